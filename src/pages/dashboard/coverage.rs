//! How much of what exists is in the catalog, as the first thing that the dashboard says.
//!
//! Takes: the comparison. Gives: [`CoverageView`] and the sentence that opens the page. Never: a silence where nothing is stated.

use super::{bar, organizer_name, short, whole};
use crate::evidence::dashboard::coverage::{Comparison, Coverage, Line};
use crate::failure::Failure;
use crate::pages::narrow;
use crate::pages::parts::Source;
use crate::pages::site::Site;
use crate::sentence::{Sentence, Value};
use serde::Serialize;

/// The comparison, line by line.
#[derive(Debug, Serialize)]
pub struct CoverageView {
    /// What the whole comparison says.
    pub sentence: String,
    /// Whether anything is stated.
    pub is_stated: bool,
    /// One line an organizer.
    pub lines: Vec<LineView>,
    /// All lines together, where they can be compared.
    pub total: Option<MoneyView>,
    /// Events in the catalog and events that exist.
    pub events: Option<(usize, u64)>,
    /// Events of the catalog that are compared with nothing, because their organizer states nothing; a sentence.
    pub beside: Option<String>,
    /// Events that were put off to another year, and count here as events of the catalog all the same; a sentence.
    pub moved: Option<String>,
    /// Organizers of whom nothing is stated, as sentences.
    pub unstated: Vec<String>,
    /// Where the stated figures come from, each once.
    pub sources: Vec<Source>,
}

/// One organizer.
#[derive(Debug, Serialize)]
pub struct LineView {
    /// Who.
    pub organizer: String,
    /// Events in the catalog.
    pub events: usize,
    /// Events that exist.
    pub stated_events: Option<u32>,
    /// Planned money, where it is stated.
    pub money: Option<MoneyView>,
}

/// Money in the catalog beside money that exists.
#[derive(Debug, Serialize)]
pub struct MoneyView {
    /// In the catalog; `None` where there are events and nothing is known of them; a lower bound where `unknown` is not 0.
    pub here: Option<String>,
    /// That exists.
    pub stated: String,
    /// Here ÷ stated; `None` where nothing is stated; a lower bound as well.
    pub share: Option<f64>,
    /// The share as a bar.
    pub width: f64,
    /// Events of the catalog whose amount is unknown.
    pub unknown: usize,
}

impl MoneyView {
    fn new(site: &Site<'_>, comparison: Comparison) -> Self {
        let share = comparison.share();
        let amount = |amount: f64| narrow::millions(site, whole(amount).into());
        Self {
            here: (!comparison.is_unknown()).then(|| amount(comparison.here)),
            stated: amount(comparison.stated),
            share,
            width: bar(share.unwrap_or(0.0)),
            unknown: comparison.unknown,
        }
    }
}

/// The view of a comparison; `moved` is the number of events that were put off to another year.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, coverage: &Coverage, moved: usize) -> Result<CoverageView, Failure> {
    let unstated = coverage.unstated.iter().map(|(organizer, events)| {
        site.say(
            &Sentence::new("dashboard.coverage.not-stated-of")
                .text("organizer", organizer_name(site, *organizer)?)
                .count("n", *events as u64),
        )
    });
    let moved = (moved > 0 && coverage.is_stated())
        .then(|| site.say(&Sentence::new("dashboard.coverage.moved").count("n", moved as u64)));
    Ok(CoverageView {
        beside: beside(site, coverage)?,
        moved: moved.transpose()?,
        sentence: sentence(site, coverage)?,
        is_stated: coverage.is_stated(),
        lines: coverage.lines.iter().map(|line| line_view(site, line)).collect::<Result<_, _>>()?,
        total: coverage.budget().map(|budget| MoneyView::new(site, budget)),
        events: coverage.events(),
        unstated: unstated.collect::<Result<_, _>>()?,
        sources: sources(site, coverage),
    })
}

/// Events of the catalog that are compared with nothing, in a sentence; `None` where there are none, or nothing is stated.
///
/// # Errors
/// Where the theme lacks a word.
pub fn beside(site: &Site<'_>, coverage: &Coverage) -> Result<Option<String>, Failure> {
    let events = Some(coverage.unstated_events()).filter(|events| *events > 0 && coverage.is_stated());
    events.map(|n| site.say(&Sentence::new("dashboard.coverage.beside").count("n", n as u64))).transpose()
}

/// Where the stated figures come from, each once.
fn sources(site: &Site<'_>, coverage: &Coverage) -> Vec<Source> {
    let mut found: Vec<Source> = Vec::new();
    for line in &coverage.lines {
        let Some(at) = line.at else { continue };
        let cite = site.cite(at);
        let text = line.source.clone().unwrap_or_else(|| format!("{}:{}", cite.file, cite.line));
        if !found.iter().any(|known| known.text == text) {
            found.push(Source { text, href: cite.url });
        }
    }
    found
}

fn line_view(site: &Site<'_>, line: &Line) -> Result<LineView, Failure> {
    let organizer = if line.organizer.is_none() {
        site.word("dashboard.coverage.whole")?
    } else {
        organizer_name(site, line.organizer)?
    };
    Ok(LineView {
        organizer,
        events: line.events,
        stated_events: line.stated_events,
        money: line.planned().map(|planned| MoneyView::new(site, planned)),
    })
}

/// `Katalog ini memuat 9 dari 14 kegiatan dan Rp1,12 miliar dari Rp1,85 miliar.`
///
/// # Errors
/// Where the theme lacks a word.
pub fn sentence(site: &Site<'_>, coverage: &Coverage) -> Result<String, Failure> {
    let money = |sentence: Sentence, budget: Comparison| -> Result<Sentence, Failure> {
        let here = short(site, budget.here);
        let here = if budget.unknown > 0 {
            site.say(&Sentence::new("dashboard.at-least").text("amount", here))?
        } else {
            here
        };
        Ok(sentence.text("here", here).text("stated", short(site, budget.stated)))
    };
    #[expect(clippy::cast_precision_loss, reason = "a number of events")]
    let count = |sentence: Sentence, (here, all): (usize, u64)| {
        sentence.with("events", Value::Number(here as f64, 0)).with("all", Value::Number(all as f64, 0))
    };
    let sentence = match (coverage.events(), coverage.budget()) {
        (Some(events), Some(budget)) => money(count(Sentence::new("dashboard.coverage.both"), events), budget)?,
        (Some(events), None) => count(Sentence::new("dashboard.coverage.events-only"), events),
        (None, Some(budget)) => money(Sentence::new("dashboard.coverage.money-only"), budget)?,
        (None, None) => Sentence::new("dashboard.coverage.not-stated"),
    };
    site.say(&sentence)
}

/// The finding that heads a year's page, in a few words.
///
/// # Errors
/// Where the theme lacks a word.
pub fn finding(site: &Site<'_>, coverage: &Coverage) -> Result<String, Failure> {
    let Some((_, all)) = coverage.events() else { return site.word("dashboard.finding.not-stated") };
    #[expect(clippy::cast_precision_loss, reason = "a number of events")]
    let all = Value::Number(all as f64, 0);
    match coverage.missing_events() {
        Some(missing @ 1..) => {
            site.say(&Sentence::new("dashboard.finding.missing").count("n", missing).with("all", all))
        }
        _ => site.say(&Sentence::new("dashboard.finding.all-there").with("all", all)),
    }
}

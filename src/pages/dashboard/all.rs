//! All years.
//!
//! Takes: the figures of every year. Gives: the overview. Never: a sum without the number of events that it rests on.

use super::charts::{Period, Span, attended, evidence};
use super::coverage;
use super::{Amount, bar};
use crate::chart::trend;
use crate::diagnostic::Severity;
use crate::evidence::Year;
use crate::evidence::dashboard::{self, coverage::Coverage};
use crate::failure::Failure;
use crate::markup::SafeHtml;
use crate::pages::frame::{About, Anchor, Frame};
use crate::pages::narrow;
use crate::pages::route::Route;
use crate::pages::site::Site;
use serde::Serialize;

/// The overview.
#[derive(Debug, Serialize)]
pub struct All {
    /// The years, newest first.
    pub years: Vec<YearRow>,
    /// People who attended, and evidence, year by year; only where there are several years.
    pub charts: Vec<SafeHtml>,
    /// What the rules say of the site as a whole.
    pub findings: Vec<FindingRow>,
    /// All events as data.
    pub data: Route,
    /// What follows the keys of words that name the unit of money.
    pub unit_suffix: &'static str,
}

/// One year.
#[derive(Debug, Serialize)]
pub struct YearRow {
    /// The year.
    pub year: i16,
    /// Its page.
    pub route: Route,
    /// How much of what exists is here.
    pub coverage: String,
    /// Events.
    pub events: usize,
    /// People who attended.
    pub attended: Amount,
    /// Spent.
    pub realised: Amount,
    /// Σ evidence score.
    pub score: f64,
    /// Σ due.
    pub due: usize,
    /// Score ÷ due, as a bar.
    pub width: f64,
}

/// A finding that concerns no single event.
#[derive(Debug, Serialize)]
pub struct FindingRow {
    /// The rule.
    pub rule: &'static str,
    /// What it found.
    pub message: String,
    /// What the rule is about.
    pub method: Route,
}

/// The overview.
///
/// # Errors
/// Where the theme lacks a word.
pub fn all(site: &Site<'_>) -> Result<(Frame, All), Failure> {
    let about = About {
        title: site.word("dashboard.all.title")?,
        description: site.word("dashboard.all.description")?,
        route: site.routes.dashboard(),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: true,
    };
    let years = dashboard::years(site.catalog, site.evidence);
    let charts = charts(site, &years)?;
    let years = years.iter().rev().map(|year| row(site, year)).collect::<Result<_, _>>()?;
    let findings = site.judgement.site.iter().filter(|diagnostic| diagnostic.rule.severity == Severity::Finding);
    let findings = findings.map(|diagnostic| FindingRow {
        rule: diagnostic.rule.name,
        message: diagnostic.message.in_language(site.language()).to_owned(),
        method: site.routes.method_at(&format!("rule-{}", diagnostic.rule.name)),
    });
    let view = All {
        years,
        charts,
        findings: findings.collect(),
        data: site.routes.data_file("events.csv"),
        unit_suffix: narrow::suffix(site),
    };
    Ok((Frame::new(site, about)?, view))
}

/// Oldest first.
fn charts(site: &Site<'_>, years: &[Year]) -> Result<Vec<SafeHtml>, Failure> {
    let (Some(first), Some(last)) = (years.first(), years.last().filter(|_| years.len() > 1)) else {
        return Ok(Vec::new());
    };
    let scope = format!("{}–{}", first.year, last.year);
    let period = |year: &'_ Year| (year.year.to_string(), year.year.to_string());
    let names: Vec<_> = years.iter().map(period).collect();
    let periods = years.iter().zip(names).map(|(figures, (label, short))| Period { label, short, figures }).collect();
    let span = Span { periods, scope, draw: trend::draw };
    Ok(vec![attended(site, &span)?, evidence(site, &span)?])
}

fn row(site: &Site<'_>, year: &Year) -> Result<YearRow, Failure> {
    let route = site.routes.dashboard_year(year.year);
    Ok(YearRow {
        year: year.year,
        coverage: coverage::sentence(site, &Coverage::measure(site.catalog, site.evidence, year))?,
        events: year.events.len(),
        attended: Amount::people(site, year.attended)?.from(format!("{route}#figure-attended")),
        realised: Amount::money(site, year.realised)?.from(format!("{route}#figure-realised")),
        route,
        score: year.evidence_score,
        due: year.evidence_due,
        width: bar(year.evidence_share().unwrap_or(0.0)),
    })
}

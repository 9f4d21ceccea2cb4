//! Programs: the list, and one program with its runs side by side.
//!
//! Takes: a program. Gives: [`ProgramView`]. Never: a mean of gains over runs; each run stands for itself.

mod chart;
mod columns;
mod list;
mod runs;
mod shown;
mod taught;

pub use columns::{cards, columns};
pub(super) use list::by_title;
pub use list::{ProgramList, list};
pub use runs::{Held, Next, Run};
pub use shown::{Column, Shown};
pub use taught::{MaterialRow, SpeakerRow};

use super::calendar::Calendar;
use super::frame::{About, Anchor, Frame};
use super::glossary::{self, TermLink};
use super::json_ld;
use super::longest::{LONGEST, cut};
use super::parts::{Entry, Term};
use super::related::{self, KindredLine, TopicLink};
use super::route::Route;
use super::share;
use super::site::Site;
use super::titles::page_title;
use crate::catalog::{Handle, Program};
use crate::failure::Failure;
use crate::format;
use crate::markup::SafeHtml;
use crate::model::program::{Kind, LegalBasis, ObjectiveDomain};
use crate::sentence::Sentence;
use crate::shape::Date;
use serde::Serialize;

/// Rows that a table may have and still be kept together in print.
const FEW: usize = 10;

/// One program.
#[derive(Debug, Serialize)]
pub struct ProgramView {
    /// The heading.
    pub title: String,
    /// Bimtek or workshop.
    pub kind: Kind,
    /// One sentence.
    pub summary: String,
    /// Topics.
    pub topics: Vec<TopicLink>,
    /// For whom, how long, how to join, what comes next.
    pub facts: Vec<Term>,
    /// The page's contents.
    pub contents: Vec<Entry>,
    /// What participants shall be able to do.
    pub objectives: Vec<ObjectiveRow>,
    /// What to prepare.
    pub preparation: Vec<String>,
    /// The text below the front matter.
    pub body: SafeHtml,
    /// Runs, the latest first.
    pub runs: Vec<Run>,
    /// What their table shows, and what stands below it.
    pub runs_shown: Shown,
    /// How many there are, where not all are shown.
    pub runs_of: Option<usize>,
    /// What they cost per participant.
    pub runs_chart: Option<SafeHtml>,
    /// Whether that table is short enough to stay on one page in print.
    pub runs_are_few: bool,
    /// What is taught.
    pub materials: Vec<MaterialRow>,
    /// Who has taught, those with most runs first.
    pub speakers: Vec<SpeakerRow>,
    /// How many there are, where not all are shown.
    pub speakers_of: Option<usize>,
    /// Regulations.
    pub legal_basis: Vec<Basis>,
    /// Plan, activity, code and indicator; empty where none is written.
    pub work_program: Vec<Term>,
    /// Areas of reform, in words.
    pub reform_areas: Vec<String>,
    /// All events as a table to download.
    pub csv: Route,
    /// Its runs to come, for a diary.
    pub calendar: Route,
    /// Events of other programs about the same topics, the nearest to today first.
    pub related: Vec<KindredLine>,
    /// The words of the trade, which the page explains where they are met.
    pub terms: Vec<TermLink>,
}

/// An objective.
#[derive(Debug, Serialize)]
pub struct ObjectiveRow {
    /// In words, else its id.
    pub text: String,
    /// Knowledge, skill or attitude.
    pub domain: Option<ObjectiveDomain>,
}

/// A regulation.
#[derive(Debug, Serialize)]
pub struct Basis {
    /// Its name.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
    /// Since when it is no longer in force, where that is past.
    pub repealed_on: Option<Date>,
}

/// One program.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, handle: Handle<Program>) -> Result<(Frame, ProgramView), Failure> {
    let program = &site.catalog[handle];
    let record = &program.record;
    let title = record.title.to_string();
    let route = site.routes.program(program.id.as_str());
    let body = site.markdown_at(&route, &program.body, &title, 3)?;
    let runs = runs::runs(site, program)?;
    let speakers = taught::speakers(site, program);
    let related = related::kindred(site, handle, site.evidence.today);
    let view = ProgramView {
        title: title.clone(),
        kind: record.kind.value,
        summary: record.summary.to_string(),
        topics: related::topics(site, &record.topics),
        facts: facts(site, program)?,
        contents: contents(site, program, !related.is_empty())?,
        objectives: record
            .objectives
            .iter()
            .map(|objective| ObjectiveRow {
                text: objective.text.as_ref().map_or_else(|| objective.id.to_string(), ToString::to_string),
                domain: objective.domain.as_ref().map(|domain| domain.value),
            })
            .collect(),
        preparation: record.preparation.iter().map(ToString::to_string).collect(),
        body: body.html,
        runs_chart: chart::cost(site, program, &runs)?,
        runs_shown: Shown::of(site, &runs, program.events.len())?,
        runs,
        runs_of: cut(program.events.len()),
        runs_are_few: program.events.len() <= FEW,
        materials: taught::materials(site, program)?,
        speakers_of: cut(speakers.len()),
        speakers: speakers.into_iter().take(LONGEST).collect(),
        legal_basis: record.legal_basis.iter().map(|basis| legal_basis(site, basis)).collect(),
        work_program: work_program(site, program)?,
        reform_areas: record
            .reform_areas
            .iter()
            .map(|area| site.word(&format!("word.reform-area.{}", area.word())))
            .collect::<Result<_, _>>()?,
        csv: site.routes.data_file("events.csv"),
        calendar: Calendar::Program(handle).route(site.catalog, site.routes),
        related,
        terms: glossary::links(site)?,
    };
    let about = About {
        description: record.summary.to_string(),
        title: page_title(&title, program.id.as_str(), site.titles.programs(&program.record.title).len()),
        trail: vec![
            Anchor::new(site.routes.home(), site.word("menu.home")?),
            Anchor::new(site.routes.programs(1), site.word("menu.programs")?),
        ],
        dated: true,
        route,
    };
    let frame = Frame::new(site, about)?
        .made_from(site, program.record.title.at)
        .drafted(program.is_draft())
        .shared(share::of_program(site, handle))
        .with_json_ld(json_ld::program(site, handle));
    Ok((frame, view))
}

fn facts(site: &Site<'_>, program: &Program) -> Result<Vec<Term>, Failure> {
    let record = &program.record;
    let audience = record.audience.as_ref();
    let who: Vec<String> = audience.iter().flat_map(|audience| &audience.who).map(ToString::to_string).collect();
    let open = audience.and_then(|audience| audience.open_to_public.as_ref()).map(|open| open.value);
    let join = match open {
        Some(true) => "program.join-open",
        Some(false) => "program.join-invited",
        None => "word.unstated",
    };
    let hours = record.hours.as_ref().map(|hours| {
        let text = format::decimal_trimmed(hours.value.0, 1, site.language());
        site.say(
            &Sentence::new("program.hours-of")
                .text("hours", text)
                .count("minutes", site.catalog.settings().lesson_hour_minutes),
        )
    });
    let mut facts = vec![
        Term::new(
            site.word("program.for-whom")?,
            if who.is_empty() { site.word("word.unstated")? } else { format::list(&who, site.language()) },
        ),
        Term::new(site.word("program.length")?, hours.unwrap_or_else(|| site.word("word.unstated"))?),
        Term::new(site.word("program.how-to-join")?, site.word(join)?),
    ];
    let next = runs::next(site, program)?;
    let mut term = Term::new(site.word("program.next")?, next.text);
    term.href = next.route.map(|route| route.to_string());
    facts.push(term);
    let mut so_far = Term::new(site.word("program.so-far")?, runs::held_in_words(site, program)?);
    if !program.events.is_empty() {
        so_far.href = Some(format!("{}#angkatan", site.routes.program(program.id.as_str())));
    }
    facts.push(so_far);
    if let Some(plan) = record.work_program.as_ref().and_then(|work| work.plan.as_ref()) {
        facts.push(Term::new(site.word("program.work-program")?, plan.to_string()));
    }
    Ok(facts)
}

/// The sections that are shown, in the order of the page.
fn contents(site: &Site<'_>, program: &Program, has_related: bool) -> Result<Vec<Entry>, Failure> {
    let sections = [
        ("tujuan", "program.objectives", true),
        ("uraian", "program.body", !program.body.is_blank()),
        ("angkatan", "program.runs", true),
        ("materi", "program.materials", true),
        ("narasumber", "program.speakers", !program.events.is_empty()),
        ("dasar", "program.basis", true),
        ("related", "event.related.title", has_related),
        ("cite", "event.cite.title", true),
    ];
    sections
        .into_iter()
        .filter(|(_, _, shown)| *shown)
        .map(|(id, key, _)| Ok(Entry::new(id, site.word(key)?)))
        .collect()
}

fn legal_basis(site: &Site<'_>, basis: &LegalBasis) -> Basis {
    let repealed = basis.repealed_on.as_ref().map(|day| day.value).filter(|day| *day <= site.evidence.today);
    Basis { title: basis.title.to_string(), url: basis.url.as_ref().map(ToString::to_string), repealed_on: repealed }
}

fn work_program(site: &Site<'_>, program: &Program) -> Result<Vec<Term>, Failure> {
    let Some(work) = &program.record.work_program else { return Ok(Vec::new()) };
    let parts =
        [("plan", &work.plan), ("activity", &work.activity), ("code", &work.code), ("indicator", &work.indicator)];
    let written = parts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?)));
    written.map(|(key, text)| Ok(Term::new(site.word(&format!("program.work-{key}"))?, text.to_string()))).collect()
}

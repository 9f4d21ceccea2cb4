//! The runs of a program side by side, and when the next one is.
//!
//! Takes: a program. Gives: [`Run`]s. Never: a figure that the run's own report does not show.

use super::super::absence;
use super::super::card::{ShownGain, score_text, told};
use super::super::longest::LONGEST;
use super::super::narrow;
use super::super::parts::{Cell, Source, counted};
use super::super::route::Route;
use super::super::site::Site;
use crate::catalog::{Event, Handle, Program};
use crate::evidence::EventEvidence;
use crate::evidence::dashboard::took_place;
use crate::evidence::learning::told as told_gain;
use crate::evidence::money::Refusal;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::evaluation::Test;
use crate::model::event::Status;
use crate::sentence::Sentence;
use crate::shape::Date;
use serde::Serialize;
use std::collections::BTreeSet;

/// One run.
#[derive(Debug, Serialize)]
pub struct Run {
    /// Its report.
    pub route: Route,
    /// What tells it from other runs.
    pub edition: String,
    /// Whether it is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// Where it stands.
    pub status: Status,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Completed of attended, or that nobody counted them; `None` where that is not to be expected.
    pub completed: Option<Cell>,
    /// Which test the gain is of, and how much evidence there is.
    pub notes: Vec<Source>,
    /// The gain and its pairs, or why there is none.
    pub gain: Cell,
    /// Plans done of plans.
    pub plans: Cell,
    /// Spent per participant, in thousands.
    pub per_participant: Cell,
}

/// When the next run is.
#[derive(Debug)]
pub struct Next {
    /// Its days, or that none is announced.
    pub text: String,
    /// Its page.
    pub route: Option<Route>,
}

/// The runs, the latest first; of very many the latest.
pub(super) fn runs(site: &Site<'_>, program: &Program) -> Result<Vec<Run>, Failure> {
    program.events.iter().rev().take(LONGEST).map(|handle| run(site, *handle)).collect()
}

fn run(site: &Site<'_>, handle: Handle<Event>) -> Result<Run, Failure> {
    let (event, shown) = (&site.catalog[handle], site.evidence_of(handle));
    let route = site.routes.event(event.id.as_str());
    let status = event.record.status.value;
    let to_come = matches!(status, Status::Planned | Status::Postponed) && event.first_day() > site.evidence.today;
    let cell = |text: Option<Result<String, Failure>>, item: EvidenceItem| match text {
        Some(text) => text.map(Cell::known),
        None => site.word(absence::of(site, handle, item)).map(Cell::words),
    };
    let gain = match told(site, handle)? {
        Ok(gain) => {
            let note = site.say(&Sentence::new("list.pairs").text("scale", gain.scale).count("n", gain.pairs))?;
            Cell { note: Some(note), ..Cell::known(gain.points) }.of(&route, &gain_path(site, handle))
        }
        Err(key) => Cell::words(site.word(&key)?),
    };
    let plans = shown.follow_up.latest.and_then(|plans| Some((plans.done?, plans.of)));
    let plans = plans.map(|(done, of)| site.say(&Sentence::new("list.of").count("n", done).count("of", of)));
    let cost = shown.money.per_participant.ok().map(|amount| Ok(narrow::thousands(site, amount.into())));
    Ok(Run {
        edition: site.edition(handle),
        draft: event.is_draft(),
        status,
        start: event.first_day(),
        end: event.last_day(),
        completed: completed(site, handle, to_come)?,
        notes: notes(site, handle)?,
        gain,
        plans: cell(plans, EvidenceItem::FollowUpPlan)?.of(&route, "follow_up.plans.done"),
        per_participant: cell(cost, cost_from(shown))?.of(&route, "money.per_participant"),
        route,
    })
}

/// The item that a cost per participant waits for: the spending, and where that is known, who came.
fn cost_from(shown: &EventEvidence) -> EvidenceItem {
    match shown.money.per_participant {
        Err(Refusal::BaseUnknown) => EvidenceItem::Attendance,
        _ => EvidenceItem::BudgetRealised,
    }
}

/// The test whose gain is told.
fn told_test<'a>(site: &'a Site<'_>, handle: Handle<Event>) -> Option<&'a Test> {
    let tests = site.catalog[handle].evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
    told_gain(&site.evidence_of(handle).learning).and_then(|(learning, _)| tests.get(learning.test))
}

/// The path of its gain in report.json.
fn gain_path(site: &Site<'_>, handle: Handle<Event>) -> String {
    told_test(site, handle).map_or_else(String::new, |test| format!("learning.{}.gain.mean", test.id.value))
}

/// Which test the gain is of, with its questions and its interval, and how many other tests the run had: gains of different
/// questions stand in one column and are not to be compared.
fn test_behind(site: &Site<'_>, handle: Handle<Event>) -> Result<Option<String>, Failure> {
    let shown = site.evidence_of(handle);
    let Some(test) = told_test(site, handle) else { return Ok(None) };
    let name = test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string);
    let of = Sentence::new(if test.instrument.is_some() { "program.gain-of" } else { "program.gain-of-unnamed" });
    let of = of.text("test", name);
    let mut said = site.say(&match &test.instrument {
        Some(questions) => of.text("questions", questions.pre.to_string()),
        None => of,
    })?;
    if let Ok(ShownGain { bounds: Some((low, high)), .. }) = told(site, handle)? {
        said.push_str("; ");
        said.push_str(&site.say(&Sentence::new("program.gain-between").text("low", low).text("high", high))?);
    }
    let others = shown.learning.len().saturating_sub(1);
    if others > 0 {
        said.push_str("; ");
        said.push_str(&site.say(&Sentence::new("program.other-tests").with("n", counted(others)))?);
    }
    Ok(Some(said))
}

fn completed(site: &Site<'_>, handle: Handle<Event>, to_come: bool) -> Result<Option<Cell>, Failure> {
    let (event, people) = (&site.catalog[handle], &site.evidence_of(handle).participants);
    if let (Some(completed), Some(attended)) = (people.completed, people.attended) {
        let text = site.say(&Sentence::new("program.completed-of").count("n", completed).count("of", attended))?;
        let report = site.routes.event(event.id.as_str());
        return Ok(Some(Cell::known(text).of(&report, "participants.completed")));
    }
    let is_owed = !to_come && event.record.status.value == Status::Completed;
    is_owed.then(|| site.word("program.completed-unknown").map(Cell::words)).transpose()
}

fn notes(site: &Site<'_>, handle: Handle<Event>) -> Result<Vec<Source>, Failure> {
    let shown = site.evidence_of(handle);
    let route = site.routes.event(site.catalog[handle].id.as_str());
    let plain = |text: String| Source { text, href: None };
    let mut notes: Vec<Source> = test_behind(site, handle)?.map(plain).into_iter().collect();
    let text = site.say(&Sentence::new("program.evidence-of").text("score", score_text(site, &shown.checklist)?))?;
    notes.push(Source { text, href: Some(format!("{route}#evidence")) });
    Ok(notes)
}

/// The runs of a program that took place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// How many.
    pub runs: usize,
    /// Those where somebody counted who came.
    pub counted: usize,
    /// How many came to those.
    pub people: u64,
    /// The years of their first days.
    pub years: BTreeSet<i16>,
}

impl Held {
    /// Those of one program.
    pub fn of(site: &Site<'_>, program: &Program) -> Self {
        let held = held(site, program);
        let attended = |event: &Handle<Event>| site.evidence_of(*event).participants.attended;
        let people: Vec<u64> = held.iter().filter_map(attended).map(u64::from).collect();
        let years = held.iter().map(|event| site.catalog[*event].first_day().year()).collect();
        Self { runs: held.len(), counted: people.len(), people: people.iter().sum(), years }
    }
}

/// The runs that took place: one that was cancelled or is still to come is none.
fn held(site: &Site<'_>, program: &Program) -> Vec<Handle<Event>> {
    program.events.iter().copied().filter(|handle| took_place(&site.catalog[*handle], site.evidence)).collect()
}

/// How many runs took place.
pub(super) fn count_held(site: &Site<'_>, program: &Program) -> usize {
    held(site, program).len()
}

/// The latest of them.
pub(super) fn latest_held(site: &Site<'_>, program: &Program) -> Option<Handle<Event>> {
    held(site, program).last().copied()
}

/// How often it was held, and for how many people; those whom nobody counted are told as such.
pub(super) fn held_in_words(site: &Site<'_>, program: &Program) -> Result<String, Failure> {
    let Held { runs, counted: known, people, .. } = Held::of(site, program);
    if runs == 0 {
        return site.word("program.never-held");
    }
    let times = |key: &str| Sentence::new(format!("program.{key}")).with("n", counted(runs));
    site.say(&match known {
        0 => times("held-uncounted"),
        known if known < runs => times("held-at-least").count("people", people),
        _ => times("held").count("people", people),
    })
}

/// The first run to come, or under way.
pub(super) fn next(site: &Site<'_>, program: &Program) -> Result<Next, Failure> {
    let today = site.evidence.today;
    let open = |event: &Event| {
        matches!(event.record.status.value, Status::Planned | Status::Ongoing | Status::Postponed)
            && event.last_day() >= today
    };
    let next = program.events.iter().find(|handle| open(&site.catalog[**handle]));
    Ok(match next {
        None => Next { text: site.word("program.not-open")?, route: None },
        Some(handle) => {
            Next { text: site.days_of(*handle), route: Some(site.routes.event(site.catalog[*handle].id.as_str())) }
        }
    })
}

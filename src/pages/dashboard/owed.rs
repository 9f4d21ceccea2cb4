//! What a year owes: evidence and actions that are overdue, badly documented events, and events that did not take place.
//!
//! Takes: the lists of `evidence::dashboard::owed`. Gives: their rows, cut where a list is long, with what was left out. Never: a new order.

use crate::catalog::{Event, Handle};
use crate::evidence::dashboard::owed::{self, ItemTotal, Overdue};
use crate::evidence::{State, Total, Year};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::event::Status;
use crate::pages::longest::LONGEST;
use crate::pages::parts::{Score, counted, total_in_words};
use crate::pages::related::EventLine;
use crate::pages::site::Site;
use crate::sentence::Sentence;
use crate::shape::Date;
use serde::Serialize;

/// How many badly documented events are named.
const LEAST: usize = 5;

/// One event of the matrix.
#[derive(Debug, Serialize)]
pub struct MatrixRow {
    /// The event.
    pub event: EventLine,
    /// Its marks, with every item that is not complete by name.
    pub score: Score,
}

/// The overdue evidence of one event.
#[derive(Debug, Serialize)]
pub struct OverdueRow {
    /// The event.
    pub event: EventLine,
    /// What is overdue, as words.
    pub items: Vec<String>,
    /// Since when.
    pub since: Date,
    /// For how many days.
    pub days: i64,
}

/// An event that was cancelled or put off.
#[derive(Debug, Serialize)]
pub struct StoppedRow {
    /// The event.
    pub event: EventLine,
    /// Cancelled or postponed.
    pub status: Status,
    /// When it was to begin, and when it is to begin now, where that is another year; a sentence.
    pub moved: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// What it has cost all the same; `None` where unknown.
    pub realised: Option<String>,
}

/// One item of the checklist over the year.
#[derive(Debug, Serialize)]
pub struct ItemRow {
    /// Which.
    pub item: EvidenceItem,
    /// Events that have it.
    pub complete: usize,
    /// Events that have some of it.
    pub partial: usize,
    /// Events that owe it and have nothing.
    pub open: usize,
    /// Events that owe it.
    pub due: usize,
    /// Where none owes it: not yet, or never.
    pub none: State,
}

impl From<ItemTotal> for ItemRow {
    fn from(total: ItemTotal) -> Self {
        let none = if total.not_due > 0 { State::NotDue } else { State::NotApplicable };
        let ItemTotal { item, complete, partial, open, due, .. } = total;
        Self { item, complete, partial, open, due, none }
    }
}

/// The matrix, one row an event.
///
/// # Errors
/// Where the theme lacks a word.
pub fn matrix(site: &Site<'_>, events: &[Handle<Event>]) -> Result<Vec<MatrixRow>, Failure> {
    events.iter().take(LONGEST).map(|event| matrix_row(site, *event)).collect()
}

/// The least documented events, where something is lacking.
///
/// # Errors
/// Where the theme lacks a word.
pub fn least(site: &Site<'_>, year: &Year) -> Result<Vec<MatrixRow>, Failure> {
    let lacking = owed::by_documentation(site.evidence, &year.events)
        .into_iter()
        .filter(|event| owed::lacks_something(site.evidence, *event));
    lacking.take(LEAST).map(|event| matrix_row(site, event)).collect()
}

fn matrix_row(site: &Site<'_>, event: Handle<Event>) -> Result<MatrixRow, Failure> {
    let checklist = &site.evidence_of(event).checklist;
    let mut score = Score::new(site, checklist)?;
    let mut named = vec![score.label];
    for state in State::ALL.iter().filter(|state| **state != State::Complete) {
        let items = checklist.items.iter().filter(|item| item.state == *state);
        let items =
            items.map(|item| site.word(&format!("word.item.{}", item.item.word()))).collect::<Result<Vec<_>, _>>()?;
        if !items.is_empty() {
            named.push(format!("{}: {}", site.word(&format!("word.state.{}", state.word()))?, items.join(", ")));
        }
    }
    score.label = named.join(". ");
    Ok(MatrixRow { event: EventLine::new(site, event), score })
}

/// Events with overdue evidence.
///
/// # Errors
/// Where the theme lacks a word.
pub fn overdue(site: &Site<'_>, overdue: &[Overdue]) -> Result<Vec<OverdueRow>, Failure> {
    let row = |overdue: &Overdue| {
        let items = overdue
            .items
            .iter()
            .map(|(item, _)| site.word(&format!("word.item.{}", item.word())))
            .collect::<Result<_, _>>()?;
        Ok(OverdueRow { event: EventLine::new(site, overdue.event), items, since: overdue.since, days: overdue.days })
    };
    overdue.iter().take(LONGEST).map(row).collect()
}

/// Events that were cancelled or put off, to another year too.
///
/// # Errors
/// Where the theme lacks a word.
pub fn stopped(site: &Site<'_>, year: &Year) -> Result<Vec<StoppedRow>, Failure> {
    let row = |handle: Handle<Event>| {
        let (record, realised) = (&site.catalog[handle].record, site.evidence_of(handle).money.realised);
        let moved = record.new_start.as_ref().map(|day| {
            let dates = Sentence::new("dashboard.stopped.moved");
            site.say(&dates.date("from", record.start.value).date("to", day.value))
        });
        Ok(StoppedRow {
            moved: moved.transpose()?,
            event: EventLine::new(site, handle),
            status: record.status.value,
            reason: record.status_reason.as_ref().map(std::string::ToString::to_string),
            realised: realised.at_least().map(|known| spent(site, realised, known)).transpose()?,
        })
    };
    owed::stopped(site.catalog, year).into_iter().map(row).collect()
}

fn spent(site: &Site<'_>, total: Total, known: u64) -> Result<String, Failure> {
    total_in_words(site, total, format::money(known.into(), &site.catalog.settings().currency, site.language()))
}

/// How many items are named where as many events lack them; with more, only their number is told.
const NAMED: usize = 3;

/// The finding over the matrix: which item most events lack, or that several are lacking as often, or that none is.
///
/// # Errors
/// Where the theme lacks a word.
pub fn most_open(site: &Site<'_>, items: &[ItemTotal]) -> Result<String, Failure> {
    let Some(first) = items.first() else { return site.word("dashboard.evidence.complete") };
    let open = first.open as u64;
    if items.len() > NAMED {
        let many = Sentence::new("dashboard.evidence.finding-many").with("items", counted(items.len()));
        return site.say(&many.count("n", open));
    }
    let name = |total: &ItemTotal| site.word(&format!("word.item.{}", total.item.word()));
    let names = items.iter().map(name).collect::<Result<Vec<_>, _>>()?;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let key = if names.len() == 1 { "finding" } else { "finding-each" };
    let said = Sentence::new(format!("dashboard.evidence.{key}"));
    site.say(&said.text("item", format::list(&names, site.language())).count("n", open))
}

//! The rows of the review's tables.
//!
//! Takes: what is to be brought, and findings with their age. Gives: rows in groups. Never: a new order, or a count that is
//! not of the whole list.

use super::route;
use super::said::text;
use super::work::{Listed, Part, Row, Work, things};
use crate::evidence::State;
use crate::evidence::agenda::Entry;
use crate::failure::Failure;
use crate::judge::age::Note;
use crate::pages::dashboard::organizer_name;
use crate::pages::related::EventLine;
use crate::pages::route::Route;
use crate::pages::site::Site;
use crate::shape::Date;
use serde::Serialize;
use std::ops::Range;

/// Rows of one list on the page of all. Where there are more, every organizer shows its first ones.
const MOST: usize = 40;

/// An organizer shows at least so many.
const LEAST: usize = 2;

/// One list, or what a page shows of it.
#[derive(Debug, Serialize)]
pub struct Block<R> {
    /// Things in the whole list; a row may hold several.
    pub total: usize,
    /// What the page shows.
    pub groups: Vec<Group<R>>,
    /// Rows that the page leaves out and names no page for.
    pub more: usize,
}

/// Rows that belong together.
#[derive(Debug, Serialize)]
pub struct Group<R> {
    /// The organizer; `None` where the page is about one, or the rows are in the order of their dates.
    pub name: Option<String>,
    /// Its own list.
    pub route: Option<Route>,
    /// The rows.
    pub rows: Vec<R>,
    /// Rows of this organizer that are left out.
    pub more: usize,
}

/// What is to be brought for one event until one day.
#[derive(Debug, Serialize)]
pub struct TaskRow {
    /// The event.
    pub event: EventLine,
    /// What, by where it stands.
    pub parts: Vec<TaskPart>,
    /// Until when.
    pub date: Date,
    /// Days from then to today, or from today to then.
    pub days: u64,
}

/// Things that stand alike.
#[derive(Debug, Serialize)]
pub struct TaskPart {
    /// How they stand.
    pub state: State,
    /// What they are.
    pub texts: Vec<String>,
}

/// One finding about one event.
#[derive(Debug, Serialize)]
pub struct NoteRow {
    /// The event.
    pub event: EventLine,
    /// The rule, which is also the note's anchor on the event's page after `note-`.
    pub rule: &'static str,
    /// What it says first.
    pub message: String,
    /// How often it speaks beside that.
    pub others: usize,
    /// The editor's answer.
    pub answer: Option<String>,
    /// Its age in days; `None` for an event that is not over.
    pub days: Option<i64>,
}

/// The row of what one event owes since, or until, one day.
///
/// # Errors
/// Where the theme lacks a word.
pub fn task(site: &Site<'_>, row: &Row) -> Result<Option<TaskRow>, Failure> {
    let Some(Entry { event, date, .. }) = row.first().copied() else { return Ok(None) };
    let mut parts: Vec<TaskPart> = Vec::new();
    for entry in row {
        let text = text(site, entry)?;
        match parts.iter_mut().find(|part| part.state == entry.state) {
            Some(part) => part.texts.push(text),
            None => parts.push(TaskPart { state: entry.state, texts: vec![text] }),
        }
    }
    let days = date.days_since(site.evidence.today).unsigned_abs();
    Ok(Some(TaskRow { event: EventLine::new(site, event), parts, date, days }))
}

/// The row of one finding.
///
/// # Errors
/// None at present; the signature is that of [`task`].
#[expect(clippy::unnecessary_wraps, reason = "rows of tasks and of findings are made alike")]
pub fn note(site: &Site<'_>, note: &Note) -> Result<Option<NoteRow>, Failure> {
    let findings = site.judgement.findings(site.catalog, note.event);
    let Some((finding, first)) = findings.get(note.place).and_then(|found| Some((found, found.said.first()?))) else {
        return Ok(None);
    };
    Ok(Some(NoteRow {
        event: EventLine::new(site, note.event),
        rule: finding.rule.name,
        message: first.message.in_language(site.language()).to_owned(),
        others: finding.said.len() - 1,
        answer: finding.answer.map(ToString::to_string),
        days: note.days(site.evidence.today),
    }))
}

/// The first rows of every organizer.
///
/// # Errors
/// Where the theme lacks a word.
pub fn by_organizer<T: Listed, R>(
    site: &Site<'_>,
    parts: &[Part],
    list: impl Fn(&Work) -> &Vec<T>,
    row: impl Fn(&Site<'_>, &T) -> Result<Option<R>, Failure>,
) -> Result<Block<R>, Failure> {
    let rows: usize = parts.iter().map(|part| list(&part.work).len()).sum();
    let with_rows = parts.iter().filter(|part| !list(&part.work).is_empty());
    let each = if rows <= MOST { MOST } else { (MOST / with_rows.clone().count().max(1)).max(LEAST) };
    let group = |part: &Part| {
        let all = list(&part.work);
        let rows = all.iter().take(each).map(|one| row(site, one));
        Ok(Group {
            name: Some(organizer_name(site, part.organizer)?),
            route: Some(route(site, part.organizer, 1)),
            rows: rows.filter_map(Result::transpose).collect::<Result<_, _>>()?,
            more: all.len().saturating_sub(each),
        })
    };
    let total = parts.iter().map(|part| things(list(&part.work))).sum();
    Ok(Block { total, groups: with_rows.map(group).collect::<Result<_, _>>()?, more: 0 })
}

/// The first rows of a list, whoever is to act.
///
/// # Errors
/// Where the theme lacks a word.
pub fn first<T: Listed, R>(list: &[T], row: impl Fn(&T) -> Result<Option<R>, Failure>) -> Result<Block<R>, Failure> {
    let shown = list.len().min(MOST);
    let mut block = block(list, 0..shown, row)?;
    block.more = list.len() - shown;
    Ok(block)
}

/// The rows of a list that stand on one page; `None` where they all stand on others. An empty list stands on the first.
///
/// # Errors
/// Where the theme lacks a word.
pub fn slice<T: Listed, R>(
    list: &[T],
    shown: Range<usize>,
    page: usize,
    row: impl Fn(&T) -> Result<Option<R>, Failure>,
) -> Result<Option<Block<R>>, Failure> {
    let is_here = !shown.is_empty() || (list.is_empty() && page == 1);
    is_here.then(|| block(list, shown, row)).transpose()
}

fn block<T: Listed, R>(
    list: &[T],
    shown: Range<usize>,
    row: impl Fn(&T) -> Result<Option<R>, Failure>,
) -> Result<Block<R>, Failure> {
    let rows: Vec<R> = list[shown].iter().map(row).filter_map(Result::transpose).collect::<Result<_, _>>()?;
    let groups = if rows.is_empty() { Vec::new() } else { vec![Group { name: None, route: None, rows, more: 0 }] };
    Ok(Block { total: things(list), groups, more: 0 })
}

//! The list itself: what is late, what comes, which findings have no answer and which have one; of all, or of one organizer.
//!
//! Takes: the catalog, the evidence and the findings. Gives: [`Work`], made once a build and cut by page. Never: words.

use crate::catalog::{Catalog, Event, Handle, Organizer};
use crate::evidence::agenda::{AHEAD, Agenda, Entry};
use crate::judge::age::{self, Note};
use crate::pages::plan::ListPage;
use crate::pages::site::Site;
use crate::shape::Date;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Rows on one page of an organizer's list.
pub const PAGE_ROWS: usize = 60;

/// What an organizer, or everybody, has before them.
#[derive(Debug, Clone)]
pub struct Work {
    /// The last day that is looked at.
    pub until: Date,
    /// What is late, the longest late first; what one event owes since one day is one row.
    pub late: Vec<Row>,
    /// What is to come, the next first.
    pub ahead: Vec<Row>,
    /// Findings without an answer, the oldest first.
    pub open: Vec<Note>,
    /// Findings with an answer, the oldest first.
    pub answered: Vec<Note>,
}

/// What is to be brought for one event until one day.
pub type Row = Vec<Entry>;

/// One page of the review.
#[derive(Debug, Clone)]
pub struct ReviewPage {
    /// Whose: `None` for all; else an organizer, or those events that name none.
    pub whose: Option<Option<Handle<Organizer>>>,
    /// The list.
    pub work: Arc<Work>,
    /// The parts of it by organizer; only on the page of all.
    pub parts: Arc<[Part]>,
    /// Which page of how many.
    pub list: ListPage,
}

/// One organizer's part.
#[derive(Debug, Clone)]
pub struct Part {
    /// Who; `None` for events that name nobody.
    pub organizer: Option<Handle<Organizer>>,
    /// The list.
    pub work: Arc<Work>,
}

impl Work {
    /// Everything.
    #[must_use]
    pub fn of(site: &Site<'_>) -> Self {
        let agenda = Agenda::measure(site.catalog, site.evidence, AHEAD);
        let notes = age::notes(site.catalog, site.judgement, &agenda);
        let (answered, open) = notes.into_iter().partition(|note| note.answered);
        Self { until: agenda.until, late: rows(agenda.late()), ahead: rows(agenda.ahead()), open, answered }
    }

    /// The parts of organizers, in the order of `site.yaml`; those without one at the end. Only organizers with events.
    #[must_use]
    pub fn parts(&self, catalog: &Catalog) -> Vec<Part> {
        let mut parts: BTreeMap<(bool, Option<Handle<Organizer>>), Self> = BTreeMap::new();
        let empty = || Self { until: self.until, late: vec![], ahead: vec![], open: vec![], answered: vec![] };
        let key = |event: Handle<Event>| {
            let organizer = catalog[event].organizer;
            (organizer.is_none(), organizer)
        };
        for (event, _) in catalog.events() {
            parts.entry(key(event)).or_insert_with(empty);
        }
        let mut part =
            |event: Handle<Event>, put: &dyn Fn(&mut Self)| put(parts.entry(key(event)).or_insert_with(empty));
        for row in self.late.iter().filter(|row| !row.is_empty()) {
            part(row[0].event, &|work| work.late.push(row.clone()));
        }
        for row in self.ahead.iter().filter(|row| !row.is_empty()) {
            part(row[0].event, &|work| work.ahead.push(row.clone()));
        }
        for note in &self.open {
            part(note.event, &|work| work.open.push(*note));
        }
        for note in &self.answered {
            part(note.event, &|work| work.answered.push(*note));
        }
        parts.into_iter().map(|((_, organizer), work)| Part { organizer, work: Arc::new(work) }).collect()
    }

    /// How many rows the four lists have together.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lengths().iter().sum()
    }

    /// Whether there is nothing to do and nothing to answer.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn lengths(&self) -> [usize; 4] {
        [self.late.len(), self.ahead.len(), self.open.len(), self.answered.len()]
    }

    /// Which rows of each list stand on a page, from 1, when the four follow each other.
    #[must_use]
    pub fn cut(&self, page: usize) -> [Range<usize>; 4] {
        let (from, to) = ((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
        let mut before = 0;
        self.lengths().map(|length| {
            let range = from.saturating_sub(before).min(length)..to.saturating_sub(before).min(length);
            before += length;
            range
        })
    }

    /// The events whose rows stand on a page, from 1; one may come again.
    #[must_use]
    pub fn events_on(&self, page: usize) -> Vec<Handle<Event>> {
        let [late, ahead, open, answered] = self.cut(page);
        let rows = self.late[late].iter().chain(&self.ahead[ahead]).flatten().map(|entry| entry.event);
        let notes = self.open[open].iter().chain(&self.answered[answered]).map(|note| note.event);
        rows.chain(notes).collect()
    }

    /// On which page each list begins.
    #[must_use]
    pub fn begins(&self) -> [usize; 4] {
        let mut before = 0;
        self.lengths().map(|length| {
            let page = before / PAGE_ROWS + 1;
            before += length;
            page
        })
    }
}

/// What one event owes since one day stands in one row.
fn rows(entries: &[Entry]) -> Vec<Row> {
    entries.chunk_by(|one, next| one.date == next.date && one.event == next.event).map(<[Entry]>::to_vec).collect()
}

/// A row of a list.
pub trait Listed {
    /// How many things it holds.
    fn things(&self) -> usize;
}

impl Listed for Row {
    fn things(&self) -> usize {
        self.len()
    }
}

impl Listed for Note {
    fn things(&self) -> usize {
        1
    }
}

/// How many things a list holds.
#[must_use]
pub fn things<T: Listed>(list: &[T]) -> usize {
    list.iter().map(Listed::things).sum()
}

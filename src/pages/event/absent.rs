//! What is not there, told in one place.
//!
//! Takes: the sections, each with whether it tells anything. Gives: [`Absent`], and sections without the boxes that it holds.
//! Never: acts where few sections are empty, or lets an item go that nobody tells.

use super::Subject;
use super::head::Note;
use super::section::{GRAVITY, Gap, Item, Section};
use crate::evidence::State;
use serde::Serialize;

/// From how many empty sections on they are told together: fewer are told in their places.
const MANY: usize = 3;

/// Findings that say that something is not there, or is not there yet: where nothing else was found, the block says it all.
const OF_ABSENCE: [&str; 12] = [
    "bimtek-day-without-evaluation",
    "bimtek-without-tests",
    "coverage-unknown",
    "evaluation-overdue",
    "monitoring-overdue",
    "needs-assessment-missing",
    "realisation-overdue",
    "rtl-missing",
    "schedule-missing",
    "schedule-unconfirmed",
    "undated-facts",
    "work-program-missing",
];

/// The block.
#[derive(Debug, Serialize)]
pub struct Absent {
    /// Items that are due and of which nothing is there.
    pub items: usize,
    /// Items that are due.
    pub due: usize,
    /// The gravest state in it.
    pub worst: State,
    /// The sections that lack something.
    pub parts: Vec<Part>,
    /// Whether the open notes speak of nothing else, so that they stand before the block, after what is known.
    pub takes_notes: bool,
}

/// What one section lacks.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The section's id: `event.<id>.title` in i18n files.
    pub id: &'static str,
    /// Whether nothing else is told of it: its anchor is here.
    pub is_whole: bool,
    /// Items of one state and one reason each, gravest first.
    pub lacks: Vec<Lack>,
}

/// Items that are not there for one reason.
#[derive(Debug, Serialize)]
pub struct Lack {
    /// Which kind of nothing.
    pub state: State,
    /// `word.item.<item>` in i18n files.
    pub items: Vec<&'static str>,
    /// Why.
    pub because: String,
}

/// A section and whether it tells anything beside the states of its items.
pub(super) struct Candidate<'a> {
    pub id: &'static str,
    pub section: &'a mut Section,
    pub tells: bool,
}

impl Candidate<'_> {
    fn is_empty(&self) -> bool {
        !self.tells && self.section.sources.is_empty()
    }
}

/// Whether open notes only say that something is not there.
pub(super) fn say_no_more(notes: &[Note]) -> bool {
    notes.iter().all(|note| OF_ABSENCE.contains(&note.rule))
}

impl Subject<'_> {
    /// The block of an event that is over, where many of its sections tell nothing; what it holds is taken out of the sections.
    pub(super) fn absent(&self, sections: &mut [Candidate<'_>], takes_notes: bool) -> Option<Absent> {
        if self.is_ahead() || sections.iter().filter(|one| one.is_empty()).count() < MANY {
            return None;
        }
        let worst = GRAVITY.into_iter().find(|state| sections.iter().any(|one| one.section.worst == *state))?;
        let parts = sections.iter_mut().filter_map(gather).collect();
        let checklist = &self.evidence.checklist;
        let kinds = [State::Missing, State::Overdue, State::NotCollected, State::Withheld];
        let items = kinds.into_iter().map(|state| checklist.count(state)).sum();
        Some(Absent { items, due: checklist.due(), worst, parts, takes_notes })
    }
}

/// Takes the boxes out of a section. Of one that tells something, what is there in part stays in its place.
fn gather(one: &mut Candidate<'_>) -> Option<Part> {
    let is_whole = one.is_empty();
    let stays = |state: State| state == State::Partial && !is_whole;
    let section = &mut *one.section;
    let (left, taken): (Vec<Gap>, Vec<Gap>) = section.gaps.drain(..).partition(|gap| stays(gap.state));
    section.gaps = left;
    section.is_elsewhere = is_whole;
    section.items.retain(|item| !item.is_gap);
    let lacks: Vec<Lack> = taken.into_iter().flat_map(|gap| lacks(gap.state, gap.items)).collect();
    (!lacks.is_empty()).then_some(Part { id: one.id, is_whole, lacks })
}

/// Items of one state, those with the same reason together, in the order of the checklist.
fn lacks(state: State, items: Vec<Item>) -> Vec<Lack> {
    let mut lacks: Vec<Lack> = Vec::new();
    for item in items {
        match lacks.iter_mut().find(|lack| lack.because == item.because) {
            Some(lack) => lack.items.push(item.item),
            None => lacks.push(Lack { state, items: vec![item.item], because: item.because }),
        }
    }
    lacks
}

#[cfg(test)]
mod tests;

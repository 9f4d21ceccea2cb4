//! What a fault of shape makes unknown, so that nothing else complains of its consequences.
//!
//! Takes: what decoding noted on its way. Gives: [`Damage`]. Never: hides a fault of its own accord; whoever is about to
//! complain says what it has read, and a complaint that rests on nothing faulty stands.
//!
//! A misspelt `organizers:` leaves every event without its organizer, a misspelt `planned:` a sum without a term. The
//! editor must hear of the key, once, and not of the forty sentences that are true of a file nobody meant to write; but of
//! everything else that is wrong with the file in the same run.

use crate::source::{FileId, Location};
use std::collections::{BTreeMap, BTreeSet};

/// What decoding notes down on its way.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// Keys of records whose value is not whole: misspelt, missing, not to be read, or a list that has lost an item.
    pub keys: Vec<(Location, &'static str)>,
    /// Values that may not be what was meant: of a key that is written twice, or with a part that a fault has cut off.
    pub doubtful: Vec<Location>,
    /// Places that a text was read without, each from the line above it to the one below, in the column where it began.
    pub gaps: Vec<Location>,
    /// Where the text being decoded was found faulty before it was: a value around such a place is not whole.
    pub torn: Vec<Location>,
}

/// What is unknown of the files that have faults of shape.
#[derive(Debug, Clone, Default)]
pub struct Damage {
    keys: BTreeSet<(Location, &'static str)>,
    doubtful: BTreeMap<FileId, Vec<Location>>,
    gaps: BTreeMap<FileId, Vec<Location>>,
}

impl Damage {
    /// Sorts what decoding noted.
    pub(super) fn of(marks: Marks) -> Self {
        let keys = marks.keys.into_iter().collect();
        Self { keys, doubtful: by_file(marks.doubtful), gaps: by_file(marks.gaps) }
    }

    /// Whether the value of a record's key is not, or not wholly, known. Of a record that could not be read, nothing is.
    /// What is wrong inside a record says nothing about the list or the record around it.
    #[must_use]
    pub fn hides(&self, record: Location, key: &'static str) -> bool {
        record.is_nowhere() || self.keys.contains(&(record, key)) || self.has_gap(record)
    }

    /// Whether a file was read without some places.
    #[must_use]
    pub fn is_in_part(&self, file: FileId) -> bool {
        self.gaps.contains_key(&file)
    }

    /// Whether one of a record's own keys may have stood in what was left out: it was as far in, beside or between its lines.
    fn has_gap(&self, record: Location) -> bool {
        let holds = |gap: &Location| record.start.column == gap.start.column && touches(*gap, record);
        self.gaps.get(&record.file).is_some_and(|gaps| gaps.iter().any(holds))
    }

    /// Whether a fact may not be what was meant, or nobody wrote it.
    #[must_use]
    pub fn doubts(&self, fact: Location) -> bool {
        let around = |at: &Location| at.start <= fact.start && fact.end <= at.end;
        fact.is_nowhere() || self.doubtful.get(&fact.file).is_some_and(|places| places.iter().any(around))
    }
}

fn by_file(places: Vec<Location>) -> BTreeMap<FileId, Vec<Location>> {
    let mut sorted: BTreeMap<FileId, Vec<Location>> = BTreeMap::new();
    for at in places {
        sorted.entry(at.file).or_default().push(at);
    }
    sorted
}

/// Whether a gap lies beside or between the lines of something.
pub(super) fn touches(gap: Location, what: Location) -> bool {
    gap.file == what.file && what.start.line <= gap.end.line && gap.start.line <= what.end.line
}

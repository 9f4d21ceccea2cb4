//! What a fault of shape makes unknown, so that nothing else complains of its consequences.
//!
//! Takes: the records that were opened and the faults found in them. Gives: [`Damage`]. Never: hides a fault of its own
//! accord; whoever is about to complain asks here, and a complaint about another record stands.
//!
//! A misspelt `organizers:` leaves every event without its organizer, a misspelt `category:` a sum without a line. The
//! editor must hear of the key, once, and not of the forty sentences that are true of a file nobody meant to write.

use crate::source::{FileId, Location};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What decoding notes down on its way.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// Every mapping that was opened as a record.
    pub records: Vec<Location>,
    /// Every fault, where it stands.
    pub faults: Vec<Location>,
    /// Keys of records whose value is not whole: misspelt, missing, or with a fault inside.
    pub keys: Vec<(Location, &'static str)>,
    /// Where the text being decoded was found faulty before it was: a value around such a place is not whole.
    pub torn: Vec<Location>,
}

/// The files that have faults of shape, and what is unknown of them. Places are found in logarithmic time: a file may
/// hold a hundred thousand faults.
#[derive(Debug, Clone, Default)]
pub struct Damage {
    files: BTreeMap<FileId, Vec<Record>>,
    keys: BTreeSet<(Location, &'static str)>,
}

/// A record of a file; records lie in each other or apart, so that one begun last before a place, or one around that,
/// is the innermost there.
#[derive(Debug, Clone)]
struct Record {
    at: Location,
    around: Option<usize>,
    damaged: bool,
}

impl Damage {
    /// Sorts what decoding noted; records of files without a fault are forgotten.
    pub(super) fn of(marks: Marks) -> Self {
        let mut damage = Self { files: BTreeMap::new(), keys: marks.keys.into_iter().collect() };
        let faulty: BTreeSet<FileId> = marks.faults.iter().map(|fault| fault.file).collect();
        let mut records: Vec<Location> = marks.records.into_iter().filter(|at| faulty.contains(&at.file)).collect();
        records.sort_by_key(|at| (at.file, at.start, Reverse(at.end)));
        for at in records {
            let file = damage.files.entry(at.file).or_default();
            let around = innermost(file, at);
            file.push(Record { at, around, damaged: false });
        }
        for fault in marks.faults {
            let Some(file) = damage.files.get_mut(&fault.file) else { continue };
            if let Some(record) = innermost(file, fault) {
                file[record].damaged = true;
            }
        }
        damage
    }

    /// Whether the value of a record's key is not, or not wholly, known.
    #[must_use]
    pub fn hides(&self, record: Location, key: &'static str) -> bool {
        self.keys.contains(&(record, key))
    }

    /// Whether a fact stands in a record that has a fault of its own, at any height. A fault among the topmost keys of
    /// a file says nothing about the records below them.
    #[must_use]
    pub fn touches(&self, fact: Location) -> bool {
        let Some(file) = self.files.get(&fact.file) else { return false };
        let own = innermost(file, fact);
        let mut next = own;
        while let Some(place) = next {
            let record = &file[place];
            if record.damaged && (next == own || record.around.is_some()) {
                return true;
            }
            next = record.around;
        }
        false
    }
}

/// The smallest record around a place.
fn innermost(file: &[Record], at: Location) -> Option<usize> {
    let mut next = file.partition_point(|record| record.at.start <= at.start).checked_sub(1);
    while let Some(place) = next {
        if at.start <= file[place].at.end {
            return next;
        }
        next = file[place].around;
    }
    None
}

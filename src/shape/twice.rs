//! Keys that all come again in one part, and values that are told of twice.
//!
//! Takes: the faults of a text, one for each. Gives: one for all keys of a part, one for each value. Never: joins the keys of
//! different parts.

use super::faults::Faults;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{Location, Position};
use std::collections::BTreeSet;

/// So many lines further down the next key of the same part stands at most, where a value goes on for some lines.
const NEXT: u32 = 6;

/// A key that comes again, and others after it.
fn again(first: &Diagnostic) -> Diagnostic {
    let message = say!(
        id "kunci-kunci ini sudah ada di bagian yang sama, satu per satu mulai dari baris ini",
        en "these keys are there already in the same part, one after the other from this line on",
    );
    let help = if first.at.start.column == 1 {
        say!(
            id "tampaknya isinya tertempel dua kali: bandingkan dengan yang pertama, lalu hapus salah satu; jika bukan, baris `nama:` dari bagian ini hilang di atasnya",
            en "it seems to have been pasted twice: compare it with the first, and delete one of the two; if not, the line `name:` of this part is missing above it",
        )
    } else {
        say!(
            id "tampaknya baris pertama dari sebuah butir (`- kunci: …`) atau bagian (`nama:`) hilang di atas baris ini: tulis lagi; jangan hapus kunci-kuncinya",
            en "it seems that the first line of an item (`- key: …`) or part (`name:`) is missing above this line: write it again; do not delete the keys",
        )
    };
    let mut told = Diagnostic::new(first.rule, first.at, message).help(help);
    told.related.clone_from(&first.related);
    told
}

/// How many lines a key stands below the one that it repeats.
fn distance(fault: &Diagnostic) -> Option<u32> {
    fault.at.start.line.checked_sub(fault.related.first()?.at.start.line)
}

impl Faults {
    /// Tells of a value once: what a sign that is too many or too few makes of it is no fault of its own.
    pub fn once_a_value(&mut self) {
        let rules = [&rules::INVALID_VALUE, &rules::WRONG_TYPE, &rules::INVALID_ID];
        let mut told: BTreeSet<Location> = BTreeSet::new();
        let is_of_value = |fault: &Diagnostic| rules.iter().any(|rule| rule.name == fault.rule.name);
        // What is left of a value that a comma has cut begins where the whole of it does.
        let is_part = |told: &BTreeSet<Location>, at: Location| {
            let is_whole = |whole: &&Location| whole.file == at.file && whole.start == at.start && whole.end > at.end;
            at.start.line == at.end.line && told.iter().any(|whole| is_whole(&whole))
        };
        self.found.retain(|fault| !is_of_value(fault) || !is_part(&told, fault.at) && told.insert(fault.at));
    }

    /// Tells of several keys that all come again one below the other as what they are: one part without its first line, or
    /// one that is there twice.
    pub fn fold_twice(&mut self) {
        let is_twice = |fault: &Diagnostic| fault.rule.name == rules::DUPLICATE_KEY.name;
        let mut told: Vec<Diagnostic> = Vec::with_capacity(self.found.len());
        let mut last: Option<(usize, Position)> = None;
        for fault in self.found.drain(..) {
            let at = fault.at.start;
            let goes_on = |line: Position, first: &Diagnostic| {
                // What is pasted again stands as far below the first everywhere.
                let is_pasted = || distance(first).is_some_and(|far| distance(&fault) == Some(far));
                at.column == line.column && (at.line.saturating_sub(line.line) <= NEXT || is_pasted())
            };
            // All of one part have been there before the first of them comes again.
            let is_of = |first: &Diagnostic| fault.related.iter().all(|other| other.at.start < first.at.start);
            let follows = |(first, line): &(usize, Position)| {
                is_twice(&fault) && goes_on(*line, &told[*first]) && is_of(&told[*first])
            };
            if let Some((first, _)) = last.filter(follows) {
                told[first] = again(&told[first]);
                last = Some((first, at));
            } else {
                last = is_twice(&fault).then_some((told.len(), at));
                told.push(fault);
            }
        }
        self.found = told;
    }
}

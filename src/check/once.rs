//! One message for one number, one day, one lost name.
//!
//! Takes: what the rules found. Gives: the same, less what follows from a number that has been told of. Never: drops a
//! complaint without a word where it may be right: its place stands beside the one that is kept.

use super::day_outside_event::DAY_OUTSIDE_EVENT;
use super::session_outside_event::SESSION_OUTSIDE_EVENT;
use super::{
    applied_exceeds_respondents, attended_by_day_mismatch, completed_exceeds_attended, gain_mismatch, impossible_sd,
    mean_mismatch, paired_counts_mismatch, pairs_exceed_takers, part_exceeds_attended, score_out_of_range,
    takers_exceed_attended, unpublishable_cell, women_men_exceed_attended,
};
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::source::{FileId, Location};
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// Where `start` holds none of an event's days, is in another year, or leaves out a day that several places name, it is `start`
/// that is wrong (or `end`), and not what was dated by the true one.
pub fn each_start(mut faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let accused = |fault: &Diagnostic| fault.rule.name == DAY_OUTSIDE_EVENT.name && fault.related.is_empty();
    let starts: BTreeSet<Location> = faults.iter().filter(|fault| accused(fault)).map(|fault| fault.at).collect();
    faults.retain(|fault| accused(fault) || !places(fault).any(|at| starts.contains(&at)));
    faults
}

/// A number that is impossible by itself is not held against others as well.
pub fn each_place(mut faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_impossible = |fault: &Diagnostic| fault.rule.name == score_out_of_range::SCORE_OUT_OF_RANGE.name;
    let places: BTreeSet<Location> = faults.iter().filter(|fault| is_impossible(fault)).map(|fault| fault.at).collect();
    let is_compared = |fault: &Diagnostic| COMPARE.iter().any(|rule| rule.name == fault.rule.name);
    faults.retain(|fault| is_impossible(fault) || !is_compared(fault) || !places.contains(&fault.at));
    faults
}

/// Rules that miss something beside those on its name, which are told before them.
const LOST_WITH_IT: [&Rule; 2] = [&rules::BROKEN_LINK, &rules::MISSING_FILE];

/// Rules on what stands in one value, of which one slip makes many at once: somebody has replaced a word, a quotation mark or a
/// sign in the whole file.
const REPLACED: [&Rule; 4] = [&rules::UNKNOWN_KEY, &rules::WRONG_TYPE, &rules::INVALID_VALUE, &rules::INVALID_ID];

/// So many places beside one message are named; a name is mended in all of them or in none.
const MOST_PLACES: usize = 30;

/// One message for what is missed in several places, since nobody misspells it alike in each: its file has gone, or has
/// another name. One too for a slip in many values of a file, and for a day that is none of the event's and
/// stands in several sessions; `faults` come in the order in which they are told.
#[must_use]
pub fn each_name(faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut alike: BTreeMap<(&str, Option<FileId>, &str), Vec<usize>> = BTreeMap::new();
    for (index, fault) in faults.iter().enumerate() {
        let name = fault.rule.name;
        let key = if let Some(missed) = &fault.misses {
            ("", None, missed.as_str())
        } else if name == SESSION_OUTSIDE_EVENT.name || is_of(&REPLACED, fault) || is_row_of_table(fault) {
            (name, Some(fault.at.file), fault.message.en.as_str())
        } else {
            continue;
        };
        alike.entry(key).or_default().push(index);
    }
    let least = |name: &str| if REPLACED.iter().any(|rule| rule.name == name) { MANY } else { 2 };
    let groups = alike.into_iter().filter(|((name, ..), group)| group.len() >= least(name));
    let mut groups: Vec<Vec<usize>> = groups.map(|(_, group)| group).collect();
    // A stable sort: what is told of the name itself first, else in their order.
    for group in &mut groups {
        group.sort_by_key(|index| is_of(&LOST_WITH_IT, &faults[*index]));
    }
    let told_elsewhere: BTreeSet<usize> = groups.iter().flat_map(|group| group[1..].iter().copied()).collect();
    let places_of = |group: Vec<usize>| (group[0], group[1..].iter().map(|other| faults[*other].at).collect());
    let mut places: BTreeMap<usize, Vec<Location>> = groups.into_iter().map(places_of).collect();
    let told = faults.into_iter().enumerate().filter(|(index, _)| !told_elsewhere.contains(index));
    told.map(|(index, fault)| match places.remove(&index) {
        Some(others) => in_places(fault, others),
        None => fault,
    })
    .collect()
}

fn is_of(rules: &[&Rule], fault: &Diagnostic) -> bool {
    rules.iter().any(|rule| rule.name == fault.rule.name)
}

/// A table that was pasted has many rows.
fn is_row_of_table(fault: &Diagnostic) -> bool {
    fault.rule.name == rules::INVALID_YAML.name && fault.message.en.contains("which is unknown here")
}

/// A complaint that holds of other places too.
fn in_places(mut fault: Diagnostic, others: Vec<Location>) -> Diagnostic {
    let (count, Words { id, en }) = (others.len() + 1, fault.message);
    fault.message = say!(id "{id} (di {count} tempat)", en "{en} (in {count} ⟦place|places⟧)");
    for at in others.into_iter().take(MOST_PLACES) {
        fault = fault.related(at, say!(id "di sini juga", en "here too"));
    }
    fault
}

/// Rules about the figures of a test, the ones that accuse a single figure before those that compare several.
const FIGURES: [&Rule; 6] = [
    &score_out_of_range::SCORE_OUT_OF_RANGE,
    &mean_mismatch::MEAN_MISMATCH,
    &gain_mismatch::GAIN_MISMATCH,
    &impossible_sd::IMPOSSIBLE_SD,
    &paired_counts_mismatch::PAIRED_COUNTS_MISMATCH,
    &unpublishable_cell::UNPUBLISHABLE_CELL,
];

/// A figure that has been called impossible proves nothing about another one, and is not called so twice.
pub fn each_figure(faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let rank = |fault: &Diagnostic| FIGURES.iter().position(|rule| rule.name == fault.rule.name);
    let (mut figures, mut kept): (Vec<_>, Vec<_>) = faults.into_iter().partition(|fault| rank(fault).is_some());
    // A stable sort: what one rule says stays in its order.
    figures.sort_by_key(rank);
    let mut accused: BTreeSet<Location> = BTreeSet::new();
    for fault in figures {
        if !places(&fault).any(|at| accused.contains(&at)) {
            accused.insert(fault.at);
            kept.push(fault);
        }
    }
    kept
}

/// Rules that hold two or more numbers against each other.
const COMPARE: [&Rule; 11] = [
    &attended_by_day_mismatch::ATTENDED_BY_DAY_MISMATCH,
    &completed_exceeds_attended::COMPLETED_EXCEEDS_ATTENDED,
    &women_men_exceed_attended::WOMEN_MEN_EXCEED_ATTENDED,
    &part_exceeds_attended::PART_EXCEEDS_ATTENDED,
    &takers_exceed_attended::TAKERS_EXCEED_ATTENDED,
    &pairs_exceed_takers::PAIRS_EXCEED_TAKERS,
    &score_out_of_range::SCORE_OUT_OF_RANGE,
    &mean_mismatch::MEAN_MISMATCH,
    &impossible_sd::IMPOSSIBLE_SD,
    &paired_counts_mismatch::PAIRED_COUNTS_MISMATCH,
    &applied_exceeds_respondents::APPLIED_EXCEEDS_RESPONDENTS,
];

/// A number that does not fit with so many others is the one that is wrong; of two others, each may be wrong by itself,
/// unless one rule tells of both.
const MANY: usize = 3;

/// So many places beside one message can still be read.
const MOST_RELATED: usize = 6;

/// Where one number does not fit with many others, one message about it.
pub fn each_number(mut faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    loop {
        let mut clashes: BTreeMap<Location, Vec<usize>> = BTreeMap::new();
        for (index, fault) in faults.iter().enumerate() {
            if COMPARE.iter().any(|rule| rule.name == fault.rule.name) {
                let own: BTreeSet<Location> = places(fault).collect();
                for at in own {
                    clashes.entry(at).or_default().push(index);
                }
            }
        }
        let of_one_rule = |indexes: &[usize]| {
            let mut names = indexes.iter().map(|index| faults[*index].rule.name);
            let first = names.next();
            // Parts of those who attended are counted each for itself.
            let apart = Some(part_exceeds_attended::PART_EXCEEDS_ATTENDED.name);
            indexes.len() > 1 && first != apart && names.all(|name| Some(name) == first)
        };
        clashes.retain(|_, indexes| indexes.len() >= MANY || of_one_rule(indexes));
        // Of numbers that clash as often, the first.
        let most = clashes.into_iter().rev().max_by_key(|(_, indexes)| indexes.len());
        let Some((number, indexes)) = most else { return faults };
        let (mut together, mut rest) = (Vec::new(), Vec::new());
        for (index, fault) in faults.into_iter().enumerate() {
            if indexes.contains(&index) { together.push(fault) } else { rest.push(fault) }
        }
        rest.extend(about(number, together));
        faults = rest;
    }
}

/// The complaint nearest to a number, told there, with the places of the others.
fn about(number: Location, mut faults: Vec<Diagnostic>) -> Option<Diagnostic> {
    let far = |fault: &Diagnostic| {
        let at = fault.at;
        (at.file != number.file, at.start.line.abs_diff(number.start.line), at.start)
    };
    faults.sort_by_key(far);
    let others: BTreeSet<Location> = faults.iter().map(|fault| fault.at).filter(|at| *at != number).collect();
    let mut kept = faults.into_iter().next()?;
    kept.at = number;
    kept.related.retain(|related| related.at != number && !others.contains(&related.at));
    for at in others.into_iter().take(MOST_RELATED) {
        kept = kept.related(at, say!(id "tidak cocok dengan angka itu", en "does not fit that number"));
    }
    Some(kept)
}

fn places(fault: &Diagnostic) -> impl Iterator<Item = Location> {
    fault.related.iter().map(|related| related.at).chain([fault.at])
}

//! How many scored higher, the same or lower, as far as it may be told, and the lines that say so.
//!
//! Takes: a test's summary. Gives: [`Changes`]. Never: a cell of one to four people, a number that tells of one by subtraction,
//! or a fall that is recorded and kept quiet because the rises are not.
//!
//! What the written numbers leave open is known by subtraction: it passes the same test, and is told with all the lines that
//! it follows from.

use super::{Reason, is_small};
use crate::model::evaluation::{BOUND_FROM, Summary};
use crate::shape::Count;
use crate::source::{Fact, Location};

/// One of the counts: told with the lines that it follows from, or the reason why it is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// People; `None` where it is not told.
    pub people: Option<u32>,
    /// Where that is written; empty where it is not told.
    pub at: Vec<Location>,
    /// Why it is not told.
    pub reason: Option<Reason>,
}

/// How many scored higher, the same or lower; each is there only where it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Scored higher.
    pub improved: Change,
    /// Scored the same.
    pub same: Change,
    /// Scored lower.
    pub worse: Change,
    /// Same and lower together, where they may not be told apart.
    pub not_improved: Change,
    /// A lower bound of those who scored higher.
    pub improved_at_least: Change,
}

/// What a summary may say of improvement. The content should already keep to it; this makes sure.
#[must_use]
pub fn changes(summary: &Summary, minimum_group: u32) -> Changes {
    let known = Counts::of(summary);
    let told = told(&known, summary, minimum_group);
    // A count that is known and not told is withheld, and so is one in whose place another is written, which stands only where
    // a cell is small; any other nobody wrote down.
    let merged = summary.not_improved.is_some() || summary.improved_at_least.is_some();
    let change = |people: Option<u32>, of: &Option<Known>| Change {
        people,
        at: of.iter().filter(|_| people.is_some()).flat_map(|of| of.at.iter().copied()).collect(),
        reason: match people {
            Some(_) => None,
            None if of.is_some() || merged => Some(Reason::Suppressed),
            None => Some(Reason::NotCollected),
        },
    };
    let bound = written(summary.improved_at_least.as_ref()).or_else(|| written(summary.pairs.as_ref()));
    let improved = change(told.improved, &known.improved);
    // What is told apart is not told together, and what is told needs no bound.
    let beside = |change: Change, is_told: bool| match change.people {
        None if is_told => Change { reason: Some(Reason::NotApplicable), ..change },
        _ => change,
    };
    let open = || known.improved.is_none() && !merged;
    let no_bound = |change: Change| match change.people {
        None if open() => Change { reason: Some(Reason::NotCollected), ..change },
        _ => change,
    };
    Changes {
        // The bound is written where the number itself may not be.
        improved: match told.improved_at_least {
            Some(_) => Change { reason: Some(Reason::Suppressed), ..improved },
            None => improved,
        },
        same: change(told.same, &known.same),
        worse: change(told.worse, &known.worse),
        not_improved: beside(
            change(told.not_improved, &known.not_improved),
            told.same.is_some() && told.worse.is_some(),
        ),
        improved_at_least: beside(no_bound(change(told.improved_at_least, &bound)), told.improved.is_some()),
    }
}

/// A number of people and the lines that it follows from.
#[derive(Debug, Clone)]
struct Known {
    people: u32,
    at: Vec<Location>,
}

impl Known {
    fn with(&self, people: u32, other: &Self) -> Self {
        Self { people, at: [&self.at[..], &other.at[..]].concat() }
    }

    fn less(&self, part: &Self) -> Option<Self> {
        Some(self.with(self.people.checked_sub(part.people)?, part))
    }

    fn and(&self, other: &Self) -> Self {
        self.with(self.people.saturating_add(other.people), other)
    }
}

fn written(fact: Option<&Fact<Count>>) -> Option<Known> {
    fact.map(|fact| Known { people: fact.value.0, at: vec![fact.at] })
}

/// The counts that are written, and those that follow from them and the pairs.
#[derive(Debug)]
struct Counts {
    improved: Option<Known>,
    same: Option<Known>,
    worse: Option<Known>,
    not_improved: Option<Known>,
}

impl Counts {
    fn of(summary: &Summary) -> Self {
        let less = |whole: &Option<Known>, part: &Option<Known>| {
            whole.as_ref().zip(part.as_ref()).and_then(|(whole, part)| whole.less(part))
        };
        let [pairs, improved, same, worse] =
            [&summary.pairs, &summary.improved, &summary.same, &summary.worse].map(|fact| written(fact.as_ref()));
        let both = same.as_ref().zip(worse.as_ref()).map(|(same, worse)| same.and(worse));
        let not_improved = written(summary.not_improved.as_ref()).or(both).or_else(|| less(&pairs, &improved));
        Self {
            improved: improved.or_else(|| less(&pairs, &not_improved)),
            same: same.clone().or_else(|| less(&not_improved, &worse)),
            worse: worse.or_else(|| less(&not_improved, &same)),
            not_improved,
        }
    }
}

/// What may be told of the counts.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    improved: Option<u32>,
    same: Option<u32>,
    worse: Option<u32>,
    not_improved: Option<u32>,
    improved_at_least: Option<u32>,
}

fn told(known: &Counts, summary: &Summary, minimum_group: u32) -> Told {
    let count = |known: &Option<Known>| known.as_ref().map(|known| known.people);
    let written = |fact: &Option<Fact<Count>>| fact.as_ref().map(|fact| fact.value.0);
    let Some(pairs) = written(&summary.pairs).filter(|pairs| *pairs >= minimum_group) else { return Told::default() };
    let (improved, same, worse) = (count(&known.improved), count(&known.same), count(&known.worse));
    if let (Some(improved), Some(same), Some(worse)) = (improved, same, worse) {
        let rest = pairs.abs_diff(improved.saturating_add(same).saturating_add(worse));
        if ![improved, same, worse, rest].into_iter().any(is_small) {
            return Told { improved: Some(improved), same: Some(same), worse: Some(worse), ..Told::default() };
        }
    }
    match (improved, count(&known.not_improved)) {
        (Some(improved), Some(not_improved)) => halves(improved, not_improved, pairs),
        _ => match written(&summary.improved_at_least) {
            Some(_) if pairs < BOUND_FROM => Told::default(),
            Some(least) => Told { improved_at_least: Some(least), ..Told::default() },
            None => alone(same, worse, pairs),
        },
    }
}

/// Improved or not; where "not" is one to four people, only that at least all but four improved; where "improved" is, or
/// where so few pairs would tell how many did not, nothing.
fn halves(improved: u32, not_improved: u32, pairs: u32) -> Told {
    if is_small(improved) {
        return Told::default();
    }
    if is_small(not_improved) && pairs < BOUND_FROM {
        return Told::default();
    }
    if is_small(not_improved) {
        return Told { improved_at_least: Some(pairs.saturating_sub(4)), ..Told::default() };
    }
    Told { improved: Some(improved), not_improved: Some(not_improved), ..Told::default() }
}

/// Of three counts only that of those who stayed, or of those who fell, is written.
fn alone(same: Option<u32>, worse: Option<u32>, pairs: u32) -> Told {
    let open = |people: &u32| *people <= pairs && !is_small(*people) && !is_small(pairs - people);
    Told { same: same.filter(open), worse: worse.filter(open), ..Told::default() }
}

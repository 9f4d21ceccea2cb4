//! Which statistics may leave the house: section 5 of the content model, in one place for JSON, CSV and pages.
//!
//! Takes: counts as the content holds them. Gives: what of them may be published. Never: a cell of one to four people
//! among those who scored, answered or are something, nor what lets a reader subtract one out.
//!
//! Two bounds rule, and they are not the same. A *statistic* (a mean, a distribution, any result of a group) needs as many
//! people as the site's `minimum_group`, five or more. A *cell* (people in one class, one answer, one sex, who passed) must
//! not hold one to four, however large `minimum_group` is: five people of forty point at nobody.
//!
//! What is told is safe against everything that is linear (sums, differences, shares and means of counts), and against a
//! reader who knows these rules: tests go through all counts that so many people can give, and hold that whatever is
//! told could have come of several values of every small cell. Such a reader still learns *that* a cell is small: the rules
//! themselves say "one to four did not improve" where they say "at least n − 4 improved". It is not proof against one who
//! argues from standard deviations.

mod answers;
mod people;
mod withheld;

pub use answers::{Answers, answers};
pub use people::{day, named, rating, sexes, sexes_reason, statistic};
pub use withheld::withheld;

use crate::codes;
pub use crate::model::evaluation::is_small;
use crate::model::evaluation::{BOUND_FROM, Recommend, Summary, bins_of, shapes};
use crate::model::event::Gap;
use crate::shape::Count;
use crate::source::Fact;

codes! {
    /// Why a figure is not given.
    pub enum Reason {
        /// Fewer people than may be published.
        TooFew = "too-few",
        /// Only unpaired numbers exist.
        Unpaired = "unpaired",
        /// The questions before and after were not the same.
        InstrumentsDiffer = "instruments-differ",
        /// The scales before and after were not the same.
        ScalesDiffer = "scales-differ",
        /// It would point at people.
        Suppressed = "suppressed",
        /// A part of it is not known.
        UnknownPart = "unknown-part",
        /// The denominator is below ten: only the counts stand.
        BelowTen = "below-ten",
        /// Its date is to come.
        NotDue = "not-due",
        /// Nobody wrote it down.
        NotCollected = "not-collected",
        /// What it would be divided by is 0.
        BaseZero = "base-zero",
        /// The part is larger than its whole: the counts stand, and are no share.
        PartAboveWhole = "part-above-whole",
    }
}

/// From which denominator on a share is published.
pub const SHARE_FROM: u32 = 10;

/// A share whose denominator is large enough; `None` below ten, where a count is unknown, and where the part is larger than
/// its whole.
#[must_use]
pub fn share(part: Option<u32>, whole: Option<u32>) -> Option<f64> {
    part.zip(whole)
        .filter(|(part, whole)| *whole >= SHARE_FROM && part <= whole)
        .map(|(part, whole)| f64::from(part) / f64::from(whole))
}

/// Why a share is not given, where its counts are known: the whole is too small for one, or smaller than the part.
#[must_use]
pub fn no_share(part: Option<u32>, whole: Option<u32>) -> Option<Reason> {
    let (part, whole) = part.zip(whole)?;
    if whole < SHARE_FROM {
        return Some(Reason::BelowTen);
    }
    (part > whole).then_some(Reason::PartAboveWhole)
}

/// Whether a part is larger than its whole; not known where a count is not.
#[must_use]
pub fn is_above(part: Option<u32>, whole: Option<u32>) -> bool {
    part.zip(whole).is_some_and(|(part, whole)| part > whole)
}

/// How many scored higher, the same or lower; each is there only where it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// Scored higher.
    pub improved: Option<u32>,
    /// Scored the same.
    pub same: Option<u32>,
    /// Scored lower.
    pub worse: Option<u32>,
    /// Same and lower together, where they may not be told apart.
    pub not_improved: Option<u32>,
    /// A lower bound of those who scored higher.
    pub improved_at_least: Option<u32>,
}

/// What a summary may say of improvement. The content should already keep to it; this makes sure.
#[must_use]
pub fn changes(summary: &Summary, minimum_group: u32) -> Changes {
    let count = |fact: &Option<Fact<Count>>| fact.as_ref().map(|fact| fact.value.0);
    let Some(pairs) = count(&summary.pairs).filter(|pairs| *pairs >= minimum_group) else { return Changes::default() };
    let (improved, same, worse) = (count(&summary.improved), count(&summary.same), count(&summary.worse));
    // What two of three leave open is known by subtraction, and so must pass the same test.
    if let (Some(improved), Some(same), Some(worse)) = (improved, same, worse) {
        let rest = pairs.abs_diff(improved.saturating_add(same).saturating_add(worse));
        if ![improved, same, worse, rest].into_iter().any(is_small) {
            return Changes { improved: Some(improved), same: Some(same), worse: Some(worse), ..Changes::default() };
        }
        return halves(improved, same.saturating_add(worse), pairs);
    }
    match (improved, count(&summary.not_improved)) {
        (Some(improved), not_improved) => {
            halves(improved, not_improved.unwrap_or_else(|| pairs.saturating_sub(improved)), pairs)
        }
        (None, Some(not_improved)) => halves(pairs.saturating_sub(not_improved), not_improved, pairs),
        (None, None) if pairs < BOUND_FROM => Changes::default(),
        (None, None) => Changes { improved_at_least: count(&summary.improved_at_least), ..Changes::default() },
    }
}

/// Improved or not; where "not" is one to four people, only that at least all but four improved; where "improved" is, or
/// where so few pairs would tell how many did not, nothing.
fn halves(improved: u32, not_improved: u32, pairs: u32) -> Changes {
    if is_small(improved) {
        return Changes::default();
    }
    if is_small(not_improved) && pairs < BOUND_FROM {
        return Changes::default();
    }
    if is_small(not_improved) {
        return Changes { improved_at_least: Some(pairs.saturating_sub(4)), ..Changes::default() };
    }
    Changes { improved: Some(improved), not_improved: Some(not_improved), ..Changes::default() }
}

/// How many of the pairs passed, where neither they nor the others are one to four.
#[must_use]
pub fn passed(passed: Option<u32>, pairs: Option<u32>, minimum_group: u32) -> Option<u32> {
    let (passed, pairs) = (passed?, pairs?);
    (pairs >= minimum_group && passed <= pairs && !is_small(passed) && !is_small(pairs - passed)).then_some(passed)
}

/// Neighbouring answers or classes, from the first to the last, counted from 0, and how many people they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bin {
    /// The first class.
    pub first: usize,
    /// The last class.
    pub last: usize,
    /// People in them.
    pub people: u32,
}

/// Counts of answers or classes in bins of which none holds one to four; `None` where that leaves nothing to show.
///
/// The bins are the first of a list of [`shapes`] that fits; where none does, all classes are one.
#[must_use]
pub fn merged(counts: &[u32], minimum_group: u32) -> Option<Vec<Bin>> {
    let sum = |counts: &[u32]| counts.iter().fold(0u32, |sum, people| sum.saturating_add(*people));
    if sum(counts) < minimum_group.max(5) {
        return None;
    }
    let bin = |(first, last): (usize, usize)| Bin { first, last, people: sum(&counts[first..=last]) };
    let joined = |shape| bins_of(shape, counts.len()).map(bin).collect::<Vec<Bin>>();
    let all = || vec![bin((0, counts.len() - 1))];
    let mut fitting = shapes(counts.len()).into_iter().map(joined);
    Some(fitting.find(|bins| !bins.iter().any(|bin| is_small(bin.people))).unwrap_or_else(all))
}

/// Those who would recommend an event, those who would not, those in between.
pub const CAMPS: [&str; 3] = ["detractors", "passives", "promoters"];

/// How many would recommend the event and would not, neighbours together where one is one to four; classes are places in
/// [`CAMPS`]. Empty where fewer answered than may be published, or a count is unknown. A net share of promoters is a
/// difference of the outer two: only where there are three bins does it tell nothing new.
#[must_use]
pub fn camps(recommend: &Recommend, respondents: Option<u32>, minimum_group: u32) -> Vec<Bin> {
    let count = |fact: &Option<Fact<Count>>| fact.as_ref().map(|fact| fact.value.0);
    let counts = [&recommend.detractors, &recommend.passives, &recommend.promoters].map(count);
    let [Some(detractors), Some(passives), Some(promoters)] = counts else { return Vec::new() };
    if respondents.is_some_and(|people| people < minimum_group) {
        return Vec::new();
    }
    merged(&[detractors, passives, promoters], minimum_group).unwrap_or_default()
}

/// What people of a unit can do, and how many they are; neither where they are fewer than may be published.
#[must_use]
pub fn gap(gap: &Gap, minimum_group: u32) -> (Option<f64>, Option<u32>) {
    let people = gap.people.as_ref().map(|people| people.value.0);
    let actual = gap.actual.as_ref().map(|actual| actual.value.0);
    if people.is_some_and(|people| people < minimum_group) { (None, None) } else { (actual, people) }
}

#[cfg(test)]
mod tests;

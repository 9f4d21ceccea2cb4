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
mod changes;
mod people;
mod withheld;

pub use answers::{Answers, answers};
pub use changes::{Change, Changes, changes};
pub use people::{day, named, named_reason, rating, sexes, sexes_reason, statistic};
pub use withheld::withheld;

use crate::codes;
pub use crate::model::evaluation::is_small;
use crate::model::evaluation::{Recommend, Summary, bins_of, shapes};
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
        /// It is told as a count beside it, because what it is compared with is a percentage on fewer than ten.
        AsCount = "as-count",
        /// Its date is to come.
        NotDue = "not-due",
        /// Nobody wrote it down.
        NotCollected = "not-collected",
        /// What it would be divided by is 0.
        BaseZero = "base-zero",
        /// The part is larger than its whole: the counts stand, and are no share.
        PartAboveWhole = "part-above-whole",
        /// It does not apply to this event.
        NotApplicable = "not-applicable",
        /// The law keeps it back.
        Withheld = "withheld",
        /// Its date is past, and nobody wrote it down.
        Overdue = "overdue",
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

/// How many of the pairs passed, where neither they nor the others are one to four.
#[must_use]
pub fn passed(passed: Option<u32>, pairs: Option<u32>, minimum_group: u32) -> Option<u32> {
    let (passed, pairs) = (passed?, pairs?);
    (pairs >= minimum_group && passed <= pairs && !is_small(passed) && !is_small(pairs - passed)).then_some(passed)
}

/// How many of the pairs passed before and after, as far as it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passes {
    /// Before.
    pub pre: Option<u32>,
    /// After.
    pub post: Option<u32>,
    /// Why one of the two is not told: withheld before not written.
    pub reason: Option<Reason>,
}

/// What a summary may say of those who passed.
#[must_use]
pub fn passes(summary: &Summary, minimum_group: u32) -> Passes {
    let count = |fact: &Option<Fact<Count>>| fact.as_ref().map(|fact| fact.value.0);
    let written = summary.passed.as_ref();
    let both = [written.and_then(|written| count(&written.pre)), written.and_then(|written| count(&written.post))];
    let [pre, post] = both.map(|people| passed(people, count(&summary.pairs), minimum_group));
    let reason = if both.iter().flatten().count() > [pre, post].iter().flatten().count() {
        Some(Reason::Suppressed)
    } else {
        both.contains(&None).then_some(Reason::NotCollected)
    };
    Passes { pre, post, reason }
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

/// Why the three camps are not told each by itself; `None` where they are.
#[must_use]
pub fn camps_reason(recommend: Option<&Recommend>, respondents: Option<u32>, minimum_group: u32) -> Option<Reason> {
    let Some(recommend) = recommend else { return Some(Reason::NotCollected) };
    if [&recommend.detractors, &recommend.passives, &recommend.promoters].into_iter().any(Option::is_none) {
        return Some(Reason::UnknownPart);
    }
    match camps(recommend, respondents, minimum_group).len() {
        0 => Some(Reason::TooFew),
        bins => (bins < CAMPS.len()).then_some(Reason::Suppressed),
    }
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

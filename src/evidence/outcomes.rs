//! What changed at work.
//!
//! Takes: an event's outcomes. Gives: [`Outcome`]. Never: says why it changed, adds outcomes up, mixes them with outputs, or
//! takes a value dated after today for measured.

mod figure;
mod population;

use super::ahead::is_known;
use super::presence::SUFFICIENT_COVERAGE;
use crate::catalog::Event;
use crate::codes;
use crate::model::follow_up::{self, Direction, Measurement};
use crate::shape::{Date, Number};
use crate::source::Fact;
pub use figure::{Figure, Written, is_percent, whole_of};
pub use population::{Measured, stated, stated_in_words};

codes! {
    /// Which way an indicator went, as seen by whoever chose it.
    pub enum Movement {
        /// Towards what was wanted.
        Better = "better",
        /// It stayed where it was.
        Same = "same",
        /// Away from what was wanted.
        Worse = "worse",
    }
}

codes! {
    /// Who went further towards what was wanted: those of the event, or the comparison group.
    pub enum Ahead {
        /// Those of the event.
        Here = "here",
        /// Both changed by as much.
        Neither = "neither",
        /// The comparison group.
        Comparison = "comparison",
    }
}

/// Why it is not said how much of the way to the target was covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoProgress {
    /// A value or the target is not known.
    Unknown,
    /// A value is a percentage on fewer than ten.
    BelowTen,
    /// The target is where it began: there is no way to go.
    NoWay,
}

/// What happened where there was no event. Values in the outcome's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elsewhere {
    /// Before, as it may be told.
    pub before: Option<Figure>,
    /// After, as it may be told.
    pub after: Option<Figure>,
    /// Before.
    pub baseline: Option<f64>,
    /// After.
    pub actual: Option<f64>,
    /// After − before; `None` where either is missing, or may not be told as a value.
    pub change: Option<f64>,
}

/// One measured change. Values in the outcome's unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Its place among the outcomes as written.
    pub index: usize,
    /// Before, as it may be told.
    pub before: Option<Figure>,
    /// After, as it may be told; `None` where it is missing or dated after today.
    pub after: Option<Figure>,
    /// Before.
    pub baseline: Option<f64>,
    /// What was aimed at.
    pub target: Option<f64>,
    /// After; `None` where it is missing or dated after today.
    pub actual: Option<f64>,
    /// Actual − baseline; `None` where either is missing, or may not be told as a value.
    pub change: Option<f64>,
    /// Which way the change went; `None` where there is no change, where it is one for the better of far fewer or others, where
    /// a value may not even be told as a count, or where
    /// neither a direction nor a target says which way is better.
    pub movement: Option<Movement>,
    /// Whether the value after is at the target or beyond it; `None` where it seems to be, of far fewer or others, where there is
    /// no target, no value after that may be told,
    /// or nothing that says which way is better.
    pub reached: Option<bool>,
    /// (actual − baseline) ÷ (target − baseline), not clipped; else why there is none.
    pub progress: Result<f64, NoProgress>,
    /// The comparison group, where there is one.
    pub comparison: Option<Elsewhere>,
    /// Change − the comparison group's change; `None` without a comparison group, or where either change is unknown.
    pub difference_in_differences: Option<f64>,
    /// Before and after rest on so different numbers that the change may be one of who was measured; `false` where either number
    /// is not known.
    pub is_of_others: bool,
    /// Who went further; `None` without both changes, and where neither a direction nor a target says which way is better,
    /// unless both changed by as much.
    pub ahead: Option<Ahead>,
}

impl Outcome {
    /// How many decimals tell the change here from that of the comparison group, where they differ; one at least, at most six.
    #[must_use]
    pub fn decimals(&self) -> usize {
        let other = self.comparison.and_then(|other| other.change);
        let Some((here, there)) = self.change.zip(other).filter(|_| self.ahead != Some(Ahead::Neither)) else {
            return 1;
        };
        let apart = |decimals: i32| {
            let rounded = |value: f64| (value * 10_f64.powi(decimals)).round();
            (rounded(here) - rounded(there)).abs() >= 0.5
        };
        (1..=6).zip(1_usize..).find(|(decimals, _)| apart(*decimals)).map_or(6, |(_, decimals)| decimals)
    }
}

/// Measures every outcome.
#[must_use]
pub fn measure(event: &Event, today: Date) -> Vec<Outcome> {
    let outcomes = event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes).enumerate();
    outcomes.map(|(index, written)| outcome(index, written, today)).collect()
}

fn outcome(index: usize, written: &follow_up::Outcome, today: Date) -> Outcome {
    let value = |measured: &Measurement| measured.value.value.0;
    let happened = |measured: &&Measurement| measured.date.as_ref().is_none_or(|date| is_known(date.value, today));
    let baseline = written.baseline.as_ref().map(value);
    let target = written.target.as_ref().map(|target| target.value.0);
    let actual = written.actual.as_ref().filter(happened).map(value);
    let unit = written.unit.as_ref().map(|unit| &unit.value);
    let measured = written.actual.as_ref().filter(happened);
    let both = [written.baseline.as_ref(), measured].map(|measured| measured.map(Written::of));
    let (before, after) = Figure::both(unit, both[0], both[1]);
    let told = |figure: Option<Figure>| figure.and_then(Figure::value);
    let change = difference(told(after), told(before));
    // Of one unit are both groups where that can be.
    let in_counts = [before, after].into_iter().flatten().any(|figure| figure.count().is_some());
    let comparison = written.comparison.as_ref().map(|other| {
        let n = other.n.as_ref().map(|n| n.value.0);
        let tell = if in_counts { Figure::beside_count } else { Figure::of };
        let figure = |number: &Fact<Number>| tell(unit, number.value, n);
        let baseline = other.baseline.as_ref().map(|number| number.value.0);
        // Measured when the participants were: of one time without the other nothing is to be seen.
        let measured = other.actual.as_ref().filter(|_| actual.is_some());
        let (before, after) = (other.baseline.as_ref().map(figure), measured.map(figure));
        let change = difference(told(after), told(before));
        Elsewhere { before, after, baseline, actual: measured.map(|number| number.value.0), change }
    });
    let of_others = is_of_others(both.map(|value| value.and_then(|value| value.n)));
    let difference_in_differences = difference(change, comparison.and_then(|other| other.change));
    Outcome {
        index,
        before,
        after,
        baseline,
        target,
        actual,
        change,
        // Which way it went is seen from counts as well, but not from what is withheld.
        movement: difference(actual, baseline)
            .filter(|_| both.iter().flatten().all(|value| Figure::of(unit, value.value, value.n).is_told()))
            .zip(wants_rise(written))
            .map(|(change, rise)| movement(change, rise))
            .filter(|movement| !of_others || *movement == Movement::Worse),
        reached: told(after)
            .zip(target)
            .zip(wants_rise(written))
            .map(|((value, target), rise)| if rise { value >= target } else { value <= target })
            .filter(|reached| !of_others || !reached),
        progress: progress(before, target, after),
        comparison,
        difference_in_differences,
        is_of_others: of_others,
        ahead: difference_in_differences.and_then(|more| ahead(more, wants_rise(written))),
    }
}

/// Whether the smaller of two numbers measured is below the share of the larger that a sufficient coverage is of participants.
fn is_of_others(measured: [Option<u32>; 2]) -> bool {
    let [Some(before), Some(after)] = measured else { return false };
    f64::from(before.min(after)) < SUFFICIENT_COVERAGE * f64::from(before.max(after))
}

/// Whether more is better: by the direction, else by where the target lies; `None` where neither says.
#[must_use]
pub fn wants_rise(outcome: &follow_up::Outcome) -> Option<bool> {
    if let Some(direction) = &outcome.direction {
        return Some(direction.value == Direction::Up);
    }
    let (target, baseline) = (outcome.target.as_ref()?.value.0, outcome.baseline.as_ref()?.value.value.0);
    (!is_nothing(target - baseline)).then_some(target > baseline)
}

fn movement(change: f64, rise: bool) -> Movement {
    if is_nothing(change) {
        Movement::Same
    } else if (change > 0.0) == rise {
        Movement::Better
    } else {
        Movement::Worse
    }
}

fn ahead(more: f64, rise: Option<bool>) -> Option<Ahead> {
    // Three differences of written numbers leave more dust than one.
    if more.abs() <= 1e-9 {
        return Some(Ahead::Neither);
    }
    rise.map(|rise| if (more > 0.0) == rise { Ahead::Here } else { Ahead::Comparison })
}

/// A difference that is only the dust of binary fractions.
fn is_nothing(difference: f64) -> bool {
    difference.abs() <= f64::EPSILON
}

fn difference(after: Option<f64>, before: Option<f64>) -> Option<f64> {
    after.zip(before).map(|(after, before)| after - before)
}

fn progress(baseline: Option<Figure>, target: Option<f64>, actual: Option<Figure>) -> Result<f64, NoProgress> {
    let (Some(baseline), Some(target), Some(actual)) = (baseline, target, actual) else {
        return Err(NoProgress::Unknown);
    };
    let (baseline, actual) = baseline.value().zip(actual.value()).ok_or(NoProgress::BelowTen)?;
    let whole = target - baseline;
    if is_nothing(whole) { Err(NoProgress::NoWay) } else { Ok((actual - baseline) / whole) }
}

#[cfg(test)]
mod tests;

//! What changed at work.
//!
//! Takes: an event's outcomes. Gives: [`Outcome`]. Never: says why it changed, adds outcomes up, mixes them with outputs, or
//! takes a value dated after today for measured.

use super::ahead::is_known;
use crate::catalog::Event;
use crate::codes;
use crate::model::follow_up::{self, Direction, Measurement};
use crate::shape::Date;

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

/// What happened where there was no event. Values in the outcome's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elsewhere {
    /// Before.
    pub baseline: Option<f64>,
    /// After.
    pub actual: Option<f64>,
    /// After − before; `None` where either is missing.
    pub change: Option<f64>,
}

/// One measured change. Values in the outcome's unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Its place among the outcomes as written.
    pub index: usize,
    /// Before.
    pub baseline: Option<f64>,
    /// What was aimed at.
    pub target: Option<f64>,
    /// After; `None` where it is missing or dated after today.
    pub actual: Option<f64>,
    /// Actual − baseline; `None` where either is missing.
    pub change: Option<f64>,
    /// Which way the change went; `None` where there is no change, or neither a direction nor a target says which way is better.
    pub movement: Option<Movement>,
    /// (actual − baseline) ÷ (target − baseline), not clipped; `None` where a value is missing or target equals baseline.
    pub progress: Option<f64>,
    /// The comparison group, where there is one.
    pub comparison: Option<Elsewhere>,
    /// Change − the comparison group's change; `None` without a comparison group, or where either change is unknown.
    pub difference_in_differences: Option<f64>,
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
    let change = difference(actual, baseline);
    let comparison = written.comparison.as_ref().map(|other| {
        let baseline = other.baseline.as_ref().map(|number| number.value.0);
        // Measured when the participants were: of one time without the other nothing is to be seen.
        let actual = other.actual.as_ref().map(|number| number.value.0).filter(|_| actual.is_some());
        Elsewhere { baseline, actual, change: difference(actual, baseline) }
    });
    Outcome {
        index,
        baseline,
        target,
        actual,
        change,
        movement: change.zip(wants_rise(written)).map(|(change, rise)| movement(change, rise)),
        progress: progress(baseline, target, actual),
        comparison,
        difference_in_differences: difference(change, comparison.and_then(|other| other.change)),
    }
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

/// A difference that is only the dust of binary fractions.
fn is_nothing(difference: f64) -> bool {
    difference.abs() <= f64::EPSILON
}

fn difference(after: Option<f64>, before: Option<f64>) -> Option<f64> {
    after.zip(before).map(|(after, before)| after - before)
}

fn progress(baseline: Option<f64>, target: Option<f64>, actual: Option<f64>) -> Option<f64> {
    let (baseline, target, actual) = (baseline?, target?, actual?);
    let whole = target - baseline;
    (!is_nothing(whole)).then(|| (actual - baseline) / whole)
}

#[cfg(test)]
mod tests;

//! What changed at work.
//!
//! Takes: an event's outcomes. Gives: [`Outcome`]. Never: says why it changed, adds outcomes up, mixes them with outputs, or
//! takes a value dated after today for measured.

use super::ahead::is_known;
use crate::catalog::Event;
use crate::codes;
use crate::model::follow_up::{self, Direction, Measurement};
use crate::shape::{Date, Number, Text};
use crate::source::Fact;

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

/// From how many on a percentage says more than its counts.
const PERCENT_FROM: u32 = 10;

/// A measured value as it may be told: in percent of fewer than ten it is no figure, but a count or the lack of a base.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// In the outcome's unit.
    Value(f64),
    /// What the percentage comes to, of fewer than ten.
    Count {
        /// So many.
        part: u32,
        /// Of so many.
        of: u32,
    },
    /// A percentage on fewer than ten that is no count of them, such as an average of percentages.
    TooFew {
        /// How many it rests on.
        of: u32,
    },
}

impl Figure {
    /// How a value is told that was measured on so many; where nobody wrote on how many, as it is.
    #[must_use]
    pub fn of(unit: Option<&Text>, written: Number, n: Option<u32>) -> Self {
        let whole = unit.and_then(|unit| whole_of(unit));
        let Some((of, whole)) = n.filter(|n| (1..PERCENT_FROM).contains(n)).zip(whole) else {
            return Self::Value(written.0);
        };
        counted(written, of, whole).unwrap_or(Self::TooFew { of })
    }

    /// Both values of a change, in one unit: where either is a count of fewer than ten, the other is a count too. Where that
    /// cannot be one (an average, or nobody wrote of how many), it stays what it is, and the one on few is not told.
    #[must_use]
    pub fn both(unit: Option<&Text>, before: Option<Written>, after: Option<Written>) -> (Option<Self>, Option<Self>) {
        let told = |written: Written| Self::of(unit, written.value, written.n);
        let (first, then) = (before.map(told), after.map(told));
        let Some(whole) = unit.and_then(|unit| whole_of(unit)) else { return (first, then) };
        let as_count = |written: Written| counted(written.value, written.n?, whole);
        match (first, then) {
            (Some(Self::Value(_)), Some(Self::Count { of, .. })) => {
                before.and_then(as_count).map_or((first, Some(Self::TooFew { of })), |count| (Some(count), then))
            }
            (Some(Self::Count { of, .. }), Some(Self::Value(_))) => {
                after.and_then(as_count).map_or((Some(Self::TooFew { of }), then), |count| (first, Some(count)))
            }
            _ => (first, then),
        }
    }

    /// Whether anything of it is told: not where it is a percentage on fewer than ten that is no count of them.
    #[must_use]
    pub fn is_told(self) -> bool {
        !matches!(self, Self::TooFew { .. })
    }

    /// The value, where it may be told as one.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        if let Self::Value(value) = self { Some(value) } else { None }
    }

    /// The base of a count that stands for a percentage.
    #[must_use]
    pub fn of_few(self) -> Option<u32> {
        if let Self::Count { of, .. } = self { Some(of) } else { None }
    }

    /// The count that stands for a percentage on a small base.
    #[must_use]
    pub fn count(self) -> Option<u32> {
        if let Self::Count { part, .. } = self { Some(part) } else { None }
    }
}

/// A value as it was written, and of how many.
#[derive(Debug, Clone, Copy)]
pub struct Written {
    /// In the outcome's unit.
    pub value: Number,
    /// Of how many; `None` where nobody wrote it.
    pub n: Option<u32>,
}

impl Written {
    /// As an outcome was measured.
    #[must_use]
    pub fn of(measured: &Measurement) -> Self {
        Self { value: measured.value.value, n: measured.n.as_ref().map(|n| n.value.0) }
    }
}

/// How many of so many a written share is; `None` where it is no count of them, or, being rounded, might be several.
fn counted(written: Number, of: u32, whole: f64) -> Option<Figure> {
    let part = written.0 / whole * f64::from(of);
    let slack = written.rounding() / whole * f64::from(of) + 1e-9;
    let is_one = slack < 0.5 && (part - part.round()).abs() <= slack && (-0.5..=f64::from(of) + 0.5).contains(&part);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and a count")]
    let nearest = part.round() as u32;
    (is_one && nearest <= of).then_some(Figure::Count { part: nearest, of })
}

/// Whether a unit is a percentage.
#[must_use]
pub fn is_percent(unit: &str) -> bool {
    matches!(unit.trim().to_lowercase().as_str(), "%" | "persen" | "percent" | "per cent")
}

/// What the whole is called in a unit that tells parts of it: 100 for percent and for "per 100 desa", 1000 for "per 1.000". A
/// rate so scaled is a share of its base like any percentage. `None` for any other unit.
#[must_use]
pub fn whole_of(unit: &str) -> Option<f64> {
    let unit = unit.trim().to_lowercase();
    if is_percent(&unit) || unit.starts_with('%') || unit.starts_with("persen ") || unit.starts_with("percent ") {
        return Some(100.0);
    }
    if matches!(unit.as_str(), "‰" | "permil" | "per mil") {
        return Some(1000.0);
    }
    let words: Vec<&str> = unit.split_whitespace().collect();
    words.windows(2).filter(|pair| pair[0] == "per").find_map(|pair| match pair[1] {
        "seratus" | "hundred" => Some(100.0),
        "seribu" | "thousand" => Some(1000.0),
        number => {
            let digits: String = number.chars().filter(|letter| !matches!(letter, '.' | ',')).collect();
            let zeros =
                digits.strip_prefix('1').filter(|rest| rest.len() > 1 && rest.bytes().all(|digit| digit == b'0'));
            zeros.and_then(|_| digits.parse().ok())
        }
    })
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
    /// Which way the change went; `None` where there is no change, where a value may not even be told as a count, or where
    /// neither a direction nor a target says which way is better.
    pub movement: Option<Movement>,
    /// (actual − baseline) ÷ (target − baseline), not clipped; else why there is none.
    pub progress: Result<f64, NoProgress>,
    /// The comparison group, where there is one.
    pub comparison: Option<Elsewhere>,
    /// Change − the comparison group's change; `None` without a comparison group, or where either change is unknown.
    pub difference_in_differences: Option<f64>,
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
    let comparison = written.comparison.as_ref().map(|other| {
        let n = other.n.as_ref().map(|n| n.value.0);
        let figure = |number: &Fact<Number>| Figure::of(unit, number.value, n);
        let baseline = other.baseline.as_ref().map(|number| number.value.0);
        // Measured when the participants were: of one time without the other nothing is to be seen.
        let measured = other.actual.as_ref().filter(|_| actual.is_some());
        let (before, after) = (other.baseline.as_ref().map(figure), measured.map(figure));
        let change = difference(told(after), told(before));
        Elsewhere { before, after, baseline, actual: measured.map(|number| number.value.0), change }
    });
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
            .map(|(change, rise)| movement(change, rise)),
        progress: progress(before, target, after),
        comparison,
        difference_in_differences,
        ahead: difference_in_differences.and_then(|more| ahead(more, wants_rise(written))),
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

//! The three means of a test's pairs, of which any two give the third.
//!
//! Takes: paired figures as written. Gives: [`Points`]s. Never: puts what was worked out in the place of what is written.

use super::{Paired, Rounded};
use crate::shape::Number;
use crate::source::{Fact, Location};
use std::fmt;

/// A figure in points of a scale: as written, or worked out from two that are.
#[derive(Debug, Clone, Copy)]
pub struct Points {
    /// In points. One that was worked out has no more decimals than the two that gave it.
    pub value: f64,
    /// How far rounding can have moved it: that of both figures, where it was worked out.
    pub rounding: f64,
    /// Where it is written, else where the later of the two figures stands that gave it.
    pub at: Location,
    /// Where the earlier of the two stands; `None` for one that is written.
    pub other: Option<Location>,
    decimals: usize,
}

impl Points {
    /// One that is written.
    #[must_use]
    pub fn written(fact: &Fact<Number>) -> Self {
        let number = fact.value;
        Self { value: number.0, rounding: number.rounding(), at: fact.at, other: None, decimals: number.decimals() }
    }

    /// From two that are written.
    fn of(first: Option<&Fact<Number>>, second: Option<&Fact<Number>>, made: fn(f64, f64) -> f64) -> Option<Self> {
        let (first, second) = (first?, second?);
        let (one, two) = (first.value, second.value);
        let decimals = one.decimals().max(two.decimals());
        // Without the dust of binary fractions: 58.6 − 58.6 is nothing, and 78.6 − 24.1 is 54.5.
        let value = format!("{:.decimals$}", made(one.0, two.0)).parse::<f64>().ok()?;
        Some(Self {
            value: if value == 0.0 { 0.0 } else { value },
            rounding: one.rounding() + two.rounding(),
            at: second.at,
            other: Some(first.at),
            decimals,
        })
    }

    /// Where the figures stand that it rests on, the earlier first.
    pub fn places(self) -> impl Iterator<Item = Location> + Clone {
        self.other.into_iter().chain([self.at])
    }

    /// With its rounding.
    #[must_use]
    pub fn rounded(self) -> Rounded {
        Rounded { value: self.value, rounding: self.rounding }
    }
}

/// As an editor would write it.
impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.*}", self.decimals, self.value)
    }
}

impl Paired {
    /// The mean before: as written, else after − gain. Over the same people the mean of the differences is the difference of
    /// the means, so that nothing is assumed.
    #[must_use]
    pub fn before(&self) -> Option<Points> {
        let written = self.pre_mean.as_ref().map(Points::written);
        written.or_else(|| Points::of(self.post_mean.as_ref(), self.gain_mean.as_ref(), |after, change| after - change))
    }

    /// The mean after: as written, else before + gain.
    #[must_use]
    pub fn after(&self) -> Option<Points> {
        let written = self.post_mean.as_ref().map(Points::written);
        written
            .or_else(|| Points::of(self.pre_mean.as_ref(), self.gain_mean.as_ref(), |before, change| before + change))
    }

    /// The mean of the differences: as written, else after − before. Where all three are written they agree within rounding, or
    /// `gain-mismatch` stops the build; the written one then is the better, since it was rounded once and not twice.
    #[must_use]
    pub fn change(&self) -> Option<Points> {
        let written = self.gain_mean.as_ref().map(Points::written);
        written.or_else(|| Points::of(self.pre_mean.as_ref(), self.post_mean.as_ref(), |before, after| after - before))
    }
}

//! Values, the scale they stand on, and where that is on a drawing as wide as the page allows.
//!
//! Takes: finite numbers. Gives: [`Percent`] with fixed rounding, so that the same numbers are the same bytes everywhere;
//! ticks at round numbers. Never: a scale without length, a place outside of the drawing.

use std::fmt;

/// A number that can be drawn: finite, by construction.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Value(f64);

impl Value {
    /// Nothing at all.
    pub const ZERO: Self = Self(0.0);

    /// A number; `None` where it is infinite or none at all.
    #[must_use]
    pub fn new(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self(number))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }

    /// The larger of two.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }

    /// The smaller of two.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self(self.0.min(other.0))
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self(f64::from(count))
    }
}

impl From<u64> for Value {
    #[expect(clippy::cast_precision_loss, reason = "a tenth of a percent is all that is drawn")]
    fn from(amount: u64) -> Self {
        Self(amount as f64)
    }
}

/// A place or a length across the drawing, 0 to 100 percent, in tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Percent(u16);

impl Percent {
    /// The left edge.
    pub const LEFT: Self = Self(0);
    /// The right edge.
    pub const RIGHT: Self = Self(1000);

    /// A share of the whole, rounded half up to a tenth of a percent; what lies outside is brought to the edge.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    pub fn of(share: f64) -> Self {
        // `clamp` would keep a NaN, which the cast makes 0.
        Self((share.clamp(0.0, 1.0) * 1000.0).round() as u16)
    }

    /// As a share between 0 and 1.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// How far two places are apart.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self(self.0.abs_diff(other.0))
    }

    /// A place so much further right, at most at the edge.
    #[must_use]
    pub fn plus(self, length: Self) -> Self {
        Self((self.0 + length.0).min(1000))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 10 {
            0 => write!(f, "{}%", self.0 / 10),
            tenth => write!(f, "{}.{tenth}%", self.0 / 10),
        }
    }
}

/// A straight line of numbers from the left edge of the drawing to some share of its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    from: f64,
    to: f64,
    /// How much of the width it takes, above 0 and at most 1.
    reach: f64,
}

impl Scale {
    /// A scale over the whole width; `None` where it has no length, or one that no number can hold.
    #[must_use]
    pub fn new(from: Value, to: Value) -> Option<Self> {
        let span = to.0 - from.0;
        (span > 0.0 && span.is_finite()).then_some(Self { from: from.0, to: to.0, reach: 1.0 })
    }

    /// A scale for bars: from 0 to the largest value; from 0 to 1 where nothing is larger than 0.
    #[must_use]
    pub fn from_zero(largest: Value) -> Self {
        let to = if largest.0 > 0.0 { largest.0 } else { 1.0 };
        Self { from: 0.0, to, reach: 1.0 }
    }

    /// The same scale on a part of the width, so that labels have room beside its end.
    #[must_use]
    pub(super) fn within(self, reach: f64) -> Self {
        Self { reach, ..self }
    }

    /// Where a value stands.
    #[must_use]
    pub fn at(self, value: Value) -> Percent {
        Percent::of((value.0 - self.from) / (self.to - self.from) * self.reach)
    }

    /// The lowest value.
    #[must_use]
    pub fn from(self) -> Value {
        Value(self.from)
    }

    /// The highest value.
    #[must_use]
    pub fn to(self) -> Value {
        Value(self.to)
    }

    /// Both ends, and the round numbers between them that keep a distance: at most seven.
    #[must_use]
    pub fn ticks(self) -> Vec<Value> {
        let step = round_step((self.to - self.from) / 5.0);
        let mut ticks = vec![Value(self.from)];
        let first = (self.from / step).ceil();
        for index in 0..=5_u8 {
            let tick = (first + f64::from(index)) * step;
            // Nearer than this, two numbers would touch on a phone.
            let distance = 0.6 * step;
            if tick - self.from >= distance && self.to - tick >= distance {
                ticks.push(Value(tick));
            }
        }
        ticks.push(Value(self.to));
        ticks
    }
}

/// The smallest of 1, 2, 5 times a power of ten that is not below a number.
fn round_step(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0].into_iter().map(|digit| digit * power).find(|step| *step >= least * 0.999_999);
    step.unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(from: f64, to: f64) -> Scale {
        Scale::new(Value(from), Value(to)).expect("a length")
    }

    #[test]
    fn what_is_no_number_cannot_come_in() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Value::new(number), None);
        }
        assert_eq!(Scale::new(Value(5.0), Value(5.0)), None);
        assert_eq!(Scale::new(Value(5.0), Value(1.0)), None);
        assert_eq!(Scale::new(Value(f64::MIN), Value(f64::MAX)), None, "its length is no number");
    }

    #[test]
    fn places_are_tenths_of_a_percent_and_never_outside() {
        for (from, to, value, place) in [
            (0.0, 100.0, 54.5, "54.5%"),
            (0.0, 100.0, 0.0, "0%"),
            (0.0, 100.0, 100.0, "100%"),
            (0.0, 3.0, 1.0, "33.3%"),
            (0.0, 3.0, 2.0, "66.7%"),
            (25.0, 100.0, 62.5, "50%"),
            (1.0, 5.0, 4.25, "81.3%"),
            (0.0, 100.0, -3.0, "0%"),
            (0.0, 100.0, 250.0, "100%"),
            (-20.0, 80.0, 0.0, "20%"),
            (0.0, 1e300, 5e299, "50%"),
        ] {
            assert_eq!(scale(from, to).at(Value(value)).to_string(), place, "{value} on {from} to {to}");
        }
        assert_eq!(scale(0.0, 10.0).within(0.8).at(Value(5.0)).to_string(), "40%");
    }

    #[test]
    fn bars_start_at_zero_also_where_there_is_nothing() {
        assert_eq!(Scale::from_zero(Value::ZERO).at(Value::ZERO), Percent::LEFT);
        assert_eq!(Scale::from_zero(Value(-4.0)).at(Value(-4.0)), Percent::LEFT);
        assert_eq!(Scale::from_zero(Value(8.0)).at(Value(2.0)).to_string(), "25%");
    }

    #[test]
    fn ticks_are_round_and_keep_their_distance() {
        let ticks = |from, to| scale(from, to).ticks().into_iter().map(Value::get).collect::<Vec<_>>();
        assert_eq!(ticks(0.0, 100.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(0.0, 10.0), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks(1.0, 5.0), [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(ticks(25.0, 100.0), [25.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(0.0, 7.0), [0.0, 2.0, 4.0, 7.0], "6 would touch 7");
        assert_eq!(ticks(0.0, 1.0), [0.0, 0.2, 0.4, 0.600_000_000_000_000_1, 0.8, 1.0]);
        for to in [1e-9, 0.3, 33.0, 1e15, 1e300] {
            assert!((3..=7).contains(&ticks(0.0, to).len()), "{to}: {:?}", ticks(0.0, to));
        }
    }

    #[test]
    fn lengths_add_up() {
        let (a, b) = (Percent::of(0.2), Percent::of(0.45));
        assert_eq!((a.to(b).to_string(), b.to(a).to_string()), ("25%".to_owned(), "25%".to_owned()));
        assert_eq!(b.plus(Percent::of(0.9)), Percent::RIGHT);
        assert_eq!(Percent::of(f64::NAN), Percent::LEFT);
    }
}

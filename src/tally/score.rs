//! A score, exactly.
//!
//! Takes: numbers as files hold them. Gives: [`Score`] and [`Scale`]. Never: rounds more than the ninth decimal away.
//!
//! Sums and squares of whole numbers do not depend on the order of the rows, and two scores that are the same are equal,
//! also where a spreadsheet computed one of them as 66.66666666666667 and the other as 66.66666666666666.

use std::fmt;

/// Billionths of a point in a point.
const POINT: i64 = 1_000_000_000;
/// Scales reach no further, so that the sum of the squares of [`MAXIMUM_ROWS`](crate::table::MAXIMUM_ROWS) differences, times
/// the rows, fits: (5·10⁴)²·(2·10⁵·10⁹)² = 10³⁸ < 1.7·10³⁸.
pub const FURTHEST: f64 = 100_000.0;

/// A score or a difference of two, in billionths of a point.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(i64);

impl Score {
    /// The score that a number is; `None` beyond ±100,000 points.
    #[must_use]
    pub fn new(points: f64) -> Option<Self> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "at most 10^14")]
        (points.abs() <= FURTHEST).then(|| Self((points * POINT as f64).round() as i64))
    }

    /// The difference to an earlier score.
    #[must_use]
    pub fn since(self, earlier: Self) -> Self {
        Self(self.0 - earlier.0)
    }

    /// The border below class `class` of `classes` equal classes of a scale.
    #[must_use]
    pub fn border(scale: &Scale, class: u32, classes: u32) -> Self {
        let (low, high) = (scale.minimum.0, scale.maximum.0);
        Self(low + (high - low) * i64::from(class) / i64::from(classes))
    }

    /// The highest step, in points, that all these scores are on, counted from another. `None` where it is below a hundredth of a
    /// point: what a spreadsheet computed as a third is on no step.
    pub fn step(scores: impl Iterator<Item = Self>, from: Self) -> Option<f64> {
        let common = scores.map(|score| score.since(from).0.abs()).fold(0, divisor);
        (common >= POINT / 100).then(|| Self(common).points())
    }

    /// Billionths of a point.
    #[must_use]
    pub fn billionths(self) -> i64 {
        self.0
    }

    /// In points.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "at most 10^14")]
    pub fn points(self) -> f64 {
        self.0 as f64 / POINT as f64
    }
}

/// The greatest common divisor of two numbers that are not negative.
fn divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { divisor(other, one % other) }
}

/// As short as it can be written: `0`, `70`, `1.4`. Only a scale is ever shown so.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) =
            (self.0.unsigned_abs() / POINT.unsigned_abs(), self.0.unsigned_abs() % POINT.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{whole}")?;
        if part > 0 {
            write!(f, ".{}", format!("{part:09}").trim_end_matches('0'))?;
        }
        Ok(())
    }
}

/// Nobody's score shows in a debugging line; what the scale is does.
impl fmt::Debug for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Score(…)")
    }
}

/// The scale of a test, and how much may be told of those who took it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The lowest possible score.
    pub minimum: Score,
    /// The highest possible score, above the lowest.
    pub maximum: Score,
    /// The score that passes, on the scale; `None` where the test has none.
    pub passing: Option<Score>,
    /// No statistic on fewer people than this; five or more.
    pub minimum_group: u32,
}

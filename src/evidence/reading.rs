//! What the numbers of a test say, chosen by rule.
//!
//! Takes: a mean gain, its interval and a reference, all unrounded. Gives: [`Reading`]. Never: words, nor a reading that hangs
//! on anything but these three numbers.

use super::statistics::Interval;

/// What the numbers of a test say, by rule; every word that a reader meets is chosen from it.
///
/// The interval is that of [`Gain::interval`](super::learning::Gain::interval), the reference that of [`Gain::retest`](super::learning::Gain::retest); all are compared unrounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The interval lies wholly below 0.
    Fall,
    /// The interval contains 0, whichever way the mean went.
    NoClearChange,
    /// The interval lies above 0, but not wholly above what a retest alone has brought.
    RiseWithinRetest,
    /// The interval lies wholly above what a retest alone has brought.
    Rise,
    /// The interval lies above 0; the highest score or the mean before is unknown, so that it is not compared with a retest.
    RiseUncompared,
    /// No interval: the mean is lower after than before.
    MeanFell(NoInterval),
    /// No interval: the mean is the same.
    MeanSame(NoInterval),
    /// No interval: the mean is higher after than before.
    MeanRose(NoInterval),
}

impl Reading {
    /// Every reading, for tests and for the page that explains them.
    pub const ALL: [Self; 11] = [
        Self::Fall,
        Self::NoClearChange,
        Self::RiseWithinRetest,
        Self::Rise,
        Self::RiseUncompared,
        Self::MeanFell(NoInterval::TooFew),
        Self::MeanSame(NoInterval::TooFew),
        Self::MeanRose(NoInterval::TooFew),
        Self::MeanFell(NoInterval::SpreadUnknown),
        Self::MeanSame(NoInterval::SpreadUnknown),
        Self::MeanRose(NoInterval::SpreadUnknown),
    ];

    /// The reading of a gain.
    pub(super) fn of(gain: f64, interval: Result<Interval, NoInterval>, retest: Option<f64>) -> Self {
        match interval {
            Ok(interval) if interval.high < 0.0 => Self::Fall,
            Ok(interval) if interval.contains(0.0) => Self::NoClearChange,
            Ok(interval) => match retest {
                Some(reference) if interval.low > reference => Self::Rise,
                Some(_) => Self::RiseWithinRetest,
                None => Self::RiseUncompared,
            },
            Err(why) if gain < 0.0 => Self::MeanFell(why),
            Err(why) if gain > 0.0 => Self::MeanRose(why),
            Err(why) => Self::MeanSame(why),
        }
    }

    /// The word in machine-readable output; why there is no interval stands beside it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fall => "fall",
            Self::NoClearChange => "no-clear-change",
            Self::RiseWithinRetest => "rise-within-retest",
            Self::Rise => "rise",
            Self::RiseUncompared => "rise-uncompared",
            Self::MeanFell(_) => "mean-fell",
            Self::MeanSame(_) => "mean-same",
            Self::MeanRose(_) => "mean-rose",
        }
    }

    /// Whether scores fell: clearly, or by the mean where there is no interval to doubt it with.
    #[must_use]
    pub fn fell(self) -> bool {
        matches!(self, Self::Fall | Self::MeanFell(_))
    }

    /// Whether no change can be told: the interval contains 0, or there is none and the mean is the same.
    #[must_use]
    pub fn is_unclear(self) -> bool {
        matches!(self, Self::NoClearChange | Self::MeanSame(_))
    }

    /// Of several tests the one with the lowest number is told first: bad news before good.
    #[must_use]
    pub fn gravity(self) -> u8 {
        match self {
            Self::Fall => 0,
            Self::MeanFell(_) => 1,
            Self::NoClearChange => 2,
            Self::MeanSame(_) => 3,
            Self::RiseWithinRetest => 4,
            Self::Rise | Self::RiseUncompared | Self::MeanRose(_) => 5,
        }
    }
}

/// Why there is no interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoInterval {
    /// Fewer than ten pairs: an interval on so few would lend the mean a precision that it has not.
    TooFew,
    /// The standard deviation of the differences is not written.
    SpreadUnknown,
}

#[cfg(test)]
mod tests {
    use super::*;
    use NoInterval::{SpreadUnknown, TooFew};

    /// Ends belong to the interval: one that touches 0 contains it, one that touches the reference is not above it.
    #[test]
    fn the_reading_follows_the_ends_of_the_interval() {
        let mean = |low: f64, high: f64| f64::midpoint(low, high);
        for (low, high, retest, expected) in [
            (-5.0, -0.001, Some(4.0), Reading::Fall),
            (-5.0, 0.0, Some(4.0), Reading::NoClearChange),
            (-5.0, 3.0, Some(4.0), Reading::NoClearChange),
            (0.0, 9.0, Some(4.0), Reading::NoClearChange),
            (0.001, 9.0, Some(4.0), Reading::RiseWithinRetest),
            (4.0, 9.0, Some(4.0), Reading::RiseWithinRetest),
            (4.001, 9.0, Some(4.0), Reading::Rise),
            (4.001, 9.0, None, Reading::RiseUncompared),
            (-5.0, 3.0, None, Reading::NoClearChange),
            (0.001, 0.5, Some(0.0), Reading::Rise),
        ] {
            assert_eq!(Reading::of(mean(low, high), Ok(Interval { low, high }), retest), expected, "{low} to {high}");
        }
    }

    #[test]
    fn without_an_interval_the_mean_alone_is_told() {
        for why in [TooFew, SpreadUnknown] {
            assert_eq!(Reading::of(-0.1, Err(why), Some(4.0)), Reading::MeanFell(why));
            assert_eq!(Reading::of(0.0, Err(why), Some(4.0)), Reading::MeanSame(why));
            assert_eq!(Reading::of(0.1, Err(why), Some(4.0)), Reading::MeanRose(why));
        }
    }

    #[test]
    fn a_fall_and_an_unclear_change_exclude_each_other() {
        for reading in Reading::ALL {
            assert!(!(reading.fell() && reading.is_unclear()), "{reading:?}");
        }
    }
}

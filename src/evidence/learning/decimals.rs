//! With how many decimals a gain and its neighbours are told.
//!
//! Takes: a gain. Gives: a number of decimals. Never: rounds what is computed with.

use super::Gain;

impl Gain {
    /// How many decimals tell the ends of the interval from 0 and from the reference, and the mean from its target, as the
    /// unrounded numbers do: a rise must not read "0,0 to 3,1", nor a missed target of 15 "15,0". At least one, on a scale of
    /// at most ten points two, and at most six; three where six do not tell them apart either. One more where the means before
    /// and after, so rounded, differ by another number than the gain, and then do not.
    #[must_use]
    pub fn decimals(&self) -> usize {
        let ends = self.interval.ok().map(|interval| [interval.low, interval.high]);
        let all: Vec<f64> = ends.into_iter().flatten().chain([self.gain.mean]).collect();
        let agree = |decimals: i32| {
            let rounded = |value: f64| (value * 10_f64.powi(decimals)).round();
            let from_zero = all.iter().all(|value| *value == 0.0 || rounded(*value) != 0.0);
            let compared = ends.zip(self.retest);
            let missed = |value: f64, aim: f64| value < aim - 1e-9;
            let shown = rounded(self.gain.mean) / 10_f64.powi(decimals);
            let from_aim = self.aim.is_none_or(|aim| missed(shown, aim) == missed(self.gain.mean, aim));
            from_zero
                && from_aim
                && compared.is_none_or(|([low, _], retest)| (rounded(low) > rounded(retest)) == (low > retest))
        };
        let least = self.least_decimals();
        let fewest = (1..=6)
            .zip(1_usize..)
            .skip(least - 1)
            .find(|(decimals, _)| agree(*decimals))
            .map_or(3, |(_, decimals)| decimals);
        let adds_up = self.adds_up(fewest) || !self.adds_up(fewest + 1);
        if adds_up { fewest } else { fewest + 1 }
    }

    /// Whether the means before and after differ by the gain when all three are rounded to so many decimals.
    fn adds_up(&self, decimals: usize) -> bool {
        let unit = 10_f64.powi(i32::try_from(decimals).unwrap_or(6));
        let rounded = |value: f64| (value * unit).round();
        self.means.is_none_or(|means| (rounded(means.post) - rounded(means.pre) - rounded(self.gain.mean)).abs() < 0.5)
    }

    /// How many decimals a figure of this test has at least.
    #[must_use]
    pub const fn least_decimals(&self) -> usize {
        if self.is_on_short_scale { 2 } else { 1 }
    }
}

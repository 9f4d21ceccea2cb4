//! The arithmetic behind what was learned: an interval, a standardised difference, a normalised gain, a reference.
//!
//! Takes: means, standard deviations and counts. Gives: numbers, unrounded; `None` where a figure has no meaning. Never:
//! knows a test, a person or a word; decides whether a figure may be published.
//!
//! All functions here are over *pairs*: people who took the same test before and after.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// The part of the maximum above which a mean leaves so little room that a normalised gain runs wild.
pub const CEILING: f64 = 0.85;

/// Normalised gain that 45 students reached on a retest without any teaching in between (McFarland et al. 2017,
/// <https://doi.org/10.1187/cbe.16-10-0305>).
pub const RETEST_GAIN: f64 = 0.115;

/// A range of values, its lower end first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end, in the unit of the mean.
    pub low: f64,
    /// The upper end, in the unit of the mean.
    pub high: f64,
}

impl Interval {
    /// Whether a value lies in it; its ends belong to it.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// The 0.975 quantile of the normal distribution, which t comes down to.
const NORMAL_QUANTILE: f64 = 1.959_963_984_540_054;

/// Up to so many degrees of freedom the quantile is found by iteration; above, by a series that is then exact to more
/// digits than anybody prints. Iteration does not end for very many degrees, and a count of pairs comes from content.
const ITERATED: u32 = 1000;

/// The 0.975 quantile of Student's t: 95 % of the distribution lie between its negative and itself.
///
/// Unit: standard errors. Range: 12.706 at one degree of freedom, falling to 1.960. `None` at no degree of freedom.
/// Source: Student 1908, <https://doi.org/10.1093/biomet/6.1.1>; tables: NIST/SEMATECH e-Handbook, 1.3.6.7.2.
#[must_use]
pub fn student_quantile(degrees: u32) -> Option<f64> {
    match degrees {
        0 => None,
        1..=ITERATED => {
            let quantile = StudentsT::new(0.0, 1.0, f64::from(degrees)).ok()?.inverse_cdf(0.975);
            quantile.is_finite().then_some(quantile)
        }
        _ => Some(series(degrees)),
    }
}

/// The same by the Cornish–Fisher series in 1 ÷ degrees (Abramowitz & Stegun 1964, 26.7.5), four terms.
fn series(degrees: u32) -> f64 {
    let (z, square, inverse) = (NORMAL_QUANTILE, NORMAL_QUANTILE * NORMAL_QUANTILE, 1.0 / f64::from(degrees));
    let power = |coefficients: &[f64]| z * coefficients.iter().fold(0.0, |sum, next| sum * square + next);
    let terms = [
        power(&[79.0, 776.0, 1482.0, -1920.0, -945.0]) / 92_160.0,
        power(&[3.0, 19.0, 17.0, -15.0]) / 384.0,
        power(&[5.0, 16.0, 3.0]) / 96.0,
        power(&[1.0, 1.0]) / 4.0,
        z,
    ];
    terms.into_iter().fold(0.0, |sum, next| sum * inverse + next)
}

/// The 95 % confidence interval of a mean difference: mean ± t(0.975, n−1) · SD ÷ √n.
///
/// Unit: that of the mean (points of the test's scale). Range: around the mean, of width 0 where every difference is the
/// same. It assumes that the pairs are independent and that their mean is about normal, which holds well from n = 10 on
/// for scores on a bounded scale; the caller sees to n ≥ 10. `None` below two people and where the SD is negative or not
/// a number. Source: Student 1908, <https://doi.org/10.1093/biomet/6.1.1>.
#[must_use]
pub fn confidence_interval(mean: f64, sd: f64, n: u32) -> Option<Interval> {
    let sound = mean.is_finite() && sd.is_finite() && sd >= 0.0;
    let half = student_quantile(n.checked_sub(1)?).filter(|_| sound)? * sd / f64::from(n).sqrt();
    Some(Interval { low: mean - half, high: mean + half })
}

/// Hedges' correction for small groups: J = 1 − 3 ÷ (4(n−1) − 1), which shrinks a standardised difference.
///
/// No unit. Range: 0 at n = 2 to just below 1; 0.9796 at n = 38. `None` below two people, where there is no degree of
/// freedom. Source: Hedges 1981, <https://doi.org/10.3102/10769986006002107>; n − 1 degrees for pairs as in Lakens 2013,
/// <https://doi.org/10.3389/fpsyg.2013.00863>.
#[must_use]
pub fn hedges_correction(n: u32) -> Option<f64> {
    let degrees = n.checked_sub(1).filter(|degrees| *degrees > 0)?;
    Some(1.0 - 3.0 / (4.0 * f64::from(degrees) - 1.0))
}

/// The standardised difference of pairs: `d_av` = gain ÷ ((SD before + SD after) ÷ 2), times [`hedges_correction`].
///
/// Unit: mean standard deviations of the scores. Range: any; negative where scores fell. It says how far the mean moved
/// compared with how far people differ from each other, and nothing of whether that matters: no words such as "large" go
/// with it. `None` below two people, where an SD is negative, and where both SDs are 0: then nobody differs.
/// Source: Cumming 2012 and Lakens 2013, <https://doi.org/10.3389/fpsyg.2013.00863>.
#[must_use]
pub fn effect_size(gain: f64, sd_before: f64, sd_after: f64, n: u32) -> Option<f64> {
    let spread = f64::midpoint(sd_before, sd_after);
    let sound = gain.is_finite() && sd_before >= 0.0 && sd_after >= 0.0 && spread.is_finite() && spread > 0.0;
    Some(hedges_correction(n).filter(|_| sound)? * gain / spread)
}

/// Why there is no normalised gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoNormalized {
    /// The mean before is not known.
    MeanUnknown,
    /// The highest score is not known.
    MaximumUnknown,
    /// The mean before lies above [`CEILING`] of the maximum: little room is left, and the ratio runs wild.
    NearMaximum,
    /// Scores fell: a share of the room above says nothing of a way down.
    Fell,
}

/// The class normalised gain: gain ÷ (maximum − mean before), the part of the room above that was used.
///
/// No unit. Range: 0 to 1. The formula itself does not depend on the lowest score, since it is not moved by shifting both
/// means and the maximum; the limit of 85 % of the maximum does, and assumes a scale that begins at 0, as the model's
/// formula says. On a scale from 1 to 5 it lies at 4.25, which is 81 % of the way up.
/// Source: Hake 1998, <https://doi.org/10.1119/1.18809>.
///
/// # Errors
/// Where the maximum is unknown, too near, or scores fell: see [`NoNormalized`].
pub fn normalized_gain(gain: f64, before: f64, maximum: Option<f64>) -> Result<f64, NoNormalized> {
    let maximum = maximum.ok_or(NoNormalized::MaximumUnknown)?;
    if before > CEILING * maximum || before >= maximum {
        return Err(NoNormalized::NearMaximum);
    }
    if gain < 0.0 {
        return Err(NoNormalized::Fell);
    }
    Ok(gain / (maximum - before))
}

/// The rise that a retest alone has brought: [`RETEST_GAIN`] × (maximum − mean before).
///
/// Unit: points of the test's scale. Range: 0 upwards. It is a reference and no threshold: one study, university
/// students, one test of physiology. `None` where the maximum is unknown, and where the mean before lies above it, as
/// rounding may have it. Source: McFarland et al. 2017, <https://doi.org/10.1187/cbe.16-10-0305>.
#[must_use]
pub fn retest_reference(before: f64, maximum: Option<f64>) -> Option<f64> {
    let room = maximum? - before;
    (room >= 0.0).then_some(RETEST_GAIN * room)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(found: Option<f64>, expected: f64, within: f64) {
        let found = found.expect("a number");
        assert!((found - expected).abs() <= within, "{found} is not {expected}");
    }

    /// NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, column 0.975 (three decimals).
    #[test]
    fn quantiles_of_a_published_table() {
        for (degrees, expected) in [(1, 12.706), (9, 2.262), (29, 2.045), (37, 2.026), (60, 2.000), (120, 1.980)] {
            near(student_quantile(degrees), expected, 0.000_5);
        }
        assert_eq!(student_quantile(0), None);
        near(student_quantile(u32::MAX), NORMAL_QUANTILE, 1e-8);
    }

    /// Two methods that share nothing: iteration on the beta function, and the series. They meet from 60 degrees on, and
    /// every count up to the last iterated one comes to an end.
    #[test]
    fn iteration_and_series_agree() {
        let mut above = f64::INFINITY;
        for degrees in 1..=ITERATED {
            let found = student_quantile(degrees).expect("a number");
            assert!(found < above && found > NORMAL_QUANTILE, "{degrees}: {found}");
            if degrees >= 60 {
                near(Some(series(degrees)), found, 1e-7);
            }
            above = found;
        }
    }

    /// Student 1908, The probable error of a mean, Biometrika 6, p. 20 (Cushny and Peebles' data): additional hours of
    /// sleep, the second drug against the first, of ten patients.
    #[test]
    fn the_sleep_of_ten_patients() {
        let differences: [f64; 10] = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4];
        let mean = differences.iter().sum::<f64>() / 10.0;
        let sd = (differences.iter().map(|found| (found - mean).powi(2)).sum::<f64>() / 9.0).sqrt();
        near(Some(mean), 1.58, 1e-12);
        near(Some(sd), 1.229_995, 5e-7);
        near(Some(mean / (sd / 10.0_f64.sqrt())), 4.062_1, 5e-5);
        let interval = confidence_interval(mean, sd, 10).expect("an interval");
        near(Some(interval.low), 0.700_1, 5e-5);
        near(Some(interval.high), 2.459_9, 5e-5);
    }

    /// The example of the documented `report.json`, worked out by hand: 12.0 ÷ √38 = 1.94666; × 2.02619 = 3.94430.
    #[test]
    fn the_documented_example() {
        let interval = confidence_interval(24.1, 12.0, 38).expect("an interval");
        near(Some(interval.low), 20.16, 0.005);
        near(Some(interval.high), 28.04, 0.005);
        // 24.1 ÷ 10.7 = 2.252336; J = 1 − 3 ÷ 147 = 0.979592.
        near(hedges_correction(38), 0.979_592, 5e-7);
        near(effect_size(24.1, 12.0, 9.4, 38), 2.206, 0.000_5);
        // 24.1 ÷ 45.5, and 0.115 × 45.5.
        near(normalized_gain(24.1, 54.5, Some(100.0)).ok(), 0.529_7, 0.000_05);
        near(retest_reference(54.5, Some(100.0)), 5.232_5, 1e-12);
    }

    #[test]
    fn what_has_no_meaning_is_none() {
        assert_eq!(confidence_interval(5.0, 2.0, 1), None);
        assert_eq!(confidence_interval(5.0, 2.0, 0), None);
        assert_eq!(confidence_interval(5.0, -2.0, 10), None);
        assert_eq!(confidence_interval(5.0, f64::NAN, 10), None);
        assert_eq!(confidence_interval(5.0, 0.0, 10), Some(Interval { low: 5.0, high: 5.0 }));
        assert_eq!((hedges_correction(1), hedges_correction(2)), (None, Some(0.0)));
        assert_eq!(effect_size(5.0, 0.0, 0.0, 20), None);
        assert_eq!(effect_size(5.0, -1.0, 4.0, 20), None);
        assert_eq!(normalized_gain(5.0, 50.0, None), Err(NoNormalized::MaximumUnknown));
        assert_eq!(normalized_gain(-0.1, 50.0, Some(100.0)), Err(NoNormalized::Fell));
        assert_eq!((retest_reference(50.0, None), retest_reference(6.0, Some(5.5))), (None, None));
    }

    #[test]
    fn the_ceiling_lies_at_85_percent_of_the_maximum() {
        assert_eq!(normalized_gain(5.0, 85.01, Some(100.0)), Err(NoNormalized::NearMaximum));
        near(normalized_gain(5.0, 85.0, Some(100.0)).ok(), 5.0 / 15.0, 1e-12);
        // From 1 to 5: 4.2 leaves 0.8 points of room, 4.3 lies above 0.85 × 5 = 4.25.
        near(normalized_gain(0.4, 4.2, Some(5.0)).ok(), 0.5, 1e-9);
        assert_eq!(normalized_gain(0.4, 4.3, Some(5.0)), Err(NoNormalized::NearMaximum));
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-7 * (1.0 + a.abs().max(b.abs()))
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_mean_and_lies_evenly_around_it(mean in -100.0..100.0, sd in 0.0..60.0, n in 2_u32..2000) {
            let found = confidence_interval(mean, sd, n).expect("an interval");
            prop_assert!(found.contains(mean));
            prop_assert!(close(mean - found.low, found.high - mean));
            let turned = confidence_interval(-mean, sd, n).expect("an interval");
            prop_assert!(close(turned.low, -found.high) && close(turned.high, -found.low));
        }

        #[test]
        fn an_interval_moves_and_stretches_with_the_scale(
            mean in -100.0..100.0, sd in 0.0..60.0, n in 2_u32..500, shift in -50.0..50.0, factor in 0.01..20.0,
        ) {
            let plain = confidence_interval(mean, sd, n).expect("an interval");
            let moved = confidence_interval(mean + shift, sd, n).expect("an interval");
            prop_assert!(close(moved.low, plain.low + shift) && close(moved.high, plain.high + shift));
            let stretched = confidence_interval(mean * factor, sd * factor, n).expect("an interval");
            prop_assert!(close(stretched.low, plain.low * factor) && close(stretched.high, plain.high * factor));
        }

        #[test]
        fn an_interval_narrows_with_every_pair(mean in -100.0..100.0, sd in 0.1..60.0, n in 2_u32..500) {
            let width = |n| confidence_interval(mean, sd, n).map(|found| found.high - found.low).expect("an interval");
            prop_assert!(width(n + 1) < width(n));
        }

        /// A shift of the scale moves both means alike, so that gain and deviations stay; stretching moves all three.
        #[test]
        fn a_standardised_difference_knows_no_unit(
            before in 0.0..100.0, gain in -60.0..60.0, sds in (0.1..30.0, 0.1..30.0), n in 2_u32..500,
            shift in -50.0..50.0, factor in 0.01..20.0,
        ) {
            let plain = effect_size(gain, sds.0, sds.1, n).expect("a number");
            let (pre, post) = (before + shift, before + gain + shift);
            prop_assert!(close(effect_size(post - pre, sds.0, sds.1, n).expect("a number"), plain));
            let stretched = effect_size(gain * factor, sds.0 * factor, sds.1 * factor, n);
            prop_assert!(close(stretched.expect("a number"), plain));
            prop_assert!(close(effect_size(-gain, sds.0, sds.1, n).expect("a number"), -plain));
        }

        #[test]
        fn a_normalised_gain_and_its_reference_follow_the_scale(
            before in 0.0..84.0, part in 0.0..1.0, factor in 0.01..20.0,
        ) {
            let gain = part * (100.0 - before);
            let plain = normalized_gain(gain, before, Some(100.0)).expect("room above");
            prop_assert!(close(plain, part));
            let stretched = normalized_gain(gain * factor, before * factor, Some(100.0 * factor));
            prop_assert!(close(stretched.expect("room above"), plain));
            let reference = retest_reference(before, Some(100.0)).expect("a reference");
            prop_assert!(close(normalized_gain(reference, before, Some(100.0)).expect("room above"), RETEST_GAIN));
            prop_assert!(close(retest_reference(before * factor, Some(100.0 * factor)).expect("one"), reference * factor));
        }
    }
}

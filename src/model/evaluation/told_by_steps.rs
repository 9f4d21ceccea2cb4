//! Whether mean and standard deviation give a few away because scores go by steps.
//!
//! Takes: where the steps begin and how high they are, mean, standard deviation and how many people. Gives: whether all but a few
//! must have one and the same score. Never: asks which steps a test has; that is said by whoever asks.
//!
//! Let every score be a whole number of steps away from some score `b` on a step. Mean and deviation tell `S = Σdᵢ = n·(mean − b)`
//! and `Q = Σdᵢ² = (n − 1)·SD² + S²/n`, counted in steps. Whoever does not have the score `b` adds at least 1 to `Q`, so that at
//! most `Q` people do not. 19 gains of 10 points and one of 11 have `Q = 1` from `b = 10`: one person is not among the others, who
//! all gained 10. No score between the steps is needed for that, and no end of the scale.
//!
//! `S` and `Q` are whole numbers, both even or both odd, and `Q ≥ |S|`. Where no such pair fits, scores do not go by these steps,
//! and nothing is told. Where rounding leaves several, all of them must tell of a few.

use super::Rounded;

/// What binary fractions may be off by, in steps.
const DUST: f64 = 1e-6;

/// Steps that scores may go by: from where, and how high, in points.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    /// A score that lies on a step; 0 for changes.
    pub from: f64,
    /// In points, more than 0.
    pub height: f64,
}

/// Whether all but one to `smallest` less one people have the same score, were all scores on these steps.
#[must_use]
pub fn steps_tell_of_few(steps: Steps, mean: Rounded, sd: Rounded, people: u32, smallest: u32) -> bool {
    let Steps { from, height } = steps;
    if people < 2 || sd.value <= 0.0 || height <= 0.0 {
        return false;
    }
    let below = ((mean.value - from) / height).floor();
    [below, below + 1.0].into_iter().any(|base| {
        let away = (mean.value - from) / height - base;
        others_are_few(away, (mean.rounding / height, height), sd, people, smallest)
    })
}

/// The same from one score, which the mean is so many steps away from.
fn others_are_few(away: f64, (slack, height): (f64, f64), sd: Rounded, people: u32, smallest: u32) -> bool {
    let (n, few) = (f64::from(people), f64::from(smallest));
    let square = |off: f64| (n - 1.0) * ((sd.value + off * sd.rounding).max(0.0) / height).powi(2);
    let (first, last) = (n * (away - slack) - DUST, n * (away + slack) + DUST);
    // Sums from here on are those of many. They are too large for the squares, or may be the true ones; up to half of all people the
    // least of them is the first to fit.
    let fits = few <= square(1.0) + few * few / n + 1.0;
    let widest = last.max(-first);
    if widest.is_nan() || widest >= n / 2.0 || widest >= few && fits {
        return false;
    }
    let (mut sum, last) = (first.max(-few).ceil(), last.min(few));
    let mut tells = false;
    while sum <= last {
        let (fewest, most) = (square(-1.0) + sum * sum / n - DUST, square(1.0) + sum * sum / n + DUST);
        // The first whole number that is even where the sum is, from the sum on.
        let mut squares = fewest.ceil().max(sum.abs());
        if (squares - sum).rem_euclid(2.0) > 0.5 {
            squares += 1.0;
        }
        while squares <= most {
            if squares >= few {
                return false;
            }
            tells |= squares >= 1.0;
            squares += 2.0;
        }
        sum += 1.0;
    }
    tells
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Mean and deviation of scores, written with so many decimals.
    fn figures(scores: &[f64], decimals: i32) -> (Rounded, Rounded, u32) {
        let people = u32::try_from(scores.len()).unwrap();
        let n = f64::from(people);
        let mean = scores.iter().sum::<f64>() / n;
        let squares: f64 = scores.iter().map(|score| (score - mean).powi(2)).sum();
        let unit = 10_f64.powi(-decimals);
        let written = |value: f64| Rounded { value: (value / unit).round() * unit, rounding: unit / 2.0 };
        (written(mean), written((squares / (n - 1.0)).sqrt()), people)
    }

    fn tells(scores: &[f64], from: f64, height: f64, decimals: i32) -> bool {
        let (mean, sd, people) = figures(scores, decimals);
        steps_tell_of_few(Steps { from, height }, mean, sd, people, 5)
    }

    fn class(parts: &[(usize, f64)]) -> Vec<f64> {
        parts.iter().flat_map(|(people, score)| std::iter::repeat_n(*score, *people)).collect()
    }

    #[test]
    fn one_who_gained_more_than_all_others_is_told() {
        let one = class(&[(19, 10.0), (1, 11.0)]);
        // 20 × 0.05² × 19 + 0.95² = 0.95; ÷ 19 = 0.05.
        let (mean, sd, _) = figures(&one, 9);
        assert!((mean.value - 10.05).abs() < 1e-8 && (sd.value - 0.05_f64.sqrt()).abs() < 1e-8);
        for decimals in [4, 2, 1] {
            assert!(tells(&one, 0.0, 1.0, decimals), "{decimals}");
        }
        assert!(tells(&class(&[(19, -3.0), (1, -4.0)]), 0.0, 1.0, 2));
    }

    #[test]
    fn as_many_as_may_be_told_are_no_few() {
        for (parts, told) in [
            (&[(16, 10.0), (4, 11.0)][..], true),
            (&[(15, 10.0), (5, 11.0)], false),
            (&[(10, 10.0), (10, 11.0)], false),
            (&[(18, 10.0), (1, 9.0), (1, 11.0)], true),
            // Four on one side and one on the other.
            (&[(15, 10.0), (1, 9.0), (4, 11.0)], false),
            // One who is three steps away may as well be nine who are one step away.
            (&[(19, 10.0), (1, 13.0)], false),
            (&[(20, 10.0)], false),
        ] {
            assert_eq!(tells(&class(parts), 0.0, 1.0, 4), told, "{parts:?}");
        }
    }

    #[test]
    fn steps_may_be_higher_than_a_point_and_begin_anywhere() {
        // Of 25 questions on a scale to 100, one is worth four points.
        let one = class(&[(19, 72.0), (1, 76.0)]);
        assert!(tells(&one, 0.0, 4.0, 2));
        // In points it may as well be sixteen who are one point off.
        assert!(!tells(&one, 0.0, 1.0, 4));
        assert!(tells(&class(&[(12, 3.5), (2, 4.5)]), 0.5, 1.0, 4));
        // Not on the steps.
        assert!(!tells(&class(&[(19, 10.0), (1, 10.7)]), 0.0, 1.0, 4));
    }

    #[test]
    fn what_rounding_leaves_open_is_not_told() {
        // 10.0 and 0.5 may be two who are off, or eight.
        let rounded = |value: f64, rounding: f64| Rounded { value, rounding };
        let steps = Steps { from: 0.0, height: 1.0 };
        assert!(!steps_tell_of_few(steps, rounded(10.0, 0.5), rounded(0.5, 0.5), 20, 5));
        assert!(!steps_tell_of_few(steps, rounded(50.0, 50.0), rounded(0.3, 0.05), 4_000_000_000, 5));
        assert!(!steps_tell_of_few(steps, rounded(f64::NAN, 0.1), rounded(0.3, 0.05), 20, 5));
    }

    proptest! {
        /// Whatever is told is true of every class of whole scores that has these figures.
        #[test]
        fn nothing_is_told_of_many(scores in proptest::collection::vec(0_i32..4, 10..30)) {
            let scores: Vec<f64> = scores.into_iter().map(f64::from).collect();
            let most_alike = (0..4).map(|score| scores.iter().filter(|found| (**found - f64::from(score)).abs() < 0.5).count());
            let others = scores.len() - most_alike.max().unwrap();
            if tells(&scores, 0.0, 1.0, 4) {
                prop_assert!((1..5).contains(&others), "{others} of {scores:?}");
            }
        }

        /// One to four who are a single step away from all others are always told.
        #[test]
        fn a_few_beside_all_others_are_told(others in 6_usize..60, few in 1_usize..5, base in -50_i32..50) {
            let scores = class(&[(others, f64::from(base)), (few, f64::from(base + 1))]);
            prop_assert!(tells(&scores, 0.0, 1.0, 4));
        }
    }
}

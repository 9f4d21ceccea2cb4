//! Mean and standard deviation, exactly.
//!
//! Takes: scores or differences. Gives: [`Figures`]. Never: depends on their order; sums are of whole numbers.

use super::score::Score;

/// From how many people on a standard deviation is published.
const SPREAD_FROM: usize = 10;
/// Billionths of a point in a point.
const POINT: f64 = 1e9;

/// Figures of one set of scores, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// The mean: Σx ÷ n.
    pub mean: f64,
    /// The standard deviation of a sample: √((n·Σx² − (Σx)²) ÷ (n·(n−1))); `None` below ten people.
    pub sd: Option<f64>,
}

impl Figures {
    /// Works them out; `None` of nobody.
    pub(super) fn of(scores: impl IntoIterator<Item = Score>) -> Option<Self> {
        let (mut people, mut sum, mut squares) = (0usize, 0i128, 0i128);
        for score in scores {
            let value = i128::from(score.billionths());
            people += 1;
            sum += value;
            squares += value * value;
        }
        let n = i128::try_from(people).ok().filter(|n| *n > 0)?;
        #[expect(clippy::cast_precision_loss, reason = "sixteen digits of the exact quotient are enough")]
        let (mean, n_float) = (sum as f64 / n as f64 / POINT, n as f64);
        // Exact, and never negative.
        #[expect(clippy::cast_precision_loss, reason = "sixteen digits of the exact numerator are enough")]
        let spread = || ((n * squares - sum * sum) as f64 / (n_float * (n_float - 1.0))).sqrt() / POINT;
        Some(Self { mean, sd: (people >= SPREAD_FROM).then(spread) })
    }
}

#[cfg(test)]
mod tests {
    use super::{Figures, Score};

    fn figures(scores: &[f64]) -> Figures {
        Figures::of(scores.iter().map(|points| Score::new(*points).unwrap())).unwrap()
    }

    /// Hours of sleep gained with two drugs: Student, "The probable error of a mean", Biometrika 6 (1908), p. 20.
    #[test]
    fn the_sleep_data_of_student() {
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        let gains: Vec<f64> = first.iter().zip(second).map(|(pre, post)| post - pre).collect();
        let near = |found: f64, published: f64| assert!((found - published).abs() < 5e-7, "{found} {published}");
        near(figures(&first).mean, 0.75);
        near(figures(&second).mean, 2.33);
        near(figures(&gains).mean, 1.58);
        near(figures(&gains).sd.unwrap(), 1.229_995);
    }

    #[test]
    fn a_far_mean_costs_no_digits() {
        // The textbook formula in floating point fails here: 0, 1, 2 … 9 shifted by 90,000; SD √(55/6) = 3.027650354.
        let shifted: Vec<f64> = (0..10).map(|n| 90_000.0 + f64::from(n)).collect();
        assert!((figures(&shifted).sd.unwrap() - (55.0_f64 / 6.0).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn nine_people_have_no_deviation_and_nobody_no_mean() {
        assert_eq!(figures(&[1.0; 9]).sd, None);
        assert_eq!(figures(&[1.0; 10]).sd, Some(0.0));
        assert_eq!(Figures::of([]), None);
    }

    #[test]
    fn the_largest_table_fits() {
        let largest = (0..crate::table::MAXIMUM_ROWS).map(|n| Score::new(if n % 2 == 0 { 1e5 } else { -1e5 }).unwrap());
        let gains = largest.map(|score| score.since(Score::new(-score.points()).unwrap()));
        assert!(Figures::of(gains).unwrap().mean.abs() < f64::EPSILON);
    }
}

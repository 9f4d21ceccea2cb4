//! Whether mean and standard deviation together give single people's scores away.
//!
//! Takes: a range, mean, standard deviation and how many people. Gives: whether a cell of few can be read from them. Never:
//! judges a mean alone.
//!
//! Let `dᵢ ≥ 0` be how far each of `n` scores lies from one end of a range that is `R` wide. Mean and deviation tell
//! `S = Σd = n·|end − mean|` and `Q = Σd² = (n − 1)·SD² + S²/n`.
//!
//! At most: moving two scores apart with their sum kept raises `Q`, until one of them meets an end. So with `S = q·R + r`,
//! `0 ≤ r < R`, `Q` is at most `q·R² + r²`, and that only where `q` people are at the far end, one is `r` away where `r > 0`,
//! and all others are at this end. A deviation as large as that lists everybody's score: it tells of few where one person is between
//! the ends, or where those at one of the ends are few. One below 100 and 19 at 100 are the case `q = 0`.
//!
//! At least: where `k` people are away from the end, `S² ≤ k·Q` (Cauchy–Schwarz), with equality only where they are all
//! equally far. `S² ÷ Q` a whole number below the smallest group hence reads as so many people with one score, and all
//! others at the end. For two people or more other scores can have it too, but a reader would bet against that.
//!
//! Changes lie in a range twice as wide, from the lowest less the highest score to the opposite; and where nobody fell, or
//! nobody rose, on one side of 0: one who rose among those who stayed reads like one below 100. Where it is told who rose,
//! stayed and fell, no cell among them is small, and that reading is ruled out. Where it is not, it is asked of figures with
//! four decimals or more, as `tally` writes them: with fewer, classes in which some fell have the same by chance.
//!
//! Both are asked with what rounding may have moved. Not covered: scores that are almost so (18 of 100, a 95 and a 20), of
//! which a reader learns about where the lowest lies; and a mean so near an end that, were all scores whole numbers, few could be
//! away from it: nothing says that they are whole.

/// A mean or a standard deviation, and how far rounding can have moved it.
#[derive(Debug, Clone, Copy)]
pub struct Rounded {
    /// As written, in points.
    pub value: f64,
    /// In points.
    pub rounding: f64,
}

/// What binary fractions may be off by, in parts of the number.
const DUST: f64 = 1e-9;
/// Figures of changes that were rounded more say nothing of who stayed: more than four decimals, and what two roundings add.
const FINE: f64 = 1.000_001e-4;

/// Whether mean and standard deviation of so many people, each in a range from `low` to `high`, tell of fewer of them than
/// `smallest`, though not of nobody. See the head of this module for what is asked.
#[must_use]
pub fn spread_tells_of_few((low, high): (f64, f64), mean: Rounded, sd: Rounded, people: u32, smallest: u32) -> bool {
    let range = high - low;
    // Alike or impossible figures have rules of their own.
    if people < 2 || range <= 0.0 || sd.value <= 0.0 || mean.value <= low || mean.value >= high {
        return false;
    }
    let n = f64::from(people);
    let spread = |off: f64| (n - 1.0) * (sd.value + off * (sd.rounding + sd.value * DUST)).max(0.0).powi(2);
    let (least, most) = (spread(-1.0), spread(1.0));
    [mean.value - low, high - mean.value].into_iter().any(|away| {
        let slack = n * (mean.rounding + range * DUST);
        let sums = ((n * away - slack).max(0.0), (n * away + slack).min(n * range));
        let smallest = f64::from(smallest);
        lists_few(n, range, sums, (least, most), smallest) || reads_as_few(n, sums, (least, most), smallest)
    })
}

/// The same of the changes between two tests on a scale; `untold` where nothing says how many rose, stayed and fell.
#[must_use]
pub fn spread_tells_of_movers(
    (low, high): (f64, f64),
    mean: Rounded,
    sd: Rounded,
    people: u32,
    smallest: u32,
    untold: bool,
) -> bool {
    let range = high - low;
    let asked = untold && mean.rounding <= FINE && sd.rounding <= FINE;
    let beside_0 = [(0.0, range), (-range, 0.0)].into_iter().filter(|_| asked);
    beside_0.chain([(-range, range)]).any(|range| spread_tells_of_few(range, mean, sd, people, smallest))
}

/// Whether the deviation can be the largest there is, and a few are at an end or one is between.
fn lists_few(n: f64, range: f64, (low, high): (f64, f64), (least, most): (f64, f64), smallest: f64) -> bool {
    // The largest Q − S²/n of a sum; between multiples of the range it is lowest at r = q·R ÷ (n − 1).
    let largest = |sum: f64| {
        let full = (sum / range).floor();
        full * range * range + (sum - full * range).powi(2) - sum * sum / n
    };
    let mut turns = vec![low, high];
    let mut full = (low / range).floor();
    while full * range <= high {
        turns.extend(
            [full * range, full * range + full * range / (n - 1.0)].iter().filter(|sum| (low..=high).contains(*sum)),
        );
        full += 1.0;
    }
    let (bottom, top) = turns
        .into_iter()
        .map(largest)
        .fold((f64::INFINITY, 0.0_f64), |(bottom, top), square| (bottom.min(square), top.max(square)));
    if most < bottom || least > top {
        return false;
    }
    let nearest = (f64::midpoint(low, high) / range).round();
    let is_between = !(low..=high).contains(&(nearest * range));
    let few = |people: f64| people >= 1.0 && people < smallest;
    is_between || few(nearest) || few(n - nearest)
}

/// Whether S² ÷ Q can be a whole number of people, fewer than the smallest group.
fn reads_as_few(n: f64, (low, high): (f64, f64), (least, most): (f64, f64), smallest: f64) -> bool {
    let people = |sum: f64, spread: f64| sum * sum / (spread + sum * sum / n);
    let (fewest, furthest) = (people(low, most), people(high, least));
    let whole = fewest.ceil().max(1.0);
    whole <= furthest && whole < smallest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALE: (f64, f64) = (0.0, 100.0);

    /// Mean and standard deviation of scores.
    fn figures(scores: &[f64]) -> (f64, f64, u32) {
        let people = u32::try_from(scores.len()).unwrap();
        let n = f64::from(people);
        let mean = scores.iter().sum::<f64>() / n;
        let squares: f64 = scores.iter().map(|score| (score - mean).powi(2)).sum();
        (mean, (squares / (n - 1.0)).sqrt(), people)
    }

    /// With figures as written with so many decimals.
    fn tells(scores: &[f64], decimals: i32) -> bool {
        let (mean, sd, people) = figures(scores);
        let unit = 10_f64.powi(-decimals);
        let written = |value: f64| Rounded { value: (value / unit).round() * unit, rounding: unit / 2.0 };
        spread_tells_of_few(SCALE, written(mean), written(sd), people, 5)
    }

    /// So many of a score, and so on.
    fn class(parts: &[(usize, f64)]) -> Vec<f64> {
        parts.iter().flat_map(|(people, score)| std::iter::repeat_n(*score, *people)).collect()
    }

    #[test]
    fn one_below_a_hundred_is_told() {
        let one = class(&[(19, 100.0), (1, 20.0)]);
        let (mean, sd, _) = figures(&one);
        assert!((mean - 96.0).abs() < 1e-12 && (sd - 17.888_54).abs() < 1e-5);
        for decimals in [5, 2, 1] {
            assert!(tells(&one, decimals), "{decimals}");
        }
        assert!(tells(&class(&[(19, 0.0), (1, 35.0)]), 5));
    }

    #[test]
    fn few_at_an_end_or_one_between_are_told() {
        for (parts, told) in [
            (&[(18, 100.0), (2, 0.0)][..], true),
            (&[(4, 100.0), (16, 0.0)], true),
            (&[(15, 100.0), (5, 0.0)], false),
            (&[(10, 100.0), (10, 0.0)], false),
            // All is known of this class too, and one person is alone.
            (&[(10, 100.0), (9, 0.0), (1, 60.0)], true),
            // Three who share a score, and five.
            (&[(17, 100.0), (3, 80.0)], true),
            (&[(15, 100.0), (5, 80.0)], false),
            // Nobody at an end.
            (&[(10, 40.0), (10, 60.0)], false),
        ] {
            assert_eq!(tells(&class(parts), 5), told, "{parts:?}");
        }
    }

    #[test]
    fn one_who_rose_among_those_who_stayed_is_told() {
        let told = |gains: &[f64], rounding: f64| {
            let (mean, sd, people) = figures(gains);
            let rounded = |value| Rounded { value, rounding };
            spread_tells_of_movers(SCALE, rounded(mean), rounded(sd), people, 5, true)
        };
        let one = class(&[(19, 0.0), (1, 80.0)]);
        let falls: Vec<f64> = one.iter().map(|gain| -gain).collect();
        assert!(told(&one, 5e-5) && told(&falls, 5e-5));
        // With one decimal, classes in which some fell have the same figures.
        assert!(!told(&one, 0.05));
        assert!(!told(&class(&[(10, 0.0), (6, 10.0), (4, 25.0)]), 5e-5));
        // Ten rose and ten fell, with the figures of four who rose; it is told that they are ten.
        let (mean, sd, people) = figures(&class(&[(10, 30.0), (10, -10.0)]));
        let exact = |value| Rounded { value, rounding: 0.0 };
        assert!(!spread_tells_of_movers(SCALE, exact(mean), exact(sd), people, 5, false));
        // From 0 to 100, from 100 to 0.
        assert!(told(&class(&[(18, 100.0), (2, -100.0)]), 0.05));
    }

    #[test]
    fn a_larger_smallest_group_covers_more() {
        let (mean, sd, people) = figures(&class(&[(15, 100.0), (5, 0.0)]));
        let exact = |value| Rounded { value, rounding: 0.0 };
        assert!(!spread_tells_of_few(SCALE, exact(mean), exact(sd), people, 5));
        assert!(spread_tells_of_few(SCALE, exact(mean), exact(sd), people, 6));
    }

    /// Classes of 20 to 40 whose scores are spread, as multiples of 5 and of 1, far from the ends and up to them.
    #[test]
    fn a_spread_class_is_never_withheld() {
        let mut state = 7_u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for _ in 0..4000 {
            let people = 20 + next(21);
            let step = [1, 5, 10][usize::try_from(next(3)).unwrap()];
            let (from, width) = (next(51), 30 + next(21));
            #[expect(clippy::cast_precision_loss, reason = "at most 100")]
            let scores: Vec<f64> = (0..people).map(|_| ((from + next(width)) / step * step) as f64).collect();
            for decimals in [5, 2, 1] {
                assert!(!tells(&scores, decimals), "{scores:?}");
            }
        }
    }
}

//! Classes whose figures tell of few, and those whose do not.

use super::*;
use proptest::prelude::*;

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
        (&[(4, 0.0), (5, 100.0), (1, 50.0)], true),
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
        spread_tells_of_movers(SCALE, rounded(mean), rounded(sd), people, 5, Side::Untold)
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
    assert!(!spread_tells_of_movers(SCALE, exact(mean), exact(sd), people, 5, Side::Both));
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

#[test]
fn one_who_stands_out_is_told() {
    for (parts, decimals, told) in [
        // S = 85 and Q = 6425: somebody is between 80.0 and 80.2 away, and only one can be.
        (&[(18, 100.0), (1, 95.0), (1, 20.0)][..], 2, true),
        (&[(18, 100.0), (1, 95.0), (1, 20.0)], 1, true),
        (&[(18, 0.0), (1, 5.0), (1, 80.0)], 1, true),
        (&[(15, 100.0), (2, 98.0), (2, 96.0), (1, 20.0)], 2, true),
        // All but one of those at the far end are a little off it: four people scored 0 to 2.
        (&[(16, 99.8), (3, 0.0), (1, 2.0)], 2, true),
        (&[(14, 99.8), (5, 0.0), (1, 2.0)], 2, false),
        // 20 and 80, or 12 and all others at 97 to 98, or anything between.
        (&[(18, 100.0), (2, 60.0), (1, 20.0)], 2, false),
        (&[(18, 100.0), (1, 40.0), (1, 30.0)], 2, false),
        // As far from the rest, but the rest is not at the end.
        (&[(10, 82.0), (10, 74.0), (1, 20.0)], 5, false),
        (&[(3, 100.0), (4, 90.0), (2, 85.0), (1, 30.0)], 5, false),
    ] {
        assert_eq!(tells(&class(parts), decimals), told, "{parts:?}");
    }
}

#[test]
fn what_is_told_beside_it_narrows_the_range() {
    let told = |scores: &[f64], range| {
        let (mean, sd, people) = figures(scores);
        let rounded = |value| Rounded { value, rounding: 5e-5 };
        spread_proves_few(range, rounded(mean), rounded(sd), people, 5)
    };
    // All passed at 80: 19 had just that, and one 97.
    let passed = range_told(SCALE, [], Some((80.0, 20)), 20);
    let scores = class(&[(19, 80.0), (1, 97.0)]);
    assert_eq!((passed, told(&scores, passed), told(&scores, SCALE)), ((80.0, 100.0), true, false));
    // Nobody passed, some did, and classes that hold nobody.
    let classes = [(0.0, 20.0, 0), (20.0, 40.0, 8), (40.0, 60.0, 0), (60.0, 80.0, 12), (80.0, 100.0, 0)];
    assert_eq!(range_told(SCALE, [], Some((70.0, 0)), 20), (0.0, 70.0));
    assert_eq!(range_told(SCALE, [], Some((70.0, 8)), 20), SCALE);
    assert_eq!(range_told(SCALE, classes, Some((70.0, 0)), 20), (20.0, 70.0));
    assert_eq!(range_told(SCALE, [], None, 20), SCALE);
}

#[test]
fn where_nobody_fell_one_who_rose_far_is_told() {
    let told = |gains: &[f64], side| {
        let (mean, sd, people) = figures(gains);
        let rounded = |value| Rounded { value, rounding: 0.005 };
        spread_tells_of_movers(SCALE, rounded(mean), rounded(sd), people, 5, side)
    };
    let one = class(&[(15, 0.0), (4, 1.0), (1, 80.0)]);
    let falls: Vec<f64> = one.iter().map(|gain| -gain).collect();
    assert!(told(&one, Side::NobodyFell) && told(&falls, Side::NobodyRose));
    // Others may have fallen, and then it is not certain.
    assert!(!told(&one, Side::Both) && !told(&one, Side::Untold));
    assert!(!told(&class(&[(10, 0.0), (6, 10.0), (4, 25.0)]), Side::NobodyFell));
}

/// Whoever is furthest from an end is between the two bounds, whatever the class.
fn assert_bounded(scores: &[f64], decimals: i32) {
    let (mean, sd, people) = figures(scores);
    let unit = 10_f64.powi(-decimals);
    let written = |value: f64| Rounded { value: (value / unit).round() * unit, rounding: unit / 2.0 };
    let lowest = scores.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let [from_low, from_high] = ends(SCALE, written(mean), written(sd), people, 5);
    for (end, furthest) in [(from_low, highest), (from_high, 100.0 - lowest)] {
        let Some((at_least, at_most)) = end.and_then(|end| end.furthest()) else { continue };
        assert!(
            at_least <= furthest + 1e-6 && furthest <= at_most + 1e-6,
            "{at_least} {furthest} {at_most}: {scores:?}"
        );
    }
}

/// Ten people or more of one ability, of two, or with one who is far below, in steps of what a question is worth; up to the
/// ends of the scale, but with five or more away from each.
fn ordinary() -> impl Strategy<Value = Vec<f64>> {
    let step = prop::sample::select(vec![1.0, 2.0, 2.5, 4.0, 5.0, 10.0]);
    let low = prop_oneof![3 => Just(None), 1 => (0.0..70.0).prop_map(Some)];
    let scores = (20.0..98.0, 3.0..25.0_f64).prop_flat_map(|(middle, width)| {
        prop::collection::vec((-1.0..1.0_f64, -1.0..1.0_f64), 10..45)
            .prop_map(move |draws| draws.iter().map(|(a, b)| middle + (a + b) * width).collect::<Vec<f64>>())
    });
    (scores, step, low).prop_map(|(mut scores, step, low)| {
        scores[0] = low.unwrap_or(scores[0]);
        scores.iter().map(|score: &f64| (score / step).round() * step).map(|score| score.clamp(0.0, 100.0)).collect()
    })
}

/// What is told of a range beside figures: the whole scale, or what classes of 20 points leave of it.
fn within(scores: &[f64]) -> [(f64, f64); 2] {
    let classes = (0..5u32).map(|class| (f64::from(class) * 20.0, f64::from(class + 1) * 20.0));
    let held = |(from, to): (f64, f64)| {
        let people = scores.iter().filter(|score| (from..to).contains(*score) || to >= 100.0 && **score >= to).count();
        (from, to, u32::try_from(people).unwrap())
    };
    [SCALE, range_told(SCALE, classes.map(held), None, 0)]
}

/// Whether five people or more are away from each end, at least a quarter as far as whoever is furthest, and as many between the
/// ends where anybody is: where fewer are, few do stand out, and that may be proved.
fn is_spread(scores: &[f64], (low, high): (f64, f64)) -> bool {
    let between = scores.iter().filter(|score| (**score - low).abs() > 1e-9 && (**score - high).abs() > 1e-9).count();
    !(1..5).contains(&between)
        && [low, high].iter().all(|end| {
            let mut far: Vec<f64> = scores.iter().map(|score| (score - end).abs()).collect();
            far.sort_by(|a, b| b.total_cmp(a));
            far[4] > 1e-9 && far[4] >= far[0] / 4.0
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn an_ordinary_class_proves_nothing_of_few(scores in ordinary()) {
        let (mean, sd, people) = figures(&scores);
        for range in within(&scores).into_iter().filter(|range| is_spread(&scores, *range)) {
            for decimals in [1, 2, 4] {
                let unit = 10_f64.powi(-decimals);
                let written = |value: f64| Rounded { value: (value / unit).round() * unit, rounding: unit / 2.0 };
                prop_assert!(!spread_proves_few(range, written(mean), written(sd), people, 5), "{range:?}: {scores:?}");
            }
        }
    }

    #[test]
    fn the_bounds_hold(scores in prop::collection::vec(0.0..=100.0_f64, 2..30), decimals in 1..5_i32) {
        assert_bounded(&scores, decimals);
    }

    #[test]
    fn the_bounds_hold_near_an_end(scores in prop::collection::vec(prop::sample::select(vec![0.0, 5.0, 20.0, 95.0, 100.0]), 2..30), decimals in 1..5_i32) {
        assert_bounded(&scores, decimals);
    }
}

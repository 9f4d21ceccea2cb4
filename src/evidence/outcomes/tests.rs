//! Known answers, worked out by hand.

use super::{Ahead, Figure, Movement, NoProgress, Outcome, movement, progress, whole_of};
use crate::pages::fixture::Content;

fn outcome(written: &str) -> Outcome {
    let content = Content::new()
        .event("a-1", "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11")
        .file("events/2026/a-1/follow-up.yaml", &format!("outcomes: [{{ id: lpj, indicator: LPJ, {written} }}]"));
    content.site("2026-11-22", |site| {
        let (event, _) = site.catalog.events().next().expect("one event");
        site.evidence.of(event).outcomes[0].clone()
    })
}

fn way(baseline: f64, target: f64, actual: f64) -> Result<f64, NoProgress> {
    progress(Some(Figure::Value(baseline)), Some(target), Some(Figure::Value(actual)))
}

#[test]
fn progress_of_the_documented_example() {
    let progress = way(66.0, 90.0, 88.0).expect("all three are there");
    assert!((progress - 22.0 / 24.0).abs() < 1e-12);
}

#[test]
fn progress_may_be_negative_or_above_one_but_needs_a_way_to_go() {
    assert_eq!(way(10.0, 20.0, 5.0), Ok(-0.5));
    assert_eq!(way(10.0, 20.0, 30.0), Ok(2.0));
    assert_eq!(way(10.0, 10.0, 30.0), Err(NoProgress::NoWay));
    // Less is better: from 18 half the way down to 8.
    assert_eq!(way(18.0, 8.0, 13.0), Ok(0.5));
    let ten = Some(Figure::Value(10.0));
    assert_eq!(progress(ten, Some(20.0), None), Err(NoProgress::Unknown));
    assert_eq!(progress(ten, None, ten), Err(NoProgress::Unknown));
    assert_eq!(progress(Some(Figure::Count { part: 2, of: 4 }), Some(20.0), ten), Err(NoProgress::BelowTen));
}

#[test]
fn the_direction_says_which_way_is_better() {
    assert_eq!(movement(2.0, true), Movement::Better);
    assert_eq!(movement(2.0, false), Movement::Worse);
    assert_eq!(movement(-2.0, false), Movement::Better);
    assert_eq!(movement(0.0, false), Movement::Same);
    let values = "baseline: { value: 18 }, actual: { value: 20 }";
    assert_eq!(outcome(&format!("direction: down, {values}")).movement, Some(Movement::Worse));
    // Without a direction the target shows the way; without either nobody can say.
    assert_eq!(outcome(&format!("target: 25, {values}")).movement, Some(Movement::Better));
    assert_eq!(outcome(values).movement, None);
}

#[test]
fn a_difference_in_differences_needs_a_whole_comparison() {
    let values = "baseline: { value: 66 }, target: 90, actual: { value: 88 }";
    let found = outcome(&format!("{values}, comparison: {{ group: Lain, baseline: 67, actual: 74 }}"));
    // (88 − 66) − (74 − 67)
    assert_eq!((found.change, found.difference_in_differences), (Some(22.0), Some(15.0)));
    assert_eq!(found.comparison.and_then(|other| other.change), Some(7.0));
    assert_eq!(outcome(values).difference_in_differences, None);
    let half = outcome(&format!("{values}, comparison: {{ group: Lain, baseline: 67 }}"));
    assert_eq!((half.change, half.difference_in_differences), (Some(22.0), None));
}

#[test]
fn who_went_further_is_seen_from_both_changes() {
    let beside = |way: &str, after: f64, other: &str| {
        let values = format!("{way}baseline: {{ value: 10 }}, actual: {{ value: {after} }}");
        outcome(&format!("{values}, comparison: {{ group: Lain, {other} }}")).ahead
    };
    let up = |after, other: &str| beside("direction: up, ", after, other);
    assert_eq!(up(14.0, "baseline: 20, actual: 23"), Some(Ahead::Here));
    assert_eq!(up(14.0, "baseline: 20, actual: 24"), Some(Ahead::Neither));
    assert_eq!(up(14.0, "baseline: 20, actual: 25"), Some(Ahead::Comparison));
    // Both got worse, those of the event by more.
    assert_eq!(up(8.0, "baseline: 20, actual: 19"), Some(Ahead::Comparison));
    let down = |after, other: &str| beside("direction: down, ", after, other);
    assert_eq!(down(8.0, "baseline: 20, actual: 19"), Some(Ahead::Here));
    assert_eq!(down(9.0, "baseline: 20, actual: 18"), Some(Ahead::Comparison));
    // 14,1 − 10 and 4,1 − 0 differ by binary dust only.
    assert_eq!(up(14.1, "baseline: 0, actual: 4.1"), Some(Ahead::Neither));
    // Nobody says which way is better; as much is as much either way.
    assert_eq!(beside("", 14.0, "baseline: 20, actual: 25"), None);
    assert_eq!(beside("", 14.0, "baseline: 20, actual: 24"), Some(Ahead::Neither));
    assert_eq!(up(14.0, "baseline: 20"), None);
    // +0,21 and +0,24 are not to be told as +0,2 and +0,2.
    let close = outcome(
        "direction: up, baseline: { value: 1 }, actual: { value: 1.21 }, comparison: { group: Lain, baseline: 1, actual: 1.24 }",
    );
    assert_eq!((close.ahead, close.decimals()), (Some(Ahead::Comparison), 2));
}

#[test]
fn a_value_from_the_future_is_not_measured() {
    let on = |day: &str| outcome(&format!("baseline: {{ value: 66 }}, actual: {{ value: 88, date: {day} }}"));
    assert_eq!(on("2026-11-23").change, Some(22.0));
    let ahead = on("2026-11-24");
    assert_eq!((ahead.actual, ahead.change, ahead.movement), (None, None, None));
}

#[test]
fn a_percentage_on_fewer_than_ten_is_a_count_or_nothing() {
    // 4 of 7 is 57.142… %; 5 of 7 is 71.4 %, and 57.5 % of 7 is no count.
    let found = outcome(
        "unit: \"%\", direction: up, target: 90, baseline: { value: 57.1, n: 7 }, actual: { value: 57.5, n: 7 }, comparison: { group: X, n: 3, baseline: 33, actual: 40 }",
    );
    assert_eq!(found.before, Some(Figure::Count { part: 4, of: 7 }));
    assert_eq!(found.after, Some(Figure::TooFew { of: 7 }));
    assert_eq!((found.change, found.difference_in_differences), (None, None));
    assert_eq!(found.progress, Err(NoProgress::BelowTen));
    assert_eq!(found.movement, None, "what is withheld has no direction either");
    let other = found.comparison.expect("there is one");
    assert_eq!((other.before, other.after), (Some(Figure::Count { part: 1, of: 3 }), Some(Figure::TooFew { of: 3 })));
    // Of ten on, and in any other unit, it is a value; and so it is where nobody wrote of how many.
    for values in [
        "unit: \"%\", baseline: { value: 60, n: 10 }",
        "unit: hari, baseline: { value: 60, n: 7 }",
        "unit: \"%\", baseline: { value: 60 }",
    ] {
        assert_eq!(outcome(values).before, Some(Figure::Value(60.0)), "{values}");
    }
}

/// 57.5 % of 40 is 23, 71.4 % of 7 is 5; 57.3 % of 40 would be 22.92.
#[test]
fn both_values_of_a_change_are_told_in_one_unit() {
    let both = |before: &str, after: &str| {
        let found = outcome(&format!("unit: \"%\", direction: up, baseline: {{ {before} }}, actual: {{ {after} }}"));
        assert_eq!(found.change, None, "{before}, {after}");
        (found.before, found.after)
    };
    let count = |part, of| Some(Figure::Count { part, of });
    assert_eq!(both("value: 57.5, n: 40", "value: 71.4, n: 7"), (count(23, 40), count(5, 7)));
    assert_eq!(both("value: 71.4, n: 7", "value: 57.5, n: 40"), (count(5, 7), count(23, 40)));
    // What is no count stays a percentage, and then the other is not told.
    let few = Some(Figure::TooFew { of: 7 });
    assert_eq!(both("value: 57.3, n: 40", "value: 71.4, n: 7"), (Some(Figure::Value(57.3)), few));
    assert_eq!(both("value: 57.5", "value: 71.4, n: 7"), (Some(Figure::Value(57.5)), few));
    assert_eq!(both("value: 71.4, n: 7", "value: 57.5"), (few, Some(Figure::Value(57.5))));
    // 57.5 % of 4000, rounded to a tenth, may be any of five counts.
    assert_eq!(both("value: 57.5, n: 4000", "value: 71.4, n: 7"), (Some(Figure::Value(57.5)), few));
    // From ten on both are percentages, whether they are counts or not.
    let found = outcome("unit: \"%\", baseline: { value: 57.5, n: 40 }, actual: { value: 60, n: 10 }");
    assert_eq!((found.before, found.after), (Some(Figure::Value(57.5)), Some(Figure::Value(60.0))));
}

#[test]
fn counts_of_few_have_a_direction() {
    let found = outcome("unit: \"%\", direction: up, baseline: { value: 57.1, n: 7 }, actual: { value: 71.4, n: 7 }");
    assert_eq!((found.change, found.movement), (None, Some(Movement::Better)));
}

#[test]
fn a_rate_per_hundred_is_a_percentage_in_disguise() {
    for (unit, whole) in [
        ("%", Some(100.0)),
        ("Persen", Some(100.0)),
        ("% desa", Some(100.0)),
        ("per 100 desa", Some(100.0)),
        ("kasus per 1.000 balita", Some(1000.0)),
        ("per seratus", Some(100.0)),
        ("‰", Some(1000.0)),
        ("hari per 12 bulan", None),
        ("per 10 desa", None),
        ("per 250 desa", None),
        ("desa", None),
    ] {
        assert_eq!(whole_of(unit), whole, "{unit}");
    }
    // 28.6 of 100 villages, of seven of them: two.
    let found = outcome("unit: per 100 desa, baseline: { value: 28.6, n: 7 }, actual: { value: 30, n: 7 }");
    assert_eq!(found.before, Some(Figure::Count { part: 2, of: 7 }));
    assert_eq!(found.after, Some(Figure::TooFew { of: 7 }));
}

#[test]
fn whether_a_target_is_reached_is_said_only_where_all_is_known() {
    for (written, reached) in [
        ("baseline: { value: 66 }, target: 90, actual: { value: 88 }", Some(false)),
        ("baseline: { value: 66 }, target: 90, actual: { value: 90 }", Some(true)),
        ("baseline: { value: 18 }, target: 8, actual: { value: 11 }", Some(false)),
        ("baseline: { value: 18 }, target: 8, actual: { value: 7 }", Some(true)),
        ("direction: down, target: 8, actual: { value: 11 }", Some(false)),
        // Nobody can say which way is better.
        ("target: 8, actual: { value: 11 }", None),
        ("baseline: { value: 66 }, target: 90", None),
        ("baseline: { value: 66 }, actual: { value: 88 }", None),
        // Not yet measured.
        ("baseline: { value: 66 }, target: 90, actual: { value: 88, date: 2026-12-31 }", None),
        // Of far fewer than before it may only seem to be.
        ("baseline: { value: 66, n: 40 }, target: 85, actual: { value: 100, n: 10 }", None),
        ("baseline: { value: 66, n: 40 }, target: 85, actual: { value: 70, n: 10 }", Some(false)),
        // A percentage of few is told as a count, and a target in percent is none.
        ("unit: \"%\", baseline: { value: 25, n: 8 }, target: 90, actual: { value: 50, n: 8 }", None),
    ] {
        assert_eq!(outcome(written).reached, reached, "{written}");
    }
}

#[test]
fn far_fewer_measured_than_before_are_not_the_same_ones() {
    let measured = |before: &str, after: &str| {
        outcome(&format!("baseline: {{ value: 66{before} }}, actual: {{ value: 88{after} }}")).is_of_others
    };
    assert!(measured(", n: 120", ", n: 71"));
    assert!(measured(", n: 71", ", n: 120"));
    // 0.6 × 120
    assert!(!measured(", n: 120", ", n: 72"));
    assert!(!measured(", n: 120", ""));
}

#[test]
fn a_percentage_is_one_by_whatever_name() {
    for unit in
        ["%", "persen", "Persentase", "prosentase", "prosen", "pct", "percentage", "persentase desa", "persen (%)"]
    {
        assert_eq!(whole_of(unit), Some(100.0), "{unit}");
    }
    assert_eq!(whole_of("desa"), None);
    let few = outcome("unit: persentase, baseline: { value: 50, n: 4 }, target: 85, actual: { value: 100, n: 4 }");
    assert_eq!((few.progress, few.change), (Err(NoProgress::BelowTen), None));
}

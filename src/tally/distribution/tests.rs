//! Classes by hand.

use super::super::pair::Pair;
use super::{Class, Cut, Distribution, distribute, merge};
use crate::model::evaluation::is_small;
use crate::tally::{Scale, Score};

fn score(points: f64) -> Score {
    Score::new(points).unwrap()
}

/// As many people with each score as is said; those before and after are matched in order.
fn pairs(pre: &[(f64, usize)], post: &[(f64, usize)]) -> Vec<Pair> {
    let all = |scores: &[(f64, usize)]| -> Vec<Score> {
        scores.iter().flat_map(|(points, people)| vec![score(*points); *people]).collect()
    };
    all(pre).into_iter().zip(all(post)).map(|(pre, post)| Pair { pre, post, unit: None }).collect()
}

fn scale(passing: Option<f64>) -> Scale {
    Scale { minimum: score(0.0), maximum: score(100.0), passing: passing.map(score), minimum_group: 5 }
}

fn told(found: Option<Distribution>) -> Option<(String, Vec<u32>, Vec<u32>)> {
    let found = found?;
    let edges: Vec<String> = found.edges.iter().map(ToString::to_string).collect();
    Some((edges.join(" "), found.pre, found.post))
}

#[test]
fn a_lower_border_is_in_and_the_last_upper_one_too() {
    let pairs = pairs(&[(0.0, 5), (20.0, 5), (39.9, 6)], &[(60.0, 5), (79.9, 6), (100.0, 5)]);
    let found = told(distribute(&pairs, &scale(None), [None; 2]));
    assert_eq!(found, Some(("0 20 40 60 80 100".into(), vec![5, 11, 0, 0, 0], vec![0, 0, 0, 11, 5])));
}

#[test]
fn small_classes_are_merged_for_both_tests() {
    // Three people scored below 20 before: joined with the next class, for the last test as well.
    let pairs = pairs(&[(10.0, 3), (30.0, 7), (50.0, 6)], &[(50.0, 6), (90.0, 10)]);
    let found = told(distribute(&pairs, &scale(None), [None; 2]));
    assert_eq!(found, Some(("0 40 60 80 100".into(), vec![10, 6, 0, 0], vec![0, 6, 0, 10])));
}

#[test]
fn two_classes_have_no_shape() {
    // Three at 0–20 draw in the class above them, and so on: 0–20 and 20–100 would be left.
    let pairs = pairs(&[(10.0, 6), (30.0, 3), (50.0, 3), (70.0, 3), (90.0, 3)], &[(10.0, 6), (50.0, 3), (90.0, 9)]);
    assert_eq!(distribute(&pairs, &scale(None), [None; 2]), None);
}

#[test]
fn one_class_says_nothing() {
    let pairs = pairs(&[(10.0, 3), (90.0, 3)], &[(10.0, 3), (90.0, 3)]);
    assert_eq!(distribute(&pairs, &scale(None), [None; 2]), None);
}

#[test]
fn the_pass_mark_may_not_cut_a_class_into_a_cell() {
    // 9 passed at 70, 6 of them above 80: three scored 70 to 80. The two upper classes are joined.
    let pre = [(30.0, 10), (65.0, 5), (75.0, 3), (90.0, 6)];
    let pairs = pairs(&pre, &[(30.0, 24)]);
    let found = told(distribute(&pairs, &scale(Some(70.0)), [Some(9), Some(0)]));
    assert_eq!(found, Some(("0 20 40 60 100".into(), vec![0, 10, 0, 14], vec![0, 24, 0, 0])));
    // Without the count of those who passed, nothing is cut.
    let whole = told(distribute(&pairs, &scale(Some(70.0)), [None, Some(0)]));
    assert_eq!(whole.unwrap().1, [0, 10, 0, 8, 6]);
    // On a border there is nothing to cut.
    let border = told(distribute(&pairs, &scale(Some(80.0)), [Some(6), Some(0)]));
    assert_eq!(border.unwrap().1, [0, 10, 0, 8, 6]);
}

/// Every way in which so many people can stand in five classes.
fn ways(people: u32, classes: usize) -> Vec<Vec<u32>> {
    if classes == 1 {
        return vec![vec![people]];
    }
    let with = |first| ways(people - first, classes - 1).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=people).flat_map(with).collect()
}

/// The lower border of each class, and who stands in it before and after.
type Told = Option<Vec<(Score, u32, u32)>>;

/// The reader who knows the rule: whatever is told, each class that holds one to four people for some of those of whom it
/// would be told keeps three values or more.
fn assert_hidden(before: &[Vec<u32>], after: &[Vec<u32>]) {
    use std::collections::{BTreeMap, BTreeSet};
    let cut = Cut { mark: None, passed: [None; 2] };
    let mut groups: BTreeMap<Told, Vec<BTreeSet<u32>>> = BTreeMap::new();
    for pre in before {
        for post in after {
            let class = |(class, (pre, post)): (u32, (&u32, &u32))| Class {
                lower: Score::border(&scale(None), class, 5),
                pre: *pre,
                post: *post,
            };
            let classes: Vec<Class> = (0..).zip(pre.iter().zip(post)).map(class).collect();
            let told = merge(&classes, &cut);
            let told = told.map(|told| told.iter().map(|class| (class.lower, class.pre, class.post)).collect());
            let cells = groups.entry(told).or_insert_with(|| vec![BTreeSet::new(); 5]);
            for (values, people) in cells.iter_mut().zip(pre) {
                values.insert(*people);
            }
        }
    }
    for (told, cells) in groups {
        for values in cells.iter().filter(|values| values.iter().any(|value| is_small(*value))) {
            assert!(values.len() >= 3, "{values:?} in {told:?}");
        }
    }
}

#[test]
fn whoever_knows_the_rule_cannot_solve_for_a_small_class() {
    for people in 5..=6 {
        assert_hidden(&ways(people, 5), &ways(people, 5));
    }
    // Of larger groups all that may have stood before, beside some of what may stand after.
    for people in [12, 15, 20] {
        let after =
            [[0, 0, 0, 0, people], [0, 0, 5, 0, people - 5], [0, 2, 3, people - 5, 0], [1, 0, 0, people - 1, 0]];
        assert_hidden(&ways(people, 5), &after.map(Vec::from));
    }
}

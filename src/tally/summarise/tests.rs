//! What is told of whom.

use super::super::fault::Fault;
use super::super::pair::{Pair, Pairs};
use super::{Moves, Summary, summarise};
use crate::tally::{Scale, Score};

fn score(points: f64) -> Score {
    Score::new(points).unwrap()
}

fn scale() -> Scale {
    Scale { minimum: score(0.0), maximum: score(100.0), passing: Some(score(70.0)), minimum_group: 5 }
}

/// So many who rise by 30, stay, and fall by 10, in turn from 49 and 51.
fn summary(up: usize, same: usize, down: usize) -> Summary {
    told(up, same, down).unwrap()
}

fn told(up: usize, same: usize, down: usize) -> Result<Summary, Box<Fault>> {
    let gains =
        std::iter::repeat_n(30.0, up).chain(std::iter::repeat_n(0.0, same)).chain(std::iter::repeat_n(-10.0, down));
    let before = [49.0, 51.0].into_iter().cycle();
    let pair = |(pre, gain): (f64, f64)| Pair { pre: score(pre), post: score(pre + gain), unit: None };
    let pairs: Vec<Pair> = before.zip(gains).map(pair).collect();
    let n = u32::try_from(pairs.len()).unwrap();
    summarise(&Pairs { both: pairs, pre: n + 2, post: n }, &scale()).map(|(summary, _)| summary)
}

#[test]
fn moves_are_told_as_finely_as_they_may_be() {
    let moves = |up, same, down| summary(up, same, down).moves;
    assert_eq!(moves(33, 0, 5), Moves::All { improved: 33, same: 0, worse: 5 });
    assert_eq!(moves(0, 6, 5), Moves::All { improved: 0, same: 6, worse: 5 });
    assert_eq!(moves(33, 3, 2), Moves::Two { improved: 33, not_improved: 5 });
    assert_eq!(moves(34, 3, 1), Moves::AtLeast(34));
    assert_eq!(moves(37, 1, 0), Moves::AtLeast(34));
    assert_eq!(moves(3, 20, 15), Moves::Untold);
    // Three who rose and none who fell are read from mean and deviation of the changes.
    assert!(told(3, 20, 0).is_err());
    // With six pairs "at least two" would say that one did not rise.
    assert_eq!((moves(5, 0, 1), moves(5, 1, 0), moves(7, 1, 0)), (Moves::Untold, Moves::Untold, Moves::Untold));
    assert_eq!(moves(8, 0, 1), Moves::AtLeast(5));
}

/// The reader who knows the rule: whatever is told of so many pairs, each cell that is small for some of those of whom it
/// would be told keeps four values or more.
#[test]
fn no_number_of_pairs_tells_a_small_cell() {
    use crate::model::evaluation::is_small;
    use std::collections::{BTreeMap, BTreeSet};
    for n in 5..=40usize {
        let mut groups: BTreeMap<String, [BTreeSet<usize>; 4]> = BTreeMap::new();
        for up in 0..=n {
            for same in 0..=n - up {
                // All alike are refused.
                let told = if [up, same, n - up - same].contains(&n) {
                    format!("refused {up} {same}")
                } else {
                    // Beside the figures of the changes those who rose may be too few for anything.
                    told(up, same, n - up - same).map_or("refused".to_owned(), |told| format!("{:?}", told.moves))
                };
                let cells = groups.entry(told).or_default();
                for (values, count) in cells.iter_mut().zip([up, same, n - up - same, n - up]) {
                    values.insert(count);
                }
            }
        }
        for (told, cells) in groups {
            for values in cells.iter().filter(|values| values.iter().any(|value| is_small(*value as u64))) {
                assert!(values.len() >= 4, "{n} pairs: {values:?} in {told}");
            }
        }
    }
}

#[test]
fn passes_are_told_where_neither_part_is_small() {
    assert_eq!(summary(33, 0, 5).passed, [Some(0), Some(33)]);
    assert_eq!(summary(34, 0, 4).passed, [Some(0), None]);
    assert_eq!(summary(4, 0, 10).passed, [Some(0), None]);
    assert_eq!(summary(10, 0, 5).passed, [Some(0), Some(10)]);
}

#[test]
fn a_mean_that_is_everybody_s_score_is_not_told() {
    let all = |n: u32, pre: f64| {
        let pairs = (0..n).map(|n| Pair { pre: score(pre), post: score(60.0 + f64::from(n)), unit: None }).collect();
        summarise(&Pairs { both: pairs, pre: n, post: n }, &scale())
    };
    // A deviation of 0 is printed from ten people on, of the changes too.
    let shifted = |n: u32, by: f64| {
        let pair = |n: u32| (40.0 + f64::from(n), 40.0 + f64::from(n) + by);
        let pairs = (0..n).map(pair).map(|(pre, post)| Pair { pre: score(pre), post: score(post), unit: None });
        summarise(&Pairs { both: pairs.collect(), pre: n, post: n }, &scale())
    };
    assert!(shifted(10, 10.0).unwrap_err().message.id.contains("berubah sama besar semua"));
    assert!(shifted(9, 10.0).is_ok());
    // Nine who stayed where they were are told by their number.
    assert!(shifted(9, 0.0).is_err());
    assert!(all(10, 50.0).unwrap_err().message.id.contains("bernilai sama semua"));
    assert!(all(9, 50.0).is_ok());
    // Nobody else can have a mean of 0 or of 100.
    for end in [0.0, 100.0] {
        assert!(all(9, end).is_err());
    }
}

#[test]
fn a_deviation_that_tells_of_few_is_not_told() {
    let of = |post: &[(usize, f64)]| {
        let after = post.iter().flat_map(|(people, score)| std::iter::repeat_n(*score, *people));
        let before = (0..).map(|n| 30.0 + f64::from(n % 17));
        let pairs: Vec<Pair> =
            before.zip(after).map(|(pre, post)| Pair { pre: score(pre), post: score(post), unit: None }).collect();
        let n = u32::try_from(pairs.len()).unwrap();
        summarise(&Pairs { both: pairs, pre: n, post: n }, &scale())
    };
    // Mean 96, SD 17.88854: one below 100, who scored 20. Two of twenty at 0.
    for post in [[(19, 100.0), (1, 20.0)], [(18, 100.0), (2, 0.0)], [(4, 100.0), (16, 0.0)]] {
        let refused = of(&post).unwrap_err();
        assert!(refused.message.id.contains("membuka nilai kurang dari 5 orang"), "{}", refused.message.id);
    }
    // One of 20 and one of 95: nobody else can be as low. All passed at 70, 19 with just that.
    assert!(of(&[(18, 100.0), (1, 95.0), (1, 20.0)]).is_err());
    assert!(of(&[(19, 70.0), (1, 88.0)]).is_err());
    assert!(of(&[(12, 70.0), (4, 82.0), (4, 91.0)]).is_ok());
    // Mean 84.2 and SD 0.8944, in steps of four points: one is not among those who scored 84. In single points it may be sixteen.
    let by_question = |high: &[(usize, f64)]| {
        let after = high.iter().flat_map(|(people, score)| std::iter::repeat_n(*score, *people));
        let before = (0..).map(|n| 20.0 + 4.0 * f64::from(n % 11));
        let pairs: Vec<Pair> =
            before.zip(after).map(|(pre, post)| Pair { pre: score(pre), post: score(post), unit: None }).collect();
        summarise(&Pairs { both: pairs, pre: 20, post: 20 }, &scale())
    };
    assert!(by_question(&[(19, 84.0), (1, 88.0)]).is_err());
    assert!(by_question(&[(15, 84.0), (5, 88.0)]).is_ok());
    assert!(of(&[(19, 83.0), (1, 87.0)]).is_ok());
    assert!(of(&[(19, 83.0), (1, 84.0)]).is_err());
    // Without a deviation nothing is told: of nine people none is written.
    assert!(of(&[(8, 100.0), (1, 20.0)]).is_ok());
    assert!(of(&[(15, 100.0), (5, 0.0)]).is_ok());
    assert!(of(&[(15, 90.0), (5, 70.0)]).is_ok());
}

#[test]
fn figures_are_of_the_pairs() {
    let found = summary(10, 0, 10);
    assert_eq!((found.pairs, found.pre, found.post), (20, 22, 20));
    // Ten gains of 30 and ten of −10: mean 10, SD 20·√(20/19).
    assert_eq!((found.before.mean, found.after.mean, found.gain.mean), (50.0, 60.0, 10.0));
    assert!((found.gain.sd.unwrap() - 20.0 * (20.0_f64 / 19.0).sqrt()).abs() < 1e-12);
}

#[test]
fn fewer_than_the_smallest_group_are_refused() {
    let pairs = |n: usize| {
        let after = [60.0, 61.0].into_iter().cycle();
        let pairs = after.take(n).map(|post| Pair { pre: score(50.0), post: score(post), unit: None }).collect();
        Pairs { both: pairs, pre: 9, post: 9 }
    };
    let refused = summarise(&pairs(4), &scale()).unwrap_err();
    assert!(refused.message.id.starts_with("hanya 4 pasangan"), "{}", refused.message.id);
    assert!(summarise(&pairs(5), &scale()).is_ok());
    assert!(summarise(&pairs(5), &Scale { minimum_group: 6, ..scale() }).is_err());
}

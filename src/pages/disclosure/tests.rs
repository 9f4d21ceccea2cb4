//! Known answers from section 5 of the content model, and what must hold for any counts.

use super::*;
use crate::source::{FileId, Location};
use proptest::prelude::*;

fn fact(count: u32) -> Fact<Count> {
    Fact::new(Count(count), Location::whole(FileId(0)))
}

fn summary(pairs: u32, [improved, same, worse, not_improved, at_least]: [Option<u32>; 5]) -> Summary {
    Summary {
        at: Location::whole(FileId(0)),
        pairs: Some(fact(pairs)),
        pre: None,
        post: None,
        paired: None,
        improved: improved.map(fact),
        not_improved: not_improved.map(fact),
        improved_at_least: at_least.map(fact),
        same: same.map(fact),
        worse: worse.map(fact),
        passed: None,
        distribution: None,
        units: Vec::new(),
        source_sha256: None,
    }
}

/// The counts of [`Changes`] alone.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Counts {
    improved: Option<u32>,
    same: Option<u32>,
    worse: Option<u32>,
    not_improved: Option<u32>,
    improved_at_least: Option<u32>,
}

fn told(pairs: u32, written: [Option<u32>; 5]) -> Counts {
    let Changes { improved, same, worse, not_improved, improved_at_least } = changes(&summary(pairs, written), 5);
    Counts {
        improved: improved.people,
        same: same.people,
        worse: worse.people,
        not_improved: not_improved.people,
        improved_at_least: improved_at_least.people,
    }
}

#[test]
fn cells_of_one_to_four_are_never_told() {
    let none = Counts::default();
    for (pairs, written, expected) in [
        (
            38,
            [Some(33), Some(0), Some(5), None, None],
            Counts { improved: Some(33), same: Some(0), worse: Some(5), ..none },
        ),
        (38, [Some(30), Some(3), Some(5), None, None], Counts { improved: Some(30), not_improved: Some(8), ..none }),
        (38, [Some(35), Some(1), Some(2), None, None], Counts { improved_at_least: Some(34), ..none }),
        (38, [Some(3), Some(10), Some(25), None, None], none),
        (39, [Some(34), None, None, Some(5), None], Counts { improved: Some(34), not_improved: Some(5), ..none }),
        (39, [Some(36), None, None, None, None], Counts { improved_at_least: Some(35), ..none }),
        (39, [None, None, None, None, Some(35)], Counts { improved_at_least: Some(35), ..none }),
        (39, [None, Some(2), None, None, None], none),
        // What the written numbers leave open follows from them, and is told where it may be: 39 − 5, and of those 5 none.
        (39, [None, None, None, Some(5), None], Counts { improved: Some(34), not_improved: Some(5), ..none }),
        (
            39,
            [None, None, Some(5), Some(5), None],
            Counts { improved: Some(34), same: Some(0), worse: Some(5), ..none },
        ),
        (
            39,
            [Some(30), None, Some(9), None, None],
            Counts { improved: Some(30), same: Some(0), worse: Some(9), ..none },
        ),
        (39, [Some(30), None, Some(7), None, None], Counts { improved: Some(30), not_improved: Some(9), ..none }),
        (
            39,
            [None, Some(8), Some(6), None, None],
            Counts { improved: Some(25), same: Some(8), worse: Some(6), ..none },
        ),
        // A fall that is recorded is told, though nobody wrote down who rose.
        (39, [None, None, Some(6), None, None], Counts { worse: Some(6), ..none }),
        (39, [None, None, Some(36), None, None], none),
        // With six pairs "at least two" would say that one did not rise, with eight that one to three did not.
        (6, [Some(5), Some(0), Some(1), None, None], none),
        (8, [Some(7), None, None, Some(1), None], none),
        (8, [None, None, None, None, Some(4)], none),
        (9, [Some(8), Some(0), Some(1), None, None], Counts { improved_at_least: Some(5), ..none }),
        (4, [Some(4), Some(0), Some(0), None, None], none),
        (
            5,
            [Some(5), Some(0), Some(0), None, None],
            Counts { improved: Some(5), same: Some(0), worse: Some(0), ..none },
        ),
    ] {
        assert_eq!(told(pairs, written), expected, "{pairs} {written:?}");
    }
}

#[test]
fn a_count_that_is_not_told_was_withheld_or_not_written() {
    use Reason::{NotCollected, Suppressed};
    for (written, reasons) in [
        ([Some(33), Some(0), Some(5), None, None], [None, None, None]),
        ([Some(30), Some(3), Some(5), None, None], [None, Some(Suppressed), Some(Suppressed)]),
        // What stands in the place of a count stands there because a cell is small.
        ([Some(30), None, None, Some(8), None], [None, Some(Suppressed), Some(Suppressed)]),
        ([None, None, None, None, Some(34)], [Some(Suppressed); 3]),
        ([None, None, Some(5), None, None], [Some(NotCollected), Some(NotCollected), None]),
        ([None; 5], [Some(NotCollected); 3]),
    ] {
        let told = changes(&summary(38, written), 5);
        assert_eq!([told.improved.reason, told.same.reason, told.worse.reason], reasons, "{written:?}");
    }
}

#[test]
fn who_passed_is_told_where_neither_side_is_small() {
    for (people, pairs, told) in [
        (8, 38, Some(8)),
        (33, 38, Some(33)),
        (34, 38, None),
        (35, 38, None),
        (4, 38, None),
        (0, 38, Some(0)),
        (38, 38, Some(38)),
        (0, 4, None),
    ] {
        assert_eq!(passed(Some(people), Some(pairs), 5), told, "{people} of {pairs}");
    }
}

#[test]
fn shares_need_ten() {
    assert_eq!(share(Some(3), Some(12)), Some(0.25));
    assert_eq!(share(Some(3), Some(9)), None);
    assert_eq!(no_share(Some(3), Some(9)), Some(Reason::BelowTen));
    assert_eq!(no_share(None, Some(9)), None);
}

#[test]
fn a_part_above_its_whole_is_no_share() {
    assert_eq!(share(Some(50), Some(39)), None);
    assert_eq!(share(Some(39), Some(39)), Some(1.0));
    assert_eq!(no_share(Some(50), Some(39)), Some(Reason::PartAboveWhole));
    assert_eq!(no_share(Some(39), Some(39)), None);
    // Below ten that is the reason, whatever the part.
    assert_eq!(no_share(Some(2), Some(1)), Some(Reason::BelowTen));
    assert!(is_above(Some(2), Some(1)) && !is_above(Some(1), Some(1)) && !is_above(None, Some(1)));
}

#[test]
fn small_cells_join_by_a_list_that_does_not_know_them() {
    let bins = |counts: &[u32]| {
        merged(counts, 5).map(|bins| bins.iter().map(|bin| (bin.first, bin.last, bin.people)).collect::<Vec<_>>())
    };
    assert_eq!(bins(&[0, 0, 5, 15, 16]), Some(vec![(0, 0, 0), (1, 1, 0), (2, 2, 5), (3, 3, 15), (4, 4, 16)]));
    assert_eq!(bins(&[0, 1, 5, 18, 15]), Some(vec![(0, 2, 6), (3, 3, 18), (4, 4, 15)]));
    assert_eq!(bins(&[0, 0, 3, 15, 16]), Some(vec![(0, 3, 18), (4, 4, 16)]));
    assert_eq!(bins(&[2, 3, 20, 4]), Some(vec![(0, 1, 5), (2, 3, 24)]));
    assert_eq!(bins(&[2, 0, 20]), Some(vec![(0, 2, 22)]));
    assert_eq!(bins(&[9]), Some(vec![(0, 0, 9)]));
    assert_eq!(bins(&[1, 1, 1, 1]), None);
    assert_eq!(bins(&[]), None);
}

/// Whoever knows the rule learns from a number that is missing that one side is small, and neither which nor how small.
#[test]
fn a_missing_number_of_those_who_passed_may_be_many() {
    for pairs in 5..=40 {
        let missing: Vec<u32> = (0..=pairs).filter(|people| passed(Some(*people), Some(pairs), 5).is_none()).collect();
        assert!(missing.len() >= 4 && missing.iter().all(|people| is_small(*people) || is_small(pairs - people)));
    }
}

/// The reader who knows the rule of who rose, stayed and fell: whatever is told, each cell that is small for some of those
/// of whom it would be told keeps four values or more.
#[test]
fn no_number_of_pairs_tells_a_small_cell() {
    use std::collections::{BTreeMap, BTreeSet};
    for pairs in 5..=40 {
        let mut groups: BTreeMap<String, [BTreeSet<u32>; 4]> = BTreeMap::new();
        for improved in 0..=pairs {
            for same in 0..=pairs - improved {
                let worse = pairs - improved - same;
                let told = told(pairs, [Some(improved), Some(same), Some(worse), None, None]);
                let cells = groups.entry(format!("{told:?}")).or_default();
                for (values, count) in cells.iter_mut().zip([improved, same, worse, same + worse]) {
                    values.insert(count);
                }
            }
        }
        for (told, cells) in groups {
            for values in cells.iter().filter(|values| values.iter().any(|value| is_small(*value))) {
                assert!(values.len() >= 4, "{pairs} pairs: {values:?} in {told}");
            }
        }
    }
}

proptest! {
    #[test]
    fn merging_keeps_people_and_order_and_leaves_no_small_cell(counts in prop::collection::vec(0u32..30, 1..8)) {
        if let Some(bins) = merged(&counts, 5) {
            prop_assert!(bins.iter().all(|bin| !is_small(bin.people)));
            prop_assert_eq!(bins.iter().map(|bin| bin.people).sum::<u32>(), counts.iter().sum::<u32>());
            prop_assert_eq!(bins[0].first, 0);
            prop_assert_eq!(bins[bins.len() - 1].last, counts.len() - 1);
            prop_assert!(bins.windows(2).all(|pair| pair[0].last + 1 == pair[1].first));
        }
    }

    #[test]
    fn no_answer_lets_a_small_cell_be_found(improved in 0u32..40, same in 0u32..40, worse in 0u32..40) {
        let pairs = improved + same + worse;
        let told = told(pairs, [Some(improved), Some(same), Some(worse), None, None]);
        for cell in [told.improved, told.same, told.worse, told.not_improved].into_iter().flatten() {
            prop_assert!(!is_small(cell) && !is_small(pairs - cell));
        }
    }
}

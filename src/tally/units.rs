//! Results of units with enough pairs, and never one that can be had by subtraction.
//!
//! Takes: pairs. Gives: [`UnitResult`]s. Never: a unit under the smallest group, nor units that leave fewer people than that
//! outside them: their mean is the whole's less the others'.

use super::figures::Figures;
use super::pair::Pair;
use super::score::Score;
use std::collections::BTreeMap;

/// One unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitResult {
    /// Its name.
    pub unit: String,
    /// Pairs in it.
    pub pairs: u32,
    /// Their mean gain, in points.
    pub gain_mean: f64,
}

/// The units that may be listed, by name, and how many others there are.
pub(super) fn results(pairs: &[Pair], minimum_group: u32) -> (Vec<UnitResult>, usize) {
    let mut gains: BTreeMap<&str, Vec<Score>> = BTreeMap::new();
    for pair in pairs {
        if let Some(unit) = &pair.unit {
            gains.entry(unit).or_default().push(pair.post.since(pair.pre));
        }
    }
    let all = gains.len();
    let mut listed: Vec<UnitResult> = gains
        .into_iter()
        .filter_map(|(unit, gains)| {
            let pairs = u32::try_from(gains.len()).ok()?;
            Some(UnitResult { unit: unit.to_owned(), pairs, gain_mean: Figures::of(gains)?.mean })
        })
        .filter(|unit| unit.pairs >= minimum_group)
        .collect();
    let rest = |listed: &[UnitResult]| pairs.len() - listed.iter().map(|unit| unit.pairs as usize).sum::<usize>();
    while (1..minimum_group as usize).contains(&rest(&listed)) {
        // The smallest; of several, the last by name.
        let Some((smallest, _)) =
            listed.iter().enumerate().min_by_key(|(index, unit)| (unit.pairs, std::cmp::Reverse(*index)))
        else {
            break;
        };
        listed.remove(smallest);
    }
    let withheld = all - listed.len();
    (listed, withheld)
}

#[cfg(test)]
mod tests {
    use super::{Pair, Score, results};

    fn pairs(units: &[(&str, u32)]) -> Vec<Pair> {
        let score = |points| Score::new(points).unwrap();
        let unit = |name: &str| (!name.is_empty()).then(|| name.to_owned());
        let of = |(name, people): &(&str, u32)| {
            (0..*people)
                .map(|n| Pair { pre: score(50.0), post: score(60.0 + f64::from(n)), unit: unit(name) })
                .collect()
        };
        units.iter().flat_map(|unit| -> Vec<Pair> { of(unit) }).collect()
    }

    fn listed(units: &[(&str, u32)], minimum_group: u32) -> (Vec<String>, usize) {
        let (listed, withheld) = results(&pairs(units), minimum_group);
        (listed.into_iter().map(|unit| unit.unit).collect(), withheld)
    }

    #[test]
    fn a_unit_needs_enough_pairs() {
        assert_eq!(listed(&[("A", 6), ("B", 5)], 5), (vec!["A".into(), "B".into()], 0));
        assert_eq!(listed(&[("A", 9), ("B", 8)], 9), (vec![], 2));
        let (result, _) = results(&pairs(&[("A", 6), ("B", 5)]), 5);
        // Gains 10, 11, 12, 13, 14, 15 and 10 … 14.
        assert_eq!((result[0].gain_mean, result[1].gain_mean), (12.5, 12.0));
    }

    #[test]
    fn a_small_rest_takes_the_smallest_unit_with_it() {
        assert_eq!(listed(&[("A", 7), ("B", 6), ("C", 3)], 5), (vec!["A".into()], 2));
        assert_eq!(listed(&[("A", 7), ("B", 6), ("C", 3), ("D", 2)], 5), (vec!["A".into(), "B".into()], 2));
        // People of no unit are a rest too.
        assert_eq!(listed(&[("A", 7), ("B", 6), ("", 4)], 5), (vec!["A".into()], 1));
        assert_eq!(listed(&[("A", 7), ("C", 3)], 5), (vec![], 2));
        assert_eq!(listed(&[("A", 6), ("B", 6), ("C", 1)], 5), (vec!["A".into()], 2));
    }
}

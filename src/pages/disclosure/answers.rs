//! Answers to one question of a form: which bins may be shown, and whether their mean may stand beside them.
//!
//! Takes: how many people gave each answer, and how many they must at least be. Gives: [`Answers`]. Never: bins or a mean
//! from which a cell of one to four people can be worked out, also by a reader who knows this very rule.
//!
//! Whoever knows the rule knows more than the figures say: that finer bins did not stand, and why. So the bins are not
//! fitted to the answers. They are the first of a fixed list of shapes (see [`super::merged`]) that leaves no bin of one to
//! four, and a question whose answers are merged has no mean, whichever they are: a mean with its n is the sum of all
//! answers, which is one equation more, and a mean that is withheld only where it would tell too much tells just that. A
//! test goes through all answers that so many people can give, and holds that every small cell keeps four values or more.

use super::{Bin, merged};

/// What of the answers to one question may be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Neighbouring answers with the people who gave one of them, from the lowest; never a bin of one to four.
    pub bins: Vec<Bin>,
    /// How many answered this question.
    pub n: u32,
    /// The mean answer, from 1 on, unrounded; `None` where answers are merged.
    pub mean: Option<f64>,
    /// Whether every answer has a bin of its own.
    pub is_whole: bool,
}

impl Answers {
    /// How many gave this answer (from 1) or a higher one; `None` where merged bins do not tell.
    #[must_use]
    pub fn from(&self, answer: u32) -> Option<u32> {
        let class = usize::try_from(answer.checked_sub(1)?).ok()?;
        let begins = self.bins.iter().position(|bin| bin.first == class)?;
        Some(self.bins[begins..].iter().fold(0, |sum, bin| sum.saturating_add(bin.people)))
    }
}

/// What may be told of the answers to one question; `None` where fewer answered than may be published, this question or
/// the form as a whole.
#[must_use]
pub fn answers(counts: &[u32], respondents: Option<u32>, minimum_group: u32) -> Option<Answers> {
    if respondents.is_some_and(|people| people < minimum_group) {
        return None;
    }
    let bins = merged(counts, minimum_group)?;
    let n = counts.iter().fold(0u32, |sum, people| sum.saturating_add(*people));
    let is_whole = bins.len() == counts.len();
    let points: f64 = (1u32..).zip(counts).map(|(answer, people)| f64::from(answer) * f64::from(*people)).sum();
    let mean = (is_whole && n > 0).then(|| points / f64::from(n));
    Some(Answers { bins, n, mean, is_whole })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::disclosure::is_small;
    use std::collections::{BTreeMap, BTreeSet};

    fn told(counts: &[u32]) -> (Vec<(usize, usize, u32)>, Option<f64>) {
        let told = answers(counts, None, 5).unwrap();
        (told.bins.iter().map(|bin| (bin.first + 1, bin.last + 1, bin.people)).collect(), told.mean)
    }

    /// Every way in which so many people can answer a question with so many answers.
    fn ways(people: u32, answers: usize) -> Vec<Vec<u32>> {
        if answers == 1 {
            return vec![vec![people]];
        }
        let with = |first| ways(people - first, answers - 1).into_iter().map(move |rest| [vec![first], rest].concat());
        (0..=people).flat_map(with).collect()
    }

    #[test]
    fn nothing_is_merged_where_nobody_stands_out() {
        let (bins, mean) = told(&[0, 0, 5, 15, 16]);
        assert_eq!(bins, [(1, 1, 0), (2, 2, 0), (3, 3, 5), (4, 4, 15), (5, 5, 16)]);
        assert_eq!(mean, Some(155.0 / 36.0));
    }

    #[test]
    fn merged_answers_have_no_mean() {
        assert_eq!(told(&[0, 0, 3, 15, 18]), (vec![(1, 4, 18), (5, 5, 18)], None));
        assert_eq!(told(&[0, 1, 5, 15, 15]), (vec![(1, 3, 6), (4, 4, 15), (5, 5, 15)], None));
        assert_eq!(told(&[0, 0, 5, 28, 3]), (vec![(1, 1, 0), (2, 2, 0), (3, 3, 5), (4, 5, 31)], None));
        assert_eq!(told(&[0, 0, 2, 2, 34]), (vec![(1, 1, 0), (2, 2, 0), (3, 5, 38)], None));
    }

    #[test]
    fn one_answer_below_the_highest_looks_like_many_others() {
        // What was told of one four among thirty-seven fives is told of two, three and four of them, and of the reverse.
        let one = told(&[0, 0, 0, 1, 37]);
        assert_eq!(one, (vec![(1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 5, 38)], None));
        for fours in [2, 3, 4, 34, 35, 36, 37] {
            assert_eq!(told(&[0, 0, 0, fours, 38 - fours]), one, "{fours}");
        }
    }

    #[test]
    fn the_highest_answers_are_told_where_a_bin_begins_there() {
        let told = answers(&[0, 0, 5, 15, 16], Some(36), 5).unwrap();
        assert_eq!((told.from(4), told.from(5), told.from(1)), (Some(31), Some(16), Some(36)));
        let told = answers(&[0, 0, 3, 15, 18], Some(36), 5).unwrap();
        assert_eq!((told.from(4), told.from(5)), (None, Some(18)));
    }

    #[test]
    fn a_group_below_the_sites_smallest_says_nothing() {
        assert_eq!(answers(&[0, 0, 0, 2, 2], None, 5), None);
        assert_eq!(answers(&[0, 0, 0, 0, 7], None, 8), None);
        assert_eq!(answers(&[0, 0, 0, 0, 9], Some(7), 8), None);
        assert!(answers(&[0, 0, 0, 0, 8], Some(8), 8).is_some());
    }

    #[test]
    fn counts_that_nobody_can_have_do_no_harm() {
        assert!(answers(&[u32::MAX, 3, u32::MAX], None, 5).is_some());
        assert!(answers(&[7; 40], None, 5).is_some_and(|told| told.is_whole));
        assert!(answers(&[1; 40], None, 5).is_some());
    }

    /// The reader who knows the rule: all that so many people can answer, sorted by what is told of it. Whoever sees one of
    /// these outputs knows no more than that the answers are one of its group; so in the group every cell that is small for
    /// some must have at least four values, and these must lie three apart or more. No bin may be small either.
    fn assert_hidden(people: u32, scale: usize) {
        let mut groups: BTreeMap<String, Vec<BTreeSet<u32>>> = BTreeMap::new();
        for counts in ways(people, scale) {
            let told = answers(&counts, Some(people), 5).unwrap();
            assert!(told.bins.iter().all(|bin| !is_small(bin.people)), "{counts:?}");
            assert_eq!(told.bins.iter().map(|bin| bin.people).sum::<u32>(), people, "{counts:?}");
            let cells = groups.entry(format!("{told:?}")).or_insert_with(|| vec![BTreeSet::new(); scale]);
            for (values, count) in cells.iter_mut().zip(&counts) {
                values.insert(*count);
            }
        }
        for (told, cells) in groups {
            for (answer, values) in (1..).zip(cells).filter(|(_, values)| values.iter().any(|value| is_small(*value))) {
                let width = values.last().unwrap() - values.first().unwrap();
                assert!(values.len() >= 4 && width >= 3, "answer {answer} is one of {values:?} in {told}");
            }
        }
    }

    #[test]
    fn whoever_knows_the_rule_cannot_solve_for_a_small_cell() {
        for people in 5..=15 {
            assert_hidden(people, 5);
        }
        for people in 5..=25 {
            assert_hidden(people, 4);
        }
        for people in 5..=60 {
            assert_hidden(people, 2);
            assert_hidden(people, 3);
        }
        // Forms with ten answers, and classes as large as they usually are.
        assert_hidden(7, 10);
        assert_hidden(38, 4);
        assert_hidden(22, 5);
    }
}

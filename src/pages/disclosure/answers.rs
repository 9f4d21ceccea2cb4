//! Answers to one question of a form: which bins may be shown, and whether their mean may stand beside them.
//!
//! Takes: how many people gave each answer, and how many they must at least be. Gives: [`Answers`]. Never: bins and a mean
//! from which a cell of one to four people can be worked out.
//!
//! A mean with its n tells the sum of all answers. Beside merged bins that sum is one equation more, and where one bin
//! holds two answers it tells exactly how they divide: 18 people who gave a 3 or a 4, with a sum of 69, are 3 and 15.
//! So the bins are made as coarse as it takes for every small cell to keep at least two possible values; where even one
//! single bin does not hide it (one answer of 4 among 35 of 5), the mean goes and the merged bins stay.

use super::{Bin, is_small, merged};

/// What of the answers to one question may be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Neighbouring answers with the people who gave one of them, from the lowest; never a bin of one to four.
    pub bins: Vec<Bin>,
    /// How many answered this question.
    pub n: u32,
    /// The mean answer, from 1 on, unrounded; `None` where it would tell how merged answers divide.
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

/// More answers than that to one question are no scale that anybody uses; they get merged bins and no mean.
const LONGEST: usize = 11;

/// What may be told of the answers to one question; `None` where fewer answered than may be published, this question or
/// the form as a whole.
#[must_use]
pub fn answers(counts: &[u32], respondents: Option<u32>, minimum_group: u32) -> Option<Answers> {
    if respondents.is_some_and(|people| people < minimum_group) {
        return None;
    }
    let coarse = merged(counts, minimum_group)?;
    let n = counts.iter().fold(0u32, |sum, people| sum.saturating_add(*people));
    let mean = {
        let points: f64 = (1u32..).zip(counts).map(|(answer, people)| f64::from(answer) * f64::from(*people)).sum();
        (n > 0).then(|| points / f64::from(n))
    };
    let told = |bins: Vec<Bin>, mean| Answers { is_whole: bins.len() == counts.len(), bins, n, mean };
    Some(match finest(counts) {
        Some(bins) => told(bins, mean),
        None => told(coarse, None),
    })
}

/// The finest bins that hide every small cell although the mean is told; of several as fine, those that tell how many gave
/// one of the two highest answers, then those that keep the highest answers apart.
fn finest(counts: &[u32]) -> Option<Vec<Bin>> {
    if counts.is_empty() || counts.len() > LONGEST {
        return None;
    }
    // Bit i of the pattern: a bin ends after class i.
    let patterns = 0u32..1 << (counts.len() - 1);
    let fitting = patterns.filter(|pattern| {
        let bins = cut(counts, *pattern);
        bins.iter().all(|bin| !is_small(bin.people)) && hides(counts, &bins)
    });
    let below_two_highest = counts.len().checked_sub(3).map_or(0, |class| 1u32 << class);
    let worth = |pattern: &u32| (pattern.count_ones(), pattern & below_two_highest, *pattern);
    fitting.max_by_key(worth).map(|pattern| cut(counts, pattern))
}

/// Bins by a pattern of borders.
fn cut(counts: &[u32], pattern: u32) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    for (class, people) in counts.iter().enumerate() {
        match bins.last_mut() {
            Some(bin) if pattern & (1 << (class - 1)) == 0 => {
                bin.last = class;
                bin.people = bin.people.saturating_add(*people);
            }
            _ => bins.push(Bin { first: class, last: class, people: *people }),
        }
    }
    bins
}

/// Whether every cell of one to four keeps two possible values for a reader who knows the bins and the sum of answers.
fn hides(counts: &[u32], bins: &[Bin]) -> bool {
    let small = counts.iter().enumerate().filter(|(_, people)| is_small(**people));
    small.into_iter().all(|(class, people)| {
        let others = (0..=10).filter(|value| value != people);
        others.into_iter().any(|value| is_possible(counts, bins, class, value))
    })
}

/// Whether so many people may have given one answer, for all that bins and sum tell.
///
/// The people of a bin can add up to every whole number between all at its lowest and all at its highest answer. With one
/// cell fixed, the rest of its bin divides into `below` people left of it and the others right of it; each side again
/// reaches every sum between its ends. So it is enough that some division leaves room for the sum.
fn is_possible(counts: &[u32], bins: &[Bin], class: usize, value: u32) -> bool {
    let wide = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let people_of = |bin: &Bin| i64::from(bin.people);
    let Some(own) = bins.iter().find(|bin| (bin.first..=bin.last).contains(&class)) else { return false };
    let rest = people_of(own) - i64::from(value);
    if rest < 0 || (own.first == own.last && rest > 0) {
        return false;
    }
    let sum: i64 = (0..).zip(counts).map(|(class, people)| class * i64::from(*people)).sum();
    let elsewhere = bins.iter().filter(|bin| bin.first != own.first);
    let (least, most) = elsewhere.fold((0, 0), |(least, most), bin| {
        (least + wide(bin.first) * people_of(bin), most + wide(bin.last) * people_of(bin))
    });
    // What the rest of the bin must add up to: at least, at most.
    let fixed = wide(class) * i64::from(value);
    let (from, to) = (sum - most - fixed, sum - least - fixed);
    let (left, right) = (class > own.first, class < own.last);
    let below = match (left, right) {
        (true, true) => 0..=rest,
        (true, false) => rest..=rest,
        (false, _) => 0..=0,
    };
    let lowest = |below: i64| wide(own.first) * below + wide(class + 1) * (rest - below);
    let highest = |below: i64| wide(class).saturating_sub(1) * below + wide(own.last) * (rest - below);
    // Both ends fall as more people stand below: the most who must be below for the low end to be low enough, and the
    // fewest for the high end to be high enough, decide.
    let enough = *below.start()..=*below.end();
    let needed = first_where(&enough, |below| lowest(below) <= to);
    needed.is_some_and(|below| highest(below) >= from)
}

/// The first number of a range from which on a condition holds that once true stays true.
fn first_where(range: &std::ops::RangeInclusive<i64>, holds: impl Fn(i64) -> bool) -> Option<i64> {
    let (mut low, mut high) = (*range.start(), *range.end());
    if !holds(high) {
        return None;
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(low)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(counts: &[u32]) -> (Vec<(usize, usize, u32)>, Option<f64>) {
        let told = answers(counts, None, 5).unwrap();
        (told.bins.iter().map(|bin| (bin.first + 1, bin.last + 1, bin.people)).collect(), told.mean)
    }

    /// Every way in which the answers can lie, for a reader who knows the bins, and the mean where it is told.
    fn ways(counts: &[u32], told: &Answers) -> Vec<Vec<u32>> {
        fn spread(classes: usize, people: u32) -> Vec<Vec<u32>> {
            if classes == 1 {
                return vec![vec![people]];
            }
            let first =
                |first| spread(classes - 1, people - first).into_iter().map(move |rest| [vec![first], rest].concat());
            (0..=people).flat_map(first).collect()
        }
        let mut ways = vec![Vec::new()];
        for bin in &told.bins {
            let inside = spread(bin.last - bin.first + 1, bin.people);
            ways = ways
                .iter()
                .flat_map(|way: &Vec<u32>| inside.iter().map(|next| [way.clone(), next.clone()].concat()))
                .collect();
        }
        let sum = |way: &[u32]| (1u32..).zip(way).map(|(answer, people)| answer * people).sum::<u32>();
        ways.retain(|way| told.mean.is_none() || sum(way) == sum(counts));
        ways
    }

    #[test]
    fn nothing_is_merged_where_nobody_stands_out() {
        let (bins, mean) = told(&[0, 0, 5, 15, 16]);
        assert_eq!(bins, [(1, 1, 0), (2, 2, 0), (3, 3, 5), (4, 4, 15), (5, 5, 16)]);
        assert_eq!(mean, Some(155.0 / 36.0));
    }

    #[test]
    fn beside_a_mean_two_merged_answers_would_be_two_equations() {
        // 3 and 15 people: with 18 in "3 or 4" and a sum of 159 a reader solves for both. With "2 to 4" the 18 people
        // lack 3 points of 4 each: three threes, or a two and a three.
        assert_eq!(told(&[0, 0, 3, 15, 18]), (vec![(1, 1, 0), (2, 4, 18), (5, 5, 18)], Some(159.0 / 36.0)));
    }

    #[test]
    fn of_bins_as_fine_those_that_tell_the_two_highest_answers_stand() {
        // One person gave a 2. Or none did: then one more gave a 3, one more a 4 and one fewer a 5 for the same sum.
        assert_eq!(told(&[0, 1, 5, 15, 15]), (vec![(1, 1, 0), (2, 3, 6), (4, 5, 30)], Some(152.0 / 36.0)));
        assert_eq!(answers(&[0, 1, 5, 15, 15], Some(36), 5).unwrap().from(4), Some(30));
    }

    #[test]
    fn one_answer_below_the_highest_is_told_by_the_mean_alone() {
        // A sum of 179 from 36 people has one explanation: one 4, thirty-five 5.
        assert_eq!(told(&[0, 0, 0, 1, 35]), (vec![(1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 5, 36)], None));
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
        assert!(answers(&[7; 40], None, 5).is_some_and(|told| told.mean.is_none()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn no_small_cell_can_be_solved_for(counts in prop::collection::vec(0u32..9, 2..6)) {
            if let Some(told) = answers(&counts, None, 5) {
                prop_assert!(told.bins.iter().all(|bin| !is_small(bin.people)));
                prop_assert_eq!(told.bins.iter().map(|bin| bin.people).sum::<u32>(), told.n);
                let ways = ways(&counts, &told);
                prop_assert!(ways.contains(&counts));
                for class in (0..counts.len()).filter(|class| is_small(counts[*class])) {
                    let first = ways[0][class];
                    prop_assert!(ways.iter().any(|way| way[class] != first), "class {} of {:?}: {:?}", class, counts, told);
                }
            }
        }

        #[test]
        fn what_is_held_possible_is_possible(counts in prop::collection::vec(0u32..7, 2..6), pattern in 0u32..16, value in 0u32..8) {
            let bins = cut(&counts, pattern & ((1 << (counts.len() - 1)) - 1));
            let told = Answers { bins, n: 1, mean: Some(1.0), is_whole: false };
            let ways = ways(&counts, &told);
            for class in 0..counts.len() {
                prop_assert_eq!(
                    is_possible(&counts, &told.bins, class, value),
                    ways.iter().any(|way| way[class] == value)
                );
            }
        }
    }
}

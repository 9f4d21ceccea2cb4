//! What is so small that it points at people, and how classes are joined so that nothing is.
//!
//! Takes: counts of people. Gives: whether they are small, and the order in which classes may be joined. Never: lets that
//! order depend on the counts, which would tell of them.

/// Whether a cell of so many people points at them: one to four. Nobody is no cell.
#[must_use]
pub fn is_small(people: impl Into<u64>) -> bool {
    (1..=4).contains(&people.into())
}

/// From how many pairs on "at least all but four rose" is told. It stands where one to four did not rise and those who did
/// are no small cell themselves; with eight pairs that leaves three numbers, with seven two, and with six a single one: the
/// bound would tell the cell.
pub const BOUND_FROM: u32 = 9;

/// How many of the lowest classes are joined, and how many of the highest; one is itself.
pub type Shape = (usize, usize);

/// All ways to join the lowest few of so many classes, the highest few or both, with those between apart and two bins or
/// more left, in the order in which they are tried.
///
/// First come those that tell how many stand in the two highest classes, then those that join fewer of the highest, then
/// fewer of the lowest. Who knows the list learns from a shape that those before it did not fit, and no more; bins that
/// were chosen to be as fine as the counts allow gave single cells away.
#[must_use]
pub fn shapes(classes: usize) -> Vec<Shape> {
    let mut shapes: Vec<Shape> =
        (1..classes).flat_map(|low| (1..=classes - low).map(move |high| (low, high))).collect();
    let parts_two_highest = |(low, high): &Shape| *high <= 2 && low + 2 <= classes;
    shapes.sort_by_key(|shape| (!parts_two_highest(shape), shape.1, shape.0));
    shapes
}

/// The classes of each bin of a shape, first to last.
pub fn bins_of((low, high): Shape, classes: usize) -> impl Iterator<Item = (usize, usize)> {
    let between = low..classes - high;
    std::iter::once((0, low - 1)).chain(between.map(|class| (class, class))).chain([(classes - high, classes - 1)])
}

/// Whether a mean answer of so many people tells that a few of them answered otherwise than all the others: together they lie
/// one to four steps from an end of the scale. A mean at the end itself is everybody's answer, and no cell of a few.
///
/// One step from the end is one single person's answer. Two to four are withheld with it, so that a mean that is missing
/// does not say "one".
#[must_use]
pub fn mean_tells_of_few(mean: f64, scale: f64, people: u32) -> bool {
    // A mean is written with a few decimals: half a step more is the same number of steps.
    let few = |steps: f64| steps > 1e-9 && steps < 4.5;
    few(f64::from(people) * (scale - mean)) || few(f64::from(people) * (mean - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn shapes_come_in_their_order() {
        assert_eq!(shapes(1), []);
        assert_eq!(shapes(2), [(1, 1)]);
        assert_eq!(shapes(3), [(1, 1), (1, 2), (2, 1)]);
        assert_eq!(shapes(4), [(1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3)]);
        assert_eq!(bins_of((2, 2), 5).collect::<Vec<_>>(), [(0, 1), (2, 2), (3, 4)]);
    }

    #[test]
    fn a_mean_near_an_end_tells_of_few() {
        // One 4 among 35 of 5, with two decimals and exactly; four steps, five steps; all alike; the lower end.
        for (mean, people, tells) in [
            (4.97, 36, true),
            (179.0 / 36.0, 36, true),
            (176.0 / 36.0, 36, true),
            (175.0 / 36.0, 36, false),
            (5.0, 36, false),
            (1.03, 36, true),
            (1.0, 36, false),
            (4.2, 6, false),
            (4.5, 6, true),
        ] {
            assert_eq!(mean_tells_of_few(mean, 5.0, people), tells, "{mean} of {people}");
        }
    }

    /// All that so many people can answer, sorted by what is told: in every group each cell that is small for some must have
    /// two values or more.
    #[test]
    fn no_mean_that_is_told_tells_a_small_cell() {
        fn ways(people: u32, answers: usize) -> Vec<Vec<u32>> {
            if answers == 1 {
                return vec![vec![people]];
            }
            let with =
                |first| ways(people - first, answers - 1).into_iter().map(move |rest| [vec![first], rest].concat());
            (0..=people).flat_map(with).collect()
        }
        for (scale, most) in [(2usize, 40), (3, 30), (4, 18), (5, 12)] {
            for people in 5..=most {
                let mut groups: BTreeMap<Option<u32>, Vec<BTreeSet<u32>>> = BTreeMap::new();
                for way in ways(people, scale) {
                    let sum: u32 = (1u32..).zip(&way).map(|(answer, people)| answer * people).sum();
                    let mean = f64::from(sum) / f64::from(people);
                    let top = f64::from(u32::try_from(scale).unwrap());
                    let told = (!mean_tells_of_few(mean, top, people)).then_some(sum);
                    let cells = groups.entry(told).or_insert_with(|| vec![BTreeSet::new(); scale]);
                    for (values, count) in cells.iter_mut().zip(way) {
                        values.insert(count);
                    }
                }
                for (told, cells) in groups {
                    for values in cells.iter().filter(|values| values.iter().any(|value| is_small(*value))) {
                        assert!(values.len() >= 2, "{people} people, scale {scale}, {told:?}: {values:?}");
                    }
                }
            }
        }
    }
}

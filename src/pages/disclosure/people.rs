//! Who people are, and what a few of them said or can do.
//!
//! Takes: counts and the site's smallest group. Gives: what of them may be published. Never: counts of participation,
//! plans, follow-up or money, which are not suppressed: `applied` in monitoring counts what was done with plans.

use super::is_small;
use crate::evidence::participants::Participants;

/// Women and men, where publishing them points at nobody: no cell of one to four, no remainder of one to four among those
/// who attended to subtract, and no fewer people than the site's smallest group.
#[must_use]
pub fn sexes(people: &Participants, minimum_group: u32) -> Option<(u32, u32)> {
    let (women, men) = (people.women?, people.men?);
    let both = women.saturating_add(men);
    let rest = people.attended.map_or(0, |attended| attended.saturating_sub(both));
    (both >= minimum_group && ![women, men, rest].into_iter().any(is_small)).then_some((women, men))
}

/// A figure on so many people: a mean of answers or scores; `None` where they are too few, or nobody wrote how many.
#[must_use]
pub fn statistic<T>(figure: Option<T>, people: Option<u32>, minimum_group: u32) -> Option<T> {
    figure.filter(|_| people.is_some_and(|people| people >= minimum_group))
}

/// How many of those asked gave an answer that each could give or not; `None` where they or the others are one to four, or
/// where fewer answered than may be published.
#[must_use]
pub fn named(people: Option<u32>, answered: Option<u32>, minimum_group: u32) -> Option<u32> {
    let people = people.filter(|people| !is_small(*people))?;
    match answered {
        Some(answered) if answered < minimum_group || is_small(answered.saturating_sub(people)) => None,
        Some(_) => Some(people),
        None => Some(people).filter(|people| *people >= minimum_group),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn women_and_men_are_told_where_no_cell_and_no_rest_is_small() {
        for (women, men, attended, told) in [
            (17, 23, Some(40), true),
            (3, 37, Some(40), false),
            (37, 3, Some(40), false),
            // Two people of whom neither is written.
            (17, 21, Some(40), false),
            (0, 40, Some(40), true),
            (17, 23, None, true),
            (0, 4, Some(4), false),
        ] {
            let people = Participants { women: Some(women), men: Some(men), attended, ..Participants::default() };
            assert_eq!(sexes(&people, 5).is_some(), told, "{women} {men} {attended:?}");
        }
        let seven = Participants { women: Some(0), men: Some(7), attended: Some(7), ..Participants::default() };
        assert_eq!((sexes(&seven, 5), sexes(&seven, 8)), (Some((0, 7)), None));
    }

    #[test]
    fn an_answer_has_its_rest() {
        assert_eq!(named(Some(6), Some(30), 5), Some(6));
        assert_eq!(named(Some(4), Some(30), 5), None);
        assert_eq!(named(Some(28), Some(30), 5), None);
        assert_eq!(named(Some(30), Some(30), 5), Some(30));
        assert_eq!(named(Some(6), Some(7), 8), None);
        assert_eq!(named(Some(6), None, 8), None);
    }

    #[test]
    fn a_mean_needs_its_people() {
        assert_eq!(statistic(Some(4.3), Some(5), 5), Some(4.3));
        assert_eq!(statistic(Some(4.3), Some(7), 8), None);
        assert_eq!(statistic(Some(4.3), None, 5), None);
    }
}

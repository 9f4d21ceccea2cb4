//! Who people are, and what a few of them said or can do.
//!
//! Takes: counts and the site's smallest group. Gives: what of them may be published. Never: counts of participation,
//! plans or money, which are not suppressed.

use super::{Reason, is_small};
use crate::evidence::participants::Participants;
use crate::model::evaluation::{Daily, DailyKind, SpeakerRating, mean_tells_of_few};
use crate::shape::{Count, Number};
use crate::source::Fact;

/// Women and men, where publishing them points at nobody: no cell of one to four, no remainder of one to four among those
/// who attended to subtract, and no fewer people than the site's smallest group.
#[must_use]
pub fn sexes(people: &Participants, minimum_group: u32) -> Option<(u32, u32)> {
    let (women, men) = (people.women?, people.men?);
    let both = women.saturating_add(men);
    let rest = people.attended.map_or(0, |attended| attended.saturating_sub(both));
    (both >= minimum_group && ![women, men, rest].into_iter().any(is_small)).then_some((women, men))
}

/// Why women and men are not told: they would point at people, only one of the two is written, or neither is. `None` where
/// they are told, and where nobody knows yet who attended.
#[must_use]
pub fn sexes_reason(people: &Participants, minimum_group: u32) -> Option<Reason> {
    if sexes(people, minimum_group).is_some() {
        return None;
    }
    match (people.women, people.men) {
        (Some(_), Some(_)) => Some(Reason::Suppressed),
        (Some(_), None) | (None, Some(_)) => Some(Reason::UnknownPart),
        (None, None) => people.attended.map(|_| Reason::NotCollected),
    }
}

/// A figure on so many people: a mean of answers or scores; `None` where they are too few, or nobody wrote how many.
#[must_use]
pub fn statistic<T>(figure: Option<T>, people: Option<u32>, minimum_group: u32) -> Option<T> {
    figure.filter(|_| people.is_some_and(|people| people >= minimum_group))
}

/// The mean of a speaker's ratings, or why it may not be told.
///
/// # Errors
/// Where too few rated, nobody knows how many did, or where the mean lies so near an end of the scale that it tells what a few of them answered.
pub fn rating(rating: &SpeakerRating, minimum_group: u32) -> Result<Option<f64>, Reason> {
    let Some(mean) = &rating.mean else { return Ok(None) };
    mean_answer(mean, rating.scale.as_ref(), rating.respondents.as_ref(), minimum_group).map(Some)
}

/// The mean of a day's evaluation, or why it may not be told; that of a quiz at the end of its scale is everybody's score.
///
/// # Errors
/// As [`rating`].
pub fn day(day: &Daily, minimum_group: u32) -> Result<Option<f64>, Reason> {
    let Some(mean) = &day.mean else { return Ok(None) };
    let told = mean_answer(mean, day.scale.as_ref(), day.respondents.as_ref(), minimum_group)?;
    let is_quiz = day.kind.as_ref().is_some_and(|kind| kind.value == DailyKind::Quiz);
    let at_the_end = day.scale.as_ref().is_some_and(|scale| scale.value.0 <= told);
    if is_quiz && at_the_end { Err(Reason::Suppressed) } else { Ok(Some(told)) }
}

fn mean_answer(
    mean: &Fact<Number>,
    scale: Option<&Fact<Number>>,
    people: Option<&Fact<Count>>,
    minimum_group: u32,
) -> Result<f64, Reason> {
    let people = people.map(|people| people.value.0).ok_or(Reason::UnknownPart)?;
    let mean = statistic(Some(mean.value.0), Some(people), minimum_group).ok_or(Reason::TooFew)?;
    let tells = scale.is_some_and(|scale| mean_tells_of_few(mean, scale.value.0, people));
    if tells { Err(Reason::Suppressed) } else { Ok(mean) }
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

/// Why it is not told how many gave an answer: it would point at people, or nobody wrote it down.
#[must_use]
pub fn named_reason(people: Option<u32>, answered: Option<u32>, minimum_group: u32) -> Option<Reason> {
    match (people, named(people, answered, minimum_group)) {
        (None, _) => Some(Reason::NotCollected),
        (Some(_), None) => Some(Reason::Suppressed),
        (Some(_), Some(_)) => None,
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
    fn why_women_and_men_are_not_told() {
        let reason =
            |women, men, attended| sexes_reason(&Participants { attended, women, men, ..Participants::default() }, 5);
        assert_eq!(reason(Some(17), Some(23), Some(40)), None);
        assert_eq!(reason(Some(3), Some(37), Some(40)), Some(Reason::Suppressed));
        assert_eq!(reason(Some(39), None, Some(41)), Some(Reason::UnknownPart));
        assert_eq!(reason(None, Some(20), Some(41)), Some(Reason::UnknownPart));
        assert_eq!(reason(None, None, Some(41)), Some(Reason::NotCollected));
        // Before it takes place nobody can know.
        assert_eq!(reason(None, None, None), None);
    }

    #[test]
    fn an_answer_has_its_rest() {
        assert_eq!(named(Some(6), Some(30), 5), Some(6));
        assert_eq!(named(Some(4), Some(30), 5), None);
        assert_eq!(named(Some(28), Some(30), 5), None);
        assert_eq!(named(Some(30), Some(30), 5), Some(30));
        assert_eq!(named(Some(6), Some(7), 8), None);
        assert_eq!(named(Some(6), None, 8), None);
        let reasons = [Some(6), Some(4), Some(28), None].map(|people| named_reason(people, Some(30), 5));
        assert_eq!(reasons, [None, Some(Reason::Suppressed), Some(Reason::Suppressed), Some(Reason::NotCollected)]);
    }

    #[test]
    fn a_mean_needs_its_people() {
        assert_eq!(statistic(Some(4.3), Some(5), 5), Some(4.3));
        assert_eq!(statistic(Some(4.3), Some(7), 8), None);
        assert_eq!(statistic(Some(4.3), None, 5), None);
    }

    #[test]
    fn a_mean_that_tells_of_few_is_withheld() {
        use crate::source::{FileId, Location};
        let at = Location::whole(FileId(0));
        let day = |kind, mean, people, scale: f64| {
            let written = Daily {
                at,
                date: Fact::new(crate::shape::Date(jiff::civil::date(2026, 3, 10)), at),
                kind: Some(Fact::new(kind, at)),
                objective: None,
                respondents: Some(Fact::new(Count(people), at)),
                mean: Some(Fact::new(Number::exact(mean), at)),
                scale: Some(Fact::new(Number::exact(scale), at)),
                action: None,
            };
            day(&written, 5)
        };
        assert_eq!(day(DailyKind::Reaction, 4.3, 36, 5.0), Ok(Some(4.3)));
        assert_eq!(day(DailyKind::Reaction, 4.3, 4, 5.0), Err(Reason::TooFew));
        // One person answered 4, all others 5.
        assert_eq!(day(DailyKind::Reaction, 4.97, 36, 5.0), Err(Reason::Suppressed));
        // All answered 5; in a quiz that is everybody's score.
        assert_eq!(day(DailyKind::Reaction, 5.0, 36, 5.0), Ok(Some(5.0)));
        assert_eq!(day(DailyKind::Quiz, 100.0, 36, 100.0), Err(Reason::Suppressed));
        assert_eq!(day(DailyKind::Quiz, 81.5, 36, 100.0), Ok(Some(81.5)));
    }
}

//! Where in the content stands what is not published.
//!
//! Takes: an event. Gives: places that no page and no file may cite, since a link to them is one click away from what was
//! withheld; nor may a block that holds one be cited as a whole. Never: places of what the checks of the content already refuse
//! (cells of tests, ratings of few).

use super::{answers, camps, day, gap, named, rating, sexes};
use crate::catalog::Event;
use crate::evidence::follow_up::is_of_few;
use crate::evidence::learning::shared_instrument;
use crate::evidence::participants::Participants;
use crate::model::evaluation::{Evaluation, Summary};
use crate::shape::Count;
use crate::source::{Fact, Location};

fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

fn at<T>(fact: Option<&Fact<T>>) -> Option<Location> {
    fact.map(|fact| fact.at)
}

/// Facts that stand in the content and are merged or withheld on publication.
#[must_use]
pub fn withheld(event: &Event, minimum_group: u32) -> Vec<Location> {
    let mut places = Vec::new();
    if let Some(written) = &event.record.participants
        && sexes(&Participants::measure(event), minimum_group).is_none()
    {
        places.extend(at(written.women.as_ref()).into_iter().chain(at(written.men.as_ref())));
    }
    for written in event.record.needs_assessment.iter().flat_map(|needs| &needs.gaps) {
        if gap(written, minimum_group) == (None, None) {
            places.extend(at(written.actual.as_ref()).into_iter().chain(at(written.people.as_ref())));
        }
    }
    if let Some(evaluation) = &event.evaluation {
        said(evaluation, minimum_group, &mut places);
        scored(event, evaluation, minimum_group, &mut places);
    }
    for round in event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring) {
        let answered = count(round.respondents.as_ref());
        places.extend(at(round.applied.as_ref()).filter(|_| is_of_few(round, minimum_group)));
        let people = round.barriers.iter().filter_map(|barrier| barrier.people.as_ref());
        let hidden = people.filter(|people| named(Some(people.value.0), answered, minimum_group).is_none());
        places.extend(hidden.map(|people| people.at));
    }
    places
}

/// Tests that may not be told beside another with the same questions; how many took them may.
fn scored(event: &Event, evaluation: &Evaluation, minimum_group: u32, places: &mut Vec<Location>) {
    let shared = shared_instrument(event, minimum_group);
    let summary = |place: &usize| evaluation.tests.get(*place).and_then(|test| test.summary.as_ref());
    for summary in shared.withheld.iter().filter_map(summary) {
        let Summary { improved, not_improved, improved_at_least, same, worse, .. } = summary;
        let counts = [improved, not_improved, improved_at_least, same, worse];
        places.extend(counts.into_iter().flatten().map(|count| count.at));
        places.extend(summary.paired.as_ref().map(|paired| paired.at));
        places.extend(summary.passed.as_ref().map(|passed| passed.at));
        places.extend(summary.distribution.as_ref().map(|distribution| distribution.at));
        places.extend(summary.units.iter().map(|unit| unit.at));
    }
    for summary in shared.without_units.iter().filter_map(summary) {
        places.extend(summary.units.iter().map(|unit| unit.at));
    }
}

/// What participants said: at the end, of speakers, and day by day.
fn said(evaluation: &Evaluation, minimum_group: u32, places: &mut Vec<Location>) {
    if let Some(satisfaction) = &evaluation.satisfaction {
        let respondents = count(satisfaction.respondents.as_ref());
        for aspect in &satisfaction.items {
            let counts: Vec<u32> = aspect.counts.iter().map(|count| count.value.0).collect();
            if !answers(&counts, respondents, minimum_group).is_some_and(|told| told.is_whole) {
                places.extend(aspect.counts.iter().map(|count| count.at));
            }
        }
        if let Some(recommend) = &satisfaction.recommend
            && camps(recommend, respondents, minimum_group).len() < 3
        {
            let cells = [&recommend.detractors, &recommend.passives, &recommend.promoters];
            places.extend(cells.into_iter().flatten().map(|cell| cell.at));
        }
    }
    for written in evaluation.daily.iter().filter(|written| day(written, minimum_group).is_err()) {
        places.extend(at(written.mean.as_ref()));
    }
    for written in evaluation.speaker_ratings.iter().filter(|written| rating(written, minimum_group).is_err()) {
        places.extend(at(written.mean.as_ref()));
    }
}

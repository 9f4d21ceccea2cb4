//! What was asked on each day, and what the organizers did about the answers.
//!
//! Takes: one event. Gives: [`DailyRow`]s. Never: a mean of fewer people than may be published.

use super::super::Subject;
use crate::model::evaluation::{Daily, DailyKind};
use crate::pages::disclosure::{self, Reason};
use crate::pages::meaning::{name, slug};
use crate::shape::{Count, Date};
use crate::source::Fact;
use serde::Serialize;

/// One day.
#[derive(Debug, Serialize)]
pub struct DailyRow {
    /// The day.
    pub date: Date,
    /// The same in the ids of its figures.
    pub slug: String,
    /// Quiz or reaction.
    pub kind: Option<DailyKind>,
    /// What it asked about.
    pub objective: Option<String>,
    /// How many answered.
    pub respondents: Option<u32>,
    /// Present that day.
    pub attended: Option<u32>,
    /// Respondents ÷ present, where ten or more were.
    pub response: Option<f64>,
    /// Their mean, where enough answered and it tells of no few of them.
    pub mean: Option<f64>,
    /// Why a mean that there is may not be published, which is another thing than none.
    pub withheld: Option<Reason>,
    /// The highest answer.
    pub scale: Option<f64>,
    /// What the organizers did about it.
    pub action: Option<String>,
}

impl Subject<'_> {
    pub(super) fn daily(&self) -> Vec<DailyRow> {
        let mut names = Vec::new();
        let days = self.event.evaluation.iter().flat_map(|evaluation| &evaluation.daily);
        days.map(|daily| self.answers_of(daily, &name(&mut names, &daily.date.value.to_string()))).collect()
    }

    fn answers_of(&self, daily: &Daily, name: &str) -> DailyRow {
        let place = self.event.days.iter().position(|day| *day == daily.date.value);
        let respondents = daily.respondents.as_ref().map(|people: &Fact<Count>| people.value.0);
        let mean = disclosure::day(daily, self.minimum_group());
        let days = self.event.days.len();
        let present = place.and_then(|place| self.evidence.participants.present_on(place, days));
        DailyRow {
            date: daily.date.value,
            slug: slug(name),
            kind: daily.kind.as_ref().map(|kind| kind.value),
            objective: daily.objective.as_ref().map(|id| self.objective(id.as_str())),
            respondents,
            attended: present,
            response: disclosure::share(respondents, present),
            withheld: mean.err(),
            mean: mean.ok().flatten(),
            scale: daily.scale.as_ref().map(|scale| scale.value.0),
            action: daily.action.as_ref().map(ToString::to_string),
        }
    }
}

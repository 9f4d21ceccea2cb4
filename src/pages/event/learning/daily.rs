//! What was asked on each day, and what the organizers did about the answers.
//!
//! Takes: one event. Gives: [`DailyRow`]s. Never: a mean of fewer people than may be published.

use super::super::Subject;
use crate::model::evaluation::{Daily, DailyKind};
use crate::pages::disclosure;
use crate::shape::{Count, Date};
use crate::source::Fact;
use serde::Serialize;

/// One day.
#[derive(Debug, Serialize)]
pub struct DailyRow {
    /// The day.
    pub date: Date,
    /// Quiz or reaction.
    pub kind: Option<DailyKind>,
    /// What it asked about.
    pub objective: Option<String>,
    /// How many answered.
    pub respondents: Option<u32>,
    /// Present that day.
    pub attended: Option<u32>,
    /// Their mean, where enough answered.
    pub mean: Option<f64>,
    /// The highest answer.
    pub scale: Option<f64>,
    /// What the organizers did about it.
    pub action: Option<String>,
}

impl Subject<'_> {
    pub(super) fn daily(&self) -> Vec<DailyRow> {
        self.event
            .evaluation
            .iter()
            .flat_map(|evaluation| &evaluation.daily)
            .map(|daily| self.answers_of(daily))
            .collect()
    }

    fn answers_of(&self, daily: &Daily) -> DailyRow {
        let place = self.event.days.iter().position(|day| *day == daily.date.value);
        let respondents = daily.respondents.as_ref().map(|people: &Fact<Count>| people.value.0);
        let mean = disclosure::statistic(daily.mean.as_ref(), respondents, self.minimum_group());
        DailyRow {
            date: daily.date.value,
            kind: daily.kind.as_ref().map(|kind| kind.value),
            objective: daily.objective.as_ref().map(|id| self.objective(id.as_str())),
            respondents,
            attended: place.and_then(|place| self.evidence.participants.by_day.get(place)).copied(),
            mean: mean.map(|mean| mean.value.0),
            scale: daily.scale.as_ref().map(|scale| scale.value.0),
            action: daily.action.as_ref().map(ToString::to_string),
        }
    }
}

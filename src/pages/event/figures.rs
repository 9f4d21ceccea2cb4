//! The key figures of the report, and what was aimed at beforehand.
//!
//! Takes: one event. Gives: [`Figure`]s and [`TargetLine`]s. Never: a figure without its denominator, or a percentage on a
//! denominator below ten.

use super::Subject;
use crate::evidence::learning::told;
use crate::evidence::money::Refusal;
use crate::model::event::TargetMeasure;
use crate::pages::site::Cite;
use crate::shape::Date;
use serde::Serialize;

/// A key figure.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// Which: `completion`, `gain`, `follow-up` or `cost`; `event.figure.<id>` in i18n files.
    pub id: &'static str,
    /// The figure; `None` where it is unknown.
    pub value: Option<f64>,
    /// Of how many.
    pub of: Option<f64>,
    /// As a share of one, where the base is ten or more.
    pub share: Option<f64>,
    /// Number of people, plans or units it rests on.
    pub n: Option<u32>,
    /// Why there is no figure, `event.figure.none.<word>` in i18n files.
    pub none: Option<&'static str>,
    /// What was aimed at, beforehand.
    pub target: Option<Target>,
    /// The day to which the figure belongs.
    pub as_of: Option<Date>,
    /// What it was measured with, where there are several tests.
    pub about: Option<String>,
    /// The file and line that it comes from.
    pub source: Option<Cite>,
}

/// A target by itself, for an event that is still to come.
#[derive(Debug, Serialize)]
pub struct TargetLine {
    /// `word.target-measure.<measure>` in i18n files.
    pub measure: TargetMeasure,
    /// Its value; a share where the measure is one.
    pub value: f64,
    /// When it was set.
    pub set_on: Option<Date>,
    /// Set after the first day.
    pub afterwards: bool,
}

/// What was aimed at.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Target {
    /// The value, in the figure's unit; a share where the figure is one.
    pub value: f64,
    /// Whether it was reached; `None` while the figure is unknown.
    pub reached: Option<bool>,
    /// When it was set.
    pub set_on: Option<Date>,
    /// Set after the first day.
    pub afterwards: bool,
}

/// A percentage needs a denominator of at least ten.
pub(super) const PERCENT_FROM: f64 = 10.0;

impl Subject<'_> {
    pub(super) fn figures(&self) -> Vec<Figure> {
        vec![self.completion_figure(), self.gain_figure(), self.follow_up_figure(), self.cost_figure()]
    }

    fn completion_figure(&self) -> Figure {
        let people = &self.evidence.participants;
        let (completed, attended) = (people.completed.map(f64::from), people.attended.map(f64::from));
        let share =
            completed.zip(attended).filter(|(_, attended)| *attended >= PERCENT_FROM).map(|(done, all)| done / all);
        let reached = completed.zip(attended).filter(|(_, attended)| *attended > 0.0).map(|(done, all)| done / all);
        Figure {
            id: "completion",
            value: completed,
            of: attended,
            share,
            n: people.attended,
            none: completed.is_none().then(|| self.why_none(crate::model::EvidenceItem::Attendance)),
            target: self.target(TargetMeasure::Completion, reached, true),
            as_of: None,
            about: None,
            source: self
                .event
                .record
                .participants
                .as_ref()
                .and_then(|people| self.open(people.at).or(people.completed.as_ref().map(|completed| completed.at)))
                .map(|at| self.site.cite(at)),
        }
    }

    pub(super) fn gain_figure(&self) -> Figure {
        // The same test as in the verdict, so that the two cannot disagree.
        let test = told(&self.evidence.learning).map(|(test, _)| test).or(self.evidence.learning.first());
        let written = test.and_then(|test| self.event.evaluation.as_ref()?.tests.get(test.test));
        let several = self.evidence.learning.len() > 1;
        let title = written
            .filter(|_| several)
            .map(|test| test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string));
        let gain = test.and_then(|test| test.result.ok());
        let refusal =
            test.and_then(|test| test.result.err()).filter(|refusal| *refusal != crate::evidence::Refusal::NoSummary);
        let none = refusal
            .map_or_else(|| self.why_none(crate::model::EvidenceItem::PrePostTest), crate::evidence::Refusal::word);
        Figure {
            id: "gain",
            value: gain.map(|gain| gain.gain.mean),
            of: written.and_then(|test| test.maximum.as_ref()).map(|maximum| maximum.value.0),
            share: None,
            n: test.and_then(|test| test.pairs),
            none: gain.is_none().then_some(none),
            target: self.target(TargetMeasure::Gain, gain.map(|gain| gain.gain.mean), true),
            as_of: None,
            about: title,
            source: gain.map(|gain| self.site.cite(gain.at)),
        }
    }

    fn follow_up_figure(&self) -> Figure {
        let follow_up = &self.evidence.follow_up;
        let latest = follow_up.latest;
        let done = latest.and_then(|plans| plans.done).map(f64::from);
        Figure {
            id: "follow-up",
            value: done,
            of: latest.map(|plans| f64::from(plans.of)),
            share: follow_up.completion.filter(|_| latest.is_some_and(|plans| f64::from(plans.of) >= PERCENT_FROM)),
            n: latest.map(|plans| plans.of),
            none: done.is_none().then(|| self.why_none(crate::model::EvidenceItem::FollowUpPlan)),
            target: self.target(TargetMeasure::FollowUpDone, follow_up.completion, true),
            as_of: latest.map(|plans| plans.date),
            about: None,
            source: self.latest_plans().map(|plans| self.site.cite(plans.at)),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
    fn cost_figure(&self) -> Figure {
        let money = &self.evidence.money;
        let each = money.per_participant.ok().map(|amount| amount as f64);
        Figure {
            id: "cost",
            value: each,
            of: money.realised.complete().map(|amount| amount as f64),
            share: None,
            n: self.evidence.participants.attended,
            none: money.per_participant.err().map(|refusal| match refusal {
                Refusal::NotRecorded => self.why_none(crate::model::EvidenceItem::BudgetRealised),
                Refusal::UnknownPart | Refusal::BaseUnknown | Refusal::BaseZero => refusal.word(),
            }),
            target: self.target(TargetMeasure::CostPerParticipant, each, false),
            as_of: self.event.budget.as_ref().and_then(|budget| budget.realised_as_of.as_ref()).map(|day| day.value),
            about: None,
            source: self.event.budget.as_ref().map(|budget| self.site.cite(budget.at)),
        }
    }

    pub(super) fn latest_plans(&self) -> Option<&crate::model::follow_up::Plans> {
        let date = self.evidence.follow_up.latest?.date;
        self.event.follow_up.iter().flat_map(|follow_up| &follow_up.plans).find(|plans| plans.date.value == date)
    }

    pub(super) fn targets(&self) -> Vec<TargetLine> {
        let line = |target: &crate::model::event::Target| {
            let set_on = target.set_on.as_ref().map(|day| day.value);
            let afterwards = set_on.is_some_and(|day| day > self.event.first_day());
            TargetLine { measure: target.measure.value, value: target.value.value.0, set_on, afterwards }
        };
        self.event.record.targets.iter().map(line).collect()
    }

    /// The state of the item that a figure would come from.
    fn why_none(&self, item: crate::model::EvidenceItem) -> &'static str {
        self.evidence.checklist.item(item).map_or("missing", |item| item.state.word())
    }

    fn target(&self, measure: TargetMeasure, reached: Option<f64>, more_is_better: bool) -> Option<Target> {
        let written = self.event.record.targets.iter().find(|target| target.measure.value == measure)?;
        let value = written.value.value.0;
        let set_on = written.set_on.as_ref().map(|day| day.value);
        Some(Target {
            value,
            reached: reached.map(|reached| if more_is_better { reached >= value } else { reached <= value }),
            set_on,
            afterwards: set_on.is_some_and(|day| day > self.event.first_day()),
        })
    }
}

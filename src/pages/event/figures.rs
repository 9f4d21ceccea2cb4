//! The key figures of the report, and what was aimed at beforehand.
//!
//! Takes: one event. Gives: [`Figure`]s and [`TargetLine`]s. Never: a figure without its denominator, or a percentage on a
//! denominator below ten.

use super::Subject;
use crate::evidence::State;
use crate::evidence::follow_up::HandedIn;
use crate::evidence::learning::{self, told};
use crate::evidence::money::Refusal;
use crate::evidence::targets::{Judged, Unjudged, judge};
use crate::model::event::TargetMeasure;
use crate::pages::absence;
use crate::pages::meaning::{name, row, slug};
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
    /// How many decimals tell it from what it is compared with.
    pub decimals: usize,
    /// As a share of one, where the base is ten or more.
    pub share: Option<f64>,
    /// Number of people, plans or units it rests on.
    pub n: Option<u32>,
    /// Why there is no figure, `event.figure.none.<word>` in i18n files.
    pub none: Option<&'static str>,
    /// The key of the word in its place; with it `none` says no more where it is the state of the item itself.
    pub absent: &'static str,
    /// Whether `none` says more than the word.
    pub says_why: bool,
    /// What was aimed at, beforehand.
    pub target: Option<Target>,
    /// How many of those who completed the plans are of, where those are few: a large share of them would look like one of all.
    pub handed_in: Option<(u32, u32)>,
    /// The day to which the figure belongs.
    pub as_of: Option<Date>,
    /// What it was measured with, where there are several tests.
    pub about: Option<String>,
    /// The row that says where it comes from.
    pub origin: String,
}

impl Figure {
    /// With the word in its place: the state of the item that it would come from, which needs no second sentence; else that
    /// it is not known, and why.
    fn worded(self) -> Self {
        let state = State::ALL.iter().copied().find(|state| Some(state.word()) == self.none);
        let alone = [State::Missing, State::Overdue, State::NotDue, State::NotCollected];
        Self {
            absent: state.map_or(absence::UNKNOWN, absence::of_state),
            says_why: state.is_none_or(|state| !alone.contains(&state)),
            ..self
        }
    }
}

/// A target by itself, where no key figure stands beside it.
#[derive(Debug, Serialize)]
pub struct TargetLine {
    /// Its name in the ids of its figures.
    pub slug: String,
    /// `word.target-measure.<measure>` in i18n files.
    pub measure: TargetMeasure,
    /// Its value; a share where the measure is one.
    pub value: f64,
    /// Whether it was reached; `None` while the result is unknown.
    pub reached: Option<bool>,
    /// What came of it, where that stands in no key figure: how many apply what they learned, and of how many.
    pub result: Option<(u32, u32)>,
    /// The same out of all who completed, where a target that was reached among those who answered is not reached among them: who
    /// did not answer may not apply it.
    pub of_all: Option<(u32, u32)>,
    /// Why that is not said though the result is known: `event.targets.unjudged.<word>` in i18n files.
    pub unjudged: Option<&'static str>,
    /// When it was set.
    pub set_on: Option<Date>,
    /// Set after the first day.
    pub afterwards: bool,
}

/// What was aimed at.
#[derive(Debug, Clone, Serialize)]
pub struct Target {
    /// Its name in the ids of its figures.
    pub slug: String,
    /// The value, in the figure's unit; a share where the figure is one.
    pub value: f64,
    /// Whether it was reached; `None` while the figure is unknown.
    pub reached: Option<bool>,
    /// Why that is not said though the figure is known: `event.targets.unjudged.<word>` in i18n files.
    pub unjudged: Option<&'static str>,
    /// Reached by the mean, while the interval reaches below it.
    pub is_unsure: bool,
    /// The test that a target for the gain is judged on, where that leaves others out.
    pub on_test: Option<String>,
    /// How many those are.
    pub left_out: usize,
    /// When it was set.
    pub set_on: Option<Date>,
    /// Set after the first day.
    pub afterwards: bool,
}

/// A percentage needs a denominator of at least ten.
pub(super) const PERCENT_FROM: f64 = 10.0;

impl Subject<'_> {
    pub(super) fn figures(&self) -> Vec<Figure> {
        let figures = [self.completion_figure(), self.gain_figure(), self.follow_up_figure(), self.cost_figure()];
        figures.into_iter().map(Figure::worded).collect()
    }

    fn completion_figure(&self) -> Figure {
        let people = &self.evidence.participants;
        let (completed, attended) = (people.completed.map(f64::from), people.attended.map(f64::from));
        let share =
            completed.zip(attended).filter(|(_, attended)| *attended >= PERCENT_FROM).map(|(done, all)| done / all);
        Figure {
            id: "completion",
            value: completed,
            of: attended,
            decimals: 0,
            share,
            n: people.attended,
            none: completed.is_none().then(|| self.why_none(crate::model::EvidenceItem::Attendance)),
            target: self.target(TargetMeasure::Completion),
            handed_in: None,
            as_of: None,
            about: None,
            absent: absence::UNKNOWN,
            says_why: true,
            origin: row("completion", None),
        }
    }

    pub(super) fn gain_figure(&self) -> Figure {
        // The same test as in the verdict, so that the two cannot disagree.
        let test = told(&self.evidence.learning).map(|(test, _)| test).or(self.evidence.learning.first());
        let written = test.and_then(|test| self.event.evaluation.as_ref()?.tests.get(test.test));
        let several = self.evidence.learning.len() > 1;
        let title = test.filter(|_| several).and_then(|test| self.test_title(test));
        let gain = test.and_then(|test| test.result.ok());
        let refusal =
            test.and_then(|test| test.result.err()).filter(|refusal| *refusal != crate::evidence::Refusal::NoSummary);
        let none = match refusal {
            None => self.why_none(crate::model::EvidenceItem::PrePostTest),
            // The word is taken: of money, a part of the spending is unknown.
            Some(learning::Refusal::MeanUnknown) => "scores-unknown",
            Some(refusal) => refusal.sentence(),
        };
        Figure {
            id: "gain",
            value: gain.map(|gain| gain.gain.mean),
            of: written.and_then(|test| test.maximum.as_ref()).map(|maximum| maximum.value.0),
            decimals: gain.map_or(1, |gain| gain.decimals()),
            share: None,
            n: test.and_then(|test| test.pairs),
            none: gain.is_none().then_some(none),
            target: self.target(TargetMeasure::Gain),
            handed_in: None,
            as_of: None,
            about: title,
            absent: absence::UNKNOWN,
            says_why: true,
            origin: row("gain", written.map(|test| test.id.as_str())),
        }
    }

    /// What a test is called.
    fn test_title(&self, test: &learning::Learning) -> Option<String> {
        let written = self.event.evaluation.as_ref()?.tests.get(test.test)?;
        Some(written.title.as_ref().map_or_else(|| written.id.to_string(), ToString::to_string))
    }

    fn follow_up_figure(&self) -> Figure {
        let follow_up = &self.evidence.follow_up;
        let latest = follow_up.latest;
        let done = latest.and_then(|plans| plans.done).map(f64::from);
        Figure {
            id: "follow-up",
            value: done,
            of: latest.map(|plans| f64::from(plans.of)),
            decimals: 0,
            share: follow_up.completion.filter(|_| latest.is_some_and(|plans| f64::from(plans.of) >= PERCENT_FROM)),
            n: latest.map(|plans| plans.of),
            none: done.is_none().then(|| self.why_none(crate::model::EvidenceItem::FollowUpPlan)),
            target: self.target(TargetMeasure::FollowUpDone),
            handed_in: follow_up.handed_in.filter(HandedIn::is_few).map(|found| (found.plans, found.of)),
            as_of: latest.map(|plans| plans.date),
            about: None,
            absent: absence::UNKNOWN,
            says_why: true,
            origin: row("follow-up", None),
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
            decimals: 0,
            share: None,
            n: self.evidence.participants.attended,
            none: money.per_participant.err().map(|refusal| match refusal {
                Refusal::NotRecorded => self.why_none(crate::model::EvidenceItem::BudgetRealised),
                Refusal::UnknownPart | Refusal::BaseUnknown | Refusal::BaseZero => refusal.word(),
            }),
            target: self.target(TargetMeasure::CostPerParticipant),
            handed_in: None,
            as_of: self.event.budget.as_ref().and_then(|budget| budget.realised_as_of.as_ref()).map(|day| day.value),
            about: None,
            absent: absence::UNKNOWN,
            says_why: true,
            origin: row("per-participant", None),
        }
    }

    pub(super) fn latest_plans(&self) -> Option<&crate::model::follow_up::Plans> {
        let date = self.evidence.follow_up.latest?.date;
        self.event.follow_up.iter().flat_map(|follow_up| &follow_up.plans).find(|plans| plans.date.value == date)
    }

    /// Every target of an event that is still to come; afterwards those that no key figure has beside it: of the shares that
    /// apply what they learned, and what was set twice.
    pub(super) fn targets(&self) -> Vec<TargetLine> {
        let ahead = self.is_ahead();
        let mut names = Vec::new();
        let line = |target: &crate::model::event::Target| {
            let measure = target.measure.value;
            let set_on = target.set_on.as_ref().map(|day| day.value);
            let slug = slug(&name(&mut names, measure.word()));
            let has_figure = measure != TargetMeasure::Applied && slug == measure.word();
            let judged = self.judged(target);
            let is_applied = measure == TargetMeasure::Applied;
            (ahead || !has_figure).then(|| TargetLine {
                slug,
                measure,
                value: target.value.value.0,
                reached: judged.reached.filter(|_| is_applied),
                result: judged.counts.filter(|_| is_applied),
                of_all: judged.of_all,
                unjudged: judged.unjudged.filter(|_| is_applied).map(Unjudged::word),
                set_on,
                afterwards: set_on.is_some_and(|day| day > self.event.first_day()),
            })
        };
        self.event.record.targets.iter().filter_map(line).collect()
    }

    /// The state of the item that a figure would come from.
    fn why_none(&self, item: crate::model::EvidenceItem) -> &'static str {
        self.evidence.checklist.item(item).map_or("missing", |item| item.state.word())
    }

    /// A target against what was measured.
    fn judged(&self, target: &crate::model::event::Target) -> Judged<'_> {
        judge(self.event, self.evidence.results(), target, self.site.evidence.today)
    }

    fn target(&self, measure: TargetMeasure) -> Option<Target> {
        let written = self.event.record.targets.iter().find(|target| target.measure.value == measure)?;
        let judged = self.judged(written);
        let set_on = written.set_on.as_ref().map(|day| day.value);
        let on_test = judged.tests.first().filter(|_| judged.left_out > 0);
        Some(Target {
            slug: slug(measure.word()),
            value: written.value.value.0,
            reached: judged.reached,
            unjudged: judged.unjudged.map(Unjudged::word),
            is_unsure: judged.is_unsure,
            on_test: on_test.and_then(|(test, _)| self.test_title(test)),
            left_out: judged.left_out,
            set_on,
            afterwards: set_on.is_some_and(|day| day > self.event.first_day()),
        })
    }
}

#[cfg(test)]
mod tests;

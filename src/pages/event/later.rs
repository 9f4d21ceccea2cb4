//! What came afterwards: follow-up plans, monitoring, outcomes.
//!
//! Takes: one event. Gives: [`FollowUpView`] and [`OutcomesView`]. Never: mixes outcomes with outputs, or says why something changed.

use super::Subject;
use super::head::PERCENT_FROM;
use super::section::{SHORT, Section, bar};
use crate::evidence::State;
use crate::evidence::follow_up::is_overdue;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::follow_up::{Direction, ItemStatus, ItemType, MonitoringBy, OutcomeFamily};
use crate::pages::{Route, disclosure};
use crate::shape::Date;
use serde::Serialize;

/// What participants did afterwards.
#[derive(Debug, Serialize)]
pub struct FollowUpView {
    /// States of its items.
    pub section: Section,
    /// Participants who handed in a plan.
    pub submitted: Option<u32>,
    /// Participants who completed.
    pub completed: Option<u32>,
    /// All plans at the latest date.
    pub plans: Option<PlansView>,
    /// How many were done at each date, oldest first; only where there are several dates.
    pub history: Vec<PlansPoint>,
    /// Actions listed one by one.
    pub items: Vec<ItemRow>,
    /// Those that are done.
    pub items_done: usize,
    /// Those that are late.
    pub items_overdue: usize,
    /// Too many to be kept on one page of paper.
    pub is_long: bool,
    /// Rounds of monitoring.
    pub monitoring: Vec<MonitoringView>,
}

/// All plans at one date.
#[derive(Debug, Serialize)]
pub struct PlansView {
    /// The date.
    pub date: Date,
    /// How many plans there are.
    pub of: u32,
    /// State by state.
    pub rows: Vec<PlansRow>,
}

/// How many plans are in a state.
#[derive(Debug, Serialize)]
pub struct PlansRow {
    /// `event.follow-up.plan.<id>` in i18n files.
    pub id: &'static str,
    /// How many.
    pub count: u32,
    /// Of all plans, where there are ten or more.
    pub share: Option<f64>,
    /// Of all plans, for a bar: 0 to 100.
    pub bar: f64,
}

/// How many plans were done at a date.
#[derive(Debug, Serialize)]
pub struct PlansPoint {
    /// The date.
    pub date: Date,
    /// Done.
    pub done: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
}

/// One action.
#[derive(Debug, Serialize)]
pub struct ItemRow {
    /// What shall be done.
    pub action: String,
    /// Who, as a role.
    pub owner: Option<String>,
    /// Where.
    pub unit: Option<String>,
    /// Until when.
    pub due: Option<Date>,
    /// How one sees that it is done.
    pub indicator: Option<String>,
    /// What it does with what was learned.
    pub item_type: Option<ItemType>,
    /// Its state.
    pub status: Option<ItemStatus>,
    /// The state of the checklist whose shape stands beside it.
    pub shape: State,
    /// When it was done.
    pub done_on: Option<Date>,
    /// Why it is stuck or dropped.
    pub reason: Option<String>,
    /// Whether it is late.
    pub overdue: bool,
    /// A file that shows it, where it is published.
    pub evidence: Option<Route>,
}

/// One round of monitoring.
#[derive(Debug, Serialize)]
pub struct MonitoringView {
    /// Months after the event.
    pub months: Option<u32>,
    /// When.
    pub date: Option<Date>,
    /// How.
    pub method: Option<String>,
    /// Who was asked.
    pub by: Option<MonitoringBy>,
    /// How many were asked.
    pub contacted: Option<u32>,
    /// How many answered.
    pub respondents: Option<u32>,
    /// How many of them apply what they learned.
    pub applied: Option<u32>,
    /// Applied ÷ respondents, where ten or more answered.
    pub applied_share: Option<f64>,
    /// Applied ÷ completed, a lower bound, where ten or more completed.
    pub applied_at_least: Option<f64>,
    /// Respondents ÷ completed, where ten or more completed.
    pub response_rate: Option<f64>,
    /// People who completed.
    pub completed: Option<u32>,
    /// What was found.
    pub findings: Option<String>,
    /// What stands in the way, with how many named it where that points at nobody.
    pub barriers: Vec<(String, Option<u32>)>,
}

/// What changed.
#[derive(Debug, Serialize)]
pub struct OutcomesView {
    /// States of its items.
    pub section: Section,
    /// Measured changes.
    pub outcomes: Vec<OutcomeRow>,
    /// What it was like, by role.
    pub stories: Vec<StoryView>,
}

/// A measured value.
#[derive(Debug, Serialize)]
pub struct Measured {
    /// The value.
    pub value: f64,
    /// When.
    pub date: Option<Date>,
    /// Of how many.
    pub n: Option<u32>,
    /// By whom.
    pub source: Option<String>,
}

/// One measured change.
#[derive(Debug, Serialize)]
pub struct OutcomeRow {
    /// Its id, for the anchor.
    pub id: String,
    /// What is measured.
    pub indicator: String,
    /// In what.
    pub unit: Option<String>,
    /// What it is about.
    pub family: Option<OutcomeFamily>,
    /// Which way is better.
    pub direction: Option<Direction>,
    /// When it was chosen.
    pub chosen_on: Option<Date>,
    /// Among whom or what.
    pub population: Option<String>,
    /// Before.
    pub baseline: Option<Measured>,
    /// What was aimed at.
    pub target: Option<f64>,
    /// After.
    pub actual: Option<Measured>,
    /// After − before, in the unit.
    pub change: Option<f64>,
    /// That of the group minus that of the comparison group.
    pub difference: Option<f64>,
    /// The unit is percent, so that differences are points.
    pub in_percent: bool,
    /// (actual − baseline) ÷ (target − baseline).
    pub progress: Option<f64>,
    /// What happened where there was no event.
    pub comparison: Option<ComparisonView>,
    /// What else may have caused it.
    pub other_causes: Option<String>,
}

/// What happened where there was no event.
#[derive(Debug, Serialize)]
pub struct ComparisonView {
    /// Who.
    pub group: String,
    /// How the group was chosen.
    pub chosen_how: Option<String>,
    /// How many.
    pub n: Option<u32>,
    /// Before.
    pub baseline: Option<f64>,
    /// After.
    pub actual: Option<f64>,
    /// After − before.
    pub change: Option<f64>,
}

/// What it was like for one participant.
#[derive(Debug, Serialize)]
pub struct StoryView {
    /// The role, never a name.
    pub role: String,
    /// The story.
    pub text: Option<String>,
    /// A file that shows it, where it is published.
    pub evidence: Option<Route>,
}

impl Subject<'_> {
    pub(super) fn follow_up(&self) -> Result<FollowUpView, Failure> {
        let items = [
            EvidenceItem::FollowUpPlan,
            EvidenceItem::Monitoring3,
            EvidenceItem::Monitoring6,
            EvidenceItem::Monitoring12,
        ];
        let written = self.event.follow_up.as_ref();
        let measured = &self.evidence.follow_up;
        let rounds = written.iter().flat_map(|written| &written.monitoring).map(|round| Some(round.at));
        let plans = written.iter().flat_map(|written| &written.plans).map(|plans| Some(plans.at));
        let places: Vec<_> = plans.chain(rounds).collect();
        Ok(FollowUpView {
            section: self.section(&items, &places)?,
            submitted: measured.submitted,
            completed: self.evidence.participants.completed,
            plans: self.plans(),
            history: self.history(),
            items: written.iter().flat_map(|written| &written.items).map(|item| self.action(item)).collect(),
            items_done: measured.items_done,
            items_overdue: measured.items_overdue,
            is_long: measured.items > SHORT,
            monitoring: self.monitoring(),
        })
    }

    fn plans(&self) -> Option<PlansView> {
        let plans = self.evidence.follow_up.latest?;
        let states = [
            ("done", plans.done),
            ("in-progress", plans.in_progress),
            ("stuck", plans.stuck),
            ("dropped", plans.dropped),
            ("no-news", plans.no_news),
        ];
        let whole = f64::from(plans.of.max(1));
        let row = |(id, count): (&'static str, Option<u32>)| {
            let count = count?;
            let share = f64::from(count) / whole;
            Some(PlansRow { id, count, share: (whole >= PERCENT_FROM).then_some(share), bar: bar(share) })
        };
        Some(PlansView { date: plans.date, of: plans.of, rows: states.into_iter().filter_map(row).collect() })
    }

    fn history(&self) -> Vec<PlansPoint> {
        let plans = self.event.follow_up.iter().flat_map(|written| &written.plans);
        let point = |plans: &crate::model::follow_up::Plans| PlansPoint {
            date: plans.date.value,
            done: plans.done.as_ref().map(|count| count.value.0),
            of: plans.of.as_ref().map(|count| count.value.0),
        };
        let mut points: Vec<_> = plans.map(point).collect();
        points.sort_by_key(|point| point.date);
        if points.len() > 1 { points } else { Vec::new() }
    }

    fn action(&self, item: &crate::model::follow_up::Item) -> ItemRow {
        ItemRow {
            action: item.action.to_string(),
            owner: item.owner.as_ref().map(ToString::to_string),
            unit: item.unit.as_ref().map(ToString::to_string),
            due: item.due.as_ref().map(|day| day.value),
            indicator: item.indicator.as_ref().map(ToString::to_string),
            item_type: item.item_type.as_ref().map(|found| found.value),
            status: item.status.as_ref().map(|status| status.value),
            shape: shape(item, is_overdue(item, self.site.evidence.today)),
            done_on: item.done_on.as_ref().map(|day| day.value),
            reason: item.reason.as_ref().map(ToString::to_string),
            overdue: is_overdue(item, self.site.evidence.today),
            evidence: item.evidence.as_ref().and_then(|path| self.file_route(path.as_str())),
        }
    }

    fn monitoring(&self) -> Vec<MonitoringView> {
        let written = self.event.follow_up.iter().flat_map(|written| &written.monitoring);
        let completed = self.evidence.participants.completed;
        let base = completed.is_some_and(|people| f64::from(people) >= PERCENT_FROM);
        let minimum = self.site.catalog.settings().thresholds.minimum_group;
        let view =
            |(round, measured): (&crate::model::follow_up::Monitoring, &crate::evidence::follow_up::Monitoring)| {
                let answered = measured.respondents.is_some_and(|people| f64::from(people) >= PERCENT_FROM);
                let barrier = |barrier: &crate::model::follow_up::Barrier| {
                    let people = barrier.people.as_ref().map(|people| people.value.0);
                    (barrier.what.to_string(), disclosure::named(people, measured.respondents, minimum))
                };
                MonitoringView {
                    months: measured.months,
                    date: round.date.as_ref().map(|day| day.value),
                    method: round.method.as_ref().map(ToString::to_string),
                    by: round.by.as_ref().map(|by| by.value),
                    contacted: round.contacted.as_ref().map(|count| count.value.0),
                    respondents: measured.respondents,
                    applied: measured.applied,
                    applied_share: measured.applied_share.filter(|_| answered),
                    applied_at_least: measured.applied_at_least.filter(|_| base),
                    response_rate: measured.response_rate.filter(|_| base),
                    completed,
                    findings: round.findings.as_ref().map(ToString::to_string),
                    barriers: round.barriers.iter().map(barrier).collect(),
                }
            };
        written.zip(&self.evidence.follow_up.monitoring).map(view).collect()
    }

    pub(super) fn outcomes(&self) -> Result<OutcomesView, Failure> {
        let written = self.event.follow_up.as_ref();
        let places: Vec<_> =
            written.iter().flat_map(|written| &written.outcomes).map(|outcome| Some(outcome.at)).collect();
        let outcomes = written.iter().flat_map(|written| &written.outcomes).zip(&self.evidence.outcomes);
        let story = |story: &crate::model::follow_up::Story| StoryView {
            role: story.role.to_string(),
            text: story.text.as_ref().map(ToString::to_string),
            evidence: story.evidence.as_ref().and_then(|path| self.file_route(path.as_str())),
        };
        Ok(OutcomesView {
            section: self.section(&[EvidenceItem::Outcomes], &places)?,
            outcomes: outcomes.map(|(written, measured)| outcome_row(written, measured)).collect(),
            stories: written.iter().flat_map(|written| &written.stories).map(story).collect(),
        })
    }
}

/// A late action looks like an overdue item, a done one like a complete one.
fn shape(item: &crate::model::follow_up::Item, overdue: bool) -> State {
    match item.status.as_ref().map(|status| status.value) {
        Some(ItemStatus::Done) => State::Complete,
        Some(ItemStatus::Dropped) => State::NotApplicable,
        _ if overdue => State::Overdue,
        Some(ItemStatus::InProgress | ItemStatus::Stuck) => State::Partial,
        Some(ItemStatus::Planned) | None => State::NotDue,
    }
}

/// A difference of two values; `None` where either is unknown.
fn difference(after: Option<f64>, before: Option<f64>) -> Option<f64> {
    after.zip(before).map(|(after, before)| after - before)
}

fn measured(written: &crate::model::follow_up::Measurement) -> Measured {
    Measured {
        value: written.value.value.0,
        date: written.date.as_ref().map(|day| day.value),
        n: written.n.as_ref().map(|count| count.value.0),
        source: written.source.as_ref().map(ToString::to_string),
    }
}

fn outcome_row(written: &crate::model::follow_up::Outcome, found: &crate::evidence::Outcome) -> OutcomeRow {
    let comparison = |other: &crate::model::follow_up::Comparison| ComparisonView {
        group: other.group.to_string(),
        chosen_how: other.chosen_how.as_ref().map(ToString::to_string),
        n: other.n.as_ref().map(|count| count.value.0),
        baseline: other.baseline.as_ref().map(|number| number.value.0),
        actual: other.actual.as_ref().map(|number| number.value.0),
        change: difference(
            other.actual.as_ref().map(|number| number.value.0),
            other.baseline.as_ref().map(|number| number.value.0),
        ),
    };
    let value =
        |measurement: Option<&crate::model::follow_up::Measurement>| measurement.map(|found| found.value.value.0);
    let change = difference(value(written.actual.as_ref()), value(written.baseline.as_ref()));
    let comparison = written.comparison.as_ref().map(comparison);
    OutcomeRow {
        change,
        difference: difference(change, comparison.as_ref().and_then(|other| other.change)),
        in_percent: written.unit.as_ref().is_some_and(|unit| unit.as_str() == "%"),
        id: written.id.to_string(),
        indicator: written.indicator.to_string(),
        unit: written.unit.as_ref().map(ToString::to_string),
        family: written.family.as_ref().map(|family| family.value),
        direction: written.direction.as_ref().map(|direction| direction.value),
        chosen_on: written.chosen_on.as_ref().map(|day| day.value),
        population: written.population.as_ref().map(ToString::to_string),
        baseline: written.baseline.as_ref().map(measured),
        target: found.target,
        actual: written.actual.as_ref().map(measured),
        progress: found.progress,
        comparison,
        other_causes: written.other_causes.as_ref().map(ToString::to_string),
    }
}

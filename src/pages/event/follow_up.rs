//! What participants did afterwards: plans, actions, monitoring.
//!
//! Takes: one event. Gives: [`FollowUpView`]. Never: counts a plan without news as done.

use super::Subject;
use super::charts::DATES;
use super::figures::PERCENT_FROM;
use super::section::{SHORT, Section};
use crate::evidence::follow_up::{days_late, is_overdue, status};
use crate::evidence::{State, is_known};
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::follow_up::{ItemStatus, ItemType, MonitoringBy};
use crate::pages::meaning::{round_name, slug};
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
    /// Submitted ÷ completed, where ten or more completed.
    pub submitted_share: Option<f64>,
    /// More handed in a plan than completed: the counts are no share.
    pub submitted_above: bool,
    /// How many were done at each date, oldest first; only where there are more dates than the drawing has.
    pub history: Vec<PlansPoint>,
    /// Actions listed one by one.
    pub items: Vec<ItemRow>,
    /// Those that are done.
    pub items_done: usize,
    /// Those that are late.
    pub items_overdue: usize,
    /// Too many to be kept on one page of paper.
    pub is_long: bool,
    /// When monitoring is or was due, and how each round stands.
    pub rounds: Vec<RoundRow>,
    /// Rounds of monitoring that were held.
    pub monitoring: Vec<MonitoringView>,
    /// The day that the states of actions refer to.
    pub today: Date,
}

/// A round of monitoring that is owed, or was held.
#[derive(Debug, Serialize)]
pub struct RoundRow {
    /// Months after the event.
    pub months: u32,
    /// Its state.
    pub state: State,
    /// Until when it is owed.
    pub due: Option<Date>,
    /// Why it stands so.
    pub because: String,
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
    /// For how many days it is late; `None` where it is not.
    pub days_late: Option<i64>,
    /// A file that shows it, where it is published.
    pub evidence: Option<Route>,
}

/// One round of monitoring.
#[derive(Debug, Serialize)]
pub struct MonitoringView {
    /// Months after the event.
    pub months: u32,
    /// The same in the ids of its figures.
    pub slug: String,
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
    /// Whether that is recorded and not told, since too few answered.
    pub withheld: bool,
    /// Applied ÷ respondents, where ten or more answered.
    pub applied_share: Option<f64>,
    /// Applied ÷ completed, a lower bound, where ten or more completed.
    pub applied_at_least: Option<f64>,
    /// Respondents ÷ completed, where ten or more completed.
    pub response_rate: Option<f64>,
    /// More answered than completed: the counts are no share, and those who apply it no lower bound.
    pub respondents_above: bool,
    /// People who completed.
    pub completed: Option<u32>,
    /// What was found.
    pub findings: Option<String>,
    /// What stands in the way.
    pub barriers: Vec<BarrierRow>,
    /// Whether it is told of one of them how many named it.
    pub counts_barriers: bool,
    /// The least number of people that an answer is told of.
    pub minimum_group: u32,
}

/// What stands in the way.
#[derive(Debug, Serialize)]
pub struct BarrierRow {
    /// The barrier.
    pub what: String,
    /// How many named it; `None` where nobody wrote that down, or it may not be told.
    pub people: Option<u32>,
    /// Whether it is recorded and not told.
    pub withheld: bool,
}

impl FollowUpView {
    /// Whether anything is told beside which items there are, and when each round is due.
    pub(super) fn tells(&self) -> bool {
        let lists = [self.history.is_empty(), self.items.is_empty(), self.monitoring.is_empty()];
        self.submitted.is_some() || lists.contains(&false)
    }
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
        let items_at = written.iter().flat_map(|written| &written.items).map(|item| Some(item.at));
        let places: Vec<_> = plans.chain(items_at).chain(rounds).collect();
        Ok(FollowUpView {
            section: self.section(&items, &places)?,
            submitted: measured.submitted,
            completed: self.evidence.participants.completed,
            submitted_share: measured.submitted_share.filter(|_| self.percent_of_completed()),
            submitted_above: disclosure::is_above(measured.submitted, self.evidence.participants.completed),
            history: self.history(),
            items: written.iter().flat_map(|written| &written.items).map(|item| self.action(item)).collect(),
            items_done: measured.items_done,
            items_overdue: measured.items_overdue,
            is_long: measured.items > SHORT,
            rounds: self.rounds()?,
            monitoring: self.monitoring(),
            today: self.site.evidence.today,
        })
    }

    /// Whether ten or more completed, so that a share of them may be told.
    fn percent_of_completed(&self) -> bool {
        self.evidence.participants.completed.is_some_and(|people| f64::from(people) >= PERCENT_FROM)
    }

    fn rounds(&self) -> Result<Vec<RoundRow>, Failure> {
        let owed = [(3, EvidenceItem::Monitoring3), (6, EvidenceItem::Monitoring6), (12, EvidenceItem::Monitoring12)];
        let mut rows = Vec::new();
        for (months, item) in owed {
            let Some(item) = self.evidence.checklist.item(item).filter(|item| item.state != State::NotApplicable)
            else {
                continue;
            };
            rows.push(RoundRow { months, state: item.state, due: item.due, because: self.site.say(&item.because)? });
        }
        Ok(rows)
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
        if points.len() > DATES { points } else { Vec::new() }
    }

    fn action(&self, item: &crate::model::follow_up::Item) -> ItemRow {
        ItemRow {
            action: item.action.to_string(),
            owner: item.owner.as_ref().map(ToString::to_string),
            unit: item.unit.as_ref().map(ToString::to_string),
            due: item.due.as_ref().map(|day| day.value),
            indicator: item.indicator.as_ref().map(ToString::to_string),
            item_type: item.item_type.as_ref().map(|found| found.value),
            status: status(item, self.site.evidence.today),
            shape: shape(item, self.site.evidence.today),
            done_on: item.done_on.as_ref().map(|day| day.value).filter(|day| is_known(*day, self.site.evidence.today)),
            reason: item.reason.as_ref().map(ToString::to_string),
            days_late: days_late(item, self.site.evidence.today),
            evidence: item.evidence.as_ref().and_then(|path| self.file_route(path.as_str())),
        }
    }

    fn monitoring(&self) -> Vec<MonitoringView> {
        let written = self.event.follow_up.as_ref().map_or(&[][..], |written| &written.monitoring);
        let completed = self.evidence.participants.completed;
        let base = self.percent_of_completed();
        let minimum = self.site.catalog.settings().thresholds.minimum_group;
        let mut names = Vec::new();
        let view =
            |(round, measured): (&crate::model::follow_up::Monitoring, &crate::evidence::follow_up::Monitoring)| {
                let answered = measured.respondents.is_some_and(|people| f64::from(people) >= PERCENT_FROM);
                let barrier = |barrier: &crate::model::follow_up::Barrier| {
                    let people = barrier.people.as_ref().map(|people| people.value.0);
                    let told = disclosure::named(people, measured.respondents, minimum);
                    let withheld = people.is_some() && told.is_none();
                    BarrierRow { what: barrier.what.to_string(), people: told, withheld }
                };
                let barriers: Vec<BarrierRow> = round.barriers.iter().map(barrier).collect();
                MonitoringView {
                    months: measured.months,
                    slug: slug(&round_name(&mut names, measured.months)),
                    date: round.date.as_ref().map(|day| day.value),
                    method: round.method.as_ref().map(ToString::to_string),
                    by: round.by.as_ref().map(|by| by.value),
                    contacted: measured.contacted,
                    respondents: measured.respondents,
                    applied: measured.applied,
                    withheld: measured.withheld,
                    applied_share: measured.applied_share.filter(|_| answered),
                    applied_at_least: measured.applied_at_least.filter(|_| base),
                    response_rate: measured.response_rate.filter(|_| base),
                    respondents_above: disclosure::is_above(measured.respondents, completed),
                    completed,
                    findings: round.findings.as_ref().map(ToString::to_string),
                    counts_barriers: barriers.iter().any(|barrier| barrier.people.is_some()),
                    barriers,
                    minimum_group: minimum,
                }
            };
        let rounds = self.evidence.follow_up.monitoring.iter();
        rounds.filter_map(|measured| Some((written.get(measured.round)?, measured))).map(view).collect()
    }
}

/// A late action looks like an overdue item, a done one like a complete one.
fn shape(item: &crate::model::follow_up::Item, today: Date) -> State {
    match status(item, today) {
        Some(ItemStatus::Done) => State::Complete,
        Some(ItemStatus::Dropped) => State::NotApplicable,
        _ if is_overdue(item, today) => State::Overdue,
        Some(ItemStatus::InProgress | ItemStatus::Stuck) => State::Partial,
        Some(ItemStatus::Planned) | None => State::NotDue,
    }
}

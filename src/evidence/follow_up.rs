//! What participants did afterwards.
//!
//! Takes: an event's follow-up and today. Gives: [`FollowUp`]. Never: counts "no news" as done, or a count dated after today.

use super::ahead::is_known;
use super::participants::Participants;
use super::presence::SUFFICIENT_COVERAGE;
use crate::catalog::Event;
use crate::model::follow_up::{Item, ItemStatus, Plans};
use crate::shape::{Count, Date};
use crate::source::Fact;

/// All plans at the latest date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LatestPlans {
    /// The date.
    pub date: Date,
    /// How many plans there are: the base of every share.
    pub of: u32,
    /// Done.
    pub done: Option<u32>,
    /// Begun.
    pub in_progress: Option<u32>,
    /// Held up.
    pub stuck: Option<u32>,
    /// Given up; stays in the base.
    pub dropped: Option<u32>,
    /// No answer; stays in the base.
    pub no_news: Option<u32>,
}

/// One round of monitoring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Monitoring {
    /// Its place among the rounds as written.
    pub round: usize,
    /// Months after the event.
    pub months: u32,
    /// How many were asked.
    pub contacted: Option<u32>,
    /// How many answered.
    pub respondents: Option<u32>,
    /// How many of them apply what they learned; `None` where nobody wrote it, and where it is withheld.
    pub applied: Option<u32>,
    /// Whether it is recorded how many apply it, and not told: fewer answered than what people answer is published of.
    pub withheld: bool,
    /// Applied ÷ respondents, 0 to 1.
    pub applied_share: Option<f64>,
    /// Applied ÷ completed, 0 to 1: a lower bound, since those who did not answer may apply it too. `None` where more
    /// answered than completed: others than those were asked, and it bounds nothing.
    pub applied_at_least: Option<f64>,
    /// Respondents ÷ completed, 0 to 1.
    pub response_rate: Option<f64>,
}

/// Whether too few answered a round for what they answered to be told; where nobody wrote how many answered, those who apply it
/// are the only group that is known.
#[must_use]
pub fn is_of_few(round: &crate::model::follow_up::Monitoring, minimum_group: u32) -> bool {
    match (number(round.respondents.as_ref()), number(round.applied.as_ref())) {
        (Some(answered), _) => answered < minimum_group,
        (None, Some(applied)) => (1..minimum_group).contains(&applied),
        (None, None) => false,
    }
}

/// How many of those who completed have a plan: those who handed one in, or else the plans that the latest count holds. Nothing is
/// made of it where nobody completed, or more plans were handed in than people completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandedIn {
    /// Plans.
    pub plans: u32,
    /// People who completed, one or more.
    pub of: u32,
}

impl HandedIn {
    fn of(plans: Option<u32>, completed: Option<u32>) -> Option<Self> {
        let (plans, of) = plans.zip(completed)?;
        (of > 0 && plans <= of).then_some(Self { plans, of })
    }

    /// Whether that is less than [`SUFFICIENT_COVERAGE`] of them: plans done are a share of few then.
    #[must_use]
    pub fn is_few(&self) -> bool {
        f64::from(self.plans) < SUFFICIENT_COVERAGE * f64::from(self.of)
    }
}

/// Follow-up of one event.
#[derive(Debug, Clone, Default)]
pub struct FollowUp {
    /// Participants who handed in a plan.
    pub submitted: Option<u32>,
    /// Submitted ÷ completed, 0 to 1; `None` where either is unknown, nobody completed, or more submitted than completed.
    pub submitted_share: Option<f64>,
    /// How many of those who completed have a plan.
    pub handed_in: Option<HandedIn>,
    /// All plans at the latest date.
    pub latest: Option<LatestPlans>,
    /// Done ÷ of, from the latest plans, 0 to 1; dropped plans and those without news stay in the base. `None` where
    /// either is unknown.
    pub completion: Option<f64>,
    /// Actions listed one by one.
    pub items: usize,
    /// Those that are done.
    pub items_done: usize,
    /// Those that are neither done nor dropped though their date is past.
    pub items_overdue: usize,
    /// Rounds of monitoring in the order written, without those dated after today.
    pub monitoring: Vec<Monitoring>,
}

fn number(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

/// A part of a whole; `None` where the part is larger: then it is no part, and the counts stand alone.
fn share(part: Option<u32>, whole: Option<u32>) -> Option<f64> {
    part.zip(whole)
        .filter(|(part, whole)| *whole > 0 && part <= whole)
        .map(|(part, whole)| f64::from(part) / f64::from(whole))
}

/// Whether an action is late: its date is past, and it is neither done nor dropped.
#[must_use]
pub fn is_overdue(item: &Item, today: Date) -> bool {
    !is_settled(item, today) && item.due.as_ref().is_some_and(|due| due.value < today)
}

/// Whether nothing more is to be done about an action: it is done or dropped.
#[must_use]
pub fn is_settled(item: &Item, today: Date) -> bool {
    matches!(status(item, today), Some(ItemStatus::Done | ItemStatus::Dropped))
}

/// The state of an action as known today: one that is said to be done on a day to come is still in progress. `None` where
/// none is given.
#[must_use]
pub fn status(item: &Item, today: Date) -> Option<ItemStatus> {
    let written = item.status.as_ref()?.value;
    let is_to_come = item.done_on.as_ref().is_some_and(|day| !is_known(day.value, today));
    Some(if written == ItemStatus::Done && is_to_come { ItemStatus::InProgress } else { written })
}

/// How many months participants have before a target for plans done can be called missed.
pub const PLANS_WAIT_MONTHS: u32 = 3;

/// Whether a target for plans done may be called missed by today: by then participants have had their time, whatever the day
/// of the latest recap. One who stops asking early does not escape it.
#[must_use]
pub fn is_time_for_plans(last: Date, today: Date) -> bool {
    today >= last.plus_months(PLANS_WAIT_MONTHS)
}

/// For how many days an action has been late; `None` where it is not.
#[must_use]
pub fn days_late(item: &Item, today: Date) -> Option<i64> {
    item.due.as_ref().filter(|_| is_overdue(item, today)).map(|due| today.days_since(due.value))
}

/// Whether a round was held long before the months it stands for had gone by since the event's last day: more than 30 days
/// and more than a quarter of the time (a month being 30 days) too early. Without a date nothing is known of that.
#[must_use]
pub fn too_early(round: &crate::model::follow_up::Monitoring, last: Date) -> bool {
    let (Some(date), months) = (&round.date, round.months.value.0) else { return false };
    let leeway = (i64::from(months) * 30 / 4).max(30);
    date.value < last.plus_months(months).plus_days(-leeway)
}

/// Whether a round is known to have been held when its months had gone by: without its day nobody knows that, nor that it was
/// held at all.
#[must_use]
pub fn is_in_time(round: &crate::model::follow_up::Monitoring, last: Date) -> bool {
    round.date.is_some() && !too_early(round, last)
}

impl FollowUp {
    /// Measures the follow-up of an event.
    #[must_use]
    pub fn measure(event: &Event, participants: &Participants, minimum_group: u32, today: Date) -> Self {
        let Some(written) = &event.follow_up else { return Self::default() };
        let submitted = number(written.submitted.as_ref());
        let happened = |date: Option<&Fact<Date>>| date.is_none_or(|date| is_known(date.value, today));
        let counted = written.plans.iter().filter(|plans| happened(Some(&plans.date)));
        let latest = counted.filter_map(latest_of).max_by_key(|plans| plans.date);
        let done = |item: &&Item| status(item, today) == Some(ItemStatus::Done);
        let completed = participants.completed;
        let round = |(round, monitoring): (usize, &crate::model::follow_up::Monitoring)| {
            let (respondents, written) = (number(monitoring.respondents.as_ref()), number(monitoring.applied.as_ref()));
            let applied = written.filter(|_| !is_of_few(monitoring, minimum_group));
            Monitoring {
                round,
                months: monitoring.months.value.0,
                contacted: number(monitoring.contacted.as_ref()),
                respondents,
                applied,
                withheld: written.is_some() && applied.is_none(),
                applied_share: share(applied, respondents),
                applied_at_least: share(respondents, completed).and_then(|_| share(applied, completed)),
                response_rate: share(respondents, completed),
            }
        };
        Self {
            submitted,
            submitted_share: share(submitted, completed),
            handed_in: HandedIn::of(submitted.or(latest.map(|plans| plans.of)), completed),
            latest,
            completion: latest.and_then(|plans| share(plans.done, Some(plans.of))),
            items: written.items.len(),
            items_done: written.items.iter().filter(done).count(),
            items_overdue: written.items.iter().filter(|item| is_overdue(item, today)).count(),
            monitoring: written
                .monitoring
                .iter()
                .enumerate()
                .filter(|(_, monitoring)| happened(monitoring.date.as_ref()))
                .map(round)
                .collect(),
        }
    }
}

/// The plans of one date; `None` where not one state of them was counted, which says nothing about those of an earlier date.
fn latest_of(plans: &Plans) -> Option<LatestPlans> {
    let Plans { done, in_progress, stuck, dropped, no_news, .. } = plans;
    if [done, in_progress, stuck, dropped, no_news].iter().all(|count| count.is_none()) {
        return None;
    }
    Some(LatestPlans {
        date: plans.date.value,
        of: number(plans.of.as_ref())?,
        done: number(plans.done.as_ref()),
        in_progress: number(plans.in_progress.as_ref()),
        stuck: number(plans.stuck.as_ref()),
        dropped: number(plans.dropped.as_ref()),
        no_news: number(plans.no_news.as_ref()),
    })
}

#[cfg(test)]
mod tests;

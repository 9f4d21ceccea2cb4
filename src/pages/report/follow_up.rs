//! What participants did afterwards.
//!
//! Takes: what was measured of the follow-up. Gives: the report's `follow_up`. Never: "no news" as done.

use super::Scope;
use super::citations::{Citations, at};
use crate::evidence::State;
use crate::evidence::follow_up::Monitoring;
use crate::model::EvidenceItem;
use crate::model::follow_up::{self, Plans};
use crate::pages::disclosure::{self, Reason};
use crate::pages::figure::rounded;
use crate::pages::meaning;
use crate::shape::{Count, Date};
use crate::source::Fact;
use serde::Serialize;

/// Follow-up.
#[derive(Debug, Serialize)]
pub struct FollowUp<'a> {
    submitted: Option<u32>,
    /// Submitted ÷ completed.
    submitted_share: Option<f64>,
    submitted_reason: Option<Reason>,
    plans: AllPlans,
    completion: Option<f64>,
    /// Actions listed one by one; `None` where none is listed, as of the other two.
    items: Option<usize>,
    items_done: Option<usize>,
    items_overdue: Option<usize>,
    monitoring: Vec<Round<'a>>,
    /// Why `completion` is not given.
    reason: Option<Reason>,
}

/// All plans at the latest date.
#[derive(Debug, Default, Serialize)]
struct AllPlans {
    date: Option<Date>,
    of: Option<u32>,
    done: Option<u32>,
    in_progress: Option<u32>,
    stuck: Option<u32>,
    dropped: Option<u32>,
    no_news: Option<u32>,
}

/// What stands in the way.
#[derive(Debug, Serialize)]
struct Barrier<'a> {
    what: &'a str,
    /// How many of those who answered named it.
    people: Option<u32>,
    /// Why that is not given.
    people_reason: Option<Reason>,
}

/// One round of monitoring, held or owed.
#[derive(Debug, Serialize)]
struct Round<'a> {
    months: Option<u32>,
    state: State,
    /// Until when it is owed; `null` for a round that nobody owes.
    due: Option<Date>,
    contacted: Option<u32>,
    /// Applied ÷ respondents.
    applied_share: Option<f64>,
    /// Applied ÷ completed: a lower bound, since those who did not answer may apply it too.
    applied_share_at_least: Option<f64>,
    response_rate: Option<f64>,
    respondents: Option<u32>,
    applied: Option<u32>,
    reason: Option<Reason>,
    barriers: Vec<Barrier<'a>>,
}

pub fn follow_up<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> FollowUp<'a> {
    let measured = &scope.evidence.follow_up;
    let latest = measured.latest;
    let completion = latest.and_then(|plans| disclosure::share(plans.done, Some(plans.of))).map(rounded);
    let written = scope.event.follow_up.as_ref();
    let submitted_at = written.and_then(|written| at(written.submitted.as_ref()));
    let completed = scope.evidence.participants.completed;
    let submitted_share = disclosure::share(measured.submitted, completed).map(rounded);
    citations.all("follow_up.submitted", measured.submitted, submitted_at);
    citations.all("follow_up.submitted_share", submitted_share, submitted_at.into_iter().chain(completed_at(scope)));
    let plans = written.into_iter().flat_map(|written| &written.plans);
    if let Some(plans) =
        latest.and_then(|latest| plans.filter(|plans| plans.of.is_some()).find(|plans| plans.date.value == latest.date))
    {
        cite_plans(plans, completion, citations);
    }
    cite_items(written.map_or(&[][..], |written| &written.items), citations);
    let listed = |count: usize| Some(count).filter(|_| measured.items > 0);
    FollowUp {
        submitted: measured.submitted,
        submitted_share,
        submitted_reason: disclosure::no_share(measured.submitted, completed),
        plans: latest.map_or_else(AllPlans::default, |plans| AllPlans {
            date: Some(plans.date),
            of: Some(plans.of),
            done: plans.done,
            in_progress: plans.in_progress,
            stuck: plans.stuck,
            dropped: plans.dropped,
            no_news: plans.no_news,
        }),
        completion,
        items: listed(measured.items),
        items_done: listed(measured.items_done),
        items_overdue: listed(measured.items_overdue),
        monitoring: monitoring(scope, citations),
        reason: latest.and_then(|plans| disclosure::no_share(plans.done, Some(plans.of))),
    }
}

fn cite_plans<'a>(plans: &'a Plans, completion: Option<f64>, citations: &mut Citations<'a>) {
    for (path, fact) in [
        ("of", &plans.of),
        ("done", &plans.done),
        ("in_progress", &plans.in_progress),
        ("stuck", &plans.stuck),
        ("dropped", &plans.dropped),
        ("no_news", &plans.no_news),
    ] {
        citations.fact(format!("follow_up.plans.{path}"), fact.as_ref());
    }
    let parts = at(plans.done.as_ref()).into_iter().chain(at(plans.of.as_ref()));
    citations.all("follow_up.completion", completion, parts);
}

/// How many there are is told by where each begins; which of them are done or late, by their states and days.
fn cite_items<'a>(items: &'a [crate::model::follow_up::Item], citations: &mut Citations<'a>) {
    let status = || items.iter().map(|item| item.status.as_ref().map_or(item.at, |status| status.at));
    let due = items.iter().filter_map(|item| at(item.due.as_ref()));
    citations.all("follow_up.items", Some(()), items.iter().map(|item| item.at));
    citations.all("follow_up.items_done", Some(()), status());
    citations.all("follow_up.items_overdue", Some(()), status().chain(due));
}

/// Every round that is owed, with every round that was held, by months; rounds without a number of months come last.
fn monitoring<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Vec<Round<'a>> {
    const OWED: [(u32, EvidenceItem); 3] =
        [(3, EvidenceItem::Monitoring3), (6, EvidenceItem::Monitoring6), (12, EvidenceItem::Monitoring12)];
    let owed = |months: Option<u32>| {
        let item = OWED.iter().find(|(owed, _)| months == Some(*owed)).map(|(_, item)| *item);
        item.and_then(|item| scope.evidence.checklist.item(item))
    };
    let held = &scope.evidence.follow_up.monitoring;
    let mut rounds: Vec<Round<'a>> = Vec::new();
    let mut names = Vec::new();
    for round in held {
        let own = if round.respondents.is_some() && round.applied.is_some() { State::Complete } else { State::Partial };
        let owed = owed(round.months);
        let name = meaning::round_name(&mut names, round.months);
        rounds.push(Round {
            due: owed.and_then(|item| item.due),
            ..shown(scope, round, owed.map_or(own, |item| item.state), (&name, citations))
        });
    }
    for (months, _) in OWED.iter().filter(|(months, _)| !held.iter().any(|round| round.months == Some(*months))) {
        let Some(item) = owed(Some(*months)) else { continue };
        let reason = match item.state {
            State::NotDue => Some(Reason::NotDue),
            State::NotCollected => Some(Reason::NotCollected),
            // The state says it: missing and overdue are not the same as not collected.
            _ => None,
        };
        rounds.push(Round {
            months: Some(*months),
            state: item.state,
            due: item.due,
            contacted: None,
            applied_share: None,
            applied_share_at_least: None,
            response_rate: None,
            respondents: None,
            applied: None,
            reason,
            barriers: Vec::new(),
        });
    }
    rounds.sort_by_key(|round| round.months.unwrap_or(u32::MAX));
    rounds
}

fn shown<'a>(
    scope: &Scope<'a>,
    round: &Monitoring,
    state: State,
    (name, citations): (&str, &mut Citations<'a>),
) -> Round<'a> {
    let completed = scope.evidence.participants.completed;
    let applied_share = disclosure::share(round.applied, round.respondents).map(rounded);
    let response_rate = disclosure::share(round.respondents, completed).map(rounded);
    // Where more answered than completed, others were asked too: nothing bounds those who completed.
    let at_least = response_rate.and_then(|_| disclosure::share(round.applied, completed)).map(rounded);
    let written = scope.event.follow_up.as_ref().and_then(|written| written.monitoring.get(round.round));
    if let Some(written) = written {
        let path = |figure: &str| format!("follow_up.monitoring.{name}.{figure}");
        let (respondents, applied) = (at(written.respondents.as_ref()), at(written.applied.as_ref()));
        let completed = completed_at(scope);
        citations.all(path("applied_share"), applied_share, applied.into_iter().chain(respondents));
        citations.all(path("applied_share_at_least"), at_least, applied.into_iter().chain(completed));
        citations.all(path("response_rate"), response_rate, respondents.into_iter().chain(completed));
        citations.fact(path("contacted"), written.contacted.as_ref());
        citations.all(path("respondents"), round.respondents, respondents);
        citations.all(path("applied"), round.applied, applied);
    }
    let reason = disclosure::no_share(round.applied, round.respondents)
        .or_else(|| disclosure::no_share(round.respondents, completed));
    Round {
        months: round.months,
        state,
        due: None,
        contacted: round.contacted,
        applied_share,
        applied_share_at_least: at_least,
        response_rate,
        respondents: round.respondents,
        applied: round.applied,
        reason,
        barriers: written.map_or_else(Vec::new, |written| barriers(scope, written, (name, citations))),
    }
}

/// What stands in the way, in the order written. One place is cited for all, since a page tells them in one breath.
fn barriers<'a>(
    scope: &Scope<'a>,
    round: &'a follow_up::Monitoring,
    (name, citations): (&str, &mut Citations<'a>),
) -> Vec<Barrier<'a>> {
    let group = scope.minimum_group();
    let count = |fact: &Option<Fact<Count>>| fact.as_ref().map(|people| people.value.0);
    let told =
        |barrier: &follow_up::Barrier| disclosure::named(count(&barrier.people), count(&round.respondents), group);
    let cited = round.barriers.iter().filter(|barrier| told(barrier).is_some());
    let places: Vec<_> = cited.filter_map(|barrier| at(barrier.people.as_ref())).collect();
    citations.all(format!("follow_up.monitoring.{name}.barriers"), Some(()), places);
    let barrier = |barrier: &'a follow_up::Barrier| Barrier {
        what: barrier.what.as_str(),
        people: told(barrier),
        people_reason: disclosure::named_reason(count(&barrier.people), count(&round.respondents), group),
    };
    round.barriers.iter().map(barrier).collect()
}

fn completed_at(scope: &Scope<'_>) -> Option<crate::source::Location> {
    scope.event.record.participants.as_ref().and_then(|people| at(people.completed.as_ref()))
}

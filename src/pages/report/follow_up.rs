//! What participants did afterwards.
//!
//! Takes: what was measured of the follow-up. Gives: the report's `follow_up`. Never: "no news" as done.

use super::Scope;
use super::citations::{Citations, at};
use super::given::Given;
use crate::evidence::State;
use crate::evidence::follow_up::{LatestPlans, Monitoring};
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
    #[serde(flatten)]
    submitted: Given<u32>,
    /// Submitted ÷ completed.
    #[serde(flatten)]
    submitted_share: Given<f64>,
    plans: AllPlans,
    #[serde(flatten)]
    completion: Given<f64>,
    /// Actions listed one by one; not given where none is listed, as of the other two.
    #[serde(flatten)]
    items: Given<usize>,
    #[serde(flatten)]
    items_done: Given<usize>,
    #[serde(flatten)]
    items_overdue: Given<usize>,
    monitoring: Vec<Round<'a>>,
    /// Why `completion` is not given.
    reason: Option<Reason>,
}

/// All plans at the latest date.
#[derive(Debug, Serialize)]
struct AllPlans {
    date: Option<Date>,
    #[serde(flatten)]
    of: Given<u32>,
    #[serde(flatten)]
    done: Given<u32>,
    #[serde(flatten)]
    in_progress: Given<u32>,
    #[serde(flatten)]
    stuck: Given<u32>,
    #[serde(flatten)]
    dropped: Given<u32>,
    #[serde(flatten)]
    no_news: Given<u32>,
}

/// What stands in the way.
#[derive(Debug, Serialize)]
struct Barrier<'a> {
    what: &'a str,
    /// How many of those who answered named it.
    #[serde(flatten)]
    people: Given<u32>,
}

/// One round of monitoring, held or owed.
#[derive(Debug, Serialize)]
struct Round<'a> {
    months: u32,
    state: State,
    /// Until when it is owed; `null` for a round that nobody owes.
    due: Option<Date>,
    #[serde(flatten)]
    contacted: Given<u32>,
    /// Applied ÷ respondents.
    #[serde(flatten)]
    applied_share: Given<f64>,
    /// Applied ÷ completed: a lower bound, since those who did not answer may apply it too.
    #[serde(flatten)]
    applied_share_at_least: Given<f64>,
    #[serde(flatten)]
    response_rate: Given<f64>,
    #[serde(flatten)]
    respondents: Given<u32>,
    #[serde(flatten)]
    applied: Given<u32>,
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
    let absent = scope.absent(EvidenceItem::FollowUpPlan);
    let listed = |key, count: usize| Given::or(key, Some(count).filter(|_| measured.items > 0), absent);
    let no_share = latest.and_then(|plans| disclosure::no_share(plans.done, Some(plans.of)));
    FollowUp {
        submitted: Given::or("submitted", measured.submitted, absent),
        submitted_share: Given::or(
            "submitted_share",
            submitted_share,
            match measured.submitted {
                Some(_) => disclosure::no_share(measured.submitted, completed).unwrap_or(Reason::UnknownPart),
                None => absent,
            },
        ),
        plans: all_plans(latest, absent),
        completion: Given::or(
            "completion",
            completion,
            no_share.unwrap_or(if latest.is_some() { Reason::UnknownPart } else { absent }),
        ),
        items: listed("items", measured.items),
        items_done: listed("items_done", measured.items_done),
        items_overdue: listed("items_overdue", measured.items_overdue),
        monitoring: monitoring(scope, citations),
        reason: no_share,
    }
}

fn all_plans(latest: Option<LatestPlans>, absent: Reason) -> AllPlans {
    let why = if latest.is_some() { Reason::NotCollected } else { absent };
    let count = |key, count: fn(&LatestPlans) -> Option<u32>| Given::or(key, latest.as_ref().and_then(count), why);
    AllPlans {
        date: latest.map(|plans| plans.date),
        of: count("of", |plans| Some(plans.of)),
        done: count("done", |plans| plans.done),
        in_progress: count("in_progress", |plans| plans.in_progress),
        stuck: count("stuck", |plans| plans.stuck),
        dropped: count("dropped", |plans| plans.dropped),
        no_news: count("no_news", |plans| plans.no_news),
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

/// Every round that is owed, with every round that was held, by months.
fn monitoring<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Vec<Round<'a>> {
    const OWED: [(u32, EvidenceItem); 3] =
        [(3, EvidenceItem::Monitoring3), (6, EvidenceItem::Monitoring6), (12, EvidenceItem::Monitoring12)];
    let owed = |months: u32| {
        let item = OWED.iter().find(|(owed, _)| months == *owed).map(|(_, item)| *item);
        item.and_then(|item| scope.evidence.checklist.item(item))
    };
    let held = &scope.evidence.follow_up.monitoring;
    let mut rounds: Vec<Round<'a>> = Vec::new();
    let mut names = Vec::new();
    for round in held {
        let own = if round.respondents.is_some() && (round.applied.is_some() || round.withheld) {
            State::Complete
        } else {
            State::Partial
        };
        let owed = owed(round.months);
        let name = meaning::round_name(&mut names, round.months);
        rounds.push(Round {
            due: owed.and_then(|item| item.due),
            ..shown(scope, round, owed.map_or(own, |item| item.state), (&name, citations))
        });
    }
    for (months, _) in OWED.iter().filter(|(months, _)| !held.iter().any(|round| round.months == *months)) {
        let Some(item) = owed(*months) else { continue };
        let reason = match item.state {
            State::NotDue => Some(Reason::NotDue),
            State::NotCollected => Some(Reason::NotCollected),
            // The state says it: missing and overdue are not the same as not collected.
            _ => None,
        };
        let why = match item.state {
            // Where it is there in part, nobody wrote the rest down.
            State::Complete | State::Partial => Reason::NotCollected,
            _ => scope.absent(item.item),
        };
        rounds.push(Round {
            months: *months,
            state: item.state,
            due: item.due,
            contacted: Given::or("contacted", None, why),
            applied_share: Given::or("applied_share", None, why),
            applied_share_at_least: Given::or("applied_share_at_least", None, why),
            response_rate: Given::or("response_rate", None, why),
            respondents: Given::or("respondents", None, why),
            applied: Given::or("applied", None, why),
            reason,
            barriers: Vec::new(),
        });
    }
    rounds.sort_by_key(|round| round.months);
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
    let no_share = |part, whole| disclosure::no_share(part, whole);
    let share = |key, figure, part, whole| Given::or(key, figure, no_share(part, whole).unwrap_or(Reason::UnknownPart));
    let few = round.withheld.then_some(Reason::TooFew);
    let count = |key, figure| Given::or(key, figure, Reason::NotCollected);
    let (respondents, applied) = (round.respondents, round.applied);
    Round {
        months: round.months,
        state,
        due: None,
        contacted: count("contacted", round.contacted),
        applied_share: Given::or(
            "applied_share",
            applied_share,
            few.or_else(|| no_share(applied, respondents)).unwrap_or(Reason::UnknownPart),
        ),
        // It is bounded by those who answered, where they are no more than those who completed.
        applied_share_at_least: Given::or(
            "applied_share_at_least",
            at_least,
            few.or_else(|| no_share(respondents, completed))
                .or_else(|| no_share(applied, completed))
                .unwrap_or(Reason::UnknownPart),
        ),
        response_rate: share("response_rate", response_rate, respondents, completed),
        respondents: count("respondents", respondents),
        applied: Given::or("applied", applied, few.unwrap_or(Reason::NotCollected)),
        reason: few.or_else(|| no_share(applied, respondents)).or_else(|| no_share(respondents, completed)),
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
        people: Given::or(
            "people",
            told(barrier),
            disclosure::named_reason(count(&barrier.people), count(&round.respondents), group)
                .unwrap_or(Reason::NotCollected),
        ),
    };
    round.barriers.iter().map(barrier).collect()
}

fn completed_at(scope: &Scope<'_>) -> Option<crate::source::Location> {
    scope.event.record.participants.as_ref().and_then(|people| at(people.completed.as_ref()))
}

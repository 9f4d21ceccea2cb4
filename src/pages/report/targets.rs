//! What was aimed at, and what came of it.
//!
//! Takes: an event's targets, judged. Gives: the report's `targets`. Never: a verdict of its own, or a target without a word on whether
//! it was reached.

use super::Scope;
use super::citations::Citations;
use super::given::Given;
use crate::evidence::learning;
use crate::evidence::money::Refusal;
use crate::evidence::targets::{Judged, Unjudged, judge};
use crate::model::EvidenceItem;
use crate::model::event::{Status, TargetMeasure};
use crate::pages::disclosure::{Reason, SHARE_FROM};
use crate::pages::figure::{Plain, rounded};
use crate::pages::meaning;
use crate::shape::Date;
use serde::Serialize;

/// What was aimed at.
#[derive(Debug, Serialize)]
pub struct Target {
    measure: TargetMeasure,
    /// In the unit of the measure: a share of one, points, or whole currency units.
    value: Plain,
    set_on: Option<Date>,
    /// What was measured, in the same unit; its lines are those of the figure that it is.
    #[serde(flatten)]
    measured: Given<f64>,
    /// The counts that a share is made of.
    #[serde(flatten)]
    count: Given<u32>,
    #[serde(flatten)]
    of: Given<u32>,
    /// Whether it was reached, as the page says it.
    #[serde(flatten)]
    reached: Given<bool>,
}

pub fn targets<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Vec<Target> {
    let written = &scope.event.record.targets;
    let mut names = Vec::new();
    for target in written {
        let name = meaning::name(&mut names, target.measure.value.word());
        // The value alone: what was measured has its own places.
        citations.fact(format!("targets.{name}"), Some(&target.value));
    }
    written.iter().map(|target| against(scope, target)).collect()
}

fn against(scope: &Scope<'_>, target: &crate::model::event::Target) -> Target {
    let measure = target.measure.value;
    let judged = judge(scope.event, scope.evidence.results(), target, scope.site.evidence.today);
    let why = unknown(scope, measure, &judged);
    let is_small = judged.counts.is_some_and(|(_, of)| of < SHARE_FROM);
    let no_measure = if is_small { Reason::BelowTen.word() } else { why };
    let is_share = !matches!(measure, TargetMeasure::Gain | TargetMeasure::CostPerParticipant);
    let no_count = if is_share { why } else { Reason::NotApplicable.word() };
    let (reached, not_judged) = match open(scope) {
        Some(reason) => (None, reason.word()),
        None => (judged.reached, judged.unjudged.map_or(why, Unjudged::word)),
    };
    Target {
        measure,
        value: Plain(target.value.value.0),
        set_on: target.set_on.as_ref().map(|day| day.value),
        measured: Given::word("measured", judged.measured.filter(|_| !is_small).map(rounded), no_measure),
        count: Given::word("count", judged.counts.map(|(count, _)| count), no_count),
        of: Given::word("of", judged.counts.map(|(_, of)| of), no_count),
        reached: Given::word("reached", reached, not_judged),
    }
}

/// Why no target of the event is judged: it did not take place, or is not over.
fn open(scope: &Scope<'_>) -> Option<Reason> {
    match scope.event.record.status.value {
        Status::Cancelled => Some(Reason::NotApplicable),
        Status::Completed => None,
        _ => (scope.event.last_day() >= scope.site.evidence.today).then_some(Reason::NotDue),
    }
}

/// Why nothing was measured that a target could be held against.
fn unknown(scope: &Scope<'_>, measure: TargetMeasure, judged: &Judged<'_>) -> &'static str {
    let evidence = scope.evidence;
    let reason = match measure {
        TargetMeasure::Completion => match evidence.participants.attended {
            Some(0) => Reason::BaseZero,
            _ => scope.absent(EvidenceItem::Attendance),
        },
        TargetMeasure::Gain => {
            let refusal = evidence.learning.iter().find_map(|test| test.result.err());
            return match judged.unjudged {
                Some(why) => why.word(),
                // Each of several misses it, and their points are not to be compared.
                None if judged.tests.len() > 1 => learning::Unjudged::ScalesDiffer.word(),
                None => refusal
                    .filter(|refusal| *refusal != learning::Refusal::NoSummary)
                    .map_or_else(|| scope.absent(EvidenceItem::PrePostTest).word(), learning::Refusal::word),
            };
        }
        TargetMeasure::FollowUpDone => match evidence.follow_up.latest {
            Some(plans) if plans.done > Some(plans.of) => Reason::PartAboveWhole,
            Some(plans) if plans.of == 0 => Reason::BaseZero,
            _ => scope.absent(EvidenceItem::FollowUpPlan),
        },
        TargetMeasure::Applied => {
            let rounds = &evidence.follow_up.monitoring;
            if rounds.iter().any(|round| round.applied.is_some()) {
                Reason::UnknownPart
            } else if rounds.iter().any(|round| round.withheld) {
                Reason::TooFew
            } else {
                scope.absent(EvidenceItem::Monitoring3)
            }
        }
        TargetMeasure::CostPerParticipant => match evidence.money.per_participant {
            Err(Refusal::BaseZero) => Reason::BaseZero,
            Err(Refusal::NotRecorded) => scope.absent(EvidenceItem::BudgetRealised),
            _ => Reason::UnknownPart,
        },
    };
    reason.word()
}

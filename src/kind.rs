//! How bimtek and workshop differ, in one table.
//!
//! Takes: a kind. Gives: what it owes ([`requirement`]) and the rows of the public explainer ([`ASPECTS`]).
//! Never: looks at an event. Rules, checklist and explainer all read this table, so they cannot contradict each other.

use crate::model::EvidenceItem;
use crate::model::event::Role;
use crate::model::program::Kind;

/// Whether an item of the checklist is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// Cannot be waived.
    Required,
    /// Good to have; its absence costs nothing.
    Recommended,
    /// Not expected.
    Optional,
    /// Somebody else's to show: the host's, where staff were only sent.
    HostOwes,
}

/// What an event of a kind owes, item by item.
#[must_use]
pub fn requirement(item: EvidenceItem, kind: Kind, role: Role) -> Requirement {
    if role == Role::Sender && !SENDER_OWES.contains(&item) {
        return Requirement::HostOwes;
    }
    match kind {
        Kind::Bimtek => Requirement::Required,
        Kind::Workshop => match item {
            EvidenceItem::NeedsAssessment | EvidenceItem::Satisfaction | EvidenceItem::FollowUpPlan => {
                Requirement::Recommended
            }
            EvidenceItem::Materials
            | EvidenceItem::PrePostTest
            | EvidenceItem::DailyEvaluation
            | EvidenceItem::Monitoring3
            | EvidenceItem::Monitoring6
            | EvidenceItem::Monitoring12
            | EvidenceItem::Outcomes => Requirement::Optional,
            _ => Requirement::Required,
        },
    }
}

/// What the agency owes of an event that somebody else runs.
const SENDER_OWES: [EvidenceItem; 14] = [
    EvidenceItem::Problem,
    EvidenceItem::NeedsAssessment,
    EvidenceItem::WorkProgram,
    EvidenceItem::Attendance,
    EvidenceItem::BudgetPlanned,
    EvidenceItem::BudgetRealised,
    EvidenceItem::Location,
    EvidenceItem::FollowUpPlan,
    EvidenceItem::Monitoring3,
    EvidenceItem::Monitoring6,
    EvidenceItem::Monitoring12,
    EvidenceItem::Outcomes,
    EvidenceItem::Lessons,
    EvidenceItem::Documents,
];

/// The rows of the public explainer; their words stand under `kinds.<aspect>.{name,bimtek,workshop}`.
pub const ASPECTS: [&str; 12] = [
    "problem",
    "needs-assessment",
    "schedule",
    "materials",
    "tests",
    "daily-evaluation",
    "satisfaction",
    "follow-up",
    "monitoring",
    "speakers",
    "theory-practice",
    "formality",
];

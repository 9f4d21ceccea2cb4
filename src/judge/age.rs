//! Since when a finding has been open.
//!
//! Takes: findings, and the agenda. Gives: [`Note`]s, the oldest first. Never: counts from the day on which somebody noticed;
//! nobody writes that down, and a build must not depend on when it was first run.

use super::{Judgement, actions, daily, instruments, need, overdue, purpose, status_outdated, timetable};
use crate::catalog::{Catalog, Event, Handle};
use crate::diagnostic::Rule;
use crate::evidence::Agenda;
use crate::evidence::agenda::Matter;
use crate::model::EvidenceItem;
use crate::shape::Date;
use std::collections::BTreeMap;

/// A finding about an event, with its age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// The event.
    pub event: Handle<Event>,
    /// Its place in [`Judgement::findings`] of the event.
    pub place: usize,
    /// Whether the editor has answered it.
    pub answered: bool,
    /// Since when: for what is owed, the earliest day on which it fell due; for all else the event's last day.
    pub since: Date,
}

impl Note {
    /// Days from then to today; `None` for an event that is not over.
    #[must_use]
    pub fn days(&self, today: Date) -> Option<i64> {
        (self.since <= today).then(|| today.days_since(self.since))
    }
}

/// Every finding about every event, the oldest first; of one day, in the order of the events and of gravity.
#[must_use]
pub fn notes(catalog: &Catalog, judgement: &Judgement, agenda: &Agenda) -> Vec<Note> {
    let mut owed: BTreeMap<(Handle<Event>, &str), Date> = BTreeMap::new();
    // The agenda is sorted: the first is the earliest.
    for entry in agenda.late() {
        for rule in rules_of(entry.matter) {
            owed.entry((entry.event, rule.name)).or_insert(entry.date);
        }
    }
    let mut notes: Vec<Note> = Vec::new();
    for (event, record) in catalog.events() {
        for (place, finding) in judgement.findings(catalog, event).iter().enumerate() {
            let since = owed.get(&(event, finding.rule.name)).copied().unwrap_or_else(|| record.last_day());
            notes.push(Note { event, place, answered: finding.answer.is_some(), since });
        }
    }
    notes.sort_by_key(|note| (note.since, note.event, note.place));
    notes
}

/// The rules that speak when something is late.
fn rules_of(matter: Matter) -> Vec<&'static Rule> {
    match matter {
        Matter::Item(item) => of_item(item),
        Matter::Action(_) => vec![&actions::FOLLOW_UP_OVERDUE],
        Matter::Sessions => vec![&timetable::SCHEDULE_UNCONFIRMED],
        Matter::Status => vec![&status_outdated::STATUS_OUTDATED],
        Matter::Begins | Matter::Measurement => Vec::new(),
    }
}

fn of_item(item: EvidenceItem) -> Vec<&'static Rule> {
    match item {
        EvidenceItem::Attendance | EvidenceItem::Satisfaction | EvidenceItem::Lessons | EvidenceItem::Documents => {
            vec![&overdue::EVALUATION_OVERDUE]
        }
        EvidenceItem::PrePostTest => vec![&overdue::EVALUATION_OVERDUE, &instruments::BIMTEK_WITHOUT_TESTS],
        EvidenceItem::DailyEvaluation => vec![&daily::BIMTEK_DAY_WITHOUT_EVALUATION],
        EvidenceItem::BudgetRealised => vec![&overdue::REALISATION_OVERDUE],
        EvidenceItem::FollowUpPlan => vec![&overdue::RTL_MISSING],
        EvidenceItem::Monitoring3 | EvidenceItem::Monitoring6 | EvidenceItem::Monitoring12 => {
            vec![&overdue::MONITORING_OVERDUE]
        }
        EvidenceItem::NeedsAssessment => vec![&need::NEEDS_ASSESSMENT_MISSING],
        EvidenceItem::Schedule => vec![&timetable::SCHEDULE_MISSING],
        EvidenceItem::WorkProgram => vec![&purpose::WORK_PROGRAM_MISSING],
        _ => Vec::new(),
    }
}

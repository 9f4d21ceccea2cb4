//! The twenty-one items that every event owes the public, each with its state and why.
//!
//! Takes: one event's facts and today. Gives: [`Checklist`]. Never: a grade; a score is "13 of 17" and says nothing of quality.

use super::ladder::Ladder;
use super::presence::{Facts, Presence};
use crate::codes;
use crate::kind::{Requirement, requirement};
use crate::model::EvidenceItem;
use crate::model::event::{Absence, AbsenceState, Role, Status};
use crate::sentence::Sentence;
use crate::shape::Date;

codes! {
    /// The state of an item: eight different things.
    pub enum State {
        /// All that is asked for.
        Complete = "complete",
        /// Some of it.
        Partial = "partial",
        /// Owed from the start, and nothing is there.
        Missing = "missing",
        /// Its date is past, and nothing is there.
        Overdue = "overdue",
        /// Its date is to come.
        NotDue = "not-due",
        /// It was not collected, and the content says why.
        NotCollected = "not-collected",
        /// It does not apply.
        NotApplicable = "not-applicable",
        /// The law keeps it back.
        Withheld = "withheld",
    }
}

/// One item.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which.
    pub item: EvidenceItem,
    /// Its state.
    pub state: State,
    /// Why, and what would complete it.
    pub because: Sentence,
    /// When it is or was due; `None` where it is owed from the start or not at all.
    pub due: Option<Date>,
    /// Declared not applicable although the kind of event requires it: it stays in the denominator.
    pub waived: bool,
}

/// All items, in the order of the report.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// Twenty-one of them.
    pub items: Vec<Item>,
    /// Which levels of data exist, not how good the event was.
    pub ladder: Ladder,
}

impl Checklist {
    pub(super) fn measure(facts: &Facts<'_>) -> Self {
        let items: Vec<Item> = EvidenceItem::ALL.iter().map(|item| measure(facts, *item)).collect();
        let has_papers = EvidenceItem::ALL.iter().any(|item| facts.presence(*item) != Presence::Absent);
        Self { items, ladder: Ladder::measure(facts, has_papers) }
    }

    /// The highest level of data that exists, 0 to 4 (Kirkpatrick); of data, not of quality.
    #[must_use]
    pub fn level(&self) -> u8 {
        self.ladder.level()
    }

    /// One item.
    #[must_use]
    pub fn item(&self, item: EvidenceItem) -> Option<&Item> {
        self.items.iter().find(|found| found.item == item)
    }

    /// Complete items and half of each partial one, in halves.
    #[must_use]
    pub fn score_in_halves(&self) -> usize {
        2 * self.count(State::Complete) + self.count(State::Partial)
    }

    /// Items that count: all but those not due or not applicable.
    #[must_use]
    pub fn due(&self) -> usize {
        self.items.len() - self.count(State::NotDue) - self.count(State::NotApplicable)
    }

    /// How many items are in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.items.iter().filter(|item| item.state == state).count()
    }
}

fn measure(facts: &Facts<'_>, item: EvidenceItem) -> Item {
    let role = facts.event.record.role.as_ref().map_or(Role::Host, |role| role.value);
    let required = requirement(item, facts.event.kind, role);
    let due = due(facts, item);
    let settle = |state, because| Item { item, state, because, due, waived: false };
    let presence = facts.presence(item);
    // What nobody here owes is welcome, and counts neither for nor against anybody.
    if let Some(why) = not_owed(facts, item, required) {
        if presence == Presence::Absent {
            return absent(facts, item, required, due);
        }
        return settle(State::NotApplicable, Sentence::new(format!("evidence.because.{why}-there")));
    }
    match presence {
        Presence::Complete => settle(State::Complete, Sentence::new("evidence.because.complete")),
        // What is not due yet may be half done without counting against anybody.
        Presence::Partial(_) if due.is_some_and(|day| day >= facts.today) => absent(facts, item, required, due),
        Presence::Partial(lacks) => settle(State::Partial, lacks),
        Presence::Absent => absent(facts, item, required, due),
    }
}

/// Why an item is owed by nobody here, whatever there is of it: as the end of a key. What is only recommended or optional is
/// not meant: who brings it has it counted.
fn not_owed(facts: &Facts<'_>, item: EvidenceItem, required: Requirement) -> Option<&'static str> {
    if required == Requirement::HostOwes {
        return Some("host-owes");
    }
    if !is_owed_when_cancelled(facts, item) {
        return Some("cancelled");
    }
    (required == Requirement::Required && !is_monitored(facts, item)).then_some("not-monitored")
}

fn absent(facts: &Facts<'_>, item: EvidenceItem, required: Requirement, due: Option<Date>) -> Item {
    let settle = |state, because| Item { item, state, because, due, waived: false };
    let declared = facts.event.record.absences.iter().find(|absence| absence.what.value == item);
    let reason = |absence: &Absence| absence.reason.as_ref().map_or_else(String::new, std::string::ToString::to_string);
    if let Some(absence) = declared {
        match absence.state.value {
            AbsenceState::Withheld => {
                let basis = absence.basis.as_ref().map_or_else(String::new, std::string::ToString::to_string);
                return settle(
                    State::Withheld,
                    Sentence::new("evidence.because.withheld").text("basis", basis).text("reason", reason(absence)),
                );
            }
            AbsenceState::NotCollected => {
                return settle(
                    State::NotCollected,
                    Sentence::new("evidence.because.not-collected").text("reason", reason(absence)),
                );
            }
            AbsenceState::NotApplicable if required != Requirement::Required || is_monitoring(item) => {
                return settle(
                    State::NotApplicable,
                    Sentence::new("evidence.because.declared").text("reason", reason(absence)),
                );
            }
            AbsenceState::NotApplicable => {}
        }
    }
    let kind = facts.event.kind.word();
    match required {
        Requirement::HostOwes => return settle(State::NotApplicable, Sentence::new("evidence.because.host-owes")),
        Requirement::Recommended => {
            return settle(State::NotApplicable, Sentence::new(format!("evidence.because.recommended-{kind}")));
        }
        Requirement::Optional => {
            return settle(State::NotApplicable, Sentence::new(format!("evidence.because.optional-{kind}")));
        }
        Requirement::Required => {}
    }
    if !is_owed_when_cancelled(facts, item) {
        return settle(State::NotApplicable, Sentence::new("evidence.because.cancelled"));
    }
    if !is_monitored(facts, item) {
        return settle(State::NotApplicable, Sentence::new("evidence.because.not-monitored"));
    }
    let waived = declared.is_some();
    let mut owed = match due {
        None => settle(State::Missing, Sentence::new("evidence.because.missing")),
        Some(day) if day >= facts.today => {
            settle(State::NotDue, Sentence::new("evidence.because.not-due").date("due", day))
        }
        Some(day) => settle(
            State::Overdue,
            Sentence::new("evidence.because.overdue").date("due", day).count("n", days_late(facts.today, day)),
        ),
    };
    owed.waived = waived;
    owed
}

fn days_late(today: Date, due: Date) -> u64 {
    u64::try_from(today.days_since(due)).unwrap_or(0)
}

/// A cancelled event owes its money, and the reason, which the rules see to.
fn is_owed_when_cancelled(facts: &Facts<'_>, item: EvidenceItem) -> bool {
    facts.event.record.status.value != Status::Cancelled
        || matches!(item, EvidenceItem::BudgetPlanned | EvidenceItem::BudgetRealised)
}

/// Whether the site monitors after so many months; items that are no monitoring are not asked.
fn is_monitored(facts: &Facts<'_>, item: EvidenceItem) -> bool {
    months_of(item).is_none_or(|months| facts.catalog.settings().thresholds.monitoring_months.contains(&months))
}

fn is_monitoring(item: EvidenceItem) -> bool {
    months_of(item).is_some()
}

fn months_of(item: EvidenceItem) -> Option<u32> {
    match item {
        EvidenceItem::Monitoring3 => Some(3),
        EvidenceItem::Monitoring6 => Some(6),
        EvidenceItem::Monitoring12 => Some(12),
        _ => None,
    }
}

/// When an item is owed, as a rule; the method page reads it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owed {
    /// From the start: planning items.
    FromStart,
    /// On the last day.
    LastDay,
    /// `evaluation_due_days` after the last day.
    Evaluation,
    /// `realisation_due_days` after the last day.
    Realisation,
    /// So many months and thirty days after the last day.
    Months(u32),
}

impl Owed {
    /// The rule for an item.
    #[must_use]
    pub fn of(item: EvidenceItem) -> Self {
        match item {
            EvidenceItem::Attendance => Self::LastDay,
            EvidenceItem::PrePostTest
            | EvidenceItem::DailyEvaluation
            | EvidenceItem::Satisfaction
            | EvidenceItem::FollowUpPlan
            | EvidenceItem::Lessons
            | EvidenceItem::Documents => Self::Evaluation,
            EvidenceItem::BudgetRealised => Self::Realisation,
            _ => months_of(item).map_or(Self::FromStart, Self::Months),
        }
    }
}

/// When an item is due; planning items are owed from the start.
fn due(facts: &Facts<'_>, item: EvidenceItem) -> Option<Date> {
    let thresholds = &facts.catalog.settings().thresholds;
    let last = facts.event.last_day();
    match Owed::of(item) {
        Owed::FromStart => None,
        Owed::LastDay => Some(last),
        Owed::Evaluation => Some(last.plus_days(i64::from(thresholds.evaluation_due_days))),
        Owed::Realisation => Some(last.plus_days(i64::from(thresholds.realisation_due_days))),
        Owed::Months(months) => Some(last.plus_months(months).plus_days(30)),
    }
}

#[cfg(test)]
mod tests;

//! What is still to be brought, each with its day: the list that an editor works through.
//!
//! Takes: the catalog, what was measured, and how far ahead to look. Gives: [`Agenda`], which the page `/pemeriksaan/` and
//! `terang check --due` both show. Never: blames; what is late stands beside what is to come, and an absence that is
//! explained in the content is settled.

use super::{EventEvidence, Evidence, Item, State, follow_up};
use crate::catalog::{Catalog, Event, Handle};
use crate::kind::{Requirement, requirement};
use crate::model::EvidenceItem;
use crate::model::event::{Role, Status};
use crate::model::schedule::{Form, Session};
use crate::shape::Date;
use crate::source::Location;

/// How far ahead the page looks.
pub const AHEAD: Span = Span::Days(90);

/// Days after the last one until an event's status must say that it is over.
pub const STATUS_WITHIN: i64 = 7;

/// Days after the last one until sessions must be confirmed.
pub const SESSIONS_WITHIN: i64 = 30;

/// A stretch of time from today on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// So many days.
    Days(u16),
    /// So many months, to the same day of the month or its last one.
    Months(u16),
}

impl Span {
    /// The last day of the stretch.
    #[must_use]
    pub fn until(self, today: Date) -> Date {
        match self {
            Self::Days(days) => today.plus_days(days.into()),
            Self::Months(months) => today.plus_months(months.into()),
        }
    }
}

/// What is to be brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// The event takes place.
    Begins,
    /// An item of the checklist.
    Item(EvidenceItem),
    /// The value of an outcome after the last round of monitoring.
    Measurement,
    /// A follow-up action, by its place in `items`.
    Action(usize),
    /// Which sessions were held.
    Sessions,
    /// What became of the event.
    Status,
}

impl Matter {
    /// Its word in machine-readable output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Begins => "begins",
            Self::Item(_) => "evidence",
            Self::Measurement => "measurement",
            Self::Action(_) => "action",
            Self::Sessions => "sessions",
            Self::Status => "status",
        }
    }
}

/// One thing to be brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Until when: the last day on which it is in time. For planning items, which are owed from the start, the event's first day.
    pub date: Date,
    /// Of which event.
    pub event: Handle<Event>,
    /// What.
    pub matter: Matter,
    /// Where it stands; [`State::NotDue`] for all that is to come and has nothing yet.
    pub state: State,
    /// The place in the content where an editor would begin.
    pub at: Location,
}

/// All that is late, and what falls due until a day, by date.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The day that it refers to.
    pub today: Date,
    /// The last day that it looks at.
    pub until: Date,
    entries: Vec<Entry>,
}

impl Agenda {
    /// Looks through every event. Linear in the size of the content, but for sorting.
    #[must_use]
    pub fn measure(catalog: &Catalog, evidence: &Evidence, span: Span) -> Self {
        let (today, until) = (evidence.today, span.until(evidence.today));
        let of_event = |(handle, event)| of_event(catalog, event, handle, evidence.of(handle), today);
        let mut entries: Vec<Entry> = catalog.events().flat_map(of_event).filter(|entry| entry.date <= until).collect();
        entries.sort_by_key(|entry| (entry.date, entry.event, entry.matter));
        Self { today, until, entries }
    }

    /// Everything, the longest late first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is late, the longest late first.
    #[must_use]
    pub fn late(&self) -> &[Entry] {
        &self.entries[..self.split()]
    }

    /// What falls due today or later, the next first.
    #[must_use]
    pub fn ahead(&self) -> &[Entry] {
        &self.entries[self.split()..]
    }

    fn split(&self) -> usize {
        self.entries.partition_point(|entry| entry.date < self.today)
    }
}

fn of_event(catalog: &Catalog, event: &Event, handle: Handle<Event>, shown: &EventEvidence, today: Date) -> Vec<Entry> {
    let record = &event.record;
    let entry = |date: Date, matter, state, at| Entry { date, event: handle, matter, state, at };
    let state_of = |date: Date| if date < today { State::Overdue } else { State::NotDue };
    let mut entries: Vec<Entry> = Vec::new();
    for item in &shown.checklist.items {
        if let Some(date) = date_of(event, item, today) {
            entries.push(entry(date, Matter::Item(item.item), item.state, record.end.at));
        }
    }
    if lacks_measurement(event, shown) {
        let months = catalog.settings().thresholds.monitoring_months.iter().copied().max().unwrap_or(12);
        let date = event.last_day().plus_months(months);
        let at = event.follow_up.as_ref().and_then(|written| written.outcomes.first()).map_or(record.end.at, |o| o.at);
        entries.push(entry(date, Matter::Measurement, state_of(date), at));
    }
    for (place, item) in event.follow_up.iter().flat_map(|written| &written.items).enumerate() {
        if let Some(due) = item.due.as_ref().filter(|_| !follow_up::is_settled(item, today)) {
            entries.push(entry(due.value, Matter::Action(place), state_of(due.value), due.at));
        }
    }
    let status = record.status.value;
    if let Some(session) = unconfirmed(event).next().filter(|_| status != Status::Cancelled) {
        let date = event.last_day().plus_days(SESSIONS_WITHIN);
        entries.push(entry(date, Matter::Sessions, state_of(date), session.at));
    }
    if matches!(status, Status::Planned | Status::Ongoing | Status::Postponed) {
        let date = event.last_day().plus_days(STATUS_WITHIN);
        entries.push(entry(date, Matter::Status, state_of(date), record.status.at));
        if event.first_day() >= today {
            entries.push(entry(event.first_day(), Matter::Begins, State::NotDue, record.start.at));
        }
    }
    entries
}

/// Until when an item of the checklist is to be brought; `None` where it is there, settled, or beyond mending.
fn date_of(event: &Event, item: &Item, today: Date) -> Option<Date> {
    match item.state {
        State::Missing => Some(event.first_day()),
        State::Overdue | State::NotDue => item.due,
        State::Partial if can_be_completed(item.item) => item.due.filter(|due| *due < today),
        State::Partial | State::Complete | State::NotCollected | State::NotApplicable | State::Withheld => None,
    }
}

/// Whether what is missing of a partial item can still be brought after the event: nobody answers a questionnaire, or takes
/// a test before the event, when it is over.
fn can_be_completed(item: EvidenceItem) -> bool {
    !matches!(item, EvidenceItem::PrePostTest | EvidenceItem::DailyEvaluation | EvidenceItem::Satisfaction)
}

/// Whether an indicator with baseline and target still waits for its value.
fn lacks_measurement(event: &Event, shown: &EventEvidence) -> bool {
    let role = event.record.role.as_ref().map_or(Role::Host, |role| role.value);
    let owed = requirement(EvidenceItem::Outcomes, event.kind, role) == Requirement::Required
        && event.record.status.value != Status::Cancelled
        && !event.record.absences.iter().any(|absence| absence.what.value == EvidenceItem::Outcomes);
    let planned = || shown.outcomes.iter().filter(|outcome| outcome.baseline.is_some() && outcome.target.is_some());
    owed && planned().next().is_some() && planned().all(|outcome| outcome.actual.is_none())
}

/// Sessions of our own events of which nobody has written whether they were held; breaks need no word.
pub fn unconfirmed(event: &Event) -> impl Iterator<Item = &Session> {
    let is_host = event.record.role.as_ref().is_none_or(|role| role.value == Role::Host);
    let sessions = event.schedule.iter().filter(move |_| is_host).flat_map(|schedule| &schedule.sessions);
    sessions
        .filter(|session| session.held.is_none() && session.form.as_ref().is_none_or(|form| form.value != Form::Break))
}

#[cfg(test)]
mod tests;

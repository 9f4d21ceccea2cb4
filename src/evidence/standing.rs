//! Whether an event or a session was held, is to come, was put off or was called off.
//!
//! Takes: an event, one of its sessions, and today. Gives: [`Standing`]. Never: counts as held what lies ahead, or what an
//! event that was called off had in its timetable.

use super::is_known;
use crate::catalog::Event;
use crate::model::event::Status;
use crate::model::schedule::{Held, Session};
use crate::shape::Date;

/// Where an event or a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It took place, or is past its day and nobody says otherwise; of an event, that it has begun is enough.
    Held,
    /// Its day is to come.
    ToCome,
    /// It was put off, and has no new day of its own yet.
    PutOff,
    /// It was called off.
    Cancelled,
}

/// Where an event stands; one that was put off stands by its new date.
#[must_use]
pub fn of_event(event: &Event, today: Date) -> Standing {
    match event.record.status.value {
        Status::Cancelled => Standing::Cancelled,
        // Whatever the status says, what begins later than tomorrow is to come.
        Status::Completed | Status::Ongoing if is_known(event.first_day(), today) => Standing::Held,
        Status::Planned | Status::Postponed if event.last_day() < today => Standing::Held,
        _ => Standing::ToCome,
    }
}

/// Where a session stands. What is written of it goes before what its date and its event's status suggest: a session that
/// was held stays held though its event was called off afterwards.
#[must_use]
pub fn of_session(event: &Event, session: &Session, today: Date) -> Standing {
    let (written, date) = (session.held.as_ref().map(|held| held.value), session.date.value);
    match (written, event.record.status.value) {
        (Some(Held::Cancelled), _) => Standing::Cancelled,
        (Some(_), _) if is_known(date, today) => Standing::Held,
        (_, Status::Cancelled) => Standing::Cancelled,
        (_, Status::Postponed) if date < event.first_day() => Standing::PutOff,
        _ if date < today => Standing::Held,
        _ => Standing::ToCome,
    }
}

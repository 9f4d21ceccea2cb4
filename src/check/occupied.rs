//! When a session really takes people's time.
//!
//! Takes: a session. Gives: [`Stretch`]. Never: guesses; a time that is not known occupies nobody.

use crate::model::schedule::{Held, Session};
use crate::shape::Time;
use crate::source::{Fact, Location};
use std::fmt;

/// From when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    pub start: Time,
    pub end: Time,
}

impl Stretch {
    /// Actual times where they are given, else the timetable's. A cancelled session takes no time; one that was moved
    /// or shortened, nobody says to when, takes an unknown time.
    pub fn of(session: &Session) -> Option<Self> {
        let held = session.held.as_ref().map(|held| held.value);
        let actual = session.actual.as_ref();
        let (began, ended) = (actual.and_then(|a| a.start.as_ref()), actual.and_then(|a| a.end.as_ref()));
        let known = match held {
            Some(Held::Cancelled) => false,
            Some(Held::Moved) => began.is_some() && ended.is_some(),
            Some(Held::Shortened) => began.is_some() || ended.is_some(),
            Some(Held::AsPlanned) | None => true,
        };
        let time =
            |real: Option<&Fact<Time>>, planned: &Option<Fact<Time>>| real.or(planned.as_ref()).map(|fact| fact.value);
        let (start, end) = (time(began, &session.start)?, time(ended, &session.end)?);
        (known && start < end).then_some(Self { start, end })
    }

    /// What a session's place in the timetable rests on: where one of these is not known, nobody can say what it meets.
    pub const KEYS: [&str; 8] = ["date", "start", "end", "held", "actual", "track", "form", "joint_with"];

    /// Where an editor finds the time at which it begins.
    pub fn place(session: &Session) -> Location {
        let real = session.actual.as_ref().and_then(|actual| actual.start.as_ref());
        real.or(session.start.as_ref()).map_or(session.at, |start| start.at)
    }

    /// Where an editor finds the time at which it ends.
    pub fn last_place(session: &Session) -> Location {
        let real = session.actual.as_ref().and_then(|actual| actual.end.as_ref());
        real.or(session.end.as_ref()).map_or(session.at, |end| end.at)
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", self.start, self.end)
    }
}

//! The timetable, day by day.
//!
//! Takes: one event. Gives: [`Day`]s. Never: names a speaker without a basis for it.

use super::people::Person;
use crate::catalog::Handle;
use crate::evidence::time::is_learning;
use crate::model::event::SpeakerRole;
use crate::model::schedule::{Form, Held, Session};
use crate::pages::event::Subject;
use crate::pages::frame::Anchor;
use crate::shape::{Date, Time};
use crate::source::Fact;
use crate::words::Language;
use serde::Serialize;

/// One day.
#[derive(Debug, Serialize)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// Lesson hours on it.
    pub hours: Option<f64>,
    /// Present.
    pub attended: Option<u32>,
    /// Its sessions, by time.
    pub sessions: Vec<SessionView>,
}

/// One session.
#[derive(Debug, Serialize)]
pub struct SessionView {
    /// When it begins and ends: `08.30–10.00`; the zone stands in `How::zone`.
    pub clock: Option<String>,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub form: Option<Form>,
    /// Whether it counts as learning.
    pub learning: bool,
    /// Who leads it.
    pub speakers: Vec<Person>,
    /// What is used.
    pub materials: Vec<Anchor>,
    /// One of several at the same time.
    pub track: Option<String>,
    /// From which point of view.
    pub viewpoint: Option<String>,
    /// What a visit is for.
    pub purpose: Option<String>,
    /// What became of it.
    pub held: Option<Held>,
    /// When it really began and ended, where that differs.
    pub actual: Option<String>,
}

impl Subject<'_> {
    pub(super) fn days(&self) -> Vec<Day> {
        let Some(schedule) = &self.event.schedule else { return Vec::new() };
        let mut dates: Vec<Date> =
            schedule.sessions.iter().map(|session| session.date.value).chain(self.event.days.iter().copied()).collect();
        dates.sort_unstable();
        dates.dedup();
        dates.into_iter().map(|date| self.day(date, schedule)).filter(|day| !day.sessions.is_empty()).collect()
    }

    fn day(&self, date: Date, schedule: &crate::model::Schedule) -> Day {
        let mut sessions: Vec<(usize, &Session)> =
            schedule.sessions.iter().enumerate().filter(|(_, session)| session.date.value == date).collect();
        sessions.sort_by_key(|(index, session)| (session.start.as_ref().map(|start| start.value), *index));
        let place = self.event.days.iter().position(|day| *day == date);
        Day {
            date,
            hours: place
                .and_then(|place| self.evidence.time.by_day.get(place))
                .copied()
                .filter(|_| self.evidence.time.hours.is_some()),
            attended: place.and_then(|place| self.evidence.participants.by_day.get(place)).copied(),
            sessions: sessions.into_iter().map(|(index, session)| self.session(index, session)).collect(),
        }
    }

    fn session(&self, index: usize, session: &Session) -> SessionView {
        let speakers = self.event.session_speakers.get(index).map_or(&[][..], Vec::as_slice);
        let materials = self.event.session_materials.get(index).map_or(&[][..], Vec::as_slice);
        let anchor = |handle: &Handle<crate::catalog::Material>| {
            let material = &self.site.catalog[*handle];
            Anchor::new(self.site.routes.material(material.id.as_str()), material.record.title.as_str())
        };
        SessionView {
            clock: self.clock(session.start.as_ref(), session.end.as_ref()),
            title: session.title.to_string(),
            form: session.form.as_ref().map(|form| form.value),
            learning: is_learning(session),
            speakers: speakers.iter().map(|speaker| self.person(*speaker, SpeakerRole::Speaker)).collect(),
            materials: materials.iter().map(anchor).collect(),
            track: session.track.as_ref().map(ToString::to_string),
            viewpoint: session.viewpoint.as_ref().map(ToString::to_string),
            purpose: session.purpose.as_ref().map(ToString::to_string),
            held: session.held.as_ref().map(|held| held.value),
            actual: session.actual.as_ref().and_then(|actual| self.clock(actual.start.as_ref(), actual.end.as_ref())),
        }
    }

    /// Two times without their zone: a timetable names it once, above.
    fn clock(&self, start: Option<&Fact<Time>>, end: Option<&Fact<Time>>) -> Option<String> {
        let digits = |time: &Fact<Time>| {
            let text = time.value.to_string();
            match self.site.language() {
                Language::Indonesian => text.replace(':', "."),
                Language::English => text,
            }
        };
        match (start, end) {
            (Some(start), Some(end)) => Some(format!("{}–{}", digits(start), digits(end))),
            (one, other) => one.or(other).map(digits),
        }
    }
}

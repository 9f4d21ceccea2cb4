//! Hours: what was learned in, and what else the timetable holds.
//!
//! Takes: an event's timetable. Gives: [`TimeUse`]. Never: counts a minute twice, however many tracks run in it.

use crate::catalog::Event;
use crate::codes;
use crate::model::schedule::{Form, Held, Session};
use crate::shape::Date;

codes! {
    /// Why minutes are in two shares.
    pub enum Overlap {
        /// A visit with a purpose and a material counts as learning too.
        Visit = "visit",
        /// Sessions of several forms ran at the same time.
        Tracks = "tracks",
    }
}

/// How the time was used.
#[derive(Debug, Clone, Default)]
pub struct TimeUse {
    /// Lesson hours per event day, in order; unit JP (`lesson_hour_minutes`), unrounded.
    pub by_day: Vec<f64>,
    /// Lesson hours in all, in JP, unrounded; 0 where all that has times was cancelled; `None` without a timetable with times.
    pub hours: Option<f64>,
    /// A learning session that was not cancelled has no times: the hours are a lower bound.
    pub hours_at_least: bool,
    /// Learning minutes ÷ scheduled minutes, 0 to 1; `None` without a timetable with times.
    pub learning_share: Option<f64>,
    /// Ceremony minutes ÷ scheduled minutes, 0 to 1.
    pub ceremony_share: Option<f64>,
    /// Visit minutes ÷ scheduled minutes, 0 to 1; a visit that counts as learning is in both shares.
    pub visit_share: Option<f64>,
    /// Break minutes ÷ scheduled minutes, 0 to 1.
    pub break_share: Option<f64>,
    /// Administration minutes ÷ scheduled minutes, 0 to 1.
    pub administration_share: Option<f64>,
    /// Practice minutes ÷ learning minutes, 0 to 1; `None` without learning minutes.
    pub practice_share: Option<f64>,
    /// Minutes covered by any session: the base of the shares.
    pub scheduled_minutes: u32,
    /// Minutes covered by learning: the base of the practice share.
    pub learning_minutes: u32,
    /// Minutes covered by ceremony.
    pub ceremony_minutes: u32,
    /// Minutes covered by breaks.
    pub break_minutes: u32,
    /// Minutes covered by administration.
    pub administration_minutes: u32,
    /// Minutes covered by visits.
    pub visit_minutes: u32,
    /// Minutes covered by practice.
    pub practice_minutes: u32,
    /// Why the shares of learning, ceremony, breaks, administration and visits add up to more than the whole; `None` where they do not.
    pub overlap: Option<Overlap>,
    /// Whether every session says what became of it, a shortened one with its times; otherwise the hours are "by the timetable".
    pub confirmed: bool,
}

impl TimeUse {
    /// Event days with any lesson hours; `None` without a timetable with times.
    #[must_use]
    pub fn learning_days(&self) -> Option<usize> {
        self.hours.map(|_| self.by_day.iter().filter(|hours| **hours > 0.0).count())
    }
}

/// Whether a session counts as learning: a visit does only with a purpose and a material.
#[must_use]
pub fn is_learning(session: &Session) -> bool {
    match session.form.as_ref().map(|form| form.value) {
        Some(Form::Theory | Form::Practice | Form::Discussion | Form::Test) => true,
        Some(Form::Visit) => session.purpose.is_some() && !session.material.0.is_empty(),
        Some(Form::Ceremony | Form::Break | Form::Administration) | None => false,
    }
}

/// The minutes of the day that a session covers: as it really was, else as planned; `None` where it was cancelled or has no times.
#[must_use]
pub fn minutes(session: &Session) -> Option<(u32, u32)> {
    if is_cancelled(session) {
        return None;
    }
    let actual = session.actual.as_ref();
    let start = actual.and_then(|actual| actual.start.as_ref()).or(session.start.as_ref())?;
    let end = actual.and_then(|actual| actual.end.as_ref()).or(session.end.as_ref())?;
    (start.minutes() < end.minutes()).then_some((start.minutes(), end.minutes()))
}

/// Minutes covered by at least one of the sessions; one that was cancelled or has no times covers none.
#[must_use]
pub fn covered<'a>(sessions: impl Iterator<Item = &'a Session>) -> u32 {
    union(sessions.filter_map(|session| Some((session.date.value, minutes(session)?))).collect())
}

impl TimeUse {
    /// Measures a timetable.
    #[must_use]
    pub fn measure(event: &Event, lesson_minutes: u32) -> Self {
        let Some(schedule) = &event.schedule else { return Self::default() };
        let sessions = &schedule.sessions;
        let covered = |wanted: &dyn Fn(&Session) -> bool| covered(sessions.iter().filter(|session| wanted(session)));
        let is_of = |session: &Session, form: Form| session.form.as_ref().is_some_and(|found| found.value == form);
        let all = covered(&|_| true);
        let learning = covered(&is_learning);
        let forms = [Form::Ceremony, Form::Break, Form::Administration, Form::Visit, Form::Practice];
        let [ceremony, breaks, administration, visits, practice] =
            forms.map(|form| covered(&|session| is_of(session, form)));
        let learned = covered(&|session| is_learning(session) && is_of(session, Form::Visit));
        let overlap = if learned > 0 {
            Some(Overlap::Visit)
        } else {
            (learning + ceremony + breaks + administration + visits > all).then_some(Overlap::Tracks)
        };
        let share = |part: u32, whole: u32| (whole > 0).then(|| f64::from(part) / f64::from(whole));
        let hours = |minutes: u32| f64::from(minutes) / f64::from(lesson_minutes);
        let learned_on = |day: Date| covered(&|session| session.date.value == day && is_learning(session));
        let by_day = event.days.iter().map(|day| hours(learned_on(*day))).collect();
        let timed = sessions.iter().any(|session| session.start.is_some() && session.end.is_some());
        Self {
            by_day,
            hours: (all > 0 || timed).then(|| hours(learning)),
            hours_at_least: (all > 0 || timed) && sessions.iter().any(lacks_times),
            learning_share: share(learning, all),
            ceremony_share: share(ceremony, all),
            visit_share: share(visits, all),
            break_share: share(breaks, all),
            administration_share: share(administration, all),
            practice_share: share(practice, learning),
            scheduled_minutes: all,
            learning_minutes: learning,
            ceremony_minutes: ceremony,
            break_minutes: breaks,
            administration_minutes: administration,
            visit_minutes: visits,
            practice_minutes: practice,
            overlap,
            confirmed: !sessions.is_empty() && sessions.iter().all(is_confirmed),
        }
    }
}

fn is_cancelled(session: &Session) -> bool {
    session.held.as_ref().is_some_and(|held| held.value == Held::Cancelled)
}

/// A learning session that took time, and nobody wrote down how much.
fn lacks_times(session: &Session) -> bool {
    is_learning(session) && !is_cancelled(session) && minutes(session).is_none()
}

/// Whether a session says what became of it; a shortened one without its times does not say by how much.
fn is_confirmed(session: &Session) -> bool {
    let shortened = session.held.as_ref().is_some_and(|held| held.value == Held::Shortened);
    let timed = session.actual.as_ref().is_some_and(|actual| actual.start.is_some() || actual.end.is_some());
    session.held.is_some() && (!shortened || timed)
}

/// Minutes covered by at least one of the spans, day by day.
fn union(mut spans: Vec<(Date, (u32, u32))>) -> u32 {
    spans.sort_unstable();
    let mut total = 0;
    let mut reached: Option<(Date, u32)> = None;
    for (date, (start, end)) in spans {
        let from = match reached {
            Some((day, until)) if day == date => start.max(until),
            _ => start,
        };
        total += end.saturating_sub(from);
        let until = reached.filter(|(day, _)| *day == date).map_or(end, |(_, until)| until.max(end));
        reached = Some((date, until));
    }
    total
}

#[cfg(test)]
mod tests;

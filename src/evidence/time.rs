//! Hours: what was learned in, and what else the timetable holds.
//!
//! Takes: an event's timetable. Gives: [`TimeUse`]. Never: counts a minute twice, however many tracks run in it.

use crate::catalog::Event;
use crate::model::schedule::{Form, Held, Session};
use crate::shape::Date;

/// How the time was used.
#[derive(Debug, Clone, Default)]
pub struct TimeUse {
    /// Lesson hours per event day, in order; unit JP (`lesson_hour_minutes`), unrounded.
    pub by_day: Vec<f64>,
    /// Lesson hours in all, in JP, unrounded; `None` without a timetable with times.
    pub hours: Option<f64>,
    /// Learning minutes ÷ scheduled minutes, 0 to 1; `None` without a timetable with times.
    pub learning_share: Option<f64>,
    /// Ceremony minutes ÷ scheduled minutes, 0 to 1.
    pub ceremony_share: Option<f64>,
    /// Visit minutes ÷ scheduled minutes, 0 to 1.
    pub visit_share: Option<f64>,
    /// Practice minutes ÷ learning minutes, 0 to 1; `None` without learning minutes.
    pub practice_share: Option<f64>,
    /// Minutes covered by any session: the base of the shares.
    pub scheduled_minutes: u32,
    /// Whether every session says what became of it; otherwise the hours are "by the timetable".
    pub confirmed: bool,
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
    if session.held.as_ref().is_some_and(|held| held.value == Held::Cancelled) {
        return None;
    }
    let actual = session.actual.as_ref();
    let start = actual.and_then(|actual| actual.start.as_ref()).or(session.start.as_ref())?;
    let end = actual.and_then(|actual| actual.end.as_ref()).or(session.end.as_ref())?;
    (start.minutes() < end.minutes()).then_some((start.minutes(), end.minutes()))
}

impl TimeUse {
    /// Measures a timetable.
    #[must_use]
    pub fn measure(event: &Event, lesson_minutes: u32) -> Self {
        let Some(schedule) = &event.schedule else { return Self::default() };
        let sessions = &schedule.sessions;
        let covered = |date: Option<Date>, wanted: &dyn Fn(&Session) -> bool| {
            let fits = |session: &&Session| date.is_none_or(|date| session.date.value == date) && wanted(session);
            let spans =
                sessions.iter().filter(fits).filter_map(|session| Some((session.date.value, minutes(session)?)));
            union(spans.collect())
        };
        let by_form =
            |form: Form| covered(None, &|session| session.form.as_ref().is_some_and(|found| found.value == form));
        let all = covered(None, &|_| true);
        let learning = covered(None, &is_learning);
        let share = |part: u32, whole: u32| (whole > 0).then(|| f64::from(part) / f64::from(whole));
        let by_day = event
            .days
            .iter()
            .map(|day| f64::from(covered(Some(*day), &is_learning)) / f64::from(lesson_minutes))
            .collect();
        Self {
            by_day,
            hours: (all > 0).then(|| f64::from(learning) / f64::from(lesson_minutes)),
            learning_share: share(learning, all),
            ceremony_share: share(by_form(Form::Ceremony), all),
            visit_share: share(by_form(Form::Visit), all),
            practice_share: share(by_form(Form::Practice), learning),
            scheduled_minutes: all,
            confirmed: !sessions.is_empty() && sessions.iter().all(|session| session.held.is_some()),
        }
    }
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
mod tests {
    use super::*;
    use crate::shape::Scalar;

    fn day(text: &str) -> Date {
        Date::parse(text, true).expect("a date")
    }

    #[test]
    fn parallel_tracks_count_once() {
        let monday = day("2026-03-09");
        assert_eq!(union(vec![(monday, (480, 570)), (monday, (480, 540)), (monday, (510, 600))]), 120);
    }

    #[test]
    fn days_do_not_run_into_each_other() {
        assert_eq!(union(vec![(day("2026-03-09"), (480, 570)), (day("2026-03-10"), (480, 570))]), 180);
    }

    #[test]
    fn a_gap_is_not_covered() {
        let monday = day("2026-03-09");
        assert_eq!(union(vec![(monday, (480, 525)), (monday, (600, 645))]), 90);
    }
}

//! Sessions on a day that is none of the event's days.
//!
//! Takes: the catalog. Gives: one fault a session, or one of a day that the list of days lacks. Never: speaks of an event whose two dates are themselves impossible.

use super::walk::{Part, events};
use super::window::Window;
use crate::catalog::Event;
use crate::diagnostic::Diagnostic;
use crate::model::schedule::Session;
use crate::shape::Date;
use crate::words::Words;
use crate::{rule, say};
use std::collections::BTreeSet;

rule! {
    SESSION_OUTSIDE_EVENT, "session-outside-event", Error,
    id {
        "Tanggal sebuah sesi bukan salah satu hari kegiatan.",
        "Jam pelajaran dihitung dari jadwal; sesi pada hari yang salah menambah jam yang tidak pernah ada.",
        "Cocokkan tanggal sesi dengan jadwal yang dibagikan; jika hari itu memang bagian kegiatan, ubah `end` atau \
         `days`.",
        wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (kegiatan: 10–12 Maret 2026)
sessions:
  - { date: 2026-04-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory }"#,
        mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (kegiatan: 10–12 Maret 2026)
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory }"#,
    },
    en {
        "The date of a session is none of the days of the event.",
        "Lesson hours are counted from the schedule; a session on the wrong day adds hours that never were.",
        "Compare the date with the timetable handed out; if the day is part of the event, change `end` or `days`.",
        wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (event: 10–12 March 2026)
sessions:
  - { date: 2026-04-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory }"#,
        mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (event: 10–12 March 2026)
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory }"#,
    },
}

/// Whether a day is one of the event's: of those listed in `days`, else any from first to last.
pub(super) fn is_day_of(event: &Event, window: &Window, day: Date) -> bool {
    if event.record.days.is_empty() {
        return window.contains(day);
    }
    // The timetable of an event that was put off may still be that of the first date.
    let put_off = event.record.new_start.is_some() && window.contains(day);
    put_off || event.days.binary_search(&day).is_ok()
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        let Some(window) = Window::of(catalog, event) else { continue };
        // Where the event's own days cannot be right, every session would be told of the same fault.
        if event.record.days.iter().any(|day| !window.contains(day.value)) || window.misses(event).is_some() {
            continue;
        }
        let sessions: Vec<&Session> = event.schedule.iter().flat_map(|schedule| &schedule.sessions).collect();
        let outside = || sessions.iter().filter(|session| !is_day_of(event, &window, session.date.value));
        if let Some(fault) = all_elsewhere(event, &window, &sessions) {
            faults.push(fault);
            continue;
        }
        let unlisted = |day: Date| window.contains(day) && outside().filter(|one| one.date.value == day).count() > 1;
        let mut told = BTreeSet::new();
        for session in outside() {
            let day = session.date.value;
            if !unlisted(day) {
                faults.push(outside_event(event, &window, session));
            } else if told.insert(day) {
                faults.extend(day_not_listed(event, session, outside().filter(|one| one.date.value == day).count()));
            }
        }
    }
}

/// Sessions of several days of which none is the event's: their dates are wrong as a whole.
fn all_elsewhere(event: &Event, window: &Window, sessions: &[&Session]) -> Option<Diagnostic> {
    let first = sessions.iter().min_by_key(|session| session.date.value)?;
    let last = sessions.iter().max_by_key(|session| session.date.value)?;
    let (from, until) = (first.date.value, last.date.value);
    if from == until || sessions.iter().any(|session| window.contains(session.date.value)) {
        return None;
    }
    let Words { id: range_id, en: range_en } = window.words();
    let message = say!(
        id "tidak satu sesi pun jatuh pada hari kegiatan ({range_id}): semuanya antara {from} dan {until}",
        en "no session falls on a day of the event ({range_en}): all lie between {from} and {until}",
    );
    let help = say!(
        id "perbaiki tanggal semua sesi; jika tanggal itu benar, perbaiki `start`, `end`, dan `days` pada `event.md`",
        en "mend the dates of all sessions; if they are right, mend `start`, `end` and `days` in `event.md`",
    );
    Some(
        Diagnostic::new(&SESSION_OUTSIDE_EVENT, first.date.at, message)
            .help(help)
            .related(event.record.start.at, say!(id "mulainya di sini", en "it begins here"))
            .leaning_on(event.record.at, "days"),
    )
}

/// A session by itself: its date is wrong.
fn outside_event(event: &Event, window: &Window, session: &Session) -> Diagnostic {
    let date = session.date.value;
    let (message, place, note) = if let Some(first) = event.record.days.first() {
        let message =
            say!(id "{date} bukan salah satu hari kegiatan pada `days`", en "{date} is none of the event's `days`");
        (message, first.at, say!(id "hari-hari kegiatan", en "the event's days"))
    } else {
        let Words { id: range_id, en: range_en } = window.words();
        let message =
            say!(id "{date} di luar hari kegiatan ({range_id})", en "{date} lies outside the event ({range_en})");
        let (edge, note) = window.edge(event, date);
        (message, edge, note)
    };
    let help = say!(
        id "perbaiki tanggal sesi ini, atau hari kegiatan pada `event.md`",
        en "mend the date of this session, or the days of the event in `event.md`",
    );
    Diagnostic::new(&SESSION_OUTSIDE_EVENT, session.date.at, message)
        .help(help)
        .related(place, note)
        .leaning_on(event.record.at, "days")
}

/// Several sessions of a day between the first and the last one: the day is missing from the list, after the one before it.
fn day_not_listed(event: &Event, first: &Session, count: usize) -> Option<Diagnostic> {
    let (day, days) = (first.date.value, &event.record.days);
    let place = days.iter().filter(|listed| listed.value < day).max_by_key(|listed| listed.value).or(days.first())?;
    let message = say!(
        id "{day} tidak ada pada `days`, padahal {count} sesi di `schedule.yaml` bertanggal itu",
        en "{day} is not among the `days`, but {count} ⟦session|sessions⟧ in `schedule.yaml` ⟦is|are⟧ on it",
    );
    let help = say!(
        id "tambahkan {day} pada `days`; jika hari itu bukan hari kegiatan, perbaiki tanggal sesi-sesinya",
        en "add {day} to `days`; if nothing was held on that day, mend the dates of its sessions",
    );
    Some(
        Diagnostic::new(&SESSION_OUTSIDE_EVENT, place.at, message)
            .help(help)
            .related(first.date.at, say!(id "sesi pertama pada hari itu", en "the first session of that day"))
            .leaning_on(event.record.at, "days"),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, SCHEDULE, event, said};

    #[test]
    fn sessions_lie_between_start_and_end() {
        let wrong = "sessions:\n  - { date: 2026-04-10, title: Regulasi }\n";
        assert_eq!(said(check, &[(SCHEDULE, wrong)]), ["session-outside-event events/2026/a/schedule.yaml:2:13"]);
        assert!(said(check, &[(SCHEDULE, "sessions:\n  - { date: 2026-03-10, title: Regulasi }\n")]).is_empty());
    }

    #[test]
    fn where_days_are_listed_sessions_lie_on_them() {
        let event = event("days: [2026-03-10, 2026-03-12]");
        let wrong = "sessions:\n  - { date: 2026-03-11, title: Regulasi }\n";
        assert_eq!(said(check, &[(EVENT, &event), (SCHEDULE, wrong)]).len(), 1);
        let right = "sessions:\n  - { date: 2026-03-12, title: Regulasi }\n";
        assert!(said(check, &[(EVENT, &event), (SCHEDULE, right)]).is_empty());
    }

    #[test]
    fn a_day_with_several_sessions_is_missing_from_the_list_of_days() {
        let event = event("days: [2026-03-10, 2026-03-12]");
        let schedule = |second: &str| {
            format!("sessions:\n  - {{ date: 2026-03-11, title: A }}\n  - {{ date: {second}, title: B }}\n")
        };
        let told = |second: &str| said(check, &[(EVENT, &event), (SCHEDULE, &schedule(second))]);
        // After the tenth, which stands first.
        assert_eq!(told("2026-03-11"), ["session-outside-event events/2026/a/event.md:6:8"]);
        assert_eq!(told("2026-03-12"), ["session-outside-event events/2026/a/schedule.yaml:2:13"]);
        let outside = |days: [&str; 2]| schedule(days[1]).replace("2026-03-11", days[0]);
        let twice = outside(["2026-04-11", "2026-04-11"]);
        assert_eq!(said(check, &[(EVENT, &event), (SCHEDULE, &twice)]).len(), 2);
        // In another year as a whole, and not.
        let all = outside(["2027-03-11", "2027-03-12"]);
        let told = said(check, &[(EVENT, &event), (SCHEDULE, &all)]);
        assert_eq!(told, ["session-outside-event events/2026/a/schedule.yaml:2:13"]);
        let one = outside(["2027-03-11", "2026-03-12"]);
        assert_eq!(said(check, &[(EVENT, &event), (SCHEDULE, &one)]).len(), 1);
    }

    #[test]
    fn an_event_that_was_put_off_may_keep_its_first_timetable() {
        let event = event("new_start: 2026-04-14\ndays: [2026-04-14, 2026-04-15]");
        let old = "sessions:\n  - { date: 2026-03-10, title: Regulasi }\n";
        assert!(said(check, &[(EVENT, &event), (SCHEDULE, old)]).is_empty());
        let wrong = "sessions:\n  - { date: 2026-05-10, title: Regulasi }\n";
        assert_eq!(said(check, &[(EVENT, &event), (SCHEDULE, wrong)]).len(), 1);
    }
}

//! Two sessions of one track at the same time.
//!
//! Takes: the catalog. Gives: one fault a session that begins before an earlier one of its track ends. Never: minds
//! registration, breaks and speeches that run beside a session for all.

use super::occupied::Stretch;
use super::walk::{Part, events};
use crate::catalog::Event;
use crate::diagnostic::Diagnostic;
use crate::model::schedule::{Form, Session};
use crate::{rule, say};

rule! {
    TRACK_OVERLAP, "track-overlap", Error,
    id {
        "Dua sesi pada jalur (`track`) yang sama, atau dua sesi belajar tanpa jalur, berlangsung pada waktu yang \
         sama.",
        "Peserta satu jalur hanya dapat duduk di satu ruang; jam pelajaran yang bertumpuk tidak pernah terjadi.",
        "Cocokkan jamnya dengan jadwal; sesi yang memang sejajar diberi `track` yang berbeda.",
    },
    en {
        "Two sessions of the same `track`, or two learning sessions without a track, take place at the same time.",
        "Participants of one track can sit in one room only; hours that lie on top of each other never were.",
        "Compare the times with the timetable; sessions that ran side by side get different `track`s.",
    },
    wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory, track: A }
  - { date: 2026-03-10, start: "09:30", end: "11:00", title: Pajak desa, form: theory, track: A }"#,
    mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, form: theory, track: A }
  - { date: 2026-03-10, start: "10:00", end: "11:30", title: Pajak desa, form: theory, track: A }"#,
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        overlaps(event, faults);
    }
}

fn overlaps(event: &Event, faults: &mut Vec<Diagnostic>) {
    let sessions = event.schedule.iter().flat_map(|schedule| &schedule.sessions).filter(|session| counts(session));
    let mut timed: Vec<(Stretch, &Session)> = sessions.filter_map(|s| Some((Stretch::of(s)?, s))).collect();
    // A stable sort: sessions that begin together stay in the timetable's order.
    timed.sort_by_key(|(time, session)| (track(session), session.date.value, time.start));
    let mut longest: Option<(Stretch, &Session)> = None;
    for (time, session) in timed {
        let before =
            longest.filter(|(_, other)| (track(other), other.date.value) == (track(session), session.date.value));
        if let Some((earlier, other)) = before.filter(|(earlier, _)| earlier.end > time.start) {
            faults.push(fault((time, session), (earlier, other)));
        }
        longest = match before {
            Some((earlier, other)) if earlier.end > time.end => Some((earlier, other)),
            _ => Some((time, session)),
        };
    }
}

/// Without a track a session is for all; registration, breaks and speeches may still run beside one.
pub(super) fn counts(session: &Session) -> bool {
    let beside = session
        .form
        .as_ref()
        .is_some_and(|form| matches!(form.value, Form::Administration | Form::Break | Form::Ceremony));
    session.track.is_some() || !beside
}

/// Whether two sessions that overlap are told of here: then whoever speaks in both needs no message of their own.
pub(super) fn would_tell(one: &Session, other: &Session) -> bool {
    track(one) == track(other) && counts(one) && counts(other)
}

fn track(session: &Session) -> Option<&str> {
    session.track.as_ref().map(|track| track.as_str())
}

fn fault((time, session): (Stretch, &Session), (earlier, other): (Stretch, &Session)) -> Diagnostic {
    let (title, other_title) = (&*session.title.value, &*other.title.value);
    let (message, help) = match track(session) {
        Some(track) => (
            say!(
                id "dua sesi jalur `{track}` bertumpuk: {earlier} ({other_title}) dan {time} ({title})",
                en "two sessions of track `{track}` overlap: {earlier} ({other_title}) and {time} ({title})",
            ),
            say!(
                id "perbaiki jamnya, atau beri `track` yang berbeda jika keduanya memang berjalan sejajar",
                en "mend the times, or give them different tracks if they really ran in parallel",
            ),
        ),
        None => (
            say!(
                id "dua sesi untuk semua peserta bertumpuk: {earlier} ({other_title}) dan {time} ({title})",
                en "two sessions for all participants overlap: {earlier} ({other_title}) and {time} ({title})",
            ),
            say!(
                id "perbaiki jamnya, atau beri masing-masing sebuah `track` jika keduanya memang berjalan sejajar",
                en "mend the times, or give each a `track` if they really ran in parallel",
            ),
        ),
    };
    Diagnostic::new(&TRACK_OVERLAP, Stretch::place(session), message)
        .help(help)
        .related(Stretch::place(other), say!(id "sesi lainnya, {earlier}", en "the other session, {earlier}"))
        .leaning_on_all([session.at, other.at], &Stretch::KEYS)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{SCHEDULE, said};

    fn sessions(lines: &[&str]) -> String {
        let line = |text: &&str| format!("  - {{ date: 2026-03-10, title: Sesi, {text} }}\n");
        format!("sessions:\n{}", lines.iter().map(line).collect::<String>())
    }

    #[test]
    fn one_track_has_one_session_at_a_time() {
        let wrong = sessions(&["start: 08.30, end: 10.00, track: A", "start: 09.30, end: 11.00, track: A"]);
        assert_eq!(said(check, &[(SCHEDULE, &wrong)]), ["track-overlap events/2026/a/schedule.yaml:3:45"]);
        for right in [["start: 10.00, end: 11.00, track: A"], ["start: 09.30, end: 11.00, track: B"]] {
            assert!(
                said(check, &[(SCHEDULE, &sessions(&["start: 08.30, end: 10.00, track: A", right[0]]))]).is_empty()
            );
        }
    }

    #[test]
    fn a_long_session_covers_several_later_ones() {
        let long = ["start: 08.00, end: 12.00", "start: 09.00, end: 09.30", "start: 10.00, end: 10.30"];
        assert_eq!(said(check, &[(SCHEDULE, &sessions(&long))]).len(), 2);
    }

    #[test]
    fn registration_runs_beside_the_opening() {
        let both = ["start: 07.30, end: 09.00, form: administration", "start: 08.30, end: 09.00, form: ceremony"];
        assert!(said(check, &[(SCHEDULE, &sessions(&both))]).is_empty());
        let learning = ["start: 07.30, end: 09.00, form: theory", "start: 08.30, end: 09.00, form: practice"];
        assert_eq!(said(check, &[(SCHEDULE, &sessions(&learning))]).len(), 1);
    }
}

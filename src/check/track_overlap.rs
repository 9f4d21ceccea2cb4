//! Two sessions of one track at the same time.
//!
//! Takes: the catalog. Gives: one fault a session that meets several others of its track, and one for each two that meet
//! but for these. Never: minds registration, breaks and speeches that run beside a session for all.

use super::occupied::Stretch;
use super::pasted;
use super::walk::{Part, events};
use crate::catalog::{Catalog, Event};
use crate::diagnostic::Diagnostic;
use crate::model::schedule::{Form, Session};
use crate::source::Location;
use crate::words::Words;
use crate::{rule, say};
use std::collections::BTreeSet;

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

/// With how many running sessions a new one is compared: no track has more rooms than this, even by mistake, and a
/// timetable pasted many times over must not take its length squared in steps.
const COMPARED: usize = 16;

/// So many sessions beside one message can still be read.
const MOST_RELATED: usize = 6;

/// A session, when it takes place, and how far down the timetable it stands.
#[derive(Clone, Copy)]
struct Timed<'e> {
    time: Stretch,
    session: &'e Session,
    row: usize,
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        overlaps(catalog, event, faults);
    }
}

fn overlaps(catalog: &Catalog, event: &Event, faults: &mut Vec<Diagnostic>) {
    let sessions = event.schedule.iter().flat_map(|schedule| &schedule.sessions).enumerate();
    // One that was pasted again is told of as that.
    let pasted: BTreeSet<Location> =
        event.schedule.iter().flat_map(|schedule| pasted::sessions(schedule)).map(|(again, _)| again.at).collect();
    let own = sessions.filter(|(_, session)| !pasted.contains(&session.at));
    let certain = own.filter(|(_, session)| counts(session) && is_certain(catalog, session));
    let mut timed: Vec<Timed<'_>> =
        certain.filter_map(|(row, session)| Some(Timed { time: Stretch::of(session)?, session, row })).collect();
    // A stable sort: sessions that begin together stay in the timetable's order.
    timed.sort_by_key(|one| (track(one.session), one.session.date.value, one.time.start));
    let mut met = meetings(&timed);
    // The session that meets most others first, of these the one that begins first.
    let mut order: Vec<usize> = (0..timed.len()).collect();
    order.sort_by_key(|one| std::cmp::Reverse(met.get(*one).map_or(0, Vec::len)));
    for one in order {
        let others = met.get_mut(one).map(std::mem::take).unwrap_or_default();
        for other in &others {
            if let Some(back) = met.get_mut(*other) {
                back.retain(|index| *index != one);
            }
        }
        let others: Vec<Timed<'_>> = others.iter().filter_map(|other| timed.get(*other).copied()).collect();
        if let Some(one) = timed.get(one) {
            faults.extend(told(*one, &others));
        }
    }
}

/// Whether nothing is damaged that the place of a session in the timetable rests on.
fn is_certain(catalog: &Catalog, session: &Session) -> bool {
    let places = [Stretch::place(session), Stretch::last_place(session)];
    Stretch::KEYS.iter().all(|key| !catalog.damage().hides(session.at, key))
        && !places.into_iter().any(|at| catalog.damage().doubts(at))
}

/// For each session those that it meets, as indexes, the ones that begin earlier first.
fn meetings(timed: &[Timed<'_>]) -> Vec<Vec<usize>> {
    let mut met: Vec<Vec<usize>> = vec![Vec::new(); timed.len()];
    let mut running: Vec<(usize, &Timed<'_>)> = Vec::new();
    for (index, one) in timed.iter().enumerate() {
        let day = one.session.date.value;
        running.retain(|(_, other)| {
            let same = (track(other.session), other.session.date.value) == (track(one.session), day);
            same && other.time.end > one.time.start
        });
        for (earlier, _) in &running {
            for (from, to) in [(*earlier, index), (index, *earlier)] {
                met.get_mut(from).into_iter().for_each(|others| others.push(to));
            }
        }
        running.truncate(COMPARED - 1);
        running.push((index, one));
    }
    met
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

fn told(one: Timed<'_>, others: &[Timed<'_>]) -> Option<Diagnostic> {
    match others {
        [] => None,
        [other] if (other.time.start, other.row) > (one.time.start, one.row) => Some(fault(*other, one)),
        [other] => Some(fault(one, *other)),
        [..] => Some(with_many(one, others)),
    }
}

/// A session that meets several others: it is its time that is wrong. Where all of them stand below it in the timetable, it
/// ends too late; where all stand above it, it begins too early.
fn with_many(one: Timed<'_>, others: &[Timed<'_>]) -> Diagnostic {
    let (time, title, count) = (one.time, &*one.session.title.value, others.len());
    let message = match track(one.session) {
        Some(track) => say!(
            id "sesi {time} ({title}) bertumpuk dengan {count} sesi lain jalur `{track}`",
            en "the session {time} ({title}) overlaps {count} other ⟦session|sessions⟧ of track `{track}`",
        ),
        None => say!(
            id "sesi {time} ({title}) bertumpuk dengan {count} sesi lain untuk semua peserta",
            en "the session {time} ({title}) overlaps {count} other ⟦session|sessions⟧ for all participants",
        ),
    };
    let (at, Words { id: wrong_id, en: wrong_en }) = suspect(one, others);
    let help = say!(
        id "periksa {wrong_id} sesi ini; jika benar, beri `track` yang berbeda pada sesi-sesi yang memang berjalan sejajar",
        en "check {wrong_en} of this session; if it is right, give different tracks to the sessions that really ran in parallel",
    );
    let fault = Diagnostic::new(&TRACK_OVERLAP, at, message).help(help);
    others.iter().take(MOST_RELATED).fold(fault, |fault, other| {
        let time = other.time;
        fault.related(Stretch::place(other.session), say!(id "bertumpuk dengannya, {time}", en "overlaps it, {time}"))
    })
}

/// The time of a session that keeps it from its place in the timetable, and what it is called.
fn suspect(one: Timed<'_>, others: &[Timed<'_>]) -> (Location, Words) {
    let (begins, ends) = (Stretch::place(one.session), Stretch::last_place(one.session));
    if others.iter().all(|other| other.row > one.row) {
        (ends, say!(id "jam selesai", en "the end"))
    } else if others.iter().all(|other| other.row < one.row) {
        (begins, say!(id "jam mulai", en "the start"))
    } else {
        (begins, say!(id "jam mulai dan selesai", en "the times"))
    }
}

fn fault(one: Timed<'_>, before: Timed<'_>) -> Diagnostic {
    let (time, earlier) = (one.time, before.time);
    let (title, other_title) = (&*one.session.title.value, &*before.session.title.value);
    let (message, help) = match track(one.session) {
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
    Diagnostic::new(&TRACK_OVERLAP, Stretch::place(one.session), message).help(help).related(
        Stretch::last_place(before.session),
        say!(id "sesi lainnya, {earlier}", en "the other session, {earlier}"),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{SCHEDULE, messages, said};

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
    fn a_session_that_meets_several_is_told_once_and_where_its_time_is_wrong() {
        let told = |times: &[&str]| {
            let schedule = sessions(times);
            (said(check, &[(SCHEDULE, &schedule)]), messages(check, &[(SCHEDULE, &schedule)]))
        };
        let late = ["start: 08.00, end: 21.00", "start: 09.00, end: 09.30", "start: 10.00, end: 10.30"];
        let (places, words) = told(&late);
        // Those that it meets stand below it: its end, not its start.
        assert_eq!(places, ["track-overlap events/2026/a/schedule.yaml:2:57"]);
        assert_eq!(words, ["sesi 08:00–21:00 (Sesi) bertumpuk dengan 2 sesi lain untuk semua peserta"]);
        let early = ["start: 08.00, end: 09.00", "start: 09.00, end: 10.00", "start: 00.00, end: 11.00"];
        assert_eq!(told(&early).0, ["track-overlap events/2026/a/schedule.yaml:4:45"]);
        // In the middle of a timetable it may be either.
        let both = ["start: 08.00, end: 09.00", "start: 08.30, end: 11.00", "start: 10.00, end: 12.00"];
        assert_eq!(told(&both).0, ["track-overlap events/2026/a/schedule.yaml:3:45"]);
        let right = ["start: 08.00, end: 09.00", "start: 09.00, end: 09.30", "start: 10.00, end: 10.30"];
        assert!(told(&right).0.is_empty());
    }

    #[test]
    fn slips_that_have_nothing_to_do_with_each_other_are_told_each() {
        let one = ["start: 08.00, end: 09.30", "start: 09.00, end: 10.00"];
        let far = ["start: 13.00, end: 14.30", "start: 14.00, end: 15.00"];
        let both = sessions(&[one, far].concat());
        let at = |line: u32| format!("track-overlap events/2026/a/schedule.yaml:{line}:45");
        assert_eq!(said(check, &[(SCHEDULE, &both)]), [at(3), at(5)]);
    }

    #[test]
    fn a_timetable_pasted_many_times_over_still_ends() {
        let many: Vec<String> =
            (0..2000).map(|one| format!("start: 08.00, end: 09.00, purpose: Kunjungan {one}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let told = said(check, &[(SCHEDULE, &sessions(&many))]);
        assert!((1..=2000).contains(&told.len()), "{}", told.len());
    }

    #[test]
    fn a_session_that_was_pasted_again_is_left_to_another_rule() {
        let one = "start: 08.30, end: 10.00";
        assert!(said(check, &[(SCHEDULE, &sessions(&[one, one, "start: 10.00, end: 11.00"]))]).is_empty());
        // What it overlaps besides itself is told once.
        let both = sessions(&[one, one, "start: 09.30, end: 11.00"]);
        assert_eq!(said(check, &[(SCHEDULE, &both)]), ["track-overlap events/2026/a/schedule.yaml:4:45"]);
    }

    #[test]
    fn registration_runs_beside_the_opening() {
        let both = ["start: 07.30, end: 09.00, form: administration", "start: 08.30, end: 09.00, form: ceremony"];
        assert!(said(check, &[(SCHEDULE, &sessions(&both))]).is_empty());
        let learning = ["start: 07.30, end: 09.00, form: theory", "start: 08.30, end: 09.00, form: practice"];
        assert_eq!(said(check, &[(SCHEDULE, &sessions(&learning))]).len(), 1);
    }
}

//! A speaker in two places at the same time, across events too.
//!
//! Takes: the catalog. Gives: one fault a session that overlaps an earlier one. Never: counts sessions that were
//! cancelled, events that do not take place, or times that nobody knows.

use super::occupied::Stretch;
use super::session_outside_event::is_day_of;
use super::track_overlap::would_tell;
use super::walk::Part;
use super::window::Window;
use crate::catalog::{Catalog, Event, Handle, Speaker};
use crate::diagnostic::Diagnostic;
use crate::model::event::Status;
use crate::model::schedule::Session;
use crate::shape::{Date, Id};
use crate::source::Location;
use crate::words::Words;
use crate::{rule, say};
use std::collections::BTreeMap;

rule! {
    SPEAKER_DOUBLE_BOOKED, "speaker-double-booked", Error,
    id {
        "Seorang narasumber tercatat di dua sesi pada waktu yang sama, di satu kegiatan atau di dua kegiatan.",
        "Honorarium dibayar per jam; orang yang sama tidak dapat mengajar, dan dibayar, di dua tempat sekaligus.",
        "Cocokkan dengan daftar hadir narasumber. Jika satu sesi dihadiri dua kegiatan, tulis `joint_with`.",
    },
    en {
        "A speaker is entered for two sessions at the same time, in one event or in two.",
        "Honoraria are paid by the hour; nobody can teach, and be paid, in two places at once.",
        "Compare with the speakers' attendance sheet. If two events shared one session, write `joint_with`.",
    },
    wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contoh, track: A }
  - { date: 2026-03-10, start: "09:30", end: "11:00", title: Pajak desa, speaker: rahma-contoh, track: B }"#,
    mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contoh, track: A }
  - { date: 2026-03-10, start: "10:00", end: "11:30", title: Pajak desa, speaker: rahma-contoh, track: B }"#,
}

/// With how many running sessions a new one is compared. Nobody is in more rooms at once than this, even by mistake,
/// and without a bound a timetable of ten thousand shared sessions would take ten thousand squared steps.
const COMPARED: usize = 16;

/// One speaker's part in one session.
struct Booking<'a> {
    speaker: Handle<Speaker>,
    date: Date,
    time: Stretch,
    event: &'a Event,
    session: &'a Session,
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    let told = |event: &Event| {
        is_copy(event) || Window::of(catalog, event).is_some_and(|window| window.misses(event).is_some())
    };
    let own = catalog.events().map(|(_, event)| event).filter(|event| !told(event));
    let mut bookings: Vec<Booking<'_>> = own.flat_map(|event| booked(catalog, event)).collect();
    // A stable sort: sessions that begin together stay in the order in which events and timetables list them.
    bookings.sort_by_key(|booking| (booking.speaker, booking.date, booking.time.start));
    let mut running: Vec<&Booking<'_>> = Vec::new();
    let mut clashes: Vec<Clash<'_>> = Vec::new();
    for booking in &bookings {
        running.retain(|other| {
            other.speaker == booking.speaker && other.date == booking.date && other.time.end > booking.time.start
        });
        let clash =
            running.iter().rev().take(COMPARED).find(|other| !is_joint(booking, other) && !is_told(booking, other));
        if let Some(other) = clash {
            clashes.push((booking, *other));
        }
        running.truncate(COMPARED);
        running.push(booking);
    }
    tell(catalog, &clashes, faults);
}

/// A booking, and an earlier one at the same time.
type Clash<'a> = (&'a Booking<'a>, &'a Booking<'a>);

/// Two events may clash so often before it is the events that clash, and not their sessions.
const APART: usize = 3;

/// Tells of each clash, but of two events with one timetable only once: one of them was copied from the other.
fn tell(catalog: &Catalog, clashes: &[Clash<'_>], faults: &mut Vec<Diagnostic>) {
    let mut often: BTreeMap<_, Vec<&Clash<'_>>> = BTreeMap::new();
    for clash in clashes {
        let (one, other) = *clash;
        if one.event.id == other.event.id {
            faults.push(fault(catalog, one, other));
        } else {
            often.entry((&one.event.id, &other.event.id)).or_default().push(clash);
        }
    }
    for clashes in often.into_values() {
        let first = clashes.iter().min_by_key(|(one, _)| (one.date, one.time.start));
        match first.filter(|_| clashes.len() > APART) {
            Some((one, other)) => faults.push(same_timetable(catalog, one, other, clashes.len() - 1)),
            None => faults.extend(clashes.iter().map(|(one, other)| fault(catalog, one, other))),
        }
    }
}

/// The first of many clashes of two events.
fn same_timetable(catalog: &Catalog, one: &Booking<'_>, other: &Booking<'_>, more: usize) -> Diagnostic {
    let mut first = fault(catalog, one, other);
    let elsewhere = &other.event.id;
    let Words { id: clash_id, en: clash } = &first.message;
    first.message = say!(
        id "{clash_id}; masih ada {more} bentrokan lain dengan kegiatan `{elsewhere}`",
        en "{clash}; there are {more} more ⟦clash|clashes⟧ with the event `{elsewhere}`",
    );
    first.help(say!(
        id "jika jadwal ini disalin dari `{elsewhere}`, ganti tanggal, jam, dan narasumbernya; jika sesinya memang digabung, tulis `joint_with: {elsewhere}` pada tiap sesi",
        en "if this timetable was copied from `{elsewhere}`, change its dates, times and speakers; where the two events share a session, write `joint_with: {elsewhere}` in it",
    ))
}

/// Whether an event's folder has the name of a copy, of which its own fault tells.
fn is_copy(event: &Event) -> bool {
    Id::<Event>::new(event.id.as_str()).is_err()
}

/// What an event books; one that does not take place books nobody, and neither does a session on none of its days, of which
/// its own fault tells.
fn booked<'a>(catalog: &Catalog, event: &'a Event) -> Vec<Booking<'a>> {
    if matches!(event.record.status.value, Status::Cancelled | Status::Postponed) {
        return Vec::new();
    }
    let sessions = event.schedule.iter().flat_map(|schedule| &schedule.sessions).zip(&event.session_speakers);
    let window = Window::of(catalog, event);
    let own = sessions
        .filter(|(session, _)| window.as_ref().is_none_or(|window| is_day_of(event, window, session.date.value)));
    let timed = own.filter_map(|(session, speakers)| Some((session, speakers, Stretch::of(session)?)));
    timed
        .flat_map(|(session, speakers, time)| {
            let date = session.date.value;
            speakers.iter().map(move |speaker| Booking { speaker: *speaker, date, time, event, session })
        })
        .collect()
}

/// Whether the sessions overlap for their participants too, which is the graver fault and is told by its own rule.
fn is_told(a: &Booking<'_>, b: &Booking<'_>) -> bool {
    a.event.id == b.event.id && would_tell(a.session, b.session)
}

/// Whether two sessions of two events are one: one names the other's event, or both name the same third.
fn is_joint(a: &Booking<'_>, b: &Booking<'_>) -> bool {
    let names = |one: &Booking<'_>| one.session.joint_with.as_ref().map(|joint| joint.value.clone());
    let (of_a, of_b) = (names(a), names(b));
    a.event.id != b.event.id
        && (of_a.as_ref() == Some(&b.event.id) || of_b.as_ref() == Some(&a.event.id) || of_a.is_some() && of_a == of_b)
}

fn fault(catalog: &Catalog, booking: &Booking<'_>, other: &Booking<'_>) -> Diagnostic {
    let speaker = &catalog[booking.speaker].id;
    let (date, first, second) = (booking.date, other.time, booking.time);
    let (title, other_title) = (&*booking.session.title.value, &*other.session.title.value);
    let message = say!(
        id "narasumber `{speaker}` tercatat di dua sesi sekaligus pada {date}: {first} ({other_title}) dan {second} ({title})",
        en "speaker `{speaker}` is entered for two sessions at once on {date}: {first} ({other_title}) and {second} ({title})",
    );
    let help = if booking.event.id == other.event.id {
        say!(
            id "perbaiki jam atau narasumbernya; jika waktunya bergeser, tulis `held` dan `actual` pada sesi yang bergeser",
            en "mend the time or the speaker; where a session took place at another time, give it `held` and `actual`",
        )
    } else {
        let elsewhere = &other.event.id;
        say!(
            id "perbaiki jam atau narasumbernya; jika sesinya memang digabung, tulis `joint_with: {elsewhere}`",
            en "mend the time or the speaker; where the two events share the session, write `joint_with: {elsewhere}`",
        )
    };
    Diagnostic::new(&SPEAKER_DOUBLE_BOOKED, place(catalog, booking), message)
        .help(help)
        .related(place(catalog, other), say!(id "sesi lainnya, {first}", en "the other session, {first}"))
        .leaning_on_all([booking.session.at, other.session.at], &Stretch::KEYS)
        .leaning_on_all([booking.event.record.at, other.event.record.at], &["status"])
}

/// Where the speaker is named in the session.
fn place(catalog: &Catalog, booking: &Booking<'_>) -> Location {
    let id = &catalog[booking.speaker].id;
    let named = booking.session.speaker.0.iter().find(|reference| reference.value == *id);
    named.map_or(booking.session.at, |reference| reference.at)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, SCHEDULE, event, messages, said};

    const OTHER: &str = "events/2026/b/schedule.yaml";

    fn sessions(lines: &[&str]) -> String {
        let line = |text: &&str| format!("  - {{ date: 2026-03-10, title: Sesi, speaker: rahma, {text} }}\n");
        format!("sessions:\n{}", lines.iter().map(line).collect::<String>())
    }

    #[test]
    fn two_sessions_of_one_event_at_once() {
        let wrong = sessions(&["start: 08.30, end: 10.00, track: A", "start: 09.30, end: 11.00, track: B"]);
        assert_eq!(said(check, &[(SCHEDULE, &wrong)]), ["speaker-double-booked events/2026/a/schedule.yaml:3:47"]);
        let right = sessions(&["start: 08.30, end: 10.00, track: A", "start: 10.00, end: 11.00, track: B"]);
        assert!(said(check, &[(SCHEDULE, &right)]).is_empty());
    }

    #[test]
    fn a_session_pasted_twice_is_told_as_an_overlap_only() {
        let line = "start: 08.30, end: 10.00, form: theory";
        assert!(said(check, &[(SCHEDULE, &sessions(&[line, line]))]).is_empty());
        let beside = "start: 08.30, end: 10.00, form: ceremony";
        assert_eq!(said(check, &[(SCHEDULE, &sessions(&[line, beside]))]).len(), 1);
    }

    #[test]
    fn two_events_at_once_unless_they_share_the_session() {
        let other = ("events/2026/b/event.md", &*event(""));
        let first = sessions(&["start: 08.30, end: 10.00"]);
        let wrong = [(SCHEDULE, &*first), other, (OTHER, &*first)];
        assert_eq!(said(check, &wrong), ["speaker-double-booked events/2026/b/schedule.yaml:2:47"]);
        let joint = sessions(&["start: 08.30, end: 10.00, joint_with: a"]);
        assert!(said(check, &[(SCHEDULE, &*first), other, (OTHER, &*joint)]).is_empty());
        let cancelled = event("status_reason: Banjir.").replace("completed", "cancelled");
        assert!(said(check, &[(EVENT, &*cancelled), (SCHEDULE, &*first), other, (OTHER, &*first)]).is_empty());
    }

    #[test]
    fn a_session_on_none_of_the_events_days_books_nobody() {
        let other = "---\nprogram: p\nstatus: completed\nstart: 2026-03-12\nend: 2026-03-13\n---\n";
        let schedule = sessions(&["start: 08.30, end: 10.00"]);
        let at_b =
            |event: &str| said(check, &[(SCHEDULE, &schedule), ("events/2026/b/event.md", event), (OTHER, &schedule)]);
        assert!(at_b(other).is_empty());
        assert_eq!(at_b(&other.replace("start: 2026-03-12", "start: 2026-03-10")).len(), 1);
    }

    #[test]
    fn a_timetable_that_was_copied_is_told_once() {
        let times = ["08.00, end: 09.00", "09.00, end: 10.00", "10.00, end: 11.00", "11.00, end: 12.00"];
        let lines: Vec<String> = times.iter().map(|time| format!("start: {time}")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let other = ("events/2026/b/event.md", &*event(""));
        let (three, four) = (sessions(&lines[..3]), sessions(&lines));
        assert_eq!(said(check, &[(SCHEDULE, &three), other, (OTHER, &three)]).len(), 3);
        let files = [(SCHEDULE, &*four), other, (OTHER, &*four)];
        assert_eq!(said(check, &files), ["speaker-double-booked events/2026/b/schedule.yaml:2:47"]);
        assert!(messages(check, &files)[0].contains("masih ada 3 bentrokan lain dengan kegiatan `a`"));
    }

    #[test]
    fn what_really_happened_counts() {
        let late = "start: 08.30, end: 10.00, track: A, actual: { end: 10.30 }";
        let after = "start: 10.00, end: 11.00, track: B";
        assert_eq!(said(check, &[(SCHEDULE, &sessions(&[late, after]))]).len(), 1);
        for held in ["held: cancelled", "held: moved", "held: shortened"] {
            let unknown = format!("start: 09.30, end: 11.00, track: B, {held}");
            assert!(
                said(check, &[(SCHEDULE, &sessions(&["start: 08.30, end: 10.00, track: A", &unknown]))]).is_empty()
            );
        }
    }
}

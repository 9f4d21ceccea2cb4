//! Known answers, worked out by hand from timetables of a few sessions.

use super::*;
use crate::pages::fixture::Content;
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

fn time(sessions: &str) -> TimeUse {
    let content = Content::new()
        .event("a-1", "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11")
        .file("events/2026/a-1/schedule.yaml", &format!("sessions:\n{sessions}"));
    content.site("2026-11-22", |site| {
        let (event, _) = site.catalog.events().next().expect("one event");
        site.evidence.of(event).time.clone()
    })
}

fn session(day: u8, start: &str, end: &str, form: &str, rest: &str) -> String {
    format!("  - {{ date: 2026-03-{day}, start: \"{start}\", end: \"{end}\", title: Sesi, form: {form}{rest} }}\n")
}

#[test]
fn minutes_are_told_by_what_they_were_spent_on() {
    let found = time(
        &[
            session(10, "08:00", "08:30", "ceremony", ""),
            session(10, "08:30", "10:00", "theory", ""),
            session(10, "10:00", "10:15", "break", ""),
            session(10, "10:15", "11:45", "practice", ""),
            session(11, "08:00", "09:00", "visit", ""),
            session(11, "09:00", "09:30", "administration", ""),
        ]
        .concat(),
    );
    // 30 + 90 + 15 + 90 + 60 + 30 = 315 scheduled; 180 of them learning: 4 JP, all on the first day.
    assert_eq!((found.scheduled_minutes, found.learning_minutes), (315, 180));
    assert_eq!((found.ceremony_minutes, found.break_minutes, found.practice_minutes), (30, 15, 90));
    assert_eq!((found.administration_minutes, found.administration_share), (30, Some(30.0 / 315.0)));
    assert_eq!((found.hours, found.learning_days(), found.by_day), (Some(4.0), Some(1), vec![4.0, 0.0]));
    assert_eq!((found.practice_share, found.visit_share), (Some(0.5), Some(60.0 / 315.0)));
}

#[test]
fn a_visit_is_learning_only_with_a_purpose_and_a_material() {
    let visit = |rest: &str| time(&session(10, "08:00", "09:30", "visit", rest)).hours;
    assert_eq!(visit(""), Some(0.0));
    assert_eq!(visit(", purpose: Melihat arsip"), Some(0.0));
}

#[test]
fn shares_that_overlap_are_named() {
    let found = |sessions: &[String]| {
        let material = "---\ntitle: Dasar\n---\n";
        let content = Content::new()
            .file("materials/dasar.md", material)
            .event("a-1", "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11")
            .file("events/2026/a-1/schedule.yaml", &format!("sessions:\n{}", sessions.concat()));
        content.site("2026-11-22", |site| site.evidence.of(site.catalog.events().next().expect("one").0).time.overlap)
    };
    let theory = session(10, "08:00", "10:00", "theory", "");
    let visit = |rest: &str| session(10, "10:00", "11:00", "visit", rest);
    assert_eq!(found(&[theory.clone(), visit("")]), None);
    // Two hours and one of three are learning, and one of three a visit.
    let learned = visit(", purpose: Melihat arsip, material: dasar");
    assert_eq!(found(&[theory.clone(), learned]), Some(Overlap::Visit));
    let beside = session(10, "09:00", "09:30", "break", ", track: B");
    assert_eq!(found(&[theory, beside]), Some(Overlap::Tracks));
}

#[test]
fn what_was_held_counts_and_not_what_was_planned() {
    let held = |rest: &str| time(&session(10, "08:00", "09:30", "theory", rest));
    let shortened = held(", held: shortened, actual: { start: \"08:30\", end: \"09:15\" }");
    assert_eq!((shortened.hours, shortened.confirmed), (Some(1.0), true));
    // Nobody wrote down by how much.
    assert_eq!((held(", held: shortened").hours, held(", held: shortened").confirmed), (Some(2.0), false));
    // All of it was cancelled: no hour was held, which is known.
    let cancelled = held(", held: cancelled");
    assert_eq!((cancelled.hours, cancelled.learning_share, cancelled.hours_at_least), (Some(0.0), None, false));
}

#[test]
fn a_timetable_without_times_has_no_hours() {
    let found = time("  - { date: 2026-03-10, title: Sesi, form: theory }\n");
    assert_eq!((found.hours, found.hours_at_least, found.learning_days()), (None, false, None));
}

//! What is on the list, from which day on, and how it leaves again.

use super::{Agenda, Entry, Matter, Span};
use crate::catalog::{Options, link};
use crate::content::{Read, parse};
use crate::evidence::measure;
use crate::shape::{Date, Scalar};

const SITE: &str =
    "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga, email: ppid@contoh.go.id }\n";
const PROGRAM: &str = "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n";
const EVENT: &str = "status: completed\n";

fn day(text: &str) -> Date {
    Date::parse(text, true).expect("a date")
}

fn matter(entry: &Entry) -> String {
    match entry.matter {
        Matter::Item(item) => format!("{} {}", item.word(), entry.state.word()),
        other => format!("{} {}", other.word(), entry.state.word()),
    }
}

/// What is late and what comes for an event of 10 to 12 March 2026, as `date thing state`.
fn list(event: &str, files: &[(&str, &str)], today: &str, span: Span) -> (Vec<String>, Vec<String>) {
    let event = format!("---\nprogram: p\nstart: 2026-03-10\nend: 2026-03-12\n{event}---\n");
    let paths: Vec<String> = files.iter().map(|(name, _)| format!("events/2026/a-1/{name}")).collect();
    let mut all = vec![("site.yaml", SITE), ("programs/p.md", PROGRAM), ("events/2026/a-1/event.md", event.as_str())];
    all.extend(paths.iter().zip(files).map(|(path, (_, text))| (path.as_str(), *text)));
    let read = Read::of_texts(&all);
    let (records, faults) = parse(&read.sources, read.layout);
    assert!(!faults.iter().any(crate::diagnostic::Diagnostic::is_error), "{faults:?}");
    let catalog = link(records, &Options::default()).0;
    let agenda = Agenda::measure(&catalog, &measure(&catalog, day(today)), span);
    let said = |entries: &[Entry]| entries.iter().map(|entry| format!("{} {}", entry.date, matter(entry))).collect();
    assert_eq!(agenda.entries().len(), agenda.late().len() + agenda.ahead().len());
    (said(agenda.late()), said(agenda.ahead()))
}

#[test]
fn what_is_owed_from_the_start_counts_from_the_first_day_and_the_rest_from_its_own() {
    let (late, ahead) = list(EVENT, &[], "2026-04-01", Span::Days(30));
    let planning = [
        "problem",
        "needs-assessment",
        "work-program",
        "legal-basis",
        "schedule",
        "materials",
        "speakers",
        "budget-planned",
        "location",
        "outcomes",
    ];
    let mut expected: Vec<String> = planning.iter().map(|item| format!("2026-03-10 {item} missing")).collect();
    expected.push("2026-03-12 attendance overdue".to_owned());
    assert_eq!(sorted(late), sorted(expected));
    let after = ["pre-post-test", "daily-evaluation", "satisfaction", "follow-up-plan", "lessons", "documents"];
    assert_eq!(sorted(ahead), sorted(after.iter().map(|item| format!("2026-04-11 {item} not-due")).collect()));
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

/// Only lines that speak of one thing.
fn of(word: &str, lists: (Vec<String>, Vec<String>)) -> (Vec<String>, Vec<String>) {
    let keep = |texts: Vec<String>| texts.into_iter().filter(|text| text.contains(word)).collect();
    (keep(lists.0), keep(lists.1))
}

#[test]
fn the_day_itself_is_still_in_time_and_the_last_day_is_looked_at() {
    let lessons = |today: &str, span| of("lessons", list(EVENT, &[], today, span));
    let line = |state: &str| vec![format!("2026-04-11 lessons {state}")];
    assert_eq!(lessons("2026-04-11", Span::Days(0)), (vec![], line("not-due")));
    assert_eq!(lessons("2026-04-12", Span::Days(0)), (line("overdue"), vec![]));
    assert_eq!(lessons("2026-04-10", Span::Days(0)), (vec![], vec![]));
    assert_eq!(lessons("2026-04-10", Span::Days(1)), (vec![], line("not-due")));
    assert_eq!(lessons("2026-03-11", Span::Months(1)), (vec![], line("not-due")));
    assert_eq!(lessons("2026-03-10", Span::Months(1)), (vec![], vec![]));
}

#[test]
fn what_is_there_or_explained_leaves_the_list() {
    let lessons = |event: &str| of("lessons", list(event, &[], "2026-11-22", Span::Days(0))).0;
    assert_eq!(lessons(EVENT).len(), 1);
    assert!(lessons("status: completed\nlessons: [Satu sesi lagi.]\n").is_empty());
    let absent = "status: completed\nabsences: [{ what: lessons, state: not-collected, reason: Banjir. }]\n";
    assert!(lessons(absent).is_empty());
    assert!(lessons("status: cancelled\nstatus_reason: Banjir.\n").is_empty());
}

#[test]
fn what_can_still_be_brought_is_asked_for_and_answers_after_the_event_are_not() {
    let budget = "realised_as_of: 2026-04-01\nlines: [{ category: meals, item: Makan, planned: 10, realised: 9 }, { category: fees, item: Honor, planned: 10 }]\n";
    let realised = |today: &str| of("budget-realised", list(EVENT, &[("budget.yaml", budget)], today, Span::Days(0))).0;
    assert_eq!(realised("2026-05-12"), ["2026-05-11 budget-realised partial"]);
    assert!(realised("2026-05-11").is_empty());
    let event = "status: completed\nparticipants: { registered: 40, attended: 40, completed: 40 }\n";
    let few = [("evaluation.yaml", "satisfaction: { respondents: 3, scale: 5 }\n")];
    assert!(of("satisfaction", list(event, &few, "2026-11-22", Span::Days(0))).0.is_empty());
}

#[test]
fn actions_have_their_own_dates_until_they_are_settled() {
    let action = |status: &str| {
        let text = format!("items: [{{ id: sop, action: Menyusun SOP, due: 2026-06-30, {status} }}]\n");
        of(" action", list(EVENT, &[("follow-up.yaml", &text)], "2026-07-01", Span::Days(0))).0
    };
    assert_eq!(action("status: planned"), ["2026-06-30 action overdue"]);
    assert_eq!(action("status: stuck, reason: Belum ada dana"), ["2026-06-30 action overdue"]);
    assert!(action("status: done, done_on: 2026-06-20").is_empty());
    assert!(action("status: dropped, reason: Tidak perlu").is_empty());
}

#[test]
fn an_indicator_awaits_its_value_in_the_last_month_of_monitoring() {
    let outcome = |rest: &str, today: &str| {
        let text = format!("outcomes: [{{ id: o, indicator: LPJ, target: 90{rest} }}]\n");
        of("measurement", list(EVENT, &[("follow-up.yaml", &text)], today, Span::Days(90)))
    };
    let before = ", baseline: { value: 66 }";
    assert_eq!(outcome(before, "2027-01-01").1, ["2027-03-12 measurement not-due"]);
    assert_eq!(outcome(before, "2027-03-13").0, ["2027-03-12 measurement overdue"]);
    assert_eq!(outcome("", "2027-03-13"), (vec![], vec![]), "without a baseline there is nothing to compare");
    let measured = ", baseline: { value: 66 }, actual: { value: 88, date: 2026-12-31 }";
    assert_eq!(outcome(measured, "2027-03-13"), (vec![], vec![]));
}

#[test]
fn an_event_to_come_begins_and_must_say_what_became_of_it() {
    let status = |status: &str, today: &str| of(" status", list(status, &[], today, Span::Days(30)));
    let begins = |status: &str, today: &str| of("begins", list(status, &[], today, Span::Days(30))).1;
    let planned = "status: planned\n";
    assert_eq!(begins(planned, "2026-03-10"), ["2026-03-10 begins not-due"]);
    assert!(begins(planned, "2026-03-11").is_empty());
    assert_eq!(status(planned, "2026-03-19").1, ["2026-03-19 status not-due"]);
    assert_eq!(status(planned, "2026-03-20").0, ["2026-03-19 status overdue"]);
    assert_eq!(status(EVENT, "2026-03-20"), (vec![], vec![]));
    let moved = "status: postponed\nstatus_reason: Banjir.\nnew_start: 2026-06-01\n";
    assert_eq!(begins(moved, "2026-05-20"), ["2026-06-01 begins not-due"]);
    assert_eq!(status(moved, "2026-05-20").1, ["2026-06-10 status not-due"]);
}

#[test]
fn sessions_are_to_be_confirmed_within_thirty_days() {
    let sessions = |held: &str, event: &str| {
        let text = format!(
            "sessions:\n  - {{ date: 2026-03-10, start: \"08:30\", end: \"10:00\", title: Regulasi, form: theory{held} }}\n  - {{ date: 2026-03-10, start: \"10:00\", end: \"10:15\", title: Rehat, form: break }}\n"
        );
        of("sessions", list(event, &[("schedule.yaml", &text)], "2026-04-12", Span::Days(0))).0
    };
    assert_eq!(sessions("", EVENT), ["2026-04-11 sessions overdue"]);
    assert!(sessions(", held: as-planned", EVENT).is_empty(), "nobody is asked whether a break took place");
    assert!(sessions("", "status: completed\nrole: sender\n").is_empty(), "the timetable is the host's");
    assert!(sessions("", "status: cancelled\nstatus_reason: Banjir.\n").is_empty());
}

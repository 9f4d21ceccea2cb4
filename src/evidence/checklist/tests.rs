//! What an event is not asked for counts neither for nor against it.

use super::State;
use crate::model::EvidenceItem;
use crate::pages::fixture::Content;

const LESSONS: &str = "lessons: [Terlalu singkat.]\n";

/// The states of some items, then the score in halves and what is due.
fn states(content: &Content, items: &[EvidenceItem]) -> (Vec<State>, usize, usize) {
    content.site("2027-12-01", |site| {
        let (event, _) = site.catalog.events().next().expect("an event");
        let checklist = &site.evidence.of(event).checklist;
        let states = items.iter().map(|item| checklist.item(*item).expect("an item").state).collect();
        (states, checklist.score_in_halves(), checklist.due())
    })
}

fn event(rest: &str) -> Content {
    let front = format!("program: latihan\nstart: 2026-03-10\nend: 2026-03-11\n{LESSONS}{rest}");
    let satisfaction =
        "satisfaction: { respondents: 8, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 0, 0, 8] }] }\n";
    let budget = "lines: [{ category: meals, item: A, planned: 10, realised: 9 }]\n";
    Content::new()
        .event("a-1", &front)
        .file("events/2026/a-1/evaluation.yaml", satisfaction)
        .file("events/2026/a-1/budget.yaml", budget)
}

#[test]
fn a_cancelled_event_owes_its_money_and_nothing_else_counts() {
    let found = states(
        &event("status: cancelled\nstatus_reason: Banjir\nparticipants: { attended: 8 }"),
        &[EvidenceItem::BudgetPlanned, EvidenceItem::BudgetRealised, EvidenceItem::Lessons, EvidenceItem::Satisfaction],
    );
    // Two items of money, both there: two of two, and not four of four.
    let states = vec![State::Complete, State::Complete, State::NotApplicable, State::NotApplicable];
    assert_eq!(found, (states, 4, 2));
}

#[test]
fn what_the_host_owes_is_not_the_sender_s_to_have() {
    let host = "sender: { host: { name: Balai, kind: ministry }, sent: 8 }";
    let items = [EvidenceItem::Lessons, EvidenceItem::Satisfaction];
    let of = |role: &str| {
        let people = "participants: { registered: 8, attended: 8, completed: 8, attended_by_day: [8, 8] }";
        states(&event(&format!("status: completed\n{role}\n{people}")), &items).0
    };
    assert_eq!(of(&format!("role: sender\n{host}")), [State::Complete, State::NotApplicable]);
    assert_eq!(of("role: host"), [State::Complete, State::Complete]);
}

#[test]
fn a_round_that_the_site_does_not_plan_is_not_asked_for() {
    let round = "monitoring: [{ months: 12, date: 2027-03-11, respondents: 8, applied: 4 }]\n";
    let content =
        event("status: completed\nparticipants: { completed: 8 }").file("events/2026/a-1/follow-up.yaml", round);
    let items = [EvidenceItem::Monitoring12];
    assert_eq!(states(&content, &items).0, [State::Complete]);
    let content = content.settings("thresholds: { monitoring_months: [3, 6] }\n");
    assert_eq!(states(&content, &items).0, [State::NotApplicable]);
}

#[test]
fn a_round_without_its_day_completes_nothing() {
    let of = |date: &str| {
        let round = format!("monitoring: [{{ months: 12, {date}respondents: 8, applied: 4 }}]\n");
        let content = event("status: completed\nparticipants: { completed: 8 }");
        let content = content.file("events/2026/a-1/follow-up.yaml", &round);
        let level = content.site("2027-12-01", |site| {
            let (event, _) = site.catalog.events().next().expect("an event");
            site.evidence.of(event).checklist.ladder.level()
        });
        (states(&content, &[EvidenceItem::Monitoring12]).0, level)
    };
    assert_eq!(of("date: 2027-03-11, "), (vec![State::Complete], 3));
    // Held months before its time, and on a day that nobody wrote down.
    let without = of("date: 2026-04-20, ");
    assert_eq!(without.0, [State::Partial]);
    assert!(without.1 < 3);
    assert_eq!(of(""), without);
}

#[test]
fn a_test_of_pairs_that_nobody_counted_is_not_complete_by_another() {
    let of = |tests: &[&str]| {
        let tests = tests.iter().map(|test| format!("  - {{ instrument: a, maximum: 100, {test} }}\n"));
        let written = format!("tests:\n{}", tests.collect::<String>());
        let content = event("status: completed\nparticipants: { attended: 20 }");
        states(&content.file("events/2026/a-1/evaluation.yaml", &written), &[EvidenceItem::PrePostTest]).0
    };
    let counted = "id: satu, summary: { pairs: 18, paired: { pre_mean: 60, post_mean: 70 } }";
    let uncounted = "id: dua, summary: { paired: { pre_mean: 60, post_mean: 50 } }";
    assert_eq!(of(&[counted]), [State::Complete]);
    assert_eq!(of(&[counted, uncounted]), [State::Partial]);
    assert_eq!(of(&[uncounted]), [State::Partial]);
}

/// Results of an event that begins later than tomorrow complete nothing, whatever its status says.
#[test]
fn what_has_not_begun_has_shown_nothing() {
    let content =
        event("status: completed\nparticipants: { registered: 8, attended: 8, completed: 8, attended_by_day: [8, 8] }");
    let items = [EvidenceItem::Attendance, EvidenceItem::Satisfaction, EvidenceItem::Lessons];
    let states_on = |today: &str| {
        content.site(today, |site| {
            let (event, _) = site.catalog.events().next().expect("an event");
            let evidence = site.evidence.of(event);
            let states = items.map(|item| evidence.checklist.item(item).expect("an item").state);
            (states, evidence.checklist.level())
        })
    };
    assert_eq!(states_on("2026-03-08"), ([State::NotDue; 3], 0));
    // A day ahead it may have begun elsewhere.
    assert_eq!(states_on("2026-03-09"), ([State::Complete; 3], 1));
}

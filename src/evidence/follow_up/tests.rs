//! Known answers, worked out by hand.

use super::{FollowUp, days_late};
use crate::pages::fixture::Content;

fn see<T>(written: &str, read: impl FnOnce(&FollowUp, &crate::model::FollowUp) -> T) -> T {
    let people = "participants: { attended: 40, completed: 38 }";
    let content = Content::new()
        .event("a-1", &format!("program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11\n{people}"))
        .file("events/2026/a-1/follow-up.yaml", written);
    content.site("2026-11-22", |site| {
        let (handle, event) = site.catalog.events().next().expect("one event");
        read(&site.evidence.of(handle).follow_up, event.follow_up.as_ref().expect("a follow-up"))
    })
}

#[test]
fn the_latest_plans_are_those_that_could_be_counted_by_today() {
    let plans = "submitted: 35
plans:
  - { date: 2026-06-09, of: 35, done: 12, in_progress: 17, dropped: 1, no_news: 5 }
  - { date: 2026-04-09, of: 35, done: 1, in_progress: 34 }
  - { date: 2026-07-09, of: 37 }
  - { date: 2026-12-09, of: 35, done: 35 }
";
    see(plans, |found, _| {
        // 12 ÷ 35: dropped plans and those without news stay in the base.
        assert_eq!(found.completion, Some(12.0 / 35.0));
        // 35 ÷ 38
        assert_eq!(found.submitted_share, Some(35.0 / 38.0));
    });
}

#[test]
fn applied_has_two_denominators_and_a_round_to_come_is_no_round() {
    let rounds = "monitoring:
  - { months: 3, date: 2026-06-15, contacted: 38, respondents: 30, applied: 22 }
  - { months: 12, date: 2027-03-15, respondents: 30, applied: 30 }
";
    see(rounds, |found, _| {
        let [round] = found.monitoring.as_slice() else { panic!("one round, not {:?}", found.monitoring) };
        assert_eq!((round.applied_share, round.applied_at_least), (Some(22.0 / 30.0), Some(22.0 / 38.0)));
        assert_eq!((round.response_rate, round.contacted), (Some(30.0 / 38.0), Some(38)));
    });
}

#[test]
fn a_part_above_its_whole_is_no_share_and_bounds_nothing() {
    let more = "submitted: 40
monitoring: [{ months: 3, date: 2026-06-15, contacted: 60, respondents: 50, applied: 25 }]
";
    see(more, |found, _| {
        // 40 plans and 50 answers, while 38 completed.
        assert_eq!((found.submitted, found.submitted_share), (Some(40), None));
        let [round] = found.monitoring.as_slice() else { panic!("one round, not {:?}", found.monitoring) };
        assert_eq!((round.response_rate, round.applied_at_least), (None, None));
        assert_eq!(round.applied_share, Some(0.5));
    });
}

#[test]
fn an_action_is_late_from_the_day_after_and_while_it_is_neither_done_nor_dropped() {
    let items = "items:
  - { id: a, action: A, due: 2026-11-20, status: in-progress }
  - { id: b, action: B, due: 2026-11-22, status: planned }
  - { id: c, action: C, due: 2026-11-20, status: done, done_on: 2026-11-21 }
  - { id: d, action: D, due: 2026-11-20, status: dropped, reason: Tidak perlu lagi }
  - { id: e, action: E, due: 2026-11-01, status: stuck, reason: Menunggu anggaran }
  - { id: f, action: F, status: planned }
";
    see(items, |found, written| {
        let today = crate::shape::Scalar::parse("2026-11-22", true).expect("a day");
        let late: Vec<_> = written.items.iter().map(|item| days_late(item, today)).collect();
        assert_eq!(late, [Some(2), None, None, None, Some(21), None]);
        assert_eq!((found.items, found.items_done, found.items_overdue), (6, 1, 2));
    });
}

#[test]
fn what_fewer_than_the_smallest_group_answered_is_not_told() {
    let round = |keys: &str| {
        see(&format!("monitoring: [{{ months: 3, date: 2026-06-15, {keys} }}]\n"), |found, _| {
            let [round] = found.monitoring.as_slice() else { panic!("one round, not {:?}", found.monitoring) };
            (round.respondents, round.applied, round.withheld, round.applied_share.is_some())
        })
    };
    assert_eq!(round("respondents: 4, applied: 1"), (Some(4), None, true, false));
    assert_eq!(round("respondents: 5, applied: 1"), (Some(5), Some(1), false, true));
    // Nobody wrote how many answered: those who apply it may be all of them.
    assert_eq!(round("applied: 4"), (None, None, true, false));
    assert_eq!(
        (round("applied: 5"), round("applied: 0")),
        ((None, Some(5), false, false), (None, Some(0), false, false))
    );
    // What is not written is not withheld.
    assert_eq!(round("respondents: 4"), (Some(4), None, false, false));
}

//! Known answers, worked out by hand.

use super::coverage::Coverage;
use super::owed::{self, ItemTotal};
use super::{Ratio, Year, median};
use crate::model::EvidenceItem;
use crate::pages::fixture::Content;

#[test]
fn the_median_is_the_middle_one_or_the_mean_of_the_two_middle_ones() {
    assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
    assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
    assert_eq!(median(vec![1.0, 2.0]), None);
}

fn event(start: &str, rest: &str) -> String {
    format!("program: latihan\nstatus: completed\nstart: {start}\nend: {start}\n{rest}")
}

fn spent(planned: u32, realised: u32) -> String {
    format!("lines: [{{ category: meals, item: A, planned: {planned}, realised: {realised} }}]")
}

fn year(content: &Content, year: i16) -> Year {
    content.site("2026-11-22", |site| super::year(site.catalog, site.evidence, year).expect("a year with events"))
}

#[test]
fn ratios_are_sums_over_sums_with_the_median_beside() {
    let content = Content::new()
        .event("a-1", &event("2026-03-10", "participants: { attended: 40, completed: 38 }"))
        .event("b-1", &event("2026-05-10", "participants: { attended: 20, completed: 10 }"))
        .event("c-1", &event("2026-10-10", "participants: { attended: 10, completed: 9 }"))
        .event("d-1", &event("2026-06-10", "participants: { attended: 4, completed: 1 }"))
        .file("events/2026/a-1/budget.yaml", &spent(100, 80))
        .file("events/2026/b-1/budget.yaml", &spent(100, 60))
        .file("events/2026/c-1/budget.yaml", &spent(200, 200))
        .file("events/2026/d-1/budget.yaml", "lines: [{ category: meals, item: A, planned: 50 }]");
    let found = year(&content, 2026);
    // (38 + 10 + 9 + 1) ÷ (40 + 20 + 10 + 4); the median of 95 %, 50 % and 90 %: four people have no percentage.
    let Ratio { part, whole, known, of, median, median_of, .. } = found.completion;
    assert_eq!((part, whole, known, of, median, median_of), (58.0, 74.0, 4, 4, Some(0.9), 3));
    // (80 + 60 + 200) ÷ (100 + 100 + 200): the event whose spending is unknown is left out, not counted as 0.
    let Ratio { part, whole, known, of, median, median_of, .. } = found.realised_share;
    assert_eq!((part, whole, known, of, median, median_of), (340.0, 400.0, 3, 4, Some(0.8), 3));
    // 200 of 340 went to an event that began in October.
    assert_eq!((found.fourth_quarter.part, found.fourth_quarter.whole), (200.0, 340.0));
    assert_eq!((found.planned.sum, found.planned.known), (450.0, 4));
    assert_eq!((found.realised.sum, found.realised.known, found.realised.unknown()), (340.0, 3, 1));
}

const POSTPONED: &str = "program: latihan
status: postponed
status_reason: Banjir
start: 2026-02-10
end: 2026-02-10
";

#[test]
fn a_year_in_which_nothing_took_place_has_no_hours_and_not_0() {
    let content = Content::new().event("a-1", &format!("{POSTPONED}new_start: 2027-02-10"));
    let found = year(&content, 2027);
    assert_eq!((found.held.len(), found.hours.known, found.hours.of), (0, 0, 0));
    assert_eq!(found.per_participant.value(), None);
}

#[test]
fn an_event_put_off_to_a_day_that_is_past_counts_whatever_its_status_says() {
    let content =
        Content::new().event("a-1", &format!("{POSTPONED}new_start: 2026-06-10\nparticipants: {{ attended: 7 }}"));
    let found = year(&content, 2026);
    assert_eq!((found.held.len(), found.attended.sum), (1, 7.0));
    let cancelled = POSTPONED.replace("postponed", "cancelled");
    let found = year(&Content::new().event("a-1", &cancelled), 2026);
    assert_eq!(found.held.len(), 0);
}

#[test]
fn an_event_put_off_to_another_year_is_told_of_in_both_and_missing_in_none() {
    let site = "coverage: [{ year: 2026, events: 3, budget: 300 }, { year: 2025, events: 1 }]\n";
    let content = Content::new()
        .settings(site)
        .event("a-1", &format!("{POSTPONED}new_start: 2027-02-10"))
        .event("b-1", &event("2026-05-10", ""))
        .file("events/2026/a-1/budget.yaml", "lines: [{ category: meals, item: A, planned: 70 }]");
    content.site("2026-11-22", |site| {
        let year = |year| super::year(site.catalog, site.evidence, year);
        let found = year(2026).expect("a year with events");
        assert_eq!((found.events.len(), found.moved.len(), found.planned.known), (1, 1, 0), "no figure counts it");
        let stopped = owed::stopped(site.catalog, &found);
        assert_eq!(stopped, found.moved, "the year that it left tells of it");
        let coverage = Coverage::measure(site.catalog, site.evidence, &found);
        assert_eq!((coverage.events(), coverage.missing_events()), (Some((2, 3)), Some(1)));
        // Seventy of three hundred, and the other event's budget is unknown.
        let budget = coverage.budget().expect("a budget is stated");
        assert_eq!((budget.here, budget.stated, budget.unknown), (70.0, 300.0, 1));
        let next = year(2027).expect("the new year");
        assert_eq!((next.events.len(), next.moved.len(), next.planned.sum), (1, 0, 70.0));
        assert!(year(2025).is_none(), "nothing was ever to take place in it");
    });
    let alone = Content::new().event("a-1", &format!("{POSTPONED}new_start: 2027-02-10"));
    let found = year(&alone, 2026);
    assert_eq!((found.events.len(), found.moved.len()), (0, 1), "a year of which nothing is left still has its page");
}

#[test]
fn items_that_as_many_events_lack_are_all_named() {
    let total = |item, open| ItemTotal { item, complete: 5 - open, partial: 0, open, due: 5, not_due: 0 };
    let (schedule, speakers, lessons) = (EvidenceItem::Schedule, EvidenceItem::Speakers, EvidenceItem::Lessons);
    let items = |totals: &[ItemTotal]| owed::most_open(totals).iter().map(|total| total.item).collect::<Vec<_>>();
    assert_eq!(items(&[total(schedule, 1), total(speakers, 2), total(lessons, 2)]), [speakers, lessons]);
    assert_eq!(items(&[total(schedule, 0)]), []);
}

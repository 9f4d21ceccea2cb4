//! Known answers, worked out by hand.

use super::{Ratio, Year, median};
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
    let Ratio { part, whole, known, of, median } = found.completion;
    assert_eq!((part, whole, known, of, median), (58.0, 74.0, 4, 4, Some(0.9)));
    // (80 + 60 + 200) ÷ (100 + 100 + 200): the event whose spending is unknown is left out, not counted as 0.
    let Ratio { part, whole, known, of, median } = found.realised_share;
    assert_eq!((part, whole, known, of, median), (340.0, 400.0, 3, 4, Some(0.8)));
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

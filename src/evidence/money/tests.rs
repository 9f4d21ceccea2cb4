//! Known answers, worked out by hand from the definitions of the content model.

use super::{Computed, Hidden, Refusal};
use crate::evidence::Evidence;
use crate::pages::fixture::Content;

const EVENT: &str = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11\n";
const SCHEDULE: &str = "sessions:
  - { date: 2026-03-10, start: \"08:00\", end: \"09:30\", title: Satu, form: theory }
  - { date: 2026-03-11, start: \"08:00\", end: \"11:00\", title: Dua, form: practice }
";

fn content(front: &str, budget: &str) -> Content {
    let content = Content::new().event("a-1", &format!("{EVENT}{front}"));
    content.file("events/2026/a-1/budget.yaml", budget)
}

fn see<T>(content: &Content, read: impl FnOnce(&Evidence, crate::catalog::Handle<crate::catalog::Event>) -> T) -> T {
    content.site("2026-11-22", |site| read(site.evidence, site.catalog.events().next().expect("one event").0))
}

fn money(content: &Content) -> super::Money {
    see(content, |evidence, event| evidence.of(event).money.clone())
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} instead of {expected}");
}

#[test]
fn the_plan_in_force_is_the_revised_one_and_a_missing_one_is_the_product() {
    // 6 × 100 = 600, revised 500, planned 300: 1.400 in force; 550 + 500 + 300 spent.
    let found = money(&content(
        "participants: { attended: 9 }",
        "lines:
  - { category: fees, item: A, volume: [2 jam, 3 hari], unit_price: 100, realised: 550 }
  - { category: meals, item: B, planned: 400, revised: 500, realised: 500 }
  - { category: meals, item: C, planned: 300, realised: 300 }
",
    ));
    assert_eq!((found.planned.complete(), found.realised.complete()), (Some(1400), Some(1350)));
    // Before the revision: 600 + 400 + 300.
    assert_eq!(found.original.and_then(|total| total.complete()), Some(1300));
    assert_eq!(found.variance, Ok(-50));
    close(found.realised_share.expect("both are known"), 1350.0 / 1400.0);
    // 1.350 ÷ 9
    assert_eq!(found.per_participant, Ok(150));
}

#[test]
fn no_ratio_rests_on_a_sum_with_an_unknown_part() {
    let found = money(&content(
        "participants: { attended: 9 }",
        "lines:
  - { category: travel, item: A, planned: 400, realised: 300 }
  - { category: meals, item: B, planned: 600 }
",
    ));
    assert_eq!((found.realised.at_least(), found.realised.complete()), (Some(300), None));
    assert!(found.original.is_none(), "nothing was revised");
    assert_eq!(found.variance, Err(Refusal::UnknownPart));
    assert_eq!(found.per_participant, Err(Refusal::UnknownPart));
    assert_eq!(found.realised_share, Err(Refusal::UnknownPart));
    assert_eq!(found.lodging_travel, Err(Refusal::UnknownPart));
    assert_eq!(found.lodging_travel_sum.at_least(), Some(300));
}

#[test]
fn while_a_trifle_is_unknown_the_share_has_a_lower_bound() {
    let least = |rest: &str| {
        let lines =
            format!("lines:\n  - {{ category: lodging, item: A, planned: 800, realised: 800 }}\n  - {{ {rest} }}\n");
        money(&content("", &lines)).lodging_travel_least.map(|found| (found.part, found.whole, found.at_least))
    };
    assert_eq!(least("category: meals, item: B, planned: 200"), Some((800, 1000, true)));
    assert_eq!(least("category: meals, item: B, planned: 300, revised: 200"), Some((800, 1000, true)));
    // More of the same kind could only raise it.
    assert_eq!(least("category: travel, item: B, planned: 900"), Some((800, 800, true)));
    assert_eq!(least("category: travel, item: B"), Some((800, 800, true)));
    assert_eq!(least("category: meals, item: B"), None);
    assert_eq!(least("category: meals, item: B, planned: 200, realised: 100"), None);
    let unspent = "lines: [{ category: lodging, item: A, planned: 800 }, { category: meals, item: B, realised: 5 }]";
    assert_eq!(money(&content("", unspent)).lodging_travel_least, None);
}

#[test]
fn nothing_is_divided_by_zero_and_each_refusal_says_why() {
    let spent = "lines: [{ category: meals, item: A, planned: 0, realised: 500 }]";
    let found = money(&content("participants: { attended: 0 }", spent));
    assert_eq!(found.realised_share, Err(Refusal::BaseZero));
    assert_eq!(found.per_participant, Err(Refusal::BaseZero));
    let found = money(&content("", spent));
    assert_eq!(found.per_participant, Err(Refusal::BaseUnknown));
    let unspent = "lines: [{ category: meals, item: A, planned: 500 }]";
    assert_eq!(money(&content("participants: { attended: 9 }", unspent)).per_participant, Err(Refusal::NotRecorded));
    let bare = Content::new().event("a-1", EVENT);
    assert_eq!(money(&bare).variance, Err(Refusal::NotRecorded));
}

#[test]
fn a_person_hour_is_counted_day_by_day() {
    let spent = "lines: [{ category: meals, item: A, planned: 9000, realised: 9000 }]";
    let with = |people: &str| money(&content(people, spent).file("events/2026/a-1/schedule.yaml", SCHEDULE));
    // 2 JP × 40 + 4 JP × 30 = 200; 9.000 ÷ 200 = 45.
    let found = with("participants: { attended: 40, attended_by_day: [40, 30] }");
    assert_eq!((found.per_participant_hour, found.days_estimated), (Ok(45), false));
    close(found.person_hours.expect("all is known"), 200.0);
    // (2 + 4) JP × 40 = 240; 9.000 ÷ 240 = 37,5, to whole units 38.
    let found = with("participants: { attended: 40 }");
    assert_eq!((found.per_participant_hour, found.days_estimated), (Ok(38), true));
    assert_eq!(with("").per_participant_hour, Err(Refusal::BaseUnknown));
}

#[test]
fn a_day_without_lesson_hours_asks_for_no_attendance() {
    let schedule = SCHEDULE.replace("form: practice", "form: ceremony");
    let content = content("participants: { attended: 40 }", "lines: [{ category: meals, item: A, realised: 8000 }]");
    let found = money(&content.file("events/2026/a-1/schedule.yaml", &schedule));
    // 2 JP × 40 = 80.
    assert_eq!(found.per_participant_hour, Ok(100));
}

#[test]
fn hours_that_are_a_lower_bound_are_no_denominator() {
    let schedule = format!("{SCHEDULE}  - {{ date: 2026-03-11, title: Tiga, form: discussion }}\n");
    let content = content("participants: { attended: 40 }", "lines: [{ category: meals, item: A, realised: 8000 }]");
    let content = content.file("events/2026/a-1/schedule.yaml", &schedule);
    assert_eq!(money(&content).per_participant_hour, Err(Refusal::BaseUnknown));
    assert!(see(&content, |evidence, event| evidence.of(event).time.hours_at_least));
}

fn lodging(found: &super::Money) -> (f64, bool, bool) {
    let found = found.lodging_travel.expect("a share");
    (found.share, found.of_realised, found.at_least)
}

#[test]
fn lodging_and_travel_hold_fullboard_packages_and_nothing_else() {
    let lines = "lines:
  - { category: travel, item: A, planned: 100, realised: 100 }
  - { category: lodging, item: B, planned: 200, realised: 200 }
  - { category: meeting-package, package: fullboard, item: C, planned: 300, realised: 300 }
  - { category: meeting-package, package: fullday, item: D, planned: 400, realised: 400 }
";
    // (100 + 200 + 300) ÷ 1.000
    assert_eq!(lodging(&money(&content("", lines))), (0.6, true, false));
    let planned = lines.replace(", realised: 100", "").replace(", realised: 200", "").replace(", realised: 300", "");
    let planned = planned.replace(", realised: 400", "");
    assert_eq!(lodging(&money(&content("", &planned))), (0.6, false, false));
    // Recorded as nothing spent: still a share of the plan, and labelled so.
    let nothing = planned.replace(" }", ", realised: 0 }");
    assert_eq!(lodging(&money(&content("", &nothing))), (0.6, false, false));
}

#[test]
fn what_hides_nights_or_journeys_makes_the_share_a_lower_bound() {
    let fee = |rest: &str| {
        format!(
            "lines:\n  - {{ category: contribution, item: A, realised: 900{rest} }}\n  - {{ category: travel, item: B, realised: 100 }}\n"
        )
    };
    assert_eq!(lodging(&money(&content("", &fee("")))), (0.1, true, false));
    assert_eq!(lodging(&money(&content("", &fee(", includes: [meals]")))), (0.1, true, false));
    assert_eq!(lodging(&money(&content("", &fee(", includes: [meals, lodging]")))), (0.1, true, true));
    assert_eq!(lodging(&money(&content("", &fee(", includes: [travel]")))), (0.1, true, true));
    let named = |item: &str| fee("").replace("contribution, item: A", &format!("other, item: {item}"));
    for item in ["Tiket pesawat narasumber", "Sewa bus", "Uang harian panitia", "Asrama peserta"] {
        assert_eq!(lodging(&money(&content("", &named(item)))), (0.1, true, true), "{item}");
    }
    assert!(!lodging(&money(&content("", &named("Honorarium dosen transportasi")))).2);
    let sender = "role: sender\nsender: { sent: 3, fee_includes: [lodging] }\n";
    assert_eq!(lodging(&money(&content(sender, &fee("")))), (0.1, true, true));
}

const NIGHTS: &str = "travel: { participants: 8, speakers: 0, committee: 0, officials: 0, nights: 3 }\n";

#[test]
fn nights_that_no_line_holds_make_the_share_a_lower_bound() {
    let lines = "lines:
  - { category: travel, item: A, realised: 100 }
  - { category: meals, item: B, realised: 900 }
";
    let share = |front: &str, lines: &str| lodging(&money(&content(front, lines)));
    assert_eq!(share("", lines), (0.1, true, false));
    assert_eq!(share(NIGHTS, lines), (0.1, true, true));
    assert_eq!(share(&NIGHTS.replace("nights: 3", "nights: 0"), lines), (0.1, true, false));
    assert_eq!(share(&NIGHTS.replace("participants: 8", "participants: 0"), lines), (0.1, true, false));
    // A group that is not written is not nobody.
    assert_eq!(share("travel: { nights: 3 }\n", lines), (0.1, true, true));
    // Rooms are a part of the share.
    assert_eq!(share(NIGHTS, &lines.replace("category: meals", "category: lodging")), (1.0, true, false));
}

#[test]
fn a_package_of_no_kind_may_hold_the_nights() {
    let lines = "lines:
  - { category: lodging, item: A, realised: 100 }
  - { category: meeting-package, item: B, realised: 900 }
";
    let share = |front: &str, lines: &str| lodging(&money(&content(front, lines)));
    assert_eq!(share(NIGHTS, lines), (0.1, true, true));
    assert_eq!(
        share(NIGHTS, &lines.replace("meeting-package", "meeting-package, package: fullday")),
        (0.1, true, false)
    );
    let none = NIGHTS.replace("nights: 3", "nights: 0");
    assert_eq!(share(&none, lines), (0.1, true, false));
    // Two days, and nobody says whether there was a night between them; a day by itself needs none.
    assert_eq!(share("", lines), (0.1, true, true));
    let day = Content::new().event("a-1", &EVENT.replace("end: 2026-03-11", "end: 2026-03-10"));
    assert_eq!(lodging(&money(&day.file("events/2026/a-1/budget.yaml", lines))), (0.1, true, false));
}

#[test]
fn a_place_inside_a_fee_or_nights_without_a_line_have_no_price() {
    let place = |front: &str, lines: &str| money(&content(front, lines)).place.expect("lines");
    let fee = "lines: [{ category: contribution, item: A, realised: 900 }]";
    let sender = |parts: &str| format!("role: sender\nsender: {{ sent: 3, fee_includes: [{parts}] }}\n");
    let unknown: Computed<u64> = Err(Refusal::UnknownPart);
    for (front, lines, hidden, paid) in [
        ("", fee, None, Ok(0)),
        (&*sender("meals"), fee, None, Ok(0)),
        (&*sender("meals, lodging"), fee, Some(Hidden::Fee), unknown),
        (&*sender("venue"), fee, Some(Hidden::Fee), unknown),
        (NIGHTS, fee, Some(Hidden::Nights), unknown),
        (&*NIGHTS.replace("nights: 3", "nights: 0"), fee, None, Ok(0)),
        (NIGHTS, "lines: [{ category: lodging, item: A, realised: 900 }]", None, Ok(900)),
        (NIGHTS, "lines: [{ category: meeting-package, item: A, realised: 900 }]", Some(Hidden::Nights), unknown),
        (
            NIGHTS,
            "lines: [{ category: other, item: A, includes: [lodging], realised: 9 }]",
            Some(Hidden::Line),
            unknown,
        ),
    ] {
        let found = place(front, lines);
        assert_eq!((found.hidden, found.paid()), (hidden, paid), "{front} {lines}");
        assert_eq!(found.other_minus_paid(1000).is_ok(), paid.is_ok(), "{front} {lines}");
    }
}

#[test]
fn another_place_is_compared_with_what_place_and_nights_cost() {
    let paid = |lines: &str| money(&content("", lines)).place.expect("lines");
    let rooms = "lines:
  - { category: venue, item: A, realised: 100 }
  - { category: lodging, item: B, realised: 250 }
  - { category: meals, item: C, realised: 999 }
";
    assert_eq!(paid(rooms).paid(), Ok(350));
    assert_eq!(paid(rooms).other_minus_paid(300), Ok(-50));
    // The lines hold the whole cost: none for a place means that it cost nothing.
    assert_eq!(paid("lines: [{ category: meals, item: A, realised: 5 }]").paid(), Ok(0));
    let unknown: Computed<u64> = Err(Refusal::UnknownPart);
    assert_eq!(paid(&rooms.replace("item: B, realised: 250", "item: B, planned: 250")).paid(), unknown);
    assert_eq!(paid(&rooms.replace("item: C", "item: C, includes: [lodging]")).paid(), unknown);
}

#[test]
fn vendors_are_added_up_and_ceilings_counted() {
    let found = money(&content(
        "",
        "lines:
  - { category: meals, item: A, vendor: Dapur, unit_price: 50, ceiling: 40, ceiling_source: SSH, planned: 100, realised: 90 }
  - { category: materials, item: B, vendor: Percetakan, unit_price: 40, ceiling: 40, ceiling_source: SSH, planned: 300, realised: 310 }
  - { category: meals, item: C, vendor: Dapur, unit_price: 10, planned: 50 }
  - { category: fees, item: D, planned: 70, realised: 70 }
",
    ));
    let vendors: Vec<_> = found.vendors.iter().map(|total| (total.vendor.as_str(), total.lines.len())).collect();
    assert_eq!(vendors, [("Percetakan", 1), ("Dapur", 2)]);
    let kitchen = found.vendors[1].realised;
    assert_eq!((kitchen.at_least(), kitchen.is_complete()), (Some(90), false));
    assert_eq!((found.ceilings.above, found.ceilings.compared, found.ceilings.lines), (1, 2, 4));
}

#[test]
fn a_sum_above_its_volume_at_the_ceiling_counts_however_it_divides() {
    // 46 × 3 = 138; 138 × 50 = 6.900.
    let above = |rest: &str| {
        let line = format!(
            "lines: [{{ category: meals, item: A, volume: [46 orang, 3 hari], ceiling: 50, ceiling_source: SSH{rest} }}]"
        );
        let found = money(&content("", &line)).ceilings;
        (found.above, found.compared)
    };
    assert_eq!(above(", unit_price: 38, revised: 6900"), (0, 1));
    assert_eq!(above(", unit_price: 38, revised: 6901"), (1, 1));
    assert_eq!(above(", unit_price: 38, planned: 5244, realised: 6900"), (0, 1));
    assert_eq!(above(", unit_price: 38, planned: 5244, realised: 6901"), (1, 1));
    // Without a written price the sum stands beside the ceiling; without a sum nothing does.
    assert_eq!(above(", planned: 6901"), (1, 1));
    assert_eq!(above(", realised: 6900"), (0, 1));
    assert_eq!(above(""), (0, 0));
    // A ceiling that no regulation is named for is none to be under, and one to be above.
    let unsourced = |price: u32| {
        let line = format!("lines: [{{ category: meals, item: A, unit_price: {price}, ceiling: 50 }}]");
        let found = money(&content("", &line)).ceilings;
        (found.above, found.compared)
    };
    assert_eq!((unsourced(40), unsourced(60)), ((0, 0), (1, 1)));
    // Sums are whole: 1,5 × 333 = 499,5, which is 500.
    let half = "lines: [{ category: meals, item: A, volume: [1.5 kg], unit_price: 333, ceiling: 333, realised: 500 }]";
    assert_eq!(money(&content("", half)).ceilings.above, 0);
}

#[test]
fn a_ceiling_needs_a_price_and_a_price_follows_from_volume_and_sum() {
    let counts = |rest: &str| {
        let line = format!("lines: [{{ category: meals, item: A, ceiling: 50, ceiling_source: SSH{rest} }}]");
        let found = money(&content("", &line)).ceilings;
        (found.above, found.compared, found.unpriced)
    };
    assert_eq!(counts(""), (0, 0, 1));
    assert_eq!(counts(", planned: 900, realised: 900"), (0, 0, 1));
    assert_eq!(counts(", volume: [9 orang]"), (0, 0, 1));
    assert_eq!(counts(", volume: [9 orang], realised: 450"), (0, 1, 0));
    assert_eq!(counts(", unit_price: 51"), (1, 1, 0));
    let price = |rest: &str| {
        let content = content("", &format!("lines: [{{ category: meals, item: A{rest} }}]"));
        let read = |site: &crate::pages::Site<'_>| {
            let (_, event) = site.catalog.events().next().expect("one event");
            event.budget.as_ref().and_then(|budget| super::worked_out_price_of(&budget.lines[0]))
        };
        content.site("2026-11-22", read)
    };
    // 3 × 4 = 12; 600 ÷ 12 = 50; 606 ÷ 12 = 50,5, to whole units 51. The plan goes before the spending.
    assert_eq!(price(", volume: [3 orang, 4 hari], planned: 600, realised: 606"), Some(50));
    assert_eq!(price(", volume: [3 orang, 4 hari], realised: 606"), Some(51));
    assert_eq!(price(", volume: [3 orang], unit_price: 5, planned: 15"), None);
    assert_eq!(price(", planned: 15"), None);
    assert_eq!(price(", volume: [0 orang], planned: 15"), None);
}

#[test]
fn payers_add_up_by_amount_or_by_head() {
    let found = money(&content(
        "",
        "funding:
  - { payer: villages, payers: 104, per_payer: 10 }
  - { payer: agency, amount: 60 }
lines: [{ category: meals, item: A, planned: 1100 }]
",
    ));
    // 104 × 10 + 60
    assert_eq!(found.funding.complete(), Some(1100));
}

#[test]
fn of_an_event_that_was_called_off_with_nothing_spent_no_share_is_computed() {
    let share = |status: &str, lodging: &str, realised: &str| {
        let budget = format!(
            "lines: [{{ category: {lodging}, item: A, planned: 800{realised} }}, {{ category: meals, item: B, planned: 200{realised} }}]\n"
        );
        let event =
            format!("program: latihan\nstart: 2026-03-10\nend: 2026-03-12\nstatus: {status}\nstatus_reason: Banjir.\n");
        let content = Content::new().event("a-1", &event).file("events/2026/a-1/budget.yaml", &budget);
        money(&content).lodging_travel.map(|found| (found.part, found.whole, found.of_realised))
    };
    let off = "cancelled";
    let put_off = "postponed\nnew_start: 2026-12-08";
    assert_eq!(share(off, "lodging", ", realised: 0"), Err(Refusal::BaseZero));
    assert_eq!(share(off, "lodging", ", realised: 5"), Ok((5, 10, true)));
    // Nobody wrote what was spent.
    assert_eq!(share(off, "lodging", ""), Ok((800, 1000, false)));
    assert_eq!(share(put_off, "meals", ", realised: 0"), Err(Refusal::BaseZero));
    // The plan of one that was put off is still to be spent.
    assert_eq!(share(put_off, "lodging", ", realised: 0"), Ok((800, 1000, false)));
}

//! What a year's page says where something is unknown, put off, or shared, in the words that readers get.

use super::year;
use crate::pages::fixture::Content;
use serde_json::Value;

fn event(start: &str, rest: &str) -> String {
    format!("program: latihan\norganizer: dinas-pmd\nstatus: completed\nstart: {start}\nend: {start}\n{rest}")
}

fn view(content: &Content, of: i16) -> Value {
    content.spoken("2026-11-22", |site| serde_json::to_value(year(site, of).expect("a year").1).expect("JSON"))
}

#[test]
fn a_median_says_over_how_many_events_where_small_ones_are_left_out() {
    let people =
        |attended: u32, completed: u32| format!("participants: {{ attended: {attended}, completed: {completed} }}");
    let content = Content::new()
        .event("a-1", &event("2026-03-10", &people(40, 38)))
        .event("b-1", &event("2026-04-10", &people(20, 10)))
        .event("c-1", &event("2026-05-10", &people(10, 9)));
    // 95 %, 50 % and 90 %.
    assert_eq!(view(&content, 2026)["people"][1]["notes"][1], "median 90,0%");
    let small = content.event("d-1", &event("2026-06-10", &people(4, 1)));
    let notes = &view(&small, 2026)["people"][1]["notes"];
    assert_eq!(notes[0], "angkanya ada di 4 dari 4 kegiatan");
    assert_eq!(notes[1], "median 90,0%, dari 3 kegiatan yang dasarnya 10 atau lebih");
}

#[test]
fn an_event_put_off_is_named_in_the_year_that_it_left() {
    let postponed = "program: latihan\norganizer: dinas-pmd\nstatus: postponed\nstatus_reason: Banjir.\nstart: 2026-02-10\nend: 2026-02-10\nnew_start: 2027-02-16";
    let content = Content::new()
        .settings("coverage: [{ year: 2026, organizer: dinas-pmd, events: 1 }]\n")
        .event("a-1", postponed);
    let shown = view(&content, 2026);
    assert_eq!(shown["finding"], "Semua 1 kegiatan ada di katalog");
    assert_eq!((&shown["events"], &shown["moved"]), (&0.into(), &1.into()));
    assert_eq!(shown["stopped"][0]["moved"], "Semula 10 Februari 2026, menjadi 16 Februari 2027.");
    assert_eq!(shown["left_out"], serde_json::json!([]), "nothing is missing from the catalog");
}

#[test]
fn a_title_names_the_most_only_where_none_is_unknown() {
    let first = event("2026-03-10", "participants: { attended: 40 }");
    let title = |content: &Content| {
        let figure = view(content, 2026)["people_charted"]["figure"].to_string();
        figure.split("<b>").nth(1).and_then(|rest| rest.split("</b>").next()).expect("a title").to_owned()
    };
    let known = Content::new().event("a-1", &first);
    assert_eq!(
        title(&known),
        "Peserta terbanyak: Triwulan I, 40 orang",
        "three quarters without any event hide nobody"
    );
    let unknown = known.event("b-1", &event("2026-10-10", ""));
    assert_eq!(title(&unknown), "Banyaknya peserta menurut waktu");
}

#[test]
fn a_sum_with_an_unknown_part_is_a_lower_bound_in_every_cell() {
    let content = Content::new()
        .settings("coverage: [{ year: 2026, organizer: dinas-pmd, events: 2, budget: 4000000 }]\n")
        .event("a-1", &event("2026-03-10", ""))
        .event("b-1", &event("2026-04-10", ""))
        .file("events/2026/a-1/budget.yaml", "lines: [{ category: meals, item: A, planned: 1000000 }]");
    let total = &view(&content, 2026)["coverage"]["total"];
    assert_eq!((&total["here"], &total["unknown"], &total["share"]), (&"1,0".into(), &1.into(), &0.25.into()));
}

#[test]
fn of_items_lacking_as_often_none_is_called_the_first() {
    let content = Content::new().event("a-1", &event("2026-03-10", ""));
    let said = view(&content, 2026)["most_open"].as_str().expect("words").to_owned();
    assert!(said.ends_with("butir sama seringnya tidak ada (masing-masing 1 kegiatan)"), "{said}");
}

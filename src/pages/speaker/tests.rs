//! What counts as taught, as a template sees it.

use super::{list, view};
use crate::pages::fixture::Content;
use crate::pages::plan::ListPage;
use serde_json::{Value, json};

const SPEAKER: &str = "---\nname: Rahma\nname_basis: consent\n---\n";

/// One event of 1 June to 2 June with a session on each day, and more keys for the first of them.
fn content(status: &str, held: &str) -> Content {
    let event = format!("program: latihan\n{status}\nstart: 2026-06-01\nend: 2026-06-02");
    let session = |day: u32, more: &str| {
        format!(
            "  - {{ date: 2026-06-0{day}, start: \"08:00\", end: \"09:30\", title: S{day}, form: theory, speaker: rahma{more} }}\n"
        )
    };
    let schedule = format!("sessions:\n{}{}", session(1, held), session(2, ""));
    Content::new()
        .file("speakers/rahma.md", SPEAKER)
        .event("a-1", &event)
        .file("events/2026/a-1/schedule.yaml", &schedule)
}

/// The groups of the page: id, and the titles of its sessions; then the fact on events, and the line of the list.
fn shown(content: &Content, today: &str) -> (Vec<(String, Vec<String>)>, String, String) {
    content.spoken(today, |site| {
        let (handle, _) = site.catalog.speakers().next().expect("a speaker");
        let page = serde_json::to_value(view(site, handle).expect("words").1).expect("JSON");
        let rows = serde_json::to_value(list(site, ListPage { page: 1, pages: 1 }).expect("words").1).expect("JSON");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let titles = |group: &Value| {
            let parts = group["parts"].as_array().expect("parts");
            parts
                .iter()
                .flat_map(|part| part["sessions"].as_array().expect("sessions"))
                .map(|s| text(&s["title"]))
                .collect()
        };
        let groups = page["groups"].as_array().expect("groups");
        (
            groups.iter().map(|group| (text(&group["id"]), titles(group))).collect(),
            text(&page["facts"][0]["text"]),
            text(&rows["speakers"][0]["about"]),
        )
    })
}

fn groups(of: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    of.iter().map(|(id, titles)| ((*id).to_owned(), titles.iter().map(|title| (*title).to_owned()).collect())).collect()
}

#[test]
fn what_is_to_come_is_not_taught() {
    let planned = content("status: planned", "");
    let (found, fact, row) = shown(&planned, "2026-05-20");
    assert_eq!(found, groups(&[("sessions", &[]), ("to-come", &["S1", "S2"])]));
    assert_eq!(fact, "belum ada; 1 lagi akan datang");
    assert!(row.contains("belum mengisi kegiatan") && row.ends_with("1 lagi akan datang"), "{row}");
    // The second day of an event under way is to come; after it, the timetable stands for what was held.
    let (found, fact, _) = shown(&content("status: ongoing", ""), "2026-06-02");
    assert_eq!(found, groups(&[("sessions", &["S1"]), ("to-come", &["S2"])]));
    assert_eq!(fact, "1 sejak 2026");
    assert_eq!(shown(&planned, "2026-06-03").0, groups(&[("sessions", &["S1", "S2"])]));
}

#[test]
fn what_was_called_off_is_not_taught() {
    let cancelled = "status: cancelled\nstatus_reason: Banjir";
    let (found, fact, _) = shown(&content(cancelled, ""), "2026-11-22");
    assert_eq!(found, groups(&[("sessions", &[]), ("called-off", &["S1", "S2"])]));
    assert_eq!(fact, "belum ada");
    // What was held before that stays held, and a session may be called off by itself.
    let (found, ..) = shown(&content(cancelled, ", held: as-planned"), "2026-11-22");
    assert_eq!(found, groups(&[("sessions", &["S1"]), ("called-off", &["S2"])]));
    let (found, ..) = shown(&content("status: completed", ", held: cancelled"), "2026-11-22");
    assert_eq!(found, groups(&[("sessions", &["S2"]), ("called-off", &["S1"])]));
    // The old timetable of an event that was put off.
    let (found, ..) =
        shown(&content("status: postponed\nstatus_reason: Banjir\nnew_start: 2027-02-01", ""), "2026-11-22");
    assert_eq!(found, groups(&[("sessions", &[]), ("called-off", &["S1", "S2"])]));
}

#[test]
fn hours_by_the_timetable_say_so() {
    let content = content("status: completed", ", held: as-planned");
    let sessions = content.spoken("2026-11-22", |site| {
        let (handle, _) = site.catalog.speakers().next().expect("a speaker");
        let page = serde_json::to_value(view(site, handle).expect("words").1).expect("JSON");
        page["groups"][0]["parts"][0]["sessions"].clone()
    });
    assert_eq!((&sessions[0]["hours"], &sessions[0]["by_timetable"]), (&json!(2.0), &json!(false)));
    assert_eq!((&sessions[1]["hours"], &sessions[1]["by_timetable"]), (&json!(2.0), &json!(true)));
}

//! What the section on money says where a plan has gaps or was revised, as a template sees it.

use crate::pages::event::view;
use crate::pages::fixture::Content;
use serde_json::{Value, json};

const EVENT: &str = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\n";

fn shown(lines: &[&str]) -> Value {
    let lines: Vec<String> = lines.iter().map(|line| format!("  - {{ {line} }}")).collect();
    let budget = format!("lines:\n{}\n", lines.join("\n"));
    let content = Content::new().event("a-1", EVENT).file("events/2026/a-1/budget.yaml", &budget);
    content.spoken("2026-11-22", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let (_, view) = view(site, handle).expect("the words are there");
        serde_json::to_value(&view).expect("JSON")
    })
}

/// The title of the chart of planned and spent.
fn title(lines: &[&str]) -> String {
    let figure = shown(lines)["charts"]["money"].to_string();
    figure.split("<b>").nth(1).and_then(|rest| rest.split("</b>").next()).expect("a title").to_owned()
}

#[test]
fn a_plan_with_a_gap_is_not_said_to_be_kept() {
    let meals = "category: meals, item: Konsumsi, planned: 100, realised: 90";
    let travel = "category: travel, item: Bus, planned: 1500, realised: 1400";
    let unplanned = "category: travel, item: Transpor lokal, realised: 7420";
    let unspent = "category: travel, item: Tol, planned: 50";
    assert_eq!(title(&[meals, travel]), "Tidak satu pun dari 2 jenis belanja melampaui rencana");
    assert_eq!(title(&[meals, travel, unplanned]), "1 dari 2 jenis belanja belum dapat dibandingkan dengan rencana");
    assert_eq!(title(&[meals, travel, unspent]), "Realisasi 1 dari 2 jenis belanja belum diketahui seluruhnya");
    let over = "category: fees, item: Honorarium, planned: 10, realised: 20";
    assert_eq!(title(&[meals, travel, over]), "1 dari 3 jenis belanja melampaui rencana");
    assert_eq!(title(&[meals, travel, unspent, over]), "Sedikitnya 1 dari 3 jenis belanja melampaui rencana");
    // What is known of the spending alone is more than the plan.
    let part = "category: fees, item: Honorarium moderator, planned: 5";
    assert_eq!(title(&[meals, over, part]), "1 dari 2 jenis belanja melampaui rencana");
}

#[test]
fn a_first_plan_with_a_gap_is_a_lower_bound() {
    let revised = "category: meals, item: Konsumsi, planned: 100, revised: 120, realised: 90";
    let original = |lines: &[&str]| shown(lines)["cost"]["original"].clone();
    assert_eq!(original(&[revised]), json!({ "known": 100, "at_least": false, "lines": 1, "of": 1 }));
    let unplanned = "category: travel, item: Transpor lokal, realised: 20";
    assert_eq!(original(&[revised, unplanned]), json!({ "known": 100, "at_least": true, "lines": 1, "of": 2 }));
}

#[test]
fn a_revised_line_shows_the_price_that_its_plan_comes_to() {
    let price = |line: &str| {
        let rows = shown(&[line])["cost"]["groups"][0]["lines"][0].clone();
        (rows["revised_price"].clone(), rows["original"].clone())
    };
    let line = "category: materials, item: Modul, volume: [42 eksemplar], unit_price: 65000, planned: 2730000";
    // 42 × 60,000 = 2,520,000.
    assert_eq!(price(&format!("{line}, revised: 2520000")), (json!(60000), json!(2_730_000)));
    assert_eq!(price(&format!("{line}, revised: 2730000")), (Value::Null, Value::Null));
    assert_eq!(price(&format!("{line}, revised: 2520001")), (Value::Null, json!(2_730_000)), "no whole price");
    assert_eq!(price(line), (Value::Null, Value::Null));
}

#[test]
fn where_nobody_could_come_nobody_is_said_to_be_uncounted() {
    let on = |day: &str, front: &str| {
        let event = format!("program: latihan\nstart: {day}\nend: {day}\n{front}");
        let budget = "lines: [{ category: meals, item: A, planned: 900, realised: 400 }]\n";
        let content = Content::new().event("a-1", &event).file("events/2026/a-1/budget.yaml", budget);
        content.spoken("2026-11-22", |site| {
            let (handle, _) = site.catalog.events().next().expect("an event");
            let view = serde_json::to_value(view(site, handle).expect("the words are there").1).expect("JSON");
            ["per_participant", "per_participant_hour"].map(|figure| view["cost"][figure]["refused"].clone())
        })
    };
    let refused = |front: &str| on("2026-12-10", front);
    assert_eq!(refused("status: cancelled\nstatus_reason: Banjir."), [json!("cancelled"), json!("cancelled")]);
    assert_eq!(refused("status: planned"), [json!("to-come"), json!("to-come")]);
    let held = "status: completed\nparticipants: { registered: 4 }";
    assert_eq!(on("2026-11-10", held), [json!("base-unknown"), json!("base-unknown")]);
    // Whatever its status says, what has not begun is to come.
    assert_eq!(refused(held), [json!("to-come"), json!("to-come")]);
}

#[test]
fn a_ceiling_without_a_price_is_named_and_not_denied() {
    let bare = "category: fees, item: Honorarium, ceiling: 50, ceiling_source: SSH, planned: 100";
    let ceilings = |lines: &[&str]| shown(lines)["cost"]["ceilings"].clone();
    assert_eq!(ceilings(&[bare]), json!({ "above": 0, "compared": 0, "unpriced": ["“Honorarium”"], "lines": 1 }));
    let fact = |lines: &[&str]| {
        let view = shown(lines);
        let facts = view["questions"][2]["facts"].as_array().expect("facts").clone();
        let fact = facts.into_iter().find(|fact| fact["id"] == "ceilings").expect("a fact");
        (fact["said"].as_array().expect("a list").len(), fact["unknown"]["because"].as_str().map(str::to_owned))
    };
    let named = "1 baris menyebut batas harga yang belum dapat dibandingkan, karena harga satuannya tidak dicatat: “Honorarium”.";
    assert_eq!(fact(&[bare]), (0, Some(named.to_owned())));
    let priced = "category: fees, item: Moderator, volume: [2 jam], ceiling: 50, ceiling_source: SSH, planned: 100";
    assert_eq!(fact(&[bare, priced]), (1, Some(named.to_owned())));
    assert_eq!(fact(&[priced]), (1, None));
    assert_eq!(shown(&[priced])["cost"]["groups"][0]["lines"][0]["worked_out_price"], json!(50));
    let none = "Tidak satu pun dari 1 baris menyebut batas harga dan sumbernya.";
    assert_eq!(fact(&["category: fees, item: Moderator, planned: 100"]), (0, Some(none.to_owned())));
}

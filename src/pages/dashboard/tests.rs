//! What a year's page says where something is unknown, put off, or shared, in the words that readers get.

use super::by_event::{YearEvents, by_event};
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
    assert_eq!(notes[0], "angkanya ada di 4 dari 4 kegiatan yang sudah dimulai");
    assert_eq!(notes[1], "median 90,0%, dari 3 kegiatan yang dasarnya 10 atau lebih");
}

#[test]
fn an_event_put_off_is_named_in_the_year_that_it_left() {
    let postponed = "program: latihan\norganizer: dinas-pmd\nstatus: postponed\nstatus_reason: Banjir.\nstart: 2026-02-10\nend: 2026-02-10\nnew_start: 2027-02-16";
    let content = Content::new()
        .settings("coverage: [{ year: 2026, organizer: dinas-pmd, events: 1 }]\n")
        .event("a-1", postponed);
    let shown = view(&content, 2026);
    assert_eq!(shown["finding"], "Semua kegiatan yang dinyatakan ada di katalog: 1");
    assert_eq!((&shown["events"], &shown["moved"]), (&0.into(), &1.into()));
    assert_eq!(shown["stopped"][0]["moved"], "Semula 10 Februari 2026, menjadi 16 Februari 2027.");
    assert_eq!(shown["left_out"], serde_json::json!([]), "nothing is missing from the catalog");
}

#[test]
fn a_title_names_the_fewest_and_the_most_only_where_none_is_unknown() {
    let first = event("2026-03-10", "participants: { attended: 40 }");
    let title = |content: &Content| {
        let figure = view(content, 2026)["people_charted"]["figure"].to_string();
        figure.split("<b>").nth(1).and_then(|rest| rest.split("</b>").next()).expect("a title").to_owned()
    };
    let known = || Content::new().event("a-1", &first);
    assert_eq!(
        title(&known()),
        "Peserta Triwulan I: 40 orang",
        "three quarters without any event hide nobody, and of one alone none is the most"
    );
    let two = known().event("c-1", &event("2026-07-10", "participants: { attended: 12 }"));
    assert_eq!(title(&two), "Peserta paling sedikit: Triwulan III, 12 orang; terbanyak: Triwulan I");
    let unknown = known().event("b-1", &event("2026-10-10", ""));
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

#[test]
fn every_count_of_events_says_which_they_are() {
    let content = Content::new()
        .settings("coverage: [{ year: 2026, organizer: dinas-pmd, events: 3 }]\n")
        .event("a-1", &event("2026-03-10", "participants: { attended: 40 }"))
        .event("b-1", &event("2026-04-10", "").replace("organizer: dinas-pmd\n", ""))
        .event("c-1", &event("2026-05-10", "status_reason: Banjir").replace("completed", "cancelled"))
        .file("events/2026/a-1/budget.yaml", "lines: [{ category: meals, item: A, planned: 100, realised: 90 }]");
    let shown = view(&content, 2026);
    // Two of the three that are stated are here; the third of the catalog is nobody's to compare.
    assert_eq!(shown["finding"], "1 dari 3 kegiatan yang dinyatakan tidak ada di katalog");
    assert_eq!(
        shown["coverage"]["beside"],
        "1 kegiatan lain di katalog tidak ikut dibandingkan, karena penyelenggaranya tidak menyatakan cakupan."
    );
    assert_eq!(shown["events"], 3);
    assert_eq!(shown["people"][0]["unit"], "angkanya ada di 1 dari 2 kegiatan yang sudah dimulai");
    assert_eq!(shown["money"][0]["unit"], "angkanya ada di 1 dari 3 kegiatan tahun itu");
    assert_eq!(
        shown["money"][1]["unit"],
        "angkanya ada di 1 dari 2 kegiatan yang sudah dimulai atau realisasinya tercatat"
    );
}

#[test]
fn a_middle_of_lower_bounds_is_one_too() {
    let lines = |nights: u32, hides: &str| {
        format!(
            "lines:\n  - {{ category: lodging, item: Kamar, planned: {nights}, realised: {nights} }}\n  - {{ category: meals, item: Makan, planned: 100, realised: 100{hides} }}\n"
        )
    };
    let content = |hides: &str| {
        let content = ["a-1", "b-1", "c-1"].into_iter().zip(["03", "04", "05"]);
        let content = content
            .fold(Content::new(), |content, (id, month)| content.event(id, &event(&format!("2026-{month}-10"), "")));
        content
            .file("events/2026/a-1/budget.yaml", &lines(100, hides))
            .file("events/2026/b-1/budget.yaml", &lines(100, ""))
            .file("events/2026/c-1/budget.yaml", &lines(300, ""))
    };
    // 100 ÷ 200, 100 ÷ 200 and 300 ÷ 400; 500 ÷ 800 in all.
    let told = |hides: &str| {
        let figure = view(&content(hides), 2026)["money"][3].clone();
        let organizer = view(&content(hides), 2026)["organizers"][0]["lodging_travel"].clone();
        (figure["value"].clone(), figure["notes"][1].clone(), organizer["notes"][1].clone())
    };
    assert_eq!(told(""), ("62,5%".into(), "median 50,0%".into(), "median 50,0%".into()));
    let least = "median sedikitnya 50,0%";
    assert_eq!(told(", includes: [lodging]"), ("sedikitnya 62,5%".into(), least.into(), least.into()));
}

/// The rows of one table of the year's events: notes below the title, then the cells.
fn rows(content: &Content, table: usize) -> Vec<(Vec<String>, Vec<String>)> {
    content.spoken("2026-11-22", |site| {
        let pages: Vec<YearEvents> = YearEvents::pages(site, 2026).collect();
        let page = serde_json::to_value(by_event(site, &pages[0]).expect("words").1).expect("JSON");
        let texts = |value: &Value, key: &str| -> Vec<String> {
            let note = |cell: &Value| cell["note"].as_str().map(|note| format!("; {note}")).unwrap_or_default();
            let partly = |cell: &Value| if cell["known"] == false { note(cell) } else { String::new() };
            let text =
                |cell: &Value| cell.as_str().or(cell["text"].as_str()).expect("a text").to_owned() + &partly(cell);
            value[key].as_array().expect("a list").iter().map(text).collect()
        };
        let table = &page["tables"][table];
        let groups = table["groups"].as_array().expect("groups").iter();
        let rows = groups.flat_map(|group| group["rows"].as_array().expect("rows"));
        let rows = rows.map(|row| (texts(row, "notes"), texts(row, "cells")));
        rows.chain([(Vec::new(), texts(table, "total"))]).collect()
    })
}

#[test]
fn a_reader_can_recount_actions_and_items() {
    let action =
        |id: u32, rest: &str| format!("{{ id: a{id}, action: Menyusun, status: planned, due: 2026-06-30{rest} }}");
    let of = |actions: &[String]| format!("items: [{}]\n", actions.join(", "));
    let content = Content::new()
        .event("a-1", &event("2026-03-10", ""))
        .event("b-1", &event("2026-04-10", ""))
        .file(
            "events/2026/a-1/follow-up.yaml",
            &of(&[action(1, ", unit: A"), action(2, ", unit: B").replace("2026-06", "2026-12")]),
        )
        .file("events/2026/b-1/follow-up.yaml", &of(&[action(1, ", unit: A"), action(2, "")]));
    let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        rows(&content, 4),
        [
            (texts(&["A: 1 dari 1", "B: 0 dari 1"]), texts(&["1", "2"])),
            (texts(&["tanpa unit: 1 dari 1", "A: 1 dari 1"]), texts(&["2", "2"])),
            (texts(&[]), texts(&["3", "4"])),
        ]
    );
    // Item by item, the rows name as many as the table on the dashboard counts.
    let shown = view(&content, 2026);
    let items = rows(&content, 3);
    let number = |text: &String| text.parse::<u64>().expect("a count");
    for (column, key) in ["complete", "partial", "open"].into_iter().enumerate() {
        let dashboard: u64 =
            shown["items"].as_array().expect("items").iter().map(|item| item[key].as_u64().unwrap()).sum();
        let events: u64 = items[..2].iter().map(|(_, cells)| number(&cells[column])).sum();
        assert_eq!((dashboard, dashboard), (events, number(&items[2].1[column])), "{key}");
    }
    let named =
        |state: &str| items[0].0.iter().find(|note| note.starts_with(state)).map_or(0, |note| note.split(", ").count());
    assert_eq!(named("Belum ada") + named("Lewat tenggat"), usize::try_from(number(&items[0].1[2])).unwrap());
}

#[test]
fn a_partly_known_total_reads_the_same_everywhere() {
    let lines = "lines: [{ category: meals, item: A, planned: 1000000, realised: 900000 }, { category: fees, item: B, planned: 1000000 }]";
    let cancelled = event("2026-03-10", "status_reason: Banjir").replace("completed", "cancelled");
    let content = Content::new().event("a-1", &cancelled).file("events/2026/a-1/budget.yaml", lines);
    assert_eq!(view(&content, 2026)["stopped"][0]["realised"], "sedikitnya Rp900.000 (1 dari 2 baris terisi)");
    assert_eq!(rows(&content, 1)[0].1[1], "tidak ikut dijumlah; sedikitnya 900 (1 dari 2 baris terisi)");
    let card = content.spoken("2026-11-22", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        serde_json::to_value(crate::pages::card::EventCard::new(site, handle).expect("words")).expect("JSON")
    });
    assert_eq!(card["figures"][0]["text"], "sedikitnya Rp900.000 (1 dari 2 baris terisi)");
}

#[test]
fn a_title_says_that_there_is_none() {
    let content = Content::new().event("a-1", &event("2026-03-10", ""));
    let figure = view(&content, 2026)["evidence_charted"]["figure"].to_string();
    let title = figure.split("<b>").nth(1).and_then(|rest| rest.split("</b>").next()).expect("a title");
    assert_eq!(title, "Dari bukti yang jatuh tempo belum ada satu pun");
}

#[test]
fn a_figure_of_none_of_the_events_does_not_count_none() {
    let content = Content::new().event("a-1", &event("2026-03-10", ""));
    let shown = view(&content, 2026);
    assert_eq!(shown["people"][0]["unit"], "belum dapat dihitung untuk 1 kegiatan yang sudah dimulai");
    assert_eq!(shown["money"][0]["unit"], "belum dapat dihitung untuk 1 kegiatan tahun itu");
    // Nothing is asked of an event that has not begun.
    let ahead = Content::new().event("a-1", &event("2026-12-10", "").replace("completed", "planned"));
    assert_eq!(view(&ahead, 2026)["people"][0]["unit"], "belum ada kegiatan yang dimulai");
}

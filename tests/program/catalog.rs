//! What the catalog's script loads: the same events as the tables, the same cards as the pages, and files that stay when
//! events are added; and the same of programs. What it does with them is `browser/catalog.mjs`'s.

use crate::support::Bench;
use serde_json::Value;
use std::collections::BTreeMap;

type Output = BTreeMap<String, Vec<u8>>;

fn json(output: &Output, name: &str) -> Value {
    serde_json::from_slice(&output[name]).expect("JSON")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// A place in a column.
fn place(value: &Value) -> usize {
    value.as_u64().and_then(|place| usize::try_from(place).ok()).expect("a place")
}

fn columns(output: &Output) -> Value {
    json(output, "katalog/indeks/daftar.json")
}

fn cards(output: &Output) -> Vec<Value> {
    (0..)
        .map_while(|file| output.get(&format!("katalog/indeks/kartu/{file}.json")))
        .flat_map(|bytes| serde_json::from_slice::<Vec<Value>>(bytes).expect("JSON"))
        .collect()
}

/// The table, by id.
fn table(output: &Output) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(&output["data/events.csv"][..]);
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(|row| row.expect("a row"));
    rows.map(|row| (row["id"].clone(), row)).collect()
}

fn built() -> (Bench, Output) {
    let bench = Bench::copy_of("content");
    bench.build(&[]);
    let output = bench.output();
    (bench, output)
}

#[test]
fn every_event_stands_in_each_column_as_in_the_table() {
    let (_, output) = built();
    let (columns, cards, table) = (columns(&output), cards(&output), table(&output));
    assert_eq!(cards.len(), table.len());
    let of = |list: &Value, event: usize| place(&list["of"][event]);
    for (event, card) in cards.iter().enumerate() {
        let row = &table[card["id"].as_str().unwrap()];
        let titles = &columns["titles"];
        let title = text(&titles["names"][of(titles, event)]) + titles["rest"][event].as_str().unwrap();
        assert_eq!((&title, &text(&card["title"])), (&row["title"], &row["title"]));
        for facet in columns["facets"].as_array().unwrap() {
            let set = facet["sets"][of(facet, event)].as_array().unwrap();
            let values: Vec<String> = set.iter().map(|value| text(&facet["values"][place(value)][0])).collect();
            let start = if row["new_start"].is_empty() { &row["start"] } else { &row["new_start"] };
            let one = match facet["facet"].as_str().unwrap() {
                "year" => start[..4].to_owned(),
                "mode" if row["mode"].is_empty() => "unknown".to_owned(),
                known @ ("kind" | "organizer" | "status" | "mode") => row[known].clone(),
                _ => continue,
            };
            let wanted: Vec<String> = Some(one).filter(|value| !value.is_empty()).into_iter().collect();
            assert_eq!(values, wanted, "{title}");
        }
    }
}

#[test]
fn ranks_follow_the_figures_of_the_table() {
    let (_, output) = built();
    let (columns, cards, table) = (columns(&output), cards(&output), table(&output));
    for (measure, column) in [("cost", "per_participant_hour"), ("findings", "findings"), ("participants", "attended")]
    {
        let ranks = columns["ranks"].as_array().unwrap().iter().find(|ranks| ranks["measure"] == measure).unwrap();
        let mut known: Vec<(usize, u64)> = Vec::new();
        for (event, card) in cards.iter().enumerate() {
            let figure = table[card["id"].as_str().unwrap()][column].parse::<u64>().ok();
            let rank = place(&ranks["of"][event]);
            assert_eq!(rank == 0, figure.is_none(), "{measure}: {card}");
            known.extend(figure.map(|figure| (rank, figure)));
        }
        known.sort_unstable();
        for pair in known.windows(2) {
            assert_eq!(pair[0].0 == pair[1].0, pair[0].1 == pair[1].1, "{measure}: {pair:?}");
            assert!(pair[0].1 <= pair[1].1 && pair[1].0 - pair[0].0 <= 1, "{measure}: {pair:?}");
        }
        assert!(known.len() > 5, "{measure}");
    }
}

#[test]
fn every_program_stands_in_each_column_as_in_the_table_and_its_card_leads_to_pages_that_are_there() {
    let (_, output) = built();
    let columns = json(&output, "program/indeks/daftar.json");
    let cards = json(&output, "program/indeks/kartu/0.json");
    let (cards, facets) = (cards.as_array().unwrap(), columns["facets"].as_array().unwrap());
    let mut reader = csv::Reader::from_reader(&output["data/programs.csv"][..]);
    let rows = reader.deserialize::<BTreeMap<String, String>>().map(|row| row.expect("a row"));
    let table: BTreeMap<String, BTreeMap<String, String>> = rows.map(|row| (row["id"].clone(), row)).collect();
    let ids: Vec<String> = cards.iter().map(|card| text(&card["id"])).collect();
    let mut by_title: Vec<&String> = table.keys().collect();
    by_title.sort_by_key(|id| table[*id]["title"].to_lowercase());
    assert!(ids.iter().eq(by_title), "the order of the pages: {ids:?}");
    for (program, card) in cards.iter().enumerate() {
        let row = &table[&ids[program]];
        assert_eq!(
            (&text(&columns["titles"]["names"][program]), &text(&card["title"])),
            (&row["title"], &row["title"])
        );
        let values = |facet: &Value| -> Vec<String> {
            let set = facet["sets"][place(&facet["of"][program])].as_array().unwrap();
            let mut values: Vec<String> = set.iter().map(|value| text(&facet["values"][place(value)][0])).collect();
            values.sort();
            values
        };
        let mut topics: Vec<&str> = row["topics"].split("; ").collect();
        topics.sort_unstable();
        assert_eq!(
            (values(&facets[0]), values(&facets[1])),
            (topics.iter().map(ToString::to_string).collect(), vec![row["kind"].clone()])
        );
        for figure in card["figures"].as_array().unwrap() {
            let Some(to) = figure[3].as_str() else { continue };
            let page = format!("{}index.html", to.strip_prefix("../").expect("beside the list"));
            assert!(output.contains_key(&page), "{to}");
        }
    }
    let runs: Vec<(usize, &str)> = (cards.iter().enumerate())
        .map(|(program, card)| (place(&columns["ranks"][1]["of"][program]), card["figures"][0][1].as_str().unwrap()))
        .collect();
    for (rank, held) in &runs {
        assert!(runs.iter().all(|(other, times)| (rank == other) == (held == times)), "{runs:?}");
    }
    assert!(runs.iter().any(|(rank, _)| *rank != runs[0].0), "{runs:?}");
}

#[test]
fn a_new_event_leaves_the_cards_before_it_as_they_are() {
    let (bench, before) = built();
    let first = "katalog/indeks/kartu/0.json";
    let last = before.keys().filter(|name| name.starts_with("katalog/indeks/kartu/")).max().unwrap().clone();
    assert_ne!(first, last, "the example fills more than one file");
    let event =
        "---\ntitle: Xanadu\nprogram: keuangan-desa\nstatus: planned\nstart: 2031-03-10\nend: 2031-03-11\n---\n";
    bench.write("content/events/2031/xanadu-1/event.md", event);
    bench.build(&[]);
    let after = bench.output();
    assert_eq!(before[first], after[first]);
    assert_ne!(before[&last], after[&last]);
    assert!(String::from_utf8_lossy(&after["katalog/indeks/daftar.json"]).contains("Xanadu"));
}

#[test]
fn a_draft_is_not_there() {
    let bench = Bench::copy_of("content");
    let event = "---\ntitle: Xanadu\nprogram: keuangan-desa\nstatus: planned\nstart: 2031-03-10\nend: 2031-03-11\ndraft: true\n---\n";
    bench.write("content/events/2031/xanadu-1/event.md", event);
    bench.build(&[]);
    for (name, bytes) in bench.output().iter().filter(|(name, _)| name.starts_with("katalog/")) {
        assert!(!String::from_utf8_lossy(bytes).contains("Xanadu"), "{name}");
    }
}

//! The search index as it is published: what is in it, when it is made anew, and that it is always the same.

#![cfg(feature = "search")]

use crate::support::{Bench, opened};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const SITE: &str = "tests/golden/lengkap/content";
const INDEX: &str = "cari/indeks/";

/// The records, by their address.
fn records(output: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Value> {
    let fragments = opened(output).into_iter().filter(|(name, _)| name.ends_with(".pf_fragment"));
    let record = |(_, bytes): (String, Vec<u8>)| {
        let record: Value = serde_json::from_slice(&bytes).expect("JSON");
        (record["url"].as_str().expect("an address").to_owned(), record)
    };
    fragments.map(record).collect()
}

/// What the summary of a build says of the search.
fn summary(bench: &Bench, arguments: &[&str]) -> Value {
    let said = bench.build(&[&["--format", "json"], arguments].concat());
    let last = said.stdout.lines().last().expect("a summary");
    serde_json::from_str::<Value>(last).expect("JSON")["summary"]["search"].clone()
}

#[test]
fn every_record_leads_to_a_page_and_says_what_it_is() {
    let bench = Bench::copy_of("content");
    let told = summary(&bench, &[]);
    let output = bench.output();
    let records = records(&output);
    assert_eq!(told["records"].as_u64(), Some(records.len() as u64));
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (address, record) in &records {
        let page = address.split('#').next().unwrap_or_default();
        assert!(output.contains_key(&format!("{}index.html", &page[1..])), "{address}");
        let kind = record["filters"]["kind"][0].as_str().expect("a kind");
        *kinds.entry(kind.to_owned()).or_default() += 1;
        assert!(!record["meta"]["title"].as_str().expect("a title").is_empty(), "{address}");
        assert!(!record["content"].as_str().expect("a text").is_empty(), "{address}");
        let shown = |name: &str| record["meta"][name].is_string();
        assert!(kind != "event" || (shown("days") && shown("evidence") && shown("state")), "{address}: {record}");
    }
    let pages = |folder: &str| {
        let ending = |name: &&String| name.starts_with(folder) && name.ends_with("/index.html");
        let deep = |name: &&String| {
            name.split('/').count() == 3 && !name.split('/').nth(1).unwrap().chars().all(char::is_numeric)
        };
        output.keys().filter(ending).filter(deep).count()
    };
    for (kind, folder) in
        [("event", "kegiatan/"), ("program", "program/"), ("speaker", "narasumber/"), ("material", "materi/")]
    {
        assert_eq!(kinds[kind], pages(folder), "{kind}");
    }
}

#[test]
fn who_may_not_be_named_and_what_is_a_draft_is_not_found() {
    let bench = Bench::copy_of(SITE);
    let before = summary(&bench, &[]);
    let key = |bench: &Bench| {
        let manifest: Value = serde_json::from_slice(&bench.output()["site-manifest.json"]).expect("JSON");
        manifest["search"].as_str().expect("a key").to_owned()
    };
    let first = key(&bench);
    bench.write("content/pages/rahasia.md", "---\ntitle: Halaman Xanadu\ndraft: true\n---\nTeks.\n");
    bench.write("content/speakers/tertutup.md", "---\nname: Tuan Zanzibar\nposition: Ahli\n---\n");
    assert_eq!(summary(&bench, &["--drafts"])["records"], before["records"]);
    assert_eq!(key(&bench), first, "a draft and a nameless speaker leave the records as they were");
    for (name, bytes) in opened(&bench.output()).iter().filter(|(name, _)| name.starts_with(INDEX)) {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!text.contains("xanadu") && !text.contains("zanzibar"), "{name}");
    }
    bench.replace("content/speakers/tertutup.md", "position: Ahli", "position: Ahli\nname_basis: consent");
    bench.build(&[]);
    assert!(records(&bench.output()).contains_key("/narasumber/tertutup/"), "with a basis the speaker is found");
}

#[test]
fn the_index_stays_until_a_record_changes() {
    let bench = Bench::copy_of(SITE);
    assert_eq!(summary(&bench, &[])["kept"], Value::Bool(false));
    let index = |bench: &Bench| {
        let output = bench.output();
        output.into_iter().filter(|(name, _)| name.starts_with(INDEX)).collect::<BTreeMap<_, _>>()
    };
    let first = index(&bench);
    assert!(first.len() > 8, "{:?}", first.keys());
    assert_eq!(summary(&bench, &[])["kept"], Value::Bool(true));
    assert_eq!(first, index(&bench));
    // The narrative of an event is no part of its record.
    let event = "content/events/2026/lpj-2026-1/event.md";
    bench.write(event, bench.read(event) + "\nKalimat terakhir.\n");
    assert_eq!(summary(&bench, &[])["kept"], Value::Bool(true));
    // Whatever happens to its files, they are mended.
    let names: Vec<&String> = first.keys().collect();
    let before = index(&bench);
    fs::write(bench.path(&format!("output/{}", names[0])), "rusak").expect("written");
    assert_eq!(summary(&bench, &[])["kept"], Value::Bool(false));
    assert_eq!(before, index(&bench));
    fs::remove_file(bench.path(&format!("output/{}", names[1]))).expect("removed");
    assert_eq!(summary(&bench, &[])["kept"], Value::Bool(false));
    assert_eq!(before, index(&bench));
    assert_eq!(summary(&bench, &["--clean"])["kept"], Value::Bool(false));
    assert_eq!(before, index(&bench));
    // A record that changes takes its old file away with it.
    bench.replace("content/programs/lpj-desa.md", "title: ", "title: Xanadu ");
    assert_eq!(summary(&bench, &[])["kept"], Value::Bool(false));
    let after = index(&bench);
    assert_ne!(before, after);
    let fresh = Bench::copy_of(SITE);
    for changed in [event, "content/programs/lpj-desa.md"] {
        fresh.write(changed, bench.read(changed));
    }
    fresh.build(&[]);
    assert_eq!(after, index(&fresh), "changed bit by bit, the index is that of a fresh build");
}

#[test]
fn the_page_asks_for_the_engine_and_for_nothing_of_the_library_s_own_looks() {
    let bench = Bench::copy_of(SITE);
    bench.build(&[]);
    let output = bench.output();
    let page = String::from_utf8_lossy(&output["cari/index.html"]).into_owned();
    let scripts: Vec<&str> = page.split("<script").skip(1).filter(|script| script.contains("src=")).collect();
    assert_eq!(scripts.len(), 1, "{scripts:?}");
    let path = scripts[0].split("/aset/").nth(1).and_then(|rest| rest.split('"').next()).expect("the script");
    assert!(output.contains_key(&format!("aset/{path}")), "{path}");
    for (page, own) in [("index.html", None), ("katalog/index.html", Some("/aset/catalog."))] {
        let page = String::from_utf8_lossy(&output[page]);
        assert!(page.contains("role=\"search\"") && page.contains("/cari/\""), "a search form");
        let scripts: Vec<&str> = page.split("<script defer src=\"").skip(1).collect();
        assert_eq!(scripts.len(), usize::from(own.is_some()), "{scripts:?}");
        assert!(own.is_none_or(|own| scripts[0].contains(own)), "nothing of the search's");
    }
    let names: BTreeSet<&str> = output.keys().filter_map(|name| name.strip_prefix(INDEX)).collect();
    assert!(names.iter().all(|name| !name.contains("ui") && !name.contains("worker")), "{names:?}");
}

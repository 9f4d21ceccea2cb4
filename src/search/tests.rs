//! What the files are, and when they stay the same.

use super::{IS_BUILT_IN, index, key, vocabulary};
use crate::pages::search::Record;
use crate::words::Language;
use flate2::Compression;
use flate2::read::{GzDecoder, GzEncoder};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

fn record(address: &str, title: &str, text: &str) -> Record {
    Record {
        address: address.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        shown: BTreeMap::from([("days", "9–11 Maret 2026".to_owned())]),
        facets: BTreeMap::from([("kind", BTreeSet::from(["event".to_owned()]))]),
    }
}

fn records() -> Vec<Record> {
    vec![
        record("/kegiatan/a/", "Perbaikan jalan desa", "Desa memperbaiki jalan."),
        record("/kegiatan/b/", "Pajak", "Pajak desa."),
    ]
}

#[test]
fn the_key_changes_with_every_part() {
    let first = key(&records(), Language::Indonesian).expect("a key");
    assert_eq!(first, key(&records(), Language::Indonesian).expect("a key"));
    assert!(first.len() == 64 && first.chars().all(|digit| digit.is_ascii_hexdigit()), "{first}");
    let mut others = vec![key(&records(), Language::English).expect("a key")];
    for change in 0..5 {
        let mut changed = records();
        match change {
            0 => changed[1].address.push('x'),
            1 => changed[1].title.push('x'),
            2 => changed[1].text.push('x'),
            3 => drop(changed[1].shown.insert("state", "Selesai".to_owned())),
            _ => drop(changed[1].facets.insert("year", BTreeSet::from(["2026".to_owned()]))),
        }
        others.push(key(&changed, Language::Indonesian).expect("a key"));
    }
    assert!(others.iter().all(|other| *other != first), "{others:?}");
}

#[test]
fn the_vocabulary_has_the_commonest_words_first() {
    let mut records = records();
    records[0].shown.insert("also", "Pekerjaan umum".to_owned());
    // What stands in every text is no correction: “juga” for “juta”.
    records[1].text.push_str(" Untuk itu juga dengan desa yang lain.");
    assert_eq!(vocabulary::of(&records), "desa\njalan\nlain\nmemperbaiki\npajak\npekerjaan\nperbaikan\numum\n");
}

#[test]
fn only_what_a_browser_loads_is_made_and_always_the_same() {
    let files = index(&records(), Language::Indonesian).expect("an index");
    assert_eq!(files, index(&records(), Language::Indonesian).expect("an index"));
    if !IS_BUILT_IN {
        assert!(files.is_empty());
        return;
    }
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    for wanted in ["pagefind.js", "pagefind-entry.json", "wasm.id.pagefind", vocabulary::NAME] {
        assert!(names.contains(&wanted), "{wanted} in {names:?}");
    }
    assert_eq!(names.iter().filter(|name| name.starts_with("fragment/")).count(), 2, "{names:?}");
    for absent in ["ui", "worker", "highlight", "unknown", ".css"] {
        assert!(names.iter().all(|name| !name.contains(absent)), "{absent} in {names:?}");
    }
    // The key names the version of the library: this fails when another one comes.
    let entry = files.iter().find(|file| file.name == "pagefind-entry.json").expect("the entry");
    let entry = String::from_utf8_lossy(&entry.bytes);
    let version = super::ENGINE.strip_prefix("pagefind ").expect("a version");
    assert!(entry.contains(&format!("\"version\":\"{version}\"")), "{entry}");
    assert!(entry.contains("\"page_count\":2"), "{entry}");
}

#[test]
fn the_list_that_each_reader_loads_is_as_small_as_its_form_allows() {
    let records: Vec<Record> =
        (0..300).map(|n| record(&format!("/kegiatan/{n}/"), "Pajak", &format!("Desa {n}."))).collect();
    let files = index(&records, Language::Indonesian).expect("an index");
    if !IS_BUILT_IN {
        assert!(files.is_empty());
        return;
    }
    let list = files.iter().find(|file| file.name.ends_with(".pf_meta")).expect("a list");
    let mut whole = Vec::new();
    GzDecoder::new(list.bytes.as_slice()).read_to_end(&mut whole).expect("a gzip file");
    assert!(whole.starts_with(b"pagefind_dcd") && whole.len() > 300 * "id_0123456".len(), "{} bytes", whole.len());
    let mut usual = Vec::new();
    GzEncoder::new(whole.as_slice(), Compression::best()).read_to_end(&mut usual).expect("bytes");
    assert!(list.bytes.len() * 100 < usual.len() * 95, "{} bytes of {}", list.bytes.len(), usual.len());
}

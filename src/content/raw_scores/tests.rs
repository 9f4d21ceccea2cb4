//! What is taken for people with scores, and what is not.

mod accepted;
mod refused;

use super::lines::in_any_text;
use super::one_line::holds_too_little;
use super::{Why, in_comments, in_file, in_keys, in_records, in_text, without_examples};
use crate::content::yaml::parse_yaml;
use crate::personal::plain;
use crate::shape::Faults;
use crate::source::{FileId, Location};

/// Names that no list of common ones knows.
const NAMES: [&str; 10] = [
    "Bonifasius Renwarin",
    "Cempaka Wulandira",
    "Gerson Mofu",
    "Hotmaida Pasaribu",
    "Jefri Tuwaidan",
    "Krisna Wijaksana",
    "Mutiara Dg. Ngai",
    "Oktovianus Nahak",
    "Teuku Fadli",
    "Ratu Emma",
];

/// So many rows of the same make: `{n}` is 1, 2, 3, `{nn}` 01, 02, 03, `{pre}` and `{post}` are scores.
fn rows(count: u32, row: &str) -> String {
    let one = |n: u32| {
        let (pre, post) = (40 + n * 7 % 31, 61 + n * 5 % 23);
        row.replace("{n}", &n.to_string())
            .replace("{nn}", &format!("{n:02}"))
            .replace("{name}", NAMES[(n as usize - 1) % NAMES.len()])
            .replace("{pre}", &pre.to_string())
            .replace("{post}", &post.to_string())
            + "\n"
    };
    (1..=count).map(one).collect()
}

fn under(header: &str, count: u32, row: &str) -> String {
    format!("{header}\n{}", rows(count, row))
}

#[test]
fn rows_of_people_are_refused() {
    let passed: Vec<_> = refused::refused().into_iter().filter(|(_, text)| in_file(text).is_none()).collect();
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn tables_of_things_are_accepted() {
    let told = |(name, text): (&'static str, String)| Some((name, in_file(&text)?, text));
    let stopped: Vec<_> = accepted::accepted().into_iter().filter_map(told).collect();
    assert!(stopped.is_empty(), "{stopped:#?}");
}

/// Cases of a file: where the text stands, what it is, and the text.
fn cases(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    file.split("=== ").filter_map(|case| {
        let (title, text) = case.split_once('\n')?;
        let (place, name) = title.split_once(": ")?;
        Some((place, name, text))
    })
}

/// By what rows of people are found in a text that stands there.
fn found(place: &str, text: &str) -> Option<Why> {
    match place {
        "text" => in_text(text).map(|(_, why)| why),
        "comments" => in_comments(text).map(|(_, why)| why),
        "keys" => {
            let node = parse_yaml(text, FileId(0), 1, &mut Faults::default()).expect("YAML");
            in_keys(&node).map(|(_, why)| why)
        }
        _ => panic!("{place}?"),
    }
}

#[test]
fn planted_scores_are_found_wherever_they_stand() {
    let missed: Vec<_> =
        cases(include_str!("tests/planted.txt")).filter(|(place, _, text)| found(place, text).is_none()).collect();
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(cases(include_str!("tests/planted.txt")).count() > 100);
}

#[test]
fn honest_tables_of_such_sites_pass() {
    let stopped: Vec<_> = cases(include_str!("tests/honest.txt"))
        .filter_map(|(place, name, text)| {
            Some((name, found(place, text).or_else(|| in_file(text).filter(|_| place == "text"))?))
        })
        .collect();
    assert!(stopped.is_empty(), "{stopped:#?}");
    assert!(cases(include_str!("tests/honest.txt")).count() > 100);
}

/// Each line of every case, and lines that follow one another made one in the ways in which editors do that.
#[test]
fn no_line_is_ruled_out_that_is_refused() {
    let files = [include_str!("tests/planted.txt"), include_str!("tests/honest.txt")];
    let told = files.into_iter().flat_map(cases).map(|(_, _, text)| text.to_owned());
    let texts = told.chain(refused::refused().into_iter().chain(accepted::accepted()).map(|(_, text)| text));
    let (mut ruled_out, mut refused) = (0, 0);
    for text in texts {
        let lines: Vec<&str> = text.lines().collect();
        let several = (1..=6).flat_map(|count| lines.windows(count));
        for line in several.flat_map(|lines| [" ", ", ", "; "].map(|sign| plain(&lines.join(sign)).into_owned())) {
            let is_refused = in_any_text(&line).is_some();
            refused += usize::from(is_refused);
            ruled_out += usize::from(holds_too_little(&line));
            assert!(!(is_refused && holds_too_little(&line)), "{line}");
        }
    }
    assert!(ruled_out > 500 && refused > 500, "{ruled_out} {refused}");
}

#[test]
fn the_line_is_told() {
    let table = "Hasil:\n\n| Nama | Pre | Post |\n|---|---:|---:|\n| Budi | 50 | 70 |\n";
    assert_eq!(in_text(table), Some((2, Why::People)));
    let people = rows(10, "# P{nn},{pre},{post}");
    assert_eq!(in_comments("a: 1\n# nilai awal: 41, 42, 55, 61, 70\n"), Some((1, Why::Numbers)));
    assert_eq!(in_comments(&format!("tests: []\nx: 1\n{people}daily: []\n")), Some((2, Why::Codes)));
    assert_eq!(in_comments(&format!("x:\n{}", people.replace("# ", "    ## "))), Some((1, Why::Codes)));
    assert_eq!(in_text("Hasil\n\n- P01: 41 -> 61\n\n- P02: 42 -> 62\n\n- P03: 43 -> 63\n"), Some((2, Why::Codes)));
    let html = "Hasil\n<table>\n<tr><th>Nama</th>\n<th>Nilai</th></tr>\n<tr><td>X</td><td>71</td></tr></table>";
    assert_eq!(in_text(html).map(|(_, why)| why), Some(Why::People));
    // A comment behind a value is one like any other; a `#` in quotes or in a word begins none.
    assert_eq!(in_comments("a: 1 # peserta,pre,post\nb: 2 # P01,40,50\n"), Some((0, Why::People)));
    assert_eq!(in_comments("a: 'x # peserta,pre,post'\nb: 'y # P01,40,50'\n"), None);
    assert_eq!(in_comments("a: x#peserta,pre,post\nb: y#P01,40,50\n"), None);
    // The key of a text below, run together with a remark, makes a remark no row; nor does it hide one.
    let remarks =
        "a: 57.5 # 23 dari 40 desa\nb: 77.5 # 31 dari 40 desa\nc: 55 # 22 dari 40 desa\nd: 62.5 # 25 dari 40 desa";
    assert_eq!(in_comments(&format!("{remarks} other_causes: >-\n")), None);
    assert_eq!(in_comments("a: 1 # P01,40,50\nb: 2 # P02,42,62 other_causes: >-\n"), Some((0, Why::Codes)));
}

#[test]
fn made_up_people_are_blank_where_they_are_declared() {
    let block = |info: &str| format!("Contoh:\n\n```{info}\nkode,pre,post\nP01,41,61\nP02,42,62\nP03,43,63\n```\n");
    assert!(in_text(&without_examples(&block("csv contoh ../nilai.csv"))).is_none());
    assert!(in_text(&without_examples(&block("csv example"))).is_none());
    assert_eq!(in_text(&without_examples(&block("csv ../contoh.csv"))), Some((3, Why::Codes)));
    // Only the block itself.
    let after = block("csv contoh") + "\nP01: 41 -> 61\nP02: 42 -> 62\nP03: 43 -> 63\n";
    assert!(in_text(&without_examples(&after)).is_some());
}

#[test]
fn lists_of_records_are_tables() {
    for text in [
        r#"[{"peserta":"P01","pre":40,"post":60}]"#,
        r#"{"hasil": [{"peserta": "P01", "pre": 40, "post": 60}]}"#,
        r#"{"P01": {"pre": 40, "post": 60}, "P02": {"pre": 41, "post": 61}, "P03": {"pre": 1, "post": 2}}"#,
        r#"{"P01": {"tes": {"pre": 40}}, "P02": {"tes": {"pre": 41}}, "P03": {"tes": {"pre": 42}}}"#,
        r#"[["P01", 40, 60], ["P02", 41, 61], ["P03", 42, null]]"#,
        r#"{"peserta": ["P01", "P02", "P03"], "pre": [40, 41, 42]}"#,
        r#"{"kode": ["P01", "P02", "P03"], "pre": [40, 41, 42], "post": [60, 61, 62]}"#,
        r#"{"nilai": [41, 55, 61, 70, 44, 52]}"#,
        r#"{"hasil": {"Budi": 41, "Wati": 55, "Agus": 61}}"#,
        r#"["P01: 41 -> 61", "P02: 42 -> 62", "P03: 43 -> 63"]"#,
        "- {peserta: P01, nilai: 40}\n- {peserta: P02, nilai: 41}\n",
        "- {kunci: P01, pre: 40, post: 60}\n- {kunci: P02, pre: 41, post: 61}\n- {kunci: P03, pre: 42, post: 62}\n",
    ] {
        assert!(in_records(text, false).is_some(), "{text}");
    }
    let lines = "{\"peserta\":\"P01\",\"pre\":40}\n{\"peserta\":\"P02\",\"pre\":41}\n";
    assert_eq!(in_records(lines, true), Some(Why::People));
    for text in [
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"Desa A"},"geometry":{"type":"Polygon","coordinates":[[[110.1,7.2],[110.4,7.3],[110.3,7.6],[110.1,7.2]]]}}]}"#,
        r#"[{"kecamatan":"Kota","pre":54.2,"post":67.9},{"kecamatan":"Lama","pre":50,"post":66},{"kecamatan":"Baru","pre":51,"post":60}]"#,
        r#"[{"tanggal":"2026-03-10","hadir":40},{"tanggal":"2026-03-11","hadir":41},{"tanggal":"2026-03-12","hadir":40}]"#,
        r#"{"recommendations": ["a.b", "c.d", "e.f"]}"#,
        r#"{"distribution": {"edges": [0, 20, 40, 60, 80, 100], "pre": [0, 5, 18, 15, 0], "post": [0, 0, 5, 16, 17]}}"#,
        r#"{"paired": {"pre_mean": 54.5, "pre_sd": 12.0, "post_mean": 78.6}, "pre": {"mean": 54.5, "sd": 12.0, "n": 40}}"#,
        r#"{"kecamatan": ["Kota", "Lama", "Baru"], "pre": [54, 50, 51], "post": [67, 66, 60]}"#,
        "no JSON at all: [",
    ] {
        assert_eq!(in_records(text, false), None, "{text}");
    }
}

#[test]
fn keys_of_the_editor_s_own_and_texts_hold_no_rows() {
    let told = |text: &str| {
        let node = parse_yaml(text, FileId(0), 1, &mut Faults::default()).expect("YAML");
        in_keys(&node).map(|(at, _)| at.start.line)
    };
    for (text, line) in [
        ("lines:\n  - item: a\n    note: P01 41 61; P02 42 62; P03 43 63; P04 44 64\n", 3),
        ("title: A\nx-nilai: [41, 55, 61, 70, 44, 52]\n", 2),
        ("tests:\n  - id: a\n    x-nilai: { P01: 41, P02: 55, P03: 61 }\n", 3),
        ("x-data:\n  - { peserta: P01, pre: 41, post: 61 }\n", 1),
        ("x-data:\n  nilai: { Budi: 41, Wati: 55, Agus: 61 }\n", 1),
        ("lessons:\n  - 'P01: 41 -> 61'\n  - 'P02: 42 -> 62'\n  - 'P03: 43 -> 63'\n", 2),
        ("a: 1\nnote: |\n  P01 41 61\n  P02 42 62\n  P03 43 63\n", 3),
    ] {
        assert_eq!(told(text), Some(line), "{text}");
    }
    for text in [
        "x-nilai-per-butir: [41, 55, 61, 70, 44, 52]\n",
        "x-nilai: { Kecamatan Kota: 54.2, Kecamatan Lama: 51.3 }\n",
        "x-warna: [10, 20, 30, 40, 50, 60]\n",
        "tests: [{ id: a, summary: { pairs: 38, pre: { n: 40 }, distribution: { edges: [0, 50, 100], pre: [20, 18] } } }]\n",
        "daily:\n  - { date: 2026-03-10, mean: 4.3 }\n  - { date: 2026-03-11, mean: 4.1 }\n  - { date: 2026-03-12, mean: 4 }\n",
        "days: [2026-03-10, 2026-03-11, 2026-03-12]\nvolume: [45 orang, 3 hari, 2 kali]\n",
        "note: |\n  Tes awal 54,2.\n  Tes akhir 67,9.\n",
    ] {
        assert_eq!(told(text), None, "{text}");
    }
}

#[test]
fn the_way_out_is_told_and_works() {
    for why in [Why::People, Why::Names, Why::Codes, Why::Rows, Why::Columns, Why::Numbers] {
        let fault = why.of_file()(Location::whole(FileId(0)), "a.csv");
        assert!(fault.message.id.starts_with("`a.csv` memuat nilai per peserta: "), "{}", fault.message.id);
        assert!(fault.help.unwrap().id.contains(". Bila "));
    }
    // Each word that a message names frees a table that was refused without it.
    let table = |title: &str| format!("{title},Pre,Post\nBeras merah,41,61\nGula aren,42,62\nTeh hijau,43,63\n");
    assert_eq!(in_file(&table("Bentuk")), Some(Why::Rows));
    let words = "Perangkat daerah, Kecamatan, Angkatan, Butir, Unsur, Aspek, Indikator, Kegiatan, Kode rekening, Tanggal, Tahun, \
                 Agency, District, Batch, Question, Element, Aspect, Indicator, Event, Account code, Date, Year";
    for title in words.split(", ") {
        assert_eq!(in_file(&table(title)), None, "{title}");
    }
    let list = |title: &str| in_text(&format!("{title}: 41, 42, 55, 61, 70"));
    assert_eq!(list("nilai"), Some((0, Why::Numbers)));
    for title in [
        "nilai per butir",
        "nilai per kecamatan",
        "nilai rata-rata 2022–2026",
        "skala",
        "scores per question",
        "scores per district",
        "mean scores 2022–2026",
        "scale",
    ] {
        assert_eq!(list(title), None, "{title}");
    }
    let coded =
        |title: &str| format!("{title},Perangkat daerah,Nilai\nD01,Dinas A,41\nD02,Dinas B,42\nD03,Dinas C,43\n");
    assert_eq!(in_file(&coded("ID")), Some(Why::Codes));
    assert_eq!(in_file(&coded("Kode perangkat daerah")), None);
}

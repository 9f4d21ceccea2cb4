//! Tables read back, formulas, and what must not be in them.

use super::cell::harmless;
use super::*;
use crate::pages::fixture::Content;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const EVENT: &str = "title: \"=HYPERLINK(1)\"
program: latihan
status: completed
organizer: dinas-pmd
start: 2026-03-10
end: 2026-03-11
participants: { attended: 40, women: 2, men: 38 }
speakers: [{ speaker: terbuka }, { speaker: tertutup }]";

const BUDGET: &str = "realised_as_of: 2026-04-30
lines:
  - { category: fees, item: \"+Honor, \\\"A\\\"\", volume: [6 jam, 2 hari], unit_price: 100000, realised: 1000000, speaker: terbuka }
  - { category: fees, item: Honor, planned: 500000, speaker: tertutup, note: \"@catatan\" }
";

const EVALUATION: &str = "tests:
  - id: pengetahuan
    maximum: 100
    summary:
      pairs: 38
      paired: { pre_mean: 54.50, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1, gain_sd: 12.0 }
      improved: 35
      same: 1
      worse: 2
      passed: { pre: 3, post: 33 }
  - id: kecil
    summary: { pairs: 4, improved: 4, same: 0, worse: 0, paired: { pre_mean: 50, post_mean: 60 } }
";

const FOLLOW_UP: &str = "items: [{ id: sop, action: \"-Menyusun SOP\", due: 2026-06-30, status: planned }]
outcomes: [{ id: lpj, indicator: LPJ, baseline: { value: 66, n: 120 }, target: 90, actual: { value: 88.50 }, comparison: { group: Lain, baseline: 67, actual: 74 } }]
";

fn content() -> Content {
    let at = |file: &str| format!("events/2026/a-1/{file}");
    Content::new()
        .file("speakers/terbuka.md", "---\nname: Dr. Terbuka\nname_basis: consent\n---\n")
        .file("speakers/tertutup.md", "---\nname: Nama Rahasia\n---\n")
        .event("a-1", EVENT)
        .event("b-1", "program: latihan\nstatus: planned\nstart: 2026-12-01\nend: 2026-12-01")
        .file(&at("budget.yaml"), BUDGET)
        .file(&at("evaluation.yaml"), EVALUATION)
        .file(&at("follow-up.yaml"), FOLLOW_UP)
}

fn text_of(table: DataFile) -> String {
    content().site("2026-11-22", |site| String::from_utf8(file(site, table).expect("a table")).expect("UTF-8"))
}

/// The rows of a table by column.
fn rows_of(table: DataFile) -> Vec<BTreeMap<String, String>> {
    let text = text_of(table);
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.expect("a row")).collect()
}

#[test]
fn events_are_told_with_what_is_known() {
    let rows = rows_of(DataFile::Events);
    assert_eq!(rows.len(), 2);
    let first = &rows[0];
    // 2 × 6 × 100.000 and 500.000 planned; one of two lines spent.
    for (column, cell) in [
        ("id", "a-1"),
        ("title", "Bimtek Latihan, =HYPERLINK(1)"),
        ("organizer", "dinas-pmd"),
        ("start", "2026-03-10"),
        ("days", "2"),
        ("attended", "40"),
        ("women", ""),
        ("men", ""),
        ("planned", "1700000"),
        ("realised", "1000000"),
        ("realised_complete", "false"),
        ("per_participant", ""),
        ("updated", "2026-04-30"),
        ("as_of", "2026-11-22"),
        ("url", "https://bimtek.contoh.go.id/terang/kegiatan/a-1/"),
    ] {
        assert_eq!(first[column], cell, "{column}");
    }
    assert_eq!((rows[1]["realised"].as_str(), rows[1]["mode"].as_str()), ("", ""));
}

#[test]
fn formulas_are_harmless_and_unnamed_speakers_absent() {
    let rows = rows_of(DataFile::BudgetLines);
    assert_eq!((rows[0]["item"].as_str(), rows[0]["volume"].as_str()), ("'+Honor, \"A\"", "6 jam; 2 hari"));
    assert_eq!((rows[0]["planned"].as_str(), rows[0]["in_force"].as_str()), ("1200000", "1200000"));
    assert_eq!((rows[0]["speaker"].as_str(), rows[1]["speaker"].as_str()), ("terbuka", ""));
    assert_eq!(rows[1]["note"], "'@catatan");
    assert_eq!(rows_of(DataFile::FollowUp)[0]["action"], "'-Menyusun SOP");
    for table in DataFile::ALL {
        let text = text_of(table);
        assert!(!text.contains("tertutup") && !text.contains("Rahasia"), "{table:?}");
    }
}

#[test]
fn small_cells_stay_at_home() {
    let rows = rows_of(DataFile::Evaluations);
    let first = &rows[0];
    for (column, cell) in [
        ("coverage", "0.95"),
        ("computed", "true"),
        ("reason", ""),
        ("pre_mean", "54.5"),
        ("gain_sd", "12"),
        ("normalized_gain", "0.52967"),
        ("ci95_low", "20.1557"),
        ("ci95_high", "28.0443"),
        ("effect_size", "2.20637"),
        ("retest_reference", "5.2325"),
        ("reading", "rise"),
        ("improved", ""),
        ("worse", ""),
        ("not_improved", ""),
        ("improved_at_least", "34"),
        ("passed_pre", ""),
        ("passed_post", "33"),
    ] {
        assert_eq!(first[column], cell, "{column}");
    }
    let second = &rows[1];
    assert_eq!(
        (second["computed"].as_str(), second["reason"].as_str(), second["pairs"].as_str()),
        ("false", "too-few", "4")
    );
    assert!(["pre_mean", "gain_mean", "improved", "same"].iter().all(|column| second[*column].is_empty()));
}

#[test]
fn units_are_rows_where_they_may_be_told() {
    let units = |instrument: &str| {
        let unit = |name: &str, pairs: u32| format!("{{ unit: \"{name}\", pairs: {pairs}, gain_mean: 24.1 }}");
        let units = [unit("=Unit A", 20), unit("Unit B", 14), unit("Unit C", 4)].join(", ");
        let summary = format!("{{ pairs: 38, paired: {{ pre_mean: 54.5, post_mean: 78.6 }}, units: [{units}] }}");
        let tests = format!("tests: [{{ id: t, maximum: 100, instrument: {instrument}, summary: {summary} }}]\n");
        let content = content().file("events/2026/a-1/evaluation.yaml", &tests);
        content.site("2026-11-22", |site| {
            let csv = String::from_utf8(file(site, DataFile::EvaluationUnits).expect("a table")).expect("UTF-8");
            csv.lines().map(str::to_owned).collect::<Vec<_>>()
        })
    };
    // Four are too few, and so would be the four that are left over by the other two: only the largest is told.
    assert_eq!(units("a"), ["event,test,unit,pairs,gain_mean", "a-1,t,'=Unit A,20,24.1"]);
    // A comparison that is refused is refused in all its parts.
    assert_eq!(units("{ pre: a, post: b }"), ["event,test,unit,pairs,gain_mean"]);
}

#[test]
fn outcomes_keep_the_decimals_written() {
    let row = &rows_of(DataFile::Outcomes)[0];
    // (88,5 − 66) ÷ (90 − 66), and (88,5 − 66) − (74 − 67)
    for (column, cell) in [
        ("baseline", "66"),
        ("actual", "88.50"),
        ("progress", "0.9375"),
        ("difference_in_differences", "15.5"),
        ("actual_n", ""),
    ] {
        assert_eq!(row[column], cell, "{column}");
    }
}

#[test]
fn what_is_withheld_of_outcomes_and_tests_says_so() {
    let row = |table: DataFile, name: &str, text: &str| {
        let content = content().file(&format!("events/2026/a-1/{name}"), text);
        content.site("2026-11-22", |site| {
            let bytes = file(site, table).expect("a table");
            let mut reader = csv::Reader::from_reader(bytes.as_slice());
            reader.deserialize().next().expect("a row").map(|row: BTreeMap<String, String>| row).expect("CSV")
        })
    };
    let says = |row: &BTreeMap<String, String>, expected: &[(&str, &str)]| {
        for (column, cell) in expected {
            assert_eq!(row[*column], *cell, "{column}");
        }
    };
    let outcome = |values: &str| {
        row(
            DataFile::Outcomes,
            "follow-up.yaml",
            &format!("outcomes: [{{ id: o, indicator: LPJ, direction: up, {values} }}]\n"),
        )
    };
    // 50% of 4 is 2; 44% of 4 is no count.
    let few = "unit: \"%\", baseline: { value: 66, n: 120 }, target: 66, actual: { value: 70, n: 120 }, comparison: { group: Lain, n: 4, baseline: 50, actual: 44 }";
    says(
        &outcome(few),
        &[
            ("comparison_baseline", ""),
            ("comparison_baseline_count", "2"),
            ("comparison_actual", ""),
            ("comparison_actual_count", ""),
            ("comparison_reason", "below-ten"),
            ("reason", ""),
            ("progress", ""),
            ("progress_reason", "base-zero"),
            ("ahead", ""),
        ],
    );
    let as_far =
        "baseline: { value: 66 }, actual: { value: 70 }, comparison: { group: Lain, baseline: 50, actual: 54 }";
    says(&outcome(as_far), &[("ahead", "neither"), ("comparison_reason", ""), ("progress_reason", "unknown-part")]);
    let test = |counts: &str| {
        let summary = format!("pairs: 38, paired: {{ pre_mean: 54.5, post_mean: 78.6 }}{counts}");
        let tests = format!("tests: [{{ id: t, maximum: 100, instrument: a, summary: {{ {summary} }} }}]\n");
        row(DataFile::Evaluations, "evaluation.yaml", &tests)
    };
    says(
        &test(", worse: 5"),
        &[("worse", "5"), ("improved", ""), ("changes_reason", "not-collected"), ("passed_reason", "not-collected")],
    );
    let all = ", improved: 33, same: 0, worse: 5, passed: { pre: 8, post: 33 }";
    says(&test(all), &[("improved", "33"), ("changes_reason", ""), ("passed_reason", "")]);
    says(
        &test(", improved: 36, passed: { pre: 3, post: 33 }"),
        &[("changes_reason", "suppressed"), ("passed_reason", "suppressed")],
    );
}

#[test]
fn the_package_describes_exactly_the_columns_there_are() {
    let package: Value = serde_json::from_str(&text_of(DataFile::Package)).expect("JSON");
    assert_eq!(package["name"], "bimtek.contoh.go.id/terang");
    assert_eq!(
        package["licenses"],
        json!([{ "name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC-BY-4.0" }])
    );
    let resources = package["resources"].as_array().expect("a list");
    assert_eq!(resources.len(), DataFile::ALL.len() - 1);
    for (resource, table) in resources.iter().zip(DataFile::ALL) {
        assert_eq!(resource["path"], table.name());
        let fields = resource["schema"]["fields"].as_array().expect("a list");
        let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        let text = text_of(table);
        assert_eq!(text.lines().next(), Some(names.join(",").as_str()));
        let mut unique = names.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), names.len(), "{table:?} has a column twice");
        for row in rows_of(table) {
            for field in fields {
                let cell = &row[field["name"].as_str().expect("a name")];
                assert!(cell.is_empty() || fits(field["type"].as_str().expect("a type"), cell), "{field} {cell}");
            }
        }
    }
}

fn fits(kind: &str, cell: &str) -> bool {
    match kind {
        "integer" => cell.parse::<i128>().is_ok(),
        "number" => cell.parse::<f64>().is_ok(),
        "date" => cell.parse::<jiff::civil::Date>().is_ok(),
        "boolean" => cell == "true" || cell == "false",
        _ => kind == "string",
    }
}

#[test]
fn licences_that_are_known_have_an_address() {
    assert_eq!(license_address("CC-BY-SA-4.0").as_deref(), Some("https://creativecommons.org/licenses/by-sa/4.0/"));
    assert_eq!(license_address("CC0-1.0").as_deref(), Some("https://creativecommons.org/publicdomain/zero/1.0/"));
    assert_eq!(license_address("CC-XX-4.0"), None);
    assert_eq!(license_address("Milik pemerintah"), None);
}

proptest! {
    #[test]
    fn a_text_read_back_is_the_text_and_never_a_formula(text in "\\PC{0,40}|[=+@\\-\t\r\"',;\n]{1,6}") {
        let cell = Cell::Text(text.clone());
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record([&*cell.written(), "x"]).expect("a row");
        let bytes = writer.into_inner().expect("bytes");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        let row = reader.records().next().expect("a row").expect("CSV");
        prop_assert!(!row[0].starts_with(['=', '+', '-', '@', '\t', '\r']));
        let added = harmless(&text).len() - text.len();
        prop_assert_eq!(&row[0][added..], text.as_str());
    }

    #[test]
    fn numbers_are_plain(number in prop::num::f64::NORMAL) {
        let text = Cell::Computed(number).written().into_owned();
        prop_assert!(text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-'));
    }
}

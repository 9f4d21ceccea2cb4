//! The example site's events: page, JSON and tables tell the same.
//!
//! Takes: `content/` of this repository. Gives: nothing. Never: an expected value of its own; three writers of one figure must
//! agree, and each table's rows must add up to it.

use super::report_json;
use crate::pages::data::{self, DataFile};
use crate::pages::fixture::built_spoken;
use crate::pages::{Site, event};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

type Row = BTreeMap<String, String>;

fn example<T>(see: impl FnOnce(&Site<'_>) -> T) -> T {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    built_spoken(crate::content::read(&content).expect("the example site"), "2026-11-22", see)
}

fn rows(site: &Site<'_>, file: DataFile) -> Vec<Row> {
    let bytes = data::file(site, file).expect("a table");
    csv::Reader::from_reader(bytes.as_slice()).deserialize().map(|row| row.expect("a row")).collect()
}

/// A figure of JSON as a table writes it; nothing where it is `null`.
fn written(value: &Value) -> Option<f64> {
    assert!(value.is_null() || value.is_number(), "{value} is no figure");
    value.as_f64()
}

fn cell(row: &Row, column: &str) -> Option<f64> {
    let text = row.get(column).unwrap_or_else(|| panic!("no column {column}"));
    (!text.is_empty()).then(|| text.parse().unwrap_or_else(|_| panic!("{column}: {text}")))
}

fn same(what: &str, one: Option<f64>, other: Option<f64>) {
    // JSON and CSV round to six significant digits; a page's view does not yet.
    let close = match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= 1e-5 * one.abs().max(1e-9),
        (one, other) => one == other,
    };
    assert!(close, "{what}: {one:?} is not {other:?}");
}

/// Column of `events.csv`, pointer into `report.json`, pointer into the page's view where it shows the figure.
const FIGURES: [(&str, &str, Option<&str>); 22] = [
    ("attended", "/attended", Some("/head/attended")),
    ("completed", "/participants/completed", Some("/follow_up/completed")),
    ("planned", "/money/planned", Some("/cost/planned/known")),
    ("realised", "/money/realised", Some("/cost/realised/known")),
    ("variance", "/money/variance", Some("/cost/variance/value")),
    ("realised_share", "/money/realised_share", Some("/cost/realised_share/value")),
    ("per_participant", "/money/per_participant", Some("/cost/per_participant/value")),
    ("per_participant_hour", "/money/per_participant_hour", Some("/cost/per_participant_hour/value")),
    ("lodging_travel_share", "/money/lodging_travel_share", Some("/cost/lodging_travel/value/share")),
    ("above_ceiling", "/money/ceilings/above", Some("/cost/ceilings/above")),
    ("ceilings", "/money/ceilings/compared", Some("/cost/ceilings/compared")),
    ("returned", "/money/returned/amount", Some("/cost/funding/returned")),
    ("hours", "/time/hours", Some("/how/hours")),
    ("learning_share", "/time/learning_share", Some("/how/learning_share")),
    ("ceremony_share", "/time/ceremony_share", Some("/how/ceremony_share")),
    ("practice_share", "/time/practice_share", Some("/how/practice_share")),
    ("evidence_score", "/evidence/score", Some("/score/score")),
    ("evidence_due", "/evidence/due", Some("/score/due")),
    ("plans_submitted", "/follow_up/submitted", Some("/follow_up/submitted")),
    ("plans", "/follow_up/plans/of", Some("/figures/2/of")),
    ("plans_done", "/follow_up/plans/done", Some("/figures/2/value")),
    ("completion", "/follow_up/completion", None),
];

#[test]
fn an_event_has_the_same_figures_on_its_page_in_its_report_and_in_the_table() {
    example(|site| {
        let table = rows(site, DataFile::Events);
        assert_eq!(table.len(), site.catalog.events().count());
        let mut told = 0;
        for (handle, row) in site.catalog.events().map(|(handle, _)| handle).zip(&table) {
            let report: Value = serde_json::from_slice(&report_json(site, handle).expect("a report")).expect("JSON");
            let (_, view) = event::view(site, handle).expect("a page");
            let view = serde_json::to_value(&view).expect("a view");
            assert_eq!(report["id"], row["id"].as_str());
            for (column, in_report, in_view) in FIGURES {
                let what = format!("{} {column}", row["id"]);
                let figure = written(report.pointer(in_report).unwrap_or_else(|| panic!("no {in_report}")));
                same(&what, cell(row, column), figure);
                told += usize::from(figure.is_some());
                if let Some(path) = in_view {
                    // A part of the view that is not there at all has no figure either.
                    same(&what, view.pointer(path).and_then(written), figure);
                }
            }
            for (column, path) in
                [("realised_complete", "/money/complete"), ("planned_complete", "/money/planned_complete")]
            {
                assert_eq!(report.pointer(path).map(ToString::to_string).as_ref(), row.get(column), "{column}");
            }
        }
        assert!(told > 200, "only {told} figures were compared");
    });
}

#[test]
fn the_lines_add_up_to_the_totals() {
    example(|site| {
        let lines = rows(site, DataFile::BudgetLines);
        for (handle, event) in site.catalog.events() {
            let report: Value = serde_json::from_slice(&report_json(site, handle).expect("a report")).expect("JSON");
            let own = || lines.iter().filter(|row| row["event"] == event.id.as_str());
            for (column, total) in [("in_force", "planned"), ("realised", "realised")] {
                let known: Vec<f64> = own().filter_map(|row| cell(row, column)).collect();
                let sum = (!known.is_empty()).then(|| known.iter().sum());
                same(&format!("{} {total}", event.id.as_str()), sum, written(&report["money"][total]));
            }
            let actions = rows(site, DataFile::FollowUp);
            let own = || actions.iter().filter(|row| row["event"] == event.id.as_str());
            let late = own()
                .filter(|row| row["overdue"] == "true")
                .inspect(|row| assert!(cell(row, "days_late").is_some_and(|days| days > 0.0)))
                .count();
            // Where no action is listed, nobody knows how many are late.
            let late = Some(late).filter(|_| own().count() > 0);
            assert_eq!(report["follow_up"]["items_overdue"], serde_json::json!(late), "{}", event.id.as_str());
        }
    });
}

#[test]
fn outcomes_are_the_same_in_the_report_in_the_table_and_on_the_page() {
    example(|site| {
        let table = rows(site, DataFile::Outcomes);
        let mut seen = 0;
        for (handle, event) in site.catalog.events() {
            let report: Value = serde_json::from_slice(&report_json(site, handle).expect("a report")).expect("JSON");
            let (_, view) = event::view(site, handle).expect("a page");
            let view = serde_json::to_value(&view).expect("a view");
            let own = table.iter().filter(|row| row["event"] == event.id.as_str());
            let outcomes = report["outcomes"].as_array().expect("a list");
            let shown = view["outcomes"]["outcomes"].as_array().expect("a list");
            assert_eq!((outcomes.len(), shown.len()), (own.clone().count(), own.clone().count()));
            for ((row, outcome), shown) in own.zip(outcomes).zip(shown) {
                assert_eq!(outcome["id"], row["outcome"].as_str());
                for (column, on_page) in [
                    ("baseline", "/baseline/value"),
                    ("target", "/target"),
                    ("actual", "/actual/value"),
                    ("change", "/change"),
                    ("progress", "/progress"),
                    ("difference_in_differences", "/difference"),
                ] {
                    let what = format!("{} {column}", row["outcome"]);
                    same(&what, cell(row, column), written(&outcome[column]));
                    same(&what, shown.pointer(on_page).and_then(written), written(&outcome[column]));
                    seen += usize::from(!outcome[column].is_null());
                }
            }
        }
        assert!(seen > 20, "only {seen} figures were compared");
    });
}

//! The SARIF log, by the official schema and field by field.

use super::{sarif, sarif_failure};
use crate::diagnostic::{Diagnostic, Placed, rules};
use crate::failure::Failure;
use crate::say;
use crate::source::{FileId, Location, Position, Sources};
use crate::words::Language;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;

/// Parses a log that the schema of OASIS accepts.
fn valid(text: &str) -> Value {
    static SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
    let schema = SCHEMA.get_or_init(|| {
        let schema = include_str!("../../../tests/sarif/sarif-schema-2.1.0.json");
        let schema = serde_json::from_str(schema).expect("JSON");
        jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
    });
    let log: Value = serde_json::from_str(text).expect("JSON");
    let faults: Vec<String> =
        schema.iter_errors(&log).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{}\n{text}", faults.join("\n"));
    log
}

fn at(file: FileId, line: u32, from: u32, to: u32) -> Location {
    Location { file, start: Position { line, column: from }, end: Position { line, column: to } }
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let broken = std::panic::catch_unwind(|| valid("{\"version\":\"2.1.0\",\"runs\":[{\"results\":[]}]}"));
    assert!(broken.is_err(), "a run without a tool");
}

#[test]
fn a_log_has_places_rules_and_marks() {
    let mut sources = Sources::default();
    let event = sources.add("events/2026/x/acara baru: é 日.md".into(), "---\nprogram: a\n".into());
    let other = sources.add("speakers/r.md".into(), "name: R\n".into());
    let found = [
        Diagnostic::new(&rules::UNUSED_SPEAKER, Location::whole(other), say!(id "tidak dipakai", en "unused")),
        Diagnostic::new(&rules::UNKNOWN_PROGRAM, at(event, 2, 10, 11), say!(id "program `a`", en "program `a`"))
            .help(say!(id "bantuan", en "advice"))
            .related(at(other, 1, 1, 5), say!(id "lihat ini", en "see this")),
    ];
    let placed = Placed { sources: &sources, folder: "situs/content" };
    let log = valid(&sarif(&found, &placed, Language::English));
    let run = &log["runs"][0];
    assert_eq!((&run["columnKind"], &run["language"]), (&json!("unicodeCodePoints"), &json!("en")));
    let result = &run["results"][1];
    assert_eq!(result["ruleId"], "unknown-program");
    let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small");
    let rule = &run["tool"]["driver"]["rules"][index];
    assert_eq!((&rule["id"], &rule["defaultConfiguration"]["level"]), (&json!("unknown-program"), &json!("error")));
    assert_eq!(result["message"]["text"], "program `a`\nhelp: advice");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"],
        json!({ "uri": "situs/content/events/2026/x/acara%20baru%3A%20%C3%A9%20%E6%97%A5.md", "uriBaseId": "%SRCROOT%" })
    );
    assert_eq!(place["region"], json!({ "startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 11 }));
    assert_eq!(result["relatedLocations"][0]["message"]["text"], "see this");
    assert_eq!(result["relatedLocations"][0]["id"], 0);
    assert_eq!(run["results"][0]["locations"][0]["physicalLocation"]["region"], json!({ "startLine": 1 }));
    assert_eq!(run["results"][0]["level"], "note");
    // The same rules in the other language, by the same order.
    let translation = &run["translations"][0];
    assert_eq!(translation["language"], "id");
    assert_eq!(translation["rules"][index]["shortDescription"]["text"], rules::UNKNOWN_PROGRAM.id.what);
    assert_eq!(rule["shortDescription"]["text"], rules::UNKNOWN_PROGRAM.en.what);
    assert!(rule["help"]["markdown"].as_str().expect("a text").contains(rules::UNKNOWN_PROGRAM.en.wrong));
    assert!(rule.get("helpUri").is_none(), "there is no page to name");
}

#[test]
fn a_content_folder_outside_the_repository_has_a_whole_address() {
    let mut sources = Sources::default();
    let file = sources.add("site.yaml".into(), "".into());
    let found = [Diagnostic::new(&rules::MISSING_KEY, Location::whole(file), say!(id "x", en "x"))];
    let log = valid(&sarif(&found, &Placed { sources: &sources, folder: "/data/isi situs" }, Language::English));
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(place, &json!({ "uri": "file:///data/isi%20situs/site.yaml" }));
}

#[test]
fn nothing_found_is_an_empty_list_and_a_failed_run_has_none() {
    let empty = valid(&sarif(&[], &Placed { sources: &Sources::default(), folder: "" }, Language::Indonesian));
    assert_eq!(empty["runs"][0]["results"], json!([]));
    assert_eq!(empty["runs"][0]["invocations"][0]["executionSuccessful"], true);
    let failure = Failure::new(say!(id "gagal", en "failed"));
    let failed = valid(&sarif_failure(&failure, Language::Indonesian));
    assert!(failed["runs"][0].get("results").is_none());
    let invocation = &failed["runs"][0]["invocations"][0];
    assert_eq!((&invocation["executionSuccessful"], &invocation["exitCode"]), (&json!(false), &json!(2)));
    assert_eq!(invocation["toolExecutionNotifications"][0]["message"]["text"], "gagal");
}

#[test]
fn every_rule_can_be_described() {
    let mut sources = Sources::default();
    let file = sources.add("site.yaml".into(), "a: 1\n".into());
    let all = rules::ALL.iter().chain(crate::check::RULES).chain(crate::judge::RULES);
    let found: Vec<_> = all.map(|rule| Diagnostic::new(rule, at(file, 1, 1, 2), say!(id "x", en "y"))).collect();
    assert!(found.len() > 100);
    for language in [Language::Indonesian, Language::English] {
        let log = valid(&sarif(&found, &Placed { sources: &sources, folder: "content" }, language));
        let run = &log["runs"][0];
        for result in run["results"].as_array().expect("a list") {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small");
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
}

proptest! {
    #[test]
    fn any_text_and_any_place_make_a_valid_log(
        path in "[a-z]([a-z/ :%?#é日\\\\\"\\[\\]|]){0,12}",
        words in "[a\"\\\\\n\t\u{1b}日%{}`|<]{0,12}",
        places in prop::collection::vec((0u32..6, 0u32..40, 0u32..6, 0u32..40), 1..4),
    ) {
        let mut sources = Sources::default();
        let file = sources.add(path, "a\nb\n".into());
        let mut places = places.into_iter().map(|(line, column, end_line, end_column)| Location {
            file,
            start: Position { line, column },
            end: Position { line: end_line, column: end_column },
        });
        let mut found = Diagnostic::new(&rules::UNKNOWN_KEY, places.next().unwrap(), say!(id "x{words}", en "x{words}"));
        for place in places {
            found = found.related(place, say!(id "x{words}", en "x{words}"));
        }
        valid(&sarif(&[found], &Placed { sources: &sources, folder: "content" }, Language::English));
    }
}

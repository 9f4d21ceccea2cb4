//! The Code Quality report: its keys, and marks that last.

use super::{gitlab, gitlab_failure};
use crate::diagnostic::{Diagnostic, Placed, rules};
use crate::failure::Failure;
use crate::say;
use crate::source::{Location, Position, Sources};
use crate::words::Language;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// The report on `titel` in each of these lines of one file.
fn report(path: &str, text: &str, lines: &[u32]) -> Vec<Value> {
    let mut sources = Sources::default();
    let file = sources.add(path.into(), text.into());
    let found: Vec<Diagnostic> = lines
        .iter()
        .map(|line| {
            let place = |column| Position { line: *line, column };
            let at = Location { file, start: place(1), end: place(6) };
            Diagnostic::new(&rules::UNKNOWN_KEY, at, say!(id "kunci `titel`", en "key `titel`"))
                .help(say!(id "mungkin `title`?", en "perhaps `title`?"))
        })
        .collect();
    let text = gitlab(&found, &Placed { sources: &sources, folder: "situs kita/content" }, Language::Indonesian);
    serde_json::from_str(&text).expect("JSON")
}

fn mark(entry: &Value) -> &str {
    entry["fingerprint"].as_str().expect("a text")
}

#[test]
fn an_entry_has_the_keys_that_gitlab_reads() {
    let entry = &report("pages/日 é.md", "titel: a\n", &[1])[0];
    assert_eq!(entry["description"], "kunci `titel` (saran: mungkin `title`?)");
    assert_eq!(entry["check_name"], "unknown-key");
    assert_eq!(entry["severity"], "blocker");
    assert_eq!(entry["location"], json!({ "path": "situs kita/content/pages/日 é.md", "lines": { "begin": 1 } }));
    assert_eq!(entry.as_object().expect("an object").len(), 5);
    assert!(mark(entry).len() == 64 && mark(entry).bytes().all(|byte| byte.is_ascii_hexdigit()));
    let mut none = String::new();
    none.push_str(&gitlab(&[], &Placed { sources: &Sources::default(), folder: "" }, Language::English));
    assert_eq!(none, "[]\n");
}

#[test]
fn a_mark_stays_when_lines_come_before_it_and_differs_otherwise() {
    let one = report("a.md", "titel: a\n", &[1]);
    let moved = report("a.md", "x: 1\n\n  titel: a  \n", &[3]);
    assert_eq!(mark(&one[0]), mark(&moved[0]));
    assert_ne!(mark(&one[0]), mark(&report("b.md", "titel: a\n", &[1])[0]), "another file");
    assert_ne!(mark(&one[0]), mark(&report("a.md", "titel: b\n", &[1])[0]), "another line");
    let twice = report("a.md", "titel: a\ntitel: a\n", &[1, 2]);
    assert_eq!(mark(&one[0]), mark(&twice[0]));
    let marks: BTreeSet<&str> = twice.iter().map(mark).collect();
    assert_eq!(marks.len(), 2, "alike ones are counted");
    // A place that the text does not have.
    assert_eq!(report("a.md", "", &[0, 99, u32::MAX])[0]["location"]["lines"]["begin"], 1);
}

#[test]
fn a_report_on_the_whole_file_outlives_its_first_line() {
    let whole = |text: &str| {
        let mut sources = Sources::default();
        let file = sources.add("a.md".into(), text.into());
        let found = [Diagnostic::new(&rules::UNUSED_SPEAKER, Location::whole(file), say!(id "x", en "x"))];
        gitlab(&found, &Placed { sources: &sources, folder: "" }, Language::English)
    };
    assert_eq!(whole("a: 1\n"), whole("b: 2\n"));
    assert!(whole("").contains("\"severity\": \"info\""));
}

#[test]
fn what_ended_a_command_is_the_only_entry() {
    let failure = Failure::new(say!(id "gagal", en "failed")).on(Path::new("content"));
    let entries: Vec<Value> = serde_json::from_str(&gitlab_failure(&failure, Language::English)).expect("JSON");
    assert_eq!(entries.len(), 1);
    assert_eq!((&entries[0]["severity"], &entries[0]["location"]["path"]), (&json!("blocker"), &json!("content")));
    assert_eq!(entries[0]["description"], "failed\n  → content");
    let elsewhere = Failure::new(say!(id "gagal", en "failed")).on(Path::new("/a/b"));
    let entries: Vec<Value> = serde_json::from_str(&gitlab_failure(&elsewhere, Language::English)).expect("JSON");
    assert_eq!(entries[0]["location"]["path"], ".");
}

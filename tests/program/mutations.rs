//! For every rule one change to a sound event that makes exactly this rule speak.
//!
//! The sound site is the one that the rules of `src/judge/` are tested on: nothing is said of it. Each row of the table
//! changes one place (or adds one file), names the rule that must speak, what must stand on the line it points at, and
//! every other rule that follows by necessity, with the reason. Rules that need a second event, another day or another kind
//! of event get that as their ground, on which nothing is said of what the row is about. The list of rules is the
//! program's own: a rule without a row is a fault of this file.

mod errors;
mod remarks;

use crate::support::{Bench, pixel, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const FOLDER: &str = "events/2026/contoh-1/";

/// What is done to the site.
pub enum Change {
    /// Replaces the one place of a file that holds a text.
    With(&'static str, &'static str, &'static str),
    /// Adds lines to the front matter of the event, or to the end of another file.
    Add(&'static str, &'static str),
    /// Adds a file.
    New(&'static str, &'static str),
    /// Adds a file of so many bytes, each `a`, after two that are no text.
    Bytes(&'static str, usize),
    /// Adds a picture.
    Picture(&'static str),
}

/// One rule.
pub struct Row {
    /// Its name.
    pub rule: &'static str,
    /// What stands on the line it points at.
    pub at: &'static str,
    /// What must be there beforehand, other than the sound site.
    pub ground: &'static [Change],
    /// As of when.
    pub day: &'static str,
    /// The one change.
    pub change: Change,
    /// Other rules that must speak, and why.
    pub follows: &'static [(&'static str, &'static str)],
}

/// As of when the sound site is looked at.
pub const DAY: &str = "2026-11-22";

/// Rules that cannot be reached by a change to content.
const BEYOND: &[(&str, &str)] = &[];

fn path(name: &str) -> String {
    let shared = ["site.yaml", "programs/", "speakers/", "materials/", "events/", "pages/"];
    if shared.iter().any(|place| name.starts_with(place)) {
        format!("content/{name}")
    } else {
        format!("content/{FOLDER}{name}")
    }
}

fn sound() -> Bench {
    let bench = Bench::empty();
    for (name, source) in [
        ("site.yaml", "site.yaml"),
        ("programs/contoh.md", "program.md"),
        ("speakers/dosen.md", "speaker-academic.md"),
        ("speakers/kaur.md", "speaker-practitioner.md"),
        ("event.md", "event.md"),
        ("schedule.yaml", "schedule.yaml"),
        ("budget.yaml", "budget.yaml"),
        ("evaluation.yaml", "evaluation.yaml"),
        ("follow-up.yaml", "follow-up.yaml"),
    ] {
        let text = std::fs::read_to_string(root().join("src/judge/sound").join(source)).expect("the sound site");
        bench.write(&path(name), text);
    }
    bench.write(&path("materials/dasar.md"), "---\ntitle: Dasar\nobjectives: [susun]\n---\n");
    bench.write(&path("materials/lanjutan.md"), "---\ntitle: Lanjutan\nobjectives: [hitung]\nrequires: [dasar]\n---\n");
    bench.write(&path("documents/laporan.pdf"), "");
    bench
}

fn apply(bench: &Bench, change: &Change) {
    match change {
        Change::With(file, from, to) => {
            let text = bench.read(&path(file));
            assert_eq!(text.matches(from).count(), 1, "`{from}` in {file}");
            bench.write(&path(file), text.replace(from, to));
        }
        Change::Add(file, lines) => {
            let mut text = bench.read(&path(file));
            match text[3..].find("\n---\n") {
                Some(end) => text.insert_str(end + 4, lines),
                None => text.push_str(lines),
            }
            bench.write(&path(file), text);
        }
        Change::New(file, text) => bench.write(&path(file), text),
        Change::Bytes(file, length) => {
            let mut bytes = vec![0xff, 0xfe];
            bytes.resize(*length, b'a');
            bench.write(&path(file), bytes);
        }
        Change::Picture(file) => bench.write(&path(file), pixel()),
    }
}

/// One remark of the program: the rule, the file and the line.
struct Remark {
    rule: String,
    place: String,
    line: String,
}

fn remarks_on(bench: &Bench, day: &str) -> Vec<Remark> {
    let said = bench.run(&["check", "--format", "json", "--as-of", day]);
    let remark = |line: &str| {
        let said: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let rule = said["rule"].as_str()?.to_owned();
        assert!(said["message"].as_str().is_some_and(|text| !text.is_empty()), "{line}");
        assert!(said["help"].as_str().is_some_and(|text| !text.is_empty()), "{rule} has no help");
        let (file, number) = (said["file"].as_str().unwrap_or_default(), said["line"].as_u64().unwrap_or_default());
        let bytes = std::fs::read(bench.path(&format!("content/{file}"))).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let at = text.lines().nth(usize::try_from(number).unwrap_or_default().saturating_sub(1)).unwrap_or_default();
        Some(Remark { rule, place: format!("{file}:{number}"), line: at.to_owned() })
    };
    said.stdout.lines().filter_map(remark).collect()
}

fn rows() -> Vec<Row> {
    errors::rows().into_iter().chain(remarks::rows()).collect()
}

/// What is wrong with a row; nothing where it holds.
fn faults(row: &Row) -> String {
    let mut faults = String::new();
    let bench = sound();
    row.ground.iter().for_each(|change| apply(&bench, change));
    let before: BTreeSet<String> = remarks_on(&bench, row.day).into_iter().map(|remark| remark.rule).collect();
    if before.contains(row.rule) {
        let _ = writeln!(faults, "{}: speaks before the change", row.rule);
    }
    apply(&bench, &row.change);
    let after = remarks_on(&bench, row.day);
    let news: BTreeSet<&str> =
        after.iter().map(|remark| remark.rule.as_str()).filter(|rule| !before.contains(*rule)).collect();
    let expected: BTreeSet<&str> =
        row.follows.iter().map(|(rule, _)| *rule).chain([row.rule]).filter(|rule| !before.contains(*rule)).collect();
    if news != expected {
        let said: Vec<_> =
            after.iter().map(|remark| format!("{} {} `{}`", remark.rule, remark.place, remark.line)).collect();
        let _ = writeln!(faults, "{}: {news:?} instead of {expected:?}: {said:#?}", row.rule);
    }
    let own: Vec<&Remark> = after.iter().filter(|remark| remark.rule == row.rule).collect();
    if !own.is_empty() && !own.iter().any(|remark| remark.line.contains(row.at)) {
        let lines: Vec<_> = own.iter().map(|remark| format!("{} `{}`", remark.place, remark.line)).collect();
        let _ = writeln!(faults, "{}: points at {lines:?}, not at `{}`", row.rule, row.at);
    }
    faults
}

#[test]
fn of_the_sound_site_nothing_is_said() {
    let said: Vec<String> = remarks_on(&sound(), DAY).into_iter().map(|remark| remark.rule).collect();
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn one_change_makes_one_rule_speak() {
    let faults: String = rows().iter().map(faults).collect();
    assert!(faults.is_empty(), "{faults}");
}

/// Results, money and follow-up that cannot be: each is a named error with its place and a remedy, in both languages, and
/// nothing is written, nor is what an earlier build wrote touched.
#[test]
fn what_cannot_be_stops_the_build_and_writes_nothing() {
    let impossible = [
        "impossible-sd",
        "paired-counts-mismatch",
        "gain-mismatch",
        "unpublishable-cell",
        "line-total-mismatch",
        "funding-mismatch",
        "plans-mismatch",
        "done-before-event",
        "target-out-of-range",
        "part-exceeds-attended",
        "told-twice",
        "measured-on-nobody",
        "baseline-after-start",
        "outcome-actual-before-event",
    ];
    let rows = rows();
    for rule in impossible {
        let row = rows.iter().find(|row| row.rule == rule).expect("a row");
        let fresh = sound();
        apply(&fresh, &row.change);
        let built = sound();
        built.build(&[]);
        let before = built.output();
        apply(&built, &row.change);
        for (bench, standing) in [(&fresh, &BTreeMap::new()), (&built, &before)] {
            let said = bench.run(&["build", "--as-of", DAY]);
            assert_eq!(said.status, 1, "{rule}: {}", said.stderr);
            assert!(bench.output() == *standing, "{rule}: something was written");
        }
        let Change::With(file, _, _) = row.change else { panic!("{rule}: no replacement") };
        let place = remarks_on(&fresh, DAY).swap_remove(0).place;
        assert!(place.starts_with(&format!("{FOLDER}{file}:")), "{rule} at {place}");
        for (language, remedy) in [("id", "saran: "), ("en", "help: ")] {
            let said = fresh.run(&["check", "--as-of", DAY, "--lang", language]).stderr;
            for part in [format!("[{rule}]"), place.clone(), remedy.to_owned(), row.at.to_owned()] {
                assert!(said.contains(&part), "{rule}: no `{part}` in\n{said}");
            }
        }
    }
}

#[test]
fn every_reason_for_what_follows_is_given() {
    for row in rows() {
        assert!(row.follows.iter().all(|(_, why)| why.len() > 20), "{}", row.rule);
    }
}

#[test]
fn every_rule_has_a_row() {
    let list = Bench::empty().run(&["explain", "--lang", "en"]).stdout;
    let registered: BTreeSet<&str> =
        list.lines().filter(|line| line.starts_with("  ")).filter_map(|line| line.split_whitespace().next()).collect();
    assert!(registered.len() > 120, "{} rules are listed", registered.len());
    let rows = rows();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        *times.entry(row.rule).or_default() += 1;
    }
    let reached: BTreeSet<&str> = times.keys().copied().chain(BEYOND.iter().map(|(rule, _)| *rule)).collect();
    assert_eq!(registered.difference(&reached).collect::<Vec<_>>(), Vec::<&&str>::new(), "rules without a row");
    assert_eq!(reached.difference(&registered).collect::<Vec<_>>(), Vec::<&&str>::new(), "rows without a rule");
}

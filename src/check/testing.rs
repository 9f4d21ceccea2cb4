//! Tiny content folders for the tests of rules.
//!
//! Takes: files as text. Gives: what one rule says about them. Never: touches the disk, or accepts a folder that has
//! another error: a test must show the fault it speaks of and no other.

use super::Check;
use super::walk::Part;
use crate::catalog::{Options, link};
use crate::content::{Read, parse};
use crate::diagnostic::Diagnostic;

pub const EVENT: &str = "events/2026/a/event.md";
pub const SCHEDULE: &str = "events/2026/a/schedule.yaml";
pub const BUDGET: &str = "events/2026/a/budget.yaml";
pub const EVALUATION: &str = "events/2026/a/evaluation.yaml";
pub const FOLLOW_UP: &str = "events/2026/a/follow-up.yaml";

/// What every folder holds unless a test says otherwise.
const BASE: [(&str, &str); 4] = [
    ("site.yaml", "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga, email: ppid@gmail.com }\n"),
    ("programs/p.md", "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n"),
    ("speakers/rahma.md", "---\nname: Rahma\n---\n"),
    (EVENT, "---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n---\n"),
];

/// An `event.md` from 10 to 12 March 2026; what is added begins on line 6.
pub fn event(more: &str) -> String {
    format!("---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n{more}\n---\n")
}

/// An `evaluation.yaml` with one test from 0 to 100 whose summary holds these keys; they begin on line 6.
pub fn summary(keys: &[&str]) -> String {
    let keys = keys.join("\n      ");
    format!("tests:\n  - id: t\n    minimum: 0\n    maximum: 100\n    summary:\n      {keys}\n")
}

/// What a rule says: `name path:line:column`, in order.
pub fn said(check: Check, files: &[(&str, &str)]) -> Vec<String> {
    let (found, sources) = run(check, files);
    let place = |fault: &Diagnostic| {
        let (path, at) = (&sources.file(fault.at.file).path, fault.at.start);
        format!("{} {path}:{}:{}", fault.rule.name, at.line, at.column)
    };
    found.iter().map(place).collect()
}

/// The Indonesian messages of a rule.
pub fn messages(check: Check, files: &[(&str, &str)]) -> Vec<String> {
    run(check, files).0.into_iter().map(|fault| fault.message.id).collect()
}

fn run(check: Check, files: &[(&str, &str)]) -> (Vec<Diagnostic>, crate::source::Sources) {
    let all: Vec<(&str, &str)> = BASE.iter().chain(files).copied().collect();
    let read = Read::of_texts(&all);
    let (records, parsed) = parse(&read.sources, read.layout);
    let (catalog, linked) = link(records, &Options::default());
    let errors: Vec<_> = read.faults.iter().chain(&parsed).chain(&linked).filter(|fault| fault.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let mut found = Vec::new();
    check(&Part::whole(&catalog), &mut found);
    super::point_at_personal_data(&read.sources, &mut found);
    crate::diagnostic::sort(&mut found, &read.sources);
    (found, read.sources)
}

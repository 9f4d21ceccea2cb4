//! One slip in the real content, and everything that is said about it: the slip, once, and none of its consequences.
//!
//! Each case changes one place of `content/` and names all that may be said. What a slip makes unknown (a table of
//! organizers, a line of a sum) must not be complained of as well: forty sentences hide the one that helps.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the message")]

use std::fs;
use std::path::Path;
use terang::catalog::{Options, link};
use terang::check;
use terang::content::{Read, parse};
use terang::diagnostic::{self, Diagnostic};
use terang::pages::bodies::Addresses;
use terang::pages::links;
use terang::source::Sources;

const E: &str = "events/2026/keuangan-desa-2026-1";

/// Every file of the real content; those that are no text are empty.
fn content() -> Vec<(String, String)> {
    fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                files.push((name, String::from_utf8(fs::read(&path).unwrap()).unwrap_or_default()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    files
}

fn examine(files: &[(String, String)]) -> (Vec<Diagnostic>, Sources) {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let Read { sources, layout, mut faults, .. } = Read::of_texts(&files);
    let (records, found) = parse(&sources, layout);
    faults.extend(found);
    let ids = records.ids();
    let (catalog, found) = link(records, &Options::default());
    faults.extend(found);
    if let Some(catalog) = &catalog {
        faults.extend(check::check(catalog));
        faults.extend(links::check(catalog, &Addresses::of(catalog), &ids));
    }
    faults.retain(Diagnostic::is_error);
    diagnostic::sort(&mut faults, &sources);
    (faults, sources)
}

/// What is said after one change: `rule path`, and the help of each.
fn said(content: &[(String, String)], path: &str, from: &str, to: &str) -> (Vec<String>, Vec<String>) {
    let mut files = content.to_vec();
    let (_, text) = files.iter_mut().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(from), "{path} does not hold {from:?}");
    *text = text.replacen(from, to, 1);
    let (faults, sources) = examine(&files);
    let places = faults.iter().map(|fault| format!("{} {}", fault.rule.name, sources.file(fault.at.file).path));
    (places.collect(), faults.iter().map(|fault| fault.help.as_ref().unwrap().id.clone()).collect())
}

#[test]
fn the_real_content_is_in_order() {
    let (faults, _) = examine(&content());
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn a_slip_is_told_once_and_by_the_right_name() {
    let content = content();
    let file =
        |name: &str| if name.contains('/') || name == "site.yaml" { name.to_owned() } else { format!("{E}/{name}") };
    let mut wrong = String::new();
    for (path, from, to, meant) in [
        ("site.yaml", "\norganizers:", "\norganizerss:", "organizers"),
        ("site.yaml", "\norganizers:", "\npenyelenggara:", "organizers"),
        ("site.yaml", "name: Dinas", "nme: Dinas", "name"),
        ("programs/keuangan-desa.md", "\nobjectives:", "\nobjektives:", "objectives"),
        ("programs/keuangan-desa.md", "\nobjectives:", "\ntujuan:", "objectives"),
        ("follow-up.yaml", "\noutcomes:", "\noutcoms:", "outcomes"),
        ("evaluation.yaml", "edges:", "edgs:", "edges"),
        ("budget.yaml", "category: fees", "caegory: fees", "category"),
        ("budget.yaml", "item: ", "ittem: ", "item"),
        ("budget.yaml", "category: fees", "category: honorarium", "fees"),
        ("event.md", "\nstatus: completed", "\nkeadaan: completed", "status"),
        ("event.md", "\nstart: ", "\nmulai: ", "start"),
        ("programs/keuangan-desa.md", "\ntitle: ", "\njudul: ", "title"),
    ] {
        let (places, help) = said(&content, &file(path), from, to);
        let rule = if to.contains("honorarium") { "invalid-value" } else { "unknown-key" };
        if places != [format!("{rule} {}", file(path))] || !help[0].contains(&format!("`{meant}`")) {
            wrong.push_str(&format!("{path}: {to:?}\n  {places:#?}\n  {help:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

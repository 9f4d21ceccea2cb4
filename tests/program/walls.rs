//! The walls of the house: imports point down, no circles, a header in every file, one third-party crate one room.
//!
//! The order of the rooms is written down here once; the module documentation of `lib.rs` draws it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From the top floor down. A room may import any room that stands below it, and nothing else.
const ROOMS: [&str; 37] = [
    "main",
    "cli",
    "serve",
    "pipeline",
    "schema",
    "output",
    "themes",
    "theme",
    "search",
    "pages",
    "scaffold",
    "tally",
    "judge",
    "check",
    "evidence",
    "catalog",
    "content",
    "kind",
    "model",
    "i18n",
    "sentence",
    "shape",
    "diagnostic",
    "source",
    "markdown",
    "chart",
    "address",
    "markup",
    "format",
    "personal",
    "table",
    "picture",
    "banner",
    "starter",
    "failure",
    "memo",
    "words",
];

/// Third-party crates and the only rooms that may name them. `serde` and `jiff` may be named anywhere.
const CRATES: [(&str, &[&str]); 38] = [
    ("anstream", &["cli"]),
    ("annotate_snippets", &["diagnostic"]),
    ("axum", &["serve"]),
    ("calamine", &["table"]),
    ("clap", &["cli"]),
    ("crc32fast", &["picture"]),
    ("cssparser", &["theme"]),
    ("csv", &["pages", "table"]),
    ("fast_qr", &["pages"]),
    ("flate2", &["search"]),
    ("futures_util", &["serve"]),
    ("image_webp", &["picture"]),
    ("indicatif", &["cli"]),
    ("jpeg_decoder", &["picture"]),
    ("jpeg_encoder", &["picture"]),
    ("mimalloc", &["main"]),
    ("mime_guess", &["serve"]),
    ("minicbor", &["search"]),
    ("notify", &["serve"]),
    ("opener", &["cli"]),
    ("pagefind", &["search"]),
    ("percent_encoding", &["serve"]),
    ("png", &["banner", "picture"]),
    ("pulldown_cmark", &["markdown"]),
    (
        "rayon",
        &["cli", "serve", "pipeline", "output", "content", "catalog", "check", "evidence", "judge", "memo", "pages"],
    ),
    ("rust_xlsxwriter", &["pages"]),
    ("saphyr_parser", &["content"]),
    ("serde_json", &["cli", "serve", "diagnostic", "output", "pages", "schema", "search", "theme"]),
    ("sha2", &["banner", "diagnostic", "output", "picture", "search", "tally", "theme"]),
    ("statrs", &["evidence"]),
    ("strsim", &["shape"]),
    ("tera", &["theme"]),
    ("tokio", &["search", "serve"]),
    ("walkdir", &["content"]),
    ("quick_xml", &["pages"]),
    ("zeno", &["banner"]),
    ("zip", &["table"]),
    ("zopfli", &["search"]),
];

/// Every file of `src/` with its room, its path, and its text without comments and tests.
fn files() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut waiting = vec![root.clone()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).expect("src is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(&root).expect("below src").to_path_buf();
                let first = below.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
                let text = fs::read_to_string(&path).expect("a file of ours");
                found.push((first.trim_end_matches(".rs").to_owned(), below, text));
            }
        }
    }
    found.sort();
    found
}

/// Files that exist for tests only.
fn is_for_tests(path: &Path) -> bool {
    let name = path.to_string_lossy();
    ["test", "fixture"].iter().any(|word| name.contains(word)) || name.contains("output/fault.rs")
}

/// The lines of code: no comments, and nothing from the first test module on.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let end = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    text[..end].lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// Words after `crate::` in a line.
fn imports(line: &str) -> Vec<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find("crate::") {
        let before = rest[..at].chars().next_back();
        rest = &rest[at + "crate::".len()..];
        if before.is_some_and(|c| c == '$') {
            continue;
        }
        if let Some(list) = rest.strip_prefix('{') {
            found.extend(
                list.split([',', '}']).map(str::trim).map(|part| &part[..name(part)]).filter(|part| !part.is_empty()),
            );
        } else {
            found.push(&rest[..name(rest)]);
        }
    }
    found
}

#[test]
fn imports_point_down() {
    let floor: BTreeMap<&str, usize> = ROOMS.iter().enumerate().map(|(index, room)| (*room, index)).collect();
    let mut wrong = BTreeSet::new();
    for (room, path, text) in files().iter().filter(|(room, path, _)| room != "lib" && !is_for_tests(path)) {
        let here = *floor
            .get(room.as_str())
            .unwrap_or_else(|| panic!("the room `{room}` has no floor in tests/program/walls.rs"));
        for line in code(text) {
            for target in imports(line).into_iter().filter(|target| *target != room) {
                // Macros and the like live at the root; only rooms have floors.
                if floor.get(target).is_some_and(|there| *there <= here) {
                    wrong.insert(format!("{}: {room} may not import {target}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "imports that point up:\n{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<_> = files()
        .into_iter()
        .filter(|(_, _, text)| !text.starts_with("//!"))
        .map(|(_, path, _)| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "files without a header:\n{}", silent.join("\n"));
}

#[test]
fn a_third_party_crate_has_one_room() {
    let mut wrong = BTreeSet::new();
    for (room, path, text) in files().iter().filter(|(_, path, _)| !is_for_tests(path)) {
        for line in code(text) {
            for (name, rooms) in CRATES {
                let named = line.contains(&format!("{name}::")) && !line.contains(&format!("::{name}::"));
                if named && !rooms.contains(&room.as_str()) {
                    wrong.insert(format!("{}: {room} may not name {name}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "crates outside their rooms:\n{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_dependency_has_a_room() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("our manifest");
    let section =
        manifest.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n[").next()).expect("dependencies");
    let names = section.lines().filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim().replace('-', "_"));
    let known: BTreeSet<&str> = CRATES.iter().map(|(name, _)| *name).chain(["serde", "jiff"]).collect();
    let homeless: Vec<String> = names.filter(|name| !known.contains(name.as_str())).collect();
    assert!(homeless.is_empty(), "dependencies without a room in tests/program/walls.rs: {homeless:?}");
}

#[test]
fn the_walls_themselves_stand() {
    assert_eq!(imports("use crate::{check, themes};"), ["check", "themes"]);
    assert_eq!(imports("let x = crate::kind::requirement(crate::model::Role);"), ["kind", "model"]);
    assert_eq!(imports("$crate::shape::Decode"), Vec::<&str>::new());
}

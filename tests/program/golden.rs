//! Golden sites: what the whole program makes of small sites, page by page.
//!
//! `tests/golden/<site>/` holds `content/` and `expected/`. A page is kept as its outline (`<page>.txt`, see
//! `support/outline.rs`), every other file as it is, but for one of the theme, of which only where it lies is kept, and for
//! copies of pictures, of which only their sides are. `TERANG_ACCEPT=1 cargo test --test program golden::` writes `expected/` anew;
//! read every difference before you commit it.

use crate::support::outline::outline;
use crate::support::{Bench, files, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;
use std::path::Path;
use terang::picture::look;

/// Holds digests of what is compared here anyway, and the version.
const MANIFEST: &str = "site-manifest.json";

#[test]
fn golden_sites_come_out_as_expected() {
    let accept = std::env::var_os("TERANG_ACCEPT").is_some();
    let mut different = Vec::new();
    for site in sites() {
        let folder = root().join("tests/golden").join(&site);
        let bench = Bench::copy_of(&format!("tests/golden/{site}/content"));
        bench.build(&[]);
        let made = shown(&bench.output());
        if accept {
            write(&folder.join("expected"), &made);
        }
        let expected = files(&folder.join("expected"));
        let names: BTreeSet<&String> = made.keys().chain(expected.keys()).collect();
        for name in names {
            if made.get(name) != expected.get(name) {
                different.push(format!("{site}: {}", difference(name, expected.get(name), made.get(name))));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn the_manifest_lists_every_file_with_its_digest() {
    for site in sites() {
        let bench = Bench::copy_of(&format!("tests/golden/{site}/content"));
        bench.build(&[]);
        let output = bench.output();
        let manifest: serde_json::Value = serde_json::from_slice(&output[MANIFEST]).expect("JSON");
        let listed: BTreeSet<&str> = manifest["files"].as_object().expect("files").keys().map(String::as_str).collect();
        let there: BTreeSet<&str> = output.keys().map(String::as_str).filter(|name| *name != MANIFEST).collect();
        assert_eq!(listed, there);
    }
}

fn sites() -> Vec<String> {
    let names = fs::read_dir(root().join("tests/golden")).expect("golden sites");
    let mut names: Vec<String> =
        names.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert!(names.len() >= 2, "{names:?}");
    names
}

/// Every file of a site in the form in which it is kept. What an editor's own files hold is compared elsewhere, and so are
/// workbooks (`tests/workbooks.rs` reads them back) and what a browser searches (`tests/search.rs`).
fn shown(output: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let elsewhere = ["assets/", "aset/search.", "cari/indeks/", "search/index/"];
    let kept = |name: &&String| {
        *name != MANIFEST
            && elsewhere.iter().all(|begin| !name.starts_with(begin))
            && Path::new(name).extension().is_none_or(|ending| ending != "xlsx")
    };
    let show = |name: &String| {
        let bytes = &output[name];
        let outlined = || {
            name.strip_suffix(".html")?;
            let html = String::from_utf8(bytes.clone()).expect("UTF-8");
            Some(outline(&html, name == "index.html").into_bytes())
        };
        match outlined().or_else(|| of_picture(name, bytes)) {
            Some(text) => (format!("{name}.txt"), text),
            None => (name.clone(), of_theme(bytes).unwrap_or_else(|| bytes.clone())),
        }
    };
    output.keys().filter(kept).map(show).collect()
}

/// Of a file that lies in the default theme as it is published, where it lies: it is not kept twice.
fn of_theme(bytes: &[u8]) -> Option<Vec<u8>> {
    let folder = "themes/default/static";
    let same = files(&root().join(folder)).into_iter().find(|(_, text)| text == bytes);
    same.map(|(name, _)| format!("byte for byte {folder}/{name}\n").into_bytes())
}

/// The sides of a picture.
fn of_picture(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let header = look(Cursor::new(bytes), bytes.len() as u64, name).ok()?;
    Some(format!("{} × {} pixels\n", header.width, header.height).into_bytes())
}

fn write(folder: &Path, made: &BTreeMap<String, Vec<u8>>) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("removed");
    }
    for (name, bytes) in made {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
}

/// The first line that differs, in words.
fn difference(name: &str, expected: Option<&Vec<u8>>, made: Option<&Vec<u8>>) -> String {
    let (Some(expected), Some(made)) = (expected, made) else {
        return format!("{name} is {}", if made.is_none() { "missing" } else { "not expected" });
    };
    let (expected, made) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(made));
    let (mut wanted, mut got) = (expected.lines(), made.lines());
    for line in 1.. {
        let (a, b) = (wanted.next(), got.next());
        if a != b {
            return format!(
                "{name}:{line}\n  expected: {}\n  made:     {}",
                a.unwrap_or("(nothing more)"),
                b.unwrap_or("(nothing more)")
            );
        }
        if a.is_none() {
            break;
        }
    }
    format!("{name}: line endings differ")
}

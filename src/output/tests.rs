//! What a build does to an output folder when nothing goes wrong, and the tools with which the other tests look at it.

use super::disk::Disk;
use super::{About, Output, SitePath, Written};
use crate::failure::Failure;
use proptest::prelude::*;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path};
use std::time::Duration;
use tempfile::TempDir;

/// A site: path and text of each file.
pub(super) type Site<'a> = &'a [(&'a str, &'a str)];

pub(super) fn path(text: &str) -> SitePath {
    SitePath::new(text).unwrap()
}

pub(super) fn about() -> About {
    About {
        program_version: "0.1.0".into(),
        as_of: "2026-11-22".into(),
        source_revision: Some("abc".into()),
        search: None,
    }
}

pub(super) fn build_on(disk: Disk, folder: &Path, site: Site, clean: bool) -> Result<Written, Failure> {
    let mut output = Output::open_on(disk, folder, &[], clean, Duration::ZERO)?;
    let paths: Vec<SitePath> = site.iter().map(|(name, _)| path(name)).collect();
    output.claim(&paths)?;
    for (path, (_, text)) in paths.iter().zip(site) {
        output.put(path, text.as_bytes())?;
    }
    output.commit(&about())
}

pub(super) fn build(folder: &Path, site: Site) -> Result<Written, Failure> {
    build_on(Disk::default(), folder, site, false)
}

/// Everything in a folder: bytes of files, `None` for folders, symlinks by their target.
pub(super) fn tree(folder: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    fn walk(folder: &Path, prefix: &str, tree: &mut BTreeMap<String, Option<Vec<u8>>>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            let kind = entry.file_type().unwrap();
            if kind.is_symlink() {
                let target = fs::read_link(entry.path()).unwrap().display().to_string();
                tree.insert(name, Some(format!("-> {target}").into_bytes()));
            } else if kind.is_dir() {
                walk(&entry.path(), &format!("{name}/"), tree);
                tree.insert(name + "/", None);
            } else {
                tree.insert(name, Some(fs::read(entry.path()).unwrap()));
            }
        }
    }
    let mut all = BTreeMap::new();
    if folder.exists() {
        walk(folder, "", &mut all);
    }
    all
}

/// The names in a folder, folders with `/` at the end.
pub(super) fn names(folder: &Path) -> BTreeSet<String> {
    tree(folder).into_keys().collect()
}

fn counts(files: usize, written: usize, unchanged: usize, removed: usize) -> Written {
    Written { files, written, unchanged, removed }
}

#[test]
fn the_manifest_is_plain_sorted_json() {
    let folder = TempDir::new().unwrap();
    build(folder.path(), &[("b.txt", ""), ("a/x.txt", "abc")]).unwrap();
    // The digests of "abc" (FIPS 180-2, B.1) and of nothing.
    let expected = r#"{
  "program": "terang",
  "version": "0.1.0",
  "as_of": "2026-11-22",
  "source_revision": "abc",
  "files": {
    "a/x.txt": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "b.txt": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  }
}
"#;
    assert_eq!(fs::read_to_string(folder.path().join("site-manifest.json")).unwrap(), expected);
    assert_eq!(
        names(folder.path()),
        BTreeSet::from(["a/", "a/x.txt", "b.txt", "site-manifest.json"].map(String::from))
    );
}

#[test]
fn only_what_changed_is_written_and_what_is_stale_goes_with_its_folders() {
    let folder = TempDir::new().unwrap();
    let first: Site = &[("a/b/c.html", "1"), ("a/d.html", "2"), ("e.html", "3")];
    assert_eq!(build(folder.path(), first), Ok(counts(3, 3, 0, 0)));
    let then: Site = &[("a/d.html", "2"), ("e.html", "three"), ("f.html", "4")];
    assert_eq!(build(folder.path(), then), Ok(counts(3, 2, 1, 1)));
    let expected = ["a/", "a/d.html", "e.html", "f.html", "site-manifest.json"];
    assert_eq!(names(folder.path()), BTreeSet::from(expected.map(String::from)));
    let before = tree(folder.path());
    assert_eq!(build(folder.path(), then), Ok(counts(3, 0, 3, 0)));
    assert_eq!(tree(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_is_the_very_same_file_unless_clean() {
    use std::os::unix::fs::MetadataExt;
    let folder = TempDir::new().unwrap();
    let site: Site = &[("a.html", "1")];
    let inode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().ino();
    build(folder.path(), site).unwrap();
    let before = (inode("a.html"), inode("site-manifest.json"));
    // A second name keeps the inode from being given to the next file.
    fs::hard_link(folder.path().join("a.html"), folder.path().join("held")).unwrap();
    build(folder.path(), site).unwrap();
    assert_eq!((inode("a.html"), inode("site-manifest.json")), before);
    assert_eq!(build_on(Disk::default(), folder.path(), site, true), Ok(counts(1, 1, 0, 0)));
    assert_ne!(inode("a.html"), before.0);
    assert_eq!(inode("held"), before.0);
}

#[test]
fn a_file_of_ours_that_someone_edited_is_mended() {
    let folder = TempDir::new().unwrap();
    let site: Site = &[("a.html", "1"), ("b.html", "22"), ("c.html", "3")];
    build(folder.path(), site).unwrap();
    let clean = tree(folder.path());
    fs::write(folder.path().join("a.html"), "x").unwrap();
    fs::write(folder.path().join("b.html"), "").unwrap();
    fs::remove_file(folder.path().join("c.html")).unwrap();
    assert_eq!(build(folder.path(), site), Ok(counts(3, 3, 0, 0)));
    assert_eq!(tree(folder.path()), clean);
}

#[test]
fn a_build_that_is_dropped_leaves_nothing_behind() {
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("deep/output");
    let mut output = Output::open(&root, &[], false).unwrap();
    let page = path("a/b.html");
    output.claim([&page]).unwrap();
    output.put(&page, b"1").unwrap();
    drop(output);
    assert_eq!(names(folder.path()), BTreeSet::new());
    build(&root, &[("a.html", "1")]).unwrap();
    let before = tree(&root);
    let mut output = Output::open(&root, &[], false).unwrap();
    output.claim([&page]).unwrap();
    output.put(&page, b"1").unwrap();
    drop(output);
    assert_eq!(tree(&root), before);
}

#[test]
fn a_claim_must_be_kept_once() {
    let folder = TempDir::new().unwrap();
    let (page, other) = (path("a.html"), path("b.html"));
    let mut output = Output::open(folder.path(), &[], false).unwrap();
    output.claim([&page]).unwrap();
    output.put(&other, b"1").unwrap_err();
    output.put(&page, b"1").unwrap();
    output.put(&page, b"1").unwrap_err();
    output.claim([&other]).unwrap();
    output.commit(&about()).unwrap_err();
    assert_eq!(names(folder.path()), BTreeSet::new());
}

#[test]
fn two_builds_take_turns() {
    let folder = TempDir::new().unwrap();
    let page = path("a.html");
    let mut first = Output::open(folder.path(), &[], false).unwrap();
    first.claim([&page]).unwrap();
    first.put(&page, b"1").unwrap();
    let busy = build(folder.path(), &[("a.html", "2")]).unwrap_err();
    assert!(busy.what.en.contains(&std::process::id().to_string()), "{busy:?}");
    std::thread::scope(|scope| {
        let waits = scope.spawn(|| Output::open(folder.path(), &[], false).map(drop));
        first.commit(&about()).unwrap();
        waits.join().unwrap().unwrap();
    });
}

#[test]
fn many_threads_put_at_once() {
    let folder = TempDir::new().unwrap();
    let paths: Vec<SitePath> = (0..500).map(|n| path(&format!("{}/{n}/index.html", n % 7))).collect();
    let mut output = Output::open(folder.path(), &[], false).unwrap();
    output.claim(&paths).unwrap();
    paths.par_iter().try_for_each(|path| output.put(path, path.as_str().as_bytes())).unwrap();
    assert_eq!(output.commit(&about()), Ok(counts(500, 500, 0, 0)));
    for path in &paths {
        assert_eq!(fs::read(path.below(folder.path())).unwrap(), path.as_str().as_bytes());
    }
}

#[test]
fn names_that_some_file_system_cannot_hold_are_refused() {
    let long = "x".repeat(256);
    let refused = [
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "a/../b",
        "./a",
        "a\\b",
        "a\0b",
        "a\nb",
        "a\u{85}",
        "C:/x",
        "a:b",
        "a?",
        "con",
        "x/NUL.html",
        "com1",
        "LPT9.txt",
        "com¹",
        "aux .txt",
        "a.",
        "a ",
        " a",
        "e\u{301}",
        &long,
        "site-manifest.json",
        "Site-Manifest.json",
        "site-manifest.json/x",
        ".terang-journal",
        ".Terang/x",
    ];
    for name in refused {
        assert!(SitePath::new(name).is_err(), "{name:?}");
    }
    for name in ["a", "404.html", "kegiatan/x/index.html", ".well-known/x", "common/é/com10", "...a", &long[1..]] {
        assert!(SitePath::new(name).is_ok(), "{name:?}");
    }
}

proptest! {
    #[test]
    fn an_accepted_path_stays_below_the_root(text in "[a-c./\\\\: ~\u{0}é]{0,12}|\\PC{0,20}") {
        if let Ok(path) = SitePath::new(text.clone()) {
            let file = path.below(Path::new("root"));
            prop_assert!(file.components().all(|part| matches!(part, Component::Normal(_))));
            prop_assert_eq!(file.components().count(), 2 + path.folders().count());
            prop_assert_eq!(file.to_str().unwrap(), format!("root/{text}"));
            let json = serde_json::to_string(&path).unwrap();
            prop_assert_eq!(serde_json::from_str::<SitePath>(&json).unwrap(), path);
        }
    }
}

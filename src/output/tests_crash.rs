//! A build is stopped, or fails, at each of its changes in turn; then a fresh build runs.

use super::disk::Disk;
use super::fault::Fault;
use super::tests::{Site, build, build_on, tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// An old site and a new one.
struct Case {
    old: Site<'static>,
    new: Site<'static>,
}

const CASES: [Case; 4] = [
    // The first build of all.
    Case { old: &[], new: &[("a/index.html", "first"), ("a/report.json", "second"), ("b.txt", "third")] },
    // Files added, changed, left, removed; folders made and removed.
    Case {
        old: &[("index.html", "old index"), ("p/q/r.html", "leaves"), ("p/s.html", "stays"), ("t.html", "was long")],
        new: &[("index.html", "new index"), ("n/m/o.html", "comes"), ("p/s.html", "stays"), ("t.html", "short")],
    },
    // Files become folders, folders files, and letters capital.
    Case {
        old: &[("a", "a file"), ("b/c/d.html", "in a folder"), ("Low/x.html", "letters")],
        new: &[("a/z.html", "a folder"), ("b", "a file"), ("low/x.html", "letters")],
    },
    // Everything goes.
    Case { old: &[("a/b/c.html", "one"), ("a/d.html", "two"), ("e.html", "three")], new: &[] },
];

fn disk(fault: Fault) -> Disk {
    Disk { fault }
}

/// A folder with the old site in it and foreign files all around; nothing at all where the old site is none.
fn start(folder: &Path, old: Site) {
    fs::create_dir(folder).unwrap();
    for (name, text) in [("CNAME", "example.org"), ("p-foreign/x", "mine"), (".nojekyll", "")] {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    if !old.is_empty() {
        build(folder, old).unwrap();
    }
}

/// What a clean build of `site` among the foreign files looks like.
fn clean(site: Site) -> BTreeMap<String, Option<Vec<u8>>> {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path().join("output");
    start(&folder, &[]);
    build(&folder, site).unwrap();
    tree(&folder)
}

fn is_published(name: &str) -> bool {
    !name.starts_with(".terang")
}

/// Every file that a visitor could see has the whole bytes of the old site or of the new one.
fn nothing_is_half_written(
    folder: &Path,
    old: &BTreeMap<String, Option<Vec<u8>>>,
    new: &BTreeMap<String, Option<Vec<u8>>>,
) {
    for (name, bytes) in tree(folder).iter().filter(|(name, _)| is_published(name)) {
        assert!(old.get(name) == Some(bytes) || new.get(name) == Some(bytes), "{name}: {bytes:?}");
    }
}

#[test]
fn a_killed_build_is_mended_by_the_next() {
    for Case { old, new } in CASES {
        let (clean_old, clean_new) = (clean(old), clean(new));
        // The next build may also find that the old content has come back.
        for (next, expected) in [(new, &clean_new), (old, &clean_old)] {
            for at in 0.. {
                let temporary = TempDir::new().unwrap();
                let folder = temporary.path().join("output");
                start(&folder, old);
                let killed = build_on(disk(Fault::killed(at)), &folder, new, false);
                nothing_is_half_written(&folder, &clean_old, &clean_new);
                build(&folder, next).unwrap();
                assert_eq!(&tree(&folder), expected, "killed at change {at}");
                if killed.is_ok() {
                    assert!(at > 5, "the build makes more changes than that");
                    break;
                }
            }
        }
    }
}

#[test]
fn a_build_killed_twice_is_mended_by_the_third() {
    let [_, Case { old, new }, Case { new: third, .. }, _] = CASES;
    let expected = clean(third);
    let mut came_through = false;
    for at in (0..).step_by(3) {
        for again in (at % 4..).step_by(4) {
            let temporary = TempDir::new().unwrap();
            let folder = temporary.path().join("output");
            start(&folder, old);
            came_through = build_on(disk(Fault::killed(at)), &folder, new, false).is_ok();
            let second = build_on(disk(Fault::killed(again)), &folder, old, false);
            build(&folder, third).unwrap();
            assert_eq!(tree(&folder), expected, "killed at changes {at} and {again}");
            if second.is_ok() {
                break;
            }
        }
        if came_through {
            break;
        }
    }
}

#[test]
fn a_build_that_fails_changes_nothing() {
    for Case { old, new } in CASES {
        let clean_new = clean(new);
        for at in 0.. {
            let temporary = TempDir::new().unwrap();
            let folder = temporary.path().join("output");
            start(&folder, old);
            let before = tree(&folder);
            let fault = disk(Fault::failing(at));
            let result = build_on(fault, &folder, new, false);
            let after = tree(&folder);
            if let Err(failure) = &result {
                assert!(failure.path.is_some(), "{failure:?}");
                // Only tidying up may fail once the new site stands.
                let tidied: BTreeMap<_, _> = after.clone().into_iter().filter(|(name, _)| is_published(name)).collect();
                assert!(after == before || tidied == clean_new, "failed at change {at}: {after:?}");
            }
            build(&folder, new).unwrap();
            assert_eq!(tree(&folder), clean_new, "failed at change {at}");
            if result.is_ok() {
                break;
            }
        }
    }
}

#[test]
fn a_build_killed_on_its_way_back_is_mended_too() {
    for Case { old, new } in [&CASES[1], &CASES[2]] {
        let (clean_old, clean_new) = (clean(old), clean(new));
        for at in 12..26 {
            for later in [0, 1, 3, 6] {
                let temporary = TempDir::new().unwrap();
                let folder = temporary.path().join("output");
                start(&folder, old);
                let _ = build_on(disk(Fault::failing_then_killed(at, later)), &folder, new, false);
                nothing_is_half_written(&folder, &clean_old, &clean_new);
                build(&folder, new).unwrap();
                assert_eq!(tree(&folder), clean_new, "failed at change {at}, killed {later} later");
            }
        }
    }
}

#[test]
fn a_fresh_output_folder_that_could_not_be_filled_goes_again() {
    let site: Site = &[("a/b.html", "1")];
    for at in 0.. {
        let temporary = TempDir::new().unwrap();
        let folder = temporary.path().join("deep/output");
        let result = build_on(disk(Fault::failing(at)), &folder, site, false);
        let manifest = folder.join("site-manifest.json").exists();
        assert!(manifest || tree(temporary.path()).is_empty(), "failed at change {at}: {:?}", tree(temporary.path()));
        if result.is_ok() {
            break;
        }
    }
}

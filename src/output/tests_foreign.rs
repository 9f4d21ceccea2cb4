//! What a build refuses, and what it leaves alone: files, folders and symlinks that are not ours.

use super::Output;
use super::tests::{Site, build, names, path, tree};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const SITE: Site = &[("a.html", "1"), ("x/y/index.html", "2")];

/// Builds `old`, lets `meddle` loose on the folder, and expects that building `new` is refused and changes nothing.
fn refuses(old: Site, meddle: impl Fn(&Path), new: Site) {
    let folder = TempDir::new().unwrap();
    build(folder.path(), old).unwrap();
    meddle(folder.path());
    let before = tree(folder.path());
    let failure = build(folder.path(), new).unwrap_err();
    assert!(failure.path.is_some() && failure.help.is_some(), "{failure:?}");
    assert_eq!(tree(folder.path()), before);
}

fn put(root: &Path, name: &str) {
    let file = root.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, "foreign").unwrap();
}

#[test]
fn a_foreign_file_in_the_way_stops_the_build() {
    let other: Site = &[("b.html", "1")];
    for name in
        ["a.html", "A.HTML", "a.html/z", "x", "x/y/index.html", "X/other", "x/Y", "x/y/INDEX.html", "x/y/index.html/z"]
    {
        refuses(other, |root| put(root, name), SITE);
    }
    refuses(other, |root| fs::create_dir(root.join("a.html")).unwrap(), SITE);
    // A folder of ours cannot give way to a file while something foreign lies in it.
    refuses(SITE, |root| put(root, "x/y/notes.txt"), &[("x", "1")]);
    refuses(SITE, |root| fs::create_dir(root.join("x/empty")).unwrap(), &[("x", "1")]);
}

#[cfg(unix)]
#[test]
fn a_symlink_in_the_way_is_foreign() {
    use std::os::unix::fs::symlink;
    let away = TempDir::new().unwrap();
    put(away.path(), "y/index.html");
    let target = away.path().to_path_buf();
    refuses(&[], |root| symlink(&target, root.join("x")).unwrap(), SITE);
    refuses(&[], |root| symlink(target.join("y/index.html"), root.join("a.html")).unwrap(), SITE);
    refuses(&[], |root| symlink("nowhere", root.join("a.html")).unwrap(), SITE);
    // Even where the name is ours.
    let swap = |root: &Path| {
        fs::remove_file(root.join("a.html")).unwrap();
        symlink(target.join("y/index.html"), root.join("a.html")).unwrap();
    };
    refuses(SITE, swap, SITE);
    assert_eq!(fs::read_to_string(target.join("y/index.html")).unwrap(), "foreign");
}

#[cfg(unix)]
#[test]
fn nothing_is_deleted_behind_a_symlink() {
    use std::os::unix::fs::symlink;
    let (folder, away) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    build(folder.path(), SITE).unwrap();
    put(away.path(), "y/index.html");
    fs::remove_dir_all(folder.path().join("x")).unwrap();
    symlink(away.path(), folder.path().join("x")).unwrap();
    fs::remove_file(folder.path().join("a.html")).unwrap();
    symlink(away.path().join("y/index.html"), folder.path().join("a.html")).unwrap();
    build(folder.path(), &[("b.html", "1")]).unwrap();
    assert!(away.path().join("y/index.html").exists());
    assert_eq!(names(folder.path()), BTreeSet::from(["a.html", "b.html", "site-manifest.json", "x"].map(String::from)));
}

#[test]
fn foreign_files_elsewhere_stay() {
    let folder = TempDir::new().unwrap();
    for name in ["CNAME", ".git/config", "x/y/notes.txt", "z/deep/er", ".terang-stage/keep me"] {
        put(folder.path(), name);
    }
    let before = tree(folder.path());
    build(folder.path(), SITE).unwrap();
    build(folder.path(), &[]).unwrap();
    let mut after = tree(folder.path());
    after.remove("site-manifest.json");
    assert_eq!(after, before);
}

#[test]
fn a_manifest_or_journal_that_is_not_ours_stops_the_build() {
    let texts = [
        "",
        "{",
        "[]",
        r#"{"program":"other","version":"1","as_of":"","source_revision":null,"files":{},"paths":[]}"#,
        r#"{"program":"terang","version":"1","as_of":"","source_revision":null,"files":{"../a":"00"},"paths":["../a"]}"#,
        r#"{"program":"terang","version":"1","as_of":"","source_revision":null,"files":{"a":"é"},"paths":["/a"]}"#,
    ];
    for text in texts {
        refuses(SITE, |root| fs::write(root.join("site-manifest.json"), text).unwrap(), SITE);
        refuses(SITE, |root| fs::write(root.join(".terang-journal"), text).unwrap(), SITE);
    }
    refuses(SITE, |root| fs::create_dir(root.join(".terang-journal")).unwrap(), SITE);
    refuses(SITE, |root| put(root, ".terang-stage"), SITE);
    refuses(SITE, |root| put(root, "SITE-manifest.json"), SITE);
}

#[test]
fn two_files_of_the_site_cannot_share_a_name() {
    for clash in [["a", "a"], ["a", "A"], ["a", "a/b"], ["a/b", "A"], ["a/b", "A/c"], ["é/x", "É/y"]] {
        let folder = TempDir::new().unwrap();
        let mut output = Output::open(folder.path(), &[], false).unwrap();
        let paths = clash.map(path);
        output.claim(&paths).unwrap_err();
    }
}

#[test]
fn the_site_may_change_its_shape() {
    let folder = TempDir::new().unwrap();
    let shapes: [Site; 5] = [
        &[("a", "1"), ("b/c/d", "2")],
        &[("a/b", "1"), ("b", "2")],
        &[("A/b", "1"), ("B", "2")],
        &[("a/B", "1"), ("b/C/d", "2")],
        &[("a", "1"), ("b/c/d", "2")],
    ];
    for shape in shapes {
        build(folder.path(), shape).unwrap();
        let fresh = TempDir::new().unwrap();
        build(fresh.path(), shape).unwrap();
        assert_eq!(tree(folder.path()), tree(fresh.path()));
    }
}

#[test]
fn the_output_keeps_away_from_content_and_themes() {
    let site = TempDir::new().unwrap();
    let content = site.path().join("content");
    fs::create_dir(&content).unwrap();
    let mut refused = vec![
        site.path().to_path_buf(),
        content.clone(),
        content.join("not/there/yet"),
        site.path().join("output/../content/x"),
        site.path().join("content/./deep/../../content"),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&content, site.path().join("link")).unwrap();
        refused.extend([site.path().join("link"), site.path().join("link/new"), site.path().join("link/..")]);
    }
    let before = tree(site.path());
    for folder in refused {
        let failure = Output::open(&folder, &[&content], false).unwrap_err();
        assert!(failure.what.en.contains("must not"), "{failure:?}");
    }
    // Neither does a theme folder that does not exist yet.
    let themes = site.path().join("themes");
    Output::open(&themes.join("x"), &[&content, &themes], false).unwrap_err();
    fs::write(site.path().join("file"), "").unwrap();
    Output::open(&site.path().join("file"), &[], false).unwrap_err();
    fs::remove_file(site.path().join("file")).unwrap();
    assert_eq!(tree(site.path()), before);
    Output::open(&site.path().join("content-output"), &[&content, &themes], false).unwrap();
}

//! `terang init`: a site that builds at once, in a folder that was empty, wholly or not at all.

use crate::support::{Bench, files};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn empty() -> Bench {
    let bench = Bench::empty();
    fs::remove_dir(bench.path("content")).unwrap();
    bench
}

#[test]
fn the_site_is_sound_today_and_in_years_to_come() {
    let bench = empty();
    let said = bench.run(&["init"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("terang check"), "{}", said.stderr);
    for day in ["2026-11-22", "2031-01-01"] {
        let said = bench.run(&["check", "--strict", "--as-of", day]);
        assert_eq!(said.status, 0, "{day}: {}", said.stderr);
        assert!(said.stderr.contains("0 galat, 0 catatan terbuka, 0 petunjuk"), "{day}: {}", said.stderr);
    }
    bench.build(&[]);
    let read = |id: &str| -> Value {
        serde_json::from_str(&bench.read(&format!("output/kegiatan/{id}/report.json"))).unwrap()
    };
    let (bimtek, workshop) = (read("laporan-desa-2025-1"), read("arsip-kantor-2025-1"));
    assert_eq!((&bimtek["kind"], &workshop["kind"]), (&"bimtek".into(), &"workshop".into()));
    // 7,200,000 in two fees would not be: 3,600,000 + 1,200,000 + 5,880,000 + 2,800,000.
    assert_eq!(bimtek["money"]["realised"], 13_480_000);
    assert_eq!(bimtek["evidence"]["level"], 4);
    assert_eq!(workshop["learning"], Value::Array(Vec::new()));
}

#[test]
fn what_the_readme_and_the_settings_name_is_there() {
    let bench = empty();
    bench.run(&["init", "katalog", "--lang", "en"]);
    let settings: Value = serde_json::from_str(&bench.read("katalog/.vscode/settings.json")).unwrap();
    let schemas = settings["yaml.schemas"].as_object().unwrap();
    for (schema, files) in schemas {
        let schema: Value = serde_json::from_str(&bench.read(&format!("katalog/{schema}"))).unwrap();
        assert!(schema["$schema"].as_str().unwrap().contains("2020-12"));
        let kind = files.as_str().unwrap().rsplit('/').next().unwrap();
        let all = crate::support::files(&bench.path("katalog/content"));
        assert!(all.keys().any(|file| file.ends_with(kind)), "the settings name {files}, of which there is none");
    }
    assert!(schemas.len() >= 5);
    assert!(bench.read("katalog/.gitignore").lines().any(|line| line == "/output/"));
    let workflow = bench.read("katalog/.github/workflows/terbit.yml");
    for command in ["terang check --format github", "terang build --output output"] {
        assert!(workflow.contains(command), "{command}");
    }
    let readme = bench.read("katalog/README.md");
    for command in ["terang check", "terang serve", "terang build", "terang new", "terang tally", "terang explain"] {
        assert!(readme.contains(command), "{command}");
    }
}

#[test]
fn in_english_the_site_s_own_words_are_english() {
    let bench = empty();
    let said = bench.run(&["init", "two words", "--lang", "en"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("is in Indonesian") && said.stderr.contains("cd 'two words' && "), "{}", said.stderr);
    assert!(bench.read("two words/content/site.yaml").contains("\nlanguage: en\n"));
    let schema = bench.read("two words/.vscode/schemas/event.schema.json");
    assert!(schema.contains("Last day") && !schema.contains("Hari terakhir"), "the schemas explain in English");
    let said = bench.run(&["check", "--strict", "--content", "two words/content", "--as-of", "2026-11-22"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("0 errors, 0 findings, 0 hints"), "{}", said.stderr);
    let content = ["--content", "two words/content"];
    assert_eq!(bench.run(&[&["new", "page", "news"][..], &content].concat()).status, 0);
    assert!(bench.read("two words/content/pages/news.md").contains("Replace by the page's heading"));
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let bench = empty();
    bench.write("notes.txt", "mine");
    for (arguments, words) in [
        (&["init"][..], "folder ini sudah berisi"),
        (&["init", "--lang", "en"], "this folder holds something already"),
        (&["init", "notes.txt"], "folder ini tidak dapat dibuka"),
    ] {
        let said = bench.run(arguments);
        assert_eq!(said.status, 2, "{arguments:?}");
        assert!(said.stderr.contains(words), "{arguments:?}: {}", said.stderr);
        assert_eq!(files(&bench.path("")).len(), 1, "{arguments:?}");
    }
    // A repository that was just made, or cloned while empty, is no content.
    bench.write("fresh/.git/HEAD", "ref: refs/heads/main\n");
    assert_eq!(bench.run(&["init", "fresh"]).status, 0);
    assert_eq!(bench.read("fresh/.git/HEAD"), "ref: refs/heads/main\n");
    assert_eq!(bench.run(&["init", "fresh"]).status, 2);
}

#[test]
fn nothing_is_left_where_the_disk_refuses() {
    let bench = empty();
    fs::create_dir(bench.path("closed")).unwrap();
    fs::set_permissions(bench.path("closed"), fs::Permissions::from_mode(0o555)).unwrap();
    // Root may write anywhere, so a file stands in the way instead.
    bench.write("file", "");
    for folder in ["file/below", "closed/below"] {
        let said = bench.run(&["init", folder]);
        if said.status == 0 {
            assert_eq!(folder, "closed/below", "only root may write there");
            continue;
        }
        assert_eq!(said.status, 2, "{folder}: {}", said.stderr);
        assert!(!bench.path(folder).exists());
    }
}

//! What a preview remembers changes nothing: after every edit it finds what `check` finds, and shows what `build` writes.

use crate::support::Bench;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use terang::content::Touched;
use terang::diagnostic::json;
use terang::pipeline::{self, Checked, Memory, Request, Shown, Today};
use terang::shape::{Date, Scalar};
use terang::words::Language;

const SITE: &str = "tests/golden/lengkap/content";

fn request(bench: &Bench) -> Request {
    Request {
        content: bench.path("content"),
        theme: "default".to_owned(),
        base_url: None,
        drafts: false,
        today: Today::Day(Date::parse("2026-11-22", true).unwrap_or_else(|_| panic!("a date"))),
        search: true,
    }
}

fn told(checked: &Checked) -> Vec<String> {
    checked.diagnostics.iter().map(|found| json(found, &checked.sources, Language::English)).collect()
}

/// Touches these paths and expects what a first look finds.
fn follow(bench: &Bench, memory: &mut Memory, paths: &[&str]) -> Option<pipeline::Preview> {
    let root = bench.path("content").canonicalize().unwrap();
    let touched: BTreeSet<PathBuf> = paths.iter().map(|path| root.join(path)).collect();
    let previewed = memory.look(&request(bench), false, None, &Touched::Paths(touched)).expect("a folder");
    let previewed = previewed.unwrap_or_else(|| panic!("{paths:?} have changed"));
    let anew = pipeline::check(&request(bench)).expect("a folder");
    assert_eq!(told(&previewed.checked), told(&anew), "after {paths:?}");
    previewed.site
}

/// Expects every file of a build to be shown.
fn compare(bench: &Bench, site: &pipeline::Preview) {
    fs::remove_dir_all(bench.path("output")).ok();
    bench.build(&[]);
    for (path, bytes) in bench.output() {
        if path == "site-manifest.json" || path.starts_with('.') {
            continue;
        }
        let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
        match site.show(&address).expect("a sound theme") {
            Shown::Page(html) => assert!(html == bytes, "{path}"),
            Shown::File { bytes: shown, .. } => assert!(shown == bytes, "{path}"),
            other => panic!("{path}: {other:?}"),
        }
    }
}

#[test]
fn after_every_edit_the_result_is_that_of_a_first_look() {
    let bench = Bench::copy_of(SITE);
    let mut memory = Memory::default();
    let first = memory.look(&request(&bench), false, None, &Touched::Everything).expect("a folder").expect("news");
    compare(&bench, first.site.as_ref().expect("a sound site"));
    let events: Vec<String> = crate::support::files(&bench.path("content"))
        .into_keys()
        .filter_map(|path| Some(path.strip_suffix("/event.md")?.to_owned()))
        .collect();
    assert!(events.len() > 3, "{events:?}");
    for event in &events {
        let file = format!("{event}/event.md");
        let below = format!("content/{file}");
        let sound = bench.read(&below);
        // Personal data, a link to nowhere, and an unknown key: each found, each gone.
        for wrong in ["Hubungi Wati, 0812-3456-7890.", "Lihat [ini](/tidak/ada/).", "Lihat [itu](/metode/#tidak-ada)."]
        {
            bench.write(&below, format!("{sound}\n{wrong}\n"));
            assert!(follow(&bench, &mut memory, &[&file]).is_none(), "{wrong}");
        }
        bench.write(&below, sound.replacen("---\n", "---\nbukan-kunci: 1\n", 1));
        assert!(follow(&bench, &mut memory, &[&file]).is_none());
        bench.write(&below, &sound);
        assert!(follow(&bench, &mut memory, &[&file]).is_some());
    }
    // An event goes, and everything that named it or was named by it is another.
    fs::rename(bench.path("content").join(&events[0]), bench.path("away")).unwrap();
    follow(&bench, &mut memory, &[&events[0]]);
    fs::rename(bench.path("away"), bench.path("content").join(&events[0])).unwrap();
    follow(&bench, &mut memory, &[&events[0]]);
    // A threshold concerns all events, whose files are as they were.
    let site = bench.read("content/site.yaml");
    bench.write("content/site.yaml", site.replacen("title:", "minimum_group: 7\ntitle:", 1));
    follow(&bench, &mut memory, &["site.yaml"]);
    bench.write("content/site.yaml", &site);
    follow(&bench, &mut memory, &["site.yaml"]);
    bench.write("content/pages/baru.md", "---\ntitle: Halaman baru\n---\nTeks dengan [tautan](/metode/).\n");
    let site = follow(&bench, &mut memory, &["pages/baru.md"]).expect("a sound site");
    compare(&bench, &site);
    let touched = Touched::Paths(BTreeSet::from([bench.path("content").canonicalize().unwrap().join("site.yaml")]));
    let nothing = memory.look(&request(&bench), false, None, &touched).expect("a folder");
    assert!(nothing.is_none(), "a file that is only touched");
}

/// The next number of a sequence that is the same in every run.
fn next(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).unwrap() % below
}

/// A text with one line changed: a figure, a word more, a line less, a line twice.
fn edited(text: &str, state: &mut u64) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let place = next(state, lines.len());
    match next(state, 8) {
        0 => drop(lines.remove(place)),
        1 => lines.insert(place, lines[place].clone()),
        2 | 3 => lines[place].push_str(" lagi"),
        _ => {
            let from = (0..lines.len()).map(|step| (place + step) % lines.len());
            let figure = from.into_iter().find(|line| lines[*line].contains(|c: char| c.is_ascii_digit()));
            let line = &mut lines[figure.unwrap_or(place)];
            match line.rfind(|c: char| c.is_ascii_digit()) {
                Some(digit) => {
                    let other = (line.as_bytes()[digit] - b'0' + 1) % 10;
                    line.replace_range(digit..=digit, &other.to_string());
                }
                None => line.push_str(" 1"),
            }
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn after_any_sequence_of_edits_findings_and_pages_are_those_of_a_build() {
    let bench = Bench::copy_of(SITE);
    let mut memory = Memory::default();
    let first = memory.look(&request(&bench), false, None, &Touched::Everything).expect("a folder").expect("news");
    assert!(first.site.is_some(), "a sound site");
    let sound: std::collections::BTreeMap<String, Vec<u8>> = crate::support::files(&bench.path("content"))
        .into_iter()
        .filter(|(path, _)| [".md", ".yaml"].iter().any(|ending| path.ends_with(ending)))
        .collect();
    let files: Vec<&String> = sound.keys().collect();
    let (mut state, mut compared, mut faulty) = (7, 0, 0);
    for _ in 0..40 {
        let file = files[next(&mut state, files.len())].as_str();
        let below = format!("content/{file}");
        let before = bench.read(&below);
        let after = edited(&before, &mut state);
        if after == before {
            continue;
        }
        bench.write(&below, after);
        if let Some(site) = follow(&bench, &mut memory, &[file]) {
            compare(&bench, &site);
            compared += 1;
        } else {
            faulty += 1;
            bench.write(&below, &before);
            let site = follow(&bench, &mut memory, &[file]).expect("what was sound before");
            if faulty % 8 == 0 {
                compare(&bench, &site);
            }
        }
    }
    assert!(compared > 6 && faulty > 6, "{compared} sound, {faulty} faulty");
}

/// One file changed, and looked at by whoever has seen the site before and whoever has not.
fn change(bench: &Bench, memory: &mut Memory, file: &str, from: &str, to: &str) {
    let below = format!("content/{file}");
    let text = bench.read(&below);
    assert!(text.contains(from), "{file}: {from}");
    bench.write(&below, text.replacen(from, to, 1));
    if let Some(site) = follow(bench, memory, &[file]) {
        compare(bench, &site);
    }
}

#[test]
fn what_an_event_refers_to_concerns_it_too() {
    let bench = Bench::copy_of(SITE);
    let mut memory = Memory::default();
    drop(memory.look(&request(&bench), false, None, &Touched::Everything).expect("a folder"));
    let content = bench.path("content");
    let of = |folder: &str| {
        crate::support::files(&content.join(folder))
            .into_keys()
            .filter(|path| path.strip_suffix(".md").is_some())
            .map(move |path| format!("{folder}/{path}"))
            .collect::<Vec<_>>()
    };
    for (folder, key) in [("programs", "title:"), ("speakers", "name:"), ("materials", "title:")] {
        for file in of(folder) {
            change(&bench, &mut memory, &file, key, &format!("{key} Lain"));
        }
    }
    let program = of("programs").remove(0);
    for (from, to) in [("kind: bimtek", "kind: workshop"), ("kind: workshop", "kind: bimtek")] {
        if bench.read(&format!("content/{program}")).contains(from) {
            change(&bench, &mut memory, &program, from, to);
        }
    }
    // A program that is a draft takes its events along, and a fault of shape what refers to it.
    change(&bench, &mut memory, &program, "title:", "draft: true\ntitle:");
    change(&bench, &mut memory, &program, "draft: true\n", "");
    change(&bench, &mut memory, &program, "title:", "title: [");
    change(&bench, &mut memory, &program, "title: [", "title:");
}

//! The program as people and CI meet it: exit statuses, streams, what is written and what is left alone.

use crate::support::{Bench, SMALL};
use std::fs;

#[test]
fn without_arguments_it_builds() {
    let bench = Bench::copy_of(SMALL);
    let said = bench.run(&[]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stdout.is_empty(), "people read stderr: {}", said.stdout);
    assert!(bench.read("output/index.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_build_ends_with_one_json_summary() {
    let bench = Bench::copy_of(SMALL);
    let said = bench.build(&["--format", "json"]);
    let last = said.stdout.lines().last().expect("a line");
    let summary: serde_json::Value = serde_json::from_str(last).expect("JSON");
    let keys: Vec<_> = summary["summary"].as_object().expect("an object").keys().cloned().collect();
    assert_eq!(
        keys,
        [
            "pages",
            "written",
            "unchanged",
            "removed",
            "errors",
            "findings",
            "answered",
            "hints",
            "judged",
            "seconds",
            "search"
        ]
    );
    assert_eq!(summary["summary"]["errors"], 0);
    assert_eq!(summary["summary"]["unchanged"], 0);
    for line in said.stdout.lines() {
        serde_json::from_str::<serde_json::Value>(line).expect("one object a line");
    }
}

#[test]
fn a_diagnostic_has_the_promised_json() {
    let bench = Bench::copy_of(SMALL);
    bench.replace("content/events/2026/letters-1/event.md", "program: plain-language", "program: plain-langauge");
    let said = bench.run(&["check", "--format", "json", "--lang", "en"]);
    assert_eq!(said.status, 1);
    let found = said.stdout.lines().find(|line| line.contains("unknown-program")).expect("the diagnostic");
    let found: serde_json::Value = serde_json::from_str(found).expect("JSON");
    assert_eq!(found["severity"], "error");
    assert_eq!(found["file"], "events/2026/letters-1/event.md");
    assert_eq!((&found["line"], &found["column"]), (&3.into(), &10.into()));
    assert_eq!((&found["end_line"], &found["end_column"]), (&3.into(), &24.into()));
    assert_eq!(found["help"], "did you mean `plain-language`?");
}

#[test]
fn a_failing_build_leaves_the_output_untouched() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    let before = bench.output();
    bench.replace("content/programs/open-data.md", "kind: workshop", "kind: worksop");
    let said = bench.run(&["build"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("`workshop`"), "{}", said.stderr);
    assert_eq!(before, bench.output());
}

#[test]
fn all_faults_come_in_one_run() {
    let bench = Bench::copy_of(SMALL);
    bench.replace("content/programs/open-data.md", "kind: workshop", "kind: worksop");
    bench.replace("content/site.yaml", "currency: USD", "currency: dollar");
    bench.replace("content/events/2026/letters-1/budget.yaml", "realised: 800", "realised: 1.500");
    bench.replace("content/events/2026/letters-1/budget.yaml", "category: meals", "category: mels");
    let said = bench.run(&["check", "--format", "json"]);
    let mut errors: Vec<String> = Vec::new();
    for line in said.stdout.lines().filter(|line| line.contains("\"error\"")) {
        let found: serde_json::Value = serde_json::from_str(line).expect("JSON");
        errors.push(format!(
            "{}:{} {}",
            found["file"].as_str().unwrap_or_default(),
            found["line"],
            found["rule"].as_str().unwrap_or_default()
        ));
    }
    assert_eq!(
        errors,
        [
            "events/2026/letters-1/budget.yaml:4 wrong-type",
            "events/2026/letters-1/budget.yaml:5 invalid-value",
            "programs/open-data.md:3 invalid-value",
            "site.yaml:7 wrong-type",
        ]
    );
}

#[test]
fn a_foreign_file_stays_and_stops_the_build_only_in_the_way() {
    let bench = Bench::copy_of(SMALL);
    bench.write("output/CNAME", "training.example.org");
    bench.build(&[]);
    assert_eq!(bench.read("output/CNAME"), "training.example.org");
    let other = Bench::copy_of(SMALL);
    other.write("output/index.html", "mine");
    let said = other.run(&["build"]);
    assert_eq!(said.status, 2, "{}", said.stderr);
    assert!(said.stderr.contains("index.html"), "{}", said.stderr);
    assert_eq!(other.output().len(), 1, "nothing was written");
}

#[test]
fn an_unchanged_file_is_not_written_again_unless_asked() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    let time =
        |bench: &Bench| fs::metadata(bench.path("output/index.html")).and_then(|data| data.modified()).expect("a time");
    let first = time(&bench);
    let said = bench.build(&[]);
    assert_eq!(first, time(&bench));
    assert!(said.stderr.contains(" 0 written"), "{}", said.stderr);
    bench.build(&["--clean"]);
    assert_ne!(first, time(&bench));
}

#[test]
fn the_stages_are_told_where_they_are_asked_for_and_together_are_no_longer_than_the_whole() {
    const ALL: [&str; 9] = ["read", "parse", "link", "check", "measure", "judge", "prepare", "pages", "commit"];
    let bench = Bench::copy_of(SMALL);
    let summary = |arguments: &[&str]| -> serde_json::Value {
        let said = bench.run(&[arguments, &["--format", "json", "--as-of", "2026-11-22"]].concat());
        let last = said.stdout.lines().last().expect("a summary");
        serde_json::from_str::<serde_json::Value>(last).expect("JSON")["summary"].take()
    };
    assert!(summary(&["build"]).get("stages").is_none());
    for (command, stages) in [("build", &ALL[..]), ("check", &ALL[..6])] {
        let told = summary(&[command, "--timings"]);
        let passed = told["stages"].as_object().expect("stages");
        assert_eq!(passed.keys().collect::<Vec<_>>(), stages, "{told}");
        let sum: f64 = passed.values().map(|took| took.as_f64().expect("seconds")).sum();
        // Each is rounded to the millisecond.
        assert!(sum <= told["seconds"].as_f64().expect("seconds") + 0.005, "{told}");
    }
    // A build that stops tells how far it came.
    bench.write("content/pages/rusak.md", "---\ntitel: X\n---\n");
    let said = bench.run(&["build", "--timings"]);
    assert_eq!(said.status, 1, "{}", said.stderr);
    assert!(
        said.stderr.contains(" s  looking for errors") && !said.stderr.contains(" s  making pages"),
        "{}",
        said.stderr
    );
}

#[test]
fn a_page_that_is_no_longer_wanted_goes() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    assert!(bench.path("output/events/open-data-day/index.html").exists());
    fs::remove_dir_all(bench.path("content/events/2024")).expect("removed");
    bench.build(&[]);
    assert!(!bench.path("output/events/open-data-day").exists());
}

#[test]
fn the_output_may_not_meet_the_content() {
    let bench = Bench::copy_of(SMALL);
    fs::create_dir(bench.path("themes")).expect("a folder");
    for output in ["content", "content/site", ".", "themes", "themes/x"] {
        let said = bench.run(&["build", "--output", output]);
        assert_eq!(said.status, 2, "{output}: {}", said.stderr);
    }
    assert!(!bench.path("content/index.html").exists());
}

#[test]
fn a_missing_content_folder_is_the_environments_fault() {
    let bench = Bench::copy_of(SMALL);
    let said = bench.run(&["build", "--content", "nowhere"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("nowhere") && said.stderr.contains("--content"), "{}", said.stderr);
}

#[test]
fn an_empty_content_folder_lacks_its_site() {
    let said = Bench::empty().run(&["build"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("site.yaml"), "{}", said.stderr);
}

#[test]
fn today_changes_what_is_due() {
    let bench = Bench::copy_of(SMALL);
    let states = |day: &str| {
        let said = bench.run(&["build", "--as-of", day]);
        assert_eq!(said.status, 0, "{}", said.stderr);
        let report: serde_json::Value =
            serde_json::from_str(&bench.read("output/events/letters-1/report.json")).expect("JSON");
        let items = report["evidence"]["items"].as_array().expect("a list").clone();
        items.into_iter().find(|item| item["id"] == "monitoring-3m").expect("the item")["state"].clone()
    };
    // Three months after 10 March 2026, and thirty days: 10 July 2026.
    assert_eq!(states("2026-07-10"), "not-due");
    assert_eq!(states("2026-07-11"), "overdue");
}

#[test]
fn the_environments_date_is_used_and_checked() {
    let bench = Bench::copy_of(SMALL);
    let output = bench.terang(&["build"]).env("SOURCE_DATE_EPOCH", "1781000000").output().expect("runs");
    assert!(output.status.success());
    // 1,781,000,000 seconds after 1970 is 9 June 2026 in New York.
    assert!(bench.read("output/site-manifest.json").contains("\"2026-06-09\""));
    let output = bench.terang(&["build"]).env("SOURCE_DATE_EPOCH", "yesterday").output().expect("runs");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn strict_stops_on_findings() {
    let bench = Bench::copy_of(SMALL);
    assert_eq!(bench.run(&["check", "--as-of", "2026-11-22"]).status, 0);
    let said = bench.run(&["build", "--strict", "--as-of", "2026-11-22"]);
    assert_eq!(said.status, 1, "{}", said.stderr);
    assert!(!bench.path("output/index.html").exists());
}

#[test]
fn drafts_are_hidden_unless_asked_for() {
    let bench = Bench::copy_of(SMALL);
    bench.replace(
        "content/events/2024/open-data-day/event.md",
        "title: Open data day",
        "title: Open data day\ndraft: true",
    );
    bench.build(&[]);
    assert!(!bench.path("output/events/open-data-day/index.html").exists());
    bench.build(&["--drafts"]);
    assert!(bench.path("output/events/open-data-day/index.html").exists());
}

#[test]
fn a_draft_that_others_need_is_a_fault() {
    let bench = Bench::copy_of(SMALL);
    bench.replace("content/programs/open-data.md", "title: Open data", "title: Open data\ndraft: true");
    let said = bench.run(&["check", "--lang", "en"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("draft-referenced"), "{}", said.stderr);
}

#[test]
fn another_address_moves_every_link() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&["--base-url", "https://other.example"]);
    assert!(bench.read("output/index.html").contains("href=\"/catalog/\""));
    bench.build(&[]);
    assert!(bench.read("output/index.html").contains("href=\"/open/catalog/\""));
    assert_eq!(bench.run(&["build", "--base-url", "ftp://x"]).status, 2);
}

#[test]
fn usage_faults_exit_with_two() {
    let bench = Bench::copy_of(SMALL);
    for arguments in [
        &["bild"][..],
        &["build", "--as-of", "22-11-2026"],
        &["build", "--jobs", "0"],
        &["build", "--theme", "none"],
        &["build", "-q", "-v"],
    ] {
        assert_eq!(bench.run(arguments).status, 2, "{arguments:?}");
    }
}

#[test]
fn explain_teaches_and_guesses() {
    let bench = Bench::empty();
    let said = bench.run(&["explain", "unknown-key", "--lang", "en"]);
    assert_eq!(said.status, 0);
    assert!(said.stdout.starts_with("unknown-key (error"), "{}", said.stdout);
    let said = bench.run(&["explain", "unknown-kay"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("unknown-key"), "{}", said.stderr);
    let list = bench.run(&["explain"]).stdout;
    for name in ["invalid-yaml", "monitoring-overdue", "unused-speaker"] {
        assert!(list.contains(name), "{name} is not in the list");
    }
}

#[test]
fn an_ejected_theme_rules_and_is_never_overwritten() {
    let bench = Bench::copy_of(SMALL);
    assert_eq!(bench.run(&["theme", "eject", "themes/ours"]).status, 0);
    bench.build(&[]);
    let before = bench.output();
    let said = bench.run(&["build", "--theme", "ours", "--as-of", "2026-11-22"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert_eq!(before, bench.output(), "the copy is the default theme");
    assert_eq!(bench.run(&["theme", "eject", "themes/ours"]).status, 2);
    bench.write("themes/ours/templates/not-found.html", "{{ page.nothing }}");
    let said = bench.run(&["build", "--theme", "ours"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("not-found.html:1"), "{}", said.stderr);
}

#[test]
fn quiet_is_quiet_and_verbose_teaches() {
    let bench = Bench::copy_of(SMALL);
    let said = bench.build(&["-q"]);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
    let (plain, verbose) = (bench.build(&[]).stderr, bench.build(&["-v"]).stderr);
    assert!(verbose.len() > plain.len());
}

#[test]
fn an_empty_event_folder_is_told() {
    let bench = Bench::copy_of(SMALL);
    fs::create_dir(bench.path("content/events/2026/baru")).expect("a folder");
    let said = bench.run(&["check", "--format", "json"]);
    assert_eq!(said.status, 1);
    assert!(
        said.stdout.contains("\"missing-file\"") && said.stdout.contains("events/2026/baru/event.md"),
        "{}",
        said.stdout
    );
}

#[test]
fn a_fault_in_one_file_is_not_echoed_by_links_or_judgement() {
    let bench = Bench::copy_of(SMALL);
    bench.replace("content/pages/about.md", "[the catalog](/catalog/)", "[the letters](/events/letters-1/)");
    bench.replace("content/events/2026/letters-1/event.md", "start: 2026-03-10", "start: 2026-13-45");
    let said = bench.run(&["check", "--format", "json", "--as-of", "2026-11-22"]);
    assert_eq!(said.status, 1);
    let rules: Vec<_> = said.stdout.lines().filter(|line| line.contains("\"rule\"")).collect();
    assert_eq!(rules.len(), 1, "{}", said.stdout);
    assert!(rules[0].contains("invalid-value"), "{}", said.stdout);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_file() {
    let bench = Bench::copy_of(SMALL);
    let pipe = bench.path("content/pages/pipe.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    let said = bench.run(&["check", "--format", "json"]);
    assert_eq!(said.status, 1);
    assert!(said.stdout.contains("unknown-file"), "{}", said.stdout);
}

#[test]
fn the_quiet_hear_what_strict_stops_on() {
    let bench = Bench::copy_of(SMALL);
    let said = bench.run(&["build", "--strict", "-q", "--as-of", "2026-11-22"]);
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("monitoring-overdue"), "{}", said.stderr);
}

#[test]
fn a_volume_is_printed_as_it_was_written() {
    let bench = Bench::copy_of(SMALL);
    let budget = "content/events/2026/letters-1/budget.yaml";
    bench.replace(budget, "volume: [2 hours], unit_price: 400", "volume: [2.25 hours, 0.333 shares], unit_price: 400");
    bench.build(&[]);
    let page = bench.read("output/events/letters-1/index.html");
    assert!(page.contains("2.25 hours × 0.333 shares ×"), "not on the page as written");
}

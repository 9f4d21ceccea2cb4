//! The reports for CI as CI meets them: what stands on stdout, whose paths they name, and the recipes of the README.

use crate::support::{Bench, SMALL, Said, root};
use serde_json::Value;
use std::fs;
use std::path::Path;
use terang::diagnostic::Severity;

const DAY: &str = "2026-11-22";

/// A repository in which the site lies in a folder with a space and a letter beyond ASCII.
fn repository() -> Bench {
    let bench = Bench::copy_of("content");
    fs::create_dir(bench.path("situs é")).expect("a folder");
    fs::rename(bench.path("content"), bench.path("situs é/content")).expect("moved");
    bench
}

/// A check in a folder of the repository, as CI runs it.
fn check(bench: &Bench, folder: &str, arguments: &[&str], environment: &[(&str, &Path)]) -> Said {
    let mut command = bench.terang(&[&["check", "--as-of", DAY], arguments].concat());
    command.current_dir(bench.path(folder));
    for name in ["GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR"] {
        command.env_remove(name);
    }
    Said::from(command.envs(environment.iter().copied()).output().expect("the program runs"))
}

fn json(said: &Said) -> Value {
    serde_json::from_str(&said.stdout).expect("one JSON document and nothing else")
}

/// The value of a property of a workflow command.
fn property(command: &str, name: &str) -> String {
    let (_, rest) = command.split_once(' ').expect("a command with properties");
    let (properties, _) = rest.split_once("::").expect("a message");
    let pair = properties.split(',').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
    let (_, value) = pair.unwrap_or_else(|| panic!("no {name} in {command}"));
    value.replace("%2C", ",").replace("%3A", ":").replace("%25", "%")
}

#[test]
fn annotations_name_files_from_the_root_of_the_repository_wherever_the_check_runs() {
    let bench = repository();
    let root = bench.path("");
    let workspace: &[(&str, &Path)] = &[("GITHUB_WORKSPACE", &root)];
    let inside = check(&bench, "situs é", &["--format", "github"], workspace);
    let outside = check(&bench, "", &["--format", "github", "--content", "situs é/content"], workspace);
    let without = check(&bench, "", &["--format", "github", "--content", "situs é/content"], &[]);
    assert_eq!((inside.status, &inside.stdout, &inside.stdout), (0, &outside.stdout, &without.stdout));
    let commands: Vec<&str> = inside.stdout.lines().collect();
    assert!(commands.len() > 50);
    for command in commands {
        let file = property(command, "file");
        assert!(bench.path(&file).is_file(), "{file}");
        let lines = fs::read_to_string(bench.path(&file)).expect("text").lines().count();
        assert!((1..=lines).contains(&property(command, "line").parse::<usize>().expect("a number")), "{command}");
    }
}

#[test]
fn the_worst_come_first() {
    let bench = repository();
    let said = check(&bench, "situs é", &["--format", "github"], &[]);
    let order: Vec<&str> =
        terang::judge::RULES.iter().filter(|rule| rule.severity == Severity::Finding).map(|rule| rule.name).collect();
    let findings = said.stdout.lines().filter(|line| line.starts_with("::warning "));
    let places: Vec<usize> = findings
        .map(|line| order.iter().position(|rule| *rule == property(line, "title")).expect("a rule that speaks"))
        .collect();
    assert!(places.len() > 20 && places.is_sorted(), "{places:?}");
    let first_hint = said.stdout.lines().position(|line| line.starts_with("::notice ")).expect("a hint");
    assert_eq!(first_hint, places.len(), "hints come after findings");
    bench.replace("situs é/content/site.yaml", "base_url:", "bas_url:");
    let said = check(&bench, "situs é", &["--format", "github"], &[]);
    assert_eq!(said.status, 1);
    assert!(said.stdout.starts_with("::error "), "{}", said.stdout);
}

#[test]
fn the_step_summary_is_appended_to_and_never_fails_the_check() {
    let bench = repository();
    let summary = bench.path("ringkasan.md");
    fs::write(&summary, "Sebelumnya.\n").expect("written");
    let environment: &[(&str, &Path)] = &[("GITHUB_STEP_SUMMARY", &summary)];
    let said = check(&bench, "situs é", &["--format", "github", "--lang", "en"], environment);
    let text = bench.read("ringkasan.md");
    assert!(text.starts_with("Sebelumnya.\n\n## Terang: 0 errors, "), "{}", &text[..80]);
    let findings = said.stdout.lines().filter(|line| line.starts_with("::warning ")).count();
    assert_eq!(text.matches("| finding |").count(), findings + rules(&text));
    // Twice in one step: twice in the summary.
    check(&bench, "situs é", &["--format", "github", "--lang", "en"], environment);
    assert_eq!(bench.read("ringkasan.md").matches("## Terang: ").count(), 2);

    let absent = check(&bench, "situs é", &["--format", "github", "--lang", "en"], &[]);
    assert_eq!((absent.status, &absent.stdout), (said.status, &said.stdout));
    assert!(absent.stderr.contains("there is no GITHUB_STEP_SUMMARY"), "{}", absent.stderr);
    let folder = bench.path("situs é");
    let unwritable =
        check(&bench, "situs é", &["--format", "github", "--lang", "en"], &[("GITHUB_STEP_SUMMARY", &folder)]);
    assert_eq!((unwritable.status, &unwritable.stdout), (said.status, &said.stdout));
    assert!(unwritable.stderr.contains("the step summary cannot be written"), "{}", unwritable.stderr);

    fs::write(&summary, "x".repeat(1024 * 1024 - 300)).expect("written");
    let full = check(&bench, "situs é", &["--format", "github", "--lang", "en"], environment);
    assert_eq!((full.status, &full.stdout), (said.status, &said.stdout));
    assert!(full.stderr.contains("the step summary cannot be written"), "{}", full.stderr);
    assert!(fs::metadata(&summary).expect("a file").len() <= 1024 * 1024);
}

/// Rows of the summary's first table that count findings.
fn rules(summary: &str) -> usize {
    let table = summary.split("\n### ").next().expect("a head");
    table.matches("| finding |").count()
}

#[test]
fn every_report_ends_with_the_status_that_people_get() {
    let bench = repository();
    let formats = ["human", "json", "github", "gitlab", "sarif"];
    let statuses = |arguments: &[&str]| {
        formats.map(|format| check(&bench, "situs é", &[&["--format", format], arguments].concat(), &[]).status)
    };
    assert_eq!(statuses(&[]), [0; 5]);
    assert_eq!(statuses(&["--strict"]), [1; 5]);
    assert_eq!(statuses(&["--content", "tidak-ada"]), [2; 5]);
    assert_eq!(statuses(&["--jobs", "0"]), [2; 5]);
    bench.replace("situs é/content/site.yaml", "base_url:", "bas_url:");
    assert_eq!(statuses(&[]), [1; 5]);
}

#[test]
fn a_code_quality_report_names_files_and_marks_that_differ() {
    let bench = repository();
    let root = bench.path("");
    let said = check(&bench, "situs é", &["--format", "gitlab"], &[("CI_PROJECT_DIR", &root)]);
    let report = json(&said);
    let entries = report.as_array().expect("a list");
    let mut marks: Vec<&str> = entries.iter().map(|entry| entry["fingerprint"].as_str().expect("a mark")).collect();
    assert!(marks.len() > 50);
    marks.sort_unstable();
    assert!(marks.windows(2).all(|pair| pair[0] != pair[1]));
    for entry in entries {
        assert!(bench.path(entry["location"]["path"].as_str().expect("a path")).is_file(), "{entry}");
        assert!(
            ["info", "minor", "major", "critical", "blocker"].contains(&entry["severity"].as_str().expect("a word"))
        );
        assert!(entry["location"]["lines"]["begin"].as_u64().is_some_and(|line| line > 0));
    }
    let failed = check(&bench, "situs é", &["--format", "gitlab", "--content", "tidak-ada"], &[]);
    assert_eq!(json(&failed)[0]["severity"], "blocker");
}

#[test]
fn a_log_for_code_scanning_is_valid_and_its_addresses_lead_to_files() {
    let schema = fs::read_to_string(root().join("tests/sarif/sarif-schema-2.1.0.json")).expect("the schema");
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
    let bench = repository();
    for arguments in [&["--content", "situs é/content"][..], &["--content", "tidak-ada"], &["--as-of", "besok"]] {
        let mut command = bench.terang(&[&["check", "--format", "sarif"], arguments].concat());
        let said = Said::from(command.output().expect("the program runs"));
        let log = json(&said);
        let faults: Vec<String> = schema.iter_errors(&log).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    let said = check(&bench, "", &["--format", "sarif", "--content", "situs é/content"], &[]);
    let log = json(&said);
    let results = log["runs"][0]["results"].as_array().expect("a list");
    assert!(results.len() > 50);
    for result in results {
        let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("an address");
        assert!(uri.starts_with("situs%20%C3%A9/content/"), "{uri}");
        let path = uri.replace("%20", " ").replace("%C3%A9", "é");
        assert!(bench.path(&path).is_file(), "{path}");
    }
}

#[test]
fn the_recipes_of_the_readme_work_as_they_stand() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a text");
    let commands: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- ").map(|line| line.strip_prefix("run: ").unwrap_or(line)))
        .filter(|line| line.starts_with("terang "))
        .collect();
    assert_eq!(commands.len(), 3, "{commands:?}");
    let program = Path::new(env!("CARGO_BIN_EXE_terang")).parent().expect("a folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").expect("a path"));
    for command in commands {
        let bench = Bench::copy_of(SMALL);
        let mut shell = std::process::Command::new("sh");
        let said = shell
            .args(["-ec", command])
            .current_dir(bench.path(""))
            .env("PATH", &path)
            .env_remove("GITHUB_STEP_SUMMARY")
            .output();
        assert_eq!(said.expect("a shell").status.code(), Some(0), "{command}");
        if let Some((_, file)) = command.split_once(" > ") {
            serde_json::from_str::<Value>(&bench.read(file)).expect("a JSON document");
            // What the recipe collects is what the command writes.
            assert!(readme.matches(file).count() > 1, "{file} is collected");
        }
    }
}

#[test]
fn no_report_repeats_a_name_or_a_number_of_somebody() {
    let bench = Bench::copy_of(SMALL);
    let body = "Hubungi Marlina Renwarin (Kaur), 0857-1122-3344 atau marlina.renwarin@gmail.com.";
    let page = format!(
        "---\ntitle: Kontak\nx-catatan: Marlina Renwarin, NIP 197703052001121002\n---\n{body}\n\n- Marlina Renwarin NIK 3374024505880003\n\n| Nama | Nilai |\n|---|---|\n| Marlina Renwarin | 43 |\n"
    );
    fs::write(bench.path("content/pages/kontak.md"), page).expect("written");
    // A remedy that writes a line anew.
    let material = "---\ntitle: Buku\nsummary Hubungi Marlina Renwarin 0857-1122-3344\n---\n";
    fs::write(bench.path("content/materials/buku-kontak.md"), material).expect("written");
    let speaker = "---\nname: Rahma\nposition: 'Dosen, Marlina Renwarin 085711223344'\nlinks: [{ title: Marlina Renwarin, url: \"https://wa.me/6285711223344\" }]\n---\n";
    fs::write(bench.path("content/speakers/rahma.md"), speaker).expect("written");
    let summary = bench.path("ringkasan.md");
    for format in ["human", "json", "github", "sarif", "gitlab"] {
        let environment: &[(&str, &Path)] = &[("GITHUB_STEP_SUMMARY", &summary)];
        let said = check(&bench, "", &["--format", format], if format == "github" { environment } else { &[] });
        let all = said.stdout + &said.stderr;
        assert!(said.status == 1 && all.contains("personal-data") && all.contains("raw-scores"), "{format}: {all}");
        for part in
            ["Marlina", "Renwarin", "marlina", "renwarin", "0857", "1122", "3344", "1977", "3374", "8571", "| 43"]
        {
            assert!(!all.contains(part), "{format} says {part}: {all}");
        }
    }
    let summary = fs::read_to_string(summary).expect("a summary");
    assert!(
        summary.contains("personal-data") && !summary.contains("Marlina") && !summary.contains("0857"),
        "{summary}"
    );
}

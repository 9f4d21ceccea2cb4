//! Real content, broken mechanically in hundreds of ways, and whether the program finds each: in the right file, on the
//! right line, in few words, and without a panic.
//!
//! A slip knows the line that it changes, and whether it must be a fault. Where that is a question of YAML alone, another
//! parser answers it (`yaml.rs`). Each kind of slip is made at places a fixed stride apart, over all places where it can be
//! made. `cargo test --test program breaking:: -- --nocapture` prints how many were found, kind by kind, and those that were told at
//! another line; with `TERANG_BREAKING=kind` in the environment it makes every slip of that kind and prints every message.

#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the model knows names in lower case only")]
#![allow(clippy::print_stdout, reason = "the table is read by people")]

mod days;
mod figures;
mod folders;
mod ledger;
mod lines;
mod references;
mod signs;
mod site;
mod slip;
mod words;
mod yaml;

use crate::support::Bench;
use ledger::{Heard, faults, hear, list, sample, table};
use site::{Reader, Site};
use slip::{Duty, Slip};
use std::path::PathBuf;

/// A kind of slip: its name, and every place where it can be made.
type Kind = (&'static str, fn(&Site) -> Vec<Slip>);

/// Slips with whole files move the numbers of all others, so that every file is read anew: of these a third is made.
const DEAR: [&str; 5] = [
    "definition renamed",
    "event copied to another year",
    "event copied beside itself",
    "file misnamed",
    "attachment lost",
];

const KINDS: &[Kind] = &[
    ("reference misspelt", references::reference_misspelt),
    ("reference to nothing", references::reference_to_nothing),
    ("topic misspelt", references::topic_misspelt),
    ("definition renamed", references::definition_renamed),
    ("id renamed", references::id_renamed),
    ("key misspelt", words::key_misspelt),
    ("key twice", words::key_twice),
    ("required key deleted", words::key_deleted),
    ("word unknown", words::word_unknown),
    ("link broken", words::link_broken),
    ("conflict left", words::conflict_left),
    ("opening quote lost", signs::quote_opening_lost),
    ("closing quote lost", signs::quote_closing_lost),
    ("quotes curled", signs::quotes_curled),
    ("closing bracket lost", signs::bracket_closing_lost),
    ("opening bracket lost", signs::bracket_opening_lost),
    ("one space more", signs::one_space_more),
    ("one space less", signs::one_space_less),
    ("tab", signs::tab),
    ("hard space", signs::hard_space),
    ("colon in text", signs::colon_in_text),
    ("colon lost", signs::colon_lost),
    ("space after colon lost", signs::space_after_colon_lost),
    ("dash lost", signs::dash_lost),
    ("space after dash lost", signs::space_after_dash_lost),
    ("front matter left open", signs::front_matter_left_open),
    ("cut short", signs::cut_short),
    ("byte order mark", signs::byte_order_mark),
    ("carriage returns", signs::carriage_returns),
    ("number in words", figures::in_words),
    ("decimal comma", figures::decimal_comma),
    ("number with a unit", figures::with_unit),
    ("point between thousands", figures::point_between_thousands),
    ("negative number", figures::negative),
    ("placeholder", figures::placeholder),
    ("impossible date", days::impossible_date),
    ("start and end swapped", days::start_and_end_swapped),
    ("session on another day", days::session_on_another_day),
    ("session ends before start", days::session_ends_before_it_starts),
    ("session overlaps", days::session_overlaps),
    ("impossible time", days::impossible_time),
    ("event copied to another year", folders::event_copied_to_another_year),
    ("event copied beside itself", folders::event_copied_beside_itself),
    ("alias twice", folders::alias_twice),
    ("file misnamed", folders::file_misnamed),
    ("attachment lost", folders::attachment_lost),
];

/// The slips of every kind, so many of each.
fn slips(site: &Site, most: usize) -> Vec<(&'static str, Slip)> {
    let asked = std::env::var("TERANG_BREAKING").ok();
    let kinds = KINDS.iter().filter(|(kind, _)| asked.as_deref().is_none_or(|asked| asked == *kind));
    let most = |kind: &str| match asked {
        Some(_) => usize::MAX,
        None if DEAR.contains(&kind) => most / 3,
        None => most,
    };
    kinds.flat_map(|(kind, make)| sample(&make(site), most(kind)).into_iter().map(|slip| (*kind, slip))).collect()
}

/// Breaks a site, tells what became of it, and holds what must be.
fn break_it(name: &str, site: &Site, most: usize) -> Vec<Heard> {
    let (sound, _) = Reader::default().errors(site);
    assert!(sound.is_empty(), "{name} is not in order: {sound:?}");
    let began = std::time::Instant::now();
    let heard = hear(site, slips(site, most));
    println!("{name}, {:.0} s\n{}", began.elapsed().as_secs_f64(), table(&heard));
    let due = |one: &Heard| one.slip.duty == Duty::Fault;
    println!("{}", list(&heard, "told at another line", |one| due(one) && one.right_file && !one.right_line));
    println!("{}", list(&heard, "more than three errors", |one| one.errors > 3));
    let open = |one: &Heard| one.slip.duty == Duty::Open;
    println!(
        "{}",
        list(&heard, "open, and told at another line", |one| open(one) && one.errors > 0 && !one.right_line)
    );
    println!("{}", list(&heard, "open, and nothing said", |one| open(one) && one.errors == 0));
    if std::env::var_os("TERANG_BREAKING").is_some() {
        println!("{}", list(&heard, "all", |_| true));
    }
    heard
}

/// The errors of one slip: the editor must read them all before the one that helps is sure to have been read. Where an id
/// is gone, each reference to it must be mended, and is told.
const FEW: usize = 3;

/// Holds what must be of all slips together.
fn hold(heard: &[Heard]) {
    let wrong = faults(heard);
    assert!(wrong.is_empty(), "{wrong}");
    let due: Vec<&Heard> = heard.iter().filter(|one| one.slip.duty == Duty::Fault).collect();
    let right = due.iter().filter(|one| one.right_line).count();
    assert!(right * 100 >= due.len() * 99, "{right} of {} slips told at the right line", due.len());
    let at_definition = |kind: &str| matches!(kind, "definition renamed" | "id renamed");
    // A file that ends early and can still be read lacks what stood below, and each reference to that is told.
    let is_due = |one: &Heard| one.slip.duty == Duty::Fault && !at_definition(one.kind);
    let flood = list(heard, "a flood", |one| one.errors > FEW && is_due(one));
    assert!(flood.starts_with("== a flood: 0"), "{flood}");
}

fn content() -> PathBuf {
    crate::support::root().join("content")
}

#[test]
fn every_slip_in_the_own_content_is_found() {
    let heard = break_it("content/", &Site::read(&content()), 24);
    assert!(heard.len() > 900 || std::env::var_os("TERANG_BREAKING").is_some(), "{}", heard.len());
    hold(&heard);
}

/// Sites that others wrote, where they are at hand.
fn foreign() -> Option<PathBuf> {
    let folder = std::env::var_os("TERANG_CORPORA")
        .map_or_else(|| crate::support::root().join("../shared/corpora"), PathBuf::from);
    Some(folder.join("digitalgov/content")).filter(|content| content.is_dir())
}

#[test]
fn every_slip_in_content_that_others_wrote_is_found() {
    let Some(content) = foreign() else {
        println!("no TERANG_CORPORA/digitalgov/content: only the content of this project was broken");
        return;
    };
    let heard = break_it("digitalgov", &Site::read(&content), 12);
    hold(&heard);
}

/// A folder with a copy of the content, to be broken on the disk.
fn copy() -> Bench {
    let bench = Bench::empty();
    for (path, bytes) in crate::support::files(&content()) {
        bench.write(&format!("content/{path}"), bytes);
    }
    bench
}

/// `rule path:line` of each line of JSON that tells an error.
fn printed(stdout: &str) -> Vec<String> {
    let place = |line: &str| {
        let told: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let text = |key: &str| told[key].as_str().map(str::to_owned);
        (text("severity")? == "error")
            .then(|| format!("{} {}:{}", text("rule").expect("a rule"), text("file").expect("a file"), told["line"]))
    };
    stdout.lines().filter_map(place).collect()
}

#[test]
fn the_program_as_it_is_run_says_the_same() {
    let (site, bench, mut reader) = (Site::read(&content()), copy(), Reader::default());
    // One slip of each kind, from the middle of all places.
    let mut tried = 0;
    for (kind, make) in KINDS {
        let all = make(&site);
        let Some(slip) = all.get(all.len() / 2) else { continue };
        let broken = slip.apply(&site);
        let changed = broken.0.iter().filter(|(path, text)| site.0.get(*path) != Some(*text));
        let changed: Vec<(&String, &String)> = changed.collect();
        for (path, text) in &changed {
            bench.write(&format!("content/{path}"), text.as_bytes());
        }
        for path in &slip.removed {
            std::fs::remove_file(bench.path(&format!("content/{path}"))).expect("a file");
        }
        let said = bench.run(&["check", "--format", "json", "--as-of", "2026-11-22"]);
        let (errors, sources) = reader.errors(&broken);
        let errors = terang::check::each_name(errors);
        let place = |error: &terang::diagnostic::Diagnostic| {
            format!("{} {}:{}", error.rule.name, sources.file(error.at.file).path, error.at.start.line)
        };
        assert_eq!(printed(&said.stdout), errors.iter().map(place).collect::<Vec<_>>(), "{kind}: {}", slip.what);
        assert_eq!(said.status, i32::from(!errors.is_empty()), "{kind}: {}", slip.what);
        assert!(!said.stderr.contains("panicked"), "{kind}: {}\n{}", slip.what, said.stderr);
        // As it was.
        for (path, _) in changed.iter().filter(|(path, _)| !site.0.contains_key(*path)) {
            let path = bench.path(&format!("content/{path}"));
            std::fs::remove_file(&path).expect("a file");
            // Folders that were made for it go as well; the others are not empty.
            path.ancestors().skip(1).take_while(|folder| std::fs::remove_dir(folder).is_ok()).for_each(drop);
        }
        let back = changed.iter().map(|(path, _)| *path).chain(&slip.removed);
        for (path, bytes) in back.filter_map(|path| Some((path, std::fs::read(content().join(path)).ok()?))) {
            bench.write(&format!("content/{path}"), bytes);
        }
        tried += 1;
    }
    assert!(tried >= 40, "{tried}");
}

#[test]
fn a_byte_that_is_no_text_is_told_where_it_stands() {
    let (site, bench, mut reader) = (Site::read(&content()), copy(), Reader::default());
    let texts: Vec<(&str, &str)> = site.written().collect();
    let tried = sample(&texts, 12);
    for (place, (path, text)) in tried.iter().enumerate() {
        // Somewhere in the text, as far along as the file is among all files.
        let at = (0..=text.len() * place / tried.len()).rev().find(|at| text.is_char_boundary(*at)).expect("a place");
        let mut bytes = text.as_bytes().to_vec();
        bytes.insert(at, 0xe9);
        bench.write(&format!("content/{path}"), bytes);
        let (errors, sources) = reader.errors_in(&bench.path("content"));
        let told = |error: &terang::diagnostic::Diagnostic| {
            format!("{} {}:{}", error.rule.name, sources.file(error.at.file).path, error.at.start.line)
        };
        let meant = format!("invalid-utf8 {path}:{}", slip::line_of(text, at));
        assert_eq!(errors.iter().map(told).collect::<Vec<_>>(), [meant]);
        bench.write(&format!("content/{path}"), text);
    }
}

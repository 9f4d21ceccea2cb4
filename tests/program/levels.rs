//! Lines that stand at a wrong level or have run together, and keys that are gone from above their block, over the exemplary event.
//!
//! Each block of its files, of its program and of the site is moved in and out as a whole, each key that holds a block or a text is
//! deleted, each list loses the signs of its items, one item its own, keys get one, and lines lose their end. What a reader of YAML makes of the rest may be anything: a list of another kind, a second mapping, half a text. An
//! editor must hear of the one slip, on its line.

use crate::support::faults::errors;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use terang::content::tree;
use terang::shape::{Node, NodeKind};
use terang::source::Sources;

const EVENT: &str = "events/2026/keuangan-desa-2026-1";

type Files = Vec<(String, String)>;

/// The exemplary event, the run before it, and all that they name.
fn content() -> Files {
    fn walk(root: &Path, folder: &Path, files: &mut Files) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let is_other =
                name.matches('/').count() == 2 && name.starts_with("events/") && !name.contains("keuangan-desa-202");
            if path.is_dir() && !is_other {
                walk(root, &path, files);
            } else if path.is_file() {
                files.push((name, String::from_utf8(fs::read(&path).unwrap()).unwrap_or_default()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    files
}

/// A file with one change, and what to call it.
struct Case {
    name: String,
    file: usize,
    line: usize,
    text: String,
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn is_content(line: &str) -> bool {
    !line.trim().is_empty() && !line.trim_start().starts_with('#')
}

fn ends_in(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// The lines of a file that are YAML, each with the end of what belongs to it.
fn blocks(path: &str, text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let is_markdown = ends_in(path, "md");
    let first = usize::from(is_markdown);
    let last = if is_markdown { (1..lines.len()).find(|at| lines[*at] == "---").unwrap() } else { lines.len() };
    let end = |at: usize| {
        let belongs = |below: &usize| !is_content(lines[*below]) || indent(lines[*below]) > indent(lines[at]);
        let end = (at + 1..last).find(|below| !belongs(below)).unwrap_or(last);
        (at + 1..end).rev().find(|below| is_content(lines[*below])).map_or(at + 1, |below| below + 1)
    };
    (first..last)
        .filter(|at| is_content(lines[*at]))
        .map(|at| (at, end(at)))
        .filter(|(at, end)| *end > at + 1)
        .collect()
}

/// What YAML makes of a file, without the places.
fn meaning((path, text): &(String, String)) -> Option<String> {
    fn plain(node: &Node) -> String {
        match &node.kind {
            NodeKind::Scalar { text, .. } => format!("{text:?}"),
            NodeKind::List(items) => format!("{:?}", items.iter().map(plain).collect::<Vec<_>>()),
            NodeKind::Mapping(entries) => {
                format!("{:?}", entries.iter().map(|entry| (&entry.key.value, plain(&entry.value))).collect::<Vec<_>>())
            }
        }
    }
    let mut sources = Sources::default();
    let file = sources.add(path.clone(), text.as_str().into());
    tree(&sources, file, ends_in(path, "md")).as_ref().map(plain)
}

fn is_taken(path: &str) -> bool {
    let is_of_event = path.starts_with(EVENT) || path == "site.yaml" || path == "programs/keuangan-desa.md";
    is_of_event && (ends_in(path, "md") || ends_in(path, "yaml"))
}

fn cases(files: &Files, change: impl Fn(&[&str], usize, usize) -> Option<Vec<String>>) -> Vec<Case> {
    let mut all = Vec::new();
    for (file, (path, text)) in files.iter().enumerate() {
        if !is_taken(path) {
            continue;
        }
        let lines: Vec<&str> = text.lines().collect();
        for (at, end) in blocks(path, text) {
            let Some(changed) = change(&lines, at, end) else { continue };
            let name = format!("{}:{} {}", path.rsplit('/').next().unwrap(), at + 1, lines[at].trim());
            all.push(Case { name, file, line: at + 1, text: changed.join("\n") + "\n" });
        }
    }
    all
}

fn moved(lines: &[&str], at: usize, end: usize, by: isize) -> Option<Vec<String>> {
    let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    for line in changed[at..end].iter_mut().filter(|line| !line.trim().is_empty()) {
        let spaces = indent(line).checked_add_signed(by)?;
        *line = " ".repeat(spaces) + line.trim_start();
    }
    Some(changed)
}

/// Those that are not told as one fault on their line: none but the expected ones.
fn check(files: &Files, cases: Vec<Case>, expected: &[(&str, &str)]) {
    let known: BTreeSet<String> = errors(files).0.iter().map(|fault| fault.message.en.clone()).collect();
    let (mut wrong, count) = (String::new(), cases.len());
    let mut odd: BTreeSet<&str> = BTreeSet::new();
    for Case { name, file, line, text } in cases {
        let mut changed = files.clone();
        changed[file].1 = text;
        let (faults, sources) = errors(&changed);
        let faults: Vec<_> = faults.into_iter().filter(|fault| !known.contains(&fault.message.en)).collect();
        if faults.is_empty() && meaning(&changed[file]) == meaning(&files[file]) {
            continue;
        }
        let path = &files[file].0;
        // On the line, on one beside it, or on the first below that says something.
        let written: Vec<&str> = changed[file].1.lines().collect();
        let is_next = |at: usize| at > line && written[line..at - 1].iter().all(|below| !is_content(below));
        let is_there = |at: u32| (at as usize).abs_diff(line) <= 1 || is_next(at as usize);
        let is_right =
            matches!(&*faults, [one] if sources.file(one.at.file).path == *path && is_there(one.at.start.line));
        if is_right {
            continue;
        }
        if let Some((known, _)) = expected.iter().find(|(known, _)| *known == name) {
            odd.insert(known);
            continue;
        }
        writeln!(wrong, "{name}: {}", faults.len()).unwrap();
        for fault in faults.iter().take(3) {
            let help = fault.help.as_ref().map_or("", |help| &help.en);
            writeln!(wrong, "    {} {} {} | {help}", fault.rule.name, fault.at.start.line, fault.message.en).unwrap();
        }
    }
    assert!(wrong.is_empty(), "of {count}:\n{wrong}");
    let settled: Vec<_> = expected.iter().filter(|(name, _)| !odd.contains(name)).collect();
    assert!(settled.is_empty(), "told as they should be: {settled:?}");
}

#[test]
fn a_key_that_is_gone_from_above_its_block() {
    let files = content();
    let gone = |lines: &[&str], at: usize, _: usize| {
        let is_key =
            lines[at].split(" #").next()?.trim_end().ends_with(':') && !lines[at].trim_start().starts_with("- ");
        is_key.then(|| {
            lines.iter().enumerate().filter(|(number, _)| *number != at).map(|(_, line)| (*line).to_owned()).collect()
        })
    };
    // What is read of these is right in every way but one that nobody can see.
    let expected = [
        ("schedule.yaml:141 material:", "the materials become speakers, which nobody is"),
        ("event.md:251 recommendations:", "they become conclusions"),
    ];
    check(&files, cases(&files, gone), &expected);
}

#[test]
fn a_block_that_stands_too_far_in() {
    let files = content();
    check(&files, cases(&files, |lines, at, end| moved(lines, at, end, 2)), &[]);
}

#[test]
fn a_block_that_stands_too_far_out() {
    let files = content();
    check(&files, cases(&files, |lines, at, end| moved(lines, at, end, -2)), &[]);
}

#[test]
fn a_key_that_is_gone_from_above_its_text() {
    let files = content();
    let gone = |lines: &[&str], at: usize, _: usize| {
        let said = lines[at].split(" #").next()?.trim_end();
        let is_key = (said.ends_with(": >-") || said.ends_with(": |")) && !lines[at].trim_start().starts_with("- ");
        is_key.then(|| {
            lines.iter().enumerate().filter(|(number, _)| *number != at).map(|(_, line)| (*line).to_owned()).collect()
        })
    };
    check(&files, cases(&files, gone), &[]);
}

/// A list of records without the signs of its items: they make room for what was behind them, or leave it where it was.
fn unsigned(lines: &[&str], at: usize, end: usize, room: &str) -> Option<Vec<String>> {
    let first = (at + 1..end).find(|at| is_content(lines[*at]))?;
    let (level, item) = (indent(lines[first]), lines[first].trim_start());
    let is_list = lines[at].split(" #").next()?.trim_end().ends_with(':') && item.starts_with("- ");
    let is_item = |line: &str| indent(line) == level && line.trim_start().starts_with("- ");
    let key = item[2..].split_once(": ").map(|(key, _)| key).filter(|key| !key.contains(['{', ' ', '"']))?;
    let items: Vec<&str> = lines[at..end].iter().copied().filter(|line| is_item(line)).collect();
    // A list of one, and one whose items begin with several keys, do not show where an item begins.
    let is_even = items.iter().all(|line| line.trim_start()[2..].starts_with(&format!("{key}: ")));
    (is_list && is_even && items.len() > 1).then(|| {
        let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        for line in changed[at..end].iter_mut().filter(|line| is_item(line)) {
            *line = format!("{}{room}{}", " ".repeat(level), &line.trim_start()[2..]);
        }
        changed
    })
}

#[test]
fn a_list_whose_items_have_lost_their_signs() {
    let files = content();
    check(&files, cases(&files, |lines, at, end| unsigned(lines, at, end, "  ")), &[]);
    check(&files, cases(&files, |lines, at, end| unsigned(lines, at, end, "")), &[]);
}

/// Lines that have run together with the key or the item below them, whose spaces are gone: one pair of every `every`, with
/// `between` what is left between the two.
fn joined(files: &Files, every: usize, between: &str) -> Vec<Case> {
    let mut all = Vec::new();
    for (file, (path, text)) in files.iter().enumerate().filter(|(_, (path, _))| is_taken(path)) {
        let lines: Vec<&str> = text.lines().collect();
        let first = usize::from(ends_in(path, "md"));
        let last = (first..lines.len()).find(|at| lines[*at] == "---").unwrap_or(lines.len());
        for at in (first..last.saturating_sub(1)).step_by(every) {
            let below = lines[at + 1].trim_start();
            let word = below.strip_prefix("- ").unwrap_or(below);
            // What is no key and no id may be a sentence that goes on.
            let is_word = word
                .split_once(':')
                .map_or(word, |(key, _)| key)
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b"_-".contains(&b));
            if !is_content(lines[at]) || !is_content(below) || !is_word {
                continue;
            }
            let together = format!("{}{between}{below}", lines[at]);
            let changed = [&lines[..at], &[&*together], &lines[at + 2..]].concat();
            let name = format!("{}:{} {}", path.rsplit('/').next().unwrap(), at + 1, lines[at].trim());
            all.push(Case { name, file, line: at + 1, text: changed.join("\n") + "\n" });
        }
    }
    all
}

#[test]
fn two_lines_that_have_run_together() {
    let files = content();
    check(&files, joined(&files, 3, " "), &[]);
    check(&files, joined(&files, 4, ""), &[]);
}

/// The lines of the files that are YAML and begin with a key, one of every `every` changed.
fn signs(files: &Files, every: usize, change: impl Fn(&[&str], usize) -> Option<String>) -> Vec<Case> {
    let mut all = Vec::new();
    for (file, (path, text)) in files.iter().enumerate().filter(|(_, (path, _))| is_taken(path)) {
        let lines: Vec<&str> = text.lines().collect();
        let first = usize::from(ends_in(path, "md"));
        let last = (first..lines.len()).find(|at| lines[*at] == "---").unwrap_or(lines.len());
        for at in first..last {
            let Some(line) = change(&lines, at) else { continue };
            let changed = [&lines[..at], &[&*line], &lines[at + 1..]].concat();
            let name = format!("{}:{} {}", path.rsplit('/').next().unwrap(), at + 1, lines[at].trim());
            all.push(Case { name, file, line: at + 1, text: changed.join("\n") + "\n" });
        }
    }
    all.into_iter().step_by(every).collect()
}

/// The key of a line, whatever stands before it.
fn key(line: &str) -> Option<&str> {
    let said = line.trim_start();
    let (key, _) = said.strip_prefix("- ").unwrap_or(said).split_once(':')?;
    (!key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b"_-".contains(&b))).then_some(key)
}

/// The items of a list have lost one sign: it makes room for what was behind it, or leaves it where it was.
#[test]
fn an_item_that_has_lost_its_sign() {
    let files = content();
    let lost = |room: &'static str| {
        move |lines: &[&str], at: usize| {
            key(lines[at])?;
            let said = lines[at].trim_start().strip_prefix("- ")?;
            Some(format!("{}{room}{said}", " ".repeat(indent(lines[at]))))
        }
    };
    check(&files, signs(&files, 11, lost("  ")), &[]);
    check(&files, signs(&files, 13, lost("")), &[]);
}

/// A key with the sign of an item, in the place of two of its spaces or behind all of them.
#[test]
fn a_key_that_has_got_the_sign_of_an_item() {
    let files = content();
    let stray = |back: usize| {
        move |lines: &[&str], at: usize| {
            key(lines[at])?;
            let (spaces, said) = (indent(lines[at]).checked_sub(back)?, lines[at].trim_start());
            (!said.starts_with("- ")).then(|| format!("{}- {said}", " ".repeat(spaces)))
        }
    };
    check(&files, signs(&files, 29, stray(2)), &[]);
    check(&files, signs(&files, 31, stray(0)), &[]);
}

/// What else is wrong in a list is told beside a sign that is lost there.
#[test]
fn a_lost_sign_hides_nothing() {
    let files = content();
    let schedule = format!("{EVENT}/schedule.yaml");
    let file = files.iter().position(|(path, _)| *path == schedule).unwrap();
    let lines: Vec<&str> = files[file].1.lines().collect();
    let items: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with("  - date:")).collect();
    let below = |at: usize, key: &str| (at..lines.len()).find(|at| lines[*at].trim_start().starts_with(key)).unwrap();
    for (lost, form) in [(items[0], items[0]), (items[0], items[7]), (items[1], items[1]), (items[1], items[7])] {
        for room in ["  ", ""] {
            let (form, held) = (below(form, "form:"), below(items[12], "held:"));
            let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            changed[lost] = format!("  {room}{}", &lines[lost][4..]);
            "    form: upacara".clone_into(&mut changed[form]);
            "    held: pindah".clone_into(&mut changed[held]);
            let mut files = files.clone();
            files[file].1 = changed.join("\n") + "\n";
            let (faults, sources) = errors(&files);
            let told = faults.iter().filter(|fault| sources.file(fault.at.file).path == schedule);
            let told: BTreeSet<usize> = told.map(|fault| fault.at.start.line as usize - 1).collect();
            assert_eq!(told, BTreeSet::from([lost, form, held]), "{faults:#?}");
        }
    }
}

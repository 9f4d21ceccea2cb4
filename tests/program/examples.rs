//! What `terang explain` shows, taken at its word.
//!
//! Each example of each rule, in both languages, is put into a small site and read by the program: of the wrong one the rule
//! speaks, of the mended one it no longer does, of the answered one it still does, and neither holds another error, so that
//! nobody who copies an example meets the next one. What an example leaves to its context stands in a table here, as do the few
//! examples that are no content.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use terang::catalog::{Options, link};
use terang::content::{Read, parse};
use terang::diagnostic::{Diagnostic, Remedy, Rule};
use terang::evidence::measure;
use terang::pages::bodies::Addresses;
use terang::pages::links;
use terang::shape::{Date, Scalar};
use terang::words::Language;
use terang::{check, judge, pipeline};

/// The day that examples speak of as today.
const TODAY: &str = "2026-11-22";

/// The event that an example without a folder belongs to.
const EVENT: &str = "events/2026/keuangan-desa-angkatan-1";

/// The files of an event.
const OF_EVENT: [&str; 5] = ["event.md", "schedule.yaml", "budget.yaml", "evaluation.yaml", "follow-up.yaml"];

/// Keys that a file cannot do without, for examples that show other keys of it.
const NEEDED: &[(&str, &[(&str, &str)])] = &[
    (
        "site.yaml",
        &[
            ("title", "Situs"),
            ("base_url", "https://contoh.go.id"),
            ("agency", "{ name: Lembaga, region: \"99.01\" }"),
            ("organizers", "{ dinas-pmd: { name: Dinas, region: \"99.01\" } }"),
        ],
    ),
    (
        "programs/",
        &[
            ("title", "Bimtek"),
            ("kind", "bimtek"),
            ("summary", "Satu kalimat."),
            ("objectives", "[{ id: susun-lpj, text: Menyusun LPJ }, { id: hitung-pajak, text: Menghitung pajak }]"),
        ],
    ),
    ("speakers/", &[("name", "Rahma")]),
    ("materials/", &[("title", "Materi")]),
    ("pages/", &[("title", "Halaman")]),
    (
        "events/",
        &[("program", "keuangan-desa"), ("status", "completed"), ("start", "2026-03-10"), ("end", "2026-03-12")],
    ),
];

/// Files that are there where an example, or what stands beside it, names them.
const NAMED: [(&str, &str); 4] = [
    ("rahma-contoh", "speakers/rahma-contoh.md"),
    ("budi-contoh", "speakers/budi-contoh.md"),
    ("penatausahaan-desa", "materials/penatausahaan-desa.md"),
    ("dasar-apbdes", "materials/dasar-apbdes.md"),
];

/// Rules whose examples are no content that could be read, and what they are.
const NO_CONTENT: &[(&str, &str)] = &[
    ("address-taken", "the names of two files, and the addresses they would be written to"),
    ("duplicate-id", "the names of two folders"),
    ("invalid-id", "the name of a file"),
    ("invalid-utf8", "what an editor's program did when it saved a file"),
    ("raw-scores", "the names of files in a folder"),
    ("too-large", "the names and sizes of files in a folder"),
    ("unknown-file", "the names of files in a folder"),
];

/// Rules whose examples show a whole file, of which a key is missing.
const WHOLE: [&str; 1] = ["missing-key"];

/// Hints on a fact, which stays when the lesson is drawn from it.
const STAYS: [&str; 1] = ["ceiling-effect"];

/// What an example of a rule leaves to its context: files and lines that stand beside it, most of them told in brackets.
type Beside = (&'static str, &'static [(&'static str, &'static str)]);
const BESIDE: &[Beside] = &[
    (
        "answer-without-finding",
        &[(
            "follow-up.yaml",
            "monitoring:\n  - { months: 3, date: 2026-06-15, respondents: 30, applied: 22 }\n  - { months: 6, date: 2026-09-15, respondents: 30, applied: 22 }\n",
        )],
    ),
    ("attendance-rises", &[("event.md", "end: 2026-03-11\n")]),
    ("bimtek-day-without-evaluation", &[("event.md", "end: 2026-03-11\n")]),
    (
        "boilerplate-reason",
        &[("events/2026/keuangan-desa-1/event.md", ""), ("events/2026/keuangan-desa-2/event.md", "")],
    ),
    (
        "completed-exceeds-day",
        &[(
            "schedule.yaml",
            "sessions:\n  - { date: 2026-03-10, start: \"08:00\", end: \"14:00\", title: A, form: theory }\n  - { date: 2026-03-11, start: \"08:00\", end: \"14:00\", title: B, form: theory }\n  - { date: 2026-03-12, start: \"08:00\", end: \"14:00\", title: C, form: theory }\n",
        )],
    ),
    ("contacted-exceed-completed", &[("event.md", "participants: { attended: 40, completed: 38 }\n")]),
    ("coverage-unknown", &[("event.md", "organizer: dinas-pmd\n")]),
    ("done-without-evidence", &[("documents/sop.pdf", "")]),
    (
        "evaluation-overdue",
        &[
            (
                "event.md",
                "participants: { registered: 42, attended: 40 }\ndocuments: [{ title: Undangan, kind: invitation }, { title: Laporan, kind: report }]\n",
            ),
            (
                "evaluation.yaml",
                "tests: [{ id: pengetahuan, summary: { pairs: 38 } }]\nsatisfaction: { respondents: 36, scale: 5 }\n",
            ),
        ],
    ),
    (
        "hours-mismatch",
        &[(
            "schedule.yaml",
            "sessions:\n  - { date: 2026-03-10, start: \"08:00\", end: \"14:00\", title: A, form: theory }\n  - { date: 2026-03-11, start: \"08:00\", end: \"15:30\", title: B, form: theory }\n",
        )],
    ),
    ("kind-account-mismatch", &[("programs/keuangan-desa.md", "kind: workshop\n")]),
    ("legal-basis-repealed", &[("event.md", "")]),
    ("low-coverage", &[("event.md", "participants: { attended: 40 }\n")]),
    ("few-plans-submitted", &[("event.md", "participants: { attended: 40, completed: 38 }\n")]),
    ("low-response", &[("event.md", "participants: { attended: 40 }\n")]),
    ("material-before-prerequisite", &[("materials/penatausahaan-desa.md", "requires: [dasar-apbdes]\n")]),
    (
        "meals-exceed-present",
        &[(
            "schedule.yaml",
            "sessions:\n  - { date: 2026-03-10, title: A, form: theory, speaker: rahma-contoh }\n  - { date: 2026-03-11, title: B, form: theory, speaker: budi-contoh }\n",
        )],
    ),
    ("missing-file", &[("documents/undangan.pdf", "")]),
    ("needs-assessment-missing", &[("documents/analisis-kebutuhan.pdf", "")]),
    ("photo-without-alt", &[("photos/hari-1.jpg", "")]),
    ("problem-origin-mismatch", &[("programs/keuangan-desa.md", "kind: workshop\n")]),
    ("problem-unmeasured", &[("follow-up.yaml", "outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu }]\n")]),
    ("speaker-without-name-basis", &[("event.md", "speakers: [{ speaker: rahma-contoh }]\n")]),
    (
        "story-without-outcome",
        &[("follow-up.yaml", "outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu }]\n")],
    ),
    ("takers-exceed-attended", &[("event.md", "participants: { attended: 40 }\n")]),
    ("thin-day", &[("budget.yaml", "lines: [{ category: lodging, item: Kamar, planned: 9000000 }]\n")]),
    ("unchecked-document", &[("documents/undangan.pdf", "")]),
    ("unknown-event", &[("events/2026/keuangan-desa-angkatan-2/event.md", "")]),
    ("unknown-outcome", &[("follow-up.yaml", "outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu }]\n")]),
    ("unnamed-topic", &[("site.yaml", "topics: { tata-kelola: Tata kelola }\n")]),
    ("unreferenced-file", &[("documents/laporan.pdf", "")]),
    ("unsafe-path", &[("documents/undangan.pdf", "")]),
    ("unusable-photo", &[("photos/hari-1.heic", ""), ("photos/hari-1.jpg", "")]),
    ("work-program-missing", &[("event.md", "")]),
    ("workshop-single-speaker", &[("programs/keuangan-desa.md", "kind: workshop\n")]),
    ("workshop-without-practice", &[("programs/keuangan-desa.md", "kind: workshop\n")]),
    ("year-end-spending", &[("budget.yaml", "lines: [{ category: meals, item: Konsumsi, planned: 9000000 }]\n")]),
];

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The path that a comment such as `# budget.yaml (…)` names.
fn named(line: &str) -> Option<String> {
    let name = line.strip_prefix("# ")?.split([' ', ',']).next()?;
    let is_text = matches!(ending(name), "md" | "yaml");
    let folders = ["programs/", "speakers/", "materials/", "pages/", "events/"];
    if OF_EVENT.contains(&name) {
        return Some(format!("{EVENT}/{name}"));
    }
    (name == "site.yaml" || is_text && folders.iter().any(|folder| name.starts_with(folder))).then(|| name.to_owned())
}

/// An example as files: each begins with a comment that names it.
fn files_of(example: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in example.lines() {
        match (named(line), files.last_mut()) {
            (Some(path), _) => files.push((path, String::new())),
            (None, Some((_, text))) => text.extend([line, "\n"]),
            // A remark on what is there.
            (None, None) => assert!(line.starts_with("# "), "in no file: {line}"),
        }
    }
    files
}

/// Keys at the margin.
fn keys(text: &str) -> BTreeSet<&str> {
    text.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key).collect()
}

/// A whole file made of the lines of an example.
fn whole(path: &str, text: &str) -> String {
    let is_markdown = ending(path) == "md";
    if !is_markdown && path != "site.yaml" || text.starts_with("---") {
        return text.to_owned();
    }
    let needed = NEEDED.iter().filter(|(start, _)| path.starts_with(start)).flat_map(|(_, needed)| *needed);
    let there = keys(text);
    let missing = needed.filter(|(key, _)| !there.contains(key)).map(|(key, value)| format!("{key}: {value}\n"));
    let text = text.to_owned() + &missing.collect::<String>();
    if is_markdown { format!("---\n{text}---\n") } else { text }
}

/// The site that an example stands in.
fn site(rule: &Rule, example: &str) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in files_of(example) {
        // An answer is shown as further lines of the event.
        files.entry(path).or_default().push_str(&text);
    }
    for (path, lines) in BESIDE.iter().filter(|(name, _)| *name == rule.name).flat_map(|(_, beside)| *beside) {
        let shared = ["site.yaml", "events/", "programs/", "materials/"].iter().any(|folder| path.starts_with(folder));
        let path = if shared { (*path).to_owned() } else { format!("{EVENT}/{path}") };
        let text = files.entry(path).or_default();
        let there: BTreeSet<String> = keys(text).into_iter().map(str::to_owned).collect();
        if keys(lines).iter().all(|key| !there.contains(*key)) {
            text.push_str(lines);
        }
    }
    let names = |word: &str| example.contains(word) || files.values().any(|text| text.contains(word));
    let around: Vec<&str> = NAMED.iter().filter(|(word, _)| names(word)).map(|(_, path)| *path).collect();
    for path in around.into_iter().chain(["site.yaml", "programs/keuangan-desa.md"]) {
        files.entry(path.to_owned()).or_default();
    }
    let folders = files.keys().filter(|path| path.starts_with("events/"));
    let folders: BTreeSet<String> = folders.map(|path| path.split('/').take(3).collect::<Vec<_>>().join("/")).collect();
    for folder in folders {
        files.entry(format!("{folder}/event.md")).or_default();
    }
    let is_whole = |path: &str| WHOLE.contains(&rule.name) && path.starts_with(EVENT);
    files
        .into_iter()
        .map(|(path, text)| {
            let text = if is_whole(&path) { format!("---\n{text}---\n") } else { whole(&path, &text) };
            (path, text)
        })
        .collect()
}

/// All that is said of a site: its errors, or what is judged where there are none.
fn said(files: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let texts: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let Read { sources, layout, mut faults, .. } = Read::of_texts(&texts);
    let (records, found) = parse(&sources, layout);
    faults.extend(found);
    let ids = records.ids();
    let (catalog, found) = link(records, &Options::default());
    faults.extend(found);
    faults.extend(check::check(&catalog));
    faults.extend(links::check(&catalog, &Addresses::of(&catalog), &ids));
    faults.extend(judge::unknown_answers(&catalog));
    if !faults.iter().any(Diagnostic::is_error) {
        let evidence = measure(&catalog, Date::parse(TODAY, true).expect("a day"));
        faults.extend(judge::judge(&catalog, &evidence).all().cloned());
    }
    faults
}

/// What is wrong with an example; nothing where it is what it says.
fn fault(rule: &Rule, example: &str, must_speak: bool) -> String {
    let mut fault = String::new();
    let files = site(rule, example);
    let found = said(&files);
    let speaks = found.iter().any(|found| found.rule.name == rule.name);
    if speaks != must_speak {
        let told: BTreeSet<&str> = found.iter().map(|found| found.rule.name).collect();
        let what = if must_speak { "does not speak of" } else { "speaks of" };
        let _ = writeln!(fault, "{} {what}:\n{example}\n(said: {told:?})", rule.name);
    }
    for other in found.iter().filter(|found| found.is_error() && found.rule.name != rule.name) {
        let _ = writeln!(fault, "{}: {} ({}) of:\n{example}", rule.name, other.rule.name, other.message.en);
    }
    fault
}

#[test]
fn every_example_is_what_it_says() {
    let mut faults = String::new();
    for rule in pipeline::rules() {
        if NO_CONTENT.iter().any(|(name, _)| *name == rule.name) {
            continue;
        }
        for language in [Language::Indonesian, Language::English] {
            let text = rule.text(language);
            let stays = matches!(text.remedy, Remedy::Answered(_)) || STAYS.contains(&rule.name);
            faults += &fault(rule, text.wrong, true);
            faults += &fault(rule, &rule.right(language), stays);
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn the_tables_name_rules_and_leave_none_out_in_silence() {
    let rules: BTreeSet<&str> = pipeline::rules().iter().map(|rule| rule.name).collect();
    let named =
        NO_CONTENT.iter().map(|(name, _)| *name).chain(BESIDE.iter().map(|(name, _)| *name)).chain(WHOLE).chain(STAYS);
    let unknown: Vec<&str> = named.filter(|name| !rules.contains(name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert!(NO_CONTENT.iter().all(|(_, why)| why.len() > 15));
    assert!(rules.len() > 150 && NO_CONTENT.len() < 8);
}

/// The check can fail: an example whose key is misspelt is told of, and so is one that its rule has nothing to say about.
#[test]
fn an_example_that_is_not_what_it_says_is_noticed() {
    let rule = pipeline::rules().into_iter().find(|rule| rule.name == "completed-exceeds-attended").expect("a rule");
    let wrong = rule.en.wrong;
    assert_eq!(fault(rule, wrong, true), "");
    assert!(fault(rule, wrong, false).contains("speaks of"));
    assert!(fault(rule, &wrong.replace("completed: 40", "completed: 38"), true).contains("does not speak of"));
    assert!(fault(rule, &wrong.replace("completed", "compleet"), true).contains("unknown-key"));
}

//! Every rule with a site that breaks it, and what the program says about that site, to the letter.
//!
//! `tests/invalid/<rule>/` holds `content/` and `expected.txt`; a second site for one rule is `<rule>--<what>/`. In each
//! site of an error, that rule speaks and no other; a site of a finding or hint has no error, and what that rule says of it is
//! expected, whatever others say of so small a site. A file that would be a burden in the repository is described in `grow.txt`
//! (`path bytes`) and made when the test runs. `TERANG_ACCEPT=1 cargo test --test program invalid::` writes `expected.txt`
//! anew; read every difference before you commit it.

use crate::support::faults;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use terang::catalog::{Options, link};
use terang::check;
use terang::content::{Read, parse, read};
use terang::diagnostic::{self, Diagnostic, Placed, Severity};
use terang::evidence::measure;
use terang::shape::{Date, Scalar};
use terang::source::Sources;
use terang::words::Language;
use terang::{judge, pipeline};

/// The day as of which findings and hints are looked for.
const TODAY: &str = "2026-11-22";

/// Everything that is said about a folder, in the order of the report.
fn examine(content: &Path) -> (Vec<Diagnostic>, Sources) {
    faults::all(read(content).unwrap())
}

/// What one finding or hint says about a folder without errors.
fn remarks(content: &Path, rule: &str) -> (Vec<Diagnostic>, Sources) {
    let Read { sources, layout, faults, .. } = read(content).unwrap();
    let (records, parsed) = parse(&sources, layout);
    let (catalog, linked) = link(records, &Options::default());
    let evidence = measure(&catalog, Date::parse(TODAY, true).unwrap());
    let judged = judge::judge(&catalog, &evidence);
    let found = [faults, parsed, linked, check::check(&catalog)].into_iter().flatten();
    let mut found: Vec<Diagnostic> = found.chain(judged.all().cloned()).collect();
    let errors: Vec<&Diagnostic> = found.iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{rule}: {errors:#?}");
    found.retain(|found| found.rule.name == rule);
    diagnostic::sort(&mut found, &sources);
    (found, sources)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid")
}

/// The sites by name, with the rule that each is for.
fn sites() -> Vec<(String, String)> {
    let names = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut sites: Vec<_> = names.map(|name| (name.split("--").next().unwrap().to_owned(), name)).collect();
    sites.sort();
    sites.into_iter().map(|(rule, name)| (name, rule)).collect()
}

/// A site's content, with the files that are made when the test runs.
fn content(site: &Path, scratch: &Path) -> PathBuf {
    let Ok(grow) = fs::read_to_string(site.join("grow.txt")) else { return site.join("content") };
    let target = scratch.join(site.file_name().unwrap());
    copy(&site.join("content"), &target);
    for line in grow.lines() {
        let (path, bytes) = line.split_once(' ').unwrap();
        let path = target.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, vec![b'a'; bytes.parse().unwrap()]).unwrap();
    }
    target
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn every_site_says_what_is_expected() {
    let scratch = tempfile::tempdir().unwrap();
    let mut differences = String::new();
    let all = pipeline::rules().into_iter();
    let errors: BTreeSet<&str> = all.filter(|rule| rule.severity == Severity::Error).map(|rule| rule.name).collect();
    for (name, rule) in sites() {
        let site = folder().join(&name);
        let content = content(&site, scratch.path());
        let is_error = errors.contains(rule.as_str());
        let (faults, sources) = if is_error { examine(&content) } else { remarks(&content, &rule) };
        let said =
            diagnostic::human(&faults, &Placed { sources: &sources, folder: "content" }, Language::Indonesian, false);
        let speakers: BTreeSet<&str> = faults.iter().map(|fault| fault.rule.name).collect();
        assert_eq!(speakers, BTreeSet::from([rule.as_str()]), "{name}:\n{said}");
        assert!(faults.iter().all(|fault| fault.help.is_some()), "{name}: a fault without help");
        let expected = site.join("expected.txt");
        if std::env::var_os("TERANG_ACCEPT").is_some() {
            fs::write(&expected, &said).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != said {
            writeln!(differences, "=== {name}\n{said}").unwrap();
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn every_rule_has_a_site_and_every_site_a_rule() {
    let rules: BTreeSet<String> = pipeline::rules().iter().map(|rule| rule.name.to_owned()).collect();
    let sites: BTreeSet<String> = sites().into_iter().map(|(_, rule)| rule).collect();
    assert_eq!(rules.difference(&sites).collect::<Vec<_>>(), Vec::<&String>::new(), "rules without a site");
    assert_eq!(sites.difference(&rules).collect::<Vec<_>>(), Vec::<&String>::new(), "sites without a rule");
}

const SITE: &str = "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga }\n";
const PAGE: &str = "---\ntitle: Tentang\nsummary: Satu kalimat.\n---\nSatu paragraf.\n";

/// Writes files to a new folder and gives what is said: `rule path:line:column`.
fn said(files: &[(&str, &[u8])]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    places(&examine(folder.path()))
}

fn places((faults, sources): &(Vec<Diagnostic>, Sources)) -> Vec<String> {
    let place = |fault: &Diagnostic| {
        let at = fault.at.start;
        format!("{} {}:{}:{}", fault.rule.name, sources.file(fault.at.file).path, at.line, at.column)
    };
    // Drawing must survive too, in both languages and with colours.
    for language in [Language::Indonesian, Language::English] {
        let _ = diagnostic::human(faults, &Placed { sources, folder: "content" }, language, true);
    }
    faults.iter().map(place).collect()
}

#[test]
fn an_empty_folder_lacks_its_site_file_only() {
    assert_eq!(said(&[]), ["missing-file site.yaml:1:1"]);
}

#[test]
fn crlf_and_a_byte_order_mark_are_fine() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
    assert!(said(&[("site.yaml", &windows(SITE)), ("pages/tentang.md", &windows(PAGE))]).is_empty());
    // Places are counted as if neither were there.
    let wrong = PAGE.replace("summary", "sumary");
    let found = said(&[("site.yaml", &windows(SITE)), ("pages/tentang.md", &windows(&wrong))]);
    assert_eq!(found, ["unknown-key pages/tentang.md:3:1"]);
}

#[test]
fn files_made_to_exhaust_the_machine_are_refused() {
    let brackets = format!("title: {}\n", "[".repeat(100_000));
    assert_eq!(said(&[("site.yaml", brackets.as_bytes())]).len(), 1);
    let braces = format!("title: {}\n", "{a: ".repeat(100_000));
    assert_eq!(said(&[("site.yaml", braces.as_bytes())]).len(), 1);
    let dashes = format!("title:\n  {}x\n", "- ".repeat(100_000));
    assert_eq!(said(&[("site.yaml", dashes.as_bytes())]).len(), 1);
    let large = vec![b'a'; 10 * 1024 * 1024];
    assert_eq!(said(&[("site.yaml", SITE.as_bytes()), ("pages/besar.md", &large)]), ["too-large pages/besar.md:1:1"]);
    let long_line = format!("{SITE}notice: {}\n", "kata ".repeat(200_000));
    assert!(said(&[("site.yaml", long_line.as_bytes())]).is_empty());
    let many_keys = (0..60_000).fold(SITE.to_owned(), |text, n| text + &format!("k{n}: 1\n"));
    assert_eq!(said(&[("site.yaml", many_keys.as_bytes())]).len(), 51);
    let quotes = format!("{SITE}notice: \"{}\n", "\\\"".repeat(200_000));
    assert_eq!(said(&[("site.yaml", quotes.as_bytes())]).len(), 1);
}

#[test]
fn no_prefix_of_a_file_breaks_the_program() {
    let files = [("site.yaml", SITE), ("pages/tentang.md", PAGE)];
    for (changed, text) in files {
        for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            let cut: Vec<_> =
                files.iter().map(|(path, text)| (*path, if *path == changed { &text[..end] } else { text })).collect();
            let _ = places(&faults::all(Read::of_texts(&cut)));
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leaves_the_folder_is_refused() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("rahasia.md"), PAGE).unwrap();
    let inside = tempfile::tempdir().unwrap();
    fs::write(inside.path().join("site.yaml"), SITE).unwrap();
    fs::create_dir(inside.path().join("pages")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("rahasia.md"), inside.path().join("pages/tentang.md")).unwrap();
    assert_eq!(places(&examine(inside.path())), ["unsafe-path pages/tentang.md:1:1"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_called_what_it_is() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    for path in ["pages", "programs", "events/2026/a/event.md", "events/2026/b/budget.yaml"] {
        fs::create_dir_all(at(path)).unwrap();
    }
    fs::write(at("site.yaml"), SITE).unwrap();
    fs::write(at("programs/p.md"), "---\ntitle: P\nkind: bimtek\nsummary: S.\n---\n").unwrap();
    let event = "---\nprogram: p\nstatus: planned\nstart: 2026-03-10\nend: 2026-03-10\nspeakers: [{ speaker: budi }]\ndocuments: [{ title: Surat, file: documents/surat.pdf }]\n---\n";
    fs::write(at("events/2026/b/event.md"), event).unwrap();
    symlink(at("programs"), at("speakers")).unwrap();
    symlink(at("programs"), at("events/2026/b/documents")).unwrap();
    symlink("tidak-ada.md", at("pages/a.md")).unwrap();
    symlink("b.md", at("pages/b.md")).unwrap();
    let status = std::process::Command::new("mkfifo").arg(at("events/2026/b/schedule.yaml")).status().unwrap();
    assert!(status.success());
    let found = examine(folder.path());
    assert_eq!(
        places(&found),
        [
            "unknown-file events/2026/a/event.md:1:1",
            "unknown-file events/2026/b/budget.yaml:1:1",
            "unsafe-path events/2026/b/documents:1:1",
            "unknown-file events/2026/b/schedule.yaml:1:1",
            "unsafe-path pages/a.md:1:1",
            "unsafe-path pages/b.md:1:1",
            "unsafe-path speakers:1:1",
        ]
    );
    let messages: Vec<&str> = found.0.iter().map(|fault| fault.message.id.as_str()).collect();
    let words =
        ["adalah folder", "adalah folder", "folder lain", "pipa", "tidak ada", "dirinya sendiri", "folder lain"];
    assert!(messages.iter().zip(words).all(|(message, word)| message.contains(word)), "{messages:?}");
}

#[test]
fn a_name_beside_the_one_that_is_read_is_not_to_be_renamed() {
    let event = "---\nprogram: p\nstatus: planned\nstart: 2026-03-10\nend: 2026-03-10\n---\n";
    let program = "---\ntitle: P\nkind: bimtek\nsummary: S.\n---\n";
    let help = |name: &str, also: &str| {
        let (path, also) = (format!("events/2026/a/{name}"), format!("events/2026/a/{also}"));
        let files = [("site.yaml", SITE), ("programs/p.md", program), ("events/2026/a/event.md", event)];
        let files: Vec<_> = files.into_iter().chain([(&*path, "x"), (&*also, "# kosong\n")]).collect();
        let (faults, _) = faults::all(Read::of_texts(&files));
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults[0].help.as_ref().unwrap().id.clone()
    };
    for name in ["anggaran.yaml", "budget.yml"] {
        assert!(help(name, "budget.yaml").starts_with("`budget.yaml` sudah ada"), "{name}");
        assert_eq!(help(name, "schedule.yaml"), "mungkin maksud Anda `budget.yaml`? Ganti namanya.");
    }
    assert!(!help("README.md", "budget.yaml").contains("event.md"));
    for name in ["budget.yaml.bak", "event.md~", "event.md.orig"] {
        assert!(help(name, "budget.yaml").contains("salinan cadangan"), "{name}");
    }
}

#[test]
fn what_a_system_leaves_behind_is_nobody_s_fault() {
    let event = "---\nprogram: p\nstatus: planned\nstart: 2026-03-10\nend: 2026-03-10\n---\n";
    let program = "---\ntitle: P\nkind: bimtek\nsummary: S.\n---\n";
    let files = [("site.yaml", SITE), ("programs/p.md", program), ("events/2026/a/event.md", event)];
    let clean: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    let left: [&str; 6] = [
        "Thumbs.db",
        "events/2026/a/photos/Thumbs.db",
        "events/2026/a/documents/desktop.ini",
        "events/2026/a/~$event.md",
        "events/2026/a/documents/~$nilai.xlsx",
        "speakers/.DS_Store",
    ];
    let littered = clean.iter().copied().chain(left.map(|path| (path, &b"\x00\xffSiti"[..]))).collect::<Vec<_>>();
    assert_eq!(said(&littered), said(&clean));
    // Only those names: a stray file of another one is told of.
    let stray = [clean.as_slice(), &[("events/2026/a/thumbs.txt", b"x")]].concat();
    assert_ne!(said(&stray), said(&clean));
}

#[test]
fn encodings_and_line_ends_are_named() {
    let wide: Vec<u8> = PAGE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old = PAGE.replace('\n', "\r");
    assert_eq!(said(&[("site.yaml", SITE.as_bytes()), ("pages/a.md", &wide)]), ["invalid-utf8 pages/a.md:1:2"]);
    let files = [("site.yaml", SITE), ("pages/a.md", old.as_str())];
    let (faults, _) = faults::all(Read::of_texts(&files));
    assert_eq!(faults.len(), 1);
    assert!(faults[0].message.id.contains("CR saja"), "{faults:?}");
    let long = format!("pages/{}.md", "a".repeat(200));
    let (faults, _) = faults::all(Read::of_texts(&[("site.yaml", SITE), (&long, PAGE)]));
    assert!(faults.len() == 1 && faults[0].help.as_ref().unwrap().id.contains("120"), "{faults:?}");
}

#[test]
fn a_text_that_reads_backwards_is_refused() {
    let title = PAGE.replace("Tentang", "Ten\u{202E}tang");
    assert_eq!(
        said(&[("site.yaml", SITE.as_bytes()), ("pages/a.md", title.as_bytes())]),
        ["invalid-value pages/a.md:2:11"]
    );
    let body = PAGE.replace("Satu paragraf", "Satu \u{2066}paragraf");
    assert_eq!(
        said(&[("site.yaml", SITE.as_bytes()), ("pages/a.md", body.as_bytes())]),
        ["invalid-value pages/a.md:5:6"]
    );
}

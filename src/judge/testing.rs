//! A tiny site in which no rule of this room speaks, to be broken one fact at a time.
//!
//! Takes: changes to its files. Gives: what the rules say. Never: touches the disk, or accepts content with errors.

use super::{Judgement, judge};
use crate::catalog::{Catalog, Options, link};
use crate::content::{Read, parse};
use crate::diagnostic::Diagnostic;
use crate::evidence::measure;
use crate::shape::{Date, Scalar};
use crate::source::Sources;
use std::collections::BTreeMap;

/// The folder of the one event; a name without folder means a file in it.
const FOLDER: &str = "events/2026/contoh-1/";

const SOUND: &[(&str, &str)] = &[
    ("site.yaml", include_str!("sound/site.yaml")),
    ("programs/contoh.md", include_str!("sound/program.md")),
    ("speakers/dosen.md", include_str!("sound/speaker-academic.md")),
    ("speakers/kaur.md", include_str!("sound/speaker-practitioner.md")),
    ("materials/dasar.md", "---\ntitle: Dasar\nobjectives: [susun]\n---\n"),
    ("materials/lanjutan.md", "---\ntitle: Lanjutan\nobjectives: [hitung]\nrequires: [dasar]\n---\n"),
    ("event.md", include_str!("sound/event.md")),
    ("schedule.yaml", include_str!("sound/schedule.yaml")),
    ("budget.yaml", include_str!("sound/budget.yaml")),
    ("evaluation.yaml", include_str!("sound/evaluation.yaml")),
    ("follow-up.yaml", include_str!("sound/follow-up.yaml")),
    ("documents/laporan.pdf", ""),
];

/// Words that claim a cause or praise; no message may hold them.
const CLAIMS: &[&str] = &[
    "meningkatkan",
    "membuktikan",
    "terbukti",
    "berhasil",
    "sukses",
    "efektif",
    "berkat",
    "improved by",
    "proved",
    "effective",
    "thanks to",
    "success",
];

/// A site, as of a day.
pub struct Site {
    files: BTreeMap<String, String>,
    today: &'static str,
}

fn path(name: &str) -> String {
    let shared = name == "site.yaml"
        || ["pages/", "programs/", "speakers/", "materials/", "events/"].iter().any(|folder| name.starts_with(folder));
    if shared { name.to_owned() } else { format!("{FOLDER}{name}") }
}

/// The site in which nothing is worth a remark.
pub fn sound() -> Site {
    let files = SOUND.iter().map(|(name, text)| (path(name), (*text).to_owned())).collect();
    Site { files, today: "2026-11-22" }
}

impl Site {
    /// Replaces one place of a file.
    pub fn with(mut self, name: &str, from: &str, to: &str) -> Self {
        let text = self.files.get_mut(&path(name)).unwrap_or_else(|| panic!("no file {name}"));
        assert_eq!(text.matches(from).count(), 1, "`{from}` in {name}");
        *text = text.replace(from, to);
        self
    }

    /// Adds lines before the second `---` of a Markdown file, or at the end of another.
    pub fn add(mut self, name: &str, lines: &str) -> Self {
        let text = self.files.get_mut(&path(name)).unwrap_or_else(|| panic!("no file {name}"));
        match text[3..].find("\n---\n") {
            Some(end) => text.insert_str(end + 4, lines),
            None => text.push_str(lines),
        }
        self
    }

    /// Replaces a whole file, or adds it.
    pub fn file(mut self, name: &str, text: &str) -> Self {
        self.files.insert(path(name), text.to_owned());
        self
    }

    /// Copies the event, so that it is held a second time under another id.
    pub fn again(mut self, id: &str) -> Self {
        let copies: Vec<_> = self
            .files
            .iter()
            .filter_map(|(path, text)| Some((path.strip_prefix(FOLDER)?.to_owned(), text.clone())))
            .collect();
        for (name, text) in copies {
            self.files.insert(format!("events/2026/{id}/{name}"), text);
        }
        self
    }

    /// Judges as of another day.
    pub fn on(mut self, today: &'static str) -> Self {
        self.today = today;
        self
    }

    /// The linked site, what is said of it, and its files.
    pub fn judged(&self) -> (Catalog, Judgement, Sources) {
        let files: Vec<(&str, &str)> = self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let read = Read::of_texts(&files);
        let (records, parsed) = parse(&read.sources, read.layout);
        let (catalog, linked) = link(records, &Options::default());
        let errors: Vec<_> = read
            .faults
            .iter()
            .chain(&parsed)
            .chain(&linked)
            .filter(|fault| fault.is_error())
            .map(|fault| &fault.message.en)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
        let evidence = measure(&catalog, Date::parse(self.today, true).unwrap());
        let judgement = judge(&catalog, &evidence);
        (catalog, judgement, read.sources)
    }

    /// Everything that is said: hints and findings, of the event and of the site.
    pub fn said(&self) -> (Vec<Diagnostic>, Sources) {
        let (_, judgement, sources) = self.judged();
        let said: Vec<_> = judgement.all().cloned().collect();
        for message in said.iter().flat_map(|said| [&said.message.id, &said.message.en]) {
            let lower = message.to_lowercase();
            assert!(!CLAIMS.iter().any(|claim| lower.contains(claim)), "{message}");
            assert!(message.ends_with('.') && !message.contains("  ") && !message.contains('\n'), "{message}");
        }
        (said, sources)
    }

    /// Asserts that a rule speaks once, on the line that holds this text, with these words in its Indonesian message.
    pub fn says(&self, rule: &str, file: &str, line: &str, words: &str) {
        let (said, sources) = self.said();
        let found: Vec<_> = said.iter().filter(|said| said.rule.name == rule).collect();
        let [found] = found[..] else { panic!("{rule} spoke {} times; said: {:?}", found.len(), names(&said)) };
        let source = sources.file(found.at.file);
        let at = source.text.lines().nth(found.at.start.line as usize - 1).unwrap_or_default();
        assert_eq!(source.path, path(file), "{}", found.message.id);
        assert!(at.contains(line), "points at `{at}`, not at `{line}`");
        assert!(found.message.id.contains(words), "{}", found.message.id);
        assert_ne!(found.message.id, found.message.en);
    }

    /// Asserts that a rule has nothing to say.
    pub fn is_silent_on(&self, rule: &str) {
        let found: Vec<_> =
            self.said().0.into_iter().filter(|said| said.rule.name == rule).map(|said| said.message.id).collect();
        assert!(found.is_empty(), "{found:?}");
    }
}

fn names(said: &[Diagnostic]) -> Vec<&str> {
    said.iter().map(|said| said.rule.name).collect()
}

#[test]
fn in_the_sound_site_no_rule_speaks() {
    let said: Vec<_> = sound().said().0.into_iter().map(|said| said.message.id).collect();
    assert!(said.is_empty(), "{said:?}");
}

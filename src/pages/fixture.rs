//! A small site in memory, for the tests of this room.
//!
//! Takes: files as text. Gives: a [`Site`] over them. Never: touches the disk; stands in for the theme's words with the
//! keys themselves, so that a test sees which sentence was chosen and with which values.

use super::bodies::Addresses;
use super::kindred::Kindred;
use super::picture::NO_KEYS;
use super::share::NO_SHARES;
use super::titles::Titles;
use super::{Routes, Search, Site};
use crate::catalog::{self, Options};
use crate::content::{self, Read};
use crate::i18n::I18n;
use crate::judge;
use crate::shape::{Date, Scalar};
use crate::words::Language;
use std::collections::BTreeMap;
use std::sync::OnceLock;

const SITE: &str = "title: Katalog Bimtek\nbase_url: https://bimtek.contoh.go.id/terang\nlicense: CC-BY-4.0\nagency: { name: BKPSDM Contoh, short_name: BKPSDM, region: \"99.01\", email: ppid@contoh.go.id }\norganizers: { dinas-pmd: { name: Dinas PMD, short_name: DPMD } }\ntopics: { keuangan-desa: Keuangan desa }\n";

const PROGRAM: &str =
    "---\ntitle: Bimtek Latihan\nkind: bimtek\nsummary: Satu kalimat.\ntopics: [keuangan-desa]\nhours: 24\n---\n";

/// Files of a site; `site.yaml` and one program, `latihan`, are there from the start.
pub struct Content {
    files: BTreeMap<String, String>,
}

impl Content {
    pub fn new() -> Self {
        Self { files: BTreeMap::new() }.file("site.yaml", SITE).file("programs/latihan.md", PROGRAM)
    }

    pub fn file(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }

    /// An event of 2026 with this front matter.
    pub fn event(self, id: &str, front: &str) -> Self {
        self.file(&format!("events/2026/{id}/event.md"), &format!("---\n{front}\n---\n"))
    }

    /// With more keys in `site.yaml`.
    pub fn settings(self, keys: &str) -> Self {
        let site = format!("{}{keys}", self.files["site.yaml"]);
        self.file("site.yaml", &site)
    }

    /// The same content on a site in English.
    pub fn english(self) -> Self {
        self.settings("language: en\n")
    }

    /// As [`Content::site`], in the words that readers get: for tests of whole sentences.
    pub fn spoken<T>(&self, today: &str, see: impl FnOnce(&Site<'_>) -> T) -> T {
        let files: Vec<(&str, &str)> = self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        built_in(Read::of_texts(&files), today, |language| spoken_words(language).clone(), see)
    }

    /// Builds the site as of a day and shows it.
    pub fn site<T>(&self, today: &str, see: impl FnOnce(&Site<'_>) -> T) -> T {
        let files: Vec<(&str, &str)> = self.files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        built(Read::of_texts(&files), today, see)
    }
}

/// As [`built`], in the words that readers get.
pub fn built_spoken<T>(read: Read, today: &str, see: impl FnOnce(&Site<'_>) -> T) -> T {
    built_in(read, today, |language| spoken_words(language).clone(), see)
}

/// Builds the site of a folder, as of a day; the content must be free of errors.
pub fn built<T>(read: Read, today: &str, see: impl FnOnce(&Site<'_>) -> T) -> T {
    built_in(read, today, |_| words(), see)
}

fn built_in<T>(
    read: Read,
    today: &str,
    words: impl FnOnce(Language) -> BTreeMap<String, String>,
    see: impl FnOnce(&Site<'_>) -> T,
) -> T {
    let (records, faults) = content::parse(&read.sources, read.layout);
    assert!(!faults.iter().any(crate::diagnostic::Diagnostic::is_error), "{faults:?}");
    let (catalog, faults) = catalog::link(records, &Options::default());
    assert!(!faults.iter().any(crate::diagnostic::Diagnostic::is_error), "{faults:?}");
    let evidence = crate::evidence::measure(&catalog, Date::parse(today, true).expect("a date"));
    let judgement = judge::judge(&catalog, &evidence);
    let language = catalog.settings().language;
    let i18n = I18n::new(language, words(language));
    let routes = Routes::new(language);
    see(&Site {
        catalog: &catalog,
        evidence: &evidence,
        judgement: &judgement,
        i18n: &i18n,
        routes,
        addresses: &Addresses::default(),
        pictures: &NO_KEYS,
        shares: &NO_SHARES,
        titles: &Titles::of(&catalog),
        kindred: &Kindred::of(&catalog),
        sources: &read.sources,
        rules: &[],
        search: Search::Ready,
        program_version: "0.1.0",
        revision: None,
    })
}

/// The default theme's own words, read once: a test may ask for them a thousand times.
pub fn spoken_words(language: Language) -> &'static BTreeMap<String, String> {
    static WORDS: [OnceLock<BTreeMap<String, String>>; 2] = [const { OnceLock::new() }; 2];
    WORDS[usize::from(language == Language::English)].get_or_init(|| {
        let theme = crate::theme::ThemeFiles::embedded().expect("the default theme");
        crate::themes::words(&theme, language).expect("its words")
    })
}

/// Each key stands for itself, followed by its places.
fn words() -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    let mut add = |key: String, places: &[&str]| {
        let text = places.iter().fold(key.clone(), |text, place| text + " {" + place + "}");
        words.insert(key, text);
    };
    for key in [
        "complete",
        "host-owes",
        "host-owes-there",
        "recommended-workshop",
        "optional-workshop",
        "cancelled",
        "cancelled-there",
        "not-monitored",
        "not-monitored-there",
        "missing",
    ] {
        add(format!("evidence.because.{key}"), &[]);
    }
    add("evidence.because.withheld".to_owned(), &["basis", "reason"]);
    add("evidence.because.not-collected".to_owned(), &["reason"]);
    add("evidence.because.declared".to_owned(), &["reason"]);
    add("evidence.because.not-due".to_owned(), &["due"]);
    add("evidence.because.overdue".to_owned(), &["due", "n"]);
    for lack in LACKS.split(' ') {
        add(format!("evidence.lacks.{lack}"), &[]);
    }
    words
}

const LACKS: &str = "attendance budget-planned budget-realised daily-evaluation documents-invitation documents-report follow-up-list follow-up-submitted legal-basis lessons location-kind location-reason materials materials-linked monitoring monitoring-early monitoring-undated needs-assessment outcomes-actual outcomes-baseline pre-post-instrument pre-post-pairs pre-post-test problem-participants problem-unit satisfaction schedule-days schedule-sessions speakers-mix speakers-viewpoints work-program";

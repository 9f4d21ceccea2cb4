//! A site as it was built: content, pages, reports, and the words and style it is written in.

use crate::explained::numerals::{Language, Style};
use crate::explained::phrase::Phrase;
use crate::explained::words::Words;
use crate::recompute::facts::{Content, number};
use crate::support::{Bench, files};
use jiff::civil::Date;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

pub struct Site {
    pub content: Content,
    pub output: BTreeMap<String, Vec<u8>>,
    pub reports: Vec<Value>,
    pub words: Words,
    pub style: Style,
    pub as_of: Date,
    /// What stands below the front matter of a file.
    pub bodies: BTreeMap<String, String>,
    /// The lines on which a block of a file begins: a key of the file, or an item of a list.
    pub begins: BTreeMap<String, Vec<u64>>,
}

impl Site {
    pub fn build(content: &str) -> Self {
        let bench = Bench::copy_of(content);
        bench.build(&[]);
        let read = Content::read(&bench.path("content"));
        let output = bench.output();
        let says = |key: &str| read.text("site.yaml", key);
        let (language, code) = if says("language") == Some("en") { (Language::En, "en") } else { (Language::Id, "id") };
        let currency = says("currency").unwrap_or("IDR").to_owned();
        let reports = output.iter().filter(|(name, _)| name.ends_with("/report.json"));
        let reports: Vec<Value> = reports.map(|(_, bytes)| serde_json::from_slice(bytes).unwrap()).collect();
        let as_of = reports[0]["as_of"].as_str().unwrap().parse().unwrap();
        let begins = beginnings(&bench.path("content"));
        let bodies = files(&bench.path("content")).into_iter().filter_map(|(name, bytes)| {
            let text = String::from_utf8(bytes).ok()?;
            let (_, body) = text.strip_prefix("---\n")?.split_once("\n---")?;
            Some((name, body.to_owned()))
        });
        let bodies = bodies.collect();
        Self {
            begins,
            bodies,
            content: read,
            reports,
            words: Words::read(code),
            style: Style { language, currency },
            as_of,
            output,
        }
    }

    pub fn segment(&self, id: &'static str, en: &'static str) -> &'static str {
        if self.style.language == Language::En { en } else { id }
    }

    pub fn events(&self) -> &'static str {
        self.segment("kegiatan", "events")
    }

    pub fn page(&self, address: &str) -> String {
        let name = format!("{address}index.html");
        let bytes = self.output.get(&name).unwrap_or_else(|| panic!("no page {name}"));
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// A threshold of the site, else what the content model says.
    pub fn threshold(&self, key: &str, usual: f64) -> f64 {
        self.content.text("site.yaml", key).and_then(number).unwrap_or(usual)
    }

    /// Words of the theme that hold a number, each with a reason to.
    pub fn constants(&self) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for (key, text) in self.words.with_constants() {
            if CONSTANTS.iter().any(|(prefix, _)| key.starts_with(prefix)) {
                phrases.push(Phrase::new(&[], &[], text));
            }
        }
        phrases
    }
}

fn beginnings(folder: &Path) -> BTreeMap<String, Vec<u64>> {
    let begins = |before: &str, line: &str| {
        let bare = line.trim_start();
        let is_key = line.starts_with(|first: char| first.is_ascii_lowercase()) && line.contains(':');
        // What a key holds may begin on the line after it.
        is_key
            || bare.starts_with("- ")
            || bare.starts_with('{')
            || before.split(" #").next().unwrap_or_default().trim_end().ends_with(':')
    };
    let of = |text: &str| {
        let mut before = "";
        let mut found = Vec::new();
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim_start().starts_with('#')) {
            if begins(before, line) {
                found.push(number);
            }
            before = line;
        }
        found
    };
    files(folder).into_iter().map(|(name, bytes)| (name, of(&String::from_utf8_lossy(&bytes)))).collect()
}

/// Fixed numbers in the words of an event's page and of lists, and why they may stand there.
pub const CONSTANTS: [(&str, &str); 17] = [
    ("method.formulas.", "the definition of a figure with its constants: content model, section 5"),
    ("word.item.monitoring-", "names the round of monitoring: 3, 6 or 12 months"),
    ("evidence.needs.", "60 % of those who attended: content model, section 4"),
    ("evidence.lacks.", "60 % of those who attended: content model, section 4"),
    ("method.levels.", "60 and 30 %: content model, section 4, levels of data"),
    ("event.evidence.counting", "a complete item counts 1"),
    ("event.below-ten", "no percentage on a base below 10"),
    ("reading.none.below-ten", "interval and effect size from ten pairs"),
    ("reading.none.near-maximum", "no normalised gain above 85 % of the maximum"),
    ("reading.caution.ceiling", "85 % of the maximum"),
    ("event.learning.derived.ci95", "the interval is one of 95 %"),
    ("event.learning.digest", "SHA-256 is the name of the digest"),
    ("dashboard.evidence.matrix-unit", "the checklist has 21 items"),
    (
        "glossary.terms.",
        "what a term means: levels 1 to 4, an index of 25 to 100, an interval of 95 %, the lesson hour and the months of the site",
    ),
    ("kinds.monitoring.", "months of monitoring"),
    ("data.", "names of standards"),
    ("notfound.code", "the status of the page"),
];

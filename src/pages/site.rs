//! What every page may look at.
//!
//! Takes: the values that the phases before have given. Gives: [`Site`] and its words. Never: changes.

use super::bodies::Addresses;
use super::kindred::Kindred;
use super::picture::Keys;
use super::repository;
use super::route::{Route, Routes};
use super::share::Shares;
use super::titles::Titles;
use crate::catalog::{Catalog, Event, Handle};
use crate::diagnostic::Rule;
use crate::evidence::{EventEvidence, Evidence};
use crate::failure::Failure;
use crate::format;
use crate::i18n::I18n;
use crate::judge::Judgement;
use crate::say;
use crate::sentence::{Sentence, Value};
use crate::source::{Location, Sources};
use crate::words::Language;

/// A place in the content, for readers who want to check.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Cite {
    /// The file, relative to the content folder.
    pub file: String,
    /// The line, or the first of a block.
    pub line: u32,
    /// The last line.
    pub last: u32,
    /// Where to read it, where the site names its repository.
    pub url: Option<String>,
}

/// Whether readers can search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Search {
    /// The site has an index.
    Ready,
    /// It will have one when it is built; this is a preview, which makes none unless it is asked to.
    Asleep,
    /// The program was built without search.
    Absent,
}

impl Search {
    /// Whether pages other than the search page show the field.
    #[must_use]
    pub fn is_offered(self) -> bool {
        self != Self::Absent
    }
}

/// Everything that a page is made of.
#[derive(Debug)]
pub struct Site<'a> {
    /// What is published.
    pub catalog: &'a Catalog,
    /// What was measured.
    pub evidence: &'a Evidence,
    /// What was found.
    pub judgement: &'a Judgement,
    /// The words.
    pub i18n: &'a I18n,
    /// The addresses.
    pub routes: Routes,
    /// Where links in texts may lead.
    pub addresses: &'a Addresses,
    /// What the copies of pictures are called by.
    pub pictures: &'a Keys,
    /// Which pages have a share picture.
    pub shares: &'a Shares,
    /// What is called how.
    pub titles: &'a Titles,
    /// Which events are about the same topics.
    pub kindred: &'a Kindred,
    /// The files of the content, for citations.
    pub sources: &'a Sources,
    /// Every rule, for the page that explains them.
    pub rules: &'a [&'static Rule],
    /// Whether readers can search.
    pub search: Search,
    /// The version of the program, for `/data/`.
    pub program_version: &'a str,
    /// The revision of the content, where known.
    pub revision: Option<&'a str>,
}

impl Site<'_> {
    /// The whole address of a page, for machines and for other sites.
    #[must_use]
    pub fn absolute(&self, route: &Route) -> String {
        super::absolute::absolute(self, route)
    }

    /// The language of the pages.
    #[must_use]
    pub fn language(&self) -> Language {
        self.catalog.settings().language
    }

    /// What was measured of one event.
    #[must_use]
    pub fn evidence_of(&self, event: Handle<Event>) -> &EventEvidence {
        self.evidence.of(event)
    }

    /// A place in the content, with its address in the repository where the site names one.
    #[must_use]
    pub fn cite(&self, at: Location) -> Cite {
        let (file, line) = (self.sources.file(at.file).path.clone(), at.start.line);
        // A block of YAML ends where the next one begins: before the first character of a line.
        let end = if at.end.column > 1 { at.end.line } else { at.end.line.saturating_sub(1) };
        let last = end.max(line);
        let url = self.source_address(&file, line, last);
        Cite { file, line, last, url }
    }

    /// Where lines of a file below `content/` can be read, where the site names its repository.
    #[must_use]
    pub fn source_address(&self, file: &str, from: u32, to: u32) -> Option<String> {
        let repository = self.catalog.settings().repository.as_ref()?;
        let branch = repository.branch.as_ref().map_or("main", |branch| branch.as_str());
        Some(repository::lines(repository.url.as_str(), branch, file, from, to))
    }

    /// The words behind a key that has no places.
    ///
    /// # Errors
    /// Where the theme has no such key.
    pub fn word(&self, key: &str) -> Result<String, Failure> {
        self.say(&Sentence::new(key))
    }

    /// A sentence in the site's language, its values formatted.
    ///
    /// # Errors
    /// Where the theme has no such key, or its places differ.
    pub fn say(&self, sentence: &Sentence) -> Result<String, Failure> {
        let mut values = Vec::with_capacity(sentence.values.len());
        for (place, value) in &sentence.values {
            values.push((*place, self.value(value)?));
        }
        let borrowed: Vec<(&str, &str)> = values.iter().map(|(place, value)| (*place, value.as_str())).collect();
        self.i18n.text(&sentence.key, &borrowed).map_err(|fault| {
            let key = &sentence.key;
            Failure::new(say!(id "tema tidak punya kata-kata untuk `{key}`", en "the theme has no words for `{key}`"))
                .because(fault)
        })
    }

    fn value(&self, value: &Value) -> Result<String, Failure> {
        // The words' own: a list may be asked for in another language than the site's.
        let language = self.i18n.language();
        Ok(match value {
            Value::Text(text) => text.clone(),
            // The place named `n` is grouped by the words themselves, since it also picks the plural.
            Value::Count(count) => count.to_string(),
            Value::Number(number, decimals) => format::decimal_trimmed(*number, usize::from(*decimals), language),
            Value::Percent(share) => format::percent(*share, 1, language),
            Value::Money(amount) => format::money(i128::from(*amount), &self.catalog.settings().currency, language),
            Value::Date(date) => format::date(date.0, language),
            Value::Key(key) => self.word(key)?,
        })
    }
}

//! The lines that a figure cites, and which of them a formula has used.

use crate::recompute::facts::{Content, Fact, matches, number};
use crate::recompute::figures::Figure;
use serde_json::Value;
use std::cell::RefCell;

/// A place: one line, or a block of lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub file: String,
    pub first: u64,
    pub last: u64,
}

impl Place {
    pub fn read(value: &Value) -> Self {
        let line = value["line"].as_u64().expect("a line");
        let last = value["end_line"].as_u64().unwrap_or(line);
        Self { file: value["file"].as_str().expect("a file").to_owned(), first: line, last }
    }

    pub fn holds(&self, fact: &Fact) -> bool {
        fact.file == self.file && fact.line <= self.last && self.first <= fact.last
    }
}

/// One figure with all that its formula may look at.
pub struct Case<'a> {
    pub figure: &'a Figure,
    pub report: &'a Value,
    pub content: &'a Content,
    /// `events/2026/x/`.
    pub folder: String,
    pub places: Vec<Place>,
    facts: Vec<&'a Fact>,
    used: RefCell<Vec<bool>>,
}

/// What a formula gives, or what it lacks.
pub type Given<T> = Result<T, String>;

impl<'a> Case<'a> {
    pub fn new(figure: &'a Figure, report: &'a Value, content: &'a Content) -> Self {
        let folder = content.event_folder(report["id"].as_str().unwrap());
        // What cites a block cites all figures in it: `targets.gain` is also the source of `targets.gain.value`.
        let cited =
            (1..=figure.path.len()).rev().find_map(|parts| report["sources"].get(figure.path[..parts].join(".")));
        let cited = cited.unwrap_or(&Value::Null);
        let places: Vec<Place> = cited.as_array().into_iter().flatten().map(Place::read).collect();
        let facts =
            places.iter().flat_map(|place| content.file(&place.file).iter().filter(|fact| place.holds(fact))).collect();
        let used = RefCell::new(vec![false; places.len()]);
        Self { figure, report, content, folder, places, facts, used }
    }

    /// The text of a file of the event.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    /// A part of the figure's path.
    pub fn part(&self, index: usize) -> &str {
        &self.figure.path[index]
    }

    /// The facts on cited lines that fit a pattern; their lines are used now.
    pub fn all(&self, file: &str, pattern: &str) -> Vec<&'a Fact> {
        let file = if file == "site.yaml" { file.to_owned() } else { self.file(file) };
        let found: Vec<&Fact> =
            self.facts.iter().copied().filter(|fact| fact.file == file && matches(&fact.path, pattern)).collect();
        for fact in &found {
            for (place, used) in self.places.iter().zip(self.used.borrow_mut().iter_mut()) {
                *used |= place.holds(fact);
            }
        }
        found
    }

    /// The one number on a cited line that fits, if it is cited.
    pub fn maybe(&self, file: &str, pattern: &str) -> Given<Option<f64>> {
        match self.all(file, pattern)[..] {
            [] => Ok(None),
            [fact] => Ok(Some(read(fact)?)),
            _ => Err(format!("more than one {pattern} is cited")),
        }
    }

    /// The one number on a cited line that fits.
    pub fn one(&self, file: &str, pattern: &str) -> Given<f64> {
        self.maybe(file, pattern)?.ok_or_else(|| format!("no cited line holds {pattern} of {file}"))
    }

    /// Cited places of which no fact was used.
    pub fn unused(&self) -> Vec<String> {
        let used = self.used.borrow();
        let places = self.places.iter().zip(used.iter()).filter(|(_, used)| !**used);
        places.map(|(place, _)| format!("{}:{}", place.file, place.first)).collect()
    }

    /// Where the item that is named so stands: `tests.0`.
    pub fn item(&self, file: &str, list: &str, key: &str, says: &str) -> Given<String> {
        let found = self.content.place(&self.file(file), list, key, says);
        found.ok_or_else(|| format!("{file} has no {list} with {key} {says}"))
    }
}

/// A fact as a number.
pub fn read(fact: &Fact) -> Given<f64> {
    number(&fact.text).ok_or_else(|| format!("{}:{} is no number: {}", fact.file, fact.line, fact.text))
}

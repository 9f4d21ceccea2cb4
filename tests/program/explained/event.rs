//! Everything with a number that may stand on the page of one event.
//!
//! Takes: its report.json, its files, and the site's words. Gives: [`Phrase`]s, each in its section and with what it stands
//! beside. The tables of the sections are in the files below.

use crate::explained::numerals::Style;
use crate::explained::phrase::Phrase;
use crate::explained::site::Site;
use crate::recompute::facts::number;
use jiff::civil::Date;
use serde_json::Value;
use std::cell::RefCell;

mod after;
pub mod budget;
mod cites;
mod cost;
mod evidence;
mod head;
pub mod how;
mod learning;
pub mod messages;
mod questions;
pub mod texts;

pub struct Event<'a> {
    pub site: &'a Site,
    pub report: &'a Value,
    pub folder: String,
    pub phrases: RefCell<Vec<Phrase>>,
}

pub type Sections = &'static [&'static str];

/// Every phrase of an event's page.
pub fn phrases(site: &Site, report: &Value) -> Vec<Phrase> {
    let event = Event::new(site, report);
    event.texts();
    event.head();
    event.questions();
    event.notes();
    event.how();
    event.cost();
    event.learning();
    event.follow_up();
    event.outcomes();
    event.evidence();
    event.papers();
    event.cites();
    let mut phrases = event.phrases.into_inner();
    phrases.extend(site.constants());
    phrases.extend(crate::explained::related::phrases(site));
    phrases
}

impl<'a> Event<'a> {
    pub fn new(site: &'a Site, report: &'a Value) -> Self {
        let folder = site.content.event_folder(report["id"].as_str().unwrap());
        Self { site, report, folder, phrases: RefCell::default() }
    }

    pub fn style(&self) -> &'a Style {
        &self.site.style
    }

    pub fn word(&self, key: &str) -> String {
        self.site.words.word(key).to_owned()
    }

    /// A figure of the report.
    pub fn n(&self, pointer: &str) -> Option<f64> {
        self.report.pointer(pointer).and_then(Value::as_f64)
    }

    pub fn list(&self, pointer: &str) -> &'a [Value] {
        self.report.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// What a file of the event says.
    pub fn says(&self, file: &str, path: &str) -> Option<&'a str> {
        self.site.content.text(&format!("{}{file}", self.folder), path)
    }

    /// The same as a number.
    pub fn given(&self, file: &str, path: &str) -> Option<f64> {
        self.says(file, path).and_then(number)
    }

    /// How many items a list of a file has, told by a key that each has.
    pub fn length(&self, file: &str, pattern: &str) -> usize {
        let all = self.site.content.file(&format!("{}{file}", self.folder));
        let (list, _) = pattern.split_once(".*").expect("a pattern of a list");
        let places = all.iter().filter_map(|fact| fact.path.strip_prefix(list)?.strip_prefix('.')?.split('.').next());
        places.filter_map(|place| place.parse::<usize>().ok()).max().map_or(0, |last| last + 1)
    }

    pub fn program(&self, path: &str) -> Option<&'a str> {
        self.site.content.text(&format!("programs/{}.md", self.report["program"].as_str().unwrap()), path)
    }

    pub fn whole(&self, value: Option<f64>) -> Option<String> {
        value.map(|value| self.style().whole(value))
    }

    pub fn trimmed(&self, value: Option<f64>) -> Option<String> {
        value.map(|value| self.style().trimmed(value, 1))
    }

    pub fn money(&self, value: Option<f64>) -> Option<String> {
        value.map(|value| self.style().money(value))
    }

    pub fn percent(&self, value: Option<f64>) -> Option<String> {
        value.map(|value| self.style().percent(value, 1))
    }

    /// The share as a percentage, if the base is ten or more.
    pub fn share(&self, part: Option<f64>, whole: Option<f64>) -> Option<String> {
        let (part, whole) = part.zip(whole).filter(|(_, whole)| *whole >= 10.0)?;
        Some(self.style().percent(part / whole, 1))
    }

    pub fn text(&self, sections: Sections, near: &[&str], text: Option<String>) {
        self.phrases.borrow_mut().extend(text.map(|text| Phrase::new(sections, near, &text)));
    }

    /// A sentence of the theme.
    pub fn say(&self, sections: Sections, near: &[&str], key: &str, values: &[(&str, Option<String>)]) {
        for text in self.site.words.fill(key, values) {
            self.phrases.borrow_mut().push(Phrase::new(sections, near, &text));
        }
    }

    /// `20 dari 37`, and with its share where the base allows one.
    pub fn part(&self, sections: Sections, near: &[&str], key: &str, part: Option<f64>, whole: Option<f64>) {
        let values = [("n", self.whole(part)), ("of", self.whole(whole))];
        for text in self.site.words.fill(key, &values) {
            if let Some(share) = self.share(part, whole) {
                self.phrases.borrow_mut().push(Phrase::new(sections, near, &format!("{text} ({share})")));
            }
            self.phrases.borrow_mut().push(Phrase::new(sections, near, &text));
        }
    }

    pub fn day(&self, file: &str, path: &str) -> Option<Date> {
        self.says(file, path).and_then(|text| text.parse().ok())
    }

    pub fn start(&self) -> Date {
        self.report["start"].as_str().unwrap().parse().unwrap()
    }

    pub fn end(&self) -> Date {
        self.report["end"].as_str().unwrap().parse().unwrap()
    }

    /// A date in words, and as machines read it.
    pub fn date(&self, sections: Sections, near: &[&str], date: Option<Date>) {
        if let Some(date) = date {
            let text = self.style().date(date);
            self.shown_date(sections, near, date, &text);
        }
    }

    pub fn shown_date(&self, sections: Sections, near: &[&str], date: Date, text: &str) {
        self.phrases.borrow_mut().push(Phrase::new(sections, near, text));
        self.phrases.borrow_mut().push(Phrase::new(sections, &[&format!("datetime={text}")], &date.to_string()));
    }

    /// The days of the event.
    pub fn days(&self) -> String {
        self.style().range(self.start(), self.end())
    }
}

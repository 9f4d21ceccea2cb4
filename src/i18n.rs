//! The words that readers see, by key.
//!
//! Takes: a language and its catalogue of strings. Gives: [`I18n`], which puts values into a string's `{places}`.
//! Never: falls back to another language or to the key itself: a missing word is a fault of the theme.
//!
//! A string may exist in two forms, `key.one` and `key.other`; the value `n` then picks one. Indonesian has one form, so
//! that `key.other` is enough there. `{n}` is written as a count, with its thousands grouped; every other value is written
//! as it was given, so that a year stays a year.

use crate::format;
use crate::words::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The name of the value that counts things and picks the plural form.
const COUNT: &str = "n";

/// What follows a key in its singular and in its general form.
const ONE: &str = ".one";
const OTHER: &str = ".other";

/// All strings of one language.
#[derive(Debug, Clone)]
pub struct I18n {
    language: Language,
    texts: BTreeMap<String, Text>,
}

/// One string, cut at its places.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Text(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Place(String),
}

/// What a key was asked for and could not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// No such key; the second is the nearest one.
    MissingKey(String, Option<String>),
    /// The string has a `{place}` for which no value was given.
    MissingValue(String, String),
    /// A value was given for which the string has no place.
    UnusedValue(String, String),
    /// The string has plural forms and `n` is not a whole number.
    NotACount(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingKey(key, None) => write!(f, "i18n has no key `{key}`"),
            Self::MissingKey(key, Some(near)) => write!(f, "i18n has no key `{key}`; the nearest is `{near}`"),
            Self::MissingValue(key, place) => {
                write!(f, "`{key}` has a place {{{place}}}, and no value `{place}` is given")
            }
            Self::UnusedValue(key, name) => write!(f, "`{key}` has no place {{{name}}}, yet a value `{name}` is given"),
            Self::NotACount(key) => write!(f, "`{key}` has plural forms: `n` must be a whole number"),
        }
    }
}

impl std::error::Error for Fault {}

impl I18n {
    /// Takes dotted keys (`catalog.title`) and plain text; `{name}` marks a place.
    #[must_use]
    pub fn new(language: Language, strings: BTreeMap<String, String>) -> Self {
        let texts = strings.into_iter().map(|(key, text)| (key, Text::parse(&text))).collect();
        Self { language, texts }
    }

    /// The language of the strings.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The string behind `key`, its places filled. The result is plain text: it is still to be escaped.
    ///
    /// # Errors
    ///
    /// A missing key, a place without a value, a value without a place.
    pub fn text(&self, key: &str, values: &[(&str, &str)]) -> Result<String, Fault> {
        let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
        self.check(key, &names)?;
        let count = values.iter().find(|(name, _)| *name == COUNT).map(|(_, value)| *value);
        let text = self.form(key, count)?;
        let mut filled = String::new();
        for part in &text.0 {
            match part {
                Part::Words(words) => filled.push_str(words),
                Part::Place(place) => match values.iter().find(|(name, _)| name == place) {
                    Some((_, value)) if place == COUNT => filled.push_str(&self.count(value)),
                    Some((_, value)) => filled.push_str(value),
                    None => return Err(Fault::MissingValue(key.to_owned(), place.clone())),
                },
            }
        }
        Ok(filled)
    }

    /// Whether a call with these values would succeed, whatever the values are.
    ///
    /// # Errors
    ///
    /// As [`I18n::text`].
    pub fn check(&self, key: &str, names: &[&str]) -> Result<(), Fault> {
        let plural = self.is_plural(key);
        let mut places: BTreeSet<&str> = if plural { BTreeSet::from([COUNT]) } else { BTreeSet::new() };
        let forms = [key.to_owned(), format!("{key}{ONE}"), format!("{key}{OTHER}")];
        let forms: Vec<&Text> =
            if plural { &forms[1..] } else { &forms[..1] }.iter().filter_map(|form| self.texts.get(form)).collect();
        if forms.is_empty() {
            return Err(Fault::MissingKey(key.to_owned(), self.nearest(key)));
        }
        places.extend(forms.iter().flat_map(|form| form.places()));
        if let Some(missing) = places.iter().find(|place| !names.contains(place)) {
            return Err(Fault::MissingValue(key.to_owned(), (*missing).to_owned()));
        }
        match names.iter().find(|name| !places.contains(*name)) {
            Some(unused) => Err(Fault::UnusedValue(key.to_owned(), (*unused).to_owned())),
            None => Ok(()),
        }
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// Where two languages of a theme do not match: keys that one lacks, places that differ. `key.one` may be lacking in a
    /// language that has one form only.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let keys: BTreeSet<&str> = self.keys().chain(other.keys()).collect();
        let mut found = Vec::new();
        for key in keys {
            match (self.texts.get(key), other.texts.get(key)) {
                (Some(a), Some(b)) if a.places() != b.places() && !key.ends_with(ONE) => {
                    found.push(format!("`{key}` has other places in {} than in {}", self.language, other.language));
                }
                (Some(_), Some(_)) => {}
                _ if key.ends_with(ONE) => {}
                (Some(_), None) => found.push(format!("`{key}` is missing in {}", other.language)),
                _ => found.push(format!("`{key}` is missing in {}", self.language)),
            }
        }
        found
    }

    /// A key is plural when only its forms exist.
    fn is_plural(&self, key: &str) -> bool {
        !self.texts.contains_key(key) && self.texts.contains_key(&format!("{key}{OTHER}"))
    }

    /// The form that a count asks for.
    fn form(&self, key: &str, count: Option<&str>) -> Result<&Text, Fault> {
        let missing = || Fault::MissingKey(key.to_owned(), self.nearest(key));
        if !self.is_plural(key) {
            return self.texts.get(key).ok_or_else(missing);
        }
        let count = count.and_then(|text| text.parse::<i128>().ok()).ok_or_else(|| Fault::NotACount(key.to_owned()))?;
        let one = if count == 1 && self.language == Language::English {
            self.texts.get(&format!("{key}{ONE}"))
        } else {
            None
        };
        one.or_else(|| self.texts.get(&format!("{key}{OTHER}"))).ok_or_else(missing)
    }

    /// A count with its thousands grouped; a text that is no number stays as it is.
    fn count(&self, value: &str) -> String {
        value.parse().map_or_else(|_| value.to_owned(), |count| format::integer(count, self.language))
    }

    /// The existing key that shares most of its beginning and end with a key that does not exist.
    fn nearest(&self, key: &str) -> Option<String> {
        let likeness = |other: &str| {
            let same = |(a, b): &(char, char)| a == b;
            let start = key.chars().zip(other.chars()).take_while(same).count();
            let end = key.chars().rev().zip(other.chars().rev()).take_while(same).count();
            start + end
        };
        let best = self.texts.keys().max_by_key(|other| likeness(other))?;
        (likeness(best) * 2 >= key.chars().count()).then(|| best.clone())
    }
}

impl Text {
    /// Cuts a string at `{name}`; braces around anything but a name are plain text.
    fn parse(text: &str) -> Self {
        let mut parts = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            words.push_str(before);
            match after.split_once('}') {
                Some((name, tail)) if is_name(name) => {
                    if !words.is_empty() {
                        parts.push(Part::Words(std::mem::take(&mut words)));
                    }
                    parts.push(Part::Place(name.to_owned()));
                    rest = tail;
                }
                _ => {
                    words.push('{');
                    rest = after;
                }
            }
        }
        words.push_str(rest);
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        Self(parts)
    }

    fn places(&self) -> BTreeSet<&str> {
        let places = self.0.iter().filter_map(|part| match part {
            Part::Place(name) => Some(name.as_str()),
            Part::Words(_) => None,
        });
        places.collect()
    }
}

/// A name as templates can write it: a letter or `_`, then letters, digits and `_`.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(|first: char| first.is_ascii_digit())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

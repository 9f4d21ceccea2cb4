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
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

/// The name of the value that counts things and picks the plural form.
const COUNT: &str = "n";

/// What follows a key in its singular and in its general form.
const ONE: &str = ".one";
const OTHER: &str = ".other";

/// All strings of one language.
#[derive(Clone)]
pub struct I18n {
    language: Language,
    texts: BTreeMap<String, Text>,
    /// The same strings by the key that callers use. A page asks for hundreds of them, so one look must do.
    entries: HashMap<String, Entry>,
}

/// The words alone, in order: a fingerprint is made of this.
impl fmt::Debug for I18n {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("I18n").field("language", &self.language).field("texts", &self.texts).finish_non_exhaustive()
    }
}

/// What stands behind a key.
#[derive(Debug, Clone)]
struct Entry {
    /// The form for one, of a key that counts in a language that tells one from many.
    one: Option<Text>,
    /// The form for everything else.
    other: Text,
    /// Every place of either form.
    places: Vec<String>,
    /// Whether the value `n` picks the form.
    plural: bool,
}

impl Entry {
    /// The entries of all keys. `x.other` is a key of its own, since `other` is also a word; where there is no `x`, it is
    /// the general form of a plural `x` as well.
    fn of(texts: &BTreeMap<String, Text>, language: Language) -> HashMap<String, Entry> {
        let mut entries = HashMap::new();
        for (key, text) in texts {
            entries.insert(key.clone(), Self::single(text));
            if let Some(base) = key.strip_suffix(OTHER).filter(|base| !texts.contains_key(*base)) {
                let one = texts.get(&format!("{base}{ONE}"));
                entries.insert(base.to_owned(), Self::plural(one, text, language));
            }
        }
        entries
    }

    fn single(text: &Text) -> Self {
        let places = text.places().into_iter().map(str::to_owned).collect();
        Self { one: None, other: text.clone(), places, plural: false }
    }

    fn plural(one: Option<&Text>, other: &Text, language: Language) -> Self {
        let mut places: BTreeSet<&str> = other.places();
        places.extend(one.iter().flat_map(|one| one.places()));
        places.insert(COUNT);
        let places = places.into_iter().map(str::to_owned).collect();
        let one = one.filter(|_| language == Language::English).cloned();
        Self { one, other: other.clone(), places, plural: true }
    }
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
        let texts: BTreeMap<_, _> = strings.into_iter().map(|(key, text)| (key, Text::parse(&text))).collect();
        let entries = Entry::of(&texts, language);
        Self { language, texts, entries }
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
        let entry = self.entry(key)?;
        entry.check(key, values.iter().map(|(name, _)| *name))?;
        let text = entry.form(key, values)?;
        let mut filled = String::with_capacity(64);
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
        self.entry(key)?.check(key, names.iter().copied())
    }

    fn entry(&self, key: &str) -> Result<&Entry, Fault> {
        self.entries.get(key).ok_or_else(|| Fault::MissingKey(key.to_owned(), self.nearest(key)))
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

impl Entry {
    /// The form that a count asks for.
    fn form(&self, key: &str, values: &[(&str, &str)]) -> Result<&Text, Fault> {
        if !self.plural {
            return Ok(&self.other);
        }
        let count = values.iter().find(|(name, _)| *name == COUNT).and_then(|(_, value)| value.parse::<i128>().ok());
        match (count, &self.one) {
            (None, _) => Err(Fault::NotACount(key.to_owned())),
            (Some(1), Some(one)) => Ok(one),
            _ => Ok(&self.other),
        }
    }

    /// Whether every place has a value and every value a place.
    fn check<'n>(&self, key: &str, mut names: impl Iterator<Item = &'n str> + Clone) -> Result<(), Fault> {
        if let Some(missing) = self.places.iter().find(|place| !names.clone().any(|name| name == **place)) {
            return Err(Fault::MissingValue(key.to_owned(), missing.clone()));
        }
        match names.find(|name| !self.places.iter().any(|place| place == name)) {
            Some(unused) => Err(Fault::UnusedValue(key.to_owned(), unused.to_owned())),
            None => Ok(()),
        }
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

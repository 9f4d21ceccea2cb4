//! A sentence before it is put into words: a key and the values it speaks of.
//!
//! Takes: nothing. Gives: [`Sentence`] and [`Value`]. Never: knows a language; the words stand in the theme's i18n files.

use crate::shape::Date;

/// A value that a sentence speaks of, with enough type to be formatted in either language.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// As it is.
    Text(String),
    /// A count; the value named `n` picks the plural.
    Count(u64),
    /// A number with so many decimals.
    Number(f64, u8),
    /// A share between 0 and 1, shown in percent.
    Percent(f64),
    /// An amount of money in whole units; may be negative.
    Money(i64),
    /// A day.
    Date(Date),
    /// Another key, whose words are put in.
    Key(String),
}

/// A key of the i18n files and the values that its `{places}` take.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// The key.
    pub key: String,
    /// Values by the name of their place.
    pub values: Vec<(&'static str, Value)>,
}

impl Sentence {
    /// A sentence without values.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), values: Vec::new() }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, place: &'static str, value: Value) -> Self {
        self.values.push((place, value));
        self
    }

    /// Adds a count.
    #[must_use]
    pub fn count(self, place: &'static str, count: impl Into<u64>) -> Self {
        self.with(place, Value::Count(count.into()))
    }

    /// Adds a day.
    #[must_use]
    pub fn date(self, place: &'static str, date: Date) -> Self {
        self.with(place, Value::Date(date))
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, place: &'static str, text: impl Into<String>) -> Self {
        self.with(place, Value::Text(text.into()))
    }

    /// Adds words found under another key.
    #[must_use]
    pub fn words(self, place: &'static str, key: impl Into<String>) -> Self {
        self.with(place, Value::Key(key.into()))
    }
}

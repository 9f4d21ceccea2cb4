//! One cell of a table.
//!
//! Takes: a value. Gives: its text in CSV. Never: a text that a spreadsheet would run as a formula, or a number that it
//! would not read as one.

use crate::shape::{Count, Date, Money, Number};
use crate::source::Fact;
use std::borrow::Cow;

/// What a column holds, in the words of Frictionless Table Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// An address.
    Address,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// A day, ISO 8601.
    Date,
    /// `true` or `false`.
    Truth,
}

impl Kind {
    /// The type and, where the type alone does not say it, the format.
    #[must_use]
    pub fn words(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Text => ("string", None),
            Self::Address => ("string", Some("uri")),
            Self::Whole => ("integer", None),
            Self::Number => ("number", None),
            Self::Date => ("date", None),
            Self::Truth => ("boolean", None),
        }
    }
}

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known.
    Empty,
    /// Text that somebody wrote.
    Text(String),
    /// A word, id or address of this program's own.
    Word(Cow<'static, str>),
    /// A whole number.
    Whole(i128),
    /// A number as an editor wrote it.
    Written(Number),
    /// A number that was computed.
    Computed(f64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Truth(bool),
}

impl Cell {
    /// The text in the file.
    #[must_use]
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => harmless(text),
            Self::Word(word) => Cow::Borrowed(word),
            Self::Whole(number) => number.to_string().into(),
            Self::Written(number) => number.to_string().into(),
            Self::Computed(number) => crate::pages::figure::rounded(*number).to_string().into(),
            Self::Date(date) => date.to_string().into(),
            Self::Truth(truth) => truth.to_string().into(),
        }
    }

    /// A word where there is one.
    #[must_use]
    pub fn word(word: Option<&'static str>) -> Self {
        word.map_or(Self::Empty, |word| Self::Word(Cow::Borrowed(word)))
    }

    /// An id or an address: made of harmless characters only.
    #[must_use]
    pub fn id(id: impl Into<String>) -> Self {
        Self::Word(Cow::Owned(id.into()))
    }

    /// A text where there is one.
    #[must_use]
    pub fn text<T: std::ops::Deref<Target = str>>(text: Option<&Fact<T>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.value.to_owned()))
    }

    /// Several texts, in one cell.
    #[must_use]
    pub fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        if texts.is_empty() { Self::Empty } else { Self::Text(texts.join("; ")) }
    }

    /// A whole number where there is one.
    #[must_use]
    pub fn whole(number: Option<impl Into<i128>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(number.into()))
    }

    /// How many there are.
    #[must_use]
    pub fn length(length: usize) -> Self {
        Self::whole(u64::try_from(length).ok())
    }

    /// So many halves.
    #[must_use]
    pub fn halves(halves: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "two for each of twenty-one items")]
        Self::Computed(halves as f64 / 2.0)
    }

    /// A computed number where there is one.
    #[must_use]
    pub fn computed(number: Option<f64>) -> Self {
        number.filter(|number| number.is_finite()).map_or(Self::Empty, Self::Computed)
    }

    /// A count as written.
    #[must_use]
    pub fn count(fact: Option<&Fact<Count>>) -> Self {
        Self::whole(fact.map(|count| count.value.0))
    }

    /// An amount as written.
    #[must_use]
    pub fn money(fact: Option<&Fact<Money>>) -> Self {
        Self::whole(fact.map(|amount| amount.value.0))
    }

    /// A number as written.
    #[must_use]
    pub fn number(fact: Option<&Fact<Number>>) -> Self {
        fact.map_or(Self::Empty, |number| Self::Written(number.value))
    }

    /// A day as written.
    #[must_use]
    pub fn date(fact: Option<&Fact<Date>>) -> Self {
        fact.map_or(Self::Empty, |date| Self::Date(date.value))
    }
}

/// A text behind an apostrophe where a spreadsheet would otherwise run it: it then shows the text and computes nothing.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

//! What a type tells of itself to people and programs that do not run it: the source of schemas and scaffolds.
//!
//! Takes: the declarations of the model. Gives: [`Shape`], a plain value. Never: knows JSON, or says anything that decoding does not do.
//!
//! A schema that another program checks must accept what decoding accepts and refuse what it refuses; so each type
//! writes its [`Form`] beside its own reader, in the same file, and a test compares the two on thousands of texts.

use super::decode::Expected;
use crate::words::Language;

/// What a person is told of a key, a word or a record. The first sentence is its title; what follows explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Help {
    /// All of it.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        match language {
            Language::Indonesian => self.id.trim(),
            Language::English => self.en.trim(),
        }
    }

    /// The first sentence, without its point.
    #[must_use]
    pub fn title(self, language: Language) -> &'static str {
        let text = self.text(language);
        text.split_once(". ").map_or_else(|| text.trim_end_matches('.'), |(title, _)| title)
    }

    /// What follows the title; empty where that says all.
    #[must_use]
    pub fn rest(self, language: Language) -> &'static str {
        self.text(language).split_once(". ").map_or("", |(_, rest)| rest)
    }
}

/// How a value may be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// One text.
    Scalar(Form),
    /// A list.
    List(Box<Shape>),
    /// One value, or a list of them.
    OneOrMany(Box<Shape>),
    /// A mapping whose keys the editor chooses.
    Table(Form, Box<Shape>),
    /// A mapping whose keys are known.
    Record(Record),
    /// One text, or a mapping whose keys are known.
    Either(Form, Record),
}

impl Shape {
    /// Whether it is a mapping that has a key.
    #[must_use]
    pub fn has_key(&self, key: &str) -> bool {
        matches!(self, Self::Record(record) if record.fields.iter().any(|field| field.key == key))
    }
}

/// The keys of a mapping.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What it is.
    pub help: Help,
    /// Its keys, in the model's order.
    pub fields: Vec<Field>,
}

/// A key.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// As it stands in a file.
    pub key: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What to write.
    pub help: Help,
    /// Texts that would do: for a list its items, for a table of texts a key and its value.
    pub examples: &'static [&'static str],
    /// How its value may be written.
    pub shape: Shape,
}

/// A word of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// As an editor writes it.
    pub word: &'static str,
    /// What it means.
    pub help: Help,
}

/// As what a program that interprets YAML may take a text, by JSON's names. Terang itself never interprets: `2026` under
/// a title is a text, `08.30` a time, `99.01` a region.
pub mod taken_for {
    /// A text, whatever it looks like.
    pub const ANYTHING: &[&str] = &["string", "number", "boolean"];
    /// A text that cannot look like anything else.
    pub const TEXT: &[&str] = &["string"];
    /// A text that may look like a number.
    pub const TEXT_OR_NUMBER: &[&str] = &["string", "number"];
    /// A whole number, also where it stands in quotes or with separators.
    pub const WHOLE: &[&str] = &["integer", "string"];
    /// A number, also where it stands in quotes or with separators.
    pub const NUMBER: &[&str] = &["number", "string"];
    /// Yes or no.
    pub const BOOLEAN: &[&str] = &["boolean", "string"];
}

/// Which texts are a value of a scalar type.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// In words, with an example.
    pub expected: Expected,
    /// As what the text may be taken: see [`taken_for`].
    pub types: &'static [&'static str],
    /// A regular expression (ECMA 262, Unicode) for what stands as text.
    pub pattern: String,
    /// Least and greatest, where it is taken for a number.
    pub range: Option<(f64, f64)>,
    /// The words it must be one of; with some, the pattern allows for texts beside them.
    pub words: Vec<Word>,
    /// So many characters at most.
    pub longest: Option<usize>,
    /// A named format of JSON Schema.
    pub format: Option<&'static str>,
    /// Whether an editor writes freely what stands here: an example of the type is then none of the key.
    pub free: bool,
}

/// The end of the pattern of any text.
const ANY: &str = "(?:[\\s\\S]*)$";

impl Form {
    /// A text of which a regular expression tells all; `pattern` must match from end to end.
    #[must_use]
    pub fn text(expected: Expected, pattern: &str) -> Self {
        Self {
            expected,
            types: taken_for::TEXT,
            pattern: format!("^(?:{pattern})$"),
            range: None,
            words: Vec::new(),
            longest: None,
            format: None,
            free: false,
        }
    }

    /// The same, where no part of the expression keeps out what only fills a place.
    #[must_use]
    pub fn saying(expected: Expected, pattern: &str) -> Self {
        Self { pattern: format!("^{SAYS_SOMETHING}(?:{pattern})$"), ..Self::text(expected, pattern) }
    }

    /// Whether any text that says something is a value.
    #[must_use]
    pub fn takes_any(&self) -> bool {
        self.pattern.ends_with(ANY)
    }

    /// One word of a list.
    #[must_use]
    pub fn words(expected: Expected, words: Vec<Word>) -> Self {
        Self { words, pattern: String::new(), ..Self::text(expected, "") }
    }

    /// As what it may be taken.
    #[must_use]
    pub fn taken_for(mut self, types: &'static [&'static str]) -> Self {
        self.types = types;
        self
    }

    /// Least and greatest as a number.
    #[must_use]
    pub fn between(mut self, least: f64, greatest: f64) -> Self {
        self.range = Some((least, greatest));
        self
    }
}

/// No placeholder, and no character that turns the direction of reading: what `decode::scalar` refuses everywhere.
const SAYS_SOMETHING: &str = "(?!\\s*(?:[-–—.…?_]*|[xX]{3,}|[tT][bB][aAdD]|[fF][iI][xX][mM][eE]|[nN]/[aA]|[tT][oO][dD][oO])\\s*$)(?![\\s\\S]*(?:^|[^0-9A-Za-z_])(?:TBD|FIXME|TODO)(?![0-9A-Za-z_]))(?!(?:[\\s\\S]*\\()?\\s*(?:[dD]iisi nanti|[iI]si nanti|[aA]kan diisi|[bB]elum diisi|[dD]ilengkapi nanti|[lL]engkapi nanti|[tT]o be filled in)[.)… ]*\\s*$)(?![\\s\\S]*[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069])";

/// Digits that may have `_` between them, at most so many after leading zeros.
pub(super) fn digits_up_to(many: usize) -> String {
    format!("(?=[0-9])[0_]*(?:[1-9](?:_*[0-9]){{0,{}}})?_*", many.saturating_sub(1))
}

//! One sentence in the two languages that editors and readers use.
//!
//! Takes: nothing. Gives: [`Words`], [`Language`] and the `say!` macro. Never: decides which language is wanted.

use serde::Serialize;
use std::fmt;

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub enum Language {
    /// Indonesian, the default.
    #[default]
    #[serde(rename = "id")]
    Indonesian,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The BCP 47 code, as written in `site.yaml` and in `<html lang>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }
}

impl Language {
    /// The language that a `site.yaml` names, though the rest of it may be faulty: whoever has just broken a line is told in
    /// the language of the site.
    #[must_use]
    pub fn named_in(site: &str) -> Option<Self> {
        let value = site.lines().rev().find_map(|line| line.strip_prefix("language:"))?;
        let value = value.split(" #").next().unwrap_or(value).trim();
        match value.trim_matches(['"', '\'']) {
            "id" => Some(Self::Indonesian),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The same sentence in Indonesian and in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The sentence in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.id,
            Language::English => &self.en,
        }
    }
}

/// Builds [`Words`] from two format strings that may name variables in scope.
///
/// ```
/// let key = "titel";
/// let words = terang::say!(id "kunci `{key}` tidak dikenal", en "unknown key `{key}`");
/// assert_eq!(words.en, "unknown key `titel`");
/// ```
#[macro_export]
macro_rules! say {
    (id $id:literal, en $en:literal $(,)?) => {
        $crate::words::Words { id: format!($id), en: format!($en) }
    };
}

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

/// An English sentence in which `⟦person|people⟧` agrees with the number before it: 1 person, 12 people. Indonesian has one form.
#[must_use]
pub fn agreed(sentence: String) -> String {
    if !sentence.contains('⟦') {
        return sentence;
    }
    let mut agreed = String::with_capacity(sentence.len());
    let mut rest = sentence.as_str();
    while let Some((before, one, many, after)) = cut(rest) {
        agreed.push_str(before);
        let number = agreed.rsplit(char::is_whitespace).find(|word| word.bytes().any(|b| b.is_ascii_digit()));
        let is_one = number.is_some_and(|word| word.trim_matches(|c: char| !c.is_alphanumeric()) == "1");
        agreed.push_str(if is_one { one } else { many });
        rest = after;
    }
    agreed + rest
}

/// What stands before the first choice of two forms, both, and what stands after.
fn cut(sentence: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = sentence.split_once('⟦')?;
    let (forms, after) = rest.split_once('⟧')?;
    let (one, many) = forms.split_once('|')?;
    Some((before, one, many, after))
}

/// Builds [`Words`] from two format strings that may name variables in scope; English may hold two forms, see [`agreed`].
///
/// ```
/// let key = "titel";
/// let words = terang::say!(id "kunci `{key}` tidak dikenal", en "unknown key `{key}`");
/// assert_eq!(words.en, "unknown key `titel`");
/// let came = 1;
/// assert_eq!(terang::say!(id "{came} orang", en "{came} ⟦person|people⟧").en, "1 person");
/// ```
#[macro_export]
macro_rules! say {
    (id $id:literal, en $en:literal $(,)?) => {
        $crate::words::Words { id: format!($id), en: $crate::words::agreed(format!($en)) }
    };
}

#[cfg(test)]
mod tests {
    use super::agreed;

    #[test]
    fn a_noun_and_its_verb_agree_with_the_number_before_them() {
        for (sentence, expected) in [
            ("1 ⟦person is|people are⟧ late", "1 person is late"),
            ("12 ⟦person is|people are⟧ late", "12 people are late"),
            ("0 ⟦person|people⟧", "0 people"),
            ("Of 12 days, 1 ⟦has|have⟧ none", "Of 12 days, 1 has none"),
            ("(1 lesson ⟦hour|hours⟧)", "(1 lesson hour)"),
            ("1.0 ⟦hour|hours⟧, 1–4 ⟦pair|pairs⟧, 1,001 ⟦row|rows⟧", "1.0 hours, 1–4 pairs, 1,001 rows"),
            ("1 ⟦score has|scores have⟧ a comma and ⟦was|were⟧ read", "1 score has a comma and was read"),
            ("no number ⟦one|many⟧", "no number many"),
            // What an editor wrote is no choice of two forms.
            ("1 ⟦ and ⟦a⟧", "1 ⟦ and ⟦a⟧"),
        ] {
            assert_eq!(agreed(sentence.to_owned()), expected);
        }
    }
}

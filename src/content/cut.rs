//! Values between braces that a decimal comma cut in two.
//!
//! Takes: a key without a value, and the value before it. Gives: the one fault that both are. Never: joins them: in YAML
//! the comma ends a value, and other programs read this file too.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{Entry, Node, NodeKind, figure};
use crate::source::{Fact, Location};

/// `realised: 5,4 juta` reads as `realised: 5` and a key `4 juta`.
pub struct Cut {
    /// The key whose value was cut.
    key: String,
    /// What YAML left of the value.
    left: String,
    /// The value as it was meant.
    whole: String,
    at: Location,
}

impl Cut {
    /// What a key without a value right after a comma was cut off from, where it begins with a digit as the value
    /// before it ends with one.
    pub fn off(before: Option<&Self>, last: Option<&Entry>, key: &Fact<String>, value: &Node) -> Option<Self> {
        if !value.is_absent() || !key.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let last = last?;
        let NodeKind::Scalar { text, plain: true } = &last.value.kind else { return None };
        let (written, at) = before.map_or((text, last.value.at), |cut| (&cut.whole, cut.at));
        let adjacent = at.end.line == key.at.start.line && at.end.column + 1 == key.at.start.column;
        (adjacent && written.ends_with(|c: char| c.is_ascii_digit())).then(|| Self {
            key: last.key.value.clone(),
            left: text.clone(),
            whole: format!("{written},{}", key.value),
            at: Location { end: key.at.end, ..at },
        })
    }

    /// The message.
    pub fn fault(self) -> Diagnostic {
        let Self { key, left, whole, at } = self;
        let message = say!(
            id "koma memotong nilai `{key}`: di dalam kurung, `{whole}` hanya terbaca `{left}`",
            en "a comma cuts the value of `{key}`: between brackets, `{whole}` reads as `{left}` alone",
        );
        let help = match figure(&whole) {
            Some(meant) => say!(
                id "jika maksudnya {meant}, tulis `{key}: {meant}`",
                en "if you mean {meant}, write `{key}: {meant}`",
            ),
            None => say!(
                id "apit dengan tanda kutip: `{key}: \"{whole}\"`",
                en "put it in quotes: `{key}: \"{whole}\"`",
            ),
        };
        Diagnostic::new(&rules::WRONG_TYPE, at, message).help(help)
    }
}

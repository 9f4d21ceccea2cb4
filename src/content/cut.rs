//! Values between braces that a comma cut in two: that of a decimal number, or one in a text.
//!
//! Takes: a key without a value, and the value before it. Gives: the one fault that both are. Never: joins them: in YAML
//! the comma ends a value, and other programs read this file too.

use super::keys::is_key;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{Entry, Node, NodeKind, figure, written_day};
use crate::source::{Fact, Location};

/// `realised: 5,4 juta` reads as `realised: 5` and a key `4 juta`, `title: Kas, pajak` as `title: Kas` and a key `pajak`.
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
    /// What a key without a value right after a comma was cut off from, where it begins with a digit as the value before it ends
    /// with one, or is no key.
    pub fn off(before: Option<&Self>, last: Option<&Entry>, key: &Fact<String>, value: &Node) -> Option<Self> {
        let is_digit = |c: char| c.is_ascii_digit();
        // `title Kas` has lost its colon, `title:Kas` the space after it.
        let is_keyed = || key.split([' ', ':']).next().is_some_and(is_key);
        if !value.is_absent() || is_keyed() || key.starts_with("x-") {
            return None;
        }
        let last = last?;
        let NodeKind::Scalar { text, plain: true } = &last.value.kind else { return None };
        let (written, at) = before.map_or((text, last.value.at), |cut| (&cut.whole, cut.at));
        let apart = key.at.start.column.checked_sub(at.end.column).filter(|_| at.end.line == key.at.start.line)?;
        let comma = match apart {
            1 if key.starts_with(is_digit) && written.ends_with(is_digit) => ",",
            2 if key.contains(' ') || written.contains(' ') || written.starts_with('(') => ", ",
            _ => return None,
        };
        Some(Self {
            key: last.key.value.clone(),
            left: text.clone(),
            whole: format!("{written}{comma}{}", key.value),
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
        if let Some(items) = whole.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            let help = say!(
                id "daftar ditulis dalam kurung siku: `{key}: [{items}]`",
                en "a list stands in square brackets: `{key}: [{items}]`",
            );
            return Diagnostic::new(&rules::WRONG_TYPE, at, message).help(help);
        }
        let help = match figure(&whole).or_else(|| written_day(&whole)) {
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

//! A key that its mapping has already.
//!
//! Takes: the key, and what stands before it in its mapping. Gives: the fault, by what the lines give away. Never: says to delete
//! what may be all that is left of another item.

use super::Reader;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{Entry, Node, NodeKind};
use crate::source::{Fact, Location, Position};

/// An item of more keys has more of them twice where its first line is gone.
const SHORT: usize = 3;

/// What a key is that comes again.
pub(super) enum Twice {
    /// The same line, right below.
    Line,
    /// The first key of an item.
    First,
    /// The second of an item of few keys: the first line of the next item is gone, which begins with this key.
    Headless { first: String },
    /// Any other.
    Other,
}

impl Reader<'_> {
    /// What a key is that comes again, in a mapping that begins at `start` and has these entries by now.
    pub(super) fn twice(&self, start: Position, entries: &[Entry], key: &Fact<String>) -> Twice {
        let [first, others @ ..] = entries else { return Twice::Other };
        let is_block = first.key.at.start.line != key.at.start.line;
        if first.key.value == key.value && self.begins_item(start) {
            return Twice::First;
        }
        let above = key.at.start.line.checked_sub(1);
        let line = |number: u32| self.text.lines().nth(number.saturating_sub(self.first_line) as usize);
        let is_same = above.is_some_and(|above| line(above) == line(key.at.start.line));
        if is_same && entries.last().is_some_and(|last| is_hollow(&last.value)) {
            return Twice::Line;
        }
        let is_second = others.first().is_some_and(|second| second.key.value == key.value);
        if is_block && is_second && entries.len() <= SHORT && self.begins_item(start) {
            return Twice::Headless { first: first.key.value.clone() };
        }
        if is_same { Twice::Line } else { Twice::Other }
    }
}

/// Whether a value is a text of several lines without any: the sign of one that stands right above stands there twice.
pub(super) fn is_hollow(value: &Node) -> bool {
    matches!(&value.kind, NodeKind::Scalar { text, plain: false } if text.is_empty())
}

/// What is told of a key that comes again.
pub(super) fn fault(key: &str, at: Location, first: Location, twice: &Twice) -> Diagnostic {
    let (message, help) = match twice {
        Twice::First => (
            say!(id "kunci `{key}` ditulis dua kali dalam satu butir", en "the key `{key}` is written twice in one item"),
            say!(
                id "jika di sini mulai butir baru, tulis `- {key}: …`; jika tidak, hapus salah satu",
                en "if a new item begins here, write `- {key}: …`; if not, delete one of them",
            ),
        ),
        Twice::Headless { first } => (
            say!(
                id "kunci `{key}` sudah ada di butir ini: tampaknya baris pertama butir berikutnya hilang di atas baris ini",
                en "the key `{key}` is in this item already: it seems that the first line of the next one is missing above this line",
            ),
            say!(
                id "tulis lagi baris itu di atasnya: `- {first}: …`; hanya jika tidak ada yang hilang, hapus salah satu `{key}`",
                en "write that line again above it: `- {first}: …`; only if none is missing, delete one `{key}`",
            ),
        ),
        Twice::Line => (
            say!(id "baris ini sama dengan baris di atasnya", en "this line is the same as the one above it"),
            say!(id "hapus salah satu dari keduanya", en "delete one of the two"),
        ),
        Twice::Other => (
            say!(id "kunci `{key}` ditulis dua kali", en "the key `{key}` is written twice"),
            say!(id "gabungkan keduanya, atau hapus salah satu", en "merge the two, or delete one of them"),
        ),
    };
    let diagnostic = Diagnostic::new(&rules::DUPLICATE_KEY, at, message).help(help);
    diagnostic.related(first, say!(id "pertama kali di sini", en "first here"))
}

//! A key that its mapping has already, and the first line of an item that stands there twice.
//!
//! Takes: the key or the item, and what stands beside it. Gives: the fault, by what the lines give away. Never: says to delete
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

    /// The fault of an item that is no more than the first line of the item below it, which goes on.
    pub(super) fn repeated_first_line(&self, item: &Node, below: &Node) -> Option<Diagnostic> {
        let (NodeKind::Mapping(own), NodeKind::Mapping(others)) = (&item.kind, &below.kind) else { return None };
        let ([only], [first, rest @ ..]) = (own.as_slice(), others.as_slice()) else { return None };
        let (at, next) = (only.key.at, first.key.at);
        let line = |at: Location| self.lines.get(at.start.line.checked_sub(self.first_line)? as usize);
        let is_same = only.key.value == first.key.value
            && at.start.column == next.start.column
            && at.start.line < next.start.line
            && line(at).is_some_and(|own| line(next).is_some_and(|other| own.trim_end() == other.trim_end()));
        // All of the item stands on the line, and the other has more than it.
        let is_line = only.value.is_absent() || is_hollow(&only.value) || item.at.end.line <= at.start.line;
        let goes_on = !rest.is_empty() || is_hollow(&only.value) || only.value.is_absent() && !first.value.is_absent();
        (is_same && is_line && goes_on).then(|| {
            let message =
                say!(id "baris ini sama dengan baris di bawahnya", en "this line is the same as the one below it");
            let help = say!(
                id "hapus salah satu dari keduanya; jika memang ada dua butir, lengkapi yang pertama",
                en "delete one of the two; if there are two items indeed, complete the first",
            );
            let same = say!(id "baris yang sama", en "the same line");
            Diagnostic::new(&rules::DUPLICATE_KEY, at, message).help(help).related(next, same)
        })
    }
}

/// Whether a fault is of an item that is no more than the first line of the one below, and was read without it.
pub fn is_of_first_line(fault: &Diagnostic) -> bool {
    let is_above = || fault.related.first().is_some_and(|other| other.at.start > fault.at.start);
    fault.rule.name == rules::DUPLICATE_KEY.name && is_above()
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

#[cfg(test)]
mod tests {
    use super::is_of_first_line;
    use crate::content::parse_yaml;
    use crate::shape::{Faults, Node, NodeKind};
    use crate::source::FileId;

    /// The lines of such faults, and how many items the list is read with.
    fn first_lines(list: &str) -> (Vec<u32>, usize) {
        let mut faults = Faults::default();
        let node = parse_yaml(&format!("list:\n{list}"), FileId(0), 1, &mut faults).expect("YAML");
        let NodeKind::Mapping(entries) = node.kind else { panic!("{list}") };
        let [Node { kind: NodeKind::List(items), .. }] =
            entries.iter().map(|entry| &entry.value).collect::<Vec<_>>()[..]
        else {
            panic!("{list}")
        };
        assert!(faults.iter().all(is_of_first_line), "{faults:?}");
        (faults.lines().collect(), items.len())
    }

    #[test]
    fn an_item_that_is_the_first_line_of_the_next_is_told_and_not_read() {
        for (list, lines, items) in [
            ("  - title: A\n  - title: A\n    file: b\n", vec![2], 1),
            // With a remark between them, without its end, among others.
            ("  - title: A\n  # Berikut\n  - title: A\n    file: b", vec![2], 1),
            ("  - title: C\n    file: d\n  - title: A\n  - title: A\n    file: b\n  - title: E\n", vec![4], 3),
            // Three times; in two items.
            ("  - title: A\n  - title: A\n  - title: A\n    file: b\n", vec![3, 2], 1),
            ("  - a: 1\n  - a: 1\n    b: 2\n  - a: 3\n  - a: 3\n    b: 4\n", vec![2, 5], 2),
            // A text of several lines, and a part.
            ("  - text: >-\n  - text: >-\n      Isi.\n", vec![2], 1),
            ("  - title:\n  - title:\n      id: A\n", vec![2], 1),
            ("  - tags: [a, b]\n  - tags: [a, b]\n    file: b\n", vec![2], 1),
        ] {
            assert_eq!(first_lines(list), (lines, items), "{list}");
        }
    }

    #[test]
    fn items_that_are_whole_are_let_be() {
        for list in [
            // Of one key each.
            "  - speaker: a\n  - speaker: a\n",
            "  - speaker: a\n  - speaker: b\n    role: moderator\n",
            // The short one below, or apart from the other.
            "  - speaker: a\n    role: moderator\n  - speaker: a\n",
            "  - speaker: a\n  - speaker: b\n  - speaker: a\n    role: moderator\n",
            "  - speaker: a\n    role: speaker\n  - speaker: a\n    role: moderator\n",
            // Another key, or not the first.
            "  - title: a\n  - name: a\n    title: a\n",
            // In braces each stands on a line of its own.
            "  - { year: 2025 }\n  - { year: 2025, events: 6 }\n",
            // A text that goes on.
            "  - text: >-\n      Satu.\n  - text: >-\n      Dua.\n    file: b\n",
            "  - a\n  - a\n",
        ] {
            assert!(first_lines(list).0.is_empty(), "{list}");
        }
    }
}

//! Marks that a merge has left in a text: `<<<<<<<`, `=======`, `>>>>>>>`.
//!
//! Takes: a text. Gives: where such marks are, and the text with one of the two versions. Never: decides which is right; the
//! first one stands so that the rest of the file can be looked at.

use crate::diagnostic::{Diagnostic, Rule};
use crate::say;
use crate::source::{FileId, Location, Position};
use std::borrow::Cow;

/// A text with the first version of all that two people have changed; every line and byte stays where it is.
#[derive(Debug)]
pub struct Settled<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// The lines with a mark that opens a conflict, or closes one that nothing opens: number, from 1, and first byte.
    pub marks: Vec<(u32, usize)>,
}

/// Where in a conflict a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Neither,
    First,
    Second,
}

/// Settles all conflicts of a text.
pub fn settle(text: &str) -> Settled<'_> {
    if !has_marks(text) {
        return Settled { text: Cow::Borrowed(text), marks: Vec::new() };
    }
    let (mut settled, mut marks, mut side) = (String::with_capacity(text.len()), Vec::new(), Side::Neither);
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let begins = is_mark(line, '<');
        let ends = is_mark(line, '>');
        if begins || ends && side == Side::Neither {
            marks.push((number, settled.len()));
        }
        let divides = side != Side::Neither && (is_mark(line, '=') || is_mark(line, '|'));
        side = match side {
            _ if begins => Side::First,
            _ if ends => Side::Neither,
            _ if divides => Side::Second,
            side => side,
        };
        if begins || ends || divides || side == Side::Second {
            settled.extend(line.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }));
        } else {
            settled.push_str(line);
        }
    }
    Settled { text: Cow::Owned(settled), marks }
}

fn has_marks(text: &str) -> bool {
    text.contains("<<<<<<<") || text.contains(">>>>>>>")
}

/// Seven times the same, alone or before a name.
fn is_mark(line: &str, sign: char) -> bool {
    let rest = line.trim_end().trim_start_matches(sign);
    line.trim_end().len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))
}

/// The words for one.
pub fn fault(rule: &'static Rule, file: FileId, line: u32) -> Diagnostic {
    let message = say!(
        id "di sini ada tanda konflik penggabungan Git yang belum diselesaikan",
        en "here is a mark of a Git merge conflict that has not been resolved",
    );
    let help = say!(
        id "pilih salah satu versi, lalu hapus versi lainnya beserta baris `<<<<<<<`, `=======`, dan `>>>>>>>`",
        en "keep one of the two versions, and delete the other with the lines `<<<<<<<`, `=======` and `>>>>>>>`",
    );
    let (start, end) = (Position { line, column: 1 }, Position { line, column: 8 });
    Diagnostic::new(rule, Location { file, start, end }, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::settle;

    #[test]
    fn the_first_of_two_versions_stands_where_it_stood() {
        let text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: é\n>>>>>>> lain\nc: 4\n";
        let settled = settle(text);
        assert_eq!(settled.text.len(), text.len());
        assert_eq!(
            settled.text.lines().map(str::trim_end).collect::<Vec<_>>(),
            ["a: 1", "", "b: 2", "", "", "", "c: 4"]
        );
        assert_eq!(settled.marks, [(2, 5)]);
    }

    #[test]
    fn a_mark_without_its_fellow_is_one_as_well() {
        assert_eq!(settle("a: 1\n>>>>>>> lain\n").marks, [(2, 5)]);
        assert_eq!(settle("a: 1\n<<<<<<< HEAD\nb: 2\n").marks, [(2, 5)]);
        // A heading underlined in Markdown, a long rule of signs.
        assert!(settle("Judul\n=======\n").marks.is_empty());
        assert!(settle("<<<<<<<<<<\n").marks.is_empty());
    }
}

//! What of a line may be shown beside a message about it.
//!
//! Takes: a diagnostic, and the line. Gives: the line, with what must not be read replaced, sign for sign. Never: makes a line
//! longer or shorter, since what is underlined is counted in bytes.

use crate::diagnostic::Diagnostic;
use std::ops::Range;

/// What may be shown of a line. A log is often public, and kept for longer than a line in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Excerpt {
    /// All of it.
    Whole,
    /// All but digits and what is underlined, which stand as asterisks.
    Masked,
    /// Nothing: the line is somebody's score.
    None,
}

impl Excerpt {
    /// By what the diagnostic is about.
    pub(super) fn of(diagnostic: &Diagnostic) -> Self {
        match diagnostic.rule.name {
            "personal-data" => Self::Masked,
            "raw-scores" => Self::None,
            _ => Self::Whole,
        }
    }

    /// A line as it may be shown, as long as it was.
    pub(super) fn of_line(self, line: &str, marks: &[Range<usize>]) -> String {
        if self == Self::Whole {
            return line.to_owned();
        }
        let is_marked = |at: usize| marks.iter().any(|bytes| bytes.contains(&at));
        let shown = |(at, c): (usize, char)| match c {
            _ if c.is_numeric() => "*".repeat(c.len_utf8()),
            _ if is_marked(at) && !c.is_whitespace() => "*".repeat(c.len_utf8()),
            _ => c.to_string(),
        };
        line.char_indices().map(shown).collect()
    }
}

//! What of a line may be shown beside a message about it.
//!
//! Takes: a diagnostic, and the line. Gives: the line, with what must not be read replaced, sign for sign. Never: makes a line
//! longer or shorter, since what is underlined is counted in bytes.

use crate::diagnostic::Diagnostic;
use crate::personal;

/// What may be shown of a line. A log is often public, and kept for longer than a line in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Excerpt {
    /// All of it, unless personal data stand in it.
    Plain,
    /// No letter and no digit: asterisks stand for them. Whose number it is says the rest of the line.
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
            _ => Self::Plain,
        }
    }

    /// A line as it may be shown, as long as it was.
    pub(super) fn of_line(self, line: &str) -> String {
        if self == Self::Plain && personal::find(line).is_empty() {
            return line.to_owned();
        }
        personal::starred(line)
    }
}

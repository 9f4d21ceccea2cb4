//! The Markdown below a file's front matter.
//!
//! Takes: the file's text. Gives: [`Body`]. Never: renders; `markdown` does.

use crate::source::{FileId, Location, Position};
use std::ops::Range;
use std::sync::Arc;

/// A Markdown text and where it begins in its file.
#[derive(Debug, Clone)]
pub struct Body {
    /// The file.
    pub file: FileId,
    text: Arc<str>,
    start: usize,
    first_line: u32,
}

impl Body {
    /// The part of a file's text from byte `start`, which is on line `first_line`.
    #[must_use]
    pub fn new(file: FileId, text: Arc<str>, start: usize, first_line: u32) -> Self {
        Self { file, text, start, first_line }
    }

    /// Whether it is the very same text of the very same file: not one that happens to say the same.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        let place = |body: &Self| (body.file, body.start, body.first_line);
        place(self) == place(other) && Arc::ptr_eq(&self.text, &other.text)
    }

    /// The Markdown.
    #[must_use]
    pub fn markdown(&self) -> &str {
        self.text.get(self.start..).unwrap_or_default()
    }

    /// What stands above it in the file.
    #[must_use]
    pub fn above(&self) -> &str {
        self.text.get(..self.start).unwrap_or_default()
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.markdown().trim().is_empty()
    }

    /// Where a range of bytes of the Markdown stands in the file.
    #[must_use]
    pub fn locate(&self, range: Range<usize>) -> Location {
        Location { file: self.file, start: self.position(range.start), end: self.position(range.end) }
    }

    fn position(&self, byte: usize) -> Position {
        let markdown = self.markdown();
        let mut end = byte.min(markdown.len());
        while !markdown.is_char_boundary(end) {
            end -= 1;
        }
        let before = &markdown[..end];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let lines = before.bytes().filter(|b| *b == b'\n').count();
        Position {
            line: self.first_line + u32::try_from(lines).unwrap_or(0),
            column: 1 + u32::try_from(before[line_start..].chars().count()).unwrap_or(0),
        }
    }
}

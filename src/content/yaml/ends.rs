//! Where values end.
//!
//! Takes: what the parser says of their places, and the lines of the text. Gives: positions. Never: a place before a value's own
//! beginning.

use super::Reader;
use crate::shape::Node;
use crate::source::Position;
use saphyr_parser::{ScalarStyle, Span};

impl Reader<'_> {
    /// Block scalars end on the line after their last; everything else ends where the parser says.
    pub(super) fn end_of_scalar(&self, span: Span, style: ScalarStyle) -> Position {
        let start = self.position(span.start);
        match style {
            ScalarStyle::Literal | ScalarStyle::Folded => Position { line: start.line, column: start.column + 1 },
            _ => self.position(span.end).max(start),
        }
    }

    /// The end of the last line of a literal or folded text that holds anything.
    pub(super) fn last_of_text(&self, start: Position, span: Span) -> Option<Position> {
        let after = self.position(span.end).line;
        let line = |number: u32| self.lines.get(usize::try_from(number.checked_sub(self.first_line)?).ok()?);
        let last =
            (start.line..after).rev().find(|number| line(*number).is_some_and(|line| !line.trim().is_empty()))?;
        let length = line(last)?.trim_end().chars().count();
        Some(Position { line: last, column: u32::try_from(length).ok()?.saturating_add(1) })
    }

    /// A flow collection ends at its bracket; a block ends with its last child, all of its lines included.
    pub(super) fn end_of_block(&self, start: Position, end: Span, last: Option<&Node>) -> Position {
        let closing = self.position(end.end);
        if end.start != end.end {
            return closing.max(start);
        }
        let last = last.map_or(start, |node| node.at.end);
        // A text before this block ends before it.
        self.text_end.map_or(last, |text| last.max(text))
    }
}

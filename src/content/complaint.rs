//! What the YAML parser complains of, in an editor's words.
//!
//! Takes: a text, the place where the parser gave up, and what it said. Gives: one fault, at the place of its cause. Never:
//! parses, or shows an editor the parser's own words where it has better ones.

use super::around::tab_fault;
use super::explain::{explain, odd_space, unclosed, unclosed_bracket};
use super::look_back::{Cause, cause};
use super::uneven::without_texts;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{FileId, Location, Position};

/// A text that the parser gave up on.
pub struct Scanned<'a> {
    pub text: &'a str,
    pub file: FileId,
    /// The line of the file on which it begins.
    pub first_line: u32,
}

impl Scanned<'_> {
    /// A complaint of the parser, at the place where its cause is.
    pub fn complaint(&self, mut at: Position, said: &str) -> Diagnostic {
        let last_line = self.first_line + u32::try_from(self.text.lines().count().max(1)).unwrap_or(1) - 1;
        at.line = at.line.min(last_line);
        if let Some((line, column, c)) = self.odd_space(at.line, said) {
            if c == '\t' {
                let mut fault = tab_fault(self.text, self.file, self.first_line, None);
                // Tabs that this file has elsewhere are told of with the one that stopped the reading.
                if fault.at.start.line > line {
                    fault = Diagnostic {
                        at: Location {
                            start: Position { line, column },
                            end: Position { line, column: column + 1 },
                            ..fault.at
                        },
                        ..fault
                    };
                }
                return fault;
            }
            let place = Position { line, column };
            let location = Location { file: self.file, start: place, end: Position { line, column: column + 1 } };
            let (message, help) = odd_space(c);
            return Diagnostic::new(&rules::INVALID_YAML, location, message).help(help);
        }
        if let Some(cause) = self.cause(at, said) {
            return cause;
        }
        if let Some(open) = self.unclosed_bracket(at) {
            let location =
                Location { file: self.file, start: open, end: Position { line: open.line, column: open.column + 1 } };
            let (message, help) = unclosed();
            return Diagnostic::new(&rules::INVALID_YAML, location, message).help(help);
        }
        let (message, help) = explain(said);
        let location = Location { file: self.file, start: at, end: Position { line: at.line, column: at.column + 1 } };
        Diagnostic::new(&rules::INVALID_YAML, location, message).help(help)
    }

    /// What the lines above the complaint give away.
    fn cause(&self, at: Position, said: &str) -> Option<Diagnostic> {
        let below = at.line.saturating_sub(self.first_line) as usize;
        let lines: Vec<&str> = self.text.lines().collect();
        let Cause { line, from, to, words: (message, help), other } = cause(
            &lines,
            below,
            (at.column as usize).saturating_sub(1),
            &said.to_lowercase(),
            self.first_line as usize,
        )?;
        let place = |line: usize, column: usize| {
            let line = self.first_line + u32::try_from(line).ok()?;
            Some(Position { line, column: u32::try_from(column).ok()? + 1 })
        };
        let at = Location { file: self.file, start: place(line, from)?, end: place(line, to)? };
        let mut fault = Diagnostic::new(&rules::INVALID_YAML, at, message).help(help);
        if let Some(other) = other {
            let (from, to) = (place(other, 0)?, place(other, lines[other].trim_end().chars().count())?);
            let at = Location { file: self.file, start: from, end: to };
            fault = fault.related(at, say!(id "bandingkan dengan baris ini", en "compare it with this line"));
        }
        Some(fault)
    }

    /// The last bracket that is open at a place of the file.
    fn unclosed_bracket(&self, at: Position) -> Option<Position> {
        let lines = at.line.saturating_sub(self.first_line) as usize + 1;
        let (line, place) = unclosed_bracket(self.text, lines, at.column as usize)?;
        let line = self.first_line + u32::try_from(line).ok()?;
        Some(Position { line, column: u32::try_from(place).ok()? + 1 })
    }

    /// White space that is no space in front of a line: nearest before, or just after, the place where the parser gave up.
    /// A line that begins with one reads as the rest of the text above it, so the parser may go on for a while.
    fn odd_space(&self, line: u32, said: &str) -> Option<(u32, u32, char)> {
        let below = line.saturating_sub(self.first_line) as usize + 2;
        let lines = without_texts(&self.text.lines().collect::<Vec<_>>());
        let odd = |index: usize| {
            let before = lines[index].chars().take_while(|c| c.is_whitespace());
            let (column, c) = before.enumerate().find(|(_, c)| *c != ' ')?;
            Some((self.first_line + u32::try_from(index).ok()?, u32::try_from(column).ok()? + 1, c))
        };
        // A text that runs over several lines is complained of where it begins.
        if said.contains("tab")
            && let Some(found) = (below.saturating_sub(2)..lines.len()).find_map(odd)
        {
            return Some(found);
        }
        let written = (0..below.min(lines.len())).rev().filter(|index| !lines[*index].trim().is_empty());
        // Tabs may stand in front of the lines of a text: not far above, one is no cause.
        written.enumerate().find_map(|(far, index)| odd(index).filter(|(_, _, c)| far < 4 || *c != '\t'))
    }
}

//! A text with some of its slips mended.
//!
//! Takes: a text, and changes. Gives: the text with a change made, and what is read of it. Never: writes a file, or gives a line
//! another number than it has there.

use super::Place;
use super::candidates::{Candidate, Kind};
use crate::content::line::indent;
use crate::content::trial;
use crate::content::yaml::{Added, Scanning, attempt, with};
use crate::diagnostic::Diagnostic;
use crate::shape::{Faults, Node};

/// A text as it may have been meant.
#[derive(Debug, Clone)]
pub struct Draft {
    text: String,
    /// What is read besides it, in the order of lines.
    added: Vec<Added>,
}

impl Draft {
    /// A text as it was written.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), added: Vec::new() }
    }

    /// How long it is, in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// The lines that stand in the file, as they may have been meant.
    pub fn lines(&self) -> Vec<&str> {
        self.text.lines().collect()
    }

    /// Its tree, or the first complaint.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn read(&self, place: Place) -> Result<(Option<Node>, Faults), Diagnostic> {
        let mut faults = Faults::default();
        let scanning = Scanning { added: &self.added, ..Scanning::new(&self.text, place.file, place.first_line) };
        attempt(&scanning, &mut faults).map(|node| (node, faults)).map_err(|fault| *fault)
    }

    /// The line, from 0, at which the parser gives up, whatever it should be told of.
    pub fn gives_up(&self) -> Option<usize> {
        let read = trial::gives_up(&with(&self.text, &self.added))?;
        let before = self.added.iter().enumerate().filter(|(number, one)| one.before + number < read).count();
        Some(read - before)
    }

    /// The same with a change made; `None` where there is no such line.
    pub fn with(&self, candidate: &Candidate) -> Option<Self> {
        let mut lines: Vec<String> = self.lines().into_iter().map(str::to_owned).collect();
        let first = lines.get_mut(candidate.line)?;
        let (before, after) = (indent(first), indent(&candidate.text));
        first.clone_from(&candidate.text);
        let mut added = self.added.clone();
        match &candidate.kind {
            Kind::Block { last, .. } => {
                for line in lines.get_mut(candidate.line + 1..=*last)?.iter_mut().filter(|line| !line.trim().is_empty())
                {
                    let spaces = (indent(line) + after).checked_sub(before)?;
                    *line = " ".repeat(spaces) + line.trim_start_matches(' ');
                }
            }
            Kind::Wrapped { last, spaces, .. } => {
                for line in lines.get_mut(candidate.line..=*last)? {
                    *line = format!("{}{}", " ".repeat(*spaces), line.trim());
                }
            }
            Kind::Dashes { lines: items, spaces, .. } => {
                for item in items {
                    let line = lines.get_mut(*item)?;
                    *line = format!("{}- {}", " ".repeat(*spaces), line.trim_start_matches([' ', '-']));
                }
            }
            Kind::Undashed { lines: items, spaces, .. } => {
                for item in items {
                    let line = lines.get_mut(*item)?;
                    let said = line.trim_start_matches(' ');
                    *line = " ".repeat(*spaces) + said.strip_prefix("- ").unwrap_or(said).trim_start();
                }
            }
            Kind::Hung { below, .. } => lines.get_mut(*below)?.clear(),
            // The rest takes the place of the line, so that both have its number.
            Kind::Header { text, .. } | Kind::Split { first: text } | Kind::Inner { first: text, .. } => {
                let at = added.partition_point(|one| one.before < candidate.line);
                added.insert(at, Added { before: candidate.line, text: text.clone() });
            }
            Kind::Several { before } => {
                let at = added.partition_point(|one| one.before <= candidate.line);
                let lines = before.iter().map(|text| Added { before: candidate.line, text: text.clone() });
                added.splice(at..at, lines);
            }
            _ => {}
        }
        Some(Self { text: lines.join("\n") + "\n", added })
    }
}

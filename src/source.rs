//! Where every fact came from: files, positions, and values that remember theirs.
//!
//! Takes: nothing. Gives: [`Sources`], [`Location`] and [`Fact`]. Never: reads the disk.
//!
//! A location serves two masters: a complaint underlines it for the editor, and a page cites it for the reader.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A file below `content/`, by its place in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

/// A place in a text: line and column, both counted from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in characters.
    pub column: u32,
}

/// A stretch of text in one file; `end` is the position after its last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// The first character.
    pub start: Position,
    /// Just after the last character.
    pub end: Position,
}

impl Location {
    /// The very beginning of a file: for faults that concern it as a whole.
    #[must_use]
    pub fn whole(file: FileId) -> Self {
        let start = Position { line: 1, column: 1 };
        Self { file, start, end: start }
    }

    /// A stretch of one line, by its characters from 0 to before the last.
    #[must_use]
    pub fn on_line(file: FileId, line: u32, characters: Range<usize>) -> Self {
        let at = |character: usize| {
            let column = u32::try_from(character).map_or(u32::MAX, |column| column.saturating_add(1));
            Position { line, column }
        };
        Self { file, start: at(characters.start), end: at(characters.end) }
    }

    /// No place at all: that of what was never written, or could not be read, and is held by something that stands in for
    /// it. Nothing may be said of it, since nobody wrote it.
    pub const NOWHERE: Self = {
        let start = Position { line: 0, column: 0 };
        Self { file: FileId(u32::MAX), start, end: start }
    };

    /// Whether it is no place at all.
    #[must_use]
    pub fn is_nowhere(&self) -> bool {
        self.start.line == 0
    }
}

/// A value together with the place where the editor wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<T> {
    /// What was written, as a type that cannot be wrong.
    pub value: T,
    /// Where it was written.
    pub at: Location,
}

impl<T> Fact<T> {
    /// Joins a value and its place.
    pub fn new(value: T, at: Location) -> Self {
        Self { value, at }
    }

    /// What stands for a fact that nobody wrote, or that could not be read: so that the rest of its record can be looked at.
    #[must_use]
    pub fn stand_in(value: T) -> Self {
        Self { value, at: Location::NOWHERE }
    }

    /// Whether somebody wrote it.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.at.is_nowhere()
    }
}

impl<T> Deref for Fact<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Display> fmt::Display for Fact<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// One text file below `content/`.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to `content/`, with `/` between parts.
    pub path: String,
    /// The text; empty where the file is no text or was refused.
    pub text: Arc<str>,
    /// Refused as a whole (too large, not UTF-8, a link that leaves the folder): what it would have said is unknown.
    pub refused: bool,
}

/// Every file that was read, in path order.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
    /// Their numbers, which rise but may leave gaps.
    numbers: Vec<u32>,
}

impl Sources {
    /// Adds a file and gives its id.
    pub fn add(&mut self, path: String, text: Arc<str>) -> FileId {
        let id = self.next();
        self.add_numbered(id, Arc::new(SourceFile { path, text, refused: false }));
        id
    }

    /// Adds a file that was refused as a whole.
    pub fn add_refused(&mut self, path: String) -> FileId {
        let id = self.next();
        self.add_numbered(id, Arc::new(SourceFile { path, text: Arc::from(""), refused: true }));
        id
    }

    /// Adds a file under a number that is greater than those before it.
    pub(crate) fn add_numbered(&mut self, id: FileId, file: Arc<SourceFile>) {
        debug_assert!(self.numbers.last().is_none_or(|last| *last < id.0), "numbers rise");
        self.files.push(file);
        self.numbers.push(id.0);
    }

    fn next(&self) -> FileId {
        FileId(self.numbers.last().map_or(0, |last| last.saturating_add(1)))
    }

    /// Whether a file was refused as a whole.
    #[must_use]
    pub fn was_refused(&self, id: FileId) -> bool {
        self.file(id).refused
    }

    /// The file behind an id.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        let place = self.numbers.binary_search(&id.0).unwrap_or_else(|place| place);
        &self.files[place]
    }

    /// All files with their ids, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.numbers.iter().copied().map(FileId).zip(self.files.iter().map(|file| &**file))
    }
}

//! What is told of the lines around a file's keys.
//!
//! Takes: which line it is, and the lines. Gives: [`Slip`], and its fault. Never: looks for another.

use crate::content::early_end;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{FileId, Location};
use crate::words::Words;

/// A line around the keys that is missing, or is something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slip {
    kind: Kind,
    /// The line, from 0, and how long it is.
    line: usize,
    length: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The keys begin on this line, and the `---` above it is missing.
    NotOpened,
    /// The line stands above the first `---`.
    Above { is_empty: bool },
    /// The line should be `---`.
    Nearly { is_first: bool },
    /// The text begins on this line, and the `---` above it is missing.
    NotClosed,
    /// The keys end on this line, and the `---` below it is missing.
    NotEnded,
    /// The file ends on this line, which has no end.
    Cut,
}

impl Slip {
    fn new(kind: Kind, line: usize, lines: &[&str]) -> Self {
        Self { kind, line, length: lines.get(line).map_or(0, |line| line.trim_end().chars().count()) }
    }

    /// The keys begin on this line, and the `---` above it is missing.
    pub fn not_opened(line: usize, lines: &[&str]) -> Self {
        Self::new(Kind::NotOpened, line, lines)
    }

    /// A line above the first `---`, empty or a note.
    pub fn above(line: usize, lines: &[&str]) -> Self {
        let is_empty = lines.get(line).is_none_or(|line| line.trim().is_empty());
        Self::new(Kind::Above { is_empty }, line, lines)
    }

    /// A line that should be the first or the second `---`.
    pub fn nearly(line: usize, lines: &[&str], is_first: bool) -> Self {
        Self::new(Kind::Nearly { is_first }, line, lines)
    }

    /// The text begins on this line, and the `---` above it is missing.
    pub fn not_closed(line: usize, lines: &[&str]) -> Self {
        Self::new(Kind::NotClosed, line, lines)
    }

    /// The keys end on this line, and the `---` below it is missing.
    pub fn not_ended(line: usize, lines: &[&str]) -> Self {
        Self::new(Kind::NotEnded, line, lines)
    }

    /// The file ends on this line among its keys, and the line has no end.
    pub fn cut(line: usize, lines: &[&str]) -> Self {
        Self::new(Kind::Cut, line, lines)
    }

    /// Whether it is that the file ends early.
    pub fn is_cut(&self) -> bool {
        self.kind == Kind::Cut
    }

    /// The same, so many lines further down.
    pub fn below(self, lines: usize) -> Self {
        Self { line: self.line + lines, ..self }
    }

    /// The number of its line, from 1.
    pub fn line(&self) -> u32 {
        u32::try_from(self.line).map_or(u32::MAX, |line| line.saturating_add(1))
    }

    /// Whether it says of lines above the first `---` that they should not be there.
    pub fn is_above(&self) -> bool {
        matches!(self.kind, Kind::Above { .. })
    }

    /// Whether the file ends with its keys.
    pub fn is_end(&self) -> bool {
        self.kind == Kind::NotEnded
    }

    /// Whether the file itself shows where its keys end, and it is no guess.
    pub fn is_sure(&self) -> bool {
        !matches!(self.kind, Kind::NotClosed | Kind::NotEnded | Kind::Cut)
    }

    /// What is told of it.
    pub fn fault(&self, file: FileId) -> Diagnostic {
        let at = Location::on_line(file, self.line(), 0..self.length);
        let (message, help) = self.words();
        Diagnostic::new(&rules::INVALID_YAML, at, message).help(help)
    }

    fn words(&self) -> (Words, Words) {
        match self.kind {
            Kind::NotOpened => (
                say!(id "baris `---` pembuka tidak ada di atas baris ini", en "the opening line `---` is missing above this line"),
                say!(id "tulis `---` di satu baris sendiri di atasnya, sebagai baris pertama berkas", en "write `---` on a line of its own above it, as the first line of the file"),
            ),
            Kind::Above { is_empty: true } => (
                say!(id "berkas ini diawali baris kosong, seharusnya baris `---`", en "this file begins with an empty line, and should with the line `---`"),
                say!(id "hapus baris kosong di atas `---`", en "delete the empty lines above `---`"),
            ),
            Kind::Above { is_empty: false } => (
                say!(id "di atas baris `---` yang pertama tidak boleh ada apa-apa", en "nothing may stand above the first line `---`"),
                say!(id "pindahkan baris ini ke bawah baris `---`", en "move this line below the line `---`"),
            ),
            Kind::Nearly { is_first } => {
                let message = if is_first {
                    say!(id "baris ini tampaknya baris pembuka, tetapi bukan `---`", en "this seems to be the opening line, but is not `---`")
                } else {
                    say!(id "baris ini tampaknya baris penutup, tetapi bukan `---`", en "this seems to be the closing line, but is not `---`")
                };
                let help = say!(
                    id "tulis tepat tiga tanda hubung, `---`, mulai dari kolom pertama",
                    en "write just three hyphens, `---`, from the first column on",
                );
                (message, help)
            }
            Kind::NotClosed => (
                say!(id "baris `---` penutup tidak ada sebelum teks ini", en "the closing line `---` is missing before this text"),
                say!(id "tulis `---` di satu baris sendiri di atasnya", en "write `---` on a line of its own above it"),
            ),
            Kind::Cut => {
                let (message, Words { id, en }) = early_end::words();
                let help = say!(
                    id "{id}; jika tidak ada yang hilang, tulis `---` di satu baris sendiri di bawahnya",
                    en "{en}; if nothing is missing, write `---` on a line of its own below it",
                );
                (message, help)
            }
            Kind::NotEnded => (
                say!(id "baris `---` penutup tidak ada di bawah baris ini", en "the closing line `---` is missing below this line"),
                say!(id "tulis `---` di satu baris sendiri di bawahnya", en "write `---` on a line of its own below it"),
            ),
        }
    }
}

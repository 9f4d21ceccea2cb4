//! The two traits that turn nodes into values.
//!
//! Takes: a [`Node`]. Gives: a value or nothing. Never: stops at the first fault.

use super::describe::{Form, Shape};
use super::faults::Faults;
use super::guess::{as_it_looks, lookalike, shorten};
use super::node::{Entry, Node, NodeKind};
use super::unseen::{refusal, unseen};
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::source::{Fact, Location, Position};
use crate::words::Words;

/// What a key expects, for messages: in words, and one example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// In Indonesian, after "seharusnya".
    pub id: &'static str,
    /// In English, after "expected".
    pub en: &'static str,
    /// A value that would do.
    pub example: &'static str,
}

/// Why a scalar's text is not a value of its type.
#[derive(Debug)]
pub struct Problem {
    /// The rule that it breaks.
    pub rule: &'static Rule,
    /// What is wrong; where absent, the expected form is named.
    pub message: Option<Words>,
    /// How to mend it.
    pub help: Option<Words>,
}

impl Problem {
    /// The text does not have the shape at all; the message names the expected form.
    #[must_use]
    pub fn shape() -> Self {
        Self { rule: &rules::WRONG_TYPE, message: None, help: None }
    }

    /// The shape is right, the value is not allowed.
    #[must_use]
    pub fn value(message: Words) -> Self {
        Self { rule: &rules::INVALID_VALUE, message: Some(message), help: None }
    }

    /// Another rule is broken.
    #[must_use]
    pub fn of(rule: &'static Rule, message: Words) -> Self {
        Self { rule, message: Some(message), help: None }
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, help: Words) -> Self {
        self.help = Some(help);
        self
    }
}

/// A type that one piece of text can be turned into.
pub trait Scalar: Sized {
    /// What a message says was expected.
    const EXPECTED: Expected;

    /// Which texts it accepts, for programs that do not run this one. It must tell just what [`Scalar::parse`] does.
    fn form() -> Form;

    /// Reads the text. `plain` tells whether it stood without quotes.
    ///
    /// # Errors
    /// The [`Problem`] that the editor is told about.
    fn parse(text: &str, plain: bool) -> Result<Self, Problem>;

    /// What a reader would see of it as free text; `None` for words, ids, numbers and dates.
    fn text(&self) -> Option<&str> {
        None
    }

    /// What stands for a required value that is not there or cannot be read, so that the rest of its record can be looked
    /// at. Any will do: its fact is [`Location::NOWHERE`], and nothing may follow from it.
    #[must_use]
    fn stand_in() -> Self;
}

/// A type that a node can be turned into.
pub trait Decode: Sized {
    /// The value of a key that is not there; `None` where the key is required.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// What stands for a required value that is not there or cannot be read; its fault has been told, and nothing is
    /// published.
    #[must_use]
    fn stand_in() -> Self;

    /// How an editor may write it.
    #[must_use]
    fn example() -> String;

    /// The same in full, for schemas and scaffolds. It must tell just what [`Decode::decode`] accepts.
    #[must_use]
    fn shape() -> Shape;

    /// Turns a node into a value, or says why not.
    fn decode(node: &Node, faults: &mut Faults) -> Option<Self>;
}

impl<T: Decode> Decode for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn stand_in() -> Self {
        None
    }

    fn example() -> String {
        T::example()
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        Some(T::decode(node, faults))
    }
}

impl<T: Decode> Decode for Box<T> {
    fn stand_in() -> Self {
        Self::new(T::stand_in())
    }

    fn example() -> String {
        T::example()
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        T::decode(node, faults).map(Box::new)
    }
}

impl<T: Scalar> Decode for Fact<T> {
    fn stand_in() -> Self {
        Fact::stand_in(T::stand_in())
    }

    fn example() -> String {
        // The form of a record or a list is shown, and no value that nobody meant: whoever pastes it would publish it.
        "…".to_owned()
    }

    fn shape() -> Shape {
        Shape::Scalar(T::form())
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        let NodeKind::Scalar { text, plain } = &node.kind else {
            let Some(fault) = cut_by_colon::<T>(node) else {
                faults.wrong_type(node, &T::EXPECTED);
                return None;
            };
            faults.push(fault);
            faults.lose();
            return None;
        };
        scalar(text, *plain, node.at, faults).map(|value| Fact::new(value, node.at))
    }
}

/// `- Catatan: penting` where a free text is asked for: a colon has made it a key with its value.
fn cut_by_colon<T: Scalar>(node: &Node) -> Option<Diagnostic> {
    let NodeKind::Mapping(entries) = &node.kind else { return None };
    let [Entry { key, value }] = &entries[..] else { return None };
    let (before, after) = (&key.value, value.word()?);
    if !T::form().free || T::parse(&format!("{before}: {after}"), false).is_err() {
        return None;
    }
    let quoted = format!("{before}: {after}").replace('"', "'");
    let message = say!(
        id "titik dua sesudah `{before}` membuat teks ini terbaca sebagai kunci dan nilai",
        en "the colon after `{before}` makes this text read as a key and a value",
    );
    let help = say!(
        id "apit seluruh teksnya dengan tanda kutip: `\"{quoted}\"`",
        en "put the whole text in quotes: `\"{quoted}\"`",
    );
    Some(Diagnostic::new(&rules::WRONG_TYPE, node.at, message).help(help))
}

/// Reads one scalar, refusing placeholders first.
pub(super) fn scalar<T: Scalar>(text: &str, plain: bool, at: Location, faults: &mut Faults) -> Option<T> {
    let value = read_scalar(text, plain, at, faults);
    if value.is_none() {
        faults.lose();
    }
    value
}

fn read_scalar<T: Scalar>(text: &str, plain: bool, at: Location, faults: &mut Faults) -> Option<T> {
    if is_placeholder(text) {
        let message = if text.trim().is_empty() {
            say!(id "teks kosong bukan isi", en "an empty text is no content")
        } else {
            let text = shorten(text.trim());
            say!(id "`{text}` hanya mengisi tempat, bukan isi", en "`{text}` only fills the place")
        };
        faults.push(Diagnostic::new(&rules::PLACEHOLDER, at, message).help(say!(
            id "tulis isinya, atau hapus kunci ini: yang belum ada akan ditampilkan sebagai belum ada",
            en "write the content, or delete the key: what is not there yet is shown as not there yet",
        )));
        return None;
    }
    if let Some(found) = unseen(text) {
        let (message, help) = refusal(text, found);
        let at = narrowed(at, &text[..found.0], plain);
        faults.push(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help));
        return None;
    }
    match T::parse(text, plain) {
        Ok(value) => Some(value),
        Err(problem) => {
            let problem = look_alike::<T>(text, problem.rule).unwrap_or(problem);
            let Expected { id, en, example } = T::EXPECTED;
            let found = shorten(text);
            let message = problem.message.unwrap_or_else(
                || say!(id "seharusnya {id}, tetapi tertulis `{found}`", en "expected {en}, found `{found}`"),
            );
            let help = problem.help.or_else(|| without_signs::<T>(text));
            let help = help.unwrap_or_else(|| say!(id "contoh: `{example}`", en "for example: `{example}`"));
            let mut fault = Diagnostic::new(problem.rule, at, message).help(help);
            if plain && at.end.line > at.start.line {
                let last = Position { line: at.end.line, column: 1 };
                fault = fault.related(
                    Location { start: last, ..at },
                    say!(
                        id "nilai ini terbaca sampai baris ini; jika baris ini berdiri sendiri, periksa tanda `-`, titik dua, dan spasi di depannya",
                        en "this value reads up to this line; if the line stands for itself, look at its dash, its colon and the spaces before it",
                    ),
                );
            }
            faults.push(fault);
            None
        }
    }
}

/// The place of one character of a value, behind what stands before it; of the value itself where that is not known.
fn narrowed(at: Location, before: &str, plain: bool) -> Location {
    if !plain || at.start.line != at.end.line {
        return at;
    }
    let column = u32::try_from(before.chars().count()).map_or(at.start.column, |count| at.start.column + count);
    let start = Position { column, ..at.start };
    Location { start, end: Position { column: column + 1, ..start }, ..at }
}

/// What is said of a text that is a value but for a character that is not what it looks like, or for quotation marks as
/// word processors set them.
fn look_alike<T: Scalar>(text: &str, rule: &'static Rule) -> Option<Problem> {
    let bare = text.trim_matches(|c| matches!(c, '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»'));
    if bare.len() < text.len() && T::parse(bare, true).is_ok() {
        let mark = text.chars().find(|c| !bare.starts_with(*c)).unwrap_or('“');
        let message = say!(
            id "`{mark}` bukan tanda kutip yang dikenal di sini, jadi terbaca sebagai bagian dari isinya",
            en "`{mark}` is no quotation mark here, and so reads as a part of the value",
        );
        let help = say!(
            id "hapus, lalu ketik tanda kutip lurus: `\"{bare}\"`",
            en "delete it and type straight quotes: `\"{bare}\"`",
        );
        return Some(Problem::of(rule, message).help(help));
    }
    let (meant, odd) = as_it_looks(text)?;
    T::parse(&meant, true).ok()?;
    let (message, help) = lookalike(odd, &meant);
    Some(Problem::of(rule, message).help(help))
}

/// `1800000;`, `2026-08-31.`: a value but for the signs around it.
fn without_signs<T: Scalar>(text: &str) -> Option<Words> {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '.' | ':' | '`' | '\'' | '"'));
    let is_value = bare.len() < text.len() && T::parse(bare, true).is_ok();
    is_value
        .then(|| say!(id "tulis `{bare}` tanpa tanda di sekitarnya", en "write `{bare}` without the signs around it"))
}

/// Words that people write when they have nothing to write.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    // `-`, `–`, `...`, `???`, also nothing at all.
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '…' | '?' | '_'))
        || text.len() >= 3 && text.bytes().all(|b| b.eq_ignore_ascii_case(&b'x'))
        || ["tbd", "tba", "tbc", "fixme", "n/a", "todo", "coming soon"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
        || is_note_to_self(text)
}

/// `(diisi nanti)`, with or without words before it, and `TBD` as a word.
fn is_note_to_self(text: &str) -> bool {
    const LATER: [&str; 15] = [
        "menyusul",
        "segera menyusul",
        "akan menyusul",
        "data menyusul",
        "belum ditentukan",
        "akan ditentukan",
        "to be announced",
        "to be determined",
        "diisi nanti",
        "isi nanti",
        "akan diisi",
        "belum diisi",
        "lengkapi nanti",
        "dilengkapi nanti",
        "to be filled in",
    ];
    let said = text.rsplit_once('(').map_or(text, |(_, said)| said.trim_start());
    let said = said.trim_end_matches(['.', ')', '…', ' ']);
    let is_later = |later: &&str| {
        said.len() == later.len()
            && said.is_char_boundary(1)
            && said[..1].eq_ignore_ascii_case(&later[..1])
            && said[1..] == later[1..]
    };
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    LATER.iter().any(is_later) || text.split(|c| !is_word(c)).any(|word| matches!(word, "TBD" | "FIXME" | "TODO"))
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn what_only_fills_the_place_is_known_in_its_many_forms() {
        for filler in ["", " ", "-", "–", "—", "---", "...", "…", "?", "???", "____", "xxx", "XXXX", "TBD", "n/a"]
        {
            assert!(is_placeholder(filler), "{filler:?}");
        }
        for note in [
            "(diisi nanti)",
            "menyusul",
            "Akan menyusul.",
            "To be announced",
            "Diisi nanti.",
            "Isi kegiatan (akan diisi)",
            "Honor: TBD",
            "TODO: cari angkanya",
        ] {
            assert!(is_placeholder(note), "{note:?}");
        }
        let sentences = [
            "Berkas menyusul lewat pos.",
            "Peserta yang menyusul",
            "Formulir diisi nanti sore.",
            "Yang belum diisi dilengkapi panitia.",
            "Kolom (belum diisi) dihitung",
        ];
        for content in ["XX", "Angkatan XX", "0", "A.", "?x", "x-1", "tbde"].into_iter().chain(sentences) {
            assert!(!is_placeholder(content), "{content:?}");
        }
    }
}

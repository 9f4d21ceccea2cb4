//! The two traits that turn nodes into values, and the basket that gathers faults.
//!
//! Takes: a [`Node`]. Gives: a value or nothing, and [`Faults`]. Never: stops at the first fault.

use super::damage::{Damage, Marks};
use super::direction::{refusal, turned};
use super::guess::{in_brackets, nearest_key, shorten};
use super::node::{Entry, Node, NodeKind};
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::source::{Fact, Location};
use crate::words::Words;

/// Faults gathered while decoding.
#[derive(Debug, Default)]
pub struct Faults {
    found: Vec<Diagnostic>,
    marks: Marks,
}

impl Faults {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.marks.faults.push(diagnostic.at);
        self.found.push(diagnostic);
    }

    /// Adds several.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    /// How many there are; two readings tell whether a step found any.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Takes over those of another reading; what that one opened and found in order is forgotten.
    pub fn append(&mut self, other: Self) {
        if other.found.is_empty() {
            return;
        }
        self.found.extend(other.found);
        self.marks.records.extend(other.marks.records);
        self.marks.faults.extend(other.marks.faults);
        self.marks.keys.extend(other.marks.keys);
    }

    /// Hands them over.
    #[must_use]
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.found
    }

    /// Hands them over, with what they make unknown.
    #[must_use]
    pub fn into_parts(self) -> (Vec<Diagnostic>, Damage) {
        (self.found, Damage::of(self.marks))
    }

    /// Says that a node is not of the shape its key asks for.
    pub fn wrong_type(&mut self, node: &Node, expected: &Expected) {
        let Expected { id, en, example } = expected;
        self.wrong_shape(node, &say!(id "seharusnya {id}", en "expected {en}"), example);
    }

    /// The same, with an example that was made for the place.
    pub(super) fn wrong_shape(&mut self, node: &Node, expected: &Words, example: &str) {
        let (found_id, found_en) = match &node.kind {
            NodeKind::Scalar { text, .. } => (format!("`{}`", shorten(text)), format!("`{}`", shorten(text))),
            NodeKind::List(_) => ("sebuah daftar".to_owned(), "a list".to_owned()),
            NodeKind::Mapping(_) => ("pasangan kunci dan nilai".to_owned(), "keys with values".to_owned()),
        };
        let Words { id, en } = expected;
        self.push(
            Diagnostic::new(
                &rules::WRONG_TYPE,
                node.at,
                say!(id "{id}, tetapi tertulis {found_id}", en "{en}, found {found_en}"),
            )
            .help(say!(id "contoh: `{example}`", en "for example: `{example}`")),
        );
    }

    /// Says that a node is no mapping, where a record of these keys is asked for; each with whether it is required, and
    /// an example of its value.
    pub fn not_a_record(&mut self, node: &Node, (id, en): (&str, &str), keys: &[(&str, bool, String)]) {
        let noun = id.strip_prefix("kunci ").unwrap_or(id);
        let expected = say!(id "{noun} ditulis sebagai pasangan kunci dan nilai", en "expected {en} with values");
        let example = match &node.kind {
            // What was written is probably the value of the key that names the thing.
            NodeKind::Scalar { text, .. }
                if keys.first().is_some_and(|(key, required, _)| *required || *key == "name") =>
            {
                format!("{{ {}: {} }}", keys[0].0, in_brackets(text))
            }
            _ => record_example(keys),
        };
        self.wrong_shape(node, &expected, &example);
    }
}

/// A record as it may be written: what is required, else its first two keys.
#[must_use]
pub fn record_example(keys: &[(&str, bool, String)]) -> String {
    let required = keys.iter().any(|(_, required, _)| *required);
    let shown = keys.iter().filter(|(_, is_required, _)| *is_required == required).take(if required { 6 } else { 2 });
    let pairs: Vec<String> = shown.map(|(key, _, value)| format!("{key}: {value}")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

/// What a key expects, for messages: in words, and one example.
#[derive(Debug, Clone, Copy)]
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

    /// How it stands in the example of a record: free words are left to the editor.
    const IN_RECORD: &'static str = Self::EXPECTED.example;

    /// Reads the text. `plain` tells whether it stood without quotes.
    ///
    /// # Errors
    /// The [`Problem`] that the editor is told about.
    fn parse(text: &str, plain: bool) -> Result<Self, Problem>;

    /// What a reader would see of it as free text; `None` for words, ids, numbers and dates.
    fn text(&self) -> Option<&str> {
        None
    }

    /// What stands for a required value that is not there, so that the rest of its record can be looked at. Only where
    /// nothing can follow from it: a text, never a figure, a day or an id.
    #[must_use]
    fn stand_in() -> Option<Self> {
        None
    }
}

/// A type that a node can be turned into.
pub trait Decode: Sized {
    /// The value of a key that is not there; `None` where the key is required.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// What stands for a required value that is not there; its fault has been told, and nothing is published.
    #[must_use]
    fn stand_in(_at: Location) -> Option<Self> {
        None
    }

    /// How an editor may write it.
    #[must_use]
    fn example() -> String;

    /// Turns a node into a value, or says why not.
    fn decode(node: &Node, faults: &mut Faults) -> Option<Self>;
}

impl<T: Decode> Decode for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn example() -> String {
        T::example()
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        Some(T::decode(node, faults))
    }
}

impl<T: Decode> Decode for Box<T> {
    fn example() -> String {
        T::example()
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        T::decode(node, faults).map(Box::new)
    }
}

impl<T: Scalar> Decode for Fact<T> {
    fn stand_in(at: Location) -> Option<Self> {
        T::stand_in().map(|value| Fact::new(value, at))
    }

    fn example() -> String {
        T::IN_RECORD.to_owned()
    }

    fn decode(node: &Node, faults: &mut Faults) -> Option<Self> {
        let NodeKind::Scalar { text, plain } = &node.kind else {
            faults.wrong_type(node, &T::EXPECTED);
            return None;
        };
        scalar(text, *plain, node.at, faults).map(|value| Fact::new(value, node.at))
    }
}

/// Reads one scalar, refusing placeholders first.
pub(super) fn scalar<T: Scalar>(text: &str, plain: bool, at: Location, faults: &mut Faults) -> Option<T> {
    if is_placeholder(text) {
        let message = if text.trim().is_empty() {
            say!(id "teks kosong bukan isi", en "an empty text is no content")
        } else {
            say!(id "`{text}` hanya mengisi tempat, bukan isi", en "`{text}` only fills the place")
        };
        faults.push(Diagnostic::new(&rules::PLACEHOLDER, at, message).help(say!(
            id "tulis isinya, atau hapus kunci ini: yang belum ada akan ditampilkan sebagai belum ada",
            en "write the content, or delete the key: what is not there yet is shown as not there yet",
        )));
        return None;
    }
    if let Some((_, c)) = turned(text) {
        let (message, help) = refusal(c);
        faults.push(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help));
        return None;
    }
    match T::parse(text, plain) {
        Ok(value) => Some(value),
        Err(problem) => {
            let Expected { id, en, example } = T::EXPECTED;
            let found = shorten(text);
            let message = problem.message.unwrap_or_else(
                || say!(id "seharusnya {id}, tetapi tertulis `{found}`", en "expected {en}, found `{found}`"),
            );
            let help = problem.help.unwrap_or_else(|| say!(id "contoh: `{example}`", en "for example: `{example}`"));
            faults.push(Diagnostic::new(problem.rule, at, message).help(help));
            None
        }
    }
}

/// Words that people write when they have nothing to write.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    // `-`, `–`, `...`, `???`, also nothing at all.
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '…' | '?' | '_'))
        || text.len() >= 3 && text.bytes().all(|b| b.eq_ignore_ascii_case(&b'x'))
        || ["tbd", "tba", "fixme", "n/a", "todo"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// So many unknown keys of one mapping are told one by one: with more, it is no slip but another kind of file.
const MAXIMUM_UNKNOWN: usize = 50;

/// The keys of one mapping, taken one by one.
#[derive(Debug)]
pub struct Fields<'a> {
    entries: &'a [Entry],
    /// Known keys that an unknown one was probably meant to be: not reported missing as well.
    meant: Vec<&'static str>,
    at: Location,
}

impl<'a> Fields<'a> {
    /// Opens a mapping and reports every key that is not among `keys`; `None` where the node is no mapping.
    pub fn open(node: &'a Node, keys: &[&'static str], faults: &mut Faults) -> Option<Self> {
        let NodeKind::Mapping(entries) = &node.kind else { return None };
        faults.marks.records.push(node.at);
        let unknown = |entry: &&Entry| !entry.key.starts_with("x-") && !keys.contains(&entry.key.as_str());
        let mut meant = Vec::new();
        let strangers: Vec<&Entry> = entries.iter().filter(unknown).collect();
        for entry in strangers.iter().take(MAXIMUM_UNKNOWN) {
            let key = &entry.key.value;
            let near = nearest_key(key, keys);
            meant.extend(near);
            faults.marks.keys.extend(near.map(|near| (node.at, near)));
            let help = near.map_or_else(
                || {
                    let known = keys.join("`, `");
                    say!(id "kunci yang dikenal di sini: `{known}`", en "keys known here: `{known}`")
                },
                |near| say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
            );
            faults.push(
                Diagnostic::new(
                    &rules::UNKNOWN_KEY,
                    entry.key.at,
                    say!(id "kunci `{key}` tidak dikenal di sini", en "unknown key `{key}` here"),
                )
                .help(help),
            );
        }
        if let Some(next) = strangers.get(MAXIMUM_UNKNOWN) {
            let rest = strangers.len() - MAXIMUM_UNKNOWN;
            let message =
                say!(id "masih ada {rest} kunci lain yang tidak dikenal di sini", en "{rest} more unknown keys here");
            let help = say!(id "periksa apakah berkas ini memang berkas yang dimaksud", en "see whether this is the file that was meant");
            faults.push(Diagnostic::new(&rules::UNKNOWN_KEY, next.key.at, message).help(help));
        }
        Some(Self { entries, meant, at: node.at })
    }

    /// The value of one key.
    pub fn take<T: Decode>(&self, key: &'static str, faults: &mut Faults) -> Option<T> {
        let before = faults.len();
        let value = self.read(key, faults);
        if faults.len() > before {
            faults.marks.keys.push((self.at, key));
        }
        value.or_else(|| T::stand_in(self.at))
    }

    fn read<T: Decode>(&self, key: &'static str, faults: &mut Faults) -> Option<T> {
        let entry = self.entries.iter().find(|entry| entry.key.value == key && !entry.value.is_absent());
        if let Some(entry) = entry {
            return T::decode(&entry.value, faults);
        }
        let absent = T::absent();
        if absent.is_none() && !self.meant.contains(&key) {
            let empty = self.entries.iter().find(|entry| entry.key.value == key);
            let at = empty.map_or_else(|| self.first_line(), |entry| entry.key.at);
            faults.push(
                Diagnostic::new(
                    &rules::MISSING_KEY,
                    at,
                    say!(id "kunci `{key}` wajib ada di sini", en "the key `{key}` is required here"),
                )
                .help(say!(id "tambahkan baris `{key}: …`", en "add a line `{key}: …`")),
            );
        }
        absent
    }

    /// Where a mapping begins: its first key, which is where an editor would look for a missing one.
    fn first_line(&self) -> Location {
        self.entries.first().map_or(self.at, |entry| entry.key.at)
    }
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
        for content in ["XX", "Angkatan XX", "0", "A.", "?x", "x-1"] {
            assert!(!is_placeholder(content), "{content:?}");
        }
    }
}

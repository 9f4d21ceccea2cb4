//! The keys of one mapping: known, unknown, missing.
//!
//! Takes: a mapping and the keys that are known there. Gives: the value of each key. Never: tells of a key that is missing
//! where an unknown one was probably meant to be it.

use super::decode::Decode;
use super::faults::Faults;
use super::guess::nearest_key;
use super::node::{Entry, Node, NodeKind};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;
use crate::words::Words;

/// So many unknown keys of one mapping are told one by one: with more, it is no slip but another kind of file.
const MAXIMUM_UNKNOWN: usize = 50;

/// A key that may well be spelt right, where only the space around it is none, or is missing: the known key that it is, if
/// it is one here, and the words for it.
fn mistyped(written: &str, keys: &[&'static str]) -> Option<(Option<&'static str>, Words, Words)> {
    let known = |word: &str| keys.iter().copied().find(|key| *key == word);
    // A space that does not break comes along with text from a web page, and looks like any other. A key that begins with
    // one stands at the left edge, whatever it looks like, and so is seldom known there.
    if let Some(c) = written.chars().next().filter(|c| c.is_whitespace()) {
        let (key, c) = (written.trim(), u32::from(c));
        return Some((
            known(key),
            say!(
                id "di depan kunci `{key}` ada karakter yang tampak seperti spasi, tetapi bukan (U+{c:04X})",
                en "in front of the key `{key}` stands a character that looks like a space and is none (U+{c:04X})",
            ),
            say!(
                id "hapus jorokannya, lalu ketik lagi dengan spasi biasa",
                en "delete the indentation and type it again with plain spaces",
            ),
        ));
    }
    let key = known(written.split_once(':')?.0)?;
    Some((
        Some(key),
        say!(id "sesudah titik dua harus ada spasi", en "a colon after a key needs a space"),
        say!(id "tulis `{key}: …`", en "write `{key}: …`"),
    ))
}

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
            if let Some((near, message, help)) = mistyped(key, keys) {
                meant.extend(near);
                faults.marks.keys.extend(near.map(|near| (node.at, near)));
                faults.push(Diagnostic::new(&rules::UNKNOWN_KEY, entry.key.at, message).help(help));
                continue;
            }
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
        if faults.len() > before || self.is_torn(key, faults) {
            faults.marks.keys.push((self.at, key));
        }
        value.or_else(|| T::stand_in(self.at))
    }

    /// Whether a fault of the text lies in a key's value, or is about the key itself.
    fn is_torn(&self, key: &str, faults: &Faults) -> bool {
        let torn = &faults.marks.torn;
        let own = || self.entries.iter().find(|entry| entry.key.value == key);
        let is_in = |at: &Location, entry: &Entry| {
            let value = entry.value.at;
            at.file == value.file && value.start <= at.start && at.end <= value.end || *at == entry.key.at
        };
        !torn.is_empty() && own().is_some_and(|entry| torn.iter().any(|at| is_in(at, entry)))
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

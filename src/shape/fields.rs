//! The keys of one mapping: known, unknown, missing.
//!
//! Takes: a mapping and the keys that are known there. Gives: the value of each key. Never: tells of a key that is missing
//! where an unknown one was probably meant to be it.

use super::damage::touches;
use super::decode::Decode;
use super::faults::Faults;
use super::guess::{as_it_looks, lookalike, shorten};
use super::node::{Entry, Node, NodeKind};
use super::translated::nearest_key;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{Fact, Location};
use crate::words::Words;

/// So many unknown keys of one mapping are told one by one: with more, it is no slip but another kind of file.
const MAXIMUM_UNKNOWN: usize = 50;

/// A key that may well be spelt right, where only the space around it is none, or is missing: the known key that it is, if
/// it is one here, and the words for it.
fn mistyped(entry: &Entry, keys: &[&'static str]) -> Option<(Option<&'static str>, Words, Words)> {
    let written = entry.key.value.as_str();
    let known = |word: &str| keys.iter().copied().find(|key| *key == word);
    if let Some((key, odd)) = as_it_looks(written).and_then(|(meant, odd)| Some((known(&meant)?, odd))) {
        let (message, help) = lookalike(odd, key);
        return Some((Some(key), message, help));
    }
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
    if let Some((key, rest)) = written.split_once(' ').filter(|_| entry.value.is_absent())
        && let Some(key) = known(key)
    {
        let rest = shorten(rest.trim());
        return Some((
            Some(key),
            say!(id "titik dua sesudah kunci `{key}` tidak ada", en "there is no colon after the key `{key}`"),
            say!(id "tulis `{key}: {rest}`", en "write `{key}: {rest}`"),
        ));
    }
    let (key, rest) = written.split_once(':')?;
    let key = known(key)?;
    // `mode:: in-person`
    if let Some(value) = entry.value.word().filter(|_| rest.is_empty()) {
        let value = shorten(value);
        return Some((
            Some(key),
            say!(id "sesudah kunci `{key}` ada dua titik dua", en "two colons stand behind the key `{key}`"),
            say!(id "tulis `{key}: {value}`", en "write `{key}: {value}`"),
        ));
    }
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
    /// Unknown keys that look like no known one. Each may be any that is absent and takes such a value.
    strangers: Vec<&'a Entry>,
    known: &'static [&'static str],
    at: Location,
    /// How many values had been lost before this mapping.
    lost: usize,
    /// Where an unknown key stands alone: the keys that must be there, each with whether it takes the value that stands there.
    wanted: Vec<(&'static str, bool)>,
}

impl<'a> Fields<'a> {
    /// Opens a mapping and reports every key that is not among `keys`, those that look like none of them at
    /// [`Fields::close`]; `None` where the node is no mapping.
    pub fn open(node: &'a Node, keys: &'static [&'static str], faults: &mut Faults) -> Option<Self> {
        let NodeKind::Mapping(entries) = &node.kind else { return None };
        let mut fields = Self {
            entries,
            meant: Vec::new(),
            strangers: Vec::new(),
            known: keys,
            at: node.at,
            lost: faults.lost(),
            wanted: Vec::new(),
        };
        let unknown = |entry: &&Entry| !entry.key.starts_with("x-") && !keys.contains(&entry.key.as_str());
        let all: Vec<&Entry> = entries.iter().filter(unknown).collect();
        for entry in all.iter().copied().take(MAXIMUM_UNKNOWN) {
            let key = &entry.key.value;
            if let Some((near, message, help)) = mistyped(entry, keys) {
                fields.means(near, faults);
                faults.push(Diagnostic::new(&rules::UNKNOWN_KEY, entry.key.at, message).help(help));
                continue;
            }
            // A key of the last item of the list above stands too far out.
            if let Some(fellow) = fellow(entries, entry) {
                faults.push(unknown_key(&entry.key, too_far_out(&entry.key, fellow)));
                continue;
            }
            if let Some(file) = faults.home_of(key) {
                let help = say!(id "`{key}` ditulis di `{file}`", en "`{key}` is written in `{file}`");
                faults.push(unknown_key(&entry.key, help));
                continue;
            }
            // A key of the record around this one stands a level too deep.
            if faults.is_open(key) {
                fields.strangers.push(entry);
                continue;
            }
            let Some(near) = nearest_key(key, keys) else {
                fields.strangers.push(entry);
                continue;
            };
            fields.means(Some(near), faults);
            let there = entries.iter().find(|other| other.key.value == near);
            faults.push(unknown_key(&entry.key, did_you_mean(near, there)));
        }
        if let Some(next) = all.get(MAXIMUM_UNKNOWN) {
            let rest = all.len() - MAXIMUM_UNKNOWN;
            let message = say!(id "masih ada {rest} kunci lain yang tidak dikenal di sini", en "{rest} more unknown ⟦key|keys⟧ here");
            let help = say!(id "periksa apakah berkas ini memang berkas yang dimaksud", en "see whether this is the file that was meant");
            faults.push(Diagnostic::new(&rules::UNKNOWN_KEY, next.key.at, message).help(help));
        }
        faults.open(keys);
        Some(fields)
    }

    /// Notes which key an unknown one was probably meant to be.
    fn means(&mut self, key: Option<&'static str>, faults: &mut Faults) {
        self.meant.extend(key);
        faults.marks.keys.extend(key.map(|key| (self.at, key)));
    }

    /// The value of one key, or what stands in for it.
    pub fn take<T: Decode>(&mut self, key: &'static str, faults: &mut Faults) -> T {
        let before = faults.lost();
        let value = self.read(key, faults);
        if value.is_none() || faults.lost() > before || self.is_torn(key, faults) {
            faults.marks.keys.push((self.at, key));
        }
        value.unwrap_or_else(T::stand_in)
    }

    /// Reports the unknown keys that no known one was found for.
    pub fn close(self, faults: &mut Faults) {
        faults.close();
        if let ([(first, _), (second, _), ..], [entry]) = (&*self.wanted, &*self.strangers) {
            let (key, value) = (&entry.key.value, shorten(entry.value.word().unwrap_or_default()));
            let help = say!(
                id "tulis keduanya di balik kuncinya, masing-masing di barisnya sendiri: `{first}: {key}` dan `{second}: {value}`",
                en "write both after their keys, each on a line of its own: `{first}: {key}` and `{second}: {value}`",
            );
            faults.push(unknown_key(&entry.key, help));
            faults.contain(self.lost);
            return;
        }
        let mut strangers = self.strangers.iter();
        match *self.wanted {
            [(key, true)] => faults.extend(strangers.next().map(|entry| unknown_key(&entry.key, probably(key)))),
            [(key, false)] => faults.push(missing_key(key, self.first_line())),
            _ => {}
        }
        for entry in strangers {
            if faults.is_open(&entry.key) {
                faults.push(too_deep(&entry.key));
                continue;
            }
            let known = self.known.join("`, `");
            let help = say!(id "kunci yang dikenal di sini: `{known}`", en "keys known here: `{known}`");
            faults.push(unknown_key(&entry.key, help));
        }
        faults.contain(self.lost);
    }

    /// Whether a fault of the text lies in a key's value, or is about the key itself.
    fn is_torn(&self, key: &str, faults: &mut Faults) -> bool {
        if faults.marks.torn.is_empty() && faults.marks.gaps.is_empty() {
            return false;
        }
        let Some(entry) = self.entries.iter().find(|entry| entry.key.value == key) else { return false };
        let value = entry.value.at;
        let is_further_in = |gap: &&Location| gap.start.column > entry.key.at.start.column;
        if faults.marks.gaps.iter().filter(is_further_in).any(|gap| touches(*gap, value)) {
            return true;
        }
        let is_in = |at: &&Location| at.file == value.file && value.start <= at.start && at.end <= value.end;
        let is_own = faults.marks.torn.contains(&entry.key.at);
        let is_scalar = matches!(entry.value.kind, NodeKind::Scalar { .. });
        // `70,000` between brackets, of which a comma has left the 70.
        let is_cut =
            |at: &Location| is_scalar && at.file == value.file && at.start == value.start && value.end < at.end;
        let is_around = faults.marks.torn.iter().any(|at| is_in(&at) || is_cut(at));
        // What lies beside a faulty place in a list or a mapping is none the worse for it.
        if is_own || is_around && is_scalar {
            faults.marks.doubtful.push(value);
        }
        is_own || is_around
    }

    fn read<T: Decode>(&mut self, key: &'static str, faults: &mut Faults) -> Option<T> {
        let written = self.entries.iter().find(|entry| entry.key.value == key);
        if let Some(entry) = written.filter(|entry| !entry.value.is_absent()) {
            return T::decode(&entry.value, faults);
        }
        let absent = T::absent();
        // What stands there was told of, as where a comment swallowed it.
        let is_told = written.is_some_and(|entry| faults.marks.torn.contains(&entry.key.at));
        if self.meant.contains(&key) || is_told {
            return absent;
        }
        if absent.is_none() && self.is_turned() {
            self.wanted.push((key, self.strangers.iter().any(|entry| takes::<T>(&entry.value))));
            return absent;
        }
        let stranger =
            if written.is_none() { self.strangers.iter().position(|entry| takes::<T>(&entry.value)) } else { None };
        match (stranger, &absent) {
            // It may have been meant to be this key; whoever reads the key must not take it for absent.
            (Some(_), Some(_)) => faults.marks.keys.push((self.at, key)),
            // A key that must be there is not, and one stands there that nobody knows: it is that one.
            (Some(place), None) => {
                let entry = self.strangers.remove(place);
                faults.push(unknown_key(&entry.key, probably(key)));
            }
            (None, Some(_)) => {}
            (None, None) => {
                faults.push(
                    written.map_or_else(|| missing_key(key, self.first_line()), |entry| empty_key(key, entry.key.at)),
                );
            }
        }
        absent
    }

    /// Whether a key stands alone that nobody knows, as in `- low-turnout: Bersamaan dengan musrenbang`: what should be two
    /// values was written as a key and its value.
    fn is_turned(&self) -> bool {
        matches!((self.entries, &*self.strangers), ([_], [alone]) if alone.value.word().is_some())
    }

    /// Where a mapping begins: its first key, which is where an editor would look for a missing one.
    fn first_line(&self) -> Location {
        self.entries.first().map_or(self.at, |entry| entry.key.at)
    }
}

/// A key of the record around the mapping in which it stands.
pub(super) fn too_deep(key: &Fact<String>) -> Diagnostic {
    let help = say!(
        id "`{key}` satu tingkat di atas ini: kurangi spasi di depannya, supaya sejajar dengan kunci yang memuat bagian ini",
        en "`{key}` belongs one level up: take off spaces before it, so that it is in line with the key that holds this part",
    );
    unknown_key(key, help)
}

/// The same key in what stands above an entry, further in and on a line of its own.
fn fellow(entries: &[Entry], entry: &Entry) -> Option<Location> {
    let place = entries.iter().position(|other| std::ptr::eq(other, entry))?;
    let above = entries.get(place.checked_sub(1)?)?;
    inside(&above.value, &entry.key.value).filter(|at| at.start.column > entry.key.at.start.column)
}

fn inside(node: &Node, key: &str) -> Option<Location> {
    match &node.kind {
        NodeKind::Scalar { .. } => None,
        NodeKind::List(items) => items.iter().rev().find_map(|item| inside(item, key)),
        NodeKind::Mapping(entries) => {
            let lines = || entries.iter().map(|entry| entry.key.at.start.line);
            let is_block = lines().min() != lines().max();
            let own = entries.iter().find(|entry| is_block && entry.key.value == key).map(|entry| entry.key.at);
            own.or_else(|| entries.iter().rev().find_map(|entry| inside(&entry.value, key)))
        }
    }
}

/// The key that looks most like an unknown one, and the entry that has it already.
fn did_you_mean(near: &str, there: Option<&Entry>) -> Words {
    let Some(line) = there.map(|entry| entry.key.at.start.line) else {
        return say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?");
    };
    say!(
        id "mungkin maksud Anda `{near}`? Kunci itu sudah ada di baris {line}: biarkan satu saja",
        en "did you mean `{near}`? It is already there on line {line}: keep only one",
    )
}

fn too_far_out(key: &Fact<String>, fellow: Location) -> Words {
    let (spaces, line) = (fellow.start.column - key.at.start.column, fellow.start.line);
    let name = &key.value;
    say!(
        id "`{name}` tampaknya bagian dari butir di atasnya: tambah {spaces} spasi di depannya, sejauh `{name}` di baris {line}",
        en "`{name}` seems to belong to the item above: add {spaces} ⟦space|spaces⟧ before it, as far in as `{name}` on line {line}",
    )
}

/// Whether a value is one of a type, without any fault.
fn takes<T: Decode>(value: &Node) -> bool {
    let mut faults = Faults::default();
    !value.is_absent() && T::decode(value, &mut faults).is_some() && faults.is_empty()
}

fn probably(key: &str) -> Words {
    say!(
        id "mungkin maksud Anda `{key}`, yang wajib dan belum ada?",
        en "did you mean `{key}`, which is required and missing?",
    )
}

fn missing_key(key: &str, at: Location) -> Diagnostic {
    let message = say!(id "kunci `{key}` wajib ada di sini", en "the key `{key}` is required here");
    Diagnostic::new(&rules::MISSING_KEY, at, message)
        .help(say!(id "tambahkan baris `{key}: …`", en "add a line `{key}: …`"))
}

/// Of a key that is there, and holds nothing.
fn empty_key(key: &str, at: Location) -> Diagnostic {
    let message = say!(id "kunci `{key}` wajib diisi", en "the key `{key}` must hold something");
    Diagnostic::new(&rules::MISSING_KEY, at, message)
        .help(say!(id "tulis isinya sesudah titik dua: `{key}: …`", en "write its value after the colon: `{key}: …`"))
}

fn unknown_key(key: &Fact<String>, help: Words) -> Diagnostic {
    let name = &key.value;
    let message = if name.is_empty() {
        say!(id "tidak ada kunci di depan titik dua ini", en "there is no key before this colon")
    } else {
        say!(id "kunci `{name}` tidak dikenal di sini", en "unknown key `{name}` here")
    };
    Diagnostic::new(&rules::UNKNOWN_KEY, key.at, message).help(help)
}

//! The basket that gathers faults, and what is said of a value that has not the shape its key asks for.
//!
//! Takes: faults, one by one. Gives: [`Faults`]. Never: stops at the first, or leaves an editor without an example.

use super::damage::{Damage, Marks};
use super::decode::Expected;
use super::guess::{in_brackets, shorten};
use super::node::{Node, NodeKind};
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::source::Location;
use crate::words::Words;

/// So many faults of a text are looked up in for every key that is decoded.
const MOST_TORN: usize = 64;

/// Faults gathered while decoding.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    pub(super) found: Vec<Diagnostic>,
    pub(super) marks: Marks,
    /// How many values could not be read so far, of those that no record around them stands without.
    lost: usize,
    /// The keys of each record around the one that is being decoded, the outermost first.
    around: Vec<&'static [&'static str]>,
    /// The files beside the one that is being decoded, each with the keys at its top.
    beside: &'static [(&'static str, &'static [&'static str])],
}

impl Faults {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// None yet, for a text that lies among such files, each named with the keys at its top.
    #[must_use]
    pub fn beside(files: &'static [(&'static str, &'static [&'static str])]) -> Self {
        Self { beside: files, ..Self::default() }
    }

    /// None yet, for the same place.
    #[must_use]
    pub fn apart(&self) -> Self {
        Self::beside(self.beside)
    }

    /// Whether one is of a rule.
    #[must_use]
    pub fn have(&self, rule: &Rule) -> bool {
        self.found.iter().any(|fault| fault.rule.name == rule.name)
    }

    /// The file beside this one at whose top a key stands, where this one's top is being decoded.
    pub(super) fn home_of(&self, key: &str) -> Option<&'static str> {
        let at_top = self.around.is_empty();
        let home = || self.beside.iter().find(|(_, keys)| keys.contains(&key));
        home().filter(|_| at_top).map(|(file, _)| *file)
    }

    /// Notes that a record of these keys is being decoded.
    pub(super) fn open(&mut self, keys: &'static [&'static str]) {
        self.around.push(keys);
    }

    /// Notes that the record opened last has been decoded.
    pub(super) fn close(&mut self) {
        self.around.pop();
    }

    /// Whether a key is one of a record around this place.
    pub(super) fn is_open(&self, key: &str) -> bool {
        self.around.iter().any(|keys| keys.contains(&key))
    }

    /// Says that a value could not be read: the one around it is not whole.
    pub(super) fn lose(&mut self) {
        self.lost += 1;
    }

    /// How many were lost; two readings tell whether a value is whole.
    pub(super) fn lost(&self) -> usize {
        self.lost
    }

    /// Says that what was lost since an earlier reading lies in a record, which is there without it.
    pub(super) fn contain(&mut self, before: usize) {
        self.lost = before;
    }

    /// Adds several.
    pub fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    /// Says one thing instead of all that was found since `before`.
    pub(super) fn replace(&mut self, before: usize, diagnostic: Diagnostic) {
        self.found.truncate(before);
        self.found.push(diagnostic);
    }

    /// Forgets all that was found since `before`.
    pub fn cut(&mut self, before: usize) {
        self.found.truncate(before);
    }

    /// How many there are; two readings tell whether a step found any.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether one of those found since `before` stands on the same line, or on the one above.
    #[must_use]
    pub fn tells_of(&self, before: usize, at: Location) -> bool {
        let above = |told: Location| at.start.line.checked_sub(told.start.line);
        let mut told = self.found[before..].iter().map(|fault| fault.at).filter(|told| told.file == at.file);
        told.any(|told| above(told).is_some_and(|lines| lines <= 1))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Takes over those of another reading; what that one opened and found in order is forgotten.
    pub fn append(&mut self, other: Self) {
        if other.found.is_empty() && other.marks.gaps.is_empty() {
            return;
        }
        self.found.extend(other.found);
        self.marks.keys.extend(other.marks.keys);
        self.marks.doubtful.extend(other.marks.doubtful);
        self.marks.gaps.extend(other.marks.gaps);
    }

    /// The first on a line.
    #[must_use]
    pub fn on_line(&self, line: u32) -> Option<&Diagnostic> {
        self.found.iter().find(|fault| fault.at.start.line == line)
    }

    /// Those found so far, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// The lines on which they are.
    pub fn lines(&self) -> impl Iterator<Item = u32> {
        self.found.iter().map(|fault| fault.at.start.line)
    }

    /// Says that what is read in a place may not be what was meant.
    pub fn doubt(&mut self, at: Location) {
        self.marks.doubtful.push(at);
    }

    /// Keeps those that are right; what the others make unknown stays unknown.
    pub fn retain(&mut self, is_right: impl Fn(&Diagnostic) -> bool) {
        self.found.retain(is_right);
    }

    /// Says that a text was read without some places, each from the line above it to the one below, in its column.
    pub fn leave_gaps(&mut self, gaps: Vec<Location>) {
        self.marks.gaps.extend(gaps);
    }

    /// Whether a text was read without some places.
    #[must_use]
    pub fn have_gaps(&self) -> bool {
        !self.marks.gaps.is_empty()
    }

    /// Says that what was found since `before` is about the text that is decoded next.
    pub fn tear(&mut self, before: usize) {
        // A text with more faults of this kind is told of, whatever they make unknown.
        let found = self.found[before..].iter().take(MOST_TORN);
        self.marks.torn =
            found.flat_map(|fault| fault.related.iter().map(|other| other.at).chain([fault.at])).collect();
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
        self.lose();
    }

    /// Says that a node is no mapping, where a record of these keys is asked for; each with whether it is required, and
    /// an example of its value.
    pub fn not_a_record(&mut self, node: &Node, (id, en): (&str, &str), keys: &[(&str, bool, String)]) {
        // `role:Kepala Bidang`: a key and its value, run together.
        let stuck = node.word().and_then(|text| text.split_once(':'));
        if let Some((key, value)) = stuck.filter(|(key, _)| keys.iter().any(|(known, ..)| known == key)) {
            let value = shorten(value.trim());
            let message = say!(id "sesudah titik dua harus ada spasi", en "a colon after a key needs a space");
            // What reads as its value may be the lines below.
            let help = if node.at.end.line > node.at.start.line {
                say!(
                    id "tulis `{key}: …`, dan begitu juga kunci-kunci di bawahnya",
                    en "write `{key}: …`, and the keys below it likewise",
                )
            } else {
                say!(id "tulis `{key}: {value}`", en "write `{key}: {value}`")
            };
            self.push(Diagnostic::new(&rules::WRONG_TYPE, node.at, message).help(help));
            self.lose();
            return;
        }
        // `title Halaman baru`: a key without its colon.
        let uncoloned = node.word().and_then(|text| text.split_once(' '));
        if let Some((key, value)) = uncoloned.filter(|(key, _)| keys.iter().any(|(known, ..)| known == key)) {
            let value = shorten(value.trim());
            let message = say!(
                id "titik dua sesudah kunci `{key}` tidak ada",
                en "there is no colon after the key `{key}`",
            );
            let help = if node.at.end.line > node.at.start.line || value.ends_with('…') {
                say!(
                    id "tulis setiap kunci di barisnya sendiri, dengan titik dua dan spasi di belakangnya: `{key}: …`",
                    en "write each key on a line of its own, with a colon and a space after it: `{key}: …`",
                )
            } else {
                say!(id "tulis `{key}: {value}`", en "write `{key}: {value}`")
            };
            self.push(Diagnostic::new(&rules::WRONG_TYPE, node.at, message).help(help));
            self.lose();
            return;
        }
        let noun = id.strip_prefix("kunci ").unwrap_or(id);
        let expected = say!(id "{noun} ditulis sebagai pasangan kunci dan nilai", en "expected {en} with values");
        if let Some((said, help)) = node.word().and_then(|text| Some((text, in_its_place(text, keys)?))) {
            let (Words { id, en }, said) = (expected, shorten(said));
            let message = say!(id "{id}, tetapi tertulis `{said}`", en "{en}, found `{said}`");
            self.push(Diagnostic::new(&rules::WRONG_TYPE, node.at, message).help(help));
            self.lose();
            return;
        }
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

/// What to write in place of words that stand where a record should, where they give away how they came there.
fn in_its_place(text: &str, keys: &[(&str, bool, String)]) -> Option<Words> {
    let example = record_example(keys);
    if text.starts_with('(') && text.ends_with(')') {
        return Some(say!(
            id "tulis dalam kurung kurawal, setiap nilai dengan kuncinya: `{example}`",
            en "write it in braces, each value with its key: `{example}`",
        ));
    }
    // A row out of a table: `- fees; Honorarium narasumber; 3 jam; 900000`.
    if has_cells(text) {
        return Some(say!(
            id "tulis setiap nilai dengan kuncinya, sebaris dalam kurung kurawal atau setiap kunci di barisnya sendiri: `{example}`",
            en "write each value with its key, on one line in braces or each key on a line of its own: `{example}`",
        ));
    }
    // Words alone are not the day on which a thing was.
    let is_dated = keys.first().is_some_and(|(key, ..)| *key == "date");
    let said = shorten(text);
    (is_dated && !text.contains(|c: char| c.is_ascii_digit())).then(|| {
        say!(
            id "jika catatan untuk penyunting, tulis `# {said}` tanpa `- `; jika butir baru, contoh: `{example}`",
            en "if it is a remark for editors, write `# {said}` without `- `; if it is a new item, for example: `{example}`",
        )
    })
}

/// Whether a text is a row of at least three cells, between semicolons, tabs or strokes.
fn has_cells(text: &str) -> bool {
    [';', '\t', '|'].into_iter().any(|sign| text.split(sign).filter(|cell| !cell.trim().is_empty()).count() > 2)
}

/// A record as it may be written: what is required, else its first two keys.
#[must_use]
pub fn record_example(keys: &[(&str, bool, String)]) -> String {
    let required = keys.iter().any(|(_, required, _)| *required);
    let shown = keys.iter().filter(|(_, is_required, _)| *is_required == required).take(if required { 6 } else { 2 });
    let pairs: Vec<String> = shown.map(|(key, _, value)| format!("{key}: {value}")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

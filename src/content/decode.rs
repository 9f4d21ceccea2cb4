//! A text to a record: as it is read, or as it was probably meant.
//!
//! Takes: the YAML of a file, and where it stands. Gives: the record or what could be read of it, and its faults. Never: looks at
//! another file.

use super::around::{Around, parse_around, without_edge};
use super::elsewhere::elsewhere;
use super::mend::{self, Mended, Place, Wanted};
use super::odd_spaces::{Evened, evened};
use super::raw_scores;
use super::trial::has_tabbed_texts;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::shape::{Decode, Faults, Node, NodeKind, Shape};
use crate::source::{FileId, Location};

/// Where a text stands, and which places of it were left out before it is read.
pub struct At {
    /// Its file.
    pub file: FileId,
    /// The number of its first line.
    pub first_line: u32,
    /// The places.
    pub gaps: Vec<Location>,
}

/// A text as a record; one that holds the keys of another kind of file, or of a part whose own is not there, is told of once, and
/// not read.
pub fn decode<T: Decode>(text: &str, at: At, faults: &mut Faults) -> Option<T> {
    let (file, first_line) = (at.file, at.first_line);
    let mut own = faults.apart();
    let record = read::<T>(text, at, &mut own);
    own.once_a_value();
    without_values_of_strangers(&mut own);
    let is_odd = record.is_none() || own.have(&rules::UNKNOWN_KEY);
    let stranger = if is_odd && !own.is_empty() {
        elsewhere::<T>(text, file, first_line).or_else(|| without_edge(text, file, first_line))
    } else {
        None
    };
    let Some(stranger) = stranger else {
        faults.append(own);
        return record;
    };
    // Whose scores stand in it matters in any kind of file.
    own.retain(|fault| fault.rule.name == rules::RAW_SCORES.name);
    faults.append(own);
    faults.push(stranger);
    None
}

fn read<T: Decode>(text: &str, At { file, first_line, gaps }: At, faults: &mut Faults) -> Option<T> {
    if let Some((line, why)) = raw_scores::in_comments(text) {
        faults.push(why.of_text(at_line(file, first_line, line)));
    }
    // Lines that the text was meant to have are read as such.
    let even = evened(text, file, first_line).map(|Evened { text, fault }| {
        faults.push(fault);
        text
    });
    let text = even.as_deref().unwrap_or(text);
    let (before, place) = (faults.len(), Place { file, first_line });
    let (Around { node, without }, told) = if gaps.is_empty() {
        meant::<T>(text, place, faults)
    } else {
        let mut told = faults.apart();
        let Around { node, without } = parse_around(text, file, first_line, &mut told);
        (Around { node, without: Some(without.into_iter().flatten().chain(gaps).collect()) }, told)
    };
    faults.append(told);
    faults.tear(before);
    faults.fold_twice();
    if let Some((at, why)) = node.as_ref().and_then(raw_scores::in_keys) {
        faults.push(why.of_text(at));
    }
    if let Some(gaps) = without {
        return rest(&node?, gaps, faults);
    }
    match node {
        Some(node) if !node.is_absent() && faults.len() == before => levelled(text, place, node, faults),
        Some(node) if !node.is_absent() => T::decode(&node, faults),
        // An empty text is a mapping without keys, unless a fault says otherwise.
        _ if faults.len() == before => empty(file, faults),
        _ => None,
    }
}

/// A text without any keys: where several must be there, it is told of once, and not taken for a record.
fn empty<T: Decode>(file: FileId, faults: &mut Faults) -> Option<T> {
    let node = Node { at: Location::whole(file), kind: NodeKind::Mapping(Vec::new()) };
    let keys = match T::shape() {
        Shape::Record(record) => record.fields.iter().filter(|field| field.required).map(|field| field.key).collect(),
        _ => Vec::new(),
    };
    if keys.len() < 2 {
        return T::decode(&node, faults);
    }
    let keys = keys.join("`, `");
    let message = say!(id "berkas ini tidak memuat satu kunci pun", en "this file holds no key at all");
    let help = say!(
        id "tulis sedikitnya kunci-kunci ini, masing-masing dengan isinya: `{keys}`; jika isinya hilang, ambil kembali dari versi lama di Git",
        en "write at least these keys, each with its content: `{keys}`; if it has been lost, take it back from an older version in Git",
    );
    faults.push(Diagnostic::new(&rules::MISSING_KEY, node.at, message).help(help));
    None
}

/// What is said of the value of a key that nobody knows: it is the key that is wrong.
fn without_values_of_strangers(faults: &mut Faults) {
    let keys: Vec<Location> =
        faults.iter().filter(|fault| fault.rule.name == rules::UNKNOWN_KEY.name).map(|fault| fault.at).collect();
    let is_beside = |key: &Location, at: Location| {
        // A colon and a space stand between the two.
        key.end.line == at.start.line && (key.end.column..=key.end.column + 2).contains(&at.start.column)
    };
    faults.retain(|fault| {
        fault.rule.name != rules::INVALID_VALUE.name || !keys.iter().any(|key| is_beside(key, fault.at))
    });
}

/// A text as it is read, with what is told of it; where that is a slip or a few, as it was probably meant.
fn meant<T: Decode>(text: &str, place: Place, faults: &Faults) -> (Around, Faults) {
    let mut told = faults.apart();
    let around = parse_around(text, place.file, place.first_line, &mut told);
    let wrong = |node: &Node| wrong::<T>(node, &faults.apart());
    let wanted = Wanted { place, wrong: &wrong, shape: T::shape };
    if around.without.is_some() {
        let mended = mend::unreadable(text, wanted);
        return mended.map_or((around, told), taken);
    }
    // Where tabs stand before the lines of texts, a parser reads other texts than were told of.
    let may_be_moved = told.have(&rules::INVALID_YAML) && !has_tabbed_texts(text);
    if may_be_moved || told.have(&rules::DUPLICATE_KEY) {
        let as_read = Mended::unchanged(text, around.node.clone(), told.clone());
        let mended = mend::levelled(as_read, wanted);
        return if mended.slips.is_empty() { (around, told) } else { taken(mended) };
    }
    (around, told)
}

/// What may be told of a key or a value that stands in a wrong place.
const ODD: [&Rule; 5] =
    [&rules::MISSING_KEY, &rules::UNKNOWN_KEY, &rules::WRONG_TYPE, &rules::INVALID_VALUE, &rules::INVALID_ID];

/// A record of a sound tree; where its keys or values are not those of the places where they stand, because lines are not as far
/// in as they should be, of the tree that was meant.
fn levelled<T: Decode>(text: &str, place: Place, node: Node, faults: &mut Faults) -> Option<T> {
    let mut own = faults.apart();
    let record = T::decode(&node, &mut own);
    let is_odd = ODD.iter().any(|rule| own.have(rule));
    if !is_odd && mend::parted(&node).is_none() && !mend::may_have_swallowed(text) {
        faults.append(own);
        return record;
    }
    let as_read = Mended::unchanged(text, Some(node), faults.apart());
    let wrong = |node: &Node| wrong::<T>(node, &faults.apart());
    let wanted = Wanted { place, wrong: &wrong, shape: T::shape };
    let mended =
        if is_odd { mend::levelled(as_read, wanted) } else { mend::unswallowed(mend::joined(as_read, wanted), wanted) };
    if mended.slips.is_empty() {
        faults.append(own);
        return record;
    }
    let before = faults.len();
    let (Around { node, .. }, told) = taken(mended);
    faults.append(told);
    faults.tear(before);
    T::decode(&node?, faults)
}

/// The lines of what is wrong in a record as it was read.
fn wrong<T: Decode>(node: &Node, faults: &Faults) -> Vec<u32> {
    let mut own = faults.clone();
    T::decode(node, &mut own);
    own.lines().collect()
}

/// A text as it was probably meant, with a fault for each slip; what was mended is doubted.
fn taken(mended: Mended) -> (Around, Faults) {
    let mut told = Faults::default();
    told.extend(mended.slips);
    told.append(mended.faults);
    mended.lines.into_iter().for_each(|line| told.doubt(line));
    (Around { node: mended.node, without: None }, told)
}

/// What could be read of a record around some gaps. What is missing at its left edge may have stood in one.
fn rest<T: Decode>(node: &Node, gaps: Vec<Location>, faults: &mut Faults) -> Option<T> {
    let NodeKind::Mapping(_) = node.kind else { return None };
    let mut own = faults.apart();
    own.leave_gaps(gaps);
    let record = T::decode(node, &mut own);
    own.retain(|fault| fault.rule.name != rules::MISSING_KEY.name || fault.at.start.column > 1);
    faults.append(own);
    record
}

/// The beginning of a line that is counted from 0, in a part of a file that begins on `first`.
pub fn at_line(file: FileId, first: u32, line: usize) -> Location {
    let line = first.saturating_add(u32::try_from(line).unwrap_or(u32::MAX));
    Location::on_line(file, line, 0..1)
}

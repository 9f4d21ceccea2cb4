//! One file to a record, and to the text below it where it is a Markdown file.
//!
//! Takes: a file that was read. Gives: what it was decoded to, if anything, and its faults; or its tree. Never: looks at
//! another file.

use super::around::{Around, parse_around};
use super::conflict;
use super::fence;
use super::front_matter::{self, Trouble};
use super::mend::{self, Mended, Place, Wanted};
use super::names::id;
use super::raw_scores;
use super::records::Document;
use super::written::Written;
use super::yaml::parse_yaml;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::model::{Body, Page, Program};
use crate::say;
use crate::shape::direction;
use crate::shape::{Decode, Faults, Node, NodeKind};
use crate::source::{FileId, Location, Position, Sources};
use std::sync::Arc;

/// What a file or folder was decoded to, if anything, and its faults.
pub(super) type Decoded<T> = (Option<T>, Faults);

/// A free page may explain how scores are handled, with a table of people that it declares made up.
pub(super) fn page(written: &Written) -> Decoded<Document<Page>> {
    document_of(written, Examples::Taken, Faults::default())
}

/// What is said of a program's events stands in their own files.
pub(super) fn program(written: &Written) -> Decoded<Document<Program>> {
    document_of(written, Examples::Refused, Faults::beside(&[("event.md", &["answers"])]))
}

pub(super) fn document<T: Decode>(written: &Written) -> Decoded<Document<T>> {
    document_of(written, Examples::Refused, Faults::default())
}

/// Whether a body may hold rows of people that it declares made up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Examples {
    Taken,
    Refused,
}

fn document_of<T: Decode>(written: &Written, examples: Examples, mut faults: Faults) -> Decoded<Document<T>> {
    let (record, body) = markdown(written, examples, &mut faults);
    let id = id(&written.name, written.file, &mut faults);
    (Some(Document { id, file: written.file, record, body }), faults)
}

pub(super) fn markdown<T: Decode>(
    written: &Written,
    examples: Examples,
    faults: &mut Faults,
) -> (Option<Arc<T>>, Body) {
    let (text, file) = (&written.text, written.file);
    let settled = conflict::settle(text);
    match front_matter::split(&settled.text) {
        Ok(parts) => {
            for (line, start) in settled.marks {
                let rule = if start < parts.body_start { &rules::INVALID_YAML } else { &rules::INVALID_VALUE };
                faults.push(conflict::fault(rule, file, line));
            }
            let record = front_matter(&parts, file, faults);
            let body = &text[parts.body_start..];
            let rows = raw_scores::in_text(body).and_then(|found| match examples {
                Examples::Taken => raw_scores::in_text(&raw_scores::without_examples(body)),
                Examples::Refused => Some(found),
            });
            if let Some((line, why)) = rows {
                faults.push(why.of_text(at_line(file, parts.body_line, line)));
            }
            let body = Body::new(file, Arc::clone(text), parts.body_start, parts.body_line);
            if let Some((byte, c)) = direction::turned(body.markdown()) {
                let (message, help) = direction::refusal(c);
                let at = body.locate(byte..byte + c.len_utf8());
                faults.push(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help));
            }
            (record.map(Arc::new), body)
        }
        // A file whose text could not be read has its own fault already.
        Err(_) if text.is_empty() && written.refused => (None, Body::new(file, Arc::clone(text), 0, 1)),
        Err(Trouble::NotClosed) if let Some((line, length)) = front_matter::nearly_closed(text) => {
            faults.push(not_quite_closed(file, line + 1, length));
            (None, Body::new(file, Arc::clone(text), 0, 1))
        }
        Err(Trouble::NotOpened) if text.lines().next().is_some_and(fence::is_fence) => {
            faults.push(fence::fault(file, 1));
            (None, Body::new(file, Arc::clone(text), 0, 1))
        }
        Err(trouble) => {
            let one_line = text.contains('\r') && !text.contains('\n');
            let message = match trouble {
                Trouble::NotOpened if one_line => say!(
                    id "baris-baris berkas ini diakhiri CR saja, seperti di Mac lama, sehingga terbaca sebagai satu baris",
                    en "the lines of this file end in CR alone, as on old Macs, so that it reads as one line",
                ),
                Trouble::NotOpened => {
                    say!(id "berkas ini tidak diawali baris `---`", en "this file does not begin with the line `---`")
                }
                Trouble::NotClosed => say!(id "baris `---` penutup tidak ada", en "the closing line `---` is missing"),
            };
            let help = if one_line {
                say!(
                    id "simpan ulang dengan akhir baris LF atau CRLF (di editor teks: Line ending, Akhir baris)",
                    en "save it again with line ends LF or CRLF (in a text editor: line endings)",
                )
            } else {
                say!(
                    id "tulis kunci-kuncinya di antara dua baris `---` pada awal berkas, lalu teksnya di bawah",
                    en "write the keys between two lines `---` at the top of the file, and the text below",
                )
            };
            faults.push(Diagnostic::new(&rules::INVALID_YAML, Location::whole(file), message).help(help));
            (None, Body::new(file, Arc::clone(text), 0, 1))
        }
    }
}

/// What stands between the two `---`: where the second is one that the text below holds, that is what is said.
fn front_matter<T: Decode>(parts: &front_matter::Parts<'_>, file: FileId, faults: &mut Faults) -> Option<T> {
    let mut own = faults.apart();
    let record = decode(parts.yaml, file, parts.yaml_line, &mut own);
    let is_lost = (record.is_none() || own.have_gaps()) && !own.is_empty();
    if let Some((line, length)) = front_matter::nearly_closed(parts.yaml).filter(|_| is_lost) {
        faults.push(not_quite_closed(file, parts.yaml_line.saturating_add(line), length));
        return None;
    }
    let body = if is_lost { front_matter::body_inside(parts.yaml) } else { None };
    let Some((line, length)) = body else {
        faults.append(own);
        return record;
    };
    let line = parts.yaml_line.saturating_add(line);
    let (start, end) = (Position { line, column: 1 }, Position { line, column: length.saturating_add(1) });
    let message = say!(
        id "baris `---` penutup tidak ada sebelum teks ini",
        en "the closing line `---` is missing before this text",
    );
    let help = say!(id "tulis `---` di satu baris sendiri di atasnya", en "write `---` on a line of its own above it");
    faults.push(Diagnostic::new(&rules::INVALID_YAML, Location { file, start, end }, message).help(help));
    None
}

/// A file that is YAML from its first line on.
pub(super) fn decode_file<T: Decode>(written: &Written, faults: &mut Faults) -> Option<T> {
    let settled = conflict::settle(&written.text);
    for (line, _) in settled.marks {
        faults.push(conflict::fault(&rules::INVALID_YAML, written.file, line));
    }
    let (text, fence) = fence::lifted(&settled.text);
    faults.extend(fence.map(|line| fence::fault(written.file, line)));
    decode(&text, written.file, 1, faults)
}

/// The line that should have been `---`.
fn not_quite_closed(file: FileId, line: u32, length: u32) -> Diagnostic {
    let (start, end) = (Position { line, column: 1 }, Position { line, column: length.saturating_add(1) });
    let message = say!(
        id "baris ini tampaknya baris penutup, tetapi bukan `---`",
        en "this seems to be the closing line, but is not `---`",
    );
    let help = say!(
        id "tulis tepat tiga tanda hubung, `---`, mulai dari kolom pertama",
        en "write just three hyphens, `---`, from the first column on",
    );
    Diagnostic::new(&rules::INVALID_YAML, Location { file, start, end }, message).help(help)
}

fn decode<T: Decode>(text: &str, file: FileId, first_line: u32, faults: &mut Faults) -> Option<T> {
    if let Some((line, why)) = raw_scores::in_comments(text) {
        faults.push(why.of_text(at_line(file, first_line, line)));
    }
    let (before, place) = (faults.len(), Place { file, first_line });
    let (Around { node, without }, told) = meant::<T>(text, place, faults);
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
        _ if faults.len() == before => {
            let node = Node { at: Location::whole(file), kind: NodeKind::Mapping(Vec::new()) };
            T::decode(&node, faults)
        }
        _ => None,
    }
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
    if told.have(&rules::INVALID_YAML) || told.have(&rules::DUPLICATE_KEY) {
        let as_read = Mended::unchanged(text, around.node.clone(), told.clone());
        let mended = mend::levelled(as_read, wanted);
        return if mended.slips.is_empty() { (around, told) } else { taken(mended) };
    }
    (around, told)
}

/// What may be told of a key or a value that stands in a wrong place.
const ODD: [&Rule; 4] = [&rules::UNKNOWN_KEY, &rules::WRONG_TYPE, &rules::INVALID_VALUE, &rules::INVALID_ID];

/// A record of a sound tree; where its keys or values are not those of the places where they stand, because lines are not as far
/// in as they should be, of the tree that was meant.
fn levelled<T: Decode>(text: &str, place: Place, node: Node, faults: &mut Faults) -> Option<T> {
    let mut own = faults.apart();
    let record = T::decode(&node, &mut own);
    let is_odd = ODD.iter().any(|rule| own.have(rule));
    let mended = is_odd.then(|| {
        let as_read = Mended::unchanged(text, Some(node), faults.apart());
        let wrong = |node: &Node| wrong::<T>(node, &faults.apart());
        mend::levelled(as_read, Wanted { place, wrong: &wrong, shape: T::shape })
    });
    let Some(mended) = mended.filter(|mended| !mended.slips.is_empty()) else {
        faults.append(own);
        return record;
    };
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
fn at_line(file: FileId, first: u32, line: usize) -> Location {
    let line = first.saturating_add(u32::try_from(line).unwrap_or(u32::MAX));
    Location { file, start: Position { line, column: 1 }, end: Position { line, column: 2 } }
}

/// One file as a tree, for whoever takes over a part of it; `None` where it cannot be read.
#[must_use]
pub fn tree(sources: &Sources, file: FileId, is_markdown: bool) -> Option<Node> {
    let text = &sources.file(file).text;
    let mut faults = Faults::default();
    if is_markdown {
        let parts = front_matter::split(text).ok()?;
        return parse_yaml(parts.yaml, file, parts.yaml_line, &mut faults);
    }
    parse_yaml(text, file, 1, &mut faults)
}

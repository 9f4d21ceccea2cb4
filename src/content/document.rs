//! One file to a record, and to the text below it where it is a Markdown file.
//!
//! Takes: a file that was read. Gives: what it was decoded to, if anything, and its faults; or its tree. Never: looks at
//! another file.

use super::around;
use super::below::below;
use super::conflict;
use super::decode::{At, at_line, decode};
use super::early_end::early_end;
use super::elsewhere::elsewhere;
use super::fence;
use super::front_matter::{self, Meant, Parts, Slip};
use super::line::edge_key;
use super::names::id;
use super::raw_scores;
use super::records::Document;
use super::written::Written;
use super::yaml::parse_yaml;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Body, Page, Program};
use crate::say;
use crate::shape::unseen::{refusal, unseen};
use crate::shape::{Decode, Faults, Node};
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
    let Some(mut meant) = in_two(&settled.text) else {
        // A file whose text could not be read has its own fault already.
        if !(text.is_empty() && written.refused) {
            faults.push(elsewhere::<T>(text, file, 1).unwrap_or_else(|| without_keys(text, file)));
        }
        return (None, Body::new(file, Arc::clone(text), 0, 1));
    };
    // The mark of a conflict may stand above all else.
    meant.slips.retain(|slip| !slip.is_above() || settled.marks.is_empty());
    let above_text = settled.gaps.iter().filter(|lines| lines.start + 1 < meant.parts.body_line as usize);
    let gaps = above_text.flat_map(|lines| around::gaps(text, file, lines)).collect();
    let is_whole = meant.slips.is_empty() && settled.marks.is_empty();
    let (record, parts) = front_matter(&settled.text, meant, gaps, file, faults);
    // What stands there is missing above, and nobody else should miss it.
    if let Some(below) = below::<T>(&text[parts.body_start..]).filter(|_| is_whole) {
        let at = at_line(file, parts.body_line.saturating_sub(1), 0);
        faults.leave_gaps(vec![Location { start: Position { line: 1, ..at.start }, ..at }]);
        faults.push(below.fault(file, parts.body_line));
    }
    for (line, start) in settled.marks {
        let rule = if start < parts.body_start { &rules::INVALID_YAML } else { &rules::INVALID_VALUE };
        faults.push(conflict::fault(rule, file, line, settled.is_lone));
    }
    let body = &text[parts.body_start..];
    let rows = raw_scores::in_text(body).and_then(|found| match examples {
        Examples::Taken => raw_scores::in_text(&raw_scores::without_examples(body)),
        Examples::Refused => Some(found),
    });
    if let Some((line, why)) = rows {
        faults.push(why.of_text(at_line(file, parts.body_line, line)));
    }
    let body = Body::new(file, Arc::clone(text), parts.body_start, parts.body_line);
    if let Some((byte, c)) = unseen(body.markdown()) {
        let (message, help) = refusal(body.markdown(), (byte, c));
        let at = body.locate(byte..byte + c.len_utf8());
        faults.push(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help));
    }
    (record.map(Arc::new), body)
}

/// A text in its two parts, or as they were meant; `None` where it has no keys.
fn in_two(text: &str) -> Option<Meant<'_>> {
    let whole = front_matter::split(text).map(|parts| Meant { parts, slips: Vec::new() });
    whole.or_else(|| front_matter::meant(text))
}

/// What is said of a Markdown file in which no keys are to be seen.
fn without_keys(text: &str, file: FileId) -> Diagnostic {
    if text.lines().next().is_some_and(fence::is_fence) {
        return fence::fault(file, 1);
    }
    // The end of the first line is gone.
    let joined = text.strip_prefix("---").map(|rest| rest.lines().next().unwrap_or_default().trim());
    if let Some(key) = joined.filter(|rest| edge_key(rest).is_some() && !rest.contains('\r')) {
        let message = say!(id "dua baris tersambung menjadi satu", en "two lines have run together");
        let help = say!(
            id "sesudah `---`, mulai baris baru dengan `{key}`, mulai di kolom pertama",
            en "after `---`, begin a new line with `{key}`, from the first column on",
        );
        return Diagnostic::new(&rules::INVALID_YAML, Location::on_line(file, 1, 0..3), message).help(help);
    }
    let (message, help) = if text.contains('\r') && !text.contains('\n') {
        (
            say!(
                id "baris-baris berkas ini diakhiri CR saja, seperti di Mac lama, sehingga terbaca sebagai satu baris",
                en "the lines of this file end in CR alone, as on old Macs, so that it reads as one line",
            ),
            say!(
                id "simpan ulang dengan akhir baris LF atau CRLF (di editor teks: Line ending, Akhir baris)",
                en "save it again with line ends LF or CRLF (in a text editor: line endings)",
            ),
        )
    } else {
        (
            say!(id "berkas ini tidak diawali baris `---`", en "this file does not begin with the line `---`"),
            say!(
                id "tulis kunci-kuncinya di antara dua baris `---` pada awal berkas, lalu teksnya di bawah",
                en "write the keys between two lines `---` at the top of the file, and the text below",
            ),
        )
    };
    Diagnostic::new(&rules::INVALID_YAML, Location::whole(file), message).help(help)
}

/// What stands between the two `---`, and where they are: where the second is one that the text below holds, further up.
fn front_matter<'a, T: Decode>(
    text: &'a str,
    meant: Meant<'a>,
    gaps: Vec<Location>,
    file: FileId,
    faults: &mut Faults,
) -> (Option<T>, Parts<'a>) {
    let Meant { parts, slips } = meant;
    let mut own = faults.apart();
    let record = decode(parts.yaml, At { file, first_line: parts.yaml_line, gaps: gaps.clone() }, &mut own);
    let is_lost = |record: &Option<T>, own: &Faults| (record.is_none() || own.have_gaps()) && !own.is_empty();
    let is_lost_here = is_lost(&record, &own) && gaps.is_empty();
    let is_sure = slips.iter().all(Slip::is_sure);
    faults.extend(slips.iter().map(|slip| slip.fault(file)));
    // A file that ends with its keys may be without the last of them, and all that is missing is below its end.
    if slips.iter().any(|slip| slip.is_cut() || slip.is_end() && own.have(&rules::MISSING_KEY)) {
        return (None, parts);
    }
    if !is_lost_here {
        faults.append(own);
        return (record, parts);
    }
    if let Some(further) = front_matter::inside(text, &parts).filter(|_| is_sure) {
        faults.extend(further.slips.iter().map(|slip| slip.fault(file)));
        let mut own = faults.apart();
        let place = At { file, first_line: further.parts.yaml_line, gaps };
        let record = decode(further.parts.yaml, place, &mut own);
        if is_lost(&record, &own) {
            return (None, further.parts);
        }
        faults.append(own);
        return (record, further.parts);
    }
    // Where the keys end is a guess: what is wrong in them may come from it.
    if !is_sure {
        return (None, parts);
    }
    faults.append(own);
    (record, parts)
}

/// A file that is YAML from its first line on.
pub(super) fn decode_file<T: Decode>(written: &Written, faults: &mut Faults) -> Option<T> {
    let settled = conflict::settle(&written.text);
    let gaps = settled.gaps.iter().flat_map(|lines| around::gaps(&written.text, written.file, lines)).collect();
    for (line, _) in settled.marks {
        faults.push(conflict::fault(&rules::INVALID_YAML, written.file, line, settled.is_lone));
    }
    let (text, fence) = fence::lifted(&settled.text);
    faults.extend(fence.map(|line| fence::fault(written.file, line)));
    let mut own = faults.apart();
    let record = decode(&text, At { file: written.file, first_line: 1, gaps }, &mut own);
    let early = early_end(&text, written.file, &mut own);
    faults.append(own);
    // What else should stand in it is not known.
    let is_whole = early.is_none();
    faults.extend(early);
    record.filter(|_| is_whole)
}

/// One file as a tree, for whoever takes over a part of it; `None` where it cannot be read.
#[must_use]
pub fn tree(sources: &Sources, file: FileId, is_markdown: bool) -> Option<Node> {
    let text = &sources.file(file).text;
    let mut faults = Faults::default();
    if is_markdown {
        let parts = front_matter::split(text)?;
        return parse_yaml(parts.yaml, file, parts.yaml_line, &mut faults);
    }
    parse_yaml(text, file, 1, &mut faults)
}

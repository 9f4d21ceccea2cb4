//! Keys that a remark or a text has swallowed, because the end of the line before them is gone.
//!
//! Takes: a text that is read as a record, and who counts the faults of what is read. Gives: the text with such a key on a line of
//! its own, and a fault for each. Never: takes a word for a key that may hold any text, or that the record has no place for.

use super::candidates::{Candidate, Kind};
use super::headers::shape_of;
use super::splits::{in_two, splits};
use super::told::{far, rest};
use super::{LONGEST, MOST, Mended, Trial, Wanted, tried, whole};
use crate::content::line::{indent, item, uncommented};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{Node, NodeKind, Shape};
use crate::words::Words;

/// So many places of a text are tried.
const TRIED: usize = 32;

/// Whether a key may stand behind something else on a line of a text: few do, and only they are looked at again.
pub fn may_have_swallowed(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    text.lines().any(holds_another)
}

/// Whether a line may hold the key of the next.
fn holds_another(line: &str) -> bool {
    in_two(line).into_iter().any(|(first, second)| may_end_above(first, second))
}

/// Whether the first part of a line may have been all of it: behind a comma goes on what stands in brackets.
fn may_end_above(first: &str, second: &str) -> bool {
    !first.ends_with(',') && item(second).contains(':')
}

/// What reads as a sound record, with the keys that it has swallowed; as it was where there are none.
pub fn unswallowed(mut mended: Mended, wanted: Wanted<'_>) -> Mended {
    let mut shape = None;
    while mended.slips.len() < MOST {
        let lines = mended.draft.lines();
        let own = lines.iter().enumerate().filter(|(_, written)| holds_another(written));
        let own: Vec<Candidate> = own.flat_map(|(line, _)| splits(&lines, line)).collect();
        if own.is_empty() {
            break;
        }
        let shape = shape.get_or_insert_with(|| (wanted.shape)());
        let Some(Trial { candidate, draft, read: Ok((node, faults, _)) }) = first(&mended, own, wanted, shape) else {
            break;
        };
        let line = whole(&candidate, wanted.place);
        let slip = told(&candidate, &mended, wanted);
        let (slips, lines) = ([mended.slips, vec![slip]].concat(), [mended.lines, vec![line]].concat());
        mended = Mended { draft, node, faults, slips, lines };
    }
    mended
}

/// The first split that gives one key more, and no fault.
fn first(before: &Mended, own: Vec<Candidate>, wanted: Wanted<'_>, shape: &Shape) -> Option<Trial> {
    let node = before.node.as_ref()?;
    let wrong = before.faults.len() + (wanted.wrong)(node).len();
    let lines = before.draft.lines();
    let strict = own.into_iter().filter(|one| is_strict(&lines, one, shape)).take(TRIED);
    let mut trials = strict.filter_map(|candidate| tried(&before.draft, candidate, wanted));
    trials.find(|trial| {
        let Ok((Some(read), _, found)) = &trial.read else { return false };
        found.len() <= wrong && keys(read) == keys(node) + 1
    })
}

/// Whether a key begins the second of two lines, and what it holds cannot be any text.
fn is_strict(lines: &[&str], candidate: &Candidate, shape: &Shape) -> bool {
    let Kind::Split { first } = &candidate.kind else { return false };
    let Some((key, value)) = item(&candidate.text).split_once(':') else { return false };
    if !may_end_above(first, &candidate.text) {
        return false;
    }
    let (before, after) = lines.split_at(candidate.line);
    let all: Vec<&str> =
        before.iter().copied().chain([first.as_str(), &candidate.text]).chain(after.iter().skip(1).copied()).collect();
    let is_told = !uncommented(value).0.trim().is_empty();
    is_told && shape_of(&all, before.len() + 1, key, shape).is_some_and(|shape| !holds_any(shape))
}

/// Whether any text will do.
fn holds_any(shape: &Shape) -> bool {
    match shape {
        Shape::Scalar(form) | Shape::Either(form, _) => form.takes_any(),
        Shape::OneOrMany(inner) | Shape::List(inner) | Shape::Table(_, inner) => holds_any(inner),
        Shape::Record(_) => false,
    }
}

/// How many keys are read.
fn keys(node: &Node) -> usize {
    match &node.kind {
        NodeKind::Scalar { .. } => 0,
        NodeKind::List(items) => items.iter().map(keys).sum(),
        NodeKind::Mapping(entries) => entries.iter().map(|entry| 1 + keys(&entry.value)).sum(),
    }
}

fn told(candidate: &Candidate, before: &Mended, wanted: Wanted<'_>) -> Diagnostic {
    let lines = before.draft.lines();
    let written = lines.get(candidate.line).copied().unwrap_or_default();
    let at = rest(written, candidate, wanted.place);
    let said = candidate.text.trim();
    // A remark goes on to the end of its line.
    let is_remark = uncommented(written).1.len() > said.len();
    let Words { id: what_id, en: what_en } =
        if is_remark { say!(id "catatan", en "the remark") } else { say!(id "teks", en "the text") };
    let Words { id: else_id, en: else_en } = if is_remark {
        say!(id "tulis tanpa titik dua", en "write it without the colon")
    } else {
        say!(id "apit seluruh teks dengan tanda kutip", en "put the whole text in quotes")
    };
    let message = say!(
        id "`{said}` terbaca sebagai bagian dari {what_id} di depannya, bukan sebagai kunci",
        en "`{said}` reads as a part of {what_en} before it, and not as a key",
    );
    let Words { id: far_id, en: far_en } = far(indent(&candidate.text));
    let help = say!(
        id "pindahkan ke baris baru, {far_id}; jika memang bagian dari {what_id} itu, {else_id}",
        en "move it to a new line, {far_en}; if it does belong to {what_en}, {else_en}",
    );
    Diagnostic::new(&rules::INVALID_YAML, at, message).help(help)
}

//! Slips that are mended on trial, so that what stands around them is read as it was meant.
//!
//! Takes: a text that cannot be read, or reads as no record of its kind, and who counts the faults of what is read. Gives: the
//! text as it was probably meant, with a fault and a tried remedy for each slip. Never: mends where what is read then has a
//! fault beside the slip, or changes more than one line for a slip; no file is ever written.

mod candidates;

use self::candidates::{Candidate, Kind, candidates, is_structure, uncommented};
use super::explain::nothing_known;
use super::line::indent;
use super::yaml::{Scanning, attempt};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{Faults, Node, NodeKind};
use crate::source::{FileId, Location, Position};
use crate::words::Words;

/// A longer text is not read again and again.
const LONGEST: usize = 60_000;
/// So many slips of a text are mended.
const MOST: usize = 8;
/// A fault so many lines from a slip may come from mending it wrongly.
const NEAR: u32 = 1;

/// What is wrong with what was read of a text, by the lines of the file.
pub type Wrong<'a> = &'a dyn Fn(&Node) -> Vec<u32>;

/// A text as it was probably meant.
#[derive(Debug)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// What is read of it.
    pub node: Option<Node>,
    /// What was told while it was read.
    pub faults: Faults,
    /// One fault a slip.
    pub slips: Vec<Diagnostic>,
    /// The lines that were mended: nobody has written what is read there.
    pub lines: Vec<Location>,
}

impl Mended {
    /// A text as it was written and read.
    pub fn unchanged(text: &str, node: Option<Node>, faults: Faults) -> Self {
        Self { text: text.to_owned(), node, faults, slips: Vec::new(), lines: Vec::new() }
    }

    /// Whether nothing is wrong beside a slip, which might come from how it was mended.
    fn is_sound(&self, wrong: Wrong<'_>) -> bool {
        let is_near = |at: u32| self.lines.iter().any(|line| line.start.line.abs_diff(at) <= NEAR);
        let found = self.faults.lines().chain(self.node.iter().flat_map(wrong));
        !found.into_iter().any(is_near)
    }
}

/// Where a text stands.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its file.
    pub file: FileId,
    /// The number of its first line.
    pub first_line: u32,
}

/// One reading of a text with a line changed.
struct Trial {
    candidate: Candidate,
    text: String,
    /// How far it is read: the line of the next fault, or all of it, and what is wrong then.
    read: Result<(Option<Node>, Faults, Vec<u32>), Diagnostic>,
}

/// Mends a text that cannot be read as YAML; `None` where a slip in it is not understood.
pub fn unreadable(text: &str, place: Place, wrong: Wrong<'_>) -> Option<Mended> {
    if text.len() > LONGEST {
        return None;
    }
    let mut text = text.to_owned();
    let (mut slips, mut lines) = (Vec::new(), Vec::new());
    let mut fault = read(&text, place).err()?;
    while slips.len() < MOST {
        let trial = best(&text, &fault, place, wrong)?;
        slips.push(told(Some(&fault), &trial.candidate, &text, place));
        lines.push(whole(&trial.candidate, place));
        text = trial.text;
        match trial.read {
            Ok((node, faults, _)) => {
                let mended = levelled(Mended { text, node, faults, slips, lines }, place, wrong);
                return mended.is_sound(wrong).then_some(mended);
            }
            Err(next) => fault = next,
        }
    }
    None
}

/// Mends a text that reads as YAML, but not as what it should be, because some lines stand a level too deep or not deep enough;
/// as it was where no such line makes up for most of what is wrong.
pub fn levelled(mut mended: Mended, place: Place, wrong: Wrong<'_>) -> Mended {
    while mended.slips.len() < MOST {
        let Some(node) = mended.node.as_ref() else { break };
        let found: Vec<u32> = mended.faults.lines().chain(wrong(node)).collect();
        let Some(next) = shifted(&mended, &found, place, wrong) else { break };
        let (slips, lines) = ([mended.slips, next.slips].concat(), [mended.lines, next.lines].concat());
        mended = Mended { slips, lines, ..next };
    }
    mended
}

/// The same with the one line moved that makes up for the most.
fn shifted(before: &Mended, found: &[u32], place: Place, wrong: Wrong<'_>) -> Option<Mended> {
    const FIRST: usize = 3;
    if before.text.len() > LONGEST {
        return None;
    }
    let mut trials = Vec::new();
    for at in found.iter().take(FIRST) {
        let line = at.checked_sub(place.first_line)? as usize;
        // What was mended already is not moved as well.
        let is_new = |one: &Candidate| !before.lines.iter().any(|line| line.start == whole(one, place).start);
        let moves = |one: &Candidate| matches!(one.kind, Kind::Indent { .. } | Kind::Dash) && is_new(one);
        for candidate in candidates(&lines_of(&before.text), line).into_iter().filter(moves) {
            trials.extend(tried(&before.text, candidate, place, wrong));
        }
    }
    let sound = trials.into_iter().filter_map(|trial| {
        let Trial { candidate, text, read: Ok((node, faults, left)) } = trial else { return None };
        let line = whole(&candidate, place);
        let is_near = left.iter().any(|at| line.start.line.abs_diff(*at) <= NEAR);
        // What the text itself gives away may be all that is wrong, and so may a line that has fallen out of its block. Further
        // out, a wrong value of one key may well be a right one of another.
        let is_fallen = || found.contains(&line.start.line) && is_deeper(&candidate, &before.text);
        let least = if before.faults.is_empty() && candidate.kind != Kind::Dash && !is_fallen() { 2 } else { 1 };
        let slip = || {
            let complaint = before.faults.on_line(line.start.line);
            told(complaint, &candidate, &before.text, place)
        };
        let is_better = !is_near && left.len() + least <= found.len();
        let mended = |slips| Mended { text, node, faults, slips, lines: vec![line] };
        is_better.then(|| (left.len(), mended(vec![slip()])))
    });
    sound.min_by_key(|(left, _)| *left).map(|(_, mended)| mended)
}

/// Whether a line is moved further in.
fn is_deeper(candidate: &Candidate, text: &str) -> bool {
    lines_of(text).get(candidate.line).is_some_and(|written| indent(written) < indent(&candidate.text))
}

/// The change of a line that lets the text be read furthest, and with the fewest faults: of the line that is complained of, of
/// one that is named beside it, or of one near to either.
fn best(text: &str, fault: &Diagnostic, place: Place, wrong: Wrong<'_>) -> Option<Trial> {
    let lines = lines_of(text);
    let named = [fault.at].into_iter().chain(fault.related.iter().map(|related| related.at));
    let named = named.filter_map(|at| Some(at.start.line.checked_sub(place.first_line)? as usize));
    let near = named.flat_map(|line| candidates(&lines, line));
    let trials = near.filter_map(|candidate| tried(text, candidate, place, wrong));
    let further = trials.filter(|trial| match &trial.read {
        Ok(_) => true,
        Err(next) => next.at.start.line > fault.at.start.line + NEAR,
    });
    // Of those that serve alike, the first is the likeliest.
    let rank = |trial: &Trial| match &trial.read {
        Ok((_, _, found)) => (0, found.len(), 0),
        Err(next) => (1, 0, u32::MAX - next.at.start.line),
    };
    further.min_by_key(rank)
}

fn tried(text: &str, candidate: Candidate, place: Place, wrong: Wrong<'_>) -> Option<Trial> {
    let mut changed = lines_of(text);
    *changed.get_mut(candidate.line)? = &candidate.text;
    let text = changed.join("\n") + "\n";
    let read = read(&text, place);
    let line = whole(&candidate, place).start.line;
    let is_lost = |read: &(Option<Node>, Faults)| read.0.as_ref().is_some_and(|node| !stands(node, line));
    if matches!(candidate.kind, Kind::Indent { .. })
        && is_structure(&candidate.text)
        && read.as_ref().is_ok_and(is_lost)
    {
        return None;
    }
    let read = read.map(|(node, faults)| {
        let mut found: Vec<u32> = faults.lines().collect();
        found.extend(node.iter().flat_map(wrong));
        (node, faults, found)
    });
    Some(Trial { candidate, text, read })
}

/// Whether a key or an item begins on a line: what does not has become a part of the text above.
fn stands(node: &Node, line: u32) -> bool {
    match &node.kind {
        NodeKind::Scalar { .. } => false,
        NodeKind::List(items) => items.iter().any(|item| item.at.start.line == line || stands(item, line)),
        NodeKind::Mapping(entries) => {
            entries.iter().any(|entry| entry.key.at.start.line == line || stands(&entry.value, line))
        }
    }
}

fn read(text: &str, place: Place) -> Result<(Option<Node>, Faults), Diagnostic> {
    let mut faults = Faults::default();
    let scanning = Scanning { text, file: place.file, first_line: place.first_line, spaced: None };
    attempt(&scanning, &mut faults).map(|node| (node, faults)).map_err(|fault| *fault)
}

fn lines_of(text: &str) -> Vec<&str> {
    text.lines().collect()
}

/// The line that a candidate changes.
fn whole(candidate: &Candidate, place: Place) -> Location {
    let line = u32::try_from(candidate.line).map_or(u32::MAX, |line| line.saturating_add(place.first_line));
    let end = u32::try_from(candidate.text.chars().count()).map_or(u32::MAX, |count| count.saturating_add(1));
    Location { file: place.file, start: Position { line, column: 1 }, end: Position { line, column: end } }
}

/// What is said of a slip: in the words for its complaint where its remedy is the one that was tried, else in its own.
fn told(fault: Option<&Diagnostic>, candidate: &Candidate, text: &str, place: Place) -> Diagnostic {
    let written = lines_of(text).get(candidate.line).copied().unwrap_or_default();
    let (message, help, sign) = said(candidate, written);
    let at = content(written, whole(candidate, place));
    let says_so = |fault: &&Diagnostic| {
        let Some(help) = fault.help.as_ref().filter(|help| **help != nothing_known()) else { return false };
        fault.at.start.line == at.start.line && sign.is_none_or(|sign| help.id.contains(&sign))
    };
    match fault.filter(says_so) {
        Some(fault) => fault.clone(),
        None => Diagnostic::new(&rules::INVALID_YAML, at, message).help(help),
    }
}

/// What of a line is no indentation.
fn content(written: &str, line: Location) -> Location {
    let column = |count: usize| u32::try_from(count).map_or(u32::MAX, |count| count.saturating_add(1));
    let indent = written.len() - written.trim_start().len();
    let (start, end) = (column(indent), column(written.trim_end().chars().count()));
    Location { start: Position { column: start, ..line.start }, end: Position { column: end, ..line.end }, ..line }
}

/// Message, remedy, and what every remedy that says the same holds; `None` where any on this line does.
fn said(candidate: &Candidate, written: &str) -> (Words, Words, Option<String>) {
    let line = uncommented(candidate.text.trim()).0;
    match &candidate.kind {
        Kind::Colon { key } => (
            say!(id "titik dua sesudah kunci `{key}` tidak ada", en "there is no colon after the key `{key}`"),
            say!(id "tulis `{line}`", en "write `{line}`"),
            Some(format!("`{key}:")),
        ),
        Kind::Dash => (
            say!(id "butir daftar diawali `- `: tanda hubung dan satu spasi", en "a list item begins with `- `: a hyphen and a space"),
            say!(id "tulis `{line}`", en "write `{line}`"),
            Some(format!("`{line}")),
        ),
        Kind::Indent { spaces } => {
            let now = written.len() - written.trim_start().len();
            let (noun, more) = (if now == 1 { "space" } else { "spaces" }, spaces.abs_diff(now));
            let message = say!(
                id "baris ini diawali {now} spasi, seharusnya {spaces}",
                en "this line begins with {now} {noun}, and should with {spaces}",
            );
            let (help, sign) = if *spaces > now {
                (say!(id "tambah {more} spasi di depannya", en "add {more} before it"), format!("tambah {more} spasi"))
            } else {
                (say!(id "hapus {more} spasi di depannya", en "take off {more} of them"), format!("hapus {more} spasi"))
            };
            (message, help, Some(sign))
        }
        Kind::Comment => (
            say!(id "teks ini berdiri sendiri dan bukan kunci", en "this text stands by itself and is no key"),
            say!(
                id "jika catatan untuk penyunting, awali dengan `# `; jika lanjutan teks di atasnya, beri spasi di depannya sebanyak di depan teks itu",
                en "if it is a remark for editors, begin it with `# `; if it goes on with the text above, put as many spaces before it as stand before that",
            ),
            Some("`# ".to_owned()),
        ),
        Kind::Closing => (
            say!(id "tanda kutip atau kurung di baris ini tidak berpasangan", en "a quotation mark or bracket on this line has no partner"),
            say!(id "tulis `{line}`", en "write `{line}`"),
            None,
        ),
    }
}

#[cfg(test)]
mod tests;

//! Slips that are mended on trial, so that what stands around them is read as it was meant.
//!
//! Takes: a text that cannot be read, or reads as no record of its kind, and who counts the faults of what is read. Gives: the
//! text as it was probably meant, with a fault and a tried remedy for each slip. Never: mends where what is read then has a
//! fault beside the slip, or changes what a value says; no file is ever written.

mod blocks;
mod braces;
mod candidates;
mod dashes;
mod draft;
mod headers;
mod hung;
mod inner;
mod items;
mod keys;
mod parted;
mod signs;
mod splits;
mod swallowed;
mod told;
mod wrapped;

use self::blocks::familiar;
use self::candidates::{Candidate, Kind, candidates, is_structure, larger};
use self::draft::Draft;
use self::headers::follows_word;
pub use self::parted::{joined, parted};
pub use self::swallowed::{may_have_swallowed, unswallowed};
use self::told::told;
use super::around::headless;
use super::line::{indent, is_content};
use super::yaml::is_of_first_line;
use crate::diagnostic::{Diagnostic, rules};
use crate::shape::{Faults, Node, NodeKind, Shape};
use crate::source::{FileId, Location, Position};
use std::cmp::Reverse;

/// A longer text is not read again and again.
const LONGEST: usize = 60_000;
/// So many slips of a text are mended.
const MOST: usize = 8;
/// A fault so many lines from a slip may come from mending it wrongly.
const NEAR: u32 = 1;

/// What a text should be.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// Where it stands.
    pub place: Place,
    /// What is wrong with what was read of it, by the lines of the file.
    pub wrong: &'a dyn Fn(&Node) -> Vec<u32>,
    /// How its values may be written.
    pub shape: fn() -> Shape,
}

/// A text as it was probably meant.
#[derive(Debug)]
pub struct Mended {
    draft: Draft,
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
        Self { draft: Draft::new(text), node, faults, slips: Vec::new(), lines: Vec::new() }
    }

    /// Whether nothing is wrong beside a slip, which might come from how it was mended.
    fn is_sound(&self, wanted: Wanted<'_>) -> bool {
        let is_near = |at: u32| self.lines.iter().any(|line| line.start.line.abs_diff(at) <= NEAR);
        let found = self.faults.lines().chain(self.node.iter().flat_map(wanted.wrong));
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

impl Place {
    /// The number of a line that is counted from 0.
    fn line(self, line: usize) -> u32 {
        u32::try_from(line).map_or(u32::MAX, |line| line.saturating_add(self.first_line))
    }
}

/// One reading of a text with a change made.
struct Trial {
    candidate: Candidate,
    draft: Draft,
    /// How far it is read: the line of the next fault, or all of it, and what is wrong then.
    read: Result<(Option<Node>, Faults, Vec<u32>), Diagnostic>,
}

/// Mends a text that cannot be read as YAML; `None` where a slip in it is not understood.
pub fn unreadable(text: &str, wanted: Wanted<'_>) -> Option<Mended> {
    if text.len() > LONGEST {
        return None;
    }
    let mut draft = Draft::new(text);
    let (mut slips, mut lines) = (Vec::new(), Vec::new());
    let mut fault = draft.read(wanted.place).err()?;
    let shape = (wanted.shape)();
    if is_headless(text, &shape) {
        return None;
    }
    while slips.len() < MOST {
        let trial = best(&draft, &fault, wanted, &shape)?;
        slips.push(told(Some(&fault), &trial.candidate, &draft, wanted.place));
        lines.push(whole(&trial.candidate, wanted.place));
        draft = trial.draft;
        match trial.read {
            Ok((node, faults, _)) => {
                let mended = levelled(Mended { draft, node, faults, slips, lines }, wanted);
                return mended.is_sound(wanted).then_some(mended);
            }
            Err(next) => fault = next,
        }
    }
    None
}

/// Whether a text begins within a part whose key is not there: what could be mended is not what stands in the file.
fn is_headless(text: &str, shape: &Shape) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let first = headless(&lines).and_then(|lost| lines[lost.start].trim_start().split_once(':'));
    first.is_some_and(|(key, _)| !shape.has_key(key))
}

/// Mends a text that reads as YAML, but not as what it should be, because some lines stand a level too deep or not deep enough,
/// or a key is missing above them; as it was where no such slip makes up for most of what is wrong.
pub fn levelled(mut mended: Mended, wanted: Wanted<'_>) -> Mended {
    let mut shape = None;
    while mended.slips.len() < MOST && mended.draft.len() <= LONGEST {
        let Some(node) = mended.node.as_ref() else { break };
        let found: Vec<u32> = mended.faults.lines().chain((wanted.wrong)(node)).collect();
        if found.is_empty() {
            break;
        }
        let shape = shape.get_or_insert_with(|| (wanted.shape)());
        let Some(next) = shifted(&mended, &found, wanted, shape) else { break };
        let (slips, lines) = ([mended.slips, next.slips].concat(), [mended.lines, next.lines].concat());
        mended = Mended { slips, lines, ..next };
    }
    mended
}

/// The same with the one slip mended that makes up for the most.
fn shifted(before: &Mended, found: &[u32], wanted: Wanted<'_>, shape: &Shape) -> Option<Mended> {
    const FIRST: usize = 3;
    let place = wanted.place;
    let lines = before.draft.lines();
    // What such a fault is about is known, and no change of its line is meant.
    let is_open = |at: &&u32| !before.faults.on_line(**at).is_some_and(is_of_first_line);
    let lines_found =
        found.iter().filter(is_open).take(FIRST).filter_map(|at| Some(at.checked_sub(place.first_line)? as usize));
    // What was mended already is not moved as well.
    let is_new = |one: &Candidate| !before.lines.iter().any(|line| line.start == whole(one, place).start);
    let moves = |one: &Candidate| {
        use Kind::{Braced, Closing, Colon, Comma, Commas, Comment, Wrapped};
        !matches!(one.kind, Colon { .. } | Braced | Closing | Comma | Commas | Comment | Wrapped { .. })
    };
    let near = lines_found.flat_map(|line| candidates(&lines, line, shape)).filter(|one| moves(one) && is_new(one));
    let trials = distinct(near).into_iter().filter_map(|candidate| tried(&before.draft, candidate, wanted));
    let sound = trials.filter(|trial| {
        let Ok((_, _, left)) = &trial.read else { return false };
        let line = place.line(trial.candidate.line);
        let is_near = left.iter().any(|at| line.abs_diff(*at) <= NEAR);
        // What the text itself gives away may be all that is wrong, and so may a line that has fallen out of its block. Further
        // out, a wrong value of one key may well be a right one of another.
        let is_fallen = || found.contains(&line) && is_deeper(&trial.candidate, &lines);
        let is_clear = || match trial.candidate.kind {
            Kind::Dash
            | Kind::Dashes { .. }
            | Kind::Undashed { .. }
            | Kind::Sign { .. }
            | Kind::Marked { .. }
            | Kind::Several { .. } => true,
            Kind::Header { sign, .. } => {
                let line = trial.candidate.line;
                !sign.is_empty() || begins_part(&lines, line) || follows_word(&lines, line, shape)
            }
            Kind::Block { .. } => found.contains(&line),
            // What stands below the second of two may be taken for a part of what is above.
            Kind::Split { .. } => found.contains(&line) || found.contains(&(line + NEAR)),
            _ => !before.faults.is_empty() || is_fallen(),
        };
        !is_near && (left.len() + if is_clear() { 1 } else { 2 } <= found.len() || divides(trial, before, line))
    });
    let trial = least(&lines, sound, |trial| trial.read.as_ref().map_or(usize::MAX, |(_, _, left)| left.len()))?;
    let Trial { candidate, draft, read: Ok((node, faults, _)) } = trial else { return None };
    let line = whole(&candidate, place);
    let slip = told(before.faults.on_line(line.start.line), &candidate, &before.draft, place);
    Some(Mended { draft, node, faults, slips: vec![slip], lines: vec![line] })
}

/// Whether the sign of an item parts keys that came twice on the line: what is wrong below it was not looked at before.
fn divides(trial: &Trial, before: &Mended, line: u32) -> bool {
    let is_twice = before.faults.on_line(line).is_some_and(|fault| fault.rule.name == rules::DUPLICATE_KEY.name);
    let is_less = |faults: &Faults| faults.len() < before.faults.len();
    is_twice && trial.candidate.kind == Kind::Dash && trial.read.as_ref().is_ok_and(|(_, faults, _)| is_less(faults))
}

/// Whether a line is moved further in.
fn is_deeper(candidate: &Candidate, lines: &[&str]) -> bool {
    lines.get(candidate.line).is_some_and(|written| indent(written) < indent(&candidate.text))
}

/// Whether a part begins on a line: below an empty line, a remark, a key whose value stands below it, or nothing.
fn begins_part(lines: &[&str], line: usize) -> bool {
    let is_key = |above: &str| above.split(" #").next().is_some_and(|said| said.trim_end().ends_with(':'));
    line.checked_sub(1).is_none_or(|above| !is_content(lines[above]) || is_key(lines[above]))
}

/// The change that lets the text be read furthest, and with the fewest faults: of the line that is complained of, of one that
/// is named beside it, or of one near to either.
fn best(draft: &Draft, fault: &Diagnostic, wanted: Wanted<'_>, shape: &Shape) -> Option<Trial> {
    let lines = draft.lines();
    let named = [fault.at].into_iter().chain(fault.related.iter().map(|related| related.at));
    let named = named.filter_map(|at| Some(at.start.line.checked_sub(wanted.place.first_line)? as usize));
    let near = named.flat_map(|line| candidates(&lines, line, shape));
    let parser = draft.gives_up().into_iter().flat_map(|line| larger(&lines, line, shape));
    let trials = distinct(near.chain(parser)).into_iter().filter_map(|candidate| tried(draft, candidate, wanted));
    let further = trials.filter(|trial| match &trial.read {
        Ok(_) => true,
        Err(next) => next.at.start.line > fault.at.start.line + NEAR,
    });
    least(&lines, further, |trial| match &trial.read {
        Ok((_, _, found)) => (0, found.len(), 0),
        Err(next) => (1, 0, u32::MAX - next.at.start.line),
    })
}

/// Each change once, in the same order.
fn distinct(candidates: impl Iterator<Item = Candidate>) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        if !all.contains(&candidate) {
            all.push(candidate);
        }
    }
    all
}

/// How much of a text is changed: the less the likelier.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Size {
    is_block: bool,
    /// How many lines stand where a block is moved to.
    familiar: Reverse<[usize; 2]>,
    lines: usize,
}

impl Size {
    fn of(candidate: &Candidate, lines: &[&str]) -> Self {
        let is_block = matches!(candidate.kind, Kind::Block { .. });
        Self { is_block, familiar: Reverse(familiar(lines, candidate)), lines: candidate.lines() }
    }
}

/// The trial that leaves the least wrong. Of those that serve alike, the smallest, and of these the first: it is the likeliest. Keys that may be missing above one line are told of together.
fn least<R: Ord>(lines: &[&str], trials: impl Iterator<Item = Trial>, rank: impl Fn(&Trial) -> R) -> Option<Trial> {
    let mut best: Option<(R, Size, Trial)> = None;
    for trial in trials {
        let (rank, size) = (rank(&trial), Size::of(&trial.candidate, lines));
        match &mut best {
            Some((least, least_size, first)) if (&*least, &*least_size) <= (&rank, &size) => {
                let is_alike = *least == rank && first.candidate.line == trial.candidate.line;
                if let (true, Kind::Header { keys, level, .. }, Kind::Header { keys: more, level: other, .. }) =
                    (is_alike, &mut first.candidate.kind, &trial.candidate.kind)
                    && level == other
                {
                    keys.extend(more);
                }
            }
            _ => best = Some((rank, size, trial)),
        }
    }
    best.map(|(_, _, trial)| trial)
}

fn tried(draft: &Draft, candidate: Candidate, wanted: Wanted<'_>) -> Option<Trial> {
    let draft = draft.with(&candidate)?;
    let read = draft.read(wanted.place);
    let line = whole(&candidate, wanted.place).start.line;
    let is_lost = |read: &(Option<Node>, Faults)| read.0.as_ref().is_some_and(|node| !stands(node, line));
    if matches!(candidate.kind, Kind::Indent { .. } | Kind::Block { .. } | Kind::Undashed { .. })
        && is_structure(&candidate.text)
        && read.as_ref().is_ok_and(is_lost)
    {
        return None;
    }
    let read = read.map(|(node, faults)| {
        let mut found: Vec<u32> = faults.lines().collect();
        found.extend(node.iter().flat_map(wanted.wrong));
        (node, faults, found)
    });
    Some(Trial { candidate, draft, read })
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

/// The line on which a change begins.
fn whole(candidate: &Candidate, place: Place) -> Location {
    let line = place.line(candidate.line);
    let end = u32::try_from(candidate.text.chars().count()).map_or(u32::MAX, |count| count.saturating_add(1));
    Location { file: place.file, start: Position { line, column: 1 }, end: Position { line, column: end } }
}

#[cfg(test)]
mod tests;

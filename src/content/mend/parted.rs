//! Items that the sign of another has parted in two, either of which may stand alone.
//!
//! Takes: a text that is read as a record without a fault. Gives: the same with such an item as one, and a fault for each. Never:
//! joins what has other keys, or the same in another order, than an item beside it.

use super::candidates::Kind;
use super::items::stray;
use super::told::told;
use super::{MOST, Mended, Wanted, tried, whole};
use crate::shape::{Node, NodeKind};

/// The line of the first item that goes on with the keys of the one above where that one ends, as another of its list goes on.
pub fn parted(node: &Node) -> Option<u32> {
    match &node.kind {
        NodeKind::Scalar { .. } => None,
        NodeKind::Mapping(entries) => entries.iter().find_map(|entry| parted(&entry.value)),
        NodeKind::List(items) => {
            let all: Vec<Vec<&str>> = items.iter().map(keys).collect();
            let is_whole = |parts: &[Vec<&str>]| all.contains(&parts.concat());
            let is_part = |part: &Vec<&str>| !part.is_empty();
            let at = all.windows(2).position(|two| two.iter().all(is_part) && is_whole(two));
            let second = at.and_then(|at| items.get(at + 1));
            second.map(|item| item.at.start.line).or_else(|| items.iter().find_map(parted))
        }
    }
}

/// The keys of an item, as they were written.
fn keys(node: &Node) -> Vec<&str> {
    match &node.kind {
        NodeKind::Mapping(entries) => entries.iter().map(|entry| entry.key.value.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// What reads as a sound record, with the items as one that were parted; as it was where there are none.
pub fn joined(mut mended: Mended, wanted: Wanted<'_>) -> Mended {
    while mended.slips.len() < MOST {
        let Some(next) = mended.node.as_ref().and_then(parted).and_then(|line| one(&mended, line, wanted)) else {
            break;
        };
        mended = next;
    }
    mended
}

/// The same with the item on a line as the rest of the one above.
fn one(before: &Mended, line: u32, wanted: Wanted<'_>) -> Option<Mended> {
    let at = line.checked_sub(wanted.place.first_line)? as usize;
    let lines = before.draft.lines();
    let found = lines.get(at).map(|_| stray(&lines, at))?;
    let single = found.into_iter().find(|one| matches!(&one.kind, Kind::Undashed { lines, .. } if lines.len() == 1))?;
    let trial = tried(&before.draft, single, wanted)?;
    let (node, faults, _) = trial.read.ok().filter(|(_, _, wrong)| wrong.is_empty())?;
    let slip = told(None, &trial.candidate, &before.draft, wanted.place);
    let lines = [before.lines.clone(), vec![whole(&trial.candidate, wanted.place)]].concat();
    Some(Mended { draft: trial.draft, node, faults, slips: [before.slips.clone(), vec![slip]].concat(), lines })
}

//! Blocks that stand further in or out than they should, as a whole.
//!
//! Takes: the lines, and the first of the block. Gives: the block moved to where others stand. Never: moves a line by another
//! number of spaces than the one above it.

use super::candidates::{Candidate, Kind, levels};
use crate::content::line::{indent, is_content, is_item};

/// So many levels are tried.
const LEVELS: usize = 4;
/// So many lines that may be the first below a block are tried.
const FELLOWS: usize = 8;

/// The blocks that begin on a line, moved.
pub fn moved(lines: &[&str], first: usize) -> Vec<Candidate> {
    let own = indent(lines[first]);
    let said = lines[first].trim_start_matches(' ');
    let content = |at: &usize| is_content(lines[*at]);
    // What belongs to it stands further in; what was moved with it, at least as far.
    let until = |ends: &dyn Fn(usize) -> bool| {
        let next = (first + 1..lines.len()).filter(content).find(|at| ends(*at)).unwrap_or(lines.len());
        (first..next).rev().find(content)
    };
    let mut all = Vec::new();
    let mut near: Vec<usize> = levels(lines, first).into_iter().take(LEVELS).collect();
    let below = (first + 1..lines.len()).filter(content).map(|at| indent(lines[at])).find(|level| *level < own);
    let outer = below
        .into_iter()
        .chain(holders(lines, first))
        .filter(|level| *level != own && !near.contains(level))
        .collect::<Vec<_>>();
    near.extend(outer);
    for spaces in near {
        // Where a line stands as far in as the block should, that may be the first that is not of it.
        let fellow = |at: &usize| indent(lines[*at]) == spaces && is_item(lines[*at]) == is_item(lines[first]);
        let fellows = (first + 1..lines.len()).filter(content).take_while(|at| indent(lines[*at]) >= own.min(spaces));
        let before = fellows.filter(fellow).take(FELLOWS).filter_map(|end| (first..end).rev().find(content));
        let own_part = until(&|at| indent(lines[at]) <= own);
        let run = until(&|at| indent(lines[at]) < own);
        let mut ends: Vec<usize> = before.chain(own_part).chain(run).filter(|last| *last > first).collect();
        ends.sort_unstable();
        ends.dedup();
        let text = format!("{}{said}", " ".repeat(spaces));
        all.extend(ends.into_iter().map(|last| Candidate {
            line: first,
            text: text.clone(),
            kind: Kind::Block { last, spaces },
        }));
    }
    all
}

/// How far in the lines above one stand that may hold it, innermost first, and the items among them.
pub fn holders<'a>(lines: &'a [&str], first: usize) -> impl Iterator<Item = usize> + 'a {
    let mut least = usize::MAX;
    let above = (0..first).rev().map(|at| lines[at]).filter(|text| is_content(text)).map(indent);
    above.filter(move |level| {
        let is_outer = *level < least;
        least = least.min(*level);
        is_outer
    })
}

/// How many lines around a block stand as far in as it is moved to, and how many in all of the text stand as far from what
/// holds them as it then does: what most others do is right.
pub fn familiar(lines: &[&str], candidate: &Candidate) -> [usize; 2] {
    let Kind::Block { last, spaces } = candidate.kind else { return [0; 2] };
    let first = candidate.line;
    let content = |at: &usize| is_content(lines[*at]);
    let is_alike = |at: &usize| is_item(lines[*at]) == is_item(lines[first]);
    let edge = spaces.min(indent(lines[first]));
    let is_inside = |at: &usize| indent(lines[*at]) >= edge;
    let above = || (0..first).rev().filter(content);
    let below = || (last + 1..lines.len()).filter(content);
    let around = above().take_while(is_inside).chain(below().take_while(is_inside));
    let around = around.filter(is_alike).filter(|at| indent(lines[*at]) == spaces).count();
    let step = step(lines, first, spaces);
    let alike = above().chain(below()).filter(is_alike).filter(|at| self::step(lines, *at, indent(lines[*at])) == step);
    [around, alike.count()]
}

/// How much further in a line would stand than the key that holds it, with so many spaces before it.
fn step(lines: &[&str], at: usize, spaces: usize) -> Option<usize> {
    let is_holder = |upper: &usize| {
        let (text, own) = (lines[*upper], indent(lines[*upper]));
        is_content(text) && (own < spaces || own == spaces && is_item(lines[at]) && !is_item(text))
    };
    (0..at).rev().find(is_holder).map(|upper| spaces - indent(lines[upper]))
}

//! Lists whose items have all lost their sign.
//!
//! Takes: the lines, and one near the fault. Gives: the same with a sign before each line on which the first key below the list's
//! own comes again, which is where an item begins. Never: makes a list of a key that stands there once.

use super::candidates::{Candidate, Kind, is_id};
use crate::content::line::{front, indent, is_content, is_item, uncommented};

/// So many keys around a line are looked at as the list's own.
const HOLDERS: usize = 3;

/// The lists around a line with the sign before each item.
pub fn dashes(lines: &[&str], line: usize) -> Vec<Candidate> {
    holders(lines, line).into_iter().take(HOLDERS).flat_map(|holder| listed(lines, holder)).collect()
}

/// The keys above a line, or on it, that hold what stands further in, innermost first.
fn holders(lines: &[&str], line: usize) -> Vec<usize> {
    let mut least = usize::MAX;
    let mut all = Vec::new();
    for at in (0..=line.min(lines.len().saturating_sub(1))).rev().filter(|at| is_content(lines[*at])) {
        let level = front(lines[at]).0.len();
        if level < least {
            least = level;
            all.extend(Some(at).filter(|at| uncommented(lines[*at]).0.ends_with(':')));
        }
    }
    all
}

/// What stands below a key as a list: each item with its sign where there are spaces for it, or further in.
fn listed(lines: &[&str], holder: usize) -> Vec<Candidate> {
    let level = front(lines[holder]).0.len();
    let content = |at: &usize| is_content(lines[*at]);
    let Some(first) = (holder + 1..lines.len()).find(content) else { return Vec::new() };
    let own = indent(lines[first]);
    let Some(key) = key(lines[first]).filter(|_| own > level && !is_item(lines[first])) else { return Vec::new() };
    let inside = (first..lines.len()).filter(content).take_while(|at| indent(lines[*at]) >= own);
    let begins = |at: &usize| indent(lines[*at]) == own && self::key(lines[*at]) == Some(key);
    let all: Vec<usize> = inside.filter(begins).collect();
    if all.len() < 2 {
        return Vec::new();
    }
    let outer = own.checked_sub(2).filter(|outer| *outer >= level);
    let places = outer.into_iter().chain([own]);
    let with_sign = |spaces: usize| Candidate {
        line: first,
        text: format!("{}- {}", " ".repeat(spaces), lines[first].trim_start()),
        kind: Kind::Dashes { key: key.to_owned(), lines: all.clone(), spaces },
    };
    places.map(with_sign).collect()
}

fn key(line: &str) -> Option<&str> {
    line.trim_start().split_once(':').map(|(key, _)| key).filter(|key| is_id(key))
}

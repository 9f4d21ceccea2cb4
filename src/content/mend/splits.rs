//! Lines of which two have run together.
//!
//! Takes: the lines, and the place of a fault. Gives: that line in two, where a key, an item or a text may begin in the middle of
//! it. Never: a line of which either part is empty.

use super::blocks::holders;
use super::candidates::{Candidate, Kind, front, levels, uncommented};
use crate::content::keys::is_key;
use crate::content::line::{indent, is_content};

/// So many places of a line are tried, and so many levels of each.
const PLACES: usize = 6;
/// A longer line is not looked through.
const LONGEST: usize = 2_000;
const LEVELS: usize = 8;

/// The ways in which a line may have been two.
pub fn splits(lines: &[&str], line: usize) -> Vec<Candidate> {
    let written = lines.get(line).filter(|line| is_content(line) && line.len() <= LONGEST);
    let Some(written) = written else { return Vec::new() };
    let from = front(written).0.len();
    let remark = uncommented(written).0.len();
    let said = written.trim_end();
    let mut all = Vec::new();
    for at in starts(said, from, remark).into_iter().take(PLACES) {
        let (first, second) = (said[..at].trim_end(), written[at..].trim());
        for spaces in distances(lines, line, first) {
            let text = format!("{}{second}", " ".repeat(spaces));
            let kind = Kind::Split { first: first.to_owned() };
            all.push(Candidate { line, text, kind });
        }
    }
    all
}

/// Where something may begin behind the first word of a line: an item, a key of the model, the text behind `>-`; in a remark,
/// only what has a key.
fn starts(said: &str, from: usize, remark: usize) -> Vec<usize> {
    let mut all: Vec<usize> = said.match_indices(':').flat_map(|(colon, _)| keys_before(said, colon)).collect();
    let items = || said.match_indices("- ").map(|(at, _)| at).filter(|at| !said[..*at].ends_with('-'));
    for key in &mut all {
        // The sign of an item belongs to its key.
        *key = items().find(|at| at + 2 == *key).unwrap_or(*key);
    }
    all.extend(items().filter(|at| *at < remark));
    let text = [": >-", ": |-"].iter().find_map(|sign| said.find(sign).map(|at| at + sign.len()));
    all.extend(text.map(|at| at + indent(&said[at..])).filter(|at| *at < remark.min(said.len())));
    // Within brackets several keys and values stand on a line.
    let is_closed = |before: &str| {
        [('{', '}'), ('[', ']')]
            .iter()
            .all(|(open, close)| before.matches(*open).count() == before.matches(*close).count())
    };
    all.retain(|at| *at > from && !said[..*at].trim().is_empty() && (*at > remark || is_closed(&said[..*at])));
    all.sort_unstable();
    all.dedup();
    all
}

/// Where a key of the model begins that ends at a colon: the longest first.
fn keys_before(said: &str, colon: usize) -> Vec<usize> {
    let is_part = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'_';
    let rest = &said[colon + 1..];
    if !(rest.is_empty() || rest.starts_with(' ')) {
        return Vec::new();
    }
    let length = said.as_bytes()[..colon].iter().rev().take_while(|b| is_part(b)).count();
    (colon - length..colon).filter(|at| is_key(&said[*at..colon])).collect()
}

/// How far in the second line may have stood, the likeliest first: as the key before it, further in below one without a value, as
/// what holds it, as the lines around.
fn distances(lines: &[&str], line: usize, first: &str) -> Vec<usize> {
    let own = front(first).0.len();
    let below = (line + 1..lines.len()).map(|at| lines[at]).find(|text| is_content(text)).map(indent);
    let further = below.filter(|below| *below > own).unwrap_or(own + 2);
    let is_open = first.ends_with([':', '-', '>', '|']);
    let mut all = if is_open { vec![further, own + 2, own] } else { vec![own, indent(first), further] };
    all.extend(holders(lines, line));
    all.extend(levels(lines, line));
    let mut distinct = Vec::new();
    for spaces in all {
        if !distinct.contains(&spaces) {
            distinct.push(spaces);
        }
    }
    distinct.truncate(LEVELS);
    distinct
}

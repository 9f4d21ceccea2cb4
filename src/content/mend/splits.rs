//! Lines of which two have run together.
//!
//! Takes: the lines, and the place of a fault. Gives: that line in two, where a key, an item or a text may begin in the middle of
//! it. Never: a line of which either part is empty.

use super::blocks::holders;
use super::candidates::{Candidate, Kind, levels};
use crate::content::keys::is_key;
use crate::content::line::{front, indent, is_content, uncommented};

/// So many places of a line are tried, and so many levels of each.
const PLACES: usize = 6;
/// A longer line is not looked through.
const LONGEST: usize = 2_000;
const LEVELS: usize = 8;

/// The ways in which a line may have been two.
pub fn splits(lines: &[&str], line: usize) -> Vec<Candidate> {
    let Some(written) = lines.get(line) else { return Vec::new() };
    let mut all = Vec::new();
    for (first, second) in in_two(written) {
        for spaces in distances(lines, line, first) {
            let text = format!("{}{second}", " ".repeat(spaces));
            let kind = Kind::Split { first: first.to_owned() };
            all.push(Candidate { line, text, kind });
        }
    }
    all
}

/// Both parts of a line, at each place where something may begin in the middle of it.
pub fn in_two(written: &str) -> Vec<(&str, &str)> {
    if !is_content(written) || written.len() > LONGEST {
        return Vec::new();
    }
    let from = front(written).0.len();
    let remark = uncommented(written).0.len();
    let said = written.trim_end();
    let starts = starts(said, from, remark).into_iter().take(PLACES);
    starts.map(|at| (said[..at].trim_end(), written[at..].trim())).collect()
}

/// Where something may begin behind the first word of a line: an item, a key of the model, the text behind `>-`; in a remark,
/// only what has a key.
fn starts(said: &str, from: usize, remark: usize) -> Vec<usize> {
    // Within brackets several keys and values stand on a line; a remark may hold any.
    let (mut braces, mut brackets) = (0_i32, 0_i32);
    let mut all = Vec::new();
    let mut signs = Vec::new();
    for (at, sign) in said.bytes().enumerate() {
        let is_free = at > remark || braces == 0 && brackets == 0;
        match sign {
            b'{' => braces += 1,
            b'}' => braces -= 1,
            b'[' => brackets += 1,
            b']' => brackets -= 1,
            b':' if is_free => all.extend(keys_before(said, at)),
            b'-' if is_free && said[at..].starts_with("- ") && !said[..at].ends_with('-') => signs.push(at),
            _ => {}
        }
    }
    let items = || signs.iter().copied();
    for key in &mut all {
        // The sign of an item belongs to its key.
        *key = items().find(|at| at + 2 == *key).unwrap_or(*key);
    }
    all.extend(items().filter(|at| *at < remark));
    let texts = || [": >-", ": |-"].iter().find_map(|sign| said.find(sign).map(|at| at + sign.len()));
    let text = if said.contains(['>', '|']) { texts() } else { None };
    all.extend(text.map(|at| at + indent(&said[at..])).filter(|at| *at < remark.min(said.len())));
    all.retain(|at| *at > from && !said[..*at].trim().is_empty());
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
    // A key is not another's end: `basis` begins nothing in `name_basis: public-role`.
    if is_key(&said[colon - length..colon]) {
        return vec![colon - length];
    }
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

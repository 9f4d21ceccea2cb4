//! Values that stand right behind a key, while that key holds others below it.
//!
//! Takes: the lines, one near the fault, and how the record is written. Gives: the value behind a key of its own, further in.
//! Never: gives a value to a key that stands below already, or a part to a key that has none.

use super::candidates::{Candidate, Kind};
use super::headers::shape_of;
use crate::content::line::{front, indent, is_content, item, uncommented};
use crate::shape::Shape;

/// `returned: 639000` above `  date: 2026-10-02` to `returned:` above `  amount: 639000`: by each key that may be meant, those first
/// that must be there.
pub fn inner(lines: &[&str], line: usize, shape: &Shape) -> Vec<Candidate> {
    let (before, rest) = front(lines[line]);
    let (said, comment) = uncommented(rest);
    let Some((outer, value)) = said.split_once(": ").filter(|(_, value)| !value.trim().is_empty()) else {
        return Vec::new();
    };
    let content = (line + 1..lines.len()).map(|at| lines[at]).filter(|text| is_content(text));
    let below: Vec<&str> = content.take_while(|text| indent(text) > before.len()).collect();
    let Some(spaces) = below.first().map(|text| indent(text)) else { return Vec::new() };
    let Some(Shape::Record(record) | Shape::Either(_, record)) = shape_of(lines, line, outer, shape) else {
        return Vec::new();
    };
    let keys = below.iter().filter(|text| indent(text) == spaces).filter_map(|text| item(text).split_once(':'));
    let keys: Vec<&str> = keys.map(|(key, _)| key).collect();
    let is_known = |key: &&str| record.fields.iter().any(|field| field.key == *key);
    if !keys.iter().all(is_known) {
        return Vec::new();
    }
    let free = record.fields.iter().filter(|field| !keys.contains(&field.key));
    let mut fields: Vec<_> = free.filter(|field| matches!(field.shape, Shape::Scalar(_))).collect();
    fields.sort_by_key(|field| !field.required);
    let candidate = |key: &str| Candidate {
        line,
        text: format!("{}{key}: {}{comment}", " ".repeat(spaces), value.trim()),
        kind: Kind::Inner { outer: outer.to_owned(), first: format!("{before}{outer}:") },
    };
    fields.into_iter().map(|field| candidate(field.key)).collect()
}

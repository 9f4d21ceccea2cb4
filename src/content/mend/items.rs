//! Signs of items: others in their place, those that are gone, and those before what is no item.
//!
//! Takes: the lines, and one near the fault. Gives: the line with the sign that it should have, or a key without the one that
//! makes an item of it. Never: changes a word that can be no key.

use super::candidates::{Candidate, Kind, is_id, is_structure};
use super::headers::shape_of;
use crate::content::keys::is_key;
use crate::content::line::{front, indent, is_content, is_item, item, uncommented};
use crate::content::unkeyed::without_bullet;
use crate::shape::Shape;

/// So many keys below each other that all have a sign are tried without it.
const RUN: usize = 12;

/// `-date: …`, `• date: …`, `1. date: …`, and a text between items, to `- …`.
pub fn dash(lines: &[&str], line: usize) -> Vec<(String, Kind)> {
    let (spaces, rest) = lines[line].split_at(indent(lines[line]));
    let bare = rest.strip_prefix("- ").unwrap_or(rest);
    // `-- catatan` may be a remark.
    let bulleted = || without_bullet(bare).filter(|_| !bare.starts_with("--"));
    let stuck = || rest.strip_prefix('-').filter(|rest| rest.starts_with(char::is_alphabetic));
    let above = (0..line).rev().find(|at| is_content(lines[*at]) && indent(lines[*at]) <= spaces.len());
    let is_between = || above.is_some_and(|above| indent(lines[above]) == spaces.len() && is_item(lines[above]));
    // A key that is not as far in as it should be is no item.
    let unmarked = || (is_between() && !rest.starts_with('-') && !is_structure(rest)).then_some(rest);
    // Keys in braces are one where others beside them are.
    let below = (line + 1..lines.len()).find(|at| is_content(lines[*at]));
    let is_beside = |at: Option<usize>| at.is_some_and(|at| indent(lines[at]) == spaces.len() && is_item(lines[at]));
    let is_braced = uncommented(rest).0.ends_with('}') && rest.starts_with('{');
    let braced = || (is_braced && (is_beside(above) || is_beside(below))).then_some(rest);
    let meant = bulleted().or_else(stuck).or_else(unmarked).or_else(braced);
    meant.map(|said| (format!("{spaces}- {}", said.trim_start()), Kind::Dash)).into_iter().collect()
}

/// The line as the first of an item: with the sign in the place of two of its spaces, or behind all of them, wherever another
/// item begins there with the same key, or it is the first line of a list.
pub fn lost(lines: &[&str], line: usize, shape: &Shape) -> Vec<(String, Kind)> {
    let (own, said) = (indent(lines[line]), lines[line].trim_start_matches(' '));
    let Some(key) = key(said).filter(|_| !is_item(said)) else { return Vec::new() };
    let begins = |spaces: usize| {
        let sign = format!("{}- {key}:", " ".repeat(spaces));
        lines.iter().any(|other| other.starts_with(&sign))
    };
    let is_first = opens_list(lines, line, key, shape);
    let begins = |spaces: usize| is_first.is_some_and(|outer| spaces >= outer) || begins(spaces);
    let places = own.checked_sub(2).into_iter().chain([own]).filter(|spaces| begins(*spaces));
    places.map(|spaces| (format!("{}- {said}", " ".repeat(spaces)), Kind::Dash)).collect()
}

/// How far in the key stands right above, where what it holds is a list of records that have this key, and no item is there.
fn opens_list(lines: &[&str], line: usize, key: &str, shape: &Shape) -> Option<usize> {
    let above = (0..line).rev().find(|at| is_content(lines[*at]))?;
    let outer = front(lines[above]).0.len();
    let holder = uncommented(item(lines[above])).0.strip_suffix(':').filter(|_| outer < indent(lines[line]))?;
    let Some(Shape::List(of)) = shape_of(lines, above, holder, shape) else { return None };
    of.has_key(key).then_some(outer)
}

/// The line without the sign of an item, and those below it that have one as well: with spaces in its place, or where it stood.
pub fn stray(lines: &[&str], line: usize) -> Vec<Candidate> {
    let own = indent(lines[line]);
    let bare = |at: usize| {
        let rest = lines[at].get(own..)?.strip_prefix("- ")?.trim_start();
        key(rest).filter(|_| indent(lines[at]) == own).map(|key| (key, rest))
    };
    let Some((key, said)) = bare(line) else { return Vec::new() };
    let below = (line + 1..lines.len()).filter(|at| is_content(lines[*at]));
    let run: Vec<usize> = [line].into_iter().chain(below.take_while(|at| bare(*at).is_some())).take(RUN).collect();
    let above = (0..line).rev().map(|at| lines[at]).find(|text| is_content(text) && indent(text) <= own);
    let in_list = above.is_some_and(|text| indent(text) == own && is_item(text));
    let mut all = Vec::new();
    for spaces in if in_list { [own + 2, own] } else { [own, own + 2] } {
        let text = format!("{}{said}", " ".repeat(spaces));
        let part = |many: usize| Kind::Undashed { key: key.to_owned(), lines: run[..many].to_vec(), spaces, in_list };
        all.extend((1..=run.len()).map(|many| Candidate { line, text: text.clone(), kind: part(many) }));
    }
    all
}

/// The key of the model at the beginning of what stands on a line, or a name that holds what is below it.
fn key(said: &str) -> Option<&str> {
    let (key, value) = said.split_once(':')?;
    let is_known = is_key(key) || is_id(key) && (key.starts_with("x-") || uncommented(value).0.is_empty());
    (is_known && (value.is_empty() || value.starts_with(' '))).then_some(key)
}

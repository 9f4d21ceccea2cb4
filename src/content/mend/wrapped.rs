//! Texts whose later lines have fallen to the left, as a paste leaves them.
//!
//! Takes: the lines, and the place of a fault. Gives: the lines from there on as the rest of the text above. Never: takes a key,
//! an item or a remark for the rest of a text.

use super::candidates::{Candidate, Kind, is_structure};
use crate::content::keys::is_key;
use crate::content::line::{front, indent, is_content, uncommented};
use crate::content::unkeyed::without_bullet;

/// The lines from one on as the rest of the text that begins above them.
pub fn wrapped(lines: &[&str], first: usize) -> Option<Candidate> {
    let is_rest = |at: usize| lines.get(at).is_some_and(|line| is_rest(line));
    if !is_rest(first) {
        return None;
    }
    let start = (0..first).rev().find(|at| !is_rest(*at)).filter(|at| is_content(lines[*at]))?;
    let (before, said) = front(lines[start]);
    let (key, value) = match said.split_once(": ") {
        Some((key, value)) if is_key(key) => (Some(key), value),
        _ => (None, said),
    };
    let (is_item, (value, comment)) = (before.ends_with("- "), uncommented(value));
    if !(is_item || key.is_some()) || !is_prose(value) || !comment.is_empty() {
        return None;
    }
    let spaces = if start + 1 < first { indent(lines[start + 1]) } else { before.len() + key.map_or(0, |_| 2) };
    let last = (first..lines.len()).take_while(|at| is_rest(*at)).last()?;
    if (first..=last).any(|at| indent(lines[at]) > before.len()) {
        return None;
    }
    let text = format!("{}{}", " ".repeat(spaces), lines[first].trim());
    Some(Candidate { line: first, text, kind: Kind::Wrapped { last, spaces, key: key.map(str::to_owned) } })
}

/// What may go on with a text: words that are no key, item or remark.
fn is_rest(line: &str) -> bool {
    let said = line.trim();
    let word = said.split([' ', ':', '=', ';', ',', '.', '!']).next().unwrap_or_default();
    is_content(line)
        && !is_structure(line)
        && !is_key(word)
        && said.starts_with(|c: char| c.is_alphanumeric() || c == '(')
        && said.contains(char::is_alphabetic)
        && without_bullet(said).is_none()
}

/// Words of an editor's own, and no date, number, name or bracket.
fn is_prose(value: &str) -> bool {
    let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    value.starts_with(char::is_uppercase)
        || value.starts_with(char::is_alphabetic) && value.contains(' ')
        || value.starts_with(|c: char| c.is_ascii_digit()) && value.split(' ').filter(is_word).count() > 1
}

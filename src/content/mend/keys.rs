//! Several keys on one line, with commas between them, as only braces take them.
//!
//! Takes: the lines, and one near the fault. Gives: each key on a line of its own. Never: parts a text at a comma, or what stands
//! in brackets or quotes.

use super::candidates::{Candidate, Kind};
use crate::content::keys::is_key;
use crate::content::line::{front, indent, is_content, uncommented};

/// `start: 2026-03-02, end: 2026-03-04` in two lines.
pub fn several(lines: &[&str], line: usize) -> Option<Candidate> {
    let (front, rest) = front(lines.get(line).filter(|line| is_content(line))?);
    let (said, comment) = uncommented(rest);
    let mut parts: Vec<&str> = Vec::new();
    let mut from = 0;
    for at in commas(said) {
        if is_keyed(&said[at + 1..]) {
            parts.push(said[from..at].trim());
            from = at + 1;
        }
    }
    let last = said[from..].trim_end_matches([',', ';', ' ']).trim();
    if parts.is_empty() || !parts.iter().all(|part| is_keyed(part)) {
        return None;
    }
    let spaces = " ".repeat(front.len());
    let line_of = |(number, part): (usize, &&str)| {
        let front = if number == 0 { front } else { &spaces };
        format!("{front}{part}")
    };
    let before: Vec<String> = parts.iter().enumerate().map(line_of).collect();
    Some(Candidate { line, text: format!("{spaces}{last}{comment}"), kind: Kind::Several { before } })
}

/// Where commas and semicolons stand outside quotes and brackets.
fn commas(said: &str) -> Vec<usize> {
    let (mut depth, mut quote) = (0_usize, None);
    let mut all = Vec::new();
    for (at, c) in said.char_indices() {
        if let Some(open) = quote {
            quote = Some(open).filter(|open| *open != c);
            continue;
        }
        match c {
            // An apostrophe within a word opens nothing.
            '"' | '\'' if said[..at].ends_with([' ', ':', ',']) => quote = Some(c),
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 => all.push(at),
            _ => {}
        }
    }
    all
}

/// Whether a key of the model and its colon begin a text, with something behind them.
fn is_keyed(text: &str) -> bool {
    text.trim_start().split_once(": ").is_some_and(|(key, value)| is_key(key) && !value.trim().is_empty())
}

/// The lines that a candidate makes of one, in their order, without their indentation.
pub fn separate(candidate: &Candidate) -> Vec<&str> {
    let Kind::Several { before } = &candidate.kind else { return Vec::new() };
    let all = before.iter().map(String::as_str).chain([candidate.text.as_str()]);
    all.map(|line| uncommented(&line[indent(line)..]).0).collect()
}

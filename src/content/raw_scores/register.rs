//! Codes of a register with scores right behind them, wherever they stand: `P01 41, P02 55, P03 61`, or a row here and a row there.
//!
//! Takes: lines of any text. Gives: the first of three participants or more. Never: takes a code for somebody's where its letters
//! say nothing of participants or a word before it names a thing, or a number for a score where a word behind it says of what it is.

use super::Why;
use super::cell::{HOURS, PERCENT, RATING, code, number, place};
use super::lines::unmarked;
use super::remarks::of_person;
use super::title::{Title, is_by_things, is_joint, names_thing, of_result};
use std::collections::{BTreeMap, BTreeSet};

/// Fewer may be anything.
const AT_LEAST: usize = 3;

/// Somebody of a register, and how many scores stand behind.
struct Entry {
    line: usize,
    digits: String,
    scores: usize,
    highest: f64,
}

/// A word, and whether a sign or the end of the line follows it.
struct Word<'a> {
    text: &'a str,
    ends: bool,
}

/// The line on which the first of them stands.
pub(super) fn in_register(lines: &[&str]) -> Option<(usize, Why)> {
    let mut registers: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    let mut above = "";
    for (at, line) in lines.iter().enumerate() {
        // The rows of a table are judged under their titles.
        if line.trim_start().starts_with('|') || !line.bytes().any(|b| b.is_ascii_digit()) {
            above = line;
            continue;
        }
        let line = unmarked(line);
        let entries = entries(line, at, above);
        if entries.is_empty() {
            above = line;
        }
        for (series, entry) in entries {
            registers.entry(series).or_default().push(entry);
        }
    }
    let found = registers.values().filter(|entries| are_people(entries));
    found.filter_map(|entries| Some((entries.first()?.line, Why::Codes))).min_by_key(|(line, _)| *line)
}

fn are_people(entries: &[Entry]) -> bool {
    let people = |least: usize| {
        let these = entries.iter().filter(|entry| entry.scores >= least);
        these.map(|entry| entry.digits.as_str()).collect::<BTreeSet<_>>().len() >= AT_LEAST
    };
    let higher = |than: f64| entries.iter().any(|entry| entry.highest > than);
    // `P1 40, P2 38` may be how many came to a meeting; nobody numbers meetings from 01 on.
    let in_order = || entries.iter().any(|entry| entry.digits.starts_with('0') && entry.digits.len() > 1);
    people(2) && higher(RATING) || people(1) && in_order() && higher(HOURS)
}

/// Everybody on a line.
fn entries(line: &str, at: usize, above: &str) -> Vec<(String, Entry)> {
    let words = words(line);
    let mut found = Vec::new();
    let (mut next, mut from) = (0, 0);
    while let Some(word) = words.get(next) {
        next += 1;
        let Some((series, digits)) = code(word.text).filter(|(series, _)| of_person(series)) else {
            continue;
        };
        let start = place(word.text, line).start;
        let before = if start == 0 { above } else { &line[from..start] };
        let (mut scores, mut highest, mut last) = (0, 0.0_f64, next);
        while let Some(word) = words.get(next) {
            if let Some(points) = points(word.text) {
                scores += points.len();
                highest = points.into_iter().fold(highest, f64::max);
                last = next + 1;
            } else if !is_joint(word.text) && of_result(word.text) == Title::Unknown {
                break;
            }
            next += 1;
        }
        next = last;
        from = words.get(last.saturating_sub(1)).map_or(start, |word| place(word.text, line).end);
        let follows = words.get(last);
        let ends = words.get(last.saturating_sub(1)).is_some_and(|word| word.ends)
            || follows.is_none_or(|word| code(word.text).is_some() || is_joint(word.text));
        if scores > usize::from(!ends) && highest <= PERCENT && !(is_by_things(before) || names_thing(before)) {
            found.push((series.to_ascii_lowercase(), Entry { line: at, digits: digits.to_owned(), scores, highest }));
        }
    }
    found
}

/// What a word gives: `41`, `62.5`, `75%`, `41-61`; nothing where it is no number.
fn points(word: &str) -> Option<Vec<f64>> {
    let parts: Vec<f64> =
        word.split(['-', '–']).map(|part| number(part.trim_end_matches('%'))).collect::<Option<_>>()?;
    // A date is higher than any score.
    Some(if parts.len() > 2 { vec![f64::INFINITY] } else { parts })
}

fn words(line: &str) -> Vec<Word<'_>> {
    let parts = |c: char| c.is_whitespace() || ",;:|/()[]{}=>→\"'".contains(c);
    let mut words: Vec<Word<'_>> = Vec::new();
    for part in line.split_inclusive(parts) {
        let bare = part.trim_end_matches(parts);
        let text = bare.trim_end_matches('.');
        let is_sign = |c: char| !c.is_whitespace();
        let signed = bare.len() > text.len() || part.len() > bare.len() && part[bare.len()..].contains(is_sign);
        if text.contains(char::is_alphanumeric) {
            words.push(Word { text, ends: signed });
        } else if let Some(last) = words.last_mut() {
            last.ends |= signed || !bare.is_empty();
        }
    }
    if let Some(last) = words.last_mut() {
        last.ends = true;
    }
    words
}

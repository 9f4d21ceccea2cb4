//! Scores of many people within one sentence: `Nilai peserta: 40→70, 45→80, 52→65, …`, `Peserta memperoleh 42, 55, … pada tes akhir`.
//!
//! Takes: lines of any text. Gives: the first sentence with such a list. Never: takes numbers for scores that no word before or
//! right behind them calls so, or that are said to be of units, questions, years, or counts.

use super::alone::{AT_LEAST_NUMBERS, are_steps};
use super::cell::{Holds, PERCENT, RATING, arrow, place};
use super::lines::{is_blank, unmarked};
use super::numbered::are_of_things;
use super::role::points;
use super::title::{Title, is_by_things, is_joint, is_of_speakers, of_result, says_scores};

/// So many pairs of scores with nothing but the words of the tests between them are those of single people.
const AT_LEAST_PAIRS: usize = 3;
/// A label behind numbers is no longer.
const LABEL_WORDS: usize = 4;

/// The line on which such a sentence stands.
pub(super) fn in_prose(lines: &[&str]) -> Option<usize> {
    let is_row = |line: &str| line.trim_start().starts_with('|');
    let has_many = |line: &str| line.bytes().filter(u8::is_ascii_digit).nth(AT_LEAST_NUMBERS).is_some();
    // `edges: [0, 50, 100]` says of the lists beside it what they are of; a line of words, of the one below it.
    let is_key = |line: &str| {
        line.contains('[') && line.split_once(':').is_some_and(|(key, list)| list.contains('[') && is_by_things(key))
    };
    let (mut above, mut by_things) = ("", false);
    for (at, line) in lines.iter().enumerate() {
        by_things = !is_blank(line) && (by_things || is_key(line));
        let may_hold = !is_row(line) && has_many(line) && !by_things && !is_by_things(unmarked(above));
        if may_hold && sentences(unmarked(line)).any(is_of_scores) {
            return Some(at);
        }
        above = line;
    }
    None
}

/// The sentences of a line: a stop ends one where a space and no number follows.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    line.split(". ").flat_map(|part| part.split(['(', ')']))
}

/// A word of a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Word<'a> {
    /// One score.
    One(f64),
    /// Two, with a sign of change or a hyphen between them.
    Pair(f64, f64),
    /// A sign, `dan`, `ke`.
    Between,
    /// A test or score: `pre`, `post`, `nilai`.
    Result,
    Other(&'a str),
}

impl<'a> Word<'a> {
    fn of(word: &'a str) -> Self {
        let word = word.trim_matches(|c: char| ",:;.[]{}*_`~\"'".contains(c));
        if let Some(points) = points(word).filter(|_| word.starts_with(|c: char| c.is_ascii_digit())) {
            return Self::One(points);
        }
        if let Some((before, after)) = pair(word) {
            return Self::Pair(before, after);
        }
        match () {
            () if !word.contains(char::is_alphanumeric) || matches!(word, "dan" | "and" | "ke" | "menjadi" | "to") => {
                Self::Between
            }
            () if of_result(word) != Title::Unknown => Self::Result,
            () => Self::Other(word),
        }
    }
}

/// Both scores of `40→70`, `40-70`.
fn pair(word: &str) -> Option<(f64, f64)> {
    let (before, after) = arrow(word).or_else(|| word.split_once(['-', '–', '/']))?;
    points(before).zip(points(after))
}

fn is_of_scores(sentence: &str) -> bool {
    let parts: Vec<&str> = sentence.split([' ', '\t', '=', ':']).filter(|part| !part.is_empty()).collect();
    let words: Vec<Word<'_>> = parts.iter().map(|part| Word::of(part)).collect();
    in_repeated_words(&words, &parts, sentence) || in_list(&words, &parts, sentence)
}

/// `Pre 40, post 70; pre 45, post 80; …`: the same two words of tests again and again, each with its number.
fn in_repeated_words(words: &[Word<'_>], parts: &[&str], sentence: &str) -> bool {
    let mut start = 0;
    while start < words.len() {
        let run = words[start..].iter().take_while(|word| !matches!(word, Word::Other(_) | Word::Pair(..))).count();
        let end = start + run;
        if run >= AT_LEAST_PAIRS * 4 && are_repeated(&words[start..end], &parts[start..end]) {
            let head = &sentence[..place(parts[start], sentence).start];
            return !is_by_things(head);
        }
        start = end + 1;
    }
    false
}

fn are_repeated(words: &[Word<'_>], parts: &[&str]) -> bool {
    let mut named: Vec<String> = Vec::new();
    let (mut label, mut numbers) = (String::new(), Vec::new());
    for (word, part) in words.iter().zip(parts) {
        match word {
            Word::Result => label.extend(part.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)),
            Word::One(points) => {
                named.push(std::mem::take(&mut label));
                numbers.push(*points);
            }
            _ => {}
        }
    }
    let (first, rest) = named.split_at(named.len().min(2));
    first.len() == 2
        && first[0] != first[1]
        && first.iter().all(|label| !label.is_empty())
        && named.len() >= AT_LEAST_PAIRS * 2
        && rest.chunks(2).all(|pair| pair[0] == first[0] && pair.get(1).is_none_or(|label| *label == first[1]))
        && are_high(&numbers)
}

fn are_high(numbers: &[f64]) -> bool {
    let highest = numbers.iter().copied().fold(0.0, f64::max);
    highest > RATING && highest <= PERCENT
}

/// Numbers or pairs of them one after another, with a label before or right behind them.
fn in_list(words: &[Word<'_>], parts: &[&str], sentence: &str) -> bool {
    let mut start = 0;
    while start < words.len() {
        let is_number = |word: &Word<'_>| matches!(word, Word::One(_) | Word::Pair(..));
        if !is_number(&words[start]) {
            start += 1;
            continue;
        }
        let run = words[start..].iter().take_while(|word| is_number(word) || **word == Word::Between).count();
        let end = start + run;
        let last = words[start..end].iter().rposition(is_number).map_or(start, |at| start + at);
        let head = &sentence[..place(parts[start], sentence).start];
        let tail = &sentence[place(parts[last], sentence).end..];
        let written = &sentence[place(parts[start], sentence).start..place(parts[last], sentence).end];
        if hold_many(&words[start..=last]) && says(head, tail) && !are_of_things(head, written) {
            return true;
        }
        start = end;
    }
    false
}

fn hold_many(words: &[Word<'_>]) -> bool {
    let value = |word: &Word<'_>| match word {
        Word::One(points) => Some(*points),
        Word::Pair(before, after) => Some(before.max(*after)),
        _ => None,
    };
    let numbers: Vec<f64> = words.iter().filter_map(value).collect();
    numbers.len() >= AT_LEAST_NUMBERS && are_high(&numbers) && !are_steps(&numbers) && !are_ranges(words)
}

/// Whether pairs are the ranges of a scale, each of which begins where the last ends: `0-59, 60-69, 70-79`.
fn are_ranges(words: &[Word<'_>]) -> bool {
    let pairs: Vec<(f64, f64)> = words
        .iter()
        .filter_map(|word| if let Word::Pair(before, after) = word { Some((*before, *after)) } else { None })
        .collect();
    pairs.len() > 1 && pairs.windows(2).all(|two| (0.0..=1.0).contains(&(two[1].0 - two[0].1)))
}

/// Whether what stands before numbers, or right behind them, calls them scores; what counts people or things does not.
fn says(head: &str, tail: &str) -> bool {
    let label = tail.trim_start_matches([',', ' ']).split([',', ';', ':', '.']).next().unwrap_or_default();
    let label: Vec<&str> = label.split_whitespace().take(LABEL_WORDS).collect();
    let behind = label.join(" ");
    let clause = head.trim_end_matches(|c: char| !c.is_alphanumeric());
    let clause = clause.rsplit([',', ';', ':']).next().unwrap_or_default().trim();
    let of_count = label.first().is_some_and(|first| !is_joint(first) && of_result(first) == Title::Unknown);
    let is_year = |word: &str| Holds::of(word) == Holds::Mark;
    let of_years = || [head, tail].iter().any(|part| part.split(|c: char| !c.is_alphanumeric()).any(is_year));
    let of_things = || is_by_things(head) || is_by_things(&behind) || is_of_speakers(head);
    let named =
        if head.contains(char::is_alphabetic) { says_scores(clause) && !of_count } else { says_scores(&behind) };
    named && !of_things() && !of_years()
}

//! Times of a day, which look like scores: `Tes dimulai pukul 08.20, 09.05, 10.35`.
//!
//! Takes: lines of any text. Gives: the lines without their times. Never: takes a number for a time where nothing says that times follow, or
//! where the line speaks of scores.

use super::cell::place;
use super::title::words;
use std::borrow::Cow;

/// Words that times stand behind.
const OF_TIMES: [&str; 18] = [
    "pukul", "jam", "jadwal", "mulai", "dimulai", "dibuka", "ditutup", "selesai", "giliran", "tiap", "setiap", "wib",
    "wita", "wit", "at", "schedule", "starts", "begins",
];
/// Words that scores stand behind, whatever else does.
const OF_SCORES: [&str; 9] = ["nilai", "nilainya", "skor", "score", "scores", "scored", "poin", "points", "memperoleh"];

/// Lines with spaces where their times stand. What says it of a list of nothing but times stands on a line above.
pub(super) fn without_times<'a>(lines: &[&'a str]) -> Vec<Cow<'a, str>> {
    let mut above = "";
    let line = |line: &&'a str| {
        let plain = of_line(line, above);
        above = if line.contains(char::is_alphabetic) { line } else { above };
        plain
    };
    lines.iter().map(line).collect()
}

fn of_line<'a>(line: &'a str, above: &str) -> Cow<'a, str> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return Cow::Borrowed(line);
    }
    let mut times = tokens(line).filter(|(_, token)| is_time(token)).peekable();
    if times.peek().is_none() || !says_times(line, above) {
        return Cow::Borrowed(line);
    }
    let mut plain = line.to_owned();
    for (at, token) in times {
        plain.replace_range(at..at + token.len(), &" ".repeat(token.len()));
    }
    Cow::Owned(plain)
}

fn says_times(line: &str, above: &str) -> bool {
    let own = words(line);
    let any = |words: &[String], wanted: &[&str]| words.iter().any(|word| wanted.contains(&&**word));
    let is_wordless = || own.iter().all(|word| word.bytes().all(|b| b.is_ascii_digit()));
    let said = if is_wordless() { words(above) } else { own };
    any(&said, &OF_TIMES) && !any(&said, &OF_SCORES)
}

/// Where each word of digits and their signs begins, and the word.
fn tokens(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | ':');
    line.split(move |c: char| !is_part(c))
        .map(|token| token.trim_matches(['.', ':']))
        .map(|token| (place(token, line).start, token))
}

/// `08.00`, `13:45`.
fn is_time(token: &str) -> bool {
    let two = |part: &str, below: u32| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) && part.parse::<u32>().is_ok_and(|n| n < below)
    };
    token.split_once(['.', ':']).is_some_and(|(hours, minutes)| two(hours, 24) && two(minutes, 60))
}

//! What one cell of a table holds.
//!
//! Takes: its text. Gives: [`Holds`]. Never: asks what its column is called.

use super::title::{is_of_indicator, is_of_thing};
use std::ops::Range;

/// No test gives more points.
const HIGHEST_SCORE: f64 = 1000.0;
/// Numbers that reach no higher are ratings.
pub(super) const RATING: f64 = 5.0;
/// Those of one number each that reach no higher may be hours or days.
pub(super) const HOURS: f64 = 24.0;
/// No score that stands alone is higher.
pub(super) const PERCENT: f64 = 100.0;

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Holds {
    /// Nothing, or a dash.
    Nothing,
    /// What a test may give: `62,5`, `75%`, `60 / 100`, `80 poin`.
    Points(f64),
    /// A number that no test gives: money, a deficit.
    Amount,
    /// `Lulus`, `Belum kompeten`.
    Verdict,
    /// `A`, `B+`, `BC`.
    Grade,
    /// `41 -> 61`.
    Change,
    /// A date, a time, a year, a code of an account or region.
    Mark,
    /// Anything else.
    Words,
}

impl Holds {
    /// By the signs of the text.
    pub fn of(cell: &str) -> Self {
        let text = cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '*' | '_' | '`' | '~'));
        if text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '?' | '/')) {
            return Self::Nothing;
        }
        let begins_number = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | '.' | ','));
        if begins_number { Self::of_number(text) } else { Self::of_word(text) }
    }

    /// Whether somebody may have been given it for a test.
    pub fn is_result(self) -> bool {
        matches!(self, Self::Points(_) | Self::Verdict | Self::Grade | Self::Change)
    }

    fn of_number(text: &str) -> Self {
        let text = text.trim_matches(['(', ')']);
        // `41 (cukup)`
        let text = text.split_once('(').map_or(text, |(points, _)| points.trim_end());
        if let Some(number) = number(text.strip_prefix('+').unwrap_or(text)) {
            return match number {
                year if (1900.0..2100.0).contains(&year) && year.fract() == 0.0 => Self::Mark,
                points if points <= HIGHEST_SCORE => Self::Points(points),
                _ => Self::Amount,
            };
        }
        if let Some((before, after)) = arrow(text) {
            let both = [before, after].into_iter().all(|part| matches!(Self::of(part), Self::Points(_)));
            return if both { Self::Change } else { Self::Words };
        }
        let units = ["%", " poin", " points", " point", " pts"];
        if let Some(points) = units.iter().find_map(|unit| text.strip_suffix(unit)) {
            return Self::of_number(points.trim_end());
        }
        if let Some((points, of)) = ["/", " dari ", " of "].iter().find_map(|sign| text.split_once(sign)) {
            return match (number(points.trim()), number(of.trim())) {
                (Some(points), Some(of)) if points <= of && of <= HIGHEST_SCORE => Self::Points(points),
                _ => Self::of_mark(text),
            };
        }
        if text.strip_prefix('-').and_then(number).is_some() { Self::Amount } else { Self::of_mark(text) }
    }

    /// Digits in three parts or more are money, a date, a time or a code; with words behind them they are words.
    fn of_mark(text: &str) -> Self {
        let parts: Vec<&str> = text.split(['-', '/', '.', ':', ',', ' ', 'T']).collect();
        let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if parts.len() < 2 || !parts.iter().all(digits) {
            return Self::Words;
        }
        let in_thousands = text.contains(['.', ',']) && parts[1..].iter().all(|part| part.len() == 3);
        if in_thousands { Self::Amount } else { Self::Mark }
    }

    fn of_word(text: &str) -> Self {
        const VERDICTS: &str = "lulus, tidak lulus, belum lulus, tdk lulus, gagal, remedial, remidi, kompeten, belum kompeten, \
            tidak kompeten, tuntas, belum tuntas, tidak tuntas, pass, passed, fail, failed, not passed, competent, not yet competent";
        let bytes = text.as_bytes();
        match bytes {
            [b'A'..=b'E'] | [b'A'..=b'E', b'+' | b'-' | b'A'..=b'E'] => return Self::Grade,
            _ if bytes.len() <= 17 && bytes.first().is_some_and(|b| b"lLtTbBgGrRkKpPfFnNcC".contains(b)) => {}
            _ => return Self::Words,
        }
        let lower = text.to_lowercase();
        if VERDICTS.split(", ").any(|verdict| verdict == lower) { Self::Verdict } else { Self::Words }
    }
}

/// Where a part of a text stands in it.
pub(super) fn place(part: &str, text: &str) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

/// A number without a sign, its decimal mark a point or a comma.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    let marks = text.bytes().filter(|b| !b.is_ascii_digit()).count();
    (plain && marks <= 1 && marks < text.len()).then(|| text.replace(',', ".").parse().ok()).flatten()
}

/// What stands before and after a sign or word of change.
pub(super) fn arrow(text: &str) -> Option<(&str, &str)> {
    ["->", "→", "=>", "–>", "➜", "⇒", "»", ">", " menjadi ", " ke ", " to "]
        .iter()
        .find_map(|sign| text.split_once(sign))
}

/// `P01`, `PST-012`: letters and a number.
pub(super) fn code(cell: &str) -> Option<(&str, &str)> {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (series, rest) = cell.split_at(letters);
    let digits = rest.strip_prefix(['-', '_', ' ', '.', '/', '#']).unwrap_or(rest);
    let fits =
        (1..=5).contains(&letters) && (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then_some((series, digits))
}

/// Whether a cell may be the code or number of somebody: short, with a digit in it, and neither a word beside it as in
/// `Kelas 7` nor one that names a thing in it as in `soal7`; `BudiP07` is one.
pub(super) fn may_be_code(cell: &str) -> bool {
    let is_number = |cell: &str| cell.len() >= 5 && cell.bytes().all(|b| b.is_ascii_digit());
    let is_long = |word: &str| word.chars().count() >= 4;
    let has_word = cell.split(|c: char| !c.is_alphabetic()).any(is_long) && (cell.contains(' ') || is_of_thing(cell));
    let is_plain = || {
        let has_digit = cell.bytes().any(|b| b.is_ascii_digit());
        Holds::of(cell) == Holds::Words && has_digit && !has_word && !is_of_indicator(cell)
    };
    cell.len() <= 24 && cell.split(' ').count() <= 2 && (is_number(cell) || is_plain() || cell.contains('@'))
}

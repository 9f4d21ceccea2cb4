//! What stands in a cell for a score.
//!
//! Takes: a cell and the scale. Gives: [`Reading`]. Never: guesses between two readings, and never says what the cell holds.

use super::score::{Scale, Score};
use crate::say;
use crate::table::Cell;
use crate::words::Words;

/// How a cell reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Nothing: this person did not take this test.
    Blank,
    /// A score on the scale.
    Score {
        score: Score,
        /// Written with a decimal comma.
        comma: bool,
        /// With three digits behind it or a decimal point, as a thousand has: `1.500`.
        like_thousands: bool,
    },
    /// No score.
    Wrong(Wrong),
}

/// Why a cell is no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wrong {
    Outside,
    Negative,
    Date,
    Failed,
    Uncomputed,
    Percent,
    Thousands,
    Truth,
    Words,
    NoNumber,
}

/// Reads a cell.
pub(super) fn read(cell: &Cell, scale: &Scale) -> Reading {
    match cell {
        Cell::Empty => Reading::Blank,
        Cell::Number(number) => on_scale(*number, scale),
        Cell::Text(text) => read_text(text, scale),
        Cell::Percent(_) => Reading::Wrong(Wrong::Percent),
        Cell::Date => Reading::Wrong(Wrong::Date),
        Cell::Truth => Reading::Wrong(Wrong::Truth),
        Cell::Failed => Reading::Wrong(Wrong::Failed),
        Cell::Uncomputed => Reading::Wrong(Wrong::Uncomputed),
    }
}

fn on_scale(number: f64, scale: &Scale) -> Reading {
    match Score::new(number) {
        Some(score) if (scale.minimum..=scale.maximum).contains(&score) => {
            Reading::Score { score, comma: false, like_thousands: false }
        }
        _ if number < 0.0 && scale.minimum.points() >= 0.0 => Reading::Wrong(Wrong::Negative),
        _ => Reading::Wrong(Wrong::Outside),
    }
}

fn read_text(text: &str, scale: &Scale) -> Reading {
    let text = text.replace('\u{2212}', "-");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, &*text),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if is_digits(digits) {
        return digits.parse().map_or(Reading::Wrong(Wrong::Outside), |number: f64| on_scale(sign * number, scale));
    }
    let Some((whole, part)) = digits.split_once(['.', ',']).filter(|(whole, part)| is_digits(whole) && is_digits(part))
    else {
        return Reading::Wrong(why_no_number(&text, digits));
    };
    // `1.500` may be one and a half or fifteen hundred: where the scale allows the second, nobody knows; elsewhere it is told
    // how it was read.
    let grouped = part.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if grouped && (whole.to_owned() + part).parse::<f64>().is_ok_and(|number| number <= scale.maximum.points()) {
        return Reading::Wrong(Wrong::Thousands);
    }
    let number: Result<f64, _> = format!("{whole}.{part}").parse();
    match number.map_or(Reading::Wrong(Wrong::NoNumber), |number| on_scale(sign * number, scale)) {
        Reading::Score { score, .. } => Reading::Score { score, comma: digits.contains(','), like_thousands: grouped },
        reading => reading,
    }
}

fn why_no_number(text: &str, digits: &str) -> Wrong {
    let lower = text.to_lowercase();
    let is_part = |part: &str| !part.is_empty() && (part.bytes().all(|b| b.is_ascii_digit()) || is_month(part));
    let parts = |separators: &[char]| lower.split(separators).map(str::trim).collect::<Vec<_>>();
    let dated = |parts: Vec<&str>| (2..=3).contains(&parts.len()) && parts.iter().all(|part| is_part(part));
    if text.starts_with('#') {
        Wrong::Failed
    } else if text.starts_with('=') {
        Wrong::Uncomputed
    } else if text.ends_with('%') {
        Wrong::Percent
    } else if text.starts_with('(') && text.ends_with(')') && text.bytes().any(|b| b.is_ascii_digit()) {
        Wrong::Negative
    } else if dated(parts(&['-', '/'])) || dated(parts(&[' '])) && lower.split(' ').any(is_month) {
        Wrong::Date
    } else if digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'') || c.is_whitespace())
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
    {
        Wrong::Thousands
    } else if !text.bytes().any(|b| b.is_ascii_digit()) {
        Wrong::Words
    } else {
        Wrong::NoNumber
    }
}

/// Months as spreadsheets shorten them, in Indonesian and English.
fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 17] = [
        "jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "agt", "aug", "sep", "okt", "oct", "nov", "des",
        "dec",
    ];
    MONTHS.iter().any(|month| word.starts_with(month)) && word.chars().all(char::is_alphabetic)
}

impl Wrong {
    /// What is wrong, and how to mend it.
    pub(super) fn words(self, scale: &Scale) -> (Words, Words) {
        let (low, high) = (scale.minimum, scale.maximum);
        match self {
            Self::Outside => (
                say!(id "nilai di luar {low}–{high}", en "a score outside {low}–{high}"),
                say!(
                    id "perbaiki nilainya, atau sebut skala tesnya dengan --minimum dan --maximum",
                    en "mend the score, or name the scale of the test with --minimum and --maximum",
                ),
            ),
            Self::Negative => (
                say!(id "nilai negatif, padahal nilai terendah {low}", en "a negative score, although the lowest is {low}"),
                say!(
                    id "perbaiki nilainya; jika tes ini memang mengurangi nilai, sebut --minimum",
                    en "mend the score; if this test does take points off, name --minimum",
                ),
            ),
            Self::Date => (
                say!(id "tanggal di sel nilai: Excel mengubah 8/3 atau 8-3 menjadi tanggal", en "a date in place of a score: Excel makes dates out of 8/3 and 8-3"),
                say!(
                    id "ubah format kolom menjadi Angka, lalu ketik ulang nilainya dari lembar jawaban",
                    en "set the column's format to Number and type the score again from the answer sheet",
                ),
            ),
            Self::Failed => (
                say!(id "rumus di sel ini gagal (seperti #N/A)", en "the formula of this cell failed (such as #N/A)"),
                say!(
                    id "perbaiki rumusnya; kosongkan selnya jika peserta tidak mengikuti tes ini",
                    en "mend the formula; leave the cell blank where the participant did not take this test",
                ),
            ),
            Self::Uncomputed => (
                say!(id "rumus tanpa hasil tersimpan", en "a formula without a saved result"),
                say!(
                    id "buka dan simpan berkas ini di Excel, atau tempel sebagai nilai (Paste Special, Values)",
                    en "open and save the file in Excel, or paste the results as values (Paste Special, Values)",
                ),
            ),
            Self::Percent => (
                say!(id "nilai dalam persen", en "a score in percent"),
                say!(
                    id "tulis nilainya pada skala {low}–{high}, dengan format Angka: 78.5, bukan 78,5%",
                    en "write the score on the scale {low}–{high}, in the format Number: 78.5, not 78.5%",
                ),
            ),
            Self::Thousands => (
                say!(id "tanda ribuan, atau angka yang dapat dibaca dua cara", en "a thousands separator, or a number that reads in two ways"),
                say!(
                    id "tulis tanpa tanda ribuan; desimal dengan titik, seperti 78.5",
                    en "write it without separators; decimals with a point, such as 78.5",
                ),
            ),
            Self::Truth => (
                say!(id "TRUE atau FALSE di sel nilai", en "TRUE or FALSE in place of a score"),
                say!(id "tulis nilainya sebagai angka", en "write the score as a number"),
            ),
            Self::Words => (
                say!(id "kata atau tanda di sel nilai", en "words or a sign in place of a score"),
                say!(
                    id "kosongkan selnya jika peserta tidak mengikuti tes ini; 0 hanya untuk yang memang bernilai 0",
                    en "leave the cell blank where the participant did not take this test; 0 is only for a score of 0",
                ),
            ),
            Self::NoNumber => (
                say!(id "bukan angka", en "not a number"),
                say!(id "tulis angka saja, seperti 78 atau 78.5", en "write a number only, such as 78 or 78.5"),
            ),
        }
    }
}

#[cfg(test)]
mod tests;

//! Rows of codes and scores without a header.
//!
//! Takes: rows of cells as text. Gives: whether every one of them is a code of somebody and two scores or more. Never: takes
//! a table with words in it for one, or a table of which a single row is something else.

use super::header::{HIGHEST_SCORE, number};
use std::collections::BTreeSet;

/// Fewer rows may be anything.
const AT_LEAST_ROWS: usize = 3;

/// Whether all rows, from the first that has more than a title in it, are codes with scores.
pub(super) fn hold_scores(rows: &[Vec<String>]) -> bool {
    let filled = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
    let cells = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let rows: Vec<&Vec<String>> = rows.iter().filter(filled).skip_while(|row| cells(row) < 2).collect();
    let codes: Option<Vec<(&str, &str)>> = rows.iter().map(|row| entry(row)).collect();
    let Some(codes) = codes.filter(|codes| codes.len() >= AT_LEAST_ROWS) else { return false };
    // One series of codes, each once: P01, P02, P03.
    let series: BTreeSet<&str> = codes.iter().map(|(letters, _)| *letters).collect();
    let numbers: BTreeSet<&str> = codes.iter().map(|(_, number)| *number).collect();
    series.len() == 1 && numbers.len() == codes.len()
}

/// The parts of the code in a row of nothing but a code and scores, perhaps with a running number before.
fn entry(row: &[String]) -> Option<(&str, &str)> {
    let cells: Vec<&str> = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let place = cells.iter().take(2).position(|cell| code(cell).is_some())?;
    let is_score = |cell: &&&str| number(cell).is_some_and(|points| points <= HIGHEST_SCORE);
    let scores = cells.iter().skip(place + 1).filter(is_score).count();
    let only_scores = place + 1 + scores == cells.len() && cells[..place].iter().all(|cell| number(cell).is_some());
    // Somebody may have missed one of the two.
    (only_scores && scores >= 1 && row.len() >= place + 3).then(|| code(cells[place])).flatten()
}

/// `P01`, `PST-012`: letters and a number.
fn code(cell: &str) -> Option<(&str, &str)> {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (series, rest) = cell.split_at(letters);
    let digits = rest.strip_prefix(['-', '_', ' ', '.']).unwrap_or(rest);
    let fits =
        (1..=5).contains(&letters) && (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then_some((series, digits))
}

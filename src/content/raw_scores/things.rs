//! Tables that hold scores and nobody: distributions, statistics, risk registers, indicators, budgets.
//!
//! Takes: rows of cells as text. Gives: whether their titles or first cells say that they are of things. Never: goes by a word
//! that a list of people may have as well, such as that of a unit or a year.

use super::header::{Sure, people, words};

/// Titles that no list of people has.
const TITLES: [&str; 11] = [
    "rentang",
    "range",
    "interval",
    "risiko",
    "risk",
    "kemungkinan",
    "likelihood",
    "indikator",
    "indicator",
    "harga",
    "price",
];

/// What stands in the first column of a table of statistics.
const STATISTICS: [&str; 10] = ["n", "mean", "rata", "sd", "simpangan", "median", "min", "max", "minimum", "maksimum"];

/// A header stands within so many rows.
const HEADER_WITHIN_ROWS: usize = 30;
/// So many rows of statistics are no chance.
const STATISTICS_AT_LEAST: usize = 2;

/// Whether the rows are of things.
pub(super) fn are_of_things(rows: &[Vec<String>]) -> bool {
    let titled = rows.iter().take(HEADER_WITHIN_ROWS).any(|row| {
        let is_header = row.iter().filter(|cell| !cell.is_empty()).all(|cell| cell.parse::<f64>().is_err());
        // A title is a word or two; a sentence may speak of anything.
        let is_title = |cell: &&String| cell.chars().count() <= 40;
        is_header
            && row.len() > 1
            // Whoever stands there by name or number is somebody, whatever else the table is of.
            && !row.iter().any(|cell| people(&words(cell)).is_some_and(|sure| matches!(sure, Sure::Yes)))
            && row.iter().filter(is_title).any(|cell| words(cell).iter().any(|word| TITLES.contains(&&**word)))
    });
    let first = rows.iter().filter_map(|row| words(row.first()?).into_iter().next());
    titled || first.filter(|word| STATISTICS.contains(&&**word)).count() >= STATISTICS_AT_LEAST
}

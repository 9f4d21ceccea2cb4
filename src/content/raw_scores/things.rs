//! Tables that hold scores and nobody: distributions, statistics, risk registers, indicators.
//!
//! Takes: rows of cells as text. Gives: whether the titles of their columns, or what stands in the first of them, say that each
//! row is a thing. Never: goes by a word above the table, in a row below its titles, or beside a column of people.

use super::header::{Sure, number, people, words};

/// Titles of what is measured where each row is a thing.
const TITLES: [&str; 9] =
    ["rentang", "range", "interval", "risiko", "risk", "kemungkinan", "likelihood", "indikator", "indicator"];

/// What stands in the first column of a table of statistics, and in the last rows of a list of people.
const STATISTICS: [&str; 12] =
    ["n", "mean", "rata", "sd", "simpangan", "median", "min", "max", "minimum", "maximum", "maksimum", "deviation"];

/// Whether each row is a thing.
pub(super) fn are_rows(rows: &[Vec<String>]) -> bool {
    let is_figure = |cell: &String| number(cell.trim()).is_some();
    let Some(first) = rows.iter().position(|row| row.iter().any(is_figure)) else { return false };
    let Some(header) = rows[..first].iter().rfind(|row| row.iter().any(|cell| !cell.trim().is_empty())) else {
        return false;
    };
    let titles: Vec<Vec<String>> = header.iter().map(|cell| words(cell)).collect();
    // As the first word: a title may say in which range its scores lie.
    let named = titles.iter().filter(|title| title.first().is_some_and(|word| TITLES.contains(&&**word))).count();
    let somebody = titles.iter().filter_map(|title| people(title)).collect::<Vec<Sure>>();
    // A register has a code for each risk, as a list of people has for each of them; it has two such columns at least.
    if named > 0 && (somebody.is_empty() || named > 1 && !somebody.contains(&Sure::Yes)) {
        return true;
    }
    let below = rows[first..].iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let is_statistic = |row: &Vec<String>| {
        row.first().is_some_and(|cell| words(cell).iter().any(|word| STATISTICS.contains(&&**word)))
    };
    somebody.is_empty() && below.clone().count() > 1 && below.into_iter().all(is_statistic)
}

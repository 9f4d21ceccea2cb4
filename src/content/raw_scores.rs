//! Recognises tables with one row per participant, which must never enter a public history.
//!
//! Takes: a file, or the body of a Markdown file. Gives: whether a table in it looks like people with scores, and by what.
//! Never: repeats a cell of it, or goes by a header alone: an empty form holds nobody's score.
//!
//! A header of which every word is known is one way to know such a table; its shape is the other, so that an unknown word is
//! never worse than none: two tests and one entry a row, or codes with scores.

mod both_tests;
mod comments;
mod header;
mod headless;
mod listed;
mod markdown;
mod things;
mod why;

use super::encoding::decode;
use crate::table::{self, Cell};
use std::fs::File;
use std::io::Read;
use std::path::Path;

pub use comments::in_comments;
pub use markdown::table_in as in_body;
pub use why::Why;

/// Text tables with their separators.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
/// So much of a file is looked at: the header stands near the top, and a few rows below it are enough.
const WITHIN_BYTES: u64 = 64 * 1024;
/// A list in JSON or YAML can only be read to its end; nobody's list of participants is longer.
const WITHIN_BYTES_OF_A_LIST: u64 = 4 * 1024 * 1024;
const WITHIN_ROWS: usize = 200;

/// By what a file is a table of people and their scores, if it is.
pub fn seem_to_be_in(path: &Path) -> Option<Why> {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_ascii_lowercase();
    match &*extension {
        "csv" | "tsv" | "txt" => in_text(&beginning(path, WITHIN_BYTES)?),
        "md" => in_body(&beginning(path, WITHIN_BYTES)?).map(|(_, why)| why),
        "json" | "geojson" | "yaml" | "yml" => {
            let text = beginning(path, WITHIN_BYTES_OF_A_LIST)?;
            in_tables(&listed::tables(&text)).or_else(|| in_comments(&text).map(|(_, why)| why))
        }
        "xlsx" | "xlsm" => in_workbook(path),
        _ => None,
    }
}

/// The beginning of a text in whatever encoding: a header is recognised by plain letters.
fn beginning(path: &Path, bytes_at_most: u64) -> Option<String> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(bytes_at_most).read_to_end(&mut bytes).ok()?;
    Some(decode(&bytes))
}

/// By what rows are people with scores.
fn in_rows(rows: &[Vec<String>]) -> Option<Why> {
    let has_codes = || headless::hold_scores(rows) || headless::hold_scores_below(rows);
    by_titles(rows).or_else(|| (!things::are_rows(rows) && has_codes()).then_some(Why::Codes))
}

/// By what the titles of rows say that they are.
fn by_titles(rows: &[Vec<String>]) -> Option<Why> {
    if things::are_rows(rows) {
        None
    } else if header::hold_scores(rows) {
        Some(Why::PeopleAndScores)
    } else if both_tests::hold_scores(rows) {
        Some(Why::BothTests)
    } else {
        None
    }
}

fn in_tables(tables: &[Vec<Vec<String>>]) -> Option<Why> {
    tables.iter().find_map(|rows| in_rows(rows))
}

fn in_text(text: &str) -> Option<Why> {
    let text = text.trim_start_matches('\u{feff}');
    SEPARATORS.into_iter().find_map(|separator| {
        let cells =
            |line: &str| line.split(separator).map(|cell| cell.trim().trim_matches('"').trim().to_owned()).collect();
        let rows: Vec<Vec<String>> = text.lines().take(WITHIN_ROWS).map(cells).collect();
        in_rows(&rows)
    })
}

/// By what any sheet of a workbook, hidden ones too, is such a table. One that cannot be opened is not looked at.
fn in_workbook(path: &Path) -> Option<Why> {
    let bytes = table::read(path).ok()?;
    let Ok(table::File::Workbook(mut workbook)) = table::open(&bytes, path) else { return None };
    let sheets: Vec<String> = workbook.sheets.iter().chain(&workbook.hidden).cloned().collect();
    let tables = sheets.iter().filter_map(|sheet| workbook.table(sheet, Some(WITHIN_ROWS)).ok());
    tables.map(|table| table.rows.iter().map(texts).collect::<Vec<_>>()).find_map(|rows| in_rows(&rows))
}

/// A row's cells as text, from the first column on.
fn texts(row: &table::Row) -> Vec<String> {
    /// A sheet may reach to column XFD; nobody's header does.
    const WITHIN_COLUMNS: u32 = 200;
    let last = row.cells().next_back().map_or(0, |(column, _)| column).min(WITHIN_COLUMNS);
    let text = |column| match row.cell(column) {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) | Cell::Percent(number) => number.to_string(),
        _ => String::new(),
    };
    (0..=last).map(text).collect()
}

#[cfg(test)]
mod tests;

//! Recognises tables with one row per participant, which must never enter a public history.
//!
//! Takes: a file, or the body of a Markdown file. Gives: whether a table in it looks like people with scores. Never: repeats a
//! cell of it, or goes by a header alone: an empty form holds nobody's score.

mod header;
mod headless;
mod markdown;

use super::encoding::decode;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;
use crate::table::{self, Cell};
use header::hold_scores;
use std::fs::File;
use std::io::Read;
use std::path::Path;

pub use markdown::{fault as fault_in_body, table_in as in_body};

/// Text tables with their separators.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
/// So much of a file is looked at: the header stands near the top, and a few rows below it are enough.
const WITHIN_BYTES: u64 = 64 * 1024;
const WITHIN_ROWS: usize = 200;

/// Whether a file is a table of people and their scores.
pub fn seem_to_be_in(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_ascii_lowercase();
    match &*extension {
        "csv" | "tsv" | "txt" => beginning(path).is_some_and(|text| in_text(&text)),
        "md" => beginning(path).is_some_and(|text| in_body(&text).is_some()),
        "xlsx" | "xlsm" => in_workbook(path),
        _ => false,
    }
}

/// The beginning of a text in whatever encoding: a header is recognised by plain letters.
fn beginning(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(WITHIN_BYTES).read_to_end(&mut bytes).ok()?;
    Some(decode(&bytes))
}

fn in_text(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    SEPARATORS.into_iter().any(|separator| {
        let cells =
            |line: &str| line.split(separator).map(|cell| cell.trim().trim_matches('"').trim().to_owned()).collect();
        let rows: Vec<Vec<String>> = text.lines().take(WITHIN_ROWS).map(cells).collect();
        hold_scores(&rows) || headless::hold_scores(&rows)
    })
}

/// Whether any sheet of a workbook, hidden ones too, is such a table. One that cannot be opened is not looked at.
fn in_workbook(path: &Path) -> bool {
    let Ok(bytes) = table::read(path) else { return false };
    let Ok(table::File::Workbook(mut workbook)) = table::open(&bytes, path) else { return false };
    let sheets: Vec<String> = workbook.sheets.iter().chain(&workbook.hidden).cloned().collect();
    sheets.iter().filter_map(|sheet| workbook.table(sheet, Some(WITHIN_ROWS)).ok()).any(|table| {
        let rows: Vec<Vec<String>> = table.rows.iter().map(texts).collect();
        hold_scores(&rows) || headless::hold_scores(&rows)
    })
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

/// The message; it names the file and nothing in it.
pub fn fault(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::RAW_SCORES,
        at,
        say!(id "`{path}` memuat nilai per peserta", en "`{path}` holds scores person by person"),
    )
    .help(say!(
        id "pindahkan berkas ini ke luar folder isi sebelum menyimpan perubahan, lalu hitung ringkasannya dengan `terang tally`; yang diterbitkan hanya ringkasan itu",
        en "move this file out of the content folder before you commit, then work out its summary with `terang tally`; only that summary is published",
    ))
}

#[cfg(test)]
mod tests;

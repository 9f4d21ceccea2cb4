//! Recognises rows of people with scores, which must never enter a public history.
//!
//! Takes: a text, a workbook or a tree of keys. Gives: whether rows in it look like people with scores, and by what.
//! Never: repeats a cell of it, or opens a file.
//!
//! Everything is made rows of cells first ([`lines`], [`sayings`], [`outline`], [`tree`], a workbook's sheets), and one place
//! judges all of them ([`table`]). It goes by two questions: was something measured that a test gives, and does each row
//! stand for somebody? What a row stands for must be said by a word that Terang knows ([`title`], [`vocabulary`]); people are
//! people also where it is not said ([`names`]), and scores are theirs where nothing else stands beside them ([`alone`]).
//! A list of those who came needs no scores to be one of people ([`roll`]). In comments, which nobody reads before they are
//! published for good, two exact rows are enough ([`remarks`]); three codes of participants with scores right behind them are
//! enough anywhere ([`register`]).

mod alone;
mod cell;
mod clock;
mod lines;
mod names;
mod numbered;
mod one_line;
mod outline;
mod prose;
mod register;
mod remarks;
mod role;
mod roll;
mod sayings;
mod table;
mod title;
mod tree;
mod vocabulary;
mod why;

use crate::personal::plain;
use crate::table::{Cell, Row, Table};

pub use lines::{in_comments, in_text, without_examples};
pub use tree::{in_keys, in_records};
pub use why::{Why, unseen, unseen_archive};

/// By what the whole of a text file holds such rows.
pub fn in_file(text: &str) -> Option<Why> {
    lines::in_file(text)
}

/// By what any sheet of a workbook does, hidden ones too.
pub fn in_sheets(sheets: &[Table]) -> Option<Why> {
    sheets.iter().find_map(|sheet| {
        let rows: Vec<Vec<String>> = sheet.rows.iter().map(texts).collect();
        table::hold_scores(&table::borrowed(&rows)).or_else(|| {
            // A sheet may hold lines of text in a single column.
            let lines: Vec<String> = rows.iter().map(|row| row.join(" ").trim().to_owned()).collect();
            lines::in_text(&lines.join("\n")).map(|(_, why)| why)
        })
    })
}

/// A row's cells as text, from the first column on.
fn texts(row: &Row) -> Vec<String> {
    /// A sheet may reach to column XFD; nobody's list does.
    const WITHIN_COLUMNS: u32 = 200;
    let last = row.cells().next_back().map_or(0, |(column, _)| column).min(WITHIN_COLUMNS);
    let text = |column| match row.cell(column) {
        Cell::Text(text) => plain(text).into_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Percent(share) => format!("{}%", share * 100.0),
        Cell::Date => "2000-01-01".to_owned(),
        _ => String::new(),
    };
    (0..=last).map(text).collect()
}

#[cfg(test)]
mod tests;

//! What is wrong with a table of scores.
//!
//! Takes: places and words. Gives: [`Fault`]. Never: holds what stands in a cell; a place is enough to find it.

use crate::say;
use crate::table::Naming;
use crate::words::Words;

/// So many rows are named one by one.
const NAMED_ROWS: usize = 20;

/// Where something is wrong: rows as the editor's program counts them, and a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The rows; none where the table as a whole is meant.
    pub rows: Vec<u32>,
    /// The column, as the editor's program calls it.
    pub column: Option<String>,
}

impl Place {
    /// A cell, or the same column in several rows.
    #[must_use]
    pub fn of(rows: Vec<u32>, naming: Naming, column: u32) -> Self {
        Self { rows, column: Some(naming.column(column)) }
    }

    /// The same, with the title that the column is known by.
    #[must_use]
    pub fn titled(rows: Vec<u32>, naming: Naming, column: u32, title: Option<&str>) -> Self {
        let name = naming.column(column);
        Self { rows, column: Some(title.map_or(name.clone(), |title| format!("{name} (`{title}`)"))) }
    }

    /// The place in words; `None` where the table as a whole is meant.
    #[must_use]
    pub fn words(&self) -> Option<Words> {
        let named: Vec<String> = self.rows.iter().take(NAMED_ROWS).map(ToString::to_string).collect();
        let (list, rest) = (named.join(", "), self.rows.len().saturating_sub(NAMED_ROWS));
        let rows = match (self.rows.len(), rest) {
            (0, _) => None,
            (1, _) => Some(say!(id "baris {list}", en "row {list}")),
            (_, 0) => Some(say!(id "baris {list}", en "rows {list}")),
            _ => Some(say!(id "baris {list}, dan {rest} baris lain", en "rows {list}, and {rest} more")),
        };
        let column = self.column.as_ref().map(|column| say!(id "kolom {column}", en "column {column}"));
        match (rows, column) {
            (Some(Words { id, en }), Some(column)) => {
                let Words { id: column_id, en: column_en } = column;
                Some(say!(id "{id}, {column_id}", en "{en}, {column_en}"))
            }
            (rows, column) => rows.or(column),
        }
    }
}

/// One kind of fault, in every row that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub message: Words,
    /// How to mend it.
    pub help: Words,
}

impl Fault {
    /// A fault of the table as a whole.
    #[must_use]
    pub fn of_table(message: Words, help: Words) -> Self {
        Self { place: Place::default(), message, help }
    }
}

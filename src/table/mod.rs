//! Tables that people keep in spreadsheets: CSV text and workbooks.
//!
//! Takes: a file, or its bytes. Gives: a [`Table`] of cells with their places, or the [`Trouble`] with the file.
//! Never: interprets a cell, repeats one in a message, or reads more than the limits below allow.
//!
//! What stands in these tables is mostly about single people. So neither [`Table`] nor [`Cell`] can be printed, not even for
//! debugging, and what a library says of a broken file, which may quote it, is dropped.

mod bytes;
mod hidden;
mod quiet;
mod sheets;
mod text;
mod trouble;
mod workbook;

pub use bytes::{MAXIMUM_BYTES, read};
pub use hidden::Hidden;
pub use sheets::sheets;
pub use trouble::Trouble;
pub use workbook::{MAXIMUM_UNPACKED, holds};

/// More rows are no list of one training's participants.
pub const MAXIMUM_ROWS: usize = 50_000;
/// So much of a cell's text is kept; no code, score or unit is longer.
const KEPT_OF_A_CELL: usize = 400;

/// A cell, as far as the file itself says what it is.
#[derive(Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, trimmed.
    Text(String),
    /// A number of a workbook.
    Number(f64),
    /// A number that the workbook shows in percent.
    Percent(f64),
    /// A date or time of a workbook.
    Date,
    /// True or false, in a workbook.
    Truth,
    /// A cell whose formula failed, such as `#N/A`.
    Failed,
    /// A formula whose result was never saved.
    Uncomputed,
}

impl Cell {
    /// A text as a cell; white space alone is nothing.
    fn of_text(text: &str) -> Self {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.is_empty() { Self::Empty } else { Self::Text(text.chars().take(KEPT_OF_A_CELL).collect()) }
    }

    /// The text of a text cell.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// One row: its number as an editor sees it, and its cells that hold something, by column from 0.
#[derive(Clone)]
pub struct Row {
    /// Row of the worksheet, or line of the text on which it begins; from 1.
    pub number: u32,
    cells: Vec<(u32, Cell)>,
}

impl Row {
    fn new(number: u32, mut cells: Vec<(u32, Cell)>) -> Self {
        cells.retain(|(_, cell)| *cell != Cell::Empty);
        cells.sort_by_key(|(column, _)| *column);
        Self { number, cells }
    }

    /// The cell of a column.
    #[must_use]
    pub fn cell(&self, column: u32) -> &Cell {
        let found = self.cells.binary_search_by_key(&column, |(column, _)| *column);
        found.map_or(&Cell::Empty, |index| &self.cells[index].1)
    }

    /// The cells that hold something, with their columns.
    #[must_use]
    pub fn cells(&self) -> impl DoubleEndedIterator<Item = (u32, &Cell)> {
        self.cells.iter().map(|(column, cell)| (*column, cell))
    }
}

/// How an editor names the columns of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// 1, 2, 3 …
    Numbers,
    /// A, B, C …
    Letters,
}

impl Naming {
    /// The name of a column that is counted from 0.
    #[must_use]
    pub fn column(self, column: u32) -> String {
        if self == Self::Numbers {
            return (u64::from(column) + 1).to_string();
        }
        let (mut rest, mut name) = (u64::from(column) + 1, String::new());
        while rest > 0 {
            rest -= 1;
            name.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        name
    }
}

/// A table: its rows that hold something, from top to bottom.
#[derive(Clone)]
pub struct Table {
    /// How its columns are called.
    pub naming: Naming,
    /// Its rows, hidden ones too.
    pub rows: Vec<Row>,
    /// Which of them an editor does not see; `None` where the file does not say.
    pub hidden: Option<Hidden>,
}

/// What a file turned out to be.
pub enum File<'a> {
    /// Text, with the tables it makes by each separator that it may have been written with.
    Text(Vec<Table>),
    /// A workbook, whose sheets are read one by one.
    Workbook(Box<Workbook<'a>>),
}

pub use workbook::Workbook;

/// Sorts out what the bytes are; `path` only says whether text in it may be a table.
///
/// # Errors
/// What keeps them from being a table.
pub fn open<'a>(bytes: &'a [u8], path: &std::path::Path) -> Result<File<'a>, Trouble> {
    match bytes::kind(bytes) {
        bytes::Kind::Zip => Workbook::open(bytes).map(|workbook| File::Workbook(Box::new(workbook))),
        bytes::Kind::Compound { encrypted: true } => Err(Trouble::Encrypted),
        bytes::Kind::Compound { encrypted: false } => Err(Trouble::OldExcel),
        bytes::Kind::Text if bytes::may_be_text(path) => text::tables(bytes).map(File::Text),
        bytes::Kind::Text if bytes::says_workbook(path) => Err(Trouble::NotAWorkbook),
        bytes::Kind::Text => Err(Trouble::UnknownFormat),
    }
}

/// Whether the bytes are a text, as far as their beginning says.
#[must_use]
pub fn is_text(bytes: &[u8]) -> bool {
    matches!(bytes::kind(bytes), bytes::Kind::Text)
}

#[cfg(test)]
mod tests;

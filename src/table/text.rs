//! Tables in text: cells separated by comma, semicolon or tab.
//!
//! Takes: bytes. Gives: one [`Table`] a separator; which of them is meant shows itself where columns are recognised.
//! Never: guesses an encoding; text that is not UTF-8 is named and refused.

use super::{Cell, Hidden, MAXIMUM_ROWS, Naming, Row, Table, Trouble};

/// Separators that spreadsheets write. Indonesian ones write semicolons, because their comma is a decimal comma.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// The tables that a text makes.
pub(super) fn tables(bytes: &[u8]) -> Result<Vec<Table>, Trouble> {
    let text = decode(bytes)?;
    // A quotation mark that is never closed would swallow the rows below it.
    if text.bytes().filter(|b| *b == b'"').count() % 2 == 1 {
        return Err(Trouble::UnclosedQuote);
    }
    SEPARATORS.into_iter().map(|separator| table(text, separator)).collect()
}

fn decode(bytes: &[u8]) -> Result<&str, Trouble> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Trouble::Utf16);
    }
    // UTF-16 without its mark: every other byte of plain letters is 0.
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = start.iter().map(|b| usize::from(*b == 0)).sum::<usize>();
    if zeros * 4 > start.len() {
        return Err(Trouble::Utf16);
    }
    if bytes.contains(&0) {
        return Err(Trouble::NoText);
    }
    std::str::from_utf8(bytes).map_err(|_| Trouble::Windows1252)
}

fn table(text: &str, separator: u8) -> Result<Table, Trouble> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Trouble::Broken)? {
        if rows.len() == MAXIMUM_ROWS {
            return Err(Trouble::TooManyRows);
        }
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let cells = (0..).zip(record.iter().map(Cell::of_text)).collect();
        let row = Row::new(line, cells);
        if row.cells().next().is_some() {
            rows.push(row);
        }
    }
    Ok(Table { naming: Naming::Numbers, rows, hidden: Some(Hidden::default()) })
}

/// Counts lines from one record to the next: the reader's own count stands before the blank lines above a record.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the first record at or after a byte that lies no further up than the last one.
    fn of(&mut self, byte: u64) -> u32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(b) = self.text.get(self.at) {
            let ends = *b == b'\n' || *b == b'\r' && self.text.get(self.at + 1) != Some(&b'\n');
            if self.at >= byte && !matches!(b, b'\n' | b'\r') {
                break;
            }
            self.line += u32::from(ends);
            self.at += 1;
        }
        self.line
    }
}

//! Every sheet of a workbook of whatever kind, to be looked at and not to be counted from.
//!
//! Takes: bytes. Gives: the cells of all sheets, hidden ones too. Never: says which cells are shown, or how a number is
//! written: who counts scores is given an XLSX workbook or a text.

use super::bytes::{Kind, kind};
use super::quiet::quietly;
use super::workbook::{Archive, inspect};
use super::{Cell, MAXIMUM_ROWS, Naming, Row, Table, Trouble, Workbook};
use calamine::{Data, DataRef, Ods, Reader, Xls, Xlsb};
use std::collections::BTreeMap;
use std::io::Cursor;

/// The sheets of a workbook, at most so many rows of each.
///
/// # Errors
/// What keeps them from being read.
pub fn sheets(bytes: &[u8], rows: usize) -> Result<Vec<Table>, Trouble> {
    let rows = rows.min(MAXIMUM_ROWS);
    match kind(bytes) {
        Kind::Text => Err(Trouble::NotAWorkbook),
        Kind::Compound { encrypted: true } => Err(Trouble::Encrypted),
        Kind::Compound { encrypted: false } => quietly(|| old(bytes, rows)).unwrap_or(Err(Trouble::Broken)),
        Kind::Zip => match quietly(|| inspect(bytes)).unwrap_or(Err(Trouble::Broken))? {
            Archive::Workbook => {
                let mut workbook = Workbook::open(bytes)?;
                let sheets: Vec<String> = workbook.sheets.iter().chain(&workbook.hidden).cloned().collect();
                sheets.iter().map(|sheet| workbook.table(sheet, Some(rows))).collect()
            }
            Archive::Binary => quietly(|| binary(bytes, rows)).unwrap_or(Err(Trouble::Broken)),
            Archive::OpenDocument => quietly(|| open_document(bytes, rows)).unwrap_or(Err(Trouble::Broken)),
        },
    }
}

fn old(bytes: &[u8], rows: usize) -> Result<Vec<Table>, Trouble> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|_| Trouble::Broken)?;
    Ok(workbook.worksheets().into_iter().map(|(_, sheet)| table(sheet.used_cells(), rows)).collect())
}

fn open_document(bytes: &[u8], rows: usize) -> Result<Vec<Table>, Trouble> {
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_| Trouble::Broken)?;
    Ok(workbook.worksheets().into_iter().map(|(_, sheet)| table(sheet.used_cells(), rows)).collect())
}

/// Cell by cell: a sheet as a whole would be as large as it claims to be.
fn binary(bytes: &[u8], rows: usize) -> Result<Vec<Table>, Trouble> {
    let mut workbook: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|_| Trouble::Broken)?;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let mut reader = workbook.worksheet_cells_reader(&name).map_err(|_| Trouble::Broken)?;
        let mut cells: Vec<(usize, usize, Data)> = Vec::new();
        while let Some(cell) = reader.next_cell().map_err(|_| Trouble::Broken)? {
            let (row, column) = cell.get_position();
            let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else { continue };
            let value: DataRef<'_> = cell.get_value().clone();
            cells.push((row, column, value.into()));
        }
        sheets.push(table(cells.iter().map(|(row, column, value)| (*row, *column, value)), rows));
    }
    Ok(sheets)
}

fn table<'a>(cells: impl Iterator<Item = (usize, usize, &'a Data)>, rows: usize) -> Table {
    let mut found: BTreeMap<u32, Vec<(u32, Cell)>> = BTreeMap::new();
    for (row, column, value) in cells {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        let value = of(value);
        if value == Cell::Empty {
            continue;
        }
        if found.len() >= rows && !found.contains_key(&row) {
            break;
        }
        found.entry(row).or_default().push((column, value));
    }
    let rows = found.into_iter().map(|(row, cells)| Row::new(row.saturating_add(1), cells)).collect();
    Table { naming: Naming::Letters, rows, hidden: None }
}

fn of(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::of_text(text),
        #[expect(clippy::cast_precision_loss, reason = "no score or code comes near 2^53")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(_) => Cell::Truth,
        Data::Error(_) => Cell::Failed,
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => Cell::Date,
    }
}

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

#[cfg(test)]
mod tests {
    use super::{Trouble, sheets};
    use crate::table::Cell;
    use std::io::{Cursor, Write};

    fn archive(files: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_spreadsheet_of_libreoffice_is_read() {
        let row = |code: &str, score: &str| {
            format!(
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>{code}</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"float\" office:value=\"{score}\"><text:p>{score}</text:p></table:table-cell></table:table-row>"
            )
        };
        let content = format!(
            "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
             xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
             <office:body><office:spreadsheet><table:table table:name=\"A\">{}{}</table:table></office:spreadsheet></office:body></office:document-content>",
            row("P01", "41"),
            row("P02", "55.5")
        );
        let bytes = archive(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
            ),
            ("content.xml", &content),
        ]);
        let found = sheets(&bytes, 10).map_err(|trouble| format!("{trouble:?}")).unwrap();
        assert_eq!((found.len(), found[0].rows.len()), (1, 2));
        assert_eq!(found[0].rows[1].cell(0).text(), Some("P02"));
        assert!(*found[0].rows[1].cell(1) == Cell::Number(55.5));
        assert_eq!(sheets(&bytes, 1).map_or(0, |found| found[0].rows.len()), 1);
    }

    #[test]
    fn what_cannot_be_read_is_a_trouble() {
        let compound = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &[0; 600][..]].concat();
        for bytes in
            [&b"PK\x03\x04 and nothing more"[..], &compound, &archive(&[("mimetype", "x"), ("content.xml", "<")])]
        {
            assert!(sheets(bytes, 10).is_err());
        }
        assert_eq!(sheets(b"P01,41\n", 10).err(), Some(Trouble::NotAWorkbook));
    }
}

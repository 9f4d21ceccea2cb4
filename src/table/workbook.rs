//! Tables in XLSX workbooks.
//!
//! Takes: bytes of a ZIP archive. Gives: the sheets' names, and one sheet's cells. Never: unpacks more than
//! [`MAXIMUM_UNPACKED`], whatever the archive says of itself, allocates by the size that a sheet claims, or repeats what the
//! library says of a broken file.

use super::quiet::quietly;
use super::{Cell, Hidden, MAXIMUM_ROWS, Naming, Row, Table, Trouble};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::AssertUnwindSafe;

/// So much may come out of the archive, all members together.
pub const MAXIMUM_UNPACKED: u64 = 32 * 1024 * 1024;
/// A workbook has a few dozen members.
const MAXIMUM_MEMBERS: usize = 2000;

/// An XLSX workbook.
pub struct Workbook<'a> {
    bytes: &'a [u8],
    xlsx: Xlsx<Cursor<&'a [u8]>>,
    /// The names of its visible worksheets.
    pub sheets: Vec<String>,
    /// The names of its hidden ones.
    pub hidden: Vec<String>,
}

impl<'a> Workbook<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Trouble> {
        quietly(|| {
            match inspect(bytes)? {
                Archive::Workbook => {}
                Archive::Binary => return Err(Trouble::BinaryWorkbook),
                Archive::OpenDocument => return Err(Trouble::OpenDocument),
            }
            let xlsx: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|fault| trouble(&fault))?;
            let worksheets = || xlsx.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
            let names = |wanted: bool| {
                let shown = move |sheet: &&calamine::Sheet| (sheet.visible == SheetVisible::Visible) == wanted;
                worksheets().filter(shown).map(|sheet| sheet.name.clone()).collect()
            };
            let (sheets, hidden) = (names(true), names(false));
            Ok(Self { bytes, xlsx, sheets, hidden })
        })
        .unwrap_or(Err(Trouble::Broken))
    }

    /// The cells of one sheet, at most so many rows of them.
    ///
    /// # Errors
    /// Where the sheet is broken, or has more rows than a table may have.
    pub fn table(&mut self, sheet: &str, rows: Option<usize>) -> Result<Table, Trouble> {
        // After a panic the workbook is not used again: the caller gets an error.
        let mut this = AssertUnwindSafe(self);
        quietly(move || this.cells(sheet, rows)).unwrap_or(Err(Trouble::Broken))
    }

    fn cells(&mut self, sheet: &str, wanted: Option<usize>) -> Result<Table, Trouble> {
        let mut rows: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
        let mut reader = self.xlsx.worksheet_cells_reader(sheet).map_err(|fault| trouble(&fault))?;
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|fault| trouble(&fault))? {
            let (row, column) = cell.get_position();
            let percent = reader.styles().get(style).is_some_and(shows_percent);
            let value = value(cell.get_value(), percent);
            if value == Cell::Empty {
                continue;
            }
            if rows.len() >= wanted.unwrap_or(usize::MAX) && !rows.contains_key(&row) {
                break;
            }
            rows.entry(row).or_default().insert(column, value);
            if rows.len() > MAXIMUM_ROWS {
                return Err(Trouble::TooManyRows);
            }
        }
        drop(reader);
        if wanted.is_none() {
            self.mark_uncomputed(sheet, &mut rows)?;
        }
        let rows = rows.into_iter().map(|(row, cells)| Row::new(row.saturating_add(1), cells.into_iter().collect()));
        let rows = rows.collect();
        let hidden = if wanted.is_none() { Hidden::of(self.bytes, sheet) } else { None };
        Ok(Table { naming: Naming::Letters, rows, hidden })
    }

    /// Formulas without a saved result look like empty cells to a reader of values.
    fn mark_uncomputed(&mut self, sheet: &str, rows: &mut BTreeMap<u32, BTreeMap<u32, Cell>>) -> Result<(), Trouble> {
        let mut reader = self.xlsx.worksheet_cells_reader(sheet).map_err(|fault| trouble(&fault))?;
        while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|fault| trouble(&fault))? {
            if cell.formula.is_some() && cell.value == DataRef::Empty {
                rows.entry(cell.pos.0).or_default().insert(cell.pos.1, Cell::Uncomputed);
                if rows.len() > MAXIMUM_ROWS {
                    return Err(Trouble::TooManyRows);
                }
            }
        }
        Ok(())
    }
}

fn value(value: &DataRef<'_>, percent: bool) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => Cell::of_text(text),
        DataRef::SharedString(text) => Cell::of_text(text),
        #[expect(clippy::cast_precision_loss, reason = "no score or code comes near 2^53")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) if percent => Cell::Percent(*number),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(_) => Cell::Truth,
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => Cell::Date,
        DataRef::Error(_) => Cell::Failed,
    }
}

/// Whether a number of this style is shown in percent: 0.785 as 78.5%.
fn shows_percent(style: &calamine::Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| {
        let code = &format.format_code;
        let quoted = code.split('"').skip(1).step_by(2).any(|text| text.contains('%'));
        code.contains('%') && !quoted && !code.contains("\\%")
    })
}

/// What a ZIP archive is.
pub(super) enum Archive {
    /// An XLSX workbook.
    Workbook,
    /// An XLSB workbook.
    Binary,
    /// A spreadsheet of LibreOffice.
    OpenDocument,
}

/// Whether all files in a ZIP archive have names that are taken; `false` where that cannot be told.
#[must_use]
pub fn holds(bytes: &[u8], taken: impl Fn(&str) -> bool) -> bool {
    let Ok(archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return false };
    archive.file_names().all(|name| name.is_ok_and(|name| name.ends_with('/') || taken(&name)))
}

/// Looks into the archive before the library does: what it is, and how much comes out.
pub(super) fn inspect(bytes: &[u8]) -> Result<Archive, Trouble> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::NotAWorkbook)?;
    if archive.len() > MAXIMUM_MEMBERS {
        return Err(Trouble::UnpacksTooLarge);
    }
    let has = |archive: &zip::ZipArchive<_>, name: &str| archive.index_for_name(name).is_some();
    let is_other = || has(&archive, "word/document.xml") || has(&archive, "ppt/presentation.xml");
    let kind = match () {
        () if has(&archive, "xl/workbook.bin") => Archive::Binary,
        () if has(&archive, "mimetype") && has(&archive, "content.xml") => Archive::OpenDocument,
        () if has(&archive, "[Content_Types].xml") && !is_other() => Archive::Workbook,
        () => return Err(Trouble::NotAWorkbook),
    };
    let mut left = MAXIMUM_UNPACKED;
    for index in 0..archive.len() {
        let member = archive.by_index(index).map_err(|_| Trouble::Broken)?;
        if member.encrypted() {
            return Err(Trouble::Encrypted);
        }
        if member.size() > left {
            return Err(Trouble::UnpacksTooLarge);
        }
        // What a member says of its size may be a lie: only unpacking tells.
        let unpacked = std::io::copy(&mut member.take(left + 1), &mut std::io::sink()).map_err(|_| Trouble::Broken)?;
        left = left.checked_sub(unpacked).ok_or(Trouble::UnpacksTooLarge)?;
    }
    Ok(kind)
}

/// The library's complaint, without its words.
fn trouble(fault: &XlsxError) -> Trouble {
    match fault {
        XlsxError::Password => Trouble::Encrypted,
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Trouble::NotAWorkbook,
        _ => Trouble::Broken,
    }
}

//! A table as a workbook (XLSX), which is what offices open.
//!
//! Takes: the same columns and cells as the CSV file. Gives: an Excel file with the table and what its columns mean. Never: a
//! formula, or a number as text.

use super::table::Table;
use super::{Cell, Field};
use crate::failure::Failure;
use crate::pages::Site;
use crate::say;
use crate::shape::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The widest column, in letters.
const WIDEST: f64 = 60.0;

/// The whole table, and what its columns mean.
pub(super) fn workbook<K: Copy>(table: &Table<K>, site: &Site<'_>) -> Result<Vec<u8>, Failure> {
    let fault = |cause: XlsxError| {
        let name = table.file.workbook_name().unwrap_or_default();
        Failure::new(
            say!(id "berkas data `{name}` tidak dapat disusun", en "the data file `{name}` cannot be put together"),
        )
        .because(cause.to_string())
    };
    let title = table.file.title().in_language(site.language()).to_owned();
    let names = Names {
        columns: site.word("data.workbook.columns")?,
        column: site.word("data.column")?,
        kind: site.word("data.workbook.type")?,
        meaning: site.word("data.meaning")?,
    };
    let fields = table.fields().iter().map(|field| FieldRow::new(site, field)).collect::<Result<Vec<_>, _>>()?;
    let about = format!("{}: {}", site.catalog.settings().title.as_str(), site.absolute(&site.routes.data()));
    let written = || -> Result<Vec<u8>, XlsxError> {
        // The day of the states, not the clock's: the same content makes the same bytes.
        let day = excel_day(site.evidence.today)?;
        let mut book = Workbook::new();
        book.set_properties(
            &DocProperties::new()
                .set_title(&title)
                .set_author(site.catalog.settings().agency.name.as_str())
                .set_comment(&about)
                .set_creation_datetime(&day),
        );
        rows(book.add_worksheet().set_name(sheet_name(&title))?, table, site)?;
        dictionary(book.add_worksheet().set_name(sheet_name(&names.columns))?, &fields, &names)?;
        book.save_to_buffer()
    };
    written().map_err(fault)
}

/// The words of the second sheet.
struct Names {
    columns: String,
    column: String,
    kind: String,
    meaning: String,
}

/// A column, in the site's language.
struct FieldRow {
    name: &'static str,
    kind: String,
    meaning: String,
}

impl FieldRow {
    fn new(site: &Site<'_>, field: &Field) -> Result<Self, Failure> {
        let mut kind = site.word(&format!("data.types.{}", field.kind.words().0))?;
        if field.key {
            kind = format!("{kind}, {}", site.word("data.key")?);
        }
        Ok(Self { name: field.name, kind, meaning: field.about.in_language(site.language()).to_owned() })
    }
}

/// A sheet's name as Excel takes it: at most 31 letters, none of `[]:*?/\`.
fn sheet_name(title: &str) -> String {
    title.chars().filter(|letter| !"[]:*?/\\'".contains(*letter)).take(31).collect()
}

fn rows<K: Copy>(sheet: &mut Worksheet, table: &Table<K>, site: &Site<'_>) -> Result<(), XlsxError> {
    let (heading, date) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    let mut widths: Vec<usize> = Vec::with_capacity(table.columns.len());
    for (column, name) in (0..).zip(table.names()) {
        sheet.write_string_with_format(0, column, name, &heading)?;
        widths.push(name.len());
    }
    let mut last = 0;
    for (row, key) in (1..).zip((table.rows)(site)) {
        for (column, cell) in (0..).zip(table.cells(site, key)) {
            write(sheet, row, column, &cell, &date)?;
            let width = &mut widths[usize::from(column)];
            *width = (*width).max(cell.written().chars().count());
        }
        last = row;
    }
    for (column, width) in (0..).zip(&widths) {
        #[expect(clippy::cast_precision_loss, reason = "letters in a cell")]
        sheet.set_column_width(column, (*width as f64 + 2.0).min(WIDEST))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    if let Some(rightmost) = u16::try_from(widths.len()).ok().and_then(|width| width.checked_sub(1)) {
        sheet.autofilter(0, 0, last, rightmost)?;
    }
    Ok(())
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, date: &Format) -> Result<(), XlsxError> {
    #[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => drop(sheet.write_string(row, column, text)?),
        Cell::Word(word) => drop(sheet.write_string(row, column, word.as_ref())?),
        Cell::Whole(number) => drop(sheet.write_number(row, column, *number as f64)?),
        Cell::Written(number) => drop(sheet.write_number(row, column, number.0)?),
        Cell::Computed(number) => drop(sheet.write_number(row, column, crate::pages::figure::rounded(*number))?),
        Cell::Date(day) => drop(sheet.write_datetime_with_format(row, column, excel_day(*day)?, date)?),
        Cell::Truth(truth) => drop(sheet.write_boolean(row, column, *truth)?),
    }
    Ok(())
}

fn excel_day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let day = day.0;
    ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs())
}

/// What the columns mean.
fn dictionary(sheet: &mut Worksheet, fields: &[FieldRow], names: &Names) -> Result<(), XlsxError> {
    let heading = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap();
    for (column, name) in (0..).zip([&names.column, &names.kind, &names.meaning]) {
        sheet.write_string_with_format(0, column, name, &heading)?;
    }
    for (row, field) in (1..).zip(fields) {
        sheet.write_string(row, 0, field.name)?;
        sheet.write_string(row, 1, &field.kind)?;
        sheet.write_string_with_format(row, 2, &field.meaning, &wrapped)?;
    }
    for (column, width) in [(0, 34.0), (1, 22.0), (2, 100.0)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

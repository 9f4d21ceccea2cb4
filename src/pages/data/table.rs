//! A table: its columns, and what stands in them.
//!
//! Takes: a list of columns. Gives: CSV and the description of the columns, both from that one list.
//! Never: a header that its cells do not match.

use super::workbook::workbook;
use super::{Cell, DataFile, Kind, both};
use crate::failure::Failure;
use crate::pages::Site;
use crate::say;
use crate::words::Words;

/// One column of a table whose rows are known by `K`.
#[derive(Debug)]
pub struct Column<K: 'static> {
    name: &'static str,
    kind: Kind,
    about: (&'static str, &'static str),
    cell: fn(&Site<'_>, K) -> Cell,
}

/// A column: its name, what it holds, what that means in Indonesian and in English, and how it is read off.
pub const fn column<K>(
    name: &'static str,
    kind: Kind,
    id: &'static str,
    en: &'static str,
    cell: fn(&Site<'_>, K) -> Cell,
) -> Column<K> {
    Column { name, kind, about: (id, en), cell }
}

/// One table.
#[derive(Debug)]
pub struct Table<K: 'static> {
    /// The file it becomes.
    pub file: DataFile,
    /// Its columns.
    pub columns: &'static [Column<K>],
    /// The columns that tell one row from another.
    pub key: &'static [&'static str],
    /// Its rows, in order.
    pub rows: fn(&Site<'_>) -> Vec<K>,
}

/// What a column is, for those who read the file.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name in the header.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What that means.
    pub about: Words,
    /// Whether it is part of what tells one row from another.
    pub key: bool,
}

impl<K: Copy> Table<K> {
    /// The whole table as CSV: UTF-8, a header, one row a line.
    ///
    /// # Errors
    /// Where the writer refuses a row.
    pub fn csv(&self, site: &Site<'_>) -> Result<Vec<u8>, Failure> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(self.names()).map_err(|cause| self.fault(&cause))?;
        for key in (self.rows)(site) {
            let cells: Vec<Cell> = self.cells(site, key).collect();
            writer
                .write_record(cells.iter().map(|cell| cell.written().into_owned()))
                .map_err(|cause| self.fault(&cause))?;
        }
        writer.into_inner().map_err(|cause| self.fault(&cause))
    }

    /// The names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|column| column.name)
    }

    /// One row.
    pub fn cells<'a>(&'a self, site: &'a Site<'_>, key: K) -> impl Iterator<Item = Cell> + 'a
    where
        K: 'a,
    {
        self.columns.iter().map(move |column| (column.cell)(site, key))
    }

    /// The whole table as a workbook.
    ///
    /// # Errors
    /// Where the table is larger than a workbook can be.
    pub fn xlsx(&self, site: &Site<'_>) -> Result<Vec<u8>, Failure> {
        workbook(self, site)
    }

    /// What the columns are.
    pub fn fields(&self) -> Vec<Field> {
        let field = |column: &Column<K>| Field {
            name: column.name,
            kind: column.kind,
            about: both(column.about),
            key: self.key.contains(&column.name),
        };
        self.columns.iter().map(field).collect()
    }

    fn fault(&self, cause: &impl ToString) -> Failure {
        let name = self.file.name();
        Failure::new(
            say!(id "berkas data `{name}` tidak dapat disusun", en "the data file `{name}` cannot be put together"),
        )
        .because(cause.to_string())
    }
}

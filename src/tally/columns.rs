//! Which column is what.
//!
//! Takes: tables. Gives: [`Columns`], or what is missing. Never: guesses; a column is taken where its title can mean one thing
//! only, and a title that is merely near is named in the help.

use super::fault::{Fault, Place};
use crate::say;
use crate::shape::nearest;
use crate::table::{Row, Table};
use crate::words::Words;

/// Titles and notes may stand above the header.
const HEADER_WITHIN_ROWS: usize = 30;

/// What a column may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The code of a participant.
    Code,
    /// The score before.
    Pre,
    /// The score after.
    Post,
    /// The participant's unit.
    Unit,
}

const ROLES: [Role; 4] = [Role::Code, Role::Pre, Role::Post, Role::Unit];
const REQUIRED: [Role; 3] = [Role::Code, Role::Pre, Role::Post];

impl Role {
    /// The title that a message asks for.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Code => "peserta",
            Self::Pre => "pre",
            Self::Post => "post",
            Self::Unit => "unit",
        }
    }

    /// Titles that mean it and nothing else, in small letters, words separated by spaces.
    fn titles(self) -> &'static [&'static str] {
        match self {
            Self::Code => &[
                "peserta",
                "participant",
                "kode",
                "code",
                "kode peserta",
                "peserta kode",
                "id peserta",
                "participant code",
                "participant id",
                "kode participant",
            ],
            Self::Pre => &["pre", "pretest", "pre test", "pre tes"],
            Self::Post => &["post", "posttest", "postest", "post test", "post tes"],
            Self::Unit => &["unit", "unit kerja", "nama unit", "opd", "work unit"],
        }
    }

    /// Titles that probably mean it, for the help.
    fn near(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["nama", "nama peserta", "name", "nip", "nik", "nomor peserta", "responden", "pegawai"],
            Self::Pre => &["tes awal", "nilai awal", "skor awal", "sebelum", "before", "awal"],
            Self::Post => &["tes akhir", "nilai akhir", "skor akhir", "sesudah", "setelah", "after", "akhir"],
            Self::Unit => &["instansi", "bagian", "satker", "dinas"],
        }
    }

    fn of(title: &str) -> Option<Self> {
        let title = plain(title);
        // `Nilai pre`, `Skor post-test`: the word in front says only that it is a score.
        let bare = ["nilai ", "skor ", "score ", "hasil "].into_iter().find_map(|word| title.strip_prefix(word));
        ROLES.into_iter().find(|role| {
            let means = |title: &str| role.titles().contains(&title);
            means(&title) || bare.is_some_and(|bare| matches!(role, Self::Pre | Self::Post) && means(bare))
        })
    }
}

/// Small letters, words separated by one space.
fn plain(title: &str) -> String {
    let lower = title.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The columns of a table, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    /// Where the header stands among the table's rows.
    pub header: usize,
    pub code: u32,
    pub pre: u32,
    pub post: u32,
    pub unit: Option<u32>,
    /// The last column that has a title.
    pub last: u32,
}

/// Of the tables that one text makes by different separators, the one whose header says most.
#[must_use]
pub fn headed(tables: Vec<Table>) -> Option<Table> {
    let mut best: Option<(usize, Table)> = None;
    for table in tables {
        let roles = header(&table).map_or(0, |(_, roles)| roles);
        let width = table.rows.iter().take(HEADER_WITHIN_ROWS).map(|row| row.cells().count()).max().unwrap_or(0);
        let worth = roles * 1000 + width.min(999);
        if best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, table));
        }
    }
    best.map(|(_, table)| table)
}

/// The row that names most of the roles, and how many it names.
fn header(table: &Table) -> Option<(usize, usize)> {
    let worth = |row: &Row| REQUIRED.iter().filter(|role| !titled(row, **role).is_empty()).count();
    let rows = table.rows.iter().take(HEADER_WITHIN_ROWS).enumerate().map(|(index, row)| (index, worth(row)));
    // The first of those that are equally good.
    rows.filter(|(_, roles)| *roles > 0).max_by_key(|(index, roles)| (*roles, std::cmp::Reverse(*index)))
}

/// The columns of a row whose title means a role.
fn titled(row: &Row, role: Role) -> Vec<u32> {
    row.cells().filter(|(_, cell)| cell.text().and_then(Role::of) == Some(role)).map(|(column, _)| column).collect()
}

/// Finds the header and reads it.
pub(super) fn recognise(table: &Table) -> Result<Columns, Fault> {
    let Some((index, _)) = header(table) else { return Err(no_header()) };
    let row = &table.rows[index];
    let mut found = [None; 4];
    let mut missing = Vec::new();
    for (place, role) in found.iter_mut().zip(ROLES) {
        match *titled(row, role) {
            [] => missing.extend(REQUIRED.contains(&role).then_some(role)),
            [column] => *place = Some(column),
            [first, second, ..] => return Err(twice(table, row.number, role, first, second)),
        }
    }
    let [Some(code), Some(pre), Some(post), unit] = found else { return Err(absent(table, row, &missing)) };
    let last = row.cells().next_back().map_or(0, |(column, _)| column);
    Ok(Columns { header: index, code, pre, post, unit, last })
}

fn no_header() -> Fault {
    Fault::of_table(
        say!(
            id "tidak ada baris judul dengan kolom `peserta`, `pre`, dan `post` pada {HEADER_WITHIN_ROWS} baris pertama",
            en "there is no header row with the columns `participant`, `pre` and `post` in the first {HEADER_WITHIN_ROWS} rows",
        ),
        say!(
            id "tulis baris judul di atas data: `peserta`, `pre`, `post`, dan bila perlu `unit`",
            en "write a header row above the data: `participant`, `pre`, `post`, and `unit` if you wish",
        ),
    )
}

fn twice(table: &Table, row: u32, role: Role, first: u32, second: u32) -> Fault {
    let title = role.title();
    let (first_name, second_name) = (table.naming.column(first), table.naming.column(second));
    Fault {
        place: Place::of(vec![row], table.naming, second),
        message: say!(
            id "dua kolom dapat berarti `{title}`: kolom {first_name} dan kolom {second_name}",
            en "two columns can mean `{title}`: column {first_name} and column {second_name}",
        ),
        help: say!(
            id "sisakan satu, atau ganti judul yang lain; kolom nama orang sebaiknya dihapus dari berkas ini",
            en "keep one, or give the other another title; a column of people's names had better leave this file",
        ),
    }
}

fn absent(table: &Table, row: &Row, missing: &[Role]) -> Fault {
    let titles: Vec<&str> = missing.iter().map(|role| role.title()).collect();
    let titles = titles.join("`, `");
    let free = || row.cells().filter_map(|(column, cell)| cell.text().map(|text| (column, plain(text))));
    let guess = missing.iter().find_map(|role| {
        let known = || role.titles().iter().chain(role.near()).copied();
        // A title that means another role is no slip for this one.
        let column = free().find(|(_, title)| Role::of(title).is_none() && nearest(title, known()).is_some());
        column.map(|(column, _)| (*role, column))
    });
    let help = match guess {
        Some((role, column)) => {
            let (title, name) = (role.title(), table.naming.column(column));
            let codes = if role == Role::Code {
                say!(
                    id ", dan isi kolomnya dengan kode seperti P01, bukan nama orang",
                    en ", and write codes such as P01 in it, not people's names",
                )
            } else {
                say!(id "", en "")
            };
            let Words { id, en } = codes;
            say!(
                id "mungkin maksud Anda kolom {name}? Ganti judulnya menjadi `{title}`{id}",
                en "did you mean column {name}? Change its title to `{title}`{en}",
            )
        }
        None => say!(
            id "baris ini dibaca sebagai judul; kolomnya harus `peserta`, `pre`, `post`, dan bila perlu `unit`",
            en "this row was read as the header; its columns must be `participant`, `pre`, `post`, and `unit` if you wish",
        ),
    };
    let message = say!(id "kolom `{titles}` tidak ada di baris judul", en "the header lacks the columns: `{titles}`");
    Fault { place: Place { rows: vec![row.number], column: None }, message, help }
}

impl Columns {
    /// The column of a role; the unit's where there is one.
    pub(super) fn of(&self, role: Role) -> Option<u32> {
        match role {
            Role::Code => Some(self.code),
            Role::Pre => Some(self.pre),
            Role::Post => Some(self.post),
            Role::Unit => self.unit,
        }
    }

    /// The title that a column is known by.
    pub(super) fn title(&self, column: u32) -> Option<&'static str> {
        ROLES.into_iter().find(|role| self.of(*role) == Some(column)).map(Role::title)
    }

    /// Which row was taken for the header, and which columns for what.
    pub(super) fn notes(&self, table: &Table) -> Vec<Words> {
        let Some(row) = table.rows.get(self.header) else { return Vec::new() };
        let number = row.number;
        let known = ROLES.into_iter().filter_map(|role| {
            let (column, title) = (table.naming.column(self.of(role)?), role.title());
            Some(format!("`{title}` = {column}"))
        });
        let known = known.collect::<Vec<_>>().join(", ");
        let taken: Vec<u32> = ROLES.into_iter().filter_map(|role| self.of(role)).collect();
        let others: Vec<String> = row
            .cells()
            .filter(|(column, _)| !taken.contains(column))
            .map(|(column, _)| table.naming.column(column))
            .collect();
        let mut notes = vec![say!(
            id "baris {number} dibaca sebagai judul; kolom: {known}",
            en "row {number} was read as the header; columns: {known}",
        )];
        if !others.is_empty() {
            let others = others.join(", ");
            notes.push(say!(id "kolom lain tidak dibaca: {others}", en "other columns were not read: {others}"));
        }
        let is_hidden = |column: &u32| table.hidden.as_ref().is_some_and(|hidden| hidden.column(*column));
        let hidden: Vec<String> =
            taken.into_iter().filter(is_hidden).map(|column| table.naming.column(column)).collect();
        if !hidden.is_empty() {
            let hidden = hidden.join(", ");
            notes.push(say!(
                id "kolom yang disembunyikan di lembar ini ikut dibaca: {hidden}",
                en "columns that are hidden in this sheet were read: {hidden}",
            ));
        }
        notes
    }
}

#[cfg(test)]
mod tests;

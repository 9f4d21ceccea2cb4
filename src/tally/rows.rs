//! Every row checked: one participant each, with a code, scores on the scale, and perhaps a unit.
//!
//! Takes: the table and its columns. Gives: [`Row`]s, or all faults of all rows. Never: stops at the first fault, or says what
//! a cell holds.

use super::birth;
use super::code;
use super::columns::Columns;
use super::fault::{Fault, Place};
use super::number::{self, Reading};
use super::score::{Scale, Score};
use super::shares::shares;
use super::unit_name;
use crate::personal::{Numbered, is_numbered_name};
use crate::say;
use crate::table::{self, Cell, Naming, Table};
use crate::words::Words;
use std::collections::BTreeMap;

/// One participant. Not to be printed.
pub(super) struct Row {
    pub code: String,
    pub pre: Option<Score>,
    pub post: Option<Score>,
    pub unit: Option<String>,
    /// Where it stands, for faults.
    number: u32,
}

/// Kinds of faults, in the order in which they are told; with the column and the rows of each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    TooWide,
    NoCode,
    Code(code::Wrong),
    Score(number::Wrong),
    UnitPlaceholder,
    UnitPersonal,
    UnitUnreadable,
}

struct Checker<'a> {
    columns: &'a Columns,
    scale: &'a Scale,
    naming: Naming,
    found: BTreeMap<(u32, Kind), Vec<u32>>,
    commas: usize,
    /// Rows with a score that is written as a thousand would be.
    like_thousands: Vec<u32>,
}

/// Checks all rows below the header.
pub(super) fn check(table: &Table, columns: &Columns, scale: &Scale) -> Result<(Vec<Row>, Vec<Words>), Vec<Fault>> {
    let mut checker =
        Checker { columns, scale, naming: table.naming, found: BTreeMap::new(), commas: 0, like_thousands: Vec::new() };
    let rows: Vec<Row> = table.rows.iter().skip(columns.header + 1).filter_map(|row| checker.row(row)).collect();
    let mut faults = checker.faults();
    faults.extend(same_codes(&rows, checker.naming, columns.code));
    faults.extend(alike_codes(&rows, checker.naming, columns.code));
    faults.extend(alike_units(&rows, checker.naming, columns.unit));
    faults.extend(birth_dates(&rows, checker.naming, columns.code));
    faults.extend(shares(&rows, columns, scale, checker.naming));
    if rows.is_empty() && faults.is_empty() {
        faults.push(Fault::of_table(
            say!(id "di bawah judul tidak ada baris peserta", en "there are no rows of participants below the header"),
            say!(id "periksa apakah lembar atau berkas ini yang dimaksud", en "see whether this is the sheet or file that was meant"),
        ));
    }
    if !faults.is_empty() {
        faults.sort_by_key(|fault| fault.place.rows.first().copied());
        return Err(faults);
    }
    let notes = hidden(table, &rows).into_iter().chain(perhaps_names(&rows)).chain(checker.readings()).collect();
    Ok((rows, notes))
}

/// Rows that the editor does not see count like the others, and are told of.
fn hidden(table: &Table, rows: &[Row]) -> Option<Words> {
    let Some(hidden) = &table.hidden else {
        return Some(say!(
            id "berkas ini tidak menyebut baris mana yang disembunyikan; bila ada, baris itu ikut dihitung",
            en "this file does not say which rows are hidden; where there are any, they are counted too",
        ));
    };
    let n = rows.iter().filter(|row| hidden.row(row.number)).count();
    (n > 0).then(|| {
        say!(
            id "{n} baris peserta disembunyikan atau tersaring di lembar ini, dan ikut dihitung: tampilkan semua baris, lalu periksa apakah memang peserta",
            en "{n} ⟦row of participants is|rows of participants are⟧ hidden or filtered away in this sheet, and ⟦is|are⟧ counted: show all rows and see whether ⟦it is a participant|they are participants⟧",
        )
    })
}

impl Checker<'_> {
    fn wrong(&mut self, row: u32, column: u32, kind: Kind) {
        self.found.entry((column, kind)).or_default().push(row);
    }

    /// One row; `None` where it holds no participant, or none that can be read.
    fn row(&mut self, row: &table::Row) -> Option<Row> {
        let Columns { code, pre, post, unit, last, .. } = *self.columns;
        let number = row.number;
        if let Some((column, _)) = row.cells().find(|(column, _)| *column > last)
            && self.naming == Naming::Numbers
        {
            self.wrong(number, column, Kind::TooWide);
        }
        let scores = [self.score(row, pre), self.score(row, post)];
        let unit = unit.and_then(|column| self.unit(row, column));
        let code = match code::read(row.cell(code)) {
            Some(Ok(code)) => code,
            Some(Err(wrong)) => {
                self.wrong(number, code, Kind::Code(wrong));
                return None;
            }
            None => {
                let blank = [pre, post].iter().all(|column| *row.cell(*column) == Cell::Empty);
                if !blank {
                    self.wrong(number, code, Kind::NoCode);
                }
                return None;
            }
        };
        let [pre, post] = scores;
        Some(Row { code, pre, post, unit, number })
    }

    fn score(&mut self, row: &table::Row, column: u32) -> Option<Score> {
        match number::read(row.cell(column), self.scale) {
            Reading::Blank => None,
            Reading::Score { score, comma, like_thousands } => {
                self.commas += usize::from(comma);
                self.like_thousands.extend(like_thousands.then_some(row.number));
                Some(score)
            }
            Reading::Wrong(wrong) => {
                self.wrong(row.number, column, Kind::Score(wrong));
                None
            }
        }
    }

    fn unit(&mut self, row: &table::Row, column: u32) -> Option<String> {
        let text = match row.cell(column) {
            Cell::Empty => return None,
            Cell::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Cell::Number(number) => number.to_string(),
            _ => {
                self.wrong(row.number, column, Kind::UnitUnreadable);
                return None;
            }
        };
        let placeholder = !text.chars().any(char::is_alphanumeric)
            || ["tbd", "fixme", "xxx", "n/a", "todo"].iter().any(|word| text.eq_ignore_ascii_case(word));
        if placeholder {
            self.wrong(row.number, column, Kind::UnitPlaceholder);
        } else if unit_name::is_personal(&text) {
            self.wrong(row.number, column, Kind::UnitPersonal);
        } else if text.chars().any(char::is_control) || text.chars().count() > 120 {
            self.wrong(row.number, column, Kind::UnitUnreadable);
        } else {
            return Some(text);
        }
        None
    }

    /// How scores were read that may be read in another way.
    fn readings(&self) -> Vec<Words> {
        let (commas, grouped) = (self.commas, self.like_thousands.len());
        let comma = (commas > 0).then(|| {
            say!(
                id "{commas} nilai ditulis dengan koma desimal dan dibaca sebagai desimal (78,5 dibaca 78.5)",
                en "{commas} ⟦score is|scores are⟧ written with a decimal comma and ⟦was|were⟧ read as decimals (78,5 as 78.5)",
            )
        });
        let grouped = self.like_thousands.first().map(|first| {
            say!(
                id "{grouped} nilai punya tiga angka di belakang titik atau koma dan dibaca sebagai desimal, bukan ribuan (1.500 dibaca 1.5, satu setengah), pertama di baris {first}; bila maksudnya ribuan, tulis tanpa tanda ribuan dan sebut skala tesnya dengan --maximum",
                en "{grouped} ⟦score has|scores have⟧ three digits behind the point or comma and ⟦was|were⟧ read as decimals, not as thousands (1.500 as 1.5, one and a half), the first in row {first}; where thousands are meant, write them without separators and name the scale of the test with --maximum",
            )
        });
        comma.into_iter().chain(grouped).collect()
    }

    fn faults(&mut self) -> Vec<Fault> {
        let (naming, scale, columns) = (self.naming, self.scale, self.columns);
        std::mem::take(&mut self.found)
            .into_iter()
            .map(|((column, kind), rows)| {
                let (message, help) = kind.words(scale);
                Fault { place: Place::titled(rows, naming, column, columns.title(column)), message, help }
            })
            .collect()
    }
}

impl Kind {
    fn words(self, scale: &Scale) -> (Words, Words) {
        match self {
            Self::Code(wrong) => wrong.words(),
            Self::Score(wrong) => wrong.words(scale),
            Self::TooWide => (
                say!(id "baris ini lebih lebar daripada judulnya", en "this row is wider than the header"),
                say!(
                    id "desimal dengan koma di berkas yang dipisahkan koma harus diapit tanda kutip: \"78,5\"; atau tulis 78.5",
                    en "a decimal comma in a comma-separated file must stand in quotes: \"78,5\"; or write 78.5",
                ),
            ),
            Self::NoCode => (
                say!(id "ada nilai, tetapi kode pesertanya kosong", en "there is a score, but no participant code"),
                say!(id "isi kodenya, atau hapus barisnya", en "fill in the code, or delete the row"),
            ),
            Self::UnitPlaceholder => (
                say!(id "unit yang hanya mengisi tempat", en "a unit that only fills the place"),
                say!(id "kosongkan selnya jika unitnya tidak diketahui", en "leave the cell blank where the unit is not known"),
            ),
            Self::UnitPersonal => (
                say!(id "unit yang mirip nama atau nomor orang", en "a unit that reads like a person's name or number"),
                say!(
                    id "tulis nama unit kerja, dengan jenisnya di depan bila namanya seperti nama orang, misalnya Kecamatan Budi Agung atau RSUD Dr. Contoh; unit dapat terbit",
                    en "write the work unit's name, with its kind in front where it is called like a person, such as Kecamatan Budi Agung or RSUD Dr. Contoh; units may be published",
                ),
            ),
            Self::UnitUnreadable => (
                say!(id "unit yang bukan teks pendek", en "a unit that is no short text"),
                say!(id "tulis nama unit kerja, atau kosongkan selnya", en "write the work unit's name, or leave the cell blank"),
            ),
        }
    }
}

/// Rows by what makes them the same.
fn groups<'a, K: Ord>(rows: &'a [Row], key: impl Fn(&'a Row) -> Option<K>) -> Vec<Vec<&'a Row>> {
    let mut groups: BTreeMap<K, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        if let Some(key) = key(row) {
            groups.entry(key).or_default().push(row);
        }
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

fn numbers(group: &[&Row]) -> Vec<u32> {
    group.iter().map(|row| row.number).collect()
}

fn same_codes(rows: &[Row], naming: Naming, column: u32) -> Vec<Fault> {
    let fault = |group: Vec<&Row>| Fault {
        place: Place::titled(numbers(&group), naming, column, Some("peserta")),
        message: say!(id "satu kode dipakai di beberapa baris", en "one code stands in several rows"),
        help: say!(
            id "satu peserta satu baris: gabungkan tes awal dan tes akhirnya, atau beri kode yang berbeda",
            en "one participant, one row: join the first and the last test, or give them different codes",
        ),
    };
    groups(rows, |row| Some(&row.code)).into_iter().map(fault).collect()
}

/// Dates that only the other codes show to be some.
fn birth_dates(rows: &[Row], naming: Naming, column: u32) -> Option<Fault> {
    let codes: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    let found: Vec<&Row> = birth::among(&codes).into_iter().filter_map(|place| rows.get(place)).collect();
    let (message, help) = code::Wrong::Birth.words();
    let place = || Place::titled(numbers(&found), naming, column, Some("peserta"));
    (!found.is_empty()).then(|| Fault { place: place(), message, help })
}

/// Codes that begin with a word that people are called by, and other things too: told, and not refused.
fn perhaps_names(rows: &[Row]) -> Option<Words> {
    let is_one = |row: &&Row| is_numbered_name(&row.code) == Some(Numbered::Perhaps);
    let (n, first) = (rows.iter().filter(is_one).count(), rows.iter().find(is_one)?.number);
    Some(say!(
        id "{n} kode diawali kata yang juga nama orang, pertama di baris {first}: bila memang nama peserta, ganti dengan kode seperti P01",
        en "{n} ⟦code begins|codes begin⟧ with a word that is a person's name as well, the first in row {first}: where it is that of a participant, use codes such as P01",
    ))
}

fn alike_codes(rows: &[Row], naming: Naming, column: u32) -> Vec<Fault> {
    let differ = |group: &Vec<&Row>| group.iter().any(|row| row.code != group[0].code);
    let fault = |group: Vec<&Row>| Fault {
        place: Place::titled(numbers(&group), naming, column, Some("peserta")),
        message: say!(
            id "kode yang hanya berbeda huruf besar, spasi, atau nol di depan: mungkin satu orang",
            en "codes that differ only in capitals, spaces or leading zeros: perhaps one person",
        ),
        help: say!(
            id "tulis kode yang sama dengan cara yang sama; beri orang yang berbeda kode yang jelas berbeda",
            en "write one code in one way; give different people codes that clearly differ",
        ),
    };
    groups(rows, |row| Some(code::alike(&row.code))).into_iter().filter(differ).map(fault).collect()
}

fn alike_units(rows: &[Row], naming: Naming, column: Option<u32>) -> Vec<Fault> {
    let Some(column) = column else { return Vec::new() };
    let differ = |group: &Vec<&Row>| group.iter().any(|row| row.unit != group[0].unit);
    let fault = |group: Vec<&Row>| {
        // The spelling that most rows share is right; the others are named.
        let mut spellings: BTreeMap<&Option<String>, Vec<u32>> = BTreeMap::new();
        for row in group {
            spellings.entry(&row.unit).or_default().push(row.number);
        }
        let mut spellings: Vec<Vec<u32>> = spellings.into_values().collect();
        spellings.sort_by_key(|rows| (std::cmp::Reverse(rows.len()), rows[0]));
        let mut rows = spellings[1..].concat();
        rows.sort_unstable();
        let like = spellings[0][0];
        Fault {
            place: Place::titled(rows, naming, column, Some("unit")),
            message: say!(
                id "unit yang hanya berbeda huruf besar dari unit di baris {like}",
                en "a unit that differs only in capitals from the one in row {like}",
            ),
            help: say!(id "tulis unit yang sama dengan cara yang sama", en "write one unit in one way"),
        }
    };
    groups(rows, |row| row.unit.as_ref().map(|unit| unit.to_lowercase()))
        .into_iter()
        .filter(differ)
        .map(fault)
        .collect()
}

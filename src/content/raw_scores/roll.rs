//! Whether a table is a list of the people who took part: who came, who signed.
//!
//! Takes: rows of cells as text. Gives: whether two or more people are named in it. Never: takes an empty form for a list, or a list
//! of speakers, whose names are public, for one of participants.

use super::table::Rows;
use crate::personal::has_name;

/// Titles of a column of names.
const NAMES: [&str; 9] = [
    "nama",
    "nama lengkap",
    "nama peserta",
    "nama pegawai",
    "nama dan gelar",
    "peserta",
    "name",
    "full name",
    "participant",
];

/// Beginnings of the titles of what only such a list has beside the names: a signature, a presence, a number or an
/// address of each person's own.
const MARKS: [&str; 19] = [
    "tanda tangan",
    "tandatangan",
    "ttd",
    "paraf",
    "hadir",
    "kehadiran",
    "presensi",
    "absen",
    "nip",
    "nik",
    "no hp",
    "no. hp",
    "nomor hp",
    "nomor telepon",
    "no telepon",
    "no. telepon",
    "signature",
    "signed",
    "attendance",
];

/// A row of titles stands among so many rows from the top.
const WITHIN_ROWS: usize = 12;
/// One name may be an example.
const PEOPLE: usize = 2;

/// Whether the rows are people who took part.
pub(super) fn names_people(rows: &Rows<'_>) -> bool {
    let heads = rows.iter().enumerate().take(WITHIN_ROWS);
    let mut columns = heads.filter_map(|(at, row)| Some((at, column_of_names(row)?)));
    columns.any(|(at, column)| {
        let names = rows[at + 1..].iter().filter_map(|row| row.get(column)).filter(|cell| is_person(cell));
        names.count() >= PEOPLE
    })
}

/// The column of names, where the titles beside it are those of a list of people.
fn column_of_names(row: &[&str]) -> Option<usize> {
    let titles: Vec<String> = row.iter().map(|cell| cell.to_lowercase()).collect();
    let is_mark = |title: &String| {
        MARKS.iter().any(|mark| title.strip_prefix(mark).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
    };
    let column = titles.iter().position(|title| NAMES.contains(&title.trim()))?;
    titles.iter().any(is_mark).then_some(column)
}

/// Whether a cell names somebody: words with capitals, or such as people are called by.
fn is_person(cell: &str) -> bool {
    let words = || cell.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_alphabetic));
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    has_name(cell) || (2..=6).contains(&words().count()) && words().all(is_capital)
}

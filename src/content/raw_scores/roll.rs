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

/// Beginnings of the titles of what each person has of his or her own: a signature, a number, an address.
const OWN: [&str; 14] = [
    "tanda tangan",
    "tandatangan",
    "ttd",
    "paraf",
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
];

/// What is written for somebody who came, or did not.
const PRESENCE: [&str; 29] = [
    "hadir",
    "tidak hadir",
    "tidak",
    "ya",
    "y",
    "t",
    "h",
    "v",
    "x",
    "✓",
    "✔",
    "√",
    "1",
    "0",
    "izin",
    "ijin",
    "sakit",
    "alpa",
    "alfa",
    "i",
    "s",
    "a",
    "-",
    "tk",
    "present",
    "absent",
    "yes",
    "no",
    "n",
];

/// A row of titles stands among so many rows from the top.
const WITHIN_ROWS: usize = 12;
/// One name may be an example.
const PEOPLE: usize = 2;

/// Whether the rows are people who took part: two or more below a title of names, and beside them what each has of his or
/// her own, or whether each of them came.
pub(super) fn names_people(rows: &Rows<'_>) -> bool {
    rows.iter().enumerate().take(WITHIN_ROWS).any(|(at, titles)| {
        let titles: Vec<String> = titles.iter().map(|cell| cell.trim().to_lowercase()).collect();
        let Some(names) = titles.iter().position(|title| NAMES.contains(&&**title)) else { return false };
        let of_participants = titles[names].contains("peserta") || titles[names].contains("participant");
        let is_one = |cell: &str| is_person(cell) || of_participants && is_code(cell);
        let people: Vec<&Vec<&str>> =
            rows[at + 1..].iter().filter(|row| row.get(names).is_some_and(|cell| is_one(cell))).collect();
        let is_own = |title: &String| {
            OWN.iter().any(|own| title.strip_prefix(own).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
        };
        let tells_who_came = |column: usize| {
            let told: Vec<String> = people
                .iter()
                .filter_map(|row| row.get(column).map(|cell| cell.trim().to_lowercase()))
                .filter(|cell| !cell.is_empty())
                .collect();
            told.len() >= PEOPLE && told.iter().all(|cell| PRESENCE.contains(&&**cell))
        };
        people.len() >= PEOPLE
            && (titles.iter().any(is_own) || (0..titles.len()).any(|column| column != names && tells_who_came(column)))
    })
}

/// Whether a cell is a code: a letter and digits.
fn is_code(cell: &str) -> bool {
    let (letters, digits): (Vec<char>, Vec<char>) =
        cell.trim().chars().filter(|c| c.is_alphanumeric()).partition(|c| c.is_alphabetic());
    (1..=3).contains(&letters.len()) && (1..=4).contains(&digits.len())
}

/// Whether a cell names somebody: words with capitals, or such as people are called by.
fn is_person(cell: &str) -> bool {
    let words = || cell.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_alphabetic));
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    has_name(cell) || (2..=6).contains(&words().count()) && words().all(is_capital)
}

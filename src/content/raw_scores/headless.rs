//! Rows of codes and scores, without a header or under one that says nothing.
//!
//! Takes: rows of cells as text. Gives: whether every one of them is a code of somebody and two scores or more. Never: takes
//! a table with words in it for one, a table of which a single row is something else, or one whose header says that its
//! numbers are no scores.

use super::header::{HIGHEST_SCORE, number, words};
use std::collections::BTreeSet;

/// Fewer rows may be anything.
const AT_LEAST_ROWS: usize = 3;

/// A header may mean anything: so many rows, with numbers that reach above a rating, are a list of scores all the same.
const AT_LEAST_ROWS_BELOW: usize = 10;
const RATING: f64 = 10.0;
const PERCENT: f64 = 100.0;

/// Words of titles under which numbers beside codes are something else than scores.
const OTHER_NUMBERS: [&str; 48] = [
    "jumlah",
    "banyak",
    "banyaknya",
    "total",
    "volume",
    "harga",
    "biaya",
    "anggaran",
    "realisasi",
    "rp",
    "rupiah",
    "pagu",
    "bobot",
    "stok",
    "luas",
    "panjang",
    "lebar",
    "tinggi",
    "berat",
    "hadir",
    "hari",
    "jam",
    "menit",
    "tahun",
    "bulan",
    "tanggal",
    "dampak",
    "kemungkinan",
    "risiko",
    "halaman",
    "kapasitas",
    "orang",
    "peserta",
    "unit",
    "desa",
    "target",
    "capaian",
    "persen",
    "suhu",
    "kelas",
    "lantai",
    "lintang",
    "bujur",
    "count",
    "price",
    "amount",
    "year",
    "day",
];

/// Whether all rows below a header that says nothing of them are codes with scores.
pub(super) fn hold_scores_below(rows: &[Vec<String>]) -> bool {
    let Some(header) = rows.iter().position(|row| row.iter().filter(|cell| !cell.trim().is_empty()).count() >= 2)
    else {
        return false;
    };
    let (titles, below) = (&rows[header], &rows[header + 1..]);
    let says = |title: &String| words(title).iter().any(|word| OTHER_NUMBERS.contains(&&**word));
    if titles.iter().any(|title| number(title.trim()).is_some() || says(title)) {
        return false;
    }
    let filled = below.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let points: Vec<f64> = filled.clone().flat_map(|row| row.iter().filter_map(|cell| number(cell.trim()))).collect();
    let highest = points.iter().copied().fold(0.0, f64::max);
    filled.count() >= AT_LEAST_ROWS_BELOW && highest > RATING && highest <= PERCENT && hold_scores(below)
}

/// Whether all rows, from the first that has more than a title in it, are codes with scores.
pub(super) fn hold_scores(rows: &[Vec<String>]) -> bool {
    let filled = |row: &&Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
    let cells = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let rows: Vec<&Vec<String>> = rows.iter().filter(filled).skip_while(|row| cells(row) < 2).collect();
    let codes: Option<Vec<(&str, &str)>> = rows.iter().map(|row| entry(row)).collect();
    let Some(codes) = codes.filter(|codes| codes.len() >= AT_LEAST_ROWS) else { return false };
    // One series of codes, each once: P01, P02, P03.
    let series: BTreeSet<&str> = codes.iter().map(|(letters, _)| *letters).collect();
    let numbers: BTreeSet<&str> = codes.iter().map(|(_, number)| *number).collect();
    series.len() == 1 && numbers.len() == codes.len()
}

/// The parts of the code in a row of nothing but a code and scores, perhaps with a running number before.
fn entry(row: &[String]) -> Option<(&str, &str)> {
    let cells: Vec<&str> = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let place = cells.iter().take(2).position(|cell| code(cell).is_some())?;
    let is_score = |cell: &&&str| number(cell).is_some_and(|points| points <= HIGHEST_SCORE);
    let scores = cells.iter().skip(place + 1).filter(is_score).count();
    let only_scores = place + 1 + scores == cells.len() && cells[..place].iter().all(|cell| number(cell).is_some());
    // Somebody may have missed one of the two.
    (only_scores && scores >= 1 && row.len() >= place + 3).then(|| code(cells[place])).flatten()
}

/// `P01`, `PST-012`: letters and a number.
fn code(cell: &str) -> Option<(&str, &str)> {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (series, rest) = cell.split_at(letters);
    let digits = rest.strip_prefix(['-', '_', ' ', '.']).unwrap_or(rest);
    let fits =
        (1..=5).contains(&letters) && (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then_some((series, digits))
}

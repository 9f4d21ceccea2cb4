//! A table that names a test before and a test after, with one row an entry: people, whatever their column is called.
//!
//! Takes: rows of cells as text. Gives: whether they are people with two scores. Never: takes one row a group for one row a
//! person: a unit, a batch, a question or a date by its title, or rows that say how many people they are of.

use super::header::{HIGHEST_SCORE, count, number, words};
use std::collections::BTreeSet;

/// Titles and notes may stand above a header.
const HEADER_WITHIN_ROWS: usize = 30;
/// Fewer rows may be anything.
const AT_LEAST_ROWS: usize = 3;
/// So many rows of codes are people, also where their column is called a group: nobody has ten groups without names.
const MANY_ROWS: usize = 10;

/// Whether some row is the header of a test before and a test after.
pub(super) fn hold_scores(rows: &[Vec<String>]) -> bool {
    let within = rows.len().min(HEADER_WITHIN_ROWS);
    (0..within).any(|header| is_header_of(&rows[header], &rows[header + 1..]))
}

/// How a title names one of the two tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// `pretest`, `Nilai awal`: nothing else is called so.
    Surely,
    /// `awal`, `before`: stocks and balances have these too.
    Perhaps,
}

fn is_header_of(header: &[String], below: &[Vec<String>]) -> bool {
    let titles: Vec<Vec<String>> = header.iter().map(|cell| words(cell)).collect();
    let named = |names: fn(&[String]) -> Option<Names>| -> Vec<(usize, Names)> {
        titles.iter().enumerate().filter_map(|(column, title)| Some((column, names(title)?))).collect()
    };
    named(before).iter().any(|(pre, pre_names)| {
        named(after).iter().filter(|(post, _)| post != pre).any(|(post, post_names)| {
            let surely = *pre_names == Names::Surely || *post_names == Names::Surely;
            let scores = |row: &&Vec<String>| {
                let points = |column: usize| number(cell(row, column)).filter(|points| *points <= HIGHEST_SCORE);
                let blank = |column: usize| cell(row, column).is_empty();
                // Somebody may have missed one of the two.
                match (points(*pre), points(*post)) {
                    (Some(_), Some(_)) => true,
                    (Some(_), None) => blank(*post),
                    (None, Some(_)) => blank(*pre),
                    (None, None) => false,
                }
            };
            let rows: Vec<&Vec<String>> = below.iter().filter(scores).collect();
            rows.len() >= AT_LEAST_ROWS && are_people(&titles, &rows, &[*pre, *post], surely)
        })
    })
}

/// Whether rows with two scores stand for people, by what stands beside the scores.
fn are_people(titles: &[Vec<String>], rows: &[&Vec<String>], scores: &[usize], surely: bool) -> bool {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or(0).max(titles.len());
    let title = |column: usize| titles.get(column).map_or(&[][..], |title| &**title);
    let is_other_score = |column: usize| before(title(column)).is_some() || after(title(column)).is_some();
    let cells = |column: usize| rows.iter().map(|row| cell(row, column)).collect::<Vec<_>>();
    let is_count =
        |column: &usize| count(title(*column)) && cells(*column).iter().all(|n| number(n).is_some_and(whole));
    let beside = || (0..width).filter(|column| !scores.contains(column) && !is_other_score(*column));
    let counts = beside().any(|column| is_count(&column));
    let labels: Vec<Label> = beside()
        .filter(|column| !is_count(column))
        .filter_map(|column| Label::of(title(column), &cells(column)))
        .collect();
    let has = |wanted: Label| labels.contains(&wanted);
    if has(Label::Codes) {
        return true;
    }
    if has(Label::Group) || (counts && has(Label::Words)) {
        return false;
    }
    // Words of their own are names where nothing but tests is measured so; a running number alone stands for somebody.
    if surely { has(Label::Words) || has(Label::Running) } else { has(Label::Running) && !has(Label::Words) }
}

/// What a column beside the scores is, where every row has its own entry in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// Units, batches, questions, dates.
    Group,
    /// Codes or numbers of somebody.
    Codes,
    /// 1, 2, 3 and so on.
    Running,
    /// Words.
    Words,
}

impl Label {
    fn of(title: &[String], cells: &[&str]) -> Option<Self> {
        let distinct: BTreeSet<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
        if distinct.len() < cells.len() || cells.iter().any(|cell| cell.is_empty()) {
            return None;
        }
        let has_digit = |cell: &&str| cell.bytes().any(|b| b.is_ascii_digit());
        let is_short = |cell: &&str| cell.chars().count() <= 24 && cell.split_whitespace().count() <= 2;
        let coded = cells.iter().all(|cell| has_digit(cell) && is_short(cell) && number(cell).is_none_or(whole));
        let running = (1..).zip(cells).all(|(at, cell)| number(cell.trim_end_matches('.')) == Some(f64::from(at)));
        let is_of = |known: &[&str]| title.iter().any(|word| known.contains(&&**word));
        if is_of(&THINGS) {
            return Some(Self::Group);
        }
        if is_of(&UNITS) {
            let of_somebody = coded && !running && cells.len() >= MANY_ROWS && cells.iter().all(|cell| !is_named(cell));
            return Some(if of_somebody { Self::Codes } else { Self::Group });
        }
        if running {
            return Some(Self::Running);
        }
        if coded {
            return Some(Self::Codes);
        }
        // What is measured in numbers is no label.
        cells.iter().all(|cell| number(cell).is_none()).then_some(Self::Words)
    }
}

/// Whether a cell has a word in it beside a number: `Angkatan 3`, not `A003`.
fn is_named(cell: &str) -> bool {
    cell.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= 4)
}

fn whole(number: f64) -> bool {
    number.fract() == 0.0
}

/// Each row is a thing that was measured, not somebody.
const THINGS: [&str; 30] = [
    "soal",
    "butir",
    "item",
    "pertanyaan",
    "question",
    "aspek",
    "aspect",
    "indikator",
    "indicator",
    "kompetensi",
    "competence",
    "competency",
    "tujuan",
    "objective",
    "materi",
    "material",
    "topik",
    "topic",
    "unsur",
    "mapel",
    "tanggal",
    "date",
    "hari",
    "day",
    "bulan",
    "month",
    "tahun",
    "year",
    "sesi",
    "session",
];

/// Each row is a group of people.
const UNITS: [&str; 44] = [
    "angkatan",
    "batch",
    "kelas",
    "class",
    "kelompok",
    "group",
    "gelombang",
    "rombel",
    "program",
    "kegiatan",
    "event",
    "unit",
    "opd",
    "skpd",
    "instansi",
    "dinas",
    "bidang",
    "bagian",
    "sekolah",
    "school",
    "puskesmas",
    "kecamatan",
    "desa",
    "kelurahan",
    "kabupaten",
    "kota",
    "provinsi",
    "district",
    "village",
    "region",
    "wilayah",
    "jabatan",
    "position",
    "pendidikan",
    "golongan",
    "gender",
    "kelamin",
    "usia",
    "umur",
    "age",
    "statistik",
    "statistic",
    "ukuran",
    "kategori",
];

fn cell(row: &[String], column: usize) -> &str {
    row.get(column).map_or("", |cell| cell.trim())
}

fn before(title: &[String]) -> Option<Names> {
    named(
        title,
        &["pre", "pretest", "pretes", "prates", "pratest", "prauji", "pra"],
        &["awal", "sebelum", "before", "baseline", "initial"],
    )
}

fn after(title: &[String]) -> Option<Names> {
    named(
        title,
        &[
            "post",
            "posttest",
            "posttes",
            "postest",
            "postes",
            "pos",
            "postets",
            "pascates",
            "pascatest",
            "pascauji",
            "pasca",
        ],
        &["akhir", "sesudah", "setelah", "after", "endline", "final"],
    )
}

/// A word for one of the tests by itself or with a word for a test or score beside it, and nothing else.
fn named(title: &[String], sure: &[&str], perhaps: &[&str]) -> Option<Names> {
    let test = [
        "tes", "test", "nilai", "skor", "score", "scores", "ujian", "uji", "hasil", "kuis", "quiz", "rata", "mean",
        "poin", "points",
    ];
    let is_test = |word: &String| test.contains(&&**word) || word.bytes().all(|b| b.is_ascii_digit());
    let rest = |known: &[&str]| title.iter().filter(|word| !known.contains(&&***word)).all(is_test);
    let has = |known: &[&str]| title.iter().any(|word| known.contains(&&**word));
    if has(sure) && rest(sure) {
        return Some(Names::Surely);
    }
    if !has(perhaps) || !rest(perhaps) {
        return None;
    }
    Some(if title.len() > 1 { Names::Surely } else { Names::Perhaps })
}

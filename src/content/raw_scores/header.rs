//! A header that names people in one column and scores in another, and rows below it that hold both.
//!
//! Takes: rows of cells as text. Gives: whether they are people with scores. Never: takes one row a group, a form without
//! entries, a rubric or a list of amounts for people.

use std::collections::BTreeSet;

/// Titles and notes may stand above a header.
const HEADER_WITHIN_ROWS: usize = 30;
/// No test gives more points.
pub(super) const HIGHEST_SCORE: f64 = 1000.0;

/// Whether some row is the header of people with scores.
pub(super) fn hold_scores(rows: &[Vec<String>]) -> bool {
    let within = rows.len().min(HEADER_WITHIN_ROWS);
    (0..within).any(|header| is_header_of(&rows[header], &rows[header + 1..]))
}

fn is_header_of(header: &[String], below: &[Vec<String>]) -> bool {
    let titles: Vec<Vec<String>> = header.iter().map(|cell| words(cell)).collect();
    let scores: Vec<(usize, Sure)> =
        titles.iter().enumerate().filter_map(|(column, title)| Some((column, scores(title)?))).collect();
    titles.iter().enumerate().filter_map(|(column, title)| Some((column, people(title)?))).any(|(person, sure)| {
        scores.iter().filter(|(score, _)| *score != person).any(|(score, score_sure)| {
            let rows = || below.iter().filter(|row| is_entry(row, person, *score));
            if rows().next().is_none() || is_count_of_groups(below, person, *score) {
                return false;
            }
            // A code and points alone may be a rubric: then a column in words stands beside them.
            let sure = sure == Sure::Yes || *score_sure == Sure::Yes;
            sure || !rows().any(|row| explains(row, &titles, &[person, *score]))
        })
    })
}

fn cell(row: &[String], column: usize) -> &str {
    row.get(column).map_or("", |cell| cell.trim())
}

pub(super) fn number(text: &str) -> Option<f64> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    plain.then(|| text.replacen(',', ".", 1).parse().ok()).flatten()
}

/// A row with somebody in it and a score.
fn is_entry(row: &[String], person: usize, score: usize) -> bool {
    !cell(row, person).is_empty() && number(cell(row, score)).is_some_and(|points| points <= HIGHEST_SCORE)
}

/// `Kecamatan, Peserta, Pre`: how many people, by group. The groups stand to the left, each once.
fn is_count_of_groups(below: &[Vec<String>], person: usize, score: usize) -> bool {
    let entries: Vec<&Vec<String>> = below.iter().filter(|row| is_entry(row, person, score)).collect();
    let counts = entries.iter().all(|row| number(cell(row, person)).is_some());
    counts
        && (0..person).any(|column| {
            let labels: BTreeSet<&str> = entries.iter().map(|row| cell(row, column)).collect();
            labels.len() == entries.len() && labels.iter().all(|label| !label.is_empty() && number(label).is_none())
        })
}

/// Whether a row says something in two words or more, beside its unit.
fn explains(row: &[String], titles: &[Vec<String>], known: &[usize]) -> bool {
    let is_unit = |column: usize| {
        let title = titles.get(column).map_or(&[][..], |title| &**title);
        title.iter().any(|word| ["unit", "opd", "instansi", "jabatan", "kecamatan", "desa", "dinas"].contains(&&**word))
    };
    let says =
        |text: &String| text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() >= 2;
    row.iter().enumerate().any(|(column, text)| !known.contains(&column) && !is_unit(column) && says(text))
}

/// How surely a title means people, or their scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// It means nothing else.
    Yes,
    /// It may.
    Perhaps,
}

pub(super) fn words(cell: &str) -> Vec<String> {
    let lower = cell.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// `Nama`, `Nama Peserta`, `NIP` surely, `Kode` perhaps; not `Nama barang`, and not `Jumlah peserta`.
pub(super) fn people(title: &[String]) -> Option<Sure> {
    let has = |known: &[&str]| title.iter().any(|word| known.contains(&&**word));
    if has(&COUNTS) {
        return None;
    }
    match title {
        [word] if ["kode", "code", "id", "absen"].contains(&&**word) => Some(Sure::Perhaps),
        [word] if ["nama", "name"].contains(&&**word) => Some(Sure::Yes),
        [first, second] if ["nama", "name"].contains(&&**first) && second == "lengkap" => Some(Sure::Yes),
        [first, second] if ["full", "first", "last", "user"].contains(&&**first) && second == "name" => Some(Sure::Yes),
        _ => has(&PEOPLE).then_some(Sure::Yes),
    }
}

/// Words of a title that counts people, or tells a figure of them.
const COUNTS: [&str; 13] = [
    "jumlah",
    "banyak",
    "banyaknya",
    "total",
    "persen",
    "rata",
    "rerata",
    "target",
    "hadir",
    "number",
    "count",
    "percent",
    "mean",
];

/// Words that name somebody, or the number or address that somebody has.
const PEOPLE: [&str; 33] = [
    "peserta",
    "participant",
    "participants",
    "nip",
    "nik",
    "pegawai",
    "responden",
    "respondent",
    "nim",
    "npm",
    "nis",
    "nisn",
    "nrp",
    "nuptk",
    "username",
    "email",
    "surel",
    "siswa",
    "mahasiswa",
    "student",
    "trainee",
    "learner",
    "employee",
    "karyawan",
    "namapeserta",
    "kodepeserta",
    "idpeserta",
    "nopeserta",
    "nomorpeserta",
    "noabsen",
    "participantid",
    "studentid",
    "examinee",
];

/// Whether a title says how many people a row is of.
pub(super) fn count(title: &[String]) -> bool {
    let has = |known: &[&str]| title.iter().any(|word| known.contains(&&**word));
    has(&[
        "jumlah",
        "banyak",
        "banyaknya",
        "n",
        "peserta",
        "participants",
        "orang",
        "people",
        "pairs",
        "pasangan",
        "count",
    ])
}

/// `Pre`, `Skor post` surely, `Nilai awal`, `Skor` perhaps.
pub(super) fn scores(title: &[String]) -> Option<Sure> {
    let has = |known: &[&str]| title.iter().any(|word| known.contains(&&**word));
    if has(&["pre", "post", "pretest", "posttest", "postest", "pretes", "postes", "posttes", "prates", "pascates"]) {
        return Some(Sure::Yes);
    }
    let numbered = |word: &String| {
        let digits = ["tes", "test", "nilai", "skor", "score", "kuis", "quiz", "q", "soal"]
            .iter()
            .find_map(|of| word.strip_prefix(of));
        digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let may = has(&["skor", "score", "scores"])
        || has(&["nilai", "tes", "test"]) && title.len() <= 3
        || matches!(title, [word] if numbered(word) || ["awal", "akhir", "before", "after"].contains(&&**word));
    may.then_some(Sure::Perhaps)
}

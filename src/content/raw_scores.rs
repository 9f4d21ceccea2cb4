//! Recognises tables with one row per participant, which must never enter a public history.
//!
//! Takes: a file. Gives: whether its header looks like people with scores. Never: repeats a cell of it.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;
use std::path::Path;

const PERSON: [&str; 9] = ["participant", "peserta", "kode", "code", "nama", "name", "nip", "nik", "kode peserta"];
const SCORE: [&str; 14] = [
    "pre",
    "post",
    "pretest",
    "posttest",
    "pre-test",
    "post-test",
    "pre test",
    "post test",
    "nilai",
    "skor",
    "score",
    "tes awal",
    "tes akhir",
    "nilai awal",
];

/// Whether a file is a table of people and their scores, judged by its header alone.
pub fn seem_to_be_in(path: &Path) -> bool {
    let is_table = path
        .extension()
        .and_then(|e| e.to_str())
        .is_some_and(|e| ["csv", "tsv"].iter().any(|known| e.eq_ignore_ascii_case(known)));
    is_table && [b',', b';', b'\t'].into_iter().any(|delimiter| header_has_people_and_scores(path, delimiter))
}

fn header_has_people_and_scores(path: &Path, delimiter: u8) -> bool {
    let Ok(mut reader) = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_path(path) else {
        return false;
    };
    let Ok(header) = reader.byte_headers() else { return false };
    let names: Vec<String> = header
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).trim_matches(['\u{feff}', ' ', '"']).to_lowercase().replace('_', " "))
        .collect();
    let has = |known: &[&str]| names.iter().any(|name| known.contains(&name.as_str()));
    has(&PERSON) && has(&SCORE)
}

/// The message; it names the file and nothing in it.
pub fn fault(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::RAW_SCORES,
        at,
        say!(id "`{path}` memuat nilai per peserta", en "`{path}` holds scores person by person"),
    )
    .help(say!(
        id "pindahkan berkas ini ke luar folder isi sebelum menyimpan perubahan; yang diterbitkan hanya ringkasannya di `summary`",
        en "move this file out of the content folder before you commit; only its `summary` is published",
    ))
}

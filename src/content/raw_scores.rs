//! Recognises tables with one row per participant, which must never enter a public history.
//!
//! Takes: a file. Gives: whether its header looks like people with scores. Never: repeats a cell of it.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// Files that may hold a table as text.
const TABLES: [&str; 3] = ["csv", "tsv", "txt"];
/// Titles and notes may stand above a header.
const HEADER_WITHIN_LINES: usize = 6;
const HEADER_WITHIN_BYTES: u64 = 16 * 1024;

/// Whether a file is a table of people and their scores, judged by its header alone.
pub fn seem_to_be_in(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    if !extension.is_some_and(|found| TABLES.iter().any(|known| found.eq_ignore_ascii_case(known))) {
        return false;
    }
    let Ok(file) = File::open(path) else { return false };
    let lines = BufReader::new(file.take(HEADER_WITHIN_BYTES)).split(b'\n').map_while(Result::ok);
    lines.take(HEADER_WITHIN_LINES).any(|line| is_header(&String::from_utf8_lossy(&line)))
}

/// Whether a line names people in one cell and scores in another.
fn is_header(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}').to_lowercase();
    [',', ';', '\t', '|'].into_iter().any(|delimiter| {
        let cells: Vec<Vec<&str>> = line.split(delimiter).map(words).collect();
        let person = cells.iter().position(|cell| names_people(cell));
        let score = cells.iter().position(|cell| names_scores(cell));
        person.is_some() && score.is_some() && person != score
    })
}

fn words(cell: &str) -> Vec<&str> {
    cell.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// `Kode`, `Nama`, `Nama Peserta`, `NIP` …, and not `Nama barang`.
fn names_people(cell: &[&str]) -> bool {
    match cell {
        ["kode" | "code" | "nama" | "name" | "id"] => true,
        words => {
            words.iter().any(|word| ["peserta", "participant", "participants", "nip", "nik", "pegawai"].contains(word))
        }
    }
}

/// `Pre`, `Nilai awal`, `Skor post`, `Score` …
fn names_scores(cell: &[&str]) -> bool {
    let has = |known: &[&str]| cell.iter().any(|word| known.contains(word));
    has(&["pre", "post", "pretest", "posttest", "skor", "score", "scores"])
        || (has(&["nilai", "tes", "test"]) && cell.len() <= 3)
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

#[cfg(test)]
mod tests {
    use super::is_header;

    #[test]
    fn people_with_scores_are_recognised() {
        for line in [
            "peserta,pre,post",
            "No;Nama Peserta;Nilai Awal;Nilai Akhir",
            "NIP,Skor pre,Skor post",
            "Nama,Nilai",
            "\u{feff}\"Kode\"\tPretest\tPosttest",
            "Participant | Score",
        ] {
            assert!(is_header(line), "{line}");
        }
    }

    #[test]
    fn other_tables_pass() {
        for line in [
            "kode rekening,uraian,nilai",
            "Nama barang;Jumlah;Nilai satuan",
            "tanggal,peserta hadir,sesi",
            "tes peserta",
            "Nilai rata-rata peserta naik",
            "unit,indikator,nilai",
        ] {
            assert!(!is_header(line), "{line}");
        }
    }
}

//! By what a table is taken for scores of single people, in words that an editor can check.
//!
//! Takes: how it was recognised, and where. Gives: the message. Never: repeats a cell.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;
use crate::words::Words;

/// By what a table is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its header names people and scores.
    PeopleAndScores,
    /// Its header names a test before and one after, and every row has an entry of its own.
    BothTests,
    /// Its rows are codes, each with two scores or more.
    Codes,
}

impl Why {
    /// The message for a file; a function without state, for a file is looked at before its place is known.
    #[must_use]
    pub fn of_file(self) -> fn(Location, &str) -> Diagnostic {
        match self {
            Self::PeopleAndScores => |at, path| in_file(at, path, Self::PeopleAndScores),
            Self::BothTests => |at, path| in_file(at, path, Self::BothTests),
            Self::Codes => |at, path| in_file(at, path, Self::Codes),
        }
    }

    /// The message for a table in the body of a Markdown file; it stands at the header.
    #[must_use]
    pub fn of_body(self, at: Location) -> Diagnostic {
        let Words { id, en } = self.words();
        let message =
            say!(id "tabel ini memuat nilai per peserta: {id}", en "this table holds scores person by person: {en}");
        let Words { id, en } = otherwise();
        Diagnostic::new(&rules::RAW_SCORES, at, message).help(say!(
            id "hapus tabelnya sebelum menyimpan perubahan; yang diterbitkan hanya ringkasan dari `terang tally` di `evaluation.yaml`. {id}",
            en "delete the table before you commit; only the summary from `terang tally` in `evaluation.yaml` is published. {en}",
        ))
    }

    /// The message for rows in the comments of a file, which are as public as the rest of it.
    #[must_use]
    pub fn of_comments(self, at: Location) -> Diagnostic {
        let Words { id, en } = self.words();
        Diagnostic::new(
            &rules::RAW_SCORES,
            at,
            say!(id "komentar ini memuat nilai per peserta: {id}", en "these comments hold scores person by person: {en}"),
        )
        .help(say!(
            id "hapus barisnya sebelum menyimpan perubahan; komentar ikut terbaca di riwayat publik",
            en "delete these lines before you commit; comments can be read in the public history too",
        ))
    }

    fn words(self) -> Words {
        match self {
            Self::PeopleAndScores => say!(
                id "judul kolomnya menyebut peserta (nama, nomor, atau kode) dan nilai",
                en "its columns are called after participants (name, number or code) and scores",
            ),
            Self::BothTests => say!(
                id "judulnya menyebut tes awal dan tes akhir, dan setiap baris punya kode, nomor, atau nama sendiri",
                en "its header names a test before and a test after, and every row has a code, number or name of its own",
            ),
            Self::Codes => say!(
                id "setiap barisnya berisi satu kode dan dua nilai atau lebih",
                en "each of its rows holds one code and two scores or more",
            ),
        }
    }
}

fn in_file(at: Location, path: &str, why: Why) -> Diagnostic {
    let Words { id, en } = why.words();
    let Words { id: other_id, en: other_en } = otherwise();
    Diagnostic::new(
        &rules::RAW_SCORES,
        at,
        say!(id "`{path}` memuat nilai per peserta: {id}", en "`{path}` holds scores person by person: {en}"),
    )
    .help(say!(
        id "pindahkan berkas ini ke luar folder isi sebelum menyimpan perubahan, lalu hitung ringkasannya dengan `terang tally`; yang diterbitkan hanya ringkasan itu. {other_id}",
        en "move this file out of the content folder before you commit, then work out its summary with `terang tally`; only that summary is published. {other_en}",
    ))
}

/// What to do where the table is about something else.
fn otherwise() -> Words {
    say!(
        id "Bila tiap baris bukan satu orang, beri kolom pertamanya judul yang menyebut isinya (unit, angkatan, soal) dan tulis namanya, bukan kode",
        en "Where a row is not one person, call the first column what it holds (unit, batch, question) and write names in it, not codes",
    )
}

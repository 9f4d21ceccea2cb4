//! By what rows are taken for scores of single people, in words that an editor can check, and the way out where they are not.
//!
//! Takes: how they were recognised, and where. Gives: the message. Never: repeats a cell.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;
use crate::words::Words;

/// By what rows are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A title or name speaks of people.
    People,
    /// Words written as names stand beside numbers, under no title.
    Names,
    /// Every row has a code of its own.
    Codes,
    /// Scores of a test, and nothing says that a row is of a thing.
    Rows,
    /// The columns are people.
    Columns,
    /// Numbers are called scores, and nothing says of what.
    Numbers,
    /// People who took part are named, without scores.
    Roll,
}

impl Why {
    /// The message for a file; a function without state, for a file is looked at before its place is known.
    #[must_use]
    pub fn of_file(self) -> fn(Location, &str) -> Diagnostic {
        match self {
            Self::People => |at, path| in_file(at, path, Self::People),
            Self::Names => |at, path| in_file(at, path, Self::Names),
            Self::Codes => |at, path| in_file(at, path, Self::Codes),
            Self::Rows => |at, path| in_file(at, path, Self::Rows),
            Self::Columns => |at, path| in_file(at, path, Self::Columns),
            Self::Numbers => |at, path| in_file(at, path, Self::Numbers),
            Self::Roll => |at, path| in_file(at, path, Self::Roll),
        }
    }

    /// The message for rows in a text of the model: a body, a value, comments.
    #[must_use]
    pub fn of_text(self, at: Location) -> Diagnostic {
        let (Words { id, en }, Words { id: free_id, en: free_en }) = (self.words(), self.way_out());
        let (Words { id: held, en: held_en }, Words { id: instead, en: instead_en }) = (self.held(), self.instead());
        Diagnostic::new(
            &rules::RAW_SCORES,
            at,
            say!(id "bagian ini memuat {held}: {id}", en "this part holds {held_en}: {en}"),
        )
        .help(say!(
            id "hapus barisnya sebelum menyimpan perubahan, juga dari komentar; {instead}. {free_id}",
            en "delete these rows before you commit, from comments too; {instead_en}. {free_en}",
        ))
    }

    /// What is there.
    fn held(self) -> Words {
        match self {
            Self::Roll => say!(id "nama peserta satu per satu", en "the names of participants one by one"),
            _ => say!(id "nilai per peserta", en "scores person by person"),
        }
    }

    /// What is published in its place.
    fn instead(self) -> Words {
        match self {
            Self::Roll => say!(
                id "yang diterbitkan hanya jumlahnya, `attended` dan `units` pada `participants` di `event.md`",
                en "only counts are published, `attended` and `units` under `participants` in `event.md`",
            ),
            _ => say!(
                id "yang diterbitkan hanya ringkasan dari `terang tally` di `evaluation.yaml`",
                en "only the summary from `terang tally` in `evaluation.yaml` is published",
            ),
        }
    }

    fn words(self) -> Words {
        match self {
            Self::People => say!(
                id "judul kolom atau isinya menyebut orang (nama, nomor, atau kode peserta) di samping nilai",
                en "a title, or what stands below it, names people (name, number or code of a participant) beside scores",
            ),
            Self::Names => say!(
                id "setiap baris berisi kata yang tertulis seperti nama orang, lalu nilai, dan tidak ada judul yang mengatakan apa isi baris itu",
                en "each row holds words written as a name is, and then scores, and no title says what a row is",
            ),
            Self::Codes => say!(
                id "setiap baris punya kode sendiri di samping nilai, dan judulnya tidak mengatakan kode apa",
                en "each row has a code of its own beside scores, and no title says what the code is of",
            ),
            Self::Rows => say!(
                id "ada nilai tes, dan tidak ada judul yang mengatakan bahwa setiap baris adalah unit, soal, atau benda",
                en "there are scores of a test, and no title says that each row is a unit, a question or a thing",
            ),
            Self::Columns => {
                say!(id "setiap kolom adalah satu orang, dan barisnya nilai", en "each column is one person, and the rows are scores")
            }
            Self::Numbers => say!(
                id "deretan angka ini disebut nilai, dan tidak dikatakan nilai apa atau siapa",
                en "these numbers are called scores, and nothing says of what or whom",
            ),
            Self::Roll => say!(
                id "di bawah judul nama ada orang-orang, dan di sampingnya tanda tangan, kehadiran, atau nomor mereka",
                en "people stand below a title of names, and beside it their signature, presence or number",
            ),
        }
    }

    /// What to do where the rows are of something else.
    fn way_out(self) -> Words {
        match self {
            Self::People => say!(
                id "Bila tiap baris bukan satu orang, hapus kolom yang menyebut orang dan beri kolom pertama judul yang menyebut isinya, misalnya Perangkat daerah, Kecamatan, Angkatan, Butir, Unsur, Kegiatan, atau Tahun. Kolom orang di samping nilai tidak pernah diterima: melindungi peserta didahulukan",
                en "Where a row is not one person, delete the column that names people and call the first column what it holds, for example Agency, District, Batch, Question, Element, Event or Year. A column of people beside scores is never taken: protecting participants comes first",
            ),
            Self::Codes => say!(
                id "Bila kodenya bukan kode orang, sebut kode apa dalam judulnya (Kode perangkat daerah, Butir, Unsur, Kode rekening), atau hapus kolom kode itu dan tulis nama di kolom pertama. Kode yang mungkin kode peserta ditolak: melindungi peserta didahulukan",
                en "Where the code is not somebody's, say in its title what it is of (Agency code, Question, Element, Account code), or delete the column of codes and write names in the first. A code that may be a participant's is refused: protecting participants comes first",
            ),
            Self::Names | Self::Rows => say!(
                id "Bila tiap baris bukan satu orang, tulis sebagai tabel dan beri kolom pertama judul yang menyebut isinya: Perangkat daerah, Kecamatan, Angkatan, Butir, Unsur, Aspek, Indikator, Kegiatan, Kode rekening, Tanggal, atau Tahun",
                en "Where a row is not one person, write a table and call its first column what it holds: Agency, District, Batch, Question, Element, Aspect, Indicator, Event, Account code, Date or Year",
            ),
            Self::Columns => say!(
                id "Bila tiap kolom bukan satu orang, tulis unit, butir, atau tahun itu sebagai baris, dengan judul kolom pertama yang menyebutnya",
                en "Where a column is not one person, write these units, questions or years as rows, with a title over the first column that says so",
            ),
            Self::Numbers => say!(
                id "Bila tiap angka bukan nilai satu orang, sebut di depannya nilai apa: `nilai per butir`, `nilai per kecamatan`, `nilai rata-rata 2022–2026`, atau `skala`",
                en "Where a number is not one person's score, say before it what it is of: `scores per question`, `scores per district`, `mean scores 2022–2026`, or `scale`",
            ),
            Self::Roll => say!(
                id "Daftar hadir disimpan di luar folder isi",
                en "Attendance sheets are kept outside the content folder",
            ),
        }
    }
}

fn in_file(at: Location, path: &str, why: Why) -> Diagnostic {
    let (Words { id, en }, Words { id: free_id, en: free_en }) = (why.words(), why.way_out());
    let (Words { id: held, en: held_en }, Words { id: instead, en: instead_en }) = (why.held(), why.instead());
    Diagnostic::new(
        &rules::RAW_SCORES,
        at,
        say!(id "`{path}` memuat {held}: {id}", en "`{path}` holds {held_en}: {en}"),
    )
    .help(say!(
        id "pindahkan berkas ini ke luar folder isi sebelum menyimpan perubahan; {instead}. {free_id}",
        en "move this file out of the content folder before you commit; {instead_en}. {free_en}",
    ))
}

/// The message for a workbook that cannot be looked into.
pub fn unseen(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::RAW_SCORES,
        at,
        say!(
            id "isi `{path}` tidak dapat diperiksa (rusak, memakai kata sandi, atau terlalu besar), sehingga nilai peserta di dalamnya tidak akan ketahuan",
            en "nobody can look into `{path}` (it is damaged, has a password or is too large), so that scores of participants in it would not be seen",
        ),
    )
    .help(say!(
        id "buka di Excel atau LibreOffice, lalu simpan ulang sebagai `.xlsx` tanpa kata sandi atau sebagai CSV; bila tidak untuk diterbitkan, hapus dari folder isi",
        en "open it in Excel or LibreOffice and save it again as `.xlsx` without a password, or as CSV; where it is not to be published, delete it from the content folder",
    ))
}

/// The message for an archive with anything but papers and pictures in it.
pub fn unseen_archive(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::RAW_SCORES,
        at,
        say!(
            id "`{path}` memuat berkas yang bukan dokumen atau gambar; isi zip tidak diperiksa satu per satu, sehingga nilai peserta di dalamnya tidak akan ketahuan",
            en "`{path}` holds files that are no papers or pictures; what is inside a zip is not looked into, so that scores of participants in it would not be seen",
        ),
    )
    .help(say!(
        id "keluarkan tabel dan berkas lain dari zip itu, lalu taruh satu per satu di folder ini",
        en "take tables and other files out of the zip and put them into this folder one by one",
    ))
}

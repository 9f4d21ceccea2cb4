//! Which kinds of files may be attached, and how each is looked into.
//!
//! Takes: a file's name. Gives: [`Kind`], or the message that names the kinds there are. Never: opens the file.
//!
//! A file is taken where Terang can look into it for rows of people, or where it is a paper, a picture or a recording by its
//! nature. Anything else could hold a table that nobody sees.

use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;

/// How a file is looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lines of text, perhaps with tables.
    Text,
    /// JSON or YAML.
    Records,
    /// One JSON record a line.
    RecordLines,
    /// Sheets of cells.
    Workbook,
    /// Not at all: a paper, a picture, a recording.
    Paper,
    /// Such files, packed together.
    Archive,
}

const TEXTS: [&str; 11] = ["csv", "tsv", "tab", "txt", "md", "markdown", "ics", "vcf", "srt", "vtt", "svg"];
const RECORDS: [&str; 4] = ["json", "geojson", "yaml", "yml"];
const RECORD_LINES: [&str; 2] = ["jsonl", "ndjson"];
const WORKBOOKS: [&str; 7] = ["xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "ods"];
const PAPERS: [&str; 39] = [
    "pdf", "doc", "docx", "docm", "dotx", "odt", "ott", "rtf", "ppt", "pptx", "pptm", "potx", "pps", "ppsx", "odp",
    "otp", "odg", "epub", "jpg", "jpeg", "png", "webp", "gif", "avif", "heic", "heif", "tif", "tiff", "bmp", "mp3",
    "m4a", "ogg", "opus", "wav", "mp4", "m4v", "webm", "mov", "mkv",
];
const ARCHIVES: [&str; 1] = ["zip"];

impl Kind {
    /// By the ending of a name.
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        let all: [(&[&str], Self); 6] = [
            (&PAPERS, Self::Paper),
            (&TEXTS, Self::Text),
            (&RECORDS, Self::Records),
            (&RECORD_LINES, Self::RecordLines),
            (&WORKBOOKS, Self::Workbook),
            (&ARCHIVES, Self::Archive),
        ];
        all.into_iter().find(|(endings, _)| endings.contains(&&*ending)).map(|(_, kind)| kind)
    }

    /// Whether a file of that name is a table by its nature: such ones are looked at under a hidden name too.
    pub fn is_table(path: &str) -> bool {
        let text =
            || ["csv", "tsv", "tab"].iter().any(|ending| path.to_ascii_lowercase().ends_with(&format!(".{ending}")));
        matches!(Self::of(path), Some(Self::Workbook | Self::RecordLines))
            || path.to_ascii_lowercase().ends_with(".json")
            || text()
    }
}

/// The message for a file of another kind.
pub fn unknown(at: Location, path: &str) -> Diagnostic {
    let list = |endings: &[&str]| endings.join(", ");
    let tables = list(&[&TEXTS[..5], &RECORDS, &RECORD_LINES[..1], &WORKBOOKS[..1], &WORKBOOKS[4..]].concat());
    let papers = "pdf, docx, doc, odt, rtf, pptx, ppt, odp, jpg, png, webp, gif, tif, svg, mp3, m4a, mp4, webm, mov";
    Diagnostic::new(
        &rules::UNKNOWN_FILE,
        at,
        say!(
            id "jenis berkas `{path}` tidak diterima: isinya tidak dapat diperiksa, sehingga nilai peserta di dalamnya tidak akan ketahuan",
            en "files of the kind of `{path}` are not taken: nobody can look into them, so that scores of participants in them would not be seen",
        ),
    )
    .help(say!(
        id "simpan ulang sebagai tabel atau teks ({tables}), dokumen, gambar, atau rekaman ({papers}), atau zip yang hanya berisi dokumen dan gambar; bila tidak untuk diterbitkan, hapus dari folder isi",
        en "save it as a table or text ({tables}), a paper, picture or recording ({papers}), or a zip of nothing but papers and pictures; where it is not to be published, delete it from the content folder",
    ))
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn a_name_says_how_a_file_is_looked_into() {
        for (name, kind) in [
            ("documents/undangan.pdf", Some(Kind::Paper)),
            ("photos/HARI 1.JPG", Some(Kind::Paper)),
            ("documents/v1.2/nilai.CSV", Some(Kind::Text)),
            ("nilai.ods", Some(Kind::Workbook)),
            ("nilai.jsonl", Some(Kind::RecordLines)),
            ("nilai.zip", Some(Kind::Archive)),
            ("nilai.sql", None),
            ("nilai.dat", None),
            ("nilai.html", None),
            ("nilai.xml", None),
            ("nilai", None),
            ("documents/v1.2/nilai", None),
            ("nilai.csv.gz", None),
        ] {
            assert_eq!(Kind::of(name), kind, "{name}");
        }
    }
}

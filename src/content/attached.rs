//! What a file that is published as it is holds.
//!
//! Takes: such a file. Gives: [`Held`]: nothing that matters, a picture, personal data, or a fault. Never: lets one pass that it could
//! not look into.

use super::encoding::decode;
use super::kinds::{self, Kind};
use super::open::{Held, position_of};
use super::raw_scores::{self, Why};
use super::walk::Found;
use crate::diagnostic::{Diagnostic, rules};
use crate::personal;
use crate::picture::{self, Content, Refusal};
use crate::say;
use crate::source::{Location, Position};
use crate::table;
use std::fs;
use std::io::{BufReader, Read};

/// Rows of a sheet that are looked at; no training has more participants.
const WITHIN_ROWS: usize = 5000;
/// So much of a text is searched for tables. A list of records can only be read to its end.
const WITHIN_BYTES: usize = 4 * 1024 * 1024;

/// The whole file.
const START: Position = Position { line: 1, column: 1 };

/// Looks into a file; one that is gone by now, or cannot be read, is found out when it is copied.
pub fn look_into(found: &Found) -> Held {
    let Some(kind) = Kind::of(&found.path) else { return Held::Fault { start: START, fault: kinds::unknown } };
    if kind == Kind::Paper {
        return disguised(found).or_else(|| uncleaned(found)).or_else(|| picture(found)).unwrap_or(Held::Nothing);
    }
    let Ok(bytes) = fs::read(&found.full) else { return Held::Nothing };
    match kind {
        Kind::Archive if table::holds(&bytes, |name| Kind::of(name) == Some(Kind::Paper)) => Held::Nothing,
        Kind::Archive => Held::Fault { start: START, fault: raw_scores::unseen_archive },
        _ => rows(kind, &bytes)
            .unwrap_or_else(|| if kind == Kind::Workbook { Held::Nothing } else { personal_data(&bytes) }),
    }
}

/// Whether a table that is not published, by a hidden or unknown name, holds rows of people; nothing else of it matters.
pub fn rows_in(found: &Found) -> Option<Held> {
    let bytes = fs::read(&found.full).ok()?;
    rows(Kind::of(&found.path)?, &bytes).filter(|_| !bytes.is_empty())
}

/// The fault of a table of people that is called a paper or a picture. The beginning of a file tells what it is; only one that
/// may be a table is read to its end.
fn disguised(found: &Found) -> Option<Held> {
    const BEGINNING: u64 = 4096;
    let mut beginning = Vec::new();
    fs::File::open(&found.full).ok()?.take(BEGINNING).read_to_end(&mut beginning).ok()?;
    let is_packed = beginning.starts_with(b"PK");
    let is_paper = [&b"%PDF"[..], b"{\\rtf"].iter().any(|mark| beginning.starts_with(mark));
    if is_paper || !is_packed && !table::is_text(&beginning) {
        return None;
    }
    let bytes = fs::read(&found.full).ok()?;
    let is_workbook = is_packed && !table::holds(&bytes, |name| !name.starts_with("xl/"));
    match (is_packed, is_workbook) {
        (true, false) => None,
        (true, true) => rows(Kind::Workbook, &bytes),
        (false, _) => rows(Kind::Text, &bytes),
    }
}

/// The fault of a picture that is published in full, as a paper, and that what it tells besides cannot be taken out of: where and
/// when it was taken, by whom, with what. Photos and portraits are encoded anew, and have a rule of their own.
fn uncleaned(found: &Found) -> Option<Held> {
    if found.path.contains("/photos/") || found.path.starts_with("speakers/") {
        return None;
    }
    let mut beginning = Vec::new();
    fs::File::open(&found.full).ok()?.take(64).read_to_end(&mut beginning).ok()?;
    let fault = match Content::of(&beginning) {
        Content::Heic | Content::Avif | Content::Tiff => unclean,
        content if content.is_taken() && picture::bare(&fs::read(&found.full).ok()?).is_none() => damaged,
        _ => return None,
    };
    Some(Held::Fault { start: START, fault })
}

fn unclean(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::UNKNOWN_FILE,
        at,
        say!(
            id "`{path}` adalah gambar HEIC, AVIF, atau TIFF: tempat, waktu, dan kamera yang tersimpan di dalamnya tidak dapat dihapus",
            en "`{path}` is a HEIC, AVIF or TIFF picture: the place, time and camera stored in it cannot be taken out",
        ),
    )
    .help(say!(
        id "simpan ulang sebagai JPEG, PNG, atau WebP, yang dibersihkan saat diterbitkan; mengganti namanya saja tidak mengubah isinya",
        en "save it again as JPEG, PNG or WebP, which are cleaned when they are published; renaming it does not change what is in it",
    ))
}

fn damaged(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::UNKNOWN_FILE,
        at,
        say!(
            id "gambar `{path}` rusak atau terpotong, sehingga tempat, waktu, dan kamera di dalamnya tidak dapat dihapus",
            en "the picture `{path}` is damaged or cut off, so that place, time and camera in it cannot be taken out",
        ),
    )
    .help(say!(
        id "salin lagi berkasnya dari asalnya, atau buka di aplikasi gambar dan simpan ulang",
        en "copy the file once more from where it is kept, or open it in a picture program and save it again",
    ))
}

/// What a file says of its picture, where its name or its folder says that it holds one. Only its header is read.
fn picture(found: &Found) -> Option<Held> {
    if Content::named(&found.path).is_none() && !found.path.contains("/photos/") {
        return None;
    }
    let Ok(file) = fs::File::open(&found.full) else { return Some(Held::Picture(Err(Refusal::Damaged))) };
    Some(Held::Picture(picture::look(BufReader::new(file), found.bytes, &found.path)))
}

/// The fault of a file with rows of people, or whose rows cannot be seen.
fn rows(kind: Kind, bytes: &[u8]) -> Option<Held> {
    let fault = |why: Why| Held::Fault { start: START, fault: why.of_file() };
    // By what is in it: a workbook may be called a text, and a page of a web site a workbook.
    if table::is_text(bytes) {
        let text = decode(&bytes[..bytes.len().min(WITHIN_BYTES)]);
        let why = match kind {
            Kind::Records | Kind::RecordLines => raw_scores::in_records(&text, kind == Kind::RecordLines),
            _ => raw_scores::in_file(&text),
        };
        return why.map(fault);
    }
    match table::sheets(bytes, WITHIN_ROWS) {
        Ok(sheets) => raw_scores::in_sheets(&sheets).map(fault),
        Err(_) => Some(Held::Fault { start: START, fault: raw_scores::unseen }),
    }
}

/// The first personal data in a text.
fn personal_data(bytes: &[u8]) -> Held {
    if !table::is_text(bytes) {
        return Held::Nothing;
    }
    let text = decode(bytes);
    match personal::find(&text).into_iter().next() {
        Some(found) => Held::Personal {
            kind: found.kind,
            start: position_of(text.as_bytes(), found.range.start),
            end: position_of(text.as_bytes(), found.range.end),
        },
        None => Held::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::look_into;
    use crate::content::open::Held;
    use crate::content::walk::walk;
    use crate::source::{FileId, Location};
    use std::io::{Cursor, Write};

    /// The rule that speaks of a file, and its message.
    fn told(name: &str, bytes: &[u8]) -> Option<(&'static str, String)> {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("materials/a");
        std::fs::create_dir_all(&place).and_then(|()| std::fs::write(place.join(name), bytes)).expect("written");
        let found = walk(folder.path()).expect("read");
        match look_into(&found[0]) {
            Held::Fault { fault, .. } => {
                let fault = fault(Location::whole(FileId(0)), name);
                Some((fault.rule.name, fault.message.en))
            }
            Held::Personal { .. } => Some(("personal-data", String::new())),
            _ => None,
        }
    }

    fn rule(name: &str, bytes: &[u8]) -> Option<&'static str> {
        told(name, bytes).map(|(rule, _)| rule)
    }

    fn zip(names: &[&str]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(b"x").unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    const PEOPLE: &[u8] = b"kode,pre,post\nP01,41,61\nP02,42,62\nP03,43,63\n";

    #[test]
    fn rows_are_found_whatever_the_file_is_called() {
        for name in ["a.csv", "a.TSV", "a.txt", "a.md", "a.ics", "a.yaml", "a.json", "a.xls", "a.xlsx"] {
            assert_eq!(rule(name, PEOPLE), Some("raw-scores"), "{name}");
        }
        for name in ["a.sql", "a.dat", "a.html", "a.xml", "a.parquet", "a.gz", "a"] {
            assert_eq!(rule(name, PEOPLE), Some("unknown-file"), "{name}");
        }
        // UTF-16, as Excel writes "Unicode text".
        let wide: Vec<u8> =
            std::str::from_utf8(PEOPLE).unwrap().replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(rule("a.csv", &[&b"\xff\xfe"[..], &wide].concat()), Some("raw-scores"));
        assert_eq!(rule("a.csv", b"unit,pre,post\nKecamatan A,54,67\n"), None);
        assert_eq!(rule("a.csv", b"kontak\nbudi@gmail.com\n"), Some("personal-data"));
    }

    #[test]
    fn what_cannot_be_looked_into_is_refused() {
        let compound = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], &[0; 600][..]].concat();
        for (name, bytes) in [("a.xls", &*compound), ("a.xlsx", b"PK\x03\x04 and nothing more"), ("a.csv", &*compound)]
        {
            assert!(
                told(name, bytes)
                    .is_some_and(|(rule, said)| rule == "raw-scores" && said.contains("nobody can look into")),
                "{name}"
            );
        }
        assert_eq!(rule("a.zip", &zip(&["foto/1.jpg", "laporan.pdf"])), None);
        assert_eq!(rule("a.zip", &zip(&["foto/1.jpg", "nilai.csv"])), Some("raw-scores"));
        assert_eq!(rule("a.zip", b"no archive"), Some("raw-scores"));
    }

    #[test]
    fn a_table_is_one_by_whatever_name() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (row, line) in std::str::from_utf8(PEOPLE).expect("text").lines().enumerate() {
            for (column, cell) in line.split(',').enumerate() {
                let place = (u32::try_from(row).expect("few"), u16::try_from(column).expect("few"));
                sheet.write_string(place.0, place.1, cell).expect("written");
            }
        }
        let book = book.save_to_buffer().expect("a workbook");
        for name in ["a.pdf", "a.jpg", "a.docx"] {
            assert_eq!(rule(name, PEOPLE), Some("raw-scores"), "{name}");
            assert_eq!(rule(name, &book), Some("raw-scores"), "{name}");
        }
        assert_eq!(rule("a.docx", &zip(&["[Content_Types].xml", "word/document.xml"])), None);
        assert_eq!(rule("a.pdf", &[b"%PDF-1.7\n", PEOPLE].concat()), None);
        assert_eq!(rule("a.rtf", &[b"{\\rtf1\n", PEOPLE].concat()), None);
    }

    #[test]
    fn papers_and_pictures_pass() {
        for name in ["a.pdf", "a.DOCX", "a.odt", "a.pptx", "a.jpg", "a.png", "a.mp4"] {
            assert_eq!(rule(name, b"whatever"), None, "{name}");
        }
    }
}

//! Why a file is no table that can be read.
//!
//! Takes: what was found. Gives: the reason in words, with its remedy. Never: quotes the file.

use super::{MAXIMUM_BYTES, MAXIMUM_ROWS, MAXIMUM_UNPACKED};
use crate::failure::Failure;
use crate::say;
use crate::words::Words;
use std::path::Path;

/// What is the matter with the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It is not there.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or the like.
    NoFile,
    /// The operating system would not let it be read.
    Unreadable(Words),
    /// It holds nothing.
    Nothing,
    /// It is larger than [`MAXIMUM_BYTES`].
    TooLarge,
    /// More comes out of the archive than [`MAXIMUM_UNPACKED`].
    UnpacksTooLarge,
    /// It has more rows than [`MAXIMUM_ROWS`].
    TooManyRows,
    /// It has a password.
    Encrypted,
    /// A workbook of before 2007.
    OldExcel,
    /// A binary workbook.
    BinaryWorkbook,
    /// A spreadsheet of LibreOffice or OpenOffice.
    OpenDocument,
    /// Called a workbook, and none.
    NotAWorkbook,
    /// Neither CSV nor XLSX by its name.
    UnknownFormat,
    /// UTF-16 text.
    Utf16,
    /// Text in the code page of Windows.
    Windows1252,
    /// Called text, and none.
    NoText,
    /// A quotation mark without its partner.
    UnclosedQuote,
    /// Damaged.
    Broken,
}

impl Trouble {
    /// The failure that a command ends with.
    #[must_use]
    pub fn failure(&self, path: &Path) -> Failure {
        let (what, help) = self.words();
        let mut failure = Failure::new(what).on(path).help(help);
        if let Self::Unreadable(cause) = self {
            failure.cause = Some(cause.clone());
        }
        failure
    }

    fn words(&self) -> (Words, Words) {
        let save_as_xlsx = || {
            say!(
                id "buka di Excel atau LibreOffice, lalu simpan sebagai `.xlsx` atau sebagai CSV UTF-8",
                en "open it in Excel or LibreOffice and save it as `.xlsx` or as CSV UTF-8",
            )
        };
        let save_as_utf8 = || {
            say!(
                id "di Excel: Simpan Sebagai, pilih \"CSV UTF-8 (dipisahkan koma)\"; atau simpan sebagai `.xlsx`",
                en "in Excel: Save As, choose \"CSV UTF-8 (comma delimited)\"; or save it as `.xlsx`",
            )
        };
        let size = || {
            say!(
                id "salin hanya kolom kode peserta, pre, post, dan unit ke berkas baru",
                en "copy only the columns of participant code, pre, post and unit to a new file",
            )
        };
        let (bytes, unpacked) = (MAXIMUM_BYTES / 1024 / 1024, MAXIMUM_UNPACKED / 1024 / 1024);
        match self {
            Self::Missing => (
                say!(id "berkas nilai tidak ada", en "the file of scores does not exist"),
                say!(id "periksa nama dan foldernya", en "check its name and folder"),
            ),
            Self::Folder => (
                say!(id "ini folder, bukan berkas nilai", en "this is a folder, not a file of scores"),
                say!(id "sebut satu berkas `.csv` atau `.xlsx`", en "name one `.csv` or `.xlsx` file"),
            ),
            Self::NoFile => (
                say!(id "ini bukan berkas biasa", en "this is no ordinary file"),
                say!(id "simpan dahulu sebagai berkas `.csv` atau `.xlsx`", en "save it as a `.csv` or `.xlsx` file first"),
            ),
            Self::Unreadable(_) => (
                say!(id "berkas nilai tidak dapat dibaca", en "the file of scores cannot be read"),
                say!(id "tutup berkas itu di Excel, dan periksa hak bacanya", en "close it in Excel, and check that you may read it"),
            ),
            Self::Nothing => (
                say!(id "berkas nilai kosong", en "the file of scores is empty"),
                say!(id "simpan ulang dari program asalnya", en "save it again from the program it came from"),
            ),
            Self::TooLarge => (
                say!(id "berkas nilai lebih besar dari {bytes} MiB", en "the file of scores is larger than {bytes} MiB"),
                size(),
            ),
            Self::UnpacksTooLarge => (
                say!(id "buku kerja ini mengembang menjadi lebih dari {unpacked} MiB", en "this workbook unpacks to more than {unpacked} MiB"),
                size(),
            ),
            Self::TooManyRows => (
                say!(id "tabel ini lebih dari {MAXIMUM_ROWS} baris", en "this table has more than {MAXIMUM_ROWS} rows"),
                size(),
            ),
            Self::Encrypted => (
                say!(id "buku kerja ini memakai kata sandi", en "this workbook has a password"),
                say!(
                    id "buka di Excel, simpan salinan tanpa kata sandi di komputer ini, dan hapus salinan itu sesudah dihitung",
                    en "open it in Excel, save a copy without the password on this computer, and delete that copy afterwards",
                ),
            ),
            Self::OldExcel => (
                say!(id "ini buku kerja Excel lama (`.xls`)", en "this is an old Excel workbook (`.xls`)"),
                save_as_xlsx(),
            ),
            Self::BinaryWorkbook => {
                (say!(id "ini buku kerja biner (`.xlsb`)", en "this is a binary workbook (`.xlsb`)"), save_as_xlsx())
            }
            Self::OpenDocument => (
                say!(id "ini lembar kerja OpenDocument (`.ods`)", en "this is an OpenDocument spreadsheet (`.ods`)"),
                save_as_xlsx(),
            ),
            Self::NotAWorkbook => (
                say!(id "isi berkas ini bukan buku kerja XLSX, apa pun akhiran namanya", en "what is in this file is no XLSX workbook, whatever its name ends with"),
                save_as_xlsx(),
            ),
            Self::UnknownFormat => (
                say!(id "jenis berkas ini tidak dikenal", en "this kind of file is not known"),
                say!(id "`terang tally` membaca `.csv` (juga `.tsv`) dan `.xlsx`", en "`terang tally` reads `.csv` (`.tsv` too) and `.xlsx`"),
            ),
            Self::Utf16 => {
                (say!(id "teks ini UTF-16, bukan UTF-8", en "this text is UTF-16, not UTF-8"), save_as_utf8())
            }
            Self::Windows1252 => (
                say!(id "teks ini bukan UTF-8; kemungkinan Windows-1252 (ANSI)", en "this text is not UTF-8; probably Windows-1252 (ANSI)"),
                save_as_utf8(),
            ),
            Self::NoText => {
                (say!(id "isi berkas ini bukan teks", en "what is in this file is no text"), save_as_xlsx())
            }
            Self::UnclosedQuote => (
                say!(id "satu tanda kutip `\"` dibuka tetapi tidak ditutup, sehingga baris-baris di bawahnya tertelan", en "a quotation mark `\"` is opened and never closed, which swallows the rows below it"),
                say!(id "cari tanda kutip yang tidak berpasangan, atau simpan ulang dari Excel", en "look for the one without its partner, or save the file again from Excel"),
            ),
            Self::Broken => (
                say!(id "berkas ini rusak dan tidak dapat dibaca sampai selesai", en "this file is damaged and cannot be read to its end"),
                save_as_xlsx(),
            ),
        }
    }
}

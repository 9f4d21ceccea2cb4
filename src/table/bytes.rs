//! The bytes of a file, and what their beginning says they are.
//!
//! Takes: a path. Gives: at most [`MAXIMUM_BYTES`]. Never: waits for a pipe or a device, or goes by the name alone.

use super::Trouble;
use crate::failure::system_words;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

/// A larger file is no list of one training's participants.
pub const MAXIMUM_BYTES: u64 = 10 * 1024 * 1024;

/// Reads a file that may hold a table.
///
/// # Errors
/// Where it is not there, no file, too large, or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    let unreadable = |cause: std::io::Error| match cause.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Trouble::Missing,
        _ => Trouble::Unreadable(system_words(&cause)),
    };
    let found = fs::metadata(path).map_err(unreadable)?;
    if found.is_dir() {
        return Err(Trouble::Folder);
    }
    if !found.is_file() {
        return Err(Trouble::NoFile);
    }
    if found.len() > MAXIMUM_BYTES {
        return Err(Trouble::TooLarge);
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    File::open(path).and_then(|file| file.take(MAXIMUM_BYTES + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    match bytes.len() as u64 {
        0 => Err(Trouble::Nothing),
        length if length > MAXIMUM_BYTES => Err(Trouble::TooLarge),
        _ => Ok(bytes),
    }
}

/// What a file is by its first bytes.
pub(super) enum Kind {
    /// A ZIP archive, as every XLSX is.
    Zip,
    /// A compound file: an Excel workbook of before 2007, or a newer one with a password.
    Compound {
        /// It has a password.
        encrypted: bool,
    },
    /// Anything else.
    Text,
}

pub(super) fn kind(bytes: &[u8]) -> Kind {
    const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if bytes.starts_with(&COMPOUND) {
        // Names in its directory are UTF-16.
        let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
        return Kind::Compound { encrypted: bytes.windows(name.len()).any(|window| window == name) };
    }
    Kind::Text
}

fn has_extension(path: &Path, known: &[&str]) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|found| known.iter().any(|known| found.eq_ignore_ascii_case(known)))
}

/// Whether a file's name says that text in it is a table.
pub(super) fn may_be_text(path: &Path) -> bool {
    has_extension(path, &["csv", "tsv", "txt"])
}

/// Whether a file's name says that it is a workbook.
pub(super) fn says_workbook(path: &Path) -> bool {
    has_extension(path, &["xlsx", "xlsm", "xls", "ods"])
}

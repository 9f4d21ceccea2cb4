//! What one file of the content folder holds.
//!
//! Takes: a file that was found. Gives: [`Held`]. Never: reads more than a file may hold, or follows a link out of the folder.

use super::attached;
use super::kinds::Kind;
use super::place::Place;
use super::walk::Found;
use crate::diagnostic::{Diagnostic, rules};
use crate::failure::Failure;
use crate::personal;
use crate::picture;
use crate::say;
use crate::source::{Location, Position};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

/// No text file may be larger.
const MAXIMUM_TEXT: u64 = 1024 * 1024;
/// No published file may be larger.
const MAXIMUM_ATTACHMENT: u64 = 25 * 1024 * 1024;

/// What one file held.
#[derive(Debug, Clone)]
pub enum Held {
    /// A text.
    Text(Arc<str>),
    /// Nothing that concerns the model.
    Nothing,
    /// What is a picture by its name or its folder.
    Picture(Result<picture::Header, picture::Refusal>),
    /// A file to be published that holds personal data.
    Personal {
        /// What it is.
        kind: personal::Kind,
        /// Where it begins.
        start: Position,
        /// Where it ends.
        end: Position,
    },
    /// A fault of the file as a whole.
    Fault {
        /// Where.
        start: Position,
        /// The message for it, by place and path.
        fault: fn(Location, &str) -> Diagnostic,
    },
}

/// Opens a file; `None` where it is gone by now, or is hidden and holds no rows of people.
///
/// # Errors
/// Where a text cannot be read.
pub fn open(found: &Found) -> Result<Option<Held>, Failure> {
    let start = Position { line: 1, column: 1 };
    if let Some(strange) = found.strange {
        return Ok(Some(Held::Fault { start, fault: strange.fault() }));
    }
    let held = match found.place {
        // It belongs elsewhere or nowhere; rows of people in it are in the public history all the same.
        Place::Unknown(_) if Kind::is_table(&found.path) && found.bytes <= MAXIMUM_ATTACHMENT => {
            attached::rows_in(found).unwrap_or(Held::Nothing)
        }
        Place::Unknown(_) => Held::Nothing,
        Place::Text if found.bytes > MAXIMUM_TEXT => Held::Fault { start, fault: text_too_large },
        Place::Attachment if found.bytes > MAXIMUM_ATTACHMENT => Held::Fault { start, fault: attachment_too_large },
        Place::Attachment => attached::look_into(found),
        Place::HiddenTable => return Ok(attached::rows_in(found)),
        Place::Text => return text(&found.full),
    };
    Ok(Some(held))
}

fn text(path: &Path) -> Result<Option<Held>, Failure> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        // Deleted since it was found: it is as if it had gone before.
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
        Err(cause) => {
            let what = say!(id "berkas isi tidak dapat dibaca", en "a content file cannot be read");
            return Err(Failure::at(path, what, &cause));
        }
    };
    Ok(Some(match String::from_utf8(bytes) {
        Ok(text) => as_text(text),
        Err(error) => {
            Held::Fault { start: position_of(error.as_bytes(), error.utf8_error().valid_up_to()), fault: not_utf8 }
        }
    }))
}

/// A text, unless it is one of two bytes a character that happens to be valid.
pub(super) fn as_text(text: String) -> Held {
    match text.find('\0') {
        Some(zero) => Held::Fault { start: position_of(text.as_bytes(), zero), fault: two_bytes },
        None => Held::Text(text.into()),
    }
}

/// Line and column of a byte, in a text that is valid up to it.
pub(super) fn position_of(bytes: &[u8], valid: usize) -> Position {
    let before = String::from_utf8_lossy(&bytes[..valid]);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Position { line: u32::try_from(line).unwrap_or(1), column: u32::try_from(column).unwrap_or(1) }
}

fn text_too_large(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(&rules::TOO_LARGE, at, say!(id "`{path}` lebih besar dari 1 MiB", en "`{path}` is larger than 1 MiB"))
        .help(say!(id "bagi isinya, atau simpan lampirannya sebagai berkas di `documents/`", en "split it, or keep attachments as files in `documents/`"))
}

fn attachment_too_large(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(&rules::TOO_LARGE, at, say!(id "`{path}` lebih besar dari 25 MiB", en "`{path}` is larger than 25 MiB"))
        .help(say!(id "kecilkan berkasnya, atau taruh di tempat lain dan tautkan dengan `links`", en "make the file smaller, or put it elsewhere and link to it with `links`"))
}

fn not_utf8(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(&rules::INVALID_UTF8, at, say!(id "`{path}` bukan teks UTF-8", en "`{path}` is not UTF-8 text"))
        .help(say!(id "buka di editor teks, lalu simpan ulang dengan pengodean UTF-8", en "open it in a text editor and save it again with UTF-8 encoding"))
}

fn two_bytes(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(&rules::INVALID_UTF8, at, say!(id "`{path}` memuat bita nol: mungkin disimpan sebagai UTF-16, bukan UTF-8", en "`{path}` holds zero bytes: it was probably saved as UTF-16, not UTF-8"))
        .help(say!(id "buka di editor teks, lalu simpan ulang dengan pengodean UTF-8 (di Notepad: Simpan sebagai, Pengodean)", en "open it in a text editor and save it again with UTF-8 encoding (in Notepad: Save as, Encoding)"))
}

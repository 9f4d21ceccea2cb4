//! Reads every file of `content/`.
//!
//! Takes: the folder. Gives: [`Read`]. Never: follows a link out of the folder, reads more than a file may hold,
//! or stops at the first file that cannot be read.

use super::layout::{self, Attachment, Layout, Place};
use super::raw_scores;
use super::strange::Strange;
use crate::diagnostic::{Diagnostic, rules};
use crate::failure::Failure;
use crate::personal;
use crate::say;
use crate::source::{FileId, Location, Position, Sources};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::WalkDir;

/// No text file may be larger.
const MAXIMUM_TEXT: u64 = 1024 * 1024;
/// No published file may be larger.
const MAXIMUM_ATTACHMENT: u64 = 25 * 1024 * 1024;
/// `events/2026/<id>/documents/` and a few folders below it.
const MAXIMUM_DEPTH: usize = 12;

/// What was read.
#[derive(Debug, Default)]
pub struct Read {
    /// Every file, with the text of those that are text.
    pub sources: Sources,
    /// What each file is.
    pub layout: Layout,
    /// Faults of whole files.
    pub faults: Vec<Diagnostic>,
}

/// One file found on the walk.
struct Found {
    path: String,
    full: PathBuf,
    place: Place,
    bytes: u64,
    /// Why it is not opened.
    strange: Option<Strange>,
}

/// What one file held.
enum Held {
    Text(Arc<str>),
    Nothing,
    Personal { kind: personal::Kind, start: Position, end: Position },
    Fault { start: Position, fault: fn(Location, &str) -> Diagnostic },
}

/// Reads the whole folder.
///
/// # Errors
/// Where the folder itself is missing or cannot be read. A single file's trouble is a fault in [`Read`].
pub fn read(folder: &Path) -> Result<Read, Failure> {
    let found = walk(folder)?;
    let held: Vec<Result<Held, Failure>> = found.par_iter().map(open).collect();
    let mut read = Read::default();
    let names = names(&found);
    for (found, held) in found.iter().zip(held) {
        enter(&mut read, found, &held?, &names);
    }
    read.expect_site();
    Ok(read)
}

impl Read {
    /// A content folder that exists in memory only, for tests of the rooms above.
    #[must_use]
    pub fn of_texts(files: &[(&str, &str)]) -> Self {
        let files: BTreeMap<&str, &str> = files.iter().copied().collect();
        let mut read = Self::default();
        let mut all = Vec::new();
        for (path, text) in files {
            let place = layout::place(&path.split('/').collect::<Vec<_>>());
            let held = if place == Place::Text { as_text(text.into()) } else { Held::Nothing };
            let bytes = text.len() as u64;
            let found = Found { path: path.to_owned(), full: PathBuf::new(), place, bytes, strange: None };
            all.push((found, held));
        }
        let names: BTreeSet<String> = all.iter().flat_map(|(found, _)| with_folders(&found.path)).collect();
        for (found, held) in &all {
            enter(&mut read, found, held, &names);
        }
        read.expect_site();
        read
    }

    fn expect_site(&mut self) {
        if self.layout.site.is_none() {
            let file = self.sources.add_refused("site.yaml".to_owned());
            self.faults.push(no_site(Location::whole(file)));
        }
    }
}

fn walk(folder: &Path) -> Result<Vec<Found>, Failure> {
    let unreadable = |path: &Path, cause: &std::io::Error| {
        Failure::new(say!(id "folder isi tidak dapat dibaca", en "the content folder cannot be read"))
            .on(path)
            .because_of(cause)
            .help(say!(
                id "jalankan terang di folder situs, atau sebut foldernya dengan --content",
                en "run terang in the site's folder, or name the folder with --content",
            ))
    };
    let root = folder.canonicalize().map_err(|cause| unreadable(folder, &cause))?;
    fs::read_dir(&root).map_err(|cause| unreadable(folder, &cause))?;
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let mut found = Vec::new();
    let mut walk = WalkDir::new(&root).max_depth(MAXIMUM_DEPTH).sort_by_file_name().into_iter().filter_entry(visible);
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|cause| {
            let path = cause.path().unwrap_or(folder).to_path_buf();
            unreadable(&path, &cause.into())
        })?;
        let Ok(below) = entry.path().strip_prefix(&root) else { continue };
        let path = below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let place = layout::place(&path.split('/').collect::<Vec<_>>());
        if !entry.file_type().is_dir() {
            found.push(file(&root, &entry, path, place));
        } else if place == Place::Text {
            walk.skip_current_dir();
            let full = entry.path().to_path_buf();
            found.push(Found { path, full, place, bytes: 0, strange: Some(Strange::Folder) });
        } else if entry.depth() == 3 && path.starts_with("events/") && is_empty(entry.path()) {
            let (path, full) = (format!("{path}/event.md"), entry.path().join("event.md"));
            let strange = Some(Strange::NoEvent);
            found.push(Found { path, full, place: Place::Unknown(None), bytes: 0, strange });
        }
    }
    Ok(found)
}

/// What is no folder: a file, a link, a pipe.
fn file(root: &Path, entry: &walkdir::DirEntry, path: String, place: Place) -> Found {
    let full = entry.path().to_path_buf();
    let data = fs::metadata(&full);
    let strange = if entry.path_is_symlink() {
        Strange::of_link(root, &full)
    } else {
        // A pipe or a device is no file: reading one could wait for ever.
        data.as_ref().is_ok_and(|data| !data.is_file()).then_some(Strange::Pipe)
    };
    let bytes = if strange.is_some() { 0 } else { data.map_or(0, |data| data.len()) };
    Found { path, full, place, bytes, strange }
}

/// All names that were found, and those of the folders above them.
fn names(found: &[Found]) -> BTreeSet<String> {
    found.iter().flat_map(|found| with_folders(&found.path)).collect()
}

fn with_folders(path: &str) -> impl Iterator<Item = String> {
    path.match_indices('/').map(|(end, _)| path[..end].to_owned()).chain([path.to_owned()])
}

fn open(found: &Found) -> Result<Held, Failure> {
    let start = Position { line: 1, column: 1 };
    if let Some(strange) = found.strange {
        return Ok(Held::Fault { start, fault: strange.fault() });
    }
    match found.place {
        Place::Unknown(_) => Ok(Held::Nothing),
        Place::Text if found.bytes > MAXIMUM_TEXT => Ok(Held::Fault { start, fault: text_too_large }),
        Place::Attachment if found.bytes > MAXIMUM_ATTACHMENT => Ok(Held::Fault { start, fault: attachment_too_large }),
        Place::Attachment => Ok(match raw_scores::seem_to_be_in(&found.full) {
            true => Held::Fault { start, fault: raw_scores::fault },
            false if is_text(&found.path) => personal_data(&found.full),
            false => Held::Nothing,
        }),
        Place::Text => {
            let bytes = fs::read(&found.full).map_err(|cause| {
                Failure::at(
                    &found.full,
                    say!(id "berkas isi tidak dapat dibaca", en "a content file cannot be read"),
                    &cause,
                )
            })?;
            Ok(match String::from_utf8(bytes) {
                Ok(text) => as_text(text),
                Err(error) => Held::Fault {
                    start: position_of(error.as_bytes(), error.utf8_error().valid_up_to()),
                    fault: not_utf8,
                },
            })
        }
    }
}

/// A text, unless it is one of two bytes a character that happens to be valid.
fn as_text(text: String) -> Held {
    match text.find('\0') {
        Some(zero) => Held::Fault { start: position_of(text.as_bytes(), zero), fault: two_bytes },
        None => Held::Text(text.into()),
    }
}

/// Whether a file that is published as it is can be read by people as it is.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    extension.is_some_and(|e| {
        ["csv", "tsv", "txt", "md", "json", "yaml", "yml", "xml", "html", "svg", "ics"].contains(&e.as_str())
    })
}

/// The first personal data in a text file; one that cannot be read is found out when it is copied.
fn personal_data(path: &Path) -> Held {
    let Ok(bytes) = fs::read(path) else { return Held::Nothing };
    let text = super::encoding::decode(&bytes);
    match personal::find(&text).into_iter().next() {
        Some(found) => Held::Personal {
            kind: found.kind,
            start: position_of(text.as_bytes(), found.range.start),
            end: position_of(text.as_bytes(), found.range.end),
        },
        None => Held::Nothing,
    }
}

/// Line and column of a byte, in a text that is valid up to it.
fn position_of(bytes: &[u8], valid: usize) -> Position {
    let before = String::from_utf8_lossy(&bytes[..valid]);
    let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Position { line: u32::try_from(line).unwrap_or(1), column: u32::try_from(column).unwrap_or(1) }
}

fn enter(read: &mut Read, found: &Found, held: &Held, names: &BTreeSet<String>) {
    let parts: Vec<&str> = found.path.split('/').collect();
    let file: FileId = match held {
        Held::Text(text) => read.sources.add(found.path.clone(), Arc::clone(text)),
        Held::Nothing | Held::Personal { .. } => read.sources.add(found.path.clone(), Arc::from("")),
        Held::Fault { .. } => read.sources.add_refused(found.path.clone()),
    };
    let personal = match held {
        Held::Personal { kind, start, end } => Some((*kind, Location { file, start: *start, end: *end })),
        _ => None,
    };
    if let Held::Fault { start, fault } = held {
        read.faults.push(fault(Location { file, start: *start, end: *start }, &found.path));
    }
    if found.strange.is_some() {
        read.layout.refused.push(found.path.clone());
    }
    // A known file that cannot be read still exists: a reference to it must not be called dangling.
    match found.place {
        Place::Unknown(near) if found.strange.is_none() => {
            // The misspelt part of the path is the last one, or a folder further up.
            let sibling =
                |near: &str| (0..parts.len()).any(|end| names.contains(&[&parts[..end], &[near]].concat().join("/")));
            let taken = near.is_some_and(sibling);
            read.faults.push(layout::unknown(file, &found.path, near, taken));
        }
        Place::Unknown(_) => {}
        Place::Text => read.layout.enter_text(&parts, file),
        Place::Attachment => {
            let attachment = Attachment { file, path: found.path.clone(), bytes: found.bytes, personal };
            read.layout.enter_attachment(&parts, attachment);
        }
    }
}

fn no_site(at: Location) -> Diagnostic {
    Diagnostic::new(
        &rules::MISSING_FILE,
        at,
        say!(id "folder isi tidak memuat `site.yaml`", en "the content folder holds no `site.yaml`"),
    )
    .help(say!(
        id "buat `site.yaml` dengan `title`, `base_url`, dan `agency`",
        en "create `site.yaml` with `title`, `base_url` and `agency`",
    ))
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
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

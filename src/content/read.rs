//! Reads every file of `content/`.
//!
//! Takes: the folder. Gives: [`Read`]. Never: follows a link out of the folder, reads more than a file may hold,
//! or stops at the first file that cannot be read.

use super::layout::{self, Attachment, Layout, Place};
use super::raw_scores;
use crate::diagnostic::{Diagnostic, rules};
use crate::failure::Failure;
use crate::personal;
use crate::say;
use crate::source::{FileId, Location, Position, Sources};
use rayon::prelude::*;
use std::collections::BTreeMap;
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
    leaves: bool,
    /// Not there, though its folder says that it should be.
    absent: bool,
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
    for (found, held) in found.into_iter().zip(held) {
        enter(&mut read, &found, &held?);
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
        for (path, text) in files {
            let place = layout::place(&path.split('/').collect::<Vec<_>>());
            let held = if place == Place::Text { Held::Text(text.into()) } else { Held::Nothing };
            let bytes = text.len() as u64;
            let found =
                Found { path: path.to_owned(), full: PathBuf::new(), place, bytes, leaves: false, absent: false };
            enter(&mut read, &found, &held);
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
    let unreadable = |path: &Path, cause: &dyn std::error::Error| {
        Failure::new(say!(id "folder isi tidak dapat dibaca", en "the content folder cannot be read"))
            .on(path)
            .because(cause)
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
    for entry in WalkDir::new(&root).max_depth(MAXIMUM_DEPTH).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(|cause| unreadable(cause.path().unwrap_or(folder), &cause))?;
        let Ok(below) = entry.path().strip_prefix(&root) else { continue };
        let path = below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        if entry.file_type().is_dir() {
            if entry.depth() == 3 && path.starts_with("events/") && is_empty(entry.path()) {
                let path = format!("{path}/event.md");
                found.push(Found {
                    full: entry.path().join("event.md"),
                    place: Place::Unknown(None),
                    bytes: 0,
                    leaves: false,
                    absent: true,
                    path,
                });
            }
            continue;
        }
        let leaves = entry.path_is_symlink()
            && !entry.path().canonicalize().is_ok_and(|target| target.starts_with(&root) && target.is_file());
        let bytes = if leaves { 0 } else { fs::metadata(entry.path()).map_or(0, |data| data.len()) };
        let parts: Vec<&str> = path.split('/').collect();
        // A pipe or a device is no file: reading one could wait for ever.
        let is_file = leaves || fs::metadata(entry.path()).is_ok_and(|data| data.is_file());
        let place = if is_file { layout::place(&parts) } else { Place::Unknown(None) };
        found.push(Found { full: entry.path().to_path_buf(), place, bytes, leaves, absent: false, path });
    }
    Ok(found)
}

fn open(found: &Found) -> Result<Held, Failure> {
    let start = Position { line: 1, column: 1 };
    if found.leaves {
        return Ok(Held::Fault { start, fault: leaves_content });
    }
    if found.absent {
        return Ok(Held::Fault { start, fault: no_event });
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
                Ok(text) => Held::Text(text.into()),
                Err(error) => Held::Fault {
                    start: position_of(error.as_bytes(), error.utf8_error().valid_up_to()),
                    fault: not_utf8,
                },
            })
        }
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

fn enter(read: &mut Read, found: &Found, held: &Held) {
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
    // A known file that cannot be read still exists: a reference to it must not be called dangling.
    match found.place {
        Place::Unknown(near) if !found.leaves && !found.absent => {
            read.faults.push(layout::unknown(file, &found.path, near));
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

fn no_event(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(&rules::MISSING_FILE, at, say!(id "folder kegiatan ini kosong: `{path}` tidak ada", en "this event's folder is empty: there is no `{path}`"))
        .help(say!(id "buat `event.md` di folder ini, atau hapus foldernya", en "create `event.md` in this folder, or delete the folder"))
}

fn leaves_content(at: Location, path: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::UNSAFE_PATH,
        at,
        say!(id "`{path}` adalah tautan ke luar folder isi", en "`{path}` is a link that leaves the content folder"),
    )
    .help(say!(id "salin berkas aslinya ke sini", en "copy the file itself to this place"))
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

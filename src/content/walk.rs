//! What lies in the content folder, or in one part of it.
//!
//! Takes: the folder. Gives: [`Found`], one for every file, in the order of their paths. Never: opens a file, or follows a
//! link to a folder.

use super::kinds::Kind;
use super::place::{self, Place};
use super::strange::Strange;
use crate::failure::Failure;
use crate::say;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// `events/2026/<id>/documents/` and a few folders below it.
const MAXIMUM_DEPTH: usize = 12;

/// One file found on the walk.
#[derive(Debug, Clone)]
pub struct Found {
    /// Path relative to the content folder, with `/` between its parts.
    pub path: String,
    /// Where it lies.
    pub full: PathBuf,
    /// What it is by its name.
    pub place: Place,
    /// Size.
    pub bytes: u64,
    /// Why it is not opened.
    pub strange: Option<Strange>,
    /// Changes whenever the file does.
    pub stamp: Option<Stamp>,
}

/// What a file system says of a file that changes whenever the file does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    /// Inode and the time of its last change, seconds and nanoseconds, where the system has them.
    inode: (u64, i64, i64),
}

impl Stamp {
    fn of(data: &fs::Metadata) -> Self {
        Self { bytes: data.len(), modified: data.modified().ok(), inode: inode(data) }
    }
}

#[cfg(unix)]
fn inode(data: &fs::Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (data.ino(), data.ctime(), data.ctime_nsec())
}

#[cfg(not(unix))]
fn inode(_: &fs::Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}

/// The content folder itself, free of links.
///
/// # Errors
/// Where it is missing or cannot be read.
pub fn root(folder: &Path) -> Result<PathBuf, Failure> {
    let root = folder.canonicalize().map_err(|cause| unreadable(folder, &cause))?;
    fs::read_dir(&root).map_err(|cause| unreadable(folder, &cause))?;
    Ok(root)
}

/// Everything below `root`, a folder free of links.
///
/// # Errors
/// Where a folder cannot be read.
pub fn walk(root: &Path) -> Result<Vec<Found>, Failure> {
    walk_from(root, Path::new(""))
}

/// Everything at or below one path relative to `root`; nothing where it is not there, is hidden, or lies behind a link.
///
/// # Errors
/// Where a folder cannot be read.
pub fn walk_below(root: &Path, below: &Path) -> Result<Vec<Found>, Failure> {
    let above = below.parent().unwrap_or(Path::new(""));
    let hidden = above.components().any(|part| is_hidden(part.as_os_str()))
        || below.file_name().is_some_and(|name| is_hidden(name) && !may_be_table(name));
    let is_folder = |path: &Path| fs::symlink_metadata(root.join(path)).is_ok_and(|data| data.is_dir());
    let reachable = below.ancestors().skip(1).all(is_folder) && fs::symlink_metadata(root.join(below)).is_ok();
    if hidden || !reachable {
        return Ok(Vec::new());
    }
    walk_from(root, below)
}

/// What Windows leaves in folders, hidden there and in nobody's way: views of pictures and settings of a folder.
const LEFT_BY_WINDOWS: [&str; 3] = ["thumbs.db", "ehthumbs.db", "desktop.ini"];

/// Whether nobody sees a name where it was made: it begins with a point, or Windows or an office program made it.
fn is_hidden(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || is_lock(&name) || LEFT_BY_WINDOWS.contains(&&*name.to_ascii_lowercase())
}

/// The note `~$name.docx` that Word and Excel keep while a document is open; it holds no more than who opened it.
fn is_lock(name: &str) -> bool {
    name.starts_with("~$")
}

/// Whether a file of that name may hold rows of people; only such hidden files are looked at.
fn may_be_table(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    Kind::is_table(&name) && !is_lock(&name)
}

fn walk_from(root: &Path, start: &Path) -> Result<Vec<Found>, Failure> {
    let above = start.components().count();
    let visible = |entry: &walkdir::DirEntry| {
        let is_table = || entry.file_type().is_file() && may_be_table(entry.file_name());
        entry.depth() == 0 || !is_hidden(entry.file_name()) || is_table()
    };
    let mut found = Vec::new();
    let mut walk = WalkDir::new(root.join(start))
        .follow_root_links(false)
        .max_depth(MAXIMUM_DEPTH.saturating_sub(above))
        .sort_by_file_name()
        .into_iter()
        .filter_entry(visible);
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            // Deleted while we walked: it is as if it had gone before.
            Err(cause) if cause.io_error().is_some_and(|cause| cause.kind() == ErrorKind::NotFound) => continue,
            Err(cause) => {
                let path = cause.path().unwrap_or(root).to_path_buf();
                return Err(unreadable(&path, &cause.into()));
            }
        };
        let Ok(below) = entry.path().strip_prefix(root) else { continue };
        let path = below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let place = if is_hidden(entry.file_name()) && !path.is_empty() {
            Place::HiddenTable
        } else {
            place::place(&path.split('/').collect::<Vec<_>>())
        };
        if !entry.file_type().is_dir() {
            found.push(file(root, &entry, path, place));
        } else if place == Place::Text {
            walk.skip_current_dir();
            let (full, strange) = (entry.path().to_path_buf(), Some(Strange::Folder));
            found.push(Found { path, full, place, bytes: 0, strange, stamp: None });
        } else if above + entry.depth() == 3 && path.starts_with("events/") && is_empty(entry.path()) {
            let (path, full) = (format!("{path}/event.md"), entry.path().join("event.md"));
            let (place, strange) = (Place::Unknown(None), Some(Strange::NoEvent));
            found.push(Found { path, full, place, bytes: 0, strange, stamp: None });
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
    let bytes = if strange.is_some() { 0 } else { data.as_ref().map_or(0, fs::Metadata::len) };
    Found { path, full, place, bytes, strange, stamp: data.ok().as_ref().map(Stamp::of) }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

fn unreadable(path: &Path, cause: &std::io::Error) -> Failure {
    Failure::new(say!(id "folder isi tidak dapat dibaca", en "the content folder cannot be read"))
        .on(path)
        .because_of(cause)
        .help(say!(
            id "jalankan terang di folder situs, atau sebut foldernya dengan --content",
            en "run terang in the site's folder, or name the folder with --content",
        ))
}

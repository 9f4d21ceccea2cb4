//! The address of one file of the site.
//!
//! Takes: a path with `/` below the output folder. Gives: [`SitePath`], which every common file system can hold, or a
//! [`RefusedPath`] that says why not. Never: touches the disk.

use crate::failure::Failure;
use crate::say;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::path::{Path, PathBuf};

/// The longest segment, in bytes, that ext4, APFS and NTFS all hold.
const LONGEST_SEGMENT: usize = 255;
/// The longest path, in bytes: leaves room for the output folder in the 4,096 bytes that Linux allows.
const LONGEST_PATH: usize = 1024;
/// What Windows allows in no file name; the backslash would be a separator there.
const WINDOWS_REFUSES: &[char] = &['<', '>', ':', '"', '|', '?', '*', '\\'];

/// A file of the site, as a path below the output folder.
///
/// Segments are separated by `/`; none is empty, `.` or `..`, so that two different values are two different files.
/// A name that Windows or a case-blind disk would take for another is refused here or, where it needs a second
/// path to clash with, by [`Output::claim`](super::Output::claim).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SitePath(String);

impl SitePath {
    /// Accepts a path such as `kegiatan/x/index.html`.
    ///
    /// # Errors
    /// [`RefusedPath`] for an absolute, empty or climbing path, a control character, a name that Windows cannot hold,
    /// a segment over 255 bytes, an accent written apart from its letter, or a name that this room keeps for itself.
    pub fn new(path: impl Into<String>) -> Result<Self, RefusedPath> {
        let path = path.into();
        match fault(&path) {
            None => Ok(Self(path)),
            Some(reason) => Err(RefusedPath { path, reason }),
        }
    }

    /// The path with `/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file below `root`, segment by segment: a Windows path that begins with `\\?\` does not know `/`.
    pub(super) fn below(&self, root: &Path) -> PathBuf {
        below(root, &self.0)
    }

    /// The folders that hold the file, outermost first: `a` and `a/b` for `a/b/c.html`.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').map(|(end, _)| &self.0[..end])
    }
}

/// The file or folder `path` (with `/`, empty for the root itself) below `root`.
pub(super) fn below(root: &Path, path: &str) -> PathBuf {
    let mut whole = root.to_path_buf();
    whole.extend(path.split('/').filter(|segment| !segment.is_empty()));
    whole
}

/// The spelling under which a case-blind file system files `name`.
pub(super) fn fold(name: &str) -> String {
    name.to_lowercase()
}

fn fault(path: &str) -> Option<Words> {
    if path.len() > LONGEST_PATH {
        return Some(say!(id "lebih dari {LONGEST_PATH} bita", en "longer than {LONGEST_PATH} bytes"));
    }
    let first = fold(path.split('/').next().unwrap_or_default());
    if first.starts_with(".terang") || first == super::manifest::NAME {
        return Some(say!(id "nama ini dipakai oleh program", en "the program keeps this name for itself"));
    }
    path.split('/').find_map(segment_fault)
}

fn segment_fault(segment: &str) -> Option<Words> {
    if matches!(segment, "" | "." | "..") {
        return Some(say!(
            id "ada bagian kosong, `.` atau `..`",
            en "a segment is empty, `.` or `..`"
        ));
    }
    if segment.len() > LONGEST_SEGMENT {
        return Some(
            say!(id "ada bagian yang lebih dari {LONGEST_SEGMENT} bita", en "a segment is longer than {LONGEST_SEGMENT} bytes"),
        );
    }
    if segment.chars().any(|c| c.is_control() || WINDOWS_REFUSES.contains(&c)) {
        return Some(say!(
            id "ada karakter yang tidak dapat dipakai dalam nama berkas",
            en "a character that no file name can hold everywhere"
        ));
    }
    // One computer would store such a name composed and another decomposed: two names for one page.
    if segment.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)) {
        return Some(say!(
            id "ada aksen yang terpisah dari hurufnya (pakai bentuk NFC)",
            en "an accent is written apart from its letter (use NFC)"
        ));
    }
    if segment.ends_with(['.', ' ']) || segment.starts_with(' ') || is_device(segment) {
        return Some(say!(
            id "Windows tidak dapat menyimpan nama `{segment}`",
            en "Windows cannot hold the name `{segment}`"
        ));
    }
    None
}

/// Whether Windows takes the name for a device, with or without an extension.
fn is_device(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") {
        return true;
    }
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let mut number = port.unwrap_or_default().chars();
    matches!((number.next(), number.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SitePath {
    type Error = RefusedPath;

    fn try_from(path: String) -> Result<Self, RefusedPath> {
        Self::new(path)
    }
}

impl From<SitePath> for String {
    fn from(path: SitePath) -> Self {
        path.0
    }
}

/// A path that is no [`SitePath`], and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedPath {
    /// The path as it was given.
    pub path: String,
    /// What is wrong with it.
    pub reason: Words,
}

impl fmt::Display for RefusedPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.path, self.reason.en)
    }
}

impl std::error::Error for RefusedPath {}

impl RefusedPath {
    /// The failure of a build that wants such a file. A `From` would leave the error type of every `?` and `collect` in
    /// the house open to doubt.
    #[must_use]
    pub fn into_failure(self) -> Failure {
        let Self { path, reason: Words { id, en } } = self;
        Failure::new(say!(
            id "tidak dapat menerbitkan berkas `{path}`: {id}",
            en "cannot publish a file at `{path}`: {en}"
        ))
    }
}

//! Reads every file of `content/`.
//!
//! Takes: the folder, or what is kept of it. Gives: [`Read`]. Never: opens a file, or stops at the first that cannot be read.

use super::layout::{self, Attachment, Layout, Place};
use super::open::{Held, as_text};
use super::shelf::Shelf;
use super::walk::Found;
use crate::diagnostic::{Diagnostic, rules};
use crate::failure::Failure;
use crate::say;
use crate::source::{FileId, Location, SourceFile, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

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

/// Reads the whole folder.
///
/// # Errors
/// Where the folder itself is missing or cannot be read. A single file's trouble is a fault in [`Read`].
pub fn read(folder: &Path) -> Result<Read, Failure> {
    Ok(Shelf::read(folder)?.arranged())
}

impl Read {
    /// A content folder that exists in memory only, for tests of the rooms above.
    #[must_use]
    pub fn of_texts(files: &[(&str, &str)]) -> Self {
        let files: BTreeMap<&str, &str> = files.iter().copied().collect();
        let mut all = Vec::new();
        for (path, text) in files {
            let place = layout::place(&path.split('/').collect::<Vec<_>>());
            let held = if place == Place::Text { as_text(text.into()) } else { Held::Nothing };
            let bytes = text.len() as u64;
            let (path, full) = (path.to_owned(), PathBuf::new());
            all.push((Found { path, full, place, bytes, strange: None, stamp: None }, held));
        }
        let numbered: Vec<_> = (0..).map(FileId).zip(&all).map(|(file, (found, held))| (file, found, held)).collect();
        arrange(&numbered)
    }

    fn expect_site(&mut self) {
        if self.layout.site.is_none() {
            let file = self.sources.add_refused("site.yaml".to_owned());
            self.faults.push(no_site(Location::whole(file)));
        }
    }
}

/// Sorts out files whose numbers follow the order of their paths.
pub(super) fn arrange(files: &[(FileId, &Found, &Held)]) -> Read {
    let mut read = Read::default();
    // All names that are there, and those of the folders above them: only where there is one to be guessed at.
    let guesses = files.iter().any(|(_, found, _)| matches!(found.place, Place::Unknown(Some(_))));
    let names: BTreeSet<String> =
        files.iter().filter(|_| guesses).flat_map(|(_, found, _)| with_folders(&found.path)).collect();
    for (file, found, held) in files {
        enter(&mut read, *file, (found, held), &names);
    }
    read.expect_site();
    read
}

fn with_folders(path: &str) -> impl Iterator<Item = String> {
    path.match_indices('/').map(|(end, _)| path[..end].to_owned()).chain([path.to_owned()])
}

fn enter(read: &mut Read, file: FileId, (found, held): (&Found, &Held), names: &BTreeSet<String>) {
    let parts: Vec<&str> = found.path.split('/').collect();
    let text = match held {
        Held::Text(text) => Arc::clone(text),
        Held::Nothing | Held::Personal { .. } | Held::Fault { .. } => Arc::from(""),
    };
    let refused = matches!(held, Held::Fault { .. });
    read.sources.add_numbered(file, SourceFile { path: found.path.clone(), text, refused });
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
            read.layout.enter_unknown(&parts, near);
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

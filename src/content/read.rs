//! Reads every file of `content/`.
//!
//! Takes: the folder, or what is kept of it. Gives: [`Read`]. Never: opens a file, or stops at the first that cannot be read.

use super::layout::{Attachment, EventFolder, Layout, event_of};
use super::open::{Held, as_text};
use super::place::{self, Place};
use super::shelf::{Kept, Shelf};
use super::walk::Found;
use crate::diagnostic::{Diagnostic, rules};
use crate::failure::Failure;
use crate::say;
use crate::source::{FileId, Location, Sources};
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
            let place = place::place(&path.split('/').collect::<Vec<_>>());
            let held = if place == Place::Text { as_text(text.into()) } else { Held::Nothing };
            let bytes = text.len() as u64;
            let (path, full) = (path.to_owned(), PathBuf::new());
            all.push(Kept::new(Found { path, full, place, bytes, strange: None, stamp: None }, held));
        }
        let numbered: Vec<_> = (0..).map(FileId).zip(&all).collect();
        arrange(&numbered, &mut BTreeMap::new())
    }

    fn expect_site(&mut self) {
        if self.layout.site.is_none() {
            let file = self.sources.add_refused("site.yaml".to_owned());
            if !self.layout.has_misnamed_site() {
                self.faults.push(no_site(Location::whole(file)));
            }
        }
    }
}

/// Sorts out files whose numbers follow the order of their paths. An event's folder that is `known` is taken as it is, and
/// one that is whole is known from now on; whoever changes a file of it takes it away.
pub(super) fn arrange(files: &[(FileId, &Kept)], known: &mut BTreeMap<String, Arc<EventFolder>>) -> Read {
    let mut read = Read::default();
    // All names that are there, and those of the folders above them: only where there is one to be guessed at.
    let guesses = files.iter().any(|(_, kept)| matches!(kept.found.place, Place::Unknown(Some(_))));
    let names: BTreeSet<String> =
        files.iter().filter(|_| guesses).flat_map(|(_, kept)| with_folders(&kept.found.path)).collect();
    for together in files.chunk_by(|(_, one), (_, next)| event_of(&one.found.path) == event_of(&next.found.path)) {
        let event = together.first().and_then(|(_, kept)| event_of(&kept.found.path));
        if let Some((event, folder)) = event.and_then(|event| known.get_key_value(event)) {
            for (file, kept) in together {
                read.sources.add_numbered(*file, Arc::clone(&kept.source));
            }
            read.layout.enter_event(event.clone(), Arc::clone(folder));
            continue;
        }
        let mut folder = event.map(EventFolder::at);
        for (file, kept) in together {
            enter(&mut read, folder.as_mut(), *file, kept, &names);
        }
        let Some((event, folder)) = event.zip(folder.filter(|folder| !folder.is_empty())) else { continue };
        let folder = Arc::new(folder);
        if together.iter().all(|(_, kept)| kept.is_plain()) {
            known.insert(event.to_owned(), Arc::clone(&folder));
        }
        read.layout.enter_event(event.to_owned(), folder);
    }
    read.expect_site();
    read
}

fn with_folders(path: &str) -> impl Iterator<Item = String> {
    path.match_indices('/').map(|(end, _)| path[..end].to_owned()).chain([path.to_owned()])
}

fn enter(
    read: &mut Read,
    folder: Option<&mut EventFolder>,
    file: FileId,
    Kept { found, held, source, .. }: &Kept,
    names: &BTreeSet<String>,
) {
    let parts: Vec<&str> = found.path.split('/').collect();
    read.sources.add_numbered(file, Arc::clone(source));
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
            // Who is told that rows of people must go is not also told where else the file could stand.
            let is_told = matches!(held, Held::Fault { .. });
            if let Some(renamed) = place::renamed(&parts) {
                if !is_told && read.layout.enter_renamed(&parts, renamed, near) {
                    let path = parts[..=renamed].join("/");
                    read.faults.push(place::unknown_folder(file, &path, near, taken));
                }
                return;
            }
            if !is_told {
                read.faults.push(place::unknown(file, &found.path, near, taken));
            }
            // A paper beside its folder: whoever names it in there is not mistaken.
            if let ["events", year, event, name] = *parts {
                let meant = |within: &&str| format!("events/{year}/{event}/{within}/{name}");
                read.layout.refused.extend(["documents", "photos"].iter().map(meant));
            }
            match folder {
                Some(folder) => folder.enter_unknown(&parts, near),
                None => read.layout.enter_unknown(&parts, near),
            }
        }
        Place::Unknown(_) | Place::HiddenTable => {}
        Place::Text => match folder {
            Some(folder) => folder.enter_text(&parts, source, file),
            None => read.layout.enter_text(&parts, file),
        },
        Place::Attachment => {
            let (path, bytes, stamp) = (found.path.clone(), found.bytes, found.stamp.clone());
            let picture = if let Held::Picture(picture) = held { Some(*picture) } else { None };
            let attachment = Attachment { file, path, bytes, personal, picture, stamp };
            match folder {
                Some(folder) => folder.enter_attachment(&parts, attachment),
                None => read.layout.enter_attachment(&parts, attachment),
            }
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

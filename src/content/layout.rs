//! Which file of `content/` is what.
//!
//! Takes: paths, and what each is. Gives: [`Layout`]. Never: opens a file.

use super::place::{EVENT_FILES, unfolded};
use super::walk::Stamp;
use super::written::Written;
use crate::personal;
use crate::picture;
use crate::shape::proposed_id;
use crate::source::{FileId, Location, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// A file that is published as it is, or not at all: a download, a document, a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its entry in the sources, for messages; its text there is empty.
    pub file: FileId,
    /// Path relative to `content/`.
    pub path: String,
    /// Size.
    pub bytes: u64,
    /// The first personal data in it, where it is text: a fault if the file is published.
    pub personal: Option<(personal::Kind, Location)>,
    /// What it says of its picture, where its name or its folder says that it holds one.
    pub picture: Option<Result<picture::Header, picture::Refusal>>,
    /// Changes whenever the file does.
    pub stamp: Option<Stamp>,
}

/// One event's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventFolder {
    /// The folder above it, which should be the year of its first day.
    pub year: String,
    /// Its own name: the event's id.
    pub name: String,
    /// The known files in it, by name.
    pub files: BTreeMap<&'static str, Written>,
    /// Known files that are there by another name.
    pub misnamed: BTreeSet<&'static str>,
    /// Everything in `documents/` and `photos/`, by path relative to the event's folder.
    pub attachments: Arc<BTreeMap<String, Attachment>>,
}

/// The files of `content/`, sorted out.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// `site.yaml`.
    pub site: Option<FileId>,
    /// `pages/<stem>.md`, by stem.
    pub pages: BTreeMap<String, FileId>,
    /// `programs/<stem>.md`.
    pub programs: BTreeMap<String, FileId>,
    /// `speakers/<stem>.md`.
    pub speakers: BTreeMap<String, FileId>,
    /// `materials/<stem>.md`.
    pub materials: BTreeMap<String, FileId>,
    /// Pictures beside the speakers' files, by file name.
    pub portraits: BTreeMap<String, Attachment>,
    /// Files in `materials/<id>/`, by path relative to `materials/`.
    pub downloads: BTreeMap<String, Attachment>,
    /// Event folders, by path relative to `events/`.
    pub events: BTreeMap<String, Arc<EventFolder>>,
    /// Folders and files of any kind that are there and were refused: what is in them is not known.
    pub refused: Vec<String>,
    /// Entities whose file or folder is there by a name that cannot be read, as `programs/keuangan-desa`: whoever refers
    /// to them is not mistaken.
    pub misnamed: BTreeSet<String>,
    /// Folders of a name that the model does not know, which have been told of.
    renamed: BTreeSet<String>,
}

/// What stands for `site.yaml` among what is there by another name.
const SITE: &str = "site";

impl Layout {
    /// The names of all text files that have one, besides those of entities, which are ids.
    pub const KNOWN_FILES: [&str; 6] =
        ["site.yaml", EVENT_FILES[0], EVENT_FILES[1], EVENT_FILES[2], EVENT_FILES[3], EVENT_FILES[4]];

    /// Notes where a file in a folder of an unknown name was probably meant to lie: whoever names it is not mistaken. Gives
    /// whether the folder is told of for the first time.
    pub fn enter_renamed(&mut self, parts: &[&str], renamed: usize, near: Option<&'static str>) -> bool {
        // A year that is none, the folder of an event without its year, or one folder further down.
        if let (1, ["events", _, name, "event.md"] | ["events", name, "event.md"])
        | (3, ["events", _, _, name, "event.md"]) = (renamed, parts)
        {
            self.misnamed.insert(format!("events/{name}"));
        }
        if let Some(near) = near {
            let meant = [&parts[..renamed], &[near], &parts[renamed + 1..]].concat();
            if let ["pages" | "programs" | "speakers" | "materials", name] = *meant {
                let stem = name.split('.').next().unwrap_or(name);
                self.misnamed.insert(format!("{}/{stem}", meant[0]));
            }
            if let ["events", _, name, "event.md"] = *meant {
                self.misnamed.insert(format!("events/{name}"));
            }
            self.refused.push(meant.join("/"));
        }
        self.renamed.insert(parts[..=renamed].join("/"))
    }

    /// Notes what a file that belongs to no event, with a name that the model does not know, was probably meant to be.
    pub fn enter_unknown(&mut self, parts: &[&str], near: Option<&'static str>) {
        if let ([_], Some("site.yaml")) = (parts, near) {
            self.misnamed.insert(SITE.to_owned());
        }
        let moved = unfolded(&parts.join("/")).unwrap_or_default();
        self.misnamed.extend(moved.iter().map(|stem| format!("{}/{stem}", parts[0])));
        if let [folder @ ("pages" | "programs" | "speakers" | "materials"), name] = parts {
            let stem = name.split('.').next().unwrap_or(name);
            self.misnamed.insert(format!("{folder}/{stem}"));
            self.excuse(folder, name);
        }
    }

    /// Whether `site.yaml` is there by another name, which has been told of.
    #[must_use]
    pub fn has_misnamed_site(&self) -> bool {
        self.misnamed.contains(SITE)
    }

    /// Notes the id that a name was probably meant to be.
    fn excuse(&mut self, folder: &str, name: &str) {
        let stem = name.split('.').next().unwrap_or(name);
        self.misnamed.extend(proposed_id(stem).map(|id| format!("{folder}/{id}")));
    }

    /// Enters the folder of an event at its path relative to `events/`.
    pub fn enter_event(&mut self, path: String, folder: Arc<EventFolder>) {
        // A name that is no id is told of; what it was meant to be is not missing as well.
        if folder.files.contains_key("event.md") {
            self.excuse("events", &folder.name);
        }
        if folder.misnamed.contains("event.md") {
            self.misnamed.insert(format!("events/{}", folder.name));
        }
        self.events.insert(path, folder);
    }

    /// Enters a text file that belongs to no event.
    pub fn enter_text(&mut self, parts: &[&str], file: FileId) {
        // A name that is no id is told of; what it was meant to be is not missing as well.
        if let [folder @ ("pages" | "programs" | "speakers" | "materials"), name] = parts {
            self.excuse(folder, name);
        }
        let stem = |name: &str| name.strip_suffix(".md").unwrap_or(name).to_owned();
        match parts {
            ["site.yaml"] => self.site = Some(file),
            ["pages", name] => drop(self.pages.insert(stem(name), file)),
            ["programs", name] => drop(self.programs.insert(stem(name), file)),
            ["speakers", name] => drop(self.speakers.insert(stem(name), file)),
            ["materials", name] => drop(self.materials.insert(stem(name), file)),
            _ => {}
        }
    }

    /// Enters a file that may be published as it is and belongs to no event.
    pub fn enter_attachment(&mut self, parts: &[&str], attachment: Attachment) {
        match parts {
            ["speakers", name] => drop(self.portraits.insert((*name).to_owned(), attachment)),
            ["materials", below @ ..] => drop(self.downloads.insert(below.join("/"), attachment)),
            _ => {}
        }
    }
}

/// The folder of an event that a path lies in, relative to `events/`: `2026/contoh-1`.
pub fn event_of(path: &str) -> Option<&str> {
    let below = path.strip_prefix("events/")?;
    let year = below.find('/')?;
    let name = below[year + 1..].find('/')?;
    below.get(..year + 1 + name)
}

impl EventFolder {
    /// The folder at a path relative to `events/`; nothing is in it yet.
    #[must_use]
    pub fn at(path: &str) -> Self {
        let (year, name) = path.split_once('/').unwrap_or(("", path));
        let (files, misnamed, attachments) = (BTreeMap::new(), BTreeSet::new(), Arc::default());
        Self { year: year.to_owned(), name: name.to_owned(), files, misnamed, attachments }
    }

    /// Enters a text file by the parts of its whole path.
    pub fn enter_text(&mut self, parts: &[&str], source: &SourceFile, file: FileId) {
        let Some(known) = parts.last().and_then(|name| EVENT_FILES.iter().find(|known| *known == name)) else { return };
        let (name, text) = ((*known).to_owned(), Arc::clone(&source.text));
        self.files.insert(known, Written { name, file, text, refused: source.refused });
    }

    /// Notes what a file with a name that the model does not know was probably meant to be.
    pub fn enter_unknown(&mut self, parts: &[&str], near: Option<&'static str>) {
        let is_beside = parts.len() == 4;
        self.misnamed.extend(near.filter(|near| is_beside && EVENT_FILES.contains(near)));
    }

    /// Enters a file that may be published as it is, by the parts of its whole path.
    pub fn enter_attachment(&mut self, parts: &[&str], attachment: Attachment) {
        if let ["events", _, _, below @ ..] = parts {
            Arc::make_mut(&mut self.attachments).insert(below.join("/"), attachment);
        }
    }

    /// Whether no file was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.misnamed.is_empty() && self.attachments.is_empty()
    }

    /// A file that shows that the folder is there.
    #[must_use]
    pub fn witness(&self) -> Option<FileId> {
        let text = self.files.values().next().map(|written| written.file);
        text.or_else(|| self.attachments.values().next().map(|attachment| attachment.file))
    }
}

impl Hash for EventFolder {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.witness().hash(state);
    }
}

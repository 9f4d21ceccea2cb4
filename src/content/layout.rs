//! Which file of `content/` is what.
//!
//! Takes: paths. Gives: [`Layout`], and a fault for every name that the model does not know. Never: opens a file.

use super::walk::Stamp;
use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::personal;
use crate::picture;
use crate::say;
use crate::shape::{copied, nearest, proposed_id};
use crate::source::{FileId, Location, SourceFile};
use crate::words::Words;
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

/// The files that an event's folder may hold.
pub const EVENT_FILES: [&str; 5] = ["event.md", "schedule.yaml", "budget.yaml", "evaluation.yaml", "follow-up.yaml"];
const ROOT_NAMES: [&str; 6] = ["site.yaml", "pages", "programs", "speakers", "materials", "events"];
const EVENT_FOLDERS: [&str; 2] = ["documents", "photos"];

/// What a path is, by its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A text file that the model reads.
    Text,
    /// A file that may be published as it is.
    Attachment,
    /// A table under a hidden name: never published, but as public as the repository it lies in.
    HiddenTable,
    /// A name that the model does not know; the nearest known one where there is one.
    Unknown(Option<&'static str>),
}

/// Sorts one path; `parts` are its names below `content/`.
pub fn place(parts: &[&str]) -> Place {
    match parts {
        ["site.yaml"] => Place::Text,
        ["pages" | "programs" | "speakers" | "materials", name] if is_markdown(name) => Place::Text,
        ["speakers", name] if is_picture(name) => Place::Attachment,
        ["materials", _, ..] if parts.len() > 2 => Place::Attachment,
        ["events", year, _, name] if is_year(year) => match EVENT_FILES.iter().find(|known| *known == name) {
            Some(_) => Place::Text,
            None => Place::Unknown(nearest_event_name(name)),
        },
        ["events", year, _, "documents" | "photos", ..] if is_year(year) => Place::Attachment,
        ["events", year, _, folder, ..] if is_year(year) => Place::Unknown(nearest(folder, EVENT_FOLDERS)),
        [name, ..] if !ROOT_NAMES.contains(name) => Place::Unknown(nearest(name, ROOT_NAMES)),
        _ => Place::Unknown(None),
    }
}

/// Which part of an unknown path is a folder of an unknown name.
pub fn renamed(parts: &[&str]) -> Option<usize> {
    match parts {
        [name, _, ..] if !ROOT_NAMES.contains(name) => Some(0),
        ["events", year, _, ..] if !is_year(year) => Some(1),
        ["events", year, _, folder, _, ..] if is_year(year) && !EVENT_FOLDERS.contains(folder) => Some(3),
        _ => None,
    }
}

/// The message for a folder with a name that the model does not know, by one of the files in it.
pub fn unknown_folder(file: FileId, path: &str, near: Option<&'static str>, taken: bool) -> Diagnostic {
    let Diagnostic { help, .. } = unknown(file, path, near, taken);
    let message = say!(
        id "folder `{path}` tidak dikenal model isi",
        en "the content model does not know the folder `{path}`",
    );
    let help = match near {
        Some(near) if taken => Some(say!(
            id "folder `{near}` sudah ada; pindahkan berkas-berkas ini ke sana, lalu hapus folder ini",
            en "the folder `{near}` is there; move these files into it, then delete this one",
        )),
        _ => help,
    };
    Diagnostic::new(&rules::UNKNOWN_FILE, Location::whole(file), message).maybe_help(help)
}

/// Spellings that a string distance would not find, first.
fn nearest_event_name(name: &str) -> Option<&'static str> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let known = match stem.as_str() {
        "jadwal" => Some("schedule.yaml"),
        "anggaran" | "biaya" | "rab" => Some("budget.yaml"),
        "evaluasi" | "nilai" | "tes" => Some("evaluation.yaml"),
        "rtl" | "tindak-lanjut" | "followup" => Some("follow-up.yaml"),
        "kegiatan" | "index" => Some("event.md"),
        // Notes about a folder are no misspelling of what stands in it.
        "readme" | "catatan" | "notes" => return None,
        _ => EVENT_FILES.iter().copied().find(|known| known.split('.').next() == Some(stem.as_str())),
    };
    known.or_else(|| nearest(name, EVENT_FILES))
}

fn is_year(name: &str) -> bool {
    name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit())
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, found)| !stem.is_empty() && extensions.contains(&found))
}

fn is_markdown(name: &str) -> bool {
    has_extension(name, &["md"])
}

fn is_picture(name: &str) -> bool {
    has_extension(name, &["jpg", "jpeg", "png", "webp"])
}

/// Whether a name is that of a copy kept beside a text.
fn is_spare(path: &str) -> bool {
    path.ends_with('~') || has_extension(&path.to_lowercase(), &["bak", "old", "orig", "rej", "swp", "tmp"])
}

/// Whether a name is that of a second copy, as a file manager gives it.
fn is_copy(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    copied(name.split('.').next().unwrap_or(name)).is_some()
}

/// The name that a Markdown file should have, where it has another ending: `tes.markdown`, `tes.MD`, `tes.md.txt`.
fn as_markdown(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let lower = name.to_lowercase();
    let ending =
        [".markdown", ".mdown", ".mkd", ".md.txt", ".md"].into_iter().find(|ending| lower.ends_with(ending))?;
    let is_text = matches!(folder, "pages" | "programs" | "speakers" | "materials");
    (is_text && !is_markdown(name)).then(|| format!("{}.md", &name[..name.len() - ending.len()]))
}

/// The message for a name that the model does not know; `taken` where the nearest known name is there as well.
pub fn unknown(file: FileId, path: &str, near: Option<&'static str>, taken: bool) -> Diagnostic {
    let message =
        say!(id "berkas `{path}` tidak dikenal di folder ini", en "the content model does not know the file `{path}`");
    let help: Words = match near.filter(|_| !is_spare(path)) {
        Some(near) if taken => say!(
            id "`{near}` sudah ada dan itulah yang dibaca; gabungkan isi berkas ini ke sana jika masih perlu, lalu hapus berkas ini",
            en "`{near}` is there and is what is read; merge this file into it if it is still needed, then delete this one",
        ),
        Some(near) => say!(id "mungkin maksud Anda `{near}`? Ganti namanya.", en "did you mean `{near}`? Rename it."),
        None if is_spare(path) => say!(
            id "tampaknya ini salinan cadangan dari editor teks; hapus jika tidak dipakai: Git menyimpan semua versi lama",
            en "this seems to be a spare copy that an editor made; delete it if it is not needed: Git keeps all old versions",
        ),
        None if is_copy(path) => say!(
            id "tampaknya ini salinan; hapus jika tidak dipakai, atau ganti namanya jika memang berkas lain",
            en "this seems to be a copy; delete it if it is not needed, or rename it if it is another file",
        ),
        None if let Some(name) = as_markdown(path) => {
            say!(id "ganti namanya menjadi `{name}`", en "rename it to `{name}`")
        }
        None if path.to_lowercase().ends_with("readme.md") => say!(
            id "berkas ini tidak dibaca dan tidak diterbitkan; pindahkan ke luar folder isi, atau awali namanya dengan titik",
            en "this file is neither read nor published; move it out of the content folder, or begin its name with a point",
        ),
        None if path.starts_with("events/") => say!(
            id "kegiatan disimpan sebagai `events/<tahun>/<id>/event.md`, berkas bukti di `documents/` atau `photos/` di sebelahnya",
            en "events are kept as `events/<year>/<id>/event.md`, evidence files in `documents/` or `photos/` beside it",
        ),
        None => say!(
            id "isi situs: `site.yaml` serta berkas `.md` di `pages/`, `programs/`, `speakers/`, `materials/`, dan folder `events/`",
            en "a site holds `site.yaml`, `.md` files in `pages/`, `programs/`, `speakers/`, `materials/`, and the folder `events/`",
        ),
    };
    Diagnostic::new(&rules::UNKNOWN_FILE, Location::whole(file), message).help(help)
}

impl Layout {
    /// The names of all text files that have one, besides those of entities, which are ids.
    pub const KNOWN_FILES: [&str; 6] =
        ["site.yaml", EVENT_FILES[0], EVENT_FILES[1], EVENT_FILES[2], EVENT_FILES[3], EVENT_FILES[4]];

    /// Notes where a file in a folder of an unknown name was probably meant to lie: whoever names it is not mistaken. Gives
    /// whether the folder is told of for the first time.
    pub fn enter_renamed(&mut self, parts: &[&str], renamed: usize, near: Option<&'static str>) -> bool {
        // A year that is none, or the folder of an event without its year.
        if let (1, ["events", _, name, "event.md"] | ["events", name, "event.md"]) = (renamed, parts) {
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
    pub fn enter_unknown(&mut self, parts: &[&str]) {
        if let [folder @ ("pages" | "programs" | "speakers" | "materials"), name] = parts {
            let stem = name.split('.').next().unwrap_or(name);
            self.misnamed.insert(format!("{folder}/{stem}"));
            self.excuse(folder, name);
        }
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

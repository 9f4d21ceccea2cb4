//! Everything that was written, as records.
//!
//! Takes: nothing by itself; [`parse`](super::parse()) fills it. Gives: [`Records`], and the ids of all that is no draft.
//! Never: says whether what stands in a record is right.

use super::layout::Attachment;
use crate::model::{Body, Budget, Evaluation, Event, FollowUp, Material, Page, Program, Schedule, Site, Speaker};
use crate::shape::{Damage, Id};
use crate::source::{Fact, FileId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A Markdown file with front matter.
#[derive(Debug, Clone)]
pub struct Document<T> {
    /// Its file's stem.
    pub id: Id<T>,
    /// The file.
    pub file: FileId,
    /// Its front matter, or what could be read of it; absent where that is nothing.
    pub record: Option<Arc<T>>,
    /// The text below.
    pub body: Body,
}

/// One event's folder, decoded.
#[derive(Debug, Clone)]
pub struct EventRecord {
    /// `event.md`.
    pub document: Document<Event>,
    /// The folder above, which should be the year of its first day.
    pub year: String,
    /// `schedule.yaml`.
    pub schedule: Option<Arc<Schedule>>,
    /// `budget.yaml`.
    pub budget: Option<Arc<Budget>>,
    /// `evaluation.yaml`.
    pub evaluation: Option<Arc<Evaluation>>,
    /// `follow-up.yaml`.
    pub follow_up: Option<Arc<FollowUp>>,
    /// Which of these four were written and could not be read: what would stand in them is not known.
    pub unread: Vec<&'static str>,
    /// What stands in those that are there and could not be read, or not all of it.
    pub torn: Vec<Unread>,
    /// Files in `documents/` and `photos/`, by path relative to the event's folder.
    pub attachments: Arc<BTreeMap<String, Attachment>>,
}

/// A text that could not be read as what it should be, or not all of it: nobody knows what it says, and it is as public as any other.
#[derive(Debug, Clone)]
pub struct Unread {
    /// The file.
    pub file: FileId,
    /// The text, from the beginning of the file.
    pub text: Arc<str>,
}

/// Everything that was written, file by file.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// `site.yaml`.
    pub site: Option<Arc<Site>>,
    /// Free pages.
    pub pages: Vec<Document<Page>>,
    /// Programs.
    pub programs: Vec<Document<Program>>,
    /// Speakers.
    pub speakers: Vec<Document<Speaker>>,
    /// Materials.
    pub materials: Vec<Document<Material>>,
    /// Events.
    pub events: Vec<Arc<EventRecord>>,
    /// Pictures of speakers, by file name.
    pub portraits: BTreeMap<String, Attachment>,
    /// Files of materials, by path relative to `materials/`.
    pub downloads: BTreeMap<String, Attachment>,
    /// What faults of shape make unknown.
    pub damage: Damage,
    /// Texts that could not be read, but for `site.yaml`, whose contacts are there to be published.
    pub unread: Vec<Unread>,
    /// Paths of files and folders that are there and were refused: what is in them is not known.
    pub refused: Vec<String>,
    /// Entities whose file is there by a name that cannot be read, as `programs/keuangan-desa`.
    pub misnamed: BTreeSet<String>,
}

/// The ids of all that was written and is no draft, whether it could be decoded or not: a link to a file that has a fault
/// of its own is not broken. And those of drafts, to which a link leads from nowhere but a preview.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// Free pages.
    pub pages: Vec<String>,
    /// Programs.
    pub programs: Vec<String>,
    /// Speakers.
    pub speakers: Vec<String>,
    /// Materials.
    pub materials: Vec<String>,
    /// Events.
    pub events: Vec<String>,
    /// Those that are drafts, by folder and id: `events` and `pelatihan-2026-1`.
    pub drafts: Vec<(&'static str, String)>,
}

/// The front matter of a document that could not be read, or not all of it.
fn above<T>(document: &Document<T>, damage: &Damage) -> Option<Unread> {
    let is_torn = document.record.is_none() || damage.is_in_part(document.file);
    let text = is_torn.then(|| document.body.above()).filter(|text| !text.is_empty())?;
    Some(Unread { file: document.file, text: Arc::from(text) })
}

/// Folders whose files have an id each.
const FOLDERS: [&str; 4] = ["pages", "programs", "speakers", "materials"];

/// The ids of what could not be read at all.
fn unread<T>(documents: &[Document<T>]) -> impl Iterator<Item = String> {
    documents.iter().filter(|document| document.record.is_none()).map(|document| document.id.to_string())
}

impl Records {
    /// What cannot be read may lie in the wrong folder: whoever refers to it in another one is not mistaken.
    pub(super) fn excuse_unread(&mut self) {
        let ids = unread(&self.pages).chain(unread(&self.programs));
        let ids: Vec<String> = ids.chain(unread(&self.speakers)).chain(unread(&self.materials)).collect();
        self.misnamed.extend(ids.iter().flat_map(|id| FOLDERS.map(|folder| format!("{folder}/{id}"))));
    }

    /// The texts that could not be read, or not all of them.
    pub(super) fn torn(&self, damage: &Damage) -> Vec<Unread> {
        let pages = self.pages.iter().filter_map(|document| above(document, damage));
        let programs = self.programs.iter().filter_map(|document| above(document, damage));
        let speakers = self.speakers.iter().filter_map(|document| above(document, damage));
        let materials = self.materials.iter().filter_map(|document| above(document, damage));
        let events =
            self.events.iter().flat_map(|event| above(&event.document, damage).into_iter().chain(event.torn.clone()));
        pages.chain(programs).chain(speakers).chain(materials).chain(events).collect()
    }

    /// The ids of all that was written and is no draft.
    #[must_use]
    pub fn ids(&self) -> Ids {
        let mut ids = Ids {
            pages: ids(&self.pages, |page| page.draft.as_ref()),
            programs: ids(&self.programs, |program| program.draft.as_ref()),
            speakers: ids(&self.speakers, |speaker| speaker.draft.as_ref()),
            materials: ids(&self.materials, |material| material.draft.as_ref()),
            events: ids(self.events.iter().map(|event| &event.document), |event| event.draft.as_ref()),
            drafts: Vec::new(),
        };
        let mut hold = |folder, drafts: Vec<String>| ids.drafts.extend(drafts.into_iter().map(|id| (folder, id)));
        hold("pages", drafts(&self.pages, |page| page.draft.as_ref()));
        hold("programs", drafts(&self.programs, |program| program.draft.as_ref()));
        hold("speakers", drafts(&self.speakers, |speaker| speaker.draft.as_ref()));
        hold("materials", drafts(&self.materials, |material| material.draft.as_ref()));
        hold("events", drafts(self.events.iter().map(|event| &event.document), |event| event.draft.as_ref()));
        for (folder, id) in self.misnamed.iter().filter_map(|path| path.split_once('/')) {
            let list = match folder {
                "pages" => &mut ids.pages,
                "programs" => &mut ids.programs,
                "speakers" => &mut ids.speakers,
                "materials" => &mut ids.materials,
                _ => &mut ids.events,
            };
            list.push(id.to_owned());
        }
        ids
    }
}

fn ids<'a, T: 'a>(
    documents: impl IntoIterator<Item = &'a Document<T>>,
    draft: impl Fn(&T) -> Option<&Fact<bool>>,
) -> Vec<String> {
    let published = documents.into_iter().filter(|document| !is_draft(document, &draft));
    published.map(|document| document.id.to_string()).collect()
}

fn drafts<'a, T: 'a>(
    documents: impl IntoIterator<Item = &'a Document<T>>,
    draft: impl Fn(&T) -> Option<&Fact<bool>>,
) -> Vec<String> {
    let drafts = documents.into_iter().filter(|document| is_draft(document, &draft));
    drafts.map(|document| document.id.to_string()).collect()
}

fn is_draft<T>(document: &Document<T>, draft: impl Fn(&T) -> Option<&Fact<bool>>) -> bool {
    document.record.as_deref().and_then(draft).is_some_and(|draft| draft.value)
}

//! What the catalog holds: records whose references are handles, and who refers to them.
//!
//! Takes: what linking found. Gives: plain data. Never: refers to something that is not published.

use super::handle::Handle;
use crate::content::{Attachment, Stamp};
use crate::model::event::SpeakerRole;
use crate::model::program::Kind;
use crate::model::speaker::Photo;
use crate::model::{self, Body, Budget, Evaluation, FollowUp, Schedule};
use crate::picture;
use crate::shape::{Date, Id};
use crate::source::{FileId, Location};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A work unit that runs events.
#[derive(Debug)]
pub struct Organizer {
    /// Its key in `site.yaml`.
    pub id: Id<model::site::Organizer>,
    /// What is written there.
    pub record: model::site::Organizer,
    /// The events it runs, by first day.
    pub events: Vec<Handle<Event>>,
}

/// A catalog entry.
#[derive(Debug)]
pub struct Program {
    /// Its file's stem.
    pub id: Id<model::Program>,
    /// Its file.
    pub file: FileId,
    /// What is written there.
    pub record: Arc<model::Program>,
    /// The text below.
    pub body: Body,
    /// What is taught.
    pub materials: Vec<Handle<Material>>,
    /// Its runs, by first day.
    pub events: Vec<Handle<Event>>,
}

/// A speaker.
#[derive(Debug)]
pub struct Speaker {
    /// Its file's stem.
    pub id: Id<model::Speaker>,
    /// Its file.
    pub file: FileId,
    /// What is written there.
    pub record: Arc<model::Speaker>,
    /// The text below.
    pub body: Body,
    /// The portrait.
    pub portrait: Option<PublishedFile>,
    /// Events with a part of this speaker's, by first day.
    pub events: Vec<Handle<Event>>,
    /// Materials written.
    pub materials: Vec<Handle<Material>>,
}

impl Speaker {
    /// Whether the name may be published.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.record.name_basis.is_some()
    }
}

/// A material.
#[derive(Debug)]
pub struct Material {
    /// Its file's stem.
    pub id: Id<model::Material>,
    /// Its file.
    pub file: FileId,
    /// What is written there.
    pub record: Arc<model::Material>,
    /// The text below.
    pub body: Body,
    /// What comes before it.
    pub requires: Vec<Handle<Material>>,
    /// What comes after it.
    pub required_by: Vec<Handle<Material>>,
    /// Who wrote it.
    pub authors: Vec<Handle<Speaker>>,
    /// Files to download.
    pub downloads: Vec<Download>,
    /// Programs that use it.
    pub programs: Vec<Handle<Program>>,
    /// Events at which it was used, by first day.
    pub events: Vec<Handle<Event>>,
}

/// A file to download.
#[derive(Debug)]
pub struct Download {
    /// What it is.
    pub title: String,
    /// The file.
    pub file: PublishedFile,
}

/// A file that is published: as it is, or, where the content calls it a photo, in copies of its picture.
#[derive(Debug, Clone)]
pub struct PublishedFile {
    /// Path relative to `content/`.
    pub path: String,
    /// Name without folders.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// The first personal data in it, where it is text.
    pub personal: Option<(crate::personal::Kind, Location)>,
    /// What it says of its picture, where its name or its folder says that it holds one.
    pub picture: Option<Result<picture::Header, picture::Refusal>>,
    /// Changes whenever the file does.
    pub stamp: Option<Stamp>,
    /// Where the content names it.
    pub named_at: Location,
}

impl PublishedFile {
    pub(super) fn new(attachment: &Attachment, named_at: Location) -> Self {
        let name = attachment.path.rsplit('/').next().unwrap_or_default().to_owned();
        let Attachment { path, bytes, personal, picture, stamp, .. } = attachment.clone();
        Self { path, name, bytes, personal, picture, stamp, named_at }
    }
}

/// A speaker's part in an event.
#[derive(Debug, Clone, Copy)]
pub struct Engagement {
    /// Who.
    pub speaker: Handle<Speaker>,
    /// What they do.
    pub role: SpeakerRole,
}

/// One run of a program.
#[derive(Debug)]
pub struct Event {
    /// Its folder's name.
    pub id: Id<model::Event>,
    /// `event.md`.
    pub file: FileId,
    /// What is written there.
    pub record: Arc<model::Event>,
    /// The text below.
    pub body: Body,
    /// `schedule.yaml`.
    pub schedule: Option<Arc<Schedule>>,
    /// `budget.yaml`.
    pub budget: Option<Arc<Budget>>,
    /// `evaluation.yaml`.
    pub evaluation: Option<Arc<Evaluation>>,
    /// `follow-up.yaml`.
    pub follow_up: Option<Arc<FollowUp>>,
    /// The folder above it in `events/`.
    pub year_folder: String,
    /// The program it is a run of.
    pub program: Handle<Program>,
    /// Who runs it.
    pub organizer: Option<Handle<Organizer>>,
    /// Its own kind, else the program's.
    pub kind: Kind,
    /// The days on which it takes place: as written, else the schedule's dates, else every day from first to last.
    pub days: Vec<Date>,
    /// Who teaches: as written, else the schedule's speakers.
    pub engagements: Vec<Engagement>,
    /// What is taught: as written, else the schedule's materials, else the program's.
    pub materials: Vec<Handle<Material>>,
    /// The speakers of each session, in the schedule's order.
    pub session_speakers: Vec<Vec<Handle<Speaker>>>,
    /// The materials of each session, in the schedule's order.
    pub session_materials: Vec<Vec<Handle<Material>>>,
    /// Files that are published, by their path as the event names them.
    pub files: BTreeMap<String, PublishedFile>,
}

impl Event {
    /// Its photos with their files; without those that have no description, which are not published.
    pub fn photos(&self) -> impl Iterator<Item = (&Photo, &PublishedFile)> {
        let described = self.record.photos.iter().filter(|photo| photo.alt.is_some());
        described.filter_map(|photo| Some((photo, self.files.get(photo.file.as_str())?)))
    }

    /// The files of which nothing is published but their pictures, since the event calls them photos, whatever else names them.
    pub fn pictures(&self) -> impl Iterator<Item = (&String, &PublishedFile)> {
        self.files.iter().filter(|(path, _)| self.is_photo(path))
    }

    /// The files that are published as they are.
    pub fn papers(&self) -> impl Iterator<Item = (&String, &PublishedFile)> {
        self.files.iter().filter(|(path, _)| !self.is_photo(path))
    }

    /// Whether the event calls the file of that path a photo.
    #[must_use]
    pub fn is_photo(&self, path: &str) -> bool {
        self.record.photos.iter().any(|photo| photo.file.as_str() == path)
    }

    /// The program's title and what tells this run from others.
    #[must_use]
    pub fn title(&self, program: &Program) -> String {
        let own = self.record.title.as_ref().map_or_else(|| self.record.start.to_string(), ToString::to_string);
        format!("{} · {own}", &*program.record.title.value)
    }

    /// The day from which on the event counts: the new first day of a postponed one.
    #[must_use]
    pub fn first_day(&self) -> Date {
        self.record.new_start.as_ref().map_or(self.record.start.value, |day| day.value)
    }

    /// The last day, moved along with a postponed first day.
    #[must_use]
    pub fn last_day(&self) -> Date {
        let (start, end) = (self.record.start.value, self.record.end.value);
        self.record.new_start.as_ref().map_or(end, |day| day.plus_days(end.days_since(start).max(0)))
    }
}

/// A free page.
#[derive(Debug)]
pub struct Page {
    /// Its file's stem.
    pub id: Id<model::Page>,
    /// Its file.
    pub file: FileId,
    /// What is written there.
    pub record: Arc<model::Page>,
    /// The text below.
    pub body: Body,
}

macro_rules! drafts {
    ($($entity:ident),*) => {$(
        impl $entity {
            /// Whether it is a draft, which is published with `--drafts` only.
            #[must_use]
            pub fn is_draft(&self) -> bool {
                self.record.draft.as_ref().is_some_and(|draft| draft.value)
            }
        }
    )*};
}

drafts!(Program, Speaker, Material, Event, Page);

//! The linked catalog: every reference a look-up that cannot fail, in both directions.
//!
//! Takes: records. Gives: [`Catalog`], which only [`link`] can make. Never: judges; a dangling reference is the one
//! kind of fault that this room reports.

mod address;
mod basis;
mod entities;
mod handle;
mod link;
mod names;
mod settings;
mod titled;

pub use address::alias_path;
pub use basis::Basis;
pub use entities::{Download, Engagement, Event, Material, Organizer, Page, Program, PublishedFile, Speaker};
pub use handle::Handle;
pub use link::{Linked, Options, link, link_again};
pub use settings::{LESSON_HOUR_MINUTES, Settings, Thresholds};
pub use titled::name_by_title;

use crate::content::Unread;
use crate::shape::Damage;
use std::ops::Index;
use std::sync::Arc;

/// Everything that is published, linked.
#[derive(Debug)]
pub struct Catalog {
    settings: Settings,
    organizers: Vec<Organizer>,
    programs: Vec<Program>,
    speakers: Vec<Speaker>,
    materials: Vec<Material>,
    events: Vec<Arc<Event>>,
    bases: Vec<Basis>,
    pages: Vec<Page>,
    damage: Damage,
    unread: Vec<Unread>,
}

impl Catalog {
    /// Who publishes, and by which thresholds.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What faults of shape make unknown; nothing, in a catalog that is published.
    #[must_use]
    pub fn damage(&self) -> &Damage {
        &self.damage
    }

    /// Texts that could not be read as what they should be; none, in a catalog that is published.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// All organizers, in the order of `site.yaml`.
    #[must_use]
    pub fn organizers(&self) -> impl ExactSizeIterator<Item = (Handle<Organizer>, &Organizer)> {
        handle::number(&self.organizers)
    }

    /// All programs, by id.
    #[must_use]
    pub fn programs(&self) -> impl ExactSizeIterator<Item = (Handle<Program>, &Program)> {
        handle::number(&self.programs)
    }

    /// All speakers, by id.
    #[must_use]
    pub fn speakers(&self) -> impl ExactSizeIterator<Item = (Handle<Speaker>, &Speaker)> {
        handle::number(&self.speakers)
    }

    /// All materials, by id.
    #[must_use]
    pub fn materials(&self) -> impl ExactSizeIterator<Item = (Handle<Material>, &Material)> {
        handle::number(&self.materials)
    }

    /// All events, by first day and id.
    #[must_use]
    pub fn events(&self) -> impl ExactSizeIterator<Item = (Handle<Event>, &Event)> {
        handle::number_all(&self.events)
    }

    /// All events with what each is made of: whatever is a function of one event, its evidence and today is the same
    /// wherever its basis is.
    #[must_use]
    pub fn bases(&self) -> &[Basis] {
        &self.bases
    }

    /// All free pages, by id.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }
}

impl Index<Handle<Organizer>> for Catalog {
    type Output = Organizer;
    fn index(&self, handle: Handle<Organizer>) -> &Organizer {
        &self.organizers[handle.index()]
    }
}

impl Index<Handle<Program>> for Catalog {
    type Output = Program;
    fn index(&self, handle: Handle<Program>) -> &Program {
        &self.programs[handle.index()]
    }
}

impl Index<Handle<Speaker>> for Catalog {
    type Output = Speaker;
    fn index(&self, handle: Handle<Speaker>) -> &Speaker {
        &self.speakers[handle.index()]
    }
}

impl Index<Handle<Material>> for Catalog {
    type Output = Material;
    fn index(&self, handle: Handle<Material>) -> &Material {
        &self.materials[handle.index()]
    }
}

impl Index<Handle<Event>> for Catalog {
    type Output = Event;
    fn index(&self, handle: Handle<Event>) -> &Event {
        &self.events[handle.index()]
    }
}

//! The registers of all ids.
//!
//! Takes: records. Gives: [`Registers`]. Never: changes while linking goes on.

use crate::catalog::entities::{Event, Material, Organizer, Page, Program, Speaker};
use crate::catalog::handle::Handle;
use crate::catalog::names::Names;
use crate::content::{Document, Records};
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::model;
use crate::say;
use crate::shape::{Id, Table};
use crate::source::Fact;
use crate::words::Words;
use std::collections::BTreeSet;

/// Who there is to refer to.
#[derive(Debug)]
pub struct Registers {
    pub programs: Names<model::Program, Program>,
    pub speakers: Names<model::Speaker, Speaker>,
    pub materials: Names<model::Material, Material>,
    pub events: Names<model::Event, Event>,
    pub pages: Names<model::Page, Page>,
    organizers: Names<model::site::Organizer, Organizer>,
}

impl Registers {
    pub fn new(
        records: &Records,
        organizers: &Table<Id<model::site::Organizer>, model::site::Organizer>,
        drafts: bool,
    ) -> Self {
        let program = |record: &model::Program| record.draft.clone();
        let speaker = |record: &model::Speaker| record.draft.clone();
        let material = |record: &model::Material| record.draft.clone();
        let mut built = Self {
            programs: register(
                &records.programs,
                program,
                drafts,
                &rules::UNKNOWN_PROGRAM,
                say!(id "program", en "program"),
                "programs/",
            ),
            speakers: register(
                &records.speakers,
                speaker,
                drafts,
                &rules::UNKNOWN_SPEAKER,
                say!(id "narasumber", en "speaker"),
                "speakers/",
            ),
            materials: register(
                &records.materials,
                material,
                drafts,
                &rules::UNKNOWN_MATERIAL,
                say!(id "materi", en "material"),
                "materials/",
            ),
            pages: register(
                &records.pages,
                |record: &model::Page| record.draft.clone(),
                drafts,
                &rules::BROKEN_LINK,
                say!(id "halaman", en "page"),
                "pages/",
            ),
            events: Names::new(&rules::UNKNOWN_EVENT, say!(id "kegiatan", en "event"), "events/"),
            organizers: Names::new(&rules::UNKNOWN_ORGANIZER, say!(id "penyelenggara", en "organizer"), "site.yaml"),
        };
        for (index, (id, _)) in organizers.0.iter().enumerate() {
            built.organizers.publish(id.value.clone(), index);
        }
        for (old, new) in moved(records) {
            built.materials.rename(old, new);
        }
        built.register_events(records, drafts);
        built.excuse(&records.misnamed);
        built
    }

    /// An event is published where it is no draft; whatever is wrong with it, it is there.
    fn register_events(&mut self, records: &Records, drafts: bool) {
        let mut index = 0;
        for event in &records.events {
            let id = event.document.id.clone();
            match &event.document.record {
                None => self.events.excuse(id),
                Some(record) => match record.draft.as_ref().filter(|draft| draft.value && !drafts) {
                    Some(draft) => self.events.hold_back(id, draft.at),
                    None if self.events.get(&id).is_some() => {}
                    None => {
                        self.events.publish(id, index);
                        index += 1;
                    }
                },
            }
        }
    }

    /// What is there by a name that cannot be read has been told of.
    fn excuse(&mut self, misnamed: &BTreeSet<String>) {
        for (folder, id) in misnamed.iter().filter_map(|path| path.split_once('/')) {
            match folder {
                "programs" => excuse(&mut self.programs, id),
                "speakers" => excuse(&mut self.speakers, id),
                "materials" => excuse(&mut self.materials, id),
                "pages" => excuse(&mut self.pages, id),
                _ => excuse(&mut self.events, id),
            }
        }
    }

    /// Whether every reference of an event, but for those to other events, leads to the same place.
    pub fn lead_events_alike(&self, other: &Self) -> bool {
        let Self { programs, speakers, materials, organizers, .. } = self;
        programs == &other.programs
            && speakers == &other.speakers
            && materials == &other.materials
            && organizers == &other.organizers
    }

    /// Not all organizers are known: their table has a fault.
    pub fn leave_organizers_open(&mut self) {
        self.organizers.leave_open();
    }

    /// What lies in a folder that was refused as a whole is not known.
    pub fn leave_refused_open(&mut self, refused: &[String]) {
        for path in refused {
            match path.as_str() {
                "programs" => self.programs.leave_open(),
                "speakers" => self.speakers.leave_open(),
                "pages" => self.pages.leave_open(),
                "materials" => self.materials.leave_open(),
                path if path == "events" || path.starts_with("events/") && path.matches('/').count() < 3 => {
                    self.events.leave_open();
                }
                _ => {}
            }
        }
    }

    /// The organizer behind a reference.
    pub fn organizer(
        &self,
        reference: &Fact<Id<model::site::Organizer>>,
        faults: &mut Vec<Diagnostic>,
    ) -> Option<Handle<Organizer>> {
        self.organizers.find(reference, faults)
    }
}

fn excuse<R, E>(names: &mut Names<R, E>, id: &str) {
    if let Ok(id) = Id::new(id) {
        names.excuse(id);
    }
}

/// Materials whose files all lie in the folder of one that is not there: the id of that, and their own.
fn moved(records: &Records) -> Vec<(Id<model::Material>, Id<model::Material>)> {
    let known: BTreeSet<&str> = records.materials.iter().map(|material| material.id.as_str()).collect();
    let folders = records.downloads.keys().filter_map(|path| path.split_once('/')).map(|(folder, _)| folder);
    let left: BTreeSet<&str> = folders.filter(|folder| !known.contains(folder)).collect();
    let old = |material: &Document<model::Material>| {
        let files = &material.record.as_ref()?.files;
        let lie_in = |folder: &str| {
            files.iter().all(|named| records.downloads.contains_key(&format!("{folder}/{}", named.file.as_str())))
        };
        let is_lost = !files.is_empty() && !lie_in(material.id.as_str());
        let mut there = left.iter().filter(|folder| is_lost && lie_in(folder));
        let (only, more) = (there.next()?, there.next());
        Some((Id::new(only).ok().filter(|_| more.is_none())?, material.id.clone()))
    };
    records.materials.iter().filter_map(old).collect()
}

fn register<R, E>(
    documents: &[Document<R>],
    draft: impl Fn(&R) -> Option<Fact<bool>>,
    drafts: bool,
    rule: &'static Rule,
    noun: Words,
    folder: &'static str,
) -> Names<R, E> {
    let mut names = Names::new(rule, noun, folder);
    let mut index = 0;
    for document in documents {
        let id = document.id.clone();
        match &document.record {
            None => names.excuse(id),
            Some(record) => {
                if let Some(draft) = draft(record).filter(|draft| draft.value && !drafts) {
                    names.hold_back(id, draft.at);
                } else {
                    names.publish(id, index);
                    index += 1;
                }
            }
        }
    }
    names
}

//! Records to the catalog: the only door.
//!
//! Takes: [`Records`]. Gives: the [`Catalog`] of all that could be linked, and every dangling reference.
//! Never: stops at the first; a catalog that comes with errors is for finding more of them, not for publishing.

mod event;
mod files;
mod ground;
mod inside;
mod names;
mod payers;
mod remarks;
mod stand_in;

use self::names::Registers;
use super::basis::{self, Entities};
use super::entities::{Download, Material, Organizer, Page, Program, Speaker};
use super::handle::Handle;
use super::settings::Settings;
use super::{Catalog, Event, address};
use crate::content::{Document, Records};
use crate::diagnostic::{Diagnostic, rules};
use crate::memo::Inputs;
use crate::model;
use crate::model::site::BaseUrl;
use crate::say;
use crate::shape::{Damage, Decode, Id};
use crate::source::Fact;
use files::{Folder, published};
use ground::Ground;
pub use ground::Linked;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the command line decides about linking.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Options {
    /// Publish drafts too.
    pub drafts: bool,
    /// Overrides the address in `site.yaml`.
    pub base_url: Option<BaseUrl>,
}

/// Links everything. What could not be read is stood in for, so that all that does not rest on it can be looked at.
#[must_use]
pub fn link(records: Records, options: &Options) -> (Catalog, Vec<Diagnostic>) {
    link_again(records, options, &mut Linked::default())
}

/// The same as [`link`], with what it came to the last time at hand.
#[must_use]
pub fn link_again(mut records: Records, options: &Options, before: &mut Linked) -> (Catalog, Vec<Diagnostic>) {
    stand_in::fill(&mut records);
    records.events.sort_by_cached_key(|event| event::order(event));
    let mut faults = Vec::new();
    let site = records.site.take();
    let written = site.as_deref().cloned().unwrap_or_else(model::Site::stand_in);
    let (settings, organizers) = Settings::new(written, options.base_url.clone());
    let damage = std::mem::take(&mut records.damage);
    let refused = std::mem::take(&mut records.refused);
    let mut registers = Registers::new(&records, &organizers, options.drafts);
    if damage.hides(settings.at, "organizers") {
        registers.leave_organizers_open();
    }
    registers.leave_refused_open(&refused);
    let ground = Ground { site, options: options.clone(), refused, registers };
    before.compare(&ground);
    let Linked { ground: place, common, names, events: apart, bases } = before;
    let Ground { refused, registers, .. } = place.insert(ground);
    let mut linker = Linker { registers, damage: &damage, refused, drafts: options.drafts, faults: &mut faults };
    let pages = linker.pages(records.pages);
    let mut programs = linker.programs(records.programs);
    // The last one stands in for those that events name and nobody knows.
    programs.push(stand_in::program());
    let mut speakers = linker.speakers(records.speakers, &records.portraits);
    let mut materials = linker.materials(records.materials, &records.downloads);
    let events = linker.events(records.events, &programs, apart, &[common, names]);
    if events.iter().all(|event| event.program.index() + 1 < programs.len()) {
        programs.pop();
    }
    let mut organizers: Vec<Organizer> = organizers.0.into_iter().map(organizer).collect();
    linker.site(&settings, &pages);
    look_back(&mut programs, &mut speakers, &mut materials, &events, &mut organizers);
    let entities = Entities { programs: &programs, speakers: &speakers, materials: &materials };
    let bases = basis::bases(bases, &Inputs::default().and(common), &events, &entities);
    let unread = records.unread;
    let catalog = Catalog { settings, organizers, programs, speakers, materials, events, bases, pages, damage, unread };
    faults.extend(address::check(&catalog));
    faults.extend(payers::check(&catalog));
    faults.extend(remarks::check(&catalog));
    (catalog, faults)
}

fn organizer((id, record): (Fact<crate::shape::Id<model::site::Organizer>>, model::site::Organizer)) -> Organizer {
    Organizer { id: id.value, record, events: Vec::new() }
}

/// Enters every reference at its other end as well. Events come by first day, so the lists do too.
fn look_back(
    programs: &mut [Program],
    speakers: &mut [Speaker],
    materials: &mut [Material],
    events: &[Arc<Event>],
    organizers: &mut [Organizer],
) {
    for (index, event) in events.iter().enumerate() {
        let handle = Handle::new(index);
        programs[event.program.index()].events.push(handle);
        if let Some(organizer) = event.organizer {
            organizers[organizer.index()].events.push(handle);
        }
        let sessions = event.session_speakers.iter().flatten().copied();
        for speaker in event.engagements.iter().map(|part| part.speaker).chain(sessions) {
            push_once(&mut speakers[speaker.index()].events, handle);
        }
        for material in event.materials.iter().chain(event.session_materials.iter().flatten()) {
            push_once(&mut materials[material.index()].events, handle);
        }
    }
    for (index, program) in programs.iter().enumerate() {
        for material in &program.materials {
            push_once(&mut materials[material.index()].programs, Handle::new(index));
        }
    }
    let links: Vec<_> =
        materials.iter().map(|material| (material.requires.clone(), material.authors.clone())).collect();
    for (index, (requires, authors)) in links.into_iter().enumerate() {
        for earlier in requires {
            push_once(&mut materials[earlier.index()].required_by, Handle::new(index));
        }
        for author in authors {
            push_once(&mut speakers[author.index()].materials, Handle::new(index));
        }
    }
}

/// The last entry is the only one that can be equal, since entries come in order.
fn push_once<E>(list: &mut Vec<Handle<E>>, handle: Handle<E>) {
    if list.last() != Some(&handle) {
        list.push(handle);
    }
}

/// What linking needs everywhere.
struct Linker<'a> {
    registers: &'a Registers,
    damage: &'a Damage,
    refused: &'a [String],
    drafts: bool,
    faults: &'a mut Vec<Diagnostic>,
}

impl Linker<'_> {
    /// Whether a document is published in this build.
    fn shows(&self, draft: Option<&Fact<bool>>) -> bool {
        self.drafts || !draft.is_some_and(|draft| draft.value)
    }

    fn pages(&self, documents: Vec<Document<model::Page>>) -> Vec<Page> {
        let page =
            |Document { id, file, record, body }: Document<model::Page>| Some(Page { id, file, record: record?, body });
        documents.into_iter().filter_map(page).filter(|page| self.shows(page.record.draft.as_ref())).collect()
    }

    fn programs(&mut self, documents: Vec<Document<model::Program>>) -> Vec<Program> {
        let mut programs = Vec::new();
        for Document { id, file, record, body } in documents {
            let Some(record) = record.filter(|record| self.shows(record.draft.as_ref())) else { continue };
            let materials = self.registers.materials.find_all(&record.materials, self.faults);
            self.unique(record.objectives.iter().map(|objective| &objective.id));
            programs.push(Program { id, file, record, body, materials, events: Vec::new() });
        }
        programs
    }

    fn speakers(
        &mut self,
        documents: Vec<Document<model::Speaker>>,
        portraits: &BTreeMap<String, crate::content::Attachment>,
    ) -> Vec<Speaker> {
        let mut speakers = Vec::new();
        for Document { id, file, record, body } in documents {
            let Some(record) = record.filter(|record| self.shows(record.draft.as_ref())) else { continue };
            let folder = Folder { files: portraits, prefix: "", shown: "speakers/", refused: self.refused };
            let portrait = record.photo.as_ref().and_then(|photo| published(&folder, &photo.file, self.faults));
            speakers.push(Speaker { id, file, record, body, portrait, events: Vec::new(), materials: Vec::new() });
        }
        speakers
    }

    fn materials(
        &mut self,
        documents: Vec<Document<model::Material>>,
        files: &BTreeMap<String, crate::content::Attachment>,
    ) -> Vec<Material> {
        let mut materials = Vec::new();
        for Document { id, file, record, body } in documents {
            let Some(record) = record.filter(|record| self.shows(record.draft.as_ref())) else { continue };
            let (prefix, shown) = (format!("{id}/"), format!("materials/{id}/"));
            let folder = Folder { files, prefix: &prefix, shown: &shown, refused: self.refused };
            let download = |found: &model::material::Download, faults: &mut Vec<Diagnostic>| {
                Some(Download { title: found.title.to_string(), file: published(&folder, &found.file, faults)? })
            };
            let downloads = match self.registers.materials.former(&id) {
                Some(old) => {
                    self.faults.extend(files_left_behind(&id, old, &record));
                    Vec::new()
                }
                None => record.files.iter().filter_map(|found| download(found, self.faults)).collect(),
            };
            let requires = self.registers.materials.find_all(&record.requires, self.faults);
            let authors = self.registers.speakers.find_all(&record.authors, self.faults);
            materials.push(Material {
                id,
                file,
                record,
                body,
                requires,
                authors,
                downloads,
                required_by: Vec::new(),
                programs: Vec::new(),
                events: Vec::new(),
            });
        }
        self.cycles(&materials);
        materials
    }

    /// Ids inside one file are unique.
    fn unique<'i, E: 'i>(&mut self, ids: impl Iterator<Item = &'i Fact<crate::shape::Id<E>>>) {
        self.unique_of(ids.map(|id| (id, &())), |(), ()| false);
    }

    /// The same of the records that have the ids, of which two may be `alike`: then one of them was pasted.
    fn unique_of<'i, E: 'i, R: 'i>(
        &mut self,
        records: impl Iterator<Item = (&'i Fact<crate::shape::Id<E>>, &'i R)>,
        alike: impl Fn(&R, &R) -> bool,
    ) {
        let mut seen: BTreeMap<&crate::shape::Id<E>, (&Fact<crate::shape::Id<E>>, &R)> = BTreeMap::new();
        for (id, record) in records.filter(|(id, _)| id.is_known()) {
            let written = &id.value;
            let Some((first, other)) = seen.get(written).copied() else {
                seen.insert(written, (id, record));
                continue;
            };
            let help = if alike(record, other) {
                say!(id "isinya sama seperti yang pertama: hapus salah satu", en "it is the same as the first: delete one of the two")
            } else {
                say!(id "beri id yang berbeda", en "give it another id")
            };
            self.faults.push(
                Diagnostic::new(&rules::DUPLICATE_ID, id.at, say!(id "id `{written}` dipakai dua kali di berkas ini", en "the id `{written}` is used twice in this file"))
                    .help(help)
                    .related(first.at, say!(id "pertama kali di sini", en "first here")),
            );
        }
    }

    fn site(&mut self, settings: &Settings, pages: &[Page]) {
        for reference in &settings.navigation_pages {
            let id = &reference.value;
            // A draft, or a page with a fault of its own.
            if self.registers.pages.get(id).is_some() || self.registers.pages.knows(id) {
                self.registers.pages.find(reference, self.faults);
                continue;
            }
            let help = match crate::shape::nearest(id.as_str(), pages.iter().map(|page| page.id.as_str())) {
                Some(near) => say!(id "mungkin maksud Anda `page:{near}`?", en "did you mean `page:{near}`?"),
                None => {
                    say!(id "buat berkas `pages/{id}.md`, atau hapus dari menu", en "create the file `pages/{id}.md`, or take it off the menu")
                }
            };
            self.faults.push(
                Diagnostic::new(
                    &rules::BROKEN_LINK,
                    reference.at,
                    say!(id "halaman `{id}` tidak ada", en "there is no page `{id}`"),
                )
                .help(help)
                .missing(format!("pages/{id}")),
            );
        }
        for coverage in &settings.coverage {
            if let Some(organizer) = &coverage.organizer {
                self.registers.organizer(organizer, self.faults);
            }
        }
    }

    /// Materials that come, over any number of steps, before themselves.
    fn cycles(&mut self, materials: &[Material]) {
        for circle in circles(materials) {
            let named = |index: &usize| materials[*index].id.as_str();
            let path = circle.iter().chain(circle.first()).map(named).collect::<Vec<_>>().join("` → `");
            let Some(first) = circle.first().map(|index| &materials[*index]) else { continue };
            let next = circle.get(1).or(circle.first()).map(named);
            let reference = first.record.requires.iter().find(|reference| Some(reference.as_str()) == next);
            let at = reference.map_or(first.record.at, |reference| reference.at);
            self.faults.push(
                Diagnostic::new(&rules::MATERIAL_CYCLE, at, say!(id "materi saling mensyaratkan: `{path}`", en "materials require each other in a circle: `{path}`"))
                    .help(say!(id "hapus salah satu `requires` dalam lingkaran ini", en "delete one `requires` of this circle")),
            );
        }
    }
}

/// A material whose files lie in the folder of another name, which is missed there.
fn files_left_behind(
    id: &Id<model::Material>,
    old: &Id<model::Material>,
    record: &model::Material,
) -> Option<Diagnostic> {
    let message = say!(
        id "berkas materi ini tidak ada di `materials/{id}/`, tetapi di `materials/{old}/`",
        en "the files of this material are not in `materials/{id}/`, but in `materials/{old}/`",
    );
    let help = say!(
        id "beri folder itu nama `{id}`, atau beri berkas ini nama `{old}.md`",
        en "call that folder `{id}`, or call this file `{old}.md`",
    );
    let first = record.files.first()?;
    let fault = Diagnostic::new(&rules::MISSING_FILE, first.file.at, message).help(help);
    Some(fault.missing(format!("materials/{old}")))
}

/// The circles that a walk along `requires` closes, each told from the material at which the walk entered it. Every
/// reference is walked once.
fn circles(materials: &[Material]) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut seen = vec![false; materials.len()];
    for start in 0..materials.len() {
        // The way here: each material, and which of its requirements comes next.
        let mut path: Vec<(usize, usize)> = Vec::new();
        let mut place: BTreeMap<usize, usize> = BTreeMap::new();
        let mut enter = (!seen[start]).then_some(start);
        loop {
            if let Some(node) = enter.take() {
                seen[node] = true;
                place.insert(node, path.len());
                path.push((node, 0));
            }
            let Some((node, next)) = path.last_mut() else { break };
            let Some(target) = materials[*node].requires.get(*next).map(|handle| handle.index()) else {
                place.remove(node);
                path.pop();
                continue;
            };
            *next += 1;
            if let Some(entered) = place.get(&target) {
                found.push(path[*entered..].iter().map(|(node, _)| *node).collect());
            } else if !seen[target] {
                enter = Some(target);
            }
        }
    }
    found
}

//! Links events: each reference in the five files of one folder.
//!
//! Takes: event records and linked programs. Gives: [`Event`]s. Never: computes with them.

use super::Linker;
use super::files::{Folder, published};
use super::names::Registers;
use crate::catalog::basis::Mark;
use crate::catalog::entities::{Engagement, Event, Program};
use crate::catalog::handle::Handle;
use crate::catalog::{Material, Speaker};
use crate::content::EventRecord;
use crate::diagnostic::{Diagnostic, rules};
use crate::memo::{Inputs, Memo};
use crate::model;
use crate::model::event::SpeakerRole;
use crate::say;
use crate::shape::{Alike, Damage, Date, FilePath, Id};
use crate::source::Fact;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// By first day, then by id: the order of all lists.
pub fn order(event: &EventRecord) -> (Option<Date>, Id<model::Event>) {
    let first = event.document.record.as_ref().map(|record| record.new_start.as_ref().unwrap_or(&record.start).value);
    (first, event.document.id.clone())
}

/// The parts of an event that come from its timetable.
#[derive(Default)]
struct Sessions {
    speakers: Vec<Vec<Handle<Speaker>>>,
    materials: Vec<Vec<Handle<Material>>>,
    dates: BTreeSet<Date>,
}

/// What an event is linked from.
#[derive(Debug)]
pub struct Key {
    record: Arc<EventRecord>,
    /// The record, its program's, and all that its references are looked up in.
    inputs: Inputs,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.inputs == other.inputs
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.inputs.hash(state);
    }
}

/// One event with the faults of its references: no event waits for another.
pub type Apart = (Option<Arc<Event>>, Vec<Diagnostic>);

/// Where an event's references are looked up. What a fault of shape makes unknown comes with the records that have it.
struct Around<'a> {
    registers: &'a Registers,
    damage: &'a Damage,
    refused: &'a [String],
    drafts: bool,
    programs: &'a [Program],
}

impl Around<'_> {
    fn link(&self, key: &Key) -> Apart {
        let mut faults = Vec::new();
        let Self { registers, damage, refused, drafts, programs } = *self;
        let event = Linker { registers, damage, refused, drafts, faults: &mut faults }.event(&key.record, programs);
        (event.map(Arc::new), faults)
    }
}

impl Linker<'_> {
    pub(super) fn events(
        &mut self,
        records: Vec<Arc<EventRecord>>,
        programs: &[Program],
        known: &mut Memo<Key, Apart>,
        [common, names]: &[&mut Arc<Mark>; 2],
    ) -> Vec<Arc<Event>> {
        let Self { registers, damage, refused, drafts, .. } = *self;
        let key = |record: Arc<EventRecord>| {
            let mut inputs = Inputs::default().and(common).and(&record);
            let front = record.document.record.as_ref();
            let program = front.and_then(|front| registers.programs.get(&front.program.value));
            if let Some(program) = program.and_then(|program| programs.get(program.index())) {
                inputs.add(&program.record);
            }
            // Few events name others.
            if record.schedule.iter().flat_map(|schedule| &schedule.sessions).any(|one| one.joint_with.is_some()) {
                inputs.add(names);
            }
            Key { record, inputs }
        };
        let keys = records.into_par_iter().map(key).collect();
        let around = Around { registers, damage, refused, drafts, programs };
        let linked = known.all_within(keys, &around, Around::link);
        let mut events = Vec::with_capacity(linked.len());
        let mut seen = HashSet::new();
        for (event, faults) in linked.iter().map(|linked| &**linked) {
            self.faults.extend(faults.iter().cloned());
            events.extend(event.iter().filter(|event| seen.insert(&event.id)).map(Arc::clone));
        }
        events
    }

    fn event(&mut self, record: &EventRecord, programs: &[Program]) -> Option<Event> {
        let EventRecord { document, year, schedule, budget, evaluation, follow_up, attachments, .. } = record.clone();
        let front = document.record.filter(|front| self.shows(front.draft.as_ref()))?;
        let sessions = schedule.as_ref().map(|schedule| self.sessions(schedule)).unwrap_or_default();
        let engagements = self.engagements(&front, &sessions);
        let written = self.registers.materials.find_all(&front.materials, self.faults);
        let organizer = front.organizer.as_ref().and_then(|organizer| self.registers.organizer(organizer, self.faults));
        if let Some(unit) = front.problem.as_ref().and_then(|problem| problem.initiated_by.as_ref()) {
            self.registers.organizer(unit, self.faults);
        }
        for reference in budget.iter().flat_map(|budget| &budget.lines).filter_map(|line| line.speaker.as_ref()) {
            self.registers.speakers.find(reference, self.faults);
        }
        for rating in evaluation.iter().flat_map(|evaluation| &evaluation.speaker_ratings) {
            self.registers.speakers.find(&rating.speaker, self.faults);
        }
        self.outcomes(&document.id, &front, follow_up.as_deref());
        let tests = evaluation.iter().flat_map(|evaluation| &evaluation.tests);
        self.unique_of(tests.map(|test| (&test.id, test)), model::evaluation::Test::alike);
        let items = follow_up.iter().flat_map(|follow_up| &follow_up.items);
        self.unique_of(items.map(|item| (&item.id, item)), model::follow_up::Item::alike);
        let shown = format!("events/{year}/{}/", document.id);
        let files = self.files(
            &front,
            follow_up.as_deref(),
            &Folder { files: &attachments, prefix: "", shown: &shown, refused: self.refused },
        );
        let program = self.registers.programs.find(&front.program, self.faults);
        // The last one stands in for a program that nobody knows.
        let program = program.unwrap_or_else(|| Handle::new(programs.len().saturating_sub(1)));
        let offered = programs.get(program.index())?;
        self.objectives(&front, evaluation.as_deref(), offered);
        let taught = sessions.materials.iter().flatten().copied().collect::<BTreeSet<_>>();
        let materials = match (written.is_empty(), taught.is_empty()) {
            (false, _) => written,
            (true, false) => taught.into_iter().collect(),
            (true, true) => Vec::new(),
        };
        Some(Event {
            id: document.id,
            file: document.file,
            kind: front.kind.as_ref().unwrap_or(&offered.record.kind).value,
            days: days(&front, &sessions.dates),
            record: front,
            body: document.body,
            schedule,
            budget,
            evaluation,
            follow_up,
            year_folder: year,
            program,
            organizer,
            engagements,
            materials,
            session_speakers: sessions.speakers,
            session_materials: sessions.materials,
            files,
        })
    }

    fn sessions(&mut self, schedule: &model::Schedule) -> Sessions {
        let mut linked = Sessions::default();
        for session in &schedule.sessions {
            linked.speakers.push(self.registers.speakers.find_all(&session.speaker.0, self.faults));
            linked.materials.push(self.registers.materials.find_all(&session.material.0, self.faults));
            linked.dates.extend(session.date.is_known().then_some(session.date.value));
            if let Some(other) = &session.joint_with {
                self.registers.events.find(other, self.faults);
            }
        }
        linked
    }

    /// As written, else the schedule's speakers.
    fn engagements(&mut self, front: &model::Event, sessions: &Sessions) -> Vec<Engagement> {
        let mut parts: Vec<Engagement> = Vec::new();
        for part in &front.speakers {
            if let Some(speaker) = self.registers.speakers.find(&part.speaker, self.faults) {
                parts.push(Engagement {
                    speaker,
                    role: part.role.as_ref().map_or(SpeakerRole::Speaker, |role| role.value),
                });
            }
        }
        if front.speakers.is_empty() {
            for speaker in sessions.speakers.iter().flatten().copied() {
                if !parts.iter().any(|part| part.speaker == speaker) {
                    parts.push(Engagement { speaker, role: SpeakerRole::Speaker });
                }
            }
        }
        parts
    }

    fn files(
        &mut self,
        front: &model::Event,
        follow_up: Option<&model::FollowUp>,
        folder: &Folder<'_>,
    ) -> BTreeMap<String, crate::catalog::PublishedFile> {
        let mut files = BTreeMap::new();
        let mut name = |path: &Fact<FilePath>, publish: bool, faults: &mut Vec<Diagnostic>| {
            if let Some(found) = published(folder, path, faults)
                && publish
            {
                files.insert(path.to_string(), found);
            }
        };
        // A paper that nobody has checked for personal data is listed, and not copied.
        let checked: BTreeSet<&str> = front
            .documents
            .iter()
            .filter(|paper| paper.checked.is_some())
            .filter_map(|paper| paper.file.as_ref())
            .map(|path| path.as_str())
            .collect();
        for path in front.documents.iter().filter_map(|paper| paper.file.as_ref()) {
            name(path, checked.contains(path.as_str()), self.faults);
        }
        for photo in &front.photos {
            name(&photo.file, photo.alt.is_some(), self.faults);
        }
        let needs = front.needs_assessment.iter().filter_map(|needs| needs.document.as_ref());
        let items = follow_up.iter().flat_map(|f| &f.items).filter_map(|item| item.evidence.as_ref());
        let stories = follow_up.iter().flat_map(|f| &f.stories).filter_map(|story| story.evidence.as_ref());
        for path in needs.chain(items).chain(stories) {
            name(path, checked.contains(path.as_str()), self.faults);
        }
        for (path, attachment) in folder.files {
            if !self.is_named(front, follow_up, path) {
                let message = say!(id "`{path}` tidak disebut berkas mana pun, jadi tidak diterbitkan", en "nothing names `{path}`, so it is not published");
                let help = say!(id "sebut di `documents` atau `photos` pada `event.md`, atau hapus", en "name it in `documents` or `photos` of `event.md`, or delete it");
                self.faults.push(
                    Diagnostic::new(
                        &rules::UNREFERENCED_FILE,
                        crate::source::Location::whole(attachment.file),
                        message,
                    )
                    .help(help),
                );
            }
        }
        files
    }

    #[expect(clippy::unused_self, reason = "reads as a question to the linker, beside its siblings")]
    fn is_named(&self, front: &model::Event, follow_up: Option<&model::FollowUp>, path: &str) -> bool {
        let papers = front.documents.iter().filter_map(|paper| paper.file.as_ref());
        let photos = front.photos.iter().map(|photo| &photo.file);
        let needs = front.needs_assessment.iter().filter_map(|needs| needs.document.as_ref());
        let items = follow_up.iter().flat_map(|f| &f.items).filter_map(|item| item.evidence.as_ref());
        let stories = follow_up.iter().flat_map(|f| &f.stories).filter_map(|story| story.evidence.as_ref());
        papers.chain(photos).chain(needs).chain(items).chain(stories).any(|named| named.as_str() == path)
    }
}

/// As written, else the schedule's dates, else every day from first to last.
fn days(front: &model::Event, scheduled: &BTreeSet<Date>) -> Vec<Date> {
    if !front.days.is_empty() {
        return front.days.iter().map(|day| day.value).collect::<BTreeSet<_>>().into_iter().collect();
    }
    if !scheduled.is_empty() {
        return scheduled.iter().copied().collect();
    }
    if !front.start.is_known() || !front.end.is_known() {
        return Vec::new();
    }
    let (start, end) = (front.start.value, front.end.value);
    // A typing error in a year must not fill the memory.
    (0..=end.days_since(start).clamp(0, 366)).map(|day| start.plus_days(day)).collect()
}

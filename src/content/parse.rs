//! Files to records, each on its own.
//!
//! Takes: what was read. Gives: [`Records`] and the faults of each file. Never: looks at two files at once,
//! except to see that two of them do not claim one id.

use super::document::{Decoded, Examples, decode_file, document, markdown, page, program};
use super::layout::{EventFolder, Layout};
use super::names::{id, twice};
use super::records::{Document, EventRecord, Records, Unread};
use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::memo::Memo;
use crate::model::{Body, Budget, Evaluation, Event, FollowUp, Material, Page, Program, Schedule, Site, Speaker};
use crate::say;
use crate::shape::{Damage, Decode, Faults};
use crate::source::{FileId, Location, Sources};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Decodes every file, all of them, whatever faults the first ones have.
#[must_use]
pub fn parse(sources: &Sources, layout: Layout) -> (Records, Vec<Diagnostic>) {
    parse_again(sources, layout, &mut Parsed::default())
}

/// What each file was decoded to the last time.
#[derive(Debug, Default)]
pub struct Parsed {
    site: Memo<Written, Decoded<Arc<Site>>>,
    pages: Memo<Written, Decoded<Document<Page>>>,
    programs: Memo<Written, Decoded<Document<Program>>>,
    speakers: Memo<Written, Decoded<Document<Speaker>>>,
    materials: Memo<Written, Decoded<Document<Material>>>,
    events: Memo<Arc<EventFolder>, Decoded<Arc<EventRecord>>>,
}

/// The same as [`parse`], with what it gave the last time at hand.
#[must_use]
pub fn parse_again(sources: &Sources, layout: Layout, parsed: &mut Parsed) -> (Records, Vec<Diagnostic>) {
    let mut faults = Faults::default();
    let mut records = Records {
        site: gather(parsed.site.all(site(sources, layout.site), decoded_site), &mut faults).pop(),
        pages: gather(parsed.pages.all(written(sources, layout.pages), page), &mut faults),
        programs: gather(parsed.programs.all(written(sources, layout.programs), program), &mut faults),
        speakers: gather(parsed.speakers.all(written(sources, layout.speakers), document), &mut faults),
        materials: gather(parsed.materials.all(written(sources, layout.materials), document), &mut faults),
        events: gather(parsed.events.all(layout.events.into_values().collect(), event), &mut faults),
        portraits: layout.portraits,
        downloads: layout.downloads,
        refused: layout.refused,
        misnamed: layout.misnamed,
        damage: Damage::default(),
        unread: Vec::new(),
    };
    faults.extend(twice(&records.events));
    records.excuse_unread();
    let (found, damage) = faults.into_parts();
    records.unread = records.torn(&damage);
    records.damage = damage;
    (records, found)
}

fn site(sources: &Sources, file: Option<FileId>) -> Vec<Written> {
    let file = file.filter(|file| !sources.was_refused(*file));
    file.map(|file| Written::new(sources, "site".to_owned(), file)).into_iter().collect()
}

fn decoded_site(written: &Written) -> Decoded<Arc<Site>> {
    let mut faults = Faults::default();
    let site = decode_file(written, &mut faults);
    (site.map(Arc::new), faults)
}

fn written(sources: &Sources, files: BTreeMap<String, FileId>) -> Vec<Written> {
    files.into_iter().map(|(stem, file)| Written::new(sources, stem, file)).collect()
}

fn gather<T: Clone>(decoded: Vec<Arc<Decoded<T>>>, faults: &mut Faults) -> Vec<T> {
    let mut values = Vec::with_capacity(decoded.len());
    for decoded in decoded {
        let (value, found) = &*decoded;
        if !found.is_empty() {
            faults.append(found.clone());
        }
        values.extend(value.clone());
    }
    values
}

/// The files of an event, with the keys at the top of each.
static FILES: [(&str, &[&str]); 5] = [
    ("event.md", Event::KEYS),
    ("schedule.yaml", Schedule::KEYS),
    ("budget.yaml", Budget::KEYS),
    ("evaluation.yaml", Evaluation::KEYS),
    ("follow-up.yaml", FollowUp::KEYS),
];

fn event(folder: &Arc<EventFolder>) -> Decoded<Arc<EventRecord>> {
    let mut faults = Faults::beside(&FILES);
    let Some((file, record, body)) = event_file(folder, &mut faults) else { return (None, faults) };
    let id = id(&folder.name, file, &mut faults);
    let mut part = Part { folder, faults: &mut faults, unread: Vec::new(), torn: Vec::new() };
    let (schedule, budget) = (part.decode("schedule.yaml"), part.decode("budget.yaml"));
    let (evaluation, follow_up) = (part.decode("evaluation.yaml"), part.decode("follow-up.yaml"));
    let (unread, torn) = (part.unread, part.torn);
    let event = EventRecord {
        document: Document { id, file, record, body },
        year: folder.year.clone(),
        schedule,
        budget,
        evaluation,
        follow_up,
        unread,
        torn,
        attachments: Arc::clone(&folder.attachments),
    };
    (Some(Arc::new(event)), faults)
}

/// `event.md`; where it is not there, what else is in the folder is looked at all the same. `None` for an empty folder.
fn event_file(folder: &EventFolder, faults: &mut Faults) -> Option<(FileId, Option<Arc<Event>>, Body)> {
    if let Some(written) = folder.files.get("event.md") {
        let (record, body) = markdown(written, Examples::Refused, faults);
        return Some((written.file, record, body));
    }
    let witness = folder.witness()?;
    // One that is there by another name has been told of.
    if !folder.misnamed.contains("event.md") {
        let (year, name) = (&folder.year, &folder.name);
        faults.push(
            Diagnostic::new(&rules::MISSING_FILE, Location::whole(witness), say!(id "folder `events/{year}/{name}` tidak memuat `event.md`", en "the folder `events/{year}/{name}` holds no `event.md`"))
                .help(say!(id "buat `event.md` di folder ini", en "create `event.md` in this folder")),
        );
    }
    Some((witness, None, Body::new(witness, Arc::from(""), 0, 1)))
}

/// The optional files of one event.
struct Part<'a> {
    folder: &'a EventFolder,
    faults: &'a mut Faults,
    unread: Vec<&'static str>,
    torn: Vec<Unread>,
}

impl Part<'_> {
    fn decode<T: Decode>(&mut self, name: &'static str) -> Option<Arc<T>> {
        let Some(written) = self.folder.files.get(name) else {
            self.unread.extend(self.folder.misnamed.get(name));
            return None;
        };
        let mut own = self.faults.apart();
        let part = if written.refused { None } else { decode_file(written, &mut own) };
        if part.is_none() {
            self.unread.push(name);
        }
        if part.is_none() || own.have_gaps() {
            self.torn.push(Unread { file: written.file, text: Arc::clone(&written.text) });
        }
        self.faults.append(own);
        part.map(Arc::new)
    }
}

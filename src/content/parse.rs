//! Files to records, each on its own.
//!
//! Takes: what was read. Gives: [`Records`] and the faults of each file. Never: looks at two files at once,
//! except to see that two of them do not claim one id.

use super::conflict;
use super::front_matter::{self, Trouble};
use super::layout::{Attachment, EventFolder, Layout};
use super::names::{id, twice};
use super::raw_scores;
use super::written::Written;
use super::yaml::parse_yaml;
use crate::diagnostic::{Diagnostic, rules};
use crate::memo::Memo;
use crate::model::{Body, Budget, Evaluation, Event, FollowUp, Material, Page, Program, Schedule, Site, Speaker};
use crate::say;
use crate::shape::direction;
use crate::shape::{Damage, Decode, Faults, Id, Node, NodeKind};
use crate::source::{Fact, FileId, Location, Position, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A Markdown file with front matter.
#[derive(Debug, Clone)]
pub struct Document<T> {
    /// Its file's stem.
    pub id: Id<T>,
    /// The file.
    pub file: FileId,
    /// Its front matter; absent where it cannot be read at all.
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
    /// What stands in those that are there.
    pub torn: Vec<Unread>,
    /// Files in `documents/` and `photos/`, by path relative to the event's folder.
    pub attachments: Arc<BTreeMap<String, Attachment>>,
}

/// A text that could not be read as what it should be: nobody knows what it says, and it is as public as any other.
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
/// of its own is not broken.
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
}

/// The front matter of a document that could not be read.
fn above<T>(document: &Document<T>) -> Option<Unread> {
    let text = document.record.is_none().then(|| document.body.above()).filter(|text| !text.is_empty())?;
    Some(Unread { file: document.file, text: Arc::from(text) })
}

impl Records {
    /// The texts that could not be read.
    fn torn(&self) -> Vec<Unread> {
        let pages = self.pages.iter().filter_map(above);
        let programs = self.programs.iter().filter_map(above);
        let speakers = self.speakers.iter().filter_map(above);
        let materials = self.materials.iter().filter_map(above);
        let events = self.events.iter().flat_map(|event| above(&event.document).into_iter().chain(event.torn.clone()));
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
        };
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
    let is_draft =
        |document: &&Document<T>| document.record.as_deref().and_then(&draft).is_some_and(|draft| draft.value);
    documents.into_iter().filter(|document| !is_draft(document)).map(|document| document.id.to_string()).collect()
}

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
        programs: gather(parsed.programs.all(written(sources, layout.programs), document), &mut faults),
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
    records.unread = records.torn();
    faults.extend(twice(&records.events));
    let (found, damage) = faults.into_parts();
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

/// What a file or folder was decoded to, if anything, and its faults.
type Decoded<T> = (Option<T>, Faults);

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

/// A free page may explain how scores are handled, with a table of people that it declares made up.
fn page(written: &Written) -> Decoded<Document<Page>> {
    document_of(written, Examples::Taken)
}

fn document<T: Decode>(written: &Written) -> Decoded<Document<T>> {
    document_of(written, Examples::Refused)
}

/// Whether a body may hold rows of people that it declares made up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Examples {
    Taken,
    Refused,
}

fn document_of<T: Decode>(written: &Written, examples: Examples) -> Decoded<Document<T>> {
    let mut faults = Faults::default();
    let (record, body) = markdown(written, examples, &mut faults);
    let id = id(&written.name, written.file, &mut faults);
    (Some(Document { id, file: written.file, record, body }), faults)
}

fn markdown<T: Decode>(written: &Written, examples: Examples, faults: &mut Faults) -> (Option<Arc<T>>, Body) {
    let (text, file) = (&written.text, written.file);
    let settled = conflict::settle(text);
    match front_matter::split(&settled.text) {
        Ok(parts) => {
            for (line, start) in settled.marks {
                let rule = if start < parts.body_start { &rules::INVALID_YAML } else { &rules::INVALID_VALUE };
                faults.push(conflict::fault(rule, file, line));
            }
            let record = front_matter(&parts, file, faults);
            let body = &text[parts.body_start..];
            let rows = raw_scores::in_text(body).and_then(|found| match examples {
                Examples::Taken => raw_scores::in_text(&raw_scores::without_examples(body)),
                Examples::Refused => Some(found),
            });
            if let Some((line, why)) = rows {
                faults.push(why.of_text(at_line(file, parts.body_line, line)));
            }
            let body = Body::new(file, Arc::clone(text), parts.body_start, parts.body_line);
            if let Some((byte, c)) = direction::turned(body.markdown()) {
                let (message, help) = direction::refusal(c);
                let at = body.locate(byte..byte + c.len_utf8());
                faults.push(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help));
            }
            (record.map(Arc::new), body)
        }
        // A file whose text could not be read has its own fault already.
        Err(_) if text.is_empty() && written.refused => (None, Body::new(file, Arc::clone(text), 0, 1)),
        Err(Trouble::NotClosed) if let Some((line, length)) = front_matter::nearly_closed(text) => {
            faults.push(not_quite_closed(file, line + 1, length));
            (None, Body::new(file, Arc::clone(text), 0, 1))
        }
        Err(trouble) => {
            let one_line = text.contains('\r') && !text.contains('\n');
            let message = match trouble {
                Trouble::NotOpened if one_line => say!(
                    id "baris-baris berkas ini diakhiri CR saja, seperti di Mac lama, sehingga terbaca sebagai satu baris",
                    en "the lines of this file end in CR alone, as on old Macs, so that it reads as one line",
                ),
                Trouble::NotOpened => {
                    say!(id "berkas ini tidak diawali baris `---`", en "this file does not begin with the line `---`")
                }
                Trouble::NotClosed => say!(id "baris `---` penutup tidak ada", en "the closing line `---` is missing"),
            };
            let help = if one_line {
                say!(
                    id "simpan ulang dengan akhir baris LF atau CRLF (di editor teks: Line ending, Akhir baris)",
                    en "save it again with line ends LF or CRLF (in a text editor: line endings)",
                )
            } else {
                say!(
                    id "tulis kunci-kuncinya di antara dua baris `---` pada awal berkas, lalu teksnya di bawah",
                    en "write the keys between two lines `---` at the top of the file, and the text below",
                )
            };
            faults.push(Diagnostic::new(&rules::INVALID_YAML, Location::whole(file), message).help(help));
            (None, Body::new(file, Arc::clone(text), 0, 1))
        }
    }
}

/// What stands between the two `---`: where the second is one that the text below holds, that is what is said.
fn front_matter<T: Decode>(parts: &front_matter::Parts<'_>, file: FileId, faults: &mut Faults) -> Option<T> {
    let mut own = Faults::default();
    let record = decode(parts.yaml, file, parts.yaml_line, &mut own);
    let is_lost = record.is_none() && !own.is_empty();
    if let Some((line, length)) = front_matter::nearly_closed(parts.yaml).filter(|_| is_lost) {
        faults.push(not_quite_closed(file, parts.yaml_line.saturating_add(line), length));
        return None;
    }
    let body = if is_lost { front_matter::body_inside(parts.yaml) } else { None };
    let Some((line, length)) = body else {
        faults.append(own);
        return record;
    };
    let line = parts.yaml_line.saturating_add(line);
    let (start, end) = (Position { line, column: 1 }, Position { line, column: length.saturating_add(1) });
    let message = say!(
        id "baris `---` penutup tidak ada sebelum teks ini",
        en "the closing line `---` is missing before this text",
    );
    let help = say!(id "tulis `---` di satu baris sendiri di atasnya", en "write `---` on a line of its own above it");
    faults.push(Diagnostic::new(&rules::INVALID_YAML, Location { file, start, end }, message).help(help));
    None
}

/// A file that is YAML from its first line on.
fn decode_file<T: Decode>(written: &Written, faults: &mut Faults) -> Option<T> {
    let settled = conflict::settle(&written.text);
    for (line, _) in settled.marks {
        faults.push(conflict::fault(&rules::INVALID_YAML, written.file, line));
    }
    decode(&settled.text, written.file, 1, faults)
}

/// The line that should have been `---`.
fn not_quite_closed(file: FileId, line: u32, length: u32) -> Diagnostic {
    let (start, end) = (Position { line, column: 1 }, Position { line, column: length.saturating_add(1) });
    let message = say!(
        id "baris ini tampaknya baris penutup, tetapi bukan `---`",
        en "this seems to be the closing line, but is not `---`",
    );
    let help = say!(
        id "tulis tepat tiga tanda hubung, `---`, mulai dari kolom pertama",
        en "write just three hyphens, `---`, from the first column on",
    );
    Diagnostic::new(&rules::INVALID_YAML, Location { file, start, end }, message).help(help)
}

fn decode<T: Decode>(text: &str, file: FileId, first_line: u32, faults: &mut Faults) -> Option<T> {
    if let Some((line, why)) = raw_scores::in_comments(text) {
        faults.push(why.of_text(at_line(file, first_line, line)));
    }
    let before = faults.len();
    let read = parse_yaml(text, file, first_line, faults);
    faults.tear(before);
    if let Some((at, why)) = read.as_ref().and_then(raw_scores::in_keys) {
        faults.push(why.of_text(at));
    }
    match read {
        Some(node) if !node.is_absent() => T::decode(&node, faults),
        // An empty text is a mapping without keys, unless a fault says otherwise.
        _ if faults.len() == before => {
            let node = Node { at: Location::whole(file), kind: NodeKind::Mapping(Vec::new()) };
            T::decode(&node, faults)
        }
        _ => None,
    }
}

/// The beginning of a line that is counted from 0, in a part of a file that begins on `first`.
fn at_line(file: FileId, first: u32, line: usize) -> Location {
    let line = first.saturating_add(u32::try_from(line).unwrap_or(u32::MAX));
    Location { file, start: Position { line, column: 1 }, end: Position { line, column: 2 } }
}

fn event(folder: &Arc<EventFolder>) -> Decoded<Arc<EventRecord>> {
    let mut faults = Faults::default();
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

/// One file as a tree, for whoever takes over a part of it; `None` where it cannot be read.
#[must_use]
pub fn tree(sources: &Sources, file: FileId, is_markdown: bool) -> Option<Node> {
    let text = &sources.file(file).text;
    let mut faults = Faults::default();
    if is_markdown {
        let parts = front_matter::split(text).ok()?;
        return parse_yaml(parts.yaml, file, parts.yaml_line, &mut faults);
    }
    parse_yaml(text, file, 1, &mut faults)
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
        let part = if written.refused { None } else { decode_file(written, self.faults) };
        if part.is_none() {
            self.unread.push(name);
            self.torn.push(Unread { file: written.file, text: Arc::clone(&written.text) });
        }
        part.map(Arc::new)
    }
}

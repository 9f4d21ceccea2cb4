//! New files for an editor to fill in.
//!
//! Takes: what the content holds, and what is asked for. Gives: [`NewFile`]s. Never: touches the disk, or claims something of a
//! thing that nobody has written yet: a new file is a draft, and what is not known stands behind `#`.

mod english;
mod event;
mod former;
mod keys;
mod sample;
mod value;

use crate::check::Filler;
use crate::content::{Document, Records};
use crate::model::program::Kind;
use crate::model::{Material, Page, Program, Speaker};
use crate::say;
use crate::shape::{Record, Text};
use crate::source::Fact;
use crate::words::{Language, Words};
use keys::{Known, keys, wrap};
use value::Value;

pub use event::{NewEvent, event};
pub use former::Former;

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path below the content folder.
    pub path: String,
    /// All of it.
    pub text: String,
}

/// What new files may refer to.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Ids of organizers.
    organizers: Vec<String>,
    /// Ids of topics.
    topics: Vec<String>,
    /// Ids of speakers.
    speakers: Vec<String>,
    /// Ids of materials.
    materials: Vec<String>,
    /// Ids of the objectives of all programs.
    objectives: Vec<String>,
}

impl Surroundings {
    /// What there is.
    #[must_use]
    pub fn of(records: &Records) -> Self {
        let site = records.site.as_ref();
        Self {
            organizers: site
                .map(|site| site.organizers.0.iter().map(|(id, _)| id.value.to_string()).collect())
                .unwrap_or_default(),
            topics: site
                .map(|site| site.topics.0.iter().map(|(id, _)| id.value.to_string()).collect())
                .unwrap_or_default(),
            speakers: ids(&records.speakers),
            materials: ids(&records.materials),
            objectives: records
                .programs
                .iter()
                .filter_map(|program| program.record.as_ref())
                .flat_map(|program| program.objectives.iter().map(|objective| objective.id.value.to_string()))
                .collect(),
        }
    }

    /// For keys that hold an id: examples that exist. Where none does, the model's own stands, and it is said that the thing
    /// must be made first; inside a block such a key waits until then.
    fn offer(&self, known: &mut Known, paths: &[(&'static str, Id)], language: Language) {
        for (path, id) in paths {
            let ids = match id {
                Id::Organizer => &self.organizers,
                Id::Topic => &self.topics,
                Id::Speaker => &self.speakers,
                Id::Material => &self.materials,
                Id::Objective => &self.objectives,
            };
            if !ids.is_empty() {
                known.examples.insert(path, ids.iter().take(2).cloned().collect());
                continue;
            }
            let Some(words) = id.is_missing() else { continue };
            let words = words.in_language(language);
            // The one key of a block without which the block says nothing cannot wait alone.
            match path.split_once('.') {
                Some((key, _)) if ["speakers", "speaker_ratings"].contains(&key) => known.remark(key, words),
                Some(_) => {
                    known.later.insert(path, words.to_owned());
                }
                None => known.remark(path, words),
            }
        }
    }
}

/// What an id identifies.
#[derive(Debug, Clone, Copy)]
enum Id {
    Organizer,
    Topic,
    Speaker,
    Material,
    Objective,
}

impl Id {
    /// What is said where the site has none; a topic need not be named in it.
    fn is_missing(self) -> Option<Words> {
        Some(match self {
            Self::Topic => return None,
            Self::Organizer => say!(
                id "Situs ini belum punya unit kerja: tambahkan dulu pada `organizers` di site.yaml.",
                en "This site has no work unit yet: add it under `organizers` in site.yaml first.",
            ),
            Self::Speaker => say!(
                id "Situs ini belum punya narasumber: buat dulu dengan `terang new speaker <id>`.",
                en "This site has no speaker yet: make one first with `terang new speaker <id>`.",
            ),
            Self::Material => say!(
                id "Situs ini belum punya materi: buat dulu dengan `terang new material <id>`.",
                en "This site has no material yet: make one first with `terang new material <id>`.",
            ),
            Self::Objective => say!(
                id "Programnya belum punya tujuan belajar: tambahkan dulu pada `objectives` program.",
                en "The program has no objectives yet: add them under `objectives` there first.",
            ),
        })
    }
}

fn ids<T>(documents: &[Document<T>]) -> Vec<String> {
    documents.iter().map(|document| document.id.to_string()).collect()
}

/// A text that plainly waits for another one, and that no published file may hold.
fn replace_me(filler: Filler, language: Language) -> Value {
    Value::text(filler.text(language))
}

/// A new program, of a kind.
#[must_use]
pub fn program(id: &str, kind: Kind, around: &Surroundings, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("title", replace_me(Filler::Program, language));
    known.given.insert("kind", Value::text(kind.word()));
    known.given.insert("summary", replace_me(Filler::Summary, language));
    around.offer(&mut known, &[("topics", Id::Topic), ("materials", Id::Material)], language);
    sample::program(&mut known, language);
    markdown(format!("programs/{id}.md"), &Program::record(), &known, language)
}

/// A new speaker.
#[must_use]
pub fn speaker(id: &str, around: &Surroundings, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("name", replace_me(Filler::Speaker, language));
    around.offer(&mut known, &[("expertise", Id::Topic)], language);
    sample::speaker(&mut known, language);
    markdown(format!("speakers/{id}.md"), &Speaker::record(), &known, language)
}

/// A new material.
#[must_use]
pub fn material(id: &str, around: &Surroundings, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("title", replace_me(Filler::Material, language));
    let ids =
        [("topics", Id::Topic), ("objectives", Id::Objective), ("requires", Id::Material), ("authors", Id::Speaker)];
    around.offer(&mut known, &ids, language);
    sample::material(&mut known, language);
    markdown(format!("materials/{id}.md"), &Material::record(), &known, language)
}

/// A new free page.
#[must_use]
pub fn page(id: &str, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("title", replace_me(Filler::Page, language));
    markdown(format!("pages/{id}.md"), &Page::record(), &known, language)
}

/// A draft: nobody has said yet that it is true.
fn draft() -> Known {
    let mut known = Known::default();
    known.given.insert("draft", Value::text("true"));
    known
}

/// A Markdown file: keys between two lines `---`, and room for a text below.
fn markdown(path: String, record: &Record, known: &Known, language: Language) -> NewFile {
    let mut lines = vec!["---".to_owned()];
    lines.extend(head(record, language));
    let draft = say!(
        id "Selama `draft: true` ada di dekat akhir, berkas ini tidak terbit: hapus baris itu bila sudah benar.",
        en "As long as `draft: true` stands near the end, this is not published: delete that line when all is right.",
    );
    lines.extend(wrap(draft.in_language(language)));
    lines.extend(keys(record, known, language));
    lines.push(String::new());
    let below = say!(
        id "Di bawah baris berikut ada tempat untuk teks bebas dalam Markdown; boleh kosong.",
        en "Below the next line is room for a free text in Markdown; it may stay empty.",
    );
    lines.extend(wrap(below.in_language(language)));
    lines.push("---".to_owned());
    NewFile { path, text: joined(&lines) }
}

/// A YAML file in which every key waits, or stands as it was in a former run.
fn yaml(path: String, record: &Record, known: &Known, language: Language) -> NewFile {
    let mut lines = head(record, language);
    lines.extend(keys(record, known, language));
    NewFile { path, text: joined(&lines) }
}

fn joined(lines: &[String]) -> String {
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

/// What the file is, and how to read it.
fn head(record: &Record, language: Language) -> Vec<String> {
    let mut lines = wrap(record.help.text(language));
    let how = say!(
        id "Baris `##` menjelaskan. Hapus `# ` di depan kunci yang hendak diisi, juga di baris-baris di bawahnya. Kunci yang tidak diisi boleh dihapus: yang belum ada ditampilkan sebagai belum ada.",
        en "Lines with `##` explain. Take away the `# ` before a key that you want to fill in, and before the lines below it. A key that you do not fill in may go: what is not there yet is shown as not there yet.",
    );
    lines.extend(wrap(how.in_language(language)));
    lines
}

/// The text of a title, where there is one.
fn title(title: Option<&Fact<Text>>) -> String {
    title.map(|title| title.value.to_string()).unwrap_or_default()
}

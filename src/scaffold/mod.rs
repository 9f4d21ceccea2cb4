//! New files for an editor to fill in.
//!
//! Takes: what the content holds, and what is asked for. Gives: [`NewFile`]s. Never: touches the disk, or claims something of a
//! thing that nobody has written yet: a new file is a draft, and what is not known stands behind `#`.

mod event;
mod former;
mod keys;
mod value;

use crate::content::{Document, Records};
use crate::model::program::Kind;
use crate::model::{Material, Page, Program, Speaker};
use crate::say;
use crate::shape::{Record, Text};
use crate::source::Fact;
use crate::words::{Language, Words};
use keys::{Known, keys, wrap};
use std::collections::BTreeMap;
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
        }
    }

    /// Examples that exist, for keys that hold an id; where nothing exists, the model's own stand.
    fn examples(&self, paths: &[(&'static str, Id)]) -> BTreeMap<&'static str, Vec<String>> {
        let some = |ids: &[String]| ids.iter().take(2).cloned().collect::<Vec<_>>();
        let found = paths.iter().map(|(path, id)| {
            let ids = match id {
                Id::Organizer => some(&self.organizers),
                Id::Topic => some(&self.topics),
                Id::Speaker => some(&self.speakers),
                Id::Material => some(&self.materials),
            };
            (*path, ids)
        });
        found.filter(|(_, ids)| !ids.is_empty()).collect()
    }
}

/// What an id identifies.
#[derive(Debug, Clone, Copy)]
enum Id {
    Organizer,
    Topic,
    Speaker,
    Material,
}

fn ids<T>(documents: &[Document<T>]) -> Vec<String> {
    documents.iter().map(|document| document.id.to_string()).collect()
}

/// A text that plainly waits for another one.
fn replace_me(what: &Words, language: Language) -> Value {
    let Words { id, en } = what;
    Value::text(say!(id "Ganti dengan {id}", en "Replace by {en}").in_language(language))
}

/// A new program, of a kind.
#[must_use]
pub fn program(id: &str, kind: Kind, around: &Surroundings, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("title", replace_me(&say!(id "nama program", en "the program's name"), language));
    known.given.insert("kind", Value::text(kind.word()));
    known.given.insert(
        "summary",
        replace_me(&say!(id "satu kalimat untuk katalog", en "one sentence for the catalog"), language),
    );
    known.examples = around.examples(&[("topics", Id::Topic), ("materials", Id::Material)]);
    markdown(format!("programs/{id}.md"), &Program::record(), &known, language)
}

/// A new speaker.
#[must_use]
pub fn speaker(id: &str, around: &Surroundings, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("name", replace_me(&say!(id "nama dan gelar", en "name and titles"), language));
    known.examples = around.examples(&[("expertise", Id::Topic)]);
    markdown(format!("speakers/{id}.md"), &Speaker::record(), &known, language)
}

/// A new material.
#[must_use]
pub fn material(id: &str, around: &Surroundings, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("title", replace_me(&say!(id "nama materi", en "the material's name"), language));
    known.examples = around.examples(&[("topics", Id::Topic), ("requires", Id::Material), ("authors", Id::Speaker)]);
    markdown(format!("materials/{id}.md"), &Material::record(), &known, language)
}

/// A new free page.
#[must_use]
pub fn page(id: &str, language: Language) -> NewFile {
    let mut known = draft();
    known.given.insert("title", replace_me(&say!(id "judul halaman", en "the page's heading"), language));
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

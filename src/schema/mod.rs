//! The files of a site as JSON Schemas (draft 2020-12), for editors and for other people's programs.
//!
//! Takes: what the types of the model tell of themselves. Gives: one schema a [`Kind`] of file, or all of them in one.
//! Never: knows a key or a word by itself, or looks at content; a new key of the model stands in its schema at once.
//!
//! A schema sees values after YAML has interpreted them, Terang sees what was written. What YAML hides, the writing of a
//! number (`1.0`, `1e3`), cannot be told apart by any schema; everything else of the shape is told alike.

mod draw;
mod prose;

use crate::model::{Budget, Evaluation, Event, FollowUp, Material, Page, Program, Schedule, Site, Speaker};
use crate::shape::Record;
use crate::themes::manifest::Manifest;
use crate::words::Language;
use draw::Drawing;
use serde_json::{Map, Value, json};

/// A kind of file.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// As commands name it; its schema is `<name>.schema.json`.
    pub name: &'static str,
    /// Which files are of this kind, relative to a site's folder, for editors.
    pub files: &'static str,
    /// Its keys.
    pub record: fn() -> Record,
}

/// Every kind of file that a site may hold, in the order in which one gets to know them.
pub const KINDS: [Kind; 11] = [
    Kind { name: "site", files: "content/site.yaml", record: Site::record },
    Kind { name: "page", files: "content/pages/*.md", record: Page::record },
    Kind { name: "program", files: "content/programs/*.md", record: Program::record },
    Kind { name: "speaker", files: "content/speakers/*.md", record: Speaker::record },
    Kind { name: "material", files: "content/materials/*.md", record: Material::record },
    Kind { name: "event", files: "content/events/*/*/event.md", record: Event::record },
    Kind { name: "schedule", files: "content/events/*/*/schedule.yaml", record: Schedule::record },
    Kind { name: "budget", files: "content/events/*/*/budget.yaml", record: Budget::record },
    Kind { name: "evaluation", files: "content/events/*/*/evaluation.yaml", record: Evaluation::record },
    Kind { name: "follow-up", files: "content/events/*/*/follow-up.yaml", record: FollowUp::record },
    Kind { name: "theme", files: "themes/*/theme.yaml", record: Manifest::record },
];

/// What every schema's `$id` begins with; the number is the content model's version.
pub const NAMESPACE: &str = "urn:terang:model:1:";

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

impl Kind {
    /// The name of its schema's file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// Whether the keys stand between two lines `---` at the top of a Markdown file: editors do not look for YAML there.
    #[must_use]
    pub fn is_front_matter(&self) -> bool {
        self.files.rsplit_once('.').is_some_and(|(_, extension)| extension == "md")
    }

    /// Its schema, as the bytes of a file.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        text(&self.schema(language, true))
    }

    fn schema(&self, language: Language, whole: bool) -> Value {
        let record = (self.record)();
        let mut schema = Map::new();
        if whole {
            schema.insert("$schema".to_owned(), json!(DIALECT));
        }
        schema.insert("$id".to_owned(), json!(format!("{NAMESPACE}{}", self.name)));
        schema.insert("$comment".to_owned(), json!(prose::origin(language)));
        Drawing::file(&record, language, &mut schema);
        Value::Object(schema)
    }
}

/// All schemas in one document, each under its name in `$defs`.
#[must_use]
pub fn bundle(language: Language) -> String {
    let schemas: Map<String, Value> =
        KINDS.iter().map(|kind| (kind.name.to_owned(), kind.schema(language, false))).collect();
    text(&json!({ "$schema": DIALECT, "$id": format!("{NAMESPACE}all"), "$defs": schemas }))
}

fn text(schema: &Value) -> String {
    // A value made of texts and numbers can always be written.
    format!("{schema:#}\n")
}

#[cfg(test)]
mod tests;

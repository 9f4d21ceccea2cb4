//! The schemas: that nothing is left unexplained, and that they say what an editor needs.

use super::{KINDS, Kind, bundle};
use crate::content::Layout;
use crate::shape::{Field, Form, Record, Shape};
use crate::words::Language;
use serde_json::Value;

const LANGUAGES: [Language; 2] = [Language::Indonesian, Language::English];

/// Every record below a shape, with the path of keys that leads there.
fn records(path: &str, record: &Record, see: &mut impl FnMut(&str, &Record)) {
    see(path, record);
    for field in &record.fields {
        below(&format!("{path}.{}", field.key), &field.shape, see);
    }
}

fn below(path: &str, shape: &Shape, see: &mut impl FnMut(&str, &Record)) {
    match shape {
        Shape::Scalar(_) => {}
        Shape::List(item) | Shape::OneOrMany(item) | Shape::Table(_, item) => below(path, item, see),
        Shape::Record(record) | Shape::Either(_, record) => records(path, record, see),
    }
}

fn every_record(see: &mut impl FnMut(&str, &Record)) {
    for kind in KINDS {
        records(kind.name, &(kind.record)(), see);
    }
}

fn form(field: &Field) -> Option<&Form> {
    match &field.shape {
        Shape::Scalar(form) | Shape::Either(form, _) => Some(form),
        Shape::List(item) | Shape::OneOrMany(item) | Shape::Table(_, item) => match &**item {
            Shape::Scalar(form) => Some(form),
            _ => None,
        },
        Shape::Record(_) => None,
    }
}

#[test]
fn every_record_key_and_word_is_explained_in_both_languages() {
    let (mut keys, mut words) = (0, 0);
    every_record(&mut |path, record| {
        for language in LANGUAGES {
            assert!(!record.help.title(language).is_empty(), "{path}");
            for field in &record.fields {
                let (title, rest) = (field.help.title(language), field.help.rest(language));
                assert!(!title.is_empty() && title.chars().count() <= 40, "{path}.{}: {title:?}", field.key);
                assert!(rest.ends_with('.') && rest.len() > 4, "{path}.{}: {rest:?}", field.key);
                for word in form(field).into_iter().flat_map(|form| &form.words) {
                    let text = word.help.text(language);
                    assert!(text.ends_with('.') && text.len() > 3, "{path}.{} {}: {text:?}", field.key, word.word);
                    words += 1;
                }
            }
        }
        for field in &record.fields {
            // A title may be a name that both languages share, a sentence may not.
            assert_ne!(field.help.id, field.help.en, "{path}.{}", field.key);
            keys += 1;
        }
    });
    assert!(keys > 400 && words > 350, "{keys} keys, {words} words");
}

#[test]
fn every_key_that_takes_a_text_of_its_own_has_an_example() {
    every_record(&mut |path, record| {
        for field in &record.fields {
            if let Some(form) = form(field).filter(|form| form.free) {
                assert!(!field.examples.is_empty(), "{path}.{}: {:?}", field.key, form.expected);
            }
        }
    });
}

#[test]
fn every_file_of_the_layout_has_a_schema() {
    for name in Layout::KNOWN_FILES {
        assert!(KINDS.iter().any(|kind| kind.files.ends_with(name)), "{name} has no schema");
    }
    let mut names: Vec<_> = KINDS.iter().map(|kind| kind.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), KINDS.len());
}

#[test]
fn schemas_are_bundled_as_they_stand_alone() {
    for language in LANGUAGES {
        let all: Value = serde_json::from_str(&bundle(language)).unwrap();
        for kind in KINDS {
            let mut alone: Value = serde_json::from_str(&kind.text(language)).unwrap();
            alone.as_object_mut().unwrap().shift_remove("$schema");
            assert_eq!(all["$defs"][kind.name], alone);
        }
    }
}

#[test]
fn a_schema_tells_what_an_editor_needs() {
    let budget: &Kind = KINDS.iter().find(|kind| kind.name == "budget").unwrap();
    let schema: Value = serde_json::from_str(&budget.text(Language::English)).unwrap();
    assert_eq!(schema["$id"], "urn:terang:model:1:budget");
    assert_eq!(schema["title"], "The budget");
    assert_eq!(schema["type"], serde_json::json!(["object", "null"]));
    let line = &schema["properties"]["lines"]["items"];
    assert_eq!(line["required"], serde_json::json!(["category", "item"]));
    assert_eq!(line["additionalProperties"], false);
    assert_eq!(line["properties"]["category"]["enum"][0], "fees");
    assert_eq!(line["properties"]["category"]["enumDescriptions"][0], "Honoraria of speakers.");
    assert_eq!(line["properties"]["planned"]["title"], "Planned");
    assert_eq!(line["properties"]["planned"]["type"], serde_json::json!(["integer", "string", "null"]));
    let form = line["properties"]["planned"]["$ref"].as_str().unwrap();
    assert_eq!(schema.pointer(form.trim_start_matches('#')).unwrap()["minimum"], 0);
    assert_eq!(line["properties"]["volume"]["examples"], serde_json::json!([["45 orang", "3 hari"]]));
}

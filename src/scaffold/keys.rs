//! A file with every key that it may hold, each explained above it.
//!
//! Takes: a record, and what is known of the new thing. Gives: lines. Never: leaves out a key that the kind of thing needs,
//! or claims something: what is not known stands behind `#`, with an example.
//!
//! `##` begins an explanation, `#` a key that waits. Whoever takes the `# ` away from a key and the lines below it has a key.

use super::english::in_english;
use super::value::{Value, indented};
use crate::say;
use crate::shape::{Expected, Field, Form, Record, Shape, taken_for};
use crate::words::Language;
use std::collections::BTreeMap;

/// Explanations are broken before this column.
const WIDTH: usize = 100;

/// What is known of a new file.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Values of the topmost keys that stand there at once.
    pub given: BTreeMap<&'static str, Value>,
    /// Better examples than the model's, by the path of keys: ids that exist, days of the event.
    pub examples: BTreeMap<&'static str, Vec<String>>,
    /// Keys that this kind of thing does not need, by their path.
    pub omitted: Vec<&'static str>,
    /// Keys inside a block that keep a `#` of their own when the block is filled in, by their path, and until when: what they
    /// name is not there yet, or they belong to another case than the example.
    pub later: BTreeMap<&'static str, String>,
    /// What is said besides of a topmost key.
    pub remarks: BTreeMap<&'static str, String>,
}

impl Known {
    /// Says one thing more of a topmost key.
    pub fn remark(&mut self, key: &'static str, text: &str) {
        let said = self.remarks.entry(key).or_default();
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(text);
    }
}

/// Every key of a record, in the model's order.
#[must_use]
pub fn keys(record: &Record, known: &Known, language: Language) -> Vec<String> {
    let writer = Writer { known, language };
    let mut lines = Vec::new();
    for field in record.fields.iter().filter(|field| !known.omitted.contains(&field.key)) {
        lines.push(String::new());
        lines.extend(writer.explanation(field, known.remarks.get(field.key)));
        match known.given.get(field.key) {
            Some(value) => lines.extend(value.lines(field.key)),
            None => lines.extend(indented(writer.example(field, field.key), "# ")),
        }
    }
    lines
}

struct Writer<'a> {
    known: &'a Known,
    language: Language,
}

impl Writer<'_> {
    /// What a key is for, how its value is written, which words there are.
    fn explanation(&self, field: &Field, remark: Option<&String>) -> Vec<String> {
        let mut text = field.help.text(self.language).to_owned();
        let mut add = |more: &str| {
            text.push(' ');
            text.push_str(more);
        };
        if let Some(form) = form(&field.shape) {
            if !form.words.is_empty() {
                let words: Vec<String> = form
                    .words
                    .iter()
                    .map(|word| format!("{} ({})", word.word, word.help.text(self.language).trim_end_matches('.')))
                    .collect();
                let words = words.join(", ");
                add(say!(id "Pilihan: {words}.", en "Choices: {words}.").in_language(self.language));
            } else if !form.free && form.types != taken_for::ANYTHING {
                let Expected { id, en, .. } = form.expected;
                add(say!(id "Berupa {id}.", en "It is {en}.").in_language(self.language));
            }
        }
        if field.required {
            add(say!(id "Wajib.", en "Required.").in_language(self.language));
        }
        if let Some(remark) = remark {
            add(remark);
        }
        wrap(&text)
    }

    /// An example of the model's, in the language of the explanations.
    fn said(&self, example: &'static str) -> &'static str {
        match self.language {
            Language::Indonesian => example,
            Language::English => in_english(example),
        }
    }

    /// A key with its example.
    fn example(&self, field: &Field, path: &str) -> Vec<String> {
        let key = field.key;
        let better = self.known.examples.get(path);
        let texts: Vec<String> = match better {
            Some(texts) => texts.clone(),
            None => field.examples.iter().map(|text| self.said(text).to_owned()).collect(),
        };
        match &field.shape {
            Shape::Scalar(form) | Shape::Either(form, _) => text(form, texts.first()).lines(key),
            Shape::OneOrMany(item) => match &**item {
                Shape::Scalar(form) => text(form, texts.first()).lines(key),
                other => self.item(key, other, path),
            },
            Shape::List(item) => match &**item {
                Shape::Scalar(form) => {
                    let items: Vec<Value> = if texts.is_empty() {
                        vec![text(form, None)]
                    } else {
                        texts.iter().map(|one| text(form, Some(one))).collect()
                    };
                    Value::List(items).lines(key)
                }
                other => self.item(key, other, path),
            },
            Shape::Table(name, of) => {
                let id = texts.first().cloned().unwrap_or_else(|| example_of(name).to_owned());
                let mut lines = vec![format!("{key}:")];
                match &**of {
                    Shape::Scalar(form) => lines.extend(indented(text(form, texts.get(1)).lines(&id), "  ")),
                    other => {
                        lines.push(format!("  {id}:"));
                        lines.extend(indented(self.below(other, path), "    "));
                    }
                }
                lines
            }
            Shape::Record(_) => {
                let mut lines = vec![format!("{key}:")];
                lines.extend(indented(self.below(&field.shape, path), "  "));
                lines
            }
        }
    }

    /// A list with one item that has keys: the first of them stands behind the hyphen, and what explains it above that.
    fn item(&self, key: &str, shape: &Shape, path: &str) -> Vec<String> {
        let mut lines = vec![format!("{key}:")];
        let mut hyphen = false;
        for line in self.below(shape, path) {
            lines.push(match (hyphen, line.starts_with('#')) {
                (false, true) => format!("  {line}"),
                (false, false) => format!("  - {line}"),
                (true, _) => format!("    {line}"),
            });
            hyphen |= !line.starts_with('#');
        }
        lines
    }

    /// The keys of a mapping inside a file, each explained and with its example.
    fn below(&self, shape: &Shape, path: &str) -> Vec<String> {
        let Shape::Record(record) = shape else { return Vec::new() };
        let mut lines = Vec::new();
        for field in &record.fields {
            let path = format!("{path}.{}", field.key);
            if self.known.omitted.contains(&path.as_str()) {
                continue;
            }
            let later = self.known.later.get(path.as_str());
            lines.extend(self.explanation(field, later));
            let example = self.example(field, &path);
            lines.extend(if later.is_some() { indented(example, "# ") } else { example });
        }
        lines
    }
}

fn form(shape: &Shape) -> Option<&Form> {
    match shape {
        Shape::Scalar(form) | Shape::Either(form, _) => Some(form),
        Shape::List(item) | Shape::OneOrMany(item) => form(item),
        Shape::Table(..) | Shape::Record(_) => None,
    }
}

/// An example as it is written: what looks like a number or a time and is a text stands in quotes.
fn text(form: &Form, example: Option<&String>) -> Value {
    let example = example.map_or_else(|| example_of(form).to_owned(), Clone::clone);
    let is_text = form.types.first() == Some(&"string");
    let is_figure = example.chars().all(|c| c.is_ascii_digit() || c == '.');
    let quoted = is_text && (is_figure || example.parse::<f64>().is_ok())
        || example.starts_with(|c: char| c.is_ascii_digit()) && example.contains(':');
    Value::Text(example, quoted)
}

fn example_of(form: &Form) -> &'static str {
    form.words.first().map_or_else(|| form.expected.example.trim_matches('"'), |word| word.word)
}

/// A text behind `## `, in lines of readable length.
#[must_use]
pub fn wrap(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::from("##");
    for word in text.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > WIDTH && line.len() > 2 {
            lines.push(std::mem::replace(&mut line, String::from("##")));
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push(line);
    lines
}

//! The sentences of a schema.
//!
//! Takes: a key or a form. Gives: what an editor shows. Never: what the model does not say.

use crate::say;
use crate::shape::{Expected, Field, Form, Shape};
use crate::words::{Language, Words};

/// What is told of a key: what it is for, how it is written, and whether it must be there.
pub fn of_field(field: &Field, language: Language) -> String {
    let mut parts = vec![field.help.rest(language).to_owned()];
    parts.extend(how(&field.shape).map(|words| words.in_language(language).to_owned()));
    if field.required {
        let required = say!(id "Wajib ada.", en "Required.");
        parts.push(required.in_language(language).to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// How a value is written, where its title does not tell: free texts, words and records explain themselves.
fn how(shape: &Shape) -> Option<Words> {
    let form = |shape: &Shape| match shape {
        Shape::Scalar(form) if form.words.is_empty() && !form.free => Some(form.expected),
        _ => None,
    };
    match shape {
        Shape::List(item) => Some(match form(item) {
            Some(Expected { id, en, .. }) => say!(
                id "Ditulis sebagai daftar; setiap butir: {id}.",
                en "Written as a list; each item: {en}.",
            ),
            None => say!(id "Ditulis sebagai daftar.", en "Written as a list."),
        }),
        other => form(other).map(|Expected { id, en, .. }| say!(id "Ditulis sebagai {id}.", en "Written as {en}.")),
    }
}

/// What an editor says where something else stands.
pub fn expected(form: &Form, language: Language) -> String {
    let Expected { id, en, example } = form.expected;
    if form.expected.en == "text" {
        // What would do depends on the key, whose own examples say it.
        let words = say!(
            id "Seharusnya {id}, bukan tanda pengisi tempat",
            en "Expected {en}, not a mark that only fills the place",
        );
        return words.in_language(language).to_owned();
    }
    let example = example.trim_matches('"');
    let words = say!(id "Seharusnya {id}, misalnya: {example}", en "Expected {en}, for example: {example}");
    words.in_language(language).to_owned()
}

/// What a key without a value means.
pub fn nothing(language: Language) -> String {
    let words =
        say!(id "Tanpa isi: sama dengan tidak menulis kunci ini.", en "No value: the same as leaving the key out.");
    words.in_language(language).to_owned()
}

/// Where the schema comes from.
pub fn origin(language: Language) -> String {
    let words = say!(
        id "Dibuat oleh `terang schema`; jangan diubah dengan tangan.",
        en "Made by `terang schema`; not to be changed by hand.",
    );
    words.in_language(language).to_owned()
}

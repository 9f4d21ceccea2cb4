//! Every key of the model, wherever it may stand.
//!
//! Takes: the model. Gives: whether a word is one of its keys. Never: says where.

use crate::model::{Budget, Evaluation, Event, FollowUp, Material, Page, Program, Schedule, Site, Speaker};
use crate::shape::{Decode, Shape, is_a_stroke_away};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static SHAPES: LazyLock<[Shape; 10]> = LazyLock::new(|| {
    [
        Site::shape(),
        Page::shape(),
        Program::shape(),
        Speaker::shape(),
        Material::shape(),
        Event::shape(),
        Schedule::shape(),
        Budget::shape(),
        Evaluation::shape(),
        FollowUp::shape(),
    ]
});

static KEYS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let mut keys = BTreeSet::new();
    for shape in SHAPES.iter() {
        gather(shape, &mut keys);
    }
    keys
});

/// Whether a word may be a key at the left edge of a file that has these others there: true also where nothing tells
/// which kind of file it is.
pub fn is_root_key(word: &str, others: &[&str]) -> bool {
    let fits = |shape: &Shape| others.iter().filter(|other| shape.has_key(other)).count();
    let most = SHAPES.iter().map(fits).max().unwrap_or(0);
    most == 0 || SHAPES.iter().filter(|shape| fits(shape) == most).any(|shape| shape.has_key(word))
}

/// Whether a word is a key of any record.
pub fn is_key(word: &str) -> bool {
    KEYS.contains(word)
}

/// Whether a key of any record begins with these letters.
pub fn begins_key(letters: &str) -> bool {
    !letters.is_empty() && KEYS.range(letters..).next().is_some_and(|key| key.starts_with(letters))
}

/// The key of any record that a word in small letters is a slip of; never one that is only like it.
pub fn slip_of(word: &str) -> Option<&'static str> {
    let is_lower = word.len() >= 4 && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    KEYS.iter().copied().find(|key| is_lower && is_a_stroke_away(word, key))
}

fn gather(shape: &Shape, keys: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::Scalar(_) => {}
        Shape::List(inner) | Shape::OneOrMany(inner) | Shape::Table(_, inner) => gather(inner, keys),
        Shape::Record(record) | Shape::Either(_, record) => {
            for field in &record.fields {
                keys.insert(field.key);
                gather(&field.shape, keys);
            }
        }
    }
}

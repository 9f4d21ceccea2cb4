//! What a new run may take over from a former one.
//!
//! Takes: the former run's files as trees. Gives: values for the new run's keys, with days moved to the new first day.
//! Never: a result, an amount that was spent, a person who came, or a day on which something was decided.
//!
//! What is taken over is listed, so that a new key of the model is a result until somebody says that it is none.

use super::value::Value;
use crate::shape::{Date, Node, NodeKind, Scalar};
use std::collections::BTreeMap;

/// The files of a former run.
#[derive(Debug, Clone, Default)]
pub struct Former {
    /// Its id.
    pub id: String,
    /// By the name of their kind.
    pub files: BTreeMap<&'static str, Node>,
    /// Its first day.
    pub start: Option<Date>,
    /// Its program's id.
    pub program: String,
}

/// What is taken over, by file and path of keys. A key above others takes over only those of them that are listed too,
/// unless it is listed alone: then all of it.
const TAKEN: [(&str, &[&str]); 5] = [
    (
        "event",
        &[
            "kind",
            "kind_reason",
            "role",
            "organizer",
            "days",
            "mode",
            "formality",
            "venue",
            "location_reason",
            "location_alternatives",
            "completion",
            "speakers",
            "materials",
            "preparation",
            "problem.raised_by",
            "problem.initiated_by",
            "problem.statement",
            "problem.outcome",
            "targets.measure",
            "targets.value",
            "sender.host",
            "sender.fee_per_person",
            "sender.fee_includes",
            "sender.why_this_host",
            "sender.why_not_local",
        ],
    ),
    (
        "schedule",
        &[
            "sessions.date",
            "sessions.start",
            "sessions.end",
            "sessions.title",
            "sessions.form",
            "sessions.speaker",
            "sessions.material",
            "sessions.track",
            "sessions.viewpoint",
            "sessions.purpose",
        ],
    ),
    (
        "budget",
        &[
            "lines.category",
            "lines.item",
            "lines.volume",
            "lines.unit_price",
            "lines.ceiling",
            "lines.ceiling_source",
            "lines.planned",
            "lines.speaker",
            "lines.package",
            "lines.includes",
        ],
    ),
    (
        "evaluation",
        &[
            "tests.id",
            "tests.title",
            "tests.instrument",
            "tests.minimum",
            "tests.maximum",
            "tests.passing",
            "tests.duration_minutes",
            "tests.outline",
            "tests.objectives",
        ],
    ),
    (
        "follow-up",
        &[
            "outcomes.id",
            "outcomes.family",
            "outcomes.indicator",
            "outcomes.unit",
            "outcomes.direction",
            "outcomes.population",
        ],
    ),
];

/// What refers to the objectives of a program, and means nothing under another one.
const OF_ITS_PROGRAM: [&str; 2] = ["tests.outline", "tests.objectives"];

impl Former {
    /// What a file of the new run takes over, where it begins on `start` and is of that program.
    #[must_use]
    pub fn given(&self, file: &'static str, start: Date, program: &str) -> BTreeMap<&'static str, Value> {
        let (Some(node), Some((_, paths))) = (self.files.get(file), TAKEN.iter().find(|(of, _)| *of == file)) else {
            return BTreeMap::new();
        };
        let is_taken = |path: &&&str| self.program == program || !OF_ITS_PROGRAM.contains(*path);
        let paths: Vec<&str> = paths.iter().filter(is_taken).copied().collect();
        let later = self.start.map_or(0, |before| start.days_since(before));
        let mut given = BTreeMap::new();
        for path in &paths {
            let key = path.split('.').next().unwrap_or(path);
            if given.contains_key(key) {
                continue;
            }
            let below: Vec<&str> = paths.iter().filter_map(|path| path.strip_prefix(key)?.strip_prefix('.')).collect();
            let NodeKind::Mapping(entries) = &node.kind else { continue };
            let found = entries.iter().find(|entry| entry.key.value == key && !entry.value.is_absent());
            if let Some(entry) = found {
                let value = moved(taken(Value::of(&entry.value), &below), later);
                if !value.is_empty() {
                    given.insert(key, value);
                }
            }
        }
        given
    }
}

/// A value with only those keys; all of it where none are named.
fn taken(value: Value, keys: &[&str]) -> Value {
    if keys.is_empty() {
        return value;
    }
    match value {
        Value::List(items) => {
            Value::List(items.into_iter().map(|item| taken(item, keys)).filter(|item| !item.is_empty()).collect())
        }
        Value::Map(entries) => {
            Value::Map(entries.into_iter().filter(|(key, _)| keys.contains(&key.as_str())).collect())
        }
        text @ Value::Text(..) => text,
    }
}

/// The same so many days later.
fn moved(value: Value, days: i64) -> Value {
    match value {
        Value::Text(text, quoted) => match Date::parse(&text, true) {
            Ok(date) => Value::Text(date.plus_days(days).to_string(), quoted),
            Err(_) => Value::Text(text, quoted),
        },
        Value::List(items) => Value::List(items.into_iter().map(|item| moved(item, days)).collect()),
        Value::Map(entries) => Value::Map(entries.into_iter().map(|(key, value)| (key, moved(value, days))).collect()),
    }
}

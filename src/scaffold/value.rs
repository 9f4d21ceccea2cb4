//! Values that stand in a scaffold, and how they are written in YAML.
//!
//! Takes: texts, lists and mappings. Gives: lines. Never: writes a text that YAML would read otherwise.

use crate::shape::{Node, NodeKind};

/// What stands behind a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text, and whether it must stand in quotes though it could do without.
    Text(String, bool),
    /// A list.
    List(Vec<Value>),
    /// Keys and values.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// A text that stands without quotes where it can.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into(), false)
    }

    /// A list of texts.
    #[must_use]
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// What was written elsewhere; keys without a value are left out.
    #[must_use]
    pub fn of(node: &Node) -> Self {
        match &node.kind {
            NodeKind::Scalar { text, plain } => Self::Text(text.clone(), !plain),
            NodeKind::List(items) => Self::List(items.iter().map(Self::of).collect()),
            NodeKind::Mapping(entries) => Self::Map(
                entries
                    .iter()
                    .filter(|entry| !entry.value.is_absent())
                    .map(|entry| (entry.key.value.clone(), Self::of(&entry.value)))
                    .collect(),
            ),
        }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(..) => false,
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
        }
    }

    /// `key: value`, over as many lines as it needs.
    #[must_use]
    pub fn lines(&self, key: &str) -> Vec<String> {
        match self {
            Self::Text(text, quoted) => vec![format!("{key}: {}", scalar(text, *quoted))],
            Self::List(items) => {
                if let Some(line) = self.flow().map(|flow| format!("{key}: {flow}")).filter(|line| line.len() <= 100) {
                    return vec![line];
                }
                let mut lines = vec![format!("{key}:")];
                lines.extend(items.iter().flat_map(item));
                lines
            }
            Self::Map(entries) => {
                let mut lines = vec![format!("{key}:")];
                lines.extend(entries.iter().flat_map(|(key, value)| indented(value.lines(key), "  ")));
                lines
            }
        }
    }

    /// A list of texts on one line.
    fn flow(&self) -> Option<String> {
        let Self::List(items) = self else { return None };
        let texts: Option<Vec<String>> = items
            .iter()
            .map(|item| if let Self::Text(text, quoted) = item { Some(scalar(text, *quoted)) } else { None })
            .collect();
        texts.map(|texts| format!("[{}]", texts.join(", ")))
    }
}

/// An item of a list, under its hyphen.
fn item(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text, quoted) => vec![format!("  - {}", scalar(text, *quoted))],
        Value::List(items) => indented(Value::List(items.clone()).lines("-"), "  "),
        Value::Map(entries) => {
            let lines: Vec<String> = entries.iter().flat_map(|(key, value)| value.lines(key)).collect();
            lines.iter().enumerate().map(|(at, line)| format!("  {} {line}", if at == 0 { "-" } else { " " })).collect()
        }
    }
}

/// Lines, further in.
#[must_use]
pub fn indented(lines: Vec<String>, by: &str) -> Vec<String> {
    lines.into_iter().map(|line| format!("{by}{line}")).collect()
}

/// A text as YAML reads it back, alone or inside brackets.
#[must_use]
pub fn scalar(text: &str, quoted: bool) -> String {
    let starts = text.starts_with(|c: char| c.is_whitespace() || "-?:,[]{}#&*!|>'\"%@`~".contains(c));
    let holds =
        text.contains([',', '[', ']', '{', '}', '\n', '\t', '"', '\\']) || text.contains(": ") || text.contains(" #");
    let ends = text.ends_with(|c: char| c == ':' || c.is_whitespace());
    let is_null = matches!(text, "" | "null" | "Null" | "NULL");
    // A date is no subtraction: `2026-03-10` begins with a digit and stands as it is.
    if !(quoted || starts || holds || ends || is_null || text.chars().any(char::is_control)) {
        return text.to_owned();
    }
    let escaped = |c: char| match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    let inside: String = text.chars().map(escaped).collect();
    format!("\"{inside}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::parse_yaml;
    use crate::shape::Faults;
    use crate::source::FileId;
    use proptest::prelude::*;

    /// What YAML makes of a value under a key.
    fn read_back(value: &Value) -> Option<Value> {
        let mut faults = Faults::default();
        let text = value.lines("key").join("\n") + "\n";
        let node = parse_yaml(&text, FileId(0), 1, &mut faults)?;
        let NodeKind::Mapping(entries) = &node.kind else { return None };
        Some(bare(Value::of(&entries.first()?.value)))
    }

    /// Quotes are no part of what is said.
    fn bare(value: Value) -> Value {
        match value {
            Value::Text(text, _) => Value::text(text),
            Value::List(items) => Value::List(items.into_iter().map(bare).collect()),
            Value::Map(entries) => Value::Map(entries.into_iter().map(|(key, value)| (key, bare(value))).collect()),
        }
    }

    #[test]
    fn what_yaml_would_read_otherwise_stands_in_quotes() {
        for text in [
            "a: b",
            "a #b",
            "# a",
            "- a",
            "-",
            "? a",
            ": a",
            "*a",
            "&a",
            "!a",
            "@a",
            "`a`",
            "%a",
            "|",
            ">",
            "'a'",
            "\"a\"",
            "a, b",
            "[a]",
            "{a}",
            "a:",
            " a",
            "a ",
            "a\\b",
            "a\nb",
            "a\tb",
            "null",
            "~",
            "---",
            "2026-03-10",
            "08:30",
            "Rp1.500.000",
            "ya",
            "Masalah: 41 dari 120",
            "e\u{301}—“x”",
        ] {
            let value = Value::text(text);
            assert_eq!(read_back(&value), Some(value.clone()), "{text:?}: {:?}", value.lines("key"));
            let list = Value::texts([text, "b"]);
            assert_eq!(read_back(&list), Some(list.clone()), "{text:?}: {:?}", list.lines("key"));
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(texts in prop::collection::vec("[ -~é—\n\t]{1,40}", 1..6)) {
            let all = Value::texts(texts.clone());
            let items = texts.iter().map(|text| Value::Map(vec![
                ("a".to_owned(), Value::text(text.clone())),
                ("b".to_owned(), all.clone()),
                ("c".to_owned(), Value::Map(vec![("d".to_owned(), Value::text(text.clone()))])),
            ]));
            for value in [all.clone(), Value::List(items.collect())] {
                prop_assert_eq!(read_back(&value), Some(value.clone()), "{:?}", value.lines("key"));
            }
        }
    }
}

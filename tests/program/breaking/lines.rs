//! The lines of a file's YAML as an editor sees them: by indentation, dashes and colons, without a parser.

use std::ops::Range;

/// One line that holds a key, or an item of a list.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// Its number in the file, from 1.
    pub number: u32,
    /// Where it begins, in bytes of the file.
    pub start: usize,
    /// The line, without its end.
    pub text: &'a str,
    /// Spaces before its first character.
    pub indent: usize,
    /// Where its key or its item begins, in characters.
    pub column: usize,
    /// Whether a dash stands before it.
    pub dash: bool,
    pub key: Option<&'a str>,
    /// What it says, without a comment; empty where lines below say it.
    pub value: &'a str,
    /// Where that begins, in bytes of the file.
    pub value_at: usize,
    /// The keys it stands under, the topmost first.
    pub above: Vec<&'a str>,
}

impl Line<'_> {
    pub fn is(&self, key: &str) -> bool {
        self.key == Some(key)
    }

    /// Where its key stands, in bytes of the file.
    pub fn key_range(&self) -> Option<Range<usize>> {
        let key = self.key?;
        let at = self.start + self.column;
        Some(at..at + key.len())
    }

    pub fn value_range(&self) -> Range<usize> {
        self.value_at..self.value_at + self.value.len()
    }

    /// The whole line with its end.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len() + 1
    }

    /// The key it says something of: its own, or the one above an item.
    pub fn about(&self) -> &str {
        self.key.or(self.above.last().copied()).unwrap_or_default()
    }

    /// Whether a value stands in the line without quotes and brackets.
    pub fn is_plain(&self) -> bool {
        !self.value.is_empty() && !self.value.starts_with(['"', '\'', '[', '{', '>', '|'])
    }
}

/// Where the YAML of a file stands, and the number of its first line.
fn yaml<'a>(path: &str, text: &'a str) -> (usize, u32, &'a str) {
    if !path.ends_with(".md") {
        return (0, 1, text);
    }
    let front = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n").map(|end| &rest[..=end]));
    (4, 2, front.unwrap_or_default())
}

/// The lines of a file; comments, blank lines and the later lines of a text are left out.
pub fn lines<'a>(path: &str, text: &'a str) -> Vec<Line<'a>> {
    let (mut start, mut number, yaml) = yaml(path, text);
    let mut above: Vec<(usize, &'a str)> = Vec::new();
    // Below a text of several lines: the column of its key.
    let mut block: Option<usize> = None;
    let mut found = Vec::new();
    for whole in yaml.split_inclusive('\n') {
        let text = whole.strip_suffix('\n').unwrap_or(whole);
        let own = (start, number);
        start += whole.len();
        number += 1;
        let mut rest = text.trim_start_matches(' ');
        let indent = text.len() - rest.len();
        if rest.trim().is_empty() || rest.starts_with('#') || block.is_some_and(|column| indent > column) {
            continue;
        }
        block = None;
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start_matches(' ');
        }
        let column = text.len() - rest.len();
        let (key, said) = key(rest);
        let dash = column > indent;
        if key.is_none() && !dash {
            continue;
        }
        above.retain(|(other, _)| *other < column);
        let value = without_comment(said);
        found.push(Line {
            number: own.1,
            start: own.0,
            text,
            indent,
            column,
            dash,
            key,
            value,
            value_at: own.0 + text.len() - said.len(),
            above: above.iter().map(|(_, key)| *key).collect(),
        });
        if let Some(key) = key {
            above.push((column, key));
            block = value.starts_with(['>', '|']).then_some(column);
        }
    }
    found
}

fn key(rest: &str) -> (Option<&str>, &str) {
    let end = rest.find(": ").or_else(|| rest.ends_with(':').then(|| rest.len() - 1));
    let is_key = |key: &&str| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') && !key.is_empty();
    match end.map(|end| &rest[..end]).filter(is_key) {
        Some(key) => (Some(key), rest[key.len() + 1..].trim_start_matches(' ')),
        None => (None, rest),
    }
}

fn without_comment(said: &str) -> &str {
    let mut quote = None;
    let mut before = ' ';
    for (place, c) in said.char_indices() {
        match (quote, c) {
            (Some(mark), _) => quote = Some(mark).filter(|mark| *mark != c),
            (None, '"' | '\'') if place == 0 || matches!(before, ' ' | '[' | '{') => quote = Some(c),
            (None, '#') if before == ' ' => return said[..place].trim_end(),
            (None, _) => {}
        }
        before = c;
    }
    said.trim_end()
}

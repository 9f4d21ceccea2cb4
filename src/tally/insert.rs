//! Puts a summary into the text of an `evaluation.yaml`.
//!
//! Takes: the text, its located tree, a test's id, and the summary's keys. Gives: the text with that summary. Never: changes a
//! byte outside the summary, drops a comment in it, or hands over a text that does not read back as meant.

mod proof;

use super::render::{self, Line};
use crate::diagnostic::Diagnostic;
use crate::shape::{Entry, Node, NodeKind};
use crate::source::{Position, Sources};
use proof::reads_back;
use std::collections::BTreeMap;
use std::ops::Range;

/// Why nothing was put in.
#[derive(Debug)]
pub enum Refusal {
    /// The file has faults of its own.
    Faulty(Vec<Diagnostic>, Sources),
    /// It has no such test.
    NoTest {
        /// The one that was probably meant.
        near: Option<String>,
        /// Those it has.
        known: Vec<String>,
    },
    /// It has two such tests.
    Twice,
    /// It is written in a way that cannot be edited safely.
    Unsafe,
}

/// Puts the summary in, and reads the result back.
pub(super) fn insert(text: &str, root: &Node, id: &str, lines: &[Line]) -> Result<String, Refusal> {
    // The tree's columns do not count a byte order mark.
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let page = Page::of(body);
    let edited = page.edit(root, id, lines).ok_or(Refusal::Unsafe)?;
    if reads_back(&edited, root, id, lines) { Ok(format!("{mark}{edited}")) } else { Err(Refusal::Unsafe) }
}

fn entries(node: &Node) -> &[Entry] {
    if let NodeKind::Mapping(entries) = &node.kind { entries } else { &[] }
}

fn value<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    entries(node).iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
}

fn is_test(node: &Node, id: &str) -> bool {
    matches!(value(node, "id").map(|id| &id.kind), Some(NodeKind::Scalar { text, .. }) if text == id)
}

fn tests(root: &Node) -> &[Node] {
    if let Some(NodeKind::List(tests)) = value(root, "tests").map(|tests| &tests.kind) { tests } else { &[] }
}

/// A text that can be cut by line and column.
struct Page<'a> {
    text: &'a str,
    starts: Vec<usize>,
    ending: &'static str,
}

impl<'a> Page<'a> {
    fn of(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts, ending: if text.contains("\r\n") { "\r\n" } else { "\n" } }
    }

    /// The byte at which a line begins; the end of the text below its last line.
    fn start(&self, line: u32) -> usize {
        self.starts.get(line as usize - 1).copied().unwrap_or(self.text.len())
    }

    fn line(&self, line: u32) -> &'a str {
        &self.text[self.start(line)..self.start(line + 1)]
    }

    fn lines(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    fn byte(&self, at: Position) -> usize {
        let line = self.line(at.line);
        let within = line.char_indices().nth(at.column as usize - 1).map_or(line.len(), |(byte, _)| byte);
        self.start(at.line) + within
    }

    fn is_flow(&self, node: &Node) -> bool {
        self.text[self.byte(node.at.start)..].starts_with(['{', '['])
    }

    fn replaced(&self, range: Range<usize>, with: &str) -> String {
        format!("{}{with}{}", &self.text[..range.start], &self.text[range.end..])
    }

    fn edit(&self, root: &Node, id: &str, lines: &[Line]) -> Option<String> {
        let all = tests(root);
        let index = all.iter().position(|test| is_test(test, id))?;
        let test = &all[index];
        let summary = entries(test).iter().find(|entry| entry.key.value == "summary");
        match (summary, self.is_flow(test)) {
            (Some(entry), true) => self.in_braces(entry, lines),
            (None, true) => {
                let last = entries(test).last().filter(|entry| !is_nothing(&entry.value))?;
                let at = self.end(&last.value)?;
                Some(self.replaced(at..at, &format!(", summary: {}", render::flow(lines))))
            }
            (Some(entry), false) if is_nothing(&entry.value) => self.under(entry, lines),
            (Some(entry), false) if self.is_flow(&entry.value) => self.in_braces(entry, lines),
            (Some(entry), false) => self.block(entry, lines),
            (None, false) => {
                let next = all.get(index + 1).map(|next| next.at.start.line).or_else(|| below(root, "tests"));
                self.append(test, next.unwrap_or(self.lines() + 1), lines)
            }
        }
    }

    /// In braces, where the value is in braces too, or nothing yet.
    fn in_braces(&self, entry: &Entry, lines: &[Line]) -> Option<String> {
        if is_nothing(&entry.value) {
            let after = self.byte(entry.key.at.end);
            let colon =
                after + self.text[after..].find(':').filter(|at| self.text[after..after + at].trim().is_empty())?;
            return Some(self.replaced(colon + 1..colon + 1, &format!(" {}", render::flow(lines))));
        }
        let range = self.byte(entry.value.at.start)..self.end(&entry.value)?;
        // A comment between braces has no place on one line.
        let comment = self.text[range.clone()].contains('#');
        (!comment).then(|| self.replaced(range, &render::flow(lines)))
    }

    /// Where a value ends, worked out from its last scalar: of a bracket the parser tells only roughly where it closes.
    fn end(&self, node: &Node) -> Option<usize> {
        let (last, bracket) = match &node.kind {
            NodeKind::Scalar { .. } => return Some(self.byte(node.at.end)),
            NodeKind::Mapping(entries) => {
                let of = |entry: &Entry| {
                    if is_nothing(&entry.value) { Some(self.byte(entry.key.at.end)) } else { self.end(&entry.value) }
                };
                (entries.last().map(of), '}')
            }
            NodeKind::List(items) => (items.last().map(|item| self.end(item)), ']'),
        };
        if !self.is_flow(node) {
            return last?;
        }
        let last = last.unwrap_or(Some(self.byte(node.at.start) + 1))?;
        let rest = &self.text[last..];
        let between = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':')).len();
        rest[between..].starts_with(bracket).then_some(last + between + 1)
    }

    /// The line on which a byte stands.
    fn line_of(&self, byte: usize) -> u32 {
        u32::try_from(self.starts.partition_point(|start| *start <= byte)).unwrap_or(u32::MAX)
    }

    /// Below a key without a value.
    fn under(&self, entry: &Entry, lines: &[Line]) -> Option<String> {
        let (line, column) = (entry.key.at.start.line, entry.key.at.start.column);
        // `summary: ~` has a value that is none.
        let header = self.line(line);
        let colon = self.byte(entry.key.at.end) - self.start(line);
        let rest = header[colon..].trim_start().strip_prefix(':')?.trim_start();
        if !(rest.is_empty() || rest.starts_with('#')) {
            return None;
        }
        Some(self.with_lines(line + 1, line + 1, &Self::children(column as usize + 1, lines, &BTreeMap::new())))
    }

    /// In the place of a block, with the comments that stood in it.
    fn block(&self, entry: &Entry, lines: &[Line]) -> Option<String> {
        let children = entries(&entry.value);
        let (first, header) = (children.first()?, entry.key.at.start.line);
        let last = self.line_of(self.end(&entry.value)?.saturating_sub(1));
        if first.key.at.start.line <= header {
            return None;
        }
        let comments = self.comments(children, header + 1..last + 1);
        let indent = first.key.at.start.column as usize - 1;
        Some(self.with_lines(header + 1, last + 1, &Self::children(indent, lines, &comments)))
    }

    /// At the end of a test that has no summary yet: after its last line that says something.
    fn append(&self, test: &Node, next: u32, lines: &[Line]) -> Option<String> {
        let indent = entries(test).first()?.key.at.start.column as usize - 1;
        let says = |line: &u32| {
            let written = self.line(*line).trim();
            !(written.is_empty() || written.starts_with('#') || written == "-")
        };
        let last = (test.at.start.line..next.min(self.lines() + 1)).rev().find(says)?;
        let mut block = vec![format!("{}summary:", " ".repeat(indent))];
        block.extend(Self::children(indent + 2, lines, &BTreeMap::new()));
        Some(self.with_lines(last + 1, last + 1, &block))
    }

    /// The text with lines `from..to` replaced.
    fn with_lines(&self, from: u32, to: u32, lines: &[String]) -> String {
        let range = self.start(from)..self.start(to);
        let mut block = lines.join(self.ending);
        if self.text[..range.start].ends_with('\n') {
            // A text whose last line is not ended stays so.
            if range.end < self.text.len() || self.text[range.clone()].ends_with('\n') || range.is_empty() {
                block.push_str(self.ending);
            }
        } else {
            block.insert_str(0, self.ending);
        }
        self.replaced(range, &block)
    }

    fn children(indent: usize, lines: &[Line], comments: &BTreeMap<String, Comments>) -> Vec<String> {
        let indent = " ".repeat(indent);
        let mut block = Vec::new();
        let gone = comments.iter().filter(|(key, _)| lines.iter().all(|line| line.key != **key));
        for comment in gone.flat_map(|(_, comments)| comments.before.iter().chain(&comments.beside)) {
            block.push(format!("{indent}{comment}"));
        }
        for line in lines {
            let (mut before, mut beside) = (&[][..], String::new());
            if let Some(found) = comments.get(line.key) {
                before = &found.before;
                if let [comment] = &*found.beside {
                    beside = format!(" {comment}");
                } else {
                    block.extend(found.beside.iter().map(|comment| format!("{indent}{comment}")));
                }
            }
            block.extend(before.iter().map(|comment| format!("{indent}{comment}")));
            block.push(format!("{indent}{}{beside}", line.text()));
        }
        block
    }

    /// The comments among some lines, by the key that they stand above or beside.
    fn comments(&self, children: &[Entry], lines: Range<u32>) -> BTreeMap<String, Comments> {
        let mut scalars = Vec::new();
        for entry in children {
            gather(entry, &mut scalars);
        }
        let mut found: BTreeMap<String, Comments> = BTreeMap::new();
        let mut waiting = Vec::new();
        let mut key: Option<&str> = None;
        for line in lines {
            let text = self.line(line).trim_end();
            if text.trim_start().starts_with('#') {
                waiting.push(text.trim_start().to_owned());
                continue;
            }
            if let Some(entry) = children.iter().find(|entry| entry.key.at.start.line == line) {
                key = Some(&entry.key.value);
            }
            let Some(key) = key else { continue };
            let comments = found.entry(key.to_owned()).or_default();
            comments.before.append(&mut waiting);
            comments.beside.extend(self.beside(line, &scalars).map(str::to_owned));
        }
        found
    }

    /// The comment at the end of a line.
    fn beside(&self, line: u32, scalars: &[(Position, Position)]) -> Option<&'a str> {
        let text = self.line(line).trim_end();
        let is_comment = |at: usize, column: usize| {
            let place = Position { line, column: u32::try_from(column).unwrap_or(u32::MAX) + 1 };
            text[..at].ends_with(char::is_whitespace)
                && !scalars.iter().any(|(start, end)| *start <= place && place < *end)
        };
        let mut places = text.char_indices().enumerate().filter(|(_, (_, c))| *c == '#');
        places.find(|(column, (at, _))| is_comment(*at, *column)).map(|(_, (at, _))| &text[at..])
    }
}

/// Comments of one key.
#[derive(Default)]
struct Comments {
    before: Vec<String>,
    beside: Vec<String>,
}

/// Whether a value is nothing at all: no text, not even `~`.
fn is_nothing(node: &Node) -> bool {
    node.is_absent()
}

/// The places of all scalars, keys too.
fn gather(entry: &Entry, places: &mut Vec<(Position, Position)>) {
    fn of(node: &Node, places: &mut Vec<(Position, Position)>) {
        match &node.kind {
            NodeKind::Scalar { .. } => places.push((node.at.start, node.at.end)),
            NodeKind::List(items) => items.iter().for_each(|item| of(item, places)),
            NodeKind::Mapping(entries) => entries.iter().for_each(|entry| gather(entry, places)),
        }
    }
    places.push((entry.key.at.start, entry.key.at.end));
    of(&entry.value, places);
}

/// The line of the key that follows another at the top of the file.
fn below(root: &Node, key: &str) -> Option<u32> {
    entries(root).iter().skip_while(|entry| entry.key.value != key).nth(1).map(|entry| entry.key.at.start.line)
}

#[cfg(test)]
mod tests;

//! YAML text to a located tree.
//!
//! Takes: text. Gives: a [`Node`] or faults. Never: interprets a scalar, follows an alias, or nests without end.
//!
//! `saphyr-parser` is used below serde on purpose: its events keep every value's place and quoting, so that all faults of a file
//! can be told in one run, each under its own line; a serde front end stops at the first.

mod ends;
mod lost;
mod twice;

pub use self::twice::is_of_first_line;
use self::twice::{Twice, is_hollow};
use super::advice::two_documents;
use super::around::tab_fault;
use super::complaint::Scanned;
use super::cut::Cut;
use super::explain::{alias, explain};
use super::trial::{self, Spaced};
use super::uneven::opens_text_with_tab;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{Entry, Faults, Node, NodeKind};
use crate::source::{Fact, FileId, Location, Position};
use crate::words::Words;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span, StrInput};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Deeper nesting is refused: no file of the model needs half of it.
const MAXIMUM_DEPTH: usize = 24;

/// A text to be read.
pub struct Scanning<'a> {
    /// As it was written.
    pub text: &'a str,
    /// The file it stands in.
    pub file: FileId,
    /// The line of the file on which it begins.
    pub first_line: u32,
    /// The same text, where tabs had to be made spaces before it could be read.
    pub spaced: Option<Spaced>,
    /// Lines that are read besides those of the text, in their order.
    pub added: &'a [Added],
}

/// A line that stands in no file, and is read before one that does: it takes that line's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Before which line, from 0.
    pub before: usize,
    /// The line.
    pub text: String,
}

impl<'a> Scanning<'a> {
    /// A text as it was written.
    pub fn new(text: &'a str, file: FileId, first_line: u32) -> Self {
        Self { text, file, first_line, spaced: None, added: &[] }
    }
}

/// A text with the lines that are read besides its own.
pub fn with<'a>(text: &'a str, added: &[Added]) -> Cow<'a, str> {
    if added.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut read = String::with_capacity(text.len() + added.len() * 32);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        for one in added.iter().filter(|one| one.before == number) {
            read.push_str(&one.text);
            read.push('\n');
        }
        read.push_str(line);
    }
    Cow::Owned(read)
}

/// Reads one YAML document; `None` where it is empty or broken. `first_line` is the line of the file on which the text begins.
pub fn parse_yaml(text: &str, file: FileId, first_line: u32, faults: &mut Faults) -> Option<Node> {
    let before = faults.len();
    match attempt(&Scanning::new(text, file, first_line), faults) {
        Ok(node) => node,
        Err(fault) => {
            // A line that has been told of is what the parser stumbled over.
            if !faults.tells_of(before, fault.at) {
                faults.push(*fault);
            }
            None
        }
    }
}

/// Reads one YAML document, or says what the parser stumbled over.
pub fn attempt(scanning: &Scanning<'_>, faults: &mut Faults) -> Step<Option<Node>> {
    let Scanning { text, file, first_line, spaced, added } = scanning;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let read = spaced.as_ref().map_or_else(|| with(text, added), |spaced| Cow::Borrowed(spaced.text.as_str()));
    // Only a text with ` #` in it can lose anything to a comment, and only one with items can run two of them together.
    let asks = text.contains(" #") || text.contains("- ") || text.contains(['|', '>']);
    let lines = if asks { text.lines().collect() } else { Vec::new() };
    // The parser takes a tab for one space there, and all below for the rest of the text.
    if read.contains('\t') && opens_text_with_tab(&read.lines().collect::<Vec<_>>()) {
        return Err(Box::new(tab_fault(text, *file, *first_line, None)));
    }
    let parser = Parser::new_from_str(&read);
    let spaced = spaced.as_ref();
    let (file, first_line) = (*file, *first_line);
    let mut reader = Reader { parser, text, spaced, added, lines, file, first_line, text_end: None };
    let node = reader.document(faults)?;
    // A file that is wholly indented by tabs reads as one that is not indented.
    if spaced.is_none() && reader.has_tab_before_first() {
        let width = trial::spaced(text).map(|spaced| spaced.width);
        faults.push(tab_fault(text, file, first_line, width));
    }
    Ok(node)
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
    spaced: Option<&'a Spaced>,
    added: &'a [Added],
    lines: Vec<&'a str>,
    file: FileId,
    first_line: u32,
    /// Where the latest text of several lines ends, whose own place is the sign before it.
    text_end: Option<Position>,
}

type Step<T> = Result<T, Box<Diagnostic>>;

impl<'a> Reader<'a> {
    fn document(&mut self, faults: &mut Faults) -> Step<Option<Node>> {
        let mut root = None;
        loop {
            let Some((event, span)) = self.next()? else { return Ok(root) };
            match event {
                Event::StreamEnd => return Ok(root),
                Event::Nothing | Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd => {}
                event if root.is_none() => root = Some(self.node(event, span, 0, faults)?),
                _ => return Err(self.second_document(span)),
            }
        }
    }

    /// A second document begins here; the line that parts the two stands above.
    fn second_document(&self, span: Span) -> Box<Diagnostic> {
        let lines: Vec<&str> = self.text.lines().collect();
        let until = span.start.line().min(lines.len());
        let sign = |line: &str| ["---", "..."].into_iter().find(|sign| line.starts_with(sign));
        let parting = (0..until).rev().find_map(|line| Some((line, sign(lines[line])?)));
        let Some((line, sign)) = parting else {
            let (message, help) = two_documents("---");
            return self.fault(span, message, Some(help));
        };
        let line = self.first_line + u32::try_from(line).unwrap_or(0);
        let (start, end) = (Position { line, column: 1 }, Position { line, column: 4 });
        let (message, help) = two_documents(sign);
        let at = Location { file: self.file, start, end };
        Box::new(Diagnostic::new(&rules::INVALID_YAML, at, message).help(help))
    }

    fn next(&mut self) -> Step<Option<(Event<'a>, Span)>> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Ok(pair)) => Ok(Some(pair)),
            Some(Err(error)) => Err(self.scan_error(&error)),
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize, faults: &mut Faults) -> Step<Node> {
        if depth > MAXIMUM_DEPTH {
            return Err(self.fault(span, say!(id "isi bersarang terlalu dalam", en "the content is nested too deeply"), Some(say!(
                id "tidak ada berkas yang perlu lebih dari {MAXIMUM_DEPTH} tingkat; periksa kurung yang tidak ditutup",
                en "no file needs more than {MAXIMUM_DEPTH} levels; look for a bracket that is not closed",
            ))));
        }
        let start = self.position(span.start);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_decoration(span, anchor, tag.is_some())?;
                let plain = style == ScalarStyle::Plain;
                if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
                    self.text_end = self.last_of_text(start, span);
                }
                let at = Location { file: self.file, start, end: self.end_of_scalar(span, style) };
                if plain {
                    faults.extend(self.swallowed(at, &text));
                    faults.extend(Self::half_quoted(at, &text));
                    faults.extend(Self::gapped(at, &text));
                    faults.extend(Self::half_closed(at, &text));
                    faults.extend(self.merged(at, &text, faults.len()));
                }
                Ok(Node { at, kind: NodeKind::Scalar { text: text.into_owned(), plain } })
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse_decoration(span, anchor, tag.is_some())?;
                self.list(start, depth, faults)
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse_decoration(span, anchor, tag.is_some())?;
                self.mapping(start, depth, faults)
            }
            Event::Alias(_) => {
                let (message, help) = alias();
                Err(self.fault(span, message, Some(help)))
            }
            _ => {
                let (message, help) = explain("");
                Err(self.fault(span, message, Some(help)))
            }
        }
    }

    fn list(&mut self, start: Position, depth: usize, faults: &mut Faults) -> Step<Node> {
        let mut items: Vec<Node> = Vec::new();
        while let Some((event, span)) = self.next()? {
            if event == Event::SequenceEnd {
                let end = self.end_of_block(start, span, items.last());
                return Ok(Node { at: Location { file: self.file, start, end }, kind: NodeKind::List(items) });
            }
            let item = self.node(event, span, depth + 1, faults)?;
            while let Some(fault) = items.last().and_then(|above| self.repeated_first_line(above, &item)) {
                faults.push(fault);
                items.pop();
            }
            items.push(item);
        }
        Ok(Node { at: Location { file: self.file, start, end: start }, kind: NodeKind::List(items) })
    }

    fn mapping(&mut self, start: Position, depth: usize, faults: &mut Faults) -> Step<Node> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut first: BTreeMap<String, Location> = BTreeMap::new();
        // What a comma has cut off the last value so far.
        let mut cut: Option<Cut> = None;
        // Whether it is two items by now, of which the second has no dash.
        let mut is_two = false;
        while let Some((event, span)) = self.next()? {
            if event == Event::MappingEnd {
                faults.extend(cut.take().map(Cut::fault));
                let end = self.end_of_block(start, span, entries.last().map(|entry| &entry.value));
                return Ok(Node { at: Location { file: self.file, start, end }, kind: NodeKind::Mapping(entries) });
            }
            let key = self.node(event, span, depth + 1, faults)?;
            let NodeKind::Scalar { text, .. } = key.kind else {
                return Err(self.fault(
                    span,
                    say!(id "kunci harus berupa teks", en "a key must be text"),
                    Some(say!(
                        id "tulis `kunci: nilai`; jika ini teks, apit dengan tanda kutip",
                        en "write `key: value`; if this is a text, put it in quotes",
                    )),
                ));
            };
            let Some((event, span)) = self.next()? else { break };
            let value = self.node(event, span, depth + 1, faults)?;
            let key = Fact::new(text, key.at);
            faults.extend(self.commented_away(&key, &value));
            if let Some(more) = Cut::off(cut.as_ref(), entries.last(), &key, &value) {
                cut = Some(more);
                continue;
            }
            faults.extend(cut.take().map(Cut::fault));
            if let Some(place) = first.get(&key.value) {
                // Where an item's first key comes again, all its keys will: they are those of another item.
                let twice = self.twice(start, &entries, &key);
                if !is_two {
                    faults.push(twice::fault(&key.value, key.at, *place, &twice));
                }
                is_two |= matches!(twice, Twice::First);
                let hollow = entries.iter_mut().find(|entry| entry.key.value == key.value && is_hollow(&entry.value));
                if let Some(entry) = hollow {
                    entry.value = value;
                }
                continue;
            }
            first.insert(key.value.clone(), key.at);
            entries.push(Entry { key, value });
        }
        Ok(Node { at: Location { file: self.file, start, end: start }, kind: NodeKind::Mapping(entries) })
    }

    /// Whether a tab stands in front of the first key.
    fn has_tab_before_first(&self) -> bool {
        let is_content = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
        let first = self.text.lines().find(is_content);
        first.is_some_and(|line| line.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t'))
    }

    /// Whether a dash stands before a place in its line.
    fn begins_item(&self, at: Position) -> bool {
        let line = self.lines.get(at.line.saturating_sub(self.first_line) as usize).copied().unwrap_or_default();
        let before: String = line.chars().take(at.column as usize - 1).collect();
        before.trim_end().ends_with('-')
    }

    fn refuse_decoration(&self, span: Span, anchor: usize, tag: bool) -> Step<()> {
        if anchor > 0 {
            return Err(self.fault(
                span,
                say!(id "jangkar YAML (`&nama`) tidak diterima", en "YAML anchors (`&name`) are not accepted"),
                Some(say!(
                    id "tulis nilainya di setiap tempat; jika teks memang diawali `&`, apit dengan tanda kutip",
                    en "write the value in each place; if the text begins with `&`, put it in quotes",
                )),
            ));
        }
        if tag {
            return Err(self.fault(
                span,
                say!(id "penanda YAML (`!nama`) tidak diterima", en "YAML tags (`!name`) are not accepted"),
                Some(say!(
                    id "hapus penandanya; jika teks memang diawali `!`, apit dengan tanda kutip",
                    en "delete the tag; if the text begins with `!`, put it in quotes",
                )),
            ));
        }
        Ok(())
    }

    fn position(&self, marker: Marker) -> Position {
        let read = marker.line().saturating_sub(1);
        let before = self.added.iter().enumerate().filter(|(number, one)| one.before + number < read).count();
        let line = u32::try_from(read - before).unwrap_or(0) + self.first_line;
        let column = self.spaced.map_or(marker.col(), |spaced| {
            let tabs = spaced.tabs.get(&read).copied().unwrap_or(0);
            (marker.col() + tabs).saturating_sub(tabs * spaced.width)
        });
        Position { line, column: u32::try_from(column).unwrap_or(0) + 1 }
    }

    fn fault(&self, span: Span, message: Words, help: Option<Words>) -> Box<Diagnostic> {
        let at = Location { file: self.file, start: self.position(span.start), end: self.position(span.end) };
        Box::new(Diagnostic::new(&rules::INVALID_YAML, at, message).maybe_help(help))
    }

    /// The parser's complaint in an editor's words.
    fn scan_error(&self, error: &ScanError) -> Box<Diagnostic> {
        let text = Scanned { text: self.text, file: self.file, first_line: self.first_line };
        Box::new(text.complaint(self.position(*error.marker()), error.info()))
    }
}

//! The ways in which a line may have been meant.
//!
//! Takes: the lines and the place of a fault. Gives: changes of the line there, or beside it, the likeliest first. Never: a change
//! of what a value says.

use super::blocks::moved;
use super::braces::{braces, round};
use super::dashes::dashes;
use super::headers::headers;
use super::hung::hung;
use super::inner::inner;
use super::items::{dash, lost, stray};
use super::keys::several;
use super::signs::{Written, signs};
use super::splits::splits;
use super::wrapped::wrapped;
use crate::content::keys::is_key;
use crate::content::line::{front, indent, is_content, is_item, uncommented};
use crate::content::marked::unmarked;
use crate::content::remark::cells;
use crate::shape::Shape;

/// One line as it may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which line, from 0.
    pub line: usize,
    /// The line.
    pub text: String,
    /// What was mended.
    pub kind: Kind,
}

/// What was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The colon of a key that had lost it.
    Colon { key: String },
    /// The colon and the space between a key and its value: another sign stood there, or the space in the wrong place.
    Sign { key: String, written: Written },
    /// The signs of Markdown around a key.
    Marked { key: String },
    /// The place of a value, which stands on the line `below` its key.
    Hung { key: String, below: usize },
    /// A key of its own for a value that stands behind an `outer` one, which holds what is below: that one's line without it.
    Inner { outer: String, first: String },
    /// The sign of an item that had another, or no space after it.
    Dash,
    /// The same of all items of a list: on which lines they begin with this key, and how many spaces stand before the sign.
    Dashes { key: String, lines: Vec<usize>, spaces: usize },
    /// The sign of an item before a key that begins none, and before those on the other lines: so many spaces are meant, and
    /// whether others of a list stand as far in as it.
    Undashed { key: String, lines: Vec<usize>, spaces: usize, in_list: bool },
    /// The spaces before the line: so many are meant.
    Indent { spaces: usize },
    /// The same of a block that begins on the line and goes on as far as `last`.
    Block { last: usize, spaces: usize },
    /// A key that is missing above the line: as it should stand there, which keys may be meant, none where it is a name, and
    /// what stands behind its colon.
    Header { text: String, keys: Vec<&'static str>, level: usize, sign: &'static str },
    /// The braces around the first key of an item, whose others stand below it.
    Braced,
    /// The round brackets around keys, in the place of braces.
    Round,
    /// A quotation mark or bracket without its partner.
    Closing,
    /// A comma at the end of an item or a value in brackets.
    Comma,
    /// A comma between two values: one that is missing, or one of two.
    Commas,
    /// The sign of a comment that had lost it.
    Comment,
    /// The spaces before the lines as far as `last`, which go on with the text above: of which key, where one stands there.
    Wrapped { last: usize, spaces: usize, key: Option<String> },
    /// The end of the line in its middle: what stands before it.
    Split { first: String },
    /// Commas between keys that stand each on a line of its own: the lines before the last of them.
    Several { before: Vec<String> },
}

impl Candidate {
    /// How many lines are changed.
    pub fn lines(&self) -> usize {
        match &self.kind {
            Kind::Block { last, .. } | Kind::Wrapped { last, .. } => last + 1 - self.line,
            Kind::Dashes { lines, .. } | Kind::Undashed { lines, .. } => lines.len(),
            _ => 1,
        }
    }
}

/// So many lines up and down are looked at for how far in others stand.
const AROUND: usize = 14;

/// The changes of the line at a fault, then of the line above, of the one below, and of the nearest above that stands further
/// out: it may be the one to which what follows should belong; then the [`larger`] ones.
pub fn candidates(lines: &[&str], line: usize, shape: &Shape) -> Vec<Candidate> {
    let above = (0..line.min(lines.len())).rev().find(|at| is_content(lines[*at]));
    let below = (line + 1..lines.len()).find(|at| is_content(lines[*at]));
    let own = Some(line).filter(|at| lines.get(*at).is_some_and(|line| is_content(line)));
    let is_outer =
        |at: &usize| own.is_some_and(|own| is_content(lines[*at]) && indent(lines[*at]) < indent(lines[own]));
    let outer = (0..line.min(lines.len())).rev().find(is_outer).filter(|outer| Some(*outer) != above);
    let mut all = Vec::new();
    for line in [own, above, below, outer].into_iter().flatten() {
        let marked = unmarked(lines[line]).map(|(key, text)| (text, Kind::Marked { key: key.to_owned() }));
        all.extend(hung(lines, line));
        let changes = [
            marked.into_iter().collect(),
            signs(lines, line),
            colon(lines, line),
            dash(lines, line),
            braces(lines, line),
            round(lines, line).into_iter().collect(),
            indents(lines, line),
            lost(lines, line, shape),
            closing(lines, line),
            comma(lines, line),
        ];
        all.extend(changes.into_iter().flatten().map(|(text, kind)| Candidate { line, text, kind }));
        all.extend(stray(lines, line));
        all.extend(inner(lines, line, shape));
        all.extend(wrapped(lines, line));
        all.extend(comment(lines, line).map(|(text, kind)| Candidate { line, text, kind }));
        all.extend(several(lines, line));
        all.extend(splits(lines, line));
    }
    all.extend(larger(lines, line, shape));
    all
}

/// The changes of more than a line, and what may be missing above one: of what begins on the line, of what stands further in and
/// ends there, of the item above that stands further out, of what reads as the rest of a value on the line.
pub fn larger(lines: &[&str], line: usize, shape: &Shape) -> Vec<Candidate> {
    let Some(line) = (line..lines.len()).find(|at| is_content(lines[*at])) else { return Vec::new() };
    let own = indent(lines[line]);
    let content = |at: &usize| is_content(lines[*at]);
    let upper = (0..line).rev().filter(content).take_while(|at| indent(lines[*at]) > own).last();
    let outer = (0..line).rev().filter(content).find(|at| indent(lines[*at]) < own).filter(|at| is_item(lines[*at]));
    let said = uncommented(lines[line]).0;
    let below = (line + 1..lines.len()).find(content);
    let rest = below.filter(|at| indent(lines[*at]) > own && !said.ends_with(':') && !is_keyed(lines[*at]));
    let starts = || [Some(line), upper, outer, rest].into_iter().flatten();
    let mut all: Vec<Candidate> = starts().flat_map(|first| moved(lines, first)).collect();
    all.sort_by_key(Candidate::lines);
    all.extend(starts().flat_map(|first| headers(lines, first, shape)));
    all.extend(dashes(lines, line));
    all
}

/// Whether a key stands on a line, without the sign of an item.
fn is_keyed(line: &str) -> bool {
    line.trim_start().split_once(':').is_some_and(|(key, _)| is_id(key))
}

/// Whether a word may be a key or a name: small letters, digits, hyphens, underscores.
pub fn is_id(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
}

/// `participants` to `participants:`, `speaker rahma` to `speaker: rahma`.
fn colon(lines: &[&str], line: usize) -> Vec<(String, Kind)> {
    let (front, rest) = front(lines[line]);
    let (said, comment) = uncommented(rest);
    let (word, value) = said.split_once(' ').unwrap_or((said, ""));
    let is_parent = value.is_empty() && is_parent(lines, line);
    if value.trim_start().starts_with([':', '='])
        || !is_id(word)
        || !(is_key(word) || is_parent)
        || word.starts_with('-')
    {
        return Vec::new();
    }
    let space = if value.is_empty() { "" } else { " " };
    vec![(format!("{front}{word}:{space}{}{comment}", value.trim_start()), Kind::Colon { key: word.to_owned() })]
}

/// Whether what stands below a line may belong to a key on it: it is further in, or an item.
pub fn is_parent(lines: &[&str], line: usize) -> bool {
    let below = (line + 1..lines.len()).find(|at| is_content(lines[*at]));
    below.is_some_and(|below| indent(lines[below]) > front(lines[line]).0.len() || is_item(lines[below]))
}

/// Whether a line is a key or an item, and not the rest of a text or the end of one.
pub fn is_structure(line: &str) -> bool {
    let said = uncommented(line.trim()).0;
    is_item(said) || said.contains(": ") || said.ends_with(':')
}

/// The same line as far in as others around it, the nearest first.
fn indents(lines: &[&str], line: usize) -> Vec<(String, Kind)> {
    let own = indent(lines[line]);
    let said = lines[line].trim_start_matches(' ');
    let at = |spaces: usize| (format!("{}{said}", " ".repeat(spaces)), Kind::Indent { spaces });
    // A free key is right wherever it stands, which proves nothing.
    if said.starts_with("x-") {
        return Vec::new();
    }
    if !is_structure(lines[line]) {
        // A line of a text, which goes on below it or began above it.
        let below = (line + 1..lines.len()).find(|at| is_content(lines[*at]));
        let above = (0..line).rev().find(|at| is_content(lines[*at]));
        let beside = [below, above].into_iter().flatten().map(|beside| lines[beside]);
        let texts = beside.filter(|beside| !is_structure(beside) && indent(beside) > own);
        return texts.map(|text| at(indent(text))).collect();
    }
    levels(lines, line).into_iter().map(at).collect()
}

/// How far in lines around one stand, the nearest to it first.
pub fn levels(lines: &[&str], line: usize) -> Vec<usize> {
    let own = indent(lines[line]);
    let near =
        lines[line.saturating_sub(AROUND)..(line + AROUND).min(lines.len())].iter().filter(|line| is_content(line));
    let mut levels: Vec<usize> =
        near.flat_map(|line| [indent(line), front(line).0.len()]).chain([0]).filter(|level| *level != own).collect();
    levels.sort_by_key(|level| (level.abs_diff(own), *level));
    levels.dedup();
    levels
}

/// The line with the quotation marks and brackets that are missing at its end, or without the one that is too many.
fn closing(lines: &[&str], line: usize) -> Vec<(String, Kind)> {
    let (said, comment) = uncommented(lines[line]);
    let mut changed = Vec::new();
    let quotes = said.matches('"').count() - said.matches("\\\"").count();
    if quotes % 2 == 1 {
        changed.extend(same_quotes(said).map(|text| format!("{text}{comment}")));
        changed.push(format!("{said}\"{comment}"));
        changed.extend(quoted(said).into_iter().map(|text| format!("{text}{comment}")));
        let value = said.rfind(": ").map(|at| at + 2).or_else(|| said.rfind("- ").map(|at| at + 2));
        changed.extend(value.map(|at| format!("{}\"{}{comment}", &said[..at], &said[at..])));
    }
    let mut open = Vec::new();
    let mut is_quoted = false;
    for c in said.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            '[' if !is_quoted => open.push(']'),
            '{' if !is_quoted => open.push('}'),
            ']' | '}' if !is_quoted && open.pop() != Some(c) => {
                if c == '}' {
                    changed.extend(opened(said).into_iter().map(|text| format!("{text}{comment}")));
                }
                changed.extend(said.rfind(c).map(|at| format!("{}{}{comment}", &said[..at], &said[at + 1..])));
                return changed.into_iter().map(|text| (text, Kind::Closing)).collect();
            }
            _ => {}
        }
    }
    if !open.is_empty() && !is_quoted {
        let ends: String = open.iter().rev().collect();
        let space = if said.contains("{ ") && ends.contains('}') { " " } else { "" };
        changed.push(format!("{said}{space}{ends}{comment}"));
    }
    changed.into_iter().map(|text| (text, Kind::Closing)).collect()
}

/// The line with the mark at the end of its value that opens it, in the place of another one.
fn same_quotes(said: &str) -> Option<String> {
    let (key, value) = said.rsplit_once(": ").or_else(|| said.rsplit_once("- "))?;
    let (open, close) = (value.chars().next()?, value.chars().next_back()?);
    let is_other = matches!((open, close), ('"', '\'') | ('\'', '"'));
    let text = value.get(1..value.len().checked_sub(1)?)?;
    (is_other && !text.contains(['"', '\'']))
        .then(|| format!("{}\"{text}\"", &said[..said.len() - value.len()]))
        .filter(|_| !key.is_empty())
}

/// The line without the comma behind its last bracket, with one comma of two, with the one that is missing between two quoted
/// values.
fn comma(lines: &[&str], line: usize) -> Vec<(String, Kind)> {
    let (said, comment) = uncommented(lines[line]);
    let bare = said.strip_suffix(',').map(str::trim_end).filter(|bare| bare.ends_with(['}', ']']));
    let one = said.replace(",,", ",").replace(", ,", ",");
    let between = said.replace("\" \"", "\", \"").replace("' '", "', '");
    let changed = [(bare.map(str::to_owned), Kind::Comma), (Some(one), Kind::Commas), (Some(between), Kind::Commas)];
    let changed = changed.into_iter().filter_map(|(text, kind)| Some((text.filter(|text| text != said)?, kind)));
    changed.map(|(text, kind)| (format!("{text}{comment}"), kind)).collect()
}

/// The line with the quotation mark that is missing at the end of a value before a comma.
fn quoted(said: &str) -> Vec<String> {
    let opens = said.match_indices(": \"").map(|(at, _)| at + 3);
    let ends = opens.filter_map(|open| Some(open + said[open..].find(", ")?));
    ends.map(|end| format!("{}\"{}", &said[..end], &said[end..])).collect()
}

/// The line with the brace that is missing before its first key, or before the first one inside its value.
fn opened(said: &str) -> Vec<String> {
    let (front, rest) = front(said);
    let inner = rest.split_once(": ").filter(|(_, value)| value.contains(": "));
    let mut all = vec![format!("{front}{{ {rest}")];
    all.extend(inner.map(|(key, value)| format!("{front}{key}: {{ {value}")));
    all
}

/// A sentence by itself as a comment.
fn comment(lines: &[&str], line: usize) -> Option<(String, Kind)> {
    const WORDS: usize = 5;
    let (spaces, said) = lines[line].split_at(indent(lines[line]));
    let words = uncommented(said).0.split_whitespace().count();
    let is_sentence = !is_structure(said) && !said.starts_with(['-', '[', '{', '"']) && words >= WORDS;
    (is_sentence && cells(said).is_none()).then(|| (format!("{spaces}# {said}"), Kind::Comment))
}

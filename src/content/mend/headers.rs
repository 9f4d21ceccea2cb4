//! Keys that are missing above the block that they should hold.
//!
//! Takes: the lines, the place of a fault, what the text should be a record of. Gives: the keys that may have stood above that
//! line, each as far in as it must be to hold what is there. Never: a key that would not take it.

use super::candidates::{Candidate, Kind, is_id};
use crate::content::keys::is_key;
use crate::content::line::{front, indent, is_content, is_item, item, uncommented};
use crate::shape::{Record, Shape};

/// The name of a part whose own is not known.
pub const UNKNOWN: &str = "x";

/// The keys that may be missing above a line.
pub fn headers(lines: &[&str], line: usize, shape: &Shape) -> Vec<Candidate> {
    let Some(mut block) = lines.get(line).filter(|line| is_content(line)).map(|line| Block::of(line)) else {
        return Vec::new();
    };
    // What may be the rest of the text above is a text of its own only where one is asked for.
    if block.text.is_some() && !follows_word(lines, line, shape) && !is_beside(lines, line) {
        block.text = Some(Wanted::Asked);
    }
    let parents = parents(lines, line);
    let levels = within(lines, line, &parents).into_iter().map(|level| (level, 0));
    let beside = parents.iter().enumerate().map(|(number, (level, _))| (*level, number + 1));
    let mut all = Vec::new();
    // A key right above holds what stands here: one beside it would leave it empty.
    let above = (0..line).rev().map(|at| lines[at]).find(|text| is_content(text));
    let holder = above.filter(|text| uncommented(text).0.ends_with(':')).map(|text| front(text).0.len());
    for (level, outer) in levels.chain(beside).filter(|(level, _)| holder.is_none_or(|holder| holder < *level)) {
        // It takes all that is further in than it: no key or item may be among that.
        if block.text.is_some() && !is_prose(lines, line, level) {
            continue;
        }
        let path = parents[outer..].iter().rev().map(|(_, key)| *key);
        let mut path = path.filter(|key| !key.is_empty());
        let keys = path.try_fold(shape, inside).map(|shape| block.keys(shape));
        all.extend(keys.into_iter().flatten().map(|key| Candidate {
            line,
            text: lines[line].to_owned(),
            kind: Kind::Header {
                text: format!("{}{}:{}", " ".repeat(level), key.unwrap_or(UNKNOWN), block.sign()),
                keys: key.into_iter().collect(),
                level,
                sign: block.sign(),
            },
        }));
    }
    all
}

/// Whether words stand on a line and on those below it that are further in than a level, and nothing that reads as a key or an
/// item, or as one with another sign.
fn is_prose(lines: &[&str], line: usize, level: usize) -> bool {
    let below = lines[line..].iter().filter(|text| is_content(text));
    below.enumerate().take_while(|(number, text)| *number == 0 || indent(text) > level).all(|(_, text)| is_words(text))
}

/// Whether a line is of a text: it begins with a letter, a digit or what opens a quote or a remark, and with no key.
fn is_words(line: &str) -> bool {
    let said = uncommented(line.trim()).0;
    let word = said.split(' ').next().unwrap_or_default();
    let bare = word.trim_end_matches([':', ';', ',', '.', '!', '=']);
    let is_keyed = word.ends_with(':') && is_word(bare) || bare.len() < word.len() && is_key(bare);
    let is_stuck = said.split_once([':', ';', '=']).is_some_and(|(key, _)| is_key(key.trim_end()));
    let is_opened = said.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '"' | '\'' | '“' | '‘'));
    is_opened && !is_item(line) && !is_keyed && !is_stuck
}

/// Whether a line stands no further in than the one above it, and is not the rest of that one's value either, as below an item
/// that is a text.
fn is_beside(lines: &[&str], line: usize) -> bool {
    let above = (0..line).rev().map(|at| lines[at]).find(|text| is_content(text));
    above.is_some_and(|text| {
        let (own, other) = (indent(lines[line]), front(text).0.len());
        let goes_on = is_item(text) && own == other && is_words(item(text));
        other >= own && !goes_on
    })
}

/// Whether a line that is no key goes on from a key above it that takes no text: it is not the rest of that one's value.
pub fn follows_word(lines: &[&str], line: usize, shape: &Shape) -> bool {
    let above = (0..line).rev().find(|at| is_content(lines[*at]));
    let keyed = above.and_then(|at| {
        let (key, value) = uncommented(item(lines[at])).0.split_once(": ")?;
        Some((at, key)).filter(|(_, key)| is_word(key) && !value.trim().is_empty())
    });
    let Some((at, key)) = keyed.filter(|(at, _)| front(lines[*at]).0.len() < indent(lines[line])) else { return false };
    shape_of(lines, at, key, shape).is_some_and(is_word_only)
}

/// How what stands behind a key on a line may be written.
pub fn shape_of<'a>(lines: &[&str], line: usize, key: &str, shape: &'a Shape) -> Option<&'a Shape> {
    let parents = parents(lines, line);
    let mut path = parents.iter().rev().map(|(_, key)| *key).filter(|key| !key.is_empty()).chain([key]);
    path.try_fold(shape, inside)
}

/// Whether one word is asked for, which is not any text.
fn is_word_only(shape: &Shape) -> bool {
    match shape {
        Shape::Scalar(form) => !form.takes_any(),
        Shape::OneOrMany(inner) => is_word_only(inner),
        _ => false,
    }
}

/// How far in the first key of the innermost one may stand: as far as another one below it.
fn within(lines: &[&str], line: usize, parents: &[(usize, &str)]) -> Option<usize> {
    let (outer, own) = (parents.first()?.0, indent(lines[line]));
    let below = (line + 1..lines.len()).map(|at| lines[at]).filter(|text| is_content(text));
    let level = below.map(indent).take_while(|level| *level > outer).find(|level| *level < own);
    level.or_else(|| (own > outer + 2).then_some(outer + 2))
}

/// The keys around the one that is missing: for each level at which it may stand, innermost first, that level and the key that
/// stands there and holds what is further in.
fn parents<'a>(lines: &[&'a str], line: usize) -> Vec<(usize, &'a str)> {
    let own = indent(lines[line]);
    let mut all: Vec<(usize, &str)> = Vec::new();
    // The items of a list may stand as far out as its key.
    let mut least = if is_item(lines[line]) { own + 1 } else { own };
    for text in (0..line).rev().map(|at| lines[at]).filter(|text| is_content(text)) {
        let level = front(text).0.len();
        let key = item(text).split_once(':').map(|(key, _)| key);
        if let Some(key) = key.filter(|key| level < least && is_word(key)) {
            all.push((level, key));
            least = level;
        } else if indent(text) < least && !is_item(text) {
            break;
        }
        if least == 0 {
            break;
        }
    }
    if all.last().is_none_or(|(level, _)| *level > 0) && least > 0 {
        all.push((0, ""));
    }
    all
}

fn is_word(key: &str) -> bool {
    is_key(key) || is_id(key)
}

/// What stands below a key.
fn inside<'a>(shape: &'a Shape, key: &str) -> Option<&'a Shape> {
    match shape {
        Shape::List(inner) | Shape::OneOrMany(inner) => inside(inner, key),
        Shape::Table(_, inner) => Some(inner),
        Shape::Record(record) | Shape::Either(_, record) => {
            record.fields.iter().find(|field| field.key == key).map(|field| &field.shape)
        }
        Shape::Scalar(_) => None,
    }
}

/// The first line of what should stand below a key.
struct Block<'a> {
    is_item: bool,
    /// The first key, where it is one.
    key: Option<&'a str>,
    /// Whether its value stands below.
    is_open: bool,
    /// Where it is the first line of a text, which keys may hold that.
    text: Option<Wanted>,
}

/// Which keys may hold a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Any,
    /// Those that must be there.
    Asked,
}

impl<'a> Block<'a> {
    fn of(line: &'a str) -> Self {
        let said = uncommented(item(line)).0;
        let key = said.split_once(": ").map(|(key, _)| key).or_else(|| said.strip_suffix(':'));
        let key = key.map(|key| key.trim_start_matches('{').trim());
        let key = key.filter(|key| is_word(key));
        let is_text = key.is_none() && !is_item(line) && said.contains(' ');
        let text = is_text.then_some(Wanted::Any);
        Self { is_item: is_item(line), key, is_open: said.ends_with(':'), text }
    }

    /// What stands behind the colon of a key that holds it.
    fn sign(&self) -> &'static str {
        if self.text.is_some() { " >-" } else { "" }
    }

    /// The keys of a record that may hold it; a table has names for keys, which nobody knows.
    fn keys(&self, shape: &Shape) -> Vec<Option<&'static str>> {
        match shape {
            Shape::List(inner) | Shape::OneOrMany(inner) => self.keys(inner),
            Shape::Table(_, inner) => {
                if self.fits(inner) {
                    vec![None]
                } else {
                    Vec::new()
                }
            }
            Shape::Record(record) | Shape::Either(_, record) => {
                let fields = record.fields.iter().filter(|field| field.required || self.text != Some(Wanted::Asked));
                fields.filter(|field| self.fits(&field.shape)).map(|field| Some(field.key)).collect()
            }
            Shape::Scalar(_) => Vec::new(),
        }
    }

    fn fits(&self, shape: &Shape) -> bool {
        if self.text.is_some() {
            return matches!(shape, Shape::Scalar(form) | Shape::Either(form, _) if form.takes_any());
        }
        let has = |record: &Record| self.key.is_some_and(|key| record.fields.iter().any(|field| field.key == key));
        match (shape, self.is_item) {
            (Shape::List(inner) | Shape::OneOrMany(inner), true) => match &**inner {
                Shape::Record(record) => has(record),
                Shape::Either(_, record) => self.key.is_none() || has(record),
                _ => self.key.is_none(),
            },
            (Shape::Record(record) | Shape::Either(_, record), false) => has(record),
            (Shape::Table(_, inner), false) => match &**inner {
                Shape::Scalar(_) => self.key.is_some_and(is_id) && !self.is_open,
                _ => self.key.is_some_and(is_id) && self.is_open,
            },
            _ => false,
        }
    }
}

//! What may stand on a page, and whether what stands there is that.
//!
//! Takes: a piece of a page, and [`Phrase`]s made of figures and of the site's words. Gives: the numbers that no phrase covers.
//! A phrase with words covers the numbers in it wherever it stands; one that is a bare number must be the whole piece, and
//! must name what stands around it.

use crate::explained::page::{Block, Kind};
use std::ops::Range;

/// Stands for any words without a number in a phrase.
pub const WORDS: char = '\u{1}';

#[derive(Debug, Clone)]
pub struct Phrase {
    /// The sections it may stand in; none: any.
    pub sections: Vec<&'static str>,
    /// What must stand around it, in lower case.
    pub near: Vec<String>,
    /// In lower case.
    pub text: String,
    /// Its beginning with every number as one sign: what does not hold it cannot hold the phrase, whatever the numbers are.
    outline: String,
}

fn outline(text: &str) -> String {
    let (mut outline, mut from) = (String::with_capacity(text.len()), 0);
    for number in numbers(text) {
        outline.push_str(&text[from..number.start]);
        outline.push('#');
        from = number.end;
    }
    outline.push_str(&text[from..]);
    outline
}

impl Phrase {
    pub fn new(sections: &[&'static str], near: &[&str], text: &str) -> Self {
        let near = near.iter().map(|words| words.to_lowercase()).collect();
        let text = crate::explained::page::tight(text).to_lowercase();
        let outline = outline(text.split(WORDS).next().unwrap_or_default());
        Self { sections: sections.to_vec(), near, text, outline }
    }

    /// The same words elsewhere.
    pub fn beside(&self, near: &str) -> Self {
        Self { sections: Vec::new(), near: vec![near.to_owned()], ..self.clone() }
    }

    /// No word in it, nor two numbers of which one names the other: then it is the whole piece or nothing.
    fn is_bare(&self) -> bool {
        !self.text.contains(|c: char| c.is_alphabetic() || c == WORDS) && !self.text.contains(": ")
    }

    fn may_stand(&self, block: &Block) -> bool {
        (self.sections.is_empty() || self.sections.contains(&block.section.as_str()))
            && self.near.iter().all(|words| block.around.contains(words.as_str()))
    }
}

/// Every number of a text: digits with the signs between them.
pub fn numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let begin = at;
        let joins =
            |at: usize| matches!(bytes[at], b'.' | b',' | b':') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        while at < bytes.len() && (bytes[at].is_ascii_digit() || joins(at)) {
            at += 1;
        }
        found.push(begin..at);
    }
    found
}

/// The phrases that may stand where a piece stands, whatever its numbers are.
pub fn fitting(block: &Block, phrases: &[Phrase]) -> Vec<Phrase> {
    let outline = outline(&lower(&block.text));
    let may = |phrase: &&Phrase| outline.contains(&phrase.outline) && phrase.may_stand(block);
    phrases.iter().filter(may).cloned().collect()
}

/// Lower case must not move anything; where it would, a text is taken as it is.
fn lower(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.len() == text.len() { lower } else { text.to_owned() }
}

/// The numbers of a piece that no phrase covers.
pub fn unexplained(block: &Block, phrases: &[Phrase]) -> Vec<Range<usize>> {
    let text = lower(&block.text);
    let numbers = numbers(&text);
    if numbers.is_empty() {
        return Vec::new();
    }
    let mut covered = vec![false; text.len()];
    for phrase in phrases.iter().filter(|phrase| phrase.may_stand(block)) {
        if phrase.is_bare() {
            if phrase.text == text {
                return Vec::new();
            }
            continue;
        }
        for place in places(&text, &phrase.text) {
            covered[place].fill(true);
        }
    }
    let all = numbers.clone();
    let left: Vec<Range<usize>> =
        numbers.into_iter().filter(|number| !covered[number.clone()].iter().all(|covered| *covered)).collect();
    // A line that is named must be the one that the link leads to.
    // The dashboard alone links the name of a source instead.
    if let Some((_, line)) = block.link.split_once('#')
        && block.section != "coverage"
        && !told(line).into_iter().rev().eq(told(&text).into_iter().rev().take(told(line).len()))
    {
        return all;
    }
    match block.kind {
        Kind::Axis if is_even(&text) => Vec::new(),
        _ => left,
    }
}

/// The numbers of a text as they are written.
fn told(text: &str) -> Vec<&str> {
    numbers(text).into_iter().map(|number| &text[number]).collect()
}

/// The numbers of an axis: in equal steps, each axis of its own that begins anew.
fn is_even(text: &str) -> bool {
    let plain = |number: &str| number.replace('.', "").replace(',', ".").parse::<f64>().unwrap_or(f64::NAN);
    let values: Vec<f64> = text.split(' ').map(plain).collect();
    let mut all: Vec<Vec<f64>> = Vec::new();
    for value in values {
        match all.last_mut() {
            Some(axis) if axis.last().is_some_and(|last| value > *last) => axis.push(value),
            _ => all.push(vec![value]),
        }
    }
    all.iter().all(|axis| {
        let steps: Vec<f64> = axis.windows(2).map(|pair| pair[1] - pair[0]).collect();
        axis.first().is_some_and(|first| first.is_finite())
            && steps.iter().all(|step| (step - steps[0]).abs() < 1e-9)
            && (axis.len() > 1 || axis[0] == 0.0)
    })
}

/// Where a phrase stands in a text, not in the middle of a word or number.
fn places(text: &str, phrase: &str) -> Vec<Range<usize>> {
    let mut parts = phrase.split(WORDS);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(first) {
        let begin = from + at;
        if let Some(end) = end(text, begin + first.len(), &rest)
            && stands_alone(text, begin..end)
        {
            found.push(begin..end);
        }
        from = begin + first.chars().next().map_or(1, char::len_utf8);
        if from >= text.len() {
            break;
        }
    }
    found
}

/// Where the rest of a phrase ends, words between its parts; they hold no number.
fn end(text: &str, at: usize, rest: &[&str]) -> Option<usize> {
    let Some((next, further)) = rest.split_first() else { return Some(at) };
    let mut from = at;
    loop {
        let found = from + text[from..].find(next)?;
        if text[at..found].contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some(end) = end(text, found + next.len(), further) {
            return Some(end);
        }
        from = found + text[found..].chars().next()?.len_utf8();
    }
}

fn stands_alone(text: &str, place: Range<usize>) -> bool {
    let (phrase, before, after) = (&text[place.clone()], &text[..place.start], &text[place.end..]);
    let number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut ahead = before.chars().rev();
    let left = match (ahead.next(), number(phrase.chars().next())) {
        (Some(c), _) if c.is_alphanumeric() => false,
        (Some('.' | ',' | ':'), true) => !number(ahead.next()),
        (Some('+' | '\u{2212}' | '–' | '-' | '/'), true) => false,
        _ => true,
    };
    let mut behind = after.chars();
    let right = match (behind.next(), number(phrase.chars().last())) {
        (Some(c), _) if c.is_alphanumeric() => false,
        (Some('.' | ',' | ':'), true) => !number(behind.next()),
        (Some('%' | '/'), true) => false,
        _ => true,
    };
    left && right
}

#[test]
fn a_phrase_covers_whole_numbers_only() {
    let covers = |text: &str, phrase: &str| {
        let block = Block {
            kind: Kind::Text,
            section: "cost".to_owned(),
            text: text.to_owned(),
            around: "jumlah | realisasi".to_owned(),
            link: String::new(),
        };
        unexplained(&block, &[Phrase::new(&["cost"], &["realisasi"], phrase)]).is_empty()
    };
    assert!(covers("20 dari 37 rencana (54,1%)", "20 dari 37 rencana (54,1%)"));
    assert!(!covers("20 dari 37 rencana (54,1%)", "20 dari 37 rencana"), "the share is not covered");
    assert!(!covers("120 dari 37 rencana", "20 dari 37 rencana"));
    assert!(!covers("1.120 orang", "120 orang"));
    assert!(!covers("−20 poin", "20 poin"));
    assert!(!covers("17.5% orang", "17"), "a bare number is the whole piece");
    assert!(covers("4.200", "4.200"));
    assert!(!covers("4.201", "4.200"));
    assert!(covers("“A” (tenggat 3 Mei 2026)", &format!("“{WORDS}” (tenggat 3 Mei 2026)")));
    assert!(!covers("“A 4” (tenggat 3 Mei 2026)", &format!("“{WORDS}” (tenggat 3 Mei 2026)")));
}

#[test]
fn an_axis_goes_in_equal_steps() {
    for (text, even) in
        [("0 20 40 60 80 100 0", true), ("0 20 41 60 80 100", false), ("0 10 20 30", true), ("7", false)]
    {
        assert_eq!(is_even(text), even, "{text}");
    }
}

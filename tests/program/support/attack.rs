//! A reader who wants to know what was withheld, and has nothing but what was published.
//!
//! Takes: the files of a built site, and the true counts behind one question. Gives: every linear fact about them that is
//! published somewhere, and which values of a cell remain possible. It is generous to the reader: a number that equals a
//! sum, share or mean of the true counts, in a place where the question is named, is taken to be understood as such.

#![allow(clippy::cast_precision_loss, reason = "counts of a few hundred people")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A number as written, in every way it can be read: `1.234` is 1234 in Indonesian and 1.234 in English.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Token {
    pub value: f64,
    pub decimals: usize,
}

impl Token {
    /// Digits that carry information: two of them occur by chance, three hardly.
    fn digits(self) -> usize {
        format!("{:.*}", self.decimals, self.value).trim_start_matches(['0', '.']).replace('.', "").len()
    }

    /// Whether this is the number, raw or rounded to the decimals that are shown.
    pub fn shows(self, value: f64) -> bool {
        let factor = 10f64.powi(i32::try_from(self.decimals).expect("few decimals"));
        ((value * factor).round() / factor - self.value).abs() < 1e-9
    }
}

/// Every number of a text that does not stand inside a word.
pub fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let begin = at;
        while at < bytes.len()
            && (bytes[at].is_ascii_digit()
                || (matches!(bytes[at], b'.' | b',') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)))
        {
            at += 1;
        }
        let inside = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        if !inside(begin.checked_sub(1).and_then(|at| bytes.get(at))) && !inside(bytes.get(at)) {
            found.extend(readings(&text[begin..at]));
        }
    }
    found
}

fn readings(written: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for (thousands, decimal) in [('.', ','), (',', '.')] {
        let plain = written.replace(thousands, "").replace(decimal, ".");
        let decimals = plain.split_once('.').map_or(0, |(_, after)| after.len());
        if let Ok(value) = plain.parse() {
            let token = Token { value, decimals };
            if !found.contains(&token) {
                found.push(token);
            }
        }
    }
    found
}

/// Counts of people whose sum is known: answers to one question, sexes, those who named something.
pub struct Question {
    /// Words by which a row or object tells that it is about this question.
    pub names: Vec<String>,
    /// The true counts.
    pub cells: Vec<i64>,
    /// Further linear figures that could be published: what they weigh each cell with, and a constant.
    pub further: Vec<(Vec<f64>, f64)>,
}

/// One published equation: the weighted sum of the cells lies between two values.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    weights: Vec<f64>,
    from: f64,
    to: f64,
    place: String,
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} in {}..{} ({})", self.weights, self.from, self.to, self.place)
    }
}

impl Question {
    pub fn answers(name: &str, counts: &[i64]) -> Self {
        Self { names: vec![name.to_owned()], cells: counts.to_vec(), further: Vec::new() }
    }

    fn n(&self) -> f64 {
        self.sum(&vec![1.0; self.cells.len()])
    }

    fn sum(&self, weights: &[f64]) -> f64 {
        self.cells.iter().zip(weights).map(|(cell, weight)| *cell as f64 * weight).sum()
    }

    /// Sums of neighbouring cells, as weights. Of ranges that empty cells make equal only the widest: a number does not say
    /// that the cells beside it are empty. Nobody and everybody are no news.
    fn ranges(&self) -> Vec<Vec<f64>> {
        let length = self.cells.len();
        let mut ranges: Vec<Vec<f64>> = Vec::new();
        for wide in (1..length).rev() {
            for from in 0..=length - wide {
                let weights = range(from, from + wide - 1, length);
                let sum = self.sum(&weights);
                let is_news = sum > 0.0 && sum < self.n();
                if is_news && !ranges.iter().any(|other| covers(other, &weights) && (self.sum(other) - sum).abs() < 0.5)
                {
                    ranges.push(weights);
                }
            }
        }
        ranges
    }

    /// The mean answer, from 1 on, as weights.
    fn mean(&self) -> Vec<f64> {
        (1u32..).take(self.cells.len()).map(|answer| f64::from(answer) / self.n()).collect()
    }

    /// What a text about this question tells.
    fn read_named(&self, text: &str, place: &str, known: &mut Vec<Known>) {
        let scale = self.cells.len() as f64;
        for token in tokens(text) {
            for weights in self.ranges() {
                let share: Vec<f64> = weights.iter().map(|weight| weight * 100.0 / self.n()).collect();
                let fraction: Vec<f64> = weights.iter().map(|weight| weight / self.n()).collect();
                if token.decimals == 0 {
                    self.learn(token, &weights, 0.0, place, known);
                    // A whole percentage is told as one by its sign.
                    if text.contains('%') && token.value > 9.0 {
                        self.learn(token, &share, 0.0, place, known);
                    }
                } else {
                    self.learn(token, &share, 0.0, place, known);
                    if token.decimals > 2 {
                        self.learn(token, &fraction, 0.0, place, known);
                    }
                }
            }
            if token.decimals > 0 {
                let mean = self.mean();
                let bar: Vec<f64> = mean.iter().map(|weight| weight * 100.0 / scale).collect();
                self.learn(token, &mean, 0.0, place, known);
                self.learn(token, &bar, 0.0, place, known);
            }
            for (weights, constant) in &self.further {
                self.learn(token, weights, *constant, place, known);
            }
        }
    }

    /// Bins as the report gives them: from which answer to which, and how many.
    fn read_bins(&self, value: &Value, place: &str, known: &mut Vec<Known>) {
        if let Some(list) = value.as_array() {
            for value in list {
                self.read_bins(value, place, known);
            }
        }
        let Value::Object(map) = value else { return };
        let named = map.values().any(|value| self.names.iter().any(|name| value == name));
        for bin in map.get("counts").and_then(Value::as_array).into_iter().flatten().filter(|_| named) {
            let number =
                |key: &str| bin[key].as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number");
            let weights = range(number("from") - 1, number("to") - 1, self.cells.len());
            let value = bin["count"].as_f64().expect("a number");
            self.learn(Token { value, decimals: 0 }, &weights, 0.0, place, known);
        }
        for value in map.values() {
            self.read_bins(value, place, known);
        }
    }

    /// What a number tells wherever it stands: only numbers that hardly occur by chance.
    fn read_anywhere(&self, token: Token, place: &str, known: &mut Vec<Known>) {
        if token.digits() < 3 {
            return;
        }
        if token.decimals == 0 {
            for weights in self.ranges() {
                self.learn(token, &weights, 0.0, place, known);
            }
        } else if token.decimals > 1 {
            self.learn(token, &self.mean(), 0.0, place, known);
        }
        for (weights, constant) in &self.further {
            self.learn(token, weights, *constant, place, known);
        }
    }

    fn learn(&self, token: Token, weights: &[f64], constant: f64, place: &str, known: &mut Vec<Known>) {
        let truth = self.sum(weights) + constant;
        if !token.shows(truth) {
            return;
        }
        // What was rounded lies half a last digit around; what was not is exact.
        let half = 0.5 / 10f64.powi(i32::try_from(token.decimals).expect("few"));
        let whole = weights.iter().all(|weight| weight.fract() == 0.0);
        let around = if whole && token.decimals == 0 { 1e-9 } else { half };
        let fact = Known {
            weights: weights.to_vec(),
            from: token.value - around - constant,
            to: token.value + around - constant,
            place: place.to_owned(),
        };
        if !known.iter().any(|other| other.weights == fact.weights && other.to - other.from <= fact.to - fact.from) {
            known.push(fact);
        }
    }

    /// All that is published of this question.
    pub fn known(&self, output: &BTreeMap<String, Vec<u8>>) -> Vec<Known> {
        let mut known = Vec::new();
        for (file, bytes) in output {
            let text = without_rows(&String::from_utf8_lossy(bytes));
            for token in tokens(&text) {
                self.read_anywhere(token, file, &mut known);
            }
            if ends_in(file, "json") {
                let value = serde_json::from_str(&text).expect("JSON");
                self.read_bins(&value, file, &mut known);
            }
            for part in parts(file, &text) {
                if self.names.iter().any(|name| part.contains(name.as_str())) {
                    self.read_named(&part, file, &mut known);
                }
            }
        }
        known
    }

    /// Cells of one to four people that have only one possible value for who knows these facts.
    pub fn solved(&self, known: &[Known]) -> Vec<usize> {
        let n: i64 = self.cells.iter().sum();
        let small = (0..self.cells.len()).filter(|cell| (1..=4).contains(&self.cells[*cell]));
        let others = |cell: usize| (0..=n.min(12)).filter(move |value| *value != self.cells[cell]);
        small.filter(|cell| !others(*cell).any(|value| fits(known, n, self.cells.len(), (*cell, value)))).collect()
    }
}

/// A page without the pixels that say how far down in a chart something stands. They count the rows above it, or draw the
/// sum of a whole quarter's or year's participants, and would be taken for counts of answers by chance. Lengths and places
/// across, which draw what one event's people did, stay.
fn without_rows(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find("<svg class=\"chart\"") {
        let end = begin + rest[begin..].find("</desc>").expect("a chart is described");
        let end = end + rest[end..].find("</figure>").expect("a chart stands in a figure");
        kept.push_str(&rest[..begin]);
        let mut pieces = rest[begin..end].split('"');
        while let Some(before) = pieces.next() {
            kept.push_str(before);
            let Some(value) = pieces.next() else { break };
            let is_down = [" y=", " y1=", " y2=", " cy=", " height="].iter().any(|name| before.ends_with(name));
            kept.push_str(if is_down { "\"\"" } else { "\"" });
            if !is_down {
                kept.push_str(value);
                kept.push('"');
            }
        }
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

/// One for the cells from here to there, nothing for the others.
fn range(from: usize, to: usize, length: usize) -> Vec<f64> {
    (0..length).map(|cell| f64::from(u8::from((from..=to).contains(&cell)))).collect()
}

fn covers(wide: &[f64], narrow: &[f64]) -> bool {
    wide.iter().zip(narrow).all(|(wide, narrow)| wide >= narrow)
}

/// Whether counts with one cell fixed agree with everything that is known.
fn fits(known: &[Known], n: i64, length: usize, fixed: (usize, i64)) -> bool {
    fn next(known: &[Known], length: usize, fixed: (usize, i64), chosen: &mut Vec<i64>, rest: i64) -> bool {
        if !known.iter().all(|fact| can_still(fact, chosen, rest)) {
            return false;
        }
        let cell = chosen.len();
        if cell == length {
            return rest == 0;
        }
        let values = if cell == fixed.0 { fixed.1..=fixed.1 } else { 0..=rest };
        values.into_iter().filter(|value| *value <= rest).any(|value| {
            chosen.push(value);
            let found = next(known, length, fixed, chosen, rest - value);
            chosen.pop();
            found
        })
    }
    next(known, length, fixed, &mut Vec::new(), n)
}

/// Whether the people who are left can still bring a fact's sum between its bounds.
fn can_still(fact: &Known, chosen: &[i64], rest: i64) -> bool {
    let sum: f64 = chosen.iter().zip(&fact.weights).map(|(cell, weight)| *cell as f64 * weight).sum();
    let left = &fact.weights[chosen.len()..];
    let (least, most) = if left.is_empty() {
        (0.0, 0.0)
    } else {
        (left.iter().copied().fold(f64::MAX, f64::min), left.iter().copied().fold(f64::MIN, f64::max))
    };
    sum + least * rest as f64 <= fact.to + 1e-9 && sum + most * rest as f64 >= fact.from - 1e-9
}

/// Whether a file has this ending.
pub fn ends_in(file: &str, ending: &str) -> bool {
    file.rsplit('.').next() == Some(ending)
}

/// The parts of a file in which a number belongs to the words beside it: rows, items, sentences, objects.
pub fn parts(file: &str, text: &str) -> Vec<String> {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => {
            let mut parts = vec![String::new()];
            for piece in text.split_inclusive('<') {
                let begins = [
                    "tr",
                    "li",
                    "p",
                    "dt",
                    "h2",
                    "h3",
                    "h4",
                    "caption",
                    "figcaption",
                    "desc",
                    "text",
                    "title",
                    "svg",
                    "table",
                    "meta",
                    "g",
                ];
                let name: String = piece.chars().take_while(char::is_ascii_alphanumeric).collect();
                if begins.contains(&name.as_str()) {
                    parts.push(String::new());
                }
                parts.last_mut().expect("one").push_str(piece);
            }
            parts
        }
        "json" => {
            let mut parts = Vec::new();
            let value: Value = serde_json::from_str(text).expect("JSON");
            objects(&value, &mut parts);
            parts
        }
        _ => text.lines().map(ToOwned::to_owned).collect(),
    }
}

/// Every object as text: its own keys, texts and numbers, and those of its lists and objects that hold numbers only, without
/// the borders of bins. What holds texts of its own is about something else.
fn objects(value: &Value, parts: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            let is_words = |value: &Value| value.as_array().is_some_and(|list| list.iter().all(Value::is_string));
            let own = map.iter().filter(|(key, value)| {
                let apart = (value.is_array() || value.is_object()) && !is_words(value) && holds_text(value);
                !["from", "to", "line"].contains(&key.as_str()) && !apart
            });
            let text: Vec<String> = own.map(|(key, value)| format!("{key} {}", flat(value))).collect();
            parts.push(text.join(" "));
            map.values().for_each(|value| objects(value, parts));
        }
        Value::Array(list) => list.iter().for_each(|value| objects(value, parts)),
        _ => {}
    }
}

fn holds_text(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.values().any(holds_text),
        Value::Array(list) => list.iter().any(holds_text),
        other => other.is_string(),
    }
}

fn flat(value: &Value) -> String {
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !["from", "to", "line"].contains(&key.as_str()))
            .map(|(key, value)| format!("{key} {}", flat(value)))
            .collect::<Vec<_>>()
            .join(" "),
        Value::Array(list) => list.iter().map(flat).collect::<Vec<_>>().join(" "),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Files in which a number stands, however rounded, in a part that holds one of these words.
pub fn shown_near(output: &BTreeMap<String, Vec<u8>>, names: &[&str], value: f64) -> BTreeSet<String> {
    let shows = |file: &str, bytes: &[u8]| {
        let parts = parts(file, &String::from_utf8_lossy(bytes));
        let about = parts.iter().filter(|part| names.iter().any(|name| part.contains(name)));
        about.flat_map(|part| tokens(part)).any(|token| token.decimals > 0 && token.shows(value))
    };
    output.iter().filter(|(file, bytes)| shows(file, bytes)).map(|(file, _)| file.clone()).collect()
}

/// Files in which a number stands, raw or rounded to two decimals or more.
pub fn shown_in(output: &BTreeMap<String, Vec<u8>>, value: f64) -> BTreeSet<String> {
    let shows = |bytes: &[u8]| {
        tokens(&String::from_utf8_lossy(bytes))
            .into_iter()
            .any(|token| token.digits() >= 3 && (token.decimals >= 2 || value.fract() == 0.0) && token.shows(value))
    };
    output.iter().filter(|(_, bytes)| shows(bytes)).map(|(file, _)| file.clone()).collect()
}

//! What the title of a session names, other than learning.
//!
//! Takes: a title. Gives: [`Named`] for each of its parts. Never: takes a word for what it names wherever it stands: "Praktik
//! pembukaan rekening" and "Penutupan kas" name no ceremony.
//!
//! A title is read part by part, between its signs and at its "and"s. A part names something only where it begins with it and goes
//! on with nothing but what such a thing may be called by: who, where, or of which event. A title with one part of another kind,
//! such as "Pembukaan dan tes awal", names that as well, and nothing is said of it.

use super::vocabulary::{ABOUT, AND, BY, EVENTS, HEADS, NEUTRAL, OF_EVENT, OF_EVENTS, OFFICIALS, PLACES};

/// What is no learning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Opening, speeches, closing, prayers, awards, group photos.
    Ceremony,
    /// An evening of getting acquainted, a gala dinner, entertainment.
    Party,
    /// A trip for pleasure.
    Outing,
    /// A visit to a place, whatever for.
    Visit,
    /// Meals, rests and exercise.
    Rest,
    /// Signing in, handing out rooms.
    Registration,
}

/// What may follow the words that name something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Whatever does not make it a topic.
    Anything,
    /// The same, behind a "to": a place, and no number ("Kunjungan ke-4" is one of a series).
    Somewhere,
    /// Who, where, or of which event.
    Frame,
    /// The same, or an official: "Sambutan Bupati".
    Official,
    /// An official only: "Arahan Bupati", which may be the topic itself, and names nothing where it stands alone.
    OnlyOfficial,
}

/// What a title names, part by part; nothing where a part of it names something else, or nothing that is known.
pub fn named(title: &str) -> Vec<Named> {
    let mut found = Vec::new();
    for part in parts(title) {
        let part: Vec<&str> = part.iter().map(String::as_str).collect();
        match of_part(&part) {
            Part::Names(named) => found.push(named),
            Part::Neutral => {}
            Part::Other => return Vec::new(),
        }
    }
    found
}

enum Part {
    Names(Named),
    /// Says nothing of what is done: "hari kedua", "kelompok A".
    Neutral,
    Other,
}

/// The words of each part in small letters; a hyphen inside a word parts it in two.
fn parts(title: &str) -> Vec<Vec<String>> {
    let mut parts = vec![Vec::new()];
    let mut word = String::new();
    let end_word = |word: &mut String, parts: &mut Vec<Vec<String>>| {
        let done = std::mem::take(word);
        if is_among(done.as_str(), AND) {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut().filter(|_| !done.is_empty()) {
            part.push(done);
        }
    };
    let mut chars = title.chars().flat_map(char::to_lowercase).peekable();
    let mut before = ' ';
    while let Some(char) = chars.next() {
        let inside = before.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric());
        if char.is_alphanumeric() || matches!(char, '\'' | '’') && inside {
            word.push(char);
        } else {
            end_word(&mut word, &mut parts);
            let joins = char == '-' && inside;
            let is_quiet = char.is_whitespace() || matches!(char, '"' | '“' | '”' | '\'' | '.');
            if !joins && !is_quiet {
                parts.push(Vec::new());
            }
        }
        before = char;
    }
    end_word(&mut word, &mut parts);
    parts.retain(|part| !part.is_empty());
    parts
}

fn of_part(words: &[&str]) -> Part {
    // "Sesi foto bersama", "Acara pembukaan": what stands before and changes nothing.
    let begins = words.iter().position(|word| !is_among(word, OF_EVENT)).unwrap_or_default();
    for words in [Some(words), (begins > 0).then(|| &words[begins..])].into_iter().flatten() {
        for (named, then, names) in HEADS {
            let longest = names.iter().filter_map(|name| after(words, name)).min_by_key(|rest| rest.len());
            if longest.is_some_and(|rest| fits(rest, *then)) {
                return if *then == Then::OnlyOfficial { Part::Neutral } else { Part::Names(*named) };
            }
        }
    }
    if words.iter().all(|word| is_neutral(word)) { Part::Neutral } else { Part::Other }
}

/// What follows a name at the beginning of some words.
fn after<'a>(words: &'a [&'a str], name: &str) -> Option<&'a [&'a str]> {
    // Most names begin with another word.
    let first = words.first()?;
    if !name.starts_with(first) {
        return None;
    }
    let count = name.split(' ').count();
    let is_name = words.len() >= count && name.split(' ').eq(words[..count].iter().copied());
    is_name.then(|| &words[count..])
}

fn fits(rest: &[&str], then: Then) -> bool {
    if rest.iter().any(|word| is_among(word, ABOUT)) {
        return false;
    }
    match then {
        Then::Anything => true,
        Then::Somewhere => rest.first().is_some_and(|first| !is_neutral(first)),
        Then::Frame => is_frame(rest),
        Then::Official => is_frame(rest) || names_official(rest),
        Then::OnlyOfficial => names_official(rest),
    }
}

fn names_official(rest: &[&str]) -> bool {
    rest.first().is_some_and(|first| is_among(first, OFFICIALS))
}

/// Whether these words say only who, where, or of which event.
fn is_frame(rest: &[&str]) -> bool {
    let Some((first, others)) = rest.split_first() else { return true };
    let is_place = || others.first().is_some_and(|next| is_among(next, PLACES));
    match *first {
        by if is_among(by, BY) => true,
        "di" | "at" | "in" => is_place(),
        event if is_among(event, EVENTS) => true,
        "bimbingan" => others.first() == Some(&"teknis"),
        "of" => others.iter().find(|word| **word != "the").is_some_and(|next| is_among(next, OF_EVENTS)),
        "dengan" | "with" => is_frame(others) || names_official(others),
        word => is_neutral(word) && is_frame(others),
    }
}

fn is_among(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

fn is_neutral(word: &str) -> bool {
    is_among(word, NEUTRAL)
        || is_among(word, OF_EVENT)
        || word.len() == 1
        || word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;

//! Slips in words: keys, words of a closed list, links, and what git leaves behind.

use super::lines::{Line, lines};
use super::site::Site;
use super::slip::{Slip, line_of};
use std::ops::Range;

/// Keys that take one of the model's words.
const CHOICES: [&str; 22] = [
    "kind",
    "status",
    "role",
    "mode",
    "formality",
    "form",
    "held",
    "domain",
    "category",
    "selected_by",
    "raised_by",
    "result",
    "direction",
    "family",
    "type",
    "state",
    "measure",
    "name_basis",
    "background",
    "reform_areas",
    "language",
    "navigation",
];

/// The words of a value, each with its place: one, or those between brackets.
pub fn words<'a>(line: &Line<'a>) -> Vec<(Range<usize>, &'a str)> {
    let inside = line.value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let (list, mut at) = inside.map_or((line.value, line.value_at), |inside| (inside, line.value_at + 1));
    let mut found = Vec::new();
    for piece in list.split(',') {
        let before = piece.len() - piece.trim_start().len();
        let word = piece.trim();
        if !word.is_empty() && !word.starts_with(['"', '{', '\'']) {
            found.push((at + before..at + before + word.len(), word));
        }
        at += piece.len() + 1;
    }
    found
}

/// Every line of the site with its file.
pub fn all(site: &Site) -> impl Iterator<Item = (&str, &str, Line<'_>)> {
    site.written().flat_map(|(path, text)| lines(path, text).into_iter().map(move |line| (path, text, line)))
}

/// Keys that are not the editor's own names.
fn keys(site: &Site) -> impl Iterator<Item = (&str, &str, Line<'_>)> {
    all(site).filter(|(path, _, line)| {
        let own = *path == "site.yaml" && matches!(line.above[..], ["organizers" | "topics"]);
        !own && line.key.is_some_and(|key| !key.starts_with("x-"))
    })
}

/// A letter twice, two letters swapped, a letter gone, a capital: one after the other.
pub fn key_misspelt(site: &Site) -> Vec<Slip> {
    let slip = |(turn, (path, text, line)): (usize, (&str, &str, Line<'_>))| {
        let key = line.key.expect("a key");
        let mut letters: Vec<char> = key.chars().collect();
        let middle = letters.len() / 2;
        match turn % 4 {
            0 => letters.insert(middle, letters[middle]),
            1 if middle > 0 && letters[middle - 1] != letters[middle] => letters.swap(middle - 1, middle),
            2 if letters.len() > 2 => drop(letters.remove(middle)),
            _ => letters[0] = letters[0].to_ascii_uppercase(),
        }
        Slip::of(path, text, &line, line.key_range().expect("a key"), letters.into_iter().collect::<String>())
    };
    keys(site).enumerate().map(slip).collect()
}

pub fn key_twice(site: &Site) -> Vec<Slip> {
    let slip = |(path, text, line): (&str, &str, Line<'_>)| {
        let key = line.key.filter(|_| !line.value.is_empty() && !line.value.starts_with(['>', '|']))?;
        let again = format!("{}{key}: {}\n", " ".repeat(line.column), line.value);
        let end = line.range().end;
        Some(Slip::edit(path, text, end..end, again).at(path, line.number + 1))
    };
    keys(site).filter_map(slip).collect()
}

/// A key that must be there goes, with what stands in its line.
pub fn key_deleted(site: &Site) -> Vec<Slip> {
    let required = |path: &str, line: &Line<'_>| {
        let key = line.key.unwrap_or_default();
        let top = line.above.is_empty();
        match (path.split('/').next().unwrap_or_default(), line.above.last().copied().unwrap_or_default()) {
            ("site.yaml", "agency") => key == "name",
            ("site.yaml", _) if top => matches!(key, "title" | "base_url"),
            ("programs", _) if top => matches!(key, "title" | "kind" | "summary"),
            ("speakers", _) if top => key == "name",
            ("materials" | "pages", _) if top => key == "title",
            ("events", _) if top && path.ends_with("event.md") => matches!(key, "program" | "status" | "start" | "end"),
            ("events", "sessions") => matches!(key, "date" | "title"),
            ("events", "lines") => matches!(key, "category" | "item"),
            ("programs", "objectives") | ("events", "tests") => key == "id",
            ("events", "items") if path.ends_with("follow-up.yaml") => key == "action",
            ("events", "outcomes") => matches!(key, "id" | "indicator"),
            ("events", "documents") => key == "title",
            _ => false,
        }
    };
    let mut slips = Vec::new();
    for (path, text) in site.written() {
        let lines = lines(path, text);
        for (place, line) in lines.iter().enumerate().filter(|(_, line)| required(path, line)) {
            if line.value.is_empty() || line.value.starts_with(['>', '|']) || !line.text.ends_with(line.value) {
                continue;
            }
            // An item's first key leaves its dash behind for the next one.
            let range = if line.dash { line.start + line.column..line.range().end } else { line.range() };
            let next = lines.get(place + 1).filter(|next| next.column == line.column && !next.dash);
            let range = match next {
                Some(next) if line.dash => range.start..next.start + next.column,
                None if line.dash => continue,
                _ => range,
            };
            // Where the record begins, or the lines beside the gap.
            let is_own = |other: &&Line<'_>| other.column == line.column && other.above == line.above;
            let own = lines[..place].iter().rev().take_while(|other| other.column >= line.column).filter(is_own);
            let mut first = line.number;
            for other in own {
                first = other.number;
                if other.dash {
                    break;
                }
            }
            let first = if line.dash || !line.above.is_empty() { first } else { lines[0].number };
            slips.push(Slip::of(path, text, line, range, "").at(path, first).or_at(path, line.number..line.number + 1));
        }
    }
    slips
}

pub fn word_unknown(site: &Site) -> Vec<Slip> {
    let choices = all(site).filter(|(_, _, line)| {
        // Who signs, and who tells a story, has a role in their own words.
        let is_own = matches!(line.above.last(), Some(&("signatories" | "stories")));
        CHOICES.contains(&line.about()) && !is_own && !line.value.is_empty()
    });
    let slips = choices.enumerate().flat_map(|(turn, (path, text, line))| {
        let slip = |(range, word): (Range<usize>, &str)| {
            let to = if turn % 2 == 0 { "entah".to_owned() } else { format!("{word}x") };
            Slip::of(path, text, &line, range, to)
        };
        words(&line).into_iter().map(slip).collect::<Vec<_>>()
    });
    slips.collect()
}

/// Links of a text to pages of the site, with another last letter.
pub fn link_broken(site: &Site) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (path, text) in site.written().filter(|(path, _)| path.ends_with(".md")) {
        let front = text.find("\n---\n").map_or(0, |end| end + 5);
        for (at, _) in text[front..].match_indices("](/") {
            let from = front + at + 2;
            let Some(length) = text[from..].find(')') else { continue };
            // What follows `?` is for the page that it leads to, and what follows a space is the link's title.
            let address = text[from..from + length].split(['?', ' ']).next().unwrap_or_default();
            let end = address.trim_end_matches('/').len() + from;
            if end > from + 1 && line_of(text, from) == line_of(text, end) {
                slips.push(Slip::edit(path, text, end..end, "qx"));
            }
        }
    }
    slips
}

/// What git leaves where two people changed one line.
pub fn conflict_left(site: &Site) -> Vec<Slip> {
    let slip = |(path, text, line): (&str, &str, Line<'_>)| {
        let own = text.get(line.range())?;
        let conflict = format!("<<<<<<< HEAD\n{own}=======\n{own}>>>>>>> usulan\n");
        Some(Slip::of(path, text, &line, line.range(), conflict))
    };
    keys(site).filter_map(slip).collect()
}

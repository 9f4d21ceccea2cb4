//! Where the YAML parser gives up on a text, asked of texts that an editor might write.
//!
//! Takes: a text. Gives: the first line that cannot be read; how many spaces a tab stands for. Never: tells an editor
//! anything; a remedy is tried here before it is given.

use super::surplus::are_surplus;
use super::uneven::{opens_text, without_texts};
use saphyr_parser::{Event, Parser};
use std::collections::{BTreeMap, BTreeSet};

/// The line, counted from 0, at which the parser gives up; `None` where it reads all of the text.
pub fn gives_up(text: &str) -> Option<usize> {
    read(text).0
}

/// Where the parser gives up, and how many keys stand a second time in their mapping up to there.
fn read(text: &str) -> (Option<usize>, usize) {
    let mut parser = Parser::new_from_str(text);
    // Of each open collection: the keys of a mapping, and whether a key comes next.
    let mut open: Vec<Option<(BTreeSet<String>, bool)>> = Vec::new();
    let mut twice = 0;
    while let Some(event) = parser.next_event() {
        let event = match event {
            Ok((Event::StreamEnd, _)) => return (None, twice),
            Ok((event, _)) => event,
            Err(error) => return (Some(error.marker().line().saturating_sub(1)), twice),
        };
        if matches!(event, Event::SequenceEnd | Event::MappingEnd) {
            open.pop();
            continue;
        }
        if let Some(Some((keys, is_key))) = open.last_mut() {
            if let (true, Event::Scalar(key, ..)) = (*is_key, &event) {
                twice += usize::from(!keys.insert(key.to_string()));
            }
            *is_key = !*is_key;
        }
        match event {
            Event::SequenceStart(..) => open.push(None),
            Event::MappingStart(..) => open.push(Some((BTreeSet::new(), true))),
            _ => {}
        }
    }
    (None, twice)
}

/// Whether a text is read further than up to `line`, with `spaces` in front of that line.
pub fn helps(lines: &[&str], line: usize, spaces: usize) -> bool {
    let (before, twice) = read(&joined(lines));
    let before = before.unwrap_or(usize::MAX);
    let mended = format!("{}{}", " ".repeat(spaces), lines[line].trim_start());
    let mut changed = lines.to_vec();
    changed[line] = &mended;
    // The line that follows must not take its place as the one that does not fit.
    let next = (line.max(before.min(lines.len())) + 1..lines.len()).find(|next| !lines[*next].trim().is_empty());
    let (after, more) = read(&joined(&changed));
    // Nor must its key be there already.
    more <= twice && after.is_none_or(|at| at > next.unwrap_or(usize::MAX))
}

fn joined(lines: &[&str]) -> String {
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// A text whose indentation by tabs has been made one by spaces.
pub struct Spaced {
    pub text: String,
    /// How many spaces stand for a tab: none where it is one too many.
    pub width: usize,
    /// How many tabs each line (from 0) had in front.
    pub tabs: BTreeMap<usize, usize>,
}

/// Lines, from 0, that are indented with tabs, and how many tabs each has; those of texts of several lines left out.
pub fn tabbed(text: &str) -> BTreeMap<usize, usize> {
    let lines: Vec<&str> = text.lines().collect();
    let in_front = |line: &str| line.chars().take_while(|c| c.is_whitespace()).filter(|c| *c == '\t').count();
    let counted = without_texts(&lines).into_iter().enumerate().filter(|(_, line)| !line.trim().is_empty());
    counted.map(|(place, line)| (place, in_front(line))).filter(|(_, tabs)| *tabs > 0).collect()
}

/// A text with spaces for its tabs, as many as make it readable; `None` where no number does.
pub fn spaced(text: &str) -> Option<Spaced> {
    widths(text).into_iter().find(|spaced| read(&spaced.text) == (None, 0))
}

/// The same where something else is wrong too: with as many spaces as let it be read furthest.
pub fn nearly_spaced(text: &str) -> Option<Spaced> {
    let furthest = |spaced: &Spaced| {
        let (line, twice) = read(&spaced.text);
        (std::cmp::Reverse(twice), line.unwrap_or(usize::MAX))
    };
    // Of numbers that serve alike, the first.
    widths(text).into_iter().rev().max_by_key(furthest)
}

/// A text with spaces for its tabs, by each number of them that may be meant, the likeliest first.
fn widths(text: &str) -> Vec<Spaced> {
    let tabs = tabbed(text);
    if tabs.is_empty() {
        return Vec::new();
    }
    // A line that is no key, far enough in, would become the rest of the text above it.
    let lines: Vec<&str> = text.lines().collect();
    let are_keys = tabs.keys().all(|line| lines[*line].contains(':') || lines[*line].trim_start().starts_with("- "));
    let is_text = are_of_texts(&lines, &tabs);
    let widths: &[usize] = if are_keys || is_text { &[2, 4, 3, 6, 8, 1] } else { &[2, 4, 3, 1] };
    let none = are_surplus(&lines, &tabs).then_some(0);
    let with = |width: usize| {
        let mut spaced = String::with_capacity(text.len() + tabs.len() * width);
        for (place, line) in text.split_inclusive('\n').enumerate() {
            if !tabs.contains_key(&place) {
                spaced.push_str(line);
                continue;
            }
            let rest = line.trim_start_matches([' ', '\t']);
            let front = line[..line.len() - rest.len()].replace('\t', &" ".repeat(width));
            spaced.push_str(&front);
            spaced.push_str(rest);
        }
        Spaced { text: spaced, width, tabs: tabs.clone() }
    };
    none.iter().chain(widths).map(|width| with(*width)).collect()
}

/// Whether all lines with tabs in front are of texts, and there are any.
pub fn has_tabbed_texts(text: &str) -> bool {
    let tabs = tabbed(text);
    !tabs.is_empty() && are_of_texts(&text.lines().collect::<Vec<_>>(), &tabs)
}

/// Whether each line with tabs in front stands right below the sign of a text of several lines, or below a line of one.
fn are_of_texts(lines: &[&str], tabs: &BTreeMap<usize, usize>) -> bool {
    let bare = without_texts(lines);
    let is_of_text = |at: &usize| {
        let above = (0..*at).rev().find(|above| !lines[*above].trim().is_empty());
        above.is_some_and(|above| {
            opens_text(lines[above]).is_some() || bare[above].is_empty() || tabs.contains_key(&above)
        })
    };
    tabs.keys().all(is_of_text)
}

#[cfg(test)]
mod tests {
    use super::{gives_up, helps, spaced};

    #[test]
    fn a_tab_stands_for_as_many_spaces_as_make_the_text_readable() {
        let width = |text: &str| spaced(text).map(|spaced| spaced.width);
        assert_eq!(width("l:\n\t- a: 1\n\t\tb: 2\n\t- a: 3\n"), Some(2));
        assert_eq!(width("l:\n  - a: 1\n\tb: 2\n  - a: 3\n"), Some(4));
        assert_eq!(width("l:\n - a: 1\n\tb: 2\n   c: 3\n"), Some(3));
        assert_eq!(width("l:\n  - a: 1\n\tb 2\n  - a: 3\n"), None);
        assert_eq!(width("l:\n  - a\n"), None);
        // A text goes on where it began.
        assert_eq!(width("a:\n  b: >-\n\tc d\n\te f\n  g: 1\n"), Some(4));
        assert_eq!(width("l:\n  - a: >-\n      c d\n\te f\n    g: 1\n"), Some(6));
        // Without it, the line is in step with the one above.
        assert_eq!(width("l:\n  - a: 1\n\t    b: 2\n"), Some(0));
        // With four it would be the item's second date.
        assert_eq!(width("l:\n  - date: 1\n    c:\n      by: 2\n\tdate: 3\n"), Some(6));
    }

    #[test]
    fn a_remedy_that_moves_the_trouble_to_the_next_line_does_not_help() {
        let lines = ["l:", "  - a: 1", " b: 2", "    c: 3", "  - a: 4"];
        assert_eq!(gives_up("l:\n  - a: 1\n b: 2\n"), Some(2));
        assert!(helps(&lines, 2, 4));
        assert!(!helps(&lines, 2, 0));
    }
}

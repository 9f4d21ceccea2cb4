//! Splits a Markdown file into its front matter and its body.
//!
//! Takes: the text. Gives: [`Parts`]. Never: parses either.

use super::keys::is_key;

/// A Markdown file in two.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The YAML between the two `---` lines.
    pub yaml: &'a str,
    /// The line on which it begins.
    pub yaml_line: u32,
    /// Where the body begins, in bytes of the whole text.
    pub body_start: usize,
    /// The line on which the body begins.
    pub body_line: u32,
}

/// Why a file has no front matter.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The first line is not `---`.
    NotOpened,
    /// There is no second `---` line.
    NotClosed,
}

/// Where the text below begins inside what should be keys, counted in lines from 0, and how long that line is: a line of
/// prose at the left edge, after an empty one. Such a line is never YAML; a key without its colon has fewer words.
pub fn body_inside(yaml: &str) -> Option<(u32, u32)> {
    const WORDS: usize = 8;
    let lines: Vec<&str> = yaml.lines().collect();
    let is_empty = |line: &&str| line.trim().is_empty();
    let is_written = |line: &str| {
        let key = line.split_once(':').map_or("", |(key, _)| key);
        line.starts_with([' ', '-', '#']) || !key.is_empty() && !key.contains(' ')
    };
    // `targets` that has lost its colon, with a comment behind.
    let is_uncoloned = |line: &str| line.split_whitespace().next().is_some_and(is_key);
    let is_prose = |line: &str| !is_written(line) && !is_uncoloned(line) && line.split_whitespace().count() >= WORDS;
    let prose = (1..lines.len()).find(|at| is_empty(&lines[at - 1]) && is_prose(lines[*at]))?;
    // Where keys follow, it is no end that is missing, but a comment that has lost its sign, or a text its spaces.
    let is_root_key = |line: &&str| line.split_once(':').is_some_and(|(key, _)| is_key(key));
    if lines[prose..].iter().any(is_root_key) {
        return None;
    }
    // What stands above it and is no key either, a picture or a heading, is text as well.
    let keys = lines[..prose].iter().rposition(|line| !is_empty(line) && is_written(line)).map_or(0, |last| last + 1);
    let first = keys + lines[keys..].iter().position(|line| !is_empty(line))?;
    let length = lines[first].trim_end().chars().count();
    Some((u32::try_from(first).ok()?, u32::try_from(length).unwrap_or(u32::MAX)))
}

/// A line that was probably meant to close the front matter and does not: `--`, `----`, ` ---`. Its place among the lines,
/// from 0, and its length.
pub fn nearly_closed(lines: &str) -> Option<(u32, u32)> {
    let is_near = |line: &&str| {
        let text = line.trim();
        let is_dashes = text.chars().count() > 1 && text.chars().all(|c| matches!(c, '-' | '–' | '—'));
        (is_dashes || text == "—") && line.trim_end() != "---"
    };
    let (place, line) = lines.lines().enumerate().find(|(_, line)| is_near(line))?;
    Some((u32::try_from(place).ok()?, u32::try_from(line.trim_end().chars().count()).unwrap_or(u32::MAX)))
}

/// Splits a file. A byte order mark and CRLF line ends are accepted.
pub fn split(text: &str) -> Result<Parts<'_>, Trouble> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_start_matches('\u{feff}').trim_end() != "---" {
        return Err(Trouble::NotOpened);
    }
    let yaml_start = first.len();
    let (mut offset, mut line) = (yaml_start, 2);
    for next in lines {
        if next.trim_end() == "---" {
            return Ok(Parts {
                yaml: &text[yaml_start..offset],
                yaml_line: 2,
                body_start: offset + next.len(),
                body_line: line + 1,
            });
        }
        offset += next.len();
        line += 1;
    }
    Err(Trouble::NotClosed)
}

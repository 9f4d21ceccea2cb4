//! Splits a Markdown file into its front matter and its body.
//!
//! Takes: the text. Gives: [`Parts`]. Never: parses either.

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
    let mut after_gap = false;
    for (number, line) in (0..).zip(yaml.lines()) {
        let is_prose = line.starts_with(char::is_alphabetic)
            && line.split_once(':').is_none_or(|(key, _)| key.contains(' '))
            && line.split_whitespace().count() >= WORDS;
        if after_gap && is_prose {
            return Some((number, u32::try_from(line.trim_end().chars().count()).unwrap_or(u32::MAX)));
        }
        after_gap = line.trim().is_empty();
    }
    None
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

//! Splits a Markdown file into its front matter and its body.
//!
//! Takes: the text. Gives: [`Parts`]; where the lines between them are not as they should be, those that were meant, with the
//! [`Slip`]. Never: parses either.

mod meant;
mod slip;

pub use self::meant::{Meant, inside, meant};
pub use self::slip::Slip;

/// A Markdown file in two.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// Splits a file; `None` where its first line is not `---`, or no second one follows. A byte order mark and CRLF line ends are
/// accepted.
pub fn split(text: &str) -> Option<Parts<'_>> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_start_matches('\u{feff}').trim_end() != "---" {
        return None;
    }
    let yaml_start = first.len();
    let (mut offset, mut line) = (yaml_start, 2);
    for next in lines {
        if next.trim_end() == "---" {
            return Some(Parts {
                yaml: &text[yaml_start..offset],
                yaml_line: 2,
                body_start: offset + next.len(),
                body_line: line + 1,
            });
        }
        offset += next.len();
        line += 1;
    }
    None
}

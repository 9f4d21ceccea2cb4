//! One line of YAML, as an editor sees it.
//!
//! Takes: a line. Gives: how far in it stands, and what it is by its look. Never: parses.

/// Spaces before its first character.
pub fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether it says something: it is neither empty nor a comment.
pub fn is_content(line: &str) -> bool {
    let text = line.trim();
    !text.is_empty() && !text.starts_with('#')
}

/// Whether it begins an item of a list.
pub fn is_item(line: &str) -> bool {
    let text = line.trim();
    text == "-" || text.starts_with("- ")
}

/// A line without the dashes of a list.
pub fn item(line: &str) -> &str {
    let mut text = line.trim();
    while let Some(rest) = text.strip_prefix("- ") {
        text = rest.trim_start();
    }
    text
}

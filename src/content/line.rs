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

/// The key at its left edge: a sentence begins with a capital letter, or has a space before its colon.
pub fn edge_key(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b));
    (is_key && (value.trim().is_empty() || value.starts_with(' '))).then_some(key)
}

/// What stands before the first word of a line: spaces and the sign of an item.
pub fn front(line: &str) -> (&str, &str) {
    let spaces = indent(line);
    let sign = if line[spaces..].starts_with("- ") { 2 } else { 0 };
    line.split_at(spaces + sign)
}

/// A line and the comment at its end.
pub fn uncommented(text: &str) -> (&str, &str) {
    let sign = if text.contains('#') { text.find(" #") } else { None };
    sign.map_or((text.trim_end(), ""), |at| (text[..at].trim_end(), text[text[..at].trim_end().len()..].trim_end()))
}

/// A line without the dashes of a list.
pub fn item(line: &str) -> &str {
    let mut text = line.trim();
    while let Some(rest) = text.strip_prefix("- ") {
        text = rest.trim_start();
    }
    text
}

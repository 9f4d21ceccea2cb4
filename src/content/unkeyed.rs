//! Lines that are neither `key: value` nor `- item`, and what each was probably meant to be.
//!
//! Takes: the lines and the place of one. Gives: the words for it. Never: says that something is a key which the lines
//! around it show to be an item.

use super::advice::{fill_of_conflict, lost_dash, note_or_item, other_sign, row_of_cells};
use super::explain::{no_separator, no_space_after_colon, other_colon};
use super::keys::is_key;
use super::line::{indent, is_content, is_item, item};
use super::remark::{cells, is_named, is_words, unmistakable, words};
use crate::words::Words;

/// What a line was meant to be. The line stands at `line` among `lines`.
pub fn unkeyed(lines: &[&str], line: usize) -> (Words, Words) {
    let text = item(lines[line]).split(" #").next().unwrap_or_default().trim_end();
    if let Some((key, c, value)) = split_at_other_colon(text) {
        return other_colon(c, key.trim(), value.trim());
    }
    if text.len() >= 3 && text.bytes().all(|b| b == b'=') {
        return fill_of_conflict(text);
    }
    // `mode; in-person`
    if let Some((key, value)) = text.split_once(' ')
        && let Some(sign) = key.chars().next_back().filter(|sign| matches!(sign, ';' | ',' | '.' | '!'))
        && let Some(word) = key.strip_suffix(sign)
        && is_key(word)
    {
        return other_sign(word, sign, value.trim());
    }
    if let Some(words) = unmistakable(lines, line) {
        return words;
    }
    if is_item(lines[line]) && cells(text).is_some() {
        return row_of_cells(1);
    }
    let bare = without_bullet(text);
    if stands_below_item(lines, line) && !is_key(text) && (bare.is_some() || !text.contains(':')) {
        return lost_dash(bare.unwrap_or(text));
    }
    if let Some(bare) = bare {
        return note_or_item(bare);
    }
    if is_words(text) && !is_named(lines, line) {
        return words(lines, line);
    }
    match text.split_once(':') {
        Some((key, value)) if !key.contains(' ') && !value.is_empty() => no_space_after_colon(key, value),
        _ => no_separator(text),
    }
}

/// `• satu`, `1. satu`, `-- satu`: the text behind the sign of a list as word processors set it.
pub fn without_bullet(text: &str) -> Option<&str> {
    let rest = match text.strip_prefix("--") {
        Some(rest) => rest,
        None => match text.trim_start_matches(|c: char| c.is_ascii_digit()) {
            rest if rest.len() < text.len() => rest.strip_prefix(['.', ')'])?,
            _ => {
                let first = text.chars().next().filter(|c| is_bullet(*c))?;
                &text[first.len_utf8()..]
            }
        },
    };
    let bare = rest.trim_start_matches('\u{fe0f}');
    Some(bare.trim()).filter(|bare| bare.len() < rest.len() && !bare.is_empty())
}

fn is_bullet(c: char) -> bool {
    let is_sign = matches!(u32::from(c), 0x2190..=0x21FF | 0x25A0..=0x27BF | 0x2B00..=0x2BFF | 0xF000..=0xF0FF);
    is_sign || matches!(c, '•' | '·' | '‣' | '⁃' | '∙' | '–' | '—' | '−' | '*' | '+' | '✅' | '✔')
}

/// Whether the next line above that stands no further in is an item of this line's level.
fn stands_below_item(lines: &[&str], line: usize) -> bool {
    let own = indent(lines[line]);
    let above = lines[..line].iter().rev().find(|above| is_content(above) && indent(above) <= own);
    above.is_some_and(|above| indent(above) == own && is_item(above))
}

/// Whether it is a colon of another alphabet or width.
pub fn is_other_colon(c: char) -> bool {
    matches!(c, '：' | '﹕' | '︓' | '∶' | '꞉' | 'ː')
}

fn split_at_other_colon(text: &str) -> Option<(&str, char, &str)> {
    let (place, c) = text.char_indices().find(|(_, c)| is_other_colon(*c))?;
    Some((&text[..place], c, &text[place + c.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::{unkeyed, without_bullet};

    #[test]
    fn a_sign_of_a_list_is_known_as_one() {
        for line in ["• a b", "– a b", "1. a b", "2) a b", "✅ a b", "-- a b", "* a b", "→ a b"] {
            assert_eq!(without_bullet(line), Some("a b"), "{line}");
        }
        for line in ["a b", "1.5 jam", "•", "-a", "2026 a"] {
            assert_eq!(without_bullet(line), None, "{line}");
        }
    }

    #[test]
    fn what_stands_among_items_is_an_item() {
        let help = |lines: &[&str], line| unkeyed(lines, line).1.en;
        assert!(help(&["l:", "  - a", "  b c", "  - d"], 2).contains("`- b c`"));
        assert!(help(&["l:", "- a", "role: x", "mode; y"], 3).contains("`mode: y`"));
        // A list's own key, which lost its colon.
        assert!(help(&["x:", "- a", "speakers", "- b"], 2).contains("`key: value`"));
        assert!(help(&["a: b", "-- c"], 1).contains('#'));
    }
}

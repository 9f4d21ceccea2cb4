//! Spaces that are none, where a text of YAML needs plain ones: before its lines, behind its dashes and colons.
//!
//! Takes: a text. Gives: the text with plain spaces, and one fault for all the lines that had others. Never: looks into what an
//! editor wrote as a value.

use super::explain::odd_space;
use super::uneven::without_texts;
use super::yaml::{Scanning, attempt};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::Faults;
use crate::source::{FileId, Location, Position};

/// A text without such spaces.
pub struct Evened {
    pub text: String,
    pub fault: Diagnostic,
}

/// A text with plain spaces for those that only look like them; `None` where it has none in a place that matters, or one alone
/// that other words fit better.
pub fn evened(text: &str, file: FileId, first_line: u32) -> Option<Evened> {
    if text.is_ascii() {
        return None;
    }
    let lines = without_texts(&text.lines().collect::<Vec<_>>());
    let found: Vec<(usize, usize, char)> =
        lines.iter().enumerate().filter_map(|(at, line)| odd(line).map(|(column, c)| (at, column, c))).collect();
    let (first, others) = found.split_first()?;
    let is_leading = lines[first.0].chars().take(first.1).all(char::is_whitespace);
    if others.is_empty() && !is_leading {
        return None;
    }
    let plain: String = text.chars().map(|c| if is_odd(c) { ' ' } else { c }).collect();
    // What is still wrong may have come from the spaces.
    if let Err(left) = attempt(&Scanning::new(&plain, file, first_line), &mut Faults::default()) {
        let line = |at: usize| u32::try_from(at).map_or(u32::MAX, |at| at.saturating_add(first_line));
        if found.iter().any(|(at, ..)| line(*at).abs_diff(left.at.start.line) <= 1) {
            return None;
        }
    }
    let fault = told(*first, others.len(), file, first_line);
    Some(Evened { text: plain, fault })
}

/// Where in a line a plain space belongs and another stands: before its first letter, behind the dash of an item or the colon of a
/// key.
fn odd(line: &str) -> Option<(usize, char)> {
    let said = line.trim_start();
    if said.is_empty() || said.starts_with('#') {
        return None;
    }
    let before = line.len() - said.len();
    let dash = said.strip_prefix('-').filter(|rest| rest.starts_with(char::is_whitespace));
    let key = dash.map_or(said, str::trim_start);
    let name = key.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-')));
    let colon = name.filter(|end| *end > 0 && key[*end..].starts_with(':')).map(|end| end + 1);
    let behind = colon.map(|colon| {
        let from = line.len() - key.len() + colon;
        from..from + key[colon..].len() - key[colon..].trim_start().len()
    });
    let sign = dash.map(|_| before + 1..line.len() - key.len());
    let places = [Some(0..before), sign, behind];
    places.into_iter().flatten().find_map(|place| {
        let (at, c) = line[place.clone()].char_indices().find(|(_, c)| is_odd(*c))?;
        Some((line[..place.start + at].chars().count(), c))
    })
}

/// White space that looks like a space; a tab does not.
fn is_odd(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

fn told((line, column, c): (usize, usize, char), others: usize, file: FileId, first_line: u32) -> Diagnostic {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX - 1);
    let start = Position { line: first_line.saturating_add(number(line)), column: number(column) + 1 };
    let at = Location { file, start, end: Position { column: start.column + 1, ..start } };
    if others == 0 {
        let (message, help) = odd_space(c);
        return Diagnostic::new(&rules::INVALID_YAML, at, message).help(help);
    }
    let code = u32::from(c);
    let message = say!(
        id "di baris ini dan {others} baris lain ada karakter yang tampak seperti spasi, tetapi bukan (U+{code:04X})",
        en "this line and {others} more hold characters that look like spaces and are none (U+{code:04X})",
    );
    let help = say!(
        id "salin satu karakter itu ke Cari dan Ganti (Ctrl+H) di editor, lalu ganti semuanya dengan spasi biasa; karakter seperti ini biasanya ikut saat menyalin dari Word atau halaman web",
        en "copy one of them into Find and Replace (Ctrl+H) of the editor, and replace them all with plain spaces; such characters come along with text copied from a word processor or a web page",
    );
    Diagnostic::new(&rules::INVALID_YAML, at, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::{evened, odd};
    use crate::source::Sources;

    #[test]
    fn only_spaces_between_the_signs_of_yaml_matter() {
        for (line, column) in
            [("\u{a0} a: b", 0), ("  -\u{a0}a", 3), ("a:\u{a0}b", 2), ("  - a:\u{a0}b", 6), (" \u{3000}a", 1)]
        {
            assert_eq!(odd(line).map(|(column, _)| column), Some(column), "{line:?}");
        }
        for line in ["a: b\u{a0}c", "# \u{a0}a", "- a b:\u{a0}c", "a: b:\u{a0}c", "", "\u{a0}", "\ta: b"] {
            assert_eq!(odd(line), None, "{line:?}");
        }
    }

    #[test]
    fn one_fault_stands_for_all_of_them() {
        let file = Sources::default().add("x.yaml".to_owned(), "".into());
        let even = |text: &str| evened(text, file, 1).map(|even| (even.text, even.fault.message.en));
        let (text, message) = even("a:\n\u{a0}\u{a0}b: 1\n  c:\u{a0}2\n").unwrap();
        assert_eq!(text, "a:\n  b: 1\n  c: 2\n");
        assert!(message.starts_with("this line and 1 more"), "{message}");
        // Alone it is told of in words of its own, and where the line is wrong without it as well.
        assert_eq!(even("a:\u{a0}b\n"), None);
        assert_eq!(even("a: b\n\u{a0}c: d\n"), None);
        assert_eq!(even("a: b\u{a0}c\n"), None);
    }
}

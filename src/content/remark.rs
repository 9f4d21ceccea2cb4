//! Lines that are words of an editor's own where YAML has no place for them: remarks, and rows that come out of a spreadsheet.
//!
//! Takes: the lines and the place of one. Gives: what it is, with its remedy. Never: takes a line for a remark that begins with a
//! key of the model.

use super::advice::{free_text, note_or_item, remark, row_of_cells};
use super::keys::{is_key, slip_of};
use super::line::{indent, is_content, is_item, item};
use super::trial::helps;
use super::unkeyed::without_bullet;
use crate::words::Words;

/// The signs between which a remark stands in other languages, and of a heading in Markdown.
const SIGNS: [(&str, &str); 6] = [("<!--", "-->"), ("/*", "*/"), ("**", "**"), ("__", "__"), ("==", "=="), ("//", "")];

/// Fewer cells make no row.
const CELLS: usize = 3;

/// What is said of a line that is no key for certain: a remark in another language's signs, a row of a spreadsheet, words of
/// their own among items that hold keys.
pub fn unmistakable(lines: &[&str], line: usize) -> Option<(Words, Words)> {
    let said = said(lines[line]);
    if cells(said).is_some() {
        return Some(row_of_cells(rows(lines, line)));
    }
    if let Some(bare) = bare(said) {
        return Some(remark(bare));
    }
    if is_named(lines, line) || !stands_among_records(lines, line) {
        return None;
    }
    let bulleted = without_bullet(said).filter(|bare| is_words(bare));
    bulleted.map(note_or_item).or_else(|| is_words(said).then(|| words(lines, line)))
}

/// Whether one word stands above what is further in, as a key does.
fn opens(lines: &[&str], line: usize) -> bool {
    let below = lines[line + 1..].iter().copied().find(|below| is_content(below));
    let is_inside = |below: &str| indent(below) > indent(lines[line]) || is_item(below) && !is_item(lines[line]);
    is_id(said(lines[line])) && below.is_some_and(is_inside)
}

/// Whether the first word of a line may be a key all the same: a slip of one, one above what stands further in, or a name where
/// others of its level are names.
pub fn is_named(lines: &[&str], line: usize) -> bool {
    let word = said(lines[line]).split([' ', ':', '=']).next().unwrap_or_default();
    slip_of(word).is_some() || opens(lines, line) || is_id(word) && has_names_beside(lines, line)
}

/// Whether a key above or below, of the level of a line, is none of the model's.
fn has_names_beside(lines: &[&str], line: usize) -> bool {
    let column = |text: &str| text.trim_end().len() - item(text).len();
    let own = column(lines[line]);
    let is_name = |text: &str| item(text).split_once(':').is_some_and(|(key, _)| is_id(key) && !is_key(key));
    let is_beside = |text: &&str| is_content(text) && column(text) == own && is_name(text);
    let is_inside = |text: &&str| !is_content(text) || column(text) >= own;
    let above = lines[..line].iter().rev().copied().take_while(is_inside);
    above.chain(lines[line + 1..].iter().copied().take_while(is_inside)).any(|text| is_beside(&text))
}

/// Whether a word may be a name: small letters, digits, hyphens, underscores.
fn is_id(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
}

/// What is said of words of an editor's own: a remark, or the rest of the text above where that takes it.
pub fn words(lines: &[&str], line: usize) -> (Words, Words) {
    free_text(said(lines[line]), text_above(lines, line))
}

/// Whether a line holds words that are no key of the model, nor a name with a colon behind it.
pub fn is_words(said: &str) -> bool {
    let first = said.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next().unwrap_or_default();
    let key = said.split_once(": ").map(|(key, _)| key).or_else(|| said.strip_suffix(':'));
    let is_keyed = key.is_some_and(|key| !key.contains(' '));
    said.starts_with(char::is_alphanumeric) && !is_key(first) && !is_keyed
}

/// How many cells a row has that was copied from a spreadsheet, or from a file of such rows.
pub fn cells(said: &str) -> Option<usize> {
    let is_keyed =
        said.contains(": ") || said.ends_with(':') || said.split_once(':').is_some_and(|(key, _)| is_key(key));
    if is_keyed || said.contains(['{', '[']) || said.starts_with(['-', '#']) {
        return None;
    }
    let parted = |sign: char| Some(said.split(sign).count()).filter(|count| *count >= CELLS);
    // A sentence has spaces.
    let is_close = |sign: char| {
        let cells = || said.split(sign).map(|cell| cell.trim_matches('"'));
        let is_number = |cell: &str| sign == ';' && cell.len() > 2 && cell.bytes().all(|b| b.is_ascii_digit());
        cells().any(|cell| is_figure(cell.trim()) || is_number(cell.trim())) || cells().all(|cell| !cell.contains(' '))
    };
    parted('\t').or_else(|| [';', ','].into_iter().find_map(|sign| parted(sign).filter(|_| is_close(sign))))
}

/// A date or a time.
fn is_figure(cell: &str) -> bool {
    let has_sign = cell.contains([':', '-', '/', '.']);
    has_sign && cell.len() >= 4 && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '-' | '/' | '.'))
}

/// How many such rows stand below each other.
fn rows(lines: &[&str], first: usize) -> usize {
    lines[first..].iter().take_while(|line| cells(said(line)).is_some()).count()
}

/// The words between the signs of a remark.
fn bare(said: &str) -> Option<&str> {
    let stripped = SIGNS.iter().find_map(|(open, close)| said.strip_prefix(open)?.strip_suffix(close));
    stripped.map(|bare| bare.trim_matches(['*', '=', '/', '_', ' '])).filter(|bare| !bare.is_empty())
}

/// A line without the comment at its end.
fn said(line: &str) -> &str {
    line.trim().split(" #").next().unwrap_or_default().trim_end()
}

/// Whether the item above or below a line, of the list in which it stands, holds keys.
fn stands_among_records(lines: &[&str], line: usize) -> bool {
    let own = indent(lines[line]);
    let mut above = (0..line).rev().map(|at| lines[at]).filter(|text| is_content(text));
    let above =
        above.find(|text| is_item(text) || indent(text) < own).filter(|text| is_item(text) && indent(text) <= own);
    let below = lines[line + 1..].iter().copied().find(|text| is_content(text)).filter(|text| is_item(text));
    let holds_keys = |text: &str| {
        let said = item(text);
        said.starts_with('{') || said.contains(": ") || said.ends_with(':')
    };
    above.or(below).is_some_and(holds_keys)
}

/// The key of the text above a line, which may go on there, and how far in it must stand for that.
fn text_above<'a>(lines: &[&'a str], line: usize) -> Option<(&'a str, usize)> {
    let above = (0..line).rev().find(|at| is_content(lines[*at]))?;
    let (key, value) = said(item(lines[above])).split_once(": ")?;
    let is_text = value.starts_with(char::is_alphanumeric) && value.split(' ').filter(|word| is_word(word)).count() > 1;
    let spaces = lines[above].chars().count() - item(lines[above]).chars().count() + 2;
    (is_key(key) && is_text && helps(lines, line, spaces)).then_some((key, spaces))
}

fn is_word(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::{cells, unmistakable};

    #[test]
    fn rows_of_a_spreadsheet_are_told_from_sentences() {
        for (row, count) in [
            ("2025-03-12,11:45,12:00,Penutupan,ceremony", 5),
            ("2025-03-12, 11:45, 12:00, Penutupan", 4),
            ("\"2025-03-12\",\"11:45\",\"Penutupan\"", 3),
            ("12/03/2025;11.45;Penutupan", 3),
            ("date,start,end", 3),
            ("2025-03-12\t11:45\tPenutupan", 3),
        ] {
            assert_eq!(cells(row), Some(count), "{row}");
        }
        for line in [
            "Bawa laptop, kabel, dan bukti",
            "a,b",
            "title: a,b,c",
            "{ a: b, c: d, e: f }",
            "- a,b,c",
            "venue:{name:a,kind:own,city:b}",
            "Bawa laptop,kabel,bukti",
        ] {
            assert_eq!(cells(line), None, "{line}");
        }
    }

    #[test]
    fn a_remark_is_told_by_its_signs_or_by_what_it_stands_among() {
        let help = |lines: &[&str], line| unmistakable(lines, line).map(|(_, help)| help.en);
        for line in ["// a b", "<!-- a b -->", "/* a b */", "** a b **", "== a b =="] {
            assert_eq!(help(&["a: b", line], 1).as_deref(), Some("a remark begins with `# `: write `# a b`"), "{line}");
        }
        let among = ["l:", "  - a: 1", "  HARI KEDUA", "  - a: 2"];
        assert!(help(&among, 2).is_some_and(|help| help.contains("`# HARI KEDUA`")));
        // Among words it is an item, and a key of the model is one wherever it stands.
        assert_eq!(help(&["l:", "  - satu", "  HARI KEDUA", "  - dua"], 2), None);
        assert_eq!(help(&["l:", "  - a: 1", "  title Pembukaan", "  - a: 2"], 2), None);
    }
}

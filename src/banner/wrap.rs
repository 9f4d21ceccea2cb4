//! A text in lines, as large as it fits.
//!
//! Takes: a text, the room that it has, and sizes. Gives: [`Lines`]. Never: cuts a word; what does not fit in the smallest size ends
//! in an ellipsis after a whole word.

use super::face::Face;

/// What stands for words that are left out.
const MORE: &str = "…";

/// A text in lines of one size.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) size: i32,
    pub(super) lines: Vec<String>,
}

/// A size of letters and how many lines of it there is room for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Size {
    pub(super) size: i32,
    pub(super) lines: usize,
}

/// The text in the first of the sizes that it fits in, else in the last with an ellipsis. Lines are about equally long.
pub(super) fn wrap(face: &Face, text: &str, width: i32, sizes: &[Size]) -> Lines {
    let text = face.legible(text);
    let pieces = pieces(&text);
    for Size { size, lines } in sizes {
        let Some(broken) = broken(face, &pieces, width, *size) else { continue };
        if broken.len() <= *lines {
            return Lines { size: *size, lines: balanced(face, &pieces, width, (*size, broken)) };
        }
    }
    let Some(Size { size, lines }) = sizes.last() else { return Lines { size: 0, lines: Vec::new() } };
    Lines { size: *size, lines: cut(face, &pieces, width, (*size, *lines)) }
}

/// Where a line may end: after a word, and after a hyphen or slash within one, where letters follow on both sides.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((at, letter)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let within =
            matches!(letter, '-' | '/' | '–') && before.is_alphabetic() && next.is_some_and(char::is_alphabetic);
        if letter == ' ' || within {
            pieces.push(&text[start..at + letter.len_utf8()]);
            start = at + letter.len_utf8();
        }
        before = letter;
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// As many pieces on each line as fit; `None` where one piece is too wide for a line.
fn broken(face: &Face, pieces: &[&str], width: i32, size: i32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        let longer = format!("{line}{piece}");
        if face.width(longer.trim_end(), size) <= width {
            line = longer;
            continue;
        }
        if face.width(piece.trim_end(), size) > width {
            return None;
        }
        lines.push(line.trim_end().to_owned());
        (*piece).clone_into(&mut line);
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    Some(lines)
}

/// The same number of lines, in the narrowest column that holds them.
fn balanced(face: &Face, pieces: &[&str], width: i32, (size, greedy): (i32, Vec<String>)) -> Vec<String> {
    let count = greedy.len();
    let (mut narrow, mut wide, mut best) = (0, width, greedy);
    while wide - narrow > 4 {
        let column = i32::midpoint(narrow, wide);
        match broken(face, pieces, column, size).filter(|lines| lines.len() == count) {
            Some(lines) => (wide, best) = (column, lines),
            None => narrow = column,
        }
    }
    best
}

/// So many lines, the last of which ends in an ellipsis after the last whole word that fits.
fn cut(face: &Face, pieces: &[&str], width: i32, (size, count): (i32, usize)) -> Vec<String> {
    let fits = |shown: usize| {
        let words = pieces[..shown].concat();
        let words = words.trim_end().trim_end_matches(['-', '/', '–', ',', ':', ';', '(']).trim_end();
        let text = format!("{words}{MORE}");
        broken(face, &self::pieces(&text), width, size).filter(|lines| lines.len() <= count)
    };
    (0..pieces.len()).rev().find_map(fits).unwrap_or_default()
}

/// One line of a text, smaller where it is long, ended by an ellipsis where it is too long for the smallest size.
pub(super) fn line(face: &Face, text: &str, width: i32, sizes: &[i32]) -> Option<(i32, String)> {
    let sizes: Vec<Size> = sizes.iter().map(|size| Size { size: *size, lines: 1 }).collect();
    let Lines { size, lines } = wrap(face, text, width, &sizes);
    Some((size, lines.into_iter().next()?))
}

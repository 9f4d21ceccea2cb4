//! The digits and signs of other scripts, as plain ones.
//!
//! Takes: a text. Gives: the same text as a reader takes it, and where each byte of it stood. Never: changes a letter.
//!
//! `０８１２` is read as 0812, a dash as a hyphen, a fixed space as a space, and what has no width is not read at all.

use std::ops::Range;

/// A text with plain digits, dashes and spaces.
pub(super) struct Plain {
    pub text: String,
    /// For every byte of `text`, and for its end, the byte of the original.
    places: Vec<usize>,
}

impl Plain {
    /// `None` where nothing would change.
    pub fn of(original: &str) -> Option<Self> {
        if original.is_ascii() || original.chars().all(|c| plain(c) == Some(c)) {
            return None;
        }
        let mut text = String::with_capacity(original.len());
        let mut places = Vec::with_capacity(original.len() + 1);
        for (at, letter) in original.char_indices() {
            if let Some(letter) = plain(letter) {
                text.push(letter);
                places.resize(text.len(), at);
            }
        }
        places.push(original.len());
        Some(Self { text, places })
    }

    /// A range of the plain text in the original: from its first letter to where the next one begins.
    pub fn range(&self, range: &Range<usize>) -> Range<usize> {
        let place = |byte: usize| self.places.get(byte).copied().unwrap_or_default();
        place(range.start)..place(range.end)
    }
}

/// The plain form of a letter; `None` where it has no width.
fn plain(letter: char) -> Option<char> {
    /// The zeros of scripts that a keyboard or a copied page may bring: full width, Arabic, Persian, Devanagari, Bengali,
    /// Thai, Khmer, Javanese, Balinese, Sundanese, and the styled digits of mathematics.
    const ZEROS: [u32; 15] = [
        0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x17e0, 0xa9d0, 0x1b50, 0x1bb0, 0x1d7ce, 0x1d7d8, 0x1d7e2,
        0x1d7ec, 0x1d7f6,
    ];
    if letter.is_ascii() {
        return Some(letter);
    }
    let code = u32::from(letter);
    if let Some(digit) = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10)) {
        return char::from_digit(digit, 10);
    }
    match letter {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        '\u{ff0b}' => Some('+'),
        '\u{ff08}' => Some('('),
        '\u{ff09}' => Some(')'),
        '\u{ff0e}' => Some('.'),
        '\u{ff20}' => Some('@'),
        '\u{ff0f}' => Some('/'),
        '\u{ff0c}' => Some(','),
        '\u{ff1a}' => Some(':'),
        '\u{ff1b}' => Some(';'),
        '\u{ff1d}' => Some('='),
        '\u{ff5c}' => Some('|'),
        space if space.is_whitespace() => Some(' '),
        other => Some(other),
    }
}

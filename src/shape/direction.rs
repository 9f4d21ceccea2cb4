//! Characters that turn the direction in which a text is read.
//!
//! Takes: text. Gives: the first such character. Never: minds letters of scripts that run from right to left.
//!
//! They cannot be seen, and make a page show something else than its source says: a figure can be made to read backwards.

use crate::say;
use crate::words::Words;

/// The first character that turns the direction, with its place in bytes.
#[must_use]
pub fn turned(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(
        |(_, c)| matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'),
    )
}

/// What is wrong with it, and what to do.
#[must_use]
pub fn refusal(c: char) -> (Words, Words) {
    let code = u32::from(c);
    (
        say!(
            id "teks ini memuat karakter tak terlihat U+{code:04X} yang membalik arah baca",
            en "this text holds the invisible character U+{code:04X}, which turns the direction of reading",
        ),
        say!(
            id "hapus karakter itu: ketik ulang teksnya, jangan menyalinnya",
            en "delete that character: type the text again instead of copying it",
        ),
    )
}

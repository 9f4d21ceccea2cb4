//! Characters that nobody sees and that do something to a text all the same.
//!
//! Takes: text. Gives: the first such character, and the words for it. Never: minds letters of scripts that run from right to left,
//! tabs, or the ends of lines.
//!
//! Some turn the direction in which a text is read, so that a page shows something else than its source says: a figure can be made to
//! read backwards. Control characters come along with text from other programs; some tools that read a page or its data stop at them.

use super::guess::shorten;
use crate::say;
use crate::words::Words;

/// So many characters before one say where it stands.
const BEFORE: usize = 24;

/// The first such character, with its place in bytes.
#[must_use]
pub fn unseen(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| is_turning(*c) || is_control(*c))
}

/// Whether it turns the direction of reading.
fn is_turning(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// What is wrong with the one at a place of a text, and what to do.
#[must_use]
pub fn refusal(text: &str, (at, c): (usize, char)) -> (Words, Words) {
    let code = u32::from(c);
    if is_turning(c) {
        return (
            say!(
                id "teks ini memuat karakter tak terlihat U+{code:04X} yang membalik arah baca",
                en "this text holds the invisible character U+{code:04X}, which turns the direction of reading",
            ),
            say!(
                id "hapus karakter itu: ketik ulang teksnya, jangan menyalinnya",
                en "delete that character: type the text again instead of copying it",
            ),
        );
    }
    let before: String = text[..at].lines().next_back().unwrap_or_default().to_owned();
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let before: String = before.chars().skip(skipped).collect();
    let Words { id: place_id, en: place_en } = match before.trim() {
        "" => say!(id "di awal baris", en "at the beginning of its line"),
        words => {
            let words = shorten(words);
            say!(id "sesudah `{words}`", en "behind `{words}`")
        }
    };
    (
        say!(
            id "teks ini memuat karakter kendali tak terlihat U+{code:04X}, {place_id}",
            en "this text holds the invisible control character U+{code:04X}, {place_en}",
        ),
        say!(
            id "hapus karakter itu: ketik ulang kata di sekitarnya, jangan menyalinnya",
            en "delete that character: type the words around it again instead of copying them",
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::{refusal, unseen};

    #[test]
    fn control_characters_are_seen_and_placed() {
        for (text, place) in [
            ("Angkatan\u{7} I", "behind `Angkatan`"),
            ("\u{1b}a", "at the beginning"),
            ("a\nb c\u{85}d", "behind `b c`"),
        ] {
            let found = unseen(text).expect("a control character");
            assert!(refusal(text, found).0.en.contains(place), "{text:?}: {}", refusal(text, found).0.en);
        }
        assert_eq!(unseen("a\tb\r\nc"), None);
    }
}

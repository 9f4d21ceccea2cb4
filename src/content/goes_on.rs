//! A text that goes on in the next line, with a colon in it that YAML takes for that of a key.
//!
//! Takes: the lines, and the place of one. Gives: what is said of it, with the whole text in quotes. Never: takes a key of the
//! model, or a name in small letters, for a word of a text.

use super::keys::is_key;
use super::line::{indent, is_content, is_item, item};
use crate::say;
use crate::words::Words;

/// A longer text is not repeated.
const LONGEST: usize = 160;

/// What is said of a line that goes on with the text above it, and reads as a key of its own.
pub fn goes_on(lines: &[&str], line: usize) -> Option<(Words, Words)> {
    let said = lines.get(line)?.trim();
    let (word, _) = said.split_once(": ").filter(|(word, _)| is_of_text(word))?;
    let above = (0..line).rev().map(|at| lines[at]).find(|above| is_content(above))?;
    let text = item(above);
    let begins = above.trim_end().len() - text.len();
    let keyed = text.split_once(": ").filter(|(key, _)| is_key(key));
    let value = keyed.map_or(text, |(_, value)| value);
    // The rest of a value stands further in than its key, that of an item as far in as its text.
    let least = if keyed.is_some() { begins + 1 } else { begins };
    let is_open = keyed.is_some() || is_item(above) && !text.contains(": ") && !text.ends_with(':');
    if is_item(lines[line]) || !is_open || indent(lines[line]) < least || !value.starts_with(char::is_alphanumeric) {
        return None;
    }
    let message = say!(
        id "`{word}:` terbaca sebagai kunci, padahal baris ini tampaknya lanjutan teks di atasnya",
        en "`{word}:` reads as a key, while this line seems to go on with the text above it",
    );
    let front = keyed.map_or_else(|| "- ".to_owned(), |(key, _)| format!("{key}: "));
    let whole = format!("{value} {said}").replace('"', "'");
    let help = if whole.len() <= LONGEST {
        say!(
            id "tulis seluruh teksnya dalam satu baris, dengan tanda kutip: `{front}\"{whole}\"`",
            en "write all of the text on one line, in quotes: `{front}\"{whole}\"`",
        )
    } else {
        say!(
            id "tulis seluruh teksnya dalam satu baris, dengan tanda kutip: `{front}\"…\"`",
            en "write all of the text on one line, in quotes: `{front}\"…\"`",
        )
    };
    Some((message, help))
}

/// Whether what stands before a colon is words of a text: a capital letter, or several words of which the first is no key.
fn is_of_text(word: &str) -> bool {
    let first = word.split(' ').next().unwrap_or_default();
    let is_plain = !word.contains(['"', '\'', '{', '[', '#', '`']);
    is_plain && !is_key(first) && (word.starts_with(char::is_uppercase) || word.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::goes_on;

    #[test]
    fn a_text_that_goes_on_below() {
        let help = |lines: &[&str]| goes_on(lines, lines.len() - 1).map(|(_, help)| help.en);
        let told = |whole: &str| Some(format!("write all of the text on one line, in quotes: `{whole}`"));
        assert_eq!(
            help(&["l:", "  - Bawa laptop", "    Catatan: dan minum"]),
            told("- \"Bawa laptop Catatan: dan minum\"")
        );
        assert_eq!(help(&["venue:", "  city: Kota", "   Lama: baru"]), told("city: \"Kota Lama: baru\""));
        for lines in [
            ["l:", "  - Bawa laptop", "  Catatan: dan minum"],
            ["l:", "  - Bawa laptop", "    title: dan minum"],
            ["l:", "  - { title: a }", "    Catatan: dan minum"],
            ["venue:", "  city: Kota", "  Lama: baru"],
            ["venue:", "  city: \"Kota\"", "   Lama: baru"],
            ["venue:", "  city: Kota", "   kota-lama: baru"],
        ] {
            assert_eq!(help(&lines), None, "{lines:?}");
        }
    }
}

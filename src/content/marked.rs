//! Keys between the signs of bold, italic or code, as text that is pasted out of Markdown has them.
//!
//! Takes: a line. Gives: its key, and the line without the signs. Never: takes a word for a key that no record has.

use super::keys::is_key;
use super::line::{front, uncommented};
use crate::say;
use crate::words::Words;

/// The signs, the longest first.
const SIGNS: [&str; 7] = ["***", "**", "__", "~~", "*", "_", "`"];

/// `**mode**: in-person` and `**mode:** in-person`: the key, and the line that was meant.
pub fn unmarked(line: &str) -> Option<(&str, String)> {
    let (front, rest) = front(line);
    let (said, comment) = uncommented(rest);
    let sign = SIGNS.into_iter().find(|sign| said.starts_with(sign))?;
    let (key, value) = said[sign.len()..].split_once(':')?;
    let (key, value) = match key.strip_suffix(sign) {
        Some(key) => (key, value),
        None => (key, value.strip_prefix(sign)?),
    };
    let space = if value.trim().is_empty() { "" } else { " " };
    is_key(key).then(|| (key, format!("{front}{key}:{space}{}{comment}", value.trim())))
}

/// What is said of such a key; `meant` is the line without the signs.
pub fn told(key: &str, meant: &str) -> (Words, Words) {
    let meant = uncommented(meant.trim()).0;
    (
        say!(
            id "kunci `{key}` diapit tanda tebal, miring, atau kode dari Markdown, yang tidak dikenal di sini",
            en "the key `{key}` stands between signs of bold, italic or code, as in Markdown, which are unknown here",
        ),
        say!(id "hapus tanda itu: tulis `{meant}`", en "delete the signs: write `{meant}`"),
    )
}

#[cfg(test)]
mod tests {
    use super::unmarked;

    #[test]
    fn signs_of_markdown_are_taken_off_a_key() {
        let meant = |line| unmarked(line).map(|(_, meant)| meant);
        for line in ["**mode**: a", "**mode:** a", "*mode*: a", "__mode__: a", "`mode`: a", "***mode***:a"] {
            assert_eq!(meant(line).as_deref(), Some("mode: a"), "{line}");
        }
        assert_eq!(meant("  - **date**: 1  # satu").as_deref(), Some("  - date: 1  # satu"));
        assert_eq!(meant("**venue**:").as_deref(), Some("venue:"));
        for line in ["* mode: a", "**catatan**: a", "**mode: a", "mode: **a**", "*mode**: a"] {
            assert_eq!(meant(line), None, "{line}");
        }
    }
}

//! One line of text, as most values of a file are.
//!
//! Takes: a text. Gives: whether all of it is one line on which three people with scores, or five numbers of a list, cannot stand.
//! Never: judges what it does not rule out.

/// Fewer people on a line may be anything.
const AT_LEAST: usize = 3;
/// How the verdicts end that take the place of a score.
const VERDICTS: [&str; 2] = ["ulus", "ompeten"];

/// Whether a text is one line that holds too little to be looked through. What parts cells, links and tags is never ruled out.
pub(super) fn holds_too_little(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.iter().any(|b| b"\n|[]<=".contains(b)) {
        return false;
    }
    // Somebody, or a word that calls numbers scores, has letters.
    if bytes.iter().all(|b| b.is_ascii() && !b.is_ascii_alphabetic()) {
        return true;
    }
    let numbers = bytes.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()).filter(|run| run[0].is_ascii_digit());
    let verdicts = VERDICTS.iter().flat_map(|verdict| text.matches(verdict));
    numbers.count() + verdicts.count() < AT_LEAST
}

//! Sentences that are short enough for the top of a page.
//!
//! Takes: sentences of rules and of i18n files. Gives: one sentence of no more than so many words. Never: changes what somebody wrote
//! in quotation marks.

use super::WORDS;

/// The fewest that a sentence may be cut to: fewer only name what the rest tells.
const LEAST: usize = 5;
/// A sentence of a rule: whole where it has no more than so many words, else up to the last semicolon or colon that leaves it so.
/// Its details stand with the open note.
pub(super) fn brief(sentence: String, most: usize) -> String {
    if words(&sentence) <= most {
        return sentence;
    }
    let (mut depth, mut end) = (0_i32, None);
    for (at, c) in sentence.char_indices() {
        depth += i32::from(matches!(c, '“' | '(')) - i32::from(matches!(c, '”' | ')'));
        let left = &sentence[..at];
        if depth == 0 && matches!(c, ';' | ':') && (LEAST..=most).contains(&words(left)) {
            end = Some(left.len());
        }
    }
    end.map_or_else(|| sentence.clone(), |end| format!("{}.", &sentence[..end]))
}

/// What a finding says first, as far as a list has room for it: its first sentence, cut at so many words where it does not end.
pub(in crate::pages) fn heading(message: &str) -> String {
    let is_quoted = |text: &str| text.matches('“').count() != text.matches('”').count();
    let mut ends = message.match_indices(". ").map(|(at, _)| message.split_at(at));
    let first = ends.find(|(before, after)| {
        !is_quoted(before)
            && !is_abbreviation(before)
            && after.trim_start_matches(['.', ' ']).starts_with(begins_sentence)
    });
    let sentence = brief(first.map_or_else(|| message.to_owned(), |(before, _)| format!("{before}.")), WORDS);
    if words(&sentence) <= WORDS {
        return sentence;
    }
    let kept: Vec<&str> = sentence.split(' ').take(WORDS).collect();
    format!("{} …", kept.join(" "))
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Several sentences as one: a semicolon takes the place of a full stop, and the next word no longer begins with a capital. What
/// an editor wrote, in quotation marks, stays as it is.
pub(super) fn in_one(sentences: &str) -> String {
    let (mut one, mut depth, mut rest) = (String::with_capacity(sentences.len()), 0_i32, sentences);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        depth += i32::from(c == '“') - i32::from(c == '”');
        let ends = c == '.' && depth == 0 && !is_abbreviation(&one);
        match rest.strip_prefix(' ').filter(|next| ends && next.starts_with(begins_sentence)) {
            Some(next) => {
                one.push_str("; ");
                let mut letters = next.chars();
                let first = letters.next();
                // Not of `BPK`.
                let is_word = letters.next().is_some_and(char::is_lowercase);
                match first {
                    Some(letter) if is_word => one.extend(letter.to_lowercase()),
                    Some(letter) => one.push(letter),
                    None => {}
                }
                rest = &next[first.map_or(0, char::len_utf8)..];
                depth += i32::from(first == Some('“'));
            }
            None => one.push(c),
        }
    }
    one
}

/// Whether a text ends in a word that is written with a full stop, as the titles of people are: `dr`, `S.Pd`, `No`.
fn is_abbreviation(text: &str) -> bool {
    const KNOWN: [&str; 14] =
        ["dr", "drs", "dra", "ir", "prof", "h", "hj", "no", "kab", "kec", "jl", "mr", "mrs", "st"];
    let word = text.rsplit([' ', '(']).next().unwrap_or_default();
    let is_word = word.contains(char::is_alphabetic) && !word.contains(|c: char| c.is_ascii_digit());
    is_word && (word.contains('.') || KNOWN.contains(&&*word.to_lowercase()))
}

fn begins_sentence(c: char) -> bool {
    c.is_uppercase() || c.is_numeric() || c == '“'
}

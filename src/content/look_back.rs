//! Where a YAML mistake was made, as opposed to where the parser gave up.
//!
//! Takes: the lines, the place of the complaint and the parser's own words. Gives: the place of the cause, with words
//! for it, where the lines above give it away. Never: parses, or looks further up than the mistake can be.

mod levels;
mod signs;

use self::levels::{below_value, is_about_levels, line_above, out_of_line, out_of_text_above};
use self::signs::{emphasised, sign, table_row};
use super::advice::{emphasis, filler, lost_dash, row_of_table, tab_after_colon, two_documents};
use super::explain::{alias, escape, no_comma, two_keys};
use super::explain::{colon_in_text, indented_start, nested, no_dash, reserved, text_after_comment, trailing};
use super::goes_on::goes_on;
use super::keys::is_key;
use super::line::{indent, is_content, is_item, item};
use super::marked::{self, unmarked};
use super::remark::{is_words, unmistakable};
use super::uneven::without_texts;
use super::unkeyed::{unkeyed, without_bullet};
use crate::words::Words;

/// A place in the lines, counted from 0, in characters, and what is wrong there.
pub struct Cause {
    pub line: usize,
    pub from: usize,
    pub to: usize,
    pub words: (Words, Words),
    /// Another line, to compare it with.
    pub other: Option<usize>,
}

/// What the parser says of a comment in the middle of a text.
const COMMENT: &str = "comment intercepting";

/// The cause of a complaint about a character (`line` and `column` counted from 0); `first` is the number that the first
/// line has in its file.
pub fn cause(lines: &[&str], line: usize, column: usize, said: &str, first: usize) -> Option<Cause> {
    // A comment is complained of where a text goes on below it: what does so is the next line.
    let (line, column) = if said.contains(COMMENT) {
        let next = (line + 1..lines.len()).find(|line| is_content(lines[*line]))?;
        (next, indent(lines[next]))
    } else {
        (line, column)
    };
    let here = |words: (Words, Words)| Cause { line, from: column, to: column + 1, words, other: None };
    let all = lines;
    let lines = &*without_texts(lines);
    let text = *lines.get(line)?;
    let before: String = text.chars().take(column).collect();
    if said.contains("recursion limit") {
        return Some(here(nested()));
    }
    if said.contains("\"-\" is only valid") || said.contains("cannot start with '-'") {
        // A dash at the head of a line is an item below a bracket that was left open.
        return before.trim_end().ends_with(':').then(|| here(filler("-")));
    }
    let is_starred = |at: &usize| lines[*at].trim_start_matches([' ', '-']).starts_with('*');
    let near = [Some(line), content_above(lines, line).filter(is_starred)];
    if let Some((at, (key, meant))) = near.into_iter().flatten().find_map(|at| Some((at, unmarked(lines[at])?))) {
        return Some(whole(lines, at, marked::told(key, &meant)));
    }
    if let Some(cells) = table_row(text) {
        return Some(whole(lines, line, row_of_table(cells)));
    }
    if let Some(at) = [line, line + 1].into_iter().find(|at| goes_on(lines, *at).is_some()) {
        return Some(whole(lines, at, goes_on(lines, at)?));
    }
    if let Some(cause) = remark_at(lines, line, said) {
        return Some(cause);
    }
    if let Some(bare) = emphasised(text, column).filter(|_| said.contains("anchor")) {
        return Some(here(emphasis(bare)));
    }
    if said.contains("anchor or alias") {
        return Some(match without_bullet(item(text)) {
            Some(bare) if text.trim().starts_with('*') => whole(lines, line, lost_dash(bare)),
            _ if text.chars().nth(column) == Some('*') => here(alias()),
            _ => here(reserved('&')),
        });
    }
    if said.contains("valid yaml whitespace")
        && let Some((key, value)) = item(text).split_once(":\t")
    {
        return Some(here(tab_after_colon(key, value.trim())));
    }
    if said.contains("unknown escape") {
        return unknown_escape(text, line, column);
    }
    if let Some(words) = sign(text, &before, said) {
        return Some(here(words));
    }
    if said.contains("unexpected character") {
        return text.chars().nth(column).map(|c| here(reserved(c)));
    }
    if said.contains("invalid trailing content") || said.contains("expected key") && ends_a_value(&before) {
        let piece = before.rsplit([',', '{', '[']).next().unwrap_or_default();
        let is_inside = before.matches('{').count() > before.matches('}').count();
        return comma_missing(text, line, column, piece).filter(|_| is_inside).or_else(|| Some(here(trailing(text))));
    }
    if is_about_levels(said)
        && let Some(cause) =
            out_of_text_above(all, lines, line, first).or_else(|| out_of_line(lines, line, &before, first))
    {
        return Some(cause);
    }
    if said.contains("document start") {
        return no_document(all, lines, line);
    }
    if said.contains("',' or '}'") {
        // `{ title: Regulasi: dasar }`: the piece between commas holds a colon already.
        let piece = before.rsplit([',', '{', '[']).next().unwrap_or_default();
        if let Some(cause) = comma_missing(text, line, column, piece) {
            return Some(cause);
        }
        return (text.chars().nth(column) == Some(':') && piece.contains(": ")).then(|| here(colon_in_text(text)));
    }
    if said.contains("mapping values") && key(before.trim_start()).is_some() {
        return Some(here(colon_again(text, &before)));
    }
    if said.contains("'-' indicator") {
        // A list ends above it: at a key that has lost its colon.
        let owner = content_above(lines, line).filter(|above| is_word(lines[*above]) && is_key(lines[*above].trim()));
        if let Some(owner) = owner {
            return Some(whole(lines, owner, unkeyed(lines, owner)));
        }
        return Some(whole(lines, line, no_dash(text.trim())));
    }
    if said.contains(COMMENT) && is_word(lines[line]) {
        return Some(whole(lines, line, text_after_comment()));
    }
    let below_word = || content_above(lines, line).is_some_and(|above| is_word(lines[above]));
    let is_key = ["simple key", "mapping values", COMMENT].iter().any(|part| said.contains(part));
    if is_key || is_about_levels(said) && below_word() {
        return line_above(lines, line, &before, first);
    }
    if is_about_levels(said) { below_value(lines, line, first) } else { None }
}

/// A line that is no part of the record at all: the one complained of, or the one above it, which may read as the first half of
/// what is complained of.
fn remark_at(lines: &[&str], line: usize, said: &str) -> Option<Cause> {
    let is_free = |at: &usize| is_word(lines[*at]) || is_words(lines[*at].trim());
    // Of several lines of words, the first is told of.
    let goes_on = |at: &usize| {
        let above = content_above(lines, *at)?;
        (is_free(at) && is_free(&above) && indent(lines[above]) == indent(lines[*at])).then_some(above)
    };
    let first = std::iter::successors(Some(line), goes_on).last().unwrap_or(line);
    let own = if first == line { Some(line) } else { None };
    let above = if own.is_none() { Some(first) } else { content_above(lines, line).filter(|_| is_about_levels(said)) };
    // A text may go on in any words.
    let above = above.filter(|above| !reads_as_rest(lines, *above));
    let both = [above, own].into_iter().flatten().filter(is_free);
    both.into_iter().find_map(|at| Some(whole(lines, at, unmistakable(lines, at)?)))
}

/// Whether a line stands further in than the key above it, which has a value.
fn reads_as_rest(lines: &[&str], line: usize) -> bool {
    let above = content_above(lines, line);
    above.is_some_and(|above| {
        let has_value = key(lines[above]).is_some_and(|(_, value)| !value.is_empty());
        has_value && indent(lines[line]) > column(lines[above])
    })
}

/// A text that begins with no key, or goes on after its end.
fn no_document(all: &[&str], lines: &[&str], line: usize) -> Option<Cause> {
    // `...` ends a document; what follows is none.
    let ends = |at: &usize| matches!(all[*at].trim_end(), "..." | "---");
    let is_first = |at: usize| !all[..at].iter().any(|line| is_content(line));
    if let Some(end) = (0..=line.min(all.len() - 1)).rev().find(ends).filter(|end| !is_first(*end)) {
        return Some(whole(all, end, two_documents(all[end].trim_end())));
    }
    let (first, _) = lines.iter().enumerate().find(|(_, line)| is_content(line))?;
    let spaces = indent(lines[first]);
    if spaces == 0 && is_word(lines[first]) {
        return Some(whole(lines, first, unkeyed(lines, first)));
    }
    (spaces > 0).then(|| Cause { line: first, from: 0, to: spaces, words: indented_start(spaces), other: None })
}

/// `\q` between double quotes; the parser names the place where they open.
fn unknown_escape(text: &str, line: usize, column: usize) -> Option<Cause> {
    const KNOWN: &str = "0abt\tnvfre \"/\\N_LPxuU";
    let letters: Vec<char> = text.chars().collect();
    let mut place = letters.iter().skip(column).position(|c| *c == '"')? + column + 1;
    let begin = place;
    while *letters.get(place)? != '\\' || KNOWN.contains(*letters.get(place + 1)?) {
        place += if letters[place] == '\\' { 2 } else { 1 };
    }
    let end = letters.iter().rposition(|c| *c == '"').filter(|end| *end > place).unwrap_or(letters.len());
    let quoted: String = letters[begin..end].iter().collect();
    let words = escape(letters[place + 1], &quoted);
    Some(Cause { line, from: place, to: place + 2, words, other: None })
}

/// `{ name: Aula city: Contoh }`: the word before the second colon, or the one complained of, is a key.
fn comma_missing(text: &str, line: usize, column: usize, piece: &str) -> Option<Cause> {
    let rest: String = text.chars().skip(column).collect();
    let (before, key) = if rest.starts_with(':') {
        piece.rsplit_once(' ').filter(|(before, _)| before.contains(": "))?
    } else {
        (piece, rest.split_once(": ")?.0)
    };
    if !is_key(key) {
        return None;
    }
    let (from, length) = (column - if rest.starts_with(':') { key.chars().count() } else { 0 }, key.chars().count());
    Some(Cause { line, from, to: from + length, words: no_comma(before.trim(), key), other: None })
}

/// A second colon in a line: another key, or a part of the text.
fn colon_again(text: &str, before: &str) -> (Words, Words) {
    let own = before.trim().rsplit_once(' ').filter(|(first, second)| first.contains(": ") && is_key(second));
    let Some((first, second)) = own else { return colon_in_text(text) };
    let rest: String = text.chars().skip(before.chars().count()).collect();
    let rest = rest.split(" #").next().unwrap_or_default().trim_end();
    two_keys(first.trim(), &format!("{second}{rest}"))
}

/// The next line that holds anything, else the last one.
fn content_from(lines: &[&str], line: usize) -> Option<usize> {
    (line..lines.len()).find(|line| is_content(lines[*line])).or_else(|| content_above(lines, line))
}

fn content_above(lines: &[&str], from: usize) -> Option<usize> {
    (0..from).rev().find(|above| is_content(lines[*above]))
}

/// A line from its first letter to its last.
fn whole(lines: &[&str], line: usize, words: (Words, Words)) -> Cause {
    Cause { line, from: indent(lines[line]), to: lines[line].trim_end().chars().count(), words, other: None }
}

/// Where a line's key begins, after its dashes.
fn column(line: &str) -> usize {
    line.trim_end().chars().count() - item(line).chars().count()
}

/// Neither a key nor an item.
fn is_word(line: &str) -> bool {
    key(line).is_none() && !is_item(line)
}

/// Key and value of a line; a dash alone, or a bracket, is no key.
fn key(line: &str) -> Option<(&str, &str)> {
    let text = item(line);
    let text = text.split(" #").next().unwrap_or_default().trim_end();
    text.split_once(": ").or_else(|| text.strip_suffix(':').map(|key| (key, "")))
}

fn ends_a_value(before: &str) -> bool {
    let text = before.trim_end();
    text.contains(": ") && text.ends_with([']', '}', '"', '\''])
}

#[cfg(test)]
mod tests;

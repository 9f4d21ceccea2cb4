//! Where a YAML mistake was made, as opposed to where the parser gave up.
//!
//! Takes: the lines, the place of the complaint and the parser's own words. Gives: the place of the cause, with words
//! for it, where the lines above give it away. Never: parses, or looks further up than the mistake can be.

mod signs;

use self::signs::{emphasised, sign, table_row};
use super::advice::{
    emphasis, filler, lost_dash, out_of_text, row_of_table, tab_after_colon, two_documents, wrong_level,
};
use super::explain::{alias, escape, no_comma, two_keys};
use super::explain::{colon_in_text, nested, no_dash, reserved, too_deep, trailing};
use super::explain::{
    first_dash, indented_start, item_below_value, no_space_after_dash, out_of_step, text_after_comment,
};
use super::goes_on::goes_on;
use super::keys::is_key;
use super::line::{indent, is_content, is_item, item};
use super::marked::{self, unmarked};
use super::remark::{is_words, unmistakable};
use super::stray::stray;
use super::trial::helps;
use super::uneven::{first_without_dash, rows, without_texts};
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

/// A line of a text of several lines (`key: >-`) that stands too far out: it, or one above the line complained of.
fn out_of_text_above(all: &[&str], lines: &[&str], line: usize, first: usize) -> Option<Cause> {
    let is_text = |at: usize| !all[at].trim().is_empty() && lines[at].is_empty();
    let from = content_from(lines, line)?;
    let words = |at: &usize| *at == from || is_word(lines[*at]) || !is_content(lines[*at]);
    let out = (1..=from)
        .rev()
        .take_while(words)
        .find(|at| is_content(lines[*at]) && is_word(lines[*at]) && is_text(at - 1))?;
    let (own, meant) = (indent(lines[out]), indent(all[out - 1]));
    let (name, _) = key(lines[content_above(lines, out)?])?;
    let is_sure = meant > own && helps(all, out, meant);
    is_sure.then(|| Cause { other: Some(out - 1), ..whole(all, out, out_of_text(name, meant - own, out - 1 + first)) })
}

/// A key that stands further in than the one above it, which has a value.
fn below_value(lines: &[&str], line: usize, first: usize) -> Option<Cause> {
    let line = content_from(lines, line)?;
    let last = content_above(lines, line)?;
    let has_value = key(lines[last]).is_some_and(|(_, value)| !value.is_empty());
    let is_deeper = key(lines[line]).is_some() && indent(lines[line]) > column(lines[last]);
    (has_value && is_deeper).then(|| deeper(lines, line, last, first))
}

/// A line stands further in than the one above it: it is too deep, unless the line above is the odd one among its fellows.
fn deeper(lines: &[&str], line: usize, last: usize, first: usize) -> Cause {
    let (own, upper) = (column(lines[line]), indent(lines[last]));
    let fellow =
        content_above(lines, last).filter(|fellow| column(lines[*fellow]) == own && own == indent(lines[line]));
    match fellow.filter(|_| !is_item(lines[last]) && helps(lines, last, own)) {
        Some(fellow) => Cause {
            line: last,
            from: 0,
            to: upper.max(1),
            words: out_of_step(upper, own, fellow + first),
            other: Some(fellow),
        },
        None => whole(lines, line, too_deep(lines[last].trim())),
    }
}

/// What the parser says of a comment in the middle of a text.
const COMMENT: &str = "comment intercepting";

/// Whether a line is complained of because of where it stands.
fn is_about_levels(said: &str) -> bool {
    let complaints = ["simple key", "mapping values", "block", "expected key", "'-' indicator", COMMENT];
    complaints.iter().any(|part| said.contains(part))
}

/// A line that is out of step with its level, or whose dash is missing or sticks to its key: the one complained of, or one
/// above it.
fn out_of_line(lines: &[&str], line: usize, before: &str, first_line: usize) -> Option<Cause> {
    // Two colons in one line say nothing of where it stands.
    if key(before.trim_start()).is_some() {
        return None;
    }
    let line = content_from(lines, line)?;
    let above = content_above(lines, line);
    let is_list = [Some(line), above].into_iter().flatten().any(|line| is_item(lines[line]));
    let sticks = |line: &usize| {
        let rest = lines[*line].trim_start().strip_prefix('-');
        rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) && (is_list || key(rest).is_some()))
    };
    if let Some(stuck) = [Some(line), above].into_iter().flatten().find(sticks) {
        return Some(whole(lines, stuck, no_space_after_dash(lines[stuck].trim())));
    }
    // The first item of a list of words, whose dash is gone: it stands below the list's key, where the next one's word does.
    let opens = |line: &str| key(line).is_some_and(|(_, value)| value.is_empty());
    let below_key = |at: usize| content_above(lines, at).is_some_and(|key| opens(lines[key]));
    if let Some(first) = above.filter(|above| is_item(lines[line]) && is_word(lines[*above]))
        && indent(lines[first]) == column(lines[line])
        && below_key(first)
    {
        return Some(Cause { other: Some(line), ..whole(lines, first, first_dash(lines[first].trim())) });
    }
    let rows = rows(lines);
    if let Some((wrong, found)) = stray(&rows, lines, line) {
        let spaces = indent(lines[wrong]);
        let words = match &found {
            Some(found) => out_of_step(found.spaces, found.meant, found.other + first_line),
            None => wrong_level(spaces),
        };
        return Some(Cause { line: wrong, from: 0, to: spaces.max(1), words, other: found.map(|found| found.other) });
    }
    let first = first_without_dash(&rows, line).filter(|_| above.is_none_or(|above| !is_word(lines[above])));
    if let Some(first) = first {
        return Some(Cause { other: Some(line), ..whole(lines, first, first_dash(lines[first].trim())) });
    }
    let has_value = |at: &usize| key(lines[*at]).is_some_and(|(_, value)| !value.is_empty());
    let owner = above.filter(has_value).filter(|above| is_item(lines[line]) && !is_item(lines[*above]))?;
    let words = item_below_value(lines[owner].trim());
    (indent(lines[line]) == indent(lines[owner])).then(|| Cause { other: Some(owner), ..whole(lines, line, words) })
}

/// The line complained of, or the last one above it, where it is no `key: value` as it should be.
fn line_above(lines: &[&str], line: usize, before: &str, first_line: usize) -> Option<Cause> {
    // Two colons in one line need no look back; nor does a line without any.
    if key(before.trim_start()).is_some() {
        return None;
    }
    // A comment is never the cause of anything.
    let line = content_from(lines, line)?;
    let text = lines[line];
    let above = |from: usize| content_above(lines, from);
    if key(text).is_none() {
        let first = topmost(lines, line);
        let owner = above(first).filter(|_| is_item(lines[first]));
        return Some(match owner.filter(|owner| key(lines[*owner]).is_some_and(|(_, value)| !value.is_empty())) {
            Some(owner) => Cause { other: Some(owner), ..whole(lines, first, item_below_value(lines[owner].trim())) },
            None if is_word(lines[first]) => whole(lines, first, unkeyed(lines, first)),
            None => whole(lines, line, unkeyed(lines, line)),
        });
    }
    let last = above(line)?;
    let (own, upper) = (indent(text), indent(lines[last]));
    if key(lines[last]).is_none() {
        let last = topmost(lines, last);
        let upper = indent(lines[last]);
        // The second line of a text may be what it likes; then it is this line that reads as its third.
        let continues = above(last).is_some_and(|first| {
            column(lines[first]) < upper && key(lines[first]).is_some_and(|(_, value)| !value.is_empty())
        });
        return Some(if continues {
            whole(lines, line, colon_in_text(text))
        } else {
            whole(lines, last, unkeyed(lines, last))
        });
    }
    if own <= upper {
        return None;
    }
    let is_beside = |line: &str| indent(line) == upper && is_item(line);
    let item_above = (0..last).rev().take_while(|above| !is_content(lines[*above]) || indent(lines[*above]) >= upper);
    if !lines[last].trim_start().starts_with('-') && item_above.into_iter().any(|above| is_beside(lines[above])) {
        return Some(whole(lines, last, no_dash(lines[last].trim())));
    }
    Some(deeper(lines, line, last, first_line))
}

/// Items, and the later lines of a text, belong to the line above all of them, which should be a key.
fn topmost(lines: &[&str], from: usize) -> usize {
    let mut first = from;
    while let Some(above) = content_above(lines, first).filter(|above| key(lines[*above]).is_none()) {
        let (own, upper) = (indent(lines[first]), indent(lines[above]));
        if own < upper || own == upper && is_item(lines[above]) && !is_item(lines[first]) {
            break;
        }
        first = above;
    }
    first
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

//! Lines that stand too far in or out, and those above them that are the cause.
//!
//! Takes: the lines, and the one complained of. Gives: the [`Cause`]. Never: finds fault with a line that is in step with its level.

use super::{COMMENT, Cause, column, content_above, content_from, is_word, key, whole};
use crate::content::advice::{out_of_text, wrong_level};
use crate::content::explain::{
    colon_in_text, first_dash, item_below_value, no_dash, no_space_after_dash, out_of_step, too_deep,
};
use crate::content::line::{indent, is_content, is_item};
use crate::content::stray::stray;
use crate::content::trial::helps;
use crate::content::uneven::{first_without_dash, rows};
use crate::content::unkeyed::unkeyed;

/// A line of a text of several lines (`key: >-`) that stands too far out: it, or one above the line complained of.
pub(super) fn out_of_text_above(all: &[&str], lines: &[&str], line: usize, first: usize) -> Option<Cause> {
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
pub(super) fn below_value(lines: &[&str], line: usize, first: usize) -> Option<Cause> {
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

/// Whether a line is complained of because of where it stands.
pub(super) fn is_about_levels(said: &str) -> bool {
    let complaints = ["simple key", "mapping values", "block", "expected key", "'-' indicator", COMMENT];
    complaints.iter().any(|part| said.contains(part))
}

/// A line that is out of step with its level, or whose dash is missing or sticks to its key: the one complained of, or one
/// above it.
pub(super) fn out_of_line(lines: &[&str], line: usize, before: &str, first_line: usize) -> Option<Cause> {
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
pub(super) fn line_above(lines: &[&str], line: usize, before: &str, first_line: usize) -> Option<Cause> {
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

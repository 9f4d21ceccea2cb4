//! Scores below the name of whom they are of: headings, nested lists, definitions.
//!
//! Takes: lines of any text. Gives: the first of those that are of people with scores, and by what they are known. Never: joins
//! lines across one that is neither a name nor a score.

use super::Why;
use super::cell::code;
use super::lines::{is_blank, may_score, unmarked};
use super::names::may_be_name;
use super::sayings::{AT_LEAST_ROWS, LONGEST_LINE, in_short};
use super::title::is_of_thing;

/// Names with scores on the lines below each.
pub(super) fn in_outline(lines: &[&str]) -> Option<(usize, Why)> {
    let short = |line: &&&str| line.len() <= LONGEST_LINE && may_score(line);
    lines.iter().filter(short).nth(AT_LEAST_ROWS - 1)?;
    let mut people: Vec<(usize, String)> = Vec::new();
    let is_row = |line: &str| line.trim_start().starts_with('|');
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !is_blank(line) && !is_row(line)) {
        let text = unmarked(line).trim_matches(['*', '_', ':', ' ']);
        if is_label(text) {
            people.push((at, text.to_owned() + ":"));
        } else if let Some((_, saying)) = people.last_mut().filter(|_| may_score(line) && text.len() <= LONGEST_LINE) {
            saying.push(' ');
            saying.push_str(text);
        } else if let Some(found) = judge(&people) {
            return Some(found);
        } else {
            people.clear();
        }
    }
    judge(&people)
}

fn judge(people: &[(usize, String)]) -> Option<(usize, Why)> {
    // Whoever has no score may stand among the others.
    let scored: Vec<(usize, &str)> =
        people.iter().filter(|(_, saying)| !saying.ends_with(':')).map(|(at, saying)| (*at, &**saying)).collect();
    in_short(&scored, "")
}

/// Whether a line is a name or a code and nothing else.
fn is_label(text: &str) -> bool {
    if text.len() > LONGEST_LINE {
        return false;
    }
    let coded = code(text).is_some() && !is_of_thing(text);
    coded || may_be_name(text) && !text.ends_with('.') && text.chars().count() > 1
}

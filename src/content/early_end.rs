//! A file that ends in the middle of a line, as one does whose copying or saving was cut short.
//!
//! Takes: a text, and the faults of what was read of it. Gives: one fault in the place of those of its end. Never: takes a file
//! for cut off only because its last line has no end, as many editors leave it: a slip on such a line is told as what it is.

use super::explain::unclosed_bracket;
use super::keys::begins_key;
use super::line::{front, indent, is_content, uncommented};
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::shape::Faults;
use crate::source::{FileId, Location};
use crate::words::Words;

/// What may be wrong at the end of a text that goes on.
const TORN: [&Rule; 6] = [
    &rules::INVALID_YAML,
    &rules::UNKNOWN_KEY,
    &rules::WRONG_TYPE,
    &rules::INVALID_VALUE,
    &rules::INVALID_ID,
    &rules::MISSING_KEY,
];

/// The fault of a file whose last line has no end and is not whole, or is wrong in an item that lacks what should come next; those
/// that come of it are forgotten.
pub fn early_end(text: &str, file: FileId, faults: &mut Faults) -> Option<Diagnostic> {
    if text.ends_with('\n') {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.iter().rposition(|line| is_content(line))?;
    let number = |at: usize| u32::try_from(at).map_or(u32::MAX, |at| at.saturating_add(1));
    let is_odd = |fault: &Diagnostic| TORN.iter().any(|rule| rule.name == fault.rule.name);
    let is_last = |fault: &Diagnostic| fault.at.start.line == number(last);
    let is_open = |fault: &Diagnostic| {
        let line = (fault.at.start.line as usize).checked_sub(1);
        fault.rule.name == rules::MISSING_KEY.name && line.is_some_and(|at| reaches(&lines, at, last))
    };
    let is_torn = |fault: &Diagnostic| is_odd(fault) && (is_last(fault) || is_open(fault));
    let found = faults.iter().find(|fault| is_torn(fault))?;
    // That an item is not all there says nothing alone: whoever wrote it may have forgotten the rest.
    let is_wrong = |fault: &Diagnostic| is_odd(fault) && is_last(fault) && fault.rule.name != rules::MISSING_KEY.name;
    let goes_on = || faults.iter().any(is_wrong) && faults.iter().any(is_open);
    let is_open_end = unclosed_bracket(text, lines.len(), usize::MAX).is_some() || is_unfinished(lines[last]);
    if !is_open_end && !goes_on() {
        return None;
    }
    let (message, mut help) = words();
    if let Some(Words { id: help_id, en: help_en }) = &found.help {
        let Words { id, en } = help;
        help = say!(id "{id}; jika tidak ada yang hilang: {help_id}", en "{en}; if nothing is missing: {help_en}");
    }
    faults.retain(|fault| !is_torn(fault));
    let columns = indent(lines[last])..lines[last].trim_end().chars().count();
    Some(Diagnostic::new(&rules::INVALID_YAML, Location::on_line(file, number(last), columns), message).help(help))
}

/// What is said of such a file, and what is to be done first.
pub fn words() -> (Words, Words) {
    (
        say!(
            id "berkas ini berakhir terlalu awal, di tengah baris ini",
            en "this file ends early, in the middle of this line",
        ),
        say!(
            id "kembalikan yang hilang mulai dari sini, dari versi sebelumnya",
            en "put back what is missing from here on, from the version before",
        ),
    )
}

/// Whether a line cannot be all of what was meant: it has the first letters of a key and no colon, the first digits of a day, or a
/// quotation mark without its partner.
fn is_unfinished(line: &str) -> bool {
    let said = uncommented(front(line).1).0;
    let begins_day = |value: &str| {
        let is_one = |(place, c): (usize, char)| if matches!(place, 4 | 7) { c == '-' } else { c.is_ascii_digit() };
        (5..10).contains(&value.len()) && value.chars().enumerate().all(is_one)
    };
    let is_cut_day = said.split_once(": ").is_some_and(|(_, value)| begins_day(value.trim()));
    said == "-" || begins_key(said) || is_cut_day || said.matches('"').count() % 2 == 1
}

/// Whether what begins on a line goes on up to another one.
fn reaches(lines: &[&str], from: usize, last: usize) -> bool {
    let Some(first) = lines.get(from) else { return false };
    let own = indent(first) + usize::from(first.trim_start().starts_with("- "));
    own > 0 && (from + 1..=last).filter(|at| is_content(lines[*at])).all(|at| indent(lines[at]) >= own)
}

#[cfg(test)]
mod tests {
    use super::{is_unfinished, reaches};

    #[test]
    fn the_first_letters_of_a_key_are_not_all_of_a_line() {
        for line in ["    categ", "  -", "-", "  title: \"Kas", "  - item", "  date: 2025-0"] {
            assert!(is_unfinished(line), "{line}");
        }
        for line in [
            "    nota: kuitansi",
            "    note; abc",
            "  - { a: 1 }",
            "  title: \"Kas\"",
            "  realised: lima",
            "  Kas",
            "  date: 2025-01-20",
        ] {
            assert!(!is_unfinished(line), "{line}");
        }
    }

    #[test]
    fn only_the_last_item_may_be_without_what_comes_next() {
        let lines = ["l:", "  - a: 1", "    b: 2", "  - a: 3", "    b: 4"];
        assert!(reaches(&lines, 3, 4));
        assert!(!reaches(&lines, 1, 4));
        assert!(!reaches(&lines, 0, 4));
    }
}

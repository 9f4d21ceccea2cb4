//! Scores with nobody beside them: `nilai awal: 41, 42, 55, 61, 70`.
//!
//! Takes: lines of any text. Gives: the first line of such a list. Never: takes numbers for scores that nothing calls so, or that
//! are said to be of units, questions or years.

use super::cell::{Holds, place};
use super::lines::{is_blank, unmarked};
use super::numbered::are_of_things;
use super::role::points;
use super::title::{Title, is_by_things, is_joint, is_of_data, is_of_speakers, says_scores};

/// So many numbers are those of single people.
pub(super) const AT_LEAST_NUMBERS: usize = 5;

/// So many are looked at.
const WITHIN_NUMBERS: usize = 100;

/// A line of which the end is numbers.
struct Numbers<'a> {
    /// What stands before them.
    head: &'a str,
    values: Vec<f64>,
    /// They say which sessions or pages are meant.
    of_things: bool,
}

/// The line on which a list of scores begins, on one line or on many.
pub(super) fn in_lists(lines: &[&str]) -> Option<usize> {
    // What the last text said; whether the list above is one of things; the numbers below that text, and where they begin.
    let (mut context, mut by_things) = ("", false);
    let (mut below, mut begin): (Vec<f64>, usize) = (Vec::new(), 0);
    let is_row = |line: &str| line.trim_start().starts_with('|');
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !is_row(line)) {
        if is_blank(line) {
            by_things = false;
            continue;
        }
        let Some(found) = Numbers::of(line) else {
            (context, by_things) = (line, is_list_of_things(line));
            below.clear();
            continue;
        };
        if found.head.is_empty() {
            begin = if below.is_empty() { at } else { begin };
            if below.len() <= WITHIN_NUMBERS {
                below.extend(found.values);
                if !by_things && are_scores(unmarked(context), &below) {
                    return Some(begin);
                }
            }
            continue;
        }
        below.clear();
        // A row of a table has been judged under its titles.
        let beside = || [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| lines.get(at));
        if found.is_row() && beside().any(|line| line.matches([',', ';', '\t']).count() > 1) {
            continue;
        }
        by_things |= is_by_things(found.head);
        // The line above may say of what: `# Pasangan per kelas.`, then `# pre: [0, 5, 18, 15, 0]`.
        let above = at.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|line| is_by_things(unmarked(line)));
        if !by_things && !above && !found.of_things && are_scores(found.head, &found.values) {
            return Some(at);
        }
        context = found.head;
    }
    None
}

/// The first of many lines that are two scores and words between them, and nobody beside them: `- 41 menjadi 55`.
pub(super) fn in_bare_pairs(lines: &[&str]) -> Option<usize> {
    let mut begin = None;
    let mut count = 0;
    for (at, line) in lines.iter().enumerate() {
        if is_blank(line) {
            continue;
        }
        if !is_bare_pair(line) {
            (begin, count) = (None, 0);
            continue;
        }
        let above = at.checked_sub(1).and_then(|at| lines[..=at].iter().rfind(|line| !is_blank(line)));
        if begin.is_none() && above.is_some_and(|line| is_by_things(unmarked(line))) {
            continue;
        }
        begin = begin.or(Some(at));
        count += 1;
        if count >= AT_LEAST_NUMBERS {
            return begin;
        }
    }
    None
}

/// Whether a line is two numbers with words such as `menjadi`, `awal` and `akhir`, and nothing else.
fn is_bare_pair(line: &str) -> bool {
    let is_word = |word: &str| {
        is_joint(word) || matches!(Title::of(word), Title::Test | Title::Value) || ["semula", "kini"].contains(&word)
    };
    let text = unmarked(line);
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let (mut numbers, mut words) = (0, 0);
    for word in text.split(|c: char| c.is_whitespace() || ",;:/()".contains(c)).filter(|word| !word.is_empty()) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        match points(&word) {
            Some(_) => numbers += 1,
            None if word.is_empty() => {}
            None if is_word(&word) => words += 1,
            None => return false,
        }
    }
    numbers == 2 && words > 0
}

/// Whether a line lists what the numbers below it are of: `"kecamatan": ["Kota", "Lama"],`.
fn is_list_of_things(line: &str) -> bool {
    line.contains('[') && line.split_once(':').is_some_and(|(key, list)| list.contains('[') && is_by_things(key))
}

impl<'a> Numbers<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let text = unmarked(line);
        let after_them = |c: char| !c.is_alphanumeric() && c != '%';
        let text =
            text.split_once(" (").filter(|(before, _)| ends_in_number(before)).map_or(text, |(before, _)| before);
        let text = text.trim_end_matches(after_them);
        if !text.ends_with(|c: char| c.is_ascii_digit() || c == '%') {
            return None;
        }
        let (mut numbers, mut start) = (Vec::new(), text.len());
        for token in text.rsplit(|c: char| c.is_whitespace() || ";|/[](){}=:".contains(c)) {
            let found = numbers_of(token.trim_matches([',', '.', '"', '\'', '`', '$']), text.contains("[["));
            match found {
                Some(found) => numbers.extend(found),
                None => break,
            }
            start = place(token, text).start;
        }
        let of_things = are_of_things(&text[..start], &text[start..]);
        let head =
            text[..start].trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '[' | '{' | ',' | ';' | '\t'));
        // A key of the editor's own that says nothing is no other label.
        let own = head.strip_prefix("x-");
        let head = own.map_or(head, |key| if is_of_data(key) { "nilai" } else { key });
        (!numbers.is_empty()).then_some(Self { head, values: numbers, of_things })
    }

    /// Whether the text is parted from the numbers as they are from each other.
    fn is_row(&self) -> bool {
        self.head.ends_with([',', ';', '\t'])
    }
}

fn ends_in_number(text: &str) -> bool {
    text.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// The numbers of one word: `41`, `62,5`, `41,42,55`, and in lists of pairs `41,61`; none of them for a word between two. From
/// the last to the first.
fn numbers_of(word: &str, in_pairs: bool) -> Option<Vec<f64>> {
    if word.is_empty() || matches!(word, "dan" | "and" | "&") {
        return Some(Vec::new());
    }
    let parts = if in_pairs || word.matches(',').count() > 1 { word.rsplit(',').collect() } else { vec![word] };
    parts.into_iter().filter(|part| !part.is_empty()).map(points).collect()
}

/// Whether numbers are scores of single people, by what is said of them.
fn are_scores(head: &str, numbers: &[f64]) -> bool {
    let is_year = |word: &str| Holds::of(word) == Holds::Mark;
    let of_years = || head.split(|c: char| !c.is_alphanumeric()).any(|word| !word.is_empty() && is_year(word));
    numbers.len() >= AT_LEAST_NUMBERS
        && says_scores(head)
        && !is_by_things(head)
        && !is_of_speakers(head)
        && !of_years()
        && !are_steps(numbers)
}

/// Whether numbers are the steps of a scale: as far from each other, or from nothing to a whole.
pub(super) fn are_steps(numbers: &[f64]) -> bool {
    let mut steps: Vec<f64> = numbers.to_vec();
    steps.sort_by(f64::total_cmp);
    let apart: Vec<f64> = steps.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let even = apart.iter().all(|step| *step > 0.0 && (step - apart[0]).abs() < 1e-9);
    let whole = || steps.first() == Some(&0.0) && steps.last().is_some_and(|last| [10.0, 100.0].contains(last));
    even || whole() && apart.iter().all(|step| *step > 0.0)
}

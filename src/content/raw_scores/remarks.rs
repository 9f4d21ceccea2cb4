//! Rows of scores in comments, of which two are enough: `# P01 41 61`, `# P02 42 62`.
//!
//! Takes: the comments of a file, a line each. Gives: the first of two lines or more that follow each other and are nothing but
//! somebody and scores, or of three with other comments between them. Never: takes a line with a word, a date or an amount of
//! money in it for one.
//!
//! Elsewhere two rows may be anything ([`super::table`]): a table has a title, and a page is read before it is published.
//! Nobody reads a comment, and the history keeps it. So a row must be exact here instead of one of many.

use super::Why;
use super::cell::{HOURS, Holds, PERCENT, RATING, code, number, place};
use super::lines::unmarked;
use super::names::are_names;
use super::title::{Title, is_by_things, is_joint, is_of_thing, names_thing, of_result};

/// One row is a remark.
const AT_LEAST_ROWS: usize = 2;
/// Rows that are only numbered may be anything, until there are so many of them.
const AT_LEAST_NUMBERED: usize = 3;
/// Rows with other comments between them may be anything, until there are so many of them.
const AT_LEAST_PARTED: usize = 3;

/// Whose scores a line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// A code of a register: `P01`, `A007`, `Peserta 1`.
    Code,
    Name,
    /// 1, 2, 3.
    Number,
}

/// A line that is somebody and scores.
struct Row<'a> {
    who: Who,
    /// What the codes of all rows begin with; a name.
    label: &'a str,
    /// Which of them it is.
    number: &'a str,
    highest: f64,
    scores: usize,
    /// A word says that a test was taken.
    says: bool,
}

/// The line on which such rows begin.
pub(super) fn in_remarks(lines: &[&str]) -> Option<(usize, Why)> {
    let mut run: Vec<(usize, Row<'_>)> = Vec::new();
    // The comment above the run, the last that is no row, and the row of the run before which that one stands.
    let (mut context, mut above, mut parted) = ("", "", 0);
    for (at, line) in lines.iter().copied().enumerate().chain([(lines.len(), "")]) {
        // An empty comment parts nothing.
        if !line.is_empty() && unmarked(line).is_empty() {
            continue;
        }
        let row = Row::of(unmarked(line));
        let follows = |row: &Row<'_>| run.first().is_none_or(|(_, first)| row.is_like(first));
        if let Some(row) = row.filter(|row| follows(row)) {
            run.push((at, row));
            continue;
        }
        let whole = if parted == 0 || run.len() >= AT_LEAST_PARTED { &run[..] } else { &[] };
        for (rows, context) in [(whole, context), (&run[parted..], above)] {
            if let Some(why) = of_run(rows, context) {
                return Some((rows[0].0, why));
            }
        }
        let row = Row::of(unmarked(line));
        if row.is_none() {
            above = unmarked(line);
            if !run.is_empty() && says_nothing(above) {
                parted = run.len();
                continue;
            }
        }
        (context, parted) = (above, 0);
        run.clear();
        run.extend(row.map(|row| (at, row)));
    }
    None
}

/// Whether a comment between rows leaves them what they are: there is one, and it names neither a result nor a thing.
fn says_nothing(comment: &str) -> bool {
    !comment.is_empty() && of_result(comment) == Title::Unknown && !is_by_things(comment) && !names_thing(comment)
}

/// By what rows that follow each other are people with scores; `context` is the comment above them.
fn of_run(run: &[(usize, Row<'_>)], context: &str) -> Option<Why> {
    let rows = || run.iter().map(|(_, row)| row);
    let first = rows().next()?;
    let differ = |part: for<'a> fn(&Row<'a>) -> &'a str| {
        let mut all: Vec<String> = rows().map(|row| part(row).to_lowercase()).collect();
        all.sort_unstable();
        all.windows(2).all(|pair| pair[0] != pair[1])
    };
    let says = rows().all(|row| row.says) || of_result(context) != Title::Unknown;
    let both = rows().all(|row| row.scores > 1);
    let of_things = is_by_things(context) || names_thing(context);
    let higher = |than: f64| rows().all(|row| row.highest > than);
    match first.who {
        Who::Code => (run.len() >= AT_LEAST_ROWS
            && differ(|row| row.number)
            && (both || says)
            && !of_things
            && rows().any(|row| row.highest > RATING))
        .then_some(Why::Codes),
        Who::Name => (run.len() >= AT_LEAST_ROWS
            && differ(|row| row.label)
            && (says || both && higher(HOURS))
            && are_names(rows().map(|row| row.label)))
        .then_some(Why::Names),
        Who::Number => {
            let counted = (1usize..).zip(rows()).all(|(at, row)| row.number.parse() == Ok(at));
            (run.len() >= AT_LEAST_NUMBERED && counted && both && !of_things && higher(RATING)).then_some(Why::Rows)
        }
    }
}

impl<'a> Row<'a> {
    /// Somebody, then scores, with nothing but words of a test between them.
    fn of(line: &'a str) -> Option<Self> {
        let mut words = line.split(ends_word).filter(|word| word.contains(char::is_alphanumeric));
        let mut words = words.by_ref().peekable();
        let first = words.next()?;
        let (who, label, of_all) = if let Some((series, digits)) = code(first) {
            (Who::Code, series, digits)
        } else if Title::of(first) == Title::People {
            (Who::Code, first, words.next_if(|word| word.bytes().all(|b| b.is_ascii_digit()))?)
        } else if first.bytes().all(|b| b.is_ascii_digit()) {
            (Who::Number, "", first)
        } else {
            let mut end = first;
            while let Some(word) = words.next_if(|word| is_of_name(word)) {
                end = word;
            }
            (Who::Name, &line[place(first, line).start..place(end, line).end], "")
        };
        if who == Who::Code && !is_register(label, of_all) || who == Who::Name && is_of_thing(label) {
            return None;
        }
        let mut row = Self { who, label, number: of_all, highest: 0.0, scores: 0, says: false };
        words.all(|word| row.takes(word)).then_some(())?;
        (row.scores > 0).then_some(row)
    }

    /// Counts a score in, or a word of a test; says whether the word is one of them.
    fn takes(&mut self, word: &str) -> bool {
        match Holds::of(word) {
            Holds::Points(_) => {
                let points = number(word.trim_end_matches('%'));
                self.scores += 1;
                self.highest = self.highest.max(points.unwrap_or(0.0));
                points.is_some_and(|points| points <= PERCENT)
            }
            Holds::Words => {
                let says = of_result(word) != Title::Unknown;
                self.says |= says;
                says || is_joint(word)
            }
            _ => false,
        }
    }

    /// Whether it stands in one list with another: the same series of codes, or both of names.
    fn is_like(&self, other: &Self) -> bool {
        self.who == other.who && (self.who == Who::Name || self.label.eq_ignore_ascii_case(other.label))
    }
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || ",;:|/()[]{}=>→\"'".contains(c)
}

/// A word of a name: `Santoso`, and not `pre`.
fn is_of_name(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-'))
        && of_result(word) == Title::Unknown
        && !is_joint(word)
}

/// Whether a code is of a list of participants: made for many, as `A007` is, or `P` for participant; not of what has letters
/// of its own, as questions and elements have.
fn is_register(series: &str, digits: &str) -> bool {
    of_person(series) || digits.starts_with('0') && digits.len() > 1 && !is_of_item(series)
}

/// `P`, `peserta`.
pub(super) fn of_person(series: &str) -> bool {
    series.eq_ignore_ascii_case("p") || Title::of(series) == Title::People
}

/// `U01`, `S01`, `soal01`.
fn is_of_item(series: &str) -> bool {
    is_by_things(series) || is_of_thing(series)
}

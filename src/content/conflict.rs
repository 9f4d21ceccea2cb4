//! Marks that a merge has left in a text: `<<<<<<<`, `=======`, `>>>>>>>`.
//!
//! Takes: a text. Gives: where such marks are, and the text with one of the two versions. Never: decides which is right; the
//! first one stands so that the rest of the file can be looked at.

use super::keys::is_key;
use super::line::is_content;
use crate::diagnostic::{Diagnostic, Rule};
use crate::say;
use crate::source::{FileId, Location};
use std::borrow::Cow;
use std::ops::Range;

/// A text with the first version of all that two people have changed; every line and byte stays where it is.
#[derive(Debug)]
pub struct Settled<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// The first line of each conflict that is a mark: number, from 1, and first byte.
    pub marks: Vec<(u32, usize)>,
    /// Lines, from 0, that were left out and may be of either version, since one of the marks is gone.
    pub gaps: Vec<Range<usize>>,
    /// Whether nothing but the line between the two versions is left.
    pub is_lone: bool,
}

/// Settles all conflicts of a text.
pub fn settle(text: &str) -> Settled<'_> {
    if !["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| text.contains(mark)) {
        return Settled { text: Cow::Borrowed(text), marks: Vec::new(), gaps: Vec::new(), is_lone: false };
    }
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let marks: Vec<(usize, Mark)> =
        lines.iter().enumerate().filter_map(|(number, line)| Some((number, Mark::of(line)?))).collect();
    let conflicts = conflicts(&lines, &marks);
    let is_left_out = |number: usize| conflicts.iter().any(|one| one.mark == number || one.left_out.contains(&number));
    let (mut settled, mut first_bytes) = (String::with_capacity(text.len()), Vec::new());
    for (number, line) in lines.iter().enumerate() {
        if conflicts.iter().any(|one| one.mark == number) {
            first_bytes.push((u32::try_from(number).map_or(u32::MAX, |at| at.saturating_add(1)), settled.len()));
        }
        if is_left_out(number) {
            settled.extend(line.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' }));
        } else {
            settled.push_str(line);
        }
    }
    let gaps = conflicts.into_iter().filter(|one| one.is_open).map(|one| one.left_out).collect();
    let is_lone = marks.iter().all(|(_, kind)| *kind == Mark::Divides);
    Settled { text: Cow::Owned(settled), marks: first_bytes, gaps, is_lone }
}

/// What two people have changed.
struct Conflict {
    /// The line, from 0, with the first of its marks.
    mark: usize,
    /// The lines of which nothing is read.
    left_out: Range<usize>,
    /// Whether a mark that tells the two versions apart, or ends the second, is gone.
    is_open: bool,
}

/// A line that Git wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Opens,
    Divides,
    Closes,
}

impl Mark {
    /// Seven times the same, alone or before a name.
    fn of(line: &str) -> Option<Self> {
        let line = line.trim_end();
        let sign = line.chars().next()?;
        let mark = match sign {
            '<' => Self::Opens,
            '=' | '|' => Self::Divides,
            '>' => Self::Closes,
            _ => return None,
        };
        let rest = line.trim_start_matches(sign);
        (line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))).then_some(mark)
    }
}

/// The conflicts of a text, from the first line on. A line of `=` by itself underlines a heading, but for one among keys.
fn conflicts(lines: &[&str], marks: &[(usize, Mark)]) -> Vec<Conflict> {
    let mut all = Vec::new();
    let mut rest = marks;
    while let Some(((mark, kind), after)) = rest.split_first() {
        let mark = *mark;
        rest = after;
        if *kind == Mark::Closes {
            all.push(Conflict { mark, left_out: mark..mark, is_open: false });
            continue;
        }
        let end = after.iter().position(|(_, kind)| *kind != Mark::Divides).unwrap_or(after.len());
        let (inner, following) = after.split_at(end);
        let divides = if *kind == Mark::Divides { Some(mark) } else { inner.first().map(|(line, _)| *line) };
        let next = following.first();
        let closes = next.filter(|(_, kind)| *kind == Mark::Closes).map(|(line, _)| *line);
        let (left_out, is_open) = match (divides, closes) {
            (Some(divides), Some(closes)) => (divides..closes + 1, false),
            // Which line is of which version, nobody can tell.
            (None, Some(closes)) => (mark..closes + 1, true),
            (Some(_), None) if *kind == Mark::Divides => {
                if is_among_keys(lines, mark) {
                    all.push(Conflict { mark, left_out: mark..mark, is_open: false });
                }
                continue;
            }
            // What goes on after the second version is taken with it, but for the line below the keys of a page.
            (Some(divides), None) => {
                let limit = next.map_or(lines.len(), |(line, _)| *line);
                let fence = (divides..limit).find(|at| lines[*at].trim_end() == "---");
                (divides..fence.unwrap_or(limit), true)
            }
            (None, None) => (mark..mark, false),
        };
        rest = if closes.is_some() { &following[1..] } else { following };
        all.push(Conflict { mark, left_out, is_open });
    }
    all
}

/// Whether a line follows on a key of the model or another line of YAML, with no end of the keys between.
fn is_among_keys(lines: &[&str], at: usize) -> bool {
    let above = lines[..at].iter().rev().find(|line| is_content(line));
    let is_yaml = |line: &&&str| line.starts_with(' ') || line.split_once(':').is_some_and(|(key, _)| is_key(key));
    let fences = lines[..at].iter().filter(|line| line.trim_end() == "---").count();
    fences < 2 && above.as_ref().is_some_and(is_yaml)
}

/// The words for one.
pub fn fault(rule: &'static Rule, file: FileId, line: u32, is_lone: bool) -> Diagnostic {
    let message = say!(
        id "di sini ada tanda konflik penggabungan Git yang belum diselesaikan",
        en "here is a mark of a Git merge conflict that has not been resolved",
    );
    let help = if is_lone {
        say!(
            id "periksa baris di atas dan di bawahnya, lalu hapus baris ini",
            en "look at the lines above and below it, then delete this one",
        )
    } else {
        say!(
        id "pilih salah satu versi, lalu hapus versi lainnya beserta baris `<<<<<<<`, `=======`, dan `>>>>>>>`",
        en "keep one of the two versions, and delete the other with the lines `<<<<<<<`, `=======` and `>>>>>>>`",
        )
    };
    Diagnostic::new(rule, Location::on_line(file, line, 0..7), message).help(help)
}

#[cfg(test)]
mod tests {
    use super::settle;
    use std::ops::Range;

    /// The lines that are left, the marks and the gaps.
    fn settled(text: &str) -> (Vec<String>, Vec<u32>, Option<Range<usize>>) {
        let settled = settle(text);
        assert_eq!(settled.text.len(), text.len());
        let lines = settled.text.lines().map(|line| line.trim_end().to_owned()).collect();
        (lines, settled.marks.iter().map(|(line, _)| *line).collect(), settled.gaps.into_iter().next())
    }

    fn left(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn the_first_of_two_versions_stands_where_it_stood() {
        let text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: é\n>>>>>>> lain\nc: 4\n";
        assert_eq!(settled(text), (left(&["a: 1", "", "b: 2", "", "", "", "c: 4"]), vec![2], None));
        assert_eq!(settle(text).marks, [(2, 5)]);
        let three = "<<<<<<< HEAD\nb: 2\n||||||| asal\nb: 1\n=======\nb: 3\n>>>>>>> lain\n";
        assert_eq!(settled(three), (left(&["", "b: 2", "", "", "", "", ""]), vec![1], None));
    }

    #[test]
    fn a_mark_without_its_fellow_is_one_as_well() {
        assert_eq!(settle("a: 1\n>>>>>>> lain\n").marks, [(2, 5)]);
        assert_eq!(settle("a: 1\n<<<<<<< HEAD\nb: 2\n").marks, [(2, 5)]);
        // A heading underlined in Markdown, a long rule of signs.
        assert!(settle("Judul\n=======\n").marks.is_empty());
        assert!(settle("Judul\n=======\n<<<<<<< HEAD\n").marks.len() == 1);
        assert!(settle("<<<<<<<<<<\n").marks.is_empty());
        // Nothing is underlined among keys.
        assert_eq!(settle("---\ntitle: a\n=======\ntitle: b\n---\n").marks, [(3, 13)]);
        assert!(settle("---\ntitle: a\n---\n kind: a\n=======\n").marks.is_empty());
    }

    #[test]
    fn what_may_be_of_either_version_is_left_out() {
        // The first mark is gone: the first version stands above the second.
        let opened = settled("b: 2\n=======\nb: 3\n>>>>>>> lain\nc: 4\n");
        assert_eq!(opened, (left(&["b: 2", "", "", "", "c: 4"]), vec![2], None));
        // The one between them is gone.
        let divided = settled("a: 1\n<<<<<<< HEAD\nb: 2\nb: 3\n>>>>>>> lain\nc: 4\n");
        assert_eq!(divided, (left(&["a: 1", "", "", "", "", "c: 4"]), vec![2], Some(1..5)));
        // The last one is gone.
        let closed = settled("---\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\nc: 4\n---\nTeks.\n");
        assert_eq!(closed, (left(&["---", "", "b: 2", "", "", "", "---", "Teks."]), vec![2], Some(3..6)));
    }
}

//! Where the two parts of a file begin and end when the lines between them are missing, or are something else.
//!
//! Takes: the text. Gives: its [`Parts`] as they were meant, with the [`Slip`]s. Never: takes a text without any key of the
//! model for one with front matter.

use super::{Parts, Slip};
use crate::content::keys::{begins_key, is_key};
use crate::content::line::edge_key;

/// A file in two, as it was probably meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Meant<'a> {
    /// The two.
    pub parts: Parts<'a>,
    /// What is wrong with the lines around the keys.
    pub slips: Vec<Slip>,
}

/// So many lines of a file without its first `---` are looked at for a key.
const FIRST: usize = 8;

/// The parts of a file that has not the two lines; `None` where no keys are to be seen.
pub fn meant(text: &str) -> Option<Meant<'_>> {
    let lines: Vec<&str> = text.lines().collect();
    let (keys, opening) = opening(&lines)?;
    let is_fence = |at: &usize| lines[*at].trim_end() == "---";
    let (end, body, closing) = match (keys..lines.len()).find(is_fence) {
        Some(fence) => (fence, fence + 1, None),
        None => cut(text, &lines, keys).unwrap_or_else(|| unclosed(&lines, keys)),
    };
    let slips = opening.into_iter().chain(closing).collect();
    Some(Meant { parts: parts(text, keys, end, body), slips })
}

/// The same of a file whose keys cannot be read up to the second `---`, since that one stands in the text below them.
pub fn inside<'a>(text: &'a str, read: &Parts<'a>) -> Option<Meant<'a>> {
    let lines: Vec<&str> = read.yaml.lines().collect();
    let keys = read.yaml_line as usize - 1;
    let (end, body, slip) = nearly_closed(&lines).or_else(|| before_text(&lines))?;
    Some(Meant { parts: parts(text, keys, keys + end, keys + body), slips: vec![slip.below(keys)] })
}

/// The line, from 0, on which the keys begin, and what is wrong above them.
fn opening(lines: &[&str]) -> Option<(usize, Option<Slip>)> {
    let is_said = |at: &usize| !lines[*at].trim_start_matches('\u{feff}').trim().is_empty();
    let first = (0..lines.len()).find(is_said)?;
    let text = lines[first].trim_start_matches('\u{feff}');
    if first == 0 && text.trim_end() == "---" {
        return Some((1, None));
    }
    let has_key = |from: usize| lines[from..].iter().take(FIRST).any(|line| is_root_key(line));
    let is_note = |at: &usize| !is_said(at) || lines[*at].starts_with('#');
    let fence = (first..lines.len()).find(|at| !is_note(at)).filter(|at| lines[*at].trim_end() == "---");
    if let Some(fence) = fence.filter(|fence| has_key(fence + 1)) {
        return Some((fence + 1, Some(Slip::above(if fence == first { 0 } else { first }, lines))));
    }
    if is_near(text) && has_key(first + 1) {
        return Some((first + 1, Some(Slip::nearly(first, lines, true))));
    }
    let is_keyed = text.split_once(':').is_some_and(|(key, _)| !key.is_empty() && !key.contains([' ', '#', '<']));
    (is_keyed && has_key(first)).then(|| (first, Some(Slip::not_opened(first, lines))))
}

/// Where keys end that no `---` ends: at a line that is nearly one, before the text, or with the file.
fn unclosed(lines: &[&str], keys: usize) -> (usize, usize, Option<Slip>) {
    let below = &lines[keys..];
    let (end, body, slip) = nearly_closed(below).or_else(|| before_text(below)).unwrap_or_else(|| without_keys(below));
    (keys + end, keys + body, Some(slip.below(keys)))
}

/// With the file, where its last line is one of the keys and has no end.
fn cut(text: &str, lines: &[&str], keys: usize) -> Option<(usize, usize, Option<Slip>)> {
    let last = lines.iter().rposition(|line| !line.trim().is_empty()).filter(|last| *last >= keys)?;
    if text.ends_with('\n') || nearly_closed(&lines[keys..]).is_some() || before_text(&lines[keys..]).is_some() {
        return None;
    }
    let line = lines[last];
    let is_inside = line.starts_with(' ') || line.starts_with('-') && lines[last - 1].starts_with([' ', '-']);
    let is_key = is_root_key(line) || begins_key(line);
    (is_inside || is_key).then(|| (lines.len(), lines.len(), Some(Slip::cut(last, lines))))
}

/// At a line that was probably meant to close the keys and does not: `--`, `----`, ` ---`.
fn nearly_closed(lines: &[&str]) -> Option<(usize, usize, Slip)> {
    let at = lines.iter().position(|line| is_near(line) && line.trim_end() != "---")?;
    Some((at, at + 1, Slip::nearly(at, lines, false)))
}

/// Dashes of a wrong number or kind, or the line that other tools have in this place.
fn is_near(line: &str) -> bool {
    let text = line.trim();
    let is_of = |signs: &[char]| text.chars().all(|c| signs.contains(&c));
    let is_rule = text.chars().count() > 2 && ['*', '_', '+', '='].iter().any(|sign| is_of(&[*sign]));
    text == "—" || is_rule || text.chars().count() > 1 && is_of(&['-', '–', '—'])
}

/// Before a line of prose at the left edge, after an empty one: such a line is never YAML; a key without its colon has fewer
/// words.
fn before_text(lines: &[&str]) -> Option<(usize, usize, Slip)> {
    const WORDS: usize = 8;
    let is_empty = |line: &&str| line.trim().is_empty();
    let is_written = |line: &str| {
        let key = line.split_once(':').map_or("", |(key, _)| key);
        line.starts_with([' ', '-', '#']) || !key.is_empty() && !key.contains(' ')
    };
    // `targets` that has lost its colon, with a comment behind.
    let is_uncoloned = |line: &str| line.split_whitespace().next().is_some_and(is_key);
    let is_prose = |line: &str| !is_written(line) && !is_uncoloned(line) && line.split_whitespace().count() >= WORDS;
    let prose = (1..lines.len()).find(|at| is_empty(&lines[at - 1]) && is_prose(lines[*at]))?;
    // Where keys follow, it is no end that is missing, but a comment that has lost its sign, or a text its spaces.
    if lines[prose..].iter().any(|line| is_root_key(line)) {
        return None;
    }
    // What stands above it and is no key either, a picture or a heading, is text as well.
    let first = after_keys(lines, prose)?;
    Some((first, first, Slip::not_closed(first, lines)))
}

/// The first line of text between the last key above a line and that line: below the remarks that follow on the key.
fn after_keys(lines: &[&str], line: usize) -> Option<usize> {
    let is_empty = |at: &usize| lines[*at].trim().is_empty();
    let is_written = |line: &&str| line.starts_with([' ', '-']) || edge_key(line).is_some();
    let keys =
        lines[..line].iter().rposition(|line| !line.trim().is_empty() && is_written(line)).map_or(0, |last| last + 1);
    let remarks = (keys..line).take_while(|at| lines[*at].starts_with('#')).count();
    (keys + remarks..lines.len()).find(|at| !is_empty(at))
}

/// Behind the last key, where no line between the two parts is known to be there: before what stands at the left edge after
/// an empty line, else with the text.
fn without_keys(lines: &[&str]) -> (usize, usize, Slip) {
    let last = lines.iter().rposition(|line| is_root_key(line)).unwrap_or(0);
    // A list at the left edge is that of the last key, unless this one has its value already.
    let has_value = lines.get(last).and_then(|line| line.split_once(": ")).is_some();
    let is_listed = lines.get(last + 1).is_some_and(|next| next.starts_with([' ', '-']));
    let is_body = |at: &usize| {
        let line = lines[*at];
        let is_inside = line.starts_with(' ') || line.starts_with('-') && !has_value && !is_listed;
        lines[at - 1].trim().is_empty() && !line.trim().is_empty() && !is_inside
    };
    if let Some(body) = (last + 1..lines.len()).find(is_body) {
        return (body, body, Slip::not_closed(body, lines));
    }
    let end = lines.iter().rposition(|line| !line.trim().is_empty()).unwrap_or(0);
    (lines.len(), lines.len(), Slip::not_ended(end, lines))
}

/// Whether a key of the model stands at the left edge.
fn is_root_key(line: &str) -> bool {
    line.trim_start_matches('\u{feff}').split_once(':').is_some_and(|(key, _)| is_key(key))
}

/// A text in two: its keys on the lines from `keys` to before `end`, what is below from `body` on, counted from 0.
fn parts(text: &str, keys: usize, end: usize, body: usize) -> Parts<'_> {
    let byte = |line: usize| text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let number = |line: usize| u32::try_from(line).map_or(u32::MAX, |line| line.saturating_add(1));
    let yaml = &text[byte(keys)..byte(end)];
    let yaml = yaml.strip_prefix('\u{feff}').unwrap_or(yaml);
    Parts { yaml, yaml_line: number(keys), body_start: byte(body), body_line: number(body) }
}

#[cfg(test)]
mod tests {
    use super::{Meant, meant};
    use crate::content::front_matter::{Slip, split};

    /// The keys and the text, and the line of each slip, from 1.
    fn read(text: &str) -> Option<(&str, &str, Vec<u32>)> {
        assert!(split(text).is_none());
        let Meant { parts, slips } = meant(text)?;
        let lines = text[..parts.body_start].lines().count();
        assert_eq!(lines + 1, parts.body_line as usize);
        Some((parts.yaml, &text[parts.body_start..], slips.iter().map(Slip::line).collect()))
    }

    #[test]
    fn a_line_that_is_missing_is_missed_where_it_should_stand() {
        assert_eq!(read("title: a\n---\nTeks.\n"), Some(("title: a\n", "Teks.\n", vec![1])));
        assert_eq!(read("---\ntitle: a\n\nTeks.\n"), Some(("title: a\n\n", "Teks.\n", vec![4])));
        let heading = "---\ntitle: a\n# catatan\n\n## Isi\n\nSatu dua tiga empat lima enam tujuh delapan.\n";
        assert_eq!(read(heading).map(|(_, _, lines)| lines), Some(vec![5]));
        assert_eq!(read("---\ntitle: a\n\n- satu\n- dua\n").map(|(_, _, lines)| lines), Some(vec![4]));
        assert_eq!(read("---\ntitle: a\n\nCatatan: lihat lampiran.\n").map(|(_, _, lines)| lines), Some(vec![4]));
        assert_eq!(read("---\ntitle: a\n\n## Isi\n"), Some(("title: a\n\n", "## Isi\n", vec![4])));
        assert_eq!(read("---\ntitle: a\ntopics:\n\n- b\n"), Some(("title: a\ntopics:\n\n- b\n", "", vec![5])));
        assert_eq!(read("title: a\n\nTeks.\n"), Some(("title: a\n\n", "Teks.\n", vec![1, 3])));
    }

    #[test]
    fn a_line_that_is_another_is_named() {
        assert_eq!(read("---\ntitle: a\n***\nTeks.\n"), Some(("title: a\n", "Teks.\n", vec![3])));
        assert_eq!(read("–––\ntitle: a\n---\n"), Some(("title: a\n", "", vec![1])));
        assert_eq!(read("+++\ntitle: a\n+++\nTeks.\n"), Some(("title: a\n", "Teks.\n", vec![1, 3])));
    }

    #[test]
    fn nothing_stands_above_the_first_line() {
        assert_eq!(read("\n---\ntitle: a\n---\nb\n"), Some(("title: a\n", "b\n", vec![1])));
        assert_eq!(read("# catatan\n---\ntitle: a\n---\n"), Some(("title: a\n", "", vec![1])));
    }

    #[test]
    fn a_text_without_keys_has_none() {
        for text in ["# Judul\n---\nTeks: isi.\n", "Teks saja.\n", "", "Catatan: title ada di bawah.\n"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

//! Lines that say of one after another what they scored.
//!
//! Takes: lines of any text. Gives: the first of those that are of people with scores, and by what they are known. Never:
//! reads prose as such a line: one with more words than a name has is none.

use super::Why;
use super::cell::{Holds, arrow, code, number, place};
use super::lines::{is_blank, may_score, unmarked};
use super::role::points;
use super::table::{Rows, Table};
use super::title::{Title, is_joint, is_of_indicator, names_thing, of_result};
use crate::personal::has_name;

/// A line of one person is no longer.
pub(super) const LONGEST_LINE: usize = 160;
/// A line with more words is prose.
const MOST_WORDS: usize = 12;
/// Fewer rows may be anything.
pub(super) const AT_LEAST_ROWS: usize = 3;
/// Rows with one number each: so many are a list of scores.
const ENOUGH_ROWS: usize = 5;

/// Lines that say what somebody scored: `P01: 41 -> 61`, `Budi memperoleh 41 dan 61`, `P01 41 61`. Blank ones may stand among
/// them, and so may all of them on one line.
pub(super) fn in_sayings(lines: &[&str]) -> Option<(usize, Why)> {
    let (mut short, mut context): (Vec<(usize, &str)>, &str) = (Vec::new(), "");
    // The rows of a table, `| Wanaraya | 8 | 13,5 |`, have been judged under their titles.
    let is_row = |line: &str| line.trim_start().starts_with('|');
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !is_blank(line) && !is_row(line)) {
        if line.len() <= LONGEST_LINE && may_score(line) {
            short.push((at, line));
            continue;
        }
        let found = in_short(&short, context).or_else(|| in_line(line).map(|why| (at, why)));
        if found.is_some() {
            return found;
        }
        short.clear();
        context = line;
    }
    in_short(&short, context)
}

/// The same in lines that are short enough for it; `context` is the line above them.
pub(super) fn in_short<'a>(lines: &[(usize, &'a str)], mut context: &'a str) -> Option<(usize, Why)> {
    let mut run: Vec<(usize, Saying<'_>)> = Vec::new();
    for (at, line) in lines {
        let saying = Some(()).filter(|()| lines.len() >= AT_LEAST_ROWS).and_then(|()| Saying::of(unmarked(line)));
        if let Some(saying) = saying {
            run.push((*at, saying));
            continue;
        }
        let found = of_run(&run, context).map(|why| (run[0].0, why)).or_else(|| Some((*at, in_line(line)?)));
        if found.is_some() {
            return found;
        }
        run.clear();
        context = line;
    }
    of_run(&run, context).map(|why| (run[0].0, why))
}

/// Several people on one line: `P01: 41; P02: 55; P03: 61`.
fn in_line(text: &str) -> Option<Why> {
    let text = unmarked(text);
    text.bytes().filter(u8::is_ascii_digit).nth(5)?;
    // A comma without a space may be of a number.
    let signs = [(';', ";"), (',', ", ")].into_iter();
    let mut parted = signs.filter(|(mark, _)| text.matches(*mark).nth(1).is_some()).map(|(_, sign)| sign);
    parted.find_map(|sign| in_parts(text, sign)).or_else(|| in_one_breath(text))
}

fn in_parts(text: &str, sign: &str) -> Option<Why> {
    let saying = |item| Saying::of(str::trim(item).trim_end_matches('.')).filter(|saying| !saying.label.is_empty());
    // Of `nilai: P01 41, P02 55` the first word is a title; of `P01: 41, P02: 55` it is not.
    let is_title = |(before, after): &(&str, &str)| {
        let first = after.split(sign).next().unwrap_or_default();
        code(before.trim()).is_none() && !before.contains(sign) && points(bare(first.trim())).is_none()
    };
    let (context, items) = text.split_once(':').filter(is_title).unwrap_or(("", text));
    // What stands before the first of them may say what was measured.
    let first = items.split(sign).next().filter(|item| saying(item).is_none());
    let people = items.split(sign).skip(usize::from(first.is_some()));
    let run: Option<Vec<(usize, Saying<'_>)>> = people.map(|item| Some((0, saying(item)?))).collect();
    of_run(&run?, first.unwrap_or(context))
}

/// Names and codes with nothing but their scores between them: `Budi=41 Siti=55 Agus=61`.
fn in_one_breath(text: &str) -> Option<Why> {
    let is_word =
        |word: &str| word.starts_with(char::is_alphabetic) && !is_joint(word) && of_result(word) == Title::Unknown;
    let (mut starts, mut scored) = (vec![0], false);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if scored && is_word(word) {
            starts.push(place(word, text).start);
        }
        scored = bare(word).ends_with(|c: char| c.is_ascii_digit()) && code(bare(word)).is_none();
    }
    if starts.len() < AT_LEAST_ROWS {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let is_person = |saying: &Saying<'_>| code(saying.label).is_some() || has_name(saying.label);
    let parts = starts.iter().zip(ends).map(|(start, end)| text[*start..end].trim());
    let run: Option<Vec<(usize, Saying<'_>)>> =
        parts.map(|part| Some((0, Saying::of(part).filter(is_person)?))).collect();
    of_run(&run?, "")
}

/// One line: who, and what was scored.
struct Saying<'a> {
    label: &'a str,
    results: Vec<&'a str>,
    /// A test or a change by its own words.
    says: Title,
}

impl<'a> Saying<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let words = || line.split_ascii_whitespace().filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()));
        if line.len() > LONGEST_LINE || !may_score(line) || words().nth(MOST_WORDS).is_some() {
            return None;
        }
        if is_time(line.split(' ').next().unwrap_or_default()) {
            return None;
        }
        let verdict = Some(last_words(line)).filter(|words| Holds::of(words) == Holds::Verdict);
        let mut saying = Self { label: "", results: Vec::new(), says: Title::Nothing };
        let scored =
            line.trim_end_matches(['.', '*', '|', ' ']).strip_suffix(verdict.unwrap_or_default()).unwrap_or(line);
        if verdict.is_none() && !has_score(scored) {
            return None;
        }
        // From the first word of the label to the end of the last.
        let mut label: Option<(usize, usize)> = None;
        for word in scored.split(ends_word) {
            let word = bare(word);
            let at = place(word, line);
            match Holds::of(word) {
                Holds::Points(_) | Holds::Change if word.starts_with(|c: char| c.is_ascii_digit()) => {
                    saying.results.push(word);
                    continue;
                }
                Holds::Mark => return None,
                _ if !word.contains(char::is_alphanumeric) => {
                    saying.says = if arrow(word).is_some() { Title::Test } else { saying.says };
                    continue;
                }
                _ => {}
            }
            let says = of_result(word);
            if says != Title::Unknown {
                saying.says = if saying.says == Title::Test { Title::Test } else { says };
                continue;
            }
            if is_joint(word) {
                continue;
            }
            if saying.results.is_empty() || label.is_none_or(|(start, _)| start > 0) {
                // The number may stand before the name.
                label = Some((label.map_or(at.start, |(start, _)| start), at.end));
            } else {
                return None;
            }
        }
        saying.results.extend(verdict);
        let text = label.and_then(|(start, end)| line.get(start..end.min(line.len()))).unwrap_or_default();
        let first = bare(text.split(' ').next().unwrap_or_default());
        saying.label = if code(first).is_some() { first } else { bare(text) };
        (!saying.results.is_empty() && text.split_whitespace().count() <= 6).then_some(saying)
    }
}

/// Whether a word is the time of an agenda: `08.30`, `10.15-10.30`.
fn is_time(word: &str) -> bool {
    let two = |part: &str, below: u32| part.len() == 2 && part.parse::<u32>().is_ok_and(|number| number < below);
    let begin = word.split('-').next().unwrap_or_default();
    begin.split_once('.').is_some_and(|(hours, minutes)| two(hours, 24) && two(minutes, 60))
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | ';' | '=' | '(' | ')')
}

/// Whether a score is among the words, and no date: asked of every line, before its words are looked up.
fn has_score(line: &str) -> bool {
    let mut scored = false;
    for word in line.split(ends_word).map(bare).filter(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
        match Holds::of(word) {
            Holds::Mark => return false,
            holds => scored |= holds.is_result(),
        }
    }
    scored
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| ",:.(){}*_`~\"|;".contains(c))
}

/// The verdict with which a line ends, or its last word.
fn last_words(line: &str) -> &str {
    let line = line.trim_end_matches(['.', '*', '|', ' ']);
    let mut ends = line.rmatch_indices([' ', ':', '-', '\t', '|']).map(|(at, sign)| &line[at + sign.len()..]);
    let last = ends.next().unwrap_or(line);
    ends.next().filter(|two| Holds::of(two) == Holds::Verdict).unwrap_or(last)
}

/// By what lines that follow one another are people with scores; `context` is the line above them.
fn of_run(run: &[(usize, Saying<'_>)], context: &str) -> Option<Why> {
    if run.len() < AT_LEAST_ROWS {
        return None;
    }
    let says = run
        .iter()
        .map(|(_, saying)| saying.says)
        .find(|says| *says != Title::Nothing)
        .unwrap_or_else(|| of_result(context));
    // `41/61`, `60 / 100` beside a code.
    let of_many = run.iter().all(|(_, saying)| saying.results.iter().any(|result| result.contains('/')));
    let says = if says == Title::Unknown && of_many { Title::Value } else { says };
    let width = run.iter().map(|(_, saying)| saying.results.len()).max().unwrap_or(0);
    let bare = run.iter().all(|(_, saying)| saying.label.is_empty());
    let change = |saying: &Saying<'_>| saying.results.len() > 1 || Holds::of(saying.results[0]) == Holds::Change;
    if bare
        && run.iter().all(|(_, saying)| change(saying))
        && (says == Title::Test || width == 2 && run.len() >= ENOUGH_ROWS && !is_ordered(run))
    {
        return Some(Why::Rows);
    }
    let label = Title::of(context);
    let is_person = |label: &str| label.contains('@') || Title::of(label) == Title::People;
    let are_people = run.iter().all(|(_, saying)| is_person(saying.label));
    let title = match (label, says) {
        // `Peserta:` may stand above how many were invited and came.
        (Title::People, Title::Test | Title::Value) => "peserta",
        (_, _) if are_people => "peserta",
        (_, _) if label.is_thing() || names_thing(context) => "unit",
        _ => "",
    };
    let result = match says {
        Title::Test => "pretest",
        Title::Value => "nilai",
        _ => "",
    };
    let titles: Vec<&str> = std::iter::once(title).chain(std::iter::repeat_n(result, width)).collect();
    let rows: Rows<'_> = run
        .iter()
        .map(|(_, saying)| std::iter::once(saying.label).chain(saying.results.iter().copied()).collect())
        .collect();
    let many = width == 1 && says == Title::Unknown && run.len() >= ENOUGH_ROWS;
    let coded = many && rows.iter().all(|row| code(row[0]).is_some() && !is_of_indicator(row[0]));
    Table::with(&titles, rows, true).why().or(coded.then_some(Why::Codes))
}

/// Whether the first numbers rise from line to line, as those of a chart do.
fn is_ordered(run: &[(usize, Saying<'_>)]) -> bool {
    let first = |saying: &Saying<'_>| number(saying.results[0]).unwrap_or(0.0);
    run.windows(2).all(|pair| first(&pair[0].1) < first(&pair[1].1))
}

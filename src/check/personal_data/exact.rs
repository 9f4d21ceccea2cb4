//! Where exactly something about a person stands in a value.
//!
//! Takes: the texts, and faults that point to a value. Gives: the same, each at the very number or address. Never: finds another
//! one, or moves a fault to another value.

use super::{PERSONAL_DATA, fault};
use crate::diagnostic::Diagnostic;
use crate::personal;
use crate::source::{Location, Position, Sources};
use std::collections::BTreeMap;

/// Points at the find itself where a value of several lines, or with escapes, has moved it; one that its own lines cut in two
/// stays where its value begins.
pub fn point_at_personal_data(sources: &Sources, faults: &mut [Diagnostic]) {
    let mut told: BTreeMap<(Location, String), usize> = BTreeMap::new();
    for found in faults.iter_mut().filter(|fault| fault.rule.name == PERSONAL_DATA.name) {
        let at = found.at;
        // A file as a whole.
        if at.is_nowhere() || at.start == at.end {
            continue;
        }
        let before = told.entry((at, found.message.en.clone())).or_default();
        let place = finds(&sources.file(at.file).text, at)
            .into_iter()
            .filter(|(place, kind)| fault(*kind, *place).message == found.message)
            .nth(*before);
        *before += 1;
        if let Some((place, _)) = place {
            found.at = place;
        }
    }
}

/// What stands on the lines of a value.
fn finds(text: &str, at: Location) -> Vec<(Location, personal::Kind)> {
    let mut all = Vec::new();
    for (line, written) in value(text, at) {
        for found in personal::find(written) {
            let characters = |byte: usize| written[..byte].chars().count();
            let range = characters(found.range.start)..characters(found.range.end);
            let place = Location::on_line(at.file, line, range);
            if place.start >= at.start && (is_block(at) || place.end <= at.end) {
                all.push((place, found.kind));
            }
        }
    }
    all
}

/// Of a text below its key (`>-`, `|`), only the first character is known.
fn is_block(at: Location) -> bool {
    at.start.line == at.end.line && at.start.column + 1 == at.end.column
}

/// The lines of a value, by their numbers.
fn value(text: &str, at: Location) -> impl Iterator<Item = (u32, &str)> {
    let Position { line: first, column } = at.start;
    let indent = |line: &str| u32::try_from(line.len() - line.trim_start_matches(' ').len()).unwrap_or(u32::MAX);
    let lines = (1..).zip(text.lines()).skip_while(move |(line, _)| *line < first);
    lines.take_while(move |(line, written)| {
        let is_inside = written.trim().is_empty() || indent(written) + 1 >= column;
        if is_block(at) { is_inside } else { *line <= at.end.line }
    })
}

#[cfg(test)]
mod tests {
    use super::point_at_personal_data;
    use crate::check::personal_data::{PERSONAL_DATA, fault};
    use crate::personal::Kind;
    use crate::source::{Location, Position, Sources};

    /// `line:column` of faults that all point from one place to another.
    fn places(text: &str, [from, to]: [(u32, u32); 2], kinds: &[Kind]) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml".to_owned(), text.into());
        let position = |(line, column)| Position { line, column };
        let at = Location { file, start: position(from), end: position(to) };
        let mut faults: Vec<_> = kinds.iter().map(|kind| fault(*kind, at)).collect();
        point_at_personal_data(&sources, &mut faults);
        assert!(faults.iter().all(|fault| fault.rule.name == PERSONAL_DATA.name));
        let place = |at: Location| format!("{}:{}-{}:{}", at.start.line, at.start.column, at.end.line, at.end.column);
        faults.iter().map(|fault| place(fault.at)).collect()
    }

    #[test]
    fn in_a_folded_text_the_number_itself_is_underlined() {
        let text = "a: >-\n  satu dua\n\n  tiga 081234567890 dan\n  budi@gmail.com, 081298765432\nb: 081255555555\n";
        let all = places(text, [(2, 3), (2, 4)], &[Kind::Mobile, Kind::FreeMail, Kind::Mobile, Kind::Mobile]);
        // The last is of no line of the value.
        assert_eq!(all, ["4:8-4:20", "5:3-5:17", "5:19-5:31", "2:3-2:4"]);
    }

    #[test]
    fn in_a_value_of_several_lines_or_with_escapes_as_well() {
        let text = "a: satu\n  081234567890\nb: \"\\u0041 081234567890\"\n";
        assert_eq!(places(text, [(1, 4), (2, 15)], &[Kind::Mobile]), ["2:3-2:15"]);
        assert_eq!(places(text, [(3, 4), (3, 25)], &[Kind::Mobile]), ["3:12-3:24"]);
    }

    #[test]
    fn what_two_lines_share_stays_at_the_beginning_of_its_value() {
        let text = "a: >-\n  hubungi 0812-3456\n  7890\n";
        assert_eq!(places(text, [(2, 3), (2, 4)], &[Kind::Mobile]), ["2:3-2:4"]);
    }
}

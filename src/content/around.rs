//! A text that cannot be read as YAML in places: what is wrong in each, and the rest of it.
//!
//! Takes: a text. Gives: its tree, or that of what stands around the faulty places, with a fault for each. Never: takes the
//! rest for the whole; who decodes it hears where it has gaps.

use super::advice::{no_beginning, tabs, what_waits};
use super::line::{indent, is_content, is_item};
use super::remark::cells;
use super::trial::{Spaced, gives_up, nearly_spaced, spaced, tabbed};
use super::yaml::{Scanning, attempt};
use crate::diagnostic::{Diagnostic, rules};
use crate::shape::{Faults, Node};
use crate::source::{FileId, Location, Position};
use std::collections::BTreeSet;
use std::ops::Range;

/// What was read of a text.
pub struct Around {
    /// The tree; `None` where nothing can be read, or nothing is there.
    pub node: Option<Node>,
    /// The places that the tree is without; `None` where it is the tree of all of the text. Each reaches from the line above
    /// it that says something to the one below, and begins in the column of what stood there.
    pub without: Option<Vec<Location>>,
}

/// So many faulty places of a text are told of in one run.
const MOST: usize = 20;
/// A longer text is not read again and again.
const LONGEST: usize = 400_000;

/// Reads one YAML document, around whatever of it cannot be read.
pub fn parse_around(text: &str, file: FileId, first_line: u32, faults: &mut Faults) -> Around {
    let before = faults.len();
    let scanning = Scanning::new(text, file, first_line);
    let fault = match attempt(&scanning, faults) {
        Ok(node) => return Around { node, without: None },
        Err(fault) => *fault,
    };
    if let Some(spaced) = spaced(text) {
        let width = spaced.width;
        let mut own = Faults::default();
        if let Ok(node) = attempt(&Scanning { spaced: Some(spaced), ..scanning }, &mut own) {
            faults.cut(before);
            faults.push(tab_fault(text, file, first_line, Some(width)));
            faults.append(own);
            return Around { node, without: None };
        }
    }
    if let Some(Rest { node, faults: own, found }) = beside_tabs(text, file, first_line) {
        faults.cut(before);
        faults.push(waiting(tab_fault(text, file, first_line, None), true));
        let without = found.iter().map(|(_, place)| gap(text, file, first_line, place)).collect();
        faults.extend(found.into_iter().map(|(fault, _)| fault));
        faults.append(own);
        return Around { node, without: Some(without) };
    }
    // A line that has been told of is what the parser stumbled over.
    if faults.tells_of(before, fault.at) {
        return Around { node: None, without: Some(Vec::new()) };
    }
    let Some(Rest { node, faults: own, found }) = rest(text, file, first_line, &fault) else {
        faults.push(waiting(fault, false));
        return Around { node: None, without: Some(Vec::new()) };
    };
    faults.cut(before);
    let without = found.iter().map(|(_, place)| gap(text, file, first_line, place)).collect();
    for (number, (fault, _)) in found.into_iter().enumerate() {
        faults.push(if number == 0 { waiting(fault, true) } else { fault });
    }
    faults.append(own);
    Around { node, without: Some(without) }
}

/// A place that was left out, from the line above it that says something to the one below.
fn gap(text: &str, file: FileId, first_line: u32, place: &Range<usize>) -> Location {
    let lines: Vec<&str> = text.lines().collect();
    let above = (0..place.start).rev().find(|at| is_content(lines[*at]));
    let below = (place.end..lines.len()).find(|at| is_content(lines[*at])).unwrap_or(lines.len());
    let line = |at: usize| u32::try_from(at).map_or(u32::MAX, |at| at.saturating_add(first_line));
    // Above the first line that is there, any key may have stood.
    let spaces = above.map_or(0, |_| indent(lines[place.start]));
    let column = u32::try_from(spaces).map_or(u32::MAX, |spaces| spaces.saturating_add(1));
    Location {
        file,
        start: Position { line: line(above.unwrap_or(0)), column },
        end: Position { line: line(below), column },
    }
}

/// The places of a whole file of which some lines are left out, one for each level on which something stands there: any record
/// of that level may be without a part.
pub fn gaps(text: &str, file: FileId, place: &Range<usize>) -> Vec<Location> {
    let lines: Vec<&str> = text.lines().collect();
    let inside = lines.get(place.clone()).unwrap_or_default();
    let levels: BTreeSet<usize> = inside.iter().filter(|line| is_content(line)).map(|line| indent(line)).collect();
    let whole = gap(text, file, 1, place);
    let at = |spaces: usize| {
        let column = u32::try_from(spaces).map_or(u32::MAX, |spaces| spaces.saturating_add(1));
        Location { start: Position { column, ..whole.start }, end: Position { column, ..whole.end }, ..whole }
    };
    levels.into_iter().map(at).collect()
}

/// What is told of a text that has nothing at its left edge.
pub fn without_edge(text: &str, file: FileId, first_line: u32) -> Option<Diagnostic> {
    let lines: Vec<&str> = text.lines().collect();
    let lost = headless(&lines).filter(|lost| lost.end == lines.len())?;
    let line = u32::try_from(lost.start).map_or(u32::MAX, |at| at.saturating_add(first_line));
    let spaces = indent(lines[lost.start]);
    let (message, help) = no_beginning(spaces);
    let at = Location::on_line(file, line, 0..spaces);
    Some(Diagnostic::new(&rules::INVALID_YAML, at, message).help(help))
}

/// What is wrong in a text besides the tabs that it is indented with, and the rest of it; `None` where all that is wrong may
/// come from the tabs.
fn beside_tabs(text: &str, file: FileId, first_line: u32) -> Option<Rest> {
    let Spaced { text, tabs, .. } = nearly_spaced(text)?;
    let first = attempt(&Scanning::new(&text, file, first_line), &mut Faults::default()).err()?;
    let lines: Vec<&str> = text.lines().collect();
    let rest = rest(&text, file, first_line, &first)?;
    let is_clear = |fault: &Diagnostic| {
        let line = fault.at.start.line.checked_sub(first_line).map(|line| line as usize);
        let place = line.and_then(|line| around(&lines, line));
        place.is_some_and(|place| !tabs.keys().any(|tabbed| place.contains(tabbed)))
    };
    rest.found.iter().all(|(fault, _)| is_clear(fault)).then_some(rest)
}

/// What could be read around the faulty places of a text.
struct Rest {
    node: Option<Node>,
    /// The faults in it.
    faults: Faults,
    /// Those of the places, each with its lines.
    found: Vec<(Diagnostic, Range<usize>)>,
}

/// The fault of all lines of a text that are indented with tabs.
pub fn tab_fault(text: &str, file: FileId, first_line: u32, width: Option<usize>) -> Diagnostic {
    let comments: Vec<bool> = text.lines().map(|line| line.trim_start().starts_with('#')).collect();
    let is_key = |line: &usize| !comments.get(*line).copied().unwrap_or(false);
    let lines: Vec<usize> = tabbed(text).into_keys().filter(is_key).map(|line| line + first_line as usize).collect();
    let (first, others) =
        lines.split_first().map_or((first_line as usize, &[][..]), |(first, others)| (*first, others));
    let (message, help) = tabs(others, width);
    let line = u32::try_from(first).unwrap_or(first_line);
    let front = text.lines().nth(first - first_line as usize).unwrap_or_default();
    let column = u32::try_from(front.find('\t').unwrap_or(0)).unwrap_or(0) + 1;
    let (start, end) = (Position { line, column }, Position { line, column: column + 1 });
    Diagnostic::new(&rules::INVALID_YAML, Location { file, start, end }, message).help(help)
}

/// A fault that says what is not looked for before it is mended.
fn waiting(mut fault: Diagnostic, is_read: bool) -> Diagnostic {
    fault.help = fault.help.map(|help| what_waits(&help, is_read));
    fault
}

/// The rest of a text around its faulty places; `None` where there is no such rest.
fn rest(text: &str, file: FileId, first_line: u32, first: &Diagnostic) -> Option<Rest> {
    if text.len() > LONGEST {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut found: Vec<(Diagnostic, Range<usize>)> = Vec::new();
    let mut fault = first.clone();
    if let Some(place) = headless(&lines) {
        let (message, help) = no_beginning(indent(lines[place.start]));
        found.push((Diagnostic::new(&rules::INVALID_YAML, first.at, message).help(help), place));
        let left = without(&lines, found.iter().map(|(_, range)| range));
        let mut own = Faults::default();
        match attempt(&Scanning::new(&left, file, first_line), &mut own) {
            Ok(node) => return Some(Rest { node, faults: own, found }),
            Err(next) => fault = *next,
        }
    }
    while found.len() < MOST {
        let line = fault.at.start.line.checked_sub(first_line)? as usize;
        let place = around(&lines, line)?;
        // What has been taken out cannot be faulty any more: it is not understood what is wrong here.
        if found.iter().any(|(_, range)| range.contains(&line) || range.start == place.start) {
            return None;
        }
        found.push((fault, place));
        let left = without(&lines, found.iter().map(|(_, range)| range));
        let mut own = Faults::default();
        let attempted = attempt(&Scanning::new(&left, file, first_line), &mut own);
        match attempted {
            Ok(node) if found.len() == 1 => return Some(Rest { node, faults: own, found }),
            Ok(_) => break,
            Err(next) => fault = *next,
        }
    }
    // A place that can stay where the others go was blamed for one of them.
    let mut place = 0;
    while place < found.len() && found.len() > 1 {
        let others = found.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, (_, range))| range);
        if gives_up(&without(&lines, others)).is_none() {
            found.remove(place);
        } else {
            place += 1;
        }
    }
    let left = without(&lines, found.iter().map(|(_, range)| range));
    let mut own = Faults::default();
    let node = attempt(&Scanning::new(&left, file, first_line), &mut own).ok()?;
    Some(Rest { node, faults: own, found })
}

/// The lines before the first that stands at the left edge, where they are parts of something that is not there.
pub fn headless(lines: &[&str]) -> Option<Range<usize>> {
    let mut content = (0..lines.len()).filter(|at| is_content(lines[*at]));
    let first = content.next().filter(|at| indent(lines[*at]) > 0)?;
    content.next().filter(|at| indent(lines[*at]) > 0)?;
    let end = content.find(|at| indent(lines[*at]) == 0).unwrap_or(lines.len());
    Some(first..end)
}

/// The lines as a text, those of some places left empty.
fn without<'a>(lines: &[&str], places: impl Iterator<Item = &'a Range<usize>>) -> String {
    let places: Vec<&Range<usize>> = places.collect();
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        if !places.iter().any(|place| place.contains(&number)) {
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

/// The outermost item around a line, or the key at the left edge with all that is below it.
fn around(lines: &[&str], line: usize) -> Option<Range<usize>> {
    let is_content = |at: &usize| is_content(lines[*at]);
    let line = (line..lines.len()).find(is_content).or_else(|| (0..lines.len()).rev().find(is_content))?;
    let above = |at: usize| (0..at).rev().find(is_content);
    let next = (line + 1..lines.len()).find(is_content);
    // A line at the left edge in the middle of an item is a part of it.
    let is_inside = |at: &usize| indent(lines[*at]) > 0;
    let is_stray = indent(lines[line]) == 0
        && next.filter(is_inside).is_some_and(|next| !is_item(lines[next]))
        && above(line).as_ref().is_some_and(is_inside);
    let start = if is_stray { above(line)? } else { line };
    let (mut top, mut least) = (start, indent(lines[start]));
    let mut item = is_item(lines[start]).then_some(start);
    let mut at = start;
    while least > 0 {
        let Some(upper) = above(at) else { break };
        if indent(lines[upper]) < least {
            least = indent(lines[upper]);
            top = upper;
            item = if is_item(lines[upper]) { Some(upper) } else { item };
        }
        at = upper;
    }
    let top = item.unwrap_or(top);
    let edge = indent(lines[top]);
    // Items may stand as far out as the key of their list.
    let belongs = |at: &usize| {
        let own = indent(lines[*at]);
        *at <= line || own > edge || own == edge && item.is_none() && is_item(lines[*at])
    };
    let end = (top + 1..lines.len()).filter(is_content).find(|at| !belongs(at)).unwrap_or(lines.len());
    // Rows that were pasted are told of together.
    let is_row = |at: &usize| cells(lines[*at].trim()).is_some();
    let more = if is_row(&line) { (end..lines.len()).take_while(is_row).count() } else { 0 };
    Some(top..end + more)
}

#[cfg(test)]
mod tests {
    use super::{Around, parse_around};
    use crate::shape::Faults;
    use crate::source::FileId;

    /// The lines of the faults of a text, and whether what is around them could be read.
    fn told(text: &str) -> (Vec<u32>, bool) {
        let mut faults = Faults::default();
        let Around { node, .. } = parse_around(text, FileId(0), 1, &mut faults);
        (faults.into_vec().iter().map(|fault| fault.at.start.line).collect(), node.is_some())
    }

    #[test]
    fn every_faulty_item_is_told_of() {
        let text = "a: 1\nl:\n  - s: \"x\n    t: 1\n  - s: \"y\"\n    t: 2\n  - s: \"z\n    t: 3\nb: 2\n";
        assert_eq!(told(text), (vec![3, 7], true));
        assert_eq!(told("a: [1\nb: 2\nc: { d: 1\ne: 3\n"), (vec![1, 3], true));
    }

    #[test]
    fn one_slip_is_told_once() {
        for (text, line) in [
            ("a: 1\nl:\n  - s: \"x\n    t: 1\n  - s: \"y\"\n    t: 2\nb: 2\n", 3),
            ("l:\n  - s: 1\nt: 2\n    u: 3\n  - s: 4\nb: 2\n", 3),
            ("title: a\nsummary b\nkind: c\n", 2),
            ("l:\n- a\nb c\n- d\ne: f\n", 3),
        ] {
            assert_eq!(told(text), (vec![line], true), "{text}");
        }
    }

    #[test]
    fn tabs_are_told_of_once_and_the_text_is_read() {
        assert_eq!(told("l:\n\t- a: 1\n\t\tb: 2\n\t- a: 3\n"), (vec![2], true));
    }

    #[test]
    fn what_is_wrong_besides_tabs_is_told_too() {
        let text = "l:\n  - a: 1\n\tb: 2\n  - a: \"x\n    b: 3\n  - a: 4\nc: 5\n";
        assert_eq!(told(text), (vec![3, 4], true));
        // In the item that has the tab, it may be the tab that is wrong.
        assert_eq!(told("l:\n  - a: 1\n\tb 2\n  - a: 3\n").0, [3]);
    }
}

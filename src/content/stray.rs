//! A key at the wrong level: where it should stand, by where the same key stands elsewhere.
//!
//! Takes: the lines of a text that cannot be read, and the one at which the parser gave up. Gives: the line that is out of
//! step, how many spaces it should have, and a line to compare it with. Never: gives a number that it has not tried.

use super::keys::is_root_key;
use super::trial::helps;
use super::uneven::{Row, Uneven, uneven};
use std::collections::BTreeSet;

/// So many lines above the place where the parser gave up may be the cause.
const UP: usize = 8;

/// The line that is out of step; `None` in the second where no number of spaces is certain.
pub fn stray(rows: &[Row], lines: &[&str], line: usize) -> Option<(usize, Option<Uneven>)> {
    let place = rows.iter().position(|row| row.line == line);
    if let Some(place) = place
        && let Some(found) = (place.saturating_sub(UP)..=place).rev().find_map(|at| elsewhere(rows, lines, at))
    {
        return Some((found.line, Some(found)));
    }
    let found = uneven(rows, line)?;
    let wrong = found.line;
    let word = key(lines[wrong]);
    let others = rows.iter().filter(|row| row.column == 0 && row.line != wrong).map(|row| key(lines[row.line]));
    let is_foreign = found.meant == 0 && !is_root_key(word, &others.collect::<Vec<_>>());
    if is_foreign {
        let deeper = rows.iter().rposition(|row| row.line < wrong).map(|above| rows[above]);
        let deeper = deeper.filter(|row| row.column > found.spaces && helps(lines, wrong, row.column));
        let meant = deeper.map(|row| Uneven { line: wrong, spaces: found.spaces, meant: row.column, other: row.line });
        return Some((wrong, meant));
    }
    let is_sure = helps(lines, wrong, found.meant);
    Some((wrong, is_sure.then_some(found)))
}

/// A line whose key stands at another column wherever else it is written, where that column is one of those open here.
fn elsewhere(rows: &[Row], lines: &[&str], at: usize) -> Option<Uneven> {
    let own = rows[at];
    let word = key(lines[own.line]);
    if own.is_item() {
        // An item stands where the others of its list do, of which one is above it.
        let other = rows[..at].iter().rfind(|row| row.is_item() && key(lines[row.line]) == word)?;
        let is_moved = other.indent > own.indent && helps(lines, own.line, other.indent);
        return is_moved.then_some(Uneven {
            line: own.line,
            spaces: own.indent,
            meant: other.indent,
            other: other.line,
        });
    }
    let alike = || rows.iter().filter(|row| row.line != own.line && key(lines[row.line]) == word);
    if alike().any(|row| row.column == own.column) {
        return None;
    }
    let open = open(&rows[..at]);
    // A key without a value opens a level below it.
    let above = rows[..at].last()?;
    let opens = !above.is_item() && lines[above.line].split(" #").next().unwrap_or_default().trim_end().ends_with(':');
    let is_open = |column: usize| open.contains(&column) || opens && column > above.column;
    let columns = alike().filter(|row| !row.is_item() && is_open(row.column)).map(|row| row.column);
    let columns: BTreeSet<usize> = columns.collect();
    let meant = columns.into_iter().rev().find(|column| helps(lines, own.line, *column))?;
    let beside = rows[..at].iter().rfind(|row| row.column == meant);
    let other = beside.or_else(|| alike().find(|row| row.column == meant))?;
    Some(Uneven { line: own.line, spaces: own.indent, meant, other: other.line })
}

/// The columns at which keys may stand below these rows, the outermost first.
fn open(rows: &[Row]) -> Vec<usize> {
    let mut open: Vec<usize> = Vec::new();
    for row in rows {
        while open.last().is_some_and(|column| *column > row.indent) {
            open.pop();
        }
        if open.last() != Some(&row.column) {
            open.push(row.column);
        }
    }
    open
}

/// The key of a line, after its dashes.
fn key(line: &str) -> &str {
    let mut text = line.trim();
    while let Some(rest) = text.strip_prefix("- ") {
        text = rest.trim_start();
    }
    text.split(':').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::uneven::{Uneven, rows};
    use super::stray;

    fn meant(text: &str, line: usize) -> Option<(usize, Option<usize>)> {
        let lines: Vec<&str> = text.lines().collect();
        let found = stray(&rows(&lines), &lines, line);
        found.map(|(line, sure)| (line, sure.map(|Uneven { meant, .. }| meant)))
    }

    #[test]
    fn a_key_belongs_where_the_same_key_stands_elsewhere() {
        let sessions = "sessions:\n  - date: 1\n    start: 1\n    end: 1\n  - date: 2\n    start: 2\n";
        for spaces in ["", " ", "   "] {
            let text = format!("{sessions}{spaces}end: 2\n    title: x\n");
            assert_eq!(meant(&text, 7).or_else(|| meant(&text, 6)), Some((6, Some(4))), "{spaces:?}");
        }
    }

    #[test]
    fn a_key_that_opens_a_part_says_how_far_in_its_keys_stand() {
        let text = "d:\n  - t: 1\n    c:\n      by: x\n  - t: 2\n    c:\nby: x\n      date: 2\n";
        assert_eq!(meant(text, 7), Some((6, Some(6))));
    }

    #[test]
    fn an_item_belongs_where_its_fellows_stand() {
        let text = "d:\n  l:\n    - a: 1\n      b: 2\n- a: 2\n      b: 3\nc: 4\n";
        assert_eq!(meant(text, 5).or_else(|| meant(text, 4)), Some((4, Some(4))));
    }

    #[test]
    fn a_key_that_no_root_has_is_not_sent_there() {
        let text = "sessions:\n  - date: 1\n    start: 1\n held: moved\n";
        assert_eq!(meant(text, 3), Some((3, Some(4))));
        let text = "program: a\nvenue:\n  name: b\n status: c\n";
        assert_eq!(meant(text, 3).map(|(line, _)| line), Some(3));
    }
}

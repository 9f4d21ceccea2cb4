//! Lines of YAML that do not stand where the lines of their level stand.
//!
//! Takes: the lines of a text that cannot be read, and the one at which the parser gave up. Gives: the line that is out of
//! step, and with which. Never: parses; it goes by what an editor sees, which is how the other lines of a level stand.
//!
//! A parser stops at the first line that contradicts the ones above. Where the first of ten lines has a space too many, that
//! is the second; the editor would then move nine lines to where the wrong one stands.

/// A line that holds a key or an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Its place among the lines, from 0.
    pub line: usize,
    /// Spaces before its first character.
    pub indent: usize,
    /// Where its key or item begins: after its dashes.
    pub column: usize,
}

impl Row {
    /// Whether it begins an item.
    pub fn is_item(self) -> bool {
        self.column > self.indent
    }
}

/// A line that is out of step with another one of its level.
#[derive(Debug, PartialEq, Eq)]
pub struct Uneven {
    /// The line.
    pub line: usize,
    /// How many spaces stand before it.
    pub spaces: usize,
    /// How many should.
    pub meant: usize,
    /// The line that it should be in step with.
    pub other: usize,
}

/// The lines with those of texts of several lines (`key: >-`) left empty: they may hold anything.
pub fn without_texts<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    // Below the sign of such a text: the column of its key, then the indentation of its first line.
    let mut text: Option<(usize, Option<usize>)> = None;
    let mut bare = Vec::with_capacity(lines.len());
    for whole in lines {
        let indent = whole.len() - whole.trim_start_matches(' ').len();
        if let Some((key, first)) = text.filter(|_| !whole.trim().is_empty()) {
            if indent > key && first.is_none_or(|first| indent >= first) {
                text = Some((key, first.or(Some(indent))));
                bare.push("");
                continue;
            }
            text = None;
        }
        text = opens_text(whole).map(|column| (column, None)).or(text);
        bare.push(*whole);
    }
    bare
}

/// The column of the key, or of the item, whose text of several lines stands below a line.
pub fn opens_text(line: &str) -> Option<usize> {
    let (column, rest) = behind_dashes(line);
    let value = rest.split_once(": ").map_or(rest, |(_, value)| value);
    // The sign stands alone, perhaps with a comment behind.
    let sign = value.split(" #").next().unwrap_or_default().trim_end();
    (sign.starts_with(['>', '|']) && sign.len() <= 3).then_some(column)
}

/// Whether a tab stands where the spaces of the first line of such a text should: a parser may take all below for its rest.
pub fn opens_text_with_tab(lines: &[&str]) -> bool {
    let first = |at: usize| lines[at + 1..].iter().find(|line| !line.trim().is_empty());
    let is_tabbed = |column: usize, line: &str| {
        let spaces = line.len() - line.trim_start_matches(' ').len();
        spaces <= column && line[spaces..].starts_with('\t')
    };
    let tabbed = |at: usize| opens_text(lines[at]).zip(first(at)).is_some_and(|(column, line)| is_tabbed(column, line));
    lines.iter().any(|line| line.contains('\t')) && (0..lines.len()).any(tabbed)
}

/// Where a line's key or item begins, and what stands from there on.
fn behind_dashes(line: &str) -> (usize, &str) {
    let mut rest = line.trim_start_matches(' ');
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start_matches(' ');
    }
    (line.len() - rest.len(), rest.trim_end())
}

/// Every line that holds a key or an item; comments, and the lines of texts of several lines, are left out.
pub fn rows(lines: &[&str]) -> Vec<Row> {
    let row = |(line, whole): (usize, &&str)| {
        let indent = whole.len() - whole.trim_start_matches(' ').len();
        let (column, rest) = behind_dashes(whole);
        let is_row = column > indent || rest.contains(": ") || rest.ends_with(':');
        (is_row && !rest.is_empty() && !rest.starts_with('#')).then_some(Row { line, indent, column })
    };
    without_texts(lines).iter().enumerate().filter_map(row).collect()
}

/// Which line is out of step, where the one complained of and the nearest above it of the same level are one space apart:
/// the one that fewer others stand with.
pub fn uneven(rows: &[Row], line: usize) -> Option<Uneven> {
    let place = rows.iter().position(|row| row.line == line)?;
    let own = rows[place];
    let above = rows[..place].iter().rposition(|row| row.column <= own.column + 1)?;
    let other = rows[above];
    if own.column.abs_diff(other.column) != 1 {
        return None;
    }
    let least = own.column.min(other.column);
    let (upper, lower) = (&rows[..above], &rows[place + 1..]);
    let level = || {
        let up = upper.iter().rev().take_while(|row| row.column >= least);
        up.chain(lower.iter().take_while(|row| row.column >= least))
    };
    let with = |column: usize| level().filter(|row| row.column == column).count();
    let base = upper.iter().rev().find(|row| row.column < least).map_or(0, |row| row.column);
    let is_step = |row: Row| (row.column - base).is_multiple_of(2);
    let (mine, its) = (with(own.column), with(other.column));
    let other_is_wrong = mine > its || mine == its && is_step(own) && !is_step(other);
    let (wrong, right) = if other_is_wrong { (other, own) } else { (own, other) };
    let meant = (wrong.indent + right.column).checked_sub(wrong.column)?;
    Some(Uneven { line: wrong.line, spaces: wrong.indent, meant, other: right.line })
}

/// The first line of a list whose later items begin with a dash, where it has none itself.
pub fn first_without_dash(rows: &[Row], line: usize) -> Option<usize> {
    let place = rows.iter().position(|row| row.line == line)?;
    let own = rows[place];
    if !own.is_item() {
        return None;
    }
    let above = &rows[..place];
    let begins = above.iter().rposition(|row| row.column < own.column).map_or(0, |parent| parent + 1);
    let first = above.get(begins)?;
    let is_list = above[begins..].iter().any(|row| row.is_item() && row.column == own.column);
    (first.column == own.column && !is_list).then_some(first.line)
}

#[cfg(test)]
mod tests {
    use super::{Uneven, first_without_dash, rows, uneven};

    fn told(text: &str, line: usize) -> Option<(usize, usize, usize)> {
        let lines: Vec<&str> = text.lines().collect();
        uneven(&rows(&lines), line).map(|Uneven { line, spaces, meant, .. }| (line, spaces, meant))
    }

    #[test]
    fn the_line_that_stands_alone_is_the_wrong_one() {
        // The first of several, a space too far out or in; the parser gives up at the second.
        assert_eq!(told("p:\n a: 1\n  b: 2\n  c: 3\n", 2), Some((1, 1, 2)));
        assert_eq!(told("p:\n   a: 1\n  b: 2\n  c: 3\n", 2), Some((1, 3, 2)));
        // A later one.
        assert_eq!(told("p:\n  a: 1\n   b: 2\n  c: 3\n", 2), Some((2, 3, 2)));
        assert_eq!(told("p:\n  a: 1\n b: 2\n  c: 3\n", 2), Some((2, 1, 2)));
        // Two alone: the one that does not keep step with the key above them.
        assert_eq!(told("p:\n   a: 1\n  b: 2\nq: 3\n", 2), Some((1, 3, 2)));
        assert_eq!(told("p:\n  a: 1\n   b: 2\nq: 3\n", 2), Some((2, 3, 2)));
    }

    #[test]
    fn an_item_stands_where_its_keys_stand() {
        assert_eq!(told("l:\n   - a: 1\n    b: 2\n    c: 3\n", 2), Some((1, 3, 2)));
        assert_eq!(told("l:\n - a: 1\n    b: 2\n  - a: 3\n", 2), Some((1, 1, 2)));
        assert_eq!(told("l:\n   - eins\n  - zwei\n  - drei\n", 2), Some((1, 3, 2)));
    }

    #[test]
    fn what_stands_below_a_line_is_no_part_of_its_level() {
        assert_eq!(told("p:\n a:\n    x: 1\n    y: 2\n  b:\n    x: 1\n  c:\n    x: 1\n", 4), Some((1, 1, 2)));
        assert_eq!(told("p:\n  a: >-\n    x: 1\n     y: 2\n   b: 2\n  c: 3\n", 4), Some((4, 3, 2)));
        assert_eq!(told("p:\n  a: 1\n  b: 2\n", 2), None);
    }

    #[test]
    fn a_list_whose_first_item_lost_its_dash_is_known_by_the_second() {
        let first = |text: &str, line| first_without_dash(&rows(&text.lines().collect::<Vec<_>>()), line);
        assert_eq!(first("l:\n    a: 1\n    b: 2\n  - a: 3\n", 3), Some(1));
        assert_eq!(first("l:\n  - a: 1\n    b: 2\n  - a: 3\n", 3), None);
        assert_eq!(first("l:\n    a: 1\n    b: 2\nm: 3\n", 3), None);
    }
}

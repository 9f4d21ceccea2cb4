//! Tabs in front of lines that stand where they should without them.
//!
//! Takes: the lines of a text. Gives: whether its tabs are too many, rather than in the place of spaces. Never: decides about a
//! tab that may well stand for the spaces of its line.

use super::keys::is_root_key;
use super::line::{edge_key, indent, is_content, is_item, item};
use std::collections::BTreeMap;

/// Whether each line that has tabs in front, by its place and their number, is in step with those above it once they are deleted.
pub fn are_surplus(lines: &[&str], tabs: &BTreeMap<usize, usize>) -> bool {
    let bare = |(at, line): (usize, &&str)| {
        let rest = line.trim_start();
        let front = line[..line.len() - rest.len()].replace('\t', "");
        if tabs.contains_key(&at) { format!("{front}{rest}") } else { (*line).to_owned() }
    };
    let bare: Vec<String> = lines.iter().enumerate().map(bare).collect();
    let bare: Vec<&str> = bare.iter().map(String::as_str).collect();
    tabs.keys().all(|at| !is_content(bare[*at]) || is_in_step(&bare, *at))
}

/// Whether a line goes on in the column of the one above it, begins an item where one above does, or begins what a key above it
/// opens. At the left edge, only a key goes on.
fn is_in_step(lines: &[&str], line: usize) -> bool {
    let (own, is_item_itself) = (indent(lines[line]), is_item(lines[line]));
    let Some(above) = (0..line).rev().map(|at| lines[at]).find(|above| is_content(above)) else { return own == 0 };
    let column = column(above);
    if opens(above) {
        return own > 0 && (own > column || is_item_itself && own == column);
    }
    let is_open = |above: &&str| is_content(above) && self::column(above) <= own;
    let upper = || lines[..line].iter().copied().rev().find(is_open);
    if !is_item_itself {
        // Further out, it is a key that others of its kind have there as well.
        let is_upper = || own > 0 && upper().is_some_and(|upper| self::column(upper) == own);
        return own == column || is_upper() && stands_elsewhere(lines, line) || is_root(lines, line);
    }
    let is_open = |above: &&&str| is_content(above) && indent(above) <= own;
    let list = lines[..line].iter().rev().find(is_open);
    own > 0 && list.is_some_and(|above| is_item(above) && indent(above) == own)
}

/// Whether a line is a key at the left edge that holds what stands further in below it.
fn is_root(lines: &[&str], line: usize) -> bool {
    let below = lines[line + 1..].iter().find(|text| is_content(text));
    let others: Vec<&str> =
        lines.iter().filter_map(|text| edge_key(text)).filter(|key| !lines[line].starts_with(key)).collect();
    let is_key = edge_key(lines[line]).is_some_and(|key| is_root_key(key, &others));
    is_key && opens(lines[line]) && below.is_some_and(|below| (1..=2).contains(&indent(below)))
}

/// Whether the key of a line stands in the same column on another one.
fn stands_elsewhere(lines: &[&str], line: usize) -> bool {
    let key = |at: usize| item(lines[at]).split_once(':').map(|(key, _)| key);
    let is_alike = |at: &usize| *at != line && key(*at) == key(line) && column(lines[*at]) == column(lines[line]);
    key(line).is_some() && (0..lines.len()).any(|at| is_alike(&at))
}

/// Where a line's key begins, after the signs of items.
fn column(line: &str) -> usize {
    line.trim_end().chars().count() - item(line).chars().count()
}

/// Whether what belongs to a key stands below it.
fn opens(line: &str) -> bool {
    line.split(" #").next().is_some_and(|said| said.trim_end().ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::are_surplus;
    use crate::content::trial::tabbed;

    #[test]
    fn a_tab_is_surplus_where_its_line_is_in_step_without_it() {
        let is_surplus = |text: &str| are_surplus(&text.lines().collect::<Vec<_>>(), &tabbed(text));
        for text in [
            "l:\n  - a: 1\n\t    b: 2\n",
            "l:\n  - a: 1\n    b: 2\n\t  - a: 3\n",
            "a:\n\t  b: 1\n  c: 2\n",
            "a: 1\n\tb: 2\n",
            "tests:\n  - id: a\n    title: b\n\tdaily:\n  - date: c\n",
            "l:\n  - a:\n      b: 1\n    c: 2\n  - a:\n      b: 1\n\t    c: 2\n",
        ] {
            assert!(is_surplus(text), "{text}");
        }
        for text in [
            "tests:\n  - id: a\n\tdaily: b\n",
            "tests:\n  - id: a\n\tdaily:\n      b: 1\n",
            "l:\n\t- a: 1\n\t\tb: 2\n",
            "l:\n  - a: 1\n\tb: 2\n",
            "a:\n  b:\n\t  c: 1\n",
            "a:\n  b: 1\n\tc: 2\n",
        ] {
            assert!(!is_surplus(text), "{text}");
        }
    }
}

//! Names of people, known by what is common in them.
//!
//! Takes: cells of one column. Gives: whether they are names. Never: takes the name of a village or a hotel for somebody's, where
//! the title says that it is one and the cells do not say otherwise.

use super::title::is_of_thing;
use crate::personal::{has_name, is_addressed, is_surely_named};

/// Whether so many of the cells are names that all of them are.
pub(super) fn are_names<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (all, known) = counted(cells, |cell| has_name(cell) && !is_of_thing(cell));
    known >= 2 && known * 4 >= all || known == 1 && all == 1
}

/// The same under the title of a thing: most of them are called as nothing but a person is.
pub(super) fn are_surely_names<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (all, known) = counted(cells, |cell| (is_surely_named(cell) || is_addressed(cell)) && !is_of_thing(cell));
    known >= 2 && known * 2 > all || known == 1 && all == 1
}

fn counted<'a>(cells: impl Iterator<Item = &'a str>, is_name: impl Fn(&str) -> bool) -> (usize, usize) {
    cells.fold((0, 0), |(all, known), cell| (all + 1, known + usize::from(is_name(cell))))
}

/// Whether a cell is written as a name is: one to four words, each with a capital, and none that names a thing.
pub(super) fn may_be_name(cell: &str) -> bool {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '-' | ','))
    };
    cell.split_whitespace().count() <= 4
        && !cell.is_empty()
        && cell.split_whitespace().all(capital)
        && !is_of_thing(cell)
}

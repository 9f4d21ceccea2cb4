//! What a column is: people, things, results, or something else.
//!
//! Takes: its title and its cells. Gives: [`Role`]. Never: looks at another column.

use super::cell::{Holds, code, may_be_code};
use super::names::{are_names, are_surely_names};
use super::title::{Title, is_of_namesakes, is_of_post, is_of_speakers, is_of_thing, is_step};
use std::collections::BTreeSet;

/// So many rows of codes are people, also under the title of a unit: nobody has ten units without names.
pub(super) const MANY_ROWS: usize = 10;
/// So many codes of a register, as P01 is one, are people too.
const MANY_CODES: usize = 5;

/// How surely a column is of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// Numbers under no title, or one of another meaning.
    Bare,
    /// A figure of many.
    Statistic,
    /// A value, whatever of.
    Value,
    /// A test before or after.
    Test,
}

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    People,
    /// Numbers under a title of people: how many, or which.
    Peopled,
    Unit,
    Object,
    /// Codes or numbers of somebody, every row its own.
    Codes,
    /// Words, every row its own.
    Words,
    Count,
    /// What only things have.
    OfThings,
    Result(What),
    Other,
}

/// By its title and what stands below it, in every row.
pub(super) fn role(says: Title, title: &str, cells: &[&str]) -> Role {
    let held: Vec<Holds> = cells.iter().map(|cell| Holds::of(cell)).filter(|holds| *holds != Holds::Nothing).collect();
    // A cell that somebody mistyped hides no column.
    let mostly = |is: fn(&Holds) -> bool| {
        !held.is_empty() && held.iter().filter(|holds| is(holds)).count() * 3 >= held.len() * 2
    };
    let amounts = held.iter().filter(|holds| **holds == Holds::Amount).count();
    if mostly(|holds| *holds == Holds::Change) {
        return Role::Result(What::Test);
    }
    if mostly(|holds| *holds == Holds::Verdict) && !says.is_thing() {
        return Role::Result(What::Value);
    }
    if mostly(|holds| matches!(holds, Holds::Points(_))) && amounts * 10 <= held.len() {
        return of_numbers(says, title, cells);
    }
    if matches!(says, Title::Test | Title::Value)
        && !held.is_empty()
        && cells.iter().all(|cell| cell.is_empty() || is_step(cell))
    {
        return Role::Result(What::Value);
    }
    if mostly(|holds| matches!(holds, Holds::Grade | Holds::Verdict | Holds::Points(_))) {
        match says {
            Title::Test | Title::Value => return Role::Result(What::Value),
            Title::Nothing | Title::Unknown => return Role::Result(What::Bare),
            _ => {}
        }
    }
    of_labels(says, title, cells, amounts > 0)
}

fn of_numbers(says: Title, title: &str, cells: &[&str]) -> Role {
    let numbers: Vec<f64> = cells.iter().filter_map(|cell| points(cell.trim_end_matches('.'))).collect();
    let running = numbers.len() == cells.len() && is_running(&numbers) && numbers.len() > 1;
    match says {
        Title::Test => Role::Result(What::Test),
        Title::Value => Role::Result(What::Value),
        Title::Statistic => Role::Result(What::Statistic),
        Title::People => Role::Peopled,
        Title::Count => Role::Count,
        Title::OfThings => Role::OfThings,
        Title::Unit => Role::Unit,
        Title::Object => Role::Object,
        Title::Measure | Title::Order => Role::Other,
        Title::Nothing | Title::Unknown if running => Role::Other,
        Title::Nothing | Title::Unknown if is_of_thing(title) => Role::Other,
        Title::Nothing | Title::Unknown => Role::Result(What::Bare),
    }
}

fn of_labels(says: Title, title: &str, cells: &[&str], amounts: bool) -> Role {
    let written = || cells.iter().copied().filter(|cell| !cell.is_empty());
    if says == Title::OfThings {
        return Role::OfThings;
    }
    if amounts && matches!(says, Title::Measure | Title::Count | Title::Value | Title::Statistic)
        || written().next().is_none()
    {
        return Role::Other;
    }
    let by_things = |cell: &str| Holds::of(cell) == Holds::Mark || is_of_thing(cell);
    if says == Title::People {
        // `Nama` above `Kecamatan Kota`.
        let is_name = title.eq_ignore_ascii_case("nama") || title.eq_ignore_ascii_case("name");
        return if is_name && written().all(|cell| cell.len() > 4 && is_of_thing(cell)) {
            Role::Object
        } else {
            Role::People
        };
    }
    let are_people = match says {
        Title::Unit | Title::Object => !is_of_namesakes(title) && are_surely_names(written()),
        _ => are_names(written()),
    };
    if are_people && !is_of_speakers(title) || says == Title::Unknown && is_of_post(title) {
        return Role::People;
    }
    let distinct: BTreeSet<String> = written().map(str::to_lowercase).collect();
    let may_be_coded = cells.len() > 1 || says == Title::Order;
    let codes = distinct.len() == cells.len() && may_be_coded && written().all(may_be_code);
    match says {
        Title::Unit if codes && (cells.len() >= MANY_ROWS || cells.len() >= MANY_CODES && is_padded(cells)) => {
            Role::Codes
        }
        Title::Unit => Role::Unit,
        Title::Object => Role::Object,
        _ if codes => Role::Codes,
        _ if written().all(by_things) => Role::Object,
        _ if distinct.len() == cells.len() => Role::Words,
        _ => Role::Other,
    }
}

/// One series of codes, each once: P01, P02, P03.
pub(super) fn is_series<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let codes: Option<Vec<(&str, &str)>> = cells.map(code).collect();
    codes.is_some_and(|codes| codes.windows(2).all(|pair| pair[0].0 == pair[1].0))
}

/// A series that was made for many: P01, A007.
fn is_padded(cells: &[&str]) -> bool {
    is_series(cells.iter().copied())
        && cells.iter().filter_map(|cell| code(cell)).any(|(_, digits)| digits.starts_with('0'))
}

/// The points that a cell holds.
pub(super) fn points(cell: &str) -> Option<f64> {
    if let Holds::Points(points) = Holds::of(cell) { Some(points) } else { None }
}

/// 1, 2, 3 and so on.
pub(super) fn is_running(numbers: &[f64]) -> bool {
    (1u32..).zip(numbers).all(|(at, number)| (f64::from(at) - *number).abs() < f64::EPSILON)
}

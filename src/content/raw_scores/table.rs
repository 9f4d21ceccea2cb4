//! Whether the rows of a table are people with scores.
//!
//! Takes: rows of cells as text. Gives: by what they are, if they are. Never: takes a form without entries for people, or
//! lets a word free a table in which people stand beside it.
//!
//! Two questions: what was measured, and of whom? A column is a result by its title or by what stands in it; a row is what
//! the columns beside the results say that it is. People are people wherever they stand. A thing must be called by its name:
//! where scores of a test stand beside nothing that is called so, each row is taken for somebody.

use super::cell::{Holds, PERCENT, RATING};
use super::names::{are_names, may_be_name};
use super::role::{MANY_ROWS, Role, What, is_running, is_series, points, role};
use super::title::{Title, is_of_speakers, is_statistic};
use super::{Why, roll};
use crate::personal::has_name;
use std::collections::BTreeSet;

/// Rows of a table; a cell that is not there is empty.
pub(super) type Rows<'a> = Vec<Vec<&'a str>>;

/// Rows that own their text, as rows to be judged.
pub(super) fn borrowed(rows: &[Vec<String>]) -> Rows<'_> {
    rows.iter().map(|row| row.iter().map(|cell| cell.trim()).collect()).collect()
}

/// Fewer rows may be anything, where no title speaks of people.
const AT_LEAST_ROWS: usize = 3;
/// A sheet may reach to column XFD; nobody's list does.
const WITHIN_COLUMNS: usize = 200;

/// By what the rows of a table, or its columns, are people with scores.
pub(super) fn hold_scores(rows: &Rows<'_>) -> Option<Why> {
    let scored = segments(rows).into_iter().find_map(|segment| {
        let entry = segment.iter().position(|row| is_entry(row));
        // Verdicts and letters may be titles too: where there are no numbers, a row that names anything is one of titles.
        let first = entry.unwrap_or_else(|| usize::from(segment.first().is_some_and(|row| known_titles(row) > 0)));
        let (above, below) = segment.split_at(first);
        let header = if entry.is_none() { segment.split_first() } else { above.last().map(|header| (header, below)) };
        Table::of(above, below).why().or_else(|| header.and_then(|(header, below)| turned(header, below)))
    });
    scored.or_else(|| roll::names_people(rows).then_some(Why::Roll))
}

/// Tables that stand one below another: each begins at a row of titles.
fn segments<'a, 'b>(rows: &'b Rows<'a>) -> Vec<&'b [Vec<&'a str>]> {
    let mut starts = vec![0];
    let mut has_results = false;
    for (at, row) in rows.iter().enumerate() {
        if is_entry(row) {
            has_results = true;
        } else if has_results && known_titles(row) > 1 {
            starts.push(at);
            has_results = false;
        }
    }
    let ends = starts.iter().skip(1).copied().chain([rows.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| &rows[start..end]).collect()
}

/// Whether a row holds a result. Titles that are counted, 1, 2, 3, are none; nor is a word for one.
fn is_entry(row: &[&str]) -> bool {
    let numbers: Vec<f64> = row.iter().filter_map(|cell| points(cell)).collect();
    let counted =
        numbers.len() >= 3 && row.first().is_some_and(|first| points(first).is_none()) && is_running(&numbers);
    !numbers.is_empty() && !counted || row.iter().any(|cell| Holds::of(cell) == Holds::Change)
}

/// How many cells are titles by their words.
fn known_titles(row: &[&str]) -> usize {
    let is_title =
        |cell: &&&str| !matches!(Title::of(cell), Title::Unknown | Title::Nothing) && Holds::of(cell) == Holds::Words;
    row.iter().filter(is_title).count()
}

/// A table: its columns with their titles and roles, over the rows that hold results.
pub(super) struct Table<'a> {
    rows: Vec<Vec<&'a str>>,
    titles: Vec<Title>,
    roles: Vec<Role>,
    /// No title says anything.
    headless: bool,
    /// Words stand for people only where they are written as names: nothing tells that they do.
    doubtful: bool,
}

impl<'a> Table<'a> {
    /// With the titles that stand above its rows.
    fn of(above: &[Vec<&'a str>], below: &[Vec<&'a str>]) -> Self {
        let width = above.iter().chain(below).map(Vec::len).max().unwrap_or(0).min(WITHIN_COLUMNS);
        // A row with a single cell is a title of the table, unless the table has a single column.
        let titles: Vec<&Vec<&str>> = above.iter().filter(|row| filled(row) > 1 || width == 1).collect();
        let title = |column: usize| {
            titles.iter().rev().map(|row| cell(row, column)).find(|text| !text.is_empty()).unwrap_or_default()
        };
        Self::with(&(0..width).map(title).collect::<Vec<_>>(), below.to_vec(), false)
    }

    /// With titles of its own.
    pub fn with(titles: &[&'a str], rows: Vec<Vec<&'a str>>, doubtful: bool) -> Self {
        let rows = without_statistics(rows);
        let says: Vec<Title> = titles.iter().map(|title| Title::of(title)).collect();
        let headless = says.iter().all(|title| *title == Title::Nothing);
        let column = |column: usize| -> Vec<&str> { rows.iter().map(|row| cell(row, column)).collect() };
        let roles =
            says.iter().zip(titles).enumerate().map(|(at, (says, title))| role(*says, title, &column(at))).collect();
        Self { rows, titles: says, roles, headless, doubtful }
    }

    fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    fn columns(&self, wanted: impl Fn(Role) -> bool) -> impl Iterator<Item = usize> {
        self.roles.iter().enumerate().filter(move |(_, role)| wanted(**role)).map(|(column, _)| column)
    }

    /// By what its rows are people with scores.
    pub fn why(&self) -> Option<Why> {
        let results: Vec<What> = self
            .roles
            .iter()
            .filter_map(|role| if let Role::Result(what) = role { Some(*what) } else { None })
            .collect();
        let what = results.iter().copied().max()?;
        let entries = self.rows.len();
        let are_things = self.things_differ();
        let peopled =
            self.columns(|role| role == Role::Peopled).any(|column| !(are_things && self.counts_people(column)));
        if self.has(Role::People) || peopled {
            let is_sure = what > What::Bare || entries >= AT_LEAST_ROWS && !self.has(Role::OfThings);
            return is_sure.then_some(Why::People);
        }
        if what > What::Statistic && entries >= AT_LEAST_ROWS && self.are_single() {
            return Some(Why::People);
        }
        let (codes, object) = (self.has(Role::Codes), self.has(Role::OfThings) || are_things && self.has(Role::Object));
        if !codes && (are_things || object || self.are_groups()) || object && what < What::Test {
            return None;
        }
        let (enough, words) = (entries >= AT_LEAST_ROWS, self.has(Role::Words));
        let repeated = self.has(Role::Object) || self.has(Role::OfThings);
        match what {
            What::Test | What::Value if codes => (enough || self.titles.contains(&Title::Order)).then_some(Why::Codes),
            What::Test if words && self.doubtful => (enough && self.are_named()).then_some(Why::Rows),
            What::Test => enough.then_some(Why::Rows),
            What::Value if words => (enough && self.are_named() && self.are_full_names()).then_some(Why::Names),
            What::Value => {
                (enough && !repeated && !are_things && !self.doubtful && !self.are_grades()).then_some(Why::Rows)
            }
            What::Statistic => None,
            What::Bare => self.bare(results.len()),
        }
    }

    /// Numbers of which nothing says what they are: beside a series of codes, or beside names.
    fn bare(&self, results: usize) -> Option<Why> {
        let entries = self.rows.len();
        let points = || {
            self.columns(|role| role == Role::Result(What::Bare))
                .flat_map(|column| self.rows.iter().filter_map(move |row| points(cell(row, column))))
        };
        let highest = points().fold(0.0, f64::max);
        let are_scores = highest > RATING && highest <= PERCENT;
        let is_free = |role: Role| matches!(role, Role::Words | Role::Unit | Role::Object);
        if self.has(Role::Codes) && !self.roles.iter().copied().any(is_free) {
            let series = self
                .columns(|role| role == Role::Codes)
                .any(|column| is_series(self.rows.iter().map(|row| cell(row, column))));
            let enough = self.headless && results >= 2 && entries >= AT_LEAST_ROWS || entries >= MANY_ROWS;
            return (series && enough && are_scores).then_some(Why::Codes);
        }
        let names = self.headless && results >= 2 && entries >= AT_LEAST_ROWS && are_scores && self.are_named();
        names.then_some(Why::Names)
    }

    /// Whether its results are marks of a test: higher than ratings are, or right and wrong.
    fn holds_marks(&self) -> bool {
        let held = self.columns(|role| matches!(role, Role::Result(_)));
        let points: Vec<f64> =
            held.flat_map(|column| self.rows.iter().filter_map(move |row| points(cell(row, column)))).collect();
        points.iter().any(|points| *points > RATING)
            || points.iter().all(|points| *points <= 1.0 && points.fract() == 0.0)
    }

    /// Whether the words of every row are written as names are.
    fn are_named(&self) -> bool {
        let mut words = self.columns(|role| role == Role::Words).peekable();
        words.peek().is_some() && words.all(|column| self.rows.iter().all(|row| may_be_name(cell(row, column))))
    }

    /// Whether each row is of a grade: `A,12`, `B,20`.
    fn are_grades(&self) -> bool {
        self.columns(|role| role == Role::Result(What::Value)).any(|column| {
            let grades: BTreeSet<&str> = self.rows.iter().map(|row| cell(row, column)).collect();
            grades.len() == self.rows.len() && grades.iter().all(|grade| points(grade).is_none())
        })
    }

    /// Whether words of which half are two or more are names of people sooner than of goods.
    fn are_full_names(&self) -> bool {
        let long = |column: usize| {
            self.rows.iter().filter(|row| cell(row, column).contains(' ')).count() * 2 >= self.rows.len()
        };
        self.columns(|role| role == Role::Words).all(long)
    }

    /// Whether things that differ from row to row are what the rows are of.
    fn things_differ(&self) -> bool {
        let things: Vec<usize> = self.columns(|role| matches!(role, Role::Unit | Role::Object)).collect();
        let label =
            |row: &Vec<&'a str>| things.iter().map(|column| cell(row, *column).to_lowercase()).collect::<Vec<_>>();
        let labels: BTreeSet<Vec<String>> = self.rows.iter().map(label).collect();
        let is_labelled = |label: &Vec<String>| label.iter().any(|cell| !cell.is_empty());
        !things.is_empty() && labels.len() == self.rows.len() && labels.iter().all(is_labelled)
    }

    /// Whether numbers below a title of people say how many they are: not 1, 2, 3.
    fn counts_people(&self, column: usize) -> bool {
        let numbers: Vec<f64> = self.rows.iter().filter_map(|row| points(cell(row, column))).collect();
        numbers.iter().all(|number| number.fract() == 0.0) && !(numbers.len() > 1 && is_running(&numbers))
    }

    /// Whether every row says that it is of one person.
    fn are_single(&self) -> bool {
        self.columns(|role| role == Role::Count)
            .any(|column| self.rows.iter().all(|row| points(cell(row, column)).is_some_and(|n| n <= 1.0)))
    }

    /// Whether a row says that it is of several people.
    fn are_groups(&self) -> bool {
        self.columns(|role| role == Role::Count)
            .any(|column| self.rows.iter().any(|row| points(cell(row, column)).is_some_and(|n| n > 1.0)))
    }
}

/// Without the figures below a list, unless nothing else is there.
fn without_statistics(rows: Vec<Vec<&str>>) -> Vec<Vec<&str>> {
    let is_figure = |row: &Vec<&str>| row.iter().find(|cell| !cell.is_empty()).is_none_or(|label| is_statistic(label));
    let kept: Vec<Vec<&str>> = rows.iter().filter(|row| !is_figure(row)).cloned().collect();
    let has_entries = kept.iter().any(|row| row.iter().any(|cell| Holds::of(cell).is_result()));
    if has_entries { kept } else { rows }
}

/// By what the columns are people, and the rows their tests: `,P01,P02,P03`, `Pre,41,42,43`.
fn turned<'a>(header: &[&'a str], below: &[Vec<&'a str>]) -> Option<Why> {
    // Without a column that says what the rows are.
    let all_named = || header.len() > 1 && has_name(header[0]) && are_names(header.iter().copied());
    if is_register(header) || all_named() && are_filled(below) {
        return Some(Why::Columns);
    }
    let (corner, columns) = header.split_first()?;
    // A column of means may stand beside the people.
    let people = || columns.iter().copied().filter(|title| Title::of(title) != Title::Statistic);
    let named = people().nth(1).is_some() && are_names(people());
    if columns.len() < AT_LEAST_ROWS && !named || is_of_speakers(corner) {
        return None;
    }
    let labels: Vec<&str> = below.iter().map(|row| cell(row, 0)).collect();
    let have_tests = labels.iter().any(|label| matches!(Title::of(label), Title::Test | Title::Value));
    // Where the rows are questions, nothing but the titles can tell.
    let are_people = is_register(columns) || columns.iter().all(|title| Title::of(title) == Title::People);
    if !are_people && !named && (!have_tests || Title::of(corner) == Title::Unit) {
        return None;
    }
    let of_one = |(at, title): (usize, &&'a str)| -> Vec<&'a str> {
        std::iter::once(*title).chain(below.iter().map(|row| cell(row, at + 1))).collect()
    };
    let people = columns.iter().enumerate().take(WITHIN_COLUMNS).map(of_one).collect();
    let titles: Vec<&str> = std::iter::once("").chain(labels).collect();
    let table = Table::with(&titles, people, false);
    let has_results = table.roles.iter().any(|role| matches!(role, Role::Result(_)));
    let by_scores = || match table.why() {
        // The corner says what the rows are: then words above the columns need not be names.
        Some(Why::Names) if Title::of(corner).is_thing() => None,
        // Speakers are rated too, beside whatever they are rated in.
        Some(Why::People) if !have_tests && !table.holds_marks() => None,
        why => why,
    };
    (are_people && has_results || by_scores().is_some()).then_some(Why::Columns)
}

/// Whether titles are one series of codes as participants have them: P01, P02, P03.
fn is_register(titles: &[&str]) -> bool {
    let filled = || titles.iter().copied().filter(|title| !title.is_empty());
    filled().count() >= AT_LEAST_ROWS && is_series(filled()) && filled().all(|title| title.starts_with('P'))
}

/// Whether cells hold points, as far as they hold anything.
fn are_filled(rows: &[Vec<&str>]) -> bool {
    let mut cells = rows.iter().flatten().filter(|cell| Holds::of(cell) != Holds::Nothing).peekable();
    cells.peek().is_some() && cells.all(|cell| points(cell).is_some())
}

pub(super) fn cell<'a>(row: &[&'a str], column: usize) -> &'a str {
    row.get(column).copied().unwrap_or_default()
}

fn filled(row: &[&str]) -> usize {
    row.iter().filter(|cell| !cell.is_empty()).count()
}

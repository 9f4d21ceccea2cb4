//! Pieces that several pages show: the strip of evidence, gaps, terms, figures, the pages of a list.
//!
//! Takes: what was measured, and words. Gives: structs that the components of the theme take. Never: HTML.

use super::plan::ListPage;
use super::route::Route;
use super::site::Site;
use crate::evidence::{Checklist, State, Total};
use crate::failure::Failure;
use crate::format;
use crate::sentence::{Sentence, Value};
use serde::Serialize;
use std::fmt::Write;

/// How much evidence there is, never how good it is.
#[derive(Debug, Clone, Serialize)]
pub struct Score {
    /// Complete items and half of each partial one; unit items, 0 to `due`, in halves.
    pub score: f64,
    /// Items that count.
    pub due: usize,
    /// The highest level of data that exist, 0 to 4.
    pub level: u8,
    /// Which levels below it have none, in a sentence; `None` where all have some.
    pub gaps: Option<String>,
    /// How many items are in each state, in a fixed order; only states that occur.
    pub counts: Vec<StateCount>,
    /// The strip's marks, one path a state.
    pub marks: Vec<Mark>,
    /// The strip's width in its own units: ten an item.
    pub width: usize,
    /// The strip in words.
    pub label: String,
}

/// How many items are in a state.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct StateCount {
    /// The state.
    pub state: State,
    /// How many.
    pub count: usize,
}

/// All marks of one state in a strip.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// The state.
    pub state: State,
    /// An SVG path.
    pub path: String,
}

impl Score {
    /// The score of one event's checklist.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn new(site: &Site<'_>, checklist: &Checklist) -> Result<Self, Failure> {
        let states: Vec<State> = checklist.items.iter().map(|item| item.state).collect();
        let mut counts = Vec::new();
        let mut words = Vec::new();
        for state in State::ALL {
            let count = checklist.count(*state);
            if count > 0 {
                counts.push(StateCount { state: *state, count });
                words.push(format!("{count} {}", site.word(&format!("word.state.{}", state.word()))?));
            }
        }
        let label = Sentence::new("score.strip")
            .count("n", u64::try_from(states.len()).unwrap_or(0))
            .text("states", words.join(", "));
        #[expect(clippy::cast_precision_loss, reason = "twenty-one items")]
        let score = checklist.score_in_halves() as f64 / 2.0;
        let marks = counts.iter().map(|count| Mark { state: count.state, path: path(&states, count.state) }).collect();
        Ok(Self {
            score,
            due: checklist.due(),
            level: checklist.level(),
            gaps: gaps(site, checklist)?,
            width: states.len() * 10,
            label: site.say(&label)?,
            counts,
            marks,
        })
    }
}

/// The level alone would let a high rung hide the empty ones below it.
fn gaps(site: &Site<'_>, checklist: &Checklist) -> Result<Option<String>, Failure> {
    let missing: Vec<String> = checklist.ladder.missing().map(|level| level.to_string()).collect();
    let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
    if missing.is_empty() {
        return Ok(None);
    }
    let text = format::list(&missing, site.language());
    site.say(&Sentence::new("score.gaps").count("n", missing.len() as u64).text("missing", text)).map(Some)
}

/// The marks of one state: each item has a field of ten units, twelve high.
fn path(states: &[State], wanted: State) -> String {
    let mut path = String::new();
    for (index, _) in states.iter().enumerate().filter(|(_, state)| **state == wanted) {
        let left = index * 10 + 1;
        // Writing to a String cannot fail.
        let _ = match wanted {
            State::Complete => write!(path, "M{left} 1h8v10h-8z"),
            State::Partial => write!(path, "M{left} 1h8v10h-8zm1.5 1.5v4h5v-4z"),
            State::Missing => write!(path, "M{}.3 3.3l5.4 5.4m0-5.4l-5.4 5.4", left + 1),
            State::Overdue => write!(path, "M{} 1l4.4 10h-8.8z", left + 4),
            State::NotDue => write!(path, "M{}.3 6a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0", left + 1),
            State::NotCollected => write!(path, "M{left} 6h8"),
            State::NotApplicable => write!(path, "M{} 5h2v2h-2z", left + 3),
            State::Withheld => {
                write!(path, "M{left} 5h1.4v-1a2.6 2.6 0 0 1 5.2 0v1h1.4v6h-8zm2.8 0h2.4v-1a1.2 1.2 0 0 0-2.4 0z")
            }
        };
    }
    path
}

/// A term and what it stands for.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it stands for here.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
}

impl Term {
    /// A term without a link.
    pub fn new(term: impl Into<String>, text: impl Into<String>) -> Self {
        Self { term: term.into(), text: text.into(), href: None }
    }

    /// A term that leads to a page.
    #[must_use]
    pub fn to(mut self, route: &Route) -> Self {
        self.href = Some(route.to_string());
        self
    }
}

/// A section with nothing in it, and what is owed.
#[derive(Debug, Clone, Serialize)]
pub struct Gap {
    /// Which kind of nothing.
    pub state: State,
    /// The first words: since when, or what.
    pub lead: String,
    /// One sentence more.
    pub text: Option<String>,
    /// What would complete it, who owes it, since when, on which ground.
    pub terms: Vec<Term>,
}

/// A figure in a table, or the words in its place.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// The figure, or the words in its place.
    pub text: String,
    /// Whether it is a figure.
    pub known: bool,
    /// What stands below it, such as the number of pairs.
    pub note: Option<String>,
    /// The figure's address, where this is its place.
    pub id: Option<String>,
    /// The figure's place elsewhere, which says where it comes from.
    pub href: Option<String>,
}

impl Cell {
    /// A figure, or words in its place.
    pub(super) fn new(text: String, known: bool) -> Self {
        Self { text, known, note: None, id: None, href: None }
    }

    /// A figure.
    pub(super) fn known(text: String) -> Self {
        Self::new(text, true)
    }

    /// Words in its place.
    pub(super) fn words(text: String) -> Self {
        Self::new(text, false)
    }

    /// The same, leading to its place on a report; words lead nowhere.
    #[must_use]
    pub(super) fn of(mut self, report: &Route, path: &str) -> Self {
        self.href = self.known.then(|| format!("{report}#{}", super::meaning::address(path)));
        self
    }
}

/// A large figure with its denominator.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Its id on the page, after `figure-`, where others may cite it there.
    pub id: Option<&'static str>,
    /// What it counts.
    pub term: String,
    /// What that means: an address on the method page.
    pub definition: Option<Route>,
    /// The figure as readers see it; `None` where it is unknown.
    pub value: Option<String>,
    /// Its unit or denominator.
    pub unit: Option<String>,
    /// What else belongs to it.
    pub notes: Vec<String>,
    /// Where it comes from.
    pub href: Option<String>,
}

/// An entry of the contents of a page.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The section's id.
    pub id: String,
    /// Its heading.
    pub text: String,
    /// The gravest state in it.
    pub state: Option<State>,
}

impl Entry {
    /// An entry of a section without states.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into(), state: None }
    }
}

/// Where figures come from.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// What it is called.
    pub text: String,
    /// Where it lies, site-relative or absolute.
    pub href: Option<String>,
}

/// The pages of a list.
#[derive(Debug, Clone, Serialize, Default)]
pub struct Pagination {
    /// The first, the last and those around this one; empty where there is only one page.
    pub numbers: Vec<PageNumber>,
    /// The page before.
    pub previous: Option<Route>,
    /// The page after.
    pub next: Option<Route>,
}

/// One page of a list.
#[derive(Debug, Clone, Serialize)]
pub struct PageNumber {
    /// From 1.
    pub number: usize,
    /// Where it lies.
    pub route: Route,
    /// Whether it is this one.
    pub current: bool,
    /// Whether pages before it are left out.
    pub gap: bool,
}

impl Pagination {
    /// The pages of a list, of which one is shown.
    #[must_use]
    pub fn new(shown: ListPage, route: impl Fn(usize) -> Route) -> Self {
        let ListPage { page, pages } = shown;
        if pages < 2 {
            return Self::default();
        }
        let near = |number: &usize| *number == 1 || *number == pages || number.abs_diff(page) <= 2;
        let mut numbers: Vec<PageNumber> = Vec::new();
        for number in (1..=pages).filter(near) {
            let gap = numbers.last().is_some_and(|last| last.number + 1 < number);
            numbers.push(PageNumber { number, route: route(number), current: number == page, gap });
        }
        let previous = (page > 1).then(|| route(page - 1));
        let next = (page < pages).then(|| route(page + 1));
        Self { numbers, previous, next }
    }
}

/// A total of money as all pages tell it: the amount, or where some of its lines are unknown, at least so much, from so many
/// of them. `text` is the known part as the page writes amounts.
///
/// # Errors
/// Where the theme lacks a word.
pub(super) fn total_in_words(site: &Site<'_>, total: Total, text: String) -> Result<String, Failure> {
    if total.is_complete() {
        return Ok(text);
    }
    let said = Sentence::new("event.at-least-lines").text("value", text).with("n", counted(total.known_lines));
    site.say(&said.with("of", counted(total.known_lines + total.unknown_lines)))
}

/// Between the parts of a line: it stays with the part before it, so that no line begins with it.
pub(super) const SEPARATOR: &str = "\u{a0}· ";

/// A number of things, for a sentence.
#[must_use]
pub fn counted(number: usize) -> Value {
    Value::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

/// Words as they begin a line.
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

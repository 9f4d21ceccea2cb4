//! How much of what an agency ran is in the catalog: a comparison that nobody else can make for the reader.
//!
//! Takes: a year's events and what `site.yaml` says exists. Gives: [`Coverage`]. Never: counts an organizer of whom nothing
//! is stated: its events would fill the gap of another one.

use super::part::amount;
use super::{Among, Part, Sum, Year};
use crate::catalog::{Catalog, Event, Handle, Organizer};
use crate::evidence::Evidence;
use crate::source::Location;

/// What one organizer ran, and what of it is in the catalog. Amounts in whole currency units.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Who; `None` where the figures are stated for the whole catalog.
    pub organizer: Option<Handle<Organizer>>,
    /// Events that exist.
    pub stated_events: Option<u32>,
    /// Budget that exists.
    pub stated_budget: Option<u64>,
    /// Spending that exists.
    pub stated_realised: Option<u64>,
    /// Where those figures come from.
    pub source: Option<String>,
    /// Where they are written; `None` only for a line that is not stated.
    pub at: Option<Location>,
    /// Events in the catalog.
    pub events: usize,
    /// Planned in the catalog.
    pub planned: Sum,
    /// Spent in the catalog.
    pub realised: Sum,
}

/// An amount in the catalog beside the amount that exists, over those organizers of whom both are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// In the catalog.
    pub here: f64,
    /// That exists.
    pub stated: f64,
    /// Events of the catalog whose amount is unknown: `here` is then a lower bound.
    pub unknown: usize,
    /// Events of the catalog in all.
    pub of: usize,
}

impl Comparison {
    /// Whether there are events, and the amount is known of none of them.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.of > 0 && self.unknown == self.of
    }

    /// Here ÷ stated, 0 and up; `None` where nothing is stated, or nothing known.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.stated > 0.0 && !self.is_unknown()).then(|| self.here / self.stated)
    }
}

/// The comparison of one year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coverage {
    /// As stated, in the order of `site.yaml`.
    pub lines: Vec<Line>,
    /// Events in the catalog whose organizer states nothing, by organizer; `None` is an event without organizer.
    pub unstated: Vec<(Option<Handle<Organizer>>, usize)>,
}

impl Coverage {
    /// Compares one year.
    #[must_use]
    pub fn measure(catalog: &Catalog, evidence: &Evidence, year: &Year) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        for stated in catalog.settings().coverage.iter().filter(|stated| stated.year.value.0 == year.year) {
            let organizer = match &stated.organizer {
                None => None,
                // Linking has reported an organizer that does not exist.
                Some(id) => match catalog.organizers().find(|(_, organizer)| organizer.id == id.value) {
                    Some((handle, _)) => Some(handle),
                    None => continue,
                },
            };
            let line = Line {
                organizer,
                stated_events: stated.events.as_ref().map(|count| count.value.0),
                stated_budget: stated.budget.as_ref().map(|amount| amount.value.0),
                stated_realised: stated.realised.as_ref().map(|amount| amount.value.0),
                source: stated.source.as_ref().map(std::string::ToString::to_string),
                at: Some(stated.at),
                ..Line::of(catalog, evidence, year, organizer)
            };
            match lines.iter_mut().find(|known| known.organizer == organizer) {
                Some(known) => known.join(line),
                None => lines.push(line),
            }
        }
        let unstated = unstated(catalog, year, &lines);
        Self { lines, unstated }
    }

    /// Whether anything is stated.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.events().is_some() || self.budget().is_some()
    }

    /// Events in the catalog and events that exist.
    #[must_use]
    pub fn events(&self) -> Option<(usize, u64)> {
        let known: Vec<(usize, u64)> =
            self.counted().filter_map(|line| Some((line.events, u64::from(line.stated_events?)))).collect();
        (!known.is_empty())
            .then(|| (known.iter().map(|(here, _)| here).sum(), known.iter().map(|(_, stated)| stated).sum()))
    }

    /// Events that exist and are not in the catalog; an organizer with more events here than stated fills nobody's gap.
    #[must_use]
    pub fn missing_events(&self) -> Option<u64> {
        let missing = |line: &Line| Some(u64::from(line.stated_events?).saturating_sub(line.events as u64));
        let known: Vec<u64> = self.counted().filter_map(missing).collect();
        (!known.is_empty()).then(|| known.iter().sum())
    }

    /// Planned money.
    #[must_use]
    pub fn budget(&self) -> Option<Comparison> {
        compare(self.counted().filter_map(|line| Some((line.planned, line.stated_budget?))))
    }

    /// Events of the catalog that are compared with nothing, because their organizer states nothing.
    #[must_use]
    pub fn unstated_events(&self) -> usize {
        self.unstated.iter().map(|(_, events)| events).sum()
    }

    /// Money spent.
    #[must_use]
    pub fn realised(&self) -> Option<Comparison> {
        compare(self.counted().filter_map(|line| Some((line.realised, line.stated_realised?))))
    }

    /// The lines that are added up: a line for the whole catalog holds all others.
    fn counted(&self) -> impl Iterator<Item = &Line> {
        let whole = self.lines.iter().any(|line| line.organizer.is_none());
        self.lines.iter().filter(move |line| !whole || line.organizer.is_none())
    }
}

fn compare(lines: impl Iterator<Item = (Sum, u64)>) -> Option<Comparison> {
    lines.fold(None, |total: Option<Comparison>, (here, stated)| {
        let before = total.unwrap_or(Comparison { here: 0.0, stated: 0.0, unknown: 0, of: 0 });
        Some(Comparison {
            here: before.here + here.sum,
            stated: before.stated + amount(stated),
            unknown: before.unknown + here.unknown(),
            of: before.of + here.of,
        })
    })
}

impl Line {
    /// What the catalog holds of an organizer, or of all.
    fn of(catalog: &Catalog, evidence: &Evidence, year: &Year, organizer: Option<Handle<Organizer>>) -> Self {
        let whose = |event: &&Handle<Event>| organizer.is_none() || catalog[**event].organizer == organizer;
        let events: Vec<_> = present(year).filter(whose).copied().collect();
        let parts: Vec<Part> = events.iter().map(|event| Part::of(catalog, evidence, *event)).collect();
        Self {
            organizer,
            stated_events: None,
            stated_budget: None,
            stated_realised: None,
            source: None,
            at: None,
            events: events.len(),
            planned: Sum::over(&parts, Among::Listed, |part| part.planned),
            realised: Sum::over(&parts, Among::Spending, |part| part.realised),
        }
    }

    /// Planned money, where it is stated.
    #[must_use]
    pub fn planned(&self) -> Option<Comparison> {
        compare(self.stated_budget.map(|stated| (self.planned, stated)).into_iter())
    }

    /// Adds what a second line states of the same organizer.
    fn join(&mut self, other: Self) {
        fn add<N: std::ops::Add<Output = N>>(first: Option<N>, second: Option<N>) -> Option<N> {
            match (first, second) {
                (Some(first), Some(second)) => Some(first + second),
                (one, other) => one.or(other),
            }
        }
        self.stated_events = add(self.stated_events, other.stated_events);
        self.stated_budget = add(self.stated_budget, other.stated_budget);
        self.stated_realised = add(self.stated_realised, other.stated_realised);
        self.source = self.source.take().or(other.source);
    }
}

/// The events of a year that the catalog holds: one that was put off to another year is not missing from it.
fn present(year: &Year) -> impl Iterator<Item = &Handle<Event>> {
    year.events.iter().chain(&year.moved)
}

fn unstated(catalog: &Catalog, year: &Year, lines: &[Line]) -> Vec<(Option<Handle<Organizer>>, usize)> {
    let mut found: Vec<(Option<Handle<Organizer>>, usize)> = Vec::new();
    if lines.iter().any(|line| line.organizer.is_none()) {
        return found;
    }
    for event in present(year) {
        let organizer = catalog[*event].organizer;
        if organizer.is_some() && lines.iter().any(|line| line.organizer == organizer) {
            continue;
        }
        match found.iter_mut().find(|(known, _)| *known == organizer) {
            Some((_, count)) => *count += 1,
            None => found.push((organizer, 1)),
        }
    }
    found.sort_unstable();
    found
}

//! Figures over many events: per year, per organizer, per program.
//!
//! Takes: events and what was measured of them. Gives: [`Sum`], [`Ratio`] and [`Year`], and the [`Part`] of each event in them;
//! [`coverage`] and [`owed`] beside them.
//! Never: a sum that hides for how many events the figure is unknown, and never a mean of gains from different tests.

pub mod coverage;
pub mod owed;
mod part;

pub use part::{Delivered, Part, took_place};

use super::Evidence;
use crate::catalog::{Catalog, Event, Handle};
use crate::model::event::Status;
use std::collections::{BTreeMap, BTreeSet};

/// Which events a figure is asked of: those of a page differ in number, and readers must be told which they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Among {
    /// All that the year has in the catalog, those planned and cancelled included.
    #[default]
    Listed,
    /// Those that have begun: over, or under way.
    Held,
    /// Those that have begun, or whose spending is recorded all the same.
    Spending,
}

impl Among {
    /// The word in keys of i18n files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Held => "held",
            Self::Spending => "spending",
        }
    }

    /// Whether an event is one of them.
    fn has(self, part: &Part) -> bool {
        match self {
            Self::Listed => true,
            Self::Held => part.took_place,
            Self::Spending => part.spends,
        }
    }
}

/// A sum over those events that have the figure: always read "sum, from `known` of `of` events".
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sum {
    /// The sum.
    pub sum: f64,
    /// Events that have the figure.
    pub known: usize,
    /// Events that it is asked of.
    pub of: usize,
    /// Which those are.
    pub among: Among,
}

impl Sum {
    /// Sums a figure over what each event adds.
    fn over(parts: &[Part], among: Among, figure: impl Fn(&Part) -> Option<f64>) -> Self {
        let figures = parts.iter().filter(|part| among.has(part)).map(figure);
        figures.fold(Self { among, ..Self::default() }, |sum, figure| Self {
            sum: sum.sum + figure.unwrap_or_default(),
            known: sum.known + usize::from(figure.is_some()),
            of: sum.of + 1,
            among,
        })
    }

    /// Events whose figure is unknown.
    #[must_use]
    pub fn unknown(&self) -> usize {
        self.of - self.known
    }
}

/// Σ part ÷ Σ whole over those events that have both, with the median of the events' own ratios beside it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ratio {
    /// Σ of what is divided.
    pub part: f64,
    /// Σ of what it is divided by.
    pub whole: f64,
    /// Events that have both.
    pub known: usize,
    /// Events that it is asked of.
    pub of: usize,
    /// Which those are.
    pub among: Among,
    /// The middle one of the events' ratios, the mean of the two middle ones where their number is even; `None` below three
    /// events. Of people and plans only events with a base of ten or more.
    pub median: Option<f64>,
    /// Whether what is divided is a lower bound for some of those events: the ratio and the median are then lower bounds too.
    pub at_least: bool,
    /// Events whose ratio the median is taken over: `known` less those whose base is too small for a share to be told.
    pub median_of: usize,
}

/// From which base on a share of people or plans is told.
const PERCENT_FROM: f64 = 10.0;

/// From how many events on a median says something that the sum does not.
const MEDIAN_FROM: usize = 3;

impl Ratio {
    /// Divides sums over what each event adds; an event whose whole is 0 is not counted. An event's own ratio counts for the
    /// median from a `base` on.
    fn over(parts: &[Part], among: Among, base: f64, ratio: impl Fn(&Part) -> Option<(f64, f64)>) -> Self {
        let ratios: Vec<Option<(f64, f64)>> = parts.iter().filter(|part| among.has(part)).map(ratio).collect();
        let known = || ratios.iter().flatten().filter(|(_, whole)| *whole > 0.0);
        let shares: Vec<f64> = known().filter(|(_, whole)| *whole >= base).map(|(part, whole)| part / whole).collect();
        Self {
            part: known().map(|(part, _)| part).sum(),
            whole: known().map(|(_, whole)| whole).sum(),
            known: known().count(),
            of: ratios.len(),
            among,
            at_least: false,
            median_of: shares.len(),
            median: median(shares),
        }
    }

    /// Σ ÷ Σ; `None` where no event has both.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        (self.whole > 0.0).then(|| self.part / self.whole)
    }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    if values.len() < MEDIAN_FROM {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    Some(if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) })
}

/// One year's figures. Events count in the year of their first day, a postponed one in that of its new first day.
#[derive(Debug, Clone)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Its events, by first day.
    pub events: Vec<Handle<Event>>,
    /// Events that were to begin in this year and were put off to another one: no figure counts them, and the year tells of
    /// them all the same.
    pub moved: Vec<Handle<Event>>,
    /// Those that took place: over, under way, or past their last day whatever their status says.
    pub held: Vec<Handle<Event>>,
    /// How many are in each status; only statuses that occur.
    pub by_status: BTreeMap<Status, usize>,
    /// People who attended, summed over events that took place; one person at two events counts twice.
    pub attended: Sum,
    /// Completed ÷ attended, over events that took place and have both.
    pub completion: Ratio,
    /// Lesson hours delivered, in JP, over events that took place; those under way have none yet.
    pub hours: Sum,
    /// Of how many of those events the hours are the timetable's, because not every session says what became of it.
    pub hours_by_timetable: usize,
    /// Planned, over events whose every line is known.
    pub planned: Sum,
    /// Spent, over events whose every line is known, among those that took place or spent something all the same.
    pub realised: Sum,
    /// Spent ÷ planned, over events of which both are fully known.
    pub realised_share: Ratio,
    /// Spent ÷ people who attended, in whole currency units.
    pub per_participant: Ratio,
    /// Lodging and travel ÷ spent, 0 to 1; lower bound where a line hides lodging.
    pub lodging_travel: Ratio,
    /// Spent on events that began in October to December ÷ spent on all, 0 to 1; no median.
    pub fourth_quarter: Ratio,
    /// Events of those months that took place or spent something, and of how many of them the spending is known.
    pub fourth_quarter_events: (usize, usize),
    /// Plans done ÷ plans, at the latest date of each event.
    pub plans_done: Ratio,
    /// Evidence scores: Σ score ÷ Σ due.
    pub evidence_score: f64,
    /// Σ due.
    pub evidence_due: usize,
}

impl Year {
    /// Σ score ÷ Σ due, 0 to 1; `None` where nothing is due.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "twenty-one items an event")]
    pub fn evidence_share(&self) -> Option<f64> {
        (self.evidence_due > 0).then(|| self.evidence_score / self.evidence_due as f64)
    }
}

/// The figures of any set of events.
#[must_use]
pub fn summarise(catalog: &Catalog, evidence: &Evidence, year: i16, events: Vec<Handle<Event>>) -> Year {
    let parts: Vec<Part> = events.iter().map(|event| Part::of(catalog, evidence, *event)).collect();
    let held = || parts.iter().filter(|part| part.took_place);
    let spending = || parts.iter().filter(|part| part.spends);
    let mut by_status = BTreeMap::new();
    for event in &events {
        *by_status.entry(catalog[*event].record.status.value).or_insert(0) += 1;
    }
    let halves: usize = parts.iter().map(|part| part.evidence_in_halves).sum();
    #[expect(clippy::cast_precision_loss, reason = "twenty-one items an event")]
    let evidence_score = halves as f64 / 2.0;
    let fourth_quarter = Ratio::over(&parts, Among::Spending, 0.0, |part| part.fourth_quarter);
    Year {
        year,
        by_status,
        attended: Sum::over(&parts, Among::Held, |part| part.attended),
        completion: Ratio::over(&parts, Among::Held, PERCENT_FROM, |part| part.completed.zip(part.attended)),
        hours: Sum::over(&parts, Among::Held, |part| part.hours.map(|delivered| delivered.hours)),
        hours_by_timetable: held().filter_map(|part| part.hours).filter(|delivered| delivered.by_timetable).count(),
        planned: Sum::over(&parts, Among::Listed, |part| part.planned),
        realised: Sum::over(&parts, Among::Spending, |part| part.realised),
        realised_share: Ratio::over(&parts, Among::Spending, 0.0, |part| part.realised.zip(part.planned)),
        per_participant: Ratio::over(&parts, Among::Held, 0.0, |part| part.realised.zip(part.attended)),
        lodging_travel: Ratio {
            at_least: parts.iter().any(|part| part.lodging_at_least),
            ..Ratio::over(&parts, Among::Spending, 0.0, |part| part.lodging_travel)
        },
        fourth_quarter: Ratio { median: None, ..fourth_quarter },
        fourth_quarter_events: (
            spending().filter(|part| part.is_late(catalog)).count(),
            spending().filter(|part| part.is_late(catalog) && part.realised.is_some()).count(),
        ),
        plans_done: Ratio::over(&parts, Among::Held, PERCENT_FROM, |part| part.plans_done),
        evidence_score,
        evidence_due: parts.iter().map(|part| part.evidence_due).sum(),
        held: held().map(|part| part.event).collect(),
        events,
        moved: Vec::new(),
    }
}

/// Every year that has an event, oldest first.
#[must_use]
pub fn years(catalog: &Catalog, evidence: &Evidence) -> Vec<Year> {
    years_with_events(catalog).into_iter().filter_map(|year| self::year(catalog, evidence, year)).collect()
}

/// Every year that has an event, or that an event was put off from; oldest first, without its figures.
#[must_use]
pub fn years_with_events(catalog: &Catalog) -> BTreeSet<i16> {
    catalog.events().flat_map(|(_, event)| [event.first_day().year(), written_year(event)]).collect()
}

/// One year; `None` where it has no event, and none was put off from it.
#[must_use]
pub fn year(catalog: &Catalog, evidence: &Evidence, year: i16) -> Option<Year> {
    let of = |is_in: &dyn Fn(&Event) -> bool| -> Vec<Handle<Event>> {
        catalog.events().filter(|(_, event)| is_in(event)).map(|(handle, _)| handle).collect()
    };
    let events = of(&|event| event.first_day().year() == year);
    let moved = of(&|event| written_year(event) == year && event.first_day().year() != year);
    let has_any = !events.is_empty() || !moved.is_empty();
    has_any.then(|| Year { moved, ..summarise(catalog, evidence, year, events) })
}

/// The year in which an event was to begin before it was put off.
fn written_year(event: &Event) -> i16 {
    event.record.start.value.year()
}

#[cfg(test)]
mod tests;

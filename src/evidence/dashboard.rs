//! Figures over many events: per year, per organizer, per program.
//!
//! Takes: events and what was measured of them. Gives: [`Sum`], [`Ratio`] and [`Year`]; [`coverage`] and [`owed`] beside them.
//! Never: a sum that hides for how many events the figure is unknown, and never a mean of gains from different tests.

pub mod coverage;
pub mod owed;

use super::{EventEvidence, Evidence};
use crate::catalog::{Catalog, Event, Handle};
use crate::model::event::Status;
use std::collections::{BTreeMap, BTreeSet};

/// A sum over those events that have the figure: always read "sum, from `known` of `of` events".
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sum {
    /// The sum.
    pub sum: f64,
    /// Events that have the figure.
    pub known: usize,
    /// Events in all.
    pub of: usize,
}

impl Sum {
    /// Sums a figure over events.
    pub(super) fn over(events: &[Handle<Event>], figure: impl Fn(Handle<Event>) -> Option<f64>) -> Self {
        let known: Vec<f64> = events.iter().filter_map(|event| figure(*event)).collect();
        Self { sum: known.iter().sum(), known: known.len(), of: events.len() }
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
    /// Events in all.
    pub of: usize,
    /// The middle one of the events' ratios, the mean of the two middle ones where their number is even; `None` below three
    /// events. Of people and plans only events with a base of ten or more.
    pub median: Option<f64>,
    /// Events whose ratio the median is taken over: `known` less those whose base is too small for a share to be told.
    pub median_of: usize,
}

/// From which base on a share of people or plans is told.
const PERCENT_FROM: f64 = 10.0;

/// From how many events on a median says something that the sum does not.
const MEDIAN_FROM: usize = 3;

impl Ratio {
    /// Divides sums over events; an event whose whole is 0 is not counted.
    fn over(events: &[Handle<Event>], parts: impl Fn(Handle<Event>) -> Option<(f64, f64)>) -> Self {
        Self::from_base(events, 0.0, parts)
    }

    /// The same of people or plans: an event's own share counts for the median from a base of ten on, as it may be told.
    fn of_counts(events: &[Handle<Event>], parts: impl Fn(Handle<Event>) -> Option<(f64, f64)>) -> Self {
        Self::from_base(events, PERCENT_FROM, parts)
    }

    fn from_base(events: &[Handle<Event>], base: f64, parts: impl Fn(Handle<Event>) -> Option<(f64, f64)>) -> Self {
        let known: Vec<(f64, f64)> =
            events.iter().filter_map(|event| parts(*event)).filter(|(_, whole)| *whole > 0.0).collect();
        let shares: Vec<f64> =
            known.iter().filter(|(_, whole)| *whole >= base).map(|(part, whole)| part / whole).collect();
        Self {
            part: known.iter().map(|(part, _)| part).sum(),
            whole: known.iter().map(|(_, whole)| whole).sum(),
            known: known.len(),
            of: events.len(),
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
    /// Lesson hours delivered, in JP.
    pub hours: Sum,
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
    /// Whether a line of those events hides lodging.
    pub lodging_at_least: bool,
    /// Spent on events that began in October to December ÷ spent on all, 0 to 1; no median.
    pub fourth_quarter: Ratio,
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
    let of = |event: Handle<Event>| evidence.of(event);
    let held: Vec<_> = events.iter().copied().filter(|event| took_place(&catalog[*event], evidence)).collect();
    let spending = spending(catalog, evidence, &events);
    let mut by_status = BTreeMap::new();
    for event in &events {
        *by_status.entry(catalog[*event].record.status.value).or_insert(0) += 1;
    }
    let halves: usize = events.iter().map(|event| of(*event).checklist.score_in_halves()).sum();
    #[expect(clippy::cast_precision_loss, reason = "twenty-one items an event")]
    let evidence_score = halves as f64 / 2.0;
    let late = |event: Handle<Event>| catalog[event].first_day().0.month() >= 10;
    let fourth_quarter =
        Ratio::over(&spending, |event| spent(of(event)).map(|amount| (if late(event) { amount } else { 0.0 }, amount)));
    let realised_share =
        Ratio::over(&spending, |event| spent(of(event)).zip(of(event).money.planned.complete().map(amount)));
    Year {
        year,
        by_status,
        attended: Sum::over(&held, |event| attended(of(event))),
        completion: Ratio::of_counts(&held, |event| {
            of(event).participants.completed.map(f64::from).zip(attended(of(event)))
        }),
        hours: Sum::over(&held, |event| of(event).time.hours),
        planned: Sum::over(&events, |event| of(event).money.planned.complete().map(amount)),
        realised: Sum::over(&spending, |event| spent(of(event))),
        realised_share,
        per_participant: Ratio::over(&held, |event| spent(of(event)).zip(attended(of(event)))),
        lodging_travel: Ratio::over(&spending, |event| lodging_travel(of(event))),
        lodging_at_least: spending
            .iter()
            .any(|event| of(*event).money.lodging_travel.is_ok_and(|share| share.of_realised && share.at_least)),
        fourth_quarter: Ratio { median: None, ..fourth_quarter },
        plans_done: Ratio::of_counts(&held, |event| {
            of(event).follow_up.latest.and_then(|plans| Some((f64::from(plans.done?), f64::from(plans.of))))
        }),
        evidence_score,
        evidence_due: events.iter().map(|event| of(*event).checklist.due()).sum(),
        held,
        events,
        moved: Vec::new(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
fn amount(units: u64) -> f64 {
    units as f64
}

fn attended(event: &EventEvidence) -> Option<f64> {
    event.participants.attended.map(f64::from)
}

/// Spent, where every line is known.
fn spent(event: &EventEvidence) -> Option<f64> {
    event.money.realised.complete().map(amount)
}

/// Spent on lodging and travel, and spent in all.
fn lodging_travel(event: &EventEvidence) -> Option<(f64, f64)> {
    let share = event.money.lodging_travel.ok().filter(|share| share.of_realised)?;
    Some((amount(share.part), amount(share.whole)))
}

/// Events that took place or spent something all the same: a cancelled event that cost money must not drop out of the sum.
fn spending(catalog: &Catalog, evidence: &Evidence, events: &[Handle<Event>]) -> Vec<Handle<Event>> {
    let counts = |event: &Handle<Event>| {
        took_place(&catalog[*event], evidence) || !evidence.of(*event).money.realised.is_unknown()
    };
    events.iter().copied().filter(counts).collect()
}

/// Whether an event is over or under way: what it owes then does not depend on what its status says.
#[must_use]
pub fn took_place(event: &Event, evidence: &Evidence) -> bool {
    let status = event.record.status.value;
    let settled = matches!(status, Status::Completed | Status::Ongoing);
    settled || (status != Status::Cancelled && event.last_day() < evidence.today)
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

//! What one event adds to the figures of its year.
//!
//! Takes: one event and what was measured of it. Gives: [`Part`]. Never: counts what its own report does not show.

use crate::catalog::{Catalog, Event, Handle};
use crate::evidence::{EventEvidence, Evidence, Standing, standing};
use crate::model::event::Status;

/// What one event adds to the figures over many events; `None` is a figure that it adds nothing to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The event.
    pub event: Handle<Event>,
    /// It is over or under way: its people, hours and plans count.
    pub took_place: bool,
    /// It took place or spent something all the same: a cancelled event that cost money must not drop out of the sum.
    pub spends: bool,
    /// People who attended.
    pub attended: Option<f64>,
    /// People who completed it.
    pub completed: Option<f64>,
    /// Lesson hours delivered, where it is over.
    pub hours: Option<Delivered>,
    /// Plans done, and all plans, at the latest date.
    pub plans_done: Option<(f64, f64)>,
    /// Planned, in whole currency units, where every line is known; of events that did not take place too.
    pub planned: Option<f64>,
    /// Spent, in whole currency units, where every line is known.
    pub realised: Option<f64>,
    /// Spent on lodging and travel, and spent in all, in whole currency units.
    pub lodging_travel: Option<(f64, f64)>,
    /// A line hides lodging, so that the first of the two is a lower bound.
    pub lodging_at_least: bool,
    /// Spent in October to December, by its first day, and spent in all, in whole currency units.
    pub fourth_quarter: Option<(f64, f64)>,
    /// Σ evidence score, in halves.
    pub evidence_in_halves: usize,
    /// Evidence that is due.
    pub evidence_due: usize,
}

/// Lesson hours of an event that is over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Delivered {
    /// In JP, unrounded.
    pub hours: f64,
    /// Not every session says what became of it: the hours are those of the timetable.
    pub by_timetable: bool,
}

impl Part {
    /// The part of one event.
    #[must_use]
    pub fn of(catalog: &Catalog, evidence: &Evidence, event: Handle<Event>) -> Self {
        let (record, found) = (&catalog[event], evidence.of(event));
        let took_place = took_place(record, evidence);
        let spends = took_place || !found.money.realised.is_unknown();
        let lodging = found.money.lodging_travel.ok().filter(|share| spends && share.of_realised);
        let realised = found.money.realised.complete().filter(|_| spends).map(amount);
        let is_late = is_late(record);
        Self {
            event,
            took_place,
            spends,
            attended: found.participants.attended.filter(|_| took_place).map(f64::from),
            completed: found.participants.completed.filter(|_| took_place).map(f64::from),
            hours: found
                .time
                .hours
                .filter(|_| is_over(record, evidence))
                .map(|hours| Delivered { hours, by_timetable: !found.time.confirmed }),
            plans_done: plans_done(found).filter(|_| took_place),
            planned: found.money.planned.complete().map(amount),
            realised,
            lodging_travel: lodging.map(|share| (amount(share.part), amount(share.whole))),
            lodging_at_least: lodging.is_some_and(|share| share.at_least),
            fourth_quarter: realised.map(|spent| (if is_late { spent } else { 0.0 }, spent)),
            evidence_in_halves: found.checklist.score_in_halves(),
            evidence_due: found.checklist.due(),
        }
    }
}

impl Part {
    /// Whether it began in October to December.
    pub(super) fn is_late(&self, catalog: &Catalog) -> bool {
        is_late(&catalog[self.event])
    }
}

fn is_late(event: &Event) -> bool {
    event.first_day().0.month() >= 10
}

fn plans_done(event: &EventEvidence) -> Option<(f64, f64)> {
    let latest = event.follow_up.latest?;
    Some((f64::from(latest.done?), f64::from(latest.of)))
}

#[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
pub(super) fn amount(units: u64) -> f64 {
    units as f64
}

/// Whether all of it lies in the past: hours of sessions that are still to come were delivered to nobody.
fn is_over(event: &Event, evidence: &Evidence) -> bool {
    took_place(event, evidence) && (event.record.status.value == Status::Completed || event.last_day() < evidence.today)
}

/// Whether an event is over or under way: what it owes then does not depend on what its status says.
#[must_use]
pub fn took_place(event: &Event, evidence: &Evidence) -> bool {
    standing::of_event(event, evidence.today) == Standing::Held
}

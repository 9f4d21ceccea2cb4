//! What is not there: overdue evidence, badly documented events, overdue actions, and events that did not take place.
//!
//! Takes: a set of events. Gives: lists, gravest first. Never: a grade; a low score says that papers are missing, not that an
//! event was bad.

use super::Year;
use crate::catalog::{Catalog, Event, Handle, Organizer};
use crate::evidence::follow_up::is_overdue;
use crate::evidence::{Evidence, State};
use crate::model::EvidenceItem;
use crate::model::event::Status;
use crate::shape::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The overdue evidence of one event.
#[derive(Debug, Clone, PartialEq)]
pub struct Overdue {
    /// The event.
    pub event: Handle<Event>,
    /// What is overdue and since when, in the report's order.
    pub items: Vec<(EvidenceItem, Date)>,
    /// The earliest of those dates.
    pub since: Date,
    /// Days from then to today.
    pub days: i64,
}

/// Events with overdue evidence, the longest overdue first.
#[must_use]
pub fn overdue(evidence: &Evidence, events: &[Handle<Event>]) -> Vec<Overdue> {
    let of = |event: &Handle<Event>| {
        let late = evidence.of(*event).checklist.items.iter().filter(|item| item.state == State::Overdue);
        let items: Vec<(EvidenceItem, Date)> = late.filter_map(|item| Some((item.item, item.due?))).collect();
        let since = items.iter().map(|(_, due)| *due).min()?;
        Some(Overdue { event: *event, items, since, days: evidence.today.days_since(since) })
    };
    let mut found: Vec<Overdue> = events.iter().filter_map(of).collect();
    found.sort_by_key(|overdue| (overdue.since, overdue.event));
    found
}

/// Events by how little of what is due is there, the least documented first; events that owe nothing are left out.
#[must_use]
pub fn by_documentation(evidence: &Evidence, events: &[Handle<Event>]) -> Vec<Handle<Event>> {
    let mut found: Vec<Handle<Event>> =
        events.iter().copied().filter(|event| evidence.of(*event).checklist.due() > 0).collect();
    // Halves × due of the other one: the shares are compared without dividing.
    let halves = |event: Handle<Event>| evidence.of(event).checklist.score_in_halves();
    let due = |event: Handle<Event>| evidence.of(event).checklist.due();
    found.sort_by(|a, b| {
        (halves(*a) * due(*b)).cmp(&(halves(*b) * due(*a))).then_with(|| due(*b).cmp(&due(*a))).then_with(|| a.cmp(b))
    });
    found
}

/// Whether something that is due is not fully there.
#[must_use]
pub fn lacks_something(evidence: &Evidence, event: Handle<Event>) -> bool {
    let checklist = &evidence.of(event).checklist;
    checklist.score_in_halves() < 2 * checklist.due()
}

/// How one item of the checklist stands over many events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemTotal {
    /// Which.
    pub item: EvidenceItem,
    /// Events that have it.
    pub complete: usize,
    /// Events that have some of it.
    pub partial: usize,
    /// Events that owe it and have nothing, for whatever reason.
    pub open: usize,
    /// Events that owe it: the three together.
    pub due: usize,
    /// Events that will owe it.
    pub not_due: usize,
}

/// Every item of the checklist over a set of events, in the report's order.
#[must_use]
pub fn item_totals(evidence: &Evidence, events: &[Handle<Event>]) -> Vec<ItemTotal> {
    let total = |item: &EvidenceItem| {
        let state = |event: &Handle<Event>| evidence.of(*event).checklist.item(*item).map(|found| found.state);
        let states: Vec<State> = events.iter().filter_map(state).collect();
        let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
        let (complete, partial) = (count(State::Complete), count(State::Partial));
        let due = states.len() - count(State::NotDue) - count(State::NotApplicable);
        ItemTotal { item: *item, complete, partial, open: due - complete - partial, due, not_due: count(State::NotDue) }
    };
    EvidenceItem::ALL.iter().map(total).collect()
}

/// The items that most events owe and do not have: several where as many events lack them; empty where nothing is open.
#[must_use]
pub fn most_open(totals: &[ItemTotal]) -> Vec<ItemTotal> {
    let most = totals.iter().map(|total| total.open).max().unwrap_or(0);
    totals.iter().copied().filter(|total| most > 0 && total.open == most).collect()
}

/// Follow-up actions of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitActions {
    /// The unit; `None` where the action names none.
    pub unit: Option<String>,
    /// Actions whose date is past and that are neither done nor dropped.
    pub overdue: usize,
    /// All actions.
    pub all: usize,
    /// Events that have the overdue ones, in order.
    pub events: Vec<Handle<Event>>,
}

/// Units with overdue actions, the most first, then by name.
#[must_use]
pub fn overdue_actions(catalog: &Catalog, evidence: &Evidence, events: &[Handle<Event>]) -> Vec<UnitActions> {
    let mut found = actions(catalog, evidence, events);
    found.retain(|unit| unit.overdue > 0);
    // Stable: units with the same count stay in the order of their names.
    found.sort_by_key(|unit| Reverse(unit.overdue));
    found
}

/// Units with actions, by name; those that name no unit first.
#[must_use]
pub fn actions(catalog: &Catalog, evidence: &Evidence, events: &[Handle<Event>]) -> Vec<UnitActions> {
    let mut units: BTreeMap<Option<String>, UnitActions> = BTreeMap::new();
    for event in events {
        for item in catalog[*event].follow_up.iter().flat_map(|follow_up| &follow_up.items) {
            let unit = item.unit.as_ref().map(std::string::ToString::to_string);
            let new = || UnitActions { unit: unit.clone(), overdue: 0, all: 0, events: Vec::new() };
            let found = units.entry(unit.clone()).or_insert_with(new);
            found.all += 1;
            if is_overdue(item, evidence.today) {
                found.overdue += 1;
                if found.events.last() != Some(event) {
                    found.events.push(*event);
                }
            }
        }
    }
    units.into_values().collect()
}

/// Events of a year that were cancelled or put off, by first day; those put off to another year at the end.
#[must_use]
pub fn stopped(catalog: &Catalog, year: &Year) -> Vec<Handle<Event>> {
    let stopped =
        |event: &Handle<Event>| matches!(catalog[*event].record.status.value, Status::Cancelled | Status::Postponed);
    year.events.iter().chain(&year.moved).copied().filter(stopped).collect()
}

/// An organizer, if any, and its events.
pub type OfOrganizer = (Option<Handle<Organizer>>, Vec<Handle<Event>>);

/// Events by organizer, in the order of `site.yaml`; those without one at the end. Only organizers with events.
#[must_use]
pub fn by_organizer(catalog: &Catalog, events: &[Handle<Event>]) -> Vec<OfOrganizer> {
    let of = |wanted: Option<Handle<Organizer>>| {
        events.iter().copied().filter(|event| catalog[*event].organizer == wanted).collect::<Vec<_>>()
    };
    let all = catalog.organizers().map(|(handle, _)| Some(handle)).chain([None]);
    all.map(|organizer| (organizer, of(organizer))).filter(|(_, events)| !events.is_empty()).collect()
}

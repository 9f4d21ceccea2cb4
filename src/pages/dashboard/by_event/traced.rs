//! Items of evidence and follow-up actions, event by event: what the counts of the dashboard are made of.
//!
//! Takes: an event, or the year. Gives: the cells of a row, and the names below its title. Never: an item that is complete by
//! name: what is not named is complete.

use crate::catalog::{Event, Handle};
use crate::evidence::dashboard::owed::{UnitActions, actions, item_totals};
use crate::evidence::{State, Year};
use crate::failure::Failure;
use crate::format;
use crate::pages::parts::{Cell, capitalised};
use crate::pages::site::Site;
use crate::sentence::Sentence;

/// The cells of one event in the table `items` or `actions`.
pub(super) fn cells(site: &Site<'_>, handle: Handle<Event>, id: &str) -> Result<Vec<Cell>, Failure> {
    let report = site.routes.event(site.catalog[handle].id.as_str());
    if id == "items" {
        let at = |cell: Cell| Cell { href: Some(format!("{report}#evidence")), ..cell };
        return Ok(items(site, &[handle]).map(at).to_vec());
    }
    let units = actions(site.catalog, site.evidence, &[handle]);
    if units.is_empty() {
        let none = site.word("dashboard.by-event.actions.none")?;
        return Ok(vec![Cell::words(none.clone()), Cell::words(none)]);
    }
    Ok(counted(site, &units).map(|cell| cell.of(&report, "follow_up.items")).to_vec())
}

/// The whole year, leading to its place on the dashboard.
pub(super) fn total(site: &Site<'_>, year: &Year, id: &str) -> Vec<Cell> {
    let dashboard = site.routes.dashboard_year(year.year);
    let at = |cell: Cell, place: &str| Cell { href: Some(format!("{dashboard}#{place}")), ..cell };
    if id == "items" {
        return items(site, &year.events).map(|cell| at(cell, "evidence")).to_vec();
    }
    let units = actions(site.catalog, site.evidence, &year.events);
    counted(site, &units).map(|cell| at(cell, "late")).to_vec()
}

/// How many items are complete, there in part, and not there though owed.
fn items(site: &Site<'_>, events: &[Handle<Event>]) -> [Cell; 3] {
    let totals = item_totals(site.evidence, events);
    let sum = |count: fn(&crate::evidence::dashboard::owed::ItemTotal) -> usize| totals.iter().map(count).sum();
    [sum(|total| total.complete), sum(|total| total.partial), sum(|total| total.open)].map(|count| number(site, count))
}

/// How many actions are overdue, and how many there are.
fn counted(site: &Site<'_>, units: &[UnitActions]) -> [Cell; 2] {
    let sum = |count: fn(&UnitActions) -> usize| units.iter().map(count).sum();
    [sum(|unit| unit.overdue), sum(|unit| unit.all)].map(|count| number(site, count))
}

fn number(site: &Site<'_>, count: usize) -> Cell {
    Cell::known(format::integer(i128::try_from(count).unwrap_or(i128::MAX), site.language()))
}

/// What stands below an event's title: every item that is not complete, by its state; every unit with its actions.
pub(super) fn notes(site: &Site<'_>, handle: Handle<Event>, id: &str) -> Result<Vec<String>, Failure> {
    match id {
        "items" => by_state(site, handle),
        "actions" => actions(site.catalog, site.evidence, &[handle]).iter().map(|unit| of_unit(site, unit)).collect(),
        _ => Ok(Vec::new()),
    }
}

fn by_state(site: &Site<'_>, handle: Handle<Event>) -> Result<Vec<String>, Failure> {
    let checklist = &site.evidence_of(handle).checklist;
    let mut said = Vec::new();
    for state in State::ALL.iter().filter(|state| **state != State::Complete) {
        let named = checklist.items.iter().filter(|item| item.state == *state);
        let items: Vec<String> =
            named.map(|item| site.word(&format!("word.item.{}", item.item.word()))).collect::<Result<_, _>>()?;
        if items.is_empty() {
            continue;
        }
        let state = capitalised(&site.word(&format!("word.state.{}", state.word()))?);
        let line = Sentence::new("dashboard.by-event.items.state").text("state", state).text("items", items.join(", "));
        said.push(site.say(&line)?);
    }
    Ok(said)
}

/// `Kecamatan A: 2 dari 5`.
fn of_unit(site: &Site<'_>, unit: &UnitActions) -> Result<String, Failure> {
    let name = match &unit.unit {
        Some(name) => name.clone(),
        None => site.word("dashboard.overdue.unit-none")?,
    };
    let line = Sentence::new("dashboard.by-event.actions.of-unit").text("unit", name);
    site.say(&line.count("part", unit.overdue as u64).count("whole", unit.all as u64))
}

//! The same figures for each organizer: who ran what, for how many people, at what cost.
//!
//! Takes: a year. Gives: [`OrganizerRow`]s, each with an anchor. Never: ranks organizers; they stand in the order of `site.yaml`.

use super::{Amount, bar, bounded, by_event, median_of, organizer_name, rests_on, whole};
use crate::catalog::{Handle, Organizer};
use crate::evidence::Year;
use crate::evidence::dashboard::owed::{OfOrganizer, by_organizer, overdue};
use crate::evidence::dashboard::{Ratio, summarise};
use crate::failure::Failure;
use crate::format;
use crate::pages::narrow;
use crate::pages::site::Site;
use crate::sentence::Sentence;
use serde::Serialize;

/// One organizer's year.
#[derive(Debug, Serialize)]
pub struct OrganizerRow {
    /// The row's anchor, which other pages link to.
    pub anchor: String,
    /// Who.
    pub name: String,
    /// Events.
    pub events: usize,
    /// Where they stand one by one, with what each adds.
    pub by_event: String,
    /// Events with overdue evidence.
    pub overdue: usize,
    /// People who attended.
    pub attended: Amount,
    /// Planned.
    pub planned: Amount,
    /// Spent.
    pub realised: Amount,
    /// Spent ÷ planned.
    pub realised_share: Cell,
    /// Spent per person who attended, in thousands.
    pub per_participant: Cell,
    /// Lodging and travel ÷ spent.
    pub lodging_travel: Cell,
    /// Σ evidence score.
    pub score: f64,
    /// Σ due.
    pub due: usize,
    /// Score ÷ due, as a bar.
    pub width: f64,
}

/// Σ ÷ Σ over an organizer's events, with how many of them have it and what the middle one has.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// The figure; `None` where no event has it.
    pub value: Option<String>,
    /// Below it.
    pub notes: Vec<String>,
}

/// The anchor of an organizer on a year's page.
#[must_use]
pub fn anchor(site: &Site<'_>, organizer: Option<Handle<Organizer>>) -> String {
    // No id has two hyphens in a row, so that this one is free.
    organizer.map_or_else(|| "unit--".to_owned(), |handle| format!("unit-{}", site.catalog[handle].id.as_str()))
}

/// Every organizer that has events in the year.
///
/// # Errors
/// Where the theme lacks a word.
pub fn rows(site: &Site<'_>, year: &Year) -> Result<Vec<OrganizerRow>, Failure> {
    let mut before = 0;
    let row = |(organizer, events): OfOrganizer| {
        let first = before;
        before += events.len();
        row(site, organizer, first, &summarise(site.catalog, site.evidence, year.year, events))
    };
    by_organizer(site.catalog, &year.events).into_iter().map(row).collect()
}

/// `first`: how many events of the year stand before the organizer's.
fn row(
    site: &Site<'_>,
    organizer: Option<Handle<Organizer>>,
    first: usize,
    year: &Year,
) -> Result<OrganizerRow, Failure> {
    let percent = |share: f64| format::percent(share, 1, site.language());
    let millions = |amount: f64| narrow::millions(site, whole(amount).into());
    let people = |number: f64| format::integer(whole(number).into(), site.language());
    let lodging_travel = cell(site, &year.lodging_travel, millions, percent)?;
    Ok(OrganizerRow {
        anchor: anchor(site, organizer),
        name: organizer_name(site, organizer)?,
        events: year.events.len(),
        by_event: format!("{}#{}", by_event::route(site, year.year, first), anchor(site, organizer)),
        overdue: overdue(site.evidence, &year.events).len(),
        attended: Amount::people(site, year.attended)?,
        planned: Amount::money(site, year.planned)?,
        realised: Amount::money(site, year.realised)?,
        realised_share: cell(site, &year.realised_share, millions, percent)?,
        per_participant: cell(site, &year.per_participant, people, |value| {
            narrow::thousands(site, whole(value).into())
        })?,
        lodging_travel,
        score: year.evidence_score,
        due: year.evidence_due,
        width: bar(year.evidence_share().unwrap_or(0.0)),
    })
}

/// `base`: how what is divided by is written; what is divided is money.
fn cell(
    site: &Site<'_>,
    ratio: &Ratio,
    base: impl Fn(f64) -> String,
    write: impl Fn(f64) -> String,
) -> Result<Cell, Failure> {
    let mut notes = Vec::new();
    if ratio.value().is_some() {
        let part = narrow::millions(site, whole(ratio.part).into());
        let parts = Sentence::new("dashboard.organizer.base").text("part", part).text("base", base(ratio.whole));
        notes.push(site.say(&parts)?);
    }
    if ratio.known > 0 && ratio.known != ratio.of {
        notes.push(rests_on(site, ratio.among, ratio.known, ratio.of)?);
    }
    notes.extend(median_of(site, ratio, &write)?);
    let value = ratio.value().map(|value| bounded(site, ratio.at_least, write(value)));
    Ok(Cell { value: value.transpose()?, notes })
}

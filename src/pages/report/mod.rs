//! One event's report as data: `report.json`, a contract with everybody who computes with it.
//!
//! Takes: the site and an event. Gives: JSON. Never: a figure that the page would not show, or a key that comes and goes:
//! what is unknown is `null` with the reason beside it, and a list without data is `[]`.

mod citations;
mod follow_up;
mod given;
mod learning;
mod money;
mod outcomes;
mod people;
mod photos;
mod remarks;
mod targets;
mod time;

use super::absolute::absolute;
use super::{Site, disclosure, meaning};
use crate::catalog::{Event, Handle};
use crate::evidence::{EventEvidence, State};
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::event::Status;
use crate::model::program::Kind;
use crate::say;
use crate::shape::Date;
use citations::Citations;
pub use citations::Place;
use given::Given;
pub use outcomes::{no_progress, small};
use serde::Serialize;
use std::collections::BTreeMap;

/// The report, in the order of the contract.
#[derive(Debug, Serialize)]
struct Report<'a> {
    id: &'a str,
    title: String,
    kind: Kind,
    program: &'a str,
    status: Status,
    start: Date,
    end: Date,
    as_of: Date,
    #[serde(flatten)]
    attended: Given<u32>,
    evidence: Evidence,
    #[serde(flatten)]
    figures: Figures<'a>,
    findings: Vec<remarks::Finding<'a>>,
    corrections: Vec<remarks::Correction<'a>>,
    photos: Vec<photos::Photo<'a>>,
    /// Where on the page figures of `sources` stand that do not stand at `#figure-` and their own path.
    addresses: BTreeMap<String, String>,
    /// The definition of each kind of figure in `sources`, on the method page.
    definitions: BTreeMap<&'static str, String>,
    sources: BTreeMap<String, Vec<Place<'a>>>,
}

/// What is measured, in the order of the contract.
#[derive(Debug, Serialize)]
struct Figures<'a> {
    learning: Vec<learning::Compared<'a>>,
    money: money::Money<'a>,
    time: time::Time,
    follow_up: follow_up::FollowUp<'a>,
    outcomes: Vec<outcomes::Outcome<'a>>,
    participants: people::Participants,
    satisfaction: people::Satisfaction<'a>,
    daily: Vec<people::Daily<'a>>,
    targets: Vec<targets::Target>,
}

/// The twenty-one items and what they add up to.
#[derive(Debug, Serialize)]
struct Evidence {
    score: f64,
    due: usize,
    level: u8,
    /// Which rungs of the ladder have data, from 0 to 4.
    levels: [bool; 5],
    items: Vec<Item>,
}

/// One item.
#[derive(Debug, Serialize)]
struct Item {
    id: &'static str,
    state: State,
    because: String,
}

/// One event and all that its sections look at.
struct Scope<'a> {
    site: &'a Site<'a>,
    event: &'a Event,
    evidence: &'a EventEvidence,
    handle: Handle<Event>,
}

impl<'a> Scope<'a> {
    fn new(site: &'a Site<'a>, handle: Handle<Event>) -> Self {
        Self { site, event: &site.catalog[handle], evidence: site.evidence_of(handle), handle }
    }

    /// The least number of people that a statistic may rest on.
    fn minimum_group(&self) -> u32 {
        self.site.catalog.settings().thresholds.minimum_group
    }
}

/// The report of one event as JSON.
///
/// # Errors
/// Where the theme lacks a word.
pub fn report_json(site: &Site<'_>, event: Handle<Event>) -> Result<Vec<u8>, Failure> {
    let scope = Scope::new(site, event);
    let mut json = serde_json::to_vec_pretty(&report(&scope)?).map_err(|cause| {
        Failure::new(say!(id "laporan tidak dapat ditulis sebagai JSON", en "the report cannot be written as JSON"))
            .because(cause)
    })?;
    json.push(b'\n');
    Ok(json)
}

/// Where each figure of an event's report comes from, by the figure's path.
#[must_use]
pub fn sources<'a>(site: &'a Site<'a>, event: Handle<Event>) -> BTreeMap<String, Vec<Place<'a>>> {
    figures(&Scope::new(site, event)).1
}

fn report<'a>(scope: &Scope<'a>) -> Result<Report<'a>, Failure> {
    let (event, catalog) = (scope.event, scope.site.catalog);
    let program = &catalog[event.program];
    let (figures, sources) = figures(scope);
    Ok(Report {
        id: event.id.as_str(),
        title: scope.site.event_title(scope.handle),
        kind: event.kind,
        program: program.id.as_str(),
        status: event.record.status.value,
        start: event.first_day(),
        end: event.last_day(),
        as_of: scope.site.evidence.today,
        attended: attended(scope),
        evidence: evidence(scope)?,
        figures,
        findings: remarks::findings(scope),
        corrections: remarks::corrections(scope),
        photos: photos::photos(scope),
        addresses: addresses(&sources),
        definitions: definitions(scope.site, &sources),
        sources,
    })
}

/// Distinct people present on at least one day.
fn attended(scope: &Scope<'_>) -> Given<u32> {
    Given::or("attended", scope.evidence.participants.attended, scope.absent(EvidenceItem::Attendance))
}

/// Every figure with the places that it comes from.
fn figures<'a>(scope: &Scope<'a>) -> (Figures<'a>, BTreeMap<String, Vec<Place<'a>>>) {
    let record = &scope.event.record;
    let withheld = disclosure::withheld(scope.event, scope.minimum_group());
    let mut citations = Citations::new(scope.site.sources, withheld);
    let written = record.participants.as_ref();
    let sent = record.sender.as_ref().and_then(|sender| sender.sent.as_ref());
    citations.fact("attended", written.and_then(|people| people.attended.as_ref()).or(sent));
    let figures = Figures {
        learning: learning::tests(scope, &mut citations),
        money: money::money(scope, &mut citations),
        time: time::time(scope, &mut citations),
        follow_up: follow_up::follow_up(scope, &mut citations),
        outcomes: outcomes::outcomes(scope, &mut citations),
        participants: people::participants(scope, &mut citations),
        satisfaction: people::satisfaction(scope, &mut citations),
        daily: people::daily(scope, &mut citations),
        targets: targets::targets(scope, &mut citations),
    };
    (figures, citations.into_map())
}

/// The addresses that do not follow from the figure's path: several figures told in one breath share one.
fn addresses(sources: &BTreeMap<String, Vec<Place<'_>>>) -> BTreeMap<String, String> {
    let all = sources.keys().map(|path| (path, meaning::address(path)));
    let other = all.filter(|(path, address)| address.strip_prefix("figure-") != Some(path.as_str()));
    other.map(|(path, address)| (path.clone(), format!("#{address}"))).collect()
}

/// The definitions of the kinds of figures that are cited, by the figure's path with `*` for names.
fn definitions(site: &Site<'_>, sources: &BTreeMap<String, Vec<Place<'_>>>) -> BTreeMap<&'static str, String> {
    let method = absolute(site, &site.routes.method());
    let meanings = sources.keys().filter_map(|path| meaning::of(path)).map(|found| found.meaning);
    meanings.map(|meaning| (meaning.figure, format!("{method}#{}", meaning.definition))).collect()
}

fn evidence(scope: &Scope<'_>) -> Result<Evidence, Failure> {
    let checklist = &scope.evidence.checklist;
    let mut items = Vec::with_capacity(checklist.items.len());
    for item in &checklist.items {
        items.push(Item { id: item.item.word(), state: item.state, because: scope.site.say(&item.because)? });
    }
    #[expect(clippy::cast_precision_loss, reason = "twenty-one items")]
    let sum = checklist.score_in_halves() as f64 / 2.0;
    Ok(Evidence { score: sum, due: checklist.due(), level: checklist.level(), levels: checklist.ladder.0, items })
}

#[cfg(test)]
mod agreement_tests;
#[cfg(test)]
mod tests;

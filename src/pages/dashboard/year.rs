//! One year.
//!
//! Takes: the year's figures. Gives: the page. Never: a figure of another year, or a comparison with one.

use super::charts::Quarters;
use super::coverage::{self, CoverageView};
use super::figures;
use super::organizers::{self, OrganizerRow};
use super::owed::{self, ItemRow, MatrixRow, OverdueRow, StoppedRow};
use crate::evidence::dashboard::owed::{UnitActions, item_totals, most_open, overdue, overdue_actions};
use crate::evidence::dashboard::{self, coverage::Coverage};
use crate::evidence::{State, Year};
use crate::failure::Failure;
use crate::model::event::Status;
use crate::pages::charts::Charted;
use crate::pages::frame::{About, Anchor, Frame};
use crate::pages::longest::LONGEST;
use crate::pages::narrow;
use crate::pages::parts::{Entry, Figure};
use crate::pages::related::EventLine;
use crate::pages::route::Route;
use crate::pages::site::Site;
use crate::say;
use crate::sentence::Sentence;
use serde::Serialize;

/// A year's page.
#[derive(Debug, Serialize)]
pub struct View {
    /// The year.
    pub year: i16,
    /// What the year shows first, as the title.
    pub finding: String,
    /// How much of what exists is here.
    pub coverage: CoverageView,
    /// Events by status; only statuses that occur.
    pub statuses: Vec<StatusCount>,
    /// Events in all.
    pub events: usize,
    /// Events that were put off from this year to another one, which are not among them.
    pub moved: usize,
    /// The other years.
    pub years: Vec<Anchor>,
    /// The page's sections.
    pub toc: Vec<Entry>,
    /// People and what they did afterwards.
    pub people: Vec<Figure>,
    /// People by quarter.
    pub people_charted: Charted,
    /// Evidence by quarter.
    pub evidence_charted: Charted,
    /// Money.
    pub money: Vec<Figure>,
    /// One line an organizer.
    pub organizers: Vec<OrganizerRow>,
    /// The matrix: one row an event.
    pub matrix: Vec<MatrixRow>,
    /// The item that most events lack, with their number; several where as many lack them.
    pub most_open: String,
    /// Every item over the year.
    pub items: Vec<ItemRow>,
    /// The eight states, as a key to the shapes.
    pub states: &'static [State],
    /// Overdue evidence, event by event, the longest overdue first.
    pub overdue: Vec<OverdueRow>,
    /// Events with overdue evidence, those cut off included.
    pub overdue_events: usize,
    /// Overdue actions by unit.
    pub actions: Vec<ActionRow>,
    /// The least documented events.
    pub least: Vec<MatrixRow>,
    /// Events that were cancelled or put off.
    pub stopped: Vec<StoppedRow>,
    /// What is not in the sums, as sentences.
    pub left_out: Vec<String>,
    /// How many rows a table shows at most.
    pub longest: usize,
    /// What the figures are made of, event by event; `None` where no event is left in the year.
    pub by_event: Option<Route>,
    /// All events as data.
    pub data: Route,
    /// What follows the keys of words that name the unit of money.
    pub unit_suffix: &'static str,
}

/// Events in one status.
#[derive(Debug, Serialize)]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// How many.
    pub count: usize,
}

/// Overdue actions of one unit.
#[derive(Debug, Serialize)]
pub struct ActionRow {
    /// Which unit; `None` where the actions name none.
    pub unit: Option<String>,
    /// Overdue actions.
    pub overdue: usize,
    /// All actions.
    pub all: usize,
    /// Events that have the overdue ones.
    pub events: Vec<EventLine>,
    /// How many more have some.
    pub events_more: usize,
}

/// Events named beside a unit's overdue actions.
const NAMED: usize = 3;

impl ActionRow {
    fn new(site: &Site<'_>, unit: UnitActions) -> Self {
        Self {
            events: unit.events.iter().take(NAMED).map(|event| EventLine::new(site, *event)).collect(),
            events_more: unit.events.len().saturating_sub(NAMED),
            unit: unit.unit,
            overdue: unit.overdue,
            all: unit.all,
        }
    }
}

/// A year's page.
///
/// # Errors
/// Where the theme lacks a word, or the year has no event.
pub fn year(site: &Site<'_>, year: i16) -> Result<(Frame, View), Failure> {
    let Some(figures) = dashboard::year(site.catalog, site.evidence, year) else {
        return Err(Failure::new(say!(id "tahun {year} tidak punya kegiatan", en "the year {year} has no event")));
    };
    let coverage = Coverage::measure(site.catalog, site.evidence, &figures);
    let about = About {
        title: site.say(&Sentence::new("dashboard.year.title").text("year", year.to_string()))?,
        description: coverage::sentence(site, &coverage)?,
        route: site.routes.dashboard_year(year),
        trail: vec![
            Anchor::new(site.routes.home(), site.word("menu.home")?),
            Anchor::new(site.routes.dashboard(), site.word("menu.dashboard")?),
        ],
        dated: true,
    };
    let frame = Frame::new(site, about)?.called(year.to_string());
    Ok((frame, view(site, &figures, &coverage)?))
}

fn view(site: &Site<'_>, year: &Year, coverage: &Coverage) -> Result<View, Failure> {
    let late = overdue(site.evidence, &year.events);
    let totals = item_totals(site.evidence, &year.events);
    let others = dashboard::years_with_events(site.catalog).into_iter().rev().filter(|other| *other != year.year);
    let quarters = Quarters::of(site, year)?;
    let view = View {
        year: year.year,
        finding: coverage::finding(site, coverage)?,
        coverage: coverage::view(site, coverage, year.moved.len())?,
        statuses: year.by_status.iter().map(|(status, count)| StatusCount { status: *status, count: *count }).collect(),
        events: year.events.len(),
        moved: year.moved.len(),
        years: others.map(|other| Anchor::new(site.routes.dashboard_year(other), other.to_string())).collect(),
        people: figures::people(site, year)?,
        people_charted: quarters.attended(site, year.year)?,
        evidence_charted: quarters.evidence(site, year.year)?,
        money: figures::money(site, year)?,
        organizers: organizers::rows(site, year)?,
        matrix: owed::matrix(site, &year.events)?,
        most_open: owed::most_open(site, &most_open(&totals))?,
        items: totals.into_iter().map(ItemRow::from).collect(),
        states: State::ALL,
        overdue: owed::overdue(site, &late)?,
        overdue_events: late.len(),
        actions: overdue_actions(site.catalog, site.evidence, &year.events)
            .into_iter()
            .map(|unit| ActionRow::new(site, unit))
            .collect(),
        least: owed::least(site, year)?,
        stopped: owed::stopped(site, year)?,
        left_out: left_out(site, year, coverage)?,
        longest: LONGEST,
        by_event: (!year.events.is_empty()).then(|| site.routes.dashboard_events(year.year, 1)),
        data: site.routes.data_file("events.csv"),
        unit_suffix: narrow::suffix(site),
        toc: toc(site)?,
    };
    Ok(view)
}

const SECTIONS: [&str; 9] =
    ["coverage", "people", "money", "organizers", "evidence", "late", "least", "stopped", "left-out"];

fn toc(site: &Site<'_>) -> Result<Vec<Entry>, Failure> {
    SECTIONS.iter().map(|id| Ok(Entry::new(*id, site.word(&format!("dashboard.sections.{id}"))?))).collect()
}

/// What the sums do not hold, and why.
fn left_out(site: &Site<'_>, year: &Year, coverage: &Coverage) -> Result<Vec<String>, Failure> {
    let mut sentences = Vec::new();
    let missing = coverage.missing_events().unwrap_or(0);
    // An event under way has a timetable: its hours are still to come, not unknown.
    let without_hours = year.held.iter().filter(|event| site.evidence_of(**event).time.hours.is_none()).count();
    let gaps = [
        ("events", missing),
        ("attended", year.attended.unknown() as u64),
        ("hours", without_hours as u64),
        ("planned", year.planned.unknown() as u64),
        ("realised", year.realised.unknown() as u64),
    ];
    for (what, count) in gaps.into_iter().filter(|(_, count)| *count > 0) {
        sentences.push(site.say(&Sentence::new(format!("dashboard.left-out.{what}")).count("n", count))?);
    }
    Ok(sentences)
}

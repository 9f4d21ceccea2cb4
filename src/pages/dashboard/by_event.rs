//! The figures of a year, event by event: what each sum is made of.
//!
//! Takes: the year, and what each event adds to it. Gives: rows that lead to the figures of the reports, which lead to file and
//! line. Never: a figure that the year does not count; where an event adds nothing, a word says why.

mod traced;

use super::figures::{count, count_of, hours};
use super::organizers::anchor;
use super::{bounded, organizer_name, rests_on, whole};
use crate::catalog::{Event, Handle};
use crate::evidence::dashboard::owed::by_organizer;
use crate::evidence::dashboard::{self, Part, Ratio};
use crate::evidence::{State, Sum, Total, Year};
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::event::Status;
use crate::pages::absence;
use crate::pages::card::score_text;
use crate::pages::frame::{About, Anchor, Frame};
use crate::pages::narrow;
use crate::pages::parts::{Cell, Pagination, counted, total_in_words};
use crate::pages::plan::ListPage;
use crate::pages::related::standing_word;
use crate::pages::route::Route;
use crate::pages::site::Site;
use crate::sentence::{Sentence, Value};
use serde::Serialize;
use std::sync::Arc;

/// Events on one page: three rows each.
pub const PAGE_EVENTS: usize = 25;

/// One page of a year's events.
#[derive(Debug, Clone)]
pub struct YearEvents {
    /// The figures of the year, measured once for all its pages.
    pub figures: Arc<Year>,
    /// Its events, organizer by organizer, and by first day.
    pub events: Arc<[Handle<Event>]>,
    /// Which page.
    pub list: ListPage,
}

impl YearEvents {
    /// All pages of one year; none where all its events were put off.
    pub fn pages(site: &Site<'_>, year: i16) -> impl Iterator<Item = Self> {
        let figures = dashboard::year(site.catalog, site.evidence, year).map(Arc::new);
        figures.into_iter().flat_map(|figures| {
            let by_organizer = by_organizer(site.catalog, &figures.events);
            let events: Arc<[Handle<Event>]> = by_organizer.into_iter().flat_map(|(_, events)| events).collect();
            let pages = events.len().div_ceil(PAGE_EVENTS);
            (1..=pages).map(move |page| Self {
                figures: figures.clone(),
                events: events.clone(),
                list: ListPage { page, pages },
            })
        })
    }

    /// The events of this page.
    #[must_use]
    pub fn shown(&self) -> &[Handle<Event>] {
        self.events.chunks(PAGE_EVENTS).nth(self.list.page.saturating_sub(1)).unwrap_or_default()
    }
}

/// The page of a year on which the `nth` of its events stands, in the order of [`YearEvents::events`].
#[must_use]
pub fn route(site: &Site<'_>, year: i16, nth: usize) -> Route {
    site.routes.dashboard_events(year, nth / PAGE_EVENTS + 1)
}

/// The page.
#[derive(Debug, Serialize)]
pub struct ByEvent {
    /// The heading.
    pub title: String,
    /// What the rows are.
    pub lede: String,
    /// The dashboard of the year.
    pub dashboard: Route,
    /// People, money, and what came afterwards.
    pub tables: Vec<Table>,
    /// The other pages of the list.
    pub pages: Pagination,
    /// All events as data.
    pub data: Route,
}

/// One table.
#[derive(Debug, Serialize)]
pub struct Table {
    /// Its id.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What it shows.
    pub finding: String,
    /// In which unit.
    pub unit: String,
    /// Columns after the first.
    pub columns: Vec<Column>,
    /// Rows by organizer.
    pub groups: Vec<Group>,
    /// The whole year, of which these rows may be a part.
    pub total: Vec<Cell>,
}

/// A column.
#[derive(Debug, Serialize)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// What that means.
    pub definition: Route,
}

/// The events of one organizer.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The anchor, in the first table.
    pub anchor: Option<String>,
    /// Who.
    pub name: String,
    /// Their events.
    pub rows: Vec<Row>,
}

/// One event.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its report.
    pub route: Route,
    /// Its title.
    pub title: String,
    /// Whether it is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// Its days.
    pub days: String,
    /// The key of what is to be said of an event that has not taken place: to come, or cancelled.
    pub ahead: Option<&'static str>,
    /// What stands below the title: items by name, units.
    pub notes: Vec<String>,
    /// What it adds.
    pub cells: Vec<Cell>,
}

/// The tables, each with the definitions of its columns.
const TABLES: [(&str, &[(&str, &str)]); 5] = [
    ("people", &[("attended", "attended"), ("completed", "completion"), ("hours", "hours")]),
    ("money", &[("planned", "planned"), ("realised", "realised"), ("lodging-travel", "lodging-travel")]),
    ("afterwards", &[("plans-done", "follow-up"), ("evidence", "evidence-score")]),
    ("items", &[("complete", "items"), ("partial", "items"), ("open", "items")]),
    ("actions", &[("overdue", "follow-up-overdue"), ("all", "follow-up-overdue")]),
];

/// One page of a year's events.
///
/// # Errors
/// Where the theme lacks a word.
pub fn by_event(site: &Site<'_>, list: &YearEvents) -> Result<(Frame, ByEvent), Failure> {
    let year = list.figures.year;
    let page = list.list.page;
    let in_year = |key: &str| site.say(&Sentence::new(key).text("year", year.to_string()));
    let title = in_year("dashboard.by-event.title")?;
    let whole = if page > 1 {
        site.say(&Sentence::new("list.title-page").text("title", title.clone()).with("page", counted(page)))?
    } else {
        title.clone()
    };
    let about = About {
        title: whole,
        description: in_year("dashboard.by-event.lede")?,
        route: site.routes.dashboard_events(year, page),
        trail: vec![
            Anchor::new(site.routes.home(), site.word("menu.home")?),
            Anchor::new(site.routes.dashboard(), site.word("menu.dashboard")?),
            Anchor::new(site.routes.dashboard_year(year), year.to_string()),
        ],
        dated: true,
    };
    let view = ByEvent {
        title,
        lede: about.description.clone(),
        dashboard: site.routes.dashboard_year(year),
        tables: tables(site, &list.figures, list.shown())?,
        pages: Pagination::new(list.list, |page| site.routes.dashboard_events(year, page)),
        data: site.routes.data_file("events.csv"),
    };
    Ok((Frame::new(site, about)?.called(site.word("dashboard.by-event.short")?), view))
}

fn tables(site: &Site<'_>, year: &Year, shown: &[Handle<Event>]) -> Result<Vec<Table>, Failure> {
    let parts: Vec<Part> = shown.iter().map(|event| Part::of(site.catalog, site.evidence, *event)).collect();
    let table = |place: usize| {
        let (id, columns) = TABLES[place];
        let word = |key: &str| site.word(&format!("dashboard.by-event.{id}.{key}"));
        let columns = columns.iter().map(|(column, definition)| {
            Ok(Column { name: word(column)?, definition: site.routes.method_at(definition) })
        });
        let unit = if id == "money" { format!("unit{}", narrow::suffix(site)) } else { "unit".to_owned() };
        Ok(Table {
            id,
            title: word("title")?,
            finding: word("table")?,
            unit: word(&unit)?,
            columns: columns.collect::<Result<_, Failure>>()?,
            groups: groups(site, &parts, place)?,
            total: total(site, year, place)?,
        })
    };
    (0..TABLES.len()).map(table).collect()
}

fn groups(site: &Site<'_>, parts: &[Part], place: usize) -> Result<Vec<Group>, Failure> {
    let same = |a: &Part, b: &Part| site.catalog[a.event].organizer == site.catalog[b.event].organizer;
    let group = |parts: &[Part]| {
        let organizer = parts.first().and_then(|part| site.catalog[part.event].organizer);
        let row = |part: &Part| {
            let event = &site.catalog[part.event];
            Ok(Row {
                route: site.routes.event(event.id.as_str()),
                title: site.event_title(part.event),
                draft: event.is_draft(),
                days: site.days_of(part.event),
                ahead: standing_word(event, site.evidence.today),
                notes: traced::notes(site, part.event, TABLES[place].0)?,
                cells: match TABLES[place].0 {
                    id @ ("items" | "actions") => traced::cells(site, part.event, id)?,
                    _ => cells(site, part, place)?,
                },
            })
        };
        Ok(Group {
            anchor: (place == 0).then(|| anchor(site, organizer)),
            name: organizer_name(site, organizer)?,
            rows: parts.iter().map(row).collect::<Result<_, Failure>>()?,
        })
    };
    parts.chunk_by(same).map(group).collect()
}

/// What an event adds to the figures of one table.
fn cells(site: &Site<'_>, part: &Part, place: usize) -> Result<Vec<Cell>, Failure> {
    let event = &site.catalog[part.event];
    let found = site.evidence_of(part.event);
    let report = site.routes.event(event.id.as_str());
    let absent = |item: EvidenceItem| absence::of(site, part.event, item);
    let cell = |text: Option<String>, path: &str, absent: &str| match text {
        Some(text) => Ok(Cell::known(text).of(&report, path)),
        None => site.word(absent).map(Cell::words),
    };
    let of = |pair: Option<(f64, f64)>| pair.map(|(part, whole)| count_of(site, part, whole)).transpose();
    let mut delivered =
        cell(part.hours.map(|delivered| hours(site, delivered.hours)), "time.hours", absent(EvidenceItem::Schedule))?;
    if part.hours.is_some_and(|delivered| delivered.by_timetable) {
        delivered.note = Some(site.word("dashboard.by-timetable")?);
    } else if part.hours.is_none() && is_to_come(site, part) {
        delivered = Cell::words(site.word(absence::of_state(State::NotDue))?);
    }
    Ok(match TABLES[place].0 {
        "people" => vec![
            cell(
                part.attended.map(|number| count(site, number)),
                "participants.attended",
                absent(EvidenceItem::Attendance),
            )?,
            cell(of(part.completed.zip(part.attended))?, "participants.completed", absent(EvidenceItem::Attendance))?,
            delivered,
        ],
        "money" => {
            let money = |amount: f64| narrow::thousands(site, whole(amount).into());
            let lodging = part.lodging_travel.map(|(amount, _)| bounded(site, part.lodging_at_least, money(amount)));
            vec![
                partly(
                    site,
                    cell(part.planned.map(money), "money.planned", absent(EvidenceItem::BudgetPlanned))?,
                    found.money.planned,
                )?,
                partly(
                    site,
                    cell(part.realised.map(money), "money.realised", absent(EvidenceItem::BudgetRealised))?,
                    found.money.realised,
                )?,
                cell(lodging.transpose()?, "money.lodging_travel_share", absent(EvidenceItem::BudgetRealised))?,
            ]
        }
        _ => {
            let evidence = Cell::known(score_text(site, &found.checklist)?);
            let evidence = Cell { href: Some(format!("{report}#evidence")), ..evidence };
            vec![cell(of(part.plans_done)?, "follow_up.plans.done", absent(EvidenceItem::FollowUpPlan))?, evidence]
        }
    })
}

/// Whether the event, or its last day, is to come: its hours are not delivered yet, whatever its timetable says.
fn is_to_come(site: &Site<'_>, part: &Part) -> bool {
    let event = &site.catalog[part.event];
    let status = event.record.status.value;
    !matches!(status, Status::Completed | Status::Cancelled) && event.last_day() >= site.evidence.today
}

/// An amount of which only a part is known is told below the word that the sum leaves it out: who adds up the column adds
/// figures only.
fn partly(site: &Site<'_>, cell: Cell, total: Total) -> Result<Cell, Failure> {
    let Some(known) = total.at_least().filter(|_| !total.is_complete()) else { return Ok(cell) };
    let note = total_in_words(site, total, narrow::thousands(site, known.into()))?;
    Ok(Cell { note: Some(note), ..Cell::words(site.word("dashboard.by-event.not-added")?) })
}

/// The whole year in the last row, each figure leading to its place on the dashboard.
fn total(site: &Site<'_>, year: &Year, place: usize) -> Result<Vec<Cell>, Failure> {
    if let id @ ("items" | "actions") = TABLES[place].0 {
        return Ok(traced::total(site, year, id));
    }
    let dashboard = site.routes.dashboard_year(year.year);
    let cell = |id: &str, text: Option<String>, note: String| {
        Ok(match text {
            Some(text) => {
                Cell { note: Some(note), href: Some(format!("{dashboard}#figure-{id}")), ..Cell::known(text) }
            }
            None => Cell { note: Some(note), ..Cell::words(site.word(absence::UNKNOWN)?) },
        })
    };
    let sum = |id: &str, sum: Sum, write: &dyn Fn(f64) -> String| {
        cell(id, (sum.known > 0).then(|| write(sum.sum)), rests_on(site, sum.among, sum.known, sum.of)?)
    };
    let ratio = |id: &str, ratio: &Ratio, write: &dyn Fn(&Ratio) -> Result<String, Failure>| {
        let text = (ratio.known > 0).then(|| write(ratio)).transpose()?;
        cell(id, text, rests_on(site, ratio.among, ratio.known, ratio.of)?)
    };
    let of = |ratio: &Ratio| count_of(site, ratio.part, ratio.whole);
    Ok(match TABLES[place].0 {
        "people" => vec![
            sum("attended", year.attended, &|number| count(site, number))?,
            ratio("completed", &year.completion, &of)?,
            sum("hours", year.hours, &|number| hours(site, number))?,
        ],
        "money" => {
            let money = |amount: f64| narrow::thousands(site, whole(amount).into());
            let lodging = |ratio: &Ratio| bounded(site, ratio.at_least, money(ratio.part));
            vec![
                sum("planned", year.planned, &money)?,
                sum("realised", year.realised, &money)?,
                // The dashboard tells the share and not the amount.
                Cell { href: None, ..ratio("lodging-travel", &year.lodging_travel, &lodging)? },
            ]
        }
        _ => {
            let score = Sentence::new("score.of")
                .with("score", Value::Number(year.evidence_score, 1))
                .count("due", year.evidence_due as u64);
            let href = Some(format!("{dashboard}#evidence"));
            let evidence = Cell { href, ..Cell::known(site.say(&score)?) };
            vec![ratio("plans-done", &year.plans_done, &of)?, evidence]
        }
    })
}

//! The catalog: events in a list, narrowed by one facet at a time.
//!
//! Takes: a planned list. Gives: [`CatalogView`]. Never: counts events again; the plan has counted them.

use super::card::EventCard;
use super::dashboard;
use super::frame::{About, Anchor, Frame};
use super::parts::{Pagination, capitalised, counted};
use super::plan::{EventList, FacetCount, ListPage, PAGE_LENGTH};
use super::route::{Facet, Route};
use super::site::Site;
use crate::failure::Failure;
use crate::sentence::Sentence;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Values of a facet that every page shows; the others stand in a closed box on the first page of the whole catalog.
const SHOWN: usize = 12;

/// One page of the catalog.
#[derive(Debug, Serialize)]
pub struct CatalogView {
    /// The heading.
    pub title: String,
    /// One sentence below it.
    pub intro: String,
    /// Events in the list.
    pub total: usize,
    /// The first event on this page, from 1; 0 in an empty list.
    pub first: usize,
    /// The last event on this page.
    pub last: usize,
    /// What the list is narrowed to, and the way back.
    pub filter: Option<Filter>,
    /// Ways to narrow it.
    pub facets: Vec<FacetBlock>,
    /// The events.
    pub cards: Vec<EventCard>,
    /// The pages of the list.
    pub pages: Pagination,
    /// The same events as a table to download.
    pub csv: Route,
    /// The organizer's rows on the dashboard, the latest year first, where the list is one organizer's.
    pub dashboards: Vec<DashboardLink>,
}

/// An organizer's row on a year's page.
#[derive(Debug, Serialize)]
pub struct DashboardLink {
    /// The year.
    pub year: i16,
    /// The row.
    pub href: String,
}

/// What a list is narrowed to.
#[derive(Debug, Serialize)]
pub struct Filter {
    /// The facet's name.
    pub facet: String,
    /// The value's name.
    pub value: String,
    /// The list without it.
    pub remove: Route,
}

/// One facet with its values.
#[derive(Debug, Serialize)]
pub struct FacetBlock {
    /// Its name.
    pub title: String,
    /// The anchor of its box with all values.
    pub id: String,
    /// Its largest values.
    pub values: Vec<FacetValue>,
    /// The other values, where this page shows them.
    pub rest: Vec<FacetValue>,
    /// How many values there are, where some are not among `values`.
    pub all: Option<usize>,
    /// Where the other values are, when this page does not show them.
    pub elsewhere: Option<String>,
}

/// One value of a facet.
#[derive(Debug, Clone, Serialize)]
pub struct FacetValue {
    /// Its name.
    pub text: String,
    /// The catalog narrowed to it.
    pub route: Route,
    /// Events that have it.
    pub count: usize,
    /// Whether the list is narrowed to it.
    pub current: bool,
}

/// One page of the catalog.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, list: &EventList) -> Result<(Frame, CatalogView), Failure> {
    let first = (list.page.saturating_sub(1)) * PAGE_LENGTH;
    let shown: Vec<_> = list.events.iter().skip(first).take(PAGE_LENGTH).copied().collect();
    let title = title(site, list)?;
    let intro = intro(site, list)?;
    let pages = ListPage { page: list.page, pages: list.pages };
    let route = |page: usize| match &list.facet {
        Some((facet, value)) => site.routes.facet(*facet, value, page),
        None => site.routes.catalog(page),
    };
    let mut trail = vec![Anchor::new(site.routes.home(), site.word("menu.home")?)];
    if list.facet.is_some() || list.page > 1 {
        trail.push(Anchor::new(site.routes.catalog(1), site.word("menu.catalog")?));
    }
    let whole_title = if list.page > 1 {
        site.say(&Sentence::new("list.title-page").text("title", title.clone()).with("page", counted(list.page)))?
    } else {
        title.clone()
    };
    let about = About { title: whole_title, description: intro.clone(), route: route(list.page), trail, dated: true };
    let beside = Beside { current: list.facet.as_ref(), is_whole: list.facet.is_none() && list.page == 1 };
    let view = CatalogView {
        title,
        intro,
        total: list.events.len(),
        first: if shown.is_empty() { 0 } else { first + 1 },
        last: first + shown.len(),
        filter: filter(site, list)?,
        facets: Facet::ALL
            .into_iter()
            .map(|facet| block(site, &list.counts, facet, beside))
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?,
        cards: shown.into_iter().map(|event| EventCard::new(site, event)).collect::<Result<_, _>>()?,
        pages: Pagination::new(pages, route),
        csv: site.routes.data_file("events.csv"),
        dashboards: dashboards(site, list),
    };
    Ok((Frame::new(site, about)?, view))
}

/// Where the dashboard tells of the organizer whose events these are.
fn dashboards(site: &Site<'_>, list: &EventList) -> Vec<DashboardLink> {
    let Some((Facet::Organizer, _)) = &list.facet else { return Vec::new() };
    let events = list.events.iter().map(|handle| &site.catalog[*handle]);
    let years: BTreeMap<i16, _> = events.map(|event| (event.first_day().year(), event.organizer)).collect();
    let link = |(year, organizer): (i16, _)| DashboardLink {
        year,
        href: format!("{}#{}", site.routes.dashboard_year(year), dashboard::anchor(site, organizer)),
    };
    years.into_iter().rev().map(link).collect()
}

/// What a value of a facet is called.
///
/// # Errors
/// Where the theme lacks a word.
pub fn value_name(site: &Site<'_>, facet: Facet, value: &str) -> Result<String, Failure> {
    let settings = site.catalog.settings();
    match facet {
        Facet::Year => Ok(value.to_owned()),
        Facet::Topic => {
            let named = settings.topics.0.iter().find(|(known, _)| known.as_str() == value);
            let written = || {
                site.catalog
                    .programs()
                    .flat_map(|(_, program)| &program.record.topics)
                    .find(|topic| topic.as_str() == value)
            };
            Ok(match named {
                Some((_, name)) => name.to_string(),
                None => written().map_or_else(|| value.to_owned(), |topic| settings.topic_name(&topic.value)),
            })
        }
        Facet::Organizer => {
            let unit = site.catalog.organizers().find(|(_, organizer)| organizer.id.as_str() == value);
            Ok(unit.map_or_else(
                || value.to_owned(),
                |(_, organizer)| organizer.record.short_name.as_ref().unwrap_or(&organizer.record.name).to_string(),
            ))
        }
        Facet::Kind => site.word(&format!("word.kind.{value}")),
        Facet::Status => site.word(&format!("word.status.{value}")),
        Facet::Mode => Ok(capitalised(&site.word(&format!("word.mode.{value}"))?)),
        Facet::Evidence => site.word(&format!("word.evidence-step.{value}")),
    }
}

/// The name of a value in a heading: of a work unit the whole one.
fn long_name(site: &Site<'_>, facet: Facet, value: &str) -> Result<String, Failure> {
    if facet != Facet::Organizer {
        return value_name(site, facet, value);
    }
    let units =
        || site.catalog.organizers().map(|(_, organizer)| (organizer.id.as_str(), &*organizer.record.name.value));
    let name = units().find(|(id, _)| *id == value).map_or(value, |(_, name)| name);
    let alone = units().filter(|(_, other)| *other == name).count() < 2;
    Ok(if alone { name.to_owned() } else { format!("{name} ({value})") })
}

fn title(site: &Site<'_>, list: &EventList) -> Result<String, Failure> {
    match &list.facet {
        None => site.word("catalog.title"),
        Some((facet, value)) => {
            let name = long_name(site, *facet, value)?;
            site.say(&Sentence::new(format!("facet.{}.title", facet.key())).text("value", name))
        }
    }
}

fn intro(site: &Site<'_>, list: &EventList) -> Result<String, Failure> {
    let total = counted(list.events.len());
    match &list.facet {
        _ if list.events.is_empty() => site.word("catalog.empty"),
        None => site.say(&Sentence::new("catalog.intro").with("n", total)),
        Some((facet, value)) => {
            let name = long_name(site, *facet, value)?;
            site.say(&Sentence::new(format!("facet.{}.intro", facet.key())).with("n", total).text("value", name))
        }
    }
}

fn filter(site: &Site<'_>, list: &EventList) -> Result<Option<Filter>, Failure> {
    let Some((facet, value)) = &list.facet else { return Ok(None) };
    let name = site.word(&format!("facet.{}.name", facet.key()))?;
    Ok(Some(Filter { facet: name, value: value_name(site, *facet, value)?, remove: site.routes.catalog(1) }))
}

/// Which list a block of facets stands beside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'a> {
    /// What it is narrowed to.
    pub(super) current: Option<&'a (Facet, String)>,
    /// Whether it is the first page of the whole catalog, where all values are shown.
    pub(super) is_whole: bool,
}

/// One facet with its values; `None` where no event has any.
pub(super) fn block(
    site: &Site<'_>,
    counts: &[FacetCount],
    facet: Facet,
    beside: Beside<'_>,
) -> Result<Option<FacetBlock>, Failure> {
    let mut counts: Vec<&FacetCount> = counts.iter().filter(|count| count.facet == facet).collect();
    if counts.is_empty() {
        return Ok(None);
    }
    sort(facet, &mut counts);
    let is_current = |count: &FacetCount| {
        beside.current.is_some_and(|(facet, value)| *facet == count.facet && *value == count.value)
    };
    let number = |index: usize, count: &FacetCount| index < SHOWN || is_current(count);
    let (mut values, mut rest) = (Vec::new(), Vec::new());
    for (index, count) in counts.iter().enumerate() {
        let shown = number(index, count);
        if !shown && !beside.is_whole {
            continue;
        }
        let value = FacetValue {
            text: value_name(site, facet, &count.value)?,
            route: site.routes.facet(facet, &count.value, 1),
            count: count.count,
            current: is_current(count),
        };
        if shown { values.push(value) } else { rest.push(value) }
    }
    rest.sort_by_key(|value: &FacetValue| value.text.to_lowercase());
    let id = format!("{}-{}", site.word("facet.all-anchor")?, facet.segment(site.language()));
    let all = (counts.len() > values.len()).then_some(counts.len());
    let elsewhere = (all.is_some() && !beside.is_whole).then(|| format!("{}#{id}", site.routes.catalog(1)));
    Ok(Some(FacetBlock { title: site.word(&format!("facet.{}.name", facet.key()))?, id, values, rest, all, elsewhere }))
}

/// Years from the latest, closed lists of words in the model's order, others by the number of events.
fn sort(facet: Facet, counts: &mut [&FacetCount]) {
    use crate::model::event::{Mode, Status};
    use crate::model::program::Kind;
    let place = |words: &[&str], value: &str| words.iter().position(|word| *word == value);
    match facet {
        Facet::Year => counts.sort_by(|a, b| b.value.cmp(&a.value)),
        Facet::Topic | Facet::Organizer => counts.sort_by_key(|count| (Reverse(count.count), count.value.clone())),
        Facet::Kind => counts.sort_by_key(|count| Kind::ALL.iter().position(|kind| kind.word() == count.value)),
        Facet::Status => counts.sort_by_key(|count| Status::ALL.iter().position(|status| status.word() == count.value)),
        Facet::Mode => counts.sort_by_key(|count| Mode::ALL.iter().position(|mode| mode.word() == count.value)),
        Facet::Evidence => counts.sort_by_key(|count| place(&["complete", "partial", "none"], &count.value)),
    }
}

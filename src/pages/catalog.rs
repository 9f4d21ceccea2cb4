//! The catalog: events in a list, narrowed by one facet at a time.
//!
//! Takes: a planned list. Gives: [`CatalogView`]. Never: counts events again; the plan has counted them.

mod index;
mod listed;
mod order;
mod tools;
mod values;

pub use index::index;
pub(super) use index::{Index, Ranks, Titles, column, words};
pub(super) use listed::json;
pub use listed::{CARDS, cards};
pub use order::Order;
pub(super) use order::{Figure, ranked};
pub use tools::Tools;
pub(super) use values::{Beside, Of, block};
pub use values::{FacetBlock, FacetValue, value_name};

use super::calendar::Calendar;
use super::card::EventCard;
use super::dashboard;
use super::frame::{About, Anchor, Frame};
use super::parts::{Pagination, counted};
use super::plan::{EventList, ListPage, PAGE_LENGTH};
use super::route::{Facet, Route};
use super::site::Site;
use crate::failure::Failure;
use crate::sentence::Sentence;
use serde::Serialize;
use std::collections::BTreeMap;
use values::long_name;

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
    /// The lists of the catalog: events, programs.
    pub lists: Vec<FacetValue>,
    /// With what a script narrows and sorts the list; `None` where there is no event.
    pub tools: Option<Tools>,
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
    /// What is to come of the same events, for a diary; `None` where the list is narrowed by something else than organizer.
    pub calendar: Option<Route>,
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
    let beside =
        Beside { of: Of::Events, current: list.facet.as_ref(), is_whole: list.facet.is_none() && list.page == 1 };
    let view = CatalogView {
        title,
        intro,
        total: list.events.len(),
        first: if shown.is_empty() { 0 } else { first + 1 },
        last: first + shown.len(),
        filter: filter(site, list)?,
        lists: lists(site, Of::Events)?,
        tools: tools(site, list)?,
        facets: Facet::ALL
            .into_iter()
            .map(|facet| block(site, &list.counts, facet, beside))
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?,
        cards: shown.into_iter().map(|event| EventCard::new(site, event)).collect::<Result<_, _>>()?,
        pages: Pagination::new(pages, route),
        csv: site.routes.data_file("events.csv"),
        dashboards: dashboards(site, list),
        calendar: calendar(site, list),
    };
    Ok((Frame::new(site, about)?, view))
}

/// With what the list is narrowed and sorted; `None` where there is no event.
fn tools(site: &Site<'_>, list: &EventList) -> Result<Option<Tools>, Failure> {
    let order = |order: Order| (order.word(site.language()), format!("catalog.order-{}", order.key()));
    let tools = || Tools::new(site, Of::Events, list.facet.as_ref(), Order::all().map(order));
    (!list.events.is_empty()).then(tools).transpose()
}

/// The lists of the catalog, of which one is shown.
///
/// # Errors
/// Where the theme lacks a word.
pub(super) fn lists(site: &Site<'_>, shown: Of) -> Result<Vec<FacetValue>, Failure> {
    let (catalog, routes) = (site.catalog, site.routes);
    let all = [
        (Of::Events, "list-events", routes.catalog(1), catalog.events().len()),
        (Of::Programs, "list-programs", routes.programs(1), catalog.programs().len()),
    ];
    let list = |(of, key, route, count)| {
        Ok(FacetValue { text: site.word(&format!("catalog.{key}"))?, route, count, current: of == shown })
    };
    all.into_iter().map(list).collect()
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

fn calendar(site: &Site<'_>, list: &EventList) -> Option<Route> {
    let of = match &list.facet {
        None => Calendar::Site,
        Some((Facet::Organizer, _)) => Calendar::Organizer(site.catalog[*list.events.first()?].organizer?),
        Some(_) => return None,
    };
    Some(of.route(site.catalog, site.routes))
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

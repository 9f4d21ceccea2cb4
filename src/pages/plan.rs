//! Which page lies where: cheap, and done before anything is rendered.
//!
//! Takes: the catalog and the evidence. Gives: [`Plan`]. Never: renders; a page is planned in a few dozen bytes.

mod lists;

use super::calendar::Calendar;
pub use super::facets::{FacetCount, evidence_step, facet_values, facets, program_facet_values, written_facet_values};
use super::picture::{self, Copied};
use super::review::{PAGE_ROWS, Part, ReviewPage, Work};
use super::route::{Facet, Route, Routes};
use super::share;
use super::site::Site;
use crate::catalog::{Catalog, Event, Handle, Material, Program, PublishedFile, Speaker};
use crate::evidence::dashboard::years_with_events;
use crate::model::program::Kind;
use rayon::prelude::*;
use std::sync::Arc;

/// Entries on one page of a list.
pub const PAGE_LENGTH: usize = 20;

/// A list of events, one page of it.
#[derive(Debug, Clone)]
pub struct EventList {
    /// What it is narrowed to; `None` for the whole catalog.
    pub facet: Option<(Facet, String)>,
    /// Which page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// All events of the list, newest first.
    pub events: std::sync::Arc<[Handle<Event>]>,
    /// How many events each value of each facet has, in the order of the facets and of their values.
    pub counts: std::sync::Arc<[FacetCount]>,
}

/// A list of programs, one page of it.
#[derive(Debug, Clone)]
pub struct ProgramsPage {
    /// What it is narrowed to; `None` for all programs.
    pub facet: Option<(Facet, String)>,
    /// Which page, of how many.
    pub list: ListPage,
    /// All programs of the list, by title.
    pub programs: Arc<[Handle<Program>]>,
    /// How many programs each value of each of their facets has.
    pub counts: Arc<[FacetCount]>,
}

/// One page of a list of speakers or materials.
#[derive(Debug, Clone, Copy)]
pub struct ListPage {
    /// Which page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

/// What a planned page shows.
#[derive(Debug, Clone)]
pub enum Shows {
    /// The home page.
    Home,
    /// Events.
    Catalog(EventList),
    /// By what a script narrows and sorts events.
    CatalogColumns(std::sync::Arc<[FacetCount]>),
    /// The cards that it shows, by the number of their file.
    CatalogCards(usize),
    /// By what a script narrows and sorts programs.
    ProgramColumns(std::sync::Arc<[FacetCount]>),
    /// The cards that it shows, by the number of their file.
    ProgramCards(usize),
    /// Programs.
    Programs(ProgramsPage),
    /// One program.
    Program(Handle<Program>),
    /// One event's report.
    Event(Handle<Event>),
    /// The same report as data.
    EventReport(Handle<Event>),
    /// Speakers.
    Speakers(ListPage),
    /// One speaker.
    Speaker(Handle<Speaker>),
    /// Materials.
    Materials(ListPage),
    /// One material.
    Material(Handle<Material>),
    /// A free page, by its place in the catalog.
    Page(usize),
    /// All years.
    Dashboard,
    /// One year.
    DashboardYear(i16),
    /// What the figures of one year are made of.
    DashboardEvents(super::dashboard::YearEvents),
    /// What is late, what falls due, and which findings are open.
    Review(super::review::ReviewPage),
    /// Search, and the ways to everything without it: how many events each value of each facet has.
    Search(std::sync::Arc<[FacetCount]>),
    /// How figures come about.
    Method,
    /// What the words of the trade mean.
    Glossary,
    /// How bimtek and workshop differ.
    Kinds,
    /// Files to download.
    Data,
    /// One of those files.
    DataFile(super::data::DataFile),
    /// The same as a workbook.
    Workbook(super::data::DataFile),
    /// New and changed reports.
    Feed,
    /// Events to come.
    Calendar(Calendar),
    /// All pages.
    Sitemap,
    /// For crawlers.
    Robots,
    /// What stands where nothing is.
    NotFound,
    /// A former address.
    Redirect(Route),
    /// A copy of a picture.
    Picture(Box<Copied>),
    /// What stands beside a link that is passed on.
    SharePicture(share::Of),
    /// A file that is copied as it is.
    File(PublishedFile),
}

/// A page and its address.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Where it lies.
    pub route: Route,
    /// What it shows.
    pub shows: Shows,
}

/// Every page of the site, in the order of their addresses.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The pages.
    pub pages: Vec<Planned>,
}

/// All events, newest first.
pub fn newest_first(catalog: &Catalog) -> impl Iterator<Item = (Handle<Event>, &Event)> {
    let events: Vec<_> = catalog.events().collect();
    events.into_iter().rev()
}

/// Whether any event is of a kind; the explainer compares the two either way.
#[must_use]
pub fn has_kind(catalog: &Catalog, kind: Kind) -> bool {
    catalog.events().any(|(_, event)| event.kind == kind)
}

/// Plans the whole site.
#[must_use]
pub fn plan(site: &Site<'_>) -> Plan {
    let mut planner = Planner { site, routes: site.routes, pages: Vec::new() };
    let (lists, work) = rayon::join(|| facets(site.catalog, site.evidence), || Work::of(site));
    planner.fixed();
    planner.lists(lists);
    planner.review(Arc::new(work));
    planner.entities();
    planner.events();
    planner.aliases();
    planner.share_pictures();
    let mut pages = planner.pages;
    pages.par_sort_by(|a, b| a.route.cmp(&b.route));
    // `hari.jpg` and `hari.jpeg` that hold the same picture have the same copies.
    let is_copy = |planned: &Planned| matches!(planned.shows, Shows::Picture(_));
    pages.dedup_by(|one, other| one.route == other.route && is_copy(one) && is_copy(other));
    Plan { pages }
}

struct Planner<'a> {
    site: &'a Site<'a>,
    routes: Routes,
    pages: Vec<Planned>,
}

impl Planner<'_> {
    fn add(&mut self, route: Route, shows: Shows) {
        self.pages.push(Planned { route, shows });
    }

    fn fixed(&mut self) {
        let routes = self.routes;
        self.add(routes.home(), Shows::Home);
        self.add(routes.dashboard(), Shows::Dashboard);
        self.add(routes.method(), Shows::Method);
        self.add(routes.glossary(), Shows::Glossary);
        self.add(routes.kinds(), Shows::Kinds);
        self.add(routes.data(), Shows::Data);
        for file in super::data::DataFile::ALL {
            self.add(routes.data_file(file.name()), Shows::DataFile(file));
            if let Some(name) = file.workbook_name() {
                self.add(routes.data_file(name), Shows::Workbook(file));
            }
        }
        self.add(routes.events(), Shows::Redirect(routes.catalog(1)));
        self.add(routes.root_file("feed.xml"), Shows::Feed);
        for calendar in Calendar::all(self.site.catalog) {
            self.add(calendar.route(self.site.catalog, routes), Shows::Calendar(calendar));
        }
        self.add(routes.root_file("sitemap.xml"), Shows::Sitemap);
        self.add(routes.root_file("robots.txt"), Shows::Robots);
        self.add(routes.root_file("404.html"), Shows::NotFound);
        for year in years_with_events(self.site.catalog) {
            self.add(routes.dashboard_year(year), Shows::DashboardYear(year));
            for events in super::dashboard::YearEvents::pages(self.site, year) {
                self.add(routes.dashboard_events(year, events.list.page), Shows::DashboardEvents(events));
            }
        }
    }

    /// The list is made once, and every page shows a part of it.
    fn review(&mut self, work: Arc<Work>) {
        let parts: Arc<[Part]> = work.parts(self.site.catalog).into();
        for part in parts.iter() {
            let pages = part.work.len().div_ceil(PAGE_ROWS).max(1);
            for page in 1..=pages {
                let route = super::review::route(self.site, part.organizer, page);
                let shown = ReviewPage {
                    whose: Some(part.organizer),
                    work: part.work.clone(),
                    parts: Arc::new([]),
                    list: ListPage { page, pages },
                };
                self.add(route, Shows::Review(shown));
            }
        }
        let list = ListPage { page: 1, pages: 1 };
        self.add(self.routes.review(), Shows::Review(ReviewPage { whose: None, work, parts, list }));
    }

    fn entities(&mut self) {
        let (catalog, routes) = (self.site.catalog, self.routes);
        for (handle, program) in catalog.programs() {
            self.add(routes.program(program.id.as_str()), Shows::Program(handle));
        }
        // Without a basis for publishing the name there is no page.
        for (handle, speaker) in catalog.speakers().filter(|(_, speaker)| speaker.is_named()) {
            self.add(routes.speaker(speaker.id.as_str()), Shows::Speaker(handle));
            self.copies(picture::of_speaker(self.site, speaker));
        }
        for (handle, material) in catalog.materials() {
            self.add(routes.material(material.id.as_str()), Shows::Material(handle));
            let mut seen = std::collections::BTreeSet::new();
            for download in material.downloads.iter().filter(|download| seen.insert(&download.file.path)) {
                let below = download
                    .file
                    .path
                    .strip_prefix(&format!("materials/{}/", material.id))
                    .unwrap_or(&download.file.name);
                self.add(routes.material_file(material.id.as_str(), below), Shows::File(download.file.clone()));
            }
        }
        for (index, page) in catalog.pages().iter().enumerate() {
            self.add(routes.page(page.id.as_str()), Shows::Page(index));
        }
    }

    fn copies(&mut self, copies: Vec<Copied>) {
        for copy in copies {
            self.add(copy.route.clone(), Shows::Picture(Box::new(copy)));
        }
    }

    fn share_pictures(&mut self) {
        for (of, route) in self.site.shares.all(self.site) {
            self.add(route, Shows::SharePicture(of));
        }
    }

    fn events(&mut self) {
        for (handle, event) in self.site.catalog.events() {
            let id = event.id.as_str();
            self.add(self.routes.event(id), Shows::Event(handle));
            self.add(self.routes.event_file(id, "report.json"), Shows::EventReport(handle));
            for (path, file) in event.papers() {
                self.add(self.routes.event_file(id, path), Shows::File(file.clone()));
            }
            for (path, _) in event.pictures() {
                self.copies(picture::of_event(self.site, event, path));
            }
        }
    }

    fn aliases(&mut self) {
        let (catalog, routes) = (self.site.catalog, self.routes);
        let mut former: Vec<(&[crate::source::Fact<crate::shape::Text>], Route)> = Vec::new();
        former.extend(catalog.events().map(|(_, e)| (e.record.aliases.as_slice(), routes.event(e.id.as_str()))));
        former.extend(catalog.programs().map(|(_, e)| (e.record.aliases.as_slice(), routes.program(e.id.as_str()))));
        former.extend(
            catalog
                .speakers()
                .filter(|(_, e)| e.is_named())
                .map(|(_, e)| (e.record.aliases.as_slice(), routes.speaker(e.id.as_str()))),
        );
        former.extend(catalog.materials().map(|(_, e)| (e.record.aliases.as_slice(), routes.material(e.id.as_str()))));
        former.extend(catalog.pages().iter().map(|e| (e.record.aliases.as_slice(), routes.page(e.id.as_str()))));
        for (aliases, target) in former {
            for path in aliases.iter().filter_map(|alias| crate::catalog::alias_path(alias)) {
                self.add(routes.alias(&path), Shows::Redirect(target.clone()));
            }
        }
    }
}

/// The pages of a list; an empty list has one page that says so.
fn list_pages(entries: usize) -> impl Iterator<Item = ListPage> {
    let pages = entries.div_ceil(PAGE_LENGTH).max(1);
    (1..=pages).map(move |page| ListPage { page, pages })
}

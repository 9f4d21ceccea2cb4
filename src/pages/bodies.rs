//! Texts in Markdown on a page, and where their links may lead.
//!
//! Takes: the catalog, and a body. Gives: [`Addresses`], which knows every address that a text may link to, and
//! [`Site::markdown`]. Never: asks the disk; never renders a page to find out whether it exists.

use super::anchors::{Target, ids};
use super::calendar::Calendar;
use super::catalog::CARDS;
use super::data::DataFile;
use super::picture;
use super::plan::{PAGE_LENGTH, program_facet_values, written_facet_values};
use super::route::{Facet, Route, Routes};
use super::site::Site;
use crate::catalog::{Basis, Catalog, Event, Handle, alias_path};
use crate::evidence::dashboard::years_with_events;
use crate::failure::Failure;
use crate::markdown::{self, Labels, Options, Rendered, Resolution};
use crate::memo::Memo;
use crate::model::Body;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What stands before the ids of a text, so that they cannot meet the ids of the page around it.
pub(super) const PREFIX: &str = "teks-";

/// Every address on the site that a text may link to.
#[derive(Debug, Clone, Default)]
pub struct Addresses {
    known: BTreeMap<String, Target>,
}

impl Addresses {
    /// The addresses of everything in the catalog.
    #[must_use]
    pub fn of(catalog: &Catalog) -> Arc<Self> {
        Self::of_again(catalog, &mut Claimed::default())
    }

    /// The same as [`Addresses::of`], with what was claimed the last time at hand.
    #[must_use]
    pub fn of_again(catalog: &Catalog, claimed: &mut Claimed) -> Arc<Self> {
        let routes = Routes::new(catalog.settings().language);
        let (mut lists, mut entities) = (Claims::new(routes), Claims::new(routes));
        lists.fixed();
        lists.lists(catalog);
        entities.entities(catalog);
        let keys = catalog.bases().iter().map(|basis| (basis.clone(), basis.event())).collect();
        let events = claimed.events.all_within(keys, catalog, |catalog, (_, event)| OfEvent::new(catalog, *event));
        let all = All { lists, entities, events };
        if let Some((_, same)) = claimed.last.as_ref().filter(|(last, _)| *last == all) {
            return Arc::clone(same);
        }
        // Of two claims to one address, the later one stands; that there are two is an error of its own.
        let listed = all.events.iter().map(|event| &event.lists);
        let own = all.events.iter().map(|event| &event.own);
        let claims = std::iter::once(&all.lists).chain(listed).chain([&all.entities]).chain(own);
        let known = claims.flat_map(|claims| claims.all.iter().cloned()).collect();
        let addresses = Arc::new(Self { known });
        claimed.last = Some((all, Arc::clone(&addresses)));
        addresses
    }

    /// Whether the site has this address: a path that begins with `/`, without query or fragment.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        self.known.contains_key(path)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.known.keys().map(String::as_str)
    }

    /// What lies at an address of the site.
    #[must_use]
    pub fn target(&self, path: &str) -> Option<Target> {
        self.known.get(path).copied()
    }

    /// Where an address leads that an editor wrote in a text: site-relative, or relative to the page `here`.
    #[must_use]
    pub fn resolve(&self, here: Option<&Route>, written: &str) -> Resolution {
        let end = written.find(['?', '#']).unwrap_or(written.len());
        let (path, rest) = written.split_at(end);
        match self.find(here, path) {
            Some(found) if found == path => Resolution::AsWritten,
            Some(found) => Resolution::To(format!("{found}{rest}")),
            None => Resolution::Nowhere,
        }
    }

    /// The address of the site that a path means, seen from the page `here`.
    #[must_use]
    pub fn find(&self, here: Option<&Route>, path: &str) -> Option<&str> {
        let whole = from_root(here, path)?;
        let with_slash = format!("{}/", whole.trim_end_matches('/'));
        let known = |candidate: &str| self.known.get_key_value(candidate).map(|(known, _)| known.as_str());
        known(&whole).or_else(|| known(&with_slash))
    }
}

/// A path seen from the root of the site; `None` where it is relative to nothing, or leaves its folder.
fn from_root(here: Option<&Route>, path: &str) -> Option<String> {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    if path.starts_with('/') {
        return Some(path.to_owned());
    }
    let path = path.trim_start_matches("./");
    if path.is_empty() || path.split('/').any(|part| part == "..") {
        return None;
    }
    here.map(|here| format!("{here}{path}"))
}

/// Which addresses were claimed the last time, and what they came to.
#[derive(Debug, Default)]
pub struct Claimed {
    events: Memo<(Basis, Handle<Event>), OfEvent>,
    last: Option<(All, Arc<Addresses>)>,
}

/// Everything that claims addresses.
#[derive(Debug, PartialEq)]
struct All {
    lists: Claims,
    entities: Claims,
    events: Vec<Arc<OfEvent>>,
}

/// The addresses that there are because of one event: of lists that it stands in, and its own.
#[derive(Debug, PartialEq, Eq)]
struct OfEvent {
    lists: Claims,
    own: Claims,
}

impl OfEvent {
    fn new(catalog: &Catalog, event: Handle<Event>) -> Self {
        let routes = Routes::new(catalog.settings().language);
        let mut of_event = Self { lists: Claims::new(routes), own: Claims::new(routes) };
        of_event.lists.lists_of(catalog, event);
        of_event.own.event(catalog, event);
        of_event
    }
}

/// Addresses in the order in which they are claimed.
#[derive(Debug, PartialEq, Eq)]
struct Claims {
    routes: Routes,
    all: Vec<(String, Target)>,
}

impl Claims {
    fn new(routes: Routes) -> Self {
        Self { routes, all: Vec::new() }
    }

    fn add(&mut self, route: &Route, target: Target) {
        self.all.push((route.to_string(), target));
    }

    fn fixed(&mut self) {
        let routes = self.routes;
        for (route, target) in [
            (routes.home(), Target::Home),
            (routes.dashboard(), Target::Dashboard),
            (routes.method(), Target::Method),
            (routes.glossary(), Target::Glossary),
            (routes.kinds(), Target::Kinds),
            (routes.review(), Target::Review),
            (routes.search(), Target::Search),
            (routes.data(), Target::Data),
            (routes.events(), Target::Former),
        ] {
            self.add(&route, target);
        }
        for file in ["feed.xml", "sitemap.xml", "robots.txt"] {
            self.add(&routes.root_file(file), Target::File);
        }
        for file in DataFile::ALL {
            for name in [Some(file.name()), file.workbook_name()].into_iter().flatten() {
                self.add(&routes.data_file(name), Target::File);
            }
        }
    }

    fn lists(&mut self, catalog: &Catalog) {
        let routes = self.routes;
        let pages = |entries: usize| 1..=entries.div_ceil(PAGE_LENGTH).max(1);
        for page in pages(catalog.events().len()) {
            self.add(&routes.catalog(page), Target::List);
        }
        for (list, entries) in
            [(routes.catalog(1), catalog.events().len()), (routes.programs(1), catalog.programs().len())]
        {
            if entries > 0 {
                self.add(&routes.columns(&list), Target::File);
            }
            for file in 0..entries.div_ceil(CARDS) {
                self.add(&routes.cards_file(&list, file), Target::File);
            }
        }
        for (facet, value) in catalog.programs().flat_map(|(_, program)| program_facet_values(program)) {
            self.add(&routes.programs_facet(facet, &value, 1), Target::List);
        }
        for page in pages(catalog.programs().len()) {
            self.add(&routes.programs(page), Target::List);
        }
        for page in pages(catalog.speakers().filter(|(_, speaker)| speaker.is_named()).count()) {
            self.add(&routes.speakers(page), Target::List);
        }
        for page in pages(catalog.materials().len()) {
            self.add(&routes.materials(page), Target::List);
        }
        for year in years_with_events(catalog) {
            self.add(&routes.dashboard_year(year), Target::DashboardYear);
        }
    }

    fn lists_of(&mut self, catalog: &Catalog, handle: Handle<Event>) {
        let (routes, event) = (self.routes, &catalog[handle]);
        let organizer = event.organizer.map(|organizer| catalog[organizer].id.as_str());
        self.add(&routes.review_of(organizer, 1), Target::ReviewOf);
        self.add(&routes.dashboard_events(event.first_day().year(), 1), Target::DashboardEvents);
        for facet in Facet::ALL {
            for value in written_facet_values(catalog, handle, facet) {
                self.add(&routes.facet(facet, &value, 1), Target::List);
            }
        }
    }

    fn entities(&mut self, catalog: &Catalog) {
        let routes = self.routes;
        for calendar in Calendar::all(catalog) {
            self.add(&calendar.route(catalog, routes), Target::File);
        }
        for (handle, program) in catalog.programs() {
            self.entity(
                &routes.program(program.id.as_str()),
                Target::Program(handle),
                program.record.aliases.iter().map(|alias| alias.as_str()),
            );
        }
        for (handle, speaker) in catalog.speakers().filter(|(_, speaker)| speaker.is_named()) {
            self.entity(
                &routes.speaker(speaker.id.as_str()),
                Target::Speaker(handle),
                speaker.record.aliases.iter().map(|alias| alias.as_str()),
            );
            if let Some(portrait) = &speaker.portrait {
                self.add(&routes.speaker_file(speaker.id.as_str(), &portrait.name), Target::Portrait(handle));
            }
        }
        for (handle, material) in catalog.materials() {
            let id = material.id.as_str();
            self.entity(
                &routes.material(id),
                Target::Material(handle),
                material.record.aliases.iter().map(|alias| alias.as_str()),
            );
            for download in &material.downloads {
                let below = download.file.path.strip_prefix(&format!("materials/{id}/")).unwrap_or(&download.file.name);
                self.add(&routes.material_file(id, below), Target::File);
            }
        }
        for (index, page) in catalog.pages().iter().enumerate() {
            self.entity(
                &routes.page(page.id.as_str()),
                Target::Page(index),
                page.record.aliases.iter().map(|alias| alias.as_str()),
            );
        }
    }

    fn event(&mut self, catalog: &Catalog, handle: Handle<Event>) {
        let (routes, event) = (self.routes, &catalog[handle]);
        let id = event.id.as_str();
        let aliases = event.record.aliases.iter().map(|alias| alias.as_str());
        self.entity(&routes.event(id), Target::Event(handle), aliases);
        self.add(&routes.event_file(id, "report.json"), Target::File);
        for path in event.files.keys() {
            let target = if event.is_photo(path) { Target::Photo(handle) } else { Target::File };
            self.add(&routes.event_file(id, path), target);
        }
    }

    fn entity<'a>(&mut self, route: &Route, target: Target, aliases: impl Iterator<Item = &'a str>) {
        self.add(route, target);
        for path in aliases.filter_map(alias_path) {
            let alias = self.routes.alias(&path);
            self.add(&alias, Target::Former);
        }
    }
}

impl Site<'_> {
    /// A text as a part of a page: its headings begin at `first_level`, its ids with `teks-`, and a table without a
    /// caption of its own is called after the section.
    ///
    /// # Errors
    /// Where the theme lacks a word that texts need.
    pub fn markdown(&self, body: &Body, section_title: &str, first_level: u8) -> Result<Rendered, Failure> {
        self.text(body.markdown(), None, section_title, first_level, PREFIX)
    }

    /// The same on a page at `here`, to which relative links in the text refer.
    ///
    /// # Errors
    /// Where the theme lacks a word that texts need.
    pub fn markdown_at(
        &self,
        here: &Route,
        body: &Body,
        section_title: &str,
        first_level: u8,
    ) -> Result<Rendered, Failure> {
        self.text(body.markdown(), Some(here), section_title, first_level, PREFIX)
    }

    /// A text that is a whole page: its ids are as an editor writes them, unless one is an id of the page around it.
    ///
    /// # Errors
    /// Where the theme lacks a word that texts need.
    pub fn markdown_page(&self, here: &Route, body: &Body, title: &str) -> Result<Rendered, Failure> {
        self.text(body.markdown(), Some(here), title, 2, page_prefix(body))
    }

    /// What stands where an editor named the file of a picture.
    fn picture(&self, here: Option<&Route>, written: &str) -> Option<Resolution> {
        let address = self.addresses.find(here, written)?;
        picture::in_text(self, address, self.addresses.target(address)?)
    }

    fn text(
        &self,
        text: &str,
        here: Option<&Route>,
        section: &str,
        first_level: u8,
        id_prefix: &str,
    ) -> Result<Rendered, Failure> {
        let labels = Labels::read(|key| self.word(key))?;
        let options = Options {
            first_level,
            id_prefix,
            base_path: &self.catalog.settings().base_url.path,
            section,
            labels: &labels,
            resolve: &|written| self.picture(here, written).unwrap_or_else(|| self.addresses.resolve(here, written)),
        };
        Ok(markdown::render(text, &options))
    }
}

/// What stands before the ids of a text that is a whole page.
pub(super) fn page_prefix(body: &Body) -> &'static str {
    if ids(body, "").iter().any(|id| OURS.contains(&id.as_str())) { PREFIX } else { "" }
}

/// Ids that every page has: the main part, the search field, the symbols of the states.
const OURS: [&str; 10] =
    ["isi", "q", "complete", "partial", "missing", "overdue", "not-due", "not-collected", "not-applicable", "withheld"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_what_exists_and_nowhere_else() {
        let known = ["/", "/katalog/", "/kegiatan/a-1/", "/kegiatan/a-1/documents/x.pdf"].map(str::to_owned);
        let addresses = Addresses { known: BTreeMap::from(known.map(|path| (path, Target::File))) };
        let here = Routes::new(crate::words::Language::Indonesian).event("a-1");
        for (written, leads) in [
            ("/katalog/", Resolution::AsWritten),
            ("/katalog/#x", Resolution::AsWritten),
            ("/katalog", Resolution::To("/katalog/".to_owned())),
            ("/katalog/index.html#x", Resolution::To("/katalog/#x".to_owned())),
            ("documents/x.pdf", Resolution::To("/kegiatan/a-1/documents/x.pdf".to_owned())),
            ("./documents/x.pdf", Resolution::To("/kegiatan/a-1/documents/x.pdf".to_owned())),
            ("../a-1/", Resolution::Nowhere),
            ("/kegiatan/b/", Resolution::Nowhere),
            ("x.pdf", Resolution::Nowhere),
        ] {
            assert_eq!(addresses.resolve(Some(&here), written), leads, "{written}");
        }
        assert_eq!(addresses.resolve(None, "documents/x.pdf"), Resolution::Nowhere);
    }
}

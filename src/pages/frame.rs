//! What surrounds every page: title, navigation, notice, foot, data for machines.
//!
//! Takes: the site and what is particular to the page. Gives: [`Frame`]. Never: the page's own content.

use super::parts::Source;
use super::picture::{Choice, Picture};
use super::route::{Route, Routes};
use super::share;
use super::site::Site;
use crate::banner;
use crate::failure::Failure;
use crate::model::site::{NavigationItem, Section};
use crate::shape::Date;
use crate::source::Location;
use crate::words::Language;
use serde::Serialize;
use serde_json::{Value, json};
use std::path::Path;

/// A link with its text.
#[derive(Debug, Clone, Serialize)]
pub struct Anchor {
    /// Where it leads.
    pub route: Route,
    /// What it says.
    pub text: String,
    /// Whether it is the page itself or the section it belongs to.
    pub current: bool,
}

impl Anchor {
    /// A link to another page.
    pub fn new(route: Route, text: impl Into<String>) -> Self {
        Self { route, text: text.into(), current: false }
    }
}

/// What is particular to a page.
#[derive(Debug, Clone)]
pub struct About {
    /// The page's own title, unique in the site.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Where it lies.
    pub route: Route,
    /// The way to it, from the home page on, without the page itself.
    pub trail: Vec<Anchor>,
    /// Whether its states depend on today, so that it prints the day.
    pub dated: bool,
}

/// A licence as readers know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct License {
    /// Its name: `CC BY 4.0`.
    pub name: String,
    /// Where its text stands, where that is known.
    pub url: Option<String>,
}

impl License {
    /// From what an editor wrote: `CC-BY-4.0`. An address is its own name; any other text has no address.
    #[must_use]
    pub fn new(written: &str, language: Language) -> Self {
        if written.starts_with("https://") || written.starts_with("http://") {
            return Self { name: written.to_owned(), url: Some(written.to_owned()) };
        }
        let lower = written.to_lowercase().replace(' ', "-");
        let named = |name: String, url: String| Self { name, url: Some(url) };
        if lower.starts_with("cc0") {
            return named("CC0 1.0".to_owned(), "https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
        }
        let parts = lower.strip_prefix("cc-").and_then(|rest| rest.rsplit_once('-'));
        match parts {
            Some((terms, version @ ("4.0" | "3.0")))
                if ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"].contains(&terms) =>
            {
                let deed = format!("https://creativecommons.org/licenses/{terms}/{version}/deed.{language}");
                named(format!("CC {} {version}", terms.to_uppercase()), deed)
            }
            _ => Self { name: written.to_owned(), url: None },
        }
    }
}

/// How large a preview shows a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum CardSize {
    /// Beside the title.
    #[serde(rename = "summary")]
    Small,
    /// Above the title, over its whole width.
    #[serde(rename = "summary_large_image")]
    Large,
}

/// A picture for previews of a page.
#[derive(Debug, Clone, Serialize)]
pub struct Preview {
    /// Where it lies, and its sides.
    #[serde(flatten)]
    pub copy: Choice,
    /// What it shows.
    pub alt: String,
    /// What its file holds: `image/png`.
    pub mime: &'static str,
    /// How large it is to be shown.
    pub card: CardSize,
}

impl Preview {
    /// A share picture.
    pub(super) fn drawn(route: Route, alt: String) -> Self {
        let copy = Choice { route, width: banner::WIDTH, height: banner::HEIGHT };
        Self { copy, alt, mime: "image/png", card: CardSize::Large }
    }

    /// A portrait.
    fn portrait(picture: &Picture) -> Self {
        let is_png = Path::new(picture.largest.route.as_str()).extension().is_some_and(|ending| ending == "png");
        let mime = if is_png { "image/png" } else { "image/jpeg" };
        Self { copy: picture.largest.clone(), alt: picture.alt.clone(), mime, card: CardSize::Small }
    }
}

/// What surrounds every page.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The page's title.
    pub title: String,
    /// The page's description.
    pub description: String,
    /// Where it lies.
    pub route: Route,
    /// The main menu.
    pub menu: Vec<Anchor>,
    /// The way to the page.
    pub trail: Vec<Anchor>,
    /// What the page is called at the end of that way: short where the title is long.
    pub here: String,
    /// Whether search engines may keep it.
    pub indexed: bool,
    /// Whether what it shows is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// The picture that a preview of the page shows elsewhere.
    pub image: Option<Preview>,
    /// What the page says to machines, as JSON-LD; absolute addresses.
    pub json_ld: Option<Value>,
    /// The site's name.
    pub site_title: String,
    /// The publishing agency.
    pub agency: String,
    /// Its abbreviation, else its name.
    pub agency_short: String,
    /// Where citizens write.
    pub email: Option<String>,
    /// Where citizens ask or object.
    pub information_officer: Option<String>,
    /// A line on every page.
    pub notice: Option<String>,
    /// Licence of texts and data.
    pub license: Option<License>,
    /// The repository of the content.
    pub repository: Option<String>,
    /// The file that the page is made from, where it is one and can be read in the repository.
    pub source: Option<Source>,
    /// The day that states refer to, where they depend on it.
    pub as_of: Option<Date>,
    /// When its content last changed, as far as the content says.
    pub changed: Option<Date>,
    /// Addresses that the foot links to.
    pub home: Route,
    /// How figures come about.
    pub method: Route,
    /// Files to download.
    pub data: Route,
    /// What the words of the trade mean.
    pub glossary: Route,
    /// How bimtek and workshop differ.
    pub kinds: Route,
    /// All that is still to be brought.
    pub review: Route,
    /// The feed.
    pub feed: Route,
    /// The whole catalog.
    pub catalog: Route,
    /// Events to come.
    pub calendar: Route,
    /// The search page, where it can search.
    pub search: Option<Route>,
    /// The same, where the menu that the site chose does not lead to it.
    pub search_apart: Option<Route>,
    /// How mistakes are put right.
    pub corrections: Route,
    /// How participants are protected.
    pub privacy: Route,
    /// For whom the site works, and for whom not yet.
    pub accessibility: Route,
    /// What the items of evidence mean.
    pub evidence_help: Route,
}

impl Frame {
    /// The frame of one page.
    ///
    /// # Errors
    /// Where the theme lacks a word of the menu.
    pub fn new(site: &Site<'_>, about: About) -> Result<Self, Failure> {
        let settings = site.catalog.settings();
        let agency = &settings.agency;
        let text = |text: Option<&crate::source::Fact<crate::shape::Text>>| text.map(ToString::to_string);
        let menu = menu(site, &about.route)?;
        let search = site.search.is_offered().then(|| site.routes.search());
        let is_apart = |search: &Route| menu.iter().all(|item| item.route != *search);
        Ok(Self {
            search_apart: search.clone().filter(is_apart),
            menu,
            json_ld: breadcrumbs(site, &about).map(|node| graph(&[node])),
            here: about.title.clone(),
            title: about.title,
            description: about.description,
            trail: about.trail,
            indexed: true,
            draft: false,
            image: share::of_site(site),
            site_title: settings.title.to_string(),
            agency: agency.name.to_string(),
            agency_short: text(agency.short_name.as_ref()).unwrap_or_else(|| agency.name.to_string()),
            email: agency.email.as_ref().map(ToString::to_string),
            information_officer: agency.information_officer.as_ref().map(ToString::to_string),
            notice: text(settings.notice.as_ref()),
            license: settings.license.as_ref().map(|license| License::new(license, site.language())),
            repository: settings.repository.as_ref().map(|repository| repository.url.to_string()),
            source: None,
            as_of: about.dated.then_some(site.evidence.today),
            changed: None,
            home: site.routes.home(),
            method: site.routes.method(),
            data: site.routes.data(),
            glossary: site.routes.glossary(),
            kinds: site.routes.kinds(),
            review: site.routes.review(),
            feed: site.routes.root_file("feed.xml"),
            catalog: site.routes.catalog(1),
            calendar: site.routes.calendar(),
            search,
            corrections: site.routes.method_at("corrections"),
            privacy: site.routes.method_at("privacy"),
            accessibility: site.routes.method_at("accessibility"),
            evidence_help: site.routes.method_at("evidence"),
            route: about.route,
        })
    }

    /// Says more to machines: nodes of the page's JSON-LD graph, beside the way to the page.
    #[must_use]
    pub fn with_json_ld(mut self, nodes: Vec<Value>) -> Self {
        let mut all = match self.json_ld.take() {
            Some(mut known) => known["@graph"].take().as_array().cloned().unwrap_or_default(),
            None => Vec::new(),
        };
        all.extend(nodes);
        self.json_ld = (!all.is_empty()).then(|| graph(&all));
        self
    }

    /// Calls the page by a shorter name at the end of the way to it.
    #[must_use]
    pub fn called(mut self, here: impl Into<String>) -> Self {
        self.here = here.into();
        self
    }

    /// Lets previews of the page show its picture, in its largest copy. Only where those who are seen in it have agreed to be
    /// shown by name: a preview takes a picture out of what the page says about it.
    #[must_use]
    pub fn pictured(mut self, picture: Option<&Picture>) -> Self {
        self.image = picture.map(Preview::portrait).or(self.image);
        self
    }

    /// Lets previews of the page show its own share picture, where it has one.
    #[must_use]
    pub(super) fn shared(mut self, picture: Option<Preview>) -> Self {
        self.image = picture.or(self.image);
        self
    }

    /// Names the file that the page is made from, by any place in it.
    #[must_use]
    pub fn made_from(mut self, site: &Site<'_>, at: Location) -> Self {
        let file = &site.sources.file(at.file).path;
        self.source = site.source_address(file, 1, 1).map(|href| Source { text: file.clone(), href: Some(href) });
        self
    }

    /// Marks what the page shows as a draft, where it is one.
    #[must_use]
    pub fn drafted(mut self, draft: bool) -> Self {
        self.draft = draft;
        self
    }

    /// Keeps the page out of search engines, and without a canonical address.
    #[must_use]
    pub fn unindexed(mut self) -> Self {
        self.indexed = false;
        self
    }
}

fn graph(nodes: &[Value]) -> Value {
    json!({ "@context": "https://schema.org", "@graph": nodes })
}

/// The way to the page for machines; the home page has none.
fn breadcrumbs(site: &Site<'_>, about: &About) -> Option<Value> {
    if about.trail.is_empty() {
        return None;
    }
    let steps = about.trail.iter().map(|step| (&step.route, step.text.as_str()));
    let all = steps.chain([(&about.route, about.title.as_str())]).enumerate();
    let items: Vec<Value> = all
        .map(|(index, (route, name))| json!({ "@type": "ListItem", "position": index + 1, "name": name, "item": site.absolute(route) }))
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

/// The main menu; the section that the page lies in is marked.
fn menu(site: &Site<'_>, here: &Route) -> Result<Vec<Anchor>, Failure> {
    let mut menu = Vec::new();
    for item in &site.catalog.settings().navigation {
        let (route, text) = match item {
            NavigationItem::Section(section) => {
                (section_route(site.routes, *section), site.word(&format!("menu.{}", section.word()))?)
            }
            NavigationItem::Page(id) => {
                let title =
                    site.catalog.pages().iter().find(|page| page.id == *id).map(|page| page.record.title.to_string());
                // Linking has reported a page that does not exist; without it there is nothing to link to.
                let Some(title) = title else { continue };
                (site.routes.page(id.as_str()), title)
            }
        };
        let events = site.routes.events();
        let in_catalog =
            matches!(item, NavigationItem::Section(Section::Catalog)) && here.as_str().starts_with(events.as_str());
        let current = here.as_str().starts_with(route.as_str()) || in_catalog;
        menu.push(Anchor { route, text, current });
    }
    Ok(menu)
}

fn section_route(routes: Routes, section: Section) -> Route {
    match section {
        Section::Catalog => routes.catalog(1),
        Section::Programs => routes.programs(1),
        Section::Speakers => routes.speakers(1),
        Section::Materials => routes.materials(1),
        Section::Dashboard => routes.dashboard(),
        Section::Method => routes.method(),
        Section::Data => routes.data(),
        Section::BimtekOrWorkshop => routes.kinds(),
        Section::Glossary => routes.glossary(),
        Section::Review => routes.review(),
        Section::Search => routes.search(),
    }
}

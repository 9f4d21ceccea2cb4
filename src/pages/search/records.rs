//! What can be found: one short record for every program, event, material, speaker and page, every section of the method page and
//! every term of the glossary.
//!
//! Takes: the catalog and its evidence. Gives: [`Record`]s, in a fixed order. Never: a draft, a speaker whose name may not be
//! published, a figure that the pages withhold, or a whole page: a record holds names and a few sentences. That of an event begins
//! with the verdict of its report; what its organizer says of it comes last.

use super::super::card::score_short;
use super::super::glossary::{self, TermLink};
use super::super::method;
use super::super::related;
use super::super::site::Site;
use super::super::titles::page_title;
use super::super::verdict::verdict;
use super::super::{material, page};
use super::word::{ALSO, FORM, ID, KIND, ORGANIZER, STATE, TOPIC, YEAR};
use super::{found_by, lexicon};
use crate::catalog::{Event, Handle, Material, Organizer, Page, Program, Speaker};
use crate::evidence::dashboard::years_with_events;
use crate::evidence::{Standing, standing};
use crate::failure::Failure;
use crate::model::event::Status;
use crate::model::program::Kind;
use crate::model::site::Topic;
use crate::sentence::Sentence;
use crate::shape::Id;
use crate::source::Fact;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What kind of thing a record stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordKind {
    /// One run of a program, with its report.
    Event,
    /// A program.
    Program,
    /// A material.
    Material,
    /// A speaker whose name may be published.
    Speaker,
    /// A free page, or one of the program's own.
    Page,
}

impl RecordKind {
    /// All, in the order in which readers choose.
    pub const ALL: [Self; 5] = [Self::Event, Self::Program, Self::Speaker, Self::Material, Self::Page];

    /// Its word in addresses and in i18n files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Program => "program",
            Self::Material => "material",
            Self::Speaker => "speaker",
            Self::Page => "page",
        }
    }
}

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Its page, below the site's root.
    pub address: String,
    /// What it is called, as the page's own title.
    pub title: String,
    /// A sentence and names, of which a result shows those around a match.
    pub text: String,
    /// What a result shows beside that, in words: `days`, `form`, `state`, `evidence`; and, by which it is found
    /// without being shown, `id` and `also`.
    pub shown: BTreeMap<&'static str, String>,
    /// By what results can be narrowed or marked: values as in addresses.
    pub facets: BTreeMap<&'static str, BTreeSet<String>>,
}

/// Every record of the site: programs, events from the newest, materials, speakers, pages. Of two that fit a question as well,
/// the first is shown first.
///
/// # Errors
/// Where the theme lacks a word.
pub fn records(site: &Site<'_>) -> Result<Vec<Record>, Failure> {
    let catalog = site.catalog;
    let mut all = Vec::new();
    for (_, program) in catalog.programs().filter(|(_, program)| !program.is_draft()) {
        all.push(of_program(site, program)?);
    }
    for (handle, _) in super::super::plan::newest_first(catalog).filter(|(_, event)| !event.is_draft()) {
        all.push(of_event(site, handle)?);
    }
    for (_, material) in catalog.materials().filter(|(_, material)| !material.is_draft()) {
        all.push(of_material(site, material)?);
    }
    for (_, speaker) in catalog.speakers().filter(|(_, speaker)| speaker.is_named() && !speaker.is_draft()) {
        all.push(of_speaker(site, speaker)?);
    }
    for page in catalog.pages().iter().filter(|page| !page.is_draft()) {
        all.push(of_page(site, page));
    }
    of_own_pages(site, &mut all)?;
    Ok(all)
}

/// A record while it is made.
struct Draft {
    record: Record,
    parts: Vec<String>,
}

impl Draft {
    fn new(kind: RecordKind, route: &super::super::Route, title: String) -> Self {
        let facets = BTreeMap::from([(KIND, BTreeSet::from([kind.word().to_owned()]))]);
        let record = Record { address: route.to_string(), title, text: String::new(), shown: BTreeMap::new(), facets };
        Self { record, parts: Vec::new() }
    }

    /// Says more; what is empty or said already is passed over.
    fn say(mut self, parts: impl IntoIterator<Item = String>) -> Self {
        for part in parts {
            if !part.is_empty() && !self.parts.contains(&part) {
                self.parts.push(part);
            }
        }
        self
    }

    fn facet(mut self, facet: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        let mut values = values.into_iter().peekable();
        if values.peek().is_some() {
            self.record.facets.entry(facet).or_default().extend(values);
        }
        self
    }

    fn show(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.record.shown.insert(name, text.into());
        self
    }

    /// With the topics, by id and by name.
    fn about(self, site: &Site<'_>, topics: &[Fact<Id<Topic>>]) -> Self {
        self.say(related::topic_names(site, topics)).facet(TOPIC, topics.iter().map(ToString::to_string))
    }

    /// With the days of the latest of its events that was held, and of the next one. Their years and work units are the events'
    /// own: a material that many use would have them all, and the index of a choice would be larger than that of every word.
    fn with_days(self, site: &Site<'_>, events: &[Handle<Event>]) -> Result<Self, Failure> {
        let day = |event: &Handle<Event>| (site.catalog[*event].first_day(), *event);
        let that_stand = |wanted: Standing| {
            let stands = move |event: &Handle<Event>| {
                let event = &site.catalog[*event];
                // One that was put off and has no new day was not held on the old one.
                let has_day = event.record.status.value != Status::Postponed || event.record.new_start.is_some();
                !event.is_draft() && has_day && standing::of_event(event, site.evidence.today) == wanted
            };
            events.iter().copied().filter(stands)
        };
        let latest = that_stand(Standing::Held).max_by_key(day).map(|event| ("latest", event));
        let next = that_stand(Standing::ToCome).min_by_key(day).map(|event| ("next", event));
        let told = latest
            .into_iter()
            .chain(next)
            .map(|(word, event)| site.say(&Sentence::new(format!("search.{word}")).text("days", site.days_of(event))));
        let told = told.collect::<Result<Vec<_>, _>>()?;
        Ok(if told.is_empty() { self } else { self.show("days", told.join("; ")) })
    }

    fn form(self, site: &Site<'_>, kind: Kind) -> Result<Self, Failure> {
        let word = site.word(&format!("word.kind.{}", kind.word()))?;
        Ok(self.show("form", word).facet(FORM, [kind.word().to_owned()]))
    }

    fn done(mut self) -> Record {
        self.record.text = self.parts.join(super::super::parts::SEPARATOR);
        self.record
    }
}

fn of_program(site: &Site<'_>, program: &Program) -> Result<Record, Failure> {
    let record = &program.record;
    let name = record.title.to_string();
    let title = page_title(&name, program.id.as_str(), site.titles.programs(&name).len());
    let audience = record.audience.iter().flat_map(|audience| &audience.who).map(ToString::to_string);
    let objectives = record.objectives.iter().filter_map(|objective| objective.text.as_ref()).map(ToString::to_string);
    let made = Draft::new(RecordKind::Program, &site.routes.program(program.id.as_str()), title)
        .form(site, record.kind.value)?
        .say([record.summary.to_string()])
        .about(site, &record.topics)
        .say(audience)
        .say(objectives)
        .say(materials(site, &program.materials))
        .say(found_by::grounds(program))
        .with_days(site, &program.events)?;
    Ok(made.done())
}

fn of_event(site: &Site<'_>, handle: Handle<Event>) -> Result<Record, Failure> {
    let event = &site.catalog[handle];
    let (program, record) = (&site.catalog[event.program], &event.record);
    let state = record.status.value.word();
    let people: Vec<Handle<Speaker>> = event.engagements.iter().map(|engagement| engagement.speaker).collect();
    let summary = record.summary.as_ref().unwrap_or(&program.record.summary);
    let made = Draft::new(RecordKind::Event, &site.routes.event(event.id.as_str()), site.event_title(handle))
        .form(site, event.kind)?
        .facet(STATE, [state.to_owned()])
        .show("state", site.word(&format!("word.status.{state}"))?)
        .show("days", site.days_of(handle))
        .show(ID, event.id.as_str())
        .show("evidence", score_short(site, &site.evidence_of(handle).checklist))
        .say([verdict(site, handle)?.join(" ")])
        .about(site, &program.record.topics)
        .facet(YEAR, [event.first_day().year().to_string()])
        .facet(ORGANIZER, event.organizer.map(|organizer| site.catalog[organizer].id.to_string()))
        .say(event.organizer.iter().flat_map(|organizer| names(&site.catalog[*organizer])))
        .say(found_by::venue(site, event)?)
        .say(named(site, &people))
        .say(materials(site, &event.materials))
        .say(found_by::papers(event))
        .say(found_by::findings(site, handle))
        .say([summary.to_string()]);
    Ok(made.done())
}

fn of_material(site: &Site<'_>, material: &Material) -> Result<Record, Failure> {
    let record = &material.record;
    let title = page_title(&record.title, material.id.as_str(), site.titles.materials(&record.title));
    let programs = material.programs.iter().map(|program| site.catalog[*program].record.title.to_string());
    let made = Draft::new(RecordKind::Material, &site.routes.material(material.id.as_str()), title)
        .say([material::description(site, material)?])
        .about(site, &record.topics)
        .say(named(site, &material.authors))
        .say(programs)
        .with_days(site, &material.events)?;
    Ok(made.done())
}

fn of_speaker(site: &Site<'_>, speaker: &Speaker) -> Result<Record, Failure> {
    let record = &speaker.record;
    let title = page_title(&record.name, speaker.id.as_str(), site.titles.speakers(&record.name));
    let made = Draft::new(RecordKind::Speaker, &site.routes.speaker(speaker.id.as_str()), title)
        .say([related::office(speaker)])
        .about(site, &record.expertise)
        .say(materials(site, &speaker.materials))
        .with_days(site, &speaker.events)?;
    Ok(made.done())
}

fn of_page(site: &Site<'_>, page: &Page) -> Record {
    let route = site.routes.page(page.id.as_str());
    let (summary, beginning) = page::told(page);
    let made = Draft::new(RecordKind::Page, &route, page.record.title.to_string()).say(summary).say([beginning]);
    made.show(ALSO, page.id.as_str().replace('-', " ")).done()
}

/// The pages that every site has, by their own titles and descriptions and by their words in the menu.
fn of_own_pages(site: &Site<'_>, all: &mut Vec<Record>) -> Result<(), Failure> {
    let routes = site.routes;
    let own = [
        ("dashboard.all", "dashboard", routes.dashboard()),
        ("method", "method", routes.method()),
        ("glossary", "glossary", routes.glossary()),
        ("kinds", "bimtek-or-workshop", routes.kinds()),
        ("data", "data", routes.data()),
        ("review", "review", routes.review()),
    ];
    for (page, entry, route) in own {
        let made = Draft::new(RecordKind::Page, &route, site.word(&format!("{page}.title"))?)
            .say([site.word(&format!("{page}.description"))?])
            .show(ALSO, site.word(&format!("menu.{entry}"))?);
        all.push(made.done());
    }
    for term in glossary::links(site)? {
        let (address, brief) = (routes.glossary_at(term.id), term.brief.clone());
        all.push(Draft::new(RecordKind::Page, &address, called(term)).say([brief]).done());
    }
    for (section, says) in method::sections(site)? {
        let title = format!("{}: {}", site.word("menu.method")?, section.text);
        let made = Draft::new(RecordKind::Page, &routes.method_at(&section.id), title).say(says);
        all.push(match lexicon::asked(&section.id) {
            Some(words) => made.show(ALSO, words).done(),
            None => made.done(),
        });
    }
    for year in years_with_events(site.catalog) {
        let title = site.say(&Sentence::new("dashboard.year.title").text("year", year.to_string()))?;
        let made = Draft::new(RecordKind::Page, &routes.dashboard_year(year), title)
            .say([site.word("dashboard.all.description")?])
            .facet(YEAR, [year.to_string()]);
        all.push(made.done());
    }
    Ok(())
}

/// A term of the glossary, with what it is short for.
fn called(term: TermLink) -> String {
    if term.long.is_empty() { term.name } else { format!("{} ({})", term.name, term.long) }
}

fn names(organizer: &Organizer) -> Vec<String> {
    let record = &organizer.record;
    record.short_name.iter().chain([&record.name]).map(ToString::to_string).collect()
}

/// Those who may be named, by name.
fn named(site: &Site<'_>, speakers: &[Handle<Speaker>]) -> Vec<String> {
    let published = |speaker: &&Speaker| speaker.is_named() && !speaker.is_draft();
    let named = speakers.iter().map(|handle| &site.catalog[*handle]).filter(published);
    named.map(|speaker| speaker.record.name.to_string()).collect()
}

fn materials(site: &Site<'_>, materials: &[Handle<Material>]) -> Vec<String> {
    let published = materials.iter().map(|handle| &site.catalog[*handle]).filter(|material| !material.is_draft());
    published.map(|material| material.record.title.to_string()).collect()
}

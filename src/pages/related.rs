//! What pages of speakers, materials and programs point to: topics and events.
//!
//! Takes: ids and handles. Gives: links with their texts. Never: a link to a page that does not exist.

use super::route::{Facet, Route};
use super::site::Site;
use crate::catalog::{Event, Handle, Program, Speaker};
use crate::evidence::{Standing, standing};
use crate::model::event::Status;
use crate::model::site::Topic;
use crate::shape::{Date, Id};
use crate::source::Fact;
use serde::Serialize;

/// A topic, and the events about it where there are any.
#[derive(Debug, Clone, Serialize)]
pub struct TopicLink {
    /// What readers see.
    pub name: String,
    /// The catalog narrowed to it; `None` where no event is about it.
    pub route: Option<Route>,
}

/// Topics as links.
#[must_use]
pub fn topics(site: &Site<'_>, ids: &[Fact<Id<Topic>>]) -> Vec<TopicLink> {
    let link = |id: &Fact<Id<Topic>>| {
        let route = site.routes.facet(Facet::Topic, id.value.as_str(), 1);
        let route = site.addresses.holds(route.as_str()).then_some(route);
        TopicLink { name: site.catalog.settings().topic_name(&id.value), route }
    };
    ids.iter().map(link).collect()
}

/// The names of topics.
#[must_use]
pub fn topic_names(site: &Site<'_>, ids: &[Fact<Id<Topic>>]) -> Vec<String> {
    ids.iter().map(|id| site.catalog.settings().topic_name(&id.value)).collect()
}

/// One event as a line of a list.
#[derive(Debug, Clone, Serialize)]
pub struct EventLine {
    /// Its report.
    pub route: Route,
    /// The program's title and the run's.
    pub title: String,
    /// First day, the new one of a postponed event.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// The key of what is to be said of an event that has not taken place: to come, or cancelled.
    pub ahead: Option<&'static str>,
}

impl EventLine {
    /// The line of one event.
    #[must_use]
    pub fn new(site: &Site<'_>, handle: Handle<Event>) -> Self {
        let event = &site.catalog[handle];
        Self {
            route: site.routes.event(event.id.as_str()),
            title: site.event_title(handle),
            start: event.first_day(),
            end: event.last_day(),
            ahead: standing_word(event, site.evidence.today),
        }
    }
}

/// An event of another program about the same topics.
#[derive(Debug, Clone, Serialize)]
pub struct KindredLine {
    /// Its report.
    pub route: Route,
    /// The program's title and the run's.
    pub title: String,
    /// First day, the new one of a postponed event.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Who holds it; `None` where nobody is named.
    pub organizer: Option<String>,
    /// Where it stands.
    pub status: Status,
}

/// Events of other programs that share topics with a program, those with most and nearest to a day first; a few, or none.
#[must_use]
pub fn kindred(site: &Site<'_>, program: Handle<Program>, day: Date) -> Vec<KindredLine> {
    let line = |handle: Handle<Event>| {
        let event = &site.catalog[handle];
        let unit = event.organizer.map(|organizer| &site.catalog[organizer].record);
        KindredLine {
            route: site.routes.event(event.id.as_str()),
            title: site.event_title(handle),
            start: event.first_day(),
            end: event.last_day(),
            organizer: unit.map(|unit| unit.short_name.as_ref().unwrap_or(&unit.name).to_string()),
            status: event.record.status.value,
        }
    };
    site.kindred.near(site.catalog, program, day).into_iter().map(line).collect()
}

/// The key of what is to be said of an event that has not taken place: to come, or cancelled.
#[must_use]
pub fn standing_word(event: &Event, today: Date) -> Option<&'static str> {
    match standing::of_event(event, today) {
        Standing::Held => None,
        Standing::ToCome | Standing::PutOff => Some("word.standing.to-come"),
        Standing::Cancelled => Some("word.standing.cancelled"),
    }
}

/// A person as far as the person may be named: the name with a page, or the office alone.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The name; `None` without a basis for publishing it.
    pub name: Option<String>,
    /// Position and affiliation; empty where neither is written.
    pub office: String,
    /// The person's page.
    pub route: Option<Route>,
}

impl Person {
    /// What may be shown of a speaker.
    #[must_use]
    pub fn new(site: &Site<'_>, handle: Handle<Speaker>) -> Self {
        let speaker = &site.catalog[handle];
        let named = speaker.is_named();
        Self {
            name: named.then(|| speaker.record.name.to_string()),
            office: office(speaker),
            route: named.then(|| site.routes.speaker(speaker.id.as_str())),
        }
    }
}

/// Position and affiliation, which are always shown; empty where neither is written.
#[must_use]
pub fn office(speaker: &Speaker) -> String {
    let parts = [&speaker.record.position, &speaker.record.affiliation];
    parts.into_iter().flatten().map(std::string::ToString::to_string).collect::<Vec<_>>().join(", ")
}

//! Share pictures: which pages have one of their own, and what it says.
//!
//! Takes: the site. Gives: [`Shares`], the [`Preview`]s that pages name, and the pictures' bytes. Never: a figure that no page of
//! the site shows, or a photo of an event: who is seen in one has not agreed to be shown without what the page says about it.
//!
//! The picture of a program or an event is called by a key of all that is on it. The site's keeps its address, since every page
//! without a picture of its own names it and would change with each event that is added; for the same reason the words in
//! its place hold no figure.

use super::card::score_text;
use super::frame::Preview;
use super::parts::{capitalised, counted};
use super::program::Held;
use super::route::Route;
use super::site::Site;
use crate::banner::{Banner, Colours, Fact, Tag};
use crate::catalog::{Catalog, Event, Handle, Organizer, Program};
use crate::evidence::{Standing, standing};
use crate::failure::Failure;
use crate::format;
use crate::model::event::Status;
use crate::model::program::Kind;
use crate::model::site::SharePictures;
use crate::say;
use crate::sentence::Sentence;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What a share picture is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The whole site: the home page, and every page without one of its own.
    Site,
    /// A program.
    Program(Handle<Program>),
    /// An event.
    Event(Handle<Event>),
}

impl Of {
    /// Whether its address changes with what is on it, so that one that lies there is what would be drawn.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self != Self::Site
    }
}

/// A picture as it is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Share {
    /// Changes with what is on it.
    key: String,
    /// The same in words.
    alt: String,
}

/// Which pages have a share picture.
#[derive(Debug)]
pub struct Shares {
    colours: Colours,
    /// What the site's shows, in words; `None` where there are no share pictures.
    site: Option<String>,
    programs: BTreeMap<Handle<Program>, Share>,
    events: BTreeMap<Handle<Event>, Share>,
}

/// Those of a site that is not shown.
pub static NO_SHARES: Shares =
    Shares { colours: Colours::USUAL, site: None, programs: BTreeMap::new(), events: BTreeMap::new() };

impl Shares {
    /// Those that `site.yaml` asks for, in these colours.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn new(site: &Site<'_>, colours: &Colours) -> Result<Self, Failure> {
        let (catalog, wanted) = (site.catalog, site.catalog.settings().share_pictures);
        let colours = colours.clone();
        if wanted == SharePictures::None {
            return Ok(Self { colours, site: None, programs: BTreeMap::new(), events: BTreeMap::new() });
        }
        let share = |banner: &Banner| Share { key: banner.key(&colours), alt: words(banner) };
        let programs: Vec<_> = catalog.programs().map(|(handle, _)| handle).collect();
        let programs = programs.into_par_iter().map(|handle| Ok((handle, share(&program(site, handle)?))));
        let programs = programs.collect::<Result<_, Failure>>()?;
        let events: Vec<_> = if wanted == SharePictures::Events {
            catalog.events().map(|(handle, _)| handle).collect()
        } else {
            Vec::new()
        };
        let events = events.into_par_iter().map(|handle| Ok((handle, share(&event(site, handle)?))));
        let events = events.collect::<Result<_, Failure>>()?;
        let of_site = Banner { facts: Vec::new(), ..whole_site(site)? };
        Ok(Self { site: Some(words(&of_site)), programs, events, colours })
    }

    /// All pictures and where they lie.
    pub(super) fn all(&self, site: &Site<'_>) -> Vec<(Of, Route)> {
        let mut all = Vec::new();
        if self.site.is_some() {
            all.push((Of::Site, site.routes.share_picture()));
        }
        all.extend(
            self.programs.iter().map(|(handle, share)| (Of::Program(*handle), program_route(site, *handle, share))),
        );
        all.extend(self.events.iter().map(|(handle, share)| (Of::Event(*handle), event_route(site, *handle, share))));
        all
    }
}

fn program_route(site: &Site<'_>, handle: Handle<Program>, share: &Share) -> Route {
    site.routes.share_picture_of(&site.routes.program(site.catalog[handle].id.as_str()), &share.key)
}

fn event_route(site: &Site<'_>, handle: Handle<Event>, share: &Share) -> Route {
    site.routes.share_picture_of(&site.routes.event(site.catalog[handle].id.as_str()), &share.key)
}

/// The picture of pages without one of their own.
pub(super) fn of_site(site: &Site<'_>) -> Option<Preview> {
    site.shares.site.as_ref().map(|alt| Preview::drawn(site.routes.share_picture(), alt.clone()))
}

/// A program's own.
pub(super) fn of_program(site: &Site<'_>, handle: Handle<Program>) -> Option<Preview> {
    let share = site.shares.programs.get(&handle)?;
    Some(Preview::drawn(program_route(site, handle, share), share.alt.clone()))
}

/// An event's own, else its program's.
pub(super) fn of_event(site: &Site<'_>, handle: Handle<Event>) -> Option<Preview> {
    let own = site.shares.events.get(&handle);
    let own = own.map(|share| Preview::drawn(event_route(site, handle, share), share.alt.clone()));
    own.or_else(|| of_program(site, site.catalog[handle].program))
}

/// The bytes of a picture.
///
/// # Errors
/// Where the theme lacks a word.
pub(super) fn draw(site: &Site<'_>, of: Of) -> Result<Vec<u8>, Failure> {
    let banner = match of {
        Of::Site => whole_site(site)?,
        Of::Program(handle) => program(site, handle)?,
        Of::Event(handle) => event(site, handle)?,
    };
    banner
        .draw(&site.shares.colours)
        .ok_or_else(|| Failure::new(say!(id "gambar bagikan tidak dapat dibuat", en "a share picture cannot be made")))
}

/// All that is on a picture: `Bimtek: Penulisan SOP. Bagian Organisasi. Kali dilaksanakan: 3; peserta hadir: 118. …`.
fn words(banner: &Banner) -> String {
    let Banner { head, below_head, tags, title, below, facts } = banner;
    let facts: Vec<String> = facts.iter().map(|Fact { figure, of }| format!("{of}: {figure}")).collect();
    let tags: Vec<&str> = tags.iter().map(|tag| tag.word.as_str()).collect();
    let title = if tags.is_empty() { title.clone() } else { format!("{}: {title}", tags.join(", ")) };
    let published = below_head.iter().fold(head.clone(), |head, agency| format!("{head}, {agency}"));
    let parts =
        [Some(title), below.clone(), (!facts.is_empty()).then(|| capitalised(&facts.join("; "))), Some(published)];
    parts.into_iter().flatten().map(|part| format!("{}.", part.trim_end_matches('.'))).collect::<Vec<_>>().join(" ")
}

fn fact(figure: impl Into<String>, of: impl Into<String>) -> Fact {
    Fact { figure: figure.into(), of: of.into() }
}

/// A number of things that the words of `key` name.
fn number(site: &Site<'_>, count: usize, key: &str) -> Result<Fact, Failure> {
    let of = site.say(&Sentence::new(format!("share.{key}")).with("n", counted(count)))?;
    Ok(fact(format::integer(count as i128, site.language()), of))
}

/// From the first year to the last.
fn years(site: &Site<'_>, years: &BTreeSet<i16>) -> Result<Option<Fact>, Failure> {
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Ok(None) };
    let of = site.say(&Sentence::new("share.years").with("n", counted(if first == last { 1 } else { 2 })))?;
    let figure = if first == last { first.to_string() } else { format!("{first}–{last}") };
    Ok(Some(fact(figure, of)))
}

/// The site: its programs and events, as their lists count them.
fn whole_site(site: &Site<'_>) -> Result<Banner, Failure> {
    let (catalog, settings) = (site.catalog, site.catalog.settings());
    let mut facts = Vec::new();
    for (count, key) in [(catalog.programs().len(), "programs"), (catalog.events().len(), "events")] {
        if count > 0 {
            facts.push(number(site, count, key)?);
        }
    }
    facts.extend(years(site, &catalog.events().map(|(_, event)| event.first_day().year()).collect())?);
    Ok(Banner {
        head: settings.agency.name.to_string(),
        below_head: None,
        tags: Vec::new(),
        title: settings.title.to_string(),
        below: settings.tagline.as_ref().map(ToString::to_string),
        facts,
    })
}

/// A program: how often it was held, for how many people, in which years.
fn program(site: &Site<'_>, handle: Handle<Program>) -> Result<Banner, Failure> {
    let program = &site.catalog[handle];
    let facts = match Held::of(site, program) {
        Held { runs: 0, .. } => vec![fact(site.word("share.never")?, site.word("share.never-of")?)],
        Held { runs, counted, people, years: in_years } => {
            let mut facts = vec![number(site, runs, "runs")?, attended(site, people, (counted, runs))?];
            facts.extend(years(site, &in_years)?);
            facts
        }
    };
    let event_organizers = program.events.iter().filter(|event| is_to_be_held(site, **event));
    let organizers: BTreeSet<_> = event_organizers.filter_map(|event| site.catalog[*event].organizer).collect();
    let below = organizers_in_words(site, &organizers);
    named(site, (program.record.kind.value, program.is_draft()), program.record.title.to_string(), (below, facts))
}

/// Whether an event was not called off.
fn is_to_be_held(site: &Site<'_>, event: Handle<Event>) -> bool {
    standing::of_event(&site.catalog[event], site.evidence.today) != Standing::Cancelled
}

/// How many people came to the runs where somebody counted them, of all runs.
fn attended(site: &Site<'_>, people: u64, (counted_runs, runs): (usize, usize)) -> Result<Fact, Failure> {
    if counted_runs == 0 {
        return Ok(fact(site.word("word.unknown")?, site.word("share.people-unknown")?));
    }
    let of = site.say(&Sentence::new("share.people").count("n", people))?;
    let figure = format::integer(people.into(), site.language());
    let at_least = Sentence::new("share.at-least").text("people", figure.clone());
    Ok(fact(if counted_runs < runs { site.say(&at_least)? } else { figure }, of))
}

/// One by its name, several by what they are called for short.
fn organizers_in_words(site: &Site<'_>, organizers: &BTreeSet<Handle<Organizer>>) -> Option<String> {
    let catalog: &Catalog = site.catalog;
    let records: Vec<_> = organizers.iter().map(|organizer| &catalog[*organizer].record).collect();
    match records[..] {
        [] => None,
        [only] => Some(only.name.to_string()),
        _ => {
            let short = records.iter().map(|record| record.short_name.as_ref().unwrap_or(&record.name).to_string());
            Some(format::list(&short.collect::<Vec<_>>(), site.language()))
        }
    }
}

/// An event: when and how it stands, how many came, how much evidence there is.
fn event(site: &Site<'_>, handle: Handle<Event>) -> Result<Banner, Failure> {
    let (event, shown) = (&site.catalog[handle], site.evidence_of(handle));
    let status = event.record.status.value;
    let standing = site.word(&format!("word.status.{}", status.word()))?;
    let mut facts = vec![fact(site.days_of(handle), standing.to_lowercase())];
    let is_over = status != Status::Cancelled && event.last_day() < site.evidence.today;
    match shown.participants.attended {
        Some(people) => facts.push(attended(site, people.into(), (1, 1))?),
        None if is_over => facts.push(attended(site, 0, (0, 1))?),
        None => {}
    }
    if shown.checklist.due() > 0 {
        facts.push(fact(score_text(site, &shown.checklist)?, site.word("share.evidence")?));
    }
    let title = match &event.record.title {
        Some(edition) => format!("{}, {edition}", site.catalog[event.program].record.title),
        None => site.catalog[event.program].record.title.to_string(),
    };
    let organizers = event.organizer.into_iter().collect();
    let below = organizers_in_words(site, &organizers);
    named(site, (event.kind, event.is_draft()), title, (below, facts))
}

/// What the pictures of programs and events have in common.
fn named(
    site: &Site<'_>,
    (kind, is_draft): (Kind, bool),
    title: String,
    (below, facts): (Option<String>, Vec<Fact>),
) -> Result<Banner, Failure> {
    let settings = site.catalog.settings();
    let word = site.word(&format!("word.kind.{}", kind.word()))?;
    let mut tags = vec![Tag { word, is_filled: kind == Kind::Bimtek }];
    if is_draft {
        tags.push(Tag { word: site.word("site.draft")?, is_filled: false });
    }
    let (head, below_head) = (settings.title.to_string(), Some(settings.agency.name.to_string()));
    Ok(Banner { head, below_head, tags, title, below, facts })
}

#[cfg(test)]
mod tests;

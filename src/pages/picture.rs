//! Pictures on pages: which copies there are of each, and where they lie.
//!
//! Takes: published files and [`Keys`]. Gives: [`Picture`]s for pages, and the [`Copied`]s that the plan holds. Never: opens a
//! file, or leads to one as an editor saved it.

use super::Site;
use super::anchors::Target;
use super::route::Route;
use crate::catalog::{Catalog, Event, PublishedFile, Speaker};
use crate::markdown::Resolution;
use crate::picture::{Header, Purpose, Rendition, renditions};
use serde::Serialize;
use std::collections::BTreeMap;

/// The key of every published picture, by the path of its file; see [`key`](crate::picture::key).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys(pub BTreeMap<String, String>);

/// Those of a site that is not shown.
pub static NO_KEYS: Keys = Keys(BTreeMap::new());

/// One copy of a picture, as it is planned.
#[derive(Debug, Clone)]
pub struct Copied {
    /// Where it lies.
    pub route: Route,
    /// The file of the picture.
    pub file: PublishedFile,
    /// What that file says of it.
    pub header: Header,
    /// What it is published for.
    pub purpose: Purpose,
    /// Which copy.
    pub rendition: Rendition,
}

/// A copy of a picture, to be loaded.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// Where it lies.
    pub route: Route,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// A picture as a page shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    /// What it shows, in words.
    pub alt: String,
    /// The copy for browsers that cannot choose.
    pub route: Route,
    /// How wide it stands on a page that has the room, in pixels.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// All copies to choose from, the smallest first; empty where there is only one.
    pub choices: Vec<Choice>,
    /// The largest copy.
    pub largest: Choice,
}

/// The files of all pictures that are published.
pub fn published(catalog: &Catalog) -> impl Iterator<Item = &PublishedFile> {
    let of_events = catalog.events().flat_map(|(_, event)| event.pictures().map(|(_, file)| file));
    // Without a basis for publishing the name there is no page, and no face.
    let named = catalog.speakers().filter(|(_, speaker)| speaker.is_named());
    named.filter_map(|(_, speaker)| speaker.portrait.as_ref()).chain(of_events)
}

/// The copies of a picture, from the smallest to the largest; `place` leads from a name to an address.
fn copies(
    site: &Site<'_>,
    file: &PublishedFile,
    purpose: Purpose,
    place: impl Fn(&Rendition, &str) -> Route,
) -> Vec<Copied> {
    let (Some(Ok(header)), Some(key)) = (file.picture, site.pictures.0.get(&file.path)) else { return Vec::new() };
    let copied = |rendition| Copied { route: place(&rendition, key), file: file.clone(), header, purpose, rendition };
    renditions(&header, purpose).into_iter().map(copied).collect()
}

/// The copies of a speaker's portrait.
pub(super) fn of_speaker(site: &Site<'_>, speaker: &Speaker) -> Vec<Copied> {
    let Some(file) = speaker.portrait.as_ref().filter(|_| speaker.is_named()) else { return Vec::new() };
    let id = speaker.id.as_str();
    copies(site, file, Purpose::Portrait, |copy, key| site.routes.speaker_file(id, &copy.name(&file.name, key)))
}

/// The copies of an event's photo, by the path that names it; none of another file.
pub(super) fn of_event(site: &Site<'_>, event: &Event, path: &str) -> Vec<Copied> {
    let Some(file) = event.files.get(path).filter(|_| event.is_photo(path)) else { return Vec::new() };
    let id = event.id.as_str();
    copies(site, file, Purpose::Photo, |copy, key| site.routes.event_file(id, &copy.name(path, key)))
}

/// Where an event's file is published, if it is: a photo in its largest copy.
pub(super) fn event_file(site: &Site<'_>, event: &Event, path: &str) -> Option<Route> {
    event.files.get(path)?;
    let is_paper = !event.is_photo(path);
    let paper = || is_paper.then(|| site.routes.event_file(event.id.as_str(), path));
    of_event(site, event, path).pop().map(|copy| copy.route).or_else(paper)
}

impl Picture {
    /// A picture with its copies, from the smallest to the largest; `None` without one.
    pub(super) fn new(copies: &[Copied], alt: String) -> Option<Self> {
        let choices: Vec<Choice> = copies.iter().map(Choice::new).collect();
        let (smallest, largest) = (choices.first()?, choices.last()?.clone());
        // A portrait stands beside a text; the larger copies are for screens with more pixels. A photo fills its column.
        let (width, height) = match copies.first()?.purpose {
            Purpose::Portrait => (smallest.width, smallest.height),
            Purpose::Photo => (largest.width, largest.height),
        };
        let route = choices.get(copies.len() / 2)?.route.clone();
        let choices = if choices.len() > 1 { choices } else { Vec::new() };
        Some(Self { alt, route, width, height, choices, largest })
    }
}

impl Choice {
    fn new(Copied { route, rendition, .. }: &Copied) -> Self {
        Self { route: route.clone(), width: rendition.width, height: rendition.height }
    }
}

/// What stands in a text where an editor named the file of a picture: the copy that fills a column of it. `address` is the
/// one that the file would have, and `target` what lies there.
pub(super) fn in_text(site: &Site<'_>, address: &str, target: Target) -> Option<Resolution> {
    let copies = match target {
        Target::Portrait(speaker) => of_speaker(site, &site.catalog[speaker]),
        Target::Photo(event) => {
            let event = &site.catalog[event];
            let path = address.strip_prefix(site.routes.event(event.id.as_str()).as_str())?;
            of_event(site, event, path)
        }
        _ => return None,
    };
    let Choice { route, width, height } = copies.last().map(Choice::new)?;
    Some(Resolution::Picture { path: route.as_str().to_owned(), width, height })
}

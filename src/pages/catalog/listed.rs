//! The cards of the catalog as data, some in each file: what a script puts into its list.
//!
//! Takes: events in the order of the catalog. Gives: JSON. Never: a word that the card of a page would not show; they are
//! the same cards. A new event stands at the end of that order, so that the files before it stay as they are.

use super::super::card::EventCard;
use super::super::site::Site;
use crate::catalog::{Event, Handle};
use crate::failure::Failure;
use crate::model::event::Status;
use crate::model::program::Kind;
use crate::say;
use crate::shape::Date;
use serde::Serialize;

/// Cards in one file. A list in another order than the dates' takes each of its cards from another file, so that small files
/// are what makes it light.
pub const CARDS: usize = 10;

/// A card, short: what its markup shows, in the order in which it shows it.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: &'a str,
    kind: Kind,
    status: Status,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    draft: bool,
    start: Date,
    days: String,
    title: String,
    verdict: String,
    about: String,
    /// Term, text, and whether it is a figure.
    figures: Vec<(String, String, bool)>,
    strip: Strip,
}

/// The marks of the evidence.
#[derive(Debug, Serialize)]
struct Strip {
    width: usize,
    label: String,
    /// State and path.
    marks: Vec<(&'static str, String)>,
}

/// The cards of one file, from 0.
///
/// # Errors
/// Where the theme lacks a word.
pub fn cards(site: &Site<'_>, file: usize) -> Result<Vec<u8>, Failure> {
    let events = site.catalog.events().skip(file * CARDS).take(CARDS);
    let cards: Vec<Listed<'_>> =
        events.map(|(handle, event)| listed(site, handle, event)).collect::<Result<_, Failure>>()?;
    json(&cards)
}

/// JSON as the catalog's script reads it.
pub(in super::super) fn json(value: &impl Serialize) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(value).map_err(|cause| {
        Failure::new(say!(id "data katalog tidak dapat ditulis", en "the catalog's data cannot be written"))
            .because(cause)
    })
}

fn listed<'a>(site: &'a Site<'_>, handle: Handle<Event>, event: &'a Event) -> Result<Listed<'a>, Failure> {
    let card = EventCard::new(site, handle)?;
    let marks = card.score.marks.into_iter().map(|mark| (mark.state.word(), mark.path));
    Ok(Listed {
        id: event.id.as_str(),
        kind: card.kind,
        status: card.status,
        draft: card.draft,
        start: card.start,
        days: site.days_of(handle),
        title: card.title,
        verdict: card.verdict,
        about: card.about,
        figures: card.figures.into_iter().map(|figure| (figure.term, figure.text, figure.known)).collect(),
        strip: Strip { width: card.score.width, label: card.score.label, marks: marks.collect() },
    })
}

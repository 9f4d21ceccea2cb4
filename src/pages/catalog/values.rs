//! The values by which a list can be narrowed: what they are called, how many there are, in which order they stand.
//!
//! Takes: counts that the plan has made. Gives: [`FacetBlock`]s. Never: a value that nothing has, or a count of its own.

use super::super::facets::UNKNOWN;
use super::super::parts::capitalised;
use super::super::plan::FacetCount;
use super::super::route::{Facet, Route};
use super::super::site::Site;
use crate::failure::Failure;
use serde::Serialize;
use std::cmp::Reverse;

/// Values of a facet that every page shows; the others stand in a closed box on the first page of the whole list.
const SHOWN: usize = 12;

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
    /// The list narrowed to it.
    pub route: Route,
    /// Entries that have it.
    pub count: usize,
    /// Whether the list is narrowed to it.
    pub current: bool,
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
        Facet::Mode if value == UNKNOWN => Ok(capitalised(&site.word("word.unknown")?)),
        Facet::Mode => Ok(capitalised(&site.word(&format!("word.mode.{value}"))?)),
        Facet::Evidence => site.word(&format!("word.evidence-step.{value}")),
    }
}

/// The name of a value in a heading: of a work unit the whole one.
pub(super) fn long_name(site: &Site<'_>, facet: Facet, value: &str) -> Result<String, Failure> {
    if facet != Facet::Organizer {
        return value_name(site, facet, value);
    }
    let units =
        || site.catalog.organizers().map(|(_, organizer)| (organizer.id.as_str(), &*organizer.record.name.value));
    let name = units().find(|(id, _)| *id == value).map_or(value, |(_, name)| name);
    let alone = units().filter(|(_, other)| *other == name).count() < 2;
    Ok(if alone { name.to_owned() } else { format!("{name} ({value})") })
}

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Of {
    /// The events of the catalog.
    Events,
    /// The programs that they are runs of.
    Programs,
}

impl Of {
    /// The first page of the whole list.
    pub(super) fn whole(self, site: &Site<'_>) -> Route {
        match self {
            Self::Events => site.routes.catalog(1),
            Self::Programs => site.routes.programs(1),
        }
    }

    /// The folder of the pages of its entries.
    pub(super) fn entries(self, site: &Site<'_>) -> Route {
        match self {
            Self::Events => site.routes.events(),
            Self::Programs => site.routes.programs(1),
        }
    }

    /// The list narrowed to one value.
    fn narrowed(self, site: &Site<'_>, facet: Facet, value: &str) -> Route {
        match self {
            Self::Events => site.routes.facet(facet, value, 1),
            Self::Programs => site.routes.programs_facet(facet, value, 1),
        }
    }
}

/// Which list a block of facets stands beside.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Beside<'a> {
    /// What the list is of.
    pub(in super::super) of: Of,
    /// What it is narrowed to.
    pub(in super::super) current: Option<&'a (Facet, String)>,
    /// Whether it is the first page of the whole list, where all values are shown.
    pub(in super::super) is_whole: bool,
}

/// One facet with its values; `None` where nothing in the list has any.
pub(in super::super) fn block(
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
            route: beside.of.narrowed(site, facet, &count.value),
            count: count.count,
            current: is_current(count),
        };
        if shown { values.push(value) } else { rest.push(value) }
    }
    rest.sort_by_key(|value: &FacetValue| value.text.to_lowercase());
    let id = format!("{}-{}", site.word("facet.all-anchor")?, facet.segment(site.language()));
    let all = (counts.len() > values.len()).then_some(counts.len());
    let elsewhere = (all.is_some() && !beside.is_whole).then(|| format!("{}#{id}", beside.of.whole(site)));
    Ok(Some(FacetBlock { title: site.word(&format!("facet.{}.name", facet.key()))?, id, values, rest, all, elsewhere }))
}

/// Years from the latest, closed lists of words in the model's order, others by the number of events.
pub(super) fn sort(facet: Facet, counts: &mut [&FacetCount]) {
    use crate::model::event::{Mode, Status};
    use crate::model::program::Kind;
    let place = |words: &[&str], value: &str| words.iter().position(|word| *word == value);
    match facet {
        Facet::Year => counts.sort_by(|a, b| b.value.cmp(&a.value)),
        Facet::Topic | Facet::Organizer => counts.sort_by_key(|count| (Reverse(count.count), count.value.clone())),
        Facet::Kind => counts.sort_by_key(|count| Kind::ALL.iter().position(|kind| kind.word() == count.value)),
        Facet::Status => counts.sort_by_key(|count| Status::ALL.iter().position(|status| status.word() == count.value)),
        // The unknown last.
        Facet::Mode => counts.sort_by_key(|count| {
            Mode::ALL.iter().position(|mode| mode.word() == count.value).unwrap_or(Mode::ALL.len())
        }),
        Facet::Evidence => counts.sort_by_key(|count| place(&["complete", "partial", "none"], &count.value)),
    }
}

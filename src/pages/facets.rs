//! By which values the catalog can be narrowed, and which events have them.
//!
//! Takes: the catalog and the evidence. Gives: the events of every value. Never: a value that no event has.

use super::plan::newest_first;
use super::route::Facet;
use crate::catalog::{Catalog, Event, Handle, Program};
use crate::evidence::dashboard::owed::lacks_something;
use crate::evidence::{Evidence, State};
use std::collections::{BTreeMap, BTreeSet};

/// The value of what nobody wrote down, which readers would otherwise find under no choice.
pub(super) const UNKNOWN: &str = "unknown";

/// A value of a facet, and how many events have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// The facet.
    pub facet: Facet,
    /// The value as in addresses.
    pub value: String,
    /// Events that have it.
    pub count: usize,
}

/// How much evidence is there, in three steps that a reader can act on.
#[must_use]
pub fn evidence_step(evidence: &Evidence, event: Handle<Event>) -> &'static str {
    match evidence.of(event).checklist.count(State::Complete) {
        0 => "none",
        // A part that is there, or a reason why nothing is, is not the whole.
        _ if lacks_something(evidence, event) => "partial",
        _ => "complete",
    }
}

/// The values of a facet that an event has.
#[must_use]
pub fn facet_values(catalog: &Catalog, evidence: &Evidence, handle: Handle<Event>, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Evidence => vec![evidence_step(evidence, handle).to_owned()],
        written => written_facet_values(catalog, handle, written),
    }
}

/// The values that stand in the content; of a facet that depends on today, none.
#[must_use]
pub fn written_facet_values(catalog: &Catalog, handle: Handle<Event>, facet: Facet) -> Vec<String> {
    let event = &catalog[handle];
    match facet {
        Facet::Topic => catalog[event.program].record.topics.iter().map(ToString::to_string).collect(),
        Facet::Kind => vec![event.kind.word().to_owned()],
        Facet::Year => vec![event.first_day().year().to_string()],
        Facet::Organizer => event.organizer.iter().map(|organizer| catalog[*organizer].id.to_string()).collect(),
        Facet::Status => vec![event.record.status.value.word().to_owned()],
        Facet::Mode => vec![event.record.mode.as_ref().map_or(UNKNOWN, |mode| mode.value.word()).to_owned()],
        Facet::Evidence => Vec::new(),
    }
}

/// The values of the facets by which programs can be narrowed.
#[must_use]
pub fn program_facet_values(program: &Program) -> Vec<(Facet, String)> {
    let topics: BTreeSet<String> = program.record.topics.iter().map(ToString::to_string).collect();
    let topics = topics.into_iter().map(|topic| (Facet::Topic, topic));
    topics.chain([(Facet::Kind, program.record.kind.value.word().to_owned())]).collect()
}

/// The events of every value of every facet, newest first; values in their natural order.
#[must_use]
pub fn facets(catalog: &Catalog, evidence: &Evidence) -> BTreeMap<(Facet, String), Vec<Handle<Event>>> {
    let mut lists: BTreeMap<(Facet, String), Vec<Handle<Event>>> = BTreeMap::new();
    for (handle, _) in newest_first(catalog) {
        for facet in Facet::ALL {
            for value in facet_values(catalog, evidence, handle, facet) {
                lists.entry((facet, value)).or_default().push(handle);
            }
        }
    }
    lists
}

//! What a place asks an organizer to explain.
//!
//! Takes: the catalog and an event. Gives: yes, no, or unknown. Never: whether the explanation is a good one.

use crate::catalog::{Catalog, Event};
use crate::model::event::{Mode, VenueKind};

/// Whether a place asks for a reason and an alternative: outside the organizer's region, or a hotel, resort or restaurant.
#[must_use]
pub fn needs_explanation(catalog: &Catalog, event: &Event) -> bool {
    let Some(venue) = &event.record.venue else { return false };
    let costly = venue
        .kind
        .as_ref()
        .is_some_and(|kind| matches!(kind.value, VenueKind::Hotel | VenueKind::Resort | VenueKind::Restaurant));
    costly || is_outside_region(catalog, event) == Some(true)
}

/// Whether the place lies outside the organizer's region; `None` where either region is unknown or nobody meets in a place.
#[must_use]
pub fn is_outside_region(catalog: &Catalog, event: &Event) -> Option<bool> {
    if event.record.mode.as_ref().is_some_and(|mode| mode.value == Mode::Online) {
        return None;
    }
    let home = event.organizer.and_then(|organizer| catalog[organizer].record.region.as_ref()).or(catalog
        .settings()
        .agency
        .region
        .as_ref())?;
    let place = event.record.venue.as_ref()?.region.as_ref()?;
    Some(!place.value.lies_in(&home.value))
}

/// Whether a modest alternative was priced: the agency's own rooms, another office's, or none at all.
#[must_use]
pub fn has_priced_alternative(event: &Event) -> bool {
    let modest = |kind: VenueKind| matches!(kind, VenueKind::Own | VenueKind::Government | VenueKind::Online);
    event
        .record
        .location_alternatives
        .iter()
        .any(|other| other.cost.is_some() && other.kind.as_ref().is_some_and(|kind| modest(kind.value)))
}

//! What a place asks an organizer to explain.
//!
//! Takes: the catalog and an event. Gives: yes, no, or unknown. Never: whether the explanation is a good one.

use crate::catalog::{Catalog, Event};
use crate::model::event::{Mode, Venue, VenueKind};

/// Whether a place asks for a reason and an alternative: outside the organizer's region, or a hotel, resort or restaurant.
#[must_use]
pub fn needs_explanation(catalog: &Catalog, event: &Event) -> bool {
    let Some(venue) = &event.record.venue else { return false };
    let costly = venue.kind.as_ref().is_some_and(|kind| is_costly(kind.value)) || is_hotel_by_name(venue);
    costly || is_outside_region(catalog, event) == Some(true)
}

fn is_costly(kind: VenueKind) -> bool {
    matches!(kind, VenueKind::Hotel | VenueKind::Resort | VenueKind::Restaurant)
}

/// What stands before "hotel" in the name of a place that is none: one that was, one that lies beside it, a street.
const NO_HOTEL: [&str; 25] = [
    "eks", "ex", "bekas", "mantan", "dahulu", "dulu", "dulunya", "depan", "dekat", "samping", "sebelah", "seberang",
    "belakang", "sekitar", "simpang", "jalan", "jl", "bukan", "former", "formerly", "near", "opposite", "behind",
    "beside", "street",
];

/// Where one of these stands, a resort is a district of police or foresters.
const DISTRICTS: [&str; 12] = [
    "kantor",
    "polisi",
    "kepolisian",
    "polres",
    "polri",
    "taman",
    "hutan",
    "kehutanan",
    "konservasi",
    "ksda",
    "bksda",
    "pengelolaan",
];

/// Whether a place is called a hotel, while its kind is not written, or is none of those that ask for an explanation.
///
/// A villa and a resort count as one, but "resor" is a district of the police as well, and "resort" one of the foresters.
#[must_use]
pub fn is_hotel_by_name(venue: &Venue) -> bool {
    let kind = venue.kind.as_ref().map(|kind| kind.value);
    if kind.is_some_and(|kind| is_costly(kind) || kind == VenueKind::Online) {
        return false;
    }
    venue.name.as_ref().is_some_and(|name| names_hotel(name.as_str()))
}

fn names_hotel(name: &str) -> bool {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
    let is_district = words.iter().any(|word| DISTRICTS.contains(word));
    let hotel = words.iter().position(|word| match *word {
        "hotel" | "villa" | "vila" => true,
        "resort" | "resor" => !is_district,
        _ => false,
    });
    hotel.is_some_and(|hotel| !words.iter().take(hotel).any(|word| NO_HOTEL.contains(word)))
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

/// Whether a modest alternative was priced: the agency's own rooms, another office's, or none at all; not one that is called a
/// hotel.
#[must_use]
pub fn has_priced_alternative(event: &Event) -> bool {
    let modest = |kind: VenueKind| matches!(kind, VenueKind::Own | VenueKind::Government | VenueKind::Online);
    event
        .record
        .location_alternatives
        .iter()
        .filter(|other| !names_hotel(other.place.as_str()))
        .any(|other| other.cost.is_some() && other.kind.as_ref().is_some_and(|kind| modest(kind.value)))
}

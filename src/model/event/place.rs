//! Where an event takes place, and who travels there.
//!
//! Takes: the keys `venue`, `location_alternatives` and `travel`. Gives: their records. Never: whether the place was a good one.

use super::words::VenueKind;
use crate::model::site::RegionCode;
use crate::record;
use crate::shape::{Count, Date, Money, Text};
use crate::source::Fact;

record! {
    /// A place.
    pub struct Venue ("kunci tempat", "a venue's keys") {
        /// Its name.
        name: Option<Fact<Text>>,
        /// The town.
        city: Option<Fact<Text>>,
        /// Region code, dotted.
        region: Option<Fact<RegionCode>>,
        /// What kind of place.
        kind: Option<Fact<VenueKind>>,
    }
}

record! {
    /// A place that was not chosen.
    pub struct Alternative ("kunci tempat lain", "keys of an alternative") {
        /// Its name.
        place: Fact<Text>,
        /// What kind of place.
        kind: Option<Fact<VenueKind>>,
        /// What the place and the nights would have cost there, with what the place lacks: the report sets it beside the lines of
        /// venue, meeting package and lodging.
        cost: Option<Fact<Money>>,
        /// Why it was not chosen.
        why_not: Option<Fact<Text>>,
    }
}

record! {
    /// Who travelled or stayed at public cost.
    pub struct Travel ("kunci perjalanan", "travel keys") {
        /// Participants.
        participants: Option<Fact<Count>>,
        /// Speakers.
        speakers: Option<Fact<Count>>,
        /// Committee.
        committee: Option<Fact<Count>>,
        /// Officials.
        officials: Option<Fact<Count>>,
        /// Left on.
        depart: Option<Fact<Date>>,
        /// Came back on.
        returned as "return": Option<Fact<Date>>,
        /// Nights each.
        nights: Option<Fact<Count>>,
        /// Rooms.
        rooms: Option<Fact<Count>>,
    }
}

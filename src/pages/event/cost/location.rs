//! Where it took place, why there, what another place would have cost, and who travelled.
//!
//! Takes: one event. Gives: [`Location`]. Never: says that a place was wrong.

use super::{Difference, Told};
use crate::evidence::money::{Hidden, PlaceCost};
use crate::evidence::{is_hotel_by_name, is_outside_region, needs_explanation};
use crate::model::event::{Venue, VenueKind};
use crate::pages::event::Subject;
use crate::shape::Date;
use serde::Serialize;

/// Where it took place.
#[derive(Debug, Serialize)]
pub struct Location {
    /// Whether anything is known of it beside that people met online.
    pub is_told: bool,
    /// The place.
    pub name: Option<String>,
    /// The town.
    pub city: Option<String>,
    /// What kind of place.
    pub kind: Option<VenueKind>,
    /// Region code.
    pub region: Option<String>,
    /// Whether it lies outside the organizer's region; unknown where either region is.
    pub outside: Option<bool>,
    /// Why there.
    pub reason: Option<String>,
    /// Whether it is written who travelled or stayed at public cost, even where it was nobody.
    pub has_travel: bool,
    /// Whether a reason and an alternative are asked for.
    pub needs_reason: bool,
    /// Where else it could have been.
    pub alternatives: Vec<AlternativeRow>,
    /// What was paid for the place and the nights, which the alternatives are compared with; `None` without a budget.
    pub paid: Option<PaidView>,
    /// The agency's own rooms; none where the event was held in one of them or online.
    pub facilities: Vec<FacilityRow>,
    /// People who need room: those who attended; registered or invited while the event is to come.
    pub people: Option<u32>,
    /// Days with lesson hours.
    pub learning_days: Option<usize>,
    /// Lesson hours in all.
    pub hours: Option<f64>,
    /// Participants, speakers, committee and officials who travelled; `event.cost.traveller.<id>` in i18n files.
    pub travellers: Vec<(&'static str, u32)>,
    /// Nights each.
    pub nights: Option<u32>,
    /// Rooms.
    pub rooms: Option<u32>,
    /// Left on.
    pub depart: Option<Date>,
    /// Came back on.
    pub returned: Option<Date>,
}

/// What was paid for the place and the nights.
#[derive(Debug, Serialize)]
pub struct PaidView {
    /// The sum, or why it is not known.
    pub paid: Told<u64>,
    /// What was spent; otherwise what was planned.
    pub of_realised: bool,
    /// Where another part of it is, if anywhere; `event.place.hidden.<word>` in i18n files.
    pub hidden: Option<Hidden>,
}

/// A room of the agency's own.
#[derive(Debug, Serialize)]
pub struct FacilityRow {
    /// Its name.
    pub name: String,
    /// How many people fit in.
    pub capacity: Option<u32>,
}

/// A place that was not chosen.
#[derive(Debug, Serialize)]
pub struct AlternativeRow {
    /// Its name.
    pub place: String,
    /// What kind of place.
    pub kind: Option<VenueKind>,
    /// What it would have cost.
    pub cost: Option<u64>,
    /// How much more, or less, that is than what was paid; `None` where that is not wholly known.
    pub difference: Option<Difference>,
    /// Why it was not chosen.
    pub why_not: Option<String>,
}

impl Subject<'_> {
    pub(super) fn location(&self) -> Location {
        let record = &self.event.record;
        let venue = record.venue.as_ref();
        let travel = record.travel.as_ref();
        let count = |fact: Option<&crate::source::Fact<crate::shape::Count>>| fact.map(|count| count.value.0);
        let who = travel.iter().flat_map(|travel| {
            [
                ("participants", &travel.participants),
                ("speakers", &travel.speakers),
                ("committee", &travel.committee),
                ("officials", &travel.officials),
            ]
        });
        let own = venue
            .and_then(|venue| venue.kind.as_ref())
            .is_some_and(|kind| matches!(kind.value, VenueKind::Own | VenueKind::Online))
            && !venue.is_some_and(is_hotel_by_name);
        let facilities = self.site.catalog.settings().agency.facilities.iter().filter(|_| !own);
        let room = |room: &crate::model::site::Facility| FacilityRow {
            name: room.name.to_string(),
            capacity: count(room.capacity.as_ref()),
        };
        Location {
            is_told: self.is_place_told(),
            name: venue.and_then(|venue| venue.name.as_ref()).map(ToString::to_string),
            city: venue.and_then(|venue| venue.city.as_ref()).map(ToString::to_string),
            kind: venue.and_then(|venue| venue.kind.as_ref()).map(|kind| kind.value),
            region: venue.and_then(|venue| venue.region.as_ref()).map(|region| region.value.0.clone()),
            outside: is_outside_region(self.site.catalog, self.event),
            reason: record.location_reason.as_ref().map(ToString::to_string),
            needs_reason: needs_explanation(self.site.catalog, self.event),
            alternatives: record.location_alternatives.iter().map(|other| self.alternative(other)).collect(),
            paid: self.evidence.money.place.map(PaidView::from),
            facilities: facilities.map(room).collect(),
            people: self.people_to_seat(),
            learning_days: self.evidence.time.learning_days(),
            hours: self.evidence.time.hours,
            has_travel: travel.is_some(),
            travellers: who.filter_map(|(id, people)| Some((id, count(people.as_ref())?))).collect(),
            nights: travel.and_then(|travel| count(travel.nights.as_ref())),
            rooms: travel.and_then(|travel| count(travel.rooms.as_ref())),
            depart: travel.and_then(|travel| travel.depart.as_ref()).map(|day| day.value),
            returned: travel.and_then(|travel| travel.returned.as_ref()).map(|day| day.value),
        }
    }

    fn alternative(&self, other: &crate::model::event::Alternative) -> AlternativeRow {
        let cost = other.cost.as_ref().map(|amount| amount.value.0);
        let difference =
            cost.zip(self.evidence.money.place).and_then(|(cost, place)| place.other_minus_paid(cost).ok());
        AlternativeRow {
            place: other.place.to_string(),
            kind: other.kind.as_ref().map(|kind| kind.value),
            cost,
            difference: difference.map(Difference::from),
            why_not: other.why_not.as_ref().map(ToString::to_string),
        }
    }

    /// Whether anything is known of the place beside that people met online.
    fn is_place_told(&self) -> bool {
        let record = &self.event.record;
        let venue = record.venue.as_ref();
        let named = |venue: &Venue| {
            venue.name.is_some() || venue.city.is_some() || venue.kind.is_some() || venue.region.is_some()
        };
        let reasons = record.location_reason.is_some() || !record.location_alternatives.is_empty();
        venue.is_some_and(named) || reasons || record.travel.is_some() || self.evidence.money.place.is_some()
    }

    /// How many people the place had, or has, to hold.
    fn people_to_seat(&self) -> Option<u32> {
        let people = &self.evidence.participants;
        if self.is_ahead() { people.registered.or(people.invited) } else { people.attended }
    }
}

impl From<PlaceCost> for PaidView {
    fn from(place: PlaceCost) -> Self {
        Self { paid: place.paid().into(), of_realised: place.of_realised, hidden: place.hidden }
    }
}

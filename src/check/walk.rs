//! The ways through the catalog that many rules take.
//!
//! Takes: the catalog. Gives: iterators. Never: decides anything.

use crate::catalog::{Catalog, Event};
use crate::model::evaluation::{Summary, Test};
use crate::model::event::Participants;
use crate::model::follow_up::{FollowUp, Outcome};
use crate::model::schedule::Session;

/// All events, without their handles.
pub fn events(catalog: &Catalog) -> impl Iterator<Item = &Event> {
    catalog.events().map(|(_, event)| event)
}

/// Every event that says who came.
pub fn participants(catalog: &Catalog) -> impl Iterator<Item = (&Event, &Participants)> {
    events(catalog).filter_map(|event| Some((event, event.record.participants.as_ref()?)))
}

/// Every session of every timetable.
pub fn sessions(catalog: &Catalog) -> impl Iterator<Item = (&Event, &Session)> {
    events(catalog)
        .flat_map(|event| event.schedule.iter().flat_map(|schedule| &schedule.sessions).map(move |s| (event, s)))
}

/// Every test.
pub fn tests(catalog: &Catalog) -> impl Iterator<Item = (&Event, &Test)> {
    events(catalog).flat_map(|event| event.evaluation.iter().flat_map(|e| &e.tests).map(move |test| (event, test)))
}

/// Every test's results.
pub fn summaries(catalog: &Catalog) -> impl Iterator<Item = (&Test, &Summary)> {
    tests(catalog).filter_map(|(_, test)| Some((test, test.summary.as_ref()?)))
}

/// Every follow-up.
pub fn follow_ups(catalog: &Catalog) -> impl Iterator<Item = (&Event, &FollowUp)> {
    events(catalog).filter_map(|event| Some((event, event.follow_up.as_deref()?)))
}

/// Every outcome.
pub fn outcomes(catalog: &Catalog) -> impl Iterator<Item = (&Event, &Outcome)> {
    follow_ups(catalog).flat_map(|(event, follow_up)| follow_up.outcomes.iter().map(move |outcome| (event, outcome)))
}

//! The ways through the catalog that many rules take.
//!
//! Takes: the catalog. Gives: iterators. Never: decides anything.

use crate::catalog::{Catalog, Event, Handle};
use crate::model::evaluation::{Summary, Test};
use crate::model::event::Participants;
use crate::model::follow_up::{FollowUp, Outcome};
use crate::model::schedule::Session;
use std::ops::Deref;

/// The catalog, and which events of it a rule is to look at.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    catalog: &'a Catalog,
    /// One; all, where there is none.
    only: Option<Handle<Event>>,
}

impl<'a> Part<'a> {
    /// All events.
    pub fn whole(catalog: &'a Catalog) -> Self {
        Self { catalog, only: None }
    }

    /// One event.
    pub fn of(catalog: &'a Catalog, event: Handle<Event>) -> Self {
        Self { catalog, only: Some(event) }
    }
}

/// What an event refers to is found in the catalog.
impl Deref for Part<'_> {
    type Target = Catalog;
    fn deref(&self) -> &Catalog {
        self.catalog
    }
}

/// All events, without their handles.
pub fn events<'a>(catalog: &Part<'a>) -> impl Iterator<Item = &'a Event> + use<'a> {
    let Part { catalog, only } = *catalog;
    let all = only.is_none().then(|| catalog.events().map(|(_, event)| event));
    only.map(|event| &catalog[event]).into_iter().chain(all.into_iter().flatten())
}

/// Every event that says who came.
pub fn participants<'a>(catalog: &Part<'a>) -> impl Iterator<Item = (&'a Event, &'a Participants)> {
    events(catalog).filter_map(|event| Some((event, event.record.participants.as_ref()?)))
}

/// Every session of every timetable.
pub fn sessions<'a>(catalog: &Part<'a>) -> impl Iterator<Item = (&'a Event, &'a Session)> {
    events(catalog)
        .flat_map(|event| event.schedule.iter().flat_map(|schedule| &schedule.sessions).map(move |s| (event, s)))
}

/// Every test.
pub fn tests<'a>(catalog: &Part<'a>) -> impl Iterator<Item = (&'a Event, &'a Test)> {
    events(catalog).flat_map(|event| event.evaluation.iter().flat_map(|e| &e.tests).map(move |test| (event, test)))
}

/// Every test's results.
pub fn summaries<'a>(catalog: &Part<'a>) -> impl Iterator<Item = (&'a Test, &'a Summary)> {
    tests(catalog).filter_map(|(_, test)| Some((test, test.summary.as_ref()?)))
}

/// Every follow-up.
pub fn follow_ups<'a>(catalog: &Part<'a>) -> impl Iterator<Item = (&'a Event, &'a FollowUp)> {
    events(catalog).filter_map(|event| Some((event, event.follow_up.as_deref()?)))
}

/// Every outcome.
pub fn outcomes<'a>(catalog: &Part<'a>) -> impl Iterator<Item = (&'a Event, &'a Outcome)> {
    follow_ups(catalog).flat_map(|(event, follow_up)| follow_up.outcomes.iter().map(move |outcome| (event, outcome)))
}

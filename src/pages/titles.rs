//! What events are called, so that no two pages have the same title.
//!
//! Takes: an event. Gives: its title. Never: leaves a date as machines write it.

use super::site::Site;
use crate::catalog::{Catalog, Event, Handle, Program};
use crate::format;
use std::collections::HashMap;

/// Who bears which name: looked up on every page, so that a site of twice the size must not take twice the time for it.
#[derive(Debug, Clone, Default)]
pub struct Titles {
    programs: HashMap<String, Vec<Handle<Program>>>,
    speakers: HashMap<String, usize>,
    materials: HashMap<String, usize>,
}

impl Titles {
    /// The names of everything in the catalog.
    #[must_use]
    pub fn of(catalog: &Catalog) -> Self {
        let mut titles = Self::default();
        for (handle, program) in catalog.programs() {
            titles.programs.entry(program.record.title.to_string()).or_default().push(handle);
        }
        for (_, speaker) in catalog.speakers() {
            *titles.speakers.entry(speaker.record.name.to_string()).or_default() += 1;
        }
        for (_, material) in catalog.materials() {
            *titles.materials.entry(material.record.title.to_string()).or_default() += 1;
        }
        titles
    }

    /// The programs of this name, by id.
    #[must_use]
    pub fn programs(&self, name: &str) -> &[Handle<Program>] {
        self.programs.get(name).map_or(&[], Vec::as_slice)
    }

    /// How many speakers have this name.
    #[must_use]
    pub fn speakers(&self, name: &str) -> usize {
        self.speakers.get(name).copied().unwrap_or_default()
    }

    /// How many materials have this name.
    #[must_use]
    pub fn materials(&self, name: &str) -> usize {
        self.materials.get(name).copied().unwrap_or_default()
    }
}

impl Site<'_> {
    /// What tells a run from the other runs of its program: its own title, else its days.
    #[must_use]
    pub fn edition(&self, handle: Handle<Event>) -> String {
        let event = &self.catalog[handle];
        event.record.title.as_ref().map_or_else(|| self.days_of(handle), ToString::to_string)
    }

    /// The days of an event in words: `10–12 Maret 2026`.
    #[must_use]
    pub fn days_of(&self, handle: Handle<Event>) -> String {
        let event = &self.catalog[handle];
        format::date_range(event.first_day().0, event.last_day().0, self.language())
    }

    /// The program and the edition; then the days, and last the id, where another event is called the same.
    #[must_use]
    pub fn event_title(&self, handle: Handle<Event>) -> String {
        let program = |event: Handle<Event>| &*self.catalog[self.catalog[event].program].record.title.value;
        let named = program(handle);
        let mut same: Vec<Handle<Event>> = Vec::new();
        for other in self.titles.programs(named) {
            same.extend(self.catalog[*other].events.iter().copied().filter(|event| *event != handle));
        }
        let edition = self.edition(handle);
        same.retain(|event| self.is_called_alike(handle, *event));
        if same.is_empty() {
            return format!("{named}, {edition}");
        }
        let days = self.days_of(handle);
        let with_days =
            if edition == days { format!("{named}, {days}") } else { format!("{named}, {edition}, {days}") };
        same.retain(|event| self.days_of(*event) == days);
        if same.is_empty() { with_days } else { format!("{with_days} ({})", self.catalog[handle].id) }
    }

    /// Whether two runs have the same edition; only where one of them has no title of its own are days put into words.
    fn is_called_alike(&self, one: Handle<Event>, other: Handle<Event>) -> bool {
        let (first, second) = (&self.catalog[one], &self.catalog[other]);
        match (&first.record.title, &second.record.title) {
            (Some(a), Some(b)) => a.value == b.value,
            (None, None) => (first.first_day(), first.last_day()) == (second.first_day(), second.last_day()),
            _ => self.edition(one) == self.edition(other),
        }
    }
}

/// A page's title: the name of what it shows, with its id where another of its kind has the same name.
#[must_use]
pub fn page_title(name: &str, id: &str, same: usize) -> String {
    if same > 1 { format!("{name} ({id})") } else { name.to_owned() }
}

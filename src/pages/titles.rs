//! What events are called, so that no two pages have the same title.
//!
//! Takes: an event. Gives: its title. Never: leaves a date as machines write it.

use super::site::Site;
use crate::catalog::{Event, Handle};
use crate::format;

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
        for (_, other) in self.catalog.programs().filter(|(_, other)| &*other.record.title.value == named) {
            same.extend(other.events.iter().copied().filter(|event| *event != handle));
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
pub fn page_title<'a>(name: &str, id: &str, all: impl IntoIterator<Item = &'a str>) -> String {
    let same = all.into_iter().filter(|other| *other == name).count();
    if same > 1 { format!("{name} ({id})") } else { name.to_owned() }
}

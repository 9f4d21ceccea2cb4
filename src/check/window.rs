//! The days that an event can lie on.
//!
//! Takes: an event. Gives: [`Window`]. Never: looks at the days written one by one.

use crate::catalog::{Catalog, Event};
use crate::shape::Date;
use crate::source::Fact;
use crate::words::Words;
use std::collections::BTreeSet;

/// First and last day, and where an event was put off, those of the new date as well.
pub struct Window {
    planned: (Date, Date),
    moved: (Date, Date),
}

impl Window {
    /// `None` where the event ends before it begins, or where a day that it rests on is not known: that has its own message.
    pub fn of(catalog: &Catalog, event: &Event) -> Option<Self> {
        let hides = |key| catalog.damage().hides(event.record.at, key);
        if ["start", "end", "new_start"].into_iter().any(hides) {
            return None;
        }
        let planned = (event.record.start.value, event.record.end.value);
        let moved = (event.first_day(), event.last_day());
        (planned.0 <= planned.1).then_some(Self { planned, moved })
    }

    /// Whether a day lies in it.
    pub fn contains(&self, day: Date) -> bool {
        let within = |(first, last): (Date, Date)| first <= day && day <= last;
        within(self.planned) || within(self.moved)
    }

    /// The day before which nothing of the event can have happened.
    pub fn earliest(&self) -> Date {
        self.planned.0.min(self.moved.0)
    }

    /// The first and the last of an event's own days and those of its sessions, where none of them lies in it and there are
    /// several: then it is `start` and `end` that are wrong, by a year as a rule.
    pub fn misses(&self, event: &Event) -> Option<(Date, Date)> {
        let sessions = event.schedule.iter().flat_map(|schedule| &schedule.sessions).map(|session| &session.date);
        let days: BTreeSet<Date> = event.record.days.iter().chain(sessions).map(|day: &Fact<Date>| day.value).collect();
        let all_miss = days.len() > 1 && !days.iter().any(|day| self.contains(*day));
        Some((*days.first()?, *days.last()?)).filter(|_| all_miss)
    }

    /// In words, for messages.
    pub fn words(&self) -> Words {
        let say = |join: &str, or: &str| {
            let range = |(first, last): (Date, Date)| format!("{first} {join} {last}");
            if self.planned == self.moved {
                range(self.planned)
            } else {
                format!("{} {or} {}", range(self.planned), range(self.moved))
            }
        };
        Words { id: say("sampai", "atau"), en: say("to", "or") }
    }
}

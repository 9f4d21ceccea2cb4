//! The days that an event can lie on.
//!
//! Takes: an event. Gives: [`Window`]. Never: looks at the days written one by one.

use crate::catalog::{Catalog, Event};
use crate::say;
use crate::shape::Date;
use crate::source::{Fact, Location};
use crate::words::Words;
use std::collections::BTreeSet;

/// First and last day, and where an event was put off, those of the new date as well.
pub struct Window {
    planned: (Date, Date),
    moved: (Date, Date),
}

/// A date of an event that is in another year than all its days and sessions.
pub struct WrongYear<'e> {
    /// `start` or `end`.
    pub key: &'static str,
    /// What is written there.
    pub date: &'e Fact<Date>,
    /// The same day in the year of the days.
    pub meant: Date,
    /// The first and the last of the days and sessions.
    pub days: (Date, Date),
}

/// A first or last day that leaves out days close to it which several places name.
pub struct TooNarrow<'e> {
    /// `start` or `end`.
    pub key: &'static str,
    /// What is written there.
    pub date: &'e Fact<Date>,
    /// The day farthest outside.
    pub farthest: Date,
    /// How many places name a day outside.
    pub places: usize,
}

/// A day that is left out is at most so many days away.
const NEAR: i64 = 7;

/// An event of so many days and more may have a wrong year in one of its dates.
const LONG: i64 = 60;

/// So many days at most lie between the first and the last day of such an event, if the year is set right.
const AROUND: i64 = 31;

/// The same day in another year; none where that has no 29 February.
fn in_year(date: Date, year: i16) -> Option<Date> {
    date.0.with().year(year).build().ok().map(Date)
}

/// An event's own days and those of its sessions.
fn days(event: &Event) -> BTreeSet<Date> {
    let sessions = event.schedule.iter().flat_map(|schedule| &schedule.sessions).map(|session| &session.date);
    event.record.days.iter().chain(sessions).map(|day: &Fact<Date>| day.value).collect()
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
        let days = days(event);
        let all_miss = days.len() > 1 && !days.iter().any(|day| self.contains(*day));
        Some((*days.first()?, *days.last()?)).filter(|_| all_miss)
    }

    /// The one of an event's two dates that is in another year than its days and sessions, where it would be right in theirs.
    pub fn wrong_year<'e>(&self, event: &'e Event) -> Option<WrongYear<'e>> {
        let (start, end) = self.planned;
        if self.planned != self.moved || end.days_since(start) <= LONG {
            return None;
        }
        let days = days(event);
        let (first, last) = (*days.first()?, *days.last()?);
        let fits = |from: Date, to: Date| (0..=AROUND).contains(&to.days_since(from));
        let record = &event.record;
        // The other date stands, and the days lie close to it.
        let at_start = in_year(start, first.year()).filter(|meant| start.year() != first.year() && fits(*meant, first));
        if let Some(meant) = at_start.filter(|meant| fits(*meant, end) && last <= end) {
            return Some(WrongYear { key: "start", date: &record.start, meant, days: (first, last) });
        }
        let at_end = in_year(end, last.year()).filter(|meant| end.year() != last.year() && fits(last, *meant));
        let meant = at_end.filter(|meant| fits(start, *meant) && start <= first)?;
        Some(WrongYear { key: "end", date: &record.end, meant, days: (first, last) })
    }

    /// The one of an event's two dates that leaves out a day close to it which its days, sessions and daily evaluations name
    /// more than once: two of them do not agree by mistake.
    pub fn too_narrow<'e>(&self, event: &'e Event) -> Option<TooNarrow<'e>> {
        if self.planned != self.moved {
            return None;
        }
        let sessions = event.schedule.iter().flat_map(|schedule| &schedule.sessions).map(|session| &session.date);
        let daily = event.evaluation.iter().flat_map(|evaluation| &evaluation.daily).map(|daily| &daily.date);
        let named: Vec<Date> = event.record.days.iter().chain(sessions).chain(daily).map(|day| day.value).collect();
        let agree = |days: &[Date]| days.iter().any(|day| days.iter().filter(|other| *other == day).count() > 1);
        let (start, end) = (&event.record.start, &event.record.end);
        let is_near = |days: i64| (1..=NEAR).contains(&days);
        let before: Vec<Date> = named.iter().copied().filter(|day| is_near(start.value.days_since(*day))).collect();
        let after: Vec<Date> = named.iter().copied().filter(|day| is_near(day.days_since(end.value))).collect();
        if agree(&after) {
            let farthest = *after.iter().max()?;
            return Some(TooNarrow { key: "end", date: end, farthest, places: after.len() });
        }
        let farthest = *before.iter().min().filter(|_| agree(&before))?;
        Some(TooNarrow { key: "start", date: start, farthest, places: before.len() })
    }

    /// Where the date stands that leaves out a day, and what it is.
    pub fn edge(&self, event: &Event, day: Date) -> (Location, Words) {
        let record = &event.record;
        if self.planned == self.moved && day > self.planned.1 {
            return (record.end.at, say!(id "berakhirnya di sini", en "it ends here"));
        }
        (record.start.at, say!(id "mulainya di sini", en "it begins here"))
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

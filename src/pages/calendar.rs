//! `kalender.ics`: what is to come, as iCalendar (RFC 5545): of the site, of a program, of an organizer.
//!
//! Takes: events and today. Gives: planned and ongoing ones, postponed ones on their new days, and cancelled ones that
//! people may have in their diaries. Never: an event that is over, or a stamp of the clock's.
//!
//! Own code instead of a crate: five properties, one rule for escaping and one for folding, each tested below.

use super::Site;
use super::absolute::absolute;
use super::dates::content_date;
use super::route::{Facet, Route, Routes};
use crate::catalog::{Catalog, Event, Handle, Organizer, Program};
use crate::failure::Failure;
use crate::model::event::{Mode, Status};
use crate::shape::Date;
use std::collections::BTreeSet;

/// Whose events a calendar holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// All.
    Site,
    /// The runs of one program.
    Program(Handle<Program>),
    /// The events of one organizer.
    Organizer(Handle<Organizer>),
}

impl Calendar {
    /// Every calendar of a site. Those of programs and organizers are there whether anything is to come or not, so that a
    /// diary that has subscribed to one does not lose it in between.
    pub fn all(catalog: &Catalog) -> impl Iterator<Item = Self> {
        let programs = catalog.programs().map(|(handle, _)| Self::Program(handle));
        let organizers = catalog.events().filter_map(|(_, event)| event.organizer).collect::<BTreeSet<_>>();
        [Self::Site].into_iter().chain(programs).chain(organizers.into_iter().map(Self::Organizer))
    }

    /// Where it lies: beside the page that lists the same events.
    #[must_use]
    pub fn route(self, catalog: &Catalog, routes: Routes) -> Route {
        match self {
            Self::Site => routes.calendar(),
            Self::Program(program) => routes.calendar_below(&routes.program(catalog[program].id.as_str())),
            Self::Organizer(organizer) => {
                routes.calendar_below(&routes.facet(Facet::Organizer, catalog[organizer].id.as_str(), 1))
            }
        }
    }

    fn holds(self, event: &Event) -> bool {
        match self {
            Self::Site => true,
            Self::Program(program) => event.program == program,
            Self::Organizer(organizer) => event.organizer == Some(organizer),
        }
    }

    /// What diaries call it.
    fn name(self, site: &Site<'_>) -> String {
        let title = &*site.catalog.settings().title.value;
        match self {
            Self::Site => title.to_owned(),
            Self::Program(program) => format!("{} · {title}", &*site.catalog[program].record.title.value),
            Self::Organizer(organizer) => format!("{} · {title}", &*site.catalog[organizer].record.name.value),
        }
    }
}

/// One calendar.
///
/// # Errors
/// None at present; the signature is that of every page.
pub fn calendar(site: &Site<'_>, of: Calendar) -> Result<Vec<u8>, Failure> {
    let settings = site.catalog.settings();
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Terang//Terang//ID");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", &of.name(site));
    lines.plain("X-WR-TIMEZONE", &settings.time_zone_name);
    let mut coming =
        site.catalog.events().filter(|(_, event)| of.holds(event) && is_coming(event, site.evidence.today)).peekable();
    if coming.peek().is_none() {
        nothing(&mut lines);
    }
    for (handle, event) in coming {
        entry(site, &mut lines, handle, event);
    }
    lines.plain("END", "VCALENDAR");
    Ok(lines.0.into_bytes())
}

/// Whether people still have to know: the last day is not past, and nobody says that the event is over.
fn is_coming(event: &Event, today: Date) -> bool {
    event.record.status.value != Status::Completed && event.last_day() >= today
}

fn entry(site: &Site<'_>, lines: &mut Lines, handle: Handle<Event>, event: &Event) {
    let id = event.id.as_str();
    let status = event.record.status.value;
    let program = &site.catalog[event.program];
    lines.plain("BEGIN", "VEVENT");
    lines.plain("UID", &format!("{id}@{}", host(&site.catalog.settings().base_url.origin)));
    // Every entry must have a stamp: today where nothing is dated yet.
    let stamp = content_date(site, handle).unwrap_or(site.evidence.today);
    lines.plain("DTSTAMP", &format!("{}T000000Z", basic(stamp)));
    lines.plain("DTSTART;VALUE=DATE", &basic(event.first_day()));
    // The end of an event of whole days is the day after its last one.
    lines.plain("DTEND;VALUE=DATE", &basic(event.last_day().max(event.first_day()).plus_days(1)));
    // A diary takes the new days, or the cancellation, only from a higher number; each correction is a change more.
    let changed = matches!(status, Status::Postponed | Status::Cancelled);
    lines.plain("SEQUENCE", &(event.record.corrections.len() + usize::from(changed)).to_string());
    lines.plain("STATUS", if status == Status::Cancelled { "CANCELLED" } else { "CONFIRMED" });
    lines.text("SUMMARY", &site.event_title(handle));
    lines.text("DESCRIPTION", &description(event, &program.record.summary));
    if let Some(place) = place(event) {
        lines.text("LOCATION", &place);
    }
    lines.text("CATEGORIES", event.kind.word());
    lines.plain("URL", &absolute(site, &site.routes.event(id)));
    // Whole days in a public calendar do not make anybody busy.
    lines.plain("TRANSP", "TRANSPARENT");
    lines.plain("END", "VEVENT");
}

fn description(event: &Event, program: &str) -> String {
    let summary = event.record.summary.as_ref().map_or(program, |summary| summary.as_str());
    match &event.record.status_reason {
        Some(reason) => format!("{}\n\n{summary}", &*reason.value),
        None => summary.to_owned(),
    }
}

fn place(event: &Event) -> Option<String> {
    let venue = event
        .record
        .venue
        .as_ref()
        .filter(|_| event.record.mode.as_ref().is_none_or(|mode| mode.value != Mode::Online))?;
    let parts: Vec<&str> = [&venue.name, &venue.city].into_iter().flatten().map(|part| part.as_str()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A calendar must hold something; a time zone that nobody refers to is the least of things.
fn nothing(lines: &mut Lines) {
    for (name, value) in [
        ("BEGIN", "VTIMEZONE"),
        ("TZID", "UTC"),
        ("BEGIN", "STANDARD"),
        ("DTSTART", "19700101T000000"),
        ("TZOFFSETFROM", "+0000"),
        ("TZOFFSETTO", "+0000"),
        ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ] {
        lines.plain(name, value);
    }
}

fn host(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

/// `20260310`.
fn basic(date: Date) -> String {
    date.to_string().replace('-', "")
}

/// Content lines, folded and ended as the standard asks.
#[derive(Default)]
struct Lines(String);

/// The octets of a line, its end not counted.
const WIDTH: usize = 75;

impl Lines {
    /// A value of our own, which needs no escaping.
    fn plain(&mut self, name: &str, value: &str) {
        fold_into(&mut self.0, &format!("{name}:{value}"));
    }

    /// A text that somebody wrote.
    fn text(&mut self, name: &str, value: &str) {
        fold_into(&mut self.0, &format!("{name}:{}", escaped(value)));
    }
}

/// A text with what has a meaning in iCalendar escaped; other control characters are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Appends a line in pieces of at most 75 octets, each but the first behind a space; no character is cut in two.
fn fold_into(out: &mut String, line: &str) {
    let mut room = WIDTH;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = WIDTH - 1;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests;

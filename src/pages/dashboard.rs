//! The dashboard: all years, and one page each.
//!
//! Takes: the figures of `evidence::dashboard`. Gives: the same in the order and the words of the page. Never: adds up, compares or
//! ranks by itself, and never shows a figure without saying for how many events it is known.

mod all;
mod by_event;
mod charts;
mod coverage;
mod figures;
mod organizers;
mod owed;
mod year;

pub use all::{All, YearRow, all};
pub use by_event::{ByEvent, YearEvents, by_event};
pub(super) use coverage::beside;
pub use figures::figure_ids;
pub use organizers::{OrganizerRow, anchor};
pub use year::{View, year};

use super::narrow;
use super::site::Site;
use crate::catalog::{Handle, Organizer};
use crate::evidence::Sum;
use crate::evidence::dashboard::{Among, Ratio};
use crate::failure::Failure;
use crate::format;
use crate::sentence::Sentence;
use serde::Serialize;

/// An amount that may be known for some events only.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Amount {
    /// The sum, rounded to whole units; `None` where it is known of no event.
    pub sum: Option<i64>,
    /// The same as a cell has it: people as a count, money as a narrow column takes it.
    pub text: Option<String>,
    /// Events that have it.
    pub known: usize,
    /// Events that it is asked of.
    pub of: usize,
    /// On how many of them it rests, in words; `None` where on all.
    pub rests_on: Option<String>,
    /// Where it stands with what it is made of.
    pub href: Option<String>,
}

impl Amount {
    /// Of people.
    fn people(site: &Site<'_>, sum: Sum) -> Result<Self, Failure> {
        Self::new(site, sum, |people| format::integer(people, site.language()))
    }

    /// Of money.
    fn money(site: &Site<'_>, sum: Sum) -> Result<Self, Failure> {
        Self::new(site, sum, |amount| narrow::millions(site, amount))
    }

    /// The same, leading to where it comes from.
    fn from(mut self, place: String) -> Self {
        self.href = self.sum.map(|_| place);
        self
    }

    fn new(site: &Site<'_>, sum: Sum, write: impl Fn(i128) -> String) -> Result<Self, Failure> {
        let known = (sum.known > 0).then(|| whole(sum.sum));
        let is_partial = sum.known > 0 && sum.known != sum.of;
        let rests_on = is_partial.then(|| rests_on(site, sum.among, sum.known, sum.of)).transpose()?;
        Ok(Self {
            sum: known,
            text: known.map(|sum| write(sum.into())),
            known: sum.known,
            of: sum.of,
            rests_on,
            href: None,
        })
    }
}

/// A sum of whole units as the whole number that it is.
#[expect(clippy::cast_possible_truncation, reason = "amounts are capped below 2^53 when read")]
fn whole(sum: f64) -> i64 {
    sum.round() as i64
}

/// `Rp1,12 miliar`.
fn short(site: &Site<'_>, amount: f64) -> String {
    format::money_short(i128::from(whole(amount)), &site.catalog.settings().currency, site.language())
}

/// `7 dari 9 kegiatan yang sudah dimulai`: on how many events a figure rests, and of which it is asked.
pub(super) fn rests_on(site: &Site<'_>, among: Among, known: usize, of: usize) -> Result<String, Failure> {
    if of == 0 {
        return site.word("dashboard.none-held");
    }
    let said = Sentence::new(format!("dashboard.rests-on.{}", among.word()));
    site.say(&said.count("n", known as u64).count("of", of as u64))
}

/// `angkanya ada di 7 dari 9 kegiatan yang sudah dimulai`, or that it cannot be told for any of them.
pub(super) fn known_of(site: &Site<'_>, among: Among, known: usize, of: usize) -> Result<String, Failure> {
    if known == 0 && of > 0 {
        let none = Sentence::new(format!("dashboard.known-of-none.{}", among.word()));
        return site.say(&none.count("n", of as u64));
    }
    let events = rests_on(site, among, known, of)?;
    if of == 0 { Ok(events) } else { site.say(&Sentence::new("dashboard.known-of").text("events", events)) }
}

/// The same of a ratio.
fn ratio_known_of(site: &Site<'_>, ratio: &Ratio) -> Result<String, Failure> {
    known_of(site, ratio.among, ratio.known, ratio.of)
}

/// A share or an amount that may be a lower bound only.
fn bounded(site: &Site<'_>, at_least: bool, text: String) -> Result<String, Failure> {
    if !at_least {
        return Ok(text);
    }
    site.say(&Sentence::new("dashboard.at-least").text("amount", text))
}

/// `median 95,0%`, with the number of events it is taken over where that is not all that have the figure.
fn median_of(site: &Site<'_>, ratio: &Ratio, write: impl Fn(f64) -> String) -> Result<Option<String>, Failure> {
    let Some(median) = ratio.median else { return Ok(None) };
    let partly = ratio.median_of < ratio.known;
    let said = Sentence::new(if partly { "dashboard.median-of" } else { "dashboard.median" });
    let said = said.text("value", bounded(site, ratio.at_least, write(median))?);
    let said = if partly { said.count("n", ratio.median_of as u64) } else { said };
    site.say(&said).map(Some)
}

/// An organizer by its short name, where it has one. What has none is the agency's own, unless an organizer is called the same.
pub(super) fn organizer_name(site: &Site<'_>, organizer: Option<Handle<Organizer>>) -> Result<String, Failure> {
    let short = |organizer: &Organizer| {
        let record = &organizer.record;
        record.short_name.as_ref().unwrap_or(&record.name).to_string()
    };
    if let Some(handle) = organizer {
        return Ok(short(&site.catalog[handle]));
    }
    let agency = &site.catalog.settings().agency;
    let own = agency.short_name.as_ref().unwrap_or(&agency.name).to_string();
    let taken = site.catalog.organizers().any(|(_, other)| short(other) == own);
    if taken { site.word("dashboard.no-organizer") } else { Ok(own) }
}

/// A share in percent with one decimal, at most 100: the width of a bar.
fn bar(share: f64) -> f64 {
    (share.clamp(0.0, 1.0) * 1000.0).round() / 10.0
}

#[cfg(test)]
mod tests;

//! The large figures of a year.
//!
//! Takes: a year. Gives: [`Figure`]s, each with the number of events that it rests on, and where they stand one by one. Never:
//! an unknown figure as 0.

use super::{bounded, by_event, known_of, median_of, ratio_known_of, short, whole};
use crate::evidence::dashboard::Ratio;
use crate::evidence::{Sum, Year};
use crate::failure::Failure;
use crate::format;
use crate::pages::parts::Figure;
use crate::pages::site::Site;
use crate::sentence::Sentence;

/// From which base on a percentage is shown.
const PERCENT_FROM: f64 = 10.0;

/// Each figure with its definition on the method page, and the table that has what each event adds to it.
const FIGURES: [(&str, &str, &str); 10] = [
    ("attended", "attended", "people"),
    ("completed", "completion", "people"),
    ("hours", "hours", "people"),
    ("plans-done", "follow-up", "afterwards"),
    ("planned", "planned", "money"),
    ("realised", "realised", "money"),
    ("per-participant", "per-participant", "money"),
    ("lodging-travel", "lodging-travel", "money"),
    ("realised-share", "variance", "money"),
    ("fourth-quarter", "fourth-quarter", "money"),
];

/// The figures of a year, as they are called behind `figure-` in addresses.
pub fn figure_ids() -> impl Iterator<Item = &'static str> {
    FIGURES.iter().map(|(term, ..)| *term)
}

/// A figure as readers see it.
struct Told {
    value: Option<String>,
    unit: Option<String>,
    notes: Vec<String>,
}

/// People, hours and what was done afterwards.
///
/// # Errors
/// Where the theme lacks a word.
pub fn people(site: &Site<'_>, year: &Year) -> Result<Vec<Figure>, Failure> {
    let told = [
        ("attended", sum(site, year.attended, |sum| count(site, sum))?),
        ("completed", counted(site, &year.completion)?),
        ("hours", delivered(site, year)?),
        ("plans-done", counted(site, &year.plans_done)?),
    ];
    told.into_iter().map(|(term, told)| figure(site, year, term, told)).collect()
}

/// Money.
///
/// # Errors
/// Where the theme lacks a word.
pub fn money(site: &Site<'_>, year: &Year) -> Result<Vec<Figure>, Failure> {
    let percent = |share: f64| format::percent(share, 1, site.language());
    let amount = |amount: f64| short(site, amount);
    let mut lodging = ratio(site, &year.lodging_travel, Base::Money, percent)?;
    if year.lodging_travel.at_least {
        lodging.notes.push(site.word("dashboard.lower-bound")?);
    }
    let told = [
        ("planned", sum(site, year.planned, amount)?),
        ("realised", sum(site, year.realised, amount)?),
        ("per-participant", ratio(site, &year.per_participant, Base::People, amount)?),
        ("lodging-travel", lodging),
        ("realised-share", ratio(site, &year.realised_share, Base::Money, percent)?),
        ("fourth-quarter", fourth_quarter(site, year, percent)?),
    ];
    told.into_iter().map(|(term, told)| figure(site, year, term, told)).collect()
}

/// A number of people.
pub(super) fn count(site: &Site<'_>, number: f64) -> String {
    format::decimal_trimmed(number, 0, site.language())
}

/// Lesson hours.
pub(super) fn hours(site: &Site<'_>, number: f64) -> String {
    format::decimal_trimmed(number, 1, site.language())
}

/// `38 dari 40`.
pub(super) fn count_of(site: &Site<'_>, part: f64, whole: f64) -> Result<String, Failure> {
    site.say(&Sentence::new("dashboard.of").text("part", count(site, part)).text("whole", count(site, whole)))
}

fn sum(site: &Site<'_>, sum: Sum, write: impl Fn(f64) -> String) -> Result<Told, Failure> {
    let value = (sum.known > 0).then(|| write(sum.sum));
    Ok(Told { value, unit: Some(known_of(site, sum.among, sum.known, sum.of)?), notes: Vec::new() })
}

/// Lesson hours, and of how many events they are only planned ones.
fn delivered(site: &Site<'_>, year: &Year) -> Result<Told, Failure> {
    let mut told = sum(site, year.hours, |sum| hours(site, sum))?;
    if year.hours_by_timetable > 0 {
        let planned = Sentence::new("dashboard.hours-by-timetable").count("n", year.hours_by_timetable as u64);
        told.notes.push(site.say(&planned)?);
    }
    Ok(told)
}

/// A ratio of money with both its parts, and how many events they are of.
fn ratio(site: &Site<'_>, ratio: &Ratio, base: Base, write: impl Fn(f64) -> String) -> Result<Told, Failure> {
    let known = ratio_known_of(site, ratio)?;
    let Some(value) = ratio.value() else { return Ok(Told { value: None, unit: Some(known), notes: Vec::new() }) };
    let part = short(site, ratio.part);
    let parts = match base {
        Base::Money => Sentence::new("dashboard.of").text("part", part).text("whole", short(site, ratio.whole)),
        Base::People => {
            Sentence::new("dashboard.for-people").text("sum", part).count("n", whole(ratio.whole).unsigned_abs())
        }
    };
    let mut notes = vec![known];
    notes.extend(median_of(site, ratio, &write)?);
    let value = bounded(site, ratio.at_least, write(value))?;
    Ok(Told { value: Some(value), unit: Some(site.say(&parts)?), notes })
}

/// What an amount is divided by.
#[derive(Clone, Copy)]
enum Base {
    Money,
    People,
}

/// The share of the last three months; unknown where they had events and the spending of none is known.
fn fourth_quarter(site: &Site<'_>, year: &Year, percent: impl Fn(f64) -> String) -> Result<Told, Failure> {
    let (events, known) = year.fourth_quarter_events;
    let mut told = ratio(site, &year.fourth_quarter, Base::Money, percent)?;
    if events > known {
        let missing = Sentence::new("dashboard.fourth-quarter-unknown").count("n", (events - known) as u64);
        told.notes.push(site.say(&missing)?);
    }
    if known == 0 && events > 0 {
        told.value = None;
        told.unit = None;
    }
    Ok(told)
}

/// A share of people or plans: in percent from a base of ten on, with the counts beside it.
fn counted(site: &Site<'_>, ratio: &Ratio) -> Result<Told, Failure> {
    let percent = |share: f64| format::percent(share, 1, site.language());
    let known = ratio_known_of(site, ratio)?;
    let counts = count_of(site, ratio.part, ratio.whole)?;
    let mut notes = vec![known.clone()];
    notes.extend(median_of(site, ratio, percent)?);
    Ok(match ratio.value() {
        None => Told { value: None, unit: Some(known), notes: Vec::new() },
        Some(share) if ratio.whole >= PERCENT_FROM => Told { value: Some(percent(share)), unit: Some(counts), notes },
        Some(_) => Told { value: Some(counts), unit: None, notes },
    })
}

fn figure(site: &Site<'_>, year: &Year, term: &'static str, told: Told) -> Result<Figure, Failure> {
    let meaning = FIGURES.iter().find(|(known, ..)| *known == term);
    let rows = by_event::route(site, year.year, 0);
    Ok(Figure {
        id: Some(term),
        term: site.word(&format!("dashboard.figures.{term}"))?,
        definition: meaning.map(|(_, definition, _)| site.routes.method_at(definition)),
        value: told.value,
        unit: told.unit,
        notes: told.notes,
        // A year whose events were all put off has no such page.
        href: meaning.filter(|_| !year.events.is_empty()).map(|(_, _, table)| format!("{rows}#{table}")),
    })
}

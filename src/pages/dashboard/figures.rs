//! The large figures of a year.
//!
//! Takes: a year. Gives: [`Figure`]s, each with the number of events that it rests on. Never: an unknown figure as 0.

use super::{known_of, median_of, ratio_known_of, short};
use crate::evidence::Year;
use crate::evidence::dashboard::Ratio;
use crate::failure::Failure;
use crate::format;
use crate::pages::parts::Figure;
use crate::pages::site::Site;
use crate::sentence::Sentence;

/// From which base on a percentage is shown.
const PERCENT_FROM: f64 = 10.0;

/// People, hours and what was done afterwards.
///
/// # Errors
/// Where the theme lacks a word.
pub fn people(site: &Site<'_>, year: &Year) -> Result<Vec<Figure>, Failure> {
    let number = |value: f64, decimals: usize| format::decimal_trimmed(value, decimals, site.language());
    let sum = |sum: crate::evidence::Sum, decimals| (sum.known > 0).then(|| number(sum.sum, decimals));
    Ok(vec![
        figure(
            site,
            "attended",
            "attended",
            sum(year.attended, 0),
            Some(known_of(site, year.attended.known, year.attended.of)?),
            vec![],
        )?,
        counted(site, "completed", "completion", &year.completion)?,
        figure(
            site,
            "hours",
            "hours",
            sum(year.hours, 1),
            Some(known_of(site, year.hours.known, year.hours.of)?),
            vec![],
        )?,
        counted(site, "plans-done", "follow-up", &year.plans_done)?,
    ])
}

/// Money.
///
/// # Errors
/// Where the theme lacks a word.
pub fn money(site: &Site<'_>, year: &Year) -> Result<Vec<Figure>, Failure> {
    let sum = |sum: crate::evidence::Sum| (sum.known > 0).then(|| short(site, sum.sum));
    let percent = |share: f64| format::percent(share, 1, site.language());
    let per_person = &year.per_participant;
    let lodging = &year.lodging_travel;
    let mut lodging_value = lodging.value().map(percent);
    let mut lodging_notes: Vec<String> = median_of(site, lodging, percent)?.into_iter().collect();
    if year.lodging_at_least {
        let least = |share: String| site.say(&Sentence::new("dashboard.at-least").text("amount", share));
        lodging_value = lodging_value.map(least).transpose()?;
        lodging_notes.push(site.word("dashboard.lower-bound")?);
    }
    Ok(vec![
        figure(
            site,
            "planned",
            "planned",
            sum(year.planned),
            Some(known_of(site, year.planned.known, year.planned.of)?),
            vec![],
        )?,
        figure(
            site,
            "realised",
            "realised",
            sum(year.realised),
            Some(known_of(site, year.realised.known, year.realised.of)?),
            vec![],
        )?,
        figure(
            site,
            "per-participant",
            "per-participant",
            per_person.value().map(|value| short(site, value)),
            Some(ratio_known_of(site, per_person)?),
            median_of(site, per_person, |value| short(site, value))?.into_iter().collect(),
        )?,
        figure(
            site,
            "lodging-travel",
            "lodging-travel",
            lodging_value,
            Some(ratio_known_of(site, lodging)?),
            lodging_notes,
        )?,
        figure(
            site,
            "realised-share",
            "variance",
            year.realised_share.value().map(percent),
            Some(ratio_known_of(site, &year.realised_share)?),
            median_of(site, &year.realised_share, percent)?.into_iter().collect(),
        )?,
        figure(
            site,
            "fourth-quarter",
            "fourth-quarter",
            year.fourth_quarter.value().map(percent),
            Some(ratio_known_of(site, &year.fourth_quarter)?),
            vec![],
        )?,
    ])
}

/// A share of people or plans: in percent from a base of ten on, with the counts beside it.
fn counted(site: &Site<'_>, term: &str, anchor: &str, ratio: &Ratio) -> Result<Figure, Failure> {
    let number = |value: f64| format::decimal_trimmed(value, 0, site.language());
    let counts =
        site.say(&Sentence::new("dashboard.of").text("part", number(ratio.part)).text("whole", number(ratio.whole)))?;
    let percent = |share: f64| format::percent(share, 1, site.language());
    let known = ratio_known_of(site, ratio)?;
    let mut notes = vec![known.clone()];
    notes.extend(median_of(site, ratio, percent)?);
    match ratio.value() {
        None => figure(site, term, anchor, None, Some(known), vec![]),
        Some(share) if ratio.whole >= PERCENT_FROM => {
            figure(site, term, anchor, Some(percent(share)), Some(counts), notes)
        }
        Some(_) => figure(site, term, anchor, Some(counts), None, notes),
    }
}

fn figure(
    site: &Site<'_>,
    term: &str,
    anchor: &str,
    value: Option<String>,
    unit: Option<String>,
    notes: Vec<String>,
) -> Result<Figure, Failure> {
    Ok(Figure {
        term: site.word(&format!("dashboard.figures.{term}"))?,
        value,
        unit,
        notes,
        href: Some(site.routes.method_at(anchor).to_string()),
    })
}

//! What a program teaches, and who has taught it.
//!
//! Takes: a program and its runs. Gives: rows. Never: a name without a basis for publishing it.

use super::super::parts::{SEPARATOR, capitalised};
use super::super::related::Person;
use super::super::route::Route;
use super::super::site::Site;
use crate::catalog::{Handle, Material, Program, Speaker};
use crate::evidence::{Standing, standing};
use crate::failure::Failure;
use crate::format;
use crate::sentence::Sentence;
use serde::Serialize;
use std::collections::BTreeMap;

/// A material.
#[derive(Debug, Serialize)]
pub struct MaterialRow {
    /// Its name.
    pub title: String,
    /// Its page.
    pub route: Route,
    /// What it is about and how long it takes.
    pub about: String,
}

/// Somebody who has taught.
#[derive(Debug, Serialize)]
pub struct SpeakerRow {
    /// The person, as far as the person may be named.
    pub person: Person,
    /// In how many runs that took place; 0 of those who are in runs to come only.
    pub runs: usize,
}

/// What is taught, in the program's order.
pub(super) fn materials(site: &Site<'_>, program: &Program) -> Result<Vec<MaterialRow>, Failure> {
    let row = |handle: &Handle<Material>| {
        let material = &site.catalog[*handle];
        let mut about = Vec::new();
        if let Some(domain) = &material.record.domain {
            about.push(capitalised(&site.word(&format!("word.material-domain.{}", domain.word()))?));
        }
        if let Some(hours) = &material.record.hours {
            about.push(site.say(
                &Sentence::new("unit.jp").text("hours", format::decimal_trimmed(hours.value.0, 1, site.language())),
            )?);
        }
        Ok(MaterialRow {
            title: material.record.title.to_string(),
            route: site.routes.material(material.id.as_str()),
            about: about.join(SEPARATOR),
        })
    };
    program.materials.iter().map(row).collect()
}

/// Who has taught, those with most runs first; then who is to teach. A run that was called off makes nobody a teacher.
pub(super) fn speakers(site: &Site<'_>, program: &Program) -> Vec<SpeakerRow> {
    let mut runs: BTreeMap<Handle<Speaker>, usize> = BTreeMap::new();
    for handle in &program.events {
        let event = &site.catalog[*handle];
        let standing = standing::of_event(event, site.evidence.today);
        if standing == Standing::Cancelled {
            continue;
        }
        let mut there: Vec<Handle<Speaker>> = event.engagements.iter().map(|part| part.speaker).collect();
        there.sort_unstable();
        there.dedup();
        for speaker in there {
            *runs.entry(speaker).or_insert(0) += usize::from(standing == Standing::Held);
        }
    }
    let mut rows: Vec<(Handle<Speaker>, usize)> = runs.into_iter().collect();
    rows.sort_by_key(|(speaker, runs)| (std::cmp::Reverse(*runs), *speaker));
    rows.into_iter().map(|(speaker, runs)| SpeakerRow { person: Person::new(site, speaker), runs }).collect()
}

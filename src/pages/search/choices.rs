//! By what results can be narrowed.
//!
//! Takes: the catalog. Gives: the values that records have, with their names. Never: a value that finds nothing.

use super::super::catalog::value_name;
use super::super::route::Facet;
use super::super::site::Site;
use super::records::RecordKind;
use super::word::{KIND, ORGANIZER, TOPIC, YEAR};
use crate::failure::Failure;
use serde::Serialize;
use std::collections::BTreeSet;

/// A list to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// The facet of the records.
    pub facet: &'static str,
    /// Its word in addresses.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// The values.
    pub values: Vec<Choice>,
}

/// A value to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// As in addresses and records.
    pub value: String,
    /// What readers see.
    pub text: String,
}

/// Every list from which there is something to choose.
pub(super) fn choices(site: &Site<'_>) -> Result<Vec<Choices>, Failure> {
    let kinds = present(site).into_iter().map(|kind| {
        Ok(Choice { value: kind.word().to_owned(), text: site.word(&format!("search.kind-{}", kind.word()))? })
    });
    let all = [
        list(site, (KIND, Facet::Kind), kinds.collect::<Result<_, Failure>>()?)?,
        list(site, (TOPIC, Facet::Topic), by_name(site, Facet::Topic, topics(site))?)?,
        list(site, (YEAR, Facet::Year), years(site))?,
        list(site, (ORGANIZER, Facet::Organizer), by_name(site, Facet::Organizer, organizers(site))?)?,
    ];
    Ok(all.into_iter().filter(|list| list.facet == KIND || list.values.len() > 1).collect())
}

fn list(site: &Site<'_>, (word, facet): (&'static str, Facet), values: Vec<Choice>) -> Result<Choices, Failure> {
    Ok(Choices {
        facet: word,
        name: facet.segment(site.language()),
        label: site.word(&format!("facet.{}.name", facet.key()))?,
        values,
    })
}

/// Pages are there in every site.
fn present(site: &Site<'_>) -> Vec<RecordKind> {
    let catalog = site.catalog;
    let is_there = |kind: &RecordKind| match kind {
        RecordKind::Event => catalog.events().len() > 0,
        RecordKind::Program => catalog.programs().len() > 0,
        RecordKind::Material => catalog.materials().len() > 0,
        RecordKind::Speaker => catalog.speakers().any(|(_, speaker)| speaker.is_named()),
        RecordKind::Page => true,
    };
    RecordKind::ALL.into_iter().filter(is_there).collect()
}

fn topics(site: &Site<'_>) -> BTreeSet<String> {
    let catalog = site.catalog;
    let mut ids = BTreeSet::new();
    ids.extend(catalog.programs().flat_map(|(_, program)| &program.record.topics).map(ToString::to_string));
    ids.extend(catalog.materials().flat_map(|(_, material)| &material.record.topics).map(ToString::to_string));
    let named = catalog.speakers().filter(|(_, speaker)| speaker.is_named());
    ids.extend(named.flat_map(|(_, speaker)| &speaker.record.expertise).map(ToString::to_string));
    ids
}

fn organizers(site: &Site<'_>) -> BTreeSet<String> {
    let units = site.catalog.organizers().filter(|(_, organizer)| !organizer.events.is_empty());
    units.map(|(_, organizer)| organizer.id.to_string()).collect()
}

/// From the latest.
fn years(site: &Site<'_>) -> Vec<Choice> {
    let years: BTreeSet<i16> = site.catalog.events().map(|(_, event)| event.first_day().year()).collect();
    years.into_iter().rev().map(|year| Choice { value: year.to_string(), text: year.to_string() }).collect()
}

fn by_name(site: &Site<'_>, facet: Facet, values: BTreeSet<String>) -> Result<Vec<Choice>, Failure> {
    let choice = |value: String| Ok(Choice { text: value_name(site, facet, &value)?, value });
    let mut named: Vec<Choice> = values.into_iter().map(choice).collect::<Result<_, Failure>>()?;
    named.sort_by_cached_key(|choice| (choice.text.to_lowercase(), choice.value.clone()));
    Ok(named)
}

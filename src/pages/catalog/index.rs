//! By what the entries of a list can be narrowed and sorted, column by column: what a script loads when a reader touches a filter.
//!
//! Takes: the catalog, what was measured, and how many entries each value of each facet has. Gives: of events JSON, of other
//! entries its parts. Never: a figure of an entry, only its rank; never what a page would not show.
//!
//! Columns of small numbers, in the order of the list, compress to a few bytes an entry.

use super::super::facets::{FacetCount, facet_values};
use super::super::parts::counted;
use super::super::plan::PAGE_LENGTH;
use super::super::route::Facet;
use super::super::site::Site;
use super::listed::{CARDS, json};
use super::order::{Measure, Order, ranks};
use super::values::{sort, value_name};
use crate::catalog::{Event, Handle};
use crate::failure::Failure;
use crate::sentence::Sentence;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// What the script says, by its key below `catalog.` in i18n files, with the places that it fills.
const SAID: [(&str, &[&str]); 6] = [
    ("remove", &[]),
    ("clear", &[]),
    ("narrowed", &[]),
    ("see", &["list"]),
    ("by-title", &["text"]),
    ("ignored", &["list"]),
];

/// What it says of the entries of one list, by its key below `catalog.` or `program.`.
const SAID_OF: [(&str, &[&str]); 5] = [
    ("found-one", &[]),
    ("found-many", &["count"]),
    ("none", &[]),
    ("unknown-last", &["count"]),
    ("note-evidence", &[]),
];

/// Words of other lists.
const SHARED: [(&str, &[&str]); 5] =
    [("shown", &["first", "last"]), ("pages", &[]), ("page", &[]), ("previous", &[]), ("next", &[])];

/// The columns. Each has one value an entry, in the order of the list; events stand from the oldest on.
#[derive(Debug, Serialize)]
pub(in super::super) struct Index<'a> {
    /// Cards in one file.
    pub per_file: usize,
    /// Cards on one page.
    pub per_page: usize,
    pub titles: Titles<'a>,
    pub facets: Vec<Column>,
    pub ranks: Vec<Ranks>,
    /// Each order by its word in addresses: the place of its ranks, else that of the list; and whether the most, or the last,
    /// comes first.
    pub orders: BTreeMap<String, (Option<usize>, bool)>,
    pub words: BTreeMap<&'static str, String>,
}

/// What entries are called: of an event the name of the program, and what follows it.
#[derive(Debug, Default, Serialize)]
pub(in super::super) struct Titles<'a> {
    pub names: Vec<&'a str>,
    pub of: Vec<usize>,
    pub rest: Vec<String>,
}

/// The values of one facet.
#[derive(Debug, Serialize)]
pub(in super::super) struct Column {
    facet: &'static str,
    /// Its word in addresses.
    key: &'static str,
    name: String,
    /// Each value, in addresses and in words, in the order of the page.
    values: Vec<(String, String)>,
    /// Every combination of values that some entry has, by their places.
    sets: Vec<Vec<usize>>,
    of: Vec<usize>,
}

/// The ranks by one measure, from 1; 0 where the figure is unknown.
#[derive(Debug, Serialize)]
pub(in super::super) struct Ranks {
    pub measure: &'static str,
    pub of: Vec<usize>,
}

/// The index.
///
/// # Errors
/// Where the theme lacks a word.
pub fn index(site: &Site<'_>, counts: &[FacetCount]) -> Result<Vec<u8>, Failure> {
    let events: Vec<Handle<Event>> = site.catalog.events().map(|(event, _)| event).collect();
    let columns = Facet::ALL.into_iter().map(|facet| {
        let values = events.iter().map(|event| facet_values(site.catalog, site.evidence, *event, facet));
        column(site, facet, counts, values)
    });
    let rank = |measure: Measure| Ranks { measure: measure.key(), of: ranks(site, measure, &events) };
    json(&Index {
        per_file: CARDS,
        per_page: PAGE_LENGTH,
        titles: titles(site, &events),
        facets: columns.collect::<Result<_, _>>()?,
        ranks: Measure::ALL.into_iter().map(rank).collect(),
        orders: Order::all().map(|order| (order.word(site.language()), order.by())).collect(),
        words: event_words(site, events.len())?,
    })
}

fn titles<'a>(site: &'a Site<'_>, events: &[Handle<Event>]) -> Titles<'a> {
    let mut titles = Titles::default();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for event in events {
        let name = &*site.catalog[site.catalog[*event].program].record.title.value;
        let next = places.len();
        let place = *places.entry(name).or_insert(next);
        if place == next {
            titles.names.push(name);
        }
        titles.of.push(place);
        let title = site.event_title(*event);
        titles.rest.push(title.strip_prefix(name).map_or_else(String::new, ToOwned::to_owned));
    }
    titles
}

/// The column of a facet. values: those that each entry has.
///
/// # Errors
/// Where the theme lacks a word.
pub(in super::super) fn column(
    site: &Site<'_>,
    facet: Facet,
    counts: &[FacetCount],
    values: impl ExactSizeIterator<Item = Vec<String>>,
) -> Result<Column, Failure> {
    let mut counts: Vec<&FacetCount> = counts.iter().filter(|count| count.facet == facet).collect();
    sort(facet, &mut counts);
    let places: HashMap<&str, usize> =
        counts.iter().enumerate().map(|(place, count)| (count.value.as_str(), place)).collect();
    let (mut sets, mut known, mut of) = (Vec::new(), HashMap::new(), Vec::with_capacity(values.len()));
    for values in values {
        let set: Vec<usize> = values.iter().filter_map(|value| places.get(value.as_str()).copied()).collect();
        let place = *known.entry(set.clone()).or_insert_with(|| {
            sets.push(set);
            sets.len() - 1
        });
        of.push(place);
    }
    let value = |count: &&FacetCount| Ok((count.value.clone(), value_name(site, facet, &count.value)?));
    Ok(Column {
        facet: facet.key(),
        key: facet.segment(site.language()),
        name: site.word(&format!("facet.{}.name", facet.key()))?,
        values: counts.iter().map(value).collect::<Result<_, Failure>>()?,
        sets,
        of,
    })
}

/// What the script says of events.
fn event_words(site: &Site<'_>, events: usize) -> Result<BTreeMap<&'static str, String>, Failure> {
    let mut words = words(site, "catalog", "events")?;
    words.insert("note-gain", site.word("catalog.note-gain")?);
    words.insert("title", site.word("catalog.title")?);
    words.insert("intro", site.say(&Sentence::new("catalog.intro").with("n", counted(events)))?);
    Ok(words)
}

/// What the script says of a list whose own words stand below `key`, and whose entries are counted as `unit`; places are left for
/// it to fill.
///
/// # Errors
/// Where the theme lacks a word.
pub(in super::super) fn words(
    site: &Site<'_>,
    key: &str,
    unit: &str,
) -> Result<BTreeMap<&'static str, String>, Failure> {
    let pattern = |key: String, places: &[&'static str]| {
        let sentence = Sentence::new(key);
        site.say(&places.iter().fold(sentence, |sentence, place| sentence.text(place, format!("{{{place}}}"))))
    };
    let said = SAID.iter().map(|(word, places)| Ok((*word, pattern(format!("catalog.{word}"), places)?)));
    let own = SAID_OF.iter().map(|(word, places)| Ok((*word, pattern(format!("{key}.{word}"), places)?)));
    let shared = SHARED.iter().map(|(word, places)| Ok((*word, pattern(format!("list.{word}"), places)?)));
    let mut words: BTreeMap<&'static str, String> = said.chain(own).chain(shared).collect::<Result<_, Failure>>()?;
    // Beside the number that a facet leaves: of one, and of many.
    for (word, n) in [("entry", 1_u32), ("entries", 2)] {
        words.insert(word, site.say(&Sentence::new(format!("unit.{unit}")).count("n", n))?);
    }
    Ok(words)
}

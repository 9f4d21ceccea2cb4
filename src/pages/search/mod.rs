//! Search: the page that holds the field, and the records that can be found.
//!
//! Takes: the site, and how many events each value of each facet has. Gives: [`SearchView`] and [`Record`]s. Never: searches;
//! that happens in the reader's browser. What the page shows without a script leads to every event, too.

mod choices;
mod found_by;
mod lexicon;
mod records;
#[cfg(test)]
mod tests;
mod word;

pub use choices::{Choice, Choices};
pub use lexicon::STOP;
pub use records::{Record, RecordKind, records};
pub use word::ALSO;

use super::catalog::{Beside, FacetBlock, Of, block};
use super::facets::FacetCount;
use super::frame::{About, Anchor, Frame};
use super::glossary;
use super::route::{Facet, Route};
use super::site::{Search, Site};
use crate::failure::Failure;
use crate::sentence::Sentence;
use serde::Serialize;
use std::collections::BTreeMap;

/// Facets of the catalog that the page leads to.
const WAYS: [Facet; 4] = [Facet::Topic, Facet::Kind, Facet::Year, Facet::Organizer];

/// What the script says, by its key below `search.` in i18n files, with the places that it fills.
const SAID: [(&str, &[&str]); 12] = [
    ("loading", &[]),
    ("failed", &[]),
    ("found-one", &["query"]),
    ("found-many", &["count", "query"]),
    ("found-one-all", &[]),
    ("found-many-all", &["count"]),
    ("none", &["query"]),
    ("none-all", &[]),
    ("more", &["count"]),
    ("evidence", &["score", "due"]),
    ("corrected", &["query", "found"]),
    ("alike", &["found"]),
];

/// The search page.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// The heading.
    pub title: String,
    /// The folder of the engine and its index; `None` where there is none.
    pub index: Option<Route>,
    /// Whether there is none because this is a preview.
    pub is_asleep: bool,
    /// By what results can be narrowed.
    pub choices: Vec<Choices>,
    /// Ways to every event without searching.
    pub ways: Vec<FacetBlock>,
    /// Lists of everything else.
    pub lists: Vec<Anchor>,
    /// What the script says, by key; under `terms` the words of the glossary, which it corrects to no others,
    /// under `stop` those that it leaves out, and under `same` those for which it looks for another, too.
    pub words: BTreeMap<&'static str, String>,
}

/// The search page.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, counts: &[FacetCount]) -> Result<(Frame, SearchView), Failure> {
    let title = site.word("search.title")?;
    let about = About {
        title: title.clone(),
        description: site.word("search.description")?,
        route: site.routes.search(),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: false,
    };
    let beside = Beside { of: Of::Events, current: None, is_whole: false };
    let ways = WAYS.into_iter().map(|facet| block(site, counts, facet, beside)).filter_map(Result::transpose);
    let routes = site.routes;
    let lists = [
        ("catalog", routes.catalog(1)),
        ("programs", routes.programs(1)),
        ("speakers", routes.speakers(1)),
        ("materials", routes.materials(1)),
    ];
    let lists =
        lists.into_iter().map(|(word, route)| Ok(Anchor::new(route, site.word(&format!("search.list-{word}"))?)));
    let said = SAID.into_iter().map(|(key, places)| Ok((key, pattern(site, key, places)?)));
    let view = SearchView {
        title,
        index: (site.search == Search::Ready).then(|| routes.search_index()),
        is_asleep: site.search == Search::Asleep,
        choices: choices::choices(site)?,
        ways: ways.collect::<Result<_, _>>()?,
        lists: lists.collect::<Result<_, Failure>>()?,
        words: said
            .chain([glossary::words(site).map(|words| ("terms", words))])
            .chain([Ok(("stop", lexicon::stop())), Ok(("same", lexicon::alike()))])
            .collect::<Result<_, Failure>>()?,
    };
    Ok((Frame::new(site, about)?, view))
}

/// Words with their places left for the script to fill.
fn pattern(site: &Site<'_>, key: &str, places: &[&'static str]) -> Result<String, Failure> {
    let sentence = Sentence::new(format!("search.{key}"));
    site.say(&places.iter().fold(sentence, |sentence, place| sentence.text(place, format!("{{{place}}}"))))
}

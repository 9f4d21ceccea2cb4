//! The words of the trade, for readers who are not of it.
//!
//! Takes: the terms below and their words in the theme. Gives: the glossary, in the order of its language. Never: a formula; those
//! stand on the method page, to which a term leads.

use super::frame::{About, Anchor, Frame};
use super::site::Site;
use crate::failure::Failure;
use crate::format;
use crate::sentence::{Sentence, Value};
use serde::Serialize;
use std::collections::BTreeMap;

/// A term's anchor, and the place on the method page that says how it is measured, where there is one. Its words stand under
/// `glossary.terms.<anchor>`.
struct Term {
    id: &'static str,
    method: Option<&'static str>,
}

const fn word(id: &'static str) -> Term {
    Term { id, method: None }
}

const fn measured(id: &'static str, method: &'static str) -> Term {
    Term { id, method: Some(method) }
}

/// Every term.
const TERMS: [Term; 33] = [
    word("accountability-letter"),
    word("annual-plan"),
    word("audit-finding"),
    measured("baseline", "outcomes"),
    word("bimtek"),
    word("budget-authorisation"),
    word("central-ceilings"),
    measured("comparison-group", "outcomes"),
    measured("cost-per-person-hour", "money"),
    measured("coverage", "learning"),
    word("facilitator"),
    measured("follow-up-plan", "follow-up"),
    measured("fullboard", "money"),
    measured("gain", "learning"),
    word("honorarium"),
    word("information-officer"),
    word("inspectorate"),
    measured("interval", "learning"),
    measured("lesson-hour", "time"),
    measured("level", "levels"),
    measured("monitoring", "follow-up"),
    measured("open-finding", "rules"),
    measured("outcome", "outcomes"),
    measured("pairs", "learning"),
    word("regional-budget"),
    word("regional-ceilings"),
    measured("satisfaction-index", "outcomes"),
    measured("small-group", "privacy"),
    word("speaker"),
    word("state-budget"),
    measured("withheld-by-law", "state-withheld"),
    word("work-unit"),
    word("workshop"),
];

/// The terms that readers meet in each section of a report.
const OF_SECTIONS: [(&str, &[&str]); 6] = [
    ("why", &["annual-plan", "budget-authorisation", "bimtek", "workshop"]),
    ("how", &["lesson-hour", "speaker", "facilitator"]),
    ("cost", &["budget-authorisation", "regional-ceilings", "central-ceilings", "fullboard", "honorarium"]),
    ("learning", &["pairs", "gain", "interval", "coverage"]),
    ("follow-up", &["follow-up-plan", "monitoring"]),
    ("outcomes", &["outcome", "baseline", "comparison-group", "satisfaction-index"]),
];

/// The anchors of all terms.
pub(super) const ANCHORS: [&str; TERMS.len()] = {
    let mut ids = [""; TERMS.len()];
    let mut place = 0;
    while place < ids.len() {
        ids[place] = TERMS[place].id;
        place += 1;
    }
    ids
};

/// The glossary.
#[derive(Debug, Serialize)]
pub struct View {
    /// Its terms, by name.
    pub terms: Vec<TermView>,
}

/// One term.
#[derive(Debug, Serialize)]
pub struct TermView {
    /// Its anchor.
    pub id: &'static str,
    /// The term.
    pub name: String,
    /// What it is short for, or called otherwise; empty where it is neither.
    pub long: String,
    /// What it means here.
    pub text: String,
    /// How it is measured.
    pub method: Option<String>,
}

/// A term where it is met.
#[derive(Debug, Clone, Serialize)]
pub struct TermLink {
    /// The term.
    pub name: String,
    /// What it means, in a few words.
    pub brief: String,
    /// Its place in the glossary.
    pub href: String,
}

/// The terms of a report's sections, by section.
///
/// # Errors
/// Where the theme lacks a word.
pub(super) fn of_sections(site: &Site<'_>) -> Result<BTreeMap<&'static str, Vec<TermLink>>, Failure> {
    let link = |id: &&str| {
        let word = |part: &str| site.word(&format!("glossary.terms.{id}.{part}"));
        Ok(TermLink { name: word("name")?, brief: word("brief")?, href: format!("{}#{id}", site.routes.glossary()) })
    };
    let of = |(section, ids): (&'static str, &[&str])| {
        Ok((section, ids.iter().map(link).collect::<Result<Vec<_>, Failure>>()?))
    };
    OF_SECTIONS.into_iter().map(of).collect()
}

/// The glossary.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>) -> Result<(Frame, View), Failure> {
    let about = About {
        title: site.word("glossary.title")?,
        description: site.word("glossary.description")?,
        route: site.routes.glossary(),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: false,
    };
    let mut terms = TERMS.iter().map(|term| explained(site, term)).collect::<Result<Vec<_>, Failure>>()?;
    terms.sort_by_cached_key(|term| term.name.to_lowercase());
    Ok((Frame::new(site, about)?, View { terms }))
}

fn explained(site: &Site<'_>, term: &Term) -> Result<TermView, Failure> {
    let key = |part: &str| format!("glossary.terms.{}.{part}", term.id);
    let (settings, text) = (site.catalog.settings(), Sentence::new(key("text")));
    let text = match term.id {
        "lesson-hour" => text.with("minutes", Value::Count(settings.lesson_hour_minutes.into())),
        "small-group" => text.with("group", Value::Count(settings.thresholds.minimum_group.into())),
        "monitoring" => text.text("months", months(site)),
        _ => text,
    };
    Ok(TermView {
        id: term.id,
        name: site.word(&key("name"))?,
        long: site.word(&key("long"))?,
        text: site.say(&text)?,
        method: term.method.map(|anchor| format!("{}#{anchor}", site.routes.method())),
    })
}

/// After how many months an event is monitored.
fn months(site: &Site<'_>) -> String {
    let months: Vec<String> = site.catalog.settings().thresholds.monitoring_months.iter().map(u32::to_string).collect();
    format::list(&months.iter().map(String::as_str).collect::<Vec<_>>(), site.language())
}

#[cfg(test)]
mod tests {
    use super::{ANCHORS, OF_SECTIONS};

    #[test]
    fn what_a_section_names_is_explained() {
        let unknown: Vec<_> = OF_SECTIONS.iter().flat_map(|(_, ids)| *ids).filter(|id| !ANCHORS.contains(id)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}

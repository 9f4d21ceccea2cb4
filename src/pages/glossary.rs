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

/// A term's anchor, the place on the method page that says how it is measured, where there is one, and, for a word of everyday
/// language, the sections of a report in which it is the term. Its words stand under `glossary.terms.<anchor>`.
#[derive(Clone, Copy)]
struct Term {
    id: &'static str,
    method: Option<&'static str>,
    only: Option<&'static [&'static str]>,
}

const fn word(id: &'static str) -> Term {
    Term { id, method: None, only: None }
}

const fn measured(id: &'static str, method: &'static str) -> Term {
    Term { id, method: Some(method), only: None }
}

/// A term that people say in another sense, too.
const fn everyday(term: Term, only: &'static [&'static str]) -> Term {
    Term { only: Some(only), ..term }
}

/// Every term.
const TERMS: [Term; 37] = [
    word("accountability-letter"),
    everyday(word("accountability-report"), &["outcomes"]),
    word("annual-plan"),
    everyday(word("audit-finding"), &["cost"]),
    everyday(word("audit-report"), &["notes"]),
    everyday(measured("baseline", "outcomes"), &["outcomes"]),
    word("bimtek"),
    word("budget-authorisation"),
    word("budget-surplus"),
    word("central-ceilings"),
    measured("comparison-group", "outcomes"),
    measured("cost-per-person-hour", "money"),
    everyday(measured("coverage", "learning"), &["learning"]),
    word("facilitator"),
    measured("follow-up-plan", "follow-up"),
    measured("fullboard", "money"),
    everyday(measured("gain", "learning"), &["learning"]),
    word("honorarium"),
    word("information-officer"),
    word("inspectorate"),
    measured("interval", "learning"),
    measured("lesson-hour", "time"),
    everyday(measured("level", "levels"), &["evidence"]),
    everyday(measured("monitoring", "follow-up"), &["follow-up"]),
    everyday(measured("open-finding", "rules"), &["notes"]),
    measured("outcome", "outcomes"),
    everyday(measured("pairs", "learning"), &["learning"]),
    word("regional-budget"),
    word("regional-ceilings"),
    measured("satisfaction-index", "outcomes"),
    everyday(measured("small-group", "privacy"), &["learning"]),
    word("speaker"),
    word("state-budget"),
    everyday(measured("withheld-by-law", "state-withheld"), &["evidence"]),
    word("village-budget"),
    word("work-unit"),
    word("workshop"),
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
    /// Its anchor.
    pub id: &'static str,
    /// The term.
    pub name: String,
    /// What it is short for; empty where it is not.
    pub long: String,
    /// What it means, in a few words.
    pub brief: String,
    /// Its place in the glossary.
    pub href: String,
    /// The sections of a report to which it belongs; `None`: all.
    pub only: Option<&'static [&'static str]>,
}

/// All terms, for pages that explain them where they are met.
///
/// # Errors
/// Where the theme lacks a word.
pub(super) fn links(site: &Site<'_>) -> Result<Vec<TermLink>, Failure> {
    let link = |term: &Term| {
        let word = |part: &str| site.word(&format!("glossary.terms.{}.{part}", term.id));
        let href = site.routes.glossary_at(term.id).to_string();
        Ok(TermLink {
            id: term.id,
            name: word("name")?,
            long: word("long")?,
            brief: word("brief")?,
            href,
            only: term.only,
        })
    };
    TERMS.iter().map(link).collect()
}

/// The terms that are one word, in small letters, with blanks between them.
///
/// # Errors
/// Where the theme lacks a word.
pub(super) fn words(site: &Site<'_>) -> Result<String, Failure> {
    let names = TERMS.iter().map(|term| site.word(&format!("glossary.terms.{}.name", term.id)));
    let names = names.collect::<Result<Vec<_>, _>>()?;
    let words = names.iter().map(|name| name.to_lowercase()).filter(|name| !name.contains(' '));
    Ok(words.collect::<Vec<_>>().join(" "))
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
    use super::TERMS;
    use crate::pages::fixture::Content;

    #[test]
    fn a_word_of_everyday_language_belongs_to_sections_of_the_report() {
        Content::new().spoken("2026-11-22", |site| {
            for id in TERMS.iter().flat_map(|term| term.only.unwrap_or_default()) {
                assert!(site.word(&format!("event.{id}.title")).is_ok(), "{id}");
            }
        });
    }
}

//! The list of materials.
//!
//! Takes: the site and one page of the list. Gives: materials in the order of their ids. Never: a rank.

use super::super::frame::{About, Anchor, Frame};
use super::super::parts::{Pagination, SEPARATOR};
use super::super::plan::{ListPage, PAGE_LENGTH};
use super::super::related;
use super::super::route::Route;
use super::super::site::Site;
use crate::catalog::{Event, Handle, Material};
use crate::evidence::{Standing, standing};
use crate::failure::Failure;
use crate::format;
use crate::markdown;
use crate::sentence::{Sentence, Value};
use serde::Serialize;

/// The list of materials, one page of it.
#[derive(Debug, Serialize)]
pub struct List {
    /// Materials in all.
    pub total: usize,
    /// Those on this page.
    pub materials: Vec<Row>,
    /// The pages of the list.
    pub pages: Pagination,
}

/// One material in the list.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its page.
    pub route: Route,
    /// Its name.
    pub title: String,
    /// Whether it is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// The beginning of its text; empty without one.
    pub excerpt: String,
    /// Domain, topics, hours, files, number of events.
    pub about: String,
}

/// How long an excerpt may be, in characters.
const EXCERPT: usize = 160;

/// The list.
///
/// # Errors
/// Where the theme lacks a word.
pub fn list(site: &Site<'_>, list: ListPage) -> Result<(Frame, List), Failure> {
    let total = site.catalog.materials().len();
    let shown = site.catalog.materials().skip((list.page - 1) * PAGE_LENGTH).take(PAGE_LENGTH);
    let materials = shown.map(|(_, material)| row(site, material)).collect::<Result<_, _>>()?;
    let title = if list.page == 1 {
        site.word("material.list.title")?
    } else {
        site.say(&Sentence::new("material.list.title-page").count("page", list.page as u64))?
    };
    let about = About {
        title,
        description: site.word("material.list.description")?,
        route: site.routes.materials(list.page),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: true,
    };
    Ok((
        Frame::new(site, about)?,
        List { total, materials, pages: Pagination::new(list, |page| site.routes.materials(page)) },
    ))
}

fn row(site: &Site<'_>, material: &Material) -> Result<Row, Failure> {
    let mut about = Vec::new();
    if let Some(domain) = &material.record.domain {
        about.push(crate::pages::parts::capitalised(
            &site.word(&format!("word.material-domain.{}", domain.value.word()))?,
        ));
    }
    about.extend(related::topic_names(site, &material.record.topics));
    if let Some(hours) = &material.record.hours {
        about.push(
            site.say(
                &Sentence::new("material.hours")
                    .with("hours", Value::Text(format::decimal_trimmed(hours.value.0, 1, site.language()))),
            )?,
        );
    }
    if !material.downloads.is_empty() {
        about.push(site.say(&Sentence::new("material.list.files").count("n", material.downloads.len() as u64))?);
    }
    let standing = |event: &Handle<Event>| standing::of_event(&site.catalog[*event], site.evidence.today);
    let count = |standing_of: Standing| material.events.iter().filter(|event| standing(event) == standing_of).count();
    about.push(site.say(&Sentence::new("material.list.events").count("n", count(Standing::Held) as u64))?);
    if count(Standing::ToCome) > 0 {
        about.push(site.say(&Sentence::new("material.list.to-come").count("n", count(Standing::ToCome) as u64))?);
    }
    Ok(Row {
        route: site.routes.material(material.id.as_str()),
        title: material.record.title.to_string(),
        draft: material.is_draft(),
        excerpt: markdown::excerpt(material.body.markdown(), EXCERPT),
        about: about.join(SEPARATOR),
    })
}

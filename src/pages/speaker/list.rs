//! The list of speakers.
//!
//! Takes: the site and one page of the list. Gives: those whose name may be published, in the order of their ids. Never: a rank.

use super::super::frame::{About, Anchor, Frame};
use super::super::parts::{Pagination, SEPARATOR};
use super::super::plan::{ListPage, PAGE_LENGTH};
use super::super::related;
use super::super::route::Route;
use super::super::site::Site;
use super::backgrounds;
use crate::catalog::{Handle, Speaker};
use crate::evidence::Standing;
use crate::evidence::speakers;
use crate::failure::Failure;
use crate::sentence::Sentence;
use serde::Serialize;

/// The list of speakers, one page of it.
#[derive(Debug, Serialize)]
pub struct List {
    /// Speakers whose name may be published.
    pub total: usize,
    /// Speakers who appear with their office only.
    pub unnamed: usize,
    /// Those on this page, in the order of their ids.
    pub speakers: Vec<Row>,
    /// The pages of the list.
    pub pages: Pagination,
}

/// One speaker in the list.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The page.
    pub route: Route,
    /// With titles.
    pub name: String,
    /// Whether it is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// Position and affiliation; empty where neither is written.
    pub office: String,
    /// Background, topics, number of events.
    pub about: String,
}

/// The list.
///
/// # Errors
/// Where the theme lacks a word.
pub fn list(site: &Site<'_>, list: ListPage) -> Result<(Frame, List), Failure> {
    let named = || site.catalog.speakers().filter(|(_, speaker)| speaker.is_named());
    let total = named().count();
    let shown = named().skip((list.page - 1) * PAGE_LENGTH).take(PAGE_LENGTH);
    let speakers = shown.map(|(handle, speaker)| row(site, handle, speaker)).collect::<Result<_, _>>()?;
    let title = if list.page == 1 {
        site.word("speaker.list.title")?
    } else {
        site.say(&Sentence::new("speaker.list.title-page").count("page", list.page as u64))?
    };
    let about = About {
        title,
        description: site.word("speaker.list.description")?,
        route: site.routes.speakers(list.page),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: true,
    };
    let unnamed = site.catalog.speakers().len() - total;
    Ok((
        Frame::new(site, about)?,
        List { total, unnamed, speakers, pages: Pagination::new(list, |page| site.routes.speakers(page)) },
    ))
}

fn row(site: &Site<'_>, handle: Handle<Speaker>, speaker: &Speaker) -> Result<Row, Failure> {
    let mut about = backgrounds(site, speaker)?;
    about.extend(related::topic_names(site, &speaker.record.expertise));
    let parts = speakers::parts(site.catalog, site.evidence, handle);
    let held = parts.iter().filter(|part| part.is(Standing::Held)).count();
    let ahead = parts.iter().filter(|part| !part.is(Standing::Held) && part.is(Standing::ToCome)).count();
    about.push(match held {
        0 => site.word("speaker.no-events")?,
        held => site.say(&Sentence::new("speaker.events").count("n", held as u64))?,
    });
    if ahead > 0 {
        about.push(site.say(&Sentence::new("speaker.facts.to-come").count("n", ahead as u64))?);
    }
    Ok(Row {
        route: site.routes.speaker(speaker.id.as_str()),
        name: speaker.record.name.to_string(),
        draft: speaker.is_draft(),
        office: related::office(speaker),
        about: about.join(SEPARATOR),
    })
}

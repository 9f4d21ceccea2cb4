//! Speakers: the list, and one page each.
//!
//! Takes: the site and a speaker. Gives: what is known of those whose name may be published. Never: pay per person, a rank,
//! a mean over several events, or anything of a speaker without `name_basis`.

mod facts;
mod list;
mod material;
mod part;

pub use list::{List, Row, list};
pub use material::MaterialRow;
pub use part::{Group, PartRow, RatedRow, RatingRow, SessionRow};

use self::facts::facts;
use self::material::material_row;
use self::part::{groups, ratings};

use super::frame::{About, Anchor, Frame};
use super::json_ld;
use super::parts::{Entry, Term};
use super::picture::{self, Picture};
use super::related::{self, TopicLink};
use super::site::Site;
use super::titles::page_title;
use crate::catalog::{Handle, Speaker};
use crate::evidence::speakers::{self, Rated};
use crate::failure::Failure;
use crate::markup::SafeHtml;
use crate::model::speaker::NameBasis;
use crate::sentence::Sentence;
use serde::Serialize;

/// One speaker.
#[derive(Debug, Serialize)]
pub struct View {
    /// With titles.
    pub name: String,
    /// Background, as words.
    pub backgrounds: Vec<String>,
    /// Why the name may be published.
    pub name_basis: Option<NameBasis>,
    /// Position and affiliation; empty where neither is written.
    pub office: String,
    /// What else is known, what is missing included.
    pub facts: Vec<Term>,
    /// Topics of expertise.
    pub expertise: Vec<TopicLink>,
    /// A picture.
    pub portrait: Option<Picture>,
    /// What the speaker's file says.
    pub body: Option<SafeHtml>,
    /// The page's sections.
    pub toc: Vec<Entry>,
    /// Parts in events: what was held, what is to come, what was called off.
    pub groups: Vec<Group>,
    /// Whether the catalog names any part of theirs.
    pub has_parts: bool,
    /// How participants rated each part, newest first.
    pub ratings: Vec<RatedRow>,
    /// How many there are, where not all are shown.
    pub ratings_of: Option<usize>,
    /// Whether any event carries a rating, published or too small to be.
    pub is_rated: bool,
    /// The least number of answers that is published.
    pub minimum_group: u32,
    /// Materials written.
    pub materials: Vec<MaterialRow>,
    /// Pages elsewhere.
    pub links: Vec<LinkRow>,
}

/// A page elsewhere.
#[derive(Debug, Serialize)]
pub struct LinkRow {
    /// What it is.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its host, so that readers know where they are going.
    pub host: String,
}

impl LinkRow {
    /// A link as an editor wrote it.
    #[must_use]
    pub fn new(link: &crate::model::speaker::Link) -> Self {
        let url = link.url.to_string();
        let host = url.split_once("://").map_or("", |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(""));
        Self { title: link.title.to_string(), host: host.to_owned(), url: url.clone() }
    }
}

fn backgrounds(site: &Site<'_>, speaker: &Speaker) -> Result<Vec<String>, Failure> {
    let word = |background: &crate::source::Fact<crate::model::speaker::Background>| {
        Ok(crate::pages::parts::capitalised(&site.word(&format!("word.background.{}", background.value.word()))?))
    };
    speaker.record.background.iter().map(word).collect()
}

/// One speaker's page.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, handle: Handle<Speaker>) -> Result<(Frame, View), Failure> {
    let speaker = &site.catalog[handle];
    let name = speaker.record.name.to_string();
    let office = related::office(speaker);
    let parts = speakers::parts(site.catalog, site.evidence, handle);
    let groups = groups(site, &parts);
    let (ratings, ratings_of) = ratings(site, &parts);
    let is_rated = parts.iter().any(|part| part.rated != Rated::No);
    let about = About {
        title: page_title(&name, speaker.id.as_str(), site.titles.speakers(&speaker.record.name)),
        description: site.say(
            &Sentence::new("speaker.description")
                .text("name", name.clone())
                .text("office", if office.is_empty() { site.word("speaker.no-office")? } else { office.clone() }),
        )?,
        route: site.routes.speaker(speaker.id.as_str()),
        trail: vec![
            Anchor::new(site.routes.home(), site.word("menu.home")?),
            Anchor::new(site.routes.speakers(1), site.word("menu.speakers")?),
        ],
        dated: true,
    };
    let body = if speaker.body.is_blank() {
        None
    } else {
        Some(
            site.markdown_at(
                &site.routes.speaker(speaker.id.as_str()),
                &speaker.body,
                &site.word("speaker.about")?,
                3,
            )?
            .html,
        )
    };
    let view = View {
        backgrounds: backgrounds(site, speaker)?,
        name_basis: speaker.record.name_basis.as_ref().map(|basis| basis.value),
        facts: facts(site, speaker, &parts)?,
        expertise: related::topics(site, &speaker.record.expertise),
        portrait: portrait(site, speaker),
        toc: toc(site, speaker, body.is_some(), &groups)?,
        body,
        is_rated,
        minimum_group: site.catalog.settings().thresholds.minimum_group,
        has_parts: !parts.is_empty(),
        ratings,
        ratings_of,
        groups,
        materials: speaker.materials.iter().map(|material| material_row(site, *material)).collect::<Result<_, _>>()?,
        links: speaker.record.links.iter().map(LinkRow::new).collect(),
        office,
        name,
    };
    let frame = Frame::new(site, about)?
        .pictured(view.portrait.as_ref())
        .made_from(site, speaker.record.name.at)
        .drafted(speaker.is_draft())
        .with_json_ld(json_ld::speaker(site, handle));
    Ok((frame, view))
}

fn portrait(site: &Site<'_>, speaker: &Speaker) -> Option<Picture> {
    let alt = speaker
        .record
        .photo
        .as_ref()
        .and_then(|photo| photo.alt.as_ref())
        .map_or_else(|| speaker.record.name.to_string(), std::string::ToString::to_string);
    Picture::new(&picture::of_speaker(site, speaker), alt)
}

fn toc(site: &Site<'_>, speaker: &Speaker, has_body: bool, groups: &[Group]) -> Result<Vec<Entry>, Failure> {
    let mut there = Vec::new();
    there.extend((has_body || speaker.portrait.is_some()).then_some("about"));
    there.extend(groups.iter().map(|group| group.id));
    there.extend(["ratings", "materials"]);
    there.extend((!speaker.record.links.is_empty()).then_some("links"));
    let entries = there.into_iter().map(|id| Ok(Entry::new(id, site.word(&format!("speaker.{id}"))?)));
    entries.chain([site.word("event.cite.title").map(|text| Entry::new("cite", text))]).collect()
}

#[cfg(test)]
mod tests;

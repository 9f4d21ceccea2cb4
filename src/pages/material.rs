//! Materials: the list, and one page each.
//!
//! Takes: the site and a material. Gives: what is taught, by whom it was written, where it was used. Never: the name of an
//! author without `name_basis`.

mod list;

pub use list::{List, Row, list};

use super::frame::{About, Anchor, Frame, License};
use super::json_ld;
use super::longest::{LONGEST, cut};
use super::parts::Entry;
use super::related::{self, EventLine, Person, TopicLink};
use super::route::Route;
use super::site::{Cite, Site};
use super::speaker::LinkRow;
use super::titles::page_title;
use crate::catalog::{Download, Handle, Material};
use crate::failure::Failure;
use crate::markdown;
use crate::markup::SafeHtml;
use crate::model::material::MaterialDomain;
use crate::sentence::Sentence;
use serde::Serialize;

/// One material.
#[derive(Debug, Serialize)]
pub struct View {
    /// Its name.
    pub title: String,
    /// What it is about.
    pub domain: Option<MaterialDomain>,
    /// Topics.
    pub topics: Vec<TopicLink>,
    /// Lesson hours.
    pub hours: Option<f64>,
    /// Where they are written.
    pub hours_source: Option<Cite>,
    /// Who wrote it.
    pub authors: Vec<Person>,
    /// Its own licence.
    pub license: Option<License>,
    /// What one learns with it.
    pub objectives: Vec<String>,
    /// What comes before it.
    pub requires: Vec<Anchor>,
    /// What comes after it.
    pub required_by: Vec<Anchor>,
    /// Files to download.
    pub files: Vec<FileRow>,
    /// Pages elsewhere.
    pub links: Vec<LinkRow>,
    /// Programs that use it.
    pub programs: Vec<Anchor>,
    /// Events at which it was or will be used, newest first.
    pub events: Vec<EventLine>,
    /// How many there are, where not all are shown.
    pub events_of: Option<usize>,
    /// What the material's file says.
    pub body: Option<SafeHtml>,
    /// The page's sections.
    pub toc: Vec<Entry>,
}

/// A file to download.
#[derive(Debug, Serialize)]
pub struct FileRow {
    /// What it is.
    pub title: String,
    /// Where it lies.
    pub route: Route,
    /// `PDF`, from the ending of its name; `None` without one.
    pub kind: Option<String>,
    /// Size in bytes.
    pub bytes: u64,
}

/// One material's page.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, handle: Handle<Material>) -> Result<(Frame, View), Failure> {
    let material = &site.catalog[handle];
    let record = &material.record;
    let title = record.title.to_string();
    let about = About {
        title: page_title(&title, material.id.as_str(), site.titles.materials(&material.record.title)),
        description: description(site, material)?,
        route: site.routes.material(material.id.as_str()),
        trail: vec![
            Anchor::new(site.routes.home(), site.word("menu.home")?),
            Anchor::new(site.routes.materials(1), site.word("menu.materials")?),
        ],
        dated: true,
    };
    let body = if material.body.is_blank() {
        None
    } else {
        Some(
            site.markdown_at(
                &site.routes.material(material.id.as_str()),
                &material.body,
                &site.word("material.content")?,
                3,
            )?
            .html,
        )
    };
    let view = View {
        domain: record.domain.as_ref().map(|domain| domain.value),
        topics: related::topics(site, &record.topics),
        hours: record.hours.as_ref().map(|hours| hours.value.0),
        hours_source: record.hours.as_ref().map(|hours| site.cite(hours.at)),
        authors: material.authors.iter().map(|author| Person::new(site, *author)).collect(),
        license: record.license.as_ref().map(|license| License::new(license, site.language())),
        objectives: objectives(site, material),
        requires: anchors(site, &material.requires),
        required_by: anchors(site, &material.required_by),
        files: material.downloads.iter().map(|download| file(site, material, download)).collect(),
        links: record.links.iter().map(LinkRow::new).collect(),
        programs: material.programs.iter().map(|program| program_anchor(site, *program)).collect(),
        events_of: cut(material.events.len()),
        events: material.events.iter().rev().take(LONGEST).map(|event| EventLine::new(site, *event)).collect(),
        toc: toc(site, material)?,
        body,
        title,
    };
    let description = about.description.clone();
    let frame = Frame::new(site, about)?
        .made_from(site, record.title.at)
        .drafted(material.is_draft())
        .with_json_ld(json_ld::material(site, handle, &description));
    Ok((frame, view))
}

/// How long an excerpt may be, in characters.
const EXCERPT: usize = 155;

/// The beginning of the text, else a sentence by rule.
pub(super) fn description(site: &Site<'_>, material: &Material) -> Result<String, Failure> {
    if material.body.is_blank() {
        return site.say(&Sentence::new("material.description").text("title", material.record.title.to_string()));
    }
    Ok(markdown::excerpt(material.body.markdown(), EXCERPT))
}

fn anchors(site: &Site<'_>, materials: &[Handle<Material>]) -> Vec<Anchor> {
    let anchor = |handle: &Handle<Material>| {
        let material = &site.catalog[*handle];
        Anchor::new(site.routes.material(material.id.as_str()), material.record.title.to_string())
    };
    materials.iter().map(anchor).collect()
}

fn program_anchor(site: &Site<'_>, handle: Handle<crate::catalog::Program>) -> Anchor {
    let program = &site.catalog[handle];
    Anchor::new(site.routes.program(program.id.as_str()), program.record.title.to_string())
}

/// The objectives as the programs word them, each once.
fn objectives(site: &Site<'_>, material: &Material) -> Vec<String> {
    let programs = || material.programs.iter().flat_map(|program| &site.catalog[*program].record.objectives);
    let worded = |id: &crate::source::Fact<crate::shape::Id<crate::model::program::Objective>>| {
        programs()
            .find(|objective| objective.id.value == id.value)
            .map(|objective| objective.text.as_ref().map_or_else(|| id.to_string(), std::string::ToString::to_string))
    };
    material.record.objectives.iter().filter_map(worded).collect()
}

fn file(site: &Site<'_>, material: &Material, download: &Download) -> FileRow {
    let below = download.file.path.strip_prefix(&format!("materials/{}/", material.id)).unwrap_or(&download.file.name);
    let kind = download.file.name.rsplit_once('.').map(|(_, ending)| ending.to_uppercase());
    FileRow {
        title: download.title.clone(),
        route: site.routes.material_file(material.id.as_str(), below),
        kind,
        bytes: download.file.bytes,
    }
}

fn toc(site: &Site<'_>, material: &Material) -> Result<Vec<Entry>, Failure> {
    let there = [
        ("files", true),
        ("content", !material.body.is_blank()),
        ("objectives", !material.record.objectives.is_empty()),
        ("order", true),
        ("used", true),
    ];
    there
        .into_iter()
        .filter(|(_, there)| *there)
        .map(|(id, _)| Ok(Entry::new(id, site.word(&format!("material.{id}"))?)))
        .chain([site.word("event.cite.title").map(|text| Entry::new("cite", text))])
        .collect()
}

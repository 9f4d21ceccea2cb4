//! The review: what is late, what falls due, and which findings wait for an answer, for everybody who has to act.
//!
//! Takes: the list, made once a build. Gives: the page of all, with the first rows of each organizer, and every organizer's
//! whole list. Never: hints, which are for editors alone; never a ranking: organizers stand in the order of `site.yaml`.

mod rows;
mod said;
mod work;

pub use rows::{Block, Group, NoteRow, TaskRow};
pub use said::Said;
pub use work::{PAGE_ROWS, Part, ReviewPage, Work};

use work::things;

use super::dashboard::organizer_name;
use super::frame::{About, Anchor, Frame};
use super::parts::{Entry, Figure, Pagination, counted};
use super::route::Route;
use super::site::Site;
use super::titles::page_title;
use crate::catalog::{Handle, Organizer};
use crate::diagnostic::Severity;
use crate::failure::Failure;
use crate::format;
use crate::sentence::Sentence;
use crate::shape::Date;
use serde::Serialize;

/// The four lists, in the order of the page; also the ids of their sections.
pub const SECTIONS: [&str; 4] = ["late", "ahead", "open", "answered"];

/// The review, of all or of one organizer.
#[derive(Debug, Serialize)]
pub struct View {
    /// The heading.
    pub title: String,
    /// The last day that is looked at.
    pub until: Date,
    /// How many things each list holds.
    pub figures: Vec<Figure>,
    /// The sections; only on the page of all.
    pub toc: Vec<Entry>,
    /// Who has how much before them; only on the page of all.
    pub organizers: Vec<OrganizerRow>,
    /// What is late; `None` where its rows are on other pages.
    pub late: Option<Block<TaskRow>>,
    /// What is to come.
    pub ahead: Option<Block<TaskRow>>,
    /// Findings without an answer.
    pub open: Option<Block<NoteRow>>,
    /// Findings with one.
    pub answered: Option<Block<NoteRow>>,
    /// Findings about the site as a whole; only on the page of all.
    pub site: Vec<SiteNote>,
    /// The pages of an organizer's list.
    pub pages: Pagination,
}

/// One organizer.
#[derive(Debug, Serialize)]
pub struct OrganizerRow {
    /// Who.
    pub name: String,
    /// Its own list.
    pub route: Route,
    /// Things that are late.
    pub late: usize,
    /// Things to come.
    pub ahead: usize,
    /// Findings without an answer.
    pub open: usize,
    /// Findings in all.
    pub notes: usize,
}

/// A finding that concerns no single event.
#[derive(Debug, Serialize)]
pub struct SiteNote {
    /// The rule.
    pub rule: &'static str,
    /// What it found.
    pub message: String,
    /// What the rule is about.
    pub method: Route,
}

/// One page of the review.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, page: &ReviewPage) -> Result<(Frame, View), Failure> {
    match page.whose {
        None => of_all(site, page),
        Some(organizer) => of_one(site, page, organizer),
    }
}

fn of_all(site: &Site<'_>, page: &ReviewPage) -> Result<(Frame, View), Failure> {
    let about = About {
        title: site.word("review.title")?,
        description: site.word("review.description")?,
        route: site.routes.review(),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: true,
    };
    let work = &page.work;
    let mut toc = vec![Entry::new("organizers", site.word("review.sections.organizers")?)];
    for section in SECTIONS {
        toc.push(Entry::new(section, site.word(&format!("review.sections.{section}"))?));
    }
    let notes = site.judgement.site.iter().filter(|said| said.rule.severity == Severity::Finding);
    let notes: Vec<SiteNote> = notes
        .map(|said| SiteNote {
            rule: said.rule.name,
            message: said.message.in_language(site.language()).to_owned(),
            method: site.routes.method_at(&format!("rule-{}", said.rule.name)),
        })
        .collect();
    if !notes.is_empty() {
        toc.push(Entry::new("site", site.word("review.sections.site")?));
    }
    let view = View {
        title: about.title.clone(),
        until: work.until,
        figures: figures(site, work, None)?,
        toc,
        organizers: page.parts.iter().map(|part| organizer_row(site, part)).collect::<Result<_, _>>()?,
        late: Some(rows::by_organizer(site, &page.parts, |work| &work.late, rows::task)?),
        ahead: Some(rows::first(&work.ahead, |row| rows::task(site, row))?),
        open: Some(rows::by_organizer(site, &page.parts, |work| &work.open, rows::note)?),
        answered: Some(rows::by_organizer(site, &page.parts, |work| &work.answered, rows::note)?),
        site: notes,
        pages: Pagination::default(),
    };
    Ok((Frame::new(site, about)?, view))
}

fn of_one(site: &Site<'_>, page: &ReviewPage, organizer: Option<Handle<Organizer>>) -> Result<(Frame, View), Failure> {
    let (work, number) = (&page.work, page.list.page);
    let name = full_name(site, organizer)?;
    let title = site.say(&Sentence::new("review.title-of").text("name", name.clone()))?;
    let whole = if number > 1 {
        site.say(&Sentence::new("list.title-page").text("title", title.clone()).with("page", counted(number)))?
    } else {
        title.clone()
    };
    let about = About {
        title: whole,
        description: site.say(&Sentence::new("review.description-of").text("name", name))?,
        route: route(site, organizer, number),
        trail: vec![
            Anchor::new(site.routes.home(), site.word("menu.home")?),
            Anchor::new(site.routes.review(), site.word("review.title")?),
        ],
        dated: true,
    };
    let [late, ahead, open, answered] = work.cut(number);
    let view = View {
        title,
        until: work.until,
        figures: figures(site, work, Some(number))?,
        toc: Vec::new(),
        organizers: Vec::new(),
        late: rows::slice(&work.late, late, number, |row| rows::task(site, row))?,
        ahead: rows::slice(&work.ahead, ahead, number, |row| rows::task(site, row))?,
        open: rows::slice(&work.open, open, number, |note| rows::note(site, note))?,
        answered: rows::slice(&work.answered, answered, number, |note| rows::note(site, note))?,
        site: Vec::new(),
        pages: Pagination::new(page.list, |number| route(site, organizer, number)),
    };
    Ok((Frame::new(site, about)?.called(organizer_name(site, organizer)?), view))
}

/// How many things each list holds, and where it begins where that is another page.
fn figures(site: &Site<'_>, work: &Work, page: Option<usize>) -> Result<Vec<Figure>, Failure> {
    let counts = [things(&work.late), things(&work.ahead), work.open.len(), work.answered.len()];
    let begins = work.begins();
    let figure = |place: usize| {
        let section = SECTIONS[place];
        let unit = Sentence::new(format!("review.figure.{section}-unit")).with("n", counted(counts[place]));
        let elsewhere = page.is_some_and(|page| begins[place] > page) && counts[place] > 0;
        let note = Sentence::new("review.figure.page").with("page", counted(begins[place]));
        Ok(Figure {
            id: None,
            definition: None,
            term: site.word(&format!("review.figure.{section}"))?,
            value: Some(format::integer(counts[place] as i128, site.language())),
            unit: Some(site.say(&unit)?),
            notes: if elsewhere { vec![site.say(&note)?] } else { Vec::new() },
            href: None,
        })
    };
    (0..counts.len()).map(figure).collect()
}

fn organizer_row(site: &Site<'_>, part: &Part) -> Result<OrganizerRow, Failure> {
    let work = &part.work;
    Ok(OrganizerRow {
        name: organizer_name(site, part.organizer)?,
        route: route(site, part.organizer, 1),
        late: things(&work.late),
        ahead: things(&work.ahead),
        open: work.open.len(),
        notes: work.open.len() + work.answered.len(),
    })
}

/// Where an organizer's list lies.
#[must_use]
pub fn route(site: &Site<'_>, organizer: Option<Handle<Organizer>>, page: usize) -> Route {
    site.routes.review_of(organizer.map(|organizer| site.catalog[organizer].id.as_str()), page)
}

/// What is nobody's is the agency's own, unless an organizer is called the same.
fn full_name(site: &Site<'_>, organizer: Option<Handle<Organizer>>) -> Result<String, Failure> {
    let named = |name: &str| site.catalog.organizers().filter(|(_, other)| other.record.name.as_str() == name).count();
    let Some(handle) = organizer else {
        let own = site.catalog.settings().agency.name.to_string();
        return if named(&own) == 0 { Ok(own) } else { site.word("dashboard.no-organizer") };
    };
    let found = &site.catalog[handle];
    Ok(page_title(&found.record.name, found.id.as_str(), named(&found.record.name)))
}

#[cfg(test)]
mod tests;

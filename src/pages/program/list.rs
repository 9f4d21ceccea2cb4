//! The list of programs.
//!
//! Takes: one page of the list. Gives: [`ProgramList`], in the order of their ids. Never: a rank.

use super::super::frame::{About, Anchor, Frame};
use super::super::parts::{Pagination, SEPARATOR, counted};
use super::super::plan::{ListPage, PAGE_LENGTH};
use super::super::related;
use super::super::route::Route;
use super::super::site::Site;
use super::runs;
use crate::catalog::Program;
use crate::failure::Failure;
use crate::format;
use crate::model::program::Kind;
use crate::sentence::Sentence;
use serde::Serialize;

/// One page of the list of programs.
#[derive(Debug, Serialize)]
pub struct ProgramList {
    /// The heading.
    pub title: String,
    /// One sentence below it.
    pub intro: String,
    /// The programs on this page.
    pub programs: Vec<Row>,
    /// The pages of the list.
    pub pages: Pagination,
}

/// A program in the list.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its page.
    pub route: Route,
    /// Its name.
    pub title: String,
    /// Whether it is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// Bimtek or workshop.
    pub kind: Kind,
    /// One sentence.
    pub summary: String,
    /// Topics and hours.
    pub about: String,
    /// How many runs took place; none is told as a word.
    pub runs: usize,
    /// When the next one is, or that none is announced.
    pub next: String,
    /// The page of the next one.
    pub next_route: Option<Route>,
}

/// One page of the list.
///
/// # Errors
/// Where the theme lacks a word.
pub fn list(site: &Site<'_>, list: ListPage) -> Result<(Frame, ProgramList), Failure> {
    let title = site.word("program.list-title")?;
    let total = site.catalog.programs().len();
    let intro = if total == 0 {
        site.word("program.list-empty")?
    } else {
        site.say(&Sentence::new("program.list-intro").with("n", counted(total)))?
    };
    let shown = site.catalog.programs().skip(list.page.saturating_sub(1) * PAGE_LENGTH).take(PAGE_LENGTH);
    let programs = shown.map(|(_, program)| row(site, program)).collect::<Result<_, _>>()?;
    let whole_title = if list.page > 1 {
        site.say(&Sentence::new("list.title-page").text("title", title.clone()).with("page", counted(list.page)))?
    } else {
        title.clone()
    };
    let about = About {
        title: whole_title,
        description: intro.clone(),
        route: site.routes.programs(list.page),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: true,
    };
    Ok((
        Frame::new(site, about)?,
        ProgramList { title, intro, programs, pages: Pagination::new(list, |page| site.routes.programs(page)) },
    ))
}

fn row(site: &Site<'_>, program: &Program) -> Result<Row, Failure> {
    let mut about = related::topic_names(site, &program.record.topics);
    if let Some(hours) = &program.record.hours {
        about.push(site.say(
            &Sentence::new("unit.jp").text("hours", format::decimal_trimmed(hours.value.0, 1, site.language())),
        )?);
    }
    let next = runs::next(site, program)?;
    Ok(Row {
        route: site.routes.program(program.id.as_str()),
        title: program.record.title.to_string(),
        draft: program.is_draft(),
        kind: program.record.kind.value,
        summary: program.record.summary.to_string(),
        about: about.join(SEPARATOR),
        runs: runs::count_held(site, program),
        next: next.text,
        next_route: next.route,
    })
}

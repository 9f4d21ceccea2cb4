//! The list of programs: the second list of the catalog, narrowed by topic or kind.
//!
//! Takes: one page of the list. Gives: [`ProgramList`], in the order of their titles. Never: a rank.

use super::super::card::score_text;
use super::super::catalog::{Beside, FacetBlock, FacetValue, Filter, Of, Tools, block, lists, value_name};
use super::super::frame::{About, Anchor, Frame};
use super::super::parts::{Pagination, SEPARATOR, counted};
use super::super::plan::{PAGE_LENGTH, ProgramsPage};
use super::super::related;
use super::super::route::{Facet, Route};
use super::super::site::Site;
use super::columns;
use super::runs;
use crate::catalog::{Catalog, Handle, Program};
use crate::failure::Failure;
use crate::format;
use crate::model::program::Kind;
use crate::sentence::Sentence;
use serde::Serialize;

/// By what programs can be narrowed.
pub(super) const FACETS: [Facet; 2] = [Facet::Topic, Facet::Kind];

/// One page of the list of programs.
#[derive(Debug, Serialize)]
pub struct ProgramList {
    /// The heading.
    pub title: String,
    /// One sentence below it.
    pub intro: String,
    /// What the list is narrowed to, and the way back.
    pub filter: Option<Filter>,
    /// The lists of the catalog: events, programs.
    pub lists: Vec<FacetValue>,
    /// With what a script narrows and sorts the list; `None` where there is no program.
    pub tools: Option<Tools>,
    /// Ways to narrow it.
    pub facets: Vec<FacetBlock>,
    /// Programs in the list.
    pub total: usize,
    /// The first program on this page, from 1; 0 in an empty list.
    pub first: usize,
    /// The last program on this page.
    pub last: usize,
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
    /// How often it took place, when last and with how much evidence, and when it is next.
    pub figures: Vec<RowFigure>,
}

/// What is told of a program in the list.
#[derive(Debug, Serialize)]
pub struct RowFigure {
    /// What it is.
    pub term: String,
    /// The figure, or the words in its place.
    pub text: String,
    /// Whether there is one.
    pub known: bool,
    /// The report that it leads to.
    pub href: Option<String>,
}

/// All programs as the list has them: by title, of programs with the same one by id.
#[must_use]
pub(in crate::pages) fn by_title(catalog: &Catalog) -> Vec<Handle<Program>> {
    let mut programs: Vec<_> = catalog.programs().map(|(handle, _)| handle).collect();
    programs.sort_by_cached_key(|handle| catalog[*handle].record.title.to_lowercase());
    programs
}

/// One page of the list.
///
/// # Errors
/// Where the theme lacks a word.
pub fn list(site: &Site<'_>, page: &ProgramsPage) -> Result<(Frame, ProgramList), Failure> {
    let ProgramsPage { list, programs: all, .. } = page;
    let (title, intro) = head(site, page)?;
    let before = list.page.saturating_sub(1) * PAGE_LENGTH;
    let shown = all.iter().skip(before).take(PAGE_LENGTH);
    let programs: Vec<Row> = shown.map(|program| row(site, &site.catalog[*program])).collect::<Result<_, _>>()?;
    let whole_title = if list.page > 1 {
        site.say(&Sentence::new("list.title-page").text("title", title.clone()).with("page", counted(list.page)))?
    } else {
        title.clone()
    };
    let route = |number: usize| site.routes.programs_narrowed(page.facet.as_ref(), number);
    let mut trail = vec![Anchor::new(site.routes.home(), site.word("menu.home")?)];
    if page.facet.is_some() || list.page > 1 {
        trail.push(Anchor::new(site.routes.programs(1), site.word("menu.programs")?));
    }
    let about = About { title: whole_title, description: intro.clone(), route: route(list.page), trail, dated: true };
    let beside =
        Beside { of: Of::Programs, current: page.facet.as_ref(), is_whole: page.facet.is_none() && list.page == 1 };
    let facets = FACETS.into_iter().map(|facet| block(site, &page.counts, facet, beside));
    let view = ProgramList {
        title,
        intro,
        filter: filter(site, page)?,
        lists: lists(site, Of::Programs)?,
        tools: columns::tools(site, page)?,
        facets: facets.filter_map(Result::transpose).collect::<Result<_, _>>()?,
        total: all.len(),
        first: if programs.is_empty() { 0 } else { before + 1 },
        last: before + programs.len(),
        programs,
        pages: Pagination::new(*list, route),
    };
    Ok((Frame::new(site, about)?, view))
}

/// The heading, and one sentence below it.
fn head(site: &Site<'_>, page: &ProgramsPage) -> Result<(String, String), Failure> {
    let total = counted(page.programs.len());
    let Some((facet, value)) = &page.facet else {
        let intro = if page.programs.is_empty() {
            site.word("program.list-empty")?
        } else {
            site.say(&Sentence::new("program.list-intro").with("n", total))?
        };
        return Ok((site.word("program.list-title")?, intro));
    };
    let name = value_name(site, *facet, value)?;
    let title = Sentence::new(format!("program.list-title-{}", facet.key())).text("value", name.clone());
    let intro = Sentence::new(format!("program.list-intro-{}", facet.key())).with("n", total).text("value", name);
    Ok((site.say(&title)?, site.say(&intro)?))
}

fn filter(site: &Site<'_>, page: &ProgramsPage) -> Result<Option<Filter>, Failure> {
    let Some((facet, value)) = &page.facet else { return Ok(None) };
    let name = site.word(&format!("facet.{}.name", facet.key()))?;
    Ok(Some(Filter { facet: name, value: value_name(site, *facet, value)?, remove: site.routes.programs(1) }))
}

/// A program in the list.
pub(super) fn row(site: &Site<'_>, program: &Program) -> Result<Row, Failure> {
    let mut about = related::topic_names(site, &program.record.topics);
    if let Some(hours) = &program.record.hours {
        about.push(site.say(
            &Sentence::new("unit.jp").text("hours", format::decimal_trimmed(hours.value.0, 1, site.language())),
        )?);
    }
    Ok(Row {
        route: site.routes.program(program.id.as_str()),
        title: program.record.title.to_string(),
        draft: program.is_draft(),
        kind: program.record.kind.value,
        summary: program.record.summary.to_string(),
        about: about.join(SEPARATOR),
        figures: figures(site, program)?,
    })
}

fn figures(site: &Site<'_>, program: &Program) -> Result<Vec<RowFigure>, Failure> {
    let figure = |term: &str, text: String, known: bool, href: Option<String>| {
        Ok(RowFigure { term: site.word(&format!("program.{term}"))?, text, known, href })
    };
    let mut figures = vec![match runs::count_held(site, program) {
        0 => figure("run-count", site.word("program.never-held")?, false, None)?,
        held => figure("run-count", format::integer(held as i128, site.language()), true, None)?,
    }];
    if let Some(run) = runs::latest_held(site, program) {
        let report = site.routes.event(site.catalog[run].id.as_str()).to_string();
        figures.push(figure("latest", site.days_of(run), true, Some(report))?);
        let evidence = score_text(site, &site.evidence_of(run).checklist)?;
        figures.push(figure("latest-evidence", evidence, true, None)?);
    }
    let next = runs::next(site, program)?;
    let page = next.route.map(|route| route.to_string());
    figures.push(figure("next", next.text, page.is_some(), page)?);
    Ok(figures)
}

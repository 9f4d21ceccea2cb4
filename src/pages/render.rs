//! From a planned page to its bytes.
//!
//! Takes: the site, one planned page, and the theme as a [`Renderer`]. Gives: [`Made`]. Never: knows any other page.

use super::data_page;
use super::dates;
use super::frame::Frame;
use super::picture::Copied;
use super::{
    Context, Planned, Renderer, Shows, Site, calendar, catalog, dashboard, data, event, feed, glossary, home, kinds,
    material, method, not_found, page, program, redirect, report, review, robots, search, share, sitemap, speaker,
};
use crate::failure::Failure;
use crate::shape::Date;
use serde::Serialize;

/// What a page has become.
#[derive(Debug)]
pub enum Made {
    /// Bytes to write.
    Bytes(Vec<u8>),
    /// A file to copy, by its path relative to `content/`.
    Copy(String),
    /// A copy of a picture to make.
    Picture(Box<Copied>),
}

/// Makes one page.
///
/// # Errors
/// Where the theme is faulty, or lacks a word.
pub fn render(site: &Site<'_>, planned: &Planned, renderer: &impl Renderer) -> Result<Made, Failure> {
    let html = Html { renderer, changed: dates::changed(site, &planned.shows) };
    let bytes = match &planned.shows {
        Shows::Home => html.page("home.html", home::view(site)?)?,
        Shows::Catalog(list) => html.page("catalog.html", catalog::view(site, list)?)?,
        Shows::Programs(list) => html.page("programs.html", program::list(site, list)?)?,
        Shows::Program(handle) => html.page("program.html", program::view(site, *handle)?)?,
        Shows::Event(handle) => html.page("event.html", event::view(site, *handle)?)?,
        Shows::Speakers(list) => html.page("speakers.html", speaker::list(site, *list)?)?,
        Shows::Speaker(handle) => html.page("speaker.html", speaker::view(site, *handle)?)?,
        Shows::Materials(list) => html.page("materials.html", material::list(site, *list)?)?,
        Shows::Material(handle) => html.page("material.html", material::view(site, *handle)?)?,
        Shows::Page(index) => html.page("page.html", page::view(site, *index)?)?,
        Shows::Dashboard => html.page("dashboard.html", dashboard::all(site)?)?,
        Shows::DashboardYear(year) => html.page("dashboard-year.html", dashboard::year(site, *year)?)?,
        Shows::DashboardEvents(events) => html.page("dashboard-events.html", dashboard::by_event(site, events)?)?,
        Shows::Review(page) => html.page("review.html", review::view(site, page)?)?,
        Shows::Search(counts) => html.page("search.html", search::view(site, counts)?)?,
        Shows::Method => html.page("method.html", method::view(site)?)?,
        Shows::Glossary => html.page("glossary.html", glossary::view(site)?)?,
        Shows::Kinds => html.page("kinds.html", kinds::view(site)?)?,
        Shows::Data => html.page("data.html", data_page::view(site)?)?,
        Shows::NotFound => html.page("not-found.html", not_found::view(site)?)?,
        Shows::Redirect(target) => html.page("redirect.html", redirect::view(site, target)?)?,
        Shows::CatalogColumns(counts) => catalog::index(site, counts)?,
        Shows::CatalogCards(file) => catalog::cards(site, *file)?,
        Shows::ProgramColumns(counts) => program::columns(site, counts)?,
        Shows::ProgramCards(file) => program::cards(site, *file)?,
        Shows::EventReport(handle) => report::report_json(site, *handle)?,
        Shows::DataFile(file) => data::file(site, *file)?,
        Shows::Workbook(file) => data::workbook_file(site, *file)?,
        Shows::Feed => feed::feed(site)?,
        Shows::Calendar(of) => calendar::calendar(site, *of)?,
        Shows::Sitemap => sitemap::sitemap(site)?,
        Shows::Robots => robots::robots(site),
        Shows::SharePicture(of) => share::draw(site, *of)?,
        Shows::Picture(copy) => return Ok(Made::Picture(copy.clone())),
        Shows::File(file) => return Ok(Made::Copy(file.path.clone())),
    };
    Ok(Made::Bytes(bytes))
}

struct Html<'a, R> {
    renderer: &'a R,
    /// The latest date in the content of the page, up to today.
    changed: Option<Date>,
}

impl<R: Renderer> Html<'_, R> {
    fn page<V: Serialize>(&self, template: &str, (frame, page): (Frame, V)) -> Result<Vec<u8>, Failure> {
        let frame = Frame { changed: self.changed, ..frame };
        self.renderer.render(template, &Context { frame: &frame, page: &page }).map(String::into_bytes)
    }
}

//! A free page.
//!
//! Takes: its place in the catalog. Gives: [`PageView`]. Never: more than its text.

use super::frame::{About, Anchor, Frame};
use super::parts::Entry;
use super::site::Site;
use crate::catalog::Page;
use crate::failure::Failure;
use crate::markdown;
use crate::markup::SafeHtml;
use crate::say;
use serde::Serialize;

/// From how many headings of the highest level on a page has a list of its contents.
const CONTENTS_FROM: usize = 4;
/// Letters of the description that is taken from the text.
const DESCRIPTION: usize = 160;

/// A free page.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// The heading.
    pub title: String,
    /// One sentence below it, as written.
    pub summary: Option<String>,
    /// The text.
    pub body: SafeHtml,
    /// Its contents; empty where the page is short.
    pub contents: Vec<Entry>,
}

/// A free page.
///
/// # Errors
/// Where the theme lacks a word, or there is no such page.
pub fn view(site: &Site<'_>, index: usize) -> Result<(Frame, PageView), Failure> {
    let missing = || Failure::new(say!(id "halaman nomor {index} tidak ada", en "there is no page number {index}"));
    let page: &Page = site.catalog.pages().get(index).ok_or_else(missing)?;
    let title = page.record.title.to_string();
    let route = site.routes.page(page.id.as_str());
    let text = site.markdown_page(&route, &page.body, &title)?;
    let (summary, beginning) = told(page);
    let about = About {
        description: summary
            .clone()
            .or(Some(beginning).filter(|text| !text.is_empty()))
            .unwrap_or_else(|| title.clone()),
        title: title.clone(),
        route,
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: false,
    };
    let highest = text.headings.iter().map(|heading| heading.level).min();
    let entries: Vec<Entry> = text
        .headings
        .iter()
        .filter(|heading| Some(heading.level) == highest)
        .map(|heading| Entry::new(&*heading.id, &*heading.text))
        .collect();
    let contents = if entries.len() >= CONTENTS_FROM { entries } else { Vec::new() };
    Ok((
        Frame::new(site, about)?.made_from(site, page.record.title.at).drafted(page.is_draft()),
        PageView { title, summary, body: text.html, contents },
    ))
}

/// What a page says of itself, and how its text begins; empty without one.
pub(super) fn told(page: &Page) -> (Option<String>, String) {
    (page.record.summary.as_ref().map(ToString::to_string), markdown::excerpt(page.body.markdown(), DESCRIPTION))
}

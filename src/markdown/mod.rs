//! Bodies in Markdown, as HTML that is safe by construction.
//!
//! Takes: a body, and [`Options`] that say where on the site it will stand. Gives: [`Rendered`]: HTML, headings, every link
//! and every refused address with its place in the body. Never: lets HTML through, runs a template, looks whether a link's
//! target exists, or panics, whatever the body is.
//!
//! The parser's events are the whole language: each is written by one of our own lines with its text escaped once, so that
//! there is nothing to clean afterwards. Raw HTML and template braces are text like any other; commands to other
//! site generators are left out. An address goes through
//! [`address`](crate::address) and an allow-list. No picture is ever loaded from another site: it becomes a link.

mod commands;
mod labels;
mod links;
mod notes;
mod outline;
mod plain;
mod said;
mod slips;
mod tables;
mod writer;

pub use labels::Labels;
pub use links::Resolution;
pub use outline::Heading;
pub use plain::{excerpt, inline_text};
pub use said::{Said, said};
pub use slips::{Slip, slips};

use crate::markup::SafeHtml;
use pulldown_cmark::Parser;
use std::ops::Range;

#[cfg(test)]
mod tests;

/// Where a body will stand, and in which words.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The level of the body's highest headings, 2 to 6: one below the heading of the section that it stands in.
    pub first_level: u8,
    /// Set before every id of the body, so that two bodies on one page cannot clash: empty, or such as `isi-`.
    pub id_prefix: &'a str,
    /// The path of the site's address, without a final slash: empty, or `/bimtek`.
    pub base_path: &'a str,
    /// The heading of the section that the body stands in: the caption of a table that has no other.
    pub section: &'a str,
    /// The words that a body needs besides its own.
    pub labels: &'a Labels,
    /// Where a site-relative or relative address leads. It is given the address as cleaned, fragment included.
    pub resolve: &'a dyn Fn(&str) -> Resolution,
}

/// What a link in a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// A link.
    Link,
    /// A picture.
    Image,
}

/// A link or picture in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkFound {
    /// The address as the editor wrote it, without what browsers ignore.
    pub target: String,
    /// Link or picture.
    pub kind: LinkKind,
    /// Its bytes in the body, text and all.
    pub at: Range<usize>,
}

/// A body as HTML.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rendered {
    /// The HTML.
    pub html: SafeHtml,
    /// Its headings in order: levels as rendered, ids with their prefix.
    pub headings: Vec<Heading>,
    /// Its links and pictures in order; refused ones are not among them.
    pub links: Vec<LinkFound>,
    /// Addresses that were refused: the text stayed, the link is gone.
    pub unsafe_urls: Vec<LinkFound>,
}

/// Renders a body.
#[must_use]
pub fn render(body: &str, options: &Options<'_>) -> Rendered {
    let events = commands::without_commands(body, parser(body).into_offset_iter().collect());
    let outline = outline::Outline::of(&events, options);
    let notes = notes::Notes::of(&events, options.id_prefix);
    writer::Writer::new(options, &outline, notes).write(&events)
}

/// The dialect: `CommonMark` with tables, footnotes, task lists, strikethrough, heading ids and GitHub's alerts.
fn parser(body: &str) -> Parser<'_> {
    use pulldown_cmark::Options as Dialect;
    let dialect = Dialect::ENABLE_TABLES
        | Dialect::ENABLE_FOOTNOTES
        | Dialect::ENABLE_STRIKETHROUGH
        | Dialect::ENABLE_TASKLISTS
        | Dialect::ENABLE_HEADING_ATTRIBUTES
        | Dialect::ENABLE_GFM;
    Parser::new_ext(body, dialect)
}

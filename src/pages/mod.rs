//! What the site shows: one file per page kind, each with its View, which is all that a template may see.
//!
//! Takes: the catalog, the evidence, the findings and the words. Gives: a [`Plan`] (cheap: which page lies where) and, page
//! by page, what it shows. Never: writes a file, knows a template engine, or holds more than one rendered page.

pub mod absence;
pub mod absolute;
pub mod anchors;
pub mod bodies;
pub mod calendar;
pub mod card;
pub mod catalog;
pub mod charts;
pub mod dashboard;
pub mod data;
pub mod data_page;
pub mod dates;
pub mod disclosure;
pub mod event;
pub mod facets;
pub mod feed;
pub mod figure;
#[cfg(test)]
pub(crate) mod fixture;
pub mod frame;
pub mod glossary;
pub mod home;
pub mod json_ld;
pub mod kindred;
pub mod kinds;
pub mod links;
mod longest;
pub mod material;
pub mod meaning;
pub mod method;
mod narrow;
pub mod not_found;
pub mod page;
pub mod parts;
pub mod picture;
pub mod plan;
pub mod program;
pub mod qr;
pub mod reading;
pub mod redirect;
pub mod related;
pub mod render;
pub mod report;
pub mod repository;
pub mod review;
pub mod robots;
pub mod route;
pub mod search;
pub mod share;
pub mod site;
pub mod sitemap;
pub mod speaker;
pub mod titles;
mod unit_results;
pub mod verdict;

pub use plan::{Plan, Planned, Shows, plan};
pub use route::{Facet, Route, Routes};
pub use site::{Search, Site};

use crate::failure::Failure;
use serde::Serialize;

/// What a template sees: `frame`, which is the same kind of thing on every page, and `page`, the page's own view.
#[derive(Debug, Serialize)]
pub struct Context<'a, V> {
    /// What surrounds the page.
    pub frame: &'a frame::Frame,
    /// The page's own view.
    pub page: &'a V,
}

/// What turns a view into HTML: the theme, seen from below.
pub trait Renderer {
    /// Renders `template` with a [`Context`].
    ///
    /// # Errors
    /// Where the template is faulty.
    fn render<V: Serialize>(&self, template: &str, context: &Context<'_, V>) -> Result<String, Failure>;
}

//! What stands where nothing is.
//!
//! Takes: the site. Gives: [`NotFoundView`]. Never: guesses which page was meant.

use super::frame::{About, Frame};
use super::route::Route;
use super::site::Site;
use crate::failure::Failure;
use serde::Serialize;

/// The page behind a wrong address.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    /// All programs.
    pub programs: Route,
    /// The figures of all years.
    pub dashboard: Route,
}

/// The page behind a wrong address.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>) -> Result<(Frame, NotFoundView), Failure> {
    let about = About {
        title: site.word("notfound.title")?,
        description: site.word("notfound.text")?,
        route: site.routes.root_file("404.html"),
        trail: Vec::new(),
        dated: false,
    };
    let view = NotFoundView { programs: site.routes.programs(1), dashboard: site.routes.dashboard() };
    Ok((Frame::new(site, about)?.unindexed(), view))
}

//! A former address, which leads to where the page is now.
//!
//! Takes: the new address. Gives: [`RedirectView`]. Never: a loop; an alias cannot be the address of an entity.

use super::frame::{About, Frame};
use super::route::Route;
use super::site::Site;
use crate::failure::Failure;
use crate::sentence::Sentence;
use serde::Serialize;

/// A former address.
#[derive(Debug, Serialize)]
pub struct RedirectView {
    /// Where the page is now.
    pub target: Route,
}

/// A former address.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>, target: &Route) -> Result<(Frame, RedirectView), Failure> {
    let about = About {
        title: site.say(&Sentence::new("redirect.title").text("target", site.absolute(target)))?,
        description: site.word("redirect.heading")?,
        route: target.clone(),
        trail: Vec::new(),
        dated: false,
    };
    Ok((Frame::new(site, about)?.unindexed(), RedirectView { target: target.clone() }))
}

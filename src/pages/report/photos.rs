//! The photos of an event.
//!
//! Takes: one event. Gives: what each shows, and where its largest copy lies. Never: a photo without a description, or the
//! file as an editor saved it.

use super::Scope;
use crate::pages::absolute::absolute;
use crate::pages::picture;
use serde::Serialize;

/// A photo: it shows that the event took place, and is no figure.
#[derive(Debug, Serialize)]
pub(super) struct Photo<'a> {
    alt: &'a str,
    url: String,
    /// Pixels from left to right.
    width: u32,
    /// Pixels from top to bottom.
    height: u32,
}

pub(super) fn photos<'a>(scope: &Scope<'a>) -> Vec<Photo<'a>> {
    let photo = |photo: &'a crate::model::speaker::Photo| {
        let largest = picture::of_event(scope.site, scope.event, photo.file.as_str()).pop()?;
        let (width, height) = (largest.rendition.width, largest.rendition.height);
        Some(Photo { alt: photo.alt.as_ref()?.as_str(), url: absolute(scope.site, &largest.route), width, height })
    };
    scope.event.photos().filter_map(|(found, _)| photo(found)).collect()
}

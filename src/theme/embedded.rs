//! The default theme, carried inside the program.
//!
//! Takes: nothing. Gives: the files of `themes/default/`. Never: reads the disk.
//!
//! The list is kept by hand: no build script and no macro crate for a few dozen lines. A test compares it with the folder
//! and prints the list that belongs here. New file in `themes/default/`: add its line, in order.

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/", $path)))),*]
    };
}

/// Path below `themes/default/` and content.
pub(super) const FILES: &[(&str, &[u8])] = files![
    "i18n/en.yaml",
    "i18n/id.yaml",
    "static/catalog.js",
    "static/icon.svg",
    "static/search.js",
    "static/terang.css",
    "static/terms.js",
    "templates/base.html",
    "templates/catalog.html",
    "templates/components-dashboard.html",
    "templates/components-event.html",
    "templates/components-review.html",
    "templates/components.html",
    "templates/dashboard-events.html",
    "templates/dashboard-year.html",
    "templates/dashboard.html",
    "templates/data.html",
    "templates/event.html",
    "templates/event/absent.html",
    "templates/event/cost.html",
    "templates/event/follow-up.html",
    "templates/event/head.html",
    "templates/event/how.html",
    "templates/event/learning.html",
    "templates/event/narrative.html",
    "templates/event/notes.html",
    "templates/event/outcomes.html",
    "templates/event/papers.html",
    "templates/event/place.html",
    "templates/event/questions.html",
    "templates/event/sources.html",
    "templates/event/why.html",
    "templates/glossary.html",
    "templates/home.html",
    "templates/kinds.html",
    "templates/material.html",
    "templates/materials.html",
    "templates/method.html",
    "templates/not-found.html",
    "templates/page.html",
    "templates/program.html",
    "templates/programs.html",
    "templates/redirect.html",
    "templates/review.html",
    "templates/search.html",
    "templates/speaker.html",
    "templates/speakers.html",
    "theme.yaml",
];

//! Where each figure comes from.
//!
//! Takes: the path of a figure in the report and the places it was read from. Gives: the report's `sources`.
//! Never: cites a figure that is not shown; a withheld cell must not be one click away.

use crate::source::{Fact, FileId, Location, Sources};
use serde::Serialize;
use std::collections::BTreeMap;

/// A line of a file below `content/`, or a block of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Place<'a> {
    /// The file, relative to `content/`.
    pub file: &'a str,
    /// The line, from 1.
    pub line: u32,
    /// The last line, where a figure comes from all of a block.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_line: Option<u32>,
}

/// The places of all figures, by the figures' paths.
#[derive(Debug)]
pub struct Citations<'a> {
    sources: &'a Sources,
    /// Where facts stand that are withheld: a line that holds one is not cited for what else it says.
    withheld: Vec<Location>,
    places: BTreeMap<String, Vec<Place<'a>>>,
}

impl<'a> Citations<'a> {
    pub fn new(sources: &'a Sources, withheld: Vec<Location>) -> Self {
        Self { sources, withheld, places: BTreeMap::new() }
    }

    /// Whether a withheld fact stands on one of these lines.
    fn hides(&self, file: FileId, from: u32, to: u32) -> bool {
        self.withheld.iter().any(|at| at.file == file && at.start.line <= to && from <= at.end.line)
    }

    /// A figure that stands in the content as it is.
    pub fn fact<T>(&mut self, path: impl Into<String>, fact: Option<&Fact<T>>) {
        self.all(path, fact, fact.map(|fact| fact.at));
    }

    /// A figure that is shown, or computed, from one or several facts; nothing where there is no figure.
    pub fn all<T: Copy>(&mut self, path: impl Into<String>, figure: Option<T>, at: impl IntoIterator<Item = Location>) {
        if figure.is_none() {
            return;
        }
        let open = at.into_iter().filter(|at| !self.hides(at.file, at.start.line, at.start.line));
        let found: Vec<_> = open
            .map(|at| Place { file: self.sources.file(at.file).path.as_str(), line: at.start.line, end_line: None })
            .collect();
        if found.is_empty() {
            return;
        }
        let places = self.places.entry(path.into()).or_default();
        for place in found {
            // Two facts on one line are one place.
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }

    /// A figure that is computed from all items of a list, such as a timetable: one place from the first to the last.
    pub fn block<T: Copy>(
        &mut self,
        path: impl Into<String>,
        figure: Option<T>,
        at: impl IntoIterator<Item = Location>,
    ) {
        let Some(whole) = at.into_iter().reduce(|whole, at| Location { end: whole.end.max(at.end), ..whole }) else {
            return;
        };
        if figure.is_none() || self.hides(whole.file, whole.start.line, whole.end.line) {
            return;
        }
        let (file, line, last) = (self.sources.file(whole.file).path.as_str(), whole.start.line, whole.end.line);
        let place = Place { file, line, end_line: (last > line).then_some(last) };
        self.places.entry(path.into()).or_default().push(place);
    }

    pub fn into_map(self) -> BTreeMap<String, Vec<Place<'a>>> {
        self.places
    }
}

/// Where an optional fact stands, to be chained with others.
pub fn at<T>(fact: Option<&Fact<T>>) -> Option<Location> {
    fact.map(|fact| fact.at)
}

//! Lessons, papers, corrections, and where figures come from.
//!
//! Takes: one event. Gives: [`Lessons`], [`Documents`], [`Correction`]s and [`Sources`]. Never: links to a file that is not published.

use super::Subject;
use super::origins::Origins;
use super::section::Section;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::event::DocumentKind;
use crate::pages::Route;
use crate::pages::picture::{self, Picture};
use crate::shape::Date;
use crate::source::Location;
use serde::Serialize;

/// What the organizers learned.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "lessons are the first of three kinds of lessons")]
pub struct Lessons {
    /// States of its items.
    pub section: Section,
    /// Lessons.
    pub lessons: Vec<String>,
    /// Conclusions of the official report.
    pub conclusions: Vec<String>,
    /// Its recommendations.
    pub recommendations: Vec<String>,
}

impl Lessons {
    /// Whether anything is told.
    pub(super) fn tells(&self) -> bool {
        [&self.lessons, &self.conclusions, &self.recommendations].iter().any(|texts| !texts.is_empty())
    }
}

/// Papers.
#[derive(Debug, Serialize)]
pub struct Documents {
    /// States of its items.
    pub section: Section,
    /// Papers.
    pub papers: Vec<Paper>,
}

/// A paper.
#[derive(Debug, Serialize)]
pub struct Paper {
    /// What it is called.
    pub title: String,
    /// What kind of paper.
    pub kind: Option<DocumentKind>,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Who issued it.
    pub issued_by: Option<String>,
    /// The file, where it is published.
    pub file: Option<FileLink>,
    /// There is a file, and nobody has checked it for personal data yet.
    pub unchecked: bool,
}

/// A file to open.
#[derive(Debug, Clone, Serialize)]
pub struct FileLink {
    /// Its address.
    pub route: Route,
    /// Its format, in capitals.
    pub format: String,
    /// Its size; `None` of a photo, of which a copy is published.
    pub bytes: Option<u64>,
}

/// Something put right after publication.
#[derive(Debug, Serialize)]
pub struct Correction {
    /// When.
    pub date: Date,
    /// What.
    pub what: String,
    /// Why.
    pub why: Option<String>,
}

/// Where figures come from.
#[derive(Debug, Serialize)]
pub struct Sources {
    /// Where each figure comes from.
    #[serde(flatten)]
    pub origins: Origins,
    /// The same report as data.
    pub report: Route,
    /// How figures come about.
    pub method: Route,
    /// The event's files in the repository.
    pub files: Vec<crate::pages::site::Cite>,
}

impl Subject<'_> {
    pub(super) fn lessons(&self) -> Result<Lessons, Failure> {
        let record = &self.event.record;
        let places: Vec<_> = record.lessons.iter().map(|lesson| Some(lesson.at)).collect();
        let report = record.report.as_ref();
        Ok(Lessons {
            section: self.section(&[EvidenceItem::Lessons], &places)?,
            lessons: record.lessons.iter().map(ToString::to_string).collect(),
            conclusions: report.iter().flat_map(|report| &report.conclusions).map(ToString::to_string).collect(),
            recommendations: report
                .iter()
                .flat_map(|report| &report.recommendations)
                .map(ToString::to_string)
                .collect(),
        })
    }

    pub(super) fn documents(&self) -> Result<Documents, Failure> {
        let record = &self.event.record;
        let paper = |paper: &crate::model::event::Document| Paper {
            title: paper.title.to_string(),
            kind: paper.kind.as_ref().map(|kind| kind.value),
            number: paper.number.as_ref().map(ToString::to_string),
            date: paper.date.as_ref().map(|date| date.value),
            issued_by: paper.issued_by.as_ref().map(ToString::to_string),
            file: paper.file.as_ref().and_then(|path| self.file_link(path.as_str())),
            unchecked: paper.file.is_some() && paper.checked.is_none(),
        };
        let places: Vec<_> = record.documents.iter().map(|paper| Some(paper.at)).collect();
        Ok(Documents {
            section: self.section(&[EvidenceItem::Documents], &places)?,
            papers: record.documents.iter().map(paper).collect(),
        })
    }

    /// A published file as a link.
    fn file_link(&self, path: &str) -> Option<FileLink> {
        let (file, route) = (self.event.files.get(path)?, self.file_route(path)?);
        let format = route.as_str().rsplit_once('.').map_or(file.name.as_str(), |(_, ending)| ending).to_uppercase();
        let bytes = (!self.event.is_photo(path)).then_some(file.bytes);
        Some(FileLink { route, format, bytes })
    }

    /// Its photos, with what is to be seen in them.
    pub(super) fn photos(&self) -> Vec<Picture> {
        let photo = |photo: &crate::model::speaker::Photo| {
            let copies = picture::of_event(self.site, self.event, photo.file.as_str());
            Picture::new(&copies, photo.alt.as_ref()?.to_string())
        };
        self.event.photos().filter_map(|(found, _)| photo(found)).collect()
    }

    pub(super) fn corrections(&self) -> Vec<Correction> {
        let correction = |found: &crate::model::event::Correction| Correction {
            date: found.date.value,
            what: found.what.to_string(),
            why: found.why.as_ref().map(ToString::to_string),
        };
        let mut corrections: Vec<_> = self.event.record.corrections.iter().map(correction).collect();
        corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
        corrections
    }

    pub(super) fn sources(&self) -> Result<Sources, Failure> {
        let parts = [
            Some(self.event.record.at),
            self.event.schedule.as_ref().map(|part| part.at),
            self.event.budget.as_ref().map(|part| part.at),
            self.event.evaluation.as_ref().map(|part| part.at),
            self.event.follow_up.as_ref().map(|part| part.at),
        ];
        Ok(Sources {
            origins: self.origins()?,
            method: self.site.routes.method(),
            report: self.site.routes.event_file(self.event.id.as_str(), "report.json"),
            // The file, not what stands in it.
            files: parts.into_iter().flatten().map(|at| self.site.cite(Location { end: at.start, ..at })).collect(),
        })
    }
}

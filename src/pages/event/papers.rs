//! Lessons, papers, corrections, and where figures come from.
//!
//! Takes: one event. Gives: [`Lessons`], [`Documents`], [`Correction`]s and [`Sources`]. Never: links to a file that is not published.

use super::Subject;
use super::origins::Origins;
use super::section::Section;
use crate::catalog::PublishedFile;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::event::DocumentKind;
use crate::pages::Route;
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

/// Papers and pictures.
#[derive(Debug, Serialize)]
pub struct Documents {
    /// States of its items.
    pub section: Section,
    /// Papers.
    pub papers: Vec<Paper>,
    /// Pictures.
    pub photos: Vec<Photo>,
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
    /// Its size.
    pub bytes: u64,
}

/// A picture.
#[derive(Debug, Serialize)]
pub struct Photo {
    /// Its address.
    pub route: Route,
    /// What it shows.
    pub alt: String,
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
    /// Tables of all events.
    pub data: Route,
    /// The event's files in the repository.
    pub files: Vec<crate::pages::site::Cite>,
}

/// A published file as a link.
fn file_link(route: Route, file: &PublishedFile) -> FileLink {
    let format = file.name.rsplit_once('.').map_or(file.name.as_str(), |(_, extension)| extension);
    FileLink { route, format: format.to_uppercase(), bytes: file.bytes }
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
        let id = self.event.id.as_str();
        let paper = |paper: &crate::model::event::Document| {
            let published = paper.file.as_ref().and_then(|path| Some((path, self.event.files.get(path.as_str())?)));
            Paper {
                title: paper.title.to_string(),
                kind: paper.kind.as_ref().map(|kind| kind.value),
                number: paper.number.as_ref().map(ToString::to_string),
                date: paper.date.as_ref().map(|date| date.value),
                issued_by: paper.issued_by.as_ref().map(ToString::to_string),
                file: published.map(|(path, file)| file_link(self.site.routes.event_file(id, path.as_str()), file)),
                unchecked: paper.file.is_some() && paper.checked.is_none(),
            }
        };
        let photo = |photo: &crate::model::speaker::Photo| {
            Some(Photo { route: self.file_route(photo.file.as_str())?, alt: photo.alt.as_ref()?.to_string() })
        };
        let places: Vec<_> = record.documents.iter().map(|paper| Some(paper.at)).collect();
        Ok(Documents {
            section: self.section(&[EvidenceItem::Documents], &places)?,
            papers: record.documents.iter().map(paper).collect(),
            photos: record.photos.iter().filter_map(photo).collect(),
        })
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
            report: self.site.routes.event_file(self.event.id.as_str(), "report.json"),
            method: self.site.routes.method(),
            data: self.site.routes.data(),
            // The file, not what stands in it.
            files: parts.into_iter().flatten().map(|at| self.site.cite(Location { end: at.start, ..at })).collect(),
        })
    }
}

//! What is on paper about an event, and what its editors say of it.
//!
//! Takes: the keys `documents`, `report`, `answers`, `corrections` and `absences`. Gives: their records. Never: a signatory's name.

use super::words::{AbsenceState, DocumentKind};
use crate::model::evidence_item::EvidenceItem;
use crate::record;
use crate::shape::{Date, FilePath, Prose, Text};
use crate::source::Fact;

record! {
    /// A paper.
    pub struct Document ("kunci dokumen", "a document's keys") {
        /// What it is called.
        title: Fact<Text>,
        /// What kind of paper.
        kind: Option<Fact<DocumentKind>>,
        /// Its number.
        number: Option<Fact<Text>>,
        /// Its date.
        date: Option<Fact<Date>>,
        /// Who issued it.
        issued_by: Option<Fact<Text>>,
        /// The file; without it the paper is only listed.
        file: Option<Fact<FilePath>>,
        /// Who made sure that no personal data is inside.
        checked: Option<Checked>,
    }
}

record! {
    /// Who made sure that no personal data is inside.
    pub struct Checked ("kunci pemeriksaan", "keys of a check") {
        /// A role.
        by: Fact<Text>,
        /// When.
        date: Option<Fact<Date>>,
    }
}

record! {
    /// The official report.
    pub struct Report ("kunci laporan", "a report's keys") {
        /// Its number.
        number: Option<Fact<Text>>,
        /// Its date.
        date: Option<Fact<Date>>,
        /// To whom.
        addressed_to: Option<Fact<Text>>,
        /// Who signs, by role.
        signatories: Vec<Signatory>,
        /// Conclusions.
        conclusions: Vec<Fact<Prose>>,
        /// Recommendations.
        recommendations: Vec<Fact<Prose>>,
    }
}

record! {
    /// Who signs.
    pub struct Signatory ("kunci penanda tangan", "a signatory's keys") {
        /// The office, never the person.
        role: Fact<Text>,
    }
}

record! {
    /// An editor's answer to a finding.
    pub struct Answer ("kunci jawaban", "an answer's keys") {
        /// The finding's name.
        finding: Fact<Text>,
        /// The answer.
        text: Fact<Prose>,
    }
}

record! {
    /// Something put right after publication.
    pub struct Correction ("kunci koreksi", "a correction's keys") {
        /// When.
        date: Fact<Date>,
        /// What.
        what: Fact<Prose>,
        /// Why.
        why: Option<Fact<Prose>>,
    }
}

record! {
    /// Something that is not there, and why.
    pub struct Absence ("kunci ketiadaan", "an absence's keys") {
        /// Which item of the checklist.
        what: Fact<EvidenceItem>,
        /// In which way.
        state: Fact<AbsenceState>,
        /// Why.
        reason: Option<Fact<Prose>>,
        /// The legal ground of what is withheld.
        basis: Option<Fact<Text>>,
    }
}

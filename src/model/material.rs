//! What is taught: `materials/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Material`]. Never: knows where it is used; linking does.

use super::program::Objective;
use super::site::Topic;
use super::speaker::{Link, Speaker};
use crate::shape::{FilePath, Id, Number, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What a material is about.
    pub enum MaterialDomain {
        /// Rules.
        Regulation = "regulation",
        /// Tools.
        Technology = "technology",
        /// How work is organised.
        WorkSystem = "work-system",
        /// What others do well.
        GoodPractice = "good-practice",
        /// Conduct.
        Attitude = "attitude",
    }
}

record! {
    /// A material.
    pub struct Material ("kunci materi", "a material's keys") {
        /// The name.
        title: Fact<Text>,
        /// What it is about.
        domain: Option<Fact<MaterialDomain>>,
        /// Topics.
        topics: Vec<Fact<Id<Topic>>>,
        /// Lesson hours.
        hours: Option<Fact<Number>>,
        /// Objectives of the programs that use it.
        objectives: Vec<Fact<Id<Objective>>>,
        /// Materials that come before it.
        requires: Vec<Fact<Id<Material>>>,
        /// Who wrote it.
        authors: Vec<Fact<Id<Speaker>>>,
        /// Licence.
        license: Option<Fact<Text>>,
        /// Files to download, in `materials/<id>/`.
        files: Vec<Download>,
        /// Pages elsewhere.
        links: Vec<Link>,
        /// Hidden without `--drafts`.
        draft: Option<Fact<bool>>,
        /// Former addresses.
        aliases: Vec<Fact<Text>>,
    }
}

record! {
    /// A file to download.
    pub struct Download ("kunci berkas", "a file's keys") {
        /// What it is.
        title: Fact<Text>,
        /// The file.
        file: Fact<FilePath>,
    }
}

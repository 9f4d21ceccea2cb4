//! What is offered again and again: `programs/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Program`]. Never: knows its runs; linking does.

use super::material::Material;
use super::site::Topic;
use crate::shape::{Date, Id, Number, Text, Url};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// The two kinds of training.
    pub enum Kind {
        /// Technical guidance: starts from the agency's problem, with tests.
        Bimtek = "bimtek",
        /// Starts from the participants' problems, less formal, without tests.
        Workshop = "workshop",
    }
}

vocabulary! {
    /// What kind of learning an objective asks for.
    pub enum ObjectiveDomain {
        /// To know.
        Knowledge = "knowledge",
        /// To be able to do.
        Skill = "skill",
        /// To want to; self-reported.
        Attitude = "attitude",
    }
}

vocabulary! {
    /// Areas of administrative reform.
    pub enum ReformArea {
        /// People.
        HumanResources = "human-resources",
        /// Service.
        PublicService = "public-service",
        /// Work.
        WorkEfficiency = "work-efficiency",
    }
}

record! {
    /// A catalog entry.
    pub struct Program ("kunci program", "a program's keys") {
        /// The name.
        title: Fact<Text>,
        /// Bimtek or workshop.
        kind: Fact<Kind>,
        /// One sentence for the catalog.
        summary: Fact<Text>,
        /// Topics.
        topics: Vec<Fact<Id<Topic>>>,
        /// For whom.
        audience: Option<Audience>,
        /// Lesson hours.
        hours: Option<Fact<Number>>,
        /// What participants shall be able to do.
        objectives: Vec<Objective>,
        /// What is taught.
        materials: Vec<Fact<Id<Material>>>,
        /// Regulations it rests on.
        legal_basis: Vec<LegalBasis>,
        /// The work program it belongs to.
        work_program: Option<WorkProgram>,
        /// Areas of reform that it serves.
        reform_areas: Vec<Fact<ReformArea>>,
        /// What an invited participant should prepare.
        preparation: Vec<Fact<Text>>,
        /// Hidden without `--drafts`.
        draft: Option<Fact<bool>>,
        /// Former addresses.
        aliases: Vec<Fact<Text>>,
    }
}

record! {
    /// For whom a program is.
    pub struct Audience ("kunci peserta sasaran", "audience keys") {
        /// Roles.
        who: Vec<Fact<Text>>,
        /// Whether anybody may come.
        open_to_public: Option<Fact<bool>>,
    }
}

record! {
    /// What participants shall be able to do.
    pub struct Objective ("kunci tujuan", "an objective's keys") {
        /// Its id.
        id: Fact<Id<Objective>>,
        /// In words.
        text: Option<Fact<Text>>,
        /// Knowledge, skill or attitude.
        domain: Option<Fact<ObjectiveDomain>>,
    }
}

record! {
    /// A regulation.
    pub struct LegalBasis ("kunci dasar hukum", "a legal basis's keys") {
        /// Its name.
        title: Fact<Text>,
        /// Where to read it.
        url: Option<Fact<Url>>,
        /// When it ceased to be in force.
        repealed_on: Option<Fact<Date>>,
    }
}

record! {
    /// The plan, activity and indicator that a program serves.
    pub struct WorkProgram ("kunci program kerja", "work program keys") {
        /// The plan document.
        plan: Option<Fact<Text>>,
        /// The activity.
        activity: Option<Fact<Text>>,
        /// Its code.
        code: Option<Fact<Text>>,
        /// Its indicator.
        indicator: Option<Fact<Text>>,
    }
}

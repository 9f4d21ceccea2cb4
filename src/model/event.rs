//! One run of a program: `events/<year>/<id>/event.md`.
//!
//! Takes: its front matter. Gives: [`Event`]. Never: holds what stands in the event's other files.

mod need;
mod papers;
mod people;
mod place;
mod sender;
mod words;

pub use need::*;
pub use papers::*;
pub use people::*;
pub use place::*;
pub use sender::*;
pub use words::*;

use super::material::Material;
use super::program::{Kind, Program};
use super::site::Organizer;
use super::speaker::Photo;
use crate::record;
use crate::shape::{Date, Id, Prose, Text};
use crate::source::Fact;

record! {
    /// One run of a program.
    pub struct Event ("kunci kegiatan", "an event's keys") {
        /// What tells it from other runs; page title = program title + this.
        title: Option<Fact<Text>>,
        /// One sentence for lists.
        summary: Option<Fact<Text>>,
        /// The program.
        program: Fact<Id<Program>>,
        /// Where it differs from the program's.
        kind: Option<Fact<Kind>>,
        /// Why it differs.
        kind_reason: Option<Fact<Text>>,
        /// Host or sender.
        role: Option<Fact<Role>>,
        /// Who runs it.
        organizer: Option<Fact<Id<Organizer>>>,
        /// Where it stands.
        status: Fact<Status>,
        /// Why it was postponed or cancelled.
        status_reason: Option<Fact<Text>>,
        /// The new first day of a postponed event.
        new_start: Option<Fact<Date>>,
        /// First day.
        start: Fact<Date>,
        /// Last day.
        end: Fact<Date>,
        /// The days on which it takes place.
        days: Vec<Fact<Date>>,
        /// How people meet.
        mode: Option<Fact<Mode>>,
        /// How formal it is.
        formality: Option<Fact<Formality>>,
        /// Where.
        venue: Option<Venue>,
        /// Why there.
        location_reason: Option<Fact<Text>>,
        /// Where else it could have been, and for how much.
        location_alternatives: Vec<Alternative>,
        /// Who travelled or stayed at public cost.
        travel: Option<Travel>,
        /// The problem it answers.
        problem: Option<Problem>,
        /// How the need was found out.
        needs_assessment: Option<NeedsAssessment>,
        /// Who came.
        participants: Option<Participants>,
        /// What "completed" means here.
        completion: Option<Completion>,
        /// Who taught.
        speakers: Vec<Engagement>,
        /// What was taught.
        materials: Vec<Fact<Id<Material>>>,
        /// What an invited participant should prepare.
        preparation: Vec<Fact<Text>>,
        /// What was aimed at.
        targets: Vec<Target>,
        /// Papers.
        documents: Vec<Document>,
        /// Pictures.
        photos: Vec<Photo>,
        /// What the organizers learned.
        lessons: Vec<Fact<Prose>>,
        /// The official report.
        report: Option<Report>,
        /// Editors' answers to findings.
        answers: Vec<Answer>,
        /// What was put right after publication.
        corrections: Vec<Correction>,
        /// What is not there, and why.
        absences: Vec<Absence>,
        /// Of an event that somebody else runs.
        sender: Option<Sender>,
        /// Hidden without `--drafts`.
        draft: Option<Fact<bool>>,
        /// Former addresses.
        aliases: Vec<Fact<Text>>,
    }
}

//! One run of a program: `events/<year>/<id>/event.md`.
//!
//! Takes: its front matter. Gives: [`Event`]. Never: holds what stands in the event's other files.

mod words;

pub use words::*;

use super::evidence_item::EvidenceItem;
use super::follow_up::Outcome;
use super::material::Material;
use super::program::{Kind, Objective, Program};
use super::site::{Organizer, RegionCode};
use super::speaker::{Photo, Speaker};
use crate::record;
use crate::shape::{Count, Date, FilePath, Id, Money, Number, Prose, Share, Text};
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

record! {
    /// A place.
    pub struct Venue ("kunci tempat", "a venue's keys") {
        /// Its name.
        name: Option<Fact<Text>>,
        /// The town.
        city: Option<Fact<Text>>,
        /// Region code, dotted.
        region: Option<Fact<RegionCode>>,
        /// What kind of place.
        kind: Option<Fact<VenueKind>>,
    }
}

record! {
    /// A place that was not chosen.
    pub struct Alternative ("kunci tempat lain", "keys of an alternative") {
        /// Its name.
        place: Fact<Text>,
        /// What kind of place.
        kind: Option<Fact<VenueKind>>,
        /// What it would have cost.
        cost: Option<Fact<Money>>,
        /// Why it was not chosen.
        why_not: Option<Fact<Text>>,
    }
}

record! {
    /// Who travelled or stayed at public cost.
    pub struct Travel ("kunci perjalanan", "travel keys") {
        /// Participants.
        participants: Option<Fact<Count>>,
        /// Speakers.
        speakers: Option<Fact<Count>>,
        /// Committee.
        committee: Option<Fact<Count>>,
        /// Officials.
        officials: Option<Fact<Count>>,
        /// Left on.
        depart: Option<Fact<Date>>,
        /// Came back on.
        returned as "return": Option<Fact<Date>>,
        /// Nights each.
        nights: Option<Fact<Count>>,
        /// Rooms.
        rooms: Option<Fact<Count>>,
    }
}

record! {
    /// The problem an event answers.
    pub struct Problem ("kunci masalah", "a problem's keys") {
        /// Who raised it.
        raised_by: Option<Fact<RaisedBy>>,
        /// Which unit.
        initiated_by: Option<Fact<Id<Organizer>>>,
        /// What it is.
        statement: Option<Fact<Prose>>,
        /// The outcome that measures it.
        outcome: Option<Fact<Id<Outcome>>>,
        /// Workshop: collected beforehand.
        participant_problems: Vec<Fact<Text>>,
        /// Workshop: what was found.
        solutions: Vec<Fact<Text>>,
        /// What became of it.
        result: Option<Fact<ProblemResult>>,
    }
}

record! {
    /// How the need was found out.
    pub struct NeedsAssessment ("kunci analisis kebutuhan", "keys of a needs assessment") {
        /// How.
        method: Option<Fact<Text>>,
        /// When.
        date: Option<Fact<Date>>,
        /// The paper.
        document: Option<Fact<FilePath>>,
        /// What was lacking.
        gaps: Vec<Gap>,
    }
}

record! {
    /// What a unit lacks.
    pub struct Gap ("kunci kesenjangan", "a gap's keys") {
        /// Who.
        unit: Option<Fact<Text>>,
        /// An objective of the program.
        competence: Option<Fact<Id<Objective>>>,
        /// What is needed.
        required: Option<Fact<Number>>,
        /// What is there.
        actual: Option<Fact<Number>>,
        /// How many people.
        people: Option<Fact<Count>>,
    }
}

record! {
    /// Who came.
    pub struct Participants ("kunci peserta", "participants' keys") {
        /// Invited.
        invited: Option<Fact<Count>>,
        /// Registered.
        registered: Option<Fact<Count>>,
        /// Came in another's stead.
        substitutes: Option<Fact<Count>>,
        /// Distinct people present on at least one day.
        attended: Option<Fact<Count>>,
        /// Present on each day.
        attended_by_day: Vec<Fact<Count>>,
        /// Completed.
        completed: Option<Fact<Count>>,
        /// Belong to the people it is meant for.
        on_target: Option<Fact<Count>>,
        /// Units they came from.
        units: Option<Fact<Count>>,
        /// Women.
        women: Option<Fact<Count>>,
        /// Men.
        men: Option<Fact<Count>>,
        /// Have been here before.
        repeat: Option<Fact<Count>>,
        /// How they were chosen.
        selected_by: Option<Fact<SelectedBy>>,
    }
}

record! {
    /// What "completed" means.
    pub struct Completion ("kunci kelulusan", "completion keys") {
        /// Least share of hours attended.
        minimum_attendance: Option<Fact<Share>>,
    }
}

record! {
    /// A speaker's part in an event.
    pub struct Engagement ("kunci peran narasumber", "keys of a speaker's part") {
        /// Who.
        speaker: Fact<Id<Speaker>>,
        /// What they do.
        role: Option<Fact<SpeakerRole>>,
    }
}

record! {
    /// What was aimed at.
    pub struct Target ("kunci target", "a target's keys") {
        /// Of what.
        measure: Fact<TargetMeasure>,
        /// How much.
        value: Fact<Number>,
        /// When it was set.
        set_on: Option<Fact<Date>>,
    }
}

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

record! {
    /// An event that somebody else runs.
    pub struct Sender ("kunci pengiriman peserta", "a sender's keys") {
        /// Who runs it.
        host: Option<Host>,
        /// How many were sent.
        sent: Option<Fact<Count>>,
        /// What each paid.
        fee_per_person: Option<Fact<Money>>,
        /// What the fee holds.
        fee_includes: Vec<Fact<Text>>,
        /// Why this host.
        why_this_host: Option<Fact<Text>>,
        /// Why not at home.
        why_not_local: Option<Fact<Text>>,
        /// How it was passed on at home.
        shared_at_home: Option<SharedAtHome>,
    }
}

record! {
    /// Who runs another event.
    pub struct Host ("kunci tuan rumah", "a host's keys") {
        /// The name.
        name: Fact<Text>,
        /// What kind of host.
        kind: Option<Fact<HostKind>>,
    }
}

record! {
    /// How it was passed on at home.
    pub struct SharedAtHome ("kunci berbagi hasil", "keys of sharing at home") {
        /// When.
        date: Option<Fact<Date>>,
        /// With how many.
        people: Option<Fact<Count>>,
    }
}

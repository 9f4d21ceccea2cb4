//! How the event went: timetable, speakers, materials, participants.
//!
//! Takes: one event. Gives: [`How`]. Never: names a speaker without a basis for it.

mod expect;
mod people;
mod timetable;

pub use expect::{Expect, SenderView};
pub use people::{MaterialLine, Participants, Person};
pub use timetable::Day;

use super::Subject;
use super::section::Section;
use crate::evidence::time::Overlap;
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use serde::Serialize;

/// How it went.
#[derive(Debug, Serialize)]
pub struct How {
    /// States of its items.
    pub section: Section,
    /// The timetable.
    pub days: Vec<Day>,
    /// In which zone its times are.
    pub zone: String,
    /// The timetable says of some session what became of it.
    pub has_held: bool,
    /// Lesson hours delivered.
    pub hours: Option<f64>,
    /// A learning session has no times: the hours are a lower bound.
    pub hours_at_least: bool,
    /// Lesson hours of the program.
    pub program_hours: Option<f64>,
    /// Days with lesson hours.
    pub learning_days: Option<usize>,
    /// Minutes of learning, and minutes scheduled: what the shares are shares of.
    pub minutes: Option<(u32, u32)>,
    /// Whether every session says what became of it.
    pub confirmed: bool,
    /// Learning ÷ scheduled time.
    pub learning_share: Option<f64>,
    /// Ceremony ÷ scheduled time.
    pub ceremony_share: Option<f64>,
    /// Breaks ÷ scheduled time.
    pub break_share: Option<f64>,
    /// Administration ÷ scheduled time.
    pub administration_share: Option<f64>,
    /// Visits ÷ scheduled time, where there are any.
    pub visit_share: Option<f64>,
    /// Why the shares add up to more than the whole.
    pub overlap: Option<Overlap>,
    /// Practice ÷ learning time.
    pub practice_share: Option<f64>,
    /// Who taught.
    pub people: Vec<Person>,
    /// What was taught.
    pub materials: Vec<MaterialLine>,
    /// Who came.
    pub participants: Participants,
    /// What to bring or prepare.
    pub preparation: Vec<String>,
    /// Whether tests, daily evaluation and practice are announced: what an invited participant can expect.
    pub expect: Expect,
    /// Of an event that somebody else runs.
    pub sender: Option<SenderView>,
}

impl How {
    /// Whether anything is told beside which items there are.
    pub(super) fn tells(&self) -> bool {
        let lists =
            [self.days.is_empty(), self.people.is_empty(), self.materials.is_empty(), self.preparation.is_empty()];
        self.sender.is_some() || lists.contains(&false)
    }
}

impl Subject<'_> {
    pub(super) fn how(&self) -> Result<How, Failure> {
        let record = &self.event.record;
        let items = [EvidenceItem::Schedule, EvidenceItem::Speakers, EvidenceItem::Materials, EvidenceItem::Attendance];
        // The whole block, or only the count that stands for it where women and men are withheld.
        let people = record
            .participants
            .as_ref()
            .and_then(|people| self.open(people.at).or(people.attended.as_ref().map(|attended| attended.at)));
        let ratings = self.event.evaluation.iter().flat_map(|evaluation| &evaluation.speaker_ratings);
        let sender = record.sender.as_ref().map(|sender| sender.at);
        let mut places = vec![self.event.schedule.as_ref().map(|s| s.at), people, sender];
        places.extend(ratings.map(|rating| Some(rating.at)));
        let time = &self.evidence.time;
        let preparation = self.program.record.preparation.iter().chain(&record.preparation).map(ToString::to_string);
        Ok(How {
            section: self.section(&items, &places)?,
            days: self.days(),
            zone: format::zone_abbreviation(&self.site.catalog.settings().time_zone_name, self.event.first_day().0),
            has_held: self
                .event
                .schedule
                .iter()
                .flat_map(|schedule| &schedule.sessions)
                .any(|session| session.held.is_some()),
            hours: time.hours,
            hours_at_least: time.hours_at_least,
            learning_days: time.learning_days(),
            minutes: time.hours.map(|_| (time.learning_minutes, time.scheduled_minutes)),
            program_hours: self.program.record.hours.as_ref().map(|hours| hours.value.0),
            confirmed: time.confirmed,
            learning_share: time.learning_share,
            ceremony_share: time.ceremony_share,
            break_share: time.break_share,
            administration_share: time.administration_share,
            visit_share: time.visit_share,
            overlap: time.overlap,
            practice_share: time.practice_share,
            people: self.event.engagements.iter().map(|part| self.person(part.speaker, part.role)).collect(),
            materials: self.materials(),
            participants: self.participants(),
            preparation: preparation.collect(),
            expect: self.expect(),
            sender: self.sender(),
        })
    }
}

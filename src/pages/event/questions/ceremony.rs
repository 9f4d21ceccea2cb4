//! A ceremony? What the minutes were spent on, how many lesson hours there were, and how much of them was practice.
//!
//! Takes: the timetable. Gives: three facts. Never: a share without a timetable with times.

use super::{Fact, number, of};
use crate::evidence::time::TimeUse;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::pages::event::Subject;
use crate::sentence::Sentence;
use crate::source::Location;

/// Notes that bear on the question.
pub(super) const RULES: &[&str] = &[
    "schedule-missing",
    "form-against-title",
    "overfull-day",
    "ceremony-heavy",
    "schedule-unconfirmed",
    "fee-hours-exceed-schedule",
    "thin-day",
];

impl Subject<'_> {
    pub(super) fn ceremony(&self) -> Result<Vec<Fact>, Failure> {
        if self.is_cancelled() {
            return Ok(vec![self.not_held("minutes", "how")?]);
        }
        Ok(vec![self.minutes()?, self.lesson_hours()?, self.practice()?])
    }

    fn schedule_at(&self) -> Option<Location> {
        self.event.schedule.as_ref().map(|schedule| schedule.at)
    }

    fn minutes(&self) -> Result<Fact, Failure> {
        let time = &self.evidence.time;
        let whole = time.scheduled_minutes;
        if whole == 0 {
            return self.unknown("minutes", "how", EvidenceItem::Schedule);
        }
        let mut said = vec![
            of("event.questions.minutes.learning", time.learning_minutes, whole),
            of("event.questions.minutes.ceremony", time.ceremony_minutes, whole),
            of("event.questions.minutes.break", time.break_minutes, whole),
        ];
        if time.administration_minutes > 0 {
            said.push(of("event.questions.minutes.administration", time.administration_minutes, whole));
        }
        if time.visit_minutes > 0 {
            said.push(of("event.questions.minutes.visit", time.visit_minutes, whole));
        }
        said.extend(time.overlap.map(|why| Sentence::new(format!("event.how.overlap.{}", why.word()))));
        self.known("minutes", "how", &said, [self.schedule_at()])
    }

    fn lesson_hours(&self) -> Result<Fact, Failure> {
        let time = &self.evidence.time;
        let program = self.program.record.hours.as_ref();
        let Some(hours) = time.hours else { return self.unknown("hours", "how", EvidenceItem::Schedule) };
        let delivered = Sentence::new(format!("event.questions.hours.{}", basis(time))).with("hours", number(hours, 1));
        let offered = program.map_or_else(
            || Sentence::new("event.questions.hours.program-unknown"),
            |program| Sentence::new("event.questions.hours.program").with("hours", number(program.value.0, 1)),
        );
        self.known("hours", "how", &[delivered, offered], [self.schedule_at(), program.map(|hours| hours.at)])
    }

    fn practice(&self) -> Result<Fact, Failure> {
        let time = &self.evidence.time;
        if time.learning_minutes == 0 {
            return self.unknown("practice", "how", EvidenceItem::Schedule);
        }
        let said = of("event.questions.minutes.practice", time.practice_minutes, time.learning_minutes);
        self.known("practice", "how", &[said], [self.schedule_at()])
    }
}

/// Whether the hours are those that were held, those of the timetable, or a lower bound.
fn basis(time: &TimeUse) -> &'static str {
    match (time.hours_at_least, time.confirmed) {
        (true, _) => "at-least",
        (false, true) => "held",
        (false, false) => "planned",
    }
}

//! What one speaker taught, and how participants rated it, event by event.
//!
//! Takes: a speaker and the events with a part of theirs. Gives: [`Part`]s. Never: money, a mean over several events, or a
//! rating by fewer people than may be published, or one that tells what a few of them answered.

use super::{Evidence, Standing, standing, time};
use crate::catalog::{Catalog, Event, Handle, Speaker};
use crate::model::evaluation::mean_tells_of_few;
use crate::model::event::SpeakerRole;
use crate::model::schedule::Session;
use crate::source::Location;

/// A rating that may be published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating {
    /// The mean of all answers, on the form's own scale.
    pub mean: f64,
    /// The highest answer; `None` where not written.
    pub scale: Option<f64>,
    /// How many answered.
    pub respondents: u32,
    /// How many attended.
    pub attended: Option<u32>,
    /// Where the mean is written.
    pub at: Location,
}

/// What is known of the rating at one event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rated {
    /// It may be published.
    Yes(Rating),
    /// Fewer answers than may be published, or a mean so near an end of the scale that it tells of a few of them.
    TooFew,
    /// There is none.
    No,
}

/// One session, in the timetable's order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lesson {
    /// Its place in the timetable.
    pub session: usize,
    /// Its length in lesson hours, unrounded; `None` where it has no times or was cancelled.
    pub hours: Option<f64>,
    /// Whether it was held, is to come, or neither.
    pub standing: Standing,
    /// Whether the timetable says what became of it; a session that counts as held is otherwise one by the timetable.
    pub confirmed: bool,
}

/// A speaker's part in one event.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The event.
    pub event: Handle<Event>,
    /// What the speaker does there; `None` where only the timetable names them.
    pub role: Option<SpeakerRole>,
    /// Where the event stands.
    pub standing: Standing,
    /// The sessions that the timetable gives them.
    pub sessions: Vec<Lesson>,
    /// How participants rated them.
    pub rated: Rated,
}

impl Part {
    /// Whether anything of this part stands so: a session of it, or the event where the timetable names none.
    #[must_use]
    pub fn is(&self, standing: Standing) -> bool {
        let mut sessions = self.sessions.iter();
        sessions.any(|lesson| lesson.standing == standing) || (self.sessions.is_empty() && self.standing == standing)
    }
}

/// The parts of one speaker, newest event first.
#[must_use]
pub fn parts(catalog: &Catalog, evidence: &Evidence, speaker: Handle<Speaker>) -> Vec<Part> {
    catalog[speaker].events.iter().rev().map(|event| part(catalog, evidence, speaker, *event)).collect()
}

fn part(catalog: &Catalog, evidence: &Evidence, speaker: Handle<Speaker>, handle: Handle<Event>) -> Part {
    let event = &catalog[handle];
    let sessions =
        event.schedule.iter().flat_map(|schedule| &schedule.sessions).zip(&event.session_speakers).enumerate();
    let own = sessions.filter(|(_, (_, speakers))| speakers.contains(&speaker));
    Part {
        event: handle,
        role: event.engagements.iter().find(|part| part.speaker == speaker).map(|part| part.role),
        standing: standing::of_event(event, evidence.today),
        sessions: own
            .map(|(index, (session, _))| Lesson {
                session: index,
                hours: hours(session, catalog.settings().lesson_hour_minutes),
                standing: standing::of_session(event, session, evidence.today),
                confirmed: session.held.is_some(),
            })
            .collect(),
        rated: rated(catalog, evidence, speaker, handle),
    }
}

fn hours(session: &Session, lesson_minutes: u32) -> Option<f64> {
    time::minutes(session).map(|(start, end)| f64::from(end - start) / f64::from(lesson_minutes))
}

fn rated(catalog: &Catalog, evidence: &Evidence, speaker: Handle<Speaker>, handle: Handle<Event>) -> Rated {
    let id = &catalog[speaker].id;
    let written = catalog[handle]
        .evaluation
        .iter()
        .flat_map(|evaluation| &evaluation.speaker_ratings)
        .find(|rating| rating.speaker.value == *id);
    let Some(written) = written else { return Rated::No };
    let (Some(respondents), Some(mean)) = (&written.respondents, &written.mean) else { return Rated::No };
    let tells_of_few = |scale: f64| mean_tells_of_few(mean.value.0, scale, respondents.value.0);
    if respondents.value.0 < catalog.settings().thresholds.minimum_group
        || written.scale.as_ref().is_some_and(|scale| tells_of_few(scale.value.0))
    {
        return Rated::TooFew;
    }
    Rated::Yes(Rating {
        mean: mean.value.0,
        scale: written.scale.as_ref().map(|scale| scale.value.0).filter(|scale| *scale > 0.0),
        respondents: respondents.value.0,
        attended: evidence.of(handle).participants.attended,
        at: mean.at,
    })
}

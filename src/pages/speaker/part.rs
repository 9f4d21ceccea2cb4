//! A speaker's part in one event.
//!
//! Takes: a measured part. Gives: [`PartRow`]. Never: pay, or a rating on too few answers.

use crate::evidence::Standing;
use crate::evidence::speakers::{Lesson, Part, Rated};
use crate::model::event::SpeakerRole;
use crate::pages::longest::{LONGEST, cut};
use crate::pages::related::EventLine;
use crate::pages::site::{Cite, Site};
use crate::shape::Date;
use serde::Serialize;

/// What a speaker did, or will do, or would have done: parts whose sessions stand alike.
#[derive(Debug, Serialize)]
pub struct Group {
    /// `sessions`, `to-come` or `called-off`: its place on the page, and what follows the keys of its words.
    pub id: &'static str,
    /// The parts, newest event first.
    pub parts: Vec<PartRow>,
    /// How many there are, where not all are shown.
    pub of: Option<usize>,
}

/// A part in one event.
#[derive(Debug, Serialize)]
pub struct PartRow {
    /// The event.
    pub event: EventLine,
    /// What the speaker does there.
    pub role: Option<SpeakerRole>,
    /// The sessions that the timetable gives them, of those that stand as the group says.
    pub sessions: Vec<SessionRow>,
    /// The timetable names no session of theirs at all.
    pub unnamed: bool,
}

/// How participants rated a part.
#[derive(Debug, Serialize)]
pub struct RatedRow {
    /// The event.
    pub event: EventLine,
    /// The rating, where it may be published.
    pub rating: Option<RatingRow>,
    /// There are answers, too few to be published.
    pub too_few: bool,
}

/// One session.
#[derive(Debug, Serialize)]
pub struct SessionRow {
    /// The day.
    pub date: Date,
    /// What it was called.
    pub title: String,
    /// Length in lesson hours; `None` where it has no times.
    pub hours: Option<f64>,
    /// Why it has no hours, as the end of a key; `None` where it was held or is to come.
    pub called_off: Option<&'static str>,
    /// Nobody wrote whether it was held: it counts by the timetable.
    pub by_timetable: bool,
    /// Where it is written.
    pub source: Cite,
}

/// A rating.
#[derive(Debug, Serialize)]
pub struct RatingRow {
    /// The mean answer.
    pub mean: f64,
    /// The highest answer.
    pub scale: Option<f64>,
    /// How many answered.
    pub respondents: u32,
    /// How many attended.
    pub attended: Option<u32>,
    /// Mean ÷ scale in percent, for the bar, with one decimal.
    pub width: Option<f64>,
    /// Where it is written.
    pub source: Cite,
}

/// The groups that a page shows: what was held always, the others where there is any.
pub(super) fn groups(site: &Site<'_>, parts: &[Part]) -> Vec<Group> {
    let group = |id, standings: &[Standing]| {
        let of = || parts.iter().filter(|part| standings.iter().any(|standing| part.is(*standing)));
        let shown = of().take(LONGEST).map(|part| part_row(site, part, standings)).collect();
        Group { id, parts: shown, of: cut(of().count()) }
    };
    let others = [group("to-come", &[Standing::ToCome]), group("called-off", &[Standing::PutOff, Standing::Cancelled])];
    let others = others.into_iter().filter(|group| !group.parts.is_empty());
    [group("sessions", &[Standing::Held])].into_iter().chain(others).collect()
}

fn part_row(site: &Site<'_>, part: &Part, standings: &[Standing]) -> PartRow {
    let event = &site.catalog[part.event];
    let sessions = event.schedule.as_ref().map_or(&[][..], |schedule| &schedule.sessions);
    let row = |lesson: &Lesson| {
        let session = sessions.get(lesson.session)?;
        Some(SessionRow {
            date: session.date.value,
            title: session.title.to_string(),
            hours: lesson.hours,
            called_off: match lesson.standing {
                Standing::Held | Standing::ToCome => None,
                Standing::PutOff => Some("put-off"),
                Standing::Cancelled => Some("cancelled"),
            },
            by_timetable: lesson.standing == Standing::Held && !lesson.confirmed,
            source: site.cite(session.date.at),
        })
    };
    let own = part.sessions.iter().filter(|lesson| standings.contains(&lesson.standing));
    PartRow {
        event: EventLine::new(site, part.event),
        role: part.role,
        sessions: own.filter_map(row).collect(),
        unnamed: part.sessions.is_empty(),
    }
}

/// The ratings: a row for every part that was held or rated, and how many there are, where not all are shown.
pub(super) fn ratings(site: &Site<'_>, parts: &[Part]) -> (Vec<RatedRow>, Option<usize>) {
    let of = || parts.iter().filter(|part| part.is(Standing::Held) || part.rated != Rated::No);
    (of().take(LONGEST).map(|part| rated(site, part)).collect(), cut(of().count()))
}

fn rated(site: &Site<'_>, part: &Part) -> RatedRow {
    let rating = match part.rated {
        Rated::Yes(rating) => Some(RatingRow {
            source: site.cite(rating.at),
            mean: rating.mean,
            scale: rating.scale,
            respondents: rating.respondents,
            attended: rating.attended,
            width: rating.scale.map(|scale| (rating.mean / scale * 1000.0).round() / 10.0),
        }),
        Rated::TooFew | Rated::No => None,
    };
    RatedRow { event: EventLine::new(site, part.event), rating, too_few: part.rated == Rated::TooFew }
}

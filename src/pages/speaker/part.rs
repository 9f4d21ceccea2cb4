//! A speaker's part in one event.
//!
//! Takes: a measured part. Gives: [`PartRow`]. Never: pay, or a rating on too few answers.

use crate::evidence::speakers::{self, Part, Rated};
use crate::model::event::SpeakerRole;
use crate::pages::related::EventLine;
use crate::pages::site::{Cite, Site};
use crate::shape::Date;
use serde::Serialize;

/// A part in one event.
#[derive(Debug, Serialize)]
pub struct PartRow {
    /// The event.
    pub event: EventLine,
    /// What the speaker does there.
    pub role: Option<SpeakerRole>,
    /// The sessions that the timetable gives them.
    pub sessions: Vec<SessionRow>,
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
    /// It did not take place.
    pub cancelled: bool,
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

pub(super) fn part_row(site: &Site<'_>, part: &Part) -> PartRow {
    let event = &site.catalog[part.event];
    let sessions = event.schedule.as_ref().map_or(&[][..], |schedule| &schedule.sessions);
    let session = |taught: &speakers::Taught| {
        let session = sessions.get(taught.session)?;
        Some(SessionRow {
            date: session.date.value,
            title: session.title.to_string(),
            hours: taught.hours,
            cancelled: taught.cancelled,
            source: site.cite(session.date.at),
        })
    };
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
    PartRow {
        event: EventLine::new(site, part.event),
        role: part.role,
        sessions: part.sessions.iter().filter_map(session).collect(),
        rating,
        too_few: part.rated == Rated::TooFew,
    }
}

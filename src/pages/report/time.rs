//! How the hours were used.
//!
//! Takes: what was measured of the timetable. Gives: the report's `time`. Never: a share without a timetable with times.

use super::Scope;
use super::citations::Citations;
use super::given::Given;
use crate::model::EvidenceItem;
use crate::pages::disclosure::Reason;
use crate::pages::figure::rounded;
use serde::Serialize;

/// Hours in JP, minutes as they lie on the clock, shares from 0 to 1.
#[derive(Debug, Serialize)]
pub struct Time {
    #[serde(flatten)]
    hours: Given<f64>,
    #[serde(flatten)]
    learning_share: Given<f64>,
    #[serde(flatten)]
    practice_share: Given<f64>,
    /// Whether every session says what became of it; otherwise the hours are those of the timetable.
    confirmed: bool,
    /// Whether a learning session has no times, so that `hours` is a lower bound.
    hours_at_least: bool,
    /// Event days with lesson hours.
    #[serde(flatten)]
    learning_days: Given<usize>,
    #[serde(flatten)]
    ceremony_share: Given<f64>,
    #[serde(flatten)]
    visit_share: Given<f64>,
    #[serde(flatten)]
    break_share: Given<f64>,
    #[serde(flatten)]
    administration_share: Given<f64>,
    /// Minutes covered by any session: the base of the shares.
    #[serde(flatten)]
    scheduled_minutes: Given<u32>,
    /// Minutes covered by learning: the base of the practice share.
    #[serde(flatten)]
    learning_minutes: Given<u32>,
}

pub fn time(scope: &Scope<'_>, citations: &mut Citations<'_>) -> Time {
    let time = &scope.evidence.time;
    let sessions =
        || scope.event.schedule.iter().flat_map(|schedule| schedule.sessions.iter().map(|session| session.at));
    // All sessions, those too that do not count: a reader must see that they do not.
    let minutes = time.hours.map(|_| (time.scheduled_minutes, time.learning_minutes));
    for name in ["scheduled_minutes", "learning_minutes"] {
        citations.block(format!("time.{name}"), minutes, sessions());
    }
    citations.block("time.learning_days", time.learning_days(), sessions());
    // Sessions without times tell no minutes; without sessions it is the timetable that is not there.
    let none = if sessions().next().is_some() { Reason::UnknownPart } else { scope.absent(EvidenceItem::Schedule) };
    let mut share = |name: &'static str, figure: Option<f64>| {
        citations.block(format!("time.{name}"), figure, sessions());
        Given::or(name, figure.map(rounded), if minutes.is_some() { Reason::BaseZero } else { none })
    };
    let shown = Time {
        hours: share("hours", time.hours),
        learning_share: share("learning_share", time.learning_share),
        practice_share: share("practice_share", time.practice_share),
        ceremony_share: share("ceremony_share", time.ceremony_share),
        visit_share: share("visit_share", time.visit_share),
        break_share: share("break_share", time.break_share),
        administration_share: share("administration_share", time.administration_share),
        confirmed: time.confirmed,
        hours_at_least: time.hours_at_least,
        learning_days: Given::or("learning_days", time.learning_days(), none),
        scheduled_minutes: Given::or("scheduled_minutes", minutes.map(|(scheduled, _)| scheduled), none),
        learning_minutes: Given::or("learning_minutes", minutes.map(|(_, learning)| learning), none),
    };
    citations.all("time.hours", shown.hours.figure, scope.site.catalog.settings().lesson_hour_at);
    shown
}

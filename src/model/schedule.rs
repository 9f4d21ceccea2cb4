//! The timetable: `schedule.yaml`.
//!
//! Takes: its keys. Gives: [`Schedule`]. Never: adds up hours; `evidence::time` does.

use super::event::Event;
use super::material::Material;
use super::speaker::Speaker;
use crate::shape::{Date, Id, OneOrMany, Text, Time};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What a session is.
    pub enum Form {
        /// Listening.
        Theory = "theory",
        /// Doing.
        Practice = "practice",
        /// Talking.
        Discussion = "discussion",
        /// A test.
        Test = "test",
        /// A visit; learning only with purpose and material.
        Visit = "visit",
        /// Speeches.
        Ceremony = "ceremony",
        /// A rest.
        Break = "break",
        /// Registration and the like.
        Administration = "administration",
    }
}

vocabulary! {
    /// What became of a session.
    pub enum Held {
        /// As in the timetable.
        AsPlanned = "as-planned",
        /// Shorter.
        Shortened = "shortened",
        /// At another time.
        Moved = "moved",
        /// Not at all.
        Cancelled = "cancelled",
    }
}

record! {
    /// A timetable.
    pub struct Schedule ("kunci jadwal", "a schedule's keys") {
        /// Its sessions.
        sessions: Vec<Session>,
    }
}

record! {
    /// One session.
    pub struct Session ("kunci sesi", "a session's keys") {
        /// The day.
        date: Fact<Date>,
        /// When it begins.
        start: Option<Fact<Time>>,
        /// When it ends.
        end: Option<Fact<Time>>,
        /// What it is called.
        title: Fact<Text>,
        /// What it is.
        form: Option<Fact<Form>>,
        /// Who leads it.
        speaker: OneOrMany<Fact<Id<Speaker>>>,
        /// What is used.
        material: OneOrMany<Fact<Id<Material>>>,
        /// One of several at the same time.
        track: Option<Fact<Text>>,
        /// From which point of view.
        viewpoint: Option<Fact<Text>>,
        /// What a visit is for.
        purpose: Option<Fact<Text>>,
        /// What became of it.
        held: Option<Fact<Held>>,
        /// When it really took place.
        actual: Option<Actual>,
        /// Another event that shares it.
        joint_with: Option<Fact<Id<Event>>>,
    }
}

record! {
    /// When a session really took place.
    pub struct Actual ("waktu nyata", "actual times") {
        /// Began.
        start: Option<Fact<Time>>,
        /// Ended.
        end: Option<Fact<Time>>,
    }
}

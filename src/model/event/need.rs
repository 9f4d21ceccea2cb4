//! Why an event is held, and what it aims at.
//!
//! Takes: the keys `problem`, `needs_assessment` and `targets`. Gives: their records. Never: what became of it: that is the evaluation's and the follow-up's.

use super::words::{ProblemResult, RaisedBy, TargetMeasure};
use crate::model::follow_up::Outcome;
use crate::model::program::Objective;
use crate::model::site::Organizer;
use crate::record;
use crate::shape::{Count, Date, FilePath, Id, Number, Prose, Text};
use crate::source::Fact;

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

//! What stands for records that could not be read.
//!
//! Takes: records. Gives: the same, with something in every gap. Never: hides that it is a gap: all in it is
//! [`Location::NOWHERE`](crate::source::Location::NOWHERE), and nothing is said of what is nowhere.

use crate::catalog::entities::Program;
use crate::content::{Document, EventRecord, Records};
use crate::model::{self, Body};
use crate::shape::{Decode, Id, Scalar};
use crate::source::Location;
use std::sync::Arc;

/// Fills every gap but that of `site.yaml`.
pub fn fill(records: &mut Records) {
    records.pages.iter_mut().for_each(front_matter);
    records.programs.iter_mut().for_each(front_matter);
    records.speakers.iter_mut().for_each(front_matter);
    records.materials.iter_mut().for_each(front_matter);
    for event in &mut records.events {
        if event.document.record.is_none() || !event.unread.is_empty() {
            files(Arc::make_mut(event));
        }
    }
}

fn front_matter<T: Decode>(document: &mut Document<T>) {
    document.record.get_or_insert_with(|| Arc::new(T::stand_in()));
}

fn files(event: &mut EventRecord) {
    front_matter(&mut event.document);
    for name in std::mem::take(&mut event.unread) {
        match name {
            "schedule.yaml" => part(&mut event.schedule),
            "budget.yaml" => part(&mut event.budget),
            "evaluation.yaml" => part(&mut event.evaluation),
            _ => part(&mut event.follow_up),
        }
    }
}

fn part<T: Decode>(part: &mut Option<Arc<T>>) {
    part.get_or_insert_with(|| Arc::new(T::stand_in()));
}

/// The program of events that name one that nobody knows.
pub fn program() -> Program {
    let file = Location::NOWHERE.file;
    Program {
        id: Id::stand_in(),
        file,
        record: Arc::new(model::Program::stand_in()),
        body: Body::new(file, Arc::from(""), 0, 1),
        materials: Vec::new(),
        events: Vec::new(),
    }
}

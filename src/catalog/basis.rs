//! What an event is made of, by which it is known again.
//!
//! Takes: linked entities. Gives: a [`Basis`] for each event. Never: compares what is written; a record that was decoded
//! anew is another one.
//!
//! A basis holds the event as it was linked, `site.yaml`, and the records of all that the event refers to: its program,
//! speakers and materials, those of the program, and those that a material requires. Not in it are other events, and the
//! attachments of speakers and materials: what looks at these is no function of one event.

use super::entities::{Event, Material, Program, Speaker};
use super::handle::Handle;
use crate::memo::{Inputs, Memo};
use rayon::prelude::*;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// Equal where an event and all that it refers to are the very same, whatever its place in the list of events.
#[derive(Debug, Clone)]
pub struct Basis {
    event: Handle<Event>,
    mark: Arc<Mark>,
}

/// Nothing but a place in memory, one for each [`Inputs`].
#[derive(Debug, Default)]
pub struct Mark;

impl Basis {
    /// The event, in the catalog that the basis is from.
    #[must_use]
    pub fn event(&self) -> Handle<Event> {
        self.event
    }
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.mark, &other.mark)
    }
}

impl Eq for Basis {}

impl Hash for Basis {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.mark).hash(state);
    }
}

/// The entities that events refer to.
pub(super) struct Entities<'a> {
    pub programs: &'a [Program],
    pub speakers: &'a [Speaker],
    pub materials: &'a [Material],
}

/// The basis of every event; `ground` is what all events have in common.
pub(super) fn bases(
    known: &mut Memo<Inputs, Mark>,
    ground: &Inputs,
    events: &[Arc<Event>],
    entities: &Entities<'_>,
) -> Vec<Basis> {
    let inputs = events.par_iter().map(|event| inputs(ground.clone().and(event), event, entities)).collect();
    let marks = known.all(inputs, |_| Mark).into_iter().enumerate();
    marks.map(|(index, mark)| Basis { event: Handle::new(index), mark }).collect()
}

fn inputs(mut inputs: Inputs, event: &Event, entities: &Entities<'_>) -> Inputs {
    let program = &entities.programs[event.program.index()];
    inputs.add(&program.record);
    let mut speakers: Vec<Handle<Speaker>> = event.engagements.iter().map(|part| part.speaker).collect();
    speakers.extend(event.session_speakers.iter().flatten());
    let mut materials: Vec<Handle<Material>> = program.materials.clone();
    materials.extend(event.materials.iter().chain(event.session_materials.iter().flatten()));
    let required: Vec<_> = materials.iter().flat_map(|found| &entities.materials[found.index()].requires).collect();
    materials.extend(required);
    each_once(&mut speakers);
    each_once(&mut materials);
    for speaker in speakers {
        inputs.add(&entities.speakers[speaker.index()].record);
    }
    for material in materials {
        inputs.add(&entities.materials[material.index()].record);
    }
    inputs
}

fn each_once<E>(handles: &mut Vec<Handle<E>>) {
    handles.sort_unstable();
    handles.dedup();
}

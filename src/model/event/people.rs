//! Who comes to an event, and who teaches there.
//!
//! Takes: the keys `participants`, `completion` and `speakers`. Gives: their records. Never: a name of a participant.

use super::words::{SelectedBy, SpeakerRole};
use crate::model::speaker::Speaker;
use crate::record;
use crate::shape::{Count, Id, Share};
use crate::source::Fact;

record! {
    /// Who came.
    pub struct Participants ("kunci peserta", "participants' keys") {
        /// Invited.
        invited: Option<Fact<Count>>,
        /// Registered.
        registered: Option<Fact<Count>>,
        /// Came in another's stead.
        substitutes: Option<Fact<Count>>,
        /// Distinct people present on at least one day.
        attended: Option<Fact<Count>>,
        /// Present on each day.
        attended_by_day: Vec<Fact<Count>>,
        /// Completed.
        completed: Option<Fact<Count>>,
        /// Belong to the people it is meant for.
        on_target: Option<Fact<Count>>,
        /// Units they came from.
        units: Option<Fact<Count>>,
        /// Women.
        women: Option<Fact<Count>>,
        /// Men.
        men: Option<Fact<Count>>,
        /// Have been here before.
        repeat: Option<Fact<Count>>,
        /// How they were chosen.
        selected_by: Option<Fact<SelectedBy>>,
    }
}

record! {
    /// What "completed" means.
    pub struct Completion ("kunci kelulusan", "completion keys") {
        /// Least share of hours attended.
        minimum_attendance: Option<Fact<Share>>,
    }
}

record! {
    /// A speaker's part in an event.
    pub struct Engagement ("kunci peran narasumber", "keys of a speaker's part") {
        /// Who.
        speaker: Fact<Id<Speaker>>,
        /// What they do.
        role: Option<Fact<SpeakerRole>>,
    }
}

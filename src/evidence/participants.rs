//! Who came.
//!
//! Takes: an event. Gives: [`Participants`]. Never: a count that nobody wrote down.

use crate::catalog::Event;
use crate::model::event::SelectedBy;
use crate::shape::Count;
use crate::source::Fact;

/// Counts of people; `None` where the content does not say.
#[derive(Debug, Clone, Default)]
pub struct Participants {
    /// Invited.
    pub invited: Option<u32>,
    /// Registered.
    pub registered: Option<u32>,
    /// Came in another's stead.
    pub substitutes: Option<u32>,
    /// Distinct people present on at least one day; of a sender, those sent.
    pub attended: Option<u32>,
    /// Present on each event day, in order; empty where unknown.
    pub by_day: Vec<u32>,
    /// Completed.
    pub completed: Option<u32>,
    /// Belong to the people it is meant for.
    pub on_target: Option<u32>,
    /// Units they came from.
    pub units: Option<u32>,
    /// Women.
    pub women: Option<u32>,
    /// Men.
    pub men: Option<u32>,
    /// Have been here before.
    pub repeat: Option<u32>,
    /// How they were chosen.
    pub selected_by: Option<SelectedBy>,
}

fn number(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

impl Participants {
    /// Reads the counts off an event.
    #[must_use]
    pub fn measure(event: &Event) -> Self {
        let sent = event.record.sender.as_ref().and_then(|sender| number(sender.sent.as_ref()));
        let Some(written) = &event.record.participants else {
            return Self { attended: sent, ..Self::default() };
        };
        Self {
            invited: number(written.invited.as_ref()),
            registered: number(written.registered.as_ref()),
            substitutes: number(written.substitutes.as_ref()),
            attended: number(written.attended.as_ref()).or(sent),
            by_day: written.attended_by_day.iter().map(|count| count.value.0).collect(),
            completed: number(written.completed.as_ref()),
            on_target: number(written.on_target.as_ref()),
            units: number(written.units.as_ref()),
            women: number(written.women.as_ref()),
            men: number(written.men.as_ref()),
            repeat: number(written.repeat.as_ref()),
            selected_by: written.selected_by.as_ref().map(|by| by.value),
        }
    }

    /// Present on the given event day, or, where that day is not recorded, all who attended; the flag tells which.
    #[must_use]
    pub fn on_day(&self, day: usize) -> Option<(u32, bool)> {
        match self.by_day.get(day) {
            Some(count) => Some((*count, true)),
            None => self.attended.map(|count| (count, false)),
        }
    }

    /// Present on the given one of so many event days, as recorded; on a one-day event all who attended. `None` otherwise: all
    /// who attended on some day are no base for a rate of one day.
    #[must_use]
    pub fn present_on(&self, day: usize, days: usize) -> Option<u32> {
        self.by_day.get(day).copied().or_else(|| self.attended.filter(|_| days == 1))
    }
}

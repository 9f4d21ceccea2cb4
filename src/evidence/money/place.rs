//! What was paid for the place and the nights: what another place is compared with.
//!
//! Takes: an event and its lines. Gives: [`PlaceCost`]. Never: a difference while a part is unknown, or hidden elsewhere.

use super::lines::{planned_of, realised_of};
use super::nights::{Hidden, hidden_cost};
use super::{Computed, Refusal, Total, difference};
use crate::catalog::Event;
use crate::model::budget::{Category, Line};

/// What the lines of the categories venue, meeting-package and lodging cost together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceCost {
    /// Their sum; nothing at all where there is no such line.
    pub total: Total,
    /// What was spent; otherwise, while nothing is spent, what was planned.
    pub of_realised: bool,
    /// Where another part is, so that the sum is a lower bound.
    pub hidden: Option<Hidden>,
}

impl PlaceCost {
    /// Adds up; `None` without lines.
    pub(super) fn of(event: &Event, lines: &[Line], realised: Total) -> Option<Self> {
        if lines.is_empty() {
            return None;
        }
        let of_realised = realised.known > 0;
        let mut total = Total::default();
        for line in lines.iter().filter(|line| is_place(line)) {
            total.add(if of_realised { realised_of(line) } else { planned_of(line) });
        }
        Some(Self { total, of_realised, hidden: hidden_cost(event, lines) })
    }

    /// The sum, in whole currency units; 0 where no line pays for a place, since the lines hold the whole cost.
    ///
    /// # Errors
    /// Where a part is unknown or hidden elsewhere.
    pub fn paid(&self) -> Computed<u64> {
        if self.hidden.is_some() {
            return Err(Refusal::UnknownPart);
        }
        if self.total == Total::default() { Ok(0) } else { self.total.whole() }
    }

    /// What another place would have cost − what was paid; positive where the other one is dearer.
    ///
    /// # Errors
    /// Where what was paid is not wholly known.
    pub fn other_minus_paid(&self, other: u64) -> Computed<i64> {
        difference(other, self.paid()?)
    }
}

fn is_place(line: &Line) -> bool {
    matches!(line.category.value, Category::Venue | Category::MeetingPackage | Category::Lodging)
}

//! The least that lodging and travel can be of what was spent, while some of the spending is unknown.
//!
//! Takes: the lines. Gives: a share that is a lower bound as long as no unknown line costs more than its plan. Never: takes an
//! unknown amount for 0.

use super::lines::{is_lodging_or_travel, planned_of, realised_of};
use super::{LodgingTravel, ratio};
use crate::model::budget::Line;

/// Whether that share counts a line as planned, because its spending is unknown.
#[must_use]
pub fn counts_plans(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.realised.is_none() && !is_lodging_or_travel(line))
}

/// Known lodging and travel ÷ (all known spending + the plans of the other lines that are unknown). An unknown line of lodging or
/// travel is left out of both: with it the share could only be larger. `None` where all is known, where no lodging or travel was
/// spent, and where an unknown line of another kind has no plan.
pub(super) fn share(lines: &[Line], hides: bool) -> Option<LodgingTravel> {
    if lines.iter().all(|line| line.realised.is_some()) {
        return None;
    }
    let (mut part, mut whole) = (0_u64, 0_u64);
    for line in lines {
        match (realised_of(line), is_lodging_or_travel(line)) {
            (Some(spent), is_part) => {
                whole = whole.saturating_add(spent);
                part = part.saturating_add(if is_part { spent } else { 0 });
            }
            (None, true) => {}
            (None, false) => whole = whole.saturating_add(planned_of(line)?),
        }
    }
    (part > 0).then(|| LodgingTravel {
        share: ratio(part, whole),
        part,
        whole,
        of_realised: true,
        at_least: true,
        hides,
    })
}

//! What the record says of nights, beside the lines that pay for nights.
//!
//! Takes: an event and its lines. Gives: whether a price of nights or of a place may be missing. Never: what a night would have cost.

use super::lines::{hides_lodging, hides_lodging_or_travel, holds_nights, is_hidden};
use super::named::counts_rooms;
use crate::catalog::Event;
use crate::codes;
use crate::model::budget::{Category, Included, Line};
use crate::model::event::Status;

codes! {
    /// Where a part of what the place and the nights cost is, so that nobody can tell it apart.
    pub enum Hidden {
        /// In a line of another category.
        Line = "line",
        /// In the fee paid to another host.
        Fee = "fee",
        /// Nowhere: people stayed overnight, and no line holds their nights.
        Nights = "nights",
    }
}

/// Where a part of the cost of the place and the nights is hidden; `None` where the lines hold it all.
pub(super) fn hidden_cost(event: &Event, lines: &[Line]) -> Option<Hidden> {
    if lines.iter().any(hides_lodging) {
        return Some(Hidden::Line);
    }
    if fee(event).any(|part| matches!(part, Included::Lodging | Included::Venue)) {
        return Some(Hidden::Fee);
    }
    are_unpaid(event, lines).then_some(Hidden::Nights)
}

/// Whether another line or a fee is said to hold more lodging or travel.
pub(super) fn is_more_hidden(event: &Event, lines: &[Line]) -> bool {
    lines.iter().any(hides_lodging_or_travel) || fee(event).any(is_hidden)
}

/// Whether there may be more lodging than the lines of that kind hold: nights that no line holds, or a package that may hold some.
pub(super) fn may_be_more(event: &Event, lines: &[Line]) -> bool {
    let is_open = lines.iter().any(is_open_package) && (has_stayed(event) || may_have_stayed(event));
    is_open || are_unpaid(event, lines) || underpaid(event, lines).is_some()
}

/// Nights of all who travelled, and how many of them the lines pay for, where that is less than half: a room counts for two people.
///
/// `None` where a line holds nights that nobody counts, as a package does.
#[must_use]
pub fn underpaid(event: &Event, lines: &[Line]) -> Option<(u64, f64)> {
    let travel = event.record.travel.as_ref().filter(|_| has_stayed(event))?;
    let nights = travel.written() * u64::from(travel.nights.as_ref()?.value.0);
    let holding: Vec<&Line> = lines.iter().filter(|line| holds_nights(line)).collect();
    let is_counted = |line: &&Line| line.category.value == Category::Lodging && !line.volume.is_empty();
    let in_fee = fee(event).any(|part| part == Included::Lodging);
    if in_fee || holding.is_empty() || !holding.iter().all(is_counted) || lines.iter().any(is_open_package) {
        return None;
    }
    let beds = |line: &&Line| if line.volume.iter().any(|volume| counts_rooms(&volume.unit)) { 2.0 } else { 1.0 };
    let paid: f64 =
        holding.iter().map(|line| beds(line) * line.volume.iter().map(|volume| volume.amount).product::<f64>()).sum();
    #[expect(clippy::cast_precision_loss, reason = "two counts below 2^32 make a product that a reader can still read")]
    let is_less = paid * 2.0 < nights as f64;
    is_less.then_some((nights, paid))
}

/// What the fee holds that another host asks for.
fn fee(event: &Event) -> impl Iterator<Item = Included> {
    event.record.sender.iter().flat_map(|sender| &sender.fee_includes).map(|part| part.value)
}

/// Whether there were nights that no line holds.
fn are_unpaid(event: &Event, lines: &[Line]) -> bool {
    has_stayed(event) && !lines.iter().any(holds_nights)
}

/// A package of which nobody says whether it holds a night.
fn is_open_package(line: &Line) -> bool {
    line.category.value == Category::MeetingPackage && line.package.is_none()
}

/// Whether somebody is recorded as staying overnight at public cost: there are nights, and not every group is written as nobody.
/// Nobody stayed for a cancelled event.
fn has_stayed(event: &Event) -> bool {
    let Some(travel) = event.record.travel.as_ref().filter(|_| event.record.status.value != Status::Cancelled) else {
        return false;
    };
    let nobody = travel.groups().into_iter().all(|group| group.as_ref().is_some_and(|group| group.value.0 == 0));
    travel.nights.as_ref().is_some_and(|nights| nights.value.0 > 0) && !nobody
}

/// Whether an event of several days leaves open how many nights there were. A day by itself asks for none.
fn may_have_stayed(event: &Event) -> bool {
    let nights = event.record.travel.as_ref().and_then(|travel| travel.nights.as_ref());
    nights.is_none() && event.days.len() > 1 && event.record.status.value != Status::Cancelled
}

//! What an event was to cost and did cost.
//!
//! Takes: an event's budget. Gives: [`Money`]. Never: treats an unknown amount as 0, or divides by a total with unknown parts.
//! Definitions: the method page, "Biaya".

mod journeys;
mod least;
mod lines;
mod named;
mod nights;
mod place;
mod total;
mod vendors;

pub use least::counts_plans;
pub use lines::{
    AboveCeiling, above_ceiling, ceiling_of, hides_lodging, holds_nights, is_beside_ceiling, is_lodging_or_travel,
    is_unpriced_ceiling, original_of, pays_journeys_elsewhere, planned_of, price_of, product_of, realised_of,
    revised_price_of, worked_out_price_of,
};
pub use nights::{Hidden, underpaid};
pub use place::PlaceCost;
pub use total::{Computed, Refusal, Total};
pub use vendors::VendorTotal;

use super::participants::Participants;
use super::time::TimeUse;
use crate::catalog::Event;
use crate::model::budget::{Budget, Category, Line};
use crate::model::event::Status;

/// One category's totals.
#[derive(Debug, Clone)]
pub struct CategoryTotal {
    /// The category.
    pub category: Category,
    /// Planned, revised where revised.
    pub planned: Total,
    /// Spent.
    pub realised: Total,
    /// Prices beside the ceilings that its lines name.
    pub ceilings: Ceilings,
}

/// Lodging and travel as a share of the whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LodgingTravel {
    /// `part` ÷ `whole`, 0 to 1.
    pub share: f64,
    /// Travel, lodging and fullboard packages, in whole currency units.
    pub part: u64,
    /// All lines, in whole currency units; never 0.
    pub whole: u64,
    /// Of what was spent; otherwise of what was planned.
    pub of_realised: bool,
    /// The share is a lower bound: a line, or a fee paid to another host, hides more lodging or travel; people stayed overnight
    /// and no line holds their nights; or nobody says whether a meeting package holds nights that there were, or may have been.
    pub at_least: bool,
    /// Whether it is known that there is more; otherwise, where it is a lower bound, there may be.
    pub hides: bool,
}

/// Prices beside the ceilings that the lines name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ceilings {
    /// Lines whose unit price, by the plan in force, is above their ceiling, or whose plan or spending is above their volume at
    /// the ceiling.
    pub above: usize,
    /// Lines with a ceiling and something that stands beside it: a unit price, or a volume and a sum. The base.
    pub compared: usize,
    /// Lines with a ceiling beside which nothing can stand, as the unit price is neither written nor follows from a sum.
    pub unpriced: usize,
    /// All lines.
    pub lines: usize,
}

/// Money of one event; every amount in whole currency units.
#[derive(Debug, Clone)]
pub struct Money {
    /// Planned, revised where revised.
    pub planned: Total,
    /// Planned before any line was revised; `None` where none was.
    pub original: Option<Total>,
    /// Spent.
    pub realised: Total,
    /// By category, in the model's order; only categories with lines.
    pub by_category: Vec<CategoryTotal>,
    /// Spent − planned; refused while a part of either is unknown.
    pub variance: Computed<i64>,
    /// Spent ÷ planned, 0 and up; refused while a part of either is unknown or nothing was planned.
    pub realised_share: Computed<f64>,
    /// Spent ÷ people who attended, rounded to whole units; refused while a part is unknown or nobody is known to have attended.
    pub per_participant: Computed<u64>,
    /// Spent ÷ Σ(attended that day × JP that day), rounded to whole units; refused without the people or the hours, and
    /// while the hours are a lower bound.
    pub per_participant_hour: Computed<u64>,
    /// Σ(attended that day × JP that day), unrounded: what the spending is divided by; `None` as in `per_participant_hour`.
    pub person_hours: Option<f64>,
    /// Whether a day's attendance was taken from the whole event's because it is not recorded; only days with lesson hours.
    pub days_estimated: bool,
    /// Lodging, travel and fullboard packages as a share of what was spent, of the plan while nothing is spent.
    pub lodging_travel: Computed<LodgingTravel>,
    /// The least that the share can be where it is refused because some spending is unknown, as long as no unknown line costs
    /// more than its plan; `None` where the share is told, and where no such bound can be.
    pub lodging_travel_least: Option<LodgingTravel>,
    /// What the share is made of where it is refused: the known amounts of those lines, on the same basis.
    pub lodging_travel_sum: Total,
    /// What was paid for the place and the nights; `None` without lines.
    pub place: Option<PlaceCost>,
    /// Prices beside their ceilings.
    pub ceilings: Ceilings,
    /// Who was paid, the largest amount first; only lines that name a vendor.
    pub vendors: Vec<VendorTotal>,
    /// What the payers bring, added up; unknown where nobody is named.
    pub funding: Total,
}

impl Default for Money {
    fn default() -> Self {
        Self {
            planned: Total::default(),
            original: None,
            realised: Total::default(),
            by_category: Vec::new(),
            variance: Err(Refusal::NotRecorded),
            realised_share: Err(Refusal::NotRecorded),
            per_participant: Err(Refusal::NotRecorded),
            per_participant_hour: Err(Refusal::NotRecorded),
            person_hours: None,
            days_estimated: false,
            lodging_travel: Err(Refusal::NotRecorded),
            lodging_travel_least: None,
            lodging_travel_sum: Total::default(),
            place: None,
            ceilings: Ceilings::default(),
            vendors: Vec::new(),
            funding: Total::default(),
        }
    }
}

impl Money {
    /// Measures a budget.
    #[must_use]
    pub fn measure(event: &Event, participants: &Participants, time: &TimeUse) -> Self {
        let Some(budget) = &event.budget else { return Self::default() };
        let lines = &budget.lines;
        let (mut planned, mut original, mut realised) = (Total::default(), Total::default(), Total::default());
        for line in lines {
            planned.add(planned_of(line));
            original.add(original_of(line));
            realised.add(realised_of(line));
        }
        let (person_hours, days_estimated) = person_hours(event, participants, time);
        let spent = realised.whole();
        let (lodging_travel, lodging_travel_sum) = lodging_travel(event, lines, realised);
        Self {
            planned,
            original: Some(original).filter(|_| lines.iter().any(|line| line.revised.is_some())),
            realised,
            by_category: by_category(lines),
            variance: spent.and_then(|spent| difference(spent, planned.whole()?)),
            realised_share: spent.and_then(|spent| {
                let planned = base(planned.whole()?)?;
                Ok(ratio(spent, planned))
            }),
            per_participant: spent.and_then(|spent| {
                let people = participants.attended.ok_or(Refusal::BaseUnknown)?;
                Ok(divide(spent, f64::from(base(people)?)))
            }),
            per_participant_hour: spent.and_then(|spent| {
                let hours = person_hours.ok_or(Refusal::BaseUnknown)?;
                if hours > 0.0 { Ok(divide(spent, hours)) } else { Err(Refusal::BaseZero) }
            }),
            person_hours,
            days_estimated: days_estimated && person_hours.is_some(),
            lodging_travel,
            lodging_travel_least: least::share(lines, nights::is_more_hidden(event, lines)),
            lodging_travel_sum,
            place: PlaceCost::of(event, lines, realised),
            ceilings: ceilings(lines.iter()),
            vendors: vendors::by_vendor(lines),
            funding: funding(budget),
        }
    }
}

fn by_category(lines: &[Line]) -> Vec<CategoryTotal> {
    let mut totals: Vec<CategoryTotal> = Vec::new();
    for line in lines {
        let category = line.category.value;
        let place = totals.iter().position(|total| total.category == category).unwrap_or_else(|| {
            totals.push(CategoryTotal {
                category,
                planned: Total::default(),
                realised: Total::default(),
                ceilings: ceilings(lines.iter().filter(|line| line.category.value == category)),
            });
            totals.len() - 1
        });
        totals[place].planned.add(planned_of(line));
        totals[place].realised.add(realised_of(line));
    }
    totals.sort_by_key(|total| total.category);
    totals
}

fn ceilings<'a>(lines: impl Iterator<Item = &'a Line>) -> Ceilings {
    lines.fold(Ceilings::default(), |found, line| Ceilings {
        above: found.above + usize::from(above_ceiling(line).is_some()),
        compared: found.compared + usize::from(is_beside_ceiling(line)),
        unpriced: found.unpriced + usize::from(is_unpriced_ceiling(line)),
        lines: found.lines + 1,
    })
}

fn funding(budget: &Budget) -> Total {
    let mut total = Total::default();
    for payer in &budget.funding {
        total.add(lines::paid_by(payer));
    }
    total
}

/// Σ(attended that day × JP that day), and whether a day's attendance had to be taken from the whole event's. A day
/// without lesson hours adds nothing, whoever came.
fn person_hours(event: &Event, participants: &Participants, time: &TimeUse) -> (Option<f64>, bool) {
    if time.hours.is_none() || time.hours_at_least {
        return (None, false);
    }
    let (mut sum, mut estimated) = (0.0, false);
    let days = time.by_day.iter().enumerate().take(event.days.len());
    for (day, hours) in days.filter(|(_, hours)| **hours > 0.0) {
        let Some((people, recorded)) = participants.on_day(day) else { return (None, false) };
        estimated |= !recorded && event.days.len() > 1;
        sum += f64::from(people) * hours;
    }
    (Some(sum), estimated)
}

fn lodging_travel(event: &Event, lines: &[Line], realised: Total) -> (Computed<LodgingTravel>, Total) {
    // Recorded as 0, or not recorded: either way there is nothing yet to be a share of.
    let of_realised = realised.known > 0;
    let amount = |line: &Line| if of_realised { realised_of(line) } else { planned_of(line) };
    let (mut whole, mut part) = (Total::default(), Total::default());
    for line in lines {
        whole.add(amount(line));
        if is_lodging_or_travel(line) {
            part.add(amount(line));
        }
    }
    if is_off_and_unspent(event, realised, part) {
        return (Err(Refusal::BaseZero), part);
    }
    let hides = nights::is_more_hidden(event, lines);
    let at_least = hides || nights::may_be_more(event, lines);
    // A ratio on a total with unknown parts is not computed.
    let share = whole.whole().and_then(|whole| {
        let whole = base(whole)?;
        Ok(LodgingTravel { share: ratio(part.known, whole), part: part.known, whole, of_realised, at_least, hides })
    });
    (share, part)
}

/// Whether nothing was spent on an event that was called off, all of it on record: then there is nothing to be a share of, and the
/// plan will not be spent either. Of one that was put off the plan still stands, and holds nights and journeys or does not; "0%" would
/// say that its money went elsewhere.
fn is_off_and_unspent(event: &Event, realised: Total, part: Total) -> bool {
    let is_unspent = realised.is_complete() && realised.known == 0;
    match event.record.status.value {
        Status::Cancelled => is_unspent,
        Status::Postponed => is_unspent && part.known == 0,
        _ => false,
    }
}

/// A denominator, unless it is 0.
fn base<N: PartialEq + Default>(number: N) -> Computed<N> {
    if number == N::default() { Err(Refusal::BaseZero) } else { Ok(number) }
}

/// A − b; refused only where an amount is beyond what the type holds, which reading has ruled out.
fn difference(a: u64, b: u64) -> Computed<i64> {
    let signed = |amount: u64| i64::try_from(amount).map_err(|_| Refusal::NotRecorded);
    signed(a)?.checked_sub(signed(b)?).ok_or(Refusal::NotRecorded)
}

#[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "amounts are capped below 2^53 when read, and the divisor is positive"
)]
fn divide(amount: u64, by: f64) -> u64 {
    (amount as f64 / by).round() as u64
}

#[cfg(test)]
mod tests;

//! What an event was to cost and did cost.
//!
//! Takes: an event's budget. Gives: [`Money`]. Never: treats an unknown amount as 0, or divides by a total with unknown parts.
//! Definitions: the method page, "Biaya".

use super::participants::Participants;
use super::time::TimeUse;
use crate::catalog::Event;
use crate::model::budget::{Category, Line, Package};

/// A sum of amounts of which some may be unknown. Whole currency units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Total {
    /// Sum of the known amounts.
    pub known: u64,
    /// How many amounts are known.
    pub known_lines: usize,
    /// How many are not.
    pub unknown_lines: usize,
}

impl Total {
    /// Adds one amount.
    pub fn add(&mut self, amount: Option<u64>) {
        match amount {
            Some(amount) => {
                self.known = self.known.saturating_add(amount);
                self.known_lines += 1;
            }
            None => self.unknown_lines += 1,
        }
    }

    /// Whether nothing at all is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.known_lines == 0
    }

    /// Whether every part is known.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.known_lines > 0 && self.unknown_lines == 0
    }

    /// The sum, where every part is known.
    #[must_use]
    pub fn complete(&self) -> Option<u64> {
        self.is_complete().then_some(self.known)
    }
}

/// One category's totals.
#[derive(Debug, Clone)]
pub struct CategoryTotal {
    /// The category.
    pub category: Category,
    /// Planned, revised where revised.
    pub planned: Total,
    /// Spent.
    pub realised: Total,
}

/// Lodging and travel as a share of the whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LodgingTravel {
    /// 0 to 1.
    pub share: f64,
    /// Of what was spent; otherwise of what was planned.
    pub of_realised: bool,
    /// A line hides more lodging: the share is a lower bound.
    pub at_least: bool,
}

/// Money of one event; every amount in whole currency units.
#[derive(Debug, Clone, Default)]
pub struct Money {
    /// Planned, revised where revised.
    pub planned: Total,
    /// Spent.
    pub realised: Total,
    /// By category, in the model's order; only categories with lines.
    pub by_category: Vec<CategoryTotal>,
    /// Spent − planned; `None` while a part of either is unknown.
    pub variance: Option<i64>,
    /// Spent ÷ planned; `None` while a part of either is unknown or nothing was planned.
    pub realised_share: Option<f64>,
    /// Spent ÷ people who attended, rounded to whole units; `None` while a part is unknown or nobody is known to have attended.
    pub per_participant: Option<u64>,
    /// Spent ÷ Σ(attended that day × JP that day), rounded to whole units.
    pub per_participant_hour: Option<u64>,
    /// Whether a day's attendance was taken from the whole event's because it is not recorded.
    pub days_estimated: bool,
    /// Lodging, travel and fullboard packages as a share.
    pub lodging_travel: Option<LodgingTravel>,
}

/// What a line was to cost: revised, else planned, else the product of its volume and its unit price.
#[must_use]
pub fn planned_of(line: &Line) -> Option<u64> {
    let written = line.revised.as_ref().or(line.planned.as_ref()).map(|amount| amount.value.0);
    written.or_else(|| product_of(line))
}

/// Volume × unit price, rounded to whole units; `None` where either is missing.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "amounts are capped far below 2^53 when read; the product is checked before the cast"
)]
pub fn product_of(line: &Line) -> Option<u64> {
    let price = line.unit_price.as_ref()?.value.0;
    if line.volume.is_empty() {
        return None;
    }
    let product = line.volume.iter().fold(price as f64, |product, quantity| product * quantity.amount);
    (product.is_finite() && product < 9e15).then(|| product.round() as u64)
}

/// The most that lines may come to at the highest prices allowed: Σ volume × ceiling, in whole currency units, each line
/// rounded; `None` unless there is a line, and every one has a ceiling and a volume. A ceiling is a price for one, so that a
/// line without a volume has none in all.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "amounts are capped far below 2^53 when read; the product is checked before the cast"
)]
pub fn ceiling_of<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Option<u64> {
    let of_line = |line: &Line| {
        let ceiling = line.ceiling.as_ref().filter(|_| !line.volume.is_empty())?.value.0;
        let product = line.volume.iter().fold(ceiling as f64, |product, quantity| product * quantity.amount);
        (product.is_finite() && product < 9e15).then(|| product.round() as u64)
    };
    let amounts: Option<Vec<u64>> = lines.into_iter().map(of_line).collect();
    amounts.filter(|amounts| !amounts.is_empty()).map(|amounts| amounts.into_iter().fold(0, u64::saturating_add))
}

/// What a line did cost.
#[must_use]
pub fn realised_of(line: &Line) -> Option<u64> {
    line.realised.as_ref().map(|amount| amount.value.0)
}

/// Whether a line pays for nights or journeys.
#[must_use]
pub fn is_lodging_or_travel(line: &Line) -> bool {
    match line.category.value {
        Category::Travel | Category::Lodging => true,
        Category::MeetingPackage => line.package.as_ref().is_some_and(|package| package.value == Package::Fullboard),
        _ => false,
    }
}

/// Whether a line of another kind holds nights as well.
#[must_use]
pub fn hides_lodging(line: &Line) -> bool {
    !is_lodging_or_travel(line) && line.includes.iter().any(|hidden| hidden.as_str() == "lodging")
}

impl Money {
    /// Measures a budget.
    #[must_use]
    pub fn measure(event: &Event, participants: &Participants, time: &TimeUse) -> Self {
        let Some(budget) = &event.budget else { return Self::default() };
        let (mut planned, mut realised) = (Total::default(), Total::default());
        let mut by_category: Vec<CategoryTotal> = Vec::new();
        for line in &budget.lines {
            planned.add(planned_of(line));
            realised.add(realised_of(line));
            let category = line.category.value;
            let entry = if let Some(found) = by_category.iter_mut().position(|total| total.category == category) {
                &mut by_category[found]
            } else {
                by_category.push(CategoryTotal { category, planned: Total::default(), realised: Total::default() });
                let last = by_category.len() - 1;
                &mut by_category[last]
            };
            entry.planned.add(planned_of(line));
            entry.realised.add(realised_of(line));
        }
        by_category.sort_by_key(|total| total.category);
        let (person_hours, days_estimated) = person_hours(event, participants, time);
        let spent = realised.complete();
        let both = planned.complete().zip(spent);
        Self {
            planned,
            realised,
            by_category,
            variance: both
                .and_then(|(planned, spent)| i64::try_from(spent).ok()?.checked_sub(i64::try_from(planned).ok()?)),
            realised_share: both.filter(|(planned, _)| *planned > 0).map(|(planned, spent)| ratio(spent, planned)),
            per_participant: spent
                .zip(participants.attended)
                .filter(|(_, people)| *people > 0)
                .map(|(spent, people)| divide(spent, f64::from(people))),
            per_participant_hour: spent
                .zip(person_hours)
                .filter(|(_, hours)| *hours > 0.0)
                .map(|(spent, hours)| divide(spent, hours)),
            days_estimated,
            lodging_travel: lodging_travel(&budget.lines, realised),
        }
    }
}

/// Σ(attended that day × JP that day), and whether a day's attendance had to be taken from the whole event's.
fn person_hours(event: &Event, participants: &Participants, time: &TimeUse) -> (Option<f64>, bool) {
    if time.hours.is_none() {
        return (None, false);
    }
    let (mut sum, mut estimated) = (0.0, false);
    for (day, hours) in time.by_day.iter().enumerate().take(event.days.len()) {
        let Some((people, recorded)) = participants.on_day(day) else { return (None, false) };
        estimated |= !recorded;
        sum += f64::from(people) * hours;
    }
    (Some(sum), estimated)
}

fn lodging_travel(lines: &[Line], realised: Total) -> Option<LodgingTravel> {
    let of_realised = !realised.is_unknown();
    let amount = |line: &Line| if of_realised { realised_of(line) } else { planned_of(line) };
    let (mut whole, mut part) = (Total::default(), Total::default());
    for line in lines {
        whole.add(amount(line));
        if is_lodging_or_travel(line) {
            part.add(amount(line));
        }
    }
    // A ratio on a total with unknown parts is not computed.
    let whole = whole.complete().filter(|whole| *whole > 0)?;
    Some(LodgingTravel { share: ratio(part.known, whole), of_realised, at_least: lines.iter().any(hides_lodging) })
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

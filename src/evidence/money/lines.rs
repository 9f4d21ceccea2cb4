//! One line of a budget: what it was to cost, what it did cost, and what it holds.
//!
//! Takes: a line. Gives: its amounts in whole currency units. Never: an amount that the line does not carry.

use super::journeys::names_journeys;
use super::named::{counts_nights, names_nights, remarks};
use crate::model::budget::{Category, Funding, Included, Line, Package};

/// What a line was to cost: revised, else planned, else the product of its volume and its unit price.
#[must_use]
pub fn planned_of(line: &Line) -> Option<u64> {
    line.revised.as_ref().map(|amount| amount.value.0).or_else(|| original_of(line))
}

/// What a line was to cost before any revision: planned, else the product of its volume and its unit price.
#[must_use]
pub fn original_of(line: &Line) -> Option<u64> {
    line.planned.as_ref().map(|amount| amount.value.0).or_else(|| product_of(line))
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

/// The price of one by the plan in force, in whole currency units: where the sum was revised, what it comes to at the
/// written volume; the written price where it was not revised, where no volume is written, and where the revised sum comes
/// to no whole price, so that the volume must have changed with it. `None` without a written price.
#[must_use]
pub fn price_of(line: &Line) -> Option<u64> {
    Some(revised_price_of(line).unwrap_or(line.unit_price.as_ref()?.value.0))
}

/// The price of one that the revised sum comes to at the written volume; `None` where nothing was revised, where that is
/// the written price, and where it is no whole amount.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "amounts are capped below 2^53 when read; the price is a whole number from 0 to such an amount"
)]
pub fn revised_price_of(line: &Line) -> Option<u64> {
    let (written, sum) = (line.unit_price.as_ref()?.value.0, line.revised.as_ref()?.value.0);
    let volume: f64 = line.volume.iter().map(|quantity| quantity.amount).product();
    let price = sum as f64 / volume;
    let is_whole = !line.volume.is_empty() && volume > 0.0 && price < 9e15 && price.fract() == 0.0;
    is_whole.then_some(price as u64).filter(|price| *price != written)
}

/// What of a line is above the ceiling that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboveCeiling {
    /// The price of one, by the plan in force.
    Price,
    /// The plan in force: more than the written volume at the ceiling.
    Planned,
    /// What was spent: more than the written volume at the ceiling.
    Realised,
}

/// What of a line is above the ceiling that it names; of several, the first of [`AboveCeiling`]. A sum ÷ volume need be no whole
/// price to be above: the sum is compared with volume × ceiling, which is rounded to whole units as sums are.
#[must_use]
pub fn above_ceiling(line: &Line) -> Option<AboveCeiling> {
    let ceiling = line.ceiling.as_ref()?.value.0;
    if price_of(line).is_some_and(|price| price > ceiling) {
        return Some(AboveCeiling::Price);
    }
    let most = ceiling_of([line])?;
    let sums = [(AboveCeiling::Planned, planned_of(line)), (AboveCeiling::Realised, realised_of(line))];
    sums.into_iter().find(|(_, sum)| sum.is_some_and(|sum| sum > most)).map(|(above, _)| above)
}

/// Whether a line is compared with its ceiling: it names one, with the regulation that lays it down, and something that stands
/// beside it, a unit price, or a volume and a sum. What is above a ceiling without a source is told all the same.
#[must_use]
pub fn is_beside_ceiling(line: &Line) -> bool {
    let is_sourced = line.ceiling_source.is_some() || above_ceiling(line).is_some();
    line.ceiling.is_some() && is_sourced && has_price(line)
}

/// Whether a line names a ceiling that nothing can stand beside: there is no unit price, and none follows from volume and sum.
#[must_use]
pub fn is_unpriced_ceiling(line: &Line) -> bool {
    line.ceiling.is_some() && !has_price(line)
}

fn has_price(line: &Line) -> bool {
    line.unit_price.is_some() || !line.volume.is_empty() && sum_of(line).is_some()
}

/// The plan in force, else what was spent.
fn sum_of(line: &Line) -> Option<u64> {
    planned_of(line).or_else(|| realised_of(line))
}

/// The price of one where none is written: plan in force, else spending, ÷ volume, rounded to whole currency units; `None` where
/// a price is written, and where volume or sum is missing.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "amounts are capped below 2^53 when read; the price is checked before the cast"
)]
pub fn worked_out_price_of(line: &Line) -> Option<u64> {
    let sum = sum_of(line).filter(|_| line.unit_price.is_none() && !line.volume.is_empty())?;
    let price = sum as f64 / line.volume.iter().map(|quantity| quantity.amount).product::<f64>();
    (price.is_finite() && price < 9e15).then(|| price.round() as u64)
}

/// Whether a line pays for nights or journeys.
#[must_use]
pub fn is_lodging_or_travel(line: &Line) -> bool {
    line.category.value == Category::Travel || pays_nights(line)
}

/// Whether a line pays for nights: lodging, and packages that hold a night.
fn pays_nights(line: &Line) -> bool {
    match line.category.value {
        Category::Lodging => true,
        Category::MeetingPackage => line.package.as_ref().is_some_and(|package| package.value == Package::Fullboard),
        _ => false,
    }
}

/// Whether a line holds nights: as what it pays for, or beside something else.
#[must_use]
pub fn holds_nights(line: &Line) -> bool {
    pays_nights(line) || hides_lodging(line)
}

/// Whether a line of another kind holds nights as well: it says so under `includes`, or its name or note does.
#[must_use]
pub fn hides_lodging(line: &Line) -> bool {
    !is_lodging_or_travel(line)
        && (line.includes.iter().any(|hidden| hidden.value == Included::Lodging)
            || line.volume.iter().any(|volume| counts_nights(&volume.unit))
            || says(line, names_nights))
}

/// Whether a line of another kind holds nights or journeys as well: it says so under `includes`, or its name or note does.
pub(super) fn hides_lodging_or_travel(line: &Line) -> bool {
    let hides_travel = || line.includes.iter().any(|hidden| is_hidden(hidden.value)) || says(line, names_journeys);
    hides_lodging(line) || !is_lodging_or_travel(line) && hides_travel()
}

/// Whether a line of another kind pays for journeys by its name or note; not the visits of a follow-up, and not where it holds
/// nights as well.
#[must_use]
pub fn pays_journeys_elsewhere(line: &Line) -> bool {
    let is_other = !is_lodging_or_travel(line) && line.category.value != Category::FollowUp;
    is_other && !hides_lodging(line) && says(line, names_journeys)
}

/// Whether a line's name says something, or its note says it of what the line pays for besides.
fn says(line: &Line, names: impl Fn(&str) -> bool) -> bool {
    names(line.item.as_str()) || line.note.as_ref().is_some_and(|note| remarks(note.as_str(), names))
}

/// Whether what a line or a fee includes is counted as lodging and travel.
pub(super) fn is_hidden(part: Included) -> bool {
    matches!(part, Included::Lodging | Included::Travel)
}

/// What a payer brings: the amount, else payers × what each of them pays.
pub(super) fn paid_by(funding: &Funding) -> Option<u64> {
    let product = || {
        let (payers, each) = (funding.payers.as_ref()?, funding.per_payer.as_ref()?);
        u64::from(payers.value.0).checked_mul(each.value.0)
    };
    funding.amount.as_ref().map(|amount| amount.value.0).or_else(product)
}

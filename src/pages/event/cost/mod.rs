//! What the event cost: plan and realisation, by category and by line, who paid, and where it took place.
//!
//! Takes: one event. Gives: [`Cost`]. Never: shows an unknown amount as 0, or a ratio that rests on one.

mod funding;
mod lines;
mod location;

pub use funding::{AuditRow, Funding};
pub use lines::{CategoryRow, LineGroup, VendorRow};
pub use location::Location;

use super::Subject;
use super::head::Amount;
use super::section::{SHORT, Section};
use crate::evidence::Standing;
use crate::evidence::money::{Ceilings, Computed, LodgingTravel, Refusal, is_unpriced_ceiling};
use crate::evidence::standing::of_event;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::shape::Date;
use serde::Serialize;

/// What it cost.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own in the template")]
pub struct Cost {
    /// States of its items.
    pub section: Section,
    /// Whether there is a budget at all.
    pub has_budget: bool,
    /// Whether anything is known of what was spent.
    pub has_realised: bool,
    /// Too many lines to be kept on one page of paper.
    pub is_long: bool,
    /// Planned, revised where revised.
    pub planned: Amount,
    /// Planned before any line was revised; `None` where none was.
    pub original: Option<Amount>,
    /// Spent.
    pub realised: Amount,
    /// Spent − planned, where both are wholly known.
    pub variance: Told<i64>,
    /// The same without its sign.
    pub over: Option<Difference>,
    /// Spent ÷ planned.
    pub realised_share: Told<f64>,
    /// Up to when spending is recorded.
    pub realised_as_of: Option<Date>,
    /// By category.
    pub categories: Vec<CategoryRow>,
    /// By line, in groups of a category.
    pub groups: Vec<LineGroup>,
    /// Who was paid, the largest amount first.
    pub vendors: Vec<VendorRow>,
    /// Lines that name no vendor.
    pub lines_without_vendor: usize,
    /// Spent per person who attended.
    pub per_participant: Told<u64>,
    /// People who attended.
    pub attended: Option<u32>,
    /// Spent per person and lesson hour.
    pub per_participant_hour: Told<u64>,
    /// Σ(attended that day × JP that day): what the spending is divided by.
    pub person_hours: Option<f64>,
    /// Whether a day's attendance was taken from the whole event's.
    pub days_estimated: bool,
    /// Lodging and travel as a share.
    pub lodging_travel: Told<LodgingTravelView>,
    /// Prices beside their ceilings; `None` without a budget.
    pub ceilings: Option<CeilingsView>,
    /// Who pays, and what came back.
    pub funding: Funding,
    /// Who looked into it.
    pub audits: Vec<AuditRow>,
    /// Where it took place.
    pub location: Location,
}

/// A figure, or the word for why there is none: `event.refused.<word>` in i18n files.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Told<T> {
    /// The figure.
    pub value: Option<T>,
    /// Why there is none.
    pub refused: Option<&'static str>,
}

impl<T> From<Computed<T>> for Told<T> {
    fn from(computed: Computed<T>) -> Self {
        match computed {
            Ok(value) => Self { value: Some(value), refused: None },
            Err(refusal) => Self { value: None, refused: Some(refusal.word()) },
        }
    }
}

/// How far an amount lies from another one.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Difference {
    /// How far, without sign.
    pub by: u64,
    /// Whether it is more; `None` where both are the same.
    pub more: Option<bool>,
}

impl From<i64> for Difference {
    fn from(difference: i64) -> Self {
        Self { by: difference.unsigned_abs(), more: (difference != 0).then_some(difference > 0) }
    }
}

/// Lodging and travel as a share of the whole.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct LodgingTravelView {
    /// 0 to 1.
    pub share: f64,
    /// What it is the share of, in whole currency units.
    pub whole: u64,
    /// Its own amount.
    pub part: u64,
    /// Of what was spent; otherwise of what was planned.
    pub of_realised: bool,
    /// A lower bound.
    pub at_least: bool,
}

impl From<LodgingTravel> for LodgingTravelView {
    fn from(found: LodgingTravel) -> Self {
        let LodgingTravel { share, part, whole, of_realised, at_least, .. } = found;
        Self { share, whole, part, of_realised, at_least }
    }
}

/// Prices beside their ceilings.
#[derive(Debug, Serialize)]
pub struct CeilingsView {
    /// Lines above.
    pub above: usize,
    /// Lines with a price and a ceiling.
    pub compared: usize,
    /// The items of lines with a ceiling that nothing can stand beside.
    pub unpriced: Vec<String>,
    /// All lines.
    pub lines: usize,
}

impl Subject<'_> {
    pub(super) fn cost(&self) -> Result<Cost, Failure> {
        let items = [EvidenceItem::BudgetPlanned, EvidenceItem::BudgetRealised, EvidenceItem::Location];
        let budget = self.event.budget.as_ref();
        let record = &self.event.record;
        let mut places = vec![
            budget.map(|budget| budget.at),
            record.venue.as_ref().map(|venue| venue.at),
            record.travel.as_ref().map(|travel| travel.at),
        ];
        places.extend(record.location_alternatives.iter().map(|place| Some(place.at)));
        let money = &self.evidence.money;
        let lines = budget.map_or(&[][..], |budget| &budget.lines);
        Ok(Cost {
            section: self.section(&items, &places)?,
            has_budget: !lines.is_empty(),
            has_realised: !money.realised.is_unknown(),
            is_long: lines.len() > SHORT,
            planned: money.planned.into(),
            original: money.original.map(Amount::from),
            realised: money.realised.into(),
            variance: money.variance.into(),
            over: money.variance.ok().map(Difference::from),
            realised_share: money.realised_share.into(),
            realised_as_of: budget.and_then(|budget| budget.realised_as_of.as_ref()).map(|day| day.value),
            categories: self.categories(),
            groups: self.groups(),
            vendors: self.vendors(),
            lines_without_vendor: lines.iter().filter(|line| line.vendor.is_none()).count(),
            per_participant: self.per_head(money.per_participant),
            attended: self.evidence.participants.attended,
            per_participant_hour: self.per_head(money.per_participant_hour),
            person_hours: money.person_hours,
            days_estimated: money.days_estimated,
            lodging_travel: money.lodging_travel.map(LodgingTravelView::from).into(),
            ceilings: budget.map(|_| self.ceilings_view()),
            funding: self.funding(),
            audits: self.audits(),
            location: self.location(),
        })
    }

    fn ceilings_view(&self) -> CeilingsView {
        let Ceilings { above, compared, lines, .. } = self.evidence.money.ceilings;
        CeilingsView { above, compared, unpriced: self.unpriced_ceilings(), lines }
    }

    /// The items of lines with a ceiling that nothing can stand beside, as a reader sees them.
    pub(super) fn unpriced_ceilings(&self) -> Vec<String> {
        let lines = self.event.budget.as_ref().map_or(&[][..], |budget| &budget.lines);
        lines.iter().filter(|line| is_unpriced_ceiling(line)).map(|line| format!("“{}”", &*line.item)).collect()
    }

    /// A figure for each who came; where nobody could come, that is why there is none, and not that nobody counted them.
    fn per_head<T>(&self, each: Computed<T>) -> Told<T> {
        let standing = of_event(self.event, self.site.evidence.today);
        match (each, standing) {
            (Err(Refusal::BaseUnknown), Standing::Cancelled) => Told { value: None, refused: Some("cancelled") },
            (Err(Refusal::BaseUnknown), Standing::ToCome) => Told { value: None, refused: Some("to-come") },
            (each, _) => each.into(),
        }
    }
}

#[cfg(test)]
mod tests;

//! What the event cost: plan and realisation, by category and by line, who paid, and where it took place.
//!
//! Takes: one event. Gives: [`Cost`]. Never: shows an unknown amount as 0.

use super::Subject;
use super::head::Amount;
use super::section::{SHORT, Section, bar};
use crate::evidence::money::{self, LodgingTravel};
use crate::evidence::{is_outside_region, needs_explanation};
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::budget::{AuditResult, AuditStatus, Category, Line, Package};
use crate::model::event::VenueKind;
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
    /// Spent.
    pub realised: Amount,
    /// Lines whose spending is unknown.
    pub unknown_lines: usize,
    /// Spent − planned, where both are wholly known.
    pub variance: Option<i64>,
    /// Spent ÷ planned.
    pub realised_share: Option<f64>,
    /// Up to when spending is recorded.
    pub realised_as_of: Option<Date>,
    /// By category.
    pub categories: Vec<CategoryRow>,
    /// By line, in groups of a category.
    pub groups: Vec<LineGroup>,
    /// Spent per person who attended.
    pub per_participant: Option<u64>,
    /// People who attended.
    pub attended: Option<u32>,
    /// Spent per person and lesson hour.
    pub per_participant_hour: Option<u64>,
    /// Whether a day's attendance was taken from the whole event's.
    pub days_estimated: bool,
    /// Lodging and travel as a share.
    pub lodging_travel: Option<LodgingTravelView>,
    /// Where the money comes from.
    pub source: Option<String>,
    /// The account it is booked on.
    pub account: Option<String>,
    /// Number of the document that authorises it.
    pub authorisation: Option<String>,
    /// Its date.
    pub authorised_on: Option<Date>,
    /// Money given back.
    pub returned: Option<u64>,
    /// When.
    pub returned_on: Option<Date>,
    /// Who pays.
    pub funding: Vec<FundingRow>,
    /// Who looked into it.
    pub audits: Vec<AuditRow>,
    /// Where it took place.
    pub location: Location,
}

/// Lodging and travel as a share of the whole.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct LodgingTravelView {
    /// 0 to 1.
    pub share: f64,
    /// Of what was spent; otherwise of what was planned.
    pub of_realised: bool,
    /// A lower bound.
    pub at_least: bool,
}

impl From<LodgingTravel> for LodgingTravelView {
    fn from(found: LodgingTravel) -> Self {
        Self { share: found.share, of_realised: found.of_realised, at_least: found.at_least }
    }
}

/// One category.
#[derive(Debug, Serialize)]
pub struct CategoryRow {
    /// The category.
    pub category: Category,
    /// Planned.
    pub planned: Amount,
    /// Spent.
    pub realised: Amount,
    /// Spent ÷ planned, where both are wholly known.
    pub share: Option<f64>,
    /// Planned ÷ the whole plan, where that is wholly known.
    pub part: Option<f64>,
    /// The share as a bar, or the part while nothing is known to be spent: 0 to 100.
    pub bar: Option<f64>,
}

/// The lines of one category.
#[derive(Debug, Serialize)]
pub struct LineGroup {
    /// The category.
    pub category: Category,
    /// Its lines, as written.
    pub lines: Vec<LineRow>,
}

/// One line.
#[derive(Debug, Serialize)]
pub struct LineRow {
    /// What exactly.
    pub item: String,
    /// How many of what.
    pub volume: Vec<(f64, String)>,
    /// The price of one.
    pub unit_price: Option<u64>,
    /// The highest price allowed.
    pub ceiling: Option<u64>,
    /// Where that is laid down.
    pub ceiling_source: Option<String>,
    /// Whether the price is above it.
    pub above_ceiling: bool,
    /// Planned, revised where revised.
    pub planned: Option<u64>,
    /// Spent.
    pub realised: Option<u64>,
    /// Spent − planned.
    pub variance: Option<i64>,
    /// What a hotel's package holds.
    pub package: Option<Package>,
    /// What the line hides.
    pub includes: Vec<String>,
    /// From whom it was bought.
    pub vendor: Option<String>,
    /// How.
    pub method: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// One payer's part.
#[derive(Debug, Serialize)]
pub struct FundingRow {
    /// Who pays.
    pub payer: String,
    /// From which source.
    pub source: Option<String>,
    /// How many payers there are.
    pub payers: Option<u32>,
    /// What each of them pays.
    pub per_payer: Option<u64>,
    /// What they pay together.
    pub amount: Option<u64>,
    /// Who received it.
    pub received_by: Option<String>,
}

/// An audit.
#[derive(Debug, Serialize)]
pub struct AuditRow {
    /// Who.
    pub by: String,
    /// When.
    pub date: Option<Date>,
    /// What it came to.
    pub result: Option<AuditResult>,
    /// The report.
    pub report: Option<String>,
    /// The amount concerned.
    pub amount: Option<u64>,
    /// Whether it is settled.
    pub status: Option<AuditStatus>,
}

/// Where it took place.
#[derive(Debug, Serialize)]
pub struct Location {
    /// The place.
    pub name: Option<String>,
    /// The town.
    pub city: Option<String>,
    /// What kind of place.
    pub kind: Option<VenueKind>,
    /// Region code.
    pub region: Option<String>,
    /// Whether it lies outside the organizer's region; unknown where either region is.
    pub outside: Option<bool>,
    /// Why there.
    pub reason: Option<String>,
    /// Whether it is written who travelled or stayed at public cost, even where it was nobody.
    pub has_travel: bool,
    /// Whether a reason and an alternative are asked for.
    pub needs_reason: bool,
    /// Where else it could have been.
    pub alternatives: Vec<AlternativeRow>,
    /// The agency's own rooms, with how many people fit in.
    pub facilities: Vec<(String, Option<u32>)>,
    /// Participants, speakers, committee and officials who travelled; `event.cost.traveller.<id>` in i18n files.
    pub travellers: Vec<(&'static str, u32)>,
    /// Nights each.
    pub nights: Option<u32>,
    /// Rooms.
    pub rooms: Option<u32>,
    /// Left on.
    pub depart: Option<Date>,
    /// Came back on.
    pub returned: Option<Date>,
}

/// A place that was not chosen.
#[derive(Debug, Serialize)]
pub struct AlternativeRow {
    /// Its name.
    pub place: String,
    /// What kind of place.
    pub kind: Option<VenueKind>,
    /// What it would have cost.
    pub cost: Option<u64>,
    /// Why it was not chosen.
    pub why_not: Option<String>,
}

impl Subject<'_> {
    pub(super) fn cost(&self) -> Result<Cost, Failure> {
        let items = [EvidenceItem::BudgetPlanned, EvidenceItem::BudgetRealised, EvidenceItem::Location];
        let budget = self.event.budget.as_ref();
        let places = [budget.map(|budget| budget.at), self.event.record.venue.as_ref().map(|venue| venue.at)];
        let money = &self.evidence.money;
        let returned = budget.and_then(|budget| budget.returned.as_ref());
        let dpa = budget.and_then(|budget| budget.dpa.as_ref());
        Ok(Cost {
            section: self.section(&items, &places)?,
            has_budget: budget.is_some_and(|budget| !budget.lines.is_empty()),
            has_realised: !money.realised.is_unknown(),
            is_long: budget.is_some_and(|budget| budget.lines.len() > SHORT),
            planned: money.planned.into(),
            realised: money.realised.into(),
            unknown_lines: money.realised.unknown_lines,
            variance: money.variance,
            realised_share: money.realised_share,
            realised_as_of: budget.and_then(|budget| budget.realised_as_of.as_ref()).map(|day| day.value),
            categories: self.categories(),
            groups: self.groups(),
            per_participant: money.per_participant,
            attended: self.evidence.participants.attended,
            per_participant_hour: money.per_participant_hour,
            days_estimated: money.days_estimated,
            lodging_travel: money.lodging_travel.map(Into::into),
            source: budget.and_then(|budget| budget.source.as_ref()).map(ToString::to_string),
            account: budget.and_then(|budget| budget.account.as_ref()).map(ToString::to_string),
            authorisation: dpa.and_then(|dpa| dpa.number.as_ref()).map(ToString::to_string),
            authorised_on: dpa.and_then(|dpa| dpa.date.as_ref()).map(|date| date.value),
            returned: returned.map(|returned| returned.amount.value.0),
            returned_on: returned.and_then(|returned| returned.date.as_ref()).map(|date| date.value),
            funding: self.funding(),
            audits: self.audits(),
            location: self.location(),
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
    fn categories(&self) -> Vec<CategoryRow> {
        let share = |planned: Option<u64>, realised: Option<u64>| {
            planned
                .zip(realised)
                .filter(|(planned, _)| *planned > 0)
                .map(|(planned, realised)| realised as f64 / planned as f64)
        };
        let money = &self.evidence.money;
        let row = |total: &money::CategoryTotal| {
            let spent = share(total.planned.complete(), total.realised.complete());
            let part = share(money.planned.complete(), total.planned.complete());
            let shown = if money.realised.is_unknown() { part } else { spent };
            CategoryRow {
                category: total.category,
                planned: total.planned.into(),
                realised: total.realised.into(),
                share: spent,
                part,
                bar: shown.map(bar),
            }
        };
        self.evidence.money.by_category.iter().map(row).collect()
    }

    fn groups(&self) -> Vec<LineGroup> {
        let Some(budget) = &self.event.budget else { return Vec::new() };
        let of = |category: Category| {
            budget.lines.iter().filter(move |line| line.category.value == category).map(line_row).collect()
        };
        self.evidence
            .money
            .by_category
            .iter()
            .map(|total| LineGroup { category: total.category, lines: of(total.category) })
            .collect()
    }

    fn funding(&self) -> Vec<FundingRow> {
        let row = |funding: &crate::model::budget::Funding| FundingRow {
            payer: funding.payer.to_string(),
            source: funding.source.as_ref().map(ToString::to_string),
            payers: funding.payers.as_ref().map(|count| count.value.0),
            per_payer: funding.per_payer.as_ref().map(|amount| amount.value.0),
            amount: funding.amount.as_ref().map(|amount| amount.value.0),
            received_by: funding.received_by.as_ref().map(ToString::to_string),
        };
        self.event.budget.iter().flat_map(|budget| &budget.funding).map(row).collect()
    }

    fn audits(&self) -> Vec<AuditRow> {
        let row = |audit: &crate::model::budget::Audit| AuditRow {
            by: audit.by.to_string(),
            date: audit.date.as_ref().map(|date| date.value),
            result: audit.result.as_ref().map(|result| result.value),
            report: audit.report.as_ref().map(ToString::to_string),
            amount: audit.amount.as_ref().map(|amount| amount.value.0),
            status: audit.status.as_ref().map(|status| status.value),
        };
        self.event.budget.iter().flat_map(|budget| &budget.audits).map(row).collect()
    }

    fn location(&self) -> Location {
        let record = &self.event.record;
        let venue = record.venue.as_ref();
        let travel = record.travel.as_ref();
        let count = |fact: Option<&crate::source::Fact<crate::shape::Count>>| fact.map(|count| count.value.0);
        let who = travel.iter().flat_map(|travel| {
            [
                ("participants", &travel.participants),
                ("speakers", &travel.speakers),
                ("committee", &travel.committee),
                ("officials", &travel.officials),
            ]
        });
        let alternative = |other: &crate::model::event::Alternative| AlternativeRow {
            place: other.place.to_string(),
            kind: other.kind.as_ref().map(|kind| kind.value),
            cost: other.cost.as_ref().map(|amount| amount.value.0),
            why_not: other.why_not.as_ref().map(ToString::to_string),
        };
        let facilities = &self.site.catalog.settings().agency.facilities;
        Location {
            name: venue.and_then(|venue| venue.name.as_ref()).map(ToString::to_string),
            city: venue.and_then(|venue| venue.city.as_ref()).map(ToString::to_string),
            kind: venue.and_then(|venue| venue.kind.as_ref()).map(|kind| kind.value),
            region: venue.and_then(|venue| venue.region.as_ref()).map(|region| region.value.0.clone()),
            outside: is_outside_region(self.site.catalog, self.event),
            reason: record.location_reason.as_ref().map(ToString::to_string),
            needs_reason: needs_explanation(self.site.catalog, self.event),
            alternatives: record.location_alternatives.iter().map(alternative).collect(),
            facilities: facilities.iter().map(|room| (room.name.to_string(), count(room.capacity.as_ref()))).collect(),
            has_travel: travel.is_some(),
            travellers: who.filter_map(|(id, people)| Some((id, count(people.as_ref())?))).collect(),
            nights: travel.and_then(|travel| count(travel.nights.as_ref())),
            rooms: travel.and_then(|travel| count(travel.rooms.as_ref())),
            depart: travel.and_then(|travel| travel.depart.as_ref()).map(|day| day.value),
            returned: travel.and_then(|travel| travel.returned.as_ref()).map(|day| day.value),
        }
    }
}

fn line_row(line: &Line) -> LineRow {
    let planned = money::planned_of(line);
    let realised = line.realised.as_ref().map(|amount| amount.value.0);
    let signed = |amount: u64| i64::try_from(amount).ok();
    let (unit_price, ceiling) =
        (line.unit_price.as_ref().map(|price| price.value.0), line.ceiling.as_ref().map(|price| price.value.0));
    LineRow {
        item: line.item.to_string(),
        volume: line.volume.iter().map(|quantity| (quantity.amount, quantity.unit.clone())).collect(),
        unit_price,
        ceiling,
        ceiling_source: line.ceiling_source.as_ref().map(ToString::to_string),
        above_ceiling: unit_price.zip(ceiling).is_some_and(|(price, ceiling)| price > ceiling),
        planned,
        realised,
        variance: planned.zip(realised).and_then(|(planned, realised)| signed(realised)?.checked_sub(signed(planned)?)),
        package: line.package.as_ref().map(|package| package.value),
        includes: line.includes.iter().map(ToString::to_string).collect(),
        vendor: line.vendor.as_ref().map(ToString::to_string),
        method: line.method.as_ref().map(ToString::to_string),
        note: line.note.as_ref().map(ToString::to_string),
    }
}

//! Money: what the event was to cost and did cost.
//!
//! Takes: what was measured of the budget. Gives: the report's `money`. Never: a ratio on a total with unknown parts.

mod sources;

use super::Scope;
use super::citations::Citations;
use crate::evidence::money::{Computed, PlaceCost, Refusal};
use crate::evidence::{State, Total};
use crate::model::EvidenceItem;
use crate::model::budget::{AuditResult, AuditStatus, Category, Line};
use crate::pages::disclosure::Reason;
use crate::pages::figure::rounded;
use crate::shape::Date;
use serde::Serialize;

/// Amounts in whole units of the currency.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the contract")]
pub struct Money<'a> {
    currency: &'a str,
    planned: Option<u64>,
    /// Planned before any line was revised; `None` where none was.
    original: Option<u64>,
    realised: Option<u64>,
    /// Whether every line's spending is known; otherwise `realised` is at least what is spent.
    complete: bool,
    /// Spent − planned.
    variance: Option<i64>,
    variance_reason: Option<Reason>,
    /// Spent ÷ planned.
    realised_share: Option<f64>,
    realised_share_reason: Option<Reason>,
    per_participant: Option<u64>,
    per_participant_reason: Option<Reason>,
    per_participant_hour: Option<u64>,
    per_participant_hour_reason: Option<Reason>,
    /// Σ(attended that day × JP that day): what the spending is divided by.
    person_hours: Option<f64>,
    /// Whether a day's attendance was taken from the whole event's because it is not recorded.
    days_estimated: bool,
    lodging_travel_share: Option<f64>,
    lodging_travel_reason: Option<Reason>,
    by_category: Vec<CategoryTotal>,
    /// What the share is a share of.
    lodging_travel_basis: Option<&'static str>,
    /// Whether a line hides more lodging or travel, so that the share is a lower bound.
    lodging_travel_at_least: bool,
    /// Whether every line's plan is known; otherwise `planned` is at least what was planned.
    planned_complete: bool,
    /// Why spending is not given, or only in part.
    reason: Option<Reason>,
    /// What was paid for the place and the nights.
    place: Place,
    ceilings: Ceilings,
    vendors: Vec<Vendor<'a>>,
    funding: Vec<Funding<'a>>,
    returned: Returned,
    /// Up to when spending is recorded.
    realised_as_of: Option<Date>,
    audits: Vec<Audit<'a>>,
}

/// One category.
#[derive(Debug, Serialize)]
struct CategoryTotal {
    category: Category,
    planned: Option<u64>,
    realised: Option<u64>,
    complete: bool,
    planned_complete: bool,
}

/// Lines of venue, meeting package and lodging together.
#[derive(Debug, Serialize)]
struct Place {
    paid: Option<u64>,
    reason: Option<Reason>,
    basis: Option<&'static str>,
}

/// Unit prices beside the ceilings that the lines name; `None` without a budget, which is not a budget without lines.
#[derive(Debug, Serialize)]
struct Ceilings {
    /// Lines above their ceiling.
    above: Option<usize>,
    /// Lines with a price and a ceiling.
    compared: Option<usize>,
    /// All lines.
    lines: Option<usize>,
}

/// Who was paid.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the contract's own key")]
struct Vendor<'a> {
    vendor: &'a str,
    lines: usize,
    methods: Vec<&'a str>,
    contracts: Vec<&'a str>,
    planned: Option<u64>,
    planned_complete: bool,
    realised: Option<u64>,
    complete: bool,
}

/// One payer's part.
#[derive(Debug, Serialize)]
struct Funding<'a> {
    payer: &'a str,
    source: Option<&'a str>,
    payers: Option<u32>,
    per_payer: Option<u64>,
    amount: Option<u64>,
    received_by: Option<&'a str>,
}

/// Money given back.
#[derive(Debug, Serialize)]
struct Returned {
    amount: Option<u64>,
    date: Option<Date>,
}

/// Who looked into it, and what it came to.
#[derive(Debug, Serialize)]
struct Audit<'a> {
    by: &'a str,
    date: Option<Date>,
    result: Option<AuditResult>,
    report: Option<&'a str>,
    amount: Option<u64>,
    status: Option<AuditStatus>,
}

pub fn money<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Money<'a> {
    let money = &scope.evidence.money;
    let budget = scope.event.budget.as_ref();
    let share = money.lodging_travel;
    let returned = budget.and_then(|budget| budget.returned.as_ref());
    let shown = Money {
        currency: &scope.site.catalog.settings().currency,
        planned: money.planned.at_least(),
        original: money.original.and_then(|total| total.at_least()),
        realised: money.realised.at_least(),
        complete: money.realised.is_complete(),
        variance: money.variance.ok(),
        variance_reason: why(scope, money.variance),
        realised_share: money.realised_share.ok().map(rounded),
        realised_share_reason: why(scope, money.realised_share),
        per_participant: money.per_participant.ok(),
        per_participant_reason: why(scope, money.per_participant),
        per_participant_hour: money.per_participant_hour.ok(),
        per_participant_hour_reason: why(scope, money.per_participant_hour),
        person_hours: money.person_hours.map(rounded),
        days_estimated: money.days_estimated,
        lodging_travel_share: share.ok().map(|found| rounded(found.share)),
        lodging_travel_reason: why(scope, share),
        by_category: by_category(scope),
        lodging_travel_basis: share.ok().map(|found| basis(found.of_realised)),
        lodging_travel_at_least: share.is_ok_and(|found| found.at_least),
        planned_complete: money.planned.is_complete(),
        reason: why(scope, money.realised.whole()),
        place: place(scope, money.place),
        ceilings: Ceilings {
            above: budget.map(|_| money.ceilings.above),
            compared: budget.map(|_| money.ceilings.compared),
            lines: budget.map(|_| money.ceilings.lines),
        },
        vendors: vendors(scope),
        funding: budget.into_iter().flat_map(|budget| &budget.funding).map(funding).collect(),
        returned: Returned {
            amount: returned.map(|returned| returned.amount.value.0),
            date: returned.and_then(|returned| returned.date.as_ref()).map(|date| date.value),
        },
        realised_as_of: budget.and_then(|budget| budget.realised_as_of.as_ref()).map(|day| day.value),
        audits: budget.into_iter().flat_map(|budget| &budget.audits).map(audit).collect(),
    };
    if let Some(budget) = budget {
        sources::cite(scope, &shown, budget, citations);
    }
    shown
}

/// Why a figure is not given. Whether an amount that nobody wrote down is late is a matter of the checklist.
fn why<T>(scope: &Scope<'_>, computed: Computed<T>) -> Option<Reason> {
    Some(match computed.err()? {
        Refusal::UnknownPart => Reason::UnknownPart,
        Refusal::BaseZero => Reason::BaseZero,
        Refusal::BaseUnknown => Reason::NotCollected,
        Refusal::NotRecorded => {
            let item = scope.evidence.checklist.item(EvidenceItem::BudgetRealised);
            if item.is_some_and(|item| item.state == State::NotDue) { Reason::NotDue } else { Reason::NotCollected }
        }
    })
}

fn basis(of_realised: bool) -> &'static str {
    if of_realised { "realised" } else { "planned" }
}

fn by_category(scope: &Scope<'_>) -> Vec<CategoryTotal> {
    let total = |total: &crate::evidence::money::CategoryTotal| CategoryTotal {
        category: total.category,
        planned: total.planned.at_least(),
        realised: total.realised.at_least(),
        complete: total.realised.is_complete(),
        planned_complete: total.planned.is_complete(),
    };
    scope.evidence.money.by_category.iter().map(total).collect()
}

fn place(scope: &Scope<'_>, place: Option<PlaceCost>) -> Place {
    let paid = place.map_or(Err(Refusal::NotRecorded), |place| place.paid());
    Place {
        paid: paid.ok(),
        reason: why(scope, paid),
        basis: place.filter(|_| paid.is_ok()).map(|place| basis(place.of_realised)),
    }
}

fn vendors<'a>(scope: &Scope<'a>) -> Vec<Vendor<'a>> {
    let lines = scope.event.budget.as_ref().map_or(&[][..], |budget| &budget.lines);
    let vendor = |total: &'a crate::evidence::money::VendorTotal| {
        let once = |read: fn(&'a Line) -> Option<&'a str>| {
            let mut found: Vec<&str> = Vec::new();
            for text in total.lines.iter().filter_map(|place| read(lines.get(*place)?)) {
                if !found.contains(&text) {
                    found.push(text);
                }
            }
            found
        };
        let known = |total: Total| (total.at_least(), total.is_complete());
        let ((planned, planned_complete), (realised, complete)) = (known(total.planned), known(total.realised));
        Vendor {
            vendor: &total.vendor,
            lines: total.lines.len(),
            methods: once(|line| line.method.as_ref().map(|method| method.as_str())),
            contracts: once(|line| line.contract.as_ref().map(|contract| contract.as_str())),
            planned,
            planned_complete,
            realised,
            complete,
        }
    };
    scope.evidence.money.vendors.iter().map(vendor).collect()
}

fn funding(written: &crate::model::budget::Funding) -> Funding<'_> {
    Funding {
        payer: written.payer.as_str(),
        source: written.source.as_ref().map(|source| source.as_str()),
        payers: written.payers.as_ref().map(|count| count.value.0),
        per_payer: written.per_payer.as_ref().map(|amount| amount.value.0),
        amount: written.amount.as_ref().map(|amount| amount.value.0),
        received_by: written.received_by.as_ref().map(|who| who.as_str()),
    }
}

fn audit(written: &crate::model::budget::Audit) -> Audit<'_> {
    Audit {
        by: written.by.as_str(),
        date: written.date.as_ref().map(|day| day.value),
        result: written.result.as_ref().map(|result| result.value),
        report: written.report.as_ref().map(|report| report.as_str()),
        amount: written.amount.as_ref().map(|amount| amount.value.0),
        status: written.status.as_ref().map(|status| status.value),
    }
}

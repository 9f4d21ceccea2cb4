//! Money: what the event was to cost and did cost.
//!
//! Takes: what was measured of the budget. Gives: the report's `money`. Never: a ratio on a total with unknown parts.

mod sources;

use super::Scope;
use super::citations::Citations;
use super::given::Given;
use crate::evidence::money::{Computed, PlaceCost, Refusal};
use crate::evidence::{State, Total};
use crate::model::EvidenceItem;
use crate::model::budget::{AuditResult, AuditStatus, Category, Line};
use crate::pages::disclosure::Reason;
use crate::pages::figure::rounded;
use crate::shape::{self, Date};
use crate::source::Fact;
use serde::Serialize;

/// Amounts in whole units of the currency.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the contract")]
pub struct Money<'a> {
    currency: &'a str,
    #[serde(flatten)]
    planned: Given<u64>,
    /// Planned before any line was revised; not given where none was.
    #[serde(flatten)]
    original: Given<u64>,
    #[serde(flatten)]
    realised: Given<u64>,
    /// Whether every line's spending is known; otherwise `realised` is at least what is spent.
    complete: bool,
    /// Spent − planned.
    #[serde(flatten)]
    variance: Given<i64>,
    /// Spent ÷ planned.
    #[serde(flatten)]
    realised_share: Given<f64>,
    #[serde(flatten)]
    per_participant: Given<u64>,
    #[serde(flatten)]
    per_participant_hour: Given<u64>,
    /// Σ(attended that day × JP that day): what the spending is divided by.
    #[serde(flatten)]
    person_hours: Given<f64>,
    /// Whether a day's attendance was taken from the whole event's because it is not recorded.
    days_estimated: bool,
    #[serde(flatten)]
    lodging_travel_share: Given<f64>,
    lodging_travel_reason: Option<Reason>,
    /// The least that the share can be while some spending is unknown.
    #[serde(flatten)]
    lodging_travel_least: Given<f64>,
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
    #[serde(flatten)]
    planned: Given<u64>,
    #[serde(flatten)]
    realised: Given<u64>,
    complete: bool,
    planned_complete: bool,
}

/// Lines of venue, meeting package and lodging together.
#[derive(Debug, Serialize)]
struct Place {
    #[serde(flatten)]
    paid: Given<u64>,
    reason: Option<Reason>,
    basis: Option<&'static str>,
}

/// Unit prices beside the ceilings that the lines name; `None` without a budget, which is not a budget without lines.
#[derive(Debug, Serialize)]
struct Ceilings {
    /// Lines above their ceiling.
    #[serde(flatten)]
    above: Given<usize>,
    /// Lines with a price and a ceiling.
    #[serde(flatten)]
    compared: Given<usize>,
    /// Lines with a ceiling and no price to stand beside it.
    #[serde(flatten)]
    unpriced: Given<usize>,
    /// All lines.
    #[serde(flatten)]
    lines: Given<usize>,
}

/// Who was paid.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the contract's own key")]
struct Vendor<'a> {
    vendor: &'a str,
    lines: usize,
    methods: Vec<&'a str>,
    contracts: Vec<&'a str>,
    #[serde(flatten)]
    planned: Given<u64>,
    planned_complete: bool,
    #[serde(flatten)]
    realised: Given<u64>,
    complete: bool,
}

/// One payer's part.
#[derive(Debug, Serialize)]
struct Funding<'a> {
    payer: &'a str,
    source: Option<&'a str>,
    #[serde(flatten)]
    payers: Given<u32>,
    #[serde(flatten)]
    per_payer: Given<u64>,
    #[serde(flatten)]
    amount: Given<u64>,
    received_by: Option<&'a str>,
}

/// Money given back.
#[derive(Debug, Serialize)]
struct Returned {
    #[serde(flatten)]
    amount: Given<u64>,
    date: Option<Date>,
}

/// Who looked into it, and what it came to.
#[derive(Debug, Serialize)]
struct Audit<'a> {
    by: &'a str,
    date: Option<Date>,
    result: Option<AuditResult>,
    report: Option<&'a str>,
    #[serde(flatten)]
    amount: Given<u64>,
    status: Option<AuditStatus>,
}

pub fn money<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Money<'a> {
    let money = &scope.evidence.money;
    let budget = scope.event.budget.as_ref();
    let share = money.lodging_travel;
    let returned = budget.and_then(|budget| budget.returned.as_ref());
    let unplanned = scope.absent(EvidenceItem::BudgetPlanned);
    let of_budget = |key, count: usize| Given::or(key, budget.map(|_| count), unplanned);
    let shown = Money {
        currency: &scope.site.catalog.settings().currency,
        planned: planned(scope, money.planned),
        original: original(scope, money.original),
        realised: realised(scope, money.realised),
        complete: money.realised.is_complete(),
        variance: computed(scope, "variance", money.variance),
        realised_share: computed(scope, "realised_share", money.realised_share.map(rounded)),
        per_participant: computed(scope, "per_participant", money.per_participant),
        per_participant_hour: computed(scope, "per_participant_hour", money.per_participant_hour),
        person_hours: Given::or("person_hours", money.person_hours.map(rounded), base_unknown(scope)),
        days_estimated: money.days_estimated,
        lodging_travel_share: computed(scope, "lodging_travel_share", share.map(|found| rounded(found.share))),
        lodging_travel_reason: why(scope, share),
        lodging_travel_least: Given::or(
            "lodging_travel_least",
            money.lodging_travel_least.map(|least| rounded(least.share)),
            why(scope, share).unwrap_or(Reason::NotApplicable),
        ),
        by_category: by_category(scope),
        lodging_travel_basis: share.ok().map(|found| basis(found.of_realised)),
        lodging_travel_at_least: share.is_ok_and(|found| found.at_least),
        planned_complete: money.planned.is_complete(),
        reason: why(scope, money.realised.whole()),
        place: place(scope, money.place),
        ceilings: Ceilings {
            above: of_budget("above", money.ceilings.above),
            compared: of_budget("compared", money.ceilings.compared),
            unpriced: of_budget("unpriced", money.ceilings.unpriced),
            lines: of_budget("lines", money.ceilings.lines),
        },
        vendors: vendors(scope),
        funding: budget.into_iter().flat_map(|budget| &budget.funding).map(funding).collect(),
        returned: Returned {
            amount: Given::or("amount", returned.map(|returned| returned.amount.value.0), Reason::NotCollected),
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
    computed.err().map(|refusal| word(scope, refusal))
}

fn word(scope: &Scope<'_>, refusal: Refusal) -> Reason {
    match refusal {
        Refusal::UnknownPart => Reason::UnknownPart,
        Refusal::BaseZero => Reason::BaseZero,
        Refusal::BaseUnknown => base_unknown(scope),
        Refusal::NotRecorded => {
            let item = scope.evidence.checklist.item(EvidenceItem::BudgetRealised);
            if item.is_some_and(|item| item.state == State::NotDue) { Reason::NotDue } else { Reason::NotCollected }
        }
    }
}

fn computed<T>(scope: &Scope<'_>, key: &'static str, computed: Computed<T>) -> Given<T> {
    Given::computed(key, computed.map_err(|refusal| word(scope, refusal)))
}

/// What was planned, of which a part may be unknown.
fn planned(scope: &Scope<'_>, total: Total) -> Given<u64> {
    Given::or("planned", total.at_least(), scope.absent(EvidenceItem::BudgetPlanned))
}

/// What was spent, of which a part may be unknown.
fn realised(scope: &Scope<'_>, total: Total) -> Given<u64> {
    Given::or("realised", total.at_least(), why(scope, total.whole()).unwrap_or(Reason::UnknownPart))
}

/// What was planned before any line was revised: it does not apply where none was.
fn original(scope: &Scope<'_>, total: Option<Total>) -> Given<u64> {
    let why = match total {
        Some(_) => Reason::UnknownPart,
        None if scope.event.budget.is_some() => Reason::NotApplicable,
        None => scope.absent(EvidenceItem::BudgetPlanned),
    };
    Given::or("original", total.and_then(|total| total.at_least()), why)
}

/// Why nobody knows how many people there were, or of how many hours: attendance, or the timetable.
fn base_unknown(scope: &Scope<'_>) -> Reason {
    if scope.evidence.participants.attended.is_none() {
        return scope.absent(EvidenceItem::Attendance);
    }
    if scope.event.schedule.is_some() { Reason::UnknownPart } else { scope.absent(EvidenceItem::Schedule) }
}

fn basis(of_realised: bool) -> &'static str {
    if of_realised { "realised" } else { "planned" }
}

fn by_category(scope: &Scope<'_>) -> Vec<CategoryTotal> {
    let of = |found: &crate::evidence::money::CategoryTotal| CategoryTotal {
        category: found.category,
        planned: planned(scope, found.planned),
        realised: realised(scope, found.realised),
        complete: found.realised.is_complete(),
        planned_complete: found.planned.is_complete(),
    };
    scope.evidence.money.by_category.iter().map(of).collect()
}

fn place(scope: &Scope<'_>, place: Option<PlaceCost>) -> Place {
    let paid = place.map_or(Err(Refusal::NotRecorded), |place| place.paid());
    Place {
        paid: computed(scope, "paid", paid),
        reason: why(scope, paid),
        basis: place.filter(|_| paid.is_ok()).map(|place| basis(place.of_realised)),
    }
}

fn vendors<'a>(scope: &Scope<'a>) -> Vec<Vendor<'a>> {
    let lines = scope.event.budget.as_ref().map_or(&[][..], |budget| &budget.lines);
    let vendor = |found: &'a crate::evidence::money::VendorTotal| {
        let once = |read: fn(&'a Line) -> Option<&'a str>| {
            let mut all: Vec<&str> = Vec::new();
            for text in found.lines.iter().filter_map(|place| read(lines.get(*place)?)) {
                if !all.contains(&text) {
                    all.push(text);
                }
            }
            all
        };
        Vendor {
            vendor: &found.vendor,
            lines: found.lines.len(),
            methods: once(|line| line.method.as_ref().map(|method| method.as_str())),
            contracts: once(|line| line.contract.as_ref().map(|contract| contract.as_str())),
            planned: planned(scope, found.planned),
            planned_complete: found.planned.is_complete(),
            realised: realised(scope, found.realised),
            complete: found.realised.is_complete(),
        }
    };
    scope.evidence.money.vendors.iter().map(vendor).collect()
}

fn amount(key: &'static str, written: Option<&Fact<shape::Money>>) -> Given<u64> {
    Given::or(key, written.map(|amount| amount.value.0), Reason::NotCollected)
}

fn funding(written: &crate::model::budget::Funding) -> Funding<'_> {
    Funding {
        payer: written.payer.as_str(),
        source: written.source.as_ref().map(|source| source.as_str()),
        payers: Given::or("payers", written.payers.as_ref().map(|count| count.value.0), Reason::NotCollected),
        per_payer: amount("per_payer", written.per_payer.as_ref()),
        amount: amount("amount", written.amount.as_ref()),
        received_by: written.received_by.as_ref().map(|who| who.as_str()),
    }
}

fn audit(written: &crate::model::budget::Audit) -> Audit<'_> {
    Audit {
        by: written.by.as_str(),
        date: written.date.as_ref().map(|day| day.value),
        result: written.result.as_ref().map(|result| result.value),
        report: written.report.as_ref().map(|report| report.as_str()),
        amount: amount("amount", written.amount.as_ref()),
        status: written.status.as_ref().map(|status| status.value),
    }
}

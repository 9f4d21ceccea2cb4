//! Money: what the event was to cost and did cost.
//!
//! Takes: what was measured of the budget. Gives: the report's `money`. Never: a ratio on a total with unknown parts.

use super::Scope;
use super::citations::Citations;
use crate::evidence::{State, Total};
use crate::model::EvidenceItem;
use crate::model::budget::{Budget, Category, Line};
use crate::pages::disclosure::Reason;
use crate::pages::figure::rounded;
use crate::source::Location;
use serde::Serialize;

/// Amounts in whole units of the currency.
#[derive(Debug, Serialize)]
pub struct Money<'a> {
    currency: &'a str,
    planned: Option<u64>,
    realised: Option<u64>,
    /// Whether every line's spending is known; otherwise `realised` is at least what is spent.
    complete: bool,
    per_participant: Option<u64>,
    per_participant_hour: Option<u64>,
    lodging_travel_share: Option<f64>,
    by_category: Vec<CategoryTotal>,
    /// What the share is a share of.
    lodging_travel_basis: Option<&'static str>,
    /// Whether a line hides more lodging, so that the share is a lower bound.
    lodging_travel_at_least: bool,
    /// Whether every line's plan is known; otherwise `planned` is at least what was planned.
    planned_complete: bool,
    /// Why spending, or what is computed from it, is not given.
    reason: Option<Reason>,
}

/// One category.
#[derive(Debug, Serialize)]
struct CategoryTotal {
    category: Category,
    planned: Option<u64>,
    realised: Option<u64>,
    complete: bool,
}

/// The sum of what is known; `None` where nothing is.
fn known(total: Total) -> Option<u64> {
    (!total.is_unknown()).then_some(total.known)
}

pub fn money<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Money<'a> {
    let money = &scope.evidence.money;
    let by_category = money.by_category.iter().map(|total| CategoryTotal {
        category: total.category,
        planned: known(total.planned),
        realised: known(total.realised),
        complete: total.realised.is_complete(),
    });
    let share = money.lodging_travel;
    let shown = Money {
        currency: &scope.site.catalog.settings().currency,
        planned: known(money.planned),
        realised: known(money.realised),
        complete: money.realised.is_complete(),
        per_participant: money.per_participant,
        per_participant_hour: money.per_participant_hour,
        lodging_travel_share: share.map(|found| rounded(found.share)),
        by_category: by_category.collect(),
        lodging_travel_basis: share.map(|found| if found.of_realised { "realised" } else { "planned" }),
        lodging_travel_at_least: share.is_some_and(|found| found.at_least),
        planned_complete: money.planned.is_complete(),
        reason: reason(scope),
    };
    if let Some(budget) = &scope.event.budget {
        cite(scope, &shown, budget, citations);
    }
    shown
}

fn reason(scope: &Scope<'_>) -> Option<Reason> {
    let realised = scope.evidence.money.realised;
    if realised.is_complete() {
        return None;
    }
    if !realised.is_unknown() {
        return Some(Reason::UnknownPart);
    }
    let item = scope.evidence.checklist.item(EvidenceItem::BudgetRealised);
    Some(if item.is_some_and(|item| item.state == State::NotDue) { Reason::NotDue } else { Reason::NotCollected })
}

/// Where a line says what it was to cost.
fn planned_at(line: &Line) -> Location {
    let written = line.revised.as_ref().or(line.planned.as_ref()).or(line.unit_price.as_ref());
    written.map_or(line.at, |amount| amount.at)
}

fn cite<'a>(scope: &Scope<'a>, shown: &Money<'_>, budget: &'a Budget, citations: &mut Citations<'a>) {
    let of = |wanted: Option<Category>| {
        budget.lines.iter().filter(move |line| wanted.is_none_or(|wanted| line.category.value == wanted))
    };
    let spent = |wanted| of(wanted).filter_map(|line| Some(line.realised.as_ref()?.at));
    let planned = |wanted| of(wanted).filter(|line| crate::evidence::money::planned_of(line).is_some()).map(planned_at);
    citations.all("money.planned", shown.planned, planned(None));
    citations.all("money.realised", shown.realised, spent(None));
    let people = scope.event.record.participants.as_ref();
    let attended = people.and_then(|people| people.attended.as_ref()).map(|attended| attended.at);
    citations.all("money.per_participant", shown.per_participant, spent(None).chain(attended));
    let by_day = people.into_iter().flat_map(|people| people.attended_by_day.iter().map(|day| day.at));
    let sessions = scope.event.schedule.iter().flat_map(|schedule| schedule.sessions.iter().map(|session| session.at));
    citations.all("money.per_participant_hour", shown.per_participant_hour, spent(None).chain(by_day).chain(sessions));
    if shown.lodging_travel_basis == Some("planned") {
        citations.all("money.lodging_travel_share", shown.lodging_travel_share, planned(None));
    } else {
        citations.all("money.lodging_travel_share", shown.lodging_travel_share, spent(None));
    }
    for total in &shown.by_category {
        let path = |figure: &str| format!("money.by_category.{}.{figure}", total.category.word());
        citations.all(path("planned"), total.planned, planned(Some(total.category)));
        citations.all(path("realised"), total.realised, spent(Some(total.category)));
    }
}

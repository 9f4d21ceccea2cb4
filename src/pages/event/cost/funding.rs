//! Who pays, what came back, and who looked into it.
//!
//! Takes: one event. Gives: [`Funding`] and [`AuditRow`]s. Never: adds what a payer does not say.

use crate::model::budget::{AuditResult, AuditStatus};
use crate::pages::event::Subject;
use crate::pages::event::head::Amount;
use crate::pages::meaning::{name, slug};
use crate::shape::Date;
use serde::Serialize;

/// Who pays what the lines cost.
#[derive(Debug, Serialize)]
pub struct Funding {
    /// Where the money comes from.
    pub source: Option<String>,
    /// The account it is booked on.
    pub account: Option<String>,
    /// Number of the document that authorises it.
    pub authorisation: Option<String>,
    /// Its date.
    pub authorised_on: Option<Date>,
    /// Payer by payer.
    pub payers: Vec<FundingRow>,
    /// What they bring together; only where there are several.
    pub total: Option<Amount>,
    /// Money given back.
    pub returned: Option<u64>,
    /// When.
    pub returned_on: Option<Date>,
}

/// One payer's part.
#[derive(Debug, Serialize)]
pub struct FundingRow {
    /// Who pays.
    pub payer: String,
    /// The same in the ids of its figures.
    pub slug: String,
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
    /// The same in the ids of its figures.
    pub slug: String,
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

impl Subject<'_> {
    pub(super) fn funding(&self) -> Funding {
        let budget = self.event.budget.as_ref();
        let returned = budget.and_then(|budget| budget.returned.as_ref());
        let dpa = budget.and_then(|budget| budget.dpa.as_ref());
        let payers = self.payers();
        Funding {
            source: budget.and_then(|budget| budget.source.as_ref()).map(ToString::to_string),
            account: budget.and_then(|budget| budget.account.as_ref()).map(ToString::to_string),
            authorisation: dpa.and_then(|dpa| dpa.number.as_ref()).map(ToString::to_string),
            authorised_on: dpa.and_then(|dpa| dpa.date.as_ref()).map(|date| date.value),
            total: (payers.len() > 1).then(|| self.evidence.money.funding.into()),
            payers,
            returned: returned.map(|returned| returned.amount.value.0),
            returned_on: returned.and_then(|returned| returned.date.as_ref()).map(|date| date.value),
        }
    }

    fn payers(&self) -> Vec<FundingRow> {
        let mut names = Vec::new();
        let row = |funding: &crate::model::budget::Funding| FundingRow {
            slug: slug(&name(&mut names, funding.payer.as_str())),
            payer: funding.payer.to_string(),
            source: funding.source.as_ref().map(ToString::to_string),
            payers: funding.payers.as_ref().map(|count| count.value.0),
            per_payer: funding.per_payer.as_ref().map(|amount| amount.value.0),
            amount: funding.amount.as_ref().map(|amount| amount.value.0),
            received_by: funding.received_by.as_ref().map(ToString::to_string),
        };
        self.event.budget.iter().flat_map(|budget| &budget.funding).map(row).collect()
    }

    pub(super) fn audits(&self) -> Vec<AuditRow> {
        let mut names = Vec::new();
        let row = |audit: &crate::model::budget::Audit| AuditRow {
            slug: slug(&name(&mut names, audit.by.as_str())),
            by: audit.by.to_string(),
            date: audit.date.as_ref().map(|date| date.value),
            result: audit.result.as_ref().map(|result| result.value),
            report: audit.report.as_ref().map(ToString::to_string),
            amount: audit.amount.as_ref().map(|amount| amount.value.0),
            status: audit.status.as_ref().map(|status| status.value),
        };
        self.event.budget.iter().flat_map(|budget| &budget.audits).map(row).collect()
    }
}

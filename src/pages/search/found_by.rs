//! By what else an event is found: where it was, who was paid, who audited it, and what was found.
//!
//! Takes: an event. Gives: short texts. Never: a name or a figure that its report does not show.

use super::super::site::Site;
use super::super::verdict;
use crate::catalog::{Event, Handle};
use crate::diagnostic::Severity;
use crate::failure::Failure;

/// Findings at most: the gravest. What is merely missing stands last, and would let most events be found by the same words.
pub(super) const FINDINGS: usize = 6;

/// The kind of the venue, its name and its city.
pub(super) fn venue(site: &Site<'_>, event: &Event) -> Result<Vec<String>, Failure> {
    let Some(venue) = &event.record.venue else { return Ok(Vec::new()) };
    let kind = venue.kind.as_ref().map(|kind| site.word(&format!("word.venue-kind.{}", kind.value.word())));
    let names = [&venue.name, &venue.city].into_iter().flatten().map(ToString::to_string);
    Ok(kind.transpose()?.into_iter().chain(names).collect())
}

/// Those who were paid, and the reports of those who audited it.
pub(super) fn papers(event: &Event) -> Vec<String> {
    let Some(budget) = &event.budget else { return Vec::new() };
    let vendors = budget.lines.iter().filter_map(|line| line.vendor.as_ref());
    let receivers = budget.funding.iter().filter_map(|funding| funding.received_by.as_ref());
    let audits =
        budget.audits.iter().filter_map(|audit| Some(format!("{}, {}", audit.by.value, audit.report.as_ref()?)));
    vendors.chain(receivers).map(ToString::to_string).chain(audits).collect()
}

/// What each of the gravest findings says first.
pub(super) fn findings(site: &Site<'_>, event: Handle<Event>) -> Vec<String> {
    let said = site.judgement.of(event).iter().filter(|said| said.rule.severity == Severity::Finding);
    said.take(FINDINGS).map(|found| verdict::heading(found.message.in_language(site.language()))).collect()
}

//! By what else an event is found: where it was, who was paid, who audited it, its papers, and what was found; and a program by
//! the plan and the law that it rests on.
//!
//! Takes: an event, or a program. Gives: short texts. Never: a name or a figure that its report does not show.

use super::super::site::Site;
use super::super::verdict;
use crate::catalog::{Event, Handle, Program};
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

/// The papers that its report lists, by title and number, with the number of the official report; those who were paid, and the
/// reports of those who audited it.
pub(super) fn papers(event: &Event) -> Vec<String> {
    let listed = event.record.documents.iter().map(|paper| match &paper.number {
        Some(number) => format!("{} {number}", paper.title),
        None => paper.title.to_string(),
    });
    let official = event.record.report.iter().filter_map(|report| report.number.as_ref()).map(ToString::to_string);
    listed.chain(official).chain(money(event)).collect()
}

fn money(event: &Event) -> Vec<String> {
    let Some(budget) = &event.budget else { return Vec::new() };
    let vendors = budget.lines.iter().filter_map(|line| line.vendor.as_ref());
    let receivers = budget.funding.iter().filter_map(|funding| funding.received_by.as_ref());
    let audits =
        budget.audits.iter().filter_map(|audit| Some(format!("{}, {}", audit.by.value, audit.report.as_ref()?)));
    vendors.chain(receivers).map(ToString::to_string).chain(audits).collect()
}

/// The regulations that a program names, and where it stands in the plan of work.
pub(super) fn grounds(program: &Program) -> Vec<String> {
    let record = &program.record;
    let basis = record.legal_basis.iter().map(|basis| basis.title.to_string());
    let work = record.work_program.iter();
    let plan = work.flat_map(|work| [&work.plan, &work.activity, &work.code, &work.indicator]);
    basis.chain(plan.flatten().map(ToString::to_string)).collect()
}

/// What each of the gravest findings says first.
pub(super) fn findings(site: &Site<'_>, event: Handle<Event>) -> Vec<String> {
    let said = site.judgement.of(event).iter().filter(|said| said.rule.severity == Severity::Finding);
    said.take(FINDINGS).map(|found| verdict::heading(found.message.in_language(site.language()))).collect()
}

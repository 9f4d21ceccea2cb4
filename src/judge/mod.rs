//! Rules that speak: findings that readers see, and hints for editors.
//!
//! Takes: the catalog and its evidence. Gives: [`Judgement`]. Never: stops publication, or hides behind an editor's answer.
//!
//! A finding's message is read by the public as it is: one plain sentence with the figures, without praise, accusation
//! or cause. Where data are missing, the checklist speaks and a rule is silent.

mod actions;
pub mod age;
mod answer_without_finding;
mod attendance;
mod audit_exceeds_budget;
mod audit_finding;
mod boilerplate_reason;
mod cancelled_with_results;
mod case;
mod character_reference;
mod companions;
mod comparison;
mod completed_exceeds_day;
mod contribution_exceeds_fee;
mod correction_before_event;
mod cost_borne_elsewhere;
mod coverage;
mod coverage_below_catalog;
mod coverage_unknown;
mod daily;
mod fee_hours_exceed_schedule;
mod few_plans_submitted;
mod form_against_title;
mod future_dated;
mod half_told;
mod instruments;
mod kind_account_mismatch;
mod legal_basis_repealed;
mod location_unexplained;
mod lodging;
mod low_response;
mod markdown_slip;
mod material_before_prerequisite;
mod meals_exceed_present;
mod measured_beyond_population;
mod measured_on_others;
mod money_dates;
mod monitoring_rounds;
mod monitoring_too_early;
mod need;
mod outcomes;
mod overdue;
mod overfull_day;
mod paid_travel;
mod papers;
mod percentage_out_of_range;
mod percentage_without_count;
mod photo_without_alt;
mod plans;
mod prices;
mod purpose;
mod quoted_title;
mod results_before_event;
mod returned_exceeds_budget;
mod rules;
mod same_figures;
mod scores;
mod solved_against_outcome;
mod speaker_without_name_basis;
mod speakers;
mod status_outdated;
mod targets;
#[cfg(test)]
mod testing;
mod timetable;
mod travel;
mod travel_in_other_category;
mod travel_longer_than_event;
mod travellers;
mod unchecked_document;
mod undated_facts;
mod unnamed_topic;
mod vendor_employs_speaker;
mod vendor_is_organizer;
mod vendors;
mod venue_against_name;
mod waivers;
mod wording;
mod workshop_without_practice;
mod year_end_spending;
mod year_folder_mismatch;

pub use answer_without_finding::unknown as unknown_answers;
pub use rules::RULES;

use crate::catalog::{Basis, Catalog, Event, Handle};
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::evidence::Evidence;
use crate::memo::Memo;
use crate::say;
use crate::shape::{Date, Prose};
use crate::source::Fact;
use crate::words::Words;
use case::Case;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the rules have to say.
#[derive(Debug, Default)]
pub struct Judgement {
    by_event: Vec<Arc<Vec<Diagnostic>>>,
    /// What concerns the site as a whole.
    pub site: Vec<Diagnostic>,
}

/// All that one rule says about an event, and what the editor answers. Both are shown.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// The rule.
    pub rule: &'static Rule,
    /// Its messages, one a fault, in the order of the content.
    pub said: Vec<&'a Diagnostic>,
    /// The editor's answer.
    pub answer: Option<&'a Fact<Prose>>,
}

impl Judgement {
    /// Findings and hints about one event, gravest rule first (the order of [`RULES`]).
    #[must_use]
    pub fn of(&self, event: Handle<Event>) -> &[Diagnostic] {
        self.by_event.get(event.index()).map_or(&[], |said| said.as_slice())
    }

    /// The findings about one event, gravest first, each with the editor's answer to it.
    #[must_use]
    pub fn findings<'a>(&'a self, catalog: &'a Catalog, event: Handle<Event>) -> Vec<Finding<'a>> {
        let answers = &catalog[event].record.answers;
        let mut findings: Vec<Finding<'a>> = Vec::new();
        for said in self.of(event).iter().filter(|said| said.rule.severity == Severity::Finding) {
            match findings.last_mut() {
                Some(last) if std::ptr::eq(last.rule, said.rule) => last.said.push(said),
                _ => {
                    let answer = answers.iter().find(|answer| answer.finding.as_str() == said.rule.name);
                    findings.push(Finding {
                        rule: said.rule,
                        said: vec![said],
                        answer: answer.map(|answer| &answer.text),
                    });
                }
            }
        }
        findings
    }

    /// Everything that is said, as editors are told it: of a draft as such.
    pub fn told<'a>(&'a self, catalog: &'a Catalog) -> impl Iterator<Item = Diagnostic> + 'a {
        let of_events = catalog.events().flat_map(|(handle, event)| {
            let of_draft = event.is_draft();
            self.of(handle).iter().map(move |said| {
                let said = Diagnostic { of_draft, ..said.clone() };
                let is_finding = said.rule.severity == Severity::Finding;
                let names_it = || event.record.answers.iter().any(|answer| answer.finding.as_str() == said.rule.name);
                if is_finding && names_it() { answered(said) } else { said }
            })
        });
        of_events.chain(self.site.iter().cloned())
    }

    /// Everything that is said, about events and about the site.
    pub fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        self.by_event.iter().flat_map(|said| said.iter()).chain(&self.site)
    }
}

/// The same as its editors are told once they have answered it: it asks for nothing more.
fn answered(said: Diagnostic) -> Diagnostic {
    let Words { id, en } = said.message;
    let message = say!(id "{id} (Sudah dijawab.)", en "{en} (Answered.)");
    Diagnostic { message, help: None, answered: true, ..said }
}

/// Applies every rule. Linear in the size of the content, but for sorting.
#[must_use]
pub fn judge(catalog: &Catalog, evidence: &Evidence) -> Judgement {
    judge_again(catalog, evidence, &mut Judged::default())
}

/// What was said of each event by itself the last time.
#[derive(Debug, Default)]
pub struct Judged(Memo<(Basis, Date), Vec<Diagnostic>>);

/// The same as [`judge`], with what it said the last time at hand.
#[must_use]
pub fn judge_again(catalog: &Catalog, evidence: &Evidence, judged: &mut Judged) -> Judgement {
    let keys = catalog.bases().iter().map(|basis| (basis.clone(), evidence.today)).collect();
    let mut by_event = judged.0.all_within(keys, &(catalog, evidence), |(catalog, evidence), (basis, _)| {
        said_of(catalog, evidence, basis.event(), Vec::new())
    });
    let across: Vec<_> = rules::ACROSS_EVENTS.par_iter().map(|rule| rule(catalog, evidence)).collect();
    let mut compared: BTreeMap<Handle<Event>, Vec<Diagnostic>> = BTreeMap::new();
    for (event, found) in across.into_iter().flatten() {
        compared.entry(event).or_default().push(found);
    }
    for (event, found) in compared {
        by_event[event.index()] = Arc::new(said_of(catalog, evidence, event, found));
    }
    let mut site = Vec::new();
    for rule in rules::OF_THE_SITE {
        rule(catalog, evidence, &mut site);
    }
    Judgement { by_event, site }
}

/// All that is said of an event: by the rules that look at it alone, and `compared` with others.
fn said_of(catalog: &Catalog, evidence: &Evidence, event: Handle<Event>, compared: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let case = Case::new(catalog, evidence, event);
    let mut said = Vec::new();
    for rule in rules::OF_ONE_EVENT {
        rule(&case, &mut said);
    }
    said.extend(compared);
    // Last, since it looks at what the others said.
    answer_without_finding::check(&catalog[event], &mut said);
    said.sort_by_cached_key(|said| (rules::gravity(said.rule), said.at.file, said.at.start));
    said
}

#[cfg(test)]
mod tests {
    use super::testing::sound;

    #[test]
    fn findings_come_gravest_first_with_their_answers() {
        let site = sound()
            .with("event.md", "on_target: 37", "on_target: 10")
            .with("budget.yaml", "result: no-finding", "result: finding")
            .add("event.md", "answers: [{ finding: off-target, text: Semua boleh datang. }]\n");
        let (catalog, judgement, _) = site.judged();
        let (event, _) = catalog.events().next().unwrap();
        let found: Vec<_> = judgement
            .findings(&catalog, event)
            .into_iter()
            .map(|found| (found.rule.name, found.said.len(), found.answer.map(|text| text.as_str())))
            .collect();
        let answer = Some("Semua boleh datang.");
        assert_eq!(found, [("audit-finding", 1, None), ("off-target", 1, answer)]);
    }
}

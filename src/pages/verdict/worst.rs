//! The worst news of an event, in one sentence.
//!
//! Takes: what was found, what is overdue, what was aimed at. Gives: the gravest of it, in the fixed order of [`GRAVEST`]; else what
//! is missing; else that nothing due is. Never: lets one missed target stand for all.

use super::sentences::{brief, in_one, words};
use super::{Subject, WORDS};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::outcomes::is_percent;
use crate::evidence::{Item, State};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::budget::{Audit, AuditStatus};
use crate::pages::parts::counted;
use crate::sentence::Sentence;

/// What the last sentence looks for, gravest first: results of what has not begun, what an audit found and nobody settled, what was promised and missed, what was
/// spent and why, what was told as learning, what is late.
const GRAVEST: [Grave; 27] = [
    Grave::Finding("results-before-event"),
    Grave::OpenAudit,
    Grave::Finding("outcome-worsened"),
    Grave::Finding("comparison-not-behind"),
    Grave::Finding("target-missed"),
    Grave::Outcome,
    Grave::Finding("audit-finding"),
    Grave::Finding("overspend-unexplained"),
    Grave::Finding("above-ceiling"),
    Grave::Finding("person-nights-exceed"),
    Grave::Finding("fee-hours-exceed-schedule"),
    Grave::Finding("form-against-title"),
    Grave::Finding("only-travel-spent"),
    Grave::Finding("online-with-lodging"),
    Grave::Finding("location-unexplained"),
    Grave::Finding("lodging-travel-heavy"),
    Grave::Overdue(EvidenceItem::BudgetRealised),
    Grave::Finding("realisation-overdue"),
    Grave::Overdue(EvidenceItem::PrePostTest),
    Grave::Overdue(EvidenceItem::Attendance),
    Grave::Overdue(EvidenceItem::Documents),
    Grave::Overdue(EvidenceItem::Monitoring12),
    Grave::Overdue(EvidenceItem::Monitoring6),
    Grave::Overdue(EvidenceItem::Monitoring3),
    Grave::Overdue(EvidenceItem::FollowUpPlan),
    Grave::Overdue(EvidenceItem::Satisfaction),
    Grave::Overdue(EvidenceItem::DailyEvaluation),
];

enum Grave {
    Finding(&'static str),
    /// What an audit found and nobody has settled.
    OpenAudit,
    /// The target of an indicator that its value after falls short of.
    Outcome,
    Overdue(EvidenceItem),
}

/// Findings that the first sentence already tells.
const TOLD: [&str; 4] = ["scores-fell", "no-clear-change", "instruments-differ", "bimtek-without-tests"];

impl Subject<'_> {
    /// The gravest finding or overdue item; else what is missing; else that nothing due is.
    pub(super) fn gravest(&self) -> Result<String, Failure> {
        for grave in &GRAVEST {
            match grave {
                Grave::Finding(rule) => {
                    let mut found = self.findings().filter(|found| found.rule.name == *rule);
                    if let Some(first) = found.next() {
                        return self.found(first, found.count());
                    }
                }
                Grave::OpenAudit => {
                    let mut found = self.findings().filter(|found| found.rule.name == "audit-finding");
                    if let Some(open) = found.find(|found| self.is_open(found)) {
                        return self.found(open, 0);
                    }
                }
                Grave::Outcome => {
                    let mut short = self.short_of_target();
                    if let Some(first) = short.next() {
                        return self.with_others(self.site.say(&first)?, short.count());
                    }
                }
                Grave::Overdue(item) => {
                    if let Some(item) = self.item(*item).filter(|item| item.state == State::Overdue) {
                        return self.site.say(&self.overdue(item));
                    }
                }
            }
        }
        if let Some(item) = self.shown.checklist.items.iter().find(|item| item.state == State::Overdue) {
            return self.site.say(&self.overdue(item));
        }
        let other = self.findings().find(|found| !TOLD.contains(&found.rule.name));
        match other {
            Some(found) => self.found(found, 0),
            None => self.site.say(&self.missing()),
        }
    }

    /// What was found, in one sentence; one missed target that is named must not stand for all.
    fn found(&self, found: &Diagnostic, more: usize) -> Result<String, Failure> {
        let told = in_one(found.message.in_language(self.site.language()));
        if found.rule.name == "target-missed" {
            return self.with_others(told, more + self.short_of_target().count());
        }
        Ok(brief(told, WORDS))
    }

    /// Whether an audit's finding is not said to be settled.
    fn is_open(&self, found: &Diagnostic) -> bool {
        let audits = self.event.budget.as_ref().map_or(&[][..], |budget| &budget.audits);
        let is_closed = |audit: &Audit| audit.status.as_ref().is_some_and(|status| status.value == AuditStatus::Closed);
        !audits
            .iter()
            .any(|audit| audit.result.as_ref().is_some_and(|result| result.at == found.at) && is_closed(audit))
    }

    /// A missed target, and how many more there are.
    fn with_others(&self, told: String, more: usize) -> Result<String, Failure> {
        if more == 0 {
            return Ok(brief(told, WORDS));
        }
        let others = self.site.say(&Sentence::new("verdict.targets-more").with("n", counted(more)))?;
        let told = brief(told, WORDS.saturating_sub(words(&others)));
        Ok(format!("{}; {others}", told.trim_end_matches('.')))
    }

    /// The indicators whose value after falls short of their target.
    fn short_of_target(&self) -> impl Iterator<Item = Sentence> {
        let written = self.event.follow_up.as_ref().map_or(&[][..], |follow_up| &follow_up.outcomes);
        written.iter().zip(&self.shown.outcomes).filter(|(_, found)| found.reached == Some(false)).filter_map(
            |(written, found)| {
                let sign = if written.unit.as_ref().is_some_and(|unit| is_percent(unit)) { "%" } else { "" };
                let value = |value: f64| format!("{}{sign}", format::decimal_trimmed(value, 2, self.site.language()));
                let sentence = Sentence::new("verdict.outcome-missed").text("indicator", written.indicator.to_string());
                Some(sentence.text("target", value(found.target?)).text("value", value(found.actual?)))
            },
        )
    }

    fn overdue(&self, item: &Item) -> Sentence {
        let name = format!("word.item.{}", item.item.word());
        let others = self.shown.checklist.count(State::Overdue).saturating_sub(1);
        let key = if others == 0 { "verdict.overdue" } else { "verdict.overdue-more" };
        let sentence = Sentence::new(key).words("item", name).date("due", item.due.unwrap_or(self.event.last_day()));
        if others == 0 { sentence } else { sentence.with("n", counted(others)) }
    }

    fn missing(&self) -> Sentence {
        let checklist = &self.shown.checklist;
        let absent = checklist.count(State::Missing) + checklist.count(State::NotCollected);
        let partial = checklist.count(State::Partial);
        match (absent, partial) {
            (0, 0) if checklist.due() == 2 => Sentence::new("verdict.both"),
            (0, 0) => Sentence::new("verdict.all").with("n", counted(checklist.due())),
            (0, _) => {
                Sentence::new("verdict.partial").with("n", counted(partial)).with("due", counted(checklist.due()))
            }
            _ => Sentence::new("verdict.absent").with("n", counted(absent)).with("due", counted(checklist.due())),
        }
    }

    fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        self.site.judgement.of(self.handle).iter().filter(|found| found.rule.severity == Severity::Finding)
    }

    fn item(&self, item: EvidenceItem) -> Option<&Item> {
        self.shown.checklist.item(item)
    }

    pub(super) fn state(&self, item: EvidenceItem) -> Option<State> {
        self.item(item).map(|item| item.state)
    }
}

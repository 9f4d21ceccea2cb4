//! Whether what an item of the checklist rests on has happened yet.
//!
//! Takes: one event's facts and today. Gives: yes or no. Never: a judgement; the finding `future-dated` speaks of the same
//! dates, and this keeps the checklist from counting them as complete.

use super::presence::Facts;
use crate::model::EvidenceItem;
use crate::shape::Date;
use crate::source::Fact;

/// Whether a fact may be known today: it is dated at most a day after today, since elsewhere it may be tomorrow already.
#[must_use]
pub fn is_known(day: Date, today: Date) -> bool {
    day <= today.plus_days(1)
}

/// Whether one of the dated facts behind an item lies more than a day ahead.
pub(super) fn is_ahead(facts: &Facts<'_>, item: EvidenceItem) -> bool {
    // Who came, what they learned and said has no day of its own before the event has begun.
    let is_of_event = matches!(
        item,
        EvidenceItem::Attendance | EvidenceItem::PrePostTest | EvidenceItem::Satisfaction | EvidenceItem::Lessons
    );
    if is_of_event && !is_known(facts.event.first_day(), facts.today) {
        return true;
    }
    dates(facts, item).into_iter().flatten().any(|day| !is_known(day.value, facts.today))
}

/// The dates on which the facts behind an item came about; none for items whose facts have no date.
fn dates<'a>(facts: &Facts<'a>, item: EvidenceItem) -> Vec<Option<&'a Fact<Date>>> {
    let (event, record) = (facts.event, &facts.event.record);
    let follow_up = event.follow_up.as_ref();
    let rounds = |months: u32| {
        let written = follow_up.map_or(&[][..], |follow_up| &follow_up.monitoring);
        written.iter().filter(move |round| round.months.value.0 == months)
    };
    match item {
        EvidenceItem::NeedsAssessment => vec![record.needs_assessment.as_ref().and_then(|needs| needs.date.as_ref())],
        EvidenceItem::BudgetRealised => vec![event.budget.as_ref().and_then(|budget| budget.realised_as_of.as_ref())],
        EvidenceItem::DailyEvaluation => {
            event.evaluation.iter().flat_map(|evaluation| &evaluation.daily).map(|daily| Some(&daily.date)).collect()
        }
        EvidenceItem::FollowUpPlan => {
            follow_up.iter().flat_map(|follow_up| &follow_up.plans).map(|plans| Some(&plans.date)).collect()
        }
        EvidenceItem::Monitoring3 => rounds(3).map(|round| round.date.as_ref()).collect(),
        EvidenceItem::Monitoring6 => rounds(6).map(|round| round.date.as_ref()).collect(),
        EvidenceItem::Monitoring12 => rounds(12).map(|round| round.date.as_ref()).collect(),
        EvidenceItem::Outcomes => {
            let outcomes = follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
            outcomes
                .flat_map(|outcome| outcome.baseline.iter().chain(&outcome.actual))
                .map(|found| found.date.as_ref())
                .collect()
        }
        EvidenceItem::Documents => {
            let report = record.report.as_ref().and_then(|report| report.date.as_ref());
            record.documents.iter().map(|paper| paper.date.as_ref()).chain([report]).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Options, link};
    use crate::content::{Read, parse};
    use crate::evidence::{State, measure};
    use crate::model::EvidenceItem;
    use crate::shape::{Date, Scalar};

    const SITE: &str =
        "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga, email: ppid@contoh.go.id }\n";
    const PROGRAM: &str = "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n";
    const EVENT: &str = "---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n\
        needs_assessment: { method: Survei, date: 2026-01-20, gaps: [{ unit: Kecamatan A }] }\n---\n";
    const BUDGET: &str =
        "realised_as_of: 2026-06-01\nlines: [{ category: meals, item: Konsumsi, planned: 10, realised: 9 }]\n";

    /// The states of two items, with one date replaced.
    fn states(from: &str, to: &str) -> [State; 2] {
        let (event, budget) = (EVENT.replace(from, to), BUDGET.replace(from, to));
        assert!(event != EVENT || budget != BUDGET || from == to, "`{from}` is there");
        let read = Read::of_texts(&[
            ("site.yaml", SITE),
            ("programs/p.md", PROGRAM),
            ("events/2026/a-1/event.md", &event),
            ("events/2026/a-1/budget.yaml", &budget),
        ]);
        let (records, _) = parse(&read.sources, read.layout);
        let catalog = link(records, &Options::default()).0;
        let evidence = measure(&catalog, Date::parse("2026-11-22", true).expect("a date"));
        let (event, _) = catalog.events().next().expect("an event");
        [EvidenceItem::NeedsAssessment, EvidenceItem::BudgetRealised]
            .map(|item| evidence.of(event).checklist.item(item).expect("an item").state)
    }

    #[test]
    fn what_has_not_happened_completes_nothing() {
        assert_eq!(states("", ""), [State::Complete, State::Complete]);
        assert_eq!(states("2026-01-20", "2027-01-20"), [State::Partial, State::Complete]);
        assert_eq!(states("2026-06-01", "2026-11-24"), [State::Complete, State::Partial]);
        // A day ahead may be another time zone.
        assert_eq!(states("2026-06-01", "2026-11-23"), [State::Complete, State::Complete]);
    }
}

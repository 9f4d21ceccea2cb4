//! How far the data of an event reach, on Kirkpatrick's ladder.
//!
//! Takes: one event's facts and today. Gives: [`Ladder`]. Never: says how good an event was; data on a high rung may tell of
//! a failure, and an empty rung is shown as plainly as a full one.

use super::ahead::is_known;
use super::follow_up::is_in_time;
use super::presence::{Facts, Presence};
use crate::model::EvidenceItem;
use crate::shape::Date;
use crate::source::Fact;

/// From which share of those who completed on monitoring counts as data.
pub const SUFFICIENT_MONITORING: f64 = 0.3;

/// How many months after the last day an outcome is measured at the earliest.
const OUTCOME_MONTHS: u32 = 3;

/// Which data exist, from rung 0 up.
///
/// 0 papers: something of any item · 1 satisfaction, answered by at least 60 % of those who attended · 2 a paired test that
/// may be published, with at least 60 % coverage and questions that are named, since otherwise nobody knows whether they were the
/// same · 3 monitoring, answered by at least 30 % of those who completed · 4 an
/// outcome with a baseline, and an actual dated three months after the last day or later. A fact dated more than a day after
/// today is no data yet, nor is monitoring without a date or held long before its months had gone by. Source: Kirkpatrick & Kirkpatrick 2006, Evaluating Training Programs; the shares are the model's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ladder(pub [bool; 5]);

impl Ladder {
    /// Whether anything is there of any item is the checklist's to say.
    pub(super) fn measure(facts: &Facts<'_>, has_papers: bool) -> Self {
        Self([has_papers, satisfied(facts), tested(facts), monitored(facts), changed(facts)])
    }

    /// The highest rung with data, 0 to 4; 0 also where there are none at all.
    #[must_use]
    pub fn level(self) -> u8 {
        let highest = (0_u8..).zip(self.0).filter(|(_, exists)| *exists).map(|(rung, _)| rung).last();
        highest.unwrap_or(0)
    }

    /// Rungs without data below the highest one that has some.
    pub fn missing(self) -> impl Iterator<Item = u8> {
        let level = self.level();
        (0_u8..).zip(self.0).filter(move |(rung, exists)| *rung < level && !exists).map(|(rung, _)| rung)
    }
}

fn satisfied(facts: &Facts<'_>) -> bool {
    facts.presence(EvidenceItem::Satisfaction) == Presence::Complete
}

fn tested(facts: &Facts<'_>) -> bool {
    facts.presence(EvidenceItem::PrePostTest) == Presence::Complete
}

fn monitored(facts: &Facts<'_>) -> bool {
    let written = facts.event.follow_up.as_ref().map_or(&[][..], |follow_up| &follow_up.monitoring);
    let has_happened = |round: usize| {
        let is_past = |date: &Fact<Date>| is_known(date.value, facts.today);
        let held = written.get(round).filter(|round| is_in_time(round, facts.event.last_day()));
        held.is_some_and(|round| round.date.as_ref().is_some_and(is_past))
    };
    let answered = |share: f64| share >= SUFFICIENT_MONITORING;
    let mut rounds = facts.follow_up.monitoring.iter();
    rounds.any(|round| round.response_rate.is_some_and(answered) && has_happened(round.round))
}

fn changed(facts: &Facts<'_>) -> bool {
    let late_enough = facts.event.last_day().plus_months(OUTCOME_MONTHS);
    let mut outcomes = facts.event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
    outcomes.any(|outcome| {
        let measured = outcome.actual.as_ref().and_then(|actual| actual.date.as_ref());
        let in_time = |day: &Fact<Date>| day.value >= late_enough && is_known(day.value, facts.today);
        outcome.baseline.is_some() && measured.is_some_and(in_time)
    })
}

#[cfg(test)]
mod tests {
    use super::Ladder;
    use crate::catalog::{Options, link};
    use crate::content::{Read, parse};
    use crate::evidence::measure;
    use crate::shape::{Date, Scalar};

    const SITE: &str =
        "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga, email: ppid@contoh.go.id }\n";
    const PROGRAM: &str = "---\ntitle: Program\nkind: bimtek\nsummary: Satu kalimat.\n---\n";

    /// The ladder of an event that ended on 12 March 2026, with these two files, as of a day.
    fn ladder(people: &str, evaluation: &str, follow_up: &str, today: &str) -> [bool; 5] {
        let event = format!("---\nprogram: p\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n{people}\n---\n");
        let mut files =
            vec![("site.yaml", SITE), ("programs/p.md", PROGRAM), ("events/2026/a-1/event.md", event.as_str())];
        files.extend([("events/2026/a-1/evaluation.yaml", evaluation)].iter().filter(|(_, text)| !text.is_empty()));
        files.extend([("events/2026/a-1/follow-up.yaml", follow_up)].iter().filter(|(_, text)| !text.is_empty()));
        let read = Read::of_texts(&files);
        let (records, faults) = parse(&read.sources, read.layout);
        assert!(!faults.iter().any(crate::diagnostic::Diagnostic::is_error), "{faults:?}");
        let catalog = link(records, &Options::default()).0;
        let evidence = measure(&catalog, Date::parse(today, true).expect("a date"));
        let (handle, _) = catalog.events().next().expect("an event");
        evidence.of(handle).checklist.ladder.0
    }

    /// With 1000 who attended and completed, 599 are 59.9 %.
    const PEOPLE: &str = "participants: { registered: 1000, attended: 1000, completed: 1000 }";

    #[test]
    fn satisfaction_needs_sixty_percent_of_those_who_attended() {
        let answered =
            |n: u32| ladder(PEOPLE, &format!("satisfaction: {{ respondents: {n}, scale: 5 }}\n"), "", "2026-11-22")[1];
        assert_eq!((answered(599), answered(600)), (false, true));
        // More cannot have answered than any question has answers.
        let counted = |counts: &str| {
            let items = format!("items: [{{ aspect: Materi, counts: [{counts}] }}]");
            ladder(PEOPLE, &format!("satisfaction: {{ respondents: 900, scale: 5, {items} }}\n"), "", "2026-11-22")[1]
        };
        assert_eq!((counted("0, 0, 0, 0, 599"), counted("0, 0, 0, 300, 300")), (false, true));
    }

    #[test]
    fn a_test_needs_pairs_of_sixty_percent_that_may_be_compared() {
        let test = |pairs: u32, instrument: &str| {
            let summary = format!("summary: {{ pairs: {pairs}, paired: {{ pre_mean: 50, post_mean: 60 }} }}");
            ladder(PEOPLE, &format!("tests:\n  - {{ id: t, {instrument}{summary} }}\n"), "", "2026-11-22")[2]
        };
        assert_eq!((test(599, "instrument: a, "), test(600, "instrument: a, ")), (false, true));
        assert!(!test(600, "instrument: { pre: a, post: b }, "), "two instruments are no paired test");
        assert!(!test(600, ""), "of questions without a name nobody knows whether they were the same");
    }

    #[test]
    fn monitoring_needs_thirty_percent_of_those_who_completed() {
        let round = |n: u32, date: &str, today: &str| {
            let text = format!("monitoring: [{{ months: 3, date: {date}, respondents: {n} }}]\n");
            ladder(PEOPLE, "", &text, today)[3]
        };
        assert_eq!((round(299, "2026-06-15", "2026-11-22"), round(300, "2026-06-15", "2026-11-22")), (false, true));
        assert!(!round(300, "2026-03-13", "2026-11-22"), "a day after the event is not three months");
        // A day ahead may be another time zone; two days ahead have not happened.
        assert_eq!((round(300, "2026-06-15", "2026-06-14"), round(300, "2026-06-15", "2026-06-13")), (true, false));
    }

    #[test]
    fn an_outcome_is_measured_three_months_after_the_last_day_or_later() {
        let outcome = |date: &str, baseline: &str, today: &str| {
            let text = format!(
                "outcomes: [{{ id: o, indicator: LPJ, {baseline}target: 90, actual: {{ value: 88, date: {date} }} }}]\n"
            );
            ladder(PEOPLE, "", &text, today)[4]
        };
        let before = "baseline: { value: 66 }, ";
        assert!(!outcome("2026-06-11", before, "2026-11-22"));
        assert!(outcome("2026-06-12", before, "2026-11-22"));
        assert!(!outcome("2026-06-12", "", "2026-11-22"), "without a baseline nothing changed");
        assert!(!outcome("2026-11-24", before, "2026-11-22"), "in two days");
    }

    #[test]
    fn the_level_is_the_highest_rung_and_the_gaps_below_it_are_named() {
        let of = |rungs: [bool; 5]| (Ladder(rungs).level(), Ladder(rungs).missing().collect::<Vec<_>>());
        assert_eq!(of([false; 5]), (0, vec![]));
        assert_eq!(of([true, false, false, false, false]), (0, vec![]));
        assert_eq!(of([true, false, true, false, true]), (4, vec![1, 3]));
        assert_eq!(of([true; 5]), (4, vec![]));
    }

    #[test]
    fn an_event_with_nothing_stands_beside_the_ladder() {
        assert_eq!(ladder("", "", "", "2026-11-22"), [false; 5]);
        assert_eq!(ladder(PEOPLE, "", "", "2026-11-22"), [true, false, false, false, false]);
    }
}

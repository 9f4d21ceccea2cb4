//! How much of each checklist item is there: the definitions of complete and partial.
//!
//! Takes: one event's facts. Gives: [`Presence`] per item. Never: asks whether the item is owed or due; `checklist` does.

use super::ahead::is_ahead;
use super::follow_up::{FollowUp, Monitoring, is_in_time};
use super::learning::{Learning, Refusal};
use super::location::{has_priced_alternative, needs_explanation};
use super::money::{Money, Total};
use super::outcomes::Outcome;
use super::participants::Participants;
use crate::catalog::{Catalog, Event, Program};
use crate::model::EvidenceItem;
use crate::model::evaluation::{Aspect, Satisfaction};
use crate::model::event::{DocumentKind, Mode, VenueKind};
use crate::model::program::Kind;
use crate::model::schedule::Form;
use crate::model::speaker::Background;
use crate::sentence::Sentence;
use crate::shape::Date;

/// From which share of those who attended on a test or a questionnaire counts as complete.
pub const SUFFICIENT_COVERAGE: f64 = 0.6;

/// How much of an item is there.
#[derive(Debug, Clone, PartialEq)]
pub enum Presence {
    /// All that is asked for.
    Complete,
    /// Some of it; the sentence says what is missing.
    Partial(Sentence),
    /// Nothing.
    Absent,
}

/// Everything that the definitions look at.
pub struct Facts<'a> {
    pub catalog: &'a Catalog,
    pub event: &'a Event,
    pub participants: &'a Participants,
    pub money: &'a Money,
    pub learning: &'a [Learning],
    pub follow_up: &'a FollowUp,
    pub outcomes: &'a [Outcome],
    pub today: Date,
}

/// Complete where all parts are there, absent where none is; otherwise partial for the given reason.
fn parts(all: bool, some: bool, lacks: &str) -> Presence {
    match (all, some) {
        (true, _) => Presence::Complete,
        (false, true) => Presence::Partial(Sentence::new(format!("evidence.lacks.{lacks}"))),
        (false, false) => Presence::Absent,
    }
}

impl Facts<'_> {
    /// The program that the event is a run of.
    pub fn program(&self) -> &Program {
        &self.catalog[self.event.program]
    }

    fn is_bimtek(&self) -> bool {
        self.event.kind == Kind::Bimtek
    }

    /// How much of an item is there. What is dated after today has not happened, and completes nothing.
    pub fn presence(&self, item: EvidenceItem) -> Presence {
        match self.written(item) {
            Presence::Complete if is_ahead(self, item) => {
                Presence::Partial(Sentence::new("evidence.lacks.future-dated"))
            }
            found => found,
        }
    }

    /// How much of an item is written down, whatever its date.
    fn written(&self, item: EvidenceItem) -> Presence {
        match item {
            EvidenceItem::Problem => self.problem(),
            EvidenceItem::NeedsAssessment => self.needs_assessment(),
            EvidenceItem::WorkProgram => self.work_program(),
            EvidenceItem::LegalBasis => self.legal_basis(),
            EvidenceItem::Schedule => self.schedule(),
            EvidenceItem::Materials => self.materials(),
            EvidenceItem::Speakers => self.speakers(),
            EvidenceItem::Attendance => self.attendance(),
            EvidenceItem::PrePostTest => self.tests(),
            EvidenceItem::DailyEvaluation => self.daily(),
            EvidenceItem::Satisfaction => self.satisfaction(),
            EvidenceItem::BudgetPlanned => lines(self.money.planned, "budget-planned"),
            EvidenceItem::BudgetRealised => lines(self.money.realised, "budget-realised"),
            EvidenceItem::Location => self.location(),
            EvidenceItem::FollowUpPlan => self.follow_up_plan(),
            EvidenceItem::Monitoring3 => self.monitoring(3),
            EvidenceItem::Monitoring6 => self.monitoring(6),
            EvidenceItem::Monitoring12 => self.monitoring(12),
            EvidenceItem::Outcomes => self.outcomes(),
            EvidenceItem::Lessons => parts(!self.event.record.lessons.is_empty(), false, "lessons"),
            EvidenceItem::Documents => self.documents(),
        }
    }

    fn problem(&self) -> Presence {
        let Some(problem) = &self.event.record.problem else { return Presence::Absent };
        if self.is_bimtek() {
            let stated = problem.statement.is_some();
            return parts(
                stated && problem.initiated_by.is_some(),
                stated || problem.initiated_by.is_some(),
                "problem-unit",
            );
        }
        parts(!problem.participant_problems.is_empty(), problem.statement.is_some(), "problem-participants")
    }

    fn needs_assessment(&self) -> Presence {
        let Some(needs) = &self.event.record.needs_assessment else { return Presence::Absent };
        let found = !needs.gaps.is_empty() || needs.document.is_some();
        parts(needs.method.is_some() && needs.date.is_some() && found, true, "needs-assessment")
    }

    fn work_program(&self) -> Presence {
        let Some(work) = &self.program().record.work_program else { return Presence::Absent };
        let parts_there = [work.plan.is_some(), work.activity.is_some(), work.indicator.is_some()];
        parts(parts_there.iter().all(|there| *there), parts_there.iter().any(|there| *there), "work-program")
    }

    fn legal_basis(&self) -> Presence {
        let basis = &self.program().record.legal_basis;
        let first = self.event.first_day();
        let in_force = basis.iter().any(|basis| basis.repealed_on.as_ref().is_none_or(|day| day.value > first));
        parts(in_force, !basis.is_empty(), "legal-basis")
    }

    fn schedule(&self) -> Presence {
        let Some(schedule) = self.event.schedule.as_ref().filter(|schedule| !schedule.sessions.is_empty()) else {
            return Presence::Absent;
        };
        let every_day =
            self.event.days.iter().all(|day| schedule.sessions.iter().any(|session| session.date.value == *day));
        if !self.is_bimtek() {
            return parts(every_day, true, "schedule-days");
        }
        let taught = |form: Form| matches!(form, Form::Theory | Form::Practice | Form::Discussion);
        let timed = schedule.sessions.iter().all(|session| session.start.is_some() && session.end.is_some());
        let led =
            schedule.sessions.iter().filter(|session| session.form.as_ref().is_some_and(|form| taught(form.value)));
        let by_whom_on_what =
            led.clone().all(|session| !session.speaker.0.is_empty() && !session.material.0.is_empty());
        if every_day {
            parts(timed && by_whom_on_what && led.count() > 0, true, "schedule-sessions")
        } else {
            parts(false, true, "schedule-days")
        }
    }

    fn materials(&self) -> Presence {
        let used = &self.event.materials;
        if !self.is_bimtek() || used.len() < 2 {
            return parts(!used.is_empty(), false, "materials");
        }
        let linked =
            used.iter().any(|handle| self.catalog[*handle].requires.iter().any(|earlier| used.contains(earlier)));
        parts(linked, true, "materials-linked")
    }

    fn speakers(&self) -> Presence {
        let experts: Vec<_> = self.event.engagements.iter().map(|part| &self.catalog[part.speaker]).collect();
        if !self.is_bimtek() {
            let sessions = self.event.schedule.iter().flat_map(|schedule| &schedule.sessions);
            let viewpoints =
                sessions.filter(|session| session.viewpoint.is_some() && !session.speaker.0.is_empty()).count();
            return parts(experts.len() >= 2 && viewpoints >= 2, !experts.is_empty(), "speakers-viewpoints");
        }
        let has = |wanted: &[Background]| {
            experts.iter().any(|speaker| speaker.record.background.iter().any(|found| wanted.contains(&found.value)))
        };
        let mixed = has(&[Background::Academic, Background::Regulator, Background::Trainer])
            && has(&[Background::Practitioner]);
        parts(mixed, !experts.is_empty(), "speakers-mix")
    }

    fn attendance(&self) -> Presence {
        let who = self.participants;
        let per_day = who.by_day.len() >= self.event.days.len() && !who.by_day.is_empty();
        let all = who.registered.is_some() && who.attended.is_some() && who.completed.is_some() && per_day;
        parts(all, who.attended.is_some(), "attendance")
    }

    fn tests(&self) -> Presence {
        let summaries =
            self.event.evaluation.iter().flat_map(|evaluation| &evaluation.tests).any(|test| test.summary.is_some());
        let tests = self.event.evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
        let covered = self
            .learning
            .iter()
            .filter(|test| test.result.is_ok() && test.coverage.is_some_and(|share| share >= SUFFICIENT_COVERAGE));
        // The same questions are required of both tests, and so that they are named.
        let is_named = |test: &Learning| tests.get(test.test).is_some_and(|test| test.instrument.is_some());
        let lacks = if covered.clone().next().is_some() { "pre-post-instrument" } else { "pre-post-test" };
        // One test must not stand for another of which nobody can know how many it tells of.
        let is_counted = self.learning.iter().all(|test| test.result != Err(Refusal::PairsUnknown));
        let lacks = if is_counted { lacks } else { "pre-post-pairs" };
        parts(is_counted && covered.clone().any(is_named), summaries, lacks)
    }

    fn daily(&self) -> Presence {
        let Some(evaluation) = &self.event.evaluation else { return Presence::Absent };
        let covered = |day: &Date| evaluation.daily.iter().any(|found| found.date.value == *day);
        let one_day = self.event.days.len() == 1;
        let stands_in = one_day
            && (evaluation.satisfaction.is_some() || evaluation.tests.iter().any(|test| test.summary.is_some()));
        let all = !self.event.days.is_empty() && self.event.days.iter().all(covered);
        parts(all || stands_in, !evaluation.daily.is_empty(), "daily-evaluation")
    }

    fn satisfaction(&self) -> Presence {
        let Some(satisfaction) = self.event.evaluation.as_ref().and_then(|evaluation| evaluation.satisfaction.as_ref())
        else {
            return Presence::Absent;
        };
        let response = answered(satisfaction).map(f64::from).zip(self.participants.attended.map(f64::from));
        let enough =
            response.is_some_and(|(answered, attended)| attended > 0.0 && answered / attended >= SUFFICIENT_COVERAGE);
        parts(enough, true, "satisfaction")
    }

    fn location(&self) -> Presence {
        let record = &self.event.record;
        let online = record.mode.as_ref().is_some_and(|mode| mode.value == Mode::Online);
        let kind = record.venue.as_ref().and_then(|venue| venue.kind.as_ref()).map(|kind| kind.value);
        if online || kind == Some(VenueKind::Online) {
            return Presence::Complete;
        }
        let Some(venue) = &record.venue else { return Presence::Absent };
        if kind.is_none() || venue.region.is_none() {
            return parts(false, true, "location-kind");
        }
        let explained = record.location_reason.is_some() && has_priced_alternative(self.event);
        parts(!needs_explanation(self.catalog, self.event) || explained, true, "location-reason")
    }

    fn follow_up_plan(&self) -> Presence {
        let listed = self.follow_up.latest.is_some() || self.follow_up.items > 0;
        let submitted = self.follow_up.submitted.is_some();
        parts(
            submitted && listed,
            submitted || listed,
            if submitted { "follow-up-list" } else { "follow-up-submitted" },
        )
    }

    fn monitoring(&self, months: u32) -> Presence {
        let rounds = self.follow_up.monitoring.iter().filter(|round| round.months == months);
        let written = self.event.follow_up.as_ref().map_or(&[][..], |follow_up| &follow_up.monitoring);
        let of = |round: &Monitoring| written.get(round.round);
        // What is withheld is there.
        let says = |round: &Monitoring| round.applied.is_some() || round.withheld;
        let whole = || rounds.clone().filter(|round| round.respondents.is_some() && says(round));
        let complete = whole().filter_map(of).any(|round| is_in_time(round, self.event.last_day()));
        let lacks = match whole().filter_map(of).map(|round| round.date.is_some()).max() {
            None => "monitoring",
            Some(false) => "monitoring-undated",
            Some(true) => "monitoring-early",
        };
        parts(complete, rounds.clone().any(|round| round.respondents.is_some() || says(round)), lacks)
    }

    fn outcomes(&self) -> Presence {
        let planned = self.outcomes.iter().any(|outcome| outcome.baseline.is_some() && outcome.target.is_some());
        let months = self.catalog.settings().thresholds.monitoring_months.iter().copied().max().unwrap_or(12);
        let actual_owed = self.event.last_day().plus_months(months) < self.today;
        let measured = self
            .outcomes
            .iter()
            .any(|outcome| outcome.baseline.is_some() && outcome.target.is_some() && outcome.actual.is_some());
        let lacks = if planned { "outcomes-actual" } else { "outcomes-baseline" };
        parts(planned && (measured || !actual_owed), !self.outcomes.is_empty(), lacks)
    }

    fn documents(&self) -> Presence {
        let has = |wanted: &[DocumentKind]| {
            self.event
                .record
                .documents
                .iter()
                .any(|paper| paper.kind.as_ref().is_some_and(|kind| wanted.contains(&kind.value)))
        };
        let called = has(&[DocumentKind::Invitation, DocumentKind::Assignment]);
        let reported = has(&[DocumentKind::Report])
            || self.event.record.report.as_ref().is_some_and(|report| report.number.is_some());
        if !self.is_bimtek() {
            return parts(reported, called, "documents-report");
        }
        parts(called && reported, called || reported, if called { "documents-report" } else { "documents-invitation" })
    }
}

fn lines(total: Total, lacks: &str) -> Presence {
    parts(total.is_complete(), !total.is_unknown(), lacks)
}
/// How many answered a satisfaction form: as many as are said to, but where answers are counted no more than the question that
/// most answered has.
#[must_use]
pub fn answered(satisfaction: &Satisfaction) -> Option<u32> {
    let said = satisfaction.respondents.as_ref()?.value.0;
    let answers = |aspect: &Aspect| aspect.counts.iter().map(|count| count.value.0).fold(0, u32::saturating_add);
    let most = satisfaction.items.iter().map(answers).filter(|answers| *answers > 0).max();
    Some(most.map_or(said, |most| most.min(said)))
}

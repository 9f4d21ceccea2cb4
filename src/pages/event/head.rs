//! The head of the report: title, verdict, facts, score, open notes, key figures.
//!
//! Takes: one event. Gives: [`Head`], [`Note`]s and [`Figure`]s. Never: hides a note behind its answer.

use super::Subject;
use crate::evidence::learning::told;
use crate::evidence::{Total, is_outside_region};
use crate::model::event::{Mode, Role, Status, TargetMeasure, VenueKind};
use crate::model::program::Kind;
use crate::pages::Route;
use crate::pages::site::Cite;
use crate::shape::Date;
use serde::Serialize;

/// The head.
#[derive(Debug, Serialize)]
pub struct Head {
    /// The program's title.
    pub program: String,
    /// The program's page.
    pub program_route: Route,
    /// What tells this run from others.
    pub edition: Option<String>,
    /// Bimtek or workshop.
    pub kind: Kind,
    /// Why it differs from the program's kind.
    pub kind_reason: Option<String>,
    /// Where it stands.
    pub status: Status,
    /// Why it was postponed or cancelled.
    pub status_reason: Option<String>,
    /// The first day as first announced, where it was postponed.
    pub announced_start: Option<Date>,
    /// Host or sender.
    pub role: Role,
    /// Number of the official report.
    pub report_number: Option<String>,
    /// Its date.
    pub report_date: Option<Date>,
    /// To whom it was addressed.
    pub addressed_to: Option<String>,
    /// Who signs, by role.
    pub signatories: Vec<String>,
    /// Two sentences by rule.
    pub verdict: Vec<String>,
    /// One sentence of the editor's.
    pub summary: Option<String>,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Lesson hours, delivered or planned.
    pub hours: Option<f64>,
    /// How people meet.
    pub mode: Option<Mode>,
    /// Where.
    pub venue: Option<String>,
    /// What kind of place.
    pub venue_kind: Option<VenueKind>,
    /// Who runs it.
    pub organizer: String,
    /// Whether the place lies outside the organizer's region; unknown where either region is.
    pub outside: Option<bool>,
    /// Who came, of how many registered.
    pub attended: Option<u32>,
    /// Registered.
    pub registered: Option<u32>,
    /// Invited.
    pub invited: Option<u32>,
    /// Planned.
    pub planned: Amount,
    /// Spent.
    pub realised: Amount,
    /// Whether it is still to come, so that the page tells what to expect.
    pub is_ahead: bool,
}

/// An amount that may be partly or wholly unknown.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Amount {
    /// The known part; `None` where nothing is known.
    pub known: Option<u64>,
    /// Whether a part is unknown, so that it reads "at least".
    pub at_least: bool,
}

impl From<Total> for Amount {
    fn from(total: Total) -> Self {
        Self { known: (!total.is_unknown()).then_some(total.known), at_least: total.unknown_lines > 0 }
    }
}

/// An open note and the editor's answer.
#[derive(Debug, Serialize)]
pub struct Note {
    /// The rule.
    pub rule: &'static str,
    /// What was found, one sentence a fault.
    pub messages: Vec<String>,
    /// Where the rule is explained.
    pub route: Route,
    /// The editor's answer.
    pub answer: Option<String>,
}

/// A key figure.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// Which: `completion`, `gain`, `follow-up` or `cost`; `event.figure.<id>` in i18n files.
    pub id: &'static str,
    /// The figure; `None` where it is unknown.
    pub value: Option<f64>,
    /// Of how many.
    pub of: Option<f64>,
    /// As a share of one, where the base is ten or more.
    pub share: Option<f64>,
    /// Number of people, plans or units it rests on.
    pub n: Option<u32>,
    /// Why there is no figure, `event.figure.none.<word>` in i18n files.
    pub none: Option<&'static str>,
    /// What was aimed at, beforehand.
    pub target: Option<Target>,
    /// The day to which the figure belongs.
    pub as_of: Option<Date>,
    /// What it was measured with, where there are several tests.
    pub about: Option<String>,
    /// The file and line that it comes from.
    pub source: Option<Cite>,
}

/// A target by itself, for an event that is still to come.
#[derive(Debug, Serialize)]
pub struct TargetLine {
    /// `word.target-measure.<measure>` in i18n files.
    pub measure: TargetMeasure,
    /// Its value; a share where the measure is one.
    pub value: f64,
    /// When it was set.
    pub set_on: Option<Date>,
    /// Set after the first day.
    pub afterwards: bool,
}

/// What was aimed at.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Target {
    /// The value, in the figure's unit; a share where the figure is one.
    pub value: f64,
    /// Whether it was reached; `None` while the figure is unknown.
    pub reached: Option<bool>,
    /// When it was set.
    pub set_on: Option<Date>,
    /// Set after the first day.
    pub afterwards: bool,
}

/// A percentage needs a denominator of at least ten.
pub(super) const PERCENT_FROM: f64 = 10.0;

impl Subject<'_> {
    pub(super) fn head(&self, verdict: Vec<String>) -> Head {
        let record = &self.event.record;
        let report = record.report.as_ref();
        let venue = record.venue.as_ref();
        let place: Vec<&str> = venue
            .iter()
            .flat_map(|venue| [venue.name.as_ref(), venue.city.as_ref()])
            .flatten()
            .map(|text| text.as_str())
            .collect();
        let people = &self.evidence.participants;
        let program_hours = self.program.record.hours.as_ref().map(|hours| hours.value.0);
        Head {
            program: self.program.record.title.to_string(),
            program_route: self.site.routes.program(self.program.id.as_str()),
            edition: record.title.as_ref().map(ToString::to_string),
            kind: self.event.kind,
            kind_reason: record.kind_reason.as_ref().map(ToString::to_string),
            status: record.status.value,
            status_reason: record.status_reason.as_ref().map(ToString::to_string),
            announced_start: record.new_start.as_ref().map(|_| record.start.value),
            role: record.role.as_ref().map_or(Role::Host, |role| role.value),
            report_number: report.and_then(|report| report.number.as_ref()).map(ToString::to_string),
            report_date: report.and_then(|report| report.date.as_ref()).map(|date| date.value),
            addressed_to: report.and_then(|report| report.addressed_to.as_ref()).map(ToString::to_string),
            signatories: report.iter().flat_map(|report| &report.signatories).map(|who| who.role.to_string()).collect(),
            verdict,
            summary: record.summary.as_ref().map(ToString::to_string),
            start: self.event.first_day(),
            end: self.event.last_day(),
            hours: self.evidence.time.hours.or(program_hours),
            mode: record.mode.as_ref().map(|mode| mode.value),
            venue: (!place.is_empty()).then(|| place.join(", ")),
            venue_kind: venue.and_then(|venue| venue.kind.as_ref()).map(|kind| kind.value),
            outside: is_outside_region(self.site.catalog, self.event),
            organizer: self.owed_by(),
            attended: people.attended,
            registered: people.registered,
            invited: people.invited,
            planned: self.evidence.money.planned.into(),
            realised: self.evidence.money.realised.into(),
            is_ahead: self.is_ahead(),
        }
    }

    /// Whether the event is still to come.
    pub(super) fn is_ahead(&self) -> bool {
        let settled = matches!(self.event.record.status.value, Status::Completed | Status::Cancelled);
        !settled && self.event.last_day() >= self.site.evidence.today
    }

    pub(super) fn notes(&self) -> Vec<Note> {
        let language = self.site.language();
        let findings = self.site.judgement.findings(self.site.catalog, self.handle);
        findings
            .into_iter()
            .map(|finding| Note {
                rule: finding.rule.name,
                messages: finding.said.iter().map(|said| said.message.in_language(language).to_owned()).collect(),
                route: self.site.routes.method_at(&format!("rule-{}", finding.rule.name)),
                answer: finding.answer.map(ToString::to_string),
            })
            .collect()
    }

    pub(super) fn figures(&self) -> Vec<Figure> {
        vec![self.completion_figure(), self.gain_figure(), self.follow_up_figure(), self.cost_figure()]
    }

    fn completion_figure(&self) -> Figure {
        let people = &self.evidence.participants;
        let (completed, attended) = (people.completed.map(f64::from), people.attended.map(f64::from));
        let share =
            completed.zip(attended).filter(|(_, attended)| *attended >= PERCENT_FROM).map(|(done, all)| done / all);
        let reached = completed.zip(attended).filter(|(_, attended)| *attended > 0.0).map(|(done, all)| done / all);
        Figure {
            id: "completion",
            value: completed,
            of: attended,
            share,
            n: people.attended,
            none: completed.is_none().then(|| self.why_none(crate::model::EvidenceItem::Attendance)),
            target: self.target(TargetMeasure::Completion, reached, true),
            as_of: None,
            about: None,
            source: self
                .event
                .record
                .participants
                .as_ref()
                .and_then(|people| self.open(people.at).or(people.completed.as_ref().map(|completed| completed.at)))
                .map(|at| self.site.cite(at)),
        }
    }

    fn gain_figure(&self) -> Figure {
        // The same test as in the verdict, so that the two cannot disagree.
        let test = told(&self.evidence.learning).map(|(test, _)| test).or(self.evidence.learning.first());
        let written = test.and_then(|test| self.event.evaluation.as_ref()?.tests.get(test.test));
        let several = self.evidence.learning.len() > 1;
        let title = written
            .filter(|_| several)
            .map(|test| test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string));
        let gain = test.and_then(|test| test.result.ok());
        let refusal =
            test.and_then(|test| test.result.err()).filter(|refusal| *refusal != crate::evidence::Refusal::NoSummary);
        let none = refusal
            .map_or_else(|| self.why_none(crate::model::EvidenceItem::PrePostTest), crate::evidence::Refusal::word);
        Figure {
            id: "gain",
            value: gain.map(|gain| gain.gain.mean),
            of: written.and_then(|test| test.maximum.as_ref()).map(|maximum| maximum.value.0),
            share: None,
            n: test.and_then(|test| test.pairs),
            none: gain.is_none().then_some(none),
            target: self.target(TargetMeasure::Gain, gain.map(|gain| gain.gain.mean), true),
            as_of: None,
            about: title,
            source: gain.map(|gain| self.site.cite(gain.at)),
        }
    }

    fn follow_up_figure(&self) -> Figure {
        let follow_up = &self.evidence.follow_up;
        let latest = follow_up.latest;
        let done = latest.and_then(|plans| plans.done).map(f64::from);
        Figure {
            id: "follow-up",
            value: done,
            of: latest.map(|plans| f64::from(plans.of)),
            share: follow_up.completion.filter(|_| latest.is_some_and(|plans| f64::from(plans.of) >= PERCENT_FROM)),
            n: latest.map(|plans| plans.of),
            none: done.is_none().then(|| self.why_none(crate::model::EvidenceItem::FollowUpPlan)),
            target: self.target(TargetMeasure::FollowUpDone, follow_up.completion, true),
            as_of: latest.map(|plans| plans.date),
            about: None,
            source: self.latest_plans().map(|plans| self.site.cite(plans.at)),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
    fn cost_figure(&self) -> Figure {
        let money = &self.evidence.money;
        let each = money.per_participant.map(|amount| amount as f64);
        Figure {
            id: "cost",
            value: each,
            of: money.realised.complete().map(|amount| amount as f64),
            share: None,
            n: self.evidence.participants.attended,
            none: each.is_none().then(|| {
                if money.realised.unknown_lines > 0 && !money.realised.is_unknown() {
                    "unknown-part"
                } else {
                    self.why_none(crate::model::EvidenceItem::BudgetRealised)
                }
            }),
            target: self.target(TargetMeasure::CostPerParticipant, each, false),
            as_of: self.event.budget.as_ref().and_then(|budget| budget.realised_as_of.as_ref()).map(|day| day.value),
            about: None,
            source: self.event.budget.as_ref().map(|budget| self.site.cite(budget.at)),
        }
    }

    fn latest_plans(&self) -> Option<&crate::model::follow_up::Plans> {
        let date = self.evidence.follow_up.latest?.date;
        self.event.follow_up.iter().flat_map(|follow_up| &follow_up.plans).find(|plans| plans.date.value == date)
    }

    pub(super) fn targets(&self) -> Vec<TargetLine> {
        let line = |target: &crate::model::event::Target| {
            let set_on = target.set_on.as_ref().map(|day| day.value);
            let afterwards = set_on.is_some_and(|day| day > self.event.first_day());
            TargetLine { measure: target.measure.value, value: target.value.value.0, set_on, afterwards }
        };
        self.event.record.targets.iter().map(line).collect()
    }

    /// The state of the item that a figure would come from.
    fn why_none(&self, item: crate::model::EvidenceItem) -> &'static str {
        self.evidence.checklist.item(item).map_or("missing", |item| item.state.word())
    }

    fn target(&self, measure: TargetMeasure, reached: Option<f64>, more_is_better: bool) -> Option<Target> {
        let written = self.event.record.targets.iter().find(|target| target.measure.value == measure)?;
        let value = written.value.value.0;
        let set_on = written.set_on.as_ref().map(|day| day.value);
        Some(Target {
            value,
            reached: reached.map(|reached| if more_is_better { reached >= value } else { reached <= value }),
            set_on,
            afterwards: set_on.is_some_and(|day| day > self.event.first_day()),
        })
    }
}

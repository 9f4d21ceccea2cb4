//! The head of the report: title, verdict, facts, score, open notes.
//!
//! Takes: one event. Gives: [`Head`] and [`Note`]s. Never: hides a note behind its answer.

use super::Subject;
use crate::evidence::{Total, is_outside_region};
use crate::model::EvidenceItem;
use crate::model::event::{Mode, Role, Status, VenueKind};
use crate::model::program::Kind;
use crate::pages::Route;
use crate::pages::absence;
use crate::pages::qr::Qr;
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
    /// What follows the keys of words that name whoever answers for the event: nothing of a host, `-sender` of a sender.
    pub whose: &'static str,
    /// Who runs the event that people were sent to, where that is known.
    pub host: Option<String>,
    /// The page's address for whoever reads it on paper.
    pub qr: Option<Qr>,
    /// Number of the official report.
    pub report_number: Option<String>,
    /// Its date.
    pub report_date: Option<Date>,
    /// To whom it was addressed.
    pub addressed_to: Option<String>,
    /// Who signs, by role.
    pub signatories: Vec<String>,
    /// Two or three sentences by rule.
    pub verdict: Vec<String>,
    /// One sentence of the editor's.
    pub summary: Option<String>,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Lesson hours of the timetable; `None` without one.
    pub hours: Option<f64>,
    /// Lesson hours that the program asks for, where there is no timetable and the event is not cancelled.
    pub program_hours: Option<f64>,
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
    /// The key of the word in the place of those who came, where nobody counted them.
    pub no_people: &'static str,
    /// The same of the money, where neither plan nor spending is known.
    pub no_cost: &'static str,
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
    /// How many of its lines are known.
    pub lines: usize,
    /// How many there are.
    pub of: usize,
}

impl From<Total> for Amount {
    fn from(total: Total) -> Self {
        Self {
            known: (!total.is_unknown()).then_some(total.known),
            at_least: total.unknown_lines > 0,
            lines: total.known_lines,
            of: total.known_lines + total.unknown_lines,
        }
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
            whose: self.whose(),
            host: record.sender.as_ref().and_then(|sender| sender.host.as_ref()).map(|host| host.name.to_string()),
            qr: Qr::new(&self.site.absolute(&self.site.routes.event(self.event.id.as_str()))),
            report_number: report.and_then(|report| report.number.as_ref()).map(ToString::to_string),
            report_date: report.and_then(|report| report.date.as_ref()).map(|date| date.value),
            addressed_to: report.and_then(|report| report.addressed_to.as_ref()).map(ToString::to_string),
            signatories: report.iter().flat_map(|report| &report.signatories).map(|who| who.role.to_string()).collect(),
            verdict,
            summary: record.summary.as_ref().map(ToString::to_string),
            start: self.event.first_day(),
            end: self.event.last_day(),
            hours: self.evidence.time.hours,
            program_hours: program_hours
                .filter(|_| self.evidence.time.hours.is_none() && record.status.value != Status::Cancelled),
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
            no_people: absence::of(self.site, self.handle, EvidenceItem::Attendance),
            no_cost: absence::of(self.site, self.handle, EvidenceItem::BudgetRealised),
            is_ahead: self.is_ahead(),
        }
    }

    /// Who sent people to somebody else's event is not its organizer: the end of the keys of words that say so.
    pub(super) fn whose(&self) -> &'static str {
        match self.event.record.role.as_ref().map(|role| role.value) {
            Some(Role::Sender) => "-sender",
            Some(Role::Host) | None => "",
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
}

//! Why the event was held: problem, need, work program, legal basis.
//!
//! Takes: one event. Gives: [`Why`]. Never: a reason that nobody wrote down.

use super::Subject;
use super::section::Section;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::event::{ProblemResult, RaisedBy, SelectedBy};
use crate::pages::{Route, disclosure, picture};
use crate::shape::Date;
use serde::Serialize;

/// Why it was held.
#[derive(Debug, Serialize)]
pub struct Why {
    /// States of its items.
    pub section: Section,
    /// The problem.
    pub statement: Option<String>,
    /// Who raised it.
    pub raised_by: Option<RaisedBy>,
    /// Which unit.
    pub initiated_by: Option<String>,
    /// What participants brought along, anonymously.
    pub participant_problems: Vec<String>,
    /// What was found.
    pub solutions: Vec<String>,
    /// What became of it.
    pub result: Option<ProblemResult>,
    /// How the need was found out.
    pub needs: Option<Needs>,
    /// The plan, activity and indicator it serves.
    pub work_program: Option<Work>,
    /// Regulations.
    pub legal_basis: Vec<Basis>,
    /// For whom it is.
    pub audience: Vec<String>,
    /// How participants were chosen.
    pub selected_by: Option<SelectedBy>,
}

impl Why {
    /// Whether anything is told beside which items there are.
    pub(super) fn tells(&self) -> bool {
        let lists = [&self.participant_problems, &self.solutions, &self.audience];
        let words = [self.statement.is_some(), self.initiated_by.is_some(), self.raised_by.is_some()];
        let rest = [self.result.is_some(), self.selected_by.is_some(), self.needs.is_some()];
        let basis = self.work_program.is_some() || !self.legal_basis.is_empty();
        basis || words.contains(&true) || rest.contains(&true) || lists.iter().any(|texts| !texts.is_empty())
    }
}

/// How the need was found out.
#[derive(Debug, Serialize)]
pub struct Needs {
    /// How.
    pub method: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// The paper, where it is published.
    pub document: Option<Route>,
    /// What was lacking.
    pub gaps: Vec<Gap>,
}

/// What a unit lacks.
#[derive(Debug, Serialize)]
pub struct Gap {
    /// Who.
    pub unit: Option<String>,
    /// Which objective, in words.
    pub competence: Option<String>,
    /// What is needed.
    pub required: Option<f64>,
    /// What is there.
    pub actual: Option<f64>,
    /// How many people.
    pub people: Option<u32>,
    /// So few people that neither their number nor what they can do is told.
    pub withheld: bool,
}

/// The work program.
#[derive(Debug, Serialize)]
pub struct Work {
    /// The plan document.
    pub plan: Option<String>,
    /// The activity.
    pub activity: Option<String>,
    /// Its code.
    pub code: Option<String>,
    /// Its indicator.
    pub indicator: Option<String>,
}

/// A regulation.
#[derive(Debug, Serialize)]
pub struct Basis {
    /// Its name.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
    /// When it ceased to be in force.
    pub repealed_on: Option<Date>,
    /// Whether it was in force when the event began.
    pub in_force: bool,
}

impl Subject<'_> {
    pub(super) fn why(&self) -> Result<Why, Failure> {
        let record = &self.event.record;
        let problem = record.problem.as_ref();
        let items =
            [EvidenceItem::Problem, EvidenceItem::NeedsAssessment, EvidenceItem::WorkProgram, EvidenceItem::LegalBasis];
        let work = self.program.record.work_program.as_ref();
        let places = [problem.map(|p| p.at), record.needs_assessment.as_ref().map(|n| n.at), work.map(|w| w.at)];
        let text = |fact: Option<&crate::source::Fact<crate::shape::Text>>| fact.map(ToString::to_string);
        Ok(Why {
            section: self.section(&items, &places)?,
            statement: problem.and_then(|problem| problem.statement.as_ref()).map(ToString::to_string),
            raised_by: problem.and_then(|problem| problem.raised_by.as_ref()).map(|by| by.value),
            initiated_by: problem
                .and_then(|problem| problem.initiated_by.as_ref())
                .map(|unit| self.organizer_name(unit.as_str())),
            participant_problems: problem
                .iter()
                .flat_map(|problem| &problem.participant_problems)
                .map(ToString::to_string)
                .collect(),
            solutions: problem.iter().flat_map(|problem| &problem.solutions).map(ToString::to_string).collect(),
            result: problem.and_then(|problem| problem.result.as_ref()).map(|result| result.value),
            needs: self.needs(),
            work_program: work.map(|work| Work {
                plan: text(work.plan.as_ref()),
                activity: text(work.activity.as_ref()),
                code: text(work.code.as_ref()),
                indicator: text(work.indicator.as_ref()),
            }),
            legal_basis: self.legal_basis(),
            audience: self
                .program
                .record
                .audience
                .iter()
                .flat_map(|audience| &audience.who)
                .map(ToString::to_string)
                .collect(),
            selected_by: self.evidence.participants.selected_by,
        })
    }

    fn organizer_name(&self, id: &str) -> String {
        let found = self.site.catalog.organizers().find(|(_, organizer)| organizer.id.as_str() == id);
        found.map_or_else(|| id.to_owned(), |(_, organizer)| organizer.record.name.to_string())
    }

    fn needs(&self) -> Option<Needs> {
        let needs = self.event.record.needs_assessment.as_ref()?;
        let group = self.site.catalog.settings().thresholds.minimum_group;
        let gaps = needs.gaps.iter().map(|gap| {
            let (actual, people) = disclosure::gap(gap, group);
            Gap {
                unit: gap.unit.as_ref().map(ToString::to_string),
                competence: gap.competence.as_ref().map(|id| self.objective(id.as_str())),
                required: gap.required.as_ref().map(|number| number.value.0),
                withheld: gap.people.is_some() && people.is_none(),
                actual,
                people,
            }
        });
        Some(Needs {
            method: needs.method.as_ref().map(ToString::to_string),
            date: needs.date.as_ref().map(|date| date.value),
            document: needs.document.as_ref().and_then(|path| self.file_route(path.as_str())),
            gaps: gaps.collect(),
        })
    }

    /// An objective of the program in words, else its id.
    pub(super) fn objective(&self, id: &str) -> String {
        let found = self.program.record.objectives.iter().find(|objective| objective.id.as_str() == id);
        found.and_then(|objective| objective.text.as_ref()).map_or_else(|| id.to_owned(), ToString::to_string)
    }

    /// Where a file of the event is published, if it is.
    pub(super) fn file_route(&self, path: &str) -> Option<Route> {
        picture::event_file(self.site, self.event, path)
    }

    fn legal_basis(&self) -> Vec<Basis> {
        let first = self.event.first_day();
        let basis = |basis: &crate::model::program::LegalBasis| {
            let repealed_on = basis.repealed_on.as_ref().map(|day| day.value);
            Basis {
                title: basis.title.to_string(),
                url: basis.url.as_ref().map(ToString::to_string),
                repealed_on,
                in_force: repealed_on.is_none_or(|day| day > first),
            }
        };
        self.program.record.legal_basis.iter().map(basis).collect()
    }
}

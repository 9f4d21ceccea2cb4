//! References inside an event: to objectives of its program and to outcomes of its follow-up.
//!
//! Takes: an event's front matter and the lists. Gives: a fault a dangling reference. Never: complains of a list that has
//! a fault of its own.

use super::Linker;
use crate::catalog::entities::Program;
use crate::diagnostic::{Diagnostic, rules};
use crate::model;
use crate::model::follow_up::Outcome;
use crate::model::program::Objective;
use crate::say;
use crate::shape::{Id, nearest};
use crate::source::Fact;

impl Linker<'_> {
    pub(super) fn objectives(
        &mut self,
        front: &model::Event,
        evaluation: Option<&model::Evaluation>,
        program: &Program,
    ) {
        let is_known = program.record.objectives.iter().all(|objective| objective.id.is_known());
        if self.damage.hides(program.record.at, "objectives") || !is_known {
            return;
        }
        let gaps =
            front.needs_assessment.iter().flat_map(|needs| &needs.gaps).filter_map(|gap| gap.competence.as_ref());
        let tests = evaluation.iter().flat_map(|evaluation| &evaluation.tests);
        let outlines = tests.clone().flat_map(|test| test.outline.iter().map(|item| &item.objective));
        let covered = tests.flat_map(|test| &test.objectives);
        let daily = evaluation.iter().flat_map(|evaluation| &evaluation.daily).filter_map(|day| day.objective.as_ref());
        for reference in gaps.chain(outlines).chain(covered).chain(daily).filter(|reference| reference.is_known()) {
            self.objective(reference, program);
        }
    }

    fn objective(&mut self, reference: &Fact<Id<Objective>>, program: &Program) {
        let known = || program.record.objectives.iter().map(|objective| objective.id.as_str());
        let (id, title) = (&reference.value, &program.id);
        if known().any(|known| known == id.as_str()) {
            return;
        }
        let help = match nearest(id.as_str(), known()) {
            Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
            None => {
                say!(id "tujuan ditulis di `objectives` pada `programs/{title}.md`", en "objectives are written in `objectives` of `programs/{title}.md`")
            }
        };
        self.faults.push(
            Diagnostic::new(&rules::UNKNOWN_OBJECTIVE, reference.at, say!(id "program `{title}` tidak punya tujuan `{id}`", en "the program `{title}` has no objective `{id}`"))
                .help(help)
                .missing(format!("objectives of {title}: {id}")),
        );
    }

    /// References to outcomes. Where several agree on an id and none has the one that is like it, that one is misspelt.
    pub(super) fn outcomes(
        &mut self,
        event: &Id<model::Event>,
        front: &model::Event,
        follow_up: Option<&model::FollowUp>,
    ) {
        let outcomes: Vec<&Fact<Id<Outcome>>> =
            follow_up.iter().flat_map(|f| &f.outcomes).map(|outcome| &outcome.id).collect();
        self.unique(outcomes.iter().copied());
        let is_hidden = |follow_up: &model::FollowUp| self.damage.hides(follow_up.at, "outcomes");
        if follow_up.is_some_and(is_hidden) || !outcomes.iter().all(|id| id.is_known()) {
            return;
        }
        let measured = front.problem.iter().filter_map(|problem| problem.outcome.as_ref());
        let told = follow_up.iter().flat_map(|f| &f.stories).filter_map(|story| story.outcome.as_ref());
        let references: Vec<&Fact<Id<Outcome>>> = measured.chain(told).collect();
        let named = |id: &str| references.iter().filter(|reference| reference.as_str() == id).count();
        for reference in &references {
            let id = &reference.value;
            if outcomes.iter().any(|known| known.value == *id) {
                continue;
            }
            let near = nearest(id.as_str(), outcomes.iter().map(|known| known.as_str()));
            let misspelt = near.filter(|near| named(id.as_str()) > 1 && named(near) == 0);
            let help = match (misspelt, near) {
                (Some(near), _) => say!(
                    id "di `outcomes` tertulis `{near}`, yang tidak dirujuk: tulis `{id}` di sana",
                    en "under `outcomes` stands `{near}`, which nothing refers to: write `{id}` there",
                ),
                (None, Some(near)) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
                (None, None) => {
                    say!(id "hasil ditulis di `outcomes` pada `follow-up.yaml` kegiatan ini", en "outcomes are written in `outcomes` of this event's `follow-up.yaml`")
                }
            };
            let message = say!(id "hasil `{id}` tidak dikenal", en "unknown outcome `{id}`");
            let fault = Diagnostic::new(&rules::UNKNOWN_OUTCOME, reference.at, message).help(help);
            let written = outcomes.iter().filter(|known| misspelt == Some(known.as_str()));
            let beside = say!(id "hasil yang mirip", en "an outcome like it");
            let fault = written.fold(fault, |fault, known| fault.related(known.at, beside.clone()));
            self.faults.push(fault.missing(format!("outcomes of {event}: {id}")));
        }
    }
}

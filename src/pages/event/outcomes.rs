//! What changed at work, with what else may have caused it.
//!
//! Takes: one event. Gives: [`OutcomesView`]. Never: mixes outcomes with outputs, says why something changed, or tells a
//! story apart from the outcome that it names.

use super::Subject;
use super::section::Section;
use crate::evidence::outcomes::{Ahead, Elsewhere, Figure, Movement, NoProgress, Outcome, is_percent, wants_rise};
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::follow_up::{self, Direction, OutcomeFamily};
use crate::pages::Route;
use crate::shape::Date;
use serde::Serialize;

/// What changed.
#[derive(Debug, Serialize)]
pub struct OutcomesView {
    /// States of its items.
    pub section: Section,
    /// Measured changes, each with the stories that name it.
    pub outcomes: Vec<OutcomeRow>,
    /// Stories that name no outcome: they are counted, and not told.
    pub untold: usize,
}

impl OutcomesView {
    /// Whether anything is told beside which items there are.
    pub(super) fn tells(&self) -> bool {
        !self.outcomes.is_empty() || self.untold > 0
    }
}

/// A measured value.
#[derive(Debug, Serialize)]
pub struct Measured {
    /// The value; `None` where it is a percentage on fewer than ten.
    pub value: Option<f64>,
    /// How many that percentage is; `None` where it is no count of them.
    pub count: Option<u32>,
    /// When.
    pub date: Option<Date>,
    /// Of how many.
    pub n: Option<u32>,
    /// By whom.
    pub source: Option<String>,
}

/// One measured change.
#[derive(Debug, Serialize)]
pub struct OutcomeRow {
    /// Its id, for the anchor.
    pub id: String,
    /// What is measured.
    pub indicator: String,
    /// In what.
    pub unit: Option<String>,
    /// What it is about.
    pub family: Option<OutcomeFamily>,
    /// Which way is better.
    pub direction: Option<Direction>,
    /// When it was chosen.
    pub chosen_on: Option<Date>,
    /// Among whom or what.
    pub population: Option<String>,
    /// Before.
    pub baseline: Option<Measured>,
    /// What was aimed at.
    pub target: Option<f64>,
    /// Whether the value after reaches it; `None` where that cannot be said.
    pub reached: Option<bool>,
    /// After.
    pub actual: Option<Measured>,
    /// After − before, in the unit.
    pub change: Option<f64>,
    /// Why there is no difference to tell though both were measured: one of them is a percentage on fewer than ten, or they are
    /// told as counts beside one; `event.outcomes.<word>` in i18n files.
    pub no_change: Option<&'static str>,
    /// That of the group minus that of the comparison group.
    pub difference: Option<f64>,
    /// Which way it went, as seen by whoever chose it.
    pub movement: Option<Movement>,
    /// It changed, and neither a direction nor a target says which way is better.
    pub undirected: bool,
    /// The unit is percent, so that differences are points.
    pub in_percent: bool,
    /// (actual − baseline) ÷ (target − baseline).
    pub progress: Option<f64>,
    /// Why that is not told though all three numbers are there: `event.outcomes.no-progress.<word>` in i18n files.
    pub no_progress: Option<&'static str>,
    /// What happened where there was no event.
    pub comparison: Option<ComparisonView>,
    /// Before and after rest on very different numbers.
    pub is_of_others: bool,
    /// Who went further towards what was wanted, those of the event or the comparison group.
    pub ahead: Option<Ahead>,
    /// How many decimals tell the two changes apart.
    pub decimals: usize,
    /// What else may have caused it.
    pub other_causes: Option<String>,
    /// What it was like, by role.
    pub stories: Vec<StoryView>,
}

/// What happened where there was no event.
#[derive(Debug, Serialize)]
pub struct ComparisonView {
    /// Who.
    pub group: String,
    /// How the group was chosen.
    pub chosen_how: Option<String>,
    /// How many.
    pub n: Option<u32>,
    /// Before.
    pub baseline: Option<Measured>,
    /// After.
    pub actual: Option<Measured>,
    /// After − before.
    pub change: Option<f64>,
    /// As of the outcome itself.
    pub no_change: Option<&'static str>,
    /// What the group does not show: `event.outcomes.<word>` in i18n files. One that was not measured both before and after
    /// compares with nothing.
    pub caution: &'static str,
}

/// What it was like for one participant.
#[derive(Debug, Serialize)]
pub struct StoryView {
    /// The role, never a name.
    pub role: String,
    /// The story.
    pub text: Option<String>,
    /// A file that shows it, where it is published.
    pub evidence: Option<Route>,
}

impl Subject<'_> {
    pub(super) fn outcomes(&self) -> Result<OutcomesView, Failure> {
        let written = self.event.follow_up.as_ref();
        let outcomes = written.map_or(&[][..], |written| &written.outcomes);
        let stories = written.map_or(&[][..], |written| &written.stories);
        let places: Vec<_> = outcomes.iter().map(|outcome| Some(outcome.at)).collect();
        Ok(OutcomesView {
            section: self.section(&[EvidenceItem::Outcomes], &places)?,
            outcomes: outcomes
                .iter()
                .zip(&self.evidence.outcomes)
                .map(|(written, measured)| OutcomeRow {
                    stories: stories
                        .iter()
                        .filter(|story| story.outcome.as_ref().is_some_and(|named| named.value == written.id.value))
                        .map(|story| self.story(story))
                        .collect(),
                    ..outcome_row(written, measured)
                })
                .collect(),
            untold: stories.iter().filter(|story| story.outcome.is_none()).count(),
        })
    }

    fn story(&self, story: &follow_up::Story) -> StoryView {
        StoryView {
            role: story.role.to_string(),
            text: story.text.as_ref().map(ToString::to_string),
            evidence: story.evidence.as_ref().and_then(|path| self.file_route(path.as_str())),
        }
    }
}

fn measured(written: &follow_up::Measurement, figure: Figure) -> Measured {
    Measured {
        value: figure.value(),
        count: figure.count(),
        date: written.date.as_ref().map(|day| day.value),
        n: written.n.as_ref().map(|count| count.value.0),
        source: written.source.as_ref().map(ToString::to_string),
    }
}

fn comparison(written: &follow_up::Comparison, found: &Elsewhere) -> ComparisonView {
    let n = written.n.as_ref().map(|count| count.value.0);
    let told = |figure: Figure| Measured { value: figure.value(), count: figure.count(), date: None, n, source: None };
    ComparisonView {
        group: written.group.to_string(),
        chosen_how: written.chosen_how.as_ref().map(ToString::to_string),
        n,
        baseline: found.before.map(told),
        actual: found.after.map(told),
        change: found.change,
        no_change: no_change(found.before, found.after, found.change),
        caution: if found.before.is_some() && found.after.is_some() {
            "caution-compared"
        } else {
            "caution-unmeasured"
        },
    }
}

/// Why two values are there, and not their difference.
fn no_change(before: Option<Figure>, after: Option<Figure>, change: Option<f64>) -> Option<&'static str> {
    let (before, after) = before.zip(after).filter(|_| change.is_none())?;
    Some(if before.is_on_few() || after.is_on_few() { "small-change" } else { "count-change" })
}

/// Whether a change is told of which nobody said beforehand whether it is one for the better.
fn is_undirected(written: &follow_up::Outcome, found: &Outcome) -> bool {
    let is_told = [found.before, found.after].into_iter().all(|figure| figure.is_some_and(Figure::is_told));
    is_told && found.baseline != found.actual && wants_rise(written).is_none()
}

fn outcome_row(written: &follow_up::Outcome, found: &Outcome) -> OutcomeRow {
    OutcomeRow {
        change: found.change,
        no_change: no_change(found.before, found.after, found.change),
        difference: found.difference_in_differences,
        movement: found.movement,
        undirected: is_undirected(written, found),
        in_percent: written.unit.as_ref().is_some_and(|unit| is_percent(unit)),
        id: written.id.to_string(),
        indicator: written.indicator.to_string(),
        unit: written.unit.as_ref().map(ToString::to_string),
        family: written.family.as_ref().map(|family| family.value),
        direction: written.direction.as_ref().map(|direction| direction.value),
        chosen_on: written.chosen_on.as_ref().map(|day| day.value),
        population: written.population.as_ref().map(ToString::to_string),
        baseline: written.baseline.as_ref().zip(found.before).map(|(written, figure)| measured(written, figure)),
        target: found.target,
        reached: found.reached,
        actual: written.actual.as_ref().zip(found.after).map(|(written, figure)| measured(written, figure)),
        progress: found.progress.ok(),
        no_progress: match found.progress {
            // The cells of the table say what is not measured.
            Ok(_) | Err(NoProgress::Unknown) => None,
            Err(NoProgress::BelowTen) => Some("below-ten"),
            Err(NoProgress::NoWay) => Some("base-zero"),
        },
        is_of_others: found.is_of_others,
        ahead: found.ahead,
        decimals: found.decimals(),
        comparison: written.comparison.as_ref().zip(found.comparison.as_ref()).map(|(w, f)| comparison(w, f)),
        other_causes: written.other_causes.as_ref().map(ToString::to_string),
        stories: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::pages::event::view;
    use crate::pages::fixture::Content;

    /// Whether the one outcome is told as one without a direction.
    fn is_undirected(rest: &str) -> bool {
        let outcome = format!("outcomes: [{{ id: a, indicator: A, {rest} }}]\n");
        let event = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\n";
        let content = Content::new().event("a-1", event).file("events/2026/a-1/follow-up.yaml", &outcome);
        content.spoken("2026-11-22", |site| {
            let (handle, _) = site.catalog.events().next().expect("an event");
            let report = view(site, handle).expect("words").1;
            report.outcomes.outcomes.first().expect("an outcome").undirected
        })
    }

    #[test]
    fn a_change_of_which_nobody_said_what_is_better_is_told_as_one() {
        let change = "baseline: { value: 66 }, actual: { value: 61 }";
        assert!(is_undirected(change));
        assert!(!is_undirected(&format!("direction: up, {change}")));
        assert!(!is_undirected(&format!("target: 90, {change}")));
        assert!(!is_undirected("baseline: { value: 66 }, actual: { value: 66 }"), "nothing changed");
        assert!(!is_undirected("baseline: { value: 66 }"), "nothing was measured afterwards");
        let few = "unit: '%', baseline: { value: 57.1, n: 7 }, actual: { value: 44, n: 7 }";
        assert!(!is_undirected(few), "a value that is withheld is told of in no way");
    }
}

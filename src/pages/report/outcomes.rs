//! What changed at work.
//!
//! Takes: what was measured of the outcomes. Gives: the report's `outcomes`. Never: an outcome without what else may have
//! caused its change; where nobody wrote that down, it is `null`.

use super::Scope;
use super::citations::{Citations, at};
use crate::evidence::outcomes::Movement;
use crate::model::follow_up;
use crate::pages::figure::{Plain, rounded};
use serde::Serialize;

/// One outcome; values in its unit.
#[derive(Debug, Serialize)]
pub struct Outcome<'a> {
    id: &'a str,
    baseline: Option<Plain>,
    target: Option<Plain>,
    actual: Option<Plain>,
    /// (actual − baseline) ÷ (target − baseline), not clipped.
    progress: Option<f64>,
    unit: Option<&'a str>,
    /// Actual − baseline.
    change: Option<Plain>,
    /// Which way that is, as seen by whoever chose the indicator.
    movement: Option<Movement>,
    comparison: Comparison<'a>,
    /// The change here less the change of the comparison group; `null` without one.
    difference_in_differences: Option<Plain>,
    /// What else may have caused the change; `null` where nobody wrote it down.
    other_causes: Option<&'a str>,
}

/// What happened where there was no event; all `null` where there is no comparison group.
#[derive(Debug, Default, Serialize)]
struct Comparison<'a> {
    group: Option<&'a str>,
    chosen_how: Option<&'a str>,
    n: Option<u32>,
    baseline: Option<Plain>,
    actual: Option<Plain>,
    change: Option<Plain>,
}

/// Every outcome, in the order written.
pub fn outcomes<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Vec<Outcome<'a>> {
    let written = scope.event.follow_up.as_ref().map_or(&[][..], |follow_up| &follow_up.outcomes);
    let measured = scope.evidence.outcomes.iter();
    measured.filter_map(|found| Some(outcome(written.get(found.index)?, found, citations))).collect()
}

fn computed(value: f64) -> Plain {
    Plain(rounded(value))
}

fn outcome<'a>(
    written: &'a follow_up::Outcome,
    found: &crate::evidence::Outcome,
    citations: &mut Citations<'a>,
) -> Outcome<'a> {
    let other = written.comparison.as_ref();
    let comparison = found.comparison.zip(other).map(|(measured, written)| Comparison {
        group: Some(written.group.as_str()),
        chosen_how: written.chosen_how.as_ref().map(|how| how.as_str()),
        n: written.n.as_ref().map(|count| count.value.0),
        baseline: measured.baseline.map(Plain),
        actual: measured.actual.map(Plain),
        change: measured.change.map(computed),
    });
    cite(written, found, citations);
    Outcome {
        id: written.id.as_str(),
        baseline: found.baseline.map(Plain),
        target: found.target.map(Plain),
        actual: found.actual.map(Plain),
        progress: found.progress.map(rounded),
        unit: written.unit.as_ref().map(|unit| unit.as_str()),
        change: found.change.map(computed),
        movement: found.movement,
        comparison: comparison.unwrap_or_default(),
        difference_in_differences: found.difference_in_differences.map(computed),
        other_causes: written.other_causes.as_ref().map(|causes| causes.as_str()),
    }
}

fn cite<'a>(written: &'a follow_up::Outcome, found: &crate::evidence::Outcome, citations: &mut Citations<'a>) {
    let path = |figure: &str| format!("outcomes.{}.{figure}", written.id.as_str());
    let baseline = written.baseline.as_ref().map(|baseline| baseline.value.at);
    let actual = written.actual.as_ref().map(|actual| actual.value.at);
    let target = at(written.target.as_ref());
    let change = || baseline.into_iter().chain(actual);
    citations.all(path("baseline"), found.baseline, baseline);
    citations.all(path("target"), found.target, target);
    citations.all(path("actual"), found.actual, actual);
    citations.all(path("change"), found.change, change());
    citations.all(path("progress"), found.progress, baseline.into_iter().chain(target).chain(actual));
    citations.fact(path("other_causes"), written.other_causes.as_ref());
    let Some((other, measured)) = written.comparison.as_ref().zip(found.comparison) else { return };
    let there = || at(other.baseline.as_ref()).into_iter().chain(at(other.actual.as_ref()));
    citations.fact(path("comparison.n"), other.n.as_ref());
    citations.all(path("comparison.baseline"), measured.baseline, at(other.baseline.as_ref()));
    citations.all(path("comparison.actual"), measured.actual, at(other.actual.as_ref()));
    citations.all(path("comparison.change"), measured.change, there());
    citations.all(path("difference_in_differences"), found.difference_in_differences, change().chain(there()));
}

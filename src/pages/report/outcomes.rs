//! What changed at work.
//!
//! Takes: what was measured of the outcomes. Gives: the report's `outcomes`. Never: an outcome without what else may have
//! caused its change; where nobody wrote that down, it is `null`.

use super::Scope;
use super::citations::{Citations, at};
use crate::evidence::outcomes::{Ahead, Figure, Movement, NoProgress};
use crate::model::follow_up;
use crate::pages::disclosure::Reason;
use crate::pages::figure::{Plain, rounded};
use crate::source::Location;
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
    /// Why that is not given: `base-zero`, the target is where it began.
    progress_reason: Option<Reason>,
    unit: Option<&'a str>,
    /// Actual − baseline.
    change: Option<Plain>,
    /// Why a value is not given: `below-ten`, it or the other is a percentage on fewer than ten, and both are told in one unit;
    /// its count then stands, where it is one.
    reason: Option<Reason>,
    /// How many that percentage is.
    baseline_count: Option<u32>,
    actual_count: Option<u32>,
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
    /// As in the outcome itself.
    reason: Option<Reason>,
    baseline_count: Option<u32>,
    actual_count: Option<u32>,
    /// Who went further towards what was wanted.
    ahead: Option<Ahead>,
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

fn value(figure: Option<Figure>) -> Option<Plain> {
    figure.and_then(Figure::value).map(Plain)
}

/// Why a value is not given: it is a percentage on fewer than ten.
#[must_use]
pub fn small(before: Option<Figure>, after: Option<Figure>) -> Option<Reason> {
    let mut told = [before, after].into_iter().flatten();
    told.any(|figure| figure.value().is_none()).then_some(Reason::BelowTen)
}

/// Why it is not said how much of the way to the target was covered.
#[must_use]
pub fn no_progress(why: NoProgress) -> Reason {
    match why {
        NoProgress::Unknown => Reason::UnknownPart,
        NoProgress::BelowTen => Reason::BelowTen,
        NoProgress::NoWay => Reason::BaseZero,
    }
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
        baseline: value(measured.before),
        actual: value(measured.after),
        change: measured.change.map(computed),
        reason: small(measured.before, measured.after),
        baseline_count: measured.before.and_then(Figure::count),
        actual_count: measured.after.and_then(Figure::count),
        ahead: found.ahead,
    });
    cite(written, found, citations);
    Outcome {
        id: written.id.as_str(),
        baseline: value(found.before),
        target: found.target.map(Plain),
        actual: value(found.after),
        progress: found.progress.ok().map(rounded),
        progress_reason: found.progress.err().map(no_progress),
        unit: written.unit.as_ref().map(|unit| unit.as_str()),
        change: found.change.map(computed),
        reason: small(found.before, found.after),
        baseline_count: found.before.and_then(Figure::count),
        actual_count: found.after.and_then(Figure::count),
        movement: found.movement,
        comparison: comparison.unwrap_or_default(),
        difference_in_differences: found.difference_in_differences.map(computed),
        other_causes: written.other_causes.as_ref().map(|causes| causes.as_str()),
    }
}

/// Where it is written on how many a value rests.
fn n_of(measured: Option<&follow_up::Measurement>) -> Option<Location> {
    measured.and_then(|measured| at(measured.n.as_ref()))
}

fn cite<'a>(written: &'a follow_up::Outcome, found: &crate::evidence::Outcome, citations: &mut Citations<'a>) {
    let path = |figure: &str| format!("outcomes.{}.{figure}", written.id.as_str());
    let baseline = written.baseline.as_ref().map(|baseline| baseline.value.at);
    let actual = written.actual.as_ref().map(|actual| actual.value.at);
    let target = at(written.target.as_ref());
    let change = || baseline.into_iter().chain(actual);
    let value = |figure: Option<Figure>| figure.and_then(Figure::value);
    let count = |figure: Option<Figure>| figure.and_then(Figure::count);
    let (base_before, base_after) = (n_of(written.baseline.as_ref()), n_of(written.actual.as_ref()));
    citations.all(path("baseline"), value(found.before), baseline);
    citations.all(path("baseline_count"), count(found.before), baseline.into_iter().chain(base_before));
    citations.all(path("actual_count"), count(found.after), actual.into_iter().chain(base_after));
    citations.all(path("target"), found.target, target);
    citations.all(path("actual"), value(found.after), actual);
    citations.all(path("change"), found.change, change());
    citations.all(path("progress"), found.progress.ok(), baseline.into_iter().chain(target).chain(actual));
    citations.fact(path("other_causes"), written.other_causes.as_ref());
    let Some((other, measured)) = written.comparison.as_ref().zip(found.comparison) else { return };
    let there = || at(other.baseline.as_ref()).into_iter().chain(at(other.actual.as_ref()));
    citations.fact(path("comparison.n"), other.n.as_ref());
    citations.all(path("comparison.baseline"), value(measured.before), at(other.baseline.as_ref()));
    citations.all(path("comparison.actual"), value(measured.after), at(other.actual.as_ref()));
    let n = || at(other.n.as_ref());
    let before = at(other.baseline.as_ref()).into_iter().chain(n());
    citations.all(path("comparison.baseline_count"), count(measured.before), before);
    let after = at(other.actual.as_ref()).into_iter().chain(n());
    citations.all(path("comparison.actual_count"), count(measured.after), after);
    citations.all(path("comparison.change"), measured.change, there());
    citations.all(path("difference_in_differences"), found.difference_in_differences, change().chain(there()));
}

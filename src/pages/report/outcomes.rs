//! What changed at work.
//!
//! Takes: what was measured of the outcomes. Gives: the report's `outcomes`. Never: an outcome without what else may have
//! caused its change; where nobody wrote that down, it is `null`.

use super::Scope;
use super::citations::{Citations, at};
use super::given::Given;
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
    #[serde(flatten)]
    baseline: Given<Plain>,
    #[serde(flatten)]
    target: Given<Plain>,
    #[serde(flatten)]
    actual: Given<Plain>,
    /// (actual − baseline) ÷ (target − baseline), not clipped; `base-zero`, where the target is where it began.
    #[serde(flatten)]
    progress: Given<f64>,
    unit: Option<&'a str>,
    /// Actual − baseline.
    #[serde(flatten)]
    change: Given<Plain>,
    /// Why a value is not given: `below-ten`, it or the other is a percentage on fewer than ten, and both are told in one unit;
    /// its count then stands, where it is one.
    reason: Option<Reason>,
    /// How many that percentage is; `not-applicable`, where the percentage is told.
    #[serde(flatten)]
    baseline_count: Given<u32>,
    #[serde(flatten)]
    actual_count: Given<u32>,
    /// Which way that is, as seen by whoever chose the indicator.
    movement: Option<Movement>,
    comparison: Comparison<'a>,
    /// The change here less the change of the comparison group; not given without one.
    #[serde(flatten)]
    difference_in_differences: Given<Plain>,
    /// What else may have caused the change; `null` where nobody wrote it down.
    other_causes: Option<&'a str>,
}

/// What happened where there was no event; nothing of it is given where there is no comparison group.
#[derive(Debug, Serialize)]
struct Comparison<'a> {
    group: Option<&'a str>,
    chosen_how: Option<&'a str>,
    #[serde(flatten)]
    n: Given<u32>,
    #[serde(flatten)]
    baseline: Given<Plain>,
    #[serde(flatten)]
    actual: Given<Plain>,
    #[serde(flatten)]
    change: Given<Plain>,
    /// As in the outcome itself.
    reason: Option<Reason>,
    #[serde(flatten)]
    baseline_count: Given<u32>,
    #[serde(flatten)]
    actual_count: Given<u32>,
    /// Who went further towards what was wanted.
    ahead: Option<Ahead>,
}

/// Every outcome, in the order written.
pub fn outcomes<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Vec<Outcome<'a>> {
    let written = scope.event.follow_up.as_ref().map_or(&[][..], |follow_up| &follow_up.outcomes);
    let measured = scope.evidence.outcomes.iter();
    measured.filter_map(|found| Some(outcome(scope, written.get(found.index)?, found, citations))).collect()
}

fn computed(value: f64) -> Plain {
    Plain(rounded(value))
}

/// A measured value; where it is there and not told, it is a percentage on fewer than ten, or a count beside one.
fn value(key: &'static str, figure: Option<Figure>, absent: Reason) -> Given<Plain> {
    let why = figure.map_or(absent, |figure| if figure.is_on_few() { Reason::BelowTen } else { Reason::AsCount });
    Given::or(key, figure.and_then(Figure::value).map(Plain), why)
}

/// How many a percentage is that is told as a count.
fn count(key: &'static str, figure: Option<Figure>, absent: Reason) -> Given<u32> {
    let why =
        figure.map_or(absent, |figure| if figure.value().is_some() { Reason::NotApplicable } else { Reason::BelowTen });
    Given::or(key, figure.and_then(Figure::count), why)
}

/// A difference of two measured values; one that is told only as a count, or not at all, has none.
fn difference(key: &'static str, change: Option<f64>, of: [Option<Figure>; 2], absent: Reason) -> Given<Plain> {
    let why = if of.iter().all(Option::is_some) { small(of[0], of[1]) } else { None };
    Given::or(key, change.map(computed), why.unwrap_or(absent))
}

/// Why a value is not given: it is a percentage on fewer than ten, or a count beside one.
#[must_use]
pub fn small(before: Option<Figure>, after: Option<Figure>) -> Option<Reason> {
    let told = || [before, after].into_iter().flatten();
    if told().any(Figure::is_on_few) {
        return Some(Reason::BelowTen);
    }
    told().any(|figure| figure.value().is_none()).then_some(Reason::AsCount)
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
    scope: &Scope<'a>,
    written: &'a follow_up::Outcome,
    found: &crate::evidence::Outcome,
    citations: &mut Citations<'a>,
) -> Outcome<'a> {
    cite(written, found, citations);
    let absent = actual_absent(scope, written);
    let without = if found.after.is_none() { absent } else { Reason::UnknownPart };
    let no_difference = match found.comparison {
        None => Reason::NotCollected,
        Some(other) => {
            let all = [found.before, found.after, other.before, other.after];
            if all.iter().all(Option::is_some) { Reason::BelowTen } else { without }
        }
    };
    Outcome {
        id: written.id.as_str(),
        baseline: value("baseline", found.before, Reason::NotCollected),
        target: Given::or("target", found.target.map(Plain), Reason::NotCollected),
        actual: value("actual", found.after, absent),
        progress: Given::computed("progress", found.progress.map(rounded).map_err(no_progress)),
        unit: written.unit.as_ref().map(|unit| unit.as_str()),
        change: difference("change", found.change, [found.before, found.after], without),
        reason: small(found.before, found.after),
        baseline_count: count("baseline_count", found.before, Reason::NotCollected),
        actual_count: count("actual_count", found.after, absent),
        movement: found.movement,
        comparison: comparison(written, found, absent),
        difference_in_differences: Given::or(
            "difference_in_differences",
            found.difference_in_differences.map(computed),
            no_difference,
        ),
        other_causes: written.other_causes.as_ref().map(|causes| causes.as_str()),
    }
}

/// Why there is no value after: it is dated ahead, or the last date on which one is asked for is to come; else nobody wrote it.
fn actual_absent(scope: &Scope<'_>, written: &follow_up::Outcome) -> Reason {
    let months = scope.site.catalog.settings().thresholds.monitoring_months.iter().copied().max();
    let owed = months.is_some_and(|months| scope.event.last_day().plus_months(months) < scope.site.evidence.today);
    if written.actual.is_some() || !owed { Reason::NotDue } else { Reason::NotCollected }
}

fn comparison<'a>(
    written: &'a follow_up::Outcome,
    found: &crate::evidence::Outcome,
    no_actual: Reason,
) -> Comparison<'a> {
    let group = written.comparison.as_ref();
    let measured = found.comparison.as_ref();
    let (before, after) = (measured.and_then(|other| other.before), measured.and_then(|other| other.after));
    // Measured when the participants were: of one time without the other nothing is to be seen.
    let later = if group.is_some() && found.after.is_none() { no_actual } else { Reason::NotCollected };
    Comparison {
        group: group.map(|group| group.group.as_str()),
        chosen_how: group.and_then(|group| group.chosen_how.as_ref()).map(|how| how.as_str()),
        n: Given::or("n", group.and_then(|group| group.n.as_ref()).map(|count| count.value.0), Reason::NotCollected),
        baseline: value("baseline", before, Reason::NotCollected),
        actual: value("actual", after, later),
        change: difference("change", measured.and_then(|other| other.change), [before, after], later),
        reason: small(before, after),
        baseline_count: count("baseline_count", before, Reason::NotCollected),
        actual_count: count("actual_count", after, later),
        ahead: found.ahead,
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

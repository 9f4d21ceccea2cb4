//! Tests: what the pairs scored, or why that is not told.
//!
//! Takes: one event's tests. Gives: the report's `learning`. Never: a figure over anybody but the pairs.

use super::Scope;
use super::citations::{Citations, at};
use super::given::Given;
use crate::evidence::learning::{Gain, Learning, NoInterval};
use crate::evidence::statistics::NoNormalized;
use crate::model::evaluation::{self, Paired, Points, Summary};
use crate::pages::disclosure::{self, Change, Changes, Reason, SHARE_FROM};
use crate::pages::figure::rounded;
use crate::pages::unit_results::{UnitResult, told_units};
use serde::Serialize;

/// One test.
#[derive(Debug, Serialize)]
pub struct Compared<'a> {
    test: &'a str,
    computed: bool,
    reason: Option<&'static str>,
    #[serde(flatten)]
    pairs: Given<u32>,
    #[serde(flatten)]
    coverage: Given<f64>,
    pre: Spread,
    post: Spread,
    gain: GainFigures,
    #[serde(flatten)]
    normalized_gain: Given<f64>,
    #[serde(flatten)]
    effect_size: Given<f64>,
    /// What a retest alone has brought, in points.
    #[serde(flatten)]
    retest_reference: Given<f64>,
    /// What the page says, in a word.
    reading: Option<&'static str>,
    #[serde(flatten)]
    changes: Moved,
    passing: Passing,
    passed: Passed,
    /// Units with enough pairs, in the order written.
    units: Vec<UnitResult<'a>>,
    /// Why they are not given though they are recorded.
    units_reason: Option<Reason>,
}

/// A mean and its standard deviation.
#[derive(Debug, Serialize)]
struct Spread {
    #[serde(flatten)]
    mean: Given<f64>,
    #[serde(flatten)]
    sd: Given<f64>,
}

/// The gain.
#[derive(Debug, Serialize)]
struct GainFigures {
    #[serde(flatten)]
    mean: Given<f64>,
    #[serde(flatten)]
    sd: Given<f64>,
    #[serde(flatten)]
    ci95: Given<[f64; 2]>,
    /// Why there is no interval.
    reason: Option<&'static str>,
}

/// How many scored higher, the same, lower; where one of the three is not told, why.
#[derive(Debug, Serialize)]
struct Moved {
    #[serde(flatten)]
    improved: Given<u32>,
    #[serde(flatten)]
    same: Given<u32>,
    #[serde(flatten)]
    worse: Given<u32>,
    /// In the place of `same` and `worse`.
    #[serde(flatten)]
    not_improved: Given<u32>,
    /// In the place of `improved`.
    #[serde(flatten)]
    improved_at_least: Given<u32>,
}

/// The share of the pairs at the passing mark or above it.
#[derive(Debug, Serialize)]
struct Passing {
    #[serde(flatten)]
    pre: Given<f64>,
    #[serde(flatten)]
    post: Given<f64>,
    reason: Option<&'static str>,
}

/// Those who passed, as counts.
#[derive(Debug, Serialize)]
struct Passed {
    #[serde(flatten)]
    pre: Given<u32>,
    #[serde(flatten)]
    post: Given<u32>,
}

impl From<&Changes> for Moved {
    fn from(changes: &Changes) -> Self {
        let count = |key, change: &Change| Given::or(key, change.people, change.reason.unwrap_or(Reason::NotCollected));
        Self {
            improved: count("improved", &changes.improved),
            same: count("same", &changes.same),
            worse: count("worse", &changes.worse),
            not_improved: count("not_improved", &changes.not_improved),
            improved_at_least: count("improved_at_least", &changes.improved_at_least),
        }
    }
}

impl Moved {
    fn none(why: &'static str) -> Self {
        let none = |key| Given::word(key, None, why);
        Self {
            improved: none("improved"),
            same: none("same"),
            worse: none("worse"),
            not_improved: none("not_improved"),
            improved_at_least: none("improved_at_least"),
        }
    }
}

impl Passing {
    fn none(why: &'static str) -> (Passed, Self) {
        let none = |key| Given::word(key, None, why);
        let passed = Passed { pre: Given::word("pre", None, why), post: Given::word("post", None, why) };
        (passed, Self { pre: none("pre"), post: none("post"), reason: Some(why) })
    }
}

impl Spread {
    /// A mean, as written or else rounded, and its deviation; on fewer than ten pairs there is none.
    fn new((mean, sd): (Option<f64>, Option<f64>), made: Option<Points>, why: &'static str, few: bool) -> Self {
        let no_sd = if few && mean.is_some() { Reason::BelowTen.word() } else { why };
        let is_written = made.is_some_and(|made| made.other.is_none());
        let mean = mean.map(|mean| if is_written { mean } else { rounded(mean) });
        Self { mean: Given::word("mean", mean, why), sd: Given::word("sd", sd, no_sd) }
    }
}

/// Every test of the event, in the order written.
pub fn tests<'a>(scope: &Scope<'a>, citations: &mut Citations<'a>) -> Vec<Compared<'a>> {
    let written = scope.event.evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
    let measured = scope.evidence.learning.iter();
    measured.filter_map(|learning| Some(test(scope, written.get(learning.test)?, learning, citations))).collect()
}

fn test<'a>(
    scope: &Scope<'a>,
    test: &'a evaluation::Test,
    learning: &Learning,
    citations: &mut Citations<'a>,
) -> Compared<'a> {
    let summary = test.summary.as_ref();
    let attended = scope.evidence.participants.attended;
    let coverage = disclosure::share(learning.pairs, attended).map(rounded);
    let id = test.id.as_str();
    let pairs_at = summary.and_then(|summary| at(summary.pairs.as_ref()));
    citations.all(format!("learning.{id}.pairs"), learning.pairs, pairs_at);
    let attended_at = scope.event.record.participants.as_ref().and_then(|people| at(people.attended.as_ref()));
    citations.all(format!("learning.{id}.coverage"), coverage, pairs_at.into_iter().chain(attended_at));
    let reason = learning.result.as_ref().err().map(|refusal| refusal.word());
    // Of a gain that is told, a figure may still not be known.
    let why = reason.unwrap_or(Reason::UnknownPart.word());
    let told = summary.filter(|_| learning.is_told());
    let changes = told.map(|summary| disclosure::changes(summary, scope.minimum_group()));
    let (passed, passing) =
        told.map_or_else(|| Passing::none(why), |summary| passing(summary, learning.pairs, scope.minimum_group()));
    let few = learning.pairs.is_some_and(|pairs| pairs < SHARE_FROM);
    let gain = learning.result.as_ref().ok();
    let figures = learning.figures();
    let paired = summary.and_then(|summary| summary.paired.as_ref());
    let no_pairs = if summary.is_some() { Reason::UnknownPart } else { Reason::NotCollected };
    let no_coverage = disclosure::no_share(learning.pairs, attended).unwrap_or(no_pairs);
    let shown = Compared {
        test: id,
        computed: gain.is_some(),
        reason,
        pairs: Given::or("pairs", learning.pairs, no_pairs),
        coverage: Given::or("coverage", coverage, no_coverage),
        pre: Spread::new(figures.pre, paired.and_then(Paired::before), why, few),
        post: Spread::new(figures.post, paired.and_then(Paired::after), why, few),
        gain: gain_figures(learning, paired, why, few),
        normalized_gain: normalized(gain, why),
        effect_size: effect(gain, why, few),
        retest_reference: Given::word("retest_reference", gain.and_then(|gain| gain.retest).map(rounded), why),
        reading: gain.map(|gain| gain.reading.word()),
        changes: changes.as_ref().map_or_else(|| Moved::none(why), Moved::from),
        passing,
        passed,
        units: gain.and(summary).map_or_else(Vec::new, |s| told_units(learning, s, scope.minimum_group())),
        // Nobody needs to list units: a list that is left out has no reason.
        units_reason: gain
            .and(summary)
            .filter(|summary| !learning.tells_units && !summary.units.is_empty())
            .map(|_| Reason::Suppressed),
    };
    if let (Some(summary), Some(changes)) = (told, changes) {
        cite(&shown, test, summary, citations);
        cite_changes(id, changes, citations);
    }
    shown
}

fn gain_figures(learning: &Learning, paired: Option<&Paired>, why: &'static str, few: bool) -> GainFigures {
    let Spread { mean, sd } = Spread::new(learning.figures().gain, paired.and_then(Paired::change), why, few);
    let interval = learning.result.as_ref().map_err(|_| why).and_then(|gain| {
        gain.interval.map_err(|none| match none {
            NoInterval::TooFew => Reason::BelowTen.word(),
            NoInterval::SpreadUnknown => Reason::UnknownPart.word(),
        })
    });
    let reason = interval.as_ref().err().copied();
    let ends = interval.ok().map(|interval| [rounded(interval.low), rounded(interval.high)]);
    GainFigures { mean, sd, ci95: Given::word("ci95", ends, reason.unwrap_or(why)), reason }
}

fn normalized(gain: Option<&Gain>, why: &'static str) -> Given<f64> {
    let none = gain.and_then(|gain| gain.normalized.err()).map(|none| match none {
        NoNormalized::MeanUnknown | NoNormalized::MaximumUnknown => Reason::UnknownPart.word(),
        NoNormalized::NearMaximum => "near-maximum",
        NoNormalized::Fell => "scores-fell",
    });
    let figure = gain.and_then(|gain| gain.normalized.ok()).map(rounded);
    Given::word("normalized_gain", figure, none.unwrap_or(why))
}

fn effect(gain: Option<&Gain>, why: &'static str, few: bool) -> Given<f64> {
    let both = gain.and_then(|gain| gain.spreads.0.zip(gain.spreads.1));
    let none = match both {
        _ if gain.is_none() => why,
        _ if few => Reason::BelowTen.word(),
        Some(_) => "no-spread",
        None => Reason::UnknownPart.word(),
    };
    Given::word("effect_size", gain.and_then(|gain| gain.effect_size).map(rounded), none)
}

fn passing(summary: &Summary, pairs: Option<u32>, minimum_group: u32) -> (Passed, Passing) {
    let told = disclosure::passes(summary, minimum_group);
    let count = |key, people| Given::or(key, people, told.reason.unwrap_or(Reason::NotCollected));
    let no_share = disclosure::no_share(told.pre.or(told.post), pairs);
    let reason = told.reason.or(no_share);
    let share = |key, people| {
        let figure = disclosure::share(people, pairs).map(rounded);
        Given::or(key, figure, reason.unwrap_or(Reason::UnknownPart))
    };
    let passed = Passed { pre: count("pre", told.pre), post: count("post", told.post) };
    let passing =
        Passing { pre: share("pre", told.pre), post: share("post", told.post), reason: reason.map(Reason::word) };
    (passed, passing)
}

/// How the pairs moved: a count that is not written cites the lines that it follows from.
fn cite_changes(test: &str, changes: Changes, citations: &mut Citations<'_>) {
    let Changes { improved, same, worse, not_improved, improved_at_least } = changes;
    for (name, change) in [
        ("improved", improved),
        ("same", same),
        ("worse", worse),
        ("not_improved", not_improved),
        ("improved_at_least", improved_at_least),
    ] {
        citations.all(format!("learning.{test}.{name}"), change.people, change.at);
    }
}

fn cite<'a>(shown: &Compared<'_>, test: &'a evaluation::Test, summary: &'a Summary, citations: &mut Citations<'a>) {
    let path = |figure: &str| format!("learning.{}.{figure}", shown.test);
    if let Some(paired @ Paired { pre_sd, post_sd, gain_sd, .. }) = &summary.paired {
        // A mean that is not written cites the two that give it.
        let places = |mean: Option<Points>| mean.into_iter().flat_map(Points::places);
        citations.all(path("pre.mean"), shown.pre.mean.figure, places(paired.before()));
        citations.all(path("pre.sd"), shown.pre.sd.figure, at(pre_sd.as_ref()));
        citations.all(path("post.mean"), shown.post.mean.figure, places(paired.after()));
        citations.all(path("post.sd"), shown.post.sd.figure, at(post_sd.as_ref()));
        let change = || places(paired.change());
        citations.all(path("gain.mean"), shown.gain.mean.figure, change());
        citations.all(path("gain.sd"), shown.gain.sd.figure, at(gain_sd.as_ref()));
        let (maximum, pairs) = (at(test.maximum.as_ref()), at(summary.pairs.as_ref()));
        let before = shown.pre.mean.figure.and(paired.before());
        let room = || places(before).chain(maximum.filter(|_| before.is_some()));
        citations.all(path("normalized_gain"), shown.normalized_gain.figure, change().chain(room()));
        let interval = change().chain(at(gain_sd.as_ref())).chain(pairs);
        citations.all(path("gain.ci95"), shown.gain.ci95.figure, interval.clone());
        citations.all(path("reading"), shown.reading, interval.chain(room()));
        let spreads = [at(pre_sd.as_ref()), at(post_sd.as_ref()), pairs].into_iter().flatten();
        citations.all(path("effect_size"), shown.effect_size.figure, change().chain(spreads));
        citations.all(path("retest_reference"), shown.retest_reference.figure, room());
    }
    let told = |unit: &&evaluation::UnitResult| shown.units.iter().any(|told| told.unit == unit.unit.as_str());
    let units = summary.units.iter().filter(told);
    let places = units.flat_map(|unit| at(unit.pairs.as_ref()).into_iter().chain(at(unit.gain_mean.as_ref())));
    citations.all(path("units"), (!shown.units.is_empty()).then_some(()), places);
    if let Some(written) = &summary.passed {
        citations.all(path("passed.pre"), shown.passed.pre.figure, at(written.pre.as_ref()));
        citations.all(path("passed.post"), shown.passed.post.figure, at(written.post.as_ref()));
        let pairs = || at(summary.pairs.as_ref());
        citations.all(
            path("passing.pre"),
            shown.passing.pre.figure,
            at(written.pre.as_ref()).into_iter().chain(pairs()),
        );
        citations.all(
            path("passing.post"),
            shown.passing.post.figure,
            at(written.post.as_ref()).into_iter().chain(pairs()),
        );
    }
}

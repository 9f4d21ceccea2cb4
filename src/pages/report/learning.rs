//! Tests: what the pairs scored, or why that is not told.
//!
//! Takes: one event's tests. Gives: the report's `learning`. Never: a figure over anybody but the pairs.

use super::Scope;
use super::citations::{Citations, at};
use crate::evidence::learning::{Gain, Learning, Mean, NoInterval};
use crate::evidence::statistics::NoNormalized;
use crate::model::evaluation::{self, Paired, Summary};
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
    pairs: Option<u32>,
    coverage: Option<f64>,
    pre: Spread,
    post: Spread,
    gain: GainFigures,
    normalized_gain: Option<f64>,
    normalized_gain_reason: Option<&'static str>,
    effect_size: Option<f64>,
    effect_size_reason: Option<&'static str>,
    /// What a retest alone has brought, in points.
    retest_reference: Option<f64>,
    retest_reference_reason: Option<&'static str>,
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
#[derive(Debug, Default, Serialize)]
struct Spread {
    mean: Option<f64>,
    sd: Option<f64>,
}

/// The gain.
#[derive(Debug, Default, Serialize)]
struct GainFigures {
    mean: Option<f64>,
    sd: Option<f64>,
    ci95: Option<[f64; 2]>,
    /// Why there is no interval.
    reason: Option<&'static str>,
}

/// How many scored higher, the same, lower; where one of the three is not told, why.
#[derive(Debug, Default, Serialize)]
struct Moved {
    improved: Option<u32>,
    improved_reason: Option<&'static str>,
    same: Option<u32>,
    same_reason: Option<&'static str>,
    worse: Option<u32>,
    worse_reason: Option<&'static str>,
    not_improved: Option<u32>,
    improved_at_least: Option<u32>,
}

/// The share of the pairs at the passing mark or above it.
#[derive(Debug, Default, Serialize)]
struct Passing {
    pre: Option<f64>,
    post: Option<f64>,
    reason: Option<&'static str>,
}

/// Those who passed, as counts.
#[derive(Debug, Default, Serialize)]
struct Passed {
    pre: Option<u32>,
    post: Option<u32>,
}

impl From<&Changes> for Moved {
    fn from(changes: &Changes) -> Self {
        let why = |change: &Change| change.reason.map(Reason::word);
        Self {
            improved: changes.improved.people,
            improved_reason: why(&changes.improved),
            same: changes.same.people,
            same_reason: why(&changes.same),
            worse: changes.worse.people,
            worse_reason: why(&changes.worse),
            not_improved: changes.not_improved.people,
            improved_at_least: changes.improved_at_least.people,
        }
    }
}

impl From<Mean> for Spread {
    fn from(Mean { mean, sd }: Mean) -> Self {
        Self { mean: Some(mean), sd }
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
    let mut shown = Compared {
        test: id,
        computed: learning.result.is_ok(),
        reason,
        pairs: learning.pairs,
        coverage,
        pre: Spread::default(),
        post: Spread::default(),
        gain: GainFigures { reason, ..GainFigures::default() },
        normalized_gain: None,
        normalized_gain_reason: reason,
        effect_size: None,
        effect_size_reason: reason,
        retest_reference: None,
        retest_reference_reason: reason,
        reading: None,
        changes: Moved { improved_reason: reason, same_reason: reason, worse_reason: reason, ..Moved::default() },
        passing: Passing { reason, ..Passing::default() },
        passed: Passed::default(),
        units: Vec::new(),
        units_reason: None,
    };
    if let (Ok(gain), Some(summary)) = (&learning.result, summary) {
        shown.pre = gain.pre.into();
        shown.post = gain.post.into();
        compute(&mut shown, gain, summary, learning.pairs);
        shown.units = told_units(learning, summary, scope.minimum_group());
        // Nobody needs to list units: a list that is left out has no reason.
        shown.units_reason = (!learning.tells_units && !summary.units.is_empty()).then_some(Reason::Suppressed);
    } else {
        let recorded = learning.figures();
        let spread = |(mean, sd)| Spread { mean, sd };
        (shown.pre, shown.post) = (spread(recorded.pre), spread(recorded.post));
        shown.gain = GainFigures { mean: recorded.gain.0, sd: recorded.gain.1, reason, ci95: None };
    }
    if let Some(summary) = summary.filter(|_| learning.is_told()) {
        let changes = disclosure::changes(summary, scope.minimum_group());
        shown.changes = (&changes).into();
        (shown.passed, shown.passing) = passing(summary, learning.pairs, scope.minimum_group());
        cite(&shown, test, summary, citations);
        cite_changes(id, changes, citations);
    }
    shown
}

/// What follows from the means, each figure with the reason beside it where there is none.
fn compute(shown: &mut Compared<'_>, gain: &Gain, summary: &Summary, pairs: Option<u32>) {
    let written = summary.paired.as_ref().is_some_and(|paired| paired.gain_mean.is_some());
    shown.gain = GainFigures {
        mean: Some(if written { gain.gain.mean } else { rounded(gain.gain.mean) }),
        sd: gain.gain.sd,
        ci95: gain.interval.ok().map(|interval| [rounded(interval.low), rounded(interval.high)]),
        reason: gain.interval.err().map(|why| match why {
            NoInterval::TooFew => Reason::BelowTen.word(),
            NoInterval::SpreadUnknown => Reason::UnknownPart.word(),
        }),
    };
    shown.normalized_gain = gain.normalized.ok().map(rounded);
    shown.normalized_gain_reason = gain.normalized.err().map(|why| match why {
        NoNormalized::MaximumUnknown => Reason::UnknownPart.word(),
        NoNormalized::NearMaximum => "near-maximum",
        NoNormalized::Fell => "scores-fell",
    });
    shown.effect_size = gain.effect_size.map(rounded);
    shown.effect_size_reason = match (gain.effect_size, gain.pre.sd.zip(gain.post.sd)) {
        (Some(_), _) => None,
        (None, _) if pairs.is_some_and(|pairs| pairs < SHARE_FROM) => Some(Reason::BelowTen.word()),
        (None, Some(_)) => Some("no-spread"),
        (None, None) => Some(Reason::UnknownPart.word()),
    };
    shown.retest_reference = gain.retest.map(rounded);
    shown.retest_reference_reason = gain.retest.is_none().then(|| Reason::UnknownPart.word());
    shown.reading = Some(gain.reading.word());
}

fn passing(summary: &Summary, pairs: Option<u32>, minimum_group: u32) -> (Passed, Passing) {
    let told = disclosure::passes(summary, minimum_group);
    let share = |people| disclosure::share(people, pairs).map(rounded);
    let no_share = disclosure::no_share(told.pre.or(told.post), pairs);
    let reason = told.reason.or(no_share).map(Reason::word);
    (Passed { pre: told.pre, post: told.post }, Passing { pre: share(told.pre), post: share(told.post), reason })
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
    if let Some(Paired { pre_mean, pre_sd, post_mean, post_sd, gain_mean, gain_sd, .. }) = &summary.paired {
        citations.all(path("pre.mean"), shown.pre.mean, at(pre_mean.as_ref()));
        citations.all(path("pre.sd"), shown.pre.sd, at(pre_sd.as_ref()));
        citations.all(path("post.mean"), shown.post.mean, at(post_mean.as_ref()));
        citations.all(path("post.sd"), shown.post.sd, at(post_sd.as_ref()));
        let means = || [at(pre_mean.as_ref()), at(post_mean.as_ref())].into_iter().flatten();
        match gain_mean {
            Some(written) => citations.all(path("gain.mean"), shown.gain.mean, Some(written.at)),
            None => citations.all(path("gain.mean"), shown.gain.mean, means()),
        }
        citations.all(path("gain.sd"), shown.gain.sd, at(gain_sd.as_ref()));
        let (maximum, pairs) = (at(test.maximum.as_ref()), at(summary.pairs.as_ref()));
        // The mean of the differences where it is written, else the difference of the means.
        let change = || at(gain_mean.as_ref()).into_iter().chain(means().filter(|_| gain_mean.is_none()));
        let room = || at(pre_mean.as_ref()).into_iter().chain(maximum);
        citations.all(path("normalized_gain"), shown.normalized_gain, change().chain(room()));
        let interval = change().chain(at(gain_sd.as_ref())).chain(pairs);
        citations.all(path("gain.ci95"), shown.gain.ci95, interval.clone());
        citations.all(path("reading"), shown.reading, interval.chain(room()));
        let spreads = [at(pre_sd.as_ref()), at(post_sd.as_ref()), pairs].into_iter().flatten();
        citations.all(path("effect_size"), shown.effect_size, change().chain(spreads));
        citations.all(path("retest_reference"), shown.retest_reference, room());
    }
    let told = |unit: &&evaluation::UnitResult| shown.units.iter().any(|told| told.unit == unit.unit.as_str());
    let units = summary.units.iter().filter(told);
    let places = units.flat_map(|unit| at(unit.pairs.as_ref()).into_iter().chain(at(unit.gain_mean.as_ref())));
    citations.all(path("units"), (!shown.units.is_empty()).then_some(()), places);
    if let Some(written) = &summary.passed {
        citations.all(path("passed.pre"), shown.passed.pre, at(written.pre.as_ref()));
        citations.all(path("passed.post"), shown.passed.post, at(written.post.as_ref()));
        let pairs = || at(summary.pairs.as_ref());
        citations.all(path("passing.pre"), shown.passing.pre, at(written.pre.as_ref()).into_iter().chain(pairs()));
        citations.all(path("passing.post"), shown.passing.post, at(written.post.as_ref()).into_iter().chain(pairs()));
    }
}

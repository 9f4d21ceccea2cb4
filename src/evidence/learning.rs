//! What participants learned, straight from each test's `summary`.
//!
//! Takes: an event's evaluation. Gives: [`Learning`], with the [`Reading`] that all words are chosen from. Never: a gain
//! where instruments differ, where too few took both tests, or where only unpaired numbers exist; the refusal is a value,
//! so that the page can say which. Never rounds: a reading must not hang on how many decimals a page shows.

mod decimals;

use super::participants::Participants;
pub use super::reading::{NoInterval, Reading};
use super::shared_instrument::{Shared, shared};
use super::statistics::{self, Interval, NoNormalized};
use crate::catalog::Event;
use crate::model::evaluation::{Summary, Test};
use crate::model::event::TargetMeasure;
use crate::shape::{Count, Number};
use crate::source::{Fact, Location};

/// Why no gain is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No results are published.
    NoSummary,
    /// The questions before and after were not the same.
    InstrumentsDiffer,
    /// Only unpaired numbers exist.
    Unpaired,
    /// Neither the mean gain of the pairs is recorded nor both means that give it.
    MeanUnknown,
    /// The means are recorded, and not of how many pairs they are.
    PairsUnknown,
    /// Fewer people than may be published.
    TooFew,
    /// Beside another test with the same questions it would tell of fewer people than may be published.
    TellsOfFew,
}

impl Refusal {
    /// The word in machine-readable output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoSummary => "not-collected",
            Self::InstrumentsDiffer => "instruments-differ",
            Self::Unpaired => "unpaired",
            Self::MeanUnknown | Self::PairsUnknown => "unknown-part",
            Self::TooFew => "too-few",
            Self::TellsOfFew => "suppressed",
        }
    }

    /// The word of its sentence on pages: which part is unknown, too.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        if self == Self::PairsUnknown { "pairs-unknown" } else { self.word() }
    }
}

/// A mean and, from ten people on, its standard deviation, in points of the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// In points.
    pub mean: f64,
    /// In points; `None` below ten people or where not written.
    pub sd: Option<f64>,
}

/// The means of the pairs before and after, in points, each as written or worked out from the other and the gain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Means {
    /// Before.
    pub pre: f64,
    /// After.
    pub post: f64,
}

/// A gain that may be published. Everything in it is over the pairs and unrounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gain {
    /// Before and after, in points; `None` where only the gain is written. See
    /// [`Paired::before`](crate::model::evaluation::Paired::before).
    pub means: Option<Means>,
    /// Standard deviations before and after, in points; `None` as in [`Mean::sd`].
    pub spreads: (Option<f64>, Option<f64>),
    /// The differences; see [`Paired::change`](crate::model::evaluation::Paired::change).
    pub gain: Mean,
    /// The 95 % confidence interval of the mean gain, in points; see [`statistics::confidence_interval`].
    pub interval: Result<Interval, NoInterval>,
    /// The standardised difference; `None` below ten pairs, where an SD is unknown, and where nobody differs.
    pub effect_size: Option<f64>,
    /// The class normalised gain, or why there is none; see [`statistics::normalized_gain`].
    pub normalized: Result<f64, NoNormalized>,
    /// What a retest alone has brought, in points; `None` where the highest score or the mean before is unknown.
    pub retest: Option<f64>,
    /// Whether the mean before is known to lie above 85 % of the highest score: little room to rise.
    pub near_maximum: bool,
    /// What all this says.
    pub reading: Reading,
    /// The target that this gain is judged against, in points, and of several the nearest to it; `None` where none was set,
    /// and where nobody knows for which test.
    pub aim: Option<f64>,
    /// At most ten points can be had, so that a tenth of one is much.
    pub is_on_short_scale: bool,
    /// Where the gain is written.
    pub at: Location,
}

impl Gain {
    /// Whether everybody's scores differ by the same: the interval then has no width, and says nothing more than the mean.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.interval.is_ok_and(|interval| interval.high <= interval.low)
    }
}

/// Means and deviations of the pairs, each as far as it is recorded, in points. What is not recorded is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Recorded {
    /// Before: mean, and from ten pairs on its standard deviation.
    pub pre: (Option<f64>, Option<f64>),
    /// After.
    pub post: (Option<f64>, Option<f64>),
    /// Of the differences.
    pub gain: (Option<f64>, Option<f64>),
}

/// One test's results.
#[derive(Debug, Clone)]
pub struct Learning {
    /// The test's place in the evaluation.
    pub test: usize,
    /// People who took both; `None` where not written.
    pub pairs: Option<u32>,
    /// Pairs ÷ attended, 0 to 1; `None` where either is unknown.
    pub coverage: Option<f64>,
    /// The gain, or why there is none.
    pub result: Result<Gain, Refusal>,
    /// Of a gain that is refused only for want of a figure: the figures that are recorded; nothing in all other cases.
    pub recorded: Option<Recorded>,
    /// Whether results of units may be told; not beside another test with the same questions.
    pub tells_units: bool,
}

impl Learning {
    /// Whether the test's figures are told at all. A comparison that is refused is refused in all its parts, or a reader could
    /// put it together again; but where only a figure is not recorded, what is recorded stands.
    #[must_use]
    pub fn is_told(&self) -> bool {
        match self.result {
            Ok(_) => true,
            Err(why) => why == Refusal::MeanUnknown && self.pairs.is_some(),
        }
    }

    /// What is told of the means and deviations: all of a gain, else what is recorded.
    #[must_use]
    pub fn figures(&self) -> Recorded {
        match &self.result {
            Ok(Gain { means, spreads: (before, after), gain, .. }) => Recorded {
                pre: (means.map(|means| means.pre), *before),
                post: (means.map(|means| means.post), *after),
                gain: (Some(gain.mean), gain.sd),
            },
            Err(_) => self.recorded.unwrap_or_default(),
        }
    }
}

/// From how many people on a standard deviation is shown.
const SPREAD_FROM: u32 = 10;

/// Measures every test.
#[must_use]
pub fn measure(event: &Event, participants: &Participants, minimum_group: u32) -> Vec<Learning> {
    let tests = event.evaluation.iter().flat_map(|evaluation| &evaluation.tests).enumerate();
    let mut measured: Vec<Learning> =
        tests.map(|(index, test)| measure_test(index, test, participants, minimum_group)).collect();
    let shared = shared_instrument(event, minimum_group);
    for learning in &mut measured {
        learning.tells_units = !shared.without_units.contains(&learning.test);
        if shared.withheld.contains(&learning.test) {
            (learning.result, learning.recorded) = (Err(Refusal::TellsOfFew), None);
        }
    }
    for target in event.record.targets.iter().filter(|target| target.measure.value == TargetMeasure::Gain) {
        let aim = target.value.value.0;
        // Beside tests on other scales nobody knows whose points the target is in.
        let judged = match judged(event, &measured, aim).as_deref() {
            Ok([(learning, _)]) => Some(learning.test),
            _ => None,
        };
        if let Some(Ok(gain)) = judged.and_then(|index| measured.get_mut(index)).map(|learning| &mut learning.result) {
            let far = |aim: f64| (aim - gain.gain.mean).abs();
            gain.aim = Some(gain.aim.filter(|other| far(*other) <= far(aim)).unwrap_or(aim));
        }
    }
    measured
}

/// What tests of an event may not tell beside each other, since they have the same questions.
#[must_use]
pub fn shared_instrument(event: &Event, minimum_group: u32) -> Shared {
    let tests = event.evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
    shared(tests, minimum_group, |test| {
        let summary = test.summary.as_ref()?;
        let pairs = summary.pairs.as_ref()?.value.0;
        matches!(gain(test, summary, Some(pairs), minimum_group), Ok(_) | Err(Refusal::MeanUnknown)).then_some(pairs)
    })
}

/// Why a target for the gain is not judged, though there are tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unjudged {
    /// A target names no test, the tests do not all have the same lowest and highest score, and one of them reaches it: points
    /// of one are not those of another.
    ScalesDiffer,
    /// A target names no test, one of several has no gain, and no other misses it: that one may be the one that was meant.
    TestRefused,
}

impl Unjudged {
    /// The word in keys of i18n files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ScalesDiffer => "scales-differ",
            Self::TestRefused => "test-refused",
        }
    }
}

/// The tests that a target for the gain is judged on, where each has a gain. A target does not say for which test it was set; not
/// for one whose scale is shorter than the target. Of several on the same scale the one that gained least
/// stands for it: where that reaches the target, all do. Where their scales
/// differ, a target that none of them reaches is missed whichever was meant, and all of them are given; their points are not to
/// be compared. A test without a gain hides no miss of another. None without a gain on the only test.
///
/// # Errors
/// Where nobody knows which of several tests was meant.
pub fn judged<'a>(
    event: &Event,
    learning: &'a [Learning],
    aim: f64,
) -> Result<Vec<(&'a Learning, &'a Gain)>, Unjudged> {
    let tests = event.evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.tests);
    let scale = |learning: &Learning| {
        let test = tests.get(learning.test)?;
        Some((test.minimum.as_ref()?.value.0, test.maximum.as_ref()?.value.0))
    };
    let fits = |learning: &&Learning| scale(learning).is_none_or(|(minimum, maximum)| aim <= maximum - minimum);
    let mut meant: Vec<&Learning> = learning.iter().filter(fits).collect();
    if meant.is_empty() {
        meant = learning.iter().collect();
    }
    let gains: Vec<_> = meant.iter().filter_map(|learning| Some((*learning, learning.result.as_ref().ok()?))).collect();
    let is_reached = gains.iter().any(|(_, gain)| gain.gain.mean >= aim);
    // A miss that is known stays one, whatever is not known of another test.
    if learning.len() > 1 && gains.len() < meant.len() && (gains.is_empty() || is_reached) {
        return Err(Unjudged::TestRefused);
    }
    let first = gains.first().and_then(|(test, _)| scale(test));
    if gains.len() < 2 || gains.iter().all(|(test, _)| first.is_some() && scale(test) == first) {
        return Ok(gains
            .into_iter()
            .min_by(|(_, one), (_, other)| one.gain.mean.total_cmp(&other.gain.mean))
            .into_iter()
            .collect());
    }
    if is_reached { Err(Unjudged::ScalesDiffer) } else { Ok(gains) }
}

/// The test that stands for the event where there is room for one: the gravest reading, and the first of equals.
#[must_use]
pub fn told(learning: &[Learning]) -> Option<(&Learning, &Gain)> {
    gravest(learning.iter().filter_map(|learning| Some((learning, learning.result.as_ref().ok()?))))
}

fn gravest<'a>(tests: impl Iterator<Item = (&'a Learning, &'a Gain)>) -> Option<(&'a Learning, &'a Gain)> {
    tests.min_by_key(|(_, gain)| gain.reading.gravity())
}

fn measure_test(index: usize, test: &Test, participants: &Participants, minimum_group: u32) -> Learning {
    let summary = test.summary.as_ref();
    let pairs = summary.and_then(|summary| summary.pairs.as_ref()).map(|pairs: &Fact<Count>| pairs.value.0);
    let coverage = pairs
        .zip(participants.attended)
        .filter(|(_, attended)| *attended > 0)
        .map(|(pairs, attended)| f64::from(pairs) / f64::from(attended));
    let result = match summary {
        None => Err(Refusal::NoSummary),
        Some(_) if instruments_differ(test) => Err(Refusal::InstrumentsDiffer),
        Some(summary) => gain(test, summary, pairs, minimum_group),
    };
    let wanting = matches!(result, Err(Refusal::MeanUnknown));
    let recorded = summary.filter(|_| wanting).and_then(|summary| recorded(summary, pairs?));
    Learning { test: index, pairs, coverage, result, recorded, tells_units: true }
}

/// Whether the questions before and after were different ones.
#[must_use]
pub fn instruments_differ(test: &Test) -> bool {
    test.instrument.as_ref().is_some_and(|instrument| instrument.same().is_none())
}

fn gain(test: &Test, summary: &Summary, pairs: Option<u32>, minimum_group: u32) -> Result<Gain, Refusal> {
    // Of too few pairs the content may hold nothing but their number; that is the reason then, not that they are unpaired.
    if pairs.is_some_and(|pairs| pairs < minimum_group) {
        return Err(Refusal::TooFew);
    }
    let sittings = || [&summary.pre, &summary.post].into_iter().flatten();
    let is_unpaired = summary.paired.is_none() && sittings().any(|sitting| sitting.mean.is_some());
    let absent = if is_unpaired { Refusal::Unpaired } else { Refusal::MeanUnknown };
    let Some(paired) = &summary.paired else { return Err(absent) };
    let Some(pairs) = pairs else {
        return Err(if paired.change().is_some() { Refusal::PairsUnknown } else { absent });
    };
    let Some(change) = paired.change() else { return Err(absent) };
    let spread = |sd: Option<&Fact<Number>>| sd.filter(|_| pairs >= SPREAD_FROM).map(|sd| sd.value.0);
    let means = paired.before().zip(paired.after()).map(|(pre, post)| Means { pre: pre.value, post: post.value });
    let spreads = (spread(paired.pre_sd.as_ref()), spread(paired.post_sd.as_ref()));
    let gain = Mean { mean: change.value, sd: spread(paired.gain_sd.as_ref()) };
    let at = paired.gain_mean.as_ref().map_or(paired.at, |fact| fact.at);
    Ok(read(means, spreads, gain, pairs, test.maximum.as_ref().map(|maximum| maximum.value.0), at))
}

/// What is recorded of the pairs; a comparison that is refused for another reason is refused in all its parts.
fn recorded(summary: &Summary, pairs: u32) -> Option<Recorded> {
    let paired = summary.paired.as_ref()?;
    let both = |mean: &Option<Fact<Number>>, sd: &Option<Fact<Number>>| {
        (mean.as_ref().map(|mean| mean.value.0), sd.as_ref().filter(|_| pairs >= SPREAD_FROM).map(|sd| sd.value.0))
    };
    Some(Recorded {
        pre: both(&paired.pre_mean, &paired.pre_sd),
        post: both(&paired.post_mean, &paired.post_sd),
        gain: both(&paired.gain_mean, &paired.gain_sd),
    })
}

/// Everything that follows from the means, the deviations and the count.
fn read(
    means: Option<Means>,
    spreads: (Option<f64>, Option<f64>),
    gain: Mean,
    pairs: u32,
    maximum: Option<f64>,
    at: Location,
) -> Gain {
    let interval = if pairs < SPREAD_FROM {
        Err(NoInterval::TooFew)
    } else {
        let found = gain.sd.and_then(|sd| statistics::confidence_interval(gain.mean, sd, pairs));
        found.ok_or(NoInterval::SpreadUnknown)
    };
    let (both, pre) = (spreads.0.zip(spreads.1), means.map(|means| means.pre));
    let retest = pre.and_then(|pre| statistics::retest_reference(pre, maximum));
    let room = pre.zip(maximum).filter(|(_, maximum)| *maximum > 0.0);
    Gain {
        means,
        spreads,
        gain,
        interval,
        effect_size: both.and_then(|(pre, post)| statistics::effect_size(gain.mean, pre, post, pairs)),
        normalized: pre
            .map_or(Err(NoNormalized::MeanUnknown), |pre| statistics::normalized_gain(gain.mean, pre, maximum)),
        retest,
        near_maximum: room.is_some_and(|(pre, maximum)| pre > statistics::CEILING * maximum),
        reading: Reading::of(gain.mean, interval, retest),
        aim: None,
        is_on_short_scale: maximum.is_some_and(|maximum| maximum <= 10.0),
        at,
    }
}

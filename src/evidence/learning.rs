//! What participants learned, straight from each test's `summary`.
//!
//! Takes: an event's evaluation. Gives: [`Learning`]. Never: a gain where instruments differ, where too few took both
//! tests, or where only unpaired numbers exist; the refusal is a value, so that the page can say which.

use super::participants::Participants;
use crate::catalog::Event;
use crate::model::evaluation::{Summary, Test};
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
    /// Fewer people than may be published.
    TooFew,
}

impl Refusal {
    /// The word in machine-readable output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoSummary => "not-collected",
            Self::InstrumentsDiffer => "instruments-differ",
            Self::Unpaired => "unpaired",
            Self::TooFew => "too-few",
        }
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

/// A gain that may be published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gain {
    /// Before, of the pairs.
    pub pre: Mean,
    /// After, of the pairs.
    pub post: Mean,
    /// The differences.
    pub gain: Mean,
    /// Where the gain is written.
    pub at: Location,
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
}

/// From how many people on a standard deviation is shown.
const SPREAD_FROM: u32 = 10;

/// Measures every test.
#[must_use]
pub fn measure(event: &Event, participants: &Participants, minimum_group: u32) -> Vec<Learning> {
    let tests = event.evaluation.iter().flat_map(|evaluation| &evaluation.tests).enumerate();
    tests.map(|(index, test)| measure_test(index, test, participants, minimum_group)).collect()
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
        Some(summary) => gain(summary, pairs, minimum_group),
    };
    Learning { test: index, pairs, coverage, result }
}

/// Whether the questions before and after were different ones.
#[must_use]
pub fn instruments_differ(test: &Test) -> bool {
    test.instrument.as_ref().is_some_and(|instrument| instrument.pre.value != instrument.post.value)
}

fn gain(summary: &Summary, pairs: Option<u32>, minimum_group: u32) -> Result<Gain, Refusal> {
    let (Some(paired), Some(pairs)) = (&summary.paired, pairs) else { return Err(Refusal::Unpaired) };
    if pairs < minimum_group {
        return Err(Refusal::TooFew);
    }
    let spread = |sd: Option<&Fact<Number>>| sd.filter(|_| pairs >= SPREAD_FROM).map(|sd| sd.value.0);
    let mean = |mean: Option<&Fact<Number>>, sd| Some(Mean { mean: mean?.value.0, sd: spread(sd) });
    let pre = mean(paired.pre_mean.as_ref(), paired.pre_sd.as_ref());
    let post = mean(paired.post_mean.as_ref(), paired.post_sd.as_ref());
    let (Some(pre), Some(post)) = (pre, post) else { return Err(Refusal::Unpaired) };
    let written = mean(paired.gain_mean.as_ref(), paired.gain_sd.as_ref());
    // The mean of the differences is the difference of the means, over the same pairs.
    let gain = written.unwrap_or(Mean { mean: post.mean - pre.mean, sd: None });
    Ok(Gain { pre, post, gain, at: paired.gain_mean.as_ref().map_or(paired.at, |fact| fact.at) })
}

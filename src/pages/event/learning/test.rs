//! One test: its sentences, its figures, and how the people behind them moved.
//!
//! Takes: a test as measured. Gives: [`TestView`]. Never: a figure over anybody but the pairs, or a part of a comparison that
//! is refused as a whole.

use super::super::Subject;
use crate::evidence::{Learning, Refusal};
use crate::failure::Failure;
use crate::model::evaluation::{Distribution, Summary, Takers, Test};
use crate::pages::disclosure::{self, is_small};
use crate::pages::reading::{Told, is_attitude};
use crate::pages::unit_results::unit_results;
use crate::sentence::Sentence;
use crate::shape::{Count, Number};
use crate::source::Fact;
use serde::Serialize;

/// A test.
#[derive(Debug, Serialize)]
pub struct TestView {
    /// Its id, for the anchor.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The lowest possible score.
    pub minimum: Option<f64>,
    /// The highest possible score.
    pub maximum: Option<f64>,
    /// The score that passes.
    pub passing: Option<f64>,
    /// Questions before.
    pub instrument_pre: Option<String>,
    /// Questions after.
    pub instrument_post: Option<String>,
    /// What it asks about.
    pub outline: Vec<(String, Option<u32>)>,
    /// Asks about attitude, which participants report of themselves.
    pub is_attitude: bool,
    /// People who took both.
    pub pairs: Option<u32>,
    /// People who attended the event.
    pub attended: Option<u32>,
    /// Pairs ÷ attended, where ten or more attended.
    pub coverage: Option<f64>,
    /// People who took it before.
    pub takers_pre: Option<u32>,
    /// People who took it after.
    pub takers_post: Option<u32>,
    /// The gain, where one may be published.
    pub gain: Option<GainView>,
    /// Figures beside the table, each with its place on the method page.
    pub figures: Vec<Derived>,
    /// The mean difference, where it is recorded and the gain is refused for want of another figure.
    pub recorded_gain: Option<f64>,
    /// Why there is none: `event.learning.refused.<word>` in i18n files.
    pub refused: Option<&'static str>,
    /// How many passed before and after, of the pairs, and as shares where there are ten pairs.
    pub passed: Option<[Pass; 2]>,
    /// Scores by class.
    pub distribution: Vec<Class>,
    /// Units with enough pairs: name, pairs, mean difference.
    pub units: Vec<(String, u32, f64)>,
    /// Digest of the file that the summary was made from.
    pub digest: Option<String>,
}

/// What is said of a gain: sentences first, then its figures.
#[derive(Debug, Serialize)]
pub struct GainView {
    /// `reading` of report.json.
    pub reading: &'static str,
    /// Whether there is an interval, so that the page links to what one means.
    pub has_interval: bool,
    /// What happened, in sentences.
    pub statements: Vec<String>,
    /// What it must not be taken for, in sentences.
    pub cautions: Vec<String>,
    /// Mean before.
    pub pre: f64,
    /// Mean after.
    pub post: f64,
    /// Mean of the differences.
    pub gain: f64,
    /// How many decimals tell them apart.
    pub decimals: usize,
    /// Spread before.
    pub pre_sd: Option<f64>,
    /// Spread after.
    pub post_sd: Option<f64>,
    /// Spread of the differences.
    pub gain_sd: Option<f64>,
}

/// A figure that follows from the means, or why there is none.
#[derive(Debug, Serialize)]
pub struct Derived {
    /// `event.learning.derived.<id>` in i18n files.
    pub id: &'static str,
    /// Its place on the method page.
    pub anchor: &'static str,
    /// Its path in report.json, below the test.
    pub path: &'static str,
    /// The figure, or the words that stand in its place.
    pub text: String,
    /// Whether it is a figure.
    pub known: bool,
}

/// How many passed.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Pass {
    /// People.
    pub people: u32,
    /// Of the pairs; `None` below ten.
    pub share: Option<f64>,
}

/// One class of scores.
#[derive(Debug, Serialize)]
pub struct Class {
    /// From, inclusive.
    pub from: f64,
    /// To, exclusive but in the last class.
    pub to: f64,
    /// People before.
    pub pre: u32,
    /// People after.
    pub post: u32,
}

impl Subject<'_> {
    pub(super) fn test(&self, measured: &Learning) -> Result<Option<TestView>, Failure> {
        let Some(test) = self.event.evaluation.as_ref().and_then(|evaluation| evaluation.tests.get(measured.test))
        else {
            return Ok(None);
        };
        // A comparison that is refused is refused in all its parts, or a reader could put it together again; but where only
        // a figure is not recorded, what is recorded stands.
        let is_told = |why: Refusal| why == Refusal::MeanUnknown && measured.pairs.is_some();
        let told = test.summary.as_ref().filter(|_| measured.result.err().is_none_or(is_told));
        let summary = test.summary.as_ref();
        let outline =
            test.outline.iter().map(|item| (self.objective(item.objective.as_str()), count(item.items.as_ref())));
        let takers = |sitting: Option<&Takers>| sitting.and_then(|sitting| count(sitting.n.as_ref()));
        let distribution = told.and_then(|summary| summary.distribution.as_ref());
        Ok(Some(TestView {
            id: test.id.to_string(),
            title: test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string),
            minimum: test.minimum.as_ref().map(|number| number.value.0),
            maximum: test.maximum.as_ref().map(|number| number.value.0),
            passing: test.passing.as_ref().map(|number| number.value.0),
            instrument_pre: test.instrument.as_ref().map(|instrument| instrument.pre.to_string()),
            instrument_post: test.instrument.as_ref().map(|instrument| instrument.post.to_string()),
            outline: outline.collect(),
            is_attitude: is_attitude(self.site, self.event, test),
            pairs: measured.pairs,
            attended: self.evidence.participants.attended,
            coverage: disclosure::share(measured.pairs, self.evidence.participants.attended),
            takers_pre: takers(summary.and_then(|summary| summary.pre.as_ref())),
            takers_post: takers(summary.and_then(|summary| summary.post.as_ref())),
            gain: self.gain(measured)?,
            figures: self.derived(test, measured, told.is_some())?,
            recorded_gain: told
                .filter(|_| measured.result.is_err())
                .and_then(|summary| Some(summary.paired.as_ref()?.gain_mean.as_ref()?.value.0)),
            refused: measured.result.err().map(Refusal::word),
            passed: told.and_then(|summary| passed(summary, measured.pairs, self.minimum_group())),
            distribution: distribution.map(classes).unwrap_or_default(),
            units: told
                .filter(|_| measured.result.is_ok())
                .map(|summary| unit_results(summary, self.minimum_group()))
                .unwrap_or_default()
                .into_iter()
                .map(|found| (found.unit.to_owned(), found.pairs, found.gain_mean))
                .collect(),
            digest: summary.and_then(|summary| summary.source_sha256.as_ref()).map(|digest| digest.value.0.clone()),
        }))
    }

    /// What follows from the means; without them, how the pairs moved, where that is told.
    fn derived(&self, test: &Test, measured: &Learning, is_told: bool) -> Result<Vec<Derived>, Failure> {
        let derived = |(id, path, cell): (&'static str, &'static str, Result<String, String>)| {
            let known = cell.is_ok();
            let (Ok(words) | Err(words)) = cell;
            Derived { id, anchor: id, path, text: words, known }
        };
        let mut figures = Vec::new();
        if let Some(told) = Told::new(self.site, self.handle, measured) {
            figures.extend([
                ("ci95", "gain.ci95", told.interval_cell()?),
                ("retest", "retest_reference", told.retest_cell()?),
                ("normalised-gain", "normalized_gain", told.normalized_cell()?),
                ("effect-size", "effect_size", told.effect_size_cell()?),
            ]);
        }
        if is_told {
            figures.push(("changes", "changes", self.changes(test, measured)?));
        }
        Ok(figures.into_iter().map(derived).collect())
    }

    fn gain(&self, measured: &Learning) -> Result<Option<GainView>, Failure> {
        let (Ok(gain), Some(told)) = (measured.result, Told::new(self.site, self.handle, measured)) else {
            return Ok(None);
        };
        Ok(Some(GainView {
            reading: gain.reading.word(),
            has_interval: gain.interval.is_ok(),
            statements: told.statements()?,
            cautions: told.cautions()?,
            pre: gain.pre.mean,
            post: gain.post.mean,
            gain: gain.gain.mean,
            decimals: told.decimals(),
            pre_sd: gain.pre.sd,
            post_sd: gain.post.sd,
            gain_sd: gain.gain.sd,
        }))
    }

    /// How many scored higher, the same, lower: only what may be told apart, else the words for why not.
    fn changes(&self, test: &Test, measured: &Learning) -> Result<Result<String, String>, Failure> {
        let Some(summary) = &test.summary else { return Ok(Err(self.site.word("word.unknown")?)) };
        let moved = disclosure::changes(summary, self.minimum_group());
        let pairs = measured.pairs.unwrap_or_default();
        let mut said = Vec::new();
        if let Some(improved) = moved.improved {
            said.push(Sentence::new("event.learning.improved").count("n", improved).count("of", pairs));
        } else if let Some(least) = moved.improved_at_least {
            said.push(Sentence::new("event.learning.improved-at-least").count("n", least).count("of", pairs));
        }
        for (people, key) in [(moved.same, "same"), (moved.worse, "worse"), (moved.not_improved, "not-improved")] {
            said.extend(people.map(|people| Sentence::new(format!("event.learning.{key}")).count("n", people)));
        }
        if said.is_empty() {
            let written = [&summary.improved, &summary.not_improved, &summary.same, &summary.worse];
            let is_withheld = written.into_iter().any(Option::is_some);
            return Ok(Err(self.site.word(if is_withheld {
                "event.suppressed"
            } else {
                "reading.none.not-written"
            })?));
        }
        let said: Vec<String> = said.iter().map(|sentence| self.site.say(sentence)).collect::<Result<_, _>>()?;
        Ok(Ok(said.join(" ")))
    }
}

fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

fn passed(summary: &Summary, pairs: Option<u32>, minimum_group: u32) -> Option<[Pass; 2]> {
    let written = summary.passed.as_ref()?;
    let pass = |fact: Option<&Fact<Count>>| {
        let people = disclosure::passed(count(fact), pairs, minimum_group)?;
        Some(Pass { people, share: disclosure::share(Some(people), pairs) })
    };
    Some([pass(written.pre.as_ref())?, pass(written.post.as_ref())?])
}

fn classes(written: &Distribution) -> Vec<Class> {
    let (pre, post): (Vec<u32>, Vec<u32>) =
        written.pre.iter().zip(&written.post).map(|(pre, post)| (pre.value.0, post.value.0)).unzip();
    if pre.iter().chain(&post).copied().any(is_small) {
        return Vec::new();
    }
    let edges = written.edges.windows(2);
    let class = |(edge, (pre, post)): (&[Fact<Number>], (u32, u32))| Class {
        from: edge[0].value.0,
        to: edge[1].value.0,
        pre,
        post,
    };
    edges.zip(pre.into_iter().zip(post)).map(class).collect()
}

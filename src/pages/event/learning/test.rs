//! One test: its sentences, its figures, and how the people behind them moved.
//!
//! Takes: a test as measured. Gives: [`TestView`]. Never: a figure over anybody but the pairs, or a part of a comparison that
//! is refused as a whole.

use super::super::Subject;
use crate::evidence::learning::{Gain, Recorded};
use crate::evidence::{Learning, Refusal};
use crate::failure::Failure;
use crate::model::evaluation::{Distribution, Summary, Takers, Test};
use crate::pages::disclosure::{self, is_small};
use crate::pages::reading::Told;
use crate::pages::unit_results::told_units;
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
    /// Means and deviations before and after, where any may be told.
    pub means: Option<Means>,
    /// Why there is none: `event.learning.refused.<word>` in i18n files.
    pub refused: Option<&'static str>,
    /// How many passed before and after, of the pairs, and as shares where there are ten pairs.
    pub passed: Option<[Pass; 2]>,
    /// Scores by class.
    pub distribution: Vec<Class>,
    /// Units with enough pairs: name, pairs, mean difference.
    pub units: Vec<(String, u32, f64)>,
    /// Whether units are recorded and not told, since another test has the same questions.
    pub units_withheld: bool,
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
}

/// Means and their spreads, each where it is recorded.
#[derive(Debug, Serialize)]
pub struct Means {
    /// Means before, after, and of the differences.
    pub figures: [Figure; 3],
    /// Standard deviations of the same; empty where none is recorded.
    pub spreads: Vec<Figure>,
    /// How many decimals tell the means apart.
    pub decimals: usize,
    /// How many the deviations have.
    pub spread_decimals: usize,
}

/// A figure of the table.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Figure {
    /// Its place in the report, below the test.
    pub path: &'static str,
    /// In points; `None` where it is not recorded.
    pub value: Option<f64>,
    /// Whether it is a difference, which is written with its sign.
    pub is_change: bool,
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
    /// People; `None` where they are not recorded or may not be told.
    pub people: Option<u32>,
    /// Whether they are recorded and not told.
    pub withheld: bool,
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
    /// People before; `None` where nobody recorded them.
    pub pre: Option<u32>,
    /// People after.
    pub post: Option<u32>,
}

impl Subject<'_> {
    pub(super) fn test(&self, measured: &Learning) -> Result<Option<TestView>, Failure> {
        let Some(test) = self.event.evaluation.as_ref().and_then(|evaluation| evaluation.tests.get(measured.test))
        else {
            return Ok(None);
        };
        let told = test.summary.as_ref().filter(|_| measured.is_told());
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
            pairs: measured.pairs,
            attended: self.evidence.participants.attended,
            coverage: disclosure::share(measured.pairs, self.evidence.participants.attended),
            takers_pre: takers(summary.and_then(|summary| summary.pre.as_ref())),
            takers_post: takers(summary.and_then(|summary| summary.post.as_ref())),
            gain: self.gain(measured)?,
            figures: self.derived(test, measured, told.is_some())?,
            means: means(measured),
            refused: measured.result.err().map(Refusal::sentence),
            passed: told.and_then(|summary| passed(summary, measured.pairs, self.minimum_group())),
            distribution: distribution.map(classes).unwrap_or_default(),
            units: told
                .map(|summary| told_units(measured, summary, self.minimum_group()))
                .unwrap_or_default()
                .into_iter()
                .map(|found| (found.unit.to_owned(), found.pairs, found.gain_mean))
                .collect(),
            units_withheld: told.is_some_and(|summary| !measured.tells_units && !summary.units.is_empty()),
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
        }))
    }

    /// How many scored higher, the same, lower: only what may be told apart, else the words for why not.
    fn changes(&self, test: &Test, measured: &Learning) -> Result<Result<String, String>, Failure> {
        let Some(summary) = &test.summary else { return Ok(Err(self.site.word("word.unknown")?)) };
        let moved = disclosure::changes(summary, self.minimum_group());
        let pairs = measured.pairs.unwrap_or_default();
        let mut said = Vec::new();
        // All of them is no lower bound.
        let all = moved.improved_at_least.people.filter(|least| *least == pairs);
        if let Some(improved) = moved.improved.people.or(all) {
            said.push(Sentence::new("event.learning.improved").count("n", improved).count("of", pairs));
        } else if let Some(least) = moved.improved_at_least.people {
            said.push(Sentence::new("event.learning.improved-at-least").count("n", least).count("of", pairs));
        }
        let known = said.len();
        let others = [(&moved.same, "same"), (&moved.worse, "worse"), (&moved.not_improved, "not-improved")];
        for (change, key) in others {
            let people = change.people;
            said.extend(people.map(|people| Sentence::new(format!("event.learning.{key}")).count("n", people)));
        }
        if said.is_empty() {
            let is_withheld = [&moved.improved, &moved.same, &moved.worse]
                .into_iter()
                .any(|change| change.reason == Some(disclosure::Reason::Suppressed));
            return Ok(Err(if is_withheld {
                self.site.say(&Sentence::new("event.suppressed-few").count("minimum", self.minimum_group()))?
            } else {
                self.site.word("reading.none.not-written")?
            }));
        }
        if known == 0 {
            said.push(Sentence::new("event.learning.improved-unwritten"));
        }
        let said: Vec<String> = said.iter().map(|sentence| self.site.say(sentence)).collect::<Result<_, _>>()?;
        Ok(Ok(said.join(" ")))
    }
}

fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

/// What the table says of means: all of a gain, else what is recorded, where anything is.
fn means(measured: &Learning) -> Option<Means> {
    let Recorded { pre, post, gain } = measured.figures();
    let figures = |paths: [&'static str; 3], values: [Option<f64>; 3]| {
        let figure = |place: usize| Figure { path: paths[place], value: values[place], is_change: place == 2 };
        [figure(0), figure(1), figure(2)]
    };
    let spreads = figures(["pre.sd", "post.sd", "gain.sd"], [pre.1, post.1, gain.1]).to_vec();
    let means = figures(["pre.mean", "post.mean", "gain.mean"], [pre.0, post.0, gain.0]);
    let is_any = |figures: &[Figure]| figures.iter().any(|figure| figure.value.is_some());
    (is_any(&means) || is_any(&spreads)).then(|| Means {
        decimals: measured.result.as_ref().map_or(RECORDED_DECIMALS, Gain::decimals),
        spread_decimals: measured.result.as_ref().map_or(RECORDED_DECIMALS, Gain::least_decimals),
        spreads: if is_any(&spreads) { spreads } else { Vec::new() },
        figures: means,
    })
}

/// Decimals of a mean beside which there is no other to tell it from.
const RECORDED_DECIMALS: usize = 1;

/// How many passed, where anything of it is recorded.
fn passed(summary: &Summary, pairs: Option<u32>, minimum_group: u32) -> Option<[Pass; 2]> {
    let written = summary.passed.as_ref()?;
    let told = disclosure::passes(summary, minimum_group);
    let pass = |fact: Option<&Fact<Count>>, people: Option<u32>| Pass {
        people,
        withheld: fact.is_some() && people.is_none(),
        share: disclosure::share(people, pairs),
    };
    let both = [pass(written.pre.as_ref(), told.pre), pass(written.post.as_ref(), told.post)];
    both.iter().any(|pass| pass.people.is_some() || pass.withheld).then_some(both)
}

fn classes(written: &Distribution) -> Vec<Class> {
    let side = |counts: &[Fact<Count>]| counts.iter().map(|people| people.value.0).collect::<Vec<u32>>();
    let (pre, post) = (side(&written.pre), side(&written.post));
    let edges = written.edges.windows(2);
    // A side that has not one count for each class has its own message, or was not recorded.
    let whole = |side: &[u32]| side.len() == edges.len() && !side.is_empty();
    if pre.iter().chain(&post).copied().any(is_small) || !(whole(&pre) || whole(&post)) {
        return Vec::new();
    }
    let people = |side: &[u32], place: usize| side.get(place).copied().filter(|_| whole(side));
    let class = |(place, edge): (usize, &[Fact<Number>])| Class {
        from: edge[0].value.0,
        to: edge[1].value.0,
        pre: people(&pre, place),
        post: people(&post, place),
    };
    edges.clone().enumerate().map(class).collect()
}

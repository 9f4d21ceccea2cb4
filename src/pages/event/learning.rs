//! What participants learned and said.
//!
//! Takes: one event. Gives: [`LearningView`]. Never: a statistic on fewer people than may be published, nor a cell of 1 to 4.

use super::Subject;
use super::head::PERCENT_FROM;
use super::section::{Section, bar};
use crate::evidence::Learning;
use crate::evidence::learning::Gain;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::evaluation::{DailyKind, Distribution, Test};
use crate::model::event::SelectedBy;
use crate::model::program::ObjectiveDomain;
use crate::pages::disclosure;
use crate::shape::{Count, Date};
use crate::source::Fact;
use serde::Serialize;

/// What was learned.
#[derive(Debug, Serialize)]
pub struct LearningView {
    /// States of its items.
    pub section: Section,
    /// Tests.
    pub tests: Vec<TestView>,
    /// Participants were chosen because their scores were low: they tend to rise by themselves.
    pub chosen_by_low_scores: bool,
    /// Evaluation on each day.
    pub daily: Vec<DailyRow>,
    /// What participants said at the end.
    pub satisfaction: Option<SatisfactionView>,
    /// The least number of people a statistic rests on.
    pub minimum_group: u32,
}

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
    /// People who took it before.
    pub takers_pre: Option<u32>,
    /// People who took it after.
    pub takers_post: Option<u32>,
    /// People who attended.
    pub attended: Option<u32>,
    /// Pairs ÷ attended, where ten or more attended.
    pub coverage: Option<f64>,
    /// The gain, where one may be published.
    pub gain: Option<GainView>,
    /// Why there is none: `event.learning.refused.<word>` in i18n files.
    pub refused: Option<&'static str>,
    /// How many scored higher, the same, lower.
    pub changes: Changes,
    /// How many passed before and after, of the pairs.
    pub passed: Option<(u32, u32)>,
    /// Scores by class.
    pub distribution: Vec<Class>,
    /// Digest of the file that the summary was made from.
    pub digest: Option<String>,
}

/// Means and spreads, in points.
#[derive(Debug, Serialize)]
pub struct GainView {
    /// Mean before.
    pub pre: f64,
    /// Mean after.
    pub post: f64,
    /// Mean of the differences.
    pub gain: f64,
    /// Spread before.
    pub pre_sd: Option<f64>,
    /// Spread after.
    pub post_sd: Option<f64>,
    /// Spread of the differences.
    pub gain_sd: Option<f64>,
    /// `rise`, `fall` or `same`.
    pub direction: &'static str,
    /// Class normalised gain (Hake); `None` where little room was left, or scores fell.
    pub normalised: Option<f64>,
}

/// How many scored higher, the same, lower; only what may be told apart.
#[derive(Debug, Serialize)]
pub struct Changes {
    /// Higher.
    pub improved: Option<u32>,
    /// At least so many higher.
    pub improved_at_least: Option<u32>,
    /// The same or lower.
    pub not_improved: Option<u32>,
    /// The same.
    pub same: Option<u32>,
    /// Lower.
    pub worse: Option<u32>,
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
    /// People before as a share of the largest cell of the table: 0 to 100.
    pub pre_bar: f64,
    /// People after as a share of the largest cell of the table: 0 to 100.
    pub post_bar: f64,
}

/// One day.
#[derive(Debug, Serialize)]
pub struct DailyRow {
    /// The day.
    pub date: Date,
    /// Quiz or reaction.
    pub kind: Option<DailyKind>,
    /// What it asked about.
    pub objective: Option<String>,
    /// How many answered.
    pub respondents: Option<u32>,
    /// Present that day.
    pub attended: Option<u32>,
    /// Their mean, where enough answered.
    pub mean: Option<f64>,
    /// The highest answer.
    pub scale: Option<f64>,
    /// What the organizers did about it.
    pub action: Option<String>,
}

/// What participants said at the end.
#[derive(Debug, Serialize)]
pub struct SatisfactionView {
    /// How many answered.
    pub respondents: Option<u32>,
    /// Of how many.
    pub attended: Option<u32>,
    /// Respondents ÷ attended, where ten or more attended.
    pub response: Option<f64>,
    /// How many answers a question offers.
    pub scale: Option<u32>,
    /// Questions; empty where too few answered.
    pub aspects: Vec<AspectRow>,
    /// Too few answered to publish what they said.
    pub withheld: bool,
    /// Promoters, passives, detractors, where no cell points at anybody.
    pub recommend: Option<(u32, u32, u32)>,
}

/// One question.
#[derive(Debug, Serialize)]
pub struct AspectRow {
    /// What was asked about.
    pub aspect: String,
    /// Mean answer; `None` where it would tell how merged answers divide.
    pub mean: Option<f64>,
    /// Mean as a share of the scale, for a bar: 0 to 100.
    pub bar: Option<f64>,
    /// How many answered.
    pub n: u32,
    /// How many gave one of the two highest answers, where that points at nobody.
    pub high: Option<u32>,
}

impl Subject<'_> {
    pub(super) fn learning(&self) -> Result<LearningView, Failure> {
        let items = [EvidenceItem::PrePostTest, EvidenceItem::DailyEvaluation, EvidenceItem::Satisfaction];
        let evaluation = self.event.evaluation.as_ref();
        let summaries =
            evaluation.iter().flat_map(|evaluation| &evaluation.tests).filter_map(|test| test.summary.as_ref());
        let mut places: Vec<_> = summaries.map(|summary| Some(summary.at)).collect();
        places.push(
            evaluation.and_then(|evaluation| evaluation.satisfaction.as_ref()).map(|satisfaction| satisfaction.at),
        );
        Ok(LearningView {
            section: self.section(&items, &places)?,
            tests: self.evidence.learning.iter().filter_map(|measured| self.test(measured)).collect(),
            chosen_by_low_scores: self.evidence.participants.selected_by == Some(SelectedBy::LowestScores),
            daily: self.daily(),
            satisfaction: self.satisfaction(),
            minimum_group: self.minimum_group(),
        })
    }

    fn minimum_group(&self) -> u32 {
        self.site.catalog.settings().thresholds.minimum_group
    }

    fn test(&self, measured: &Learning) -> Option<TestView> {
        let test = self.event.evaluation.as_ref()?.tests.get(measured.test)?;
        let summary = test.summary.as_ref();
        let attended = self.evidence.participants.attended;
        let enough = measured.pairs.is_some_and(|pairs| pairs >= self.minimum_group());
        let outline =
            test.outline.iter().map(|item| (self.objective(item.objective.as_str()), count(item.items.as_ref())));
        let takers =
            |sitting: Option<&crate::model::evaluation::Takers>| sitting.and_then(|sitting| count(sitting.n.as_ref()));
        Some(TestView {
            id: test.id.to_string(),
            title: test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string),
            minimum: test.minimum.as_ref().map(|number| number.value.0),
            maximum: test.maximum.as_ref().map(|number| number.value.0),
            passing: test.passing.as_ref().map(|number| number.value.0),
            instrument_pre: test.instrument.as_ref().map(|instrument| instrument.pre.to_string()),
            instrument_post: test.instrument.as_ref().map(|instrument| instrument.post.to_string()),
            outline: outline.collect(),
            is_attitude: self.is_attitude(test),
            pairs: measured.pairs,
            takers_pre: takers(summary.and_then(|summary| summary.pre.as_ref())),
            takers_post: takers(summary.and_then(|summary| summary.post.as_ref())),
            attended,
            coverage: measured.coverage.filter(|_| attended.is_some_and(|people| f64::from(people) >= PERCENT_FROM)),
            gain: measured.result.ok().map(|gain| gain_view(test, gain)),
            refused: measured.result.err().map(crate::evidence::Refusal::word),
            changes: changes(test, measured.result.is_ok(), self.minimum_group()),
            passed: summary
                .filter(|_| enough)
                .and_then(|summary| passed(summary, measured.pairs, self.minimum_group())),
            distribution: summary
                .filter(|_| enough)
                .and_then(|summary| summary.distribution.as_ref())
                .map(classes)
                .unwrap_or_default(),
            digest: summary.and_then(|summary| summary.source_sha256.as_ref()).map(|digest| digest.value.0.clone()),
        })
    }

    fn is_attitude(&self, test: &Test) -> bool {
        let asked = test.outline.iter().map(|item| &item.objective).chain(&test.objectives);
        let domain = |id: &str| {
            self.program
                .record
                .objectives
                .iter()
                .find(|objective| objective.id.as_str() == id)
                .and_then(|objective| objective.domain.as_ref())
        };
        asked.into_iter().any(|id| domain(id.as_str()).is_some_and(|domain| domain.value == ObjectiveDomain::Attitude))
    }

    fn daily(&self) -> Vec<DailyRow> {
        let row = |daily: &crate::model::evaluation::Daily| {
            let place = self.event.days.iter().position(|day| *day == daily.date.value);
            let respondents = count(daily.respondents.as_ref());
            DailyRow {
                date: daily.date.value,
                kind: daily.kind.as_ref().map(|kind| kind.value),
                objective: daily.objective.as_ref().map(|id| self.objective(id.as_str())),
                respondents,
                attended: place.and_then(|place| self.evidence.participants.by_day.get(place)).copied(),
                mean: disclosure::statistic(daily.mean.as_ref(), respondents, self.minimum_group())
                    .map(|mean| mean.value.0),
                scale: daily.scale.as_ref().map(|scale| scale.value.0),
                action: daily.action.as_ref().map(ToString::to_string),
            }
        };
        self.event.evaluation.iter().flat_map(|evaluation| &evaluation.daily).map(row).collect()
    }

    fn satisfaction(&self) -> Option<SatisfactionView> {
        let written = self.event.evaluation.as_ref()?.satisfaction.as_ref()?;
        let (respondents, attended) = (count(written.respondents.as_ref()), self.evidence.participants.attended);
        let base = attended.filter(|people| f64::from(*people) >= PERCENT_FROM);
        let enough = respondents.is_none_or(|n| n >= self.minimum_group());
        let scale = count(written.scale.as_ref());
        let camps = written.recommend.as_ref().map(|found| disclosure::camps(found, respondents, self.minimum_group()));
        let recommend = camps.and_then(|camps| match camps[..] {
            [detractors, passives, promoters] => Some((promoters.people, passives.people, detractors.people)),
            _ => None,
        });
        Some(SatisfactionView {
            respondents,
            attended,
            response: respondents.zip(base).map(|(answered, base)| f64::from(answered) / f64::from(base)),
            scale,
            aspects: if enough {
                written.items.iter().filter_map(|item| self.aspect(item, respondents)).collect()
            } else {
                Vec::new()
            },
            withheld: !enough,
            recommend,
        })
    }

    fn aspect(&self, written: &crate::model::evaluation::Aspect, respondents: Option<u32>) -> Option<AspectRow> {
        let counts: Vec<u32> = written.counts.iter().map(|count| count.value.0).collect();
        let told = disclosure::answers(&counts, respondents, self.minimum_group())?;
        let scale = u32::try_from(counts.len()).unwrap_or(1).max(1);
        Some(AspectRow {
            aspect: written.aspect.to_string(),
            mean: told.mean,
            bar: told.mean.map(|mean| bar(mean / f64::from(scale))),
            n: told.n,
            high: told.from(scale.saturating_sub(1)),
        })
    }
}

fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

fn gain_view(test: &Test, gain: Gain) -> GainView {
    let mean = gain.gain.mean;
    GainView {
        pre: gain.pre.mean,
        post: gain.post.mean,
        gain: mean,
        pre_sd: gain.pre.sd,
        post_sd: gain.post.sd,
        gain_sd: gain.gain.sd,
        normalised: normalised(test, &gain),
        direction: if mean > 0.0 {
            "rise"
        } else if mean < 0.0 {
            "fall"
        } else {
            "same"
        },
    }
}

/// Gain ÷ (maximum − mean before); `None` above 85 % of the maximum, and where scores fell.
fn normalised(test: &Test, gain: &Gain) -> Option<f64> {
    let maximum = test.maximum.as_ref()?.value.0;
    let fits = gain.gain.mean >= 0.0 && gain.pre.mean <= 0.85 * maximum && maximum > gain.pre.mean;
    fits.then(|| gain.gain.mean / (maximum - gain.pre.mean))
}

fn changes(test: &Test, may_be_told: bool, minimum_group: u32) -> Changes {
    let summary = test.summary.as_ref().filter(|_| may_be_told);
    let told = summary.map(|summary| disclosure::changes(summary, minimum_group)).unwrap_or_default();
    let disclosure::Changes { improved, same, worse, not_improved, improved_at_least } = told;
    Changes { improved, improved_at_least, not_improved, same, worse }
}

fn passed(summary: &crate::model::evaluation::Summary, pairs: Option<u32>, minimum_group: u32) -> Option<(u32, u32)> {
    let written = summary.passed.as_ref()?;
    let told = |people: Option<&Fact<Count>>| disclosure::passed(count(people), pairs, minimum_group);
    told(written.pre.as_ref()).zip(told(written.post.as_ref()))
}

fn classes(written: &Distribution) -> Vec<Class> {
    let (pre, post): (Vec<u32>, Vec<u32>) =
        written.pre.iter().zip(&written.post).map(|(pre, post)| (pre.value.0, post.value.0)).unzip();
    if pre.iter().chain(&post).copied().any(disclosure::is_small) {
        return Vec::new();
    }
    let largest = f64::from(pre.iter().chain(&post).copied().max().unwrap_or(1).max(1));
    let edges = written.edges.windows(2);
    let class = |(edge, (pre, post)): (&[Fact<crate::shape::Number>], (u32, u32))| Class {
        from: edge[0].value.0,
        to: edge[1].value.0,
        pre,
        post,
        pre_bar: bar(f64::from(pre) / largest),
        post_bar: bar(f64::from(post) / largest),
    };
    edges.zip(pre.into_iter().zip(post)).map(class).collect()
}

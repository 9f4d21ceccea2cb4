//! What participants said at the end.
//!
//! Takes: one event. Gives: [`SatisfactionView`]. Never: a cell of one to four people, nor a mean that would tell how merged
//! answers divide.

use super::super::Subject;
use super::super::section::bar;
use crate::model::evaluation::Aspect;
use crate::pages::disclosure::{self, is_small};
use crate::shape::Count;
use crate::source::Fact;
use serde::Serialize;

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
    /// Some cells are merged or kept back, so that the line that holds them is not cited.
    #[serde(skip)]
    pub keeps_back: bool,
    /// Promoters, passives, detractors, where no cell points at anybody.
    pub recommend: Option<(u32, u32, u32)>,
}

/// One question.
#[derive(Debug, Serialize)]
pub struct AspectRow {
    /// What was asked about.
    pub aspect: String,
    /// Mean answer; `None` where answers of few people had to be merged.
    pub mean: Option<f64>,
    /// Mean as a share of the scale, for a bar: 0 to 100.
    pub bar: f64,
    /// How many answered.
    pub n: u32,
    /// How many gave one of the two highest answers, where that points at nobody.
    pub high: Option<u32>,
}

impl SatisfactionView {
    /// Whether every answer is shown as it was counted.
    pub(super) fn is_whole(&self) -> bool {
        !self.withheld && !self.keeps_back
    }
}

impl Subject<'_> {
    pub(super) fn satisfaction(&self) -> Option<SatisfactionView> {
        let written = self.event.evaluation.as_ref()?.satisfaction.as_ref()?;
        let (respondents, attended) = (count(written.respondents.as_ref()), self.evidence.participants.attended);
        let enough = respondents.is_some_and(|n| n >= self.minimum_group());
        let cells = written
            .recommend
            .as_ref()
            .map(|found| [&found.promoters, &found.passives, &found.detractors].map(|cell| count(cell.as_ref())));
        let recommend = cells.and_then(|[promoters, passives, detractors]| Some((promoters?, passives?, detractors?)));
        let small = |counts: &[u32]| counts.iter().copied().any(is_small);
        let mut cells = written.items.iter().map(|item| item.counts.iter().map(|count| count.0).collect::<Vec<_>>());
        let keeps_back = cells.any(|counts| small(&counts)) || recommend.is_some_and(|(a, b, c)| small(&[a, b, c]));
        let aspects = written.items.iter().filter(|_| enough).filter_map(|item| self.aspect(item));
        Some(SatisfactionView {
            respondents,
            attended,
            response: disclosure::share(respondents, attended),
            scale: count(written.scale.as_ref()),
            aspects: aspects.collect(),
            withheld: !enough,
            keeps_back,
            recommend: recommend.filter(|(a, b, c)| enough && !small(&[*a, *b, *c])),
        })
    }

    fn aspect(&self, written: &Aspect) -> Option<AspectRow> {
        let counts: Vec<u32> = written.counts.iter().map(|count| count.value.0).collect();
        let bins = disclosure::merged(&counts, self.minimum_group())?;
        let n: u32 = counts.iter().fold(0, |sum, count| sum.saturating_add(*count));
        let sum: f64 = counts.iter().zip(1_u32..).map(|(count, answer)| f64::from(*count) * f64::from(answer)).sum();
        // With merged answers a mean would tell how they divide; report.json gives none either.
        let mean = (bins.len() == counts.len()).then(|| sum / f64::from(n));
        let high: u32 = counts.iter().rev().take(2).fold(0, |sum, count| sum.saturating_add(*count));
        let scale = u32::try_from(counts.len()).unwrap_or(1).max(1);
        Some(AspectRow {
            aspect: written.aspect.to_string(),
            mean,
            bar: mean.map_or(0.0, |mean| bar(mean / f64::from(scale))),
            n,
            high: (!is_small(high) && !is_small(n.saturating_sub(high))).then_some(high),
        })
    }
}

fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

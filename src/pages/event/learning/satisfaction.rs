//! What participants said at the end.
//!
//! Takes: one event. Gives: [`SatisfactionView`]. Never: a cell of one to four people, nor a mean of merged answers.

use super::super::Subject;
use super::super::section::bar;
use crate::model::evaluation::Aspect;
use crate::pages::disclosure;
use crate::pages::meaning::{name, slug};
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
    /// Promoters, passives, detractors, where no cell points at anybody.
    pub recommend: Option<(u32, u32, u32)>,
}

/// One question.
#[derive(Debug, Serialize)]
pub struct AspectRow {
    /// What was asked about.
    pub aspect: String,
    /// The same in the ids of its figures.
    pub slug: String,
    /// Whether the lines with the answers may be cited.
    pub is_cited: bool,
    /// Mean answer; `None` where answers are merged.
    pub mean: Option<f64>,
    /// Mean as a share of the scale, for a bar: 0 to 100.
    pub bar: Option<f64>,
    /// How many answered.
    pub n: u32,
    /// How many gave one of the two highest answers, where that points at nobody.
    pub high: Option<u32>,
}

impl Subject<'_> {
    pub(super) fn satisfaction(&self) -> Option<SatisfactionView> {
        let written = self.event.evaluation.as_ref()?.satisfaction.as_ref()?;
        let (respondents, attended) = (count(written.respondents.as_ref()), self.evidence.participants.attended);
        let enough = respondents.is_none_or(|people| people >= self.minimum_group());
        let camps = written.recommend.as_ref().map(|found| disclosure::camps(found, respondents, self.minimum_group()));
        let recommend = camps.and_then(|camps| match camps[..] {
            [detractors, passives, promoters] => Some((promoters.people, passives.people, detractors.people)),
            _ => None,
        });
        let mut taken = Vec::new();
        let named = written.items.iter().map(|item| (item, name(&mut taken, &item.aspect.value)));
        let aspects = named.filter(|_| enough).filter_map(|(item, name)| self.aspect(item, &name, respondents));
        Some(SatisfactionView {
            respondents,
            attended,
            response: disclosure::share(respondents, attended),
            scale: count(written.scale.as_ref()),
            aspects: aspects.collect(),
            withheld: !enough,
            recommend,
        })
    }

    fn aspect(&self, written: &Aspect, name: &str, respondents: Option<u32>) -> Option<AspectRow> {
        let counts: Vec<u32> = written.counts.iter().map(|count| count.value.0).collect();
        let told = disclosure::answers(&counts, respondents, self.minimum_group())?;
        let scale = u32::try_from(counts.len()).unwrap_or(1).max(1);
        Some(AspectRow {
            aspect: written.aspect.to_string(),
            slug: slug(name),
            is_cited: told.is_whole,
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

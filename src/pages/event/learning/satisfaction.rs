//! What participants said at the end.
//!
//! Takes: one event. Gives: [`SatisfactionView`]. Never: a cell of one to four people, nor a mean of merged answers.

use super::super::Subject;
use super::super::section::bar;
use crate::evidence::answered;
use crate::failure::Failure;
use crate::model::evaluation::{Aspect, Recommend};
use crate::pages::disclosure::{self, Reason};
use crate::pages::meaning::{name, slug};
use crate::sentence::Sentence;
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
    /// Who would recommend the event, in words, or why that is not told; `None` where nobody asked.
    pub recommend: Option<String>,
    /// Whether that is the place of figures, or of none.
    pub recommends: bool,
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
    /// Whether the answers may not be told at all, which is another thing than none.
    pub withheld: bool,
    /// Whether nobody wrote the answers down.
    pub unwritten: bool,
    /// Mean answer; `None` where answers are merged.
    pub mean: Option<f64>,
    /// Mean as a share of the scale, for a bar: 0 to 100.
    pub bar: Option<f64>,
    /// How many answered.
    pub n: u32,
    /// How many gave one of the two highest answers, on a scale below [`TWO_FROM`] the highest, where that points at nobody.
    pub high: Option<u32>,
}

impl Subject<'_> {
    pub(super) fn satisfaction(&self) -> Result<Option<SatisfactionView>, Failure> {
        let Some(written) = self.event.evaluation.as_ref().and_then(|evaluation| evaluation.satisfaction.as_ref())
        else {
            return Ok(None);
        };
        let (respondents, attended) = (answered(written), self.evidence.participants.attended);
        let enough = respondents.is_none_or(|people| people >= self.minimum_group());
        let mut taken = Vec::new();
        let named = written.items.iter().map(|item| (item, name(&mut taken, &item.aspect.value)));
        let aspects = named.filter(|_| enough).map(|(item, name)| self.aspect(item, &name, respondents));
        // Where too few answered the whole form, one sentence says so of all.
        let asked = written.recommend.as_ref().filter(|_| enough);
        let recommend = asked.map(|found| self.recommended(found, respondents));
        Ok(Some(SatisfactionView {
            respondents,
            attended,
            response: disclosure::share(respondents, attended),
            scale: count(written.scale.as_ref()),
            aspects: aspects.collect(),
            withheld: !enough,
            recommends: recommend.as_ref().is_some_and(|(is_told, _)| *is_told),
            recommend: recommend.map(|(_, sentence)| self.site.say(&sentence)).transpose()?,
        }))
    }

    /// Who would recommend the event: the three camps, neighbours together where one may not stand alone; else why not. Also
    /// whether figures are told.
    fn recommended(&self, written: &Recommend, respondents: Option<u32>) -> (bool, Sentence) {
        let key = |key: &str| format!("event.learning.recommend{key}");
        let minimum = |sentence: Sentence| sentence.count("minimum", self.minimum_group());
        match disclosure::camps(written, respondents, self.minimum_group())[..] {
            [detractors, passives, promoters] => {
                let sentence = Sentence::new(key("")).count("promoters", promoters.people);
                (true, sentence.count("passives", passives.people).count("detractors", detractors.people))
            }
            [others, promoters] if promoters.first == promoters.last => {
                let sentence = Sentence::new(key("-low")).count("promoters", promoters.people);
                (true, minimum(sentence.count("others", others.people)))
            }
            [detractors, others] => {
                let sentence = Sentence::new(key("-high")).count("detractors", detractors.people);
                (true, minimum(sentence.count("others", others.people)))
            }
            _ => match disclosure::camps_reason(Some(written), respondents, self.minimum_group()) {
                Some(Reason::UnknownPart) => (false, Sentence::new(key("-unknown"))),
                _ => (false, minimum(Sentence::new(key("-withheld")))),
            },
        }
    }

    fn aspect(&self, written: &Aspect, name: &str, respondents: Option<u32>) -> AspectRow {
        let counts: Vec<u32> = written.counts.iter().map(|count| count.value.0).collect();
        let told = disclosure::answers(&counts, respondents, self.minimum_group());
        let scale = u32::try_from(counts.len()).unwrap_or(1).max(1);
        let mean = told.as_ref().and_then(|told| told.mean);
        AspectRow {
            aspect: written.aspect.to_string(),
            slug: slug(name),
            is_cited: told.as_ref().is_some_and(|told| told.is_whole),
            withheld: told.is_none() && !counts.is_empty(),
            unwritten: counts.is_empty(),
            mean,
            bar: mean.map(|mean| bar(mean / f64::from(scale))),
            n: told.as_ref().map_or(0, |told| told.n),
            high: told.and_then(|told| told.from(if scale < TWO_FROM { scale } else { scale.saturating_sub(1) })),
        }
    }
}

/// From so many answers on two of them are high: of three the second is the middle, of two it is the lowest.
const TWO_FROM: u32 = 4;

fn count(fact: Option<&Fact<Count>>) -> Option<u32> {
    fact.map(|fact| fact.value.0)
}

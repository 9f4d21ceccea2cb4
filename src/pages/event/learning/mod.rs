//! What participants learned and said.
//!
//! Takes: one event. Gives: [`LearningView`]. Never: a statistic on fewer people than may be published, nor a cell of 1 to 4.

mod daily;
mod satisfaction;
mod test;

use self::daily::DailyRow;
use self::satisfaction::SatisfactionView;
pub(super) use self::test::{Class, TestView};
use super::Subject;
use super::section::Section;
use crate::evidence::learning::told;
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::pages::reading::Told;
use serde::Serialize;

/// What was learned.
#[derive(Debug, Serialize)]
pub struct LearningView {
    /// States of its items.
    pub section: Section,
    /// What the key figure says in words; `None` where no gain is told.
    pub note: Option<String>,
    /// Tests.
    pub tests: Vec<TestView>,
    /// Evaluation on each day.
    pub daily: Vec<DailyRow>,
    /// What participants said at the end.
    pub satisfaction: Option<SatisfactionView>,
    /// The least number of people a statistic rests on.
    pub minimum_group: u32,
}

impl LearningView {
    /// Whether anything is told beside which items there are.
    pub(super) fn tells(&self) -> bool {
        !self.tests.is_empty() || !self.daily.is_empty() || self.satisfaction.is_some()
    }
}

impl Subject<'_> {
    pub(super) fn learning(&self) -> Result<LearningView, Failure> {
        let items = [EvidenceItem::PrePostTest, EvidenceItem::DailyEvaluation, EvidenceItem::Satisfaction];
        let evaluation = self.event.evaluation.as_ref();
        let summaries =
            evaluation.iter().flat_map(|evaluation| &evaluation.tests).filter_map(|test| test.summary.as_ref());
        let mut places: Vec<_> = summaries.map(|summary| Some(summary.at)).collect();
        places.extend(evaluation.iter().flat_map(|evaluation| &evaluation.daily).map(|day| Some(day.at)));
        places.push(
            evaluation.and_then(|evaluation| evaluation.satisfaction.as_ref()).map(|satisfaction| satisfaction.at),
        );
        let told = told(&self.evidence.learning).and_then(|(learning, _)| Told::new(self.site, self.handle, learning));
        let tests = self.evidence.learning.iter().filter_map(|measured| self.test(measured).transpose());
        Ok(LearningView {
            section: self.section(&items, &places)?,
            note: told.map(Told::note).transpose()?,
            tests: tests.collect::<Result<_, _>>()?,
            daily: self.daily(),
            satisfaction: self.satisfaction()?,
            minimum_group: self.minimum_group(),
        })
    }

    fn minimum_group(&self) -> u32 {
        self.site.catalog.settings().thresholds.minimum_group
    }
}

#[cfg(test)]
mod tests;

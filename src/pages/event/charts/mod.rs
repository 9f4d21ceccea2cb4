//! The charts of a report: which are drawn, and their words.
//!
//! Takes: one event. Gives: [`Charts`]. Never: a number that the report does not show in a table as well.

mod attendance;
mod learning;
mod money;
mod monitoring;
mod plans;

pub(super) use plans::DATES;

use super::Subject;
use super::learning::LearningView;
use crate::failure::Failure;
use crate::markup::SafeHtml;
use crate::pages::charts::Charted;
use serde::Serialize;
use std::collections::BTreeMap;

/// Every chart of the report; `None` where there is nothing to draw.
#[derive(Debug, Serialize)]
pub struct Charts {
    /// Before and after, by the test's id.
    pub gains: BTreeMap<String, SafeHtml>,
    /// Scores by class, by the test's id.
    pub distributions: BTreeMap<String, SafeHtml>,
    /// Planned against spent.
    pub money: Option<SafeHtml>,
    /// The ceilings that the chart marks, by category: only where every line has one, and none is above its own.
    pub ceilings: BTreeMap<&'static str, u64>,
    /// How many lines are above their own ceiling, by category.
    pub above: BTreeMap<&'static str, usize>,
    /// Present on each day.
    pub attendance: Option<SafeHtml>,
    /// Plans over time.
    pub plans: Option<Charted>,
    /// Application of what was learned.
    pub monitoring: Option<Charted>,
}

impl Subject<'_> {
    pub(super) fn charts(&self, learning: &LearningView) -> Result<Charts, Failure> {
        Ok(Charts {
            gains: self.gain_charts()?,
            distributions: self.distribution_charts(learning)?,
            money: self.money_chart()?,
            ceilings: self
                .category_ceilings()
                .into_iter()
                .map(|(category, amount)| (category.word(), amount))
                .collect(),
            above: self.lines_above().into_iter().map(|(category, lines)| (category.word(), lines)).collect(),
            attendance: self.attendance_chart()?,
            plans: self.plans_chart()?,
            monitoring: self.monitoring_chart()?,
        })
    }

    /// The event's days, for a chart's subtitle.
    fn period(&self) -> String {
        self.site.days_of(self.handle)
    }
}

#[cfg(test)]
mod tests;

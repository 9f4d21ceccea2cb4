//! What a program cost per participant, run after run.
//!
//! Takes: the runs as the table shows them. Gives: the chart. Never: a gain over runs, whose tests differ.

use super::super::charts::{Words, named};
use super::super::narrow;
use super::super::site::Site;
use super::runs::Run;
use crate::catalog::Program;
use crate::chart::trend::{self, Point};
use crate::chart::{Length, Value};
use crate::failure::Failure;
use crate::markup::SafeHtml;
use crate::sentence::Sentence;

/// The chart; `None` where the cost of fewer than two runs is known. `runs` are the latest first.
pub(super) fn cost(site: &Site<'_>, program: &Program, runs: &[Run]) -> Result<Option<SafeHtml>, Failure> {
    let mut points = Vec::new();
    let mut rows = Vec::new();
    // Of very many runs the table has the latest.
    let shown = program.events.iter().rev().zip(runs).rev();
    for (handle, run) in shown {
        let amount = site.evidence_of(*handle).money.per_participant.ok().map(Value::from);
        let (label, text) = (run.edition.clone(), run.per_participant.text.clone());
        rows.push(named(site, &label, &text)?);
        let short = format!("{}-{:02}", run.start.0.year(), run.start.0.month());
        points.push(Point { label, short, length: Length::from(amount), text });
    }
    let mut known = points.iter().filter(|point| point.length.is_told());
    let (Some(first), Some(last)) = (known.next(), known.next_back()) else { return Ok(None) };
    let same = first.text == last.text;
    let suffix = narrow::suffix(site);
    let way = if same { "same" } else { "different" };
    let title = Sentence::new(format!("chart.runs.title.{way}{suffix}"));
    let title = title.text("last", last.text.as_str());
    let words = Words {
        title: if same { title } else { title.text("first", first.text.as_str()) },
        subtitle: Sentence::new(format!("chart.runs.subtitle{suffix}"))
            .with("n", super::super::parts::counted(points.len())),
        name: Sentence::new("chart.runs.name"),
        rows,
    };
    Ok(Some(trend::draw(&words.caption(site, "c-runs")?, &points, None)))
}

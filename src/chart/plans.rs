//! What became of all plans, date by date: one bar a date, cut by state.
//!
//! Takes: counts per state that add up to the plans there are. Gives: a figure. Never: a state that only its colour tells.

use super::drawing::{Anchor, Drawing, Texture};
use super::figure::{Caption, frame};
use super::lettering::{NARROWEST, lines, width};
use super::scale::{Percent, Scale};
use crate::markup::SafeHtml;

/// The states, in the order of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Filled.
    Done,
    /// Striped.
    InProgress,
    /// Chequered.
    Stuck,
    /// Hollow.
    Dropped,
    /// Sparsely striped.
    NoNews,
    /// Dashed: what the states do not account for.
    Unknown,
}

impl State {
    fn texture(self) -> Texture {
        match self {
            Self::Done => Texture::plain("s1"),
            Self::InProgress => Texture { outline: "going", stripes: &["going wide"] },
            // Two rows of stripes that are out of step: a chequerboard.
            Self::Stuck => Texture { outline: "stuck", stripes: &["stuck wide", "stuck wide off"] },
            Self::Dropped => Texture::plain("out"),
            Self::NoNews => Texture { outline: "out", stripes: &["out thin"] },
            Self::Unknown => Texture::plain("un"),
        }
    }
}

/// One date.
#[derive(Debug, Clone)]
pub struct Date {
    /// When, how many plans, how many done.
    pub label: String,
    /// Every state with its count, in the order of [`Chart::states`].
    pub counts: Vec<(u32, String)>,
}

/// What the chart shows.
#[derive(Debug, Clone)]
pub struct Chart {
    /// The states that occur, each with its word.
    pub states: Vec<(State, String)>,
    /// The dates, oldest first.
    pub dates: Vec<Date>,
}

const HEIGHT: i32 = 24;

/// Draws it.
#[must_use]
pub fn draw(caption: &Caption, chart: &Chart) -> SafeHtml {
    let mut drawing = Drawing::default();
    let mut y = key(&mut drawing, chart);
    for date in &chart.dates {
        for line in lines(&date.label, false) {
            drawing.label(y + 13, "", &line);
            y += 19;
        }
        let below = bar(&mut drawing, chart, date, y);
        y += HEIGHT + below + 12;
    }
    frame(caption, drawing, y - 8)
}

/// The looks and their words, two a line.
fn key(drawing: &mut Drawing, chart: &Chart) -> i32 {
    let places = [Percent::LEFT, Percent::of(0.5)];
    for (index, (state, word)) in chart.states.iter().enumerate() {
        let place = places[index % 2];
        let y = 20 * i32::try_from(index / 2).unwrap_or(0);
        drawing.sample(place, y + 3, state.texture());
        drawing.text(place, 24, y + 14, Anchor::Start, "", word);
    }
    20 * i32::try_from(chart.states.len().div_ceil(2)).unwrap_or(0) + 10
}

/// Draws the bar of a date. A count that a part is too narrow for stands below it; gives how far down such counts reach.
fn bar(drawing: &mut Drawing, chart: &Chart, date: &Date, y: i32) -> i32 {
    let sum = date.counts.iter().fold(0_u32, |sum, (count, _)| sum.saturating_add(*count));
    let scale = Scale::from_zero(sum.into());
    let mut before = 0_u32;
    let mut narrow = Vec::new();
    for ((state, _), (count, text)) in chart.states.iter().zip(&date.counts) {
        let from = scale.at(before.into());
        before = before.saturating_add(*count);
        let length = from.to(scale.at(before.into()));
        if *count == 0 {
            continue;
        }
        drawing.textured(from, length, y, HEIGHT, state.texture());
        let middle = from.plus(Percent::of(length.share() / 2.0));
        if length.share() * NARROWEST >= width(text) + 6.0 {
            let class = if *state == State::Done { "on" } else { "halo" };
            drawing.text(middle, 0, y + 17, Anchor::Middle, class, text);
        } else {
            narrow.push((middle, text.as_str()));
        }
    }
    for ((middle, text), shift) in narrow.iter().zip(apart(&narrow)) {
        drawing.down(*middle, y + HEIGHT + 1, y + HEIGHT + 5, "axis");
        drawing.text(*middle, shift, y + HEIGHT + 18, Anchor::Middle, "", text);
    }
    if narrow.is_empty() { 0 } else { BELOW }
}

/// How far down the counts below a bar reach.
const BELOW: i32 = 20;

/// How many pixels each label must leave its place to stand clear of the one before and inside the narrowest drawing; on a
/// wider one the places are farther apart and the labels stay clear.
fn apart(labels: &[(Percent, &str)]) -> Vec<i32> {
    const GAP: f64 = 6.0;
    let widths: Vec<f64> = labels.iter().map(|(_, text)| width(text)).collect();
    let mut starts: Vec<f64> = Vec::new();
    for ((place, _), wide) in labels.iter().zip(&widths) {
        let free = starts
            .last()
            .zip(widths.get(starts.len().saturating_sub(1)))
            .map_or(0.0, |(start, wide)| start + wide + GAP);
        starts.push((place.share() * NARROWEST - wide / 2.0).max(free));
    }
    let mut end = NARROWEST;
    for (start, wide) in starts.iter_mut().zip(&widths).rev() {
        *start = start.min(end - wide);
        end = *start - GAP;
    }
    #[expect(clippy::cast_possible_truncation, reason = "pixels of the narrowest drawing")]
    let shift = |((place, _), (start, wide)): (&(Percent, &str), (&f64, &f64))| {
        (start + wide / 2.0 - place.share() * NARROWEST).round() as i32
    };
    labels.iter().zip(starts.iter().zip(&widths)).map(shift).collect()
}

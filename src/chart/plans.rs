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
        bar(&mut drawing, chart, date, y);
        y += HEIGHT + 12;
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

fn bar(drawing: &mut Drawing, chart: &Chart, date: &Date, y: i32) {
    let sum = date.counts.iter().fold(0_u32, |sum, (count, _)| sum.saturating_add(*count));
    let scale = Scale::from_zero(sum.into());
    let mut before = 0_u32;
    for ((state, _), (count, text)) in chart.states.iter().zip(&date.counts) {
        let from = scale.at(before.into());
        before = before.saturating_add(*count);
        let length = from.to(scale.at(before.into()));
        if *count == 0 {
            continue;
        }
        drawing.textured(from, length, y, HEIGHT, state.texture());
        if length.share() * NARROWEST >= width(text) + 6.0 {
            let class = if *state == State::Done { "on" } else { "halo" };
            let middle = from.plus(Percent::of(length.share() / 2.0));
            drawing.text(middle, 0, y + 17, Anchor::Middle, class, text);
        }
    }
}

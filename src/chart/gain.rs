//! One test: the mean before and after on the whole scale, and below it the gain with its uncertainty.
//!
//! Takes: means, and what may be told of the gain. Gives: a figure. Never: an interval or a reference that was not given,
//! or a score on anything but minimum to maximum.

use super::Point;
use super::drawing::{Anchor, Drawing};
use super::figure::{Caption, frame};
use super::lettering::lines;
use super::scale::{Percent, Scale, Value};
use crate::markup::SafeHtml;

/// What the chart shows.
#[derive(Debug, Clone)]
pub struct Gain {
    /// Minimum to maximum, with the numbers at its ticks.
    pub axis: Axis,
    /// The mean before.
    pub pre: Point,
    /// The mean after.
    pub post: Point,
    /// The score that passes.
    pub passing: Option<Point>,
    /// After − before, in points of the scale.
    pub gain: Point,
    /// Where the gain lies with 95 % confidence, or the words for why that is not known.
    pub interval: Result<Interval, String>,
    /// The gain seen on a retest without teaching.
    pub reference: Option<Point>,
    /// What stands at the line from which the gain is counted.
    pub zero: String,
}

/// The scale of a test and how its numbers are written.
#[derive(Debug, Clone)]
pub struct Axis {
    scale: Scale,
    ticks: Vec<Point>,
}

impl Axis {
    /// The axis of a scale; `write` puts a tick into words.
    pub fn new(scale: Scale, write: impl Fn(f64) -> String) -> Self {
        let ticks = scale.ticks().into_iter().map(|tick| Point::new(tick, write(tick.get()))).collect();
        Self { scale, ticks }
    }
}

/// Two ends and the words for them.
#[derive(Debug, Clone, PartialEq)]
pub struct Interval {
    /// The lower end, in points.
    pub low: Value,
    /// The upper end, in points.
    pub high: Value,
    /// Both in words.
    pub text: String,
}

/// Draws it.
#[must_use]
pub fn draw(caption: &Caption, gain: &Gain) -> SafeHtml {
    let mut drawing = Drawing::default();
    let top = scores(&mut drawing, gain);
    let height = change(&mut drawing, gain, top + 14);
    frame(caption, drawing, height)
}

/// Before and after; gives the height.
fn scores(drawing: &mut Drawing, gain: &Gain) -> i32 {
    let scale = gain.axis.scale;
    let (pre, post) = (scale.at(gain.pre.value), scale.at(gain.post.value));
    drawing.along(Percent::LEFT, Percent::RIGHT, 32, "grid");
    let mut y = 64;
    if let Some(passing) = &gain.passing {
        let place = scale.at(passing.value);
        // Not through the words for the means, which stand above and below the scale.
        drawing.down(place, 20, 44, "mark");
        drawing.down(place, 62, 67, "mark");
        y += 18 + drawing.beside_in_lines(place, 80, "soft halo", &passing.text) - 80;
    }
    drawing.along(pre, post, 32, "axis");
    // The hollow mark is the larger one, so that both are seen where nothing has changed.
    drawing.dot(pre, 32, 7, "s2");
    drawing.dot(post, 32, 5, "s1");
    drawing.beside(pre, 15, "halo", &gain.pre.text);
    drawing.beside(post, 57, "halo b", &gain.post.text);
    let last = gain.axis.ticks.len().saturating_sub(1);
    for (index, tick) in gain.axis.ticks.iter().enumerate() {
        let anchor = match index {
            0 => Anchor::Start,
            index if index == last => Anchor::End,
            _ => Anchor::Middle,
        };
        drawing.down(scale.at(tick.value), 29, 35, "grid");
        drawing.text(scale.at(tick.value), 0, y + 13, anchor, "tick", &tick.text);
    }
    y + 20
}

/// The gain from `top` on; gives the height.
fn change(drawing: &mut Drawing, gain: &Gain, top: i32) -> i32 {
    let scale = gain_scale(gain);
    let (zero, end) = (scale.at(Value::ZERO), scale.at(gain.gain.value));
    drawing.label(top + 13, "b", &gain.gain.text);
    let mut y = top + 22;
    for line in lines(gain.interval.as_ref().map_or_else(String::as_str, |interval| &interval.text), false) {
        drawing.label(y + 9, "soft", &line);
        y += 18;
    }
    // The reference begins above the bar, and not in the words.
    y += 6;
    drawing.bar(zero.min(end), zero.to(end), y, 14, "s1");
    drawing.down(zero, y - 3, y + 20, "axis");
    if let Ok(interval) = &gain.interval {
        let (low, high) = (scale.at(interval.low), scale.at(interval.high));
        for (class, reach) in [("whisker under", 6), ("whisker", 5)] {
            drawing.along(low, high, y + 7, class);
            drawing.down(low, y + 7 - reach, y + 7 + reach, class);
            drawing.down(high, y + 7 - reach, y + 7 + reach, class);
        }
    }
    drawing.beside(zero, y + 34, "tick halo", &gain.zero);
    let Some(reference) = &gain.reference else { return y + 40 };
    let place = scale.at(reference.value);
    // Above and below the bar, not across it: on a phone bar and interval are short, and a line over them would hide both;
    // nor through the number at the line from which the gain is counted.
    drawing.down(place, y - 8, y - 2, "ref");
    drawing.down(place, y + 17, y + 22, "ref");
    drawing.down(place, y + 38, y + 42, "ref");
    drawing.beside_in_lines(place, y + 54, "soft halo", &reference.text) + 6
}

/// As many points to the width as the scores above have; longer only where the interval needs it.
fn gain_scale(gain: &Gain) -> Scale {
    let span = gain.axis.scale.to().get() - gain.axis.scale.from().get();
    let ends = gain.interval.iter().flat_map(|interval| [interval.low, interval.high]);
    let shown = ends.chain(gain.reference.iter().map(|point| point.value)).chain([gain.gain.value]);
    let (low, high) = shown.fold((Value::ZERO, Value::ZERO), |(low, high), value| (low.min(value), high.max(value)));
    let to = Value::new(low.get() + span).unwrap_or(high).max(high);
    Scale::new(low, to).unwrap_or(gain.axis.scale)
}

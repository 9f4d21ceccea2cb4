//! One figure over years or runs: a line from four points on, else bars.
//!
//! Takes: values of which some may be unknown. Gives: a figure. Never: a line across a gap, or from anything but 0.

use super::bars::{self, Bar, Length, Look, Row, Text};
use super::drawing::{Anchor, Drawing};
use super::figure::{Caption, frame};
use super::lettering::{NARROWEST, width};
use super::scale::{Percent, Scale, Value};
use crate::markup::SafeHtml;

/// One year or run.
#[derive(Debug, Clone)]
pub struct Point {
    /// Which, in full: what a bar says.
    pub label: String,
    /// The same in as few letters as can be: what stands below a line.
    pub short: String,
    /// How much.
    pub length: Length,
    /// The same in words, or that it is unknown.
    pub text: String,
}

/// From how many points on a line is drawn.
const LINE_FROM: usize = 4;
/// Where the line's highest and lowest places are.
const TOP: i32 = 26;
const FLOOR: i32 = 166;

/// Draws it; `whole` is what every value is a part of, where it is a part: 1 for shares.
#[must_use]
pub fn draw(caption: &Caption, points: &[Point], whole: Option<Value>) -> SafeHtml {
    let mut drawing = Drawing::default();
    let height = if points.len() < LINE_FROM {
        let rows: Vec<Row<'_>> = points.iter().map(|point| row(point, whole)).collect();
        bars::draw(&mut drawing, &rows, bars::scale(&rows, None), 0)
    } else {
        line(&mut drawing, points, whole)
    };
    frame(caption, drawing, height)
}

fn row(point: &Point, whole: Option<Value>) -> Row<'_> {
    // Behind the bar is the rest of the whole.
    let text = if whole.is_some() && point.length != Length::Unknown {
        Text::Above(&point.text)
    } else {
        Text::Behind(&point.text)
    };
    Row { label: &point.label, bars: vec![Bar { length: point.length, look: Look::Filled, text }], mark: None, whole }
}

fn line(drawing: &mut Drawing, points: &[Point], whole: Option<Value>) -> i32 {
    let heights = points.iter().map(|point| point.length.value()).chain(whole).fold(Value::ZERO, Value::max);
    let scale = Scale::from_zero(heights);
    let places: Vec<Percent> = (0..points.len()).map(|index| place(index, points.len())).collect();
    drawing.along(Percent::LEFT, Percent::RIGHT, FLOOR, "axis");
    let known = |(point, place): (&Point, &Percent)| {
        (point.length != Length::Unknown).then(|| (*place, height(scale.at(point.length.value()))))
    };
    let known: Vec<Option<(Percent, i32)>> = points.iter().zip(&places).map(known).collect();
    for pair in known.windows(2) {
        if let [Some(from), Some(to)] = pair {
            drawing.line(*from, *to, "s1");
        }
    }
    let is_known = |point: &&Point| point.length != Length::Unknown;
    let (has_text, has_tick) =
        (shown(points, |point| if is_known(&point) { &point.text } else { "" }), shown(points, |point| &point.short));
    for (index, (point, place)) in points.iter().zip(&places).enumerate() {
        if let Some((place, y)) = known[index] {
            let is_part = matches!(point.length, Length::AtLeast(_));
            drawing.dot(place, y, 5, if is_part { "s2" } else { "s1" });
            if has_text(index) {
                drawing.text(place, 0, y - 12, side(index, points.len()), "halo", &point.text);
            }
        } else {
            drawing.dot(*place, FLOOR - 10, 6, "un");
            if index == 0 || known[index - 1].is_some() {
                drawing.text(*place, 0, FLOOR - 24, side(index, points.len()), "soft halo", &point.text);
            }
        }
        if has_tick(index) {
            drawing.text(*place, 0, FLOOR + 18, side(index, points.len()), "tick", &point.short);
        }
    }
    FLOOR + 24
}

/// Equal distances from edge to edge.
fn place(index: usize, points: usize) -> Percent {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen points")]
    Percent::of(index as f64 / points.saturating_sub(1).max(1) as f64)
}

#[expect(clippy::cast_possible_truncation, reason = "within the drawing")]
fn height(share: Percent) -> i32 {
    FLOOR - (f64::from(FLOOR - TOP) * share.share()).round() as i32
}

/// The first and the last text stay inside.
fn side(index: usize, points: usize) -> Anchor {
    match index {
        0 => Anchor::Start,
        index if index + 1 == points => Anchor::End,
        _ => Anchor::Middle,
    }
}

/// Which texts stand side by side on a phone: the last one always, and as many before it as there is room for.
fn shown<'a>(points: &'a [Point], text: impl Fn(&'a Point) -> &'a str) -> impl Fn(usize) -> bool {
    let widest = points.iter().map(|point| width(text(point))).fold(0.0, f64::max) + 6.0;
    let last = points.len().saturating_sub(1).max(1);
    let every = (1..=last).find(|every| {
        #[expect(clippy::cast_precision_loss, reason = "a few dozen points")]
        let distance = NARROWEST / last as f64 * *every as f64;
        // The first text stands wholly to the right of its place and the last one to the left: half a text more each.
        distance >= widest * 1.5
    });
    let every = every.unwrap_or(last);
    move |index| last.saturating_sub(index).is_multiple_of(every)
}

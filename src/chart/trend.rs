//! One figure over years or runs: a line where there are four points or more and all are known, else bars.
//!
//! Takes: values of which some may be unknown. Gives: a figure. Never: a line across a gap, a mark on the axis for what is
//! not known, or a scale from anything but 0.

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
/// From how many points on bars would be too many, so that points stand in their place and a gap is left open.
const BARS_BELOW: usize = 13;
/// Where the line's highest and lowest places are.
const TOP: i32 = 26;
const FLOOR: i32 = 166;

/// Draws it; `whole` is what every value is a part of, where it is a part: 1 for shares.
#[must_use]
pub fn draw(caption: &Caption, points: &[Point], whole: Option<Value>) -> SafeHtml {
    let series = points.len() >= LINE_FROM && points.iter().all(|point| matches!(point.length, Length::Known(_)));
    if series || points.len() >= BARS_BELOW {
        let mut drawing = Drawing::default();
        let height = line(&mut drawing, points, whole);
        return frame(caption, drawing, height);
    }
    draw_bars(caption, points, whole)
}

/// Draws it as bars with every value at its bar, whatever is known: for periods that are no points of one line, such as the
/// quarters of a year.
#[must_use]
pub fn draw_bars(caption: &Caption, points: &[Point], whole: Option<Value>) -> SafeHtml {
    let mut drawing = Drawing::default();
    let rows: Vec<Row<'_>> = points.iter().map(|point| row(point, whole)).collect();
    let height = bars::draw(&mut drawing, &rows, bars::scale(&rows, None), 0);
    frame(caption, drawing, height)
}

fn row(point: &Point, whole: Option<Value>) -> Row<'_> {
    // Behind the bar is the rest of the whole.
    let text =
        if whole.is_some() && point.length.is_told() { Text::Above(&point.text) } else { Text::Behind(&point.text) };
    Row { label: &point.label, bars: vec![Bar { length: point.length, look: Look::Filled, text }], mark: None, whole }
}

fn line(drawing: &mut Drawing, points: &[Point], whole: Option<Value>) -> i32 {
    let heights = points.iter().map(|point| point.length.value()).chain(whole).fold(Value::ZERO, Value::max);
    let scale = Scale::from_zero(heights);
    let places: Vec<Percent> = (0..points.len()).map(|index| place(index, points.len())).collect();
    drawing.along(Percent::LEFT, Percent::RIGHT, FLOOR, "axis");
    let known: Vec<Option<i32>> =
        points.iter().map(|point| point.length.is_told().then(|| height(scale.at(point.length.value())))).collect();
    for (pair, ends) in known.windows(2).zip(places.windows(2)) {
        if let ([Some(from), Some(to)], [left, right]) = (pair, ends) {
            drawing.line((*left, *from), (*right, *to), "s1");
        }
    }
    let (has_text, has_tick) = (
        shown(points, |point| if point.length.is_told() { &point.text } else { "" }),
        shown(points, |point| &point.short),
    );
    let labels: Vec<Option<(Anchor, i32)>> =
        (0..points.len()).map(|index| has_text(index).then(|| clear_place(&known, index)).flatten()).collect();
    let lowest = labels.iter().flatten().map(|(_, y)| *y).max().unwrap_or(0);
    let ticks = FLOOR + if lowest > FLOOR { 34 } else { 18 };
    for (index, (point, place)) in points.iter().zip(&places).enumerate() {
        match known[index] {
            Some(y) => {
                let is_part = matches!(point.length, Length::AtLeast(_));
                drawing.dot(*place, y, 5, if is_part { "s2" } else { "s1" });
            }
            // An empty ring would stand somewhere; what is not known stands nowhere, and so the whole height is left open.
            None if point.length == Length::Unknown => drawing.down(*place, TOP, FLOOR, "un"),
            None => {}
        }
        if let Some((anchor, y)) = labels[index] {
            drawing.text(*place, 0, y, anchor, "halo", &point.text);
        }
        if has_tick(index) {
            drawing.text(*place, 0, ticks, side(index, points.len()), "tick", &point.short);
        }
    }
    ticks + 6
}

/// Where a text stands that no line runs through: on the outer side of the bend that the line takes at its point.
fn clear_place(known: &[Option<i32>], index: usize) -> Option<(Anchor, i32)> {
    let y = (*known.get(index)?)?;
    let at = |index: Option<usize>| index.and_then(|index| known.get(index).copied().flatten());
    // Pixels grow downwards: a neighbour that is higher has the smaller number.
    let higher = |neighbour: Option<i32>| neighbour.is_some_and(|other| other < y);
    let (before, after) = (higher(at(index.checked_sub(1))), higher(at(Some(index + 1))));
    let (is_first, is_last) = (index == 0, index + 1 == known.len());
    let is_below = if is_first {
        after
    } else if is_last {
        before
    } else {
        before && after
    };
    let anchor = match (is_first, is_last, before, after) {
        (true, ..) => Anchor::Start,
        (_, true, ..) | (_, _, false, true) => Anchor::End,
        (_, _, true, false) => Anchor::Start,
        _ => Anchor::Middle,
    };
    Some((anchor, if is_below { y + 22 } else { y - 12 }))
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
        // One text may stand wholly to the right of its place and the next one wholly to the left.
        distance >= widest * 2.0
    });
    let every = every.unwrap_or(last);
    move |index| last.saturating_sub(index).is_multiple_of(every)
}

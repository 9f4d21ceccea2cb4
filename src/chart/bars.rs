//! Rows of horizontal bars, with their labels above and their numbers behind.
//!
//! Takes: rows of one or two bars. Gives: their drawing. Never: a bar that does not start at 0, or an unknown value that
//! looks like a known one.

use super::drawing::{Anchor, Drawing, Texture};
use super::lettering::{NARROWEST, lines, width};
use super::scale::{Percent, Scale, Value};

/// How much is known of a length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Length {
    /// All of it.
    Known(Value),
    /// A part; the bar's end stays open.
    AtLeast(Value),
    /// Nothing: a dashed box of no meaning stands where the bar would, and a word beside it.
    Unknown,
    /// There is nothing to measure: no bar at all, and a word in its place.
    Absent,
}

impl Length {
    /// A length, or the lack of one.
    pub fn from(value: Option<impl Into<Value>>) -> Self {
        value.map_or(Self::Unknown, |value| Self::Known(value.into()))
    }

    /// The known length; 0 where nothing is known.
    #[must_use]
    pub fn value(self) -> Value {
        match self {
            Self::Known(value) | Self::AtLeast(value) => value,
            Self::Unknown | Self::Absent => Value::ZERO,
        }
    }

    /// Whether all or a part of it is known.
    #[must_use]
    pub fn is_told(self) -> bool {
        matches!(self, Self::Known(_) | Self::AtLeast(_))
    }
}

/// How a bar looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Hollow,
    Filled,
}

impl Look {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Hollow => "s2",
            Self::Filled => "s1",
        }
    }
}

/// One bar.
#[derive(Debug)]
pub(super) struct Bar<'a> {
    pub length: Length,
    pub look: Look,
    pub text: Text<'a>,
}

/// The words of a bar, number included.
#[derive(Debug, Clone, Copy)]
pub(super) enum Text<'a> {
    /// Behind its end: short ones.
    Behind(&'a str),
    /// Above it: sentences.
    Above(&'a str),
    /// In the row's label.
    InLabel,
}

/// Bars with a label above them.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub label: &'a str,
    pub bars: Vec<Bar<'a>>,
    /// A mark across the bars, such as a ceiling.
    pub mark: Option<Value>,
    /// What a whole would be: a pale bar behind each.
    pub whole: Option<Value>,
}

const LABEL: i32 = 18;
const HEIGHT: i32 = 13;
const BETWEEN: i32 = 4;
const AFTER: i32 = 13;
/// Between a bar and its number.
const GAP: i32 = 8;
/// The dashed box of an unknown value, and the open end of a bar that is at least so long.
const OPEN: f64 = 0.08;

/// The scale on which all rows fit, with room for the numbers behind the bars.
pub(super) fn scale(rows: &[Row<'_>], also: Option<Value>) -> Scale {
    let bars = || rows.iter().flat_map(|row| row.bars.iter().map(move |bar| (row, bar)));
    let marks = rows.iter().flat_map(|row| [row.mark, row.whole]).flatten().chain(also);
    let largest = bars().map(|(_, bar)| bar.length.value()).chain(marks).fold(Value::ZERO, Value::max);
    let scale = Scale::from_zero(largest);
    let reach = bars().filter_map(|(row, bar)| {
        let Text::Behind(text) = bar.text else { return None };
        let open = if matches!(bar.length, Length::AtLeast(_)) { OPEN } else { 0.0 };
        let end = bar.length.value().max(row.mark.unwrap_or(Value::ZERO));
        let room = 1.0 - open - (width(text) + f64::from(GAP) + 2.0) / NARROWEST;
        let share = scale.at(end).share();
        (share > 0.0).then_some(room / share)
    });
    scale.within(reach.fold(1.0, f64::min).clamp(0.3, 1.0))
}

/// Two samples and what they stand for, side by side where a phone has room; gives the height.
pub(super) fn key(drawing: &mut Drawing, hollow: &str, filled: &str) -> i32 {
    let half = Percent::of(0.5);
    let fits = [hollow, filled].into_iter().all(|text| width(text) + 26.0 <= NARROWEST / 2.0);
    let (place, y) = if fits { (half, 0) } else { (Percent::LEFT, 20) };
    for (place, y, look, text) in [(Percent::LEFT, 0, Look::Hollow, hollow), (place, y, Look::Filled, filled)] {
        drawing.sample(place, y + 3, Texture::plain(look.class()));
        drawing.text(place, 24, y + 14, Anchor::Start, "", text);
    }
    y + 30
}

/// Draws rows from `top` on; gives where they end.
pub(super) fn draw(drawing: &mut Drawing, rows: &[Row<'_>], scale: Scale, top: i32) -> i32 {
    let mut y = top;
    let mut axis: Vec<(i32, i32)> = Vec::new();
    for row in rows {
        let is_bold = row.bars.iter().any(Bar::is_under_text);
        for line in lines(row.label, is_bold) {
            drawing.label(y + 13, if is_bold { "b" } else { "" }, &line);
            y += LABEL;
        }
        let start = y;
        for bar in &row.bars {
            if let Text::Above(text) = bar.text {
                for line in lines(text, false) {
                    drawing.label(y + 13, "", &line);
                    y += LABEL;
                }
            }
            draw_bar(drawing, bar, row, scale, y);
            match axis.last_mut() {
                Some((_, end)) if *end == y - 2 => *end = y + HEIGHT + 2,
                _ => axis.push((y - 2, y + HEIGHT + 2)),
            }
            y += HEIGHT + BETWEEN;
        }
        if let Some(mark) = row.mark {
            // On a pale casing, so that it is seen where the bar runs past it.
            for class in ["mark under", "mark"] {
                drawing.down(scale.at(mark), start - 2, y - BETWEEN + 3, class);
            }
        }
        y += AFTER - BETWEEN;
    }
    drawing.left_axis(&axis);
    y - AFTER + 4
}

impl Bar<'_> {
    fn is_under_text(&self) -> bool {
        matches!(self.text, Text::Above(_))
    }
}

fn draw_bar(drawing: &mut Drawing, bar: &Bar<'_>, row: &Row<'_>, scale: Scale, y: i32) {
    let end = scale.at(bar.length.value());
    let open = Percent::of(OPEN);
    if let Some(whole) = row.whole.filter(|_| bar.length.is_told()) {
        drawing.bar(Percent::LEFT, scale.at(whole), y, HEIGHT, "whole");
    }
    let end = match bar.length {
        Length::Known(_) => {
            drawing.bar(Percent::LEFT, end, y, HEIGHT, bar.look.class());
            end
        }
        Length::AtLeast(_) => {
            drawing.bar(end, open, y, HEIGHT, "un");
            drawing.bar(Percent::LEFT, end, y, HEIGHT, bar.look.class());
            end.plus(open)
        }
        Length::Unknown => {
            drawing.bar(Percent::LEFT, open, y, HEIGHT, "un");
            open
        }
        Length::Absent => Percent::LEFT,
    };
    if let Text::Behind(text) = bar.text {
        let class = if bar.length.is_told() { "halo" } else { "soft halo" };
        drawing.text(clear_of(row.mark, end, text, scale), GAP, y + 12, Anchor::Start, class, text);
    }
}

/// Where a number starts: behind the bar, or behind a mark that would run through it on a phone.
fn clear_of(mark: Option<Value>, end: Percent, text: &str, scale: Scale) -> Percent {
    let needed = (width(text) + f64::from(2 * GAP)) / NARROWEST;
    mark.map(|mark| scale.at(mark)).filter(|mark| *mark >= end && end.to(*mark).share() < needed).unwrap_or(end)
}

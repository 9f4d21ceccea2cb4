//! The one place that writes the tags of a drawing.
//!
//! Takes: places, pixels and text. Gives: SVG whose every tag is written here and whose every text is escaped. Never: a
//! viewBox, a style attribute, a colour: what a class looks like is the stylesheet's business.

use super::lettering::{NARROWEST, lines_within};
use super::scale::Percent;
use crate::markup::{escape_into, escape_text_into};
use std::fmt::{Display, Write};

/// From one line of a text to the next.
const LINE: i32 = 16;

/// On which side of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The side on which a label has most room, and so one of up to two thirds of the narrowest drawing stays inside of it.
    pub(super) fn beside(place: Percent) -> Self {
        match place.share() {
            share if share < 0.33 => Self::Start,
            share if share > 0.67 => Self::End,
            _ => Self::Middle,
        }
    }

    /// How many pixels a label on this side of a place has in the narrowest drawing; a wider one has more.
    fn room(self, place: Percent) -> f64 {
        let share = place.share();
        NARROWEST
            * match self {
                Self::Start => 1.0 - share,
                Self::Middle => 2.0 * share.min(1.0 - share),
                Self::End => share,
            }
    }
}

/// How an area looks: the class of its outline, and those of the rows of stripes in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Texture {
    pub outline: &'static str,
    pub stripes: &'static [&'static str],
}

impl Texture {
    /// One without stripes.
    pub(super) fn plain(outline: &'static str) -> Self {
        Self { outline, stripes: &[] }
    }
}

/// A drawing as it grows; vertical places are pixels from its top.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    svg: String,
}

// Writing to a String cannot fail.
impl Drawing {
    /// A text: its baseline at `y`, `shift` pixels off its place.
    pub(super) fn text(&mut self, place: Percent, shift: i32, y: i32, anchor: Anchor, class: &str, text: &str) {
        self.svg.push_str("<text");
        self.class(class);
        let _ = match place.share() {
            share if share > 0.0 => write!(self.svg, " x=\"{place}\""),
            _ => write!(self.svg, " x=\"0\""),
        };
        if shift != 0 {
            let _ = write!(self.svg, " dx=\"{shift}\"");
        }
        let _ = write!(self.svg, " y=\"{y}\"");
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => self.svg.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.svg.push_str(" text-anchor=\"end\""),
        }
        self.svg.push('>');
        escape_text_into(&mut self.svg, text);
        self.svg.push_str("</text>");
    }

    /// A text at the left edge.
    pub(super) fn label(&mut self, y: i32, class: &str, text: &str) {
        self.text(Percent::LEFT, 0, y, Anchor::Start, class, text);
    }

    /// A text beside a place, on the side where it fits.
    pub(super) fn beside(&mut self, place: Percent, y: i32, class: &str, text: &str) {
        self.text(place, 0, y, Anchor::beside(place), class, text);
    }

    /// A text beside a place in as many lines as it takes on a phone, the first at `y`; gives how far down they reach.
    pub(super) fn beside_in_lines(&mut self, place: Percent, y: i32, class: &str, text: &str) -> i32 {
        let anchor = Anchor::beside(place);
        let mut next = y;
        for line in lines_within(text, anchor.room(place)) {
            self.text(place, 0, next, anchor, class, &line);
            next += LINE;
        }
        next - LINE
    }

    /// A rectangle from one place on, `height` pixels high.
    pub(super) fn bar(&mut self, from: Percent, length: Percent, y: i32, height: i32, class: &str) {
        self.svg.push_str("<rect");
        self.class(class);
        if from > Percent::LEFT {
            let _ = write!(self.svg, " x=\"{from}\"");
        }
        let _ = write!(self.svg, " y=\"{y}\" width=\"{length}\" height=\"{height}\"/>");
    }

    /// A rectangle with what fills it.
    pub(super) fn textured(&mut self, from: Percent, length: Percent, y: i32, height: i32, texture: Texture) {
        self.bar(from, length, y, height, texture.outline);
        self.stripes((&from, &from.plus(length)), y, height, texture);
    }

    /// A sample of how a series looks: a drawing of its own, since its place is in percent and its length in pixels.
    pub(super) fn sample(&mut self, place: Percent, y: i32, texture: Texture) {
        let _ = write!(self.svg, "<svg x=\"{place}\" y=\"{y}\" width=\"18\" height=\"14\"><rect");
        self.class(texture.outline);
        self.svg.push_str(" x=\"1\" y=\"1\" width=\"16\" height=\"12\"/>");
        self.stripes((&1, &17), 1, 12, texture);
        self.svg.push_str("</svg>");
    }

    /// Thick dashed lines, which are stripes.
    fn stripes(&mut self, (from, to): (&dyn Display, &dyn Display), y: i32, height: i32, texture: Texture) {
        for (row, class) in (0..).zip(texture.stripes) {
            let thick = height / i32::try_from(texture.stripes.len()).unwrap_or(1);
            let middle = y + thick * row + thick / 2;
            self.svg.push_str("<line");
            self.class(class);
            let _ = write!(
                self.svg,
                " x1=\"{from}\" y1=\"{middle}\" x2=\"{to}\" y2=\"{middle}\" stroke-width=\"{thick}\"/>"
            );
        }
    }

    /// A line along the drawing.
    pub(super) fn along(&mut self, from: Percent, to: Percent, y: i32, class: &str) {
        self.line((from, y), (to, y), class);
    }

    /// A line down the drawing.
    pub(super) fn down(&mut self, place: Percent, from: i32, to: i32, class: &str) {
        self.line((place, from), (place, to), class);
    }

    /// A line between two places.
    pub(super) fn line(&mut self, from: (Percent, i32), to: (Percent, i32), class: &str) {
        self.svg.push_str("<line");
        self.class(class);
        let _ = write!(self.svg, " x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>", from.0, from.1, to.0, to.1);
    }

    /// The line at the left edge that bars start at, from one height to the other of each span.
    pub(super) fn left_axis(&mut self, spans: &[(i32, i32)]) {
        self.svg.push_str("<path class=\"axis\" d=\"");
        for (from, to) in spans {
            let _ = write!(self.svg, "M0 {from}v{}", to - from);
        }
        self.svg.push_str("\"/>");
    }

    /// A round mark.
    pub(super) fn dot(&mut self, place: Percent, y: i32, radius: i32, class: &str) {
        self.svg.push_str("<circle");
        self.class(class);
        let _ = write!(self.svg, " cx=\"{place}\" cy=\"{y}\" r=\"{radius}\"/>");
    }

    fn class(&mut self, class: &str) {
        if !class.is_empty() {
            self.svg.push_str(" class=\"");
            escape_into(&mut self.svg, class);
            self.svg.push('"');
        }
    }

    /// Puts another drawing on top.
    pub(super) fn append(&mut self, other: &Self) {
        self.svg.push_str(&other.svg);
    }

    /// What was drawn.
    pub(super) fn finish(self) -> String {
        self.svg
    }
}

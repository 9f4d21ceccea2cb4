//! How many came on each day, against how many had registered.
//!
//! Takes: a count or the lack of one per day. Gives: a figure. Never: a day of which nothing is known as an empty one.

use super::Point;
use super::bars::{self, Bar, Length, Look, Row, Text};
use super::drawing::Drawing;
use super::figure::{Caption, frame};
use crate::markup::SafeHtml;

/// One day.
#[derive(Debug, Clone)]
pub struct Day {
    /// Which, and how many came in words, or that it is unknown.
    pub label: String,
    /// How many came.
    pub present: Option<u32>,
}

/// Draws it; `registered` is the line that the bars are held against.
#[must_use]
pub fn draw(caption: &Caption, days: &[Day], registered: Option<&Point>) -> SafeHtml {
    let rows: Vec<Row<'_>> = days.iter().map(row).collect();
    let scale = bars::scale(&rows, registered.map(|point| point.value));
    let mut drawing = Drawing::default();
    let top = if registered.is_some() { 24 } else { 0 };
    // The line first, so that numbers which it crosses stay readable.
    let mut line = Drawing::default();
    let height = bars::draw(&mut line, &rows, scale, top);
    if let Some(registered) = registered {
        let place = scale.at(registered.value);
        drawing.down(place, 20, height - 2, "ref");
        drawing.beside(place, 14, "soft", &registered.text);
    }
    drawing.append(&line);
    frame(caption, drawing, height)
}

fn row(day: &Day) -> Row<'_> {
    let bar = Bar { length: Length::from(day.present), look: Look::Filled, text: Text::InLabel };
    Row { label: &day.label, bars: vec![bar], mark: None, whole: None }
}

//! Planned against realised, by category.
//!
//! Takes: amounts of which some may be unknown. Gives: a figure. Never: an unknown amount as 0.

use super::bars::{self, Bar, Length, Look, Row, Text};
use super::drawing::Drawing;
use super::figure::{Caption, frame};
use super::scale::Value;
use crate::markup::SafeHtml;

/// One category.
#[derive(Debug, Clone)]
pub struct Category {
    /// Its name, and its ceiling in words where it has one.
    pub label: String,
    /// Planned, and the same in words.
    pub planned: (Length, String),
    /// Realised, and the same in words; `None` where the chart is about the plan alone.
    pub realised: Option<(Length, String)>,
    /// The most that the prices allowed would come to; `None` unless every line has a ceiling and a volume.
    pub ceiling: Option<Value>,
}

/// Names of the two kinds of bar.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The hollow one.
    pub planned: &'a str,
    /// The filled one.
    pub realised: &'a str,
}

/// Draws it.
#[must_use]
pub fn draw(caption: &Caption, categories: &[Category], names: Names<'_>) -> SafeHtml {
    let rows: Vec<Row<'_>> = categories.iter().map(row).collect();
    let mut drawing = Drawing::default();
    let compares = categories.iter().any(|category| category.realised.is_some());
    let top = if compares { bars::key(&mut drawing, names.planned, names.realised) } else { 0 };
    let height = bars::draw(&mut drawing, &rows, bars::scale(&rows, None), top);
    frame(caption, drawing, height)
}

fn row(category: &Category) -> Row<'_> {
    let planned = Bar { length: category.planned.0, look: Look::Hollow, text: Text::Behind(&category.planned.1) };
    let realised = category.realised.iter().map(|(length, text)| Bar {
        length: *length,
        look: Look::Filled,
        text: Text::Behind(text),
    });
    Row {
        label: &category.label,
        bars: [planned].into_iter().chain(realised).collect(),
        mark: category.ceiling,
        whole: None,
    }
}

//! How many people scored in each class, before and after.
//!
//! Takes: counts per class, classes as wide as they are. Gives: a figure. Never: splits or joins a class.

use super::bars::{self, Bar, Length, Look, Row, Text};
use super::drawing::Drawing;
use super::figure::{Caption, frame};
use crate::markup::SafeHtml;

/// One class.
#[derive(Debug, Clone)]
pub struct Class {
    /// From where to where, in words: a bar does not show how wide its class is.
    pub label: String,
    /// How many before, and the same in words.
    pub pre: (u32, String),
    /// How many after, and the same in words.
    pub post: (u32, String),
}

/// Draws it; `pre` and `post` name the two tests.
#[must_use]
pub fn draw(caption: &Caption, classes: &[Class], pre: &str, post: &str) -> SafeHtml {
    let rows: Vec<Row<'_>> = classes.iter().map(row).collect();
    let mut drawing = Drawing::default();
    let top = bars::key(&mut drawing, pre, post);
    let height = bars::draw(&mut drawing, &rows, bars::scale(&rows, None), top);
    frame(caption, drawing, height)
}

fn row(class: &Class) -> Row<'_> {
    let (pre, post) = (&class.pre, &class.post);
    let bars = vec![
        Bar { length: Length::Known(pre.0.into()), look: Look::Hollow, text: Text::Behind(&pre.1) },
        Bar { length: Length::Known(post.0.into()), look: Look::Filled, text: Text::Behind(&post.1) },
    ];
    Row { label: &class.label, bars, mark: None, whole: None }
}

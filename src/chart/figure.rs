//! The frame of every chart: the finding, what is measured, the drawing, and all of it in words.
//!
//! Takes: a [`Caption`] and a drawing. Gives: a `<figure>`. Never: a chart without words, or two parts with one id.

use super::drawing::Drawing;
use crate::markup::{SafeHtml, escape_into, escape_text_into};
use std::fmt::Write;

/// The words of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// What the ids of its parts begin with: letters, digits and hyphens, used by no other chart of the page.
    pub id: String,
    /// The finding, in ten words or fewer.
    pub title: String,
    /// Measure, unit, population, period.
    pub subtitle: String,
    /// What the drawing shows, as a name.
    pub name: String,
    /// The finding and all numbers, in sentences.
    pub description: String,
}

/// Frames a drawing.
pub(super) fn frame(caption: &Caption, drawing: Drawing, height: i32) -> SafeHtml {
    let svg = drawing.finish();
    let mut html = String::with_capacity(svg.len() + caption.description.len() + 512);
    html.push_str("<figure><figcaption><b>");
    escape_text_into(&mut html, &caption.title);
    html.push_str("</b> <span>");
    escape_text_into(&mut html, &caption.subtitle);
    html.push_str("</span></figcaption><svg class=\"chart\" height=\"");
    // Writing to a String cannot fail.
    let _ = write!(html, "{height}");
    html.push_str("\" role=\"img\" aria-labelledby=\"");
    id(&mut html, caption, "-t ");
    id(&mut html, caption, "-d\"><title id=\"");
    id(&mut html, caption, "-t\">");
    escape_text_into(&mut html, &caption.name);
    html.push_str("</title><desc id=\"");
    id(&mut html, caption, "-d\">");
    escape_text_into(&mut html, &caption.description);
    html.push_str("</desc>");
    html.push_str(&svg);
    html.push_str("</svg></figure>");
    SafeHtml::trusted(html)
}

fn id(html: &mut String, caption: &Caption, rest: &str) {
    escape_into(html, &caption.id);
    html.push_str(rest);
}

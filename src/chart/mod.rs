//! Charts: numbers and words that are already chosen, drawn as accessible inline SVG.
//!
//! Takes: numbers, and texts in the reader's language. Gives: a `<figure>` as [`SafeHtml`](crate::markup::SafeHtml). Never: a word of its own, a sum,
//! a look into the catalog, a script, a style attribute.
//!
//! How it stays readable at every width: there is no viewBox. Horizontal places are percentages, vertical ones pixels, the
//! height is fixed; so text keeps its size and nothing is distorted. Labels stand above their rows, and a phone needs no
//! gutter beside them. What tells two series apart is hollow and filled before it is a colour.
//!
//! One file draws one kind of chart. [`scale`] turns values into percentages, [`figure`] is the frame with the
//! finding, `bars` the rows that most kinds share, `drawing` the only file that writes tags.

mod bars;
mod drawing;
mod lettering;

pub mod attendance;
pub mod distribution;
pub mod figure;
pub mod gain;
pub mod money;
pub mod monitoring;
pub mod plans;
pub mod scale;
pub mod trend;

#[cfg(test)]
mod tests;

pub use bars::Length;
pub use figure::Caption;
pub use scale::{Scale, Value};

/// A value and the words that stand beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Where it stands on the scale.
    pub value: Value,
    /// Its words, number included.
    pub text: String,
}

impl Point {
    /// A value with its words.
    pub fn new(value: Value, text: impl Into<String>) -> Self {
        Self { value, text: text.into() }
    }
}

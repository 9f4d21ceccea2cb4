//! How many apply what they learned, of those who answered and of all who completed, some months later.
//!
//! Takes: shares, or the word that stands where there is none. Gives: a figure. Never: a round that is not due as a zero.

use super::bars::{self, Bar, Length, Look, Row, Text};
use super::drawing::Drawing;
use super::figure::{Caption, frame};
use super::scale::Value;
use crate::markup::SafeHtml;

/// One round.
#[derive(Debug, Clone)]
pub struct Round {
    /// When, in words.
    pub label: String,
    /// What is known of it.
    pub shares: Shares,
}

/// What is known of a round.
#[derive(Debug, Clone)]
pub enum Shares {
    /// Both shares, 0 to 1, each with its words; `None` where it cannot be computed.
    Known {
        /// Applied ÷ respondents.
        of_respondents: (Option<Value>, String),
        /// Applied ÷ completed: a lower bound.
        of_completed: (Option<Value>, String),
    },
    /// Nothing: not due, overdue, not collected.
    Word(String),
}

/// Draws it.
#[must_use]
pub fn draw(caption: &Caption, rounds: &[Round]) -> SafeHtml {
    let rows: Vec<Row<'_>> = rounds.iter().map(row).collect();
    let mut drawing = Drawing::default();
    let height = bars::draw(&mut drawing, &rows, bars::scale(&rows, None), 0);
    frame(caption, drawing, height)
}

fn row(round: &Round) -> Row<'_> {
    let bars = match &round.shares {
        Shares::Word(word) => vec![Bar { length: Length::Unknown, look: Look::Filled, text: Text::Behind(word) }],
        Shares::Known { of_respondents, of_completed } => {
            [(of_respondents, Look::Filled), (of_completed, Look::Hollow)]
                .into_iter()
                .map(|((share, text), look)| Bar { length: Length::from(*share), look, text: Text::Above(text) })
                .collect()
        }
    };
    Row { label: &round.label, bars, mark: None, whole: Some(1_u32.into()) }
}

//! A sum that knows what it does not know, and why a figure is not computed.
//!
//! Takes: amounts, known or not. Gives: [`Total`], [`Computed`] and [`Refusal`]. Never: an unknown amount as 0.

use crate::codes;

/// A sum of amounts of which some may be unknown. Whole currency units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Total {
    /// Sum of the known amounts.
    pub known: u64,
    /// How many amounts are known.
    pub known_lines: usize,
    /// How many are not.
    pub unknown_lines: usize,
}

impl Total {
    /// Adds one amount.
    pub fn add(&mut self, amount: Option<u64>) {
        match amount {
            Some(amount) => {
                self.known = self.known.saturating_add(amount);
                self.known_lines += 1;
            }
            None => self.unknown_lines += 1,
        }
    }

    /// Whether nothing at all is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.known_lines == 0
    }

    /// Whether every part is known.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.known_lines > 0 && self.unknown_lines == 0
    }

    /// The sum, where every part is known.
    #[must_use]
    pub fn complete(&self) -> Option<u64> {
        self.is_complete().then_some(self.known)
    }

    /// The sum of what is known, a lower bound while a part is not; `None` where nothing is known.
    #[must_use]
    pub fn at_least(&self) -> Option<u64> {
        (!self.is_unknown()).then_some(self.known)
    }

    /// The sum, where every part is known; else why no figure rests on it.
    ///
    /// # Errors
    /// Where a part, or all of it, is unknown.
    pub fn whole(&self) -> Computed<u64> {
        match self.complete() {
            Some(sum) => Ok(sum),
            None if self.is_unknown() => Err(Refusal::NotRecorded),
            None => Err(Refusal::UnknownPart),
        }
    }
}

codes! {
    /// Why a figure on money is not computed.
    pub enum Refusal {
        /// A part of the amount is unknown: the sum is a lower bound, and a ratio on it would be wrong.
        UnknownPart = "unknown-part",
        /// Nothing of the amount is written down.
        NotRecorded = "not-recorded",
        /// What it would be divided by is unknown.
        BaseUnknown = "base-unknown",
        /// What it would be divided by is 0.
        BaseZero = "base-zero",
    }
}

/// A figure, or why there is none.
pub type Computed<T> = Result<T, Refusal>;

//! Numbers as machines read them.
//!
//! Takes: computed and written numbers. Gives: the same, fit for JSON and CSV. Never: rounds a number that an editor wrote.

use serde::{Serialize, Serializer};

/// A computed number with six significant digits: pages round further, and binary dust (24.099999999999994) is none of
/// the reader's business.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    format!("{value:.5e}").parse().unwrap_or(value)
}

/// A measured number that keeps to whole ones where it is whole: 66, not 66.0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plain(pub f64);

/// From here on not every whole number has a binary fraction of its own.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() < EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "whole, and below 2^53")]
            return serializer.serialize_i64(self.0 as i64);
        }
        serializer.serialize_f64(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computed_numbers_lose_binary_dust_and_nothing_else() {
        for (value, expected) in [
            (78.6 - 54.5, 24.1),
            (8.0 / 38.0, 0.210_526),
            (22.0 / 24.0, 0.916_667),
            (0.000_123_456_7, 0.000_123_457),
            (-0.5, -0.5),
            (0.0, 0.0),
        ] {
            assert!((rounded(value) - expected).abs() < 1e-15, "{value}");
        }
    }

    #[test]
    fn whole_numbers_are_written_whole() {
        let json = serde_json::to_string(&[Plain(66.0), Plain(-3.0), Plain(88.5)]).expect("numbers");
        assert_eq!(json, "[66,-3,88.5]");
    }
}

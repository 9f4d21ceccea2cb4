//! Figures that follow from a test's means, as they stand in the report's list, or the words for why there is none.
//!
//! Takes: a test whose gain may be told. Gives: the figure, or else its reason, in words. Never: a bar, a zero or nothing in
//! the place of a figure that is missing.

use super::Told;
use crate::evidence::learning::NoInterval;
use crate::evidence::statistics::NoNormalized;
use crate::failure::Failure;
use crate::format;
use crate::pages::disclosure::SHARE_FROM;
use crate::sentence::Sentence;

impl Told<'_> {
    /// The interval in the table, or why there is none.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn interval_cell(self) -> Result<Result<String, String>, Failure> {
        match self.gain.interval {
            Ok(_) if self.gain.is_even() => Ok(Ok(self.site.word("reading.range-even")?)),
            Ok(interval) => {
                let (low, high) = self.ends(interval);
                Ok(Ok(self.say(&Sentence::new("reading.range").text("low", low).text("high", high))?))
            }
            Err(NoInterval::TooFew) => Ok(Err(self.site.word("reading.none.below-ten")?)),
            Err(NoInterval::SpreadUnknown) => Ok(Err(self.site.word("reading.none.spread-unknown")?)),
        }
    }

    /// The normalised gain in the table, or why there is none.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn normalized_cell(self) -> Result<Result<String, String>, Failure> {
        Ok(match self.gain.normalized {
            Ok(share) => Ok(format::decimal(share, 2, self.site.language())),
            Err(NoNormalized::MeanUnknown) => Err(self.site.word("reading.none.mean-unknown")?),
            Err(NoNormalized::MaximumUnknown) => Err(self.site.word("reading.none.maximum-unknown")?),
            Err(NoNormalized::NearMaximum) => Err(self.site.word("reading.none.near-maximum")?),
            Err(NoNormalized::Fell) => Err(self.site.word("reading.none.fell")?),
        })
    }

    /// The standardised difference in the table, or why there is none.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn effect_size_cell(self) -> Result<Result<String, String>, Failure> {
        let why = match (self.gain.effect_size, self.gain.spreads.0.zip(self.gain.spreads.1)) {
            (Some(size), _) => return Ok(Ok(self.moved_by(size)?)),
            (None, _) if self.learning.pairs.is_some_and(|pairs| pairs < SHARE_FROM) => "below-ten",
            (None, Some(_)) => "no-spread",
            (None, None) => "spread-unknown",
        };
        Ok(Err(self.site.word(&format!("reading.none.{why}"))?))
    }

    /// The standardised difference with what it means in one plain sentence; no word grades it.
    fn moved_by(self, size: f64) -> Result<String, Failure> {
        let language = self.site.language();
        let sentence = Sentence::new("reading.effect-size").text("d", format::decimal(size, 2, language));
        self.say(&sentence.text("times", format::decimal(size.abs(), 2, language)))
    }

    /// What a retest alone has brought, in the table, or why it is not known.
    ///
    /// # Errors
    /// Where the theme lacks a word.
    pub fn retest_cell(self) -> Result<Result<String, String>, Failure> {
        match self.gain.retest {
            Some(points) => Ok(Ok(self.say(&Sentence::new("reading.points").text("points", self.plain(points)))?)),
            None if self.gain.means.is_none() => Ok(Err(self.site.word("reading.none.mean-unknown")?)),
            None => Ok(Err(self.site.word("reading.none.maximum-unknown")?)),
        }
    }
}

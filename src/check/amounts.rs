//! Money in sums and in sentences.
//!
//! Takes: lines and amounts. Gives: products and words. Never: rounds a written amount.

use crate::format::integer;
use crate::model::budget::Line;
use crate::words::{Language, Words};

/// Volume times unit price; `None` where either is not written.
#[expect(clippy::cast_precision_loss, reason = "amounts end at ten quadrillion, where a unit is all that is lost")]
pub fn product(line: &Line) -> Option<f64> {
    let price = line.unit_price.as_ref()?.0 as f64;
    let volume = line.volume.iter().map(|part| part.amount).reduce(|product, amount| product * amount)?;
    Some(volume * price)
}

/// An amount in whole units, for comparison and for show.
pub fn whole(amount: f64) -> i128 {
    // By way of text: a float has no conversion that cannot wrap or panic.
    format!("{amount:.0}").parse().unwrap_or(i128::MAX)
}

/// An amount with its thousands marked, in both languages.
pub fn shown(amount: i128) -> Words {
    Words { id: integer(amount, Language::Indonesian), en: integer(amount, Language::English) }
}

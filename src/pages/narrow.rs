//! Amounts of money in narrow columns of tables and in charts.
//!
//! Takes: an amount, and the site, whose currency it is in. Gives: its text, and the words that name the column's unit.
//! Never: shortens an amount to nothing: rupiah are told in thousands and millions, other currencies in full, because a
//! seminar that cost USD 1,070 would read 0.0 million.

use super::site::Site;
use crate::format;

/// Whether amounts are shortened.
fn is_short(site: &Site<'_>) -> bool {
    site.catalog.settings().currency == "IDR"
}

/// What follows a key of the i18n files whose words name the unit: nothing where amounts are shortened, else `-whole`.
#[must_use]
pub fn suffix(site: &Site<'_>) -> &'static str {
    if is_short(site) { "" } else { "-whole" }
}

/// An amount in thousands without a unit, or in full with its currency.
#[must_use]
pub fn thousands(site: &Site<'_>, amount: i128) -> String {
    if is_short(site) { format::money_thousands(amount, site.language()) } else { full(site, amount) }
}

/// An amount in millions with one decimal, or in full with its currency.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
pub fn millions(site: &Site<'_>, amount: i128) -> String {
    if is_short(site) { format::decimal(amount as f64 / 1_000_000.0, 1, site.language()) } else { full(site, amount) }
}

fn full(site: &Site<'_>, amount: i128) -> String {
    format::money(amount, &site.catalog.settings().currency, site.language())
}

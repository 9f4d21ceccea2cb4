//! Amounts of money in whole currency units.
//!
//! Takes: an amount and an ISO 4217 code. Gives: its text. Never: converts a currency; never shortens a unit to a letter.

use super::number::{MINUS, decimal_separator, group};
use crate::words::Language;

/// The whole amount: `Rp412.500.000`, `−Rp5.000`; another currency by its code: `USD 1.250`.
#[must_use]
pub fn money(amount: i128, currency: &str, language: Language) -> String {
    let digits = group(&amount.unsigned_abs().to_string(), language);
    signed(amount, currency, &digits)
}

/// The amount in its largest unit, with two decimals at most: `Rp3,72 juta`, `Rp1,12 miliar`.
/// Below a million it is the whole amount.
#[must_use]
pub fn money_short(amount: i128, currency: &str, language: Language) -> String {
    let size = amount.unsigned_abs();
    if size < 1_000_000 {
        return money(amount, currency, language);
    }
    let (mut hundredths, mut word) = (0, "");
    for (unit, id, en) in [
        (1_000_000, "juta", "million"),
        (1_000_000_000, "miliar", "billion"),
        (1_000_000_000_000, "triliun", "trillion"),
    ] {
        // Hundredths of the unit, half rounded up. 999.995.000 rounds to "1.000 juta": then the next unit is taken.
        hundredths = size / (unit / 100) + u128::from(size % (unit / 100) >= unit / 200);
        word = match language {
            Language::Indonesian => id,
            Language::English => en,
        };
        if hundredths < 100_000 {
            break;
        }
    }
    let mut digits = group(&(hundredths / 100).to_string(), language);
    let fraction = format!("{:02}", hundredths % 100);
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        digits.push(decimal_separator(language));
        digits.push_str(fraction);
    }
    digits.push(' ');
    digits.push_str(word);
    signed(amount, currency, &digits)
}

/// The amount in thousands, for a table whose caption says "in thousands of rupiah": 412.500.000 is `412.500`.
#[must_use]
pub fn money_thousands(amount: i128, language: Language) -> String {
    let size = amount.unsigned_abs();
    let thousands = size / 1000 + u128::from(size % 1000 >= 500);
    let digits = group(&thousands.to_string(), language);
    if amount < 0 && thousands > 0 { format!("{MINUS}{digits}") } else { digits }
}

/// Joins sign, currency and digits. The sign stands first, so that a column of losses is seen at its left edge.
fn signed(amount: i128, currency: &str, digits: &str) -> String {
    let sign = if amount < 0 { MINUS.to_string() } else { String::new() };
    match currency {
        "IDR" => format!("{sign}Rp{digits}"),
        // A code and not a symbol: "$" is the sign of twenty currencies.
        code => format!("{sign}{code} {digits}"),
    }
}

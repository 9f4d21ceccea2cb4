//! How numbers, money, dates and times are written for readers, in Indonesian and in English.
//!
//! Takes: plain values and a [`Language`](crate::words::Language). Gives: text. Never: computes a figure, decides what is
//! shown, or asks what time it is.
//!
//! The forms are those of EYD V and of the site's own rules: `Rp412.500.000`, `93,8%`, `+23,4`, `9–11 Maret 2026`,
//! `08.30 WIB`. Minus is U+2212, so that it is as wide as a digit and is read aloud as minus.

mod date;
mod money;
mod number;
mod text;

pub use date::{
    clock, clock_range, date, date_in_year, date_range, month, month_year, timestamp, weekday, weekday_date,
    zone_abbreviation, zone_has_one_name,
};
pub use money::{money, money_short, money_thousands};
pub use number::{decimal, decimal_trimmed, integer, percent, percent_trimmed, points};
pub use text::{file_size, list};

#[cfg(test)]
mod tests;

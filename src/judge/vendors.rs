//! Vendors of an event, and what is bought from them.
//!
//! Takes: names and budget lines. Gives: names that can be compared, and purchases in words. Never: decides who a vendor is besides.

use super::case::Case;
use super::wording::{Both, few, quoted};
use crate::evidence::money::{planned_of, realised_of};
use crate::model::budget::Line;

/// The legal form of a company, which is written or left out.
const FORMS: [&str; 5] = ["pt", "cv", "ud", "tbk", "persero"];

/// A name without its legal form, and however its letters and signs are written: "PT. Awan Contoh" and "Awan contoh, PT" are one.
pub fn folded(name: &str) -> String {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let bare: Vec<&str> = words.iter().copied().filter(|word| !FORMS.contains(word)).collect();
    if bare.is_empty() { words.join(" ") } else { bare.join(" ") }
}

/// Whether a line is paid for, as far as is known.
pub fn is_paid(line: &Line) -> bool {
    amount(line).is_none_or(|amount| amount > 0)
}

/// What is bought, by the lines that count, from the vendor of a folded name: at most three of them, each with its sum.
pub fn bought_from(case: &Case<'_>, name: &str, counts: fn(&Line) -> bool) -> Both {
    let is_theirs =
        |line: &&Line| counts(line) && line.vendor.as_ref().is_some_and(|vendor| folded(vendor.as_str()) == name);
    let bought: Vec<Both> = case.lines().iter().filter(is_theirs).map(|line| with_sum(case, line)).collect();
    few(&bought)
}

fn with_sum(case: &Case<'_>, line: &Line) -> Both {
    let (item, item_en) = quoted(&line.item);
    match amount(line).map(|amount| case.money(amount)) {
        Some((sum, sum_en)) => (format!("{item} ({sum})"), format!("{item_en} ({sum_en})")),
        None => (item, item_en),
    }
}

fn amount(line: &Line) -> Option<u64> {
    realised_of(line).or_else(|| planned_of(line))
}

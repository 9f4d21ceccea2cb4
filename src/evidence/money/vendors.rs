//! Who was paid: the lines that name a vendor, vendor by vendor.
//!
//! Takes: the lines. Gives: [`VendorTotal`]s. Never: guesses that two spellings are one vendor.

use super::Total;
use super::lines::{planned_of, realised_of};
use crate::model::budget::Line;
use std::cmp::Reverse;

/// All lines of one vendor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VendorTotal {
    /// As written in the lines.
    pub vendor: String,
    /// Their places in the budget.
    pub lines: Vec<usize>,
    /// Planned, revised where revised.
    pub planned: Total,
    /// Spent.
    pub realised: Total,
}

/// Every vendor once, by what is known to be spent, then planned, then by name.
pub(super) fn by_vendor(lines: &[Line]) -> Vec<VendorTotal> {
    let mut totals: Vec<VendorTotal> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let Some(vendor) = &line.vendor else { continue };
        let index = totals.iter().position(|total| total.vendor == vendor.as_str()).unwrap_or_else(|| {
            totals.push(VendorTotal {
                vendor: vendor.to_string(),
                lines: Vec::new(),
                planned: Total::default(),
                realised: Total::default(),
            });
            totals.len() - 1
        });
        let total = &mut totals[index];
        total.lines.push(place);
        total.planned.add(planned_of(line));
        total.realised.add(realised_of(line));
    }
    totals.sort_by(|a, b| {
        let size = |total: &VendorTotal| Reverse((total.realised.known, total.planned.known));
        size(a).cmp(&size(b)).then_with(|| a.vendor.cmp(&b.vendor))
    });
    totals
}

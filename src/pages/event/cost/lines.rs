//! The budget by category, line by line, and vendor by vendor.
//!
//! Takes: one event. Gives: [`CategoryRow`]s, [`LineGroup`]s and [`VendorRow`]s. Never: a share on a sum with unknown parts.

use crate::evidence::money::{self, VendorTotal, above_ceiling};
use crate::model::budget::{Category, Included, Line, Package};
use crate::pages::event::Subject;
use crate::pages::event::head::Amount;
use crate::pages::meaning::slug;
use crate::shape::Text;
use crate::source::Fact;
use serde::Serialize;

/// One category.
#[derive(Debug, Serialize)]
pub struct CategoryRow {
    /// The category.
    pub category: Category,
    /// Planned.
    pub planned: Amount,
    /// Spent.
    pub realised: Amount,
    /// Spent ÷ planned, where both are wholly known.
    pub share: Option<f64>,
    /// Planned ÷ the whole plan, where that is wholly known.
    pub part: Option<f64>,
}

/// The lines of one category.
#[derive(Debug, Serialize)]
pub struct LineGroup {
    /// The category.
    pub category: Category,
    /// Its lines, as written.
    pub lines: Vec<LineRow>,
}

/// One line.
#[derive(Debug, Serialize)]
pub struct LineRow {
    /// What exactly.
    pub item: String,
    /// How many of what.
    pub volume: Vec<(f64, String)>,
    /// The price of one.
    pub unit_price: Option<u64>,
    /// The price of one as plan or spending ÷ volume, where none is written.
    pub worked_out_price: Option<u64>,
    /// The highest price allowed.
    pub ceiling: Option<u64>,
    /// Where that is laid down.
    pub ceiling_source: Option<String>,
    /// Whether the price, the plan or the spending is above it.
    pub above_ceiling: bool,
    /// Planned, revised where revised.
    pub planned: Option<u64>,
    /// Planned before it was revised; `None` where the revision left it as it was, or there was none.
    pub original: Option<u64>,
    /// The price of one that the revised plan comes to at the written volume, where it is another one than the written price
    /// and a whole amount.
    pub revised_price: Option<u64>,
    /// Spent.
    pub realised: Option<u64>,
    /// Spent − planned.
    pub variance: Option<i64>,
    /// What a hotel's package holds.
    pub package: Option<Package>,
    /// What the line hides.
    pub includes: Vec<Included>,
    /// From whom it was bought.
    pub vendor: Option<String>,
    /// How.
    pub method: Option<String>,
    /// Under which contract.
    pub contract: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// Who was paid.
#[derive(Debug, Serialize)]
pub struct VendorRow {
    /// The vendor, as written.
    pub vendor: String,
    /// The same in the ids of its figures.
    pub slug: String,
    /// How many lines.
    pub lines: usize,
    /// What was bought.
    pub items: Vec<String>,
    /// How it was bought, each way once.
    pub methods: Vec<String>,
    /// Under which contracts, each once.
    pub contracts: Vec<String>,
    /// Planned, revised where revised.
    pub planned: Amount,
    /// Spent.
    pub realised: Amount,
}

fn vendor_row(lines: &[Line], total: &VendorTotal) -> VendorRow {
    let own = || total.lines.iter().filter_map(|place| lines.get(*place));
    let once = |read: fn(&Line) -> Option<&Fact<Text>>| {
        let mut found: Vec<String> = Vec::new();
        for text in own().filter_map(read).map(ToString::to_string) {
            if !found.contains(&text) {
                found.push(text);
            }
        }
        found
    };
    VendorRow {
        vendor: total.vendor.clone(),
        slug: slug(&total.vendor),
        lines: total.lines.len(),
        items: own().map(|line| line.item.to_string()).collect(),
        methods: once(|line| line.method.as_ref()),
        contracts: once(|line| line.contract.as_ref()),
        planned: total.planned.into(),
        realised: total.realised.into(),
    }
}

impl Subject<'_> {
    #[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
    pub(super) fn categories(&self) -> Vec<CategoryRow> {
        let share = |planned: Option<u64>, realised: Option<u64>| {
            planned
                .zip(realised)
                .filter(|(planned, _)| *planned > 0)
                .map(|(planned, realised)| realised as f64 / planned as f64)
        };
        let money = &self.evidence.money;
        let row = |total: &money::CategoryTotal| {
            let spent = share(total.planned.complete(), total.realised.complete());
            let part = share(money.planned.complete(), total.planned.complete());
            CategoryRow {
                category: total.category,
                planned: total.planned.into(),
                realised: total.realised.into(),
                share: spent,
                part,
            }
        };
        money.by_category.iter().map(row).collect()
    }

    pub(super) fn groups(&self) -> Vec<LineGroup> {
        let Some(budget) = &self.event.budget else { return Vec::new() };
        let of = |category: Category| {
            budget.lines.iter().filter(move |line| line.category.value == category).map(line_row).collect()
        };
        let totals = self.evidence.money.by_category.iter();
        totals.map(|total| LineGroup { category: total.category, lines: of(total.category) }).collect()
    }

    pub(super) fn vendors(&self) -> Vec<VendorRow> {
        let lines = self.event.budget.as_ref().map_or(&[][..], |budget| &budget.lines);
        self.evidence.money.vendors.iter().map(|total| vendor_row(lines, total)).collect()
    }
}

fn line_row(line: &Line) -> LineRow {
    let planned = money::planned_of(line);
    let realised = line.realised.as_ref().map(|amount| amount.value.0);
    let signed = |amount: u64| i64::try_from(amount).ok();
    let (unit_price, ceiling) =
        (line.unit_price.as_ref().map(|price| price.value.0), line.ceiling.as_ref().map(|price| price.value.0));
    LineRow {
        item: line.item.to_string(),
        volume: line.volume.iter().map(|quantity| (quantity.amount, quantity.unit.clone())).collect(),
        unit_price,
        worked_out_price: money::worked_out_price_of(line),
        ceiling,
        ceiling_source: line.ceiling_source.as_ref().map(ToString::to_string),
        above_ceiling: above_ceiling(line).is_some(),
        planned,
        original: line.revised.as_ref().and_then(|_| money::original_of(line)).filter(|first| planned != Some(*first)),
        revised_price: money::revised_price_of(line),
        realised,
        variance: planned.zip(realised).and_then(|(planned, realised)| signed(realised)?.checked_sub(signed(planned)?)),
        package: line.package.as_ref().map(|package| package.value),
        includes: line.includes.iter().map(|part| part.value).collect(),
        vendor: line.vendor.as_ref().map(ToString::to_string),
        method: line.method.as_ref().map(ToString::to_string),
        contract: line.contract.as_ref().map(ToString::to_string),
        note: line.note.as_ref().map(ToString::to_string),
    }
}

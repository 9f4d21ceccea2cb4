//! The words of the chart of planned and spent.
//!
//! Takes: one event. Gives: the chart. Never: an unknown amount as 0.

use super::super::Subject;
use crate::chart::money::{self, Category, Names};
use crate::chart::{Length, Value};
use crate::evidence::money::{CategoryTotal, Total, ceiling_of};
use crate::failure::Failure;
use crate::format;
use crate::markup::SafeHtml;
use crate::model::budget;
use crate::model::event::Status;
use crate::pages::charts::{Words, beside, named};
use crate::pages::parts::{capitalised, counted};
use crate::sentence::Sentence;

impl Subject<'_> {
    /// The ceilings of the categories that have one with its source on every line, and no line above its own: beside the sum of all ceilings
    /// a price above one of them would not be seen.
    pub(super) fn category_ceilings(&self) -> Vec<(budget::Category, u64)> {
        let lines = self.event.budget.as_ref().map_or(&[][..], |budget| &budget.lines);
        let of = |total: &CategoryTotal| {
            let own = || lines.iter().filter(|line| line.category.value == total.category);
            let are_sourced = own().all(|line| line.ceiling_source.is_some());
            ceiling_of(own()).filter(|_| are_sourced).map(|most| (total.category, most))
        };
        self.evidence.money.by_category.iter().filter(|total| total.ceilings.above == 0).filter_map(of).collect()
    }

    /// How many lines of a category are above their own ceiling, by category; only where there are any.
    pub(super) fn lines_above(&self) -> Vec<(budget::Category, usize)> {
        let totals = self.evidence.money.by_category.iter().filter(|total| total.ceilings.above > 0);
        totals.map(|total| (total.category, total.ceilings.above)).collect()
    }

    pub(super) fn money_chart(&self) -> Result<Option<SafeHtml>, Failure> {
        let measured = &self.evidence.money;
        if measured.planned.is_unknown() && measured.realised.is_unknown() {
            return Ok(None);
        }
        let (ceilings, compares) = (self.category_ceilings(), !measured.realised.is_unknown());
        let (planned_name, realised_name) =
            (self.site.word("chart.money.planned")?, self.site.word("chart.money.realised")?);
        let (mut categories, mut rows) = (Vec::new(), Vec::new());
        for total in &measured.by_category {
            let name = capitalised(&self.site.word(&format!("word.category.{}", total.category.word()))?);
            let ceiling = ceilings.iter().find(|(category, _)| *category == total.category).map(|(_, amount)| *amount);
            let label = match (ceiling, total.ceilings.above) {
                (_, above @ 1..) => {
                    self.site.say(&Sentence::new("chart.money.above").text("name", &name).with("n", counted(above)))?
                }
                (Some(amount), 0) => self.site.say(
                    &Sentence::new("chart.money.ceiling").text("name", &name).text("amount", self.amount(amount)),
                )?,
                (None, 0) => name,
            };
            let planned = self.length(total.planned)?;
            let realised = if compares { Some(self.length(total.realised)?) } else { None };
            let mut said = vec![beside(self.site, &planned_name, &planned.1)?];
            if let Some((_, text)) = &realised {
                said.push(beside(self.site, &realised_name, text)?);
            }
            rows.push(named(self.site, &label, &said.join(", "))?);
            categories.push(Category { label, planned, realised, ceiling: ceiling.map(Value::from) });
        }
        let unit = if self.in_thousands() { "event.cost.thousands" } else { "event.cost.whole" };
        let words = Words {
            title: self.money_finding(compares),
            subtitle: Sentence::new("chart.money.subtitle")
                .words("unit", unit)
                .with("n", counted(categories.len()))
                .text("days", self.period()),
            name: Sentence::new("chart.money.name"),
            rows,
        };
        let names = Names { planned: &planned_name, realised: &realised_name };
        Ok(Some(money::draw(&words.caption(self.site, "c-money")?, &categories, names)))
    }

    /// What exceeds the plan comes first, then what is not known.
    fn money_finding(&self, compares: bool) -> Sentence {
        let totals = &self.evidence.money.by_category;
        // What did not take place is no success, however little was spent on it.
        let spent = self.evidence.money.realised.at_least().filter(|spent| *spent > 0);
        if let Some(spent) = spent.filter(|_| self.event.record.status.value == Status::Cancelled) {
            let sum = format::money_short(spent.into(), &self.site.catalog.settings().currency, self.site.language());
            return Sentence::new("chart.money.title.stopped").text("sum", sum);
        }
        if !compares {
            return Sentence::new("chart.money.title.plan").with("n", counted(totals.len()));
        }
        // Of a plan with a gap nobody knows how much it is; of spending with a gap, that it is at least so much.
        let exceeds = |total: &&CategoryTotal| {
            total.planned.complete().zip(total.realised.at_least()).is_some_and(|(planned, spent)| spent > planned)
        };
        let over = totals.iter().filter(exceeds).count();
        let is_open = |total: &&CategoryTotal| !total.planned.is_complete() || !total.realised.is_complete();
        let open = totals.iter().filter(|total| is_open(total) && !exceeds(total)).count();
        let only_spending = totals.iter().all(|total| total.planned.is_complete());
        let (key, n) = match (over, open) {
            // Within the plan is not all that there is to say where a price is above its own ceiling.
            (0, 0) if self.evidence.money.ceilings.above > 0 => {
                let above = self.evidence.money.ceilings.above;
                return Sentence::new("chart.money.title.above").with("n", counted(above));
            }
            (0, 0) => return Sentence::new("chart.money.title.within").with("n", counted(totals.len())),
            (0, open) if only_spending => ("unknown", open),
            (0, open) => ("uncompared", open),
            (over, 0) => ("over", over),
            (over, _) => ("over-at-least", over),
        };
        Sentence::new(format!("chart.money.title.{key}")).with("n", counted(n)).with("of", counted(totals.len()))
    }

    fn in_thousands(&self) -> bool {
        self.site.catalog.settings().currency == "IDR"
    }

    /// An amount as the table writes it.
    fn amount(&self, amount: u64) -> String {
        let settings = self.site.catalog.settings();
        if self.in_thousands() {
            format::money_thousands(amount.into(), settings.language)
        } else {
            format::money(amount.into(), &settings.currency, settings.language)
        }
    }

    /// A total as a bar, with its words.
    fn length(&self, total: Total) -> Result<(Length, String), Failure> {
        if total.is_unknown() {
            return Ok((Length::Unknown, self.site.word("word.unknown")?));
        }
        let text = self.amount(total.known);
        if total.is_complete() {
            return Ok((Length::Known(total.known.into()), text));
        }
        Ok((Length::AtLeast(total.known.into()), self.site.say(&Sentence::new("event.at-least").text("value", text))?))
    }
}

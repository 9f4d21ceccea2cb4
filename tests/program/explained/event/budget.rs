//! The lines of a budget as its file has them.

use super::Event;

pub struct Line<'a> {
    event: &'a Event<'a>,
    at: String,
}

pub fn lines<'a>(event: &'a Event<'a>) -> Vec<Line<'a>> {
    (0..event.length("budget.yaml", "lines.*")).map(|place| Line { event, at: format!("lines.{place}") }).collect()
}

impl<'a> Line<'a> {
    pub fn says(&self, key: &str) -> Option<&'a str> {
        self.event.says("budget.yaml", &format!("{}.{key}", self.at))
    }

    pub fn amount(&self, key: &str) -> Option<f64> {
        self.event.given("budget.yaml", &format!("{}.{key}", self.at))
    }

    /// `45 orang` as 45 and `orang`.
    pub fn volume(&self) -> Vec<(f64, String)> {
        let parts = (0..9).map_while(|place| self.says(&format!("volume.{place}")));
        let cut = |text: &str| {
            let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
            (number.replace(',', ".").parse::<f64>().expect("a quantity"), unit.to_owned())
        };
        parts.map(cut).collect()
    }

    pub fn original(&self) -> Option<f64> {
        let volume = self.volume();
        let product = volume.iter().map(|(number, _)| number).product::<f64>();
        self.amount("planned").or_else(|| Some(self.amount("unit_price").filter(|_| !volume.is_empty())? * product))
    }

    pub fn planned(&self) -> Option<f64> {
        self.amount("revised").or_else(|| self.original())
    }

    pub fn realised(&self) -> Option<f64> {
        self.amount("realised")
    }

    pub fn category(&self) -> &'a str {
        self.says("category").unwrap_or_default()
    }

    pub fn is_lodging_or_travel(&self) -> bool {
        matches!(self.category(), "travel" | "lodging")
            || (self.category() == "meeting-package" && self.says("package") == Some("fullboard"))
    }

    /// What the revised sum comes to for one, where that is a whole amount; else the written price.
    pub fn price_in_force(&self) -> Option<f64> {
        let volume: Vec<f64> = self.volume().into_iter().map(|(number, _)| number).collect();
        let price =
            self.amount("revised").filter(|_| !volume.is_empty()).map(|sum| sum / volume.iter().product::<f64>());
        price.filter(|price| price.fract() == 0.0).or(self.amount("unit_price"))
    }

    pub fn is_above_ceiling(&self) -> bool {
        self.is_price_above() || self.sum_above().is_some()
    }

    /// A ceiling without a price, written or to be worked out.
    pub fn is_unpriced_ceiling(&self) -> bool {
        let has_sum = !self.volume().is_empty() && self.planned().or(self.realised()).is_some();
        self.amount("ceiling").is_some() && self.amount("unit_price").is_none() && !has_sum
    }

    pub fn is_price_above(&self) -> bool {
        let written = self.amount("unit_price").and(self.price_in_force());
        written.zip(self.amount("ceiling")).is_some_and(|(price, most)| price > most)
    }

    /// The plan or else the spending that is above the volume at the ceiling.
    pub fn sum_above(&self) -> Option<f64> {
        let most = self.ceiling()?.round();
        [self.planned(), self.realised()].into_iter().flatten().find(|sum| *sum > most)
    }

    /// The price that no line of this kind may exceed, times its volume.
    pub fn ceiling(&self) -> Option<f64> {
        let volume = self.volume();
        let product = volume.iter().map(|(number, _)| number).product::<f64>();
        Some(self.amount("ceiling").filter(|_| !volume.is_empty())? * product)
    }
}

/// The sum of what is known, and whether that is all.
pub fn sum(amounts: impl Iterator<Item = Option<f64>>) -> Option<(f64, bool)> {
    let all: Vec<Option<f64>> = amounts.collect();
    let known: Vec<f64> = all.iter().copied().flatten().collect();
    (!known.is_empty()).then(|| (known.iter().sum(), known.len() == all.len()))
}

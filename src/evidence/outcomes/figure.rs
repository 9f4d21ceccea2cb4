//! How a measured value is told: as it is, or, of fewer than ten, as a count.
//!
//! Takes: values as they are written, with their unit and with how many they rest on. Gives: [`Figure`]. Never: a percentage on
//! fewer than ten, or a percentage beside a count in one change.

use crate::model::follow_up::Measurement;
use crate::shape::{Number, Text};

/// From how many on a percentage says more than its counts.
const PERCENT_FROM: u32 = 10;

/// A measured value as it may be told: in percent of fewer than ten it is no figure, but a count or the lack of a base.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// In the outcome's unit.
    Value(f64),
    /// What the percentage comes to, of fewer than ten.
    Count {
        /// So many.
        part: u32,
        /// Of so many.
        of: u32,
    },
    /// A percentage on fewer than ten that is no count of them, such as an average of percentages.
    TooFew {
        /// How many it rests on.
        of: u32,
    },
}

impl Figure {
    /// How a value is told that was measured on so many; where nobody wrote on how many, as it is.
    #[must_use]
    pub fn of(unit: Option<&Text>, written: Number, n: Option<u32>) -> Self {
        let whole = unit.and_then(|unit| whole_of(unit));
        let Some((of, whole)) = n.filter(|n| (1..PERCENT_FROM).contains(n)).zip(whole) else {
            return Self::Value(written.0);
        };
        counted(written, of, whole).unwrap_or(Self::TooFew { of })
    }

    /// Both values of a change, in one unit: where either is a count of fewer than ten, the other is a count too. Where that
    /// cannot be one (an average, or nobody wrote of how many), it stays what it is, and the one on few is not told.
    #[must_use]
    pub fn both(unit: Option<&Text>, before: Option<Written>, after: Option<Written>) -> (Option<Self>, Option<Self>) {
        let told = |written: Written| Self::of(unit, written.value, written.n);
        let (first, then) = (before.map(told), after.map(told));
        let Some(whole) = unit.and_then(|unit| whole_of(unit)) else { return (first, then) };
        let as_count = |written: Written| counted(written.value, written.n?, whole);
        match (first, then) {
            (Some(Self::Value(_)), Some(Self::Count { of, .. })) => {
                before.and_then(as_count).map_or((first, Some(Self::TooFew { of })), |count| (Some(count), then))
            }
            (Some(Self::Count { of, .. }), Some(Self::Value(_))) => {
                after.and_then(as_count).map_or((Some(Self::TooFew { of }), then), |count| (first, Some(count)))
            }
            _ => (first, then),
        }
    }

    /// The same beside one that is told as a count of fewer than ten: a count too, where it can be one.
    #[must_use]
    pub fn beside_count(unit: Option<&Text>, written: Number, n: Option<u32>) -> Self {
        let whole = unit.and_then(|unit| whole_of(unit));
        let count = n.filter(|n| *n > 0).zip(whole).and_then(|(of, whole)| counted(written, of, whole));
        count.unwrap_or_else(|| Self::of(unit, written, n))
    }

    /// Whether it is a percentage on fewer than ten.
    #[must_use]
    pub fn is_on_few(self) -> bool {
        matches!(self, Self::TooFew { .. } | Self::Count { of: 0..PERCENT_FROM, .. })
    }

    /// Whether anything of it is told: not where it is a percentage on fewer than ten that is no count of them.
    #[must_use]
    pub fn is_told(self) -> bool {
        !matches!(self, Self::TooFew { .. })
    }

    /// The value, where it may be told as one.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        if let Self::Value(value) = self { Some(value) } else { None }
    }

    /// The base of a count that stands for a percentage.
    #[must_use]
    pub fn of_few(self) -> Option<u32> {
        if let Self::Count { of, .. } = self { Some(of) } else { None }
    }

    /// The count that stands for a percentage on a small base.
    #[must_use]
    pub fn count(self) -> Option<u32> {
        if let Self::Count { part, .. } = self { Some(part) } else { None }
    }
}

/// A value as it was written, and of how many.
#[derive(Debug, Clone, Copy)]
pub struct Written {
    /// In the outcome's unit.
    pub value: Number,
    /// Of how many; `None` where nobody wrote it.
    pub n: Option<u32>,
}

impl Written {
    /// As an outcome was measured.
    #[must_use]
    pub fn of(measured: &Measurement) -> Self {
        Self { value: measured.value.value, n: measured.n.as_ref().map(|n| n.value.0) }
    }
}

/// How many of so many a written share is; `None` where it is no count of them, or, being rounded, might be several.
fn counted(written: Number, of: u32, whole: f64) -> Option<Figure> {
    let part = written.0 / whole * f64::from(of);
    let slack = written.rounding() / whole * f64::from(of) + 1e-9;
    let is_one = slack < 0.5 && (part - part.round()).abs() <= slack && (-0.5..=f64::from(of) + 0.5).contains(&part);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and a count")]
    let nearest = part.round() as u32;
    (is_one && nearest <= of).then_some(Figure::Count { part: nearest, of })
}

/// What a percentage is called as a unit.
const PERCENT: [&str; 12] = [
    "%",
    "persen",
    "persentase",
    "prosen",
    "prosentase",
    "persentasi",
    "pct",
    "percent",
    "per cent",
    "percentage",
    "percentages",
    "percents",
];

/// Whether a unit is a percentage.
#[must_use]
pub fn is_percent(unit: &str) -> bool {
    PERCENT.contains(&unit.trim().to_lowercase().as_str())
}

/// What the whole is called in a unit that tells parts of it: 100 for percent and for "per 100 desa", 1000 for "per 1.000". A
/// rate so scaled is a share of its base like any percentage. `None` for any other unit.
#[must_use]
pub fn whole_of(unit: &str) -> Option<f64> {
    let unit = unit.trim().to_lowercase();
    let first = unit.split_whitespace().next().unwrap_or_default();
    if is_percent(&unit) || unit.starts_with('%') || PERCENT.contains(&first) {
        return Some(100.0);
    }
    if matches!(unit.as_str(), "‰" | "permil" | "per mil") {
        return Some(1000.0);
    }
    let words: Vec<&str> = unit.split_whitespace().collect();
    words.windows(2).filter(|pair| pair[0] == "per").find_map(|pair| match pair[1] {
        "seratus" | "hundred" => Some(100.0),
        "seribu" | "thousand" => Some(1000.0),
        number => {
            let digits: String = number.chars().filter(|letter| !matches!(letter, '.' | ',')).collect();
            let zeros =
                digits.strip_prefix('1').filter(|rest| rest.len() > 1 && rest.bytes().all(|digit| digit == b'0'));
            zeros.and_then(|_| digits.parse().ok())
        }
    })
}

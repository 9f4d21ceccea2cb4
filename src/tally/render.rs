//! The summary as YAML.
//!
//! Takes: a [`Summary`] and the digest of its file. Gives: keys and their text, as a block or on one line. Never: an exponent,
//! a decimal comma, or a number with fewer than seven significant digits.

use super::distribution::Distribution;
use super::figures::Figures;
use super::summarise::{Moves, Summary};
use super::units::UnitResult;

/// One key of the summary; its value in flow style, on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub key: &'static str,
    pub value: String,
}

/// The keys, in the order of the content model.
pub(super) fn lines(summary: &Summary, digest: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |key: &'static str, value: String| lines.push(Line { key, value });
    add("pairs", summary.pairs.to_string());
    add("pre", format!("{{ n: {} }}", summary.pre));
    add("post", format!("{{ n: {} }}", summary.post));
    add("paired", paired(summary));
    match summary.moves {
        Moves::All { improved, same, worse } => {
            add("improved", improved.to_string());
            add("same", same.to_string());
            add("worse", worse.to_string());
        }
        Moves::Two { improved, not_improved } => {
            add("improved", improved.to_string());
            add("not_improved", not_improved.to_string());
        }
        Moves::AtLeast(least) => add("improved_at_least", least.to_string()),
        Moves::Untold => {}
    }
    let [before, after] = summary.passed;
    let passed: Vec<String> = [("pre", before), ("post", after)]
        .into_iter()
        .filter_map(|(key, people)| Some(format!("{key}: {}", people?)))
        .collect();
    if !passed.is_empty() {
        add("passed", format!("{{ {} }}", passed.join(", ")));
    }
    if let Some(distribution) = &summary.distribution {
        add("distribution", classes(distribution));
    }
    if !summary.units.is_empty() {
        add("units", units(&summary.units));
    }
    add("source_sha256", digest.to_owned());
    lines
}

/// The block, with `summary:` in column 1.
pub(super) fn block(lines: &[Line]) -> String {
    lines.iter().fold("summary:\n".to_owned(), |block, line| block + "  " + &line.text() + "\n")
}

/// All on one line, in braces.
pub(super) fn flow(lines: &[Line]) -> String {
    format!("{{ {} }}", lines.iter().map(Line::text).collect::<Vec<_>>().join(", "))
}

impl Line {
    /// `key: value`.
    pub(super) fn text(&self) -> String {
        format!("{}: {}", self.key, self.value)
    }
}

fn paired(summary: &Summary) -> String {
    let of = |name: &str, figures: Figures| {
        let sd = figures.sd.map(|sd| format!(", {name}_sd: {}", digits(sd)));
        format!("{name}_mean: {}{}", digits(figures.mean), sd.unwrap_or_default())
    };
    format!("{{ {}, {}, {} }}", of("pre", summary.before), of("post", summary.after), of("gain", summary.gain))
}

fn classes(distribution: &Distribution) -> String {
    fn list<T: ToString>(values: &[T]) -> String {
        values.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
    }
    let Distribution { edges, pre, post, .. } = distribution;
    format!("{{ edges: [{}], pre: [{}], post: [{}] }}", list(edges), list(pre), list(post))
}

fn units(units: &[UnitResult]) -> String {
    let unit = |unit: &UnitResult| {
        // A name in quotes means itself, whatever it begins with.
        let name = unit.unit.replace('\\', "\\\\").replace('"', "\\\"");
        format!("{{ unit: \"{name}\", pairs: {}, gain_mean: {} }}", unit.pairs, digits(unit.gain_mean))
    };
    format!("[{}]", units.iter().map(unit).collect::<Vec<_>>().join(", "))
}

/// A number with seven significant digits or more, and four decimals or more.
fn digits(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a power of ten of a score")]
    let first = if value == 0.0 { 0 } else { value.abs().log10().floor() as i32 };
    let decimals = usize::try_from(6 - first).unwrap_or(0).max(4);
    let text = format!("{value:.decimals$}");
    // There is no negative nothing.
    match text.strip_prefix('-') {
        Some(digits) if digits.bytes().all(|b| matches!(b, b'0' | b'.')) => digits.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn seven_significant_digits_and_no_exponent() {
        for (value, text) in [
            (54.1875, "54.18750"),
            (13.75, "13.75000"),
            (1.58, "1.580000"),
            (1.229_995_483, "1.229995"),
            (-0.5, "-0.5000000"),
            (0.033_333_333, "0.03333333"),
            (100.0, "100.0000"),
            (12_345.678_9, "12345.6789"),
            (0.0, "0.000000"),
            (-0.0, "0.000000"),
            (0.000_000_02, "0.00000002000000"),
        ] {
            assert_eq!(digits(value), text);
        }
    }
}

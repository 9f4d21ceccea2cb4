//! The rule on outcomes in percent that no share of a whole can have.
//!
//! Takes: outcomes whose unit is `%`. Gives: a finding an outcome. Never: refuses one: growth and fulfilment can lie outside.

use super::case::Case;
use super::wording::{list, number, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::outcomes::is_percent;
use crate::model::follow_up::Outcome;
use crate::{rule, say};

rule! {
    PERCENTAGE_OUT_OF_RANGE, "percentage-out-of-range", Finding,
    id {
        "Indikator dalam persen bernilai di bawah 0 atau di atas 100.",
        "Bagian dari suatu keseluruhan terletak antara 0 dan 100 persen; nilai lain perlu penjelasan tentang apa yang dibagi.",
        "Cocokkan angkanya dengan sumbernya. Jika memang pertumbuhan atau capaian, biarkan angkanya, katakan itu pada \
         `indicator`, dan tulis sebabnya pada `answers`.",
    },
    en {
        "An outcome in percent has a value below 0 or above 100.",
        "A share of a whole lies between 0 and 100 percent; another value needs a word on what was divided by what.",
        "Compare the figure with its source. If it is growth or fulfilment, leave it, say so in `indicator`, and explain \
         under `answers`.",
    },
    wrong r#"# follow-up.yaml (rekap sumbernya: 77,5%)
outcomes: [{ id: lpj, indicator: LPJ tepat waktu, unit: "%", actual: { value: 177.5, date: 2026-07-31 } }]"#,
    mended r#"# follow-up.yaml (rekap sumbernya: 77,5%)
outcomes: [{ id: lpj, indicator: LPJ tepat waktu, unit: "%", actual: { value: 77.5, date: 2026-07-31 } }]"#,
}

/// Speaks once an outcome, at the first such value.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let outcomes = case.event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
    said.extend(outcomes.filter_map(outside));
}

fn outside(outcome: &Outcome) -> Option<Diagnostic> {
    let percent = outcome.unit.as_ref().is_some_and(|unit| is_percent(unit));
    let compared = outcome.comparison.as_ref();
    let values = [
        outcome.baseline.as_ref().map(|measured| &measured.value),
        outcome.target.as_ref(),
        outcome.actual.as_ref().map(|measured| &measured.value),
        compared.and_then(|group| group.baseline.as_ref()),
        compared.and_then(|group| group.actual.as_ref()),
    ];
    let outside: Vec<_> =
        values.into_iter().flatten().filter(|value| percent && !(0.0..=100.0).contains(&value.value.0)).collect();
    let first = outside.first()?;
    let (name, _) = quoted(&outcome.indicator);
    let shown = outside.iter().map(|value| {
        let (id, en) = number(value.value.0);
        (format!("{id}%"), format!("{en}%"))
    });
    let (values, values_en) = list(&shown.collect::<Vec<_>>());
    Some(
        Diagnostic::new(&PERCENTAGE_OUT_OF_RANGE, first.at, say!(id "Indikator {name} bernilai {values}, di luar 0–100%.", en "The indicator {name} has the value {values_en}, outside 0–100%."))
            .help(say!(id "periksa angkanya; jika memang pertumbuhan atau capaian, katakan itu pada `indicator` dan tulis sebabnya pada `answers` di `event.md`", en "check the figure; if it is growth or fulfilment, say so in `indicator` and why under `answers` in `event.md`")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_share_lies_within_a_whole() {
        let value = |text: &str| sound().with("follow-up.yaml", "actual: { value: 88,", text);
        value("actual: { value: 177.5,").says(
            "percentage-out-of-range",
            "follow-up.yaml",
            "177.5",
            "“Laporan tepat waktu” bernilai 177,5%, di luar 0–100%",
        );
        value("actual: { value: -57.5,").says("percentage-out-of-range", "follow-up.yaml", "-57.5", "57,5%");
        value("actual: { value: 100,").is_silent_on("percentage-out-of-range");
        value("actual: { value: 177.5,")
            .with("follow-up.yaml", "unit: \"%\"", "unit: desa")
            .is_silent_on("percentage-out-of-range");
    }
}

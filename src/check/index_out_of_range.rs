//! Values of the public-satisfaction index (IKM) outside 25–100.
//!
//! Takes: the catalog. Gives: one fault a value. Never: takes a count, a share, or a score of 1–4 for the index, nor
//! small and medium industries, which have the same abbreviation.

use super::walk::{Part, outcomes};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::Outcome;
use crate::{rule, say};

rule! {
    INDEX_OUT_OF_RANGE, "index-out-of-range", Error,
    id {
        "Nilai Indeks Kepuasan Masyarakat (IKM) di luar 25–100.",
        "Menurut Permenpan RB 14/2017 nilai IKM dikonversi ke 25–100; nilai lain adalah skala 1–4, persentase, \
         atau salah ketik.",
        "Tulis indeks 25–100 menurut laporan survei; nilai 1–4 dikalikan 25.",
    },
    en {
        "A value of the public-satisfaction index (IKM) lies outside 25–100.",
        "By regulation the index runs from 25 to 100; another value is a score of 1–4, a percentage, or a slip.",
        "Write the index of 25–100 from the survey report; a score of 1–4 is multiplied by 25.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
outcomes:
  - { id: ikm, indicator: Indeks Kepuasan Masyarakat, unit: IKM, baseline: { value: 3.12 } }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
outcomes:
  - { id: ikm, indicator: Indeks Kepuasan Masyarakat, unit: IKM, baseline: { value: 78.0 } }",
}

/// The index as the regulation defines it.
const LOWEST: f64 = 25.0;
const HIGHEST: f64 = 100.0;

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, outcome) in outcomes(catalog).filter(|(_, outcome)| is_index(outcome)) {
        let measured = [&outcome.baseline, &outcome.actual].into_iter().flatten().map(|measurement| &measurement.value);
        let compared = outcome.comparison.iter().flat_map(|other| other.baseline.iter().chain(&other.actual));
        for value in measured.chain(&outcome.target).chain(compared) {
            let number = value.value;
            if (LOWEST..=HIGHEST).contains(&number.0) {
                continue;
            }
            let message =
                say!(id "nilai IKM {number} di luar 25–100", en "an index (IKM) of {number} lies outside 25–100");
            let help = if (1.0..=4.0).contains(&number.0) {
                let converted = number.0 * 25.0;
                say!(
                    id "nilai pada skala 1–4 dikalikan 25: {converted:.2}",
                    en "a score of 1–4 is multiplied by 25: {converted:.2}",
                )
            } else {
                say!(
                    id "perbaiki nilainya; jika yang diukur bukan IKM, tulis satuannya di `unit`, misalnya `\"%\"`",
                    en "mend the value; where it is not the index, say in `unit` what it is, for example `\"%\"`",
                )
            };
            faults.push(
                Diagnostic::new(&INDEX_OUT_OF_RANGE, value.at, message).help(help).leaning_on(outcome.at, "unit"),
            );
        }
    }
}

/// Whether an outcome is measured by the index: its unit says so, or its name does and its unit does not say otherwise.
pub(super) fn is_index(outcome: &Outcome) -> bool {
    let unit = outcome.unit.as_ref().map(|unit| unit.to_lowercase()).unwrap_or_default();
    let name = outcome.indicator.to_lowercase();
    let words: Vec<&str> = unit.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let index_words = ["ikm", "indeks", "index", "nilai", "skor", "score", "poin", "point", "points", "angka"];
    let unit_fits = unit.is_empty() || !words.is_empty() && words.iter().all(|word| index_words.contains(word));
    let named = [
        "indeks kepuasan masyarakat",
        "nilai ikm",
        "skor ikm",
        "indeks ikm",
        "public satisfaction index",
        "public-satisfaction index",
    ];
    let counts = ["jumlah", "banyak", "persen", "selisih", "kenaikan", "number", "share", "change"];
    let counted = name.split_whitespace().next().is_some_and(|first| counts.iter().any(|word| first.starts_with(word)));
    let is_named = named.iter().any(|phrase| name.contains(phrase));
    unit_fits && !counted && (is_named || words.contains(&"ikm"))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    fn outcome(indicator: &str, unit: &str, value: &str) -> String {
        format!("outcomes:\n  - {{ id: o, indicator: {indicator}, {unit}baseline: {{ value: {value} }} }}\n")
    }

    #[test]
    fn the_index_runs_from_25_to_100() {
        let wrong = outcome("Indeks Kepuasan Masyarakat", "unit: IKM, ", "3.12");
        assert_eq!(said(check, &[(FOLLOW_UP, &wrong)]), ["index-out-of-range events/2026/a/follow-up.yaml:2:83"]);
        for (name, unit) in [
            ("Nilai IKM kecamatan", ""),
            ("Layanan loket", "unit: IKM, "),
            ("Indeks kepuasan masyarakat", "unit: poin, "),
        ] {
            assert_eq!(said(check, &[(FOLLOW_UP, &outcome(name, unit, "101"))]).len(), 1, "{name}");
            assert!(said(check, &[(FOLLOW_UP, &outcome(name, unit, "88.31"))]).is_empty(), "{name}");
        }
    }

    #[test]
    fn other_things_are_no_index() {
        let others = [
            ("Jumlah IKM bersertifikat halal", "unit: usaha, "),
            ("Unit dengan nilai IKM di atas 80", "unit: \"%\", "),
            ("Indeks kepuasan masyarakat", "unit: skala 1-4, "),
            ("Kenaikan nilai IKM", ""),
            ("LPJ tepat waktu", "unit: indeks, "),
        ];
        for (name, unit) in others {
            assert!(said(check, &[(FOLLOW_UP, &outcome(name, unit, "3.12"))]).is_empty(), "{name}");
        }
    }
}

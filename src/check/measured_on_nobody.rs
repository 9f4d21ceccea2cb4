//! Values measured on nobody and nothing.
//!
//! Takes: the catalog. Gives: one fault a value. Never: looks at scores and ratings: a rule of their own bounds those.

use super::walk::{Part, events, outcomes};
use crate::diagnostic::Diagnostic;
use crate::shape::Count;
use crate::source::{Fact, Location};
use crate::{rule, say};

rule! {
    MEASURED_ON_NOBODY, "measured-on-nobody", Error,
    id {
        "Sebuah nilai ditulis, tetapi jumlah yang diukur atau menjawab adalah 0.",
        "Dari nol pengukuran tidak ada nilai; yang tidak diukur ditulis sebagai belum ada.",
        "Tulis jumlah yang benar-benar diukur; jika tidak ada yang diukur, hapus nilainya.",
    },
    en {
        "A value is written, but the number of people or things it was measured on is 0.",
        "No measurement gives no value; what was not measured is written as not there yet.",
        "Write how many were really measured; if nothing was, delete the value.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
outcomes:
  - { id: lpj, indicator: LPJ tepat waktu, actual: { value: 88, date: 2026-07-31, n: 0 } }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
outcomes:
  - { id: lpj, indicator: LPJ tepat waktu, actual: { value: 88, date: 2026-07-31, n: 120 } }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, outcome) in outcomes(catalog) {
        for measured in outcome.baseline.iter().chain(&outcome.actual) {
            faults.extend(fault(measured.n.as_ref(), Some(measured.value.at)));
        }
        let compared = outcome.comparison.iter().map(|group| {
            let value = group.baseline.as_ref().or(group.actual.as_ref());
            fault(group.n.as_ref(), value.map(|value| value.at))
        });
        faults.extend(compared.flatten());
    }
    for daily in events(catalog).flat_map(|event| &event.evaluation).flat_map(|evaluation| &evaluation.daily) {
        faults.extend(fault(daily.respondents.as_ref(), daily.mean.as_ref().map(|mean| mean.at)));
    }
}

fn fault(n: Option<&Fact<Count>>, value: Option<Location>) -> Option<Diagnostic> {
    let (n, value) = (n.filter(|n| n.0 == 0)?, value?);
    let message = say!(id "ada nilainya, padahal yang diukur 0", en "there is a value, but it was measured on 0");
    let help = say!(
        id "tulis banyaknya yang diukur, atau hapus kunci ini jika tidak diketahui; tanpa pengukuran, hapus nilainya",
        en "write how many were measured, or delete this key where that is unknown; without a measurement, delete the value",
    );
    Some(
        Diagnostic::new(&MEASURED_ON_NOBODY, n.at, message)
            .help(help)
            .related(value, say!(id "nilainya", en "the value")),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, FOLLOW_UP, said};

    #[test]
    fn nobody_gives_no_value() {
        let outcome =
            |n: &str| format!("outcomes:\n  - {{ id: a, indicator: A, baseline: {{ value: 66, n: {n} }} }}\n");
        assert_eq!(
            said(check, &[(FOLLOW_UP, &outcome("0"))]),
            ["measured-on-nobody events/2026/a/follow-up.yaml:2:54"]
        );
        assert!(said(check, &[(FOLLOW_UP, &outcome("1"))]).is_empty());
        let group = "outcomes:\n  - { id: a, indicator: A, comparison: { group: Lain, n: 0, actual: 3 } }\n";
        assert_eq!(said(check, &[(FOLLOW_UP, group)]).len(), 1);
        assert!(said(check, &[(FOLLOW_UP, &group.replace(", actual: 3", ""))]).is_empty());
        let daily = "daily:\n  - { date: 2026-03-10, respondents: 0, mean: 4 }\n";
        assert_eq!(said(check, &[(EVALUATION, daily)]).len(), 1);
        assert!(said(check, &[(EVALUATION, &daily.replace(", mean: 4", ""))]).is_empty());
    }
}

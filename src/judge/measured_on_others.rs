//! The rule on outcomes whose two values rest on very different numbers.
//!
//! Takes: how many were measured before and after. Gives: a finding an outcome. Never: asks who they were; an answer says so.

use super::case::Case;
use super::wording::{count, quoted};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::Outcome as Written;
use crate::{rule, say};

rule! {
    MEASURED_ON_OTHERS, "measured-on-others", Finding,
    id {
        "Jumlah yang diukur (`n`) sebelum dan sesudah jauh berbeda: yang kecil kurang dari 60% yang besar.",
        "Bila hanya sebagian diukur lagi, nilainya dapat berubah karena siapa yang diukur; target yang tampak tercapai belum tentu \
         tercapai.",
        "Ukur semuanya, atau ukur lagi sebelum dan sesudah pada yang sama. Bila tidak dapat, biarkan angkanya dan tulis pada \
         `answers` mengapa hanya sebagian.",
    },
    en {
        "The numbers measured (`n`) before and after are far apart: the smaller is below 60% of the larger.",
        "Where only some are measured again, the value may change by who was measured; a target that seems to be reached may not be.",
        "Measure all of them, or the same ones before and after. Where that cannot be, leave the figures, and say under `answers` \
         why only some.",
    },
    wrong r#"# follow-up.yaml (40 desa, 10 di antaranya diukur lagi)
outcomes: [{ id: lpj, indicator: LPJ tepat waktu, unit: "%", baseline: { value: 58, date: 2025-12-31, n: 40 }, actual: { value: 100, date: 2026-07-31, n: 10 } }]"#,
    answered {
        id "Hanya 10 desa yang laporannya sudah diperiksa Inspektorat; 30 desa lain diperiksa Oktober 2026, dan nilainya ditulis \
         sesudah itu.",
        en "The inspectorate has checked the reports of 10 villages only; the other 30 are checked in October 2026, and the \
         value is entered after that.",
    },
}

/// Speaks once an outcome that has been measured twice.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let written = case.event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
    let of_others = written.zip(case.outcomes).filter(|(_, found)| found.actual.is_some() && found.is_of_others);
    said.extend(of_others.filter_map(|(written, _)| apart(written)));
}

fn apart(outcome: &Written) -> Option<Diagnostic> {
    let (before, after) = (outcome.baseline.as_ref()?.n.as_ref()?, outcome.actual.as_ref()?.n.as_ref()?);
    let ((first, first_en), (then, then_en)) = (count(before.value.0), count(after.value.0));
    let (name, _) = quoted(&outcome.indicator);
    Some(
        Diagnostic::new(&MEASURED_ON_OTHERS, after.at, say!(id "Indikator {name} diukur pada {first} sebelum kegiatan, dan pada {then} sesudahnya.", en "The indicator {name} was measured on {first_en} before the event, and on {then_en} after it."))
            .help(say!(id "ukur semuanya; jika tidak dapat, tulis pada `answers` di `event.md` mengapa hanya sebagian", en "measure all of them; where that cannot be, say under `answers` in `event.md` why only some"))
            .related(before.at, say!(id "sebelum kegiatan", en "before the event")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const RULE: &str = "measured-on-others";

    #[test]
    fn far_fewer_afterwards_or_before() {
        let of = |before: &str, after: &str| {
            sound().with("follow-up.yaml", "value: 66", &format!("value: 66{before}")).with(
                "follow-up.yaml",
                "value: 88",
                &format!("value: 88{after}"),
            )
        };
        of(", n: 40", ", n: 23").says(
            RULE,
            "follow-up.yaml",
            "n: 23",
            "diukur pada 40 sebelum kegiatan, dan pada 23 sesudahnya",
        );
        of(", n: 23", ", n: 40").says(RULE, "follow-up.yaml", "n: 40", "pada 23 sebelum");
        // 0.6 × 40
        of(", n: 40", ", n: 24").is_silent_on(RULE);
        of(", n: 40", "").is_silent_on(RULE);
        of("", ", n: 4").is_silent_on(RULE);
    }
}

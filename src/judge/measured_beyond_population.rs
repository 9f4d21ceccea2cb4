//! The rule on outcomes that were measured on more than there are.
//!
//! Takes: outcomes whose `population` begins with a number. Gives: a finding an outcome. Never: reads another number of that text,
//! or asks whether what was counted is what the text names; an answer says so.

use super::case::Case;
use super::wording::{count, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::outcomes::stated;
use crate::model::follow_up::Outcome;
use crate::shape::Count;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    MEASURED_BEYOND_POPULATION, "measured-beyond-population", Finding,
    id {
        "Yang diukur (`n`) dua kali yang ada menurut `population`, atau lebih.",
        "Dari 40 desa tidak dapat diukur 4.000; salah satunya keliru, atau keduanya tentang hal yang berbeda.",
        "Perbaiki `n` atau `population` menurut sumbernya. Bila `n` menghitung hal lain, misalnya berkas, biarkan dan tulis itu \
         pada `answers`.",
    },
    en {
        "Twice as many were measured (`n`) as there are by the `population`, or more.",
        "Of 40 villages 4,000 cannot be measured; one of the two is wrong, or they are about different things.",
        "Mend `n` or `population` by its source. Where `n` counts something else, such as files, leave it, and say so under \
         `answers`.",
    },
    wrong r#"# follow-up.yaml (rekap DPMD: 40 desa)
outcomes: [{ id: lpj, indicator: LPJ tepat waktu, unit: "%", population: 40 desa, actual: { value: 88, date: 2026-07-31, n: 4000 } }]"#,
    answered {
        id "Yang dihitung adalah 4.000 berkas LPJ dari 40 desa, bukan desa; rekap berikutnya menghitung desanya.",
        en "What was counted is 4,000 files of 40 villages, and no villages; the next record counts those.",
    },
}

/// Speaks once an outcome, of the larger of its two counts; of one that is twice as many at least, since what there is may grow.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let outcomes = case.event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
    said.extend(outcomes.filter_map(beyond));
}

fn beyond(outcome: &Outcome) -> Option<Diagnostic> {
    let population = outcome.population.as_ref()?;
    let all = stated(population.as_str())?;
    let counts = [&outcome.baseline, &outcome.actual].into_iter().flatten().filter_map(|measured| measured.n.as_ref());
    let most: &Fact<Count> = counts.max_by_key(|n| n.value.0).filter(|n| n.value.0 / 2 >= all)?;
    let ((name, _), (whole, _)) = (quoted(&outcome.indicator), quoted(population.as_str()));
    let (n, n_en) = count(most.value.0);
    Some(
        Diagnostic::new(&MEASURED_BEYOND_POPULATION, most.at, say!(id "Indikator {name} diukur pada {n}, padahal seluruhnya {whole}.", en "The indicator {name} was measured on {n_en}, although there are {whole} in all."))
            .help(say!(id "perbaiki `n` atau `population`; bila `n` menghitung hal lain, tulis itu pada `answers` di `event.md`", en "mend `n` or `population`; where `n` counts something else, say so under `answers` in `event.md`"))
            .related(population.at, say!(id "seluruhnya", en "all there are")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const RULE: &str = "measured-beyond-population";

    #[test]
    fn more_than_there_are() {
        let of = |population: &str, n: u32| {
            sound().with("follow-up.yaml", "value: 88", &format!("value: 88, n: {n}")).with(
                "follow-up.yaml",
                "direction: up,",
                &format!("direction: up, population: {population},"),
            )
        };
        of("40 desa", 4000).says(RULE, "follow-up.yaml", "n: 4000", "diukur pada 4.000, padahal seluruhnya “40 desa”");
        of("1.250 desa", 2500).says(RULE, "follow-up.yaml", "n: 2500", "“1.250 desa”");
        of("1.250 desa", 1300).is_silent_on(RULE);
        of("50 desa", 50).is_silent_on(RULE);
        of("50 desa", 25).is_silent_on(RULE);
        // Nobody says how many there are.
        of("desa di 4 kecamatan", 4000).is_silent_on(RULE);
        of("40 desa dan 12 kelurahan", 4000).is_silent_on(RULE);
    }
}

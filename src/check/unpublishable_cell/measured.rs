//! Outcomes measured on so few people that the value is theirs.
//!
//! Takes: the outcomes of the catalog. Gives: one fault a value. Never: speaks of villages, offices or files, of which few may be
//! measured: what they did is no secret of a person.

use super::{fault, group_help};
use crate::check::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::Outcome;
use crate::say;

/// Words for people, as `population` calls them.
const PEOPLE: [&str; 18] = [
    "alumni",
    "alumnus",
    "aparatur",
    "employees",
    "graduates",
    "guru",
    "karyawan",
    "lulusan",
    "officials",
    "orang",
    "participants",
    "pegawai",
    "pejabat",
    "people",
    "persons",
    "peserta",
    "staff",
    "teachers",
];

pub(super) fn check(catalog: &Part<'_>, smallest: u32, faults: &mut Vec<Diagnostic>) {
    for outcome in events(catalog).filter_map(|event| event.follow_up.as_ref()).flat_map(|written| &written.outcomes) {
        if !is_on_people(outcome) {
            continue;
        }
        for n in [&outcome.baseline, &outcome.actual].into_iter().flatten().filter_map(|measured| measured.n.as_ref()) {
            let count = n.value.0;
            if (1..smallest).contains(&count) {
                let message = say!(
                    id "nilai yang diukur pada {count} orang tidak boleh terbit",
                    en "a value measured on {count} ⟦person|people⟧ may not be published",
                );
                faults.push(fault(n.at, message, group_help(smallest)));
            }
        }
    }
}

/// Whether it is measured on people: by what `population` calls them.
fn is_on_people(outcome: &Outcome) -> bool {
    let population = outcome.population.as_ref().map(|population| population.as_str().to_lowercase());
    let population = population.unwrap_or_default();
    population.split(|c: char| !c.is_alphanumeric()).any(|word| PEOPLE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    #[test]
    fn a_value_of_few_people_is_not_published() {
        let outcome = |population: &str, n: u32| {
            format!(
                "outcomes:\n  - {{ id: skor, indicator: Skor, population: {population}, actual: {{ value: 83, n: {n} }} }}\n"
            )
        };
        let found = |population: &str, n: u32| said(check, &[(FOLLOW_UP, &outcome(population, n))]);
        assert_eq!(found("2 orang peserta", 2).len(), 1);
        assert_eq!(found("Pegawai bidang", 4).len(), 1);
        // Enough of them, or no people.
        for (population, n) in [("40 orang peserta", 5), ("3 desa", 3), ("3 kantor kecamatan", 2)] {
            assert!(found(population, n).is_empty(), "{population}");
        }
    }
}

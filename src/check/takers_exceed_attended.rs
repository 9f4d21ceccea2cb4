//! More people who took a test than came.
//!
//! Takes: the catalog. Gives: one fault a sitting. Never: compares a test with those registered.

use super::walk::tests;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    TAKERS_EXCEED_ATTENDED, "takers-exceed-attended", Error,
    id {
        "Tes diikuti lebih banyak orang daripada yang hadir (`attended`).",
        "Cakupan tes adalah bagian dari peserta yang hadir; bagian di atas 100% tidak mungkin.",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (event.md: attended: 40)
tests:
  - { id: pengetahuan, summary: { pre: { n: 42 } } }",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (event.md: attended: 40)
tests:
  - { id: pengetahuan, summary: { pre: { n: 40 } } }",
    },
    en {
        "More people took a test than attended the event.",
        "The coverage of a test is a share of those who attended; no share is above 100%.",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (event.md: attended: 40)
tests:
  - { id: pengetahuan, summary: { pre: { n: 42 } } }",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (event.md: attended: 40)
tests:
  - { id: pengetahuan, summary: { pre: { n: 40 } } }",
    },
}

pub(super) fn check(catalog: &Catalog, faults: &mut Vec<Diagnostic>) {
    for (event, test) in tests(catalog) {
        let Some(attended) = event.record.participants.as_ref().and_then(|people| people.attended.as_ref()) else {
            continue;
        };
        let Some(summary) = &test.summary else { continue };
        let sittings = [(&summary.pre, "awal", "before"), (&summary.post, "akhir", "after")];
        for (sitting, name_id, name_en) in sittings {
            let Some(takers) = sitting.as_ref().and_then(|sitting| sitting.n.as_ref()) else { continue };
            let (n, came, id) = (takers.0, attended.0, &test.id.value);
            if n <= came {
                continue;
            }
            let message = say!(
                id "tes {name_id} `{id}` diikuti {n} orang, padahal yang hadir {came}",
                en "{n} people took the test `{id}` {name_en} the event, but only {came} attended",
            );
            let help = say!(
                id "hitung hanya peserta yang hadir sedikitnya satu hari, atau perbaiki `attended` pada `event.md`",
                en "count only participants who came on at least one day, or mend `attended` in `event.md`",
            );
            faults.push(
                Diagnostic::new(&TAKERS_EXCEED_ATTENDED, takers.at, message)
                    .help(help)
                    .related(attended.at, say!(id "yang hadir", en "those who attended")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, EVENT, event, said, summary};

    #[test]
    fn only_those_who_came_take_a_test() {
        let people = event("participants: { attended: 40 }");
        let wrong = summary(&["pre: { n: 42 }", "post: { n: 40 }"]);
        assert_eq!(
            said(check, &[(EVENT, &people), (EVALUATION, &wrong)]),
            ["takers-exceed-attended events/2026/a/evaluation.yaml:6:17"]
        );
        let right = summary(&["pre: { n: 40 }", "post: { n: 38 }"]);
        assert!(said(check, &[(EVENT, &people), (EVALUATION, &right)]).is_empty());
        assert!(said(check, &[(EVALUATION, &wrong)]).is_empty());
    }
}

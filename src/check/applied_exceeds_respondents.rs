//! More people who use what they learned than answered.
//!
//! Takes: the catalog. Gives: one fault a round of monitoring. Never: counts those who did not answer as users or not.

use super::walk::follow_ups;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    APPLIED_EXCEEDS_RESPONDENTS, "applied-exceeds-respondents", Error,
    id {
        "Yang menerapkan hasil belajar (`applied`) lebih banyak daripada yang menjawab (`respondents`).",
        "Hanya orang yang menjawab yang diketahui; selebihnya dugaan.",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, respondents: 22, applied: 30 }",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, respondents: 30, applied: 22 }",
    },
    en {
        "More people apply what they learned than answered the question.",
        "Only of those who answered is anything known; the rest would be guesswork.",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, respondents: 22, applied: 30 }",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, respondents: 30, applied: 22 }",
    },
}

pub(super) fn check(catalog: &Catalog, faults: &mut Vec<Diagnostic>) {
    for round in follow_ups(catalog).flat_map(|(_, follow_up)| &follow_up.monitoring) {
        let (Some(respondents), Some(applied)) = (&round.respondents, &round.applied) else { continue };
        let (answered, use_it) = (respondents.0, applied.0);
        if use_it <= answered {
            continue;
        }
        let message = say!(
            id "{use_it} orang menerapkan, padahal yang menjawab {answered}",
            en "{use_it} people apply it, but only {answered} answered",
        );
        let help = say!(
            id "`applied` dihitung di antara yang menjawab; periksa kedua angka",
            en "`applied` is counted among those who answered; check both figures",
        );
        faults.push(
            Diagnostic::new(&APPLIED_EXCEEDS_RESPONDENTS, applied.at, message)
                .help(help)
                .related(respondents.at, say!(id "yang menjawab", en "those who answered")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    #[test]
    fn only_those_who_answered_are_known() {
        let wrong = "monitoring:\n  - { months: 3, respondents: 22, applied: 30 }\n";
        assert_eq!(
            said(check, &[(FOLLOW_UP, wrong)]),
            ["applied-exceeds-respondents events/2026/a/follow-up.yaml:2:44"]
        );
        assert!(said(check, &[(FOLLOW_UP, &wrong.replace("30", "22"))]).is_empty());
        assert!(said(check, &[(FOLLOW_UP, "monitoring:\n  - { months: 3, applied: 30 }\n")]).is_empty());
    }
}

//! More answers than people who were asked.
//!
//! Takes: the catalog. Gives: one fault a round of monitoring. Never: compares with those who completed.

use super::walk::{Part, follow_ups};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    RESPONDENTS_EXCEED_CONTACTED, "respondents-exceed-contacted", Error,
    id {
        "Yang menjawab pemantauan (`respondents`) lebih banyak daripada yang dihubungi (`contacted`).",
        "Tingkat jawaban di atas 100% tidak mungkin, dan tanpa tingkat jawaban pembaca tidak tahu seberapa luas \
         kabarnya.",
        "Cocokkan dengan daftar yang dihubungi; biasanya kedua angka tertukar.",
    },
    en {
        "More people answered the monitoring than were contacted.",
        "A response above 100% is impossible, and without it readers cannot tell how much the answers are worth.",
        "Compare with the list of those contacted; usually the two are swapped.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, contacted: 30, respondents: 38 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, contacted: 38, respondents: 30 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for round in follow_ups(catalog).flat_map(|(_, follow_up)| &follow_up.monitoring) {
        let (Some(contacted), Some(respondents)) = (&round.contacted, &round.respondents) else { continue };
        let (asked, answered) = (contacted.0, respondents.0);
        if answered <= asked {
            continue;
        }
        let message = say!(
            id "{answered} orang menjawab, padahal yang dihubungi {asked}",
            en "{answered} ⟦person|people⟧ answered, but only {asked} ⟦was|were⟧ contacted",
        );
        let help = say!(
            id "hitung semua yang dihubungi, juga yang menjawab setelah diingatkan",
            en "count everybody who was asked, those who answered a reminder too",
        );
        faults.push(
            Diagnostic::new(&RESPONDENTS_EXCEED_CONTACTED, respondents.at, message)
                .help(help)
                .related(contacted.at, say!(id "yang dihubungi", en "those who were contacted")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    #[test]
    fn nobody_answers_who_was_not_asked() {
        let wrong = "monitoring:\n  - { months: 3, contacted: 30, respondents: 38 }\n";
        assert_eq!(
            said(check, &[(FOLLOW_UP, wrong)]),
            ["respondents-exceed-contacted events/2026/a/follow-up.yaml:2:46"]
        );
        assert!(said(check, &[(FOLLOW_UP, &wrong.replace("38", "30"))]).is_empty());
    }
}

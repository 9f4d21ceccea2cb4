//! More people who use what they learned, or who name what stands in the way, than answered.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: counts those who did not answer as users or not.

use super::walk::{Part, follow_ups};
use crate::diagnostic::Diagnostic;
use crate::shape::Count;
use crate::source::Fact;
use crate::words::Words;
use crate::{rule, say};

rule! {
    APPLIED_EXCEEDS_RESPONDENTS, "applied-exceeds-respondents", Error,
    id {
        "Yang menerapkan hasil belajar (`applied`), atau yang menyebut sebuah hambatan (`barriers`), lebih banyak daripada yang menjawab (`respondents`).",
        "Hanya orang yang menjawab yang diketahui; selebihnya dugaan.",
        "Hitung lagi dari formulir pemantauan: hanya yang menjawab yang dapat dihitung menerapkan.",
    },
    en {
        "More people apply what they learned, or name something that stands in the way, than answered the question.",
        "Only of those who answered is anything known; the rest would be guesswork.",
        "Count again from the monitoring forms: only those who answered can be counted as applying it.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, respondents: 22, applied: 30 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
monitoring:
  - { months: 3, respondents: 30, applied: 22 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for round in follow_ups(catalog).flat_map(|(_, follow_up)| &follow_up.monitoring) {
        let Some(respondents) = &round.respondents else { continue };
        let answered = respondents.0;
        if let Some(applied) = round.applied.as_ref().filter(|applied| applied.0 > answered) {
            let use_it = applied.0;
            let message = say!(
                id "{use_it} orang menerapkan, padahal yang menjawab {answered}",
                en "{use_it} ⟦person applies|people apply⟧ it, but only {answered} answered",
            );
            let help = say!(
                id "`applied` dihitung di antara yang menjawab; periksa kedua angka",
                en "`applied` is counted among those who answered; check both figures",
            );
            faults.push(fault(applied, respondents, message, help));
        }
        let named = round.barriers.iter().filter_map(|barrier| barrier.people.as_ref());
        for people in named.filter(|people| people.0 > answered) {
            let name_it = people.0;
            let message = say!(
                id "{name_it} orang menyebut hambatan ini, padahal yang menjawab {answered}",
                en "{name_it} ⟦person names|people name⟧ this barrier, but only {answered} answered",
            );
            let help = say!(
                id "hitung orang, bukan sebutan: setiap orang satu kali untuk satu hambatan",
                en "count people, not mentions: everybody once for one barrier",
            );
            faults.push(fault(people, respondents, message, help));
        }
    }
}

fn fault(people: &Fact<Count>, respondents: &Fact<Count>, message: Words, help: Words) -> Diagnostic {
    Diagnostic::new(&APPLIED_EXCEEDS_RESPONDENTS, people.at, message)
        .help(help)
        .related(respondents.at, say!(id "yang menjawab", en "those who answered"))
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

    #[test]
    fn nobody_else_names_a_barrier() {
        let barrier = |people: u32| {
            format!(
                "monitoring:\n  - {{ months: 3, respondents: 34, barriers: [{{ what: Jaringan, people: {people} }}] }}\n"
            )
        };
        assert_eq!(
            said(check, &[(FOLLOW_UP, &barrier(40))]),
            ["applied-exceeds-respondents events/2026/a/follow-up.yaml:2:72"]
        );
        assert!(said(check, &[(FOLLOW_UP, &barrier(34))]).is_empty());
    }
}

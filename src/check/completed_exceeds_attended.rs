//! More people who completed than came.
//!
//! Takes: the catalog. Gives: one fault an event. Never: asks how "completed" is defined.

use super::walk::{Part, participants};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    COMPLETED_EXCEEDS_ATTENDED, "completed-exceeds-attended", Error,
    id {
        "Peserta yang tuntas (`completed`) lebih banyak daripada yang hadir (`attended`).",
        "Tingkat ketuntasan di atas 100% tidak mungkin, dan semua angka pemantauan dibagi dengan angka ini.",
        "Hitung lagi dari daftar hadir dan daftar sertifikat.",
    },
    en {
        "More participants completed than attended.",
        "A completion rate above 100% is impossible, and all figures of monitoring are divided by this one.",
        "Count again from the attendance sheets and the list of certificates.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 38, completed: 40 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
participants: { attended: 40, completed: 38 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, people) in participants(catalog) {
        let (Some(attended), Some(completed)) = (&people.attended, &people.completed) else { continue };
        let (came, done) = (attended.0, completed.0);
        if done <= came {
            continue;
        }
        let message = say!(id "{done} orang tuntas, padahal yang hadir {came}", en "{done} ⟦person|people⟧ completed, but only {came} attended");
        let help = say!(
            id "`attended` menghitung setiap orang yang hadir sedikitnya satu hari; periksa kedua angka",
            en "`attended` counts everybody who came on at least one day; check both figures",
        );
        faults.push(
            Diagnostic::new(&COMPLETED_EXCEEDS_ATTENDED, completed.at, message)
                .help(help)
                .related(attended.at, say!(id "yang hadir", en "those who attended")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn nobody_completes_without_attending() {
        let wrong = event("participants: { attended: 38, completed: 40 }");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["completed-exceeds-attended events/2026/a/event.md:6:42"]);
        assert!(said(check, &[(EVENT, &event("participants: { attended: 40, completed: 40 }"))]).is_empty());
        assert!(said(check, &[(EVENT, &event("participants: { completed: 40 }"))]).is_empty());
    }
}

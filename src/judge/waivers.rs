//! Rules on declared absences: of what cannot be waived, and of what is there all the same.
//!
//! Takes: the absences and the checklist. Gives: findings and hints. Never: doubts the reason given.

use super::case::Case;
use super::wording::item;
use crate::diagnostic::Diagnostic;
use crate::evidence::State;
use crate::model::EvidenceItem;
use crate::model::event::{Absence, AbsenceState};
use crate::{rule, say};

rule! {
    REQUIRED_ITEM_WAIVED, "required-item-waived", Finding,
    id {
        "Butir yang wajib bagi jenis kegiatan ini dinyatakan tidak berlaku, atau semua pemantauan, padahal peserta menyerahkan rencana \
         tindak lanjut.",
        "Yang wajib tidak dapat dikesampingkan; butirnya tetap dihitung sebagai belum ada.",
        "Yang tidak dilakukan ditulis `not-collected` dengan alasan yang sebenarnya, atau datanya dilengkapi jika ada. \
         Alasannya tidak diganti supaya terdengar lebih baik.",
    },
    en {
        "An item that this kind of event owes is declared not applicable, or all monitoring is, although participants handed in \
         follow-up plans.",
        "What is required cannot be waived; the item still counts as not there.",
        "What was not done is written as `not-collected` with the real reason, or its data are added if they exist. The \
         reason is not exchanged for one that sounds better.",
    },
    wrong r"# event.md (bimtek; tes tidak diadakan karena alasan ini)
absences: [{ what: pre-post-test, state: not-applicable, reason: Peserta sudah senior. }]",
    mended r"# event.md (bimtek; tes tidak diadakan karena alasan ini)
absences: [{ what: pre-post-test, state: not-collected, reason: Peserta sudah senior. }]",
}

rule! {
    ABSENCE_CONTRADICTED, "absence-contradicted", Hint,
    id {
        "Sebuah butir dinyatakan tidak ada, padahal datanya ada.",
        "Yang ada selalu ditampilkan; pernyataan lama sebaiknya dihapus.",
        "Hapus pernyataan yang lama; datanya sudah tampil.",
    },
    en {
        "An item is declared absent, although its data are there.",
        "What is there is always shown; an old declaration had better be deleted.",
        "Delete the old declaration; the data are shown.",
    },
    wrong r"# event.md
lessons: [Studi kasus butuh satu sesi lebih panjang.]
absences: [{ what: lessons, state: not-collected, reason: Belum dibahas. }]",
    mended r"# event.md
lessons: [Studi kasus butuh satu sesi lebih panjang.]",
}

/// Applies the rules on declared absences.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(unmonitored(case));
    for absence in &case.record.absences {
        let Some(found) = case.item(absence.what.value) else { continue };
        if found.waived && absence.state.value == AbsenceState::NotApplicable {
            said.push(waived(case, absence));
        }
        if matches!(found.state, State::Complete | State::Partial) {
            said.push(contradicted(absence));
        }
    }
}

fn waived(case: &Case<'_>, absence: &Absence) -> Diagnostic {
    let ((name, name_en), kind) = (item(absence.what.value), case.event.kind.word());
    Diagnostic::new(
        &REQUIRED_ITEM_WAIVED,
        absence.what.at,
        say!(id "Dinyatakan tidak berlaku, padahal wajib bagi {kind}: {name}.", en "Declared not applicable, although a {kind} owes it: {name_en}."),
    )
    .help(say!(id "lengkapi datanya jika ada; jika tidak, tulis `state: not-collected` dengan alasan yang sebenarnya", en "add the data if there are any; if not, write `state: not-collected` with the real reason"))
}

/// All rounds of monitoring together: one may be given up, but then nobody looks at what becomes of the plans.
fn unmonitored(case: &Case<'_>) -> Option<Diagnostic> {
    let rounds = [EvidenceItem::Monitoring3, EvidenceItem::Monitoring6, EvidenceItem::Monitoring12];
    let is_waived = |item: &EvidenceItem| case.item(*item).is_some_and(|found| found.state == State::NotApplicable);
    let declared =
        |absence: &&Absence| absence.state.value == AbsenceState::NotApplicable && rounds.contains(&absence.what.value);
    let first = case.record.absences.iter().find(declared)?;
    let follow_up = case.follow_up;
    let has_plans = follow_up.submitted.is_some_and(|people| people > 0)
        || follow_up.latest.is_some_and(|plans| plans.of > 0)
        || follow_up.items > 0;
    let is_asked = has_plans && !case.is_cancelled() && case.requires(EvidenceItem::Monitoring3);
    if !is_asked || !rounds.iter().all(is_waived) {
        return None;
    }
    Some(
        Diagnostic::new(&REQUIRED_ITEM_WAIVED, first.what.at, say!(id "Semua pemantauan dinyatakan tidak berlaku, padahal ada rencana tindak lanjut peserta.", en "All monitoring is declared not applicable, although there are follow-up plans of participants."))
            .help(say!(id "jadwalkan sedikitnya satu pemantauan; yang tidak dilakukan ditulis `state: not-collected` dengan alasan yang sebenarnya", en "plan one round of monitoring at least; what was not done is written as `state: not-collected` with the real reason")),
    )
}

fn contradicted(absence: &Absence) -> Diagnostic {
    let (name, name_en) = item(absence.what.value);
    Diagnostic::new(&ABSENCE_CONTRADICTED, absence.what.at, say!(id "Dinyatakan tidak ada, padahal datanya ada: {name}.", en "Declared absent, although its data are there: {name_en}."))
        .help(say!(id "hapus butir ini dari `absences`", en "delete it from `absences`"))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const LESSONS: &str = "lessons: [Studi kasus butuh satu sesi lagi.]\n";

    #[test]
    fn what_is_required_cannot_be_waived() {
        let waived = |state: &str| {
            sound().with(
                "event.md",
                LESSONS,
                &format!("absences: [{{ what: lessons, state: {state}, reason: Rutin. }}]\n"),
            )
        };
        waived("not-applicable").says(
            "required-item-waived",
            "event.md",
            "what: lessons",
            "wajib bagi bimtek: pelajaran bagi penyelenggara",
        );
        waived("not-applicable").is_silent_on("evaluation-overdue");
        waived("not-collected").is_silent_on("required-item-waived");
    }

    #[test]
    fn all_monitoring_of_plans_cannot_be_waived() {
        let rounds = "monitoring:\n  - { months: 3, date: 2026-06-15, contacted: 38, respondents: 30, applied: 22 }\n  - { months: 6, date: 2026-09-15, contacted: 38, respondents: 28, applied: 20 }\n";
        let waived = |months: &[u32]| {
            let absence =
                |months: &u32| format!("{{ what: monitoring-{months}m, state: not-applicable, reason: Sekali. }}");
            let absences: Vec<String> = months.iter().map(absence).collect();
            sound().add("event.md", &format!("absences: [{}]\n", absences.join(", "))).with(
                "follow-up.yaml",
                rounds,
                "",
            )
        };
        waived(&[3, 6, 12]).says(
            "required-item-waived",
            "event.md",
            "monitoring-3m",
            "Semua pemantauan dinyatakan tidak berlaku, padahal ada rencana tindak lanjut peserta",
        );
        waived(&[3, 6]).is_silent_on("required-item-waived");
        // Nobody handed in a plan.
        let plans =
            "submitted: 35\nplans: [{ date: 2026-09-09, of: 35, done: 22, in_progress: 8, no_news: 5 }]\nitems:";
        waived(&[3, 6, 12]).with("follow-up.yaml", plans, "x-items:").is_silent_on("required-item-waived");
        let workshop = "kind: workshop\nkind_reason: Masalah peserta\n";
        waived(&[3, 6, 12]).add("event.md", workshop).is_silent_on("required-item-waived");
    }

    #[test]
    fn declared_absent_and_there() {
        sound().add("event.md", "absences: [{ what: lessons, state: not-collected, reason: Belum. }]\n").says(
            "absence-contradicted",
            "event.md",
            "what: lessons",
            "pelajaran bagi penyelenggara",
        );
    }
}

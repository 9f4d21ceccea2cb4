//! Rules on declared absences: of what cannot be waived, and of what is there all the same.
//!
//! Takes: the absences and the checklist. Gives: findings and hints. Never: doubts the reason given.

use super::case::Case;
use super::wording::item;
use crate::diagnostic::Diagnostic;
use crate::evidence::State;
use crate::model::event::{Absence, AbsenceState};
use crate::{rule, say};

rule! {
    REQUIRED_ITEM_WAIVED, "required-item-waived", Finding,
    id {
        "Butir yang wajib bagi jenis kegiatan ini dinyatakan tidak berlaku.",
        "Yang wajib tidak dapat dikesampingkan; butirnya tetap dihitung sebagai belum ada.",
        "Yang tidak dilakukan ditulis `not-collected` dengan alasan yang sebenarnya, atau datanya dilengkapi jika ada. \
         Alasannya tidak diganti supaya terdengar lebih baik.",
    },
    en {
        "An item that this kind of event owes is declared not applicable.",
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
    fn declared_absent_and_there() {
        sound().add("event.md", "absences: [{ what: lessons, state: not-collected, reason: Belum. }]\n").says(
            "absence-contradicted",
            "event.md",
            "what: lessons",
            "pelajaran bagi penyelenggara",
        );
    }
}

//! Evidence that is withheld without naming the legal ground.
//!
//! Takes: the catalog. Gives: one fault an absence. Never: weighs the ground.

use super::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::model::event::AbsenceState;
use crate::{rule, say};

rule! {
    WITHHELD_WITHOUT_BASIS, "withheld-without-basis", Error,
    id {
        "Sebuah butir bukti dinyatakan tidak dibuka (`withheld`), tetapi dasar hukumnya (`basis`) tidak disebut.",
        "Informasi publik hanya boleh dikecualikan dengan dasar hukum; tanpa dasar itu warga tidak dapat mengajukan \
         keberatan.",
        "Sebut pada `basis` pasal yang menjadi dasarnya; tanpa dasar hukum, keterangannya `not-collected` atau datanya \
         dibuka.",
    },
    en {
        "Evidence is declared as `withheld`, but the legal ground (`basis`) is not named.",
        "Public information may be withheld only on a legal ground; without it, nobody can object.",
        "Name the article under `basis`; without a legal ground the state is `not-collected`, or the data are opened.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
absences:
  - { what: budget-realised, state: withheld, reason: Masih diperiksa. }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
absences:
  - { what: budget-realised, state: withheld, reason: Masih diperiksa., basis: UU 14/2008 Pasal 17 huruf a }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for absence in events(catalog).flat_map(|event| &event.record.absences) {
        if absence.state.value != AbsenceState::Withheld || absence.basis.is_some() {
            continue;
        }
        let item = absence.what.value.word();
        let message = say!(
            id "`{item}` dinyatakan tidak dibuka (`withheld`) tanpa dasar hukum",
            en "`{item}` is declared as withheld without a legal ground",
        );
        let help = say!(
            id "tambahkan dasarnya, misalnya `basis: UU 14/2008 Pasal 17 huruf a`; jika datanya hanya belum ada, pakai `not-collected`",
            en "add the ground, for example `basis: UU 14/2008 Pasal 17 huruf a`; where data were merely not gathered, use `not-collected`",
        );
        faults.push(
            Diagnostic::new(&WITHHELD_WITHOUT_BASIS, absence.state.at, message)
                .help(help)
                .leaning_on(absence.at, "basis")
                .leaning_on(absence.at, "what"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn withholding_needs_a_legal_ground() {
        let wrong = event("absences:\n  - { what: budget-realised, state: withheld, reason: Masih diperiksa. }");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["withheld-without-basis events/2026/a/event.md:7:37"]);
        let right = event("absences:\n  - { what: budget-realised, state: withheld, basis: UU 14/2008 Pasal 17 }");
        assert!(said(check, &[(EVENT, &right)]).is_empty());
        let other = event("absences:\n  - { what: budget-realised, state: not-collected }");
        assert!(said(check, &[(EVENT, &other)]).is_empty());
    }
}

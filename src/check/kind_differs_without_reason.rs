//! Events of another kind than their program, without a reason.
//!
//! Takes: the catalog. Gives: one fault an event. Never: says which kind is right.

use super::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    KIND_DIFFERS_WITHOUT_REASON, "kind-differs-without-reason", Error,
    id {
        "Jenis kegiatan berbeda dari jenis programnya, tetapi `kind_reason` tidak ditulis.",
        "Bimtek dan workshop dinilai dengan ukuran yang berbeda; pembaca berhak tahu mengapa sebuah bimtek dinilai \
         sebagai workshop.",
        "Tulis pada `kind_reason` mengapa jenisnya berbeda; jika tidak sengaja, hapus `kind`.",
    },
    en {
        "The kind of an event differs from that of its program, but `kind_reason` is not written.",
        "A bimtek and a workshop are held to different standards; readers have a right to know why a bimtek is held \
         to those of a workshop.",
        "Say under `kind_reason` why the kind differs; if it is a slip, delete `kind`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (programs/keuangan-desa.md: kind: bimtek)
program: keuangan-desa
kind: workshop",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md (programs/keuangan-desa.md: kind: bimtek)
program: keuangan-desa
kind: workshop
kind_reason: Peserta membawa masalah masing-masing dan menyusun solusinya bersama.",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        let program = &catalog[event.program];
        let Some(kind) = event.record.kind.as_ref().filter(|kind| kind.value != program.record.kind.value) else {
            continue;
        };
        if event.record.kind_reason.is_some() {
            continue;
        }
        let (own, offered, id) = (kind.value.word(), program.record.kind.value.word(), &program.id);
        let message = say!(
            id "jenis kegiatan ini `{own}`, padahal programnya (`{id}`) `{offered}`, dan alasannya belum ditulis",
            en "this event is a `{own}` although its program (`{id}`) is a `{offered}`, and no reason is given",
        );
        let help = say!(
            id "tulis alasannya di `kind_reason`, atau hapus `kind` agar jenisnya mengikuti program",
            en "give the reason in `kind_reason`, or delete `kind` so that the event is of its program's kind",
        );
        faults.push(
            Diagnostic::new(&KIND_DIFFERS_WITHOUT_REASON, kind.at, message)
                .help(help)
                .leaning_on(event.record.at, "kind_reason")
                .related(program.record.kind.at, say!(id "jenis programnya", en "the program's kind")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn another_kind_needs_a_reason() {
        let wrong = event("kind: workshop");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["kind-differs-without-reason events/2026/a/event.md:6:7"]);
        let right = event("kind: workshop\nkind_reason: Peserta membawa masalahnya.");
        assert!(said(check, &[(EVENT, &right)]).is_empty());
        assert!(said(check, &[(EVENT, &event("kind: bimtek"))]).is_empty());
    }
}

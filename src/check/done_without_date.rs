//! Follow-up items that are done, nobody says when.
//!
//! Takes: the catalog. Gives: one fault an item. Never: asks for a date of what is not done.

use super::walk::{Part, follow_ups};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::ItemStatus;
use crate::{rule, say};

rule! {
    DONE_WITHOUT_DATE, "done-without-date", Error,
    id {
        "Butir tindak lanjut berstatus `done` tanpa tanggal selesai (`done_on`).",
        "Tanpa tanggal, pembaca tidak dapat membedakan pekerjaan yang selesai dari yang hanya dinyatakan selesai.",
        "Tulis pada `done_on` hari selesainya menurut buktinya; jika tidak diketahui, statusnya `in-progress`.",
    },
    en {
        "A follow-up item is `done` without the day on which it was (`done_on`).",
        "Without a date readers cannot tell what was done from what was merely declared to be.",
        "Write under `done_on` the day that the evidence shows; if it is not known, the status is `in-progress`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-06-20 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for item in follow_ups(catalog).flat_map(|(_, follow_up)| &follow_up.items) {
        let Some(status) = item.status.as_ref().filter(|status| status.value == ItemStatus::Done) else { continue };
        if item.done_on.is_some() {
            continue;
        }
        let id = &item.id.value;
        let message = say!(id "`{id}` dinyatakan selesai tanpa tanggal", en "`{id}` is declared done without a date");
        let help = say!(
            id "tambahkan hari selesainya menurut buktinya: `done_on: …`; jika harinya tidak diketahui atau belum selesai, tulis `status: in-progress`",
            en "add the day that the evidence shows: `done_on: …`; if nobody knows the day, or it is not done yet, write `status: in-progress`",
        );
        faults.push(Diagnostic::new(&DONE_WITHOUT_DATE, status.at, message).help(help).leaning_on(item.at, "done_on"));
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    #[test]
    fn what_is_done_was_done_on_a_day() {
        let item = |keys: &str| format!("items:\n  - {{ id: sop, action: Menyusun SOP, {keys} }}\n");
        assert_eq!(
            said(check, &[(FOLLOW_UP, &item("status: done"))]),
            ["done-without-date events/2026/a/follow-up.yaml:2:46"]
        );
        assert!(said(check, &[(FOLLOW_UP, &item("status: done, done_on: 2026-06-20"))]).is_empty());
        assert!(said(check, &[(FOLLOW_UP, &item("status: stuck"))]).is_empty());
    }
}

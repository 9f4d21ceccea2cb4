//! Follow-up items with a day on which they were done, and another status.
//!
//! Takes: the catalog. Gives: one fault an item. Never: speaks of an item without a status: nobody says that it is not done.

use super::walk::{Part, follow_ups};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::ItemStatus;
use crate::{rule, say};

rule! {
    DATE_WITHOUT_DONE, "date-without-done", Error,
    id {
        "Butir tindak lanjut mempunyai tanggal selesai (`done_on`), padahal statusnya bukan `done`.",
        "Yang belum selesai tidak mempunyai hari selesai; pembaca tidak dapat tahu mana yang benar.",
        "Jika buktinya menunjukkan selesai, tulis `status: done`. Jika belum, hapus `done_on`; hari yang direncanakan \
         ditulis pada `due`.",
    },
    en {
        "A follow-up item has a day on which it was done (`done_on`), but its status is not `done`.",
        "What is not done has no day on which it was; a reader cannot know which of the two is right.",
        "If the evidence shows that it is done, write `status: done`. If it is not, delete `done_on`; the day that is \
         planned goes into `due`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: in-progress, done_on: 2026-06-20 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: in-progress, due: 2026-06-20 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for item in follow_ups(catalog).flat_map(|(_, follow_up)| &follow_up.items) {
        let (Some(day), Some(status)) = (&item.done_on, &item.status) else { continue };
        if status.value == ItemStatus::Done {
            continue;
        }
        let (id, date, word) = (&item.id.value, day.value, status.value.word());
        let message = say!(
            id "`{id}` selesai {date}, padahal statusnya `{word}`",
            en "`{id}` was done on {date}, but its status is `{word}`",
        );
        let help = say!(
            id "tulis `status: done` jika memang selesai; jika belum, hapus `done_on` (tenggat ditulis di `due`)",
            en "write `status: done` if it is done; if it is not, delete `done_on` (the day that is planned goes into `due`)",
        );
        faults.push(
            Diagnostic::new(&DATE_WITHOUT_DONE, day.at, message)
                .help(help)
                .related(status.at, say!(id "statusnya", en "its status"))
                .leaning_on(item.at, "status"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, messages, said};

    #[test]
    fn what_is_not_done_has_no_day_on_which_it_was() {
        let item = |keys: &str| format!("items:\n  - {{ id: sop, action: Menyusun SOP, {keys}done_on: 2026-06-20 }}\n");
        assert_eq!(
            said(check, &[(FOLLOW_UP, &item("status: stuck, "))]),
            ["date-without-done events/2026/a/follow-up.yaml:2:62"]
        );
        assert_eq!(
            messages(check, &[(FOLLOW_UP, &item("status: planned, "))]),
            ["`sop` selesai 2026-06-20, padahal statusnya `planned`"]
        );
        assert!(said(check, &[(FOLLOW_UP, &item("status: done, "))]).is_empty());
        assert!(said(check, &[(FOLLOW_UP, &item(""))]).is_empty());
    }
}

//! Follow-up that was done before the event it follows.
//!
//! Takes: the catalog. Gives: one fault an item. Never: speaks of an event whose two dates are themselves impossible.

use super::walk::follow_ups;
use super::window::Window;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    DONE_BEFORE_EVENT, "done-before-event", Error,
    id {
        "Butir tindak lanjut selesai sebelum kegiatannya mulai.",
        "Yang selesai sebelum orang belajar bukan tindak lanjut dari belajar itu.",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-02-20 }",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-06-20 }",
    },
    en {
        "A follow-up item was done before its event began.",
        "What was done before anybody learned does not follow from learning.",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-02-20 }",
        r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-06-20 }",
    },
}

pub(super) fn check(catalog: &Catalog, faults: &mut Vec<Diagnostic>) {
    for (event, follow_up) in follow_ups(catalog) {
        let Some(start) = Window::of(event).map(|window| window.earliest()) else { continue };
        let done = follow_up.items.iter().filter_map(|item| Some((item, item.done_on.as_ref()?)));
        for (item, day) in done.filter(|(_, day)| day.value < start) {
            let (id, date) = (&item.id.value, day.value);
            let message = say!(
                id "`{id}` selesai {date}, sebelum kegiatan mulai ({start})",
                en "`{id}` was done on {date}, before the event began ({start})",
            );
            let help = say!(
                id "perbaiki tanggalnya; yang sudah ada sebelum kegiatan bukan tindak lanjut, hapus butirnya",
                en "mend the date; what was there before the event is no follow-up, so delete the item",
            );
            faults.push(
                Diagnostic::new(&DONE_BEFORE_EVENT, day.at, message)
                    .help(help)
                    .related(event.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    #[test]
    fn follow_up_comes_after_the_event_began() {
        let item =
            |day: &str| format!("items:\n  - {{ id: sop, action: Menyusun SOP, status: done, done_on: {day} }}\n");
        assert_eq!(
            said(check, &[(FOLLOW_UP, &item("2026-03-09"))]),
            ["done-before-event events/2026/a/follow-up.yaml:2:61"]
        );
        assert!(said(check, &[(FOLLOW_UP, &item("2026-03-10"))]).is_empty());
    }
}

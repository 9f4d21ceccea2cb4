//! Baselines measured after the event began.
//!
//! Takes: the catalog. Gives: one fault an outcome. Never: asks how long before the event is early enough.

use super::walk::{Part, outcomes};
use super::window::Window;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    BASELINE_AFTER_START, "baseline-after-start", Error,
    id {
        "Keadaan awal (`baseline`) sebuah hasil diukur sesudah kegiatan mulai.",
        "Keadaan awal menunjukkan bagaimana keadaan sebelum kegiatan; yang diukur kemudian sudah bercampur dengan \
         hasilnya.",
        "Tulis nilai yang diukur sebelum kegiatan, dengan tanggal dan sumbernya. Jika nilai itu memang baru diukur \
         sesudahnya, hapus `baseline`: tanggalnya tidak dimundurkan.",
    },
    en {
        "The baseline of an outcome was measured after the event began.",
        "A baseline shows how things were before the event; measured later, it is mixed with the result.",
        "Write the value that was measured before the event, with its date and source. If it was measured only \
         afterwards, delete the `baseline`: its date is not moved back.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
outcomes:
  - { id: lpj, indicator: LPJ tepat waktu, baseline: { value: 66, date: 2026-04-30 } }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
outcomes:
  - { id: lpj, indicator: LPJ tepat waktu, baseline: { value: 64, date: 2025-12-31, source: Rekap DPMD 2025 } }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (event, outcome) in outcomes(catalog) {
        let Some(date) = outcome.baseline.as_ref().and_then(|baseline| baseline.date.as_ref()) else { continue };
        let start = event.record.start.value.max(event.first_day());
        if Window::of(catalog, event).is_none() || date.value <= start {
            continue;
        }
        let (day, id) = (date.value, &outcome.id.value);
        let message = say!(
            id "keadaan awal `{id}` diukur {day}, sesudah kegiatan mulai ({start})",
            en "the baseline of `{id}` was measured on {day}, after the event began ({start})",
        );
        let help = say!(
            id "pakai angka dari sebelum kegiatan; jika tidak ada, hapus `baseline`: yang belum ada akan ditampilkan sebagai belum ada",
            en "use a figure from before the event; where there is none, delete `baseline`: it will be shown as missing",
        );
        faults.push(
            Diagnostic::new(&BASELINE_AFTER_START, date.at, message)
                .help(help)
                .related(event.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, FOLLOW_UP, event, said};

    fn baseline(day: &str) -> String {
        format!("outcomes:\n  - {{ id: lpj, indicator: LPJ, baseline: {{ value: 66, date: {day} }} }}\n")
    }

    #[test]
    fn a_baseline_comes_before() {
        assert_eq!(
            said(check, &[(FOLLOW_UP, &baseline("2026-03-11"))]),
            ["baseline-after-start events/2026/a/follow-up.yaml:2:61"]
        );
        assert!(said(check, &[(FOLLOW_UP, &baseline("2026-03-10"))]).is_empty());
    }

    #[test]
    fn an_event_that_was_put_off_begins_later() {
        let moved = event("new_start: 2026-04-14");
        assert!(said(check, &[(EVENT, &moved), (FOLLOW_UP, &baseline("2026-04-01"))]).is_empty());
    }
}

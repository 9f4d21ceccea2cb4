//! Results measured before the event began.
//!
//! Takes: the catalog. Gives: one fault an outcome. Never: asks how long after the event is late enough.

use super::walk::{Part, outcomes};
use super::window::Window;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    OUTCOME_ACTUAL_BEFORE_EVENT, "outcome-actual-before-event", Error,
    id {
        "Hasil (`actual`) diukur sebelum kegiatannya mulai.",
        "Angka dari sebelum kegiatan tidak mungkin menunjukkan apa yang terjadi sesudahnya.",
        "Nilai dari sebelum kegiatan adalah `baseline`. Tulis `actual` sesudah diukur lagi, dengan tanggal pengukurannya.",
    },
    en {
        "An outcome's `actual` was measured before its event began.",
        "A figure from before the event cannot show what came after it.",
        "A value from before the event is a `baseline`. Write `actual` once it is measured again, with the date on which \
         it was.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
outcomes:
  - { id: lpj, indicator: LPJ tepat waktu, actual: { value: 88, date: 2026-01-31 } }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
outcomes:
  - { id: lpj, indicator: LPJ tepat waktu, actual: { value: 88, date: 2026-07-31 } }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (event, outcome) in outcomes(catalog) {
        let Some(date) = outcome.actual.as_ref().and_then(|actual| actual.date.as_ref()) else { continue };
        let Some(start) =
            Window::of(catalog, event).map(|window| window.earliest()).filter(|start| date.value < *start)
        else {
            continue;
        };
        let (day, id) = (date.value, &outcome.id.value);
        let message = say!(
            id "hasil `{id}` diukur {day}, sebelum kegiatan mulai ({start})",
            en "the result of `{id}` was measured on {day}, before the event began ({start})",
        );
        let help = say!(
            id "perbaiki tanggalnya; angka dari sebelum kegiatan ditulis di `baseline`",
            en "mend the date; a figure from before the event goes into `baseline`",
        );
        faults.push(
            Diagnostic::new(&OUTCOME_ACTUAL_BEFORE_EVENT, date.at, message)
                .help(help)
                .related(event.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    #[test]
    fn a_result_comes_after_the_event_began() {
        let actual =
            |day: &str| format!("outcomes:\n  - {{ id: lpj, indicator: LPJ, actual: {{ value: 88, date: {day} }} }}\n");
        assert_eq!(
            said(check, &[(FOLLOW_UP, &actual("2026-03-09"))]),
            ["outcome-actual-before-event events/2026/a/follow-up.yaml:2:59"]
        );
        assert!(said(check, &[(FOLLOW_UP, &actual("2026-03-10"))]).is_empty());
    }
}

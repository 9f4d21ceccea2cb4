//! The hint on a correction that is older than the event it is of.
//!
//! Takes: the corrections of an event that is over. Gives: a hint each. Never: minds that a plan was put right beforehand where the
//! event is still to come.

use super::case::Case;
use super::wording::day;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    CORRECTION_BEFORE_EVENT, "correction-before-event", Hint,
    id {
        "Sebuah koreksi bertanggal sebelum kegiatan yang dikoreksinya mulai.",
        "Yang diperbaiki sebelum kegiatan hanyalah rencananya; koreksi atas hasil yang bertanggal lebih tua biasanya salah tahun.",
        "Cocokkan tanggal koreksinya. Jika rencana yang diperbaiki, biarkan, dan sebut itu pada `what`.",
    },
    en {
        "A correction is dated before the event that it corrects began.",
        "What is put right before an event can only be its plan; a correction of results that is older has most often a wrong year.",
        "Compare the date of the correction. Where it was the plan that was put right, leave it, and say so in `what`.",
    },
    wrong r"# event.md
start: 2026-03-10
corrections: [{ date: 2025-05-02, what: Realisasi konsumsi diperbaiki, why: Nota ganda }]",
    mended r"# event.md
start: 2026-03-10
corrections: [{ date: 2026-05-02, what: Realisasi konsumsi diperbaiki, why: Nota ganda }]",
}

/// Speaks of every such correction.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let first = case.event.first_day().min(case.record.start.value);
    if case.is_cancelled() || case.event.last_day() >= case.today {
        return;
    }
    for correction in case.record.corrections.iter().filter(|correction| correction.date.value < first) {
        let ((on, on_en), (start, start_en)) = (day(correction.date.value), day(first));
        said.push(
            Diagnostic::new(&CORRECTION_BEFORE_EVENT, correction.date.at, say!(id "Koreksi bertanggal {on}, sebelum kegiatan mulai pada {start}.", en "A correction is dated {on_en}, before the event began on {start_en}."))
                .help(say!(id "periksa tahun, bulan, dan harinya; jika yang diperbaiki memang rencananya, sebut itu pada `what`", en "check year, month and day; if it was the plan that was put right, say so in `what`"))
                .related(case.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const RULE: &str = "correction-before-event";

    #[test]
    fn a_correction_is_no_older_than_its_event() {
        let corrected = |date: &str| {
            sound()
                .add("event.md", &format!("corrections: [{{ date: {date}, what: Realisasi konsumsi diperbaiki }}]\n"))
        };
        corrected("2026-03-09").says(
            RULE,
            "event.md",
            "2026-03-09",
            "9 Maret 2026, sebelum kegiatan mulai pada 10 Maret 2026",
        );
        corrected("2026-03-10").is_silent_on(RULE);
        // Before an event, its plan may be put right.
        corrected("2026-03-01").on("2026-03-05").is_silent_on(RULE);
    }
}

//! The rule on events that are still to come and have results all the same.
//!
//! Takes: the days and what the files hold. Gives: one finding that names the results. Never: minds what is planned: people who
//! registered, money that is paid ahead.

use super::cancelled_with_results::results;
use super::case::Case;
use super::wording::{day, list};
use crate::diagnostic::Diagnostic;
use crate::evidence::is_known;
use crate::{rule, say};

rule! {
    RESULTS_BEFORE_EVENT, "results-before-event", Finding,
    id {
        "Kegiatan belum mulai, padahal sudah ada peserta yang hadir, nilai, penilaian, atau tindak lanjut.",
        "Yang belum berlangsung belum mempunyai hasil; tanggalnya atau hasilnya tidak benar, dan pembaca perlu tahu mana.",
        "Jika kegiatan sudah berlangsung, perbaiki tanggal dan statusnya. Jika angkanya salinan dari kegiatan lain, hapus dari \
         sini. Jika sebagian sudah berlangsung sebelum ditunda, biarkan dan ceritakan pada `answers`.",
    },
    en {
        "An event has not begun, and yet there are people who attended, scores, ratings or follow-up.",
        "What has not taken place has no results; its days or its results are not right, and a reader needs to know which.",
        "If it did take place, put its days and its status right. If the figures were copied from another event, delete them \
         here. If a part was held before it was postponed, leave them, and tell of it under `answers`.",
    },
    wrong r"# event.md (hari ini 2026-11-22)
status: postponed
status_reason: Banjir.
start: 2026-11-10
end: 2026-11-12
new_start: 2026-12-08
participants: { registered: 42, attended: 40 }",
    answered {
        id "Empat puluh orang hadir pada pagi 10 November; kegiatan dihentikan ketika air naik dan diulang seluruhnya pada Desember.",
        en "Forty people came on the morning of 10 November; it was broken off when the water rose, and is held anew in December.",
    },
}

/// Speaks once, at the day on which it is to begin.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let first = case.event.first_day();
    if case.is_cancelled() || is_known(first, case.today) {
        return;
    }
    let found = results(case);
    let Some((_, place)) = found.first() else { return };
    let (names, names_en) = list(&found.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
    let (start, start_en) = day(first);
    let at = case.record.new_start.as_ref().filter(|new| new.value == first).unwrap_or(&case.record.start).at;
    said.push(
        Diagnostic::new(
            &RESULTS_BEFORE_EVENT,
            at,
            say!(id "Kegiatan baru mulai pada {start}, tetapi sudah tercatat {names}.", en "The event begins only on {start_en}, but there are {names_en} already."),
        )
        .help(say!(id "perbaiki tanggal dan status jika kegiatan sudah berlangsung; hapus hasil milik kegiatan lain; jika sebagian sudah berlangsung, ceritakan pada `answers` di `event.md`", en "put days and status right if the event took place; delete what belongs to another event; if a part of it was held, tell of it under `answers` in `event.md`"))
        .related(*place, say!(id "hasilnya", en "the results")),
    );
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const RULE: &str = "results-before-event";

    #[test]
    fn what_is_to_come_has_no_results() {
        let planned = |more: &str| {
            let event = format!(
                "---\nprogram: contoh\norganizer: dinas\nstatus: planned\nstart: 2026-12-08\nend: 2026-12-08\n{more}---\n"
            );
            sound().file("events/2026/lain/event.md", &event)
        };
        planned("participants: { registered: 42, attended: 40 }\n").says(
            RULE,
            "events/2026/lain/event.md",
            "start: 2026-12-08",
            "baru mulai pada 8 Desember 2026, tetapi sudah tercatat peserta yang hadir",
        );
        planned("participants: { registered: 42 }\n").is_silent_on(RULE);
        // Time zones: tomorrow may have begun.
        planned("participants: { attended: 40 }\n").on("2026-12-07").is_silent_on(RULE);
    }

    #[test]
    fn what_was_put_off_begins_on_its_new_day() {
        let moved = "status: postponed\nnew_start: 2026-12-08\nstatus_reason: Banjir.";
        let site = sound().with("event.md", "status: completed", moved);
        site.says(RULE, "event.md", "new_start: 2026-12-08", "8 Desember 2026");
    }
}

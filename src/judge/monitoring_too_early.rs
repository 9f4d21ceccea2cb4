//! The rule on monitoring that was held long before the months it stands for had gone by.
//!
//! Takes: rounds of monitoring. Gives: a finding a round. Never: minds some weeks; before the event is an error.

use super::case::Case;
use super::wording::{count, day};
use crate::diagnostic::Diagnostic;
use crate::evidence::follow_up::too_early;
use crate::model::follow_up::Monitoring;
use crate::{rule, say};

rule! {
    MONITORING_TOO_EARLY, "monitoring-too-early", Finding,
    id {
        "Pemantauan dilakukan jauh sebelum bulannya tiba: lebih dari seperempat waktunya dan lebih dari 30 hari terlalu cepat.",
        "Beberapa hari sesudah kegiatan belum terlihat apakah yang dipelajari dipakai; butir itu tidak dihitung lengkap.",
        "Biarkan tanggalnya: saat itulah pemantauan dilakukan. Tulis pada `answers` kapan pemantauan berikutnya, dan \
         lakukan pada bulan yang ditetapkan.",
    },
    en {
        "Monitoring was held long before its months had gone by: by more than a quarter of the time and more than 30 days.",
        "Some days after an event nobody can see yet whether what was learned is used; the item does not count as complete.",
        "Leave the date: that is when it was held. Say under `answers` when the next one will be, and hold it in the \
         month laid down.",
    },
    wrong r"# follow-up.yaml (kegiatan selesai 2026-03-12)
monitoring: [{ months: 3, date: 2026-03-13, respondents: 30, applied: 22 }]",
    answered {
        id "Survei terkirim sehari sesudah kegiatan karena salah jadwal; survei tiga bulan dikirim lagi pada 15 Juni 2026.",
        en "The survey went out a day after the event by mistake; that after three months is sent again on 15 June 2026.",
    },
}

/// Speaks of every round that was.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let rounds = case.event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring);
    said.extend(rounds.filter_map(|round| early(case, round)));
}

fn early(case: &Case<'_>, round: &Monitoring) -> Option<Diagnostic> {
    let (date, months) = (round.date.as_ref()?, &round.months);
    let last = case.event.last_day();
    if !too_early(round, last) {
        return None;
    }
    let ((after, after_en), (held, held_en), (ended, ended_en)) = (count(months.value.0), day(date.value), day(last));
    Some(
        Diagnostic::new(&MONITORING_TOO_EARLY, date.at, say!(id "Pemantauan {after} bulan dilakukan pada {held}, padahal kegiatan selesai pada {ended}.", en "Monitoring after {after_en} ⟦month|months⟧ was held on {held_en}, although the event ended on {ended_en}."))
            .help(say!(id "periksa `date` dan `months`; jika memang dilakukan saat itu, biarkan dan tulis pada `answers` di `event.md` kapan pemantauan berikutnya", en "check `date` and `months`; if it was held then, leave it and say under `answers` in `event.md` when the next one will be"))
            .related(case.record.end.at, say!(id "hari terakhir", en "the last day")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn three_months_are_not_three_days() {
        let held = |date: &str| {
            sound().with("follow-up.yaml", "months: 3, date: 2026-06-15", &format!("months: 3, date: {date}"))
        };
        held("2026-03-13").says(
            "monitoring-too-early",
            "follow-up.yaml",
            "2026-03-13",
            "Pemantauan 3 bulan dilakukan pada 13 Maret 2026, padahal kegiatan selesai pada 11 Maret 2026",
        );
        // Three months after 11 March less thirty days.
        held("2026-05-11").says("monitoring-too-early", "follow-up.yaml", "2026-05-11", "");
        held("2026-05-12").is_silent_on("monitoring-too-early");
        let held = |date: &str| {
            sound().with("follow-up.yaml", "months: 6, date: 2026-09-15", &format!("months: 6, date: {date}"))
        };
        // Six months after 11 March less a quarter of 180 days: 28 July.
        held("2026-07-27").says("monitoring-too-early", "follow-up.yaml", "2026-07-27", "");
        held("2026-07-28").is_silent_on("monitoring-too-early");
    }
}

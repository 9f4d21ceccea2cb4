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
    },
    en {
        "Monitoring was held long before its months had gone by: by more than a quarter of the time and more than 30 days.",
        "Some days after an event nobody can see yet whether what was learned is used; the item does not count as complete.",
    },
    wrong r"# follow-up.yaml (kegiatan selesai 2026-03-12)
monitoring: [{ months: 3, date: 2026-03-13, respondents: 30, applied: 22 }]",
    right r"# follow-up.yaml (kegiatan selesai 2026-03-12)
monitoring: [{ months: 3, date: 2026-06-15, respondents: 30, applied: 22 }]",
}

/// Speaks of every round that was.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let rounds = case.event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring);
    said.extend(rounds.filter_map(|round| early(case, round)));
}

fn early(case: &Case<'_>, round: &Monitoring) -> Option<Diagnostic> {
    let (date, months) = (round.date.as_ref()?, round.months.as_ref()?);
    let last = case.event.last_day();
    if !too_early(round, last) {
        return None;
    }
    let ((after, after_en), (held, held_en), (ended, ended_en)) = (count(months.value.0), day(date.value), day(last));
    Some(
        Diagnostic::new(&MONITORING_TOO_EARLY, date.at, say!(id "Pemantauan {after} bulan dilakukan pada {held}, padahal kegiatan selesai pada {ended}.", en "Monitoring after {after_en} months was held on {held_en}, although the event ended on {ended_en}."))
            .help(say!(id "periksa `date` dan `months`; tulis bulan yang sebenarnya jika memang dilakukan saat itu", en "check `date` and `months`; write the real months if it was held then"))
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

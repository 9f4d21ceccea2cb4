//! The rule on days of a bimtek without an evaluation.
//!
//! Takes: the event's days and its daily evaluations. Gives: one finding. Never: asks before the evaluation is due.

use super::case::Case;
use super::wording::{Both, count, day, few};
use crate::diagnostic::Diagnostic;
use crate::evidence::State;
use crate::model::EvidenceItem;
use crate::{rule, say};

rule! {
    BIMTEK_DAY_WITHOUT_EVALUATION, "bimtek-day-without-evaluation", Finding,
    id {
        "Ada hari bimtek tanpa evaluasi harian.",
        "Evaluasi setiap hari memberi kesempatan memperbaiki hari berikutnya; hari yang terlewat tidak dapat diulang.",
        "Jika formulir hari itu ada, tulis hasilnya di `daily`. Jika tidak ada evaluasi, hari itu tidak dapat diulang: \
         tulis pada `answers` mengapa terlewat.",
    },
    en {
        "A day of a bimtek has no daily evaluation.",
        "A daily evaluation lets the next day be mended; a day that was left out cannot be repeated.",
        "If the forms of that day exist, write the result under `daily`. If there was no evaluation, the day cannot be \
         repeated: say under `answers` why it was left out.",
    },
    wrong r"# evaluation.yaml (kegiatan dua hari; formulir hari kedua ada di arsip)
daily:
  - { date: 2026-03-10, kind: quiz, respondents: 38 }",
    recorded r"# evaluation.yaml (kegiatan dua hari; formulir hari kedua ada di arsip)
daily:
  - { date: 2026-03-10, kind: quiz, respondents: 38 }
  - { date: 2026-03-11, kind: reaction, respondents: 37 }",
}

/// Speaks once, and names the days.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(item) = case.item(EvidenceItem::DailyEvaluation).filter(|item| !item.waived) else { return };
    let late = item.due.is_some_and(|due| due < case.today);
    // Of a workshop and of a sender the item is never owed, but some days may be there.
    let open = matches!(item.state, State::Overdue | State::NotCollected | State::Partial);
    if !open || !late || !case.is_bimtek() || !case.is_host() || case.is_cancelled() {
        return;
    }
    let daily = case.event.evaluation.as_ref().map_or(&[][..], |evaluation| &evaluation.daily);
    let lacking: Vec<Both> = case
        .event
        .days
        .iter()
        .filter(|date| !daily.iter().any(|found| found.date.value == **date))
        .map(|date| day(*date))
        .collect();
    if lacking.is_empty() {
        return;
    }
    let ((without, without_en), (all, all_en), (names, names_en)) =
        (count(lacking.len() as i128), count(case.event.days.len() as i128), few(&lacking));
    let at = daily.first().map_or(case.record.end.at, |first| first.at);
    said.push(
        Diagnostic::new(
            &BIMTEK_DAY_WITHOUT_EVALUATION,
            at,
            say!(id "Tidak ada evaluasi harian yang tercatat untuk {without} dari {all} hari: {names}.", en "No daily evaluation is on record for {without_en} of {all_en} ⟦day|days⟧: {names_en}."),
        )
        .help(say!(id "tulis evaluasi hari itu di `daily` pada `evaluation.yaml`; jika tidak ada, jelaskan pada `answers` di `event.md`", en "write that day's evaluation under `daily` in `evaluation.yaml`; if there was none, explain under `answers` in `event.md`")),
    );
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const SECOND: &str = "  - { date: 2026-03-11, kind: reaction, respondents: 37, mean: 4.1, scale: 5 }\n";

    #[test]
    fn a_day_was_left_out() {
        let site = || sound().with("evaluation.yaml", SECOND, "");
        site().says("bimtek-day-without-evaluation", "evaluation.yaml", "2026-03-10", "1 dari 2 hari: 11 Maret 2026");
        site().on("2026-04-10").is_silent_on("bimtek-day-without-evaluation");
        site()
            .add("event.md", "kind: workshop\nkind_reason: Masalah peserta\n")
            .is_silent_on("bimtek-day-without-evaluation");
    }

    #[test]
    fn a_one_day_event_may_use_its_test() {
        sound()
            .with("event.md", "end: 2026-03-11", "end: 2026-03-10")
            .with("event.md", "attended_by_day: [40, 39]", "attended_by_day: [40]")
            .file("schedule.yaml", "sessions: []\n")
            .file("follow-up.yaml", "submitted: 35\noutcomes: [{ id: tepat-waktu, indicator: Tepat waktu }]\n")
            .with("evaluation.yaml", "  - { date: 2026-03-10, kind: quiz, respondents: 38, mean: 4.3, scale: 5 }\n", "")
            .with("evaluation.yaml", SECOND, "")
            .with("evaluation.yaml", "daily:\n", "")
            .is_silent_on("bimtek-day-without-evaluation");
    }
}

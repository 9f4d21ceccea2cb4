//! Rules on rounds of monitoring that a reader cannot tell apart, that come in the wrong order, and that asked more people than
//! completed the event.
//!
//! Takes: rounds of monitoring. Gives: findings. Never: minds that participants and their superiors were both asked, where the
//! rounds say so; rounds after the same months by the same people are an error.

use super::case::Case;
use super::wording::{count, day};
use crate::diagnostic::Diagnostic;
use crate::evidence::follow_up::too_early;
use crate::model::follow_up::Monitoring;
use crate::shape::Date;
use crate::source::Fact;
use crate::{rule, say};
use std::collections::BTreeMap;

rule! {
    MONITORING_TWICE, "monitoring-twice", Finding,
    id {
        "Dua pemantauan pada bulan yang sama, dan salah satunya tidak menyebut siapa yang ditanya (`by`).",
        "Pembaca melihat dua angka untuk satu hal dan tidak dapat tahu apakah itu dua kelompok orang atau satu yang ditulis dua kali.",
        "Tulis siapa yang ditanya pada `by` setiap pemantauan; bila keduanya satu pemantauan, hapus salah satunya.",
    },
    en {
        "Two rounds of monitoring after the same months, of which one does not say who was asked (`by`).",
        "A reader sees two figures for one thing, and cannot know whether they are of two circles of people or of one told twice.",
        "Say who was asked in `by` of each round; where both are one round, delete one of them.",
    },
    wrong r"# follow-up.yaml
monitoring:
  - { months: 3, date: 2026-06-15, respondents: 30, applied: 22 }
  - { months: 3, date: 2026-06-20, respondents: 12, applied: 11, by: supervisors }",
    recorded r"# follow-up.yaml
monitoring:
  - { months: 3, date: 2026-06-15, respondents: 30, applied: 22, by: alumni }
  - { months: 3, date: 2026-06-20, respondents: 12, applied: 11, by: supervisors }",
}

rule! {
    CONTACTED_EXCEED_COMPLETED, "contacted-exceed-completed", Finding,
    id {
        "Yang dihubungi dalam pemantauan, atau yang menjawabnya, lebih banyak daripada yang menyelesaikan kegiatan.",
        "Pemantauan menanyai yang selesai; bila lebih banyak yang dihubungi, sebagian jawabannya dari orang lain.",
        "Periksa kedua angkanya; bila orang lain memang ikut ditanya, biarkan dan katakan pada `answers` siapa mereka.",
    },
    en {
        "More people were contacted for monitoring, or answered it, than completed the event.",
        "Monitoring asks those who completed; where more were contacted, some answers are those of others.",
        "Look at both figures again; where others were asked as well, leave them and say in `answers` who they were.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (selesai: 38)
monitoring: [{ months: 3, date: 2026-06-15, contacted: 60, respondents: 30, applied: 22 }]",
    answered {
        id "Survei juga dikirim kepada 22 orang yang tidak menyelesaikan kegiatan; putaran enam bulan hanya untuk 38 yang selesai.",
        en "The survey also went to 22 people who had not completed; that after six months is for the 38 who did.",
    },
}

rule! {
    MONITORING_OUT_OF_ORDER, "monitoring-out-of-order", Finding,
    id {
        "Pemantauan dengan bulan yang lebih banyak tidak dilakukan sesudah pemantauan dengan bulan yang lebih sedikit.",
        "Pemantauan enam bulan yang dilakukan sebelum atau bersama pemantauan tiga bulan bukan pengamatan kedua; satu survei \
         tidak menjawab dua kewajiban.",
        "Cocokkan tanggal dan bulannya dengan laporannya. Jika memang bersamaan, biarkan dan tulis pada `answers` mengapa, dan \
         kapan pemantauan berikutnya.",
    },
    en {
        "Monitoring after more months was not held later than monitoring after fewer.",
        "Where monitoring after six months was held before or together with that after three, it is no second look; one survey \
         does not answer for two.",
        "Compare dates and months with the reports. If they were held together, leave them, and say under `answers` why, and \
         when the next one will be.",
    },
    wrong r"# follow-up.yaml
monitoring:
  - { months: 3, date: 2026-09-15, respondents: 30, applied: 22 }
  - { months: 6, date: 2026-09-15, respondents: 28, applied: 20 }",
    answered {
        id "Survei tiga bulan tertunda karena pilkades dan digabung dengan survei enam bulan; survei berikutnya Maret 2027.",
        en "The survey after three months was put off by village elections and joined with the next; another follows in March 2027.",
    },
}

/// Speaks of every such round.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let rounds = || case.event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring);
    let mut after: BTreeMap<u32, Vec<&Monitoring>> = BTreeMap::new();
    for round in rounds() {
        after.entry(round.months.value.0).or_default().push(round);
    }
    said.extend(out_of_order(case, &after));
    said.extend(after.into_iter().filter_map(|(months, rounds)| alike(months, &rounds)));
    said.extend(rounds().filter_map(|round| too_many(case, round)));
}

/// The first round that was held before one of fewer months, or on the same day; of one on the same day that was much too early
/// another rule speaks.
fn out_of_order(case: &Case<'_>, after: &BTreeMap<u32, Vec<&Monitoring>>) -> Option<Diagnostic> {
    let dated: Vec<_> = after
        .iter()
        .flat_map(|(months, rounds)| rounds.iter().filter_map(|round| Some((*months, *round, round.date.as_ref()?))))
        .collect();
    let (first, second) = dated.iter().enumerate().find_map(|(place, later)| {
        let is_too_late = |earlier: &&(u32, &Monitoring, &Fact<Date>)| {
            let (first, second) = (earlier.2.value, later.2.value);
            let is_alike = || second == first && !too_early(later.1, case.event.last_day());
            earlier.0 < later.0 && (second < first || is_alike())
        };
        Some((dated[..place].iter().find(is_too_late)?, later))
    })?;
    let ((few, few_en), (many, many_en)) = (count(first.0), count(second.0));
    let ((early, early_en), (late, late_en)) = (day(first.2.value), day(second.2.value));
    Some(
        Diagnostic::new(&MONITORING_OUT_OF_ORDER, second.2.at, say!(id "Pemantauan {many} bulan dilakukan pada {late}, tidak sesudah pemantauan {few} bulan pada {early}.", en "Monitoring after {many_en} ⟦month|months⟧ was held on {late_en}, no later than that after {few_en} ⟦month|months⟧ on {early_en}."))
            .help(say!(id "periksa `date` dan `months`; jika memang bersamaan, biarkan dan tulis pada `answers` di `event.md` kapan pemantauan berikutnya", en "check `date` and `months`; if they were held together, leave them and say under `answers` in `event.md` when the next one will be"))
            .related(first.2.at, say!(id "pemantauan dengan bulan yang lebih sedikit", en "monitoring after fewer months")),
    )
}

fn alike(months: u32, rounds: &[&Monitoring]) -> Option<Diagnostic> {
    let (first, rest) = rounds.split_first()?;
    let nameless = rounds.iter().find(|round| round.by.is_none())?;
    let other = if nameless.at == first.at { rest.first()? } else { first };
    let ((after, after_en), (all, all_en)) = (count(months), count(i128::try_from(rounds.len()).unwrap_or(i128::MAX)));
    Some(
        Diagnostic::new(&MONITORING_TWICE, nameless.at, say!(id "Pemantauan {after} bulan ditulis {all} kali, dan tidak semuanya menyebut siapa yang ditanya.", en "Monitoring after {after_en} ⟦month|months⟧ is told {all_en} ⟦time|times⟧, and not every time who was asked."))
            .help(say!(id "tulis `by` pada setiap putaran, atau jadikan satu bila orangnya sama", en "write `by` in every round, or make them one where the people are the same"))
            .related(other.at, say!(id "putaran lain pada bulan yang sama", en "another round after the same months")),
    )
}

fn too_many(case: &Case<'_>, round: &Monitoring) -> Option<Diagnostic> {
    // Who answered was asked, also where nobody wrote down how many were.
    let (contacted, is_asked) = match (&round.contacted, &round.respondents) {
        (Some(contacted), _) => (contacted, true),
        (None, Some(respondents)) => (respondents, false),
        (None, None) => return None,
    };
    let completed = case.record.participants.as_ref().and_then(|people| people.completed.as_ref())?;
    if contacted.value.0 <= completed.value.0 {
        return None;
    }
    let ((asked, asked_en), (of, of_en)) = (count(contacted.value.0), count(completed.value.0));
    let message = if is_asked {
        say!(id "Pemantauan menghubungi {asked} orang, padahal yang menyelesaikan kegiatan {of} orang.", en "Monitoring contacted {asked_en} ⟦person|people⟧, although {of_en} completed the event.")
    } else {
        say!(id "Pemantauan dijawab {asked} orang, padahal yang menyelesaikan kegiatan {of} orang.", en "{asked_en} ⟦person|people⟧ answered the monitoring, although {of_en} completed the event.")
    };
    Some(
        Diagnostic::new(&CONTACTED_EXCEED_COMPLETED, contacted.at, message)
            .help(say!(id "periksa angka ini dan `completed`; jika memang orang lain juga ditanya, tulis siapa pada `answers` di `event.md`", en "check this figure and `completed`; if others were asked as well, say who under `answers` in `event.md`"))
            .related(completed.at, say!(id "yang selesai", en "those who completed")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn two_rounds_after_the_same_months_say_who_was_asked() {
        let second = |by: &str| {
            sound().with("follow-up.yaml", "months: 6, date: 2026-09-15", &format!("months: 3, date: 2026-06-20{by}"))
        };
        // The first of the two does not say it.
        second(", by: alumni").says(
            "monitoring-twice",
            "follow-up.yaml",
            "2026-06-15",
            "Pemantauan 3 bulan ditulis 2 kali",
        );
        let both =
            second(", by: alumni").with("follow-up.yaml", "date: 2026-06-15", "date: 2026-06-15, by: supervisors");
        both.is_silent_on("monitoring-twice");
        sound().is_silent_on("monitoring-twice");
    }

    #[test]
    fn no_more_are_asked_than_completed() {
        let asked = |people: u32| {
            sound().with(
                "follow-up.yaml",
                "contacted: 38, respondents: 30",
                &format!("contacted: {people}, respondents: 30"),
            )
        };
        asked(60).says(
            "contacted-exceed-completed",
            "follow-up.yaml",
            "contacted: 60",
            "menghubungi 60 orang, padahal yang menyelesaikan kegiatan 38",
        );
        asked(38).is_silent_on("contacted-exceed-completed");
        let answered = |people: u32| {
            sound().with(
                "follow-up.yaml",
                "contacted: 38, respondents: 30, applied: 22",
                &format!("respondents: {people}, applied: 22"),
            )
        };
        answered(39).says(
            "contacted-exceed-completed",
            "follow-up.yaml",
            "respondents: 39",
            "dijawab 39 orang, padahal yang menyelesaikan kegiatan 38",
        );
        answered(38).is_silent_on("contacted-exceed-completed");
    }

    #[test]
    fn more_months_come_later() {
        let first = |date: &str| sound().with("follow-up.yaml", "date: 2026-06-15", &format!("date: {date}"));
        first("2026-09-15").says(
            "monitoring-out-of-order",
            "follow-up.yaml",
            "months: 6",
            "Pemantauan 6 bulan dilakukan pada 15 September 2026, tidak sesudah pemantauan 3 bulan pada 15 September 2026",
        );
        first("2026-10-01").says("monitoring-out-of-order", "follow-up.yaml", "months: 6", "1 Oktober 2026");
        first("2026-09-14").is_silent_on("monitoring-out-of-order");
        // Much too early as well, and a different matter.
        first("2026-06-20").with("follow-up.yaml", "date: 2026-09-15", "date: 2026-06-18").says(
            "monitoring-out-of-order",
            "follow-up.yaml",
            "months: 6",
            "Pemantauan 6 bulan dilakukan pada 18 Juni 2026, tidak sesudah pemantauan 3 bulan pada 20 Juni 2026",
        );
        // That the later of the two was much too early is told once.
        let second = sound().with("follow-up.yaml", "date: 2026-09-15", "date: 2026-06-15");
        second.is_silent_on("monitoring-out-of-order");
    }
}

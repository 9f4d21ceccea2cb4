//! Rules on rounds of monitoring that a reader cannot tell apart, and that asked more people than completed the event.
//!
//! Takes: rounds of monitoring. Gives: findings. Never: minds that participants and their superiors were both asked, where the
//! rounds say so; rounds after the same months by the same people are an error.

use super::case::Case;
use super::wording::count;
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::Monitoring;
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
        "Yang dihubungi dalam pemantauan lebih banyak daripada yang menyelesaikan kegiatan.",
        "Pemantauan menanyai yang selesai; bila lebih banyak yang dihubungi, sebagian jawabannya dari orang lain.",
        "Periksa kedua angkanya; bila orang lain memang ikut ditanya, biarkan dan katakan pada `answers` siapa mereka.",
    },
    en {
        "More people were contacted for monitoring than completed the event.",
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

/// Speaks of every such round.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let rounds = || case.event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring);
    let mut after: BTreeMap<u32, Vec<&Monitoring>> = BTreeMap::new();
    for round in rounds() {
        if let Some(months) = &round.months {
            after.entry(months.value.0).or_default().push(round);
        }
    }
    said.extend(after.into_iter().filter_map(|(months, rounds)| alike(months, &rounds)));
    said.extend(rounds().filter_map(|round| too_many(case, round)));
}

fn alike(months: u32, rounds: &[&Monitoring]) -> Option<Diagnostic> {
    let (first, rest) = rounds.split_first()?;
    let nameless = rounds.iter().find(|round| round.by.is_none())?;
    let other = if nameless.at == first.at { rest.first()? } else { first };
    let ((after, after_en), (all, all_en)) = (count(months), count(i128::try_from(rounds.len()).unwrap_or(i128::MAX)));
    Some(
        Diagnostic::new(&MONITORING_TWICE, nameless.at, say!(id "Pemantauan {after} bulan ditulis {all} kali, dan tidak semuanya menyebut siapa yang ditanya.", en "Monitoring after {after_en} months is told {all_en} times, and not every time who was asked."))
            .help(say!(id "tulis `by` pada setiap putaran, atau jadikan satu bila orangnya sama", en "write `by` in every round, or make them one where the people are the same"))
            .related(other.at, say!(id "putaran lain pada bulan yang sama", en "another round after the same months")),
    )
}

fn too_many(case: &Case<'_>, round: &Monitoring) -> Option<Diagnostic> {
    let contacted = round.contacted.as_ref()?;
    let completed = case.record.participants.as_ref().and_then(|people| people.completed.as_ref())?;
    if contacted.value.0 <= completed.value.0 {
        return None;
    }
    let ((asked, asked_en), (of, of_en)) = (count(contacted.value.0), count(completed.value.0));
    Some(
        Diagnostic::new(&CONTACTED_EXCEED_COMPLETED, contacted.at, say!(id "Pemantauan menghubungi {asked} orang, padahal yang menyelesaikan kegiatan {of} orang.", en "Monitoring contacted {asked_en} people, although {of_en} completed the event."))
            .help(say!(id "periksa `contacted` dan `completed`; jika memang orang lain juga ditanya, tulis siapa pada `answers` di `event.md`", en "check `contacted` and `completed`; if others were asked as well, say who under `answers` in `event.md`"))
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
    }
}

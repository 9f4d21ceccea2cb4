//! The rule on events that are said to be cancelled and have results all the same.
//!
//! Takes: the status and what the files hold. Gives: one finding that names the results. Never: removes them; a reader sees
//! both.

use super::case::Case;
use super::wording::{Both, list};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::Satisfaction;
use crate::source::Location;
use crate::{rule, say};

rule! {
    CANCELLED_WITH_RESULTS, "cancelled-with-results", Finding,
    id {
        "Kegiatan dinyatakan batal, padahal ada peserta yang hadir, nilai, penilaian, atau tindak lanjut.",
        "Yang batal tidak mempunyai hasil; salah satunya tidak benar, dan pembaca perlu tahu mana.",
        "Jika kegiatan berlangsung sampai selesai, statusnya `completed`; jika angka itu milik kegiatan lain, pindahkan. \
         Jika kegiatan terhenti di tengah jalan, biarkan angkanya dan ceritakan pada `answers`.",
    },
    en {
        "An event is said to be cancelled, and yet there are people who attended, scores, ratings or follow-up.",
        "What was cancelled has no results; one of the two is not right, and a reader needs to know which.",
        "If the event was held to its end, its status is `completed`; if the figures belong to another event, move them. \
         If it was broken off, leave the figures and tell of it under `answers`.",
    },
    wrong r"# event.md
status: cancelled
status_reason: Banjir.
participants: { registered: 42, attended: 40 }",
    answered {
        id "Empat puluh orang hadir pada pagi pertama; kegiatan dihentikan pukul 10.00 ketika air naik. Diulang pada Juni \
         2026.",
        en "Forty people attended on the first morning; it was broken off at 10:00 when the water rose. It will be held \
         again in June 2026.",
    },
}

/// Speaks once, at the status.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_cancelled() {
        return;
    }
    let found = results(case);
    let Some((_, first)) = found.first() else { return };
    let (names, names_en) = list(&found.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
    said.push(
        Diagnostic::new(
            &CANCELLED_WITH_RESULTS,
            case.record.status.at,
            say!(id "Kegiatan dinyatakan batal, tetapi tercatat {names}.", en "The event is said to be cancelled, but there are {names_en}."),
        )
        .help(say!(id "jika kegiatan tetap berlangsung, tulis `status: completed`; jika terhenti di tengah jalan, biarkan angkanya dan ceritakan pada `answers` di `event.md`; hapus hanya hasil milik kegiatan lain", en "if the event took place, write `status: completed`; if it was broken off, leave the figures and tell of it under `answers` in `event.md`; delete only what belongs to another event"))
        .related(*first, say!(id "hasilnya", en "the results")),
    );
}

/// What an event has that only one that was held can have, with its first place; of nobody, nothing.
pub(super) fn results(case: &Case<'_>) -> Vec<(Both, Location)> {
    let mut found: Vec<(Both, Location)> = Vec::new();
    let mut add = |id: &str, en: &str, at: Option<Location>| {
        found.extend(at.map(|at| ((id.to_owned(), en.to_owned()), at)));
    };
    let people = case.record.participants.as_ref();
    let attended = people.and_then(|people| people.attended.as_ref().or(people.attended_by_day.first()));
    add("peserta yang hadir", "people who attended", attended.filter(|count| count.value.0 > 0).map(|count| count.at));
    if let Some(evaluation) = &case.event.evaluation {
        add("hasil tes", "test results", evaluation.tests.iter().find_map(|test| Some(test.summary.as_ref()?.at)));
        let answered = evaluation.daily.iter().find_map(|daily| daily.respondents.as_ref().map(|people| people.at));
        add("evaluasi harian", "daily evaluations", answered);
        // A form that is ready has questions and no answers yet.
        let is_answered = |form: &&Satisfaction| {
            let counts = form.items.iter().flat_map(|item| &item.counts);
            form.respondents.iter().chain(counts).any(|count| count.value.0 > 0)
        };
        let form = evaluation.satisfaction.as_ref().filter(is_answered);
        add("kepuasan peserta", "answers on satisfaction", form.map(|form| form.at));
        let rated = evaluation.speaker_ratings.iter().find_map(|rating| rating.mean.as_ref().map(|mean| mean.at));
        add("penilaian narasumber", "ratings of speakers", rated);
    }
    if let Some(follow_up) = &case.event.follow_up {
        let plans = follow_up.submitted.as_ref().filter(|count| count.value.0 > 0).map(|count| count.at);
        let plans = plans.or_else(|| follow_up.plans.first().map(|plans| plans.at));
        add("rencana tindak lanjut", "follow-up plans", plans);
        let asked = follow_up.monitoring.iter().find_map(|round| round.respondents.as_ref());
        add("pemantauan", "monitoring", asked.map(|count| count.at));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn what_was_cancelled_has_no_results() {
        let cancelled = || sound().with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.");
        cancelled().says(
            "cancelled-with-results",
            "event.md",
            "status: cancelled",
            "peserta yang hadir, hasil tes, evaluasi harian, kepuasan peserta, rencana tindak lanjut, dan pemantauan",
        );
        let nobody = "  attended: 40\n  attended_by_day: [40, 39]\n  completed: 38\n  on_target: 37\n";
        cancelled()
            .with("event.md", nobody, "")
            .file("evaluation.yaml", "tests: [{ id: pengetahuan }]\n")
            .file("follow-up.yaml", "outcomes: [{ id: tepat-waktu, indicator: Tepat waktu }]\n")
            .is_silent_on("cancelled-with-results");
        sound().is_silent_on("cancelled-with-results");
    }
}

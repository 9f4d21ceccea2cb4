//! The rule on questionnaires that too few answered.
//!
//! Takes: respondents of satisfaction, daily evaluation and monitoring. Gives: a finding a questionnaire. Never: a rate
//! where either number is unknown.

use super::case::Case;
use super::wording::{Both, day, few, part};
use crate::diagnostic::Diagnostic;
use crate::evidence::{SUFFICIENT_COVERAGE, answered};
use crate::source::Location;
use crate::words::Words;
use crate::{rule, say};

rule! {
    LOW_RESPONSE, "low-response", Finding,
    id {
        "Kurang dari 60% orang menjawab kepuasan, evaluasi harian, atau pemantauan.",
        "Yang tidak menjawab mungkin berpendapat lain; angka dari sedikit jawaban perlu dibaca hati-hati.",
        "Biarkan jumlah yang menjawab. Tulis pada `answers` mengapa sedikit, dan apa yang diubah supaya lebih banyak yang \
         menjawab.",
    },
    en {
        "Fewer than 60% of people answered the satisfaction form, a daily evaluation or monitoring.",
        "Those who did not answer may think otherwise; figures from few answers need to be read with care.",
        "Leave the number who answered. Say under `answers` why they were few, and what will change so that more answer.",
    },
    wrong r"# evaluation.yaml (attended: 40)
satisfaction: { respondents: 18, scale: 5 }",
    answered {
        id "Formulir dibagikan ketika sebagian peserta sudah pulang; berikutnya diisi sebelum sesi terakhir.",
        en "The form was handed out when some had left; next time it is filled in before the last session.",
    },
}

/// Speaks once for satisfaction, once for all days together, and once a round of monitoring.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(satisfaction(case));
    said.extend(daily(case));
    monitoring(case, said);
}

/// The share as words, where it is too small.
fn too_few(answered: u32, asked: Option<u32>) -> Option<Both> {
    let asked = asked.filter(|asked| *asked > 0)?;
    (f64::from(answered) < SUFFICIENT_COVERAGE * f64::from(asked)).then(|| part(answered, asked))
}

fn finding(at: Location, message: Words) -> Diagnostic {
    Diagnostic::new(&LOW_RESPONSE, at, message).help(
        say!(id "jelaskan pada `answers` di `event.md` mengapa sedikit yang menjawab", en "explain under `answers` in `event.md` why few answered"),
    )
}

fn satisfaction(case: &Case<'_>) -> Option<Diagnostic> {
    let satisfaction = case.event.evaluation.as_ref()?.satisfaction.as_ref()?;
    let (share, share_en) = too_few(answered(satisfaction)?, case.participants.attended)?;
    Some(finding(
        satisfaction.respondents.as_ref()?.at,
        say!(id "Lembar kepuasan dijawab {share} peserta yang hadir.", en "Of those who attended, {share_en} answered the satisfaction form."),
    ))
}

fn daily(case: &Case<'_>) -> Option<Diagnostic> {
    let mut first = None;
    let mut days = Vec::new();
    for daily in case.event.evaluation.iter().flat_map(|evaluation| &evaluation.daily) {
        let Some((answered, index)) =
            daily.respondents.as_ref().zip(case.event.days.iter().position(|day| *day == daily.date.value))
        else {
            continue;
        };
        let Some((share, share_en)) =
            too_few(answered.value.0, case.participants.present_on(index, case.event.days.len()))
        else {
            continue;
        };
        first = first.or(Some(answered.at));
        let (day, day_en) = day(daily.date.value);
        days.push((format!("{share} pada {day}"), format!("{share_en} on {day_en}")));
    }
    let (days, days_en) = few(&days);
    Some(finding(
        first?,
        say!(id "Evaluasi harian dijawab sedikit dari yang hadir: {days}.", en "Few of those present answered the daily evaluation: {days_en}."),
    ))
}

fn monitoring(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    for round in case.event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring) {
        let Some(answered) = round.respondents.as_ref() else { continue };
        let Some((share, share_en)) = too_few(answered.value.0, case.participants.completed) else { continue };
        let months = round.months.value.0;
        said.push(finding(
            answered.at,
            say!(id "Pemantauan {months} bulan dijawab {share} peserta yang menyelesaikan kegiatan.", en "Of those who completed the event, {share_en} answered the monitoring after {months} ⟦month|months⟧."),
        ));
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn few_answered_the_form() {
        let form = |respondents: &str| sound().with("evaluation.yaml", "{ respondents: 36", respondents);
        form("{ respondents: 23").says(
            "low-response",
            "evaluation.yaml",
            "respondents: 23",
            "kepuasan dijawab 23 dari 40 (57,5%)",
        );
        form("{ respondents: 24").is_silent_on("low-response");
    }

    #[test]
    fn few_answered_on_a_day() {
        sound().with("evaluation.yaml", "respondents: 37", "respondents: 20").says(
            "low-response",
            "evaluation.yaml",
            "respondents: 20",
            "20 dari 39 (51,3%) pada 11 Maret 2026",
        );
    }

    #[test]
    fn few_answered_months_later() {
        sound().with("follow-up.yaml", "respondents: 28, applied: 20", "respondents: 8, applied: 5").says(
            "low-response",
            "follow-up.yaml",
            "months: 6",
            "Pemantauan 6 bulan dijawab 8 dari 38 (21,1%)",
        );
    }
}

//! The rule on questionnaires that too few answered.
//!
//! Takes: respondents of satisfaction, its questions, daily evaluation and monitoring. Gives: a finding a questionnaire. Never: a
//! rate where either number is unknown, or how many answered a question where those are fewer than answers are told of.

use super::case::Case;
use super::wording::{Both, count, day, few, part, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::{SUFFICIENT_COVERAGE, answered};
use crate::model::evaluation::{Recommend, Satisfaction};
use crate::shape::Count;
use crate::source::{Fact, Location};
use crate::words::Words;
use crate::{rule, say};

rule! {
    LOW_RESPONSE, "low-response", Finding,
    id {
        "Kurang dari 60% orang menjawab kepuasan atau salah satu pertanyaannya, evaluasi harian, atau pemantauan.",
        "Yang tidak menjawab mungkin berpendapat lain; angka dari sedikit jawaban perlu dibaca hati-hati.",
        "Biarkan jumlah yang menjawab. Tulis pada `answers` mengapa sedikit, dan apa yang diubah supaya lebih banyak yang \
         menjawab.",
    },
    en {
        "Fewer than 60% of people answered the satisfaction form or one of its questions, a daily evaluation or monitoring.",
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

/// Speaks once for satisfaction, of the form or else of all its questions together; once for all days together, and once a round of
/// monitoring.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(satisfaction(case).or_else(|| questions(case)));
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

/// Questions that few answered, though many handed in the form: what most left open must not look like the word of all.
fn questions(case: &Case<'_>) -> Option<Diagnostic> {
    let form = case.event.evaluation.as_ref()?.satisfaction.as_ref()?;
    let attended = case.participants.attended?;
    let smallest = case.settings.thresholds.minimum_group;
    let mut first = None;
    let mut few_answered = Vec::new();
    for (at, answers, (name, name_en)) in asked(form) {
        let Some((share, share_en)) = too_few(answers, Some(attended)) else { continue };
        let ((least, least_en), (of, of_en)) = (count(smallest), count(attended));
        // Who answered a question that is not told is not counted in public either.
        let (share, share_en) = if answers < smallest {
            (format!("kurang dari {least} dari {of}"), format!("fewer than {least_en} of {of_en}"))
        } else {
            (share, share_en)
        };
        first = first.or(Some(at));
        few_answered.push((format!("{share} pada {name}"), format!("{share_en} for {name_en}")));
    }
    let (questions, questions_en) = few(&few_answered);
    Some(finding(
        first?,
        say!(id "Ada pertanyaan kepuasan yang dijawab sedikit dari yang hadir: {questions}.", en "Few of those who attended answered some of the questions on satisfaction: {questions_en}."),
    ))
}

/// Each question that was answered: where it stands, how many answered it, and what it is called.
fn asked(form: &Satisfaction) -> Vec<(Location, u32, Both)> {
    let answers = |counts: &[Fact<Count>]| counts.iter().fold(0u32, |sum, people| sum.saturating_add(people.value.0));
    let aspects = form.items.iter().map(|item| (item.aspect.at, answers(&item.counts), quoted(&item.aspect)));
    aspects.chain(form.recommend.as_ref().and_then(recommended)).filter(|(_, people, _)| *people > 0).collect()
}

/// Who would recommend the event and who would not; `None` where one camp is not counted.
fn recommended(written: &Recommend) -> Option<(Location, u32, Both)> {
    let Recommend { promoters: Some(promoters), passives: Some(passives), detractors: Some(detractors), .. } = written
    else {
        return None;
    };
    let people = promoters.value.0.saturating_add(passives.value.0).saturating_add(detractors.value.0);
    let name = ("kesediaan menyarankan kegiatan".to_owned(), "whether they would recommend the event".to_owned());
    Some((promoters.at, people, name))
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
    fn few_answered_a_question() {
        let items =
            |items: &str| sound().with("evaluation.yaml", "[{ aspect: Materi, counts: [0, 0, 5, 15, 16] }]", items);
        let second = |counts: &str| {
            items(&format!(
                "[{{ aspect: Materi, counts: [0, 0, 5, 15, 16] }}, {{ aspect: Waktu sesi, counts: {counts} }}]"
            ))
        };
        // The form was answered by 36, the question by 23, which is 57.5 % of those who attended.
        second("[0, 0, 5, 8, 10]").says(
            "low-response",
            "evaluation.yaml",
            "Waktu sesi",
            "Ada pertanyaan kepuasan yang dijawab sedikit dari yang hadir: 23 dari 40 (57,5%) pada “Waktu sesi”.",
        );
        second("[0, 0, 5, 9, 10]").is_silent_on("low-response");
        // Nobody was asked: another rule speaks.
        second("[0, 0, 0, 0, 0]").is_silent_on("low-response");
        // Of a question that so few answered, not even their number is told.
        second("[0, 0, 0, 1, 3]").says(
            "low-response",
            "evaluation.yaml",
            "Waktu sesi",
            "kurang dari 5 dari 40 pada “Waktu sesi”",
        );
        // That few handed in the form is told once.
        items("[{ aspect: Materi, counts: [0, 0, 0, 5, 6] }]").says(
            "low-response",
            "evaluation.yaml",
            "respondents: 36",
            "dijawab 11 dari 40",
        );
        let camps = |detractors: u32| {
            items(&format!(
                "[{{ aspect: Materi, counts: [0, 0, 5, 15, 16] }}], recommend: {{ promoters: 9, passives: 7, detractors: {detractors} }}"
            ))
        };
        camps(7).says(
            "low-response",
            "evaluation.yaml",
            "promoters: 9",
            "23 dari 40 (57,5%) pada kesediaan menyarankan",
        );
        camps(8).is_silent_on("low-response");
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

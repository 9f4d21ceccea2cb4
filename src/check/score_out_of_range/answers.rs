//! Answers to questions: each between the lowest and the highest that the form offers.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: asks a quiz, which is scored, to begin with one.

use super::{SCORE_OUT_OF_RANGE, outside};
use crate::check::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Daily, DailyKind, Points, Satisfaction};
use crate::say;
use crate::shape::Number;
use crate::source::{Fact, Location};

pub fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for evaluation in events(catalog).filter_map(|event| event.evaluation.as_ref()) {
        if let Some(satisfaction) = &evaluation.satisfaction {
            offered(satisfaction, faults);
        }
        let lowest_of = |day: &Daily| {
            let asks_opinion = day.kind.as_ref().is_some_and(|kind| kind.value == DailyKind::Reaction);
            if asks_opinion { FIRST_ANSWER } else { 0.0 }
        };
        let daily = evaluation.daily.iter().map(|day| (lowest_of(day), &day.mean, &day.scale));
        let ratings = evaluation.speaker_ratings.iter().map(|rating| (FIRST_ANSWER, &rating.mean, &rating.scale));
        for (lowest, mean, scale) in daily.chain(ratings) {
            answered(lowest, mean.as_ref(), scale.as_ref(), faults);
        }
    }
}

/// Answers are counted from one: `scale` is how many there are. A quiz is scored, and may be scored 0.
const FIRST_ANSWER: f64 = 1.0;

/// A mean of answers lies between the lowest and the highest; a scale that offers no two is none.
fn answered(lowest: f64, mean: Option<&Fact<Number>>, scale: Option<&Fact<Number>>, faults: &mut Vec<Diagnostic>) {
    if let Some(scale) = scale.filter(|scale| scale.value.0 <= lowest) {
        faults.push(no_scale(scale.at, &scale.value.to_string()));
    } else if let Some(mean) = mean {
        let least = Fact::new(Number::exact(lowest), mean.at);
        outside(Points::written(mean), Some(&least), scale, &say!(id "rata-rata", en "the mean"), faults);
    }
}

fn no_scale(at: Location, written: &str) -> Diagnostic {
    let message =
        say!(id "skala {written} tidak memberi pilihan jawaban", en "a scale of {written} offers no choice of answers");
    Diagnostic::new(&SCORE_OUT_OF_RANGE, at, message)
        .help(say!(id "`scale` adalah jawaban tertinggi pada formulirnya, misalnya 5", en "`scale` is the highest answer on the form, such as 5"))
}

/// One count for each answer that a question offers: counts are told apart by their place alone.
fn offered(satisfaction: &Satisfaction, faults: &mut Vec<Diagnostic>) {
    let Some(scale) = &satisfaction.scale else { return };
    if scale.0 < 2 {
        return faults.push(no_scale(scale.at, &scale.0.to_string()));
    }
    for item in satisfaction.items.iter().filter(|item| !item.counts.is_empty()) {
        let (found, wanted, aspect) = (item.counts.len(), scale.0, &item.aspect.value);
        if u32::try_from(found) == Ok(wanted) {
            continue;
        }
        let message = say!(id "“{aspect}” memuat {found} hitungan, padahal skalanya {wanted} jawaban", en "“{aspect}” holds {found} ⟦count|counts⟧, but its scale offers {wanted} ⟦answer|answers⟧");
        faults.push(
            Diagnostic::new(&SCORE_OUT_OF_RANGE, item.counts[0].at, message)
                .help(say!(id "tulis satu hitungan untuk setiap jawaban, dari 1 sampai {wanted}; yang tidak dipilih ditulis 0", en "write one count for each answer, from 1 to {wanted}; one that nobody gave is a 0"))
                .related(scale.at, say!(id "skalanya", en "its scale"))
                .leaning_on(item.at, "counts"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::score_out_of_range::check;
    use crate::check::testing::{EVALUATION, messages, said};

    #[test]
    fn answers_begin_with_one() {
        let rating = |mean: &str| format!("speaker_ratings:\n  - {{ speaker: rahma, mean: {mean}, scale: 5 }}\n");
        assert_eq!(messages(check, &[(EVALUATION, &rating("0.8"))]), ["rata-rata 0.8 di bawah nilai terendah, 1"]);
        assert!(said(check, &[(EVALUATION, &rating("1.0"))]).is_empty());
        let daily = |kind: &str| format!("daily:\n  - {{ date: 2026-03-10, {kind}mean: 0.8, scale: 5 }}\n");
        assert_eq!(said(check, &[(EVALUATION, &daily("kind: reaction, "))]).len(), 1);
        // A quiz is scored, and nobody says what the other one is.
        assert!(said(check, &[(EVALUATION, &daily("kind: quiz, "))]).is_empty());
        assert!(said(check, &[(EVALUATION, &daily(""))]).is_empty());
        let wordless = "speaker_ratings:\n  - { speaker: rahma, mean: 0.8 }\n";
        assert_eq!(said(check, &[(EVALUATION, wordless)]).len(), 1);
    }

    #[test]
    fn a_scale_offers_two_answers_or_more() {
        let one = "satisfaction: { scale: 1, items: [{ aspect: Materi, counts: [36] }] }\n";
        assert_eq!(messages(check, &[(EVALUATION, one)]), ["skala 1 tidak memberi pilihan jawaban"]);
        let rating = "speaker_ratings:\n  - { speaker: rahma, mean: 1, scale: 1 }\n";
        assert_eq!(said(check, &[(EVALUATION, rating)]), ["score-out-of-range events/2026/a/evaluation.yaml:2:39"]);
        let quiz = |scale: u32| format!("daily:\n  - {{ date: 2026-03-10, kind: quiz, mean: 0, scale: {scale} }}\n");
        assert_eq!(said(check, &[(EVALUATION, &quiz(0))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &quiz(1))]).is_empty());
    }

    #[test]
    fn a_question_has_one_count_for_each_answer() {
        let form =
            |counts: &str| format!("satisfaction: {{ scale: 5, items: [{{ aspect: Materi, counts: {counts} }}] }}\n");
        assert!(said(check, &[(EVALUATION, &form("[0, 0, 5, 15, 16]"))]).is_empty());
        for wrong in ["[0, 5, 15, 16]", "[0, 0, 0, 5, 15, 16]"] {
            assert_eq!(said(check, &[(EVALUATION, &form(wrong))]).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn answers_lie_on_their_scale() {
        assert_eq!(said(check, &[(EVALUATION, "daily:\n  - { date: 2026-03-10, mean: 5.3, scale: 5 }\n")]).len(), 1);
        assert_eq!(
            said(check, &[(EVALUATION, "speaker_ratings:\n  - { speaker: rahma, mean: 46, scale: 5 }\n")]).len(),
            1
        );
        assert!(
            said(check, &[(EVALUATION, "speaker_ratings:\n  - { speaker: rahma, mean: 4.6, scale: 5 }\n")]).is_empty()
        );
    }
}

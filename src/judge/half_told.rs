//! The hint on results that are opened and not filled in: a question without answers, a distribution with one side.
//!
//! Takes: satisfaction and tests. Gives: a hint a place. Never: speaks where nothing was begun; the checklist does.

use super::case::Case;
use super::wording::quoted;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    HALF_TOLD, "half-told", Hint,
    id {
        "Sebuah pertanyaan kepuasan tidak mempunyai jawaban, atau sebaran nilai hanya ditulis untuk satu tes.",
        "Pertanyaan tanpa jawaban tidak ditampilkan, dan sebaran satu sisi tidak dapat dibandingkan.",
        "Isi dari formulirnya; jika pertanyaannya tidak pernah dijawab, hapus pertanyaan itu.",
    },
    en {
        "A question on satisfaction has no answers, or a distribution is written for one of two tests.",
        "A question without answers is not shown, and a distribution with one side cannot be compared.",
        "Fill it in from the forms; if nobody was asked the question, delete it.",
    },
    wrong r"# evaluation.yaml (36 formulir ada di arsip)
satisfaction: { respondents: 36, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 0, 0, 0] }] }",
    mended r"# evaluation.yaml (36 formulir ada di arsip)
satisfaction: { respondents: 36, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 5, 15, 16] }] }",
}

/// Speaks of every such place.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(evaluation) = &case.event.evaluation else { return };
    for aspect in evaluation.satisfaction.iter().flat_map(|form| &form.items) {
        if aspect.counts.iter().all(|count| count.value.0 == 0) {
            let (name, _) = quoted(&aspect.aspect);
            said.push(
                Diagnostic::new(&HALF_TOLD, aspect.aspect.at, say!(id "Pertanyaan {name} tidak mempunyai jawaban.", en "The question {name} has no answers."))
                    .help(say!(id "isi `counts`, dari jawaban terendah sampai tertinggi, atau hapus pertanyaannya", en "fill in `counts`, from the lowest answer to the highest, or delete the question")),
            );
        }
    }
    let summaries = evaluation.tests.iter().filter_map(|test| test.summary.as_ref());
    for distribution in summaries.filter_map(|summary| summary.distribution.as_ref()) {
        if distribution.pre.is_empty() != distribution.post.is_empty() {
            said.push(
                Diagnostic::new(&HALF_TOLD, distribution.at, say!(id "Sebaran nilai hanya ditulis untuk satu dari dua tes.", en "The distribution is written for one of the two tests only."))
                    .help(say!(id "tulis `pre` dan `post`; `terang tally` menulis keduanya", en "write `pre` and `post`; `terang tally` writes both")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_question_that_nobody_answered() {
        let counts = |text: &str| sound().with("evaluation.yaml", "counts: [0, 0, 5, 15, 16]", text);
        counts("counts: [0, 0, 0, 0, 0]").says("half-told", "evaluation.yaml", "counts: [0, 0, 0, 0, 0]", "“Materi”");
        counts("counts: []").says("half-told", "evaluation.yaml", "counts: []", "tidak mempunyai jawaban");
    }

    #[test]
    fn a_distribution_with_one_side() {
        let sides = |text: &str| {
            let distribution = format!("pairs: 38\n      distribution: {{ edges: [0, 50, 100], {text} }}");
            sound().with("evaluation.yaml", "pairs: 38", &distribution)
        };
        sides("post: [10, 28]").says("half-told", "evaluation.yaml", "post: [10, 28]", "satu dari dua tes");
        sides("pre: [20, 18], post: [10, 28]").is_silent_on("half-told");
    }
}

//! Rules on the scores of tests: lower after than before, known of too few, or near the top before anything was taught.
//!
//! Takes: measured learning. Gives: findings and a hint. Never: a figure that may not be published; a refused gain is none.

use super::case::Case;
use super::wording::{count, number, part, percent, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::{Learning, SUFFICIENT_COVERAGE};
use crate::model::evaluation::Test;
use crate::{rule, say};

rule! {
    SCORES_FELL, "scores-fell", Finding,
    id {
        "Nilai rata-rata tes akhir lebih rendah daripada tes awal.",
        "Penurunan sama pentingnya dengan kenaikan; pembaca harus melihatnya tanpa mencari.",
    },
    en {
        "The mean score after is lower than before.",
        "A fall matters as much as a rise; a reader must see it without searching.",
    },
    wrong r"# evaluation.yaml
summary: { pairs: 38, paired: { pre_mean: 62.0, post_mean: 58.5, gain_mean: -3.5 } }",
    right r"# evaluation.yaml (bila angka di atas memang tertukar)
summary: { pairs: 38, paired: { pre_mean: 58.5, post_mean: 62.0, gain_mean: 3.5 } }",
}

rule! {
    LOW_COVERAGE, "low-coverage", Finding,
    id {
        "Kurang dari 60% peserta yang hadir mengikuti kedua tes.",
        "Yang tidak ikut tes mungkin berbeda dari yang ikut; angka belajarnya hanya berlaku bagi yang ikut.",
    },
    en {
        "Fewer than 60% of those who attended took both tests.",
        "Those who took no test may differ from those who did; the figures hold only for the latter.",
    },
    wrong r"# evaluation.yaml (attended: 40)
summary: { pairs: 20 }",
    right r"# evaluation.yaml (attended: 40)
summary: { pairs: 38 }",
}

rule! {
    CEILING_EFFECT, "ceiling-effect", Hint,
    id {
        "Rata-rata tes awal sudah di atas 85% nilai tertinggi.",
        "Tes yang terlalu mudah tidak menyisakan ruang untuk naik; soalnya perlu ditulis ulang.",
    },
    en {
        "The mean before is above 85% of the highest score.",
        "A test that is too easy leaves no room for a rise; its questions need rewriting.",
    },
    wrong r"# evaluation.yaml
maximum: 100
summary: { pairs: 38, paired: { pre_mean: 88.0, post_mean: 90.0 } }",
    right r"# evaluation.yaml
maximum: 100
summary: { pairs: 38, paired: { pre_mean: 54.5, post_mean: 78.6 } }",
}

/// Applies the rules on scores, test by test.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(evaluation) = &case.event.evaluation else { return };
    for (learning, test) in
        case.learning.iter().filter_map(|learning| Some((learning, evaluation.tests.get(learning.test)?)))
    {
        said.extend(fell(learning, test));
        said.extend(coverage(case, learning, test));
        said.extend(ceiling(learning, test));
    }
}

fn name(test: &Test) -> String {
    quoted(test.title.as_ref().map_or_else(|| test.id.as_str(), |title| title.as_str())).0
}

fn fell(learning: &Learning, test: &Test) -> Option<Diagnostic> {
    let gain = learning.result.ok().filter(|gain| gain.gain.mean < 0.0)?;
    let name = name(test);
    let ((drop, drop_en), (pre, pre_en), (post, post_en), (n, n_en)) =
        (number(-gain.gain.mean), number(gain.pre.mean), number(gain.post.mean), count(learning.pairs?));
    Some(
        Diagnostic::new(
            &SCORES_FELL,
            gain.at,
            say!(
                id "Nilai rata-rata {name} turun {drop} poin, dari {pre} menjadi {post}, pada {n} peserta yang mengikuti kedua tes.",
                en "The mean score of {name} fell by {drop_en} points, from {pre_en} to {post_en}, among the {n_en} participants who took both tests.",
            ),
        )
        .help(say!(id "periksa apakah kedua angka tertukar; jika benar, tulis yang Anda ketahui pada `answers`", en "check whether the two were swapped; if they are right, say what you know under `answers`")),
    )
}

fn coverage(case: &Case<'_>, learning: &Learning, test: &Test) -> Option<Diagnostic> {
    learning.coverage.filter(|share| *share < SUFFICIENT_COVERAGE)?;
    let pairs = test.summary.as_ref()?.pairs.as_ref()?;
    let (name, (share, share_en)) = (name(test), part(pairs.value.0, case.participants.attended?));
    Some(
        Diagnostic::new(&LOW_COVERAGE, pairs.at, say!(id "Yang mengikuti kedua tes {name}: {share} peserta yang hadir.", en "Of those who attended, {share_en} took {name} both before and after."))
            .help(say!(id "jelaskan pada `answers` mengapa yang lain tidak ikut", en "explain under `answers` why the others took no part")),
    )
}

fn ceiling(learning: &Learning, test: &Test) -> Option<Diagnostic> {
    let maximum = test.maximum.as_ref().map(|maximum| maximum.value.0).filter(|maximum| *maximum > 0.0)?;
    let gain = learning.result.ok().filter(|gain| gain.pre.mean > 0.85 * maximum)?;
    let at = test.summary.as_ref()?.paired.as_ref()?.pre_mean.as_ref()?.at;
    let (name, (share, share_en)) = (name(test), percent(gain.pre.mean / maximum));
    Some(
        Diagnostic::new(&CEILING_EFFECT, at, say!(id "Rata-rata awal {name} sudah {share} dari nilai tertinggi.", en "The mean of {name} before is {share_en} of the highest score."))
            .help(say!(id "tulis soal yang lebih sukar untuk angkatan berikutnya", en "write harder questions for the next batch")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn lower_after_than_before() {
        sound()
            .with("evaluation.yaml", "post_mean: 78.6", "post_mean: 51.0")
            .with("evaluation.yaml", "gain_mean: 24.1", "gain_mean: -3.5")
            .says(
                "scores-fell",
                "evaluation.yaml",
                "gain_mean: -3.5",
                "turun 3,5 poin, dari 54,5 menjadi 51, pada 38 peserta",
            );
    }

    #[test]
    fn few_took_both_tests() {
        let pairs = |pairs: &str| sound().with("evaluation.yaml", "pairs: 38", pairs);
        pairs("pairs: 23").says("low-coverage", "evaluation.yaml", "pairs: 23", "23 dari 40 (57,5%)");
        pairs("pairs: 24").is_silent_on("low-coverage");
    }

    #[test]
    fn near_the_top_before() {
        sound().with("evaluation.yaml", "maximum: 100", "maximum: 60").says(
            "ceiling-effect",
            "evaluation.yaml",
            "pre_mean: 54.5",
            "90,8%",
        );
    }
}

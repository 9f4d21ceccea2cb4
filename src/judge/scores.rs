//! Rules on the scores of tests: lower after than before, not clearly changed, or near the top before anything was taught.
//!
//! Takes: measured learning. Gives: findings and a hint. Never: a figure that may not be published; a refused gain is none.
//!
//! `scores-fell` and `no-clear-change` never both speak of one test: the [`Reading`](crate::evidence::Reading) decides. A
//! mean that is lower after than before, with an interval that contains 0, is no clear change; its message still says
//! which way the mean went and by how much. Where there is no interval, a lower mean is a fall: nothing speaks against it.

use super::case::Case;
use super::wording::{count, decimal, percent, points, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::Learning;
use crate::evidence::learning::Means;
use crate::model::evaluation::Test;
use crate::{rule, say};

rule! {
    SCORES_FELL, "scores-fell", Finding,
    id {
        "Nilai rata-rata tes akhir lebih rendah daripada tes awal, dan selang kepercayaan 95% seluruhnya di bawah nol; \
         bila selangnya tidak ada, rata-rata yang lebih rendah sudah cukup.",
        "Penurunan sama pentingnya dengan kenaikan; pembaca harus melihatnya tanpa mencari.",
        "Jika kedua angka tertukar waktu menyalin, perbaiki menurut keluaran `terang tally`. Jika benar, biarkan dan \
         tulis pada `answers` yang Anda ketahui.",
    },
    en {
        "The mean score after is lower than before, and the 95% confidence interval lies wholly below zero; where there \
         is none, a lower mean is enough.",
        "A fall matters as much as a rise; a reader must see it without searching.",
        "If the two were swapped in copying, put them right by what `terang tally` printed. If they are right, leave \
         them, and say under `answers` what you know.",
    },
    wrong r"# evaluation.yaml
tests:
  - id: pengetahuan
    summary: { pairs: 38, paired: { pre_mean: 62.0, post_mean: 55.5, gain_mean: -6.5, gain_sd: 9.8 } }",
    answered {
        id "Tes akhir dikerjakan dalam 15 menit, tes awal dalam 45 menit. Angkatan II memberi waktu yang sama.",
        en "The last test was given 15 minutes, the first 45. Batch II gives both the same time.",
    },
}

rule! {
    NO_CLEAR_CHANGE, "no-clear-change", Finding,
    id {
        "Selang kepercayaan 95% dari perubahan nilai memuat nol, atau rata-ratanya persis sama.",
        "Perubahan sekecil itu tidak dapat dibedakan dari kebetulan; pembaca tidak boleh menyangkanya sebagai kenaikan.",
        "Tidak ada yang perlu diubah. Tulis pada `answers` yang Anda ketahui tentang cara tesnya dikerjakan.",
    },
    en {
        "The 95% confidence interval of the change in scores contains zero, or the means are exactly the same.",
        "So small a change cannot be told from chance; readers must not take it for a rise.",
        "Nothing needs to be changed. Say under `answers` what you know about how the tests were taken.",
    },
    wrong r"# evaluation.yaml (24 pasangan: selang −4,95 sampai 2,03)
tests:
  - id: pengetahuan
    summary: { pairs: 24, paired: { pre_mean: 60.0, post_mean: 58.54, gain_mean: -1.46, gain_sd: 8.27 } }",
    answered {
        id "Tes akhir dikerjakan sepuluh menit sebelum pulang; angkatan II mengerjakannya pada pagi hari terakhir.",
        en "The last test was taken ten minutes before leaving; batch II takes it on the last morning.",
    },
}

rule! {
    CEILING_EFFECT, "ceiling-effect", Hint,
    id {
        "Rata-rata tes awal sudah di atas 85% nilai tertinggi.",
        "Tes yang terlalu mudah tidak menyisakan ruang untuk naik; soalnya perlu ditulis ulang.",
        "Angkanya tidak diubah. Catat pelajarannya pada `lessons`, dan tulis soal yang lebih sukar untuk angkatan \
         berikutnya.",
    },
    en {
        "The mean before is above 85% of the highest score.",
        "A test that is too easy leaves no room for a rise; its questions need rewriting.",
        "The figures are not changed. Write it down under `lessons`, and write harder questions for the next batch.",
    },
    wrong r"# evaluation.yaml
tests:
  - id: pengetahuan
    maximum: 100
    summary: { pairs: 38, paired: { pre_mean: 88.0, post_mean: 90.0 } }",
    recorded r"# evaluation.yaml
tests:
  - id: pengetahuan
    maximum: 100
    summary: { pairs: 38, paired: { pre_mean: 88.0, post_mean: 90.0 } }
# event.md
lessons: [Tes awal terlalu mudah; angkatan II memakai soal yang lebih sukar.]",
}

/// Applies the rules on scores, test by test.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(evaluation) = &case.event.evaluation else { return };
    for (learning, test) in
        case.learning.iter().filter_map(|learning| Some((learning, evaluation.tests.get(learning.test)?)))
    {
        said.extend(fell(learning, test));
        said.extend(unclear(learning, test));
        said.extend(super::coverage::coverage(case, learning, test));
        said.extend(ceiling(learning, test));
    }
}

/// What a test is called, in quotation marks.
pub fn name(test: &Test) -> String {
    quoted(test.title.as_ref().map_or_else(|| test.id.as_str(), |title| title.as_str())).0
}

fn fell(learning: &Learning, test: &Test) -> Option<Diagnostic> {
    let gain = learning.result.ok().filter(|gain| gain.reading.fell())?;
    // As many decimals as the report's section on the test shows.
    let (name, places) = (name(test), gain.decimals());
    let ((drop, drop_en), (n, n_en)) = (decimal(-gain.gain.mean, places), count(learning.pairs?));
    let message = if let Some((pre, pre_en, post, post_en)) = means(gain.means, places) {
        say!(
            id "Nilai rata-rata {name} turun {drop} poin, dari {pre} menjadi {post}, pada {n} peserta yang mengikuti kedua tes.",
            en "The mean score of {name} fell by {drop_en} points, from {pre_en} to {post_en}, among the {n_en} ⟦participant|participants⟧ who took both tests.",
        )
    } else {
        say!(
            id "Nilai rata-rata {name} turun {drop} poin pada {n} peserta yang mengikuti kedua tes.",
            en "The mean score of {name} fell by {drop_en} points among the {n_en} ⟦participant|participants⟧ who took both tests.",
        )
    };
    Some(
        Diagnostic::new(&SCORES_FELL, gain.at, message)
        .help(say!(id "periksa apakah kedua angka tertukar; jika benar, tulis yang Anda ketahui pada `answers` di `event.md`", en "check whether the two were swapped; if they are right, say what you know under `answers` in `event.md`")),
    )
}

/// The means before and after in Indonesian and English, where they are known.
fn means(means: Option<Means>, places: usize) -> Option<(String, String, String, String)> {
    let Means { pre, post } = means?;
    let ((pre, pre_en), (post, post_en)) = (decimal(pre, places), decimal(post, places));
    Some((pre, pre_en, post, post_en))
}

fn unclear(learning: &Learning, test: &Test) -> Option<Diagnostic> {
    let gain = learning.result.ok().filter(|gain| gain.reading.is_unclear())?;
    let (name, places, (n, n_en)) = (name(test), gain.decimals(), count(learning.pairs?));
    let message = match (gain.interval, means(gain.means, places)) {
        (Ok(interval), means) => {
            let ((mean, mean_en), (low, low_en), (high, high_en)) =
                (points(gain.gain.mean, places), points(interval.low, places), points(interval.high, places));
            let (went, went_en) = match means {
                Some((pre, pre_en, post, post_en)) => (
                    format!("rata-rata dari {pre} menjadi {post} ({mean} poin)"),
                    format!("the mean went from {pre_en} to {post_en} ({mean_en} points)"),
                ),
                None => (format!("selisih rata-rata {mean} poin"), format!("a mean difference of {mean_en} points")),
            };
            say!(
                id "Nilai {name} tidak berubah dengan jelas: {went}, selang kepercayaan 95% {low} sampai {high} poin, pada {n} peserta yang mengikuti kedua tes.",
                en "Scores of {name} show no clear change: {went_en}, 95% confidence interval {low_en} to {high_en} points, among the {n_en} ⟦participant|participants⟧ who took both tests.",
            )
        }
        (Err(_), Some((pre, pre_en, ..))) => say!(
            id "Nilai rata-rata {name} tidak berubah: {pre} sebelum dan sesudah, pada {n} peserta yang mengikuti kedua tes.",
            en "The mean score of {name} did not change: {pre_en} before and after, among the {n_en} ⟦participant|participants⟧ who took both tests.",
        ),
        (Err(_), None) => say!(
            id "Nilai rata-rata {name} tidak berubah pada {n} peserta yang mengikuti kedua tes.",
            en "The mean score of {name} did not change among the {n_en} ⟦participant|participants⟧ who took both tests.",
        ),
    };
    Some(Diagnostic::new(&NO_CLEAR_CHANGE, gain.at, message).help(say!(
        id "tulis yang Anda ketahui pada `answers`, misalnya waktu mengerjakan atau soal yang terlalu mudah",
        en "say what you know under `answers`, such as the time allowed or questions that were too easy",
    )))
}

fn ceiling(learning: &Learning, test: &Test) -> Option<Diagnostic> {
    let maximum = test.maximum.as_ref()?.value.0;
    learning.result.ok().filter(|gain| gain.near_maximum)?;
    let before = test.summary.as_ref()?.paired.as_ref()?.before()?;
    let (at, name, (share, share_en)) = (before.at, name(test), percent(before.value / maximum));
    Some(
        Diagnostic::new(&CEILING_EFFECT, at, say!(id "Rata-rata awal {name} sudah {share} dari nilai tertinggi.", en "The mean of {name} before is {share_en} of the highest score."))
            .help(say!(id "biarkan angkanya; tulis soal yang lebih sukar untuk angkatan berikutnya", en "leave the figures; write harder questions for the next batch")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn lower_after_than_before() {
        sound()
            .with("evaluation.yaml", "post_mean: 78.6", "post_mean: 46.0")
            .with("evaluation.yaml", "gain_mean: 24.1", "gain_mean: -8.5")
            .says(
                "scores-fell",
                "evaluation.yaml",
                "gain_mean: -8.5",
                "turun 8,5 poin, dari 54,5 menjadi 46,0, pada 38 peserta",
            );
    }

    /// With t(37) = 2.02619 and SD 12.0 the interval reaches 3.9443 points to either side of the mean.
    #[test]
    fn an_interval_that_contains_zero_is_no_clear_change_whichever_way_the_mean_went() {
        let moved = |post: &str, gain: &str| {
            sound().with("evaluation.yaml", "post_mean: 78.6", post).with("evaluation.yaml", "gain_mean: 24.1", gain)
        };
        let up = moved("post_mean: 58.4", "gain_mean: 3.9");
        up.says(
            "no-clear-change",
            "evaluation.yaml",
            "gain_mean: 3.9",
            "dari 54,50 menjadi 58,40 (+3,90 poin), selang kepercayaan 95% −0,04 sampai +7,84 poin, pada 38 peserta",
        );
        let down = moved("post_mean: 50.6", "gain_mean: -3.9");
        down.says(
            "no-clear-change",
            "evaluation.yaml",
            "gain_mean: -3.9",
            "(−3,90 poin), selang kepercayaan 95% −7,84 sampai +0,04 poin",
        );
        down.is_silent_on("scores-fell");
        for clear in [moved("post_mean: 58.5", "gain_mean: 4.0"), moved("post_mean: 50.5", "gain_mean: -4.0")] {
            clear.is_silent_on("no-clear-change");
        }
        moved("post_mean: 50.5", "gain_mean: -4.0").says("scores-fell", "evaluation.yaml", "-4.0", "turun 4,0 poin");
    }

    #[test]
    fn without_an_interval_the_mean_decides() {
        let few = |post: &str, gain: &str| {
            sound()
                .with("evaluation.yaml", "pairs: 38", "pairs: 9")
                .with("evaluation.yaml", "post_mean: 78.6", post)
                .with("evaluation.yaml", "gain_mean: 24.1", gain)
        };
        let same = few("post_mean: 54.5", "gain_mean: 0.0");
        same.says(
            "no-clear-change",
            "evaluation.yaml",
            "gain_mean: 0.0",
            "tidak berubah: 54,5 sebelum dan sesudah, pada 9",
        );
        let fell = few("post_mean: 54.4", "gain_mean: -0.1");
        fell.says("scores-fell", "evaluation.yaml", "gain_mean: -0.1", "turun 0,1 poin");
        fell.is_silent_on("no-clear-change");
        few("post_mean: 54.6", "gain_mean: 0.1").is_silent_on("no-clear-change");
        // Thirty-eight pairs without a deviation of the differences: no interval, so that the mean decides here too.
        let unknown = sound().with("evaluation.yaml", "post_mean: 78.6", "post_mean: 54.4").with(
            "evaluation.yaml",
            "gain_mean: 24.1, gain_sd: 12.0",
            "gain_mean: -0.1",
        );
        unknown.says("scores-fell", "evaluation.yaml", "gain_mean: -0.1", "turun 0,1 poin");
    }

    /// Any two of the three means name the fall as all three do, and a gain alone names it without them.
    #[test]
    fn a_mean_that_is_left_out_hides_no_fall() {
        let all = "pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1, gain_sd: 12.0";
        let left = |means: &str| sound().with("evaluation.yaml", all, &format!("{means}, gain_sd: 12.0"));
        for (two, first) in [
            ("pre_mean: 54.5, gain_mean: -8.5", "gain_mean"),
            ("post_mean: 46.0, gain_mean: -8.5", "gain_mean"),
            ("pre_mean: 54.5, post_mean: 46.0", "pre_mean"),
        ] {
            let words = "turun 8,5 poin, dari 54,5 menjadi 46,0, pada 38 peserta";
            left(two).says("scores-fell", "evaluation.yaml", first, words);
        }
        let alone = "Nilai rata-rata “pengetahuan” turun 8,5 poin pada 38 peserta";
        left("gain_mean: -8.5").says("scores-fell", "evaluation.yaml", "gain_mean: -8.5", alone);
        left("gain_mean: 8.5").is_silent_on("scores-fell");
        let unclear = "tidak berubah dengan jelas: selisih rata-rata −1,5 poin, selang";
        left("gain_mean: -1.5").says("no-clear-change", "evaluation.yaml", "gain_mean: -1.5", unclear);
        left("gain_mean: 8.5").is_silent_on("no-clear-change");
        let same = "Nilai rata-rata “pengetahuan” tidak berubah pada 38 peserta";
        let even = sound().with("evaluation.yaml", all, "gain_mean: 0.0");
        even.says("no-clear-change", "evaluation.yaml", "gain_mean: 0.0", same);
        let near = left("post_mean: 92.0, gain_mean: 5.0");
        near.says("ceiling-effect", "evaluation.yaml", "gain_mean: 5.0", "87,0%");
        left("post_mean: 92.0, gain_mean: 9.0").is_silent_on("ceiling-effect");
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

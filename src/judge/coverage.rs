//! The rule on tests that tell of too few of those who attended.
//!
//! Takes: a test, its pairs and takers, and who attended. Gives: one finding a test. Never: looks at scores.

use super::case::Case;
use super::scores::name;
use super::wording::{count, part};
use crate::diagnostic::Diagnostic;
use crate::evidence::{Learning, Refusal, SUFFICIENT_COVERAGE};
use crate::model::evaluation::{Summary, Takers, Test};
use crate::shape::Count;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    LOW_COVERAGE, "low-coverage", Finding,
    id {
        "Kurang dari 60% peserta yang hadir mengikuti kedua tes, lebih dari 10% tidak masuk pasangan walau mengikuti kedua tes, atau banyaknya pasangan tidak tercatat.",
        "Yang tidak ikut tes mungkin berbeda dari yang ikut; angka belajarnya hanya berlaku bagi yang ikut.",
        "Biarkan jumlah pasangannya. Tulis pada `answers` mengapa yang lain tidak mengikuti kedua tes, dan apa yang \
         diubah.",
    },
    en {
        "Fewer than 60% of those who attended took both tests, more than 10% took both tests and are not among the pairs, or nobody wrote how many pairs there are.",
        "Those who took no test may differ from those who did; the figures hold only for the latter.",
        "Leave the number of pairs. Say under `answers` why the others did not take both tests, and what will change.",
    },
    wrong r"# evaluation.yaml (attended: 40)
tests:
  - id: pengetahuan
    summary: { pairs: 20 }",
    answered {
        id "Dua puluh peserta tiba sesudah tes awal; angkatan II mengadakan tes awal sesudah makan siang.",
        en "Twenty participants arrived after the first test; batch II takes it after lunch.",
    },
}

/// Whoever attended and is not among the pairs: too many, or people who must have taken both tests.
pub fn coverage(case: &Case<'_>, learning: &Learning, test: &Test) -> Option<Diagnostic> {
    let summary = test.summary.as_ref()?;
    let Some(pairs) = &summary.pairs else {
        let few = case.participants.attended.and_then(|attended| unpaired(summary, attended, test));
        return few.or_else(|| uncounted(learning, summary, test));
    };
    let attended = case.participants.attended?;
    if learning.coverage.is_none_or(|share| share >= SUFFICIENT_COVERAGE) {
        return left_out(summary, pairs, attended, test);
    }
    let (name, (share, share_en)) = (name(test), part(pairs.value.0, attended));
    Some(
        Diagnostic::new(&LOW_COVERAGE, pairs.at, say!(id "Yang mengikuti kedua tes {name}: {share} peserta yang hadir.", en "Of those who attended, {share_en} took {name} both before and after."))
            .help(say!(id "jelaskan pada `answers` di `event.md` mengapa yang lain tidak ikut", en "explain under `answers` in `event.md` why the others took no part")),
    )
}

/// Without pairs no more can have taken both tests than took the one that fewer took.
fn unpaired(summary: &Summary, attended: u32, test: &Test) -> Option<Diagnostic> {
    let takers = summary.pre.iter().chain(&summary.post).filter_map(|takers| takers.n.as_ref());
    let fewest = takers.min_by_key(|n| n.value.0)?;
    let most = fewest.value.0;
    if f64::from(most) >= SUFFICIENT_COVERAGE * f64::from(attended) {
        return None;
    }
    let (name, (share, share_en)) = (name(test), part(most, attended));
    Some(
        Diagnostic::new(&LOW_COVERAGE, fewest.at, say!(id "Yang mengikuti kedua tes {name} paling banyak {share} peserta yang hadir.", en "Of those who attended, {share_en} at most took {name} both before and after."))
            .help(say!(id "jelaskan pada `answers` di `event.md` mengapa yang lain tidak ikut", en "explain under `answers` in `event.md` why the others took no part")),
    )
}

/// Means of pairs that nobody counted: a gain that is not computed for that must not be left out in silence.
fn uncounted(learning: &Learning, summary: &Summary, test: &Test) -> Option<Diagnostic> {
    let paired = summary.paired.as_ref().filter(|_| learning.result.is_err_and(|why| why == Refusal::PairsUnknown))?;
    let name = name(test);
    Some(
        Diagnostic::new(&LOW_COVERAGE, paired.at, say!(id "Berapa orang yang mengikuti kedua tes {name} tidak tercatat, sehingga hasilnya tidak dihitung.", en "How many took {name} both before and after is not on record, so that its result is not computed."))
            .help(say!(id "tulis `pairs` pada `summary`; jika tidak ada yang tahu, jelaskan pada `answers` di `event.md`", en "write `pairs` under `summary`; if nobody knows, explain under `answers` in `event.md`")),
    )
}

/// Of so many who attended, those who took the first test and those who took the last must overlap. More than a tenth of all are
/// more than codes that somebody mistyped.
fn left_out(summary: &Summary, pairs: &Fact<Count>, attended: u32, test: &Test) -> Option<Diagnostic> {
    let n = |takers: &Option<Takers>| takers.as_ref()?.n.as_ref().map(|n| n.value.0);
    let (before, after) = (n(&summary.pre)?, n(&summary.post)?);
    let both = (u64::from(before) + u64::from(after)).checked_sub(u64::from(attended))?;
    let missing = both.checked_sub(u64::from(pairs.value.0)).filter(|missing| missing * 10 > u64::from(attended))?;
    let (name, (missing, missing_en)) = (name(test), count(missing));
    let [(before, before_en), (after, after_en), (attended, attended_en)] = [before, after, attended].map(count);
    Some(
        Diagnostic::new(
            &LOW_COVERAGE,
            pairs.at,
            say!(
                id "Sedikitnya {missing} peserta mengikuti kedua tes {name}, tetapi tidak masuk pasangan: dari {attended} yang hadir, {before} mengikuti tes awal dan {after} tes akhir.",
                en "At least {missing_en} ⟦participant|participants⟧ took {name} both before and after and ⟦stands|stand⟧ in no pair: of {attended_en} who attended, {before_en} took it before and {after_en} after.",
            ),
        )
        .help(say!(id "periksa apakah kode peserta pada kedua tes sama, lalu jalankan `terang tally` lagi; jika memang ada yang dikeluarkan, tulis sebabnya pada `answers`", en "see whether participants have the same codes in both tests, and run `terang tally` again; if some were taken out, say why under `answers`")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn few_took_both_tests() {
        let pairs = |pairs: &str| sound().with("evaluation.yaml", "pairs: 38", pairs);
        pairs("pairs: 23").says("low-coverage", "evaluation.yaml", "pairs: 23", "23 dari 40 (57,5%)");
        let fewer = |after: u32| {
            pairs("pairs: 24").with("evaluation.yaml", "post: { n: 38 }", &format!("post: {{ n: {after} }}"))
        };
        fewer(24).is_silent_on("low-coverage");
        // 40 + 38 − 40 took both, and 14 of them are no pair; four are a tenth.
        let left_out = "Sedikitnya 14 peserta mengikuti kedua tes";
        pairs("pairs: 24").says("low-coverage", "evaluation.yaml", "pairs: 24", left_out);
        pairs("pairs: 33").says("low-coverage", "evaluation.yaml", "pairs: 33", "Sedikitnya 5 peserta");
        pairs("pairs: 34").is_silent_on("low-coverage");
        // Nobody counted them, and their means stand there.
        pairs("x-pairs: 38").says(
            "low-coverage",
            "evaluation.yaml",
            "paired:",
            "tidak tercatat, sehingga hasilnya tidak dihitung",
        );
        pairs("x-pairs: 38").with("evaluation.yaml", "post: { n: 38 }", "post: { n: 12 }").says(
            "low-coverage",
            "evaluation.yaml",
            "n: 12",
            "paling banyak 12 dari 40 (30,0%)",
        );
    }
}

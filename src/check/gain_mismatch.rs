//! A mean gain that is not the difference of the two means, or that goes where nobody went.
//!
//! Takes: the catalog. Gives: one fault a test. Never: speaks of a difference that rounding explains.

mod units;

use super::results::{fallers_at_most, risers};
use super::walk::{Part, summaries};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Paired, Summary};
use crate::shape::Number;
use crate::{rule, say};

rule! {
    GAIN_MISMATCH, "gain-mismatch", Error,
    id {
        "Rata-rata kenaikan (`gain_mean`) bukan selisih kedua rata-rata, lebih dari yang dapat dijelaskan \
         pembulatan; nilainya naik padahal tidak seorang pun naik; atau kenaikan per unit tidak mungkin bersama angka semuanya.",
        "Pada orang yang sama, rata-rata selisih selalu sama dengan selisih rata-rata; jika tidak, ketiga angka \
         itu bukan tentang orang yang sama.",
        "Hitung ulang ringkasan dengan `terang tally` dari berkas nilai, bukan dengan mengubah salah satu angka.",
    },
    en {
        "The mean gain is not the difference of the two means, beyond what rounding explains; scores rose \
         although nobody's did; or the gains by unit are not possible beside the figures of all.",
        "For the same people the mean of the differences is the difference of the means; where it is not, the \
         figures are not of the same people.",
        "Compute the summary again with `terang tally` from the scores, not by changing one of the figures.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      paired: { pre_mean: 54.5, post_mean: 78.6, gain_mean: 26.1 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      paired: { pre_mean: 54.5, post_mean: 78.6, gain_mean: 24.1 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (test, summary) in summaries(catalog) {
        let Some(paired) = &summary.paired else { continue };
        let found = difference(paired).or_else(|| direction(summary, paired));
        faults.extend(found.or_else(|| units::units(test, summary, paired)));
    }
}

fn difference(paired: &Paired) -> Option<Diagnostic> {
    let (pre, post, gain) = (paired.pre_mean.as_ref()?, paired.post_mean.as_ref()?, paired.gain_mean.as_ref()?);
    let (before, after, written) = (pre.value, post.value, gain.value);
    let found = after.0 - before.0;
    let rounding = before.rounding() + after.rounding() + written.rounding();
    if (found - written.0).abs() <= rounding + 1e-9 {
        return None;
    }
    let decimals = [before, after].map(Number::decimals).into_iter().max().unwrap_or(0);
    let message = say!(
        id "{after} − {before} = {found:.decimals$}, padahal `gain_mean` {written}",
        en "{after} − {before} = {found:.decimals$}, but `gain_mean` is {written}",
    );
    let help = say!(
        id "ketiga angka harus tentang pasangan yang sama; pembulatan hanya menjelaskan selisih sampai {rounding:.3}",
        en "the three figures must be of the same pairs; rounding explains a difference of up to {rounding:.3} only",
    );
    Some(
        Diagnostic::new(&GAIN_MISMATCH, gain.at, message)
            .help(help)
            .related(pre.at, say!(id "rata-rata tes awal", en "mean of the first test"))
            .related(post.at, say!(id "rata-rata tes akhir", en "mean of the last test")),
    )
}

/// A mean cannot rise where nobody rose, nor fall where nobody fell.
fn direction(summary: &Summary, paired: &Paired) -> Option<Diagnostic> {
    let gain = paired.gain_mean.as_ref()?;
    let value = gain.value;
    if value.0.abs() <= value.rounding() {
        return None;
    }
    let rose = value.0 > 0.0;
    let movers = if rose { risers(summary)? } else { fallers_at_most(summary)? };
    if movers > 0 {
        return None;
    }
    let message = if rose {
        say!(id "rata-rata naik {value}, padahal tidak seorang pun naik", en "the mean rose by {value}, but nobody's score rose")
    } else {
        say!(id "rata-rata turun ({value}), padahal tidak seorang pun turun", en "the mean fell ({value}), but nobody's score fell")
    };
    let counted = [&summary.improved, &summary.not_improved, &summary.worse].into_iter().flatten().next()?;
    Some(
        Diagnostic::new(&GAIN_MISMATCH, gain.at, message)
            .help(say!(id "hitung ulang dengan `terang tally`", en "work it out again with `terang tally`"))
            .related(counted.at, say!(id "banyaknya orang yang naik atau turun", en "how many rose or fell")),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, messages, said, summary};

    fn paired(pre: &str, post: &str, gain: &str) -> String {
        summary(&[&format!("paired: {{ pre_mean: {pre}, post_mean: {post}, gain_mean: {gain} }}")])
    }

    #[test]
    fn the_gain_is_the_difference() {
        let wrong = paired("54.5", "78.6", "26.1");
        assert_eq!(said(check, &[(EVALUATION, &wrong)]), ["gain-mismatch events/2026/a/evaluation.yaml:6:61"]);
        assert_eq!(messages(check, &[(EVALUATION, &wrong)]), ["78.6 − 54.5 = 24.1, padahal `gain_mean` 26.1"]);
        assert!(said(check, &[(EVALUATION, &paired("54.5", "78.6", "24.1"))]).is_empty());
    }

    #[test]
    fn rounding_is_allowed_for_by_the_decimals_written() {
        // 54.44 and 78.66 round to 54.4 and 78.7; their difference is 24.22.
        assert!(said(check, &[(EVALUATION, &paired("54.4", "78.7", "24.2"))]).is_empty());
        assert!(said(check, &[(EVALUATION, &paired("54", "79", "24"))]).is_empty());
        assert_eq!(said(check, &[(EVALUATION, &paired("54.0", "79.0", "24.0"))]).len(), 1);
    }

    #[test]
    fn no_rise_without_anybody_who_rose() {
        let nobody =
            |gain: &str, counts: &str| summary(&["pairs: 30", &format!("paired: {{ gain_mean: {gain} }}"), counts]);
        assert_eq!(said(check, &[(EVALUATION, &nobody("2.0", "improved: 0"))]).len(), 1);
        assert_eq!(said(check, &[(EVALUATION, &nobody("-2.0", "improved: 30"))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &nobody("0.0", "improved: 0"))]).is_empty());
        assert!(said(check, &[(EVALUATION, &nobody("2.0", "improved: 20"))]).is_empty());
    }
}

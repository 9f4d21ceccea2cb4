//! A mean gain that is not the difference of the two means, or that goes where nobody went.
//!
//! Takes: the catalog. Gives: one fault a test. Never: speaks of a difference that rounding explains.

mod units;

use super::results::{fallers_at_most, least_spread, risers};
use super::walk::{Part, summaries};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Paired, Points, Summary, Test};
use crate::shape::Number;
use crate::{rule, say};

rule! {
    GAIN_MISMATCH, "gain-mismatch", Error,
    id {
        "Rata-rata kenaikan (`gain_mean`) bukan selisih kedua rata-rata, lebih dari yang dapat dijelaskan \
         pembulatan; nilainya naik padahal tidak seorang pun naik, atau lebih jauh daripada yang dapat dibawa mereka yang naik; atau kenaikan per unit tidak mungkin bersama angka semuanya.",
        "Pada orang yang sama, rata-rata selisih selalu sama dengan selisih rata-rata; jika tidak, ketiga angka \
         itu bukan tentang orang yang sama.",
        "Hitung ulang ringkasan dengan `terang tally` dari berkas nilai, bukan dengan mengubah salah satu angka.",
    },
    en {
        "The mean gain is not the difference of the two means, beyond what rounding explains; scores rose \
         although nobody's did, or further than those whose did can carry it; or the gains by unit are not possible beside the figures of all.",
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
        let found = difference(paired).or_else(|| direction(summary, paired)).or_else(|| beyond(test, summary, paired));
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
    if are_exchanged(paired) {
        let message = say!(
            id "`pre_mean` dan `post_mean` tampaknya tertukar: {before} − {after} = `gain_mean` ({written})",
            en "`pre_mean` and `post_mean` seem to be exchanged: {before} − {after} = `gain_mean` ({written})",
        );
        let help = say!(
            id "tukar keduanya: `pre_mean: {after}` dan `post_mean: {before}`; jika nilainya memang turun, tulis `gain_mean: {found:.decimals$}`",
            en "exchange the two: `pre_mean: {after}` and `post_mean: {before}`; if the scores did fall, write `gain_mean: {found:.decimals$}`",
        );
        let fault = Diagnostic::new(&GAIN_MISMATCH, pre.at, message).help(help);
        return Some(
            fault
                .related(post.at, say!(id "rata-rata tes akhir", en "mean of the last test"))
                .related(gain.at, say!(id "kenaikannya", en "the gain")),
        );
    }
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

/// Whether the gain is that of the two means in the other order; one below zero is rather wrong by its sign.
pub(super) fn are_exchanged(paired: &Paired) -> bool {
    let (Some(pre), Some(post), Some(gain)) = (&paired.pre_mean, &paired.post_mean, &paired.gain_mean) else {
        return false;
    };
    let rounding = pre.value.rounding() + post.value.rounding() + gain.value.rounding() + 1e-9;
    let found = post.value.0 - pre.value.0;
    let differs = (found - gain.value.0).abs() > rounding;
    gain.value.0 > 0.0 && differs && (found + gain.value.0).abs() <= rounding
}

/// A mean cannot rise where nobody rose, nor fall where nobody fell.
fn direction(summary: &Summary, paired: &Paired) -> Option<Diagnostic> {
    let Points { value, rounding, at, .. } = paired.change()?;
    if value.abs() <= rounding {
        return None;
    }
    let rose = value > 0.0;
    let value = shown(value);
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
        Diagnostic::new(&GAIN_MISMATCH, at, message)
            .help(say!(id "hitung ulang dengan `terang tally`", en "work it out again with `terang tally`"))
            .related(counted.at, say!(id "banyaknya orang yang naik atau turun", en "how many rose or fell")),
    )
}

/// Without the dust of binary fractions.
fn shown(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Those who moved cannot carry the mean further than from one end of the scale to the other. Where the deviation is too small for
/// them as well, that is told instead.
fn beyond(test: &Test, summary: &Summary, paired: &Paired) -> Option<Diagnostic> {
    let Points { value, rounding, at, .. } = paired.change()?;
    let (minimum, maximum) = (test.minimum.as_ref()?.value.0, test.maximum.as_ref()?.value.0);
    let pairs = summary.pairs.as_ref()?;
    let rose = value > 0.0;
    let moved = if rose { risers(summary)? } else { fallers_at_most(summary)? };
    let (n, smallest) = (pairs.0, value.abs() - rounding);
    if moved == 0 || moved >= n {
        return None;
    }
    let most = f64::from(moved) * (maximum - minimum) / f64::from(n);
    let is_told = paired
        .gain_sd
        .as_ref()
        .is_some_and(|sd| sd.value.0 + sd.value.rounding() < least_spread(smallest, moved, n) - 1e-9);
    if smallest <= most + 1e-9 || is_told {
        return None;
    }
    let (value, verb_id, verb_en) =
        (shown(value), if rose { "naik" } else { "turun" }, if rose { "rose" } else { "fell" });
    let message = say!(
        id "rata-rata perubahan {value} tidak mungkin: paling banyak {moved} dari {n} orang {verb_id}, pada skala ini paling jauh {most:.2}",
        en "a mean change of {value} is not possible: at most {moved} of {n} ⟦person|people⟧ {verb_en}, which on this scale comes to {most:.2} at most",
    );
    Some(
        Diagnostic::new(&GAIN_MISMATCH, at, message)
            .help(say!(id "hitung ulang dengan `terang tally`", en "work it out again with `terang tally`"))
            .related(pairs.at, say!(id "pasangan", en "the pairs")),
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
        // Those who fell, or stayed, are not among those who rose.
        assert_eq!(said(check, &[(EVALUATION, &nobody("2.0", "worse: 30"))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &nobody("2.0", "worse: 29"))]).is_empty());
        // The means alone tell the same.
        let means = |post: &str| {
            summary(&["pairs: 30", &format!("paired: {{ pre_mean: 54.5, post_mean: {post} }}"), "improved: 30"])
        };
        assert_eq!(said(check, &[(EVALUATION, &means("44.5"))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &means("64.5"))]).is_empty());
        assert!(said(check, &[(EVALUATION, &means("54.5"))]).is_empty());
    }

    #[test]
    fn means_that_are_exchanged_are_told_of_as_such() {
        let of = |pre: &str, post: &str, gain: &str| {
            messages(
                check,
                &[(
                    EVALUATION,
                    &summary(&[&format!("paired: {{ pre_mean: {pre}, post_mean: {post}, gain_mean: {gain} }}")]),
                )],
            )
        };
        let told = of("78.6", "54.5", "24.1");
        assert_eq!(told, ["`pre_mean` dan `post_mean` tampaknya tertukar: 78.6 − 54.5 = `gain_mean` (24.1)"]);
        assert_eq!(of("78.6", "54.5", "24.5"), ["54.5 − 78.6 = -24.1, padahal `gain_mean` 24.5"]);
        assert!(of("54.5", "78.6", "24.1").is_empty() && of("78.6", "54.5", "-24.1").is_empty());
        assert!(of("54.5", "54.5", "0").is_empty());
        assert_eq!(of("54.5", "78.6", "-24.1"), ["78.6 − 54.5 = 24.1, padahal `gain_mean` -24.1"]);
    }

    #[test]
    fn few_carry_the_mean_only_so_far() {
        // Four of 38 who fall by all of 100 points make 400 ÷ 38 = 10.53.
        let fell = |gain: &str, counts: &str| {
            summary(&["pairs: 38", &format!("paired: {{ gain_mean: {gain} }}"), counts]).replacen(
                "id: a",
                "id: a\n    minimum: 0\n    maximum: 100",
                1,
            )
        };
        assert_eq!(said(check, &[(EVALUATION, &fell("-10.7", "improved_at_least: 34"))]).len(), 1);
        assert_eq!(said(check, &[(EVALUATION, &fell("-40", "improved: 33\n      same: 1\n      worse: 4"))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &fell("-10.5", "improved_at_least: 34"))]).is_empty());
        assert_eq!(said(check, &[(EVALUATION, &fell("24.1", "improved: 5"))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &fell("13.1", "improved: 5"))]).is_empty());
    }
}

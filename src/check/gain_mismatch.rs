//! A mean gain that is not the difference of the two means, or that goes where nobody went.
//!
//! Takes: the catalog. Gives: one fault a test. Never: speaks of a difference that rounding explains.

use super::results::{count, fallers_at_most, risers};
use super::walk::{Part, summaries};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Paired, Summary, Test};
use crate::shape::Number;
use crate::source::Location;
use crate::{rule, say};

rule! {
    GAIN_MISMATCH, "gain-mismatch", Error,
    id {
        "Rata-rata kenaikan (`gain_mean`) bukan selisih kedua rata-rata, lebih dari yang dapat dijelaskan \
         pembulatan; nilainya naik padahal tidak seorang pun naik; atau kenaikan per unit tidak berjumlah sama dengannya.",
        "Pada orang yang sama, rata-rata selisih selalu sama dengan selisih rata-rata; jika tidak, ketiga angka \
         itu bukan tentang orang yang sama.",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
summary:
  paired: { pre_mean: 54.5, post_mean: 78.6, gain_mean: 26.1 }",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
summary:
  paired: { pre_mean: 54.5, post_mean: 78.6, gain_mean: 24.1 }",
    },
    en {
        "The mean gain is not the difference of the two means, beyond what rounding explains; scores rose \
         although nobody's did; or the gains by unit do not come to it.",
        "For the same people the mean of the differences is the difference of the means; where it is not, the \
         figures are not of the same people.",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
summary:
  paired: { pre_mean: 54.5, post_mean: 78.6, gain_mean: 26.1 }",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
summary:
  paired: { pre_mean: 54.5, post_mean: 78.6, gain_mean: 24.1 }",
    },
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (test, summary) in summaries(catalog) {
        let Some(paired) = &summary.paired else { continue };
        let found = difference(paired).or_else(|| direction(summary, paired));
        faults.extend(found.or_else(|| units(test, summary, paired)));
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

/// The units' gains, weighted by their pairs, are the gain over all; where units are left out, those must be able to make
/// up for the difference, by no more each than the scale is wide.
fn units(test: &Test, summary: &Summary, paired: &Paired) -> Option<Diagnostic> {
    let written = paired.gain_mean.as_ref()?;
    let pairs = count(summary.pairs.as_ref())?;
    let known: Vec<(u32, Number, Location)> = summary
        .units
        .iter()
        .filter_map(|unit| {
            Some((count(unit.pairs.as_ref())?, unit.gain_mean.as_ref()?.value, unit.gain_mean.as_ref()?.at))
        })
        .collect();
    let (_, _, at) = *known.first()?;
    let weighted = |of: fn(Number) -> f64| known.iter().map(|(n, gain, _)| f64::from(*n) * of(*gain)).sum::<f64>();
    let (sum, slack) = (weighted(|gain| gain.0), weighted(Number::rounding));
    // More people than there are pairs have their own message.
    let rest = f64::from(pairs.checked_sub(known.iter().map(|(n, ..)| n).sum())?);
    let value = written.value;
    let whole = f64::from(pairs) * value.0;
    let reach = if rest > 0.0 { rest * (test.maximum.as_ref()?.value.0 - test.minimum.as_ref()?.value.0) } else { 0.0 };
    if (whole - sum).abs() <= reach + slack + f64::from(pairs) * value.rounding() + 1e-9 {
        return None;
    }
    let people = f64::from(pairs) - rest;
    let mean = format!("{:.2}", sum / people);
    let message = say!(
        id "kenaikan unit-unit, {people} dari {pairs} pasangan, rata-ratanya {mean}, padahal `gain_mean` {value}",
        en "the gains of the units, {people} of {pairs} pairs, come to {mean}, but `gain_mean` is {value}",
    );
    let help = say!(
        id "hitung ulang dengan `terang tally`: rata-rata unit, ditimbang menurut pasangannya, sama dengan rata-rata semua",
        en "work it out again with `terang tally`: the units' means, weighted by their pairs, are the mean of all",
    );
    Some(
        Diagnostic::new(&GAIN_MISMATCH, at, message)
            .help(help)
            .related(written.at, say!(id "rata-rata semua", en "the mean of all")),
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

    #[test]
    fn the_units_come_to_the_whole() {
        let of = |gain: &str, units: &str| {
            let keys = ["pairs: 40", &format!("paired: {{ gain_mean: {gain} }}"), &format!("units: [{units}]")];
            messages(check, &[(EVALUATION, &summary(&keys))])
        };
        let unit =
            |name: &str, pairs: u32, gain: &str| format!("{{ unit: {name}, pairs: {pairs}, gain_mean: {gain} }}");
        let both = |b: &str| format!("{}, {}", unit("A", 20, "13.0"), unit("B", 20, b));
        // (20 × 13 + 20 × 34.5) ÷ 40 = 23.75; with 14.5 it is 13.75.
        assert_eq!(
            of("13.75", &both("34.5")),
            ["kenaikan unit-unit, 40 dari 40 pasangan, rata-ratanya 23.75, padahal `gain_mean` 13.75"]
        );
        assert!(of("13.75", &both("14.5")).is_empty());
        // 13.8 and 14.5, each rounded by up to 0.05, come to 13.75 give or take 0.05.
        assert!(of("13.8", &both("14.5")).is_empty());
        assert_eq!(of("13.9", &both("14.5")).len(), 1);
        // Ten others can make up for 1000 points at the most: (40 × 50 − 30 × 13) = 1610.
        assert_eq!(of("50", &unit("A", 30, "13.0")).len(), 1);
        assert!(of("30", &unit("A", 30, "13.0")).is_empty());
    }
}

//! A mean that the classes of its distribution, or the number of those who passed, cannot have.
//!
//! Takes: the catalog. Gives: one fault a mean. Never: speaks of what is unlikely; each bound is reached by putting
//! everybody at one end of where they are said to be, and is widened by what rounding may have done to the mean.

use super::gain_mismatch::are_exchanged;
use super::results::{classes, count, worked_out};
use super::walk::{Part, summaries};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Points, Summary, Test};
use crate::shape::Count;
use crate::source::{Fact, Location};
use crate::words::Words;
use crate::{rule, say};

rule! {
    MEAN_MISMATCH, "mean-mismatch", Error,
    id {
        "Nilai rata-rata yang tidak mungkin menurut sebarannya (setiap orang ada di dalam kelasnya), atau menurut banyaknya \
         yang lulus (yang lulus ada di antara nilai lulus dan nilai tertinggi, yang lain di bawahnya).",
        "Rata-rata, sebaran, dan kelulusan menceritakan nilai yang sama; jika tidak cocok, salah satunya tentang tes atau \
         orang lain.",
        "Hitung ulang ringkasan dengan `terang tally` dari berkas nilai.",
    },
    en {
        "A mean that its distribution rules out (everybody is inside their class), or that the number of those who passed \
         rules out (they lie between the passing and the highest score, the others below it).",
        "Mean, distribution and passes tell of the same scores; where they do not fit, one of them is of another test or of \
         other people.",
        "Compute the summary again with `terang tally` from the scores.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      paired: { post_mean: 78.6 }
      distribution: { edges: [0, 40, 60, 80, 100], post: [0, 38, 0, 0] }",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      paired: { post_mean: 78.6 }
      distribution: { edges: [0, 40, 60, 80, 100], post: [0, 5, 16, 17] }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (test, summary) in summaries(catalog) {
        // Two means that are exchanged are one fault, of the gain.
        let Some(paired) = summary.paired.as_ref().filter(|paired| !are_exchanged(paired)) else { continue };
        let passed = summary.passed.as_ref();
        let sides = [
            ("pre", paired.before(), passed.and_then(|passed| passed.pre.as_ref())),
            ("post", paired.after(), passed.and_then(|passed| passed.post.as_ref())),
        ];
        for (side, mean, passed) in sides {
            let Some(mean) = mean else { continue };
            faults.extend(by_classes(summary, side, mean).or_else(|| by_passes(test, summary, mean, passed?)));
        }
    }
}

/// Everybody at the lower border of their class, and at the upper one.
fn by_classes(summary: &Summary, side: &str, mean: Points) -> Option<Diagnostic> {
    let classes = classes(summary, side)?;
    let (least, most) = (classes.least(), classes.most());
    let (least_said, most_said) = (two(least), two(most));
    let value = mean;
    is_outside(value, least, most).then(|| {
        fault(
            mean,
            say!(
                id "rata-rata {value} tidak mungkin menurut sebarannya: antara {least_said} dan {most_said}",
                en "a mean of {value} is ruled out by the distribution: between {least_said} and {most_said}",
            ),
            (classes.at, say!(id "sebarannya", en "the distribution")),
        )
    })
}

/// Those who passed at the passing score and the others at the lowest; those who passed at the highest and the others just
/// below the passing score.
fn by_passes(test: &Test, summary: &Summary, mean: Points, passed: &Fact<Count>) -> Option<Diagnostic> {
    let (low, mark, high) =
        (test.minimum.as_ref()?.value.0, test.passing.as_ref()?.value.0, test.maximum.as_ref()?.value.0);
    let pairs = count(summary.pairs.as_ref()).filter(|pairs| *pairs > 0 && passed.0 <= *pairs)?;
    let people_at = summary.pairs.as_ref()?.at;
    // A mark or a count outside its bounds has its own message.
    if !(low <= mark && mark <= high) {
        return None;
    }
    let (people, all) = (f64::from(passed.0), f64::from(pairs));
    let least = (people * mark + (all - people) * low) / all;
    let most = (people * high + (all - people) * mark) / all;
    let (value, n, least_said, most_said) = (mean, passed.0, two(least), two(most));
    is_outside(value, least, most).then(|| {
        fault(
            mean,
            say!(
                id "rata-rata {value} tidak mungkin bila {n} dari {pairs} orang lulus: antara {least_said} dan {most_said}",
                en "a mean of {value} is ruled out where {n} of {pairs} ⟦person|people⟧ passed: between {least_said} and {most_said}",
            ),
            (passed.at, say!(id "yang lulus", en "those who passed")),
        )
        .related(people_at, say!(id "pasangan", en "the pairs"))
    })
}

fn is_outside(mean: Points, least: f64, most: f64) -> bool {
    mean.value + mean.rounding < least - 1e-9 || mean.value - mean.rounding > most + 1e-9
}

fn two(value: f64) -> String {
    format!("{value:.2}")
}

fn fault(mean: Points, message: Words, related: (Location, Words)) -> Diagnostic {
    let help = say!(
        id "semua angka di `summary` tentang nilai yang sama; hitung ulang dengan `terang tally`",
        en "all figures of `summary` are of the same scores; work them out again with `terang tally`",
    );
    worked_out(Diagnostic::new(&MEAN_MISMATCH, mean.at, message).help(help), mean).related(related.0, related.1)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, messages, said, summary};

    fn of(keys: &[&str]) -> Vec<String> {
        messages(check, &[(EVALUATION, &summary(keys).replace("minimum: 0", "minimum: 0\n    passing: 70"))])
    }

    #[test]
    fn between_the_borders_of_the_classes() {
        // Forty below 20 have a mean below 20.
        let classes = "distribution: { edges: [0, 20, 100], post: [40, 0] }";
        let with = |mean: &str| of(&["pairs: 40", &format!("paired: {{ post_mean: {mean} }}"), classes]);
        assert_eq!(with("67.9"), ["rata-rata 67.9 tidak mungkin menurut sebarannya: antara 0.00 dan 20.00"]);
        assert!(with("20.0").is_empty());
        assert!(with("20").is_empty());
        assert_eq!(with("20.06").len(), 1);
        // Half of 40 from 20 on, half from 60 on: 40 at the least; 39.95 may have been rounded to 40.0, 39.9 may not.
        let lower = |mean: &str| {
            of(&[
                "pairs: 40",
                &format!("paired: {{ pre_mean: {mean} }}"),
                "distribution: { edges: [20, 60, 100], pre: [20, 20] }",
            ])
        };
        assert!(lower("40.0").is_empty());
        assert_eq!(lower("39.9").len(), 1);
    }

    #[test]
    fn between_what_the_passes_leave() {
        let with = |mean: &str, passed: u32| {
            of(&["pairs: 40", &format!("paired: {{ post_mean: {mean} }}"), &format!("passed: {{ post: {passed} }}")])
        };
        // Nobody at 70 or above: below 70. All at 70 or above: 70 and more.
        assert_eq!(with("70.1", 0), ["rata-rata 70.1 tidak mungkin bila 0 dari 40 orang lulus: antara 0.00 dan 70.00"]);
        assert!(with("70.0", 0).is_empty());
        assert_eq!(with("67.9", 40).len(), 1);
        // Twenty at 70 and twenty at 0: 35. Twenty at 100 and twenty at 70: 85.
        assert_eq!(with("34.9", 20).len(), 1);
        assert!(with("35.0", 20).is_empty() && with("85.0", 20).is_empty());
        assert_eq!(with("85.1", 20).len(), 1);
    }

    #[test]
    fn exchanged_means_are_told_of_by_their_gain() {
        let with = |gain: &str| {
            let means = format!("paired: {{ pre_mean: 78.6, post_mean: 54.5, gain_mean: {gain} }}");
            of(&["pairs: 40", &means, "distribution: { edges: [0, 60, 100], pre: [40, 0], post: [0, 40] }"])
        };
        assert!(with("24.1").is_empty());
        assert_eq!(with("-24.1").len(), 2);
    }

    #[test]
    fn a_mean_that_follows_from_the_others_is_bound_as_well() {
        let classes = "distribution: { edges: [0, 20, 100], post: [40, 0] }";
        let with =
            |gain: &str| of(&["pairs: 40", &format!("paired: {{ pre_mean: 50.0, gain_mean: {gain} }}"), classes]);
        assert_eq!(with("-12.1"), ["rata-rata 37.9 tidak mungkin menurut sebarannya: antara 0.00 dan 20.00"]);
        assert!(with("-30.0").is_empty());
        // Both figures may have been rounded.
        assert!(with("-29.9").is_empty());
        assert_eq!(with("-29.8").len(), 1);
    }

    #[test]
    fn what_does_not_add_up_bounds_nothing() {
        let other = summary(&[
            "pairs: 40",
            "paired: { post_mean: 67.9 }",
            "distribution: { edges: [0, 20, 100], post: [39, 0] }",
        ]);
        assert!(said(check, &[(EVALUATION, &other)]).is_empty());
    }
}

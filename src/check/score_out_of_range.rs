//! Means, pass marks, gains, classes and answers that the scale of a test or a question does not allow.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: speaks of a figure that rounding alone may have put outside.

mod answers;

use super::results::worked_out;
use super::walk::{Part, tests};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Paired, Points, Takers, Test};
use crate::shape::Number;
use crate::source::Fact;
use crate::words::Words;
use crate::{rule, say};

rule! {
    SCORE_OUT_OF_RANGE, "score-out-of-range", Error,
    id {
        "Rata-rata, nilai lulus, atau kenaikan berada di luar skala tes; batas sebaran tidak naik, atau tidak merentang dari \
         nilai terendah sampai tertinggi; atau jawaban di luar skalanya (pendapat dihitung mulai dari 1).",
        "Nilai di luar skala membuat kenaikan, grafik, dan perbandingan dengan patokan uji ulang tidak berarti.",
        "Cocokkan nilainya, atau `minimum` dan `maximum` tes, dengan lembar aslinya.",
    },
    en {
        "A mean, a pass mark or a gain lies outside the scale of its test; the borders of a distribution do not rise, or do \
         not reach from the lowest to the highest score; or answers lie outside their scale (that of opinions begins with 1).",
        "A score outside its scale makes the gain, the chart and the comparison with the retest reference \
         meaningless.",
        "Compare the score, or the test's `minimum` and `maximum`, with the original sheet.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, minimum: 0, maximum: 100, passing: 70, summary: { paired: { pre_mean: 154.5 } } }",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, minimum: 0, maximum: 100, passing: 70, summary: { paired: { pre_mean: 54.5 } } }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, test) in tests(catalog) {
        if let (Some(low), Some(high)) = (&test.minimum, &test.maximum)
            && low.value >= high.value
        {
            let (from, to) = (low.value, high.value);
            let message = say!(id "nilai tertinggi {to} tidak di atas nilai terendah {from}", en "the highest score {to} is not above the lowest {from}");
            faults.push(
                Diagnostic::new(&SCORE_OUT_OF_RANGE, high.at, message)
                    .help(say!(id "perbaiki `minimum` atau `maximum`", en "mend `minimum` or `maximum`"))
                    .related(low.at, say!(id "nilai terendah", en "the lowest score")),
            );
            continue;
        }
        scores(test, faults);
        gains(test, faults);
        borders(test, faults);
    }
    answers::check(catalog, faults);
}

/// Means and the pass mark.
fn scores(test: &Test, faults: &mut Vec<Diagnostic>) {
    let summary = test.summary.as_ref();
    let paired = summary.and_then(|summary| summary.paired.as_ref());
    let sitting = |takers: Option<&Takers>| takers.and_then(|takers| takers.mean.as_ref()).map(Points::written);
    let before = paired.and_then(Paired::before);
    let after = paired.and_then(Paired::after);
    let is_made = |mean: Option<Points>| mean.is_some_and(|mean| mean.other.is_some());
    let figures = [
        (test.passing.as_ref().map(Points::written), say!(id "nilai lulus", en "the pass mark")),
        (
            before,
            if is_made(before) {
                say!(id "rata-rata tes awal (`post_mean` − `gain_mean`)", en "the mean of the first test (`post_mean` − `gain_mean`)")
            } else {
                say!(id "rata-rata tes awal", en "the mean of the first test")
            },
        ),
        (
            after,
            if is_made(after) {
                say!(id "rata-rata tes akhir (`pre_mean` + `gain_mean`)", en "the mean of the last test (`pre_mean` + `gain_mean`)")
            } else {
                say!(id "rata-rata tes akhir", en "the mean of the last test")
            },
        ),
        (sitting(summary.and_then(|s| s.pre.as_ref())), say!(id "rata-rata tes awal", en "the mean of the first test")),
        (
            sitting(summary.and_then(|s| s.post.as_ref())),
            say!(id "rata-rata tes akhir", en "the mean of the last test"),
        ),
    ];
    for (figure, name) in figures {
        if let Some(figure) = figure {
            outside(figure, test.minimum.as_ref(), test.maximum.as_ref(), &name, faults);
        }
    }
}

fn outside(
    figure: Points,
    low: Option<&Fact<Number>>,
    high: Option<&Fact<Number>>,
    name: &Words,
    faults: &mut Vec<Diagnostic>,
) {
    let value = figure;
    let below = low.filter(|low| value.value + value.rounding < low.value.0 - 1e-9);
    let above = high.filter(|high| value.value - value.rounding > high.value.0 + 1e-9);
    let Words { id: name_id, en: name_en } = name;
    let (message, border) = match (below, above) {
        (Some(low), _) => {
            let least = low.value;
            (
                say!(id "{name_id} {value} di bawah nilai terendah, {least}", en "{name_en} {value} is below the lowest possible, {least}"),
                low,
            )
        }
        (None, Some(high)) => {
            let most = high.value;
            (
                say!(id "{name_id} {value} di atas nilai tertinggi, {most}", en "{name_en} {value} is above the highest possible, {most}"),
                high,
            )
        }
        (None, None) => return,
    };
    let help = say!(
        id "perbaiki angka ini, atau skalanya (`minimum`, `maximum`, `scale`)",
        en "mend this figure, or its scale (`minimum`, `maximum`, `scale`)",
    );
    let mut fault = worked_out(Diagnostic::new(&SCORE_OUT_OF_RANGE, figure.at, message).help(help), figure);
    if border.at != figure.at {
        fault = fault.related(border.at, say!(id "batas skalanya", en "the end of its scale"));
    }
    faults.push(fault);
}

/// Nobody can gain or lose more than the whole scale.
fn gains(test: &Test, faults: &mut Vec<Diagnostic>) {
    let (Some(low), Some(high), Some(summary)) = (&test.minimum, &test.maximum, &test.summary) else { return };
    let whole = high.value.0 - low.value.0;
    let units = summary.units.iter().filter_map(|unit| unit.gain_mean.as_ref());
    for gain in summary.paired.iter().filter_map(|paired| paired.gain_mean.as_ref()).chain(units) {
        let value = gain.value;
        if value.0.abs() - value.rounding() <= whole {
            continue;
        }
        let message = say!(
            id "kenaikan {value} lebih besar daripada seluruh skala tes, {whole}",
            en "a gain of {value} is larger than the whole scale of the test, {whole}",
        );
        faults.push(
            Diagnostic::new(&SCORE_OUT_OF_RANGE, gain.at, message)
                .help(say!(id "perbaiki angka ini, atau `minimum` dan `maximum`", en "mend this figure, or `minimum` and `maximum`"))
                .related(high.at, say!(id "nilai tertinggi", en "the highest score")),
        );
    }
}

/// The borders of a distribution rise, and hold every score that the test allows: who scored outside the classes would
/// be missing from the picture. A class without anybody is a 0.
fn borders(test: &Test, faults: &mut Vec<Diagnostic>) {
    let Some(distribution) = test.summary.as_ref().and_then(|summary| summary.distribution.as_ref()) else { return };
    let edges = &distribution.edges;
    if let Some(pair) = edges.windows(2).find(|pair| pair[1].value <= pair[0].value) {
        let (lower, upper) = (pair[0].value, pair[1].value);
        let message = say!(id "batas sebaran {upper} tidak di atas batas sebelumnya, {lower}", en "the border {upper} is not above the one before, {lower}");
        faults.push(
            Diagnostic::new(&SCORE_OUT_OF_RANGE, pair[1].at, message)
                .help(say!(id "urutkan `edges` dari nilai terendah ke tertinggi, masing-masing sekali", en "write `edges` from the lowest to the highest score, each once"))
                .related(pair[0].at, say!(id "batas sebelumnya", en "the border before")),
        );
        return;
    }
    let ends = [
        (
            edges.first(),
            test.minimum.as_ref(),
            say!(id "batas pertama", en "the first border"),
            say!(id "nilai terendah", en "the lowest score"),
        ),
        (
            edges.last(),
            test.maximum.as_ref(),
            say!(id "batas terakhir", en "the last border"),
            say!(id "nilai tertinggi", en "the highest score"),
        ),
    ];
    for (edge, end, name, whose) in ends {
        let (Some(edge), Some(end)) = (edge, end) else { continue };
        if edge.value == end.value {
            continue;
        }
        let (found, wanted) = (edge.value, end.value);
        let (Words { id: name_id, en: name_en }, Words { id: whose_id, en: whose_en }) = (&name, &whose);
        let message = say!(id "{name_id} sebaran {found}, padahal {whose_id} tes {wanted}", en "{name_en} of the distribution is {found}, but {whose_en} of the test is {wanted}");
        faults.push(
            Diagnostic::new(&SCORE_OUT_OF_RANGE, edge.at, message)
                .help(say!(id "rentangkan `edges` dari `minimum` sampai `maximum`; kelas tanpa orang ditulis 0", en "let `edges` reach from `minimum` to `maximum`; a class without anybody is a 0"))
                .related(end.at, whose),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, messages, said, summary};

    #[test]
    fn means_lie_on_the_scale() {
        let wrong = summary(&["paired: { pre_mean: 154.5, post_mean: -3 }"]);
        assert_eq!(
            said(check, &[(EVALUATION, &wrong)]),
            [
                "score-out-of-range events/2026/a/evaluation.yaml:6:27",
                "score-out-of-range events/2026/a/evaluation.yaml:6:45"
            ]
        );
        assert!(said(check, &[(EVALUATION, &summary(&["paired: { pre_mean: 0, post_mean: 100 }"]))]).is_empty());
    }

    /// Who had 20 after a rise of 24.1 began below nothing; a mean that is not written lies on the scale as well.
    #[test]
    fn means_that_follow_lie_on_the_scale() {
        let with = |means: &str| messages(check, &[(EVALUATION, &summary(&[&format!("paired: {{ {means} }}")]))]);
        let before = with("post_mean: 20.0, gain_mean: 24.1");
        assert_eq!(before, ["rata-rata tes awal (`post_mean` − `gain_mean`) -4.1 di bawah nilai terendah, 0"]);
        let after = with("pre_mean: 80, gain_mean: 24.1");
        assert_eq!(after, ["rata-rata tes akhir (`pre_mean` + `gain_mean`) 104.1 di atas nilai tertinggi, 100"]);
        assert!(with("post_mean: 24.1, gain_mean: 24.1").is_empty());
        // 24 may be 24.4, and 24.1 may be 24.05.
        assert!(with("post_mean: 24, gain_mean: 24.5").is_empty());
        assert_eq!(with("post_mean: 24, gain_mean: 24.6").len(), 1);
        let wrong = summary(&["paired: { post_mean: 20.0, gain_mean: 24.1 }"]);
        assert_eq!(said(check, &[(EVALUATION, &wrong)]), ["score-out-of-range events/2026/a/evaluation.yaml:6:45"]);
    }

    #[test]
    fn nobody_gains_more_than_the_scale() {
        assert_eq!(said(check, &[(EVALUATION, &summary(&["paired: { gain_mean: -101.0 }"]))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &summary(&["paired: { gain_mean: -100.0 }"]))]).is_empty());
    }

    #[test]
    fn the_scale_itself_and_the_pass_mark() {
        let upside_down = "tests:\n  - { id: t, minimum: 100, maximum: 0 }\n";
        assert_eq!(
            said(check, &[(EVALUATION, upside_down)]),
            ["score-out-of-range events/2026/a/evaluation.yaml:2:37"]
        );
        assert_eq!(said(check, &[(EVALUATION, "tests:\n  - { id: t, maximum: 10, passing: 70 }\n")]).len(), 1);
        // Without a scale nothing can be said; 6 may be 5.5 rounded.
        assert!(said(check, &[(EVALUATION, "tests:\n  - { id: t, passing: 70 }\n")]).is_empty());
        let rounded = "tests:\n  - { id: t, maximum: 5.5, summary: { paired: { pre_mean: 6 } } }\n";
        assert!(said(check, &[(EVALUATION, rounded)]).is_empty());
    }

    #[test]
    fn the_borders_of_a_distribution_rise_from_the_lowest_to_the_highest_score() {
        let edges = |edges: &str| summary(&[&format!("distribution: {{ edges: {edges}, pre: [5, 33] }}")]);
        assert!(messages(check, &[(EVALUATION, &edges("[0, 50, 100]"))]).is_empty());
        for (wrong, message) in [
            ("[0, 100, 50]", "batas sebaran 50 tidak di atas batas sebelumnya, 100"),
            ("[0, 0, 100]", "batas sebaran 0 tidak di atas batas sebelumnya, 0"),
            ("[20, 50, 100]", "batas pertama sebaran 20, padahal nilai terendah tes 0"),
            ("[-5, 50, 100]", "batas pertama sebaran -5, padahal nilai terendah tes 0"),
            ("[0, 50, 90]", "batas terakhir sebaran 90, padahal nilai tertinggi tes 100"),
            ("[0, 50, 110]", "batas terakhir sebaran 110, padahal nilai tertinggi tes 100"),
        ] {
            assert_eq!(messages(check, &[(EVALUATION, &edges(wrong))]), [message]);
        }
    }
}

//! Means, pass marks and gains that the scale of a test or a question does not allow.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: speaks of a figure that rounding alone may have put outside.

use super::walk::{events, tests};
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::Test;
use crate::shape::Number;
use crate::source::Fact;
use crate::words::Words;
use crate::{rule, say};

rule! {
    SCORE_OUT_OF_RANGE, "score-out-of-range", Error,
    id {
        "Rata-rata, nilai lulus, atau kenaikan berada di luar skala tes; atau rata-rata jawaban di luar skalanya.",
        "Nilai di luar skala membuat kenaikan, grafik, dan perbandingan dengan patokan uji ulang tidak berarti.",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, minimum: 0, maximum: 100, passing: 70, summary: { paired: { pre_mean: 154.5 } } }",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, minimum: 0, maximum: 100, passing: 70, summary: { paired: { pre_mean: 54.5 } } }",
    },
    en {
        "A mean, a pass mark or a gain lies outside the scale of its test, or a mean answer outside its own.",
        "A score outside its scale makes the gain, the chart and the comparison with the retest reference \
         meaningless.",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, minimum: 0, maximum: 100, passing: 70, summary: { paired: { pre_mean: 154.5 } } }",
        r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - { id: pengetahuan, minimum: 0, maximum: 100, passing: 70, summary: { paired: { pre_mean: 54.5 } } }",
    },
}

pub(super) fn check(catalog: &Catalog, faults: &mut Vec<Diagnostic>) {
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
    }
    for evaluation in events(catalog).filter_map(|event| event.evaluation.as_ref()) {
        let daily = evaluation.daily.iter().map(|day| (&day.mean, &day.scale));
        let ratings = evaluation.speaker_ratings.iter().map(|rating| (&rating.mean, &rating.scale));
        for (mean, scale) in daily.chain(ratings) {
            let Some(mean) = mean else { continue };
            outside(
                mean,
                Some(&Fact::new(Number::exact(0.0), mean.at)),
                scale.as_ref(),
                &say!(id "rata-rata", en "the mean"),
                faults,
            );
        }
    }
}

/// Means and the pass mark.
fn scores(test: &Test, faults: &mut Vec<Diagnostic>) {
    let summary = test.summary.as_ref();
    let paired = summary.and_then(|summary| summary.paired.as_ref());
    let sitting = |takers: Option<&crate::model::evaluation::Takers>| takers.and_then(|takers| takers.mean.clone());
    let figures = [
        (test.passing.clone(), say!(id "nilai lulus", en "the pass mark")),
        (paired.and_then(|p| p.pre_mean.clone()), say!(id "rata-rata tes awal", en "the mean of the first test")),
        (paired.and_then(|p| p.post_mean.clone()), say!(id "rata-rata tes akhir", en "the mean of the last test")),
        (sitting(summary.and_then(|s| s.pre.as_ref())), say!(id "rata-rata tes awal", en "the mean of the first test")),
        (
            sitting(summary.and_then(|s| s.post.as_ref())),
            say!(id "rata-rata tes akhir", en "the mean of the last test"),
        ),
    ];
    for (figure, name) in figures {
        if let Some(figure) = figure {
            outside(&figure, test.minimum.as_ref(), test.maximum.as_ref(), &name, faults);
        }
    }
}

fn outside(
    figure: &Fact<Number>,
    low: Option<&Fact<Number>>,
    high: Option<&Fact<Number>>,
    name: &Words,
    faults: &mut Vec<Diagnostic>,
) {
    let (value, rounding) = (figure.value, figure.value.rounding());
    let below = low.filter(|low| value.0 + rounding < low.value.0);
    let above = high.filter(|high| value.0 - rounding > high.value.0);
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
    let mut fault = Diagnostic::new(&SCORE_OUT_OF_RANGE, figure.at, message).help(help);
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

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, said, summary};

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

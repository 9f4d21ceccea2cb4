//! Means that are everybody's own.
//!
//! Takes: a test and its summary. Gives: one fault a mean, of scores or of changes. Never: looks at a mean of which nothing says
//! that all are alike.

use super::fault;
use crate::check::results::{beside, worked_out};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Points, Summary, Test};
use crate::say;

/// A mean that is everybody's score or change, and shows it: its standard deviation is 0, or
/// it lies at an end of the scale and no deviation says that scores differ.
pub(super) fn alike(test: &Test, summary: &Summary, faults: &mut Vec<Diagnostic>) {
    if let Some(sd) = summary.paired.as_ref().and_then(|paired| paired.gain_sd.as_ref())
        && sd.value.0 == 0.0
    {
        let message = say!(
            id "simpangan baku selisih 0: rata-rata selisihnya adalah perubahan nilai setiap orang",
            en "a standard deviation of the gain of 0: the mean gain is everybody's own change",
        );
        let help = say!(
            id "hapus `paired`, juga hitungan yang naik, tetap, dan turun; tulis hanya `pairs`, `pre: {{ n: … }}`, dan `post: {{ n: … }}`",
            en "delete `paired`, and who rose, stayed and fell as well; write only `pairs`, `pre: {{ n: … }}` and `post: {{ n: … }}`",
        );
        faults.push(fault(sd.at, message, help));
    }
    let paired = summary
        .paired
        .iter()
        .flat_map(|paired| [(paired.before(), paired.pre_sd.as_ref()), (paired.after(), paired.post_sd.as_ref())]);
    let takers = summary.pre.iter().chain(&summary.post);
    let takers = takers.map(|takers| (takers.mean.as_ref().map(Points::written), takers.sd.as_ref()));
    for (mean, sd) in paired.chain(takers) {
        let Some(mean) = mean else { continue };
        let help = say!(
            id "hapus rata-rata dan simpangan bakunya, juga kenaikannya; tulis hanya `pairs`, `pre: {{ n: … }}`, dan `post: {{ n: … }}`",
            en "delete mean and standard deviation, and the gain as well; write only `pairs`, `pre: {{ n: … }}` and `post: {{ n: … }}`",
        );
        let end =
            [&test.minimum, &test.maximum].into_iter().flatten().find(|end| (end.value.0 - mean.value).abs() < 1e-9);
        if let Some(sd) = sd.filter(|sd| sd.value.0 == 0.0) {
            let message = say!(id "simpangan baku 0: rata-rata ini adalah nilai setiap orang", en "a standard deviation of 0: this mean is everybody's score");
            faults.push(beside(fault(sd.at, message, help), mean, &say!(id "rata-ratanya", en "the mean")));
        } else if let Some(end) = end.filter(|_| sd.is_none()) {
            // Beside a deviation above 0 it is a mean that was rounded to the end: 99.96 is written as 100.0.
            let message = say!(id "rata-rata di ujung skala: ini nilai setiap orang", en "a mean at the end of the scale: this is everybody's score");
            let found =
                fault(mean.at, message, help).related(end.at, say!(id "ujung skala", en "the end of the scale"));
            faults.push(worked_out(found, mean));
        }
    }
}

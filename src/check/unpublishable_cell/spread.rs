//! Means and standard deviations that together give single people's scores away.
//!
//! Takes: a test and its summary. Gives: one fault a deviation, of scores or of changes. Never: looks at figures that stand
//! alone; see [`spread_tells_of_few`] for what is asked.

use super::fault;
use crate::check::results::{beside, count, fallers_at_most, risers, sides};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{
    Points, Rounded, Side, Steps, Summary, Test, range_told, spread_proves_few, spread_tells_of_few,
    spread_tells_of_movers, steps_tell_of_few,
};
use crate::say;
use crate::shape::Number;
use crate::source::Fact;

/// Scores of each test, of pairs and of all, and the changes.
pub(super) fn spread(test: &Test, summary: &Summary, smallest: u32, faults: &mut Vec<Diagnostic>) {
    let (Some(low), Some(high)) = (&test.minimum, &test.maximum) else { return };
    let scale = (low.value.0, high.value.0);
    let pairs = count(summary.pairs.as_ref());
    let paired = summary.paired.iter().flat_map(|paired| {
        [
            (paired.before(), paired.pre_sd.as_ref(), pairs, range(test, summary, "pre", scale)),
            (paired.after(), paired.post_sd.as_ref(), pairs, range(test, summary, "post", scale)),
        ]
    });
    let takers = summary.pre.iter().chain(&summary.post);
    let takers = takers
        .map(|takers| (takers.mean.as_ref().map(Points::written), takers.sd.as_ref(), count(takers.n.as_ref()), scale));
    for (mean, sd, people, range) in paired.chain(takers) {
        let (Some(mean), Some(sd), Some(people)) = (mean, sd, people) else { continue };
        let (of, off) = (mean.rounded(), rounded(sd.value));
        let by_steps = || {
            heights(test).any(|height| steps_tell_of_few(Steps { from: scale.0, height }, of, off, people, smallest))
        };
        if spread_tells_of_few(scale, of, off, people, smallest)
            || spread_proves_few(range, of, off, people, smallest)
            || by_steps()
        {
            faults.push(beside(told(sd, smallest), mean, &say!(id "rata-ratanya", en "the mean")));
        }
    }
    if let (Some(paired), Some(people)) = (&summary.paired, pairs)
        && let (Some(mean), Some(sd)) = (paired.change(), &paired.gain_sd)
    {
        let (of, off) = (mean.rounded(), rounded(sd.value));
        let by_steps =
            || heights(test).any(|height| steps_tell_of_few(Steps { from: 0.0, height }, of, off, people, smallest));
        if spread_tells_of_movers(scale, of, off, people, smallest, side(summary)) || by_steps() {
            faults.push(told(sd, smallest));
        }
    }
}

/// The steps that scores may go by, in points: whole ones, and what one question is worth by the outline.
fn heights(test: &Test) -> impl Iterator<Item = f64> {
    let items = test.outline.iter().map(|part| part.items.as_ref().map(|items| f64::from(items.value.0)));
    let items = items.sum::<Option<f64>>().filter(|items| *items > 0.0);
    let scale = test.minimum.as_ref().zip(test.maximum.as_ref()).map(|(low, high)| high.value.0 - low.value.0);
    let one_question = scale.zip(items).map(|(scale, items)| scale / items);
    [1.0].into_iter().chain(one_question)
}

/// What the classes and the passes leave of the scale for one of the tests.
fn range(test: &Test, summary: &Summary, side: &str, scale: (f64, f64)) -> (f64, f64) {
    let pairs = count(summary.pairs.as_ref()).unwrap_or_default();
    let found = sides(summary).find(|(found, ..)| *found == side);
    let classes = found.iter().flat_map(|(_, distribution, counts, _)| {
        let borders = distribution.edges.windows(2).filter(|_| distribution.edges.len() == counts.len() + 1);
        borders.zip(*counts).map(|(edge, people)| (edge[0].value.0, edge[1].value.0, people.0))
    });
    let passed = summary.passed.as_ref();
    let passed = passed.and_then(|passed| if side == "pre" { passed.pre.as_ref() } else { passed.post.as_ref() });
    let passed = test.passing.as_ref().zip(passed).map(|(mark, people)| (mark.value.0, people.0));
    range_told(scale, classes, passed, pairs)
}

/// What is written of the side of 0 on which changes lie.
fn side(summary: &Summary) -> Side {
    let Summary { improved, same, worse, not_improved, improved_at_least, .. } = summary;
    if [improved, same, worse, not_improved, improved_at_least].into_iter().all(Option::is_none) {
        Side::Untold
    } else if fallers_at_most(summary) == Some(0) {
        Side::NobodyFell
    } else if risers(summary) == Some(0) {
        Side::NobodyRose
    } else {
        Side::Both
    }
}

fn told(sd: &Fact<Number>, smallest: u32) -> Diagnostic {
    let message = say!(
        id "bersama rata-ratanya, simpangan baku ini membuka nilai kurang dari {smallest} orang",
        en "with its mean, this standard deviation tells the scores of fewer than {smallest} people",
    );
    let help = say!(
        id "hapus `paired` serta `mean` dan `sd` tes ini; tulis hanya `pairs`, `pre: {{ n: … }}`, dan `post: {{ n: … }}`",
        en "delete `paired`, and `mean` and `sd` of this test; write only `pairs`, `pre: {{ n: … }}` and `post: {{ n: … }}`",
    );
    fault(sd.at, message, help)
}

fn rounded(number: Number) -> Rounded {
    Rounded { value: number.0, rounding: number.rounding() }
}

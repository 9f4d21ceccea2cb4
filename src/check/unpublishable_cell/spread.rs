//! Means and standard deviations that together give single people's scores away.
//!
//! Takes: a test and its summary. Gives: one fault a deviation, of scores or of changes. Never: looks at figures that stand
//! alone; see [`spread_tells_of_few`] for what is asked.

use super::fault;
use crate::check::results::count;
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Paired, Rounded, Summary, Test, spread_tells_of_few, spread_tells_of_movers};
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
            (paired.pre_mean.as_ref(), paired.pre_sd.as_ref(), pairs),
            (paired.post_mean.as_ref(), paired.post_sd.as_ref(), pairs),
        ]
    });
    let takers = summary.pre.iter().chain(&summary.post);
    let takers = takers.map(|takers| (takers.mean.as_ref(), takers.sd.as_ref(), count(takers.n.as_ref())));
    for (mean, sd, people) in paired.chain(takers) {
        if let (Some(mean), Some(sd), Some(people)) = (mean, sd, people)
            && spread_tells_of_few(scale, rounded(mean.value), rounded(sd.value), people, smallest)
        {
            faults.push(told(sd, smallest).related(mean.at, say!(id "rata-ratanya", en "the mean")));
        }
    }
    if let (Some(paired), Some(people)) = (&summary.paired, pairs)
        && let (Some(mean), Some(sd)) = (gain(paired), &paired.gain_sd)
        && spread_tells_of_movers(scale, mean, rounded(sd.value), people, smallest, is_untold(summary))
    {
        faults.push(told(sd, smallest));
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

/// Whether nothing is written of who rose, stayed and fell.
fn is_untold(summary: &Summary) -> bool {
    let Summary { improved, same, worse, not_improved, improved_at_least, .. } = summary;
    [improved, same, worse, not_improved, improved_at_least].into_iter().all(Option::is_none)
}

fn rounded(number: Number) -> Rounded {
    Rounded { value: number.0, rounding: number.rounding() }
}

/// The mean change: as written, else the difference of the means.
fn gain(paired: &Paired) -> Option<Rounded> {
    if let Some(gain) = &paired.gain_mean {
        return Some(rounded(gain.value));
    }
    let (pre, post) = (paired.pre_mean.as_ref()?.value, paired.post_mean.as_ref()?.value);
    Some(Rounded { value: post.0 - pre.0, rounding: pre.rounding() + post.rounding() })
}

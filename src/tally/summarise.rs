//! What may be told of the pairs.
//!
//! Takes: [`Pairs`] and the [`Scale`]. Gives: [`Summary`], with every figure that section 5 of the content model lets out and
//! no other, and what was withheld. Never: a statistic on fewer people than the smallest group, or a mean that is everybody's
//! score.

use super::distribution::{Distribution, distribute};
use super::fault::Fault;
use super::figures::Figures;
use super::pair::{Pair, Pairs};
use super::score::{Scale, Score};
use super::units::{UnitResult, results};
use crate::model::evaluation::{
    BOUND_FROM, Rounded, Side, Steps, is_small, range_told, spread_proves_few, spread_tells_of_few,
    spread_tells_of_movers, steps_tell_of_few,
};
use crate::say;
use crate::words::Words;

/// The summary of a test.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// How many took both tests.
    pub pairs: u32,
    /// How many took the first, pairs or not.
    pub pre: u32,
    /// How many took the last, pairs or not.
    pub post: u32,
    /// Scores of the pairs before.
    pub before: Figures,
    /// Scores of the pairs after.
    pub after: Figures,
    /// The differences.
    pub gain: Figures,
    /// Who rose, stayed and fell.
    pub moves: Moves,
    /// How many of the pairs passed, before and after; `None` where that or the rest is one to four, and without a pass mark.
    pub passed: [Option<u32>; 2],
    /// Scores by class; `None` where fewer than three classes would be left.
    pub distribution: Option<Distribution>,
    /// Units, by name.
    pub units: Vec<UnitResult>,
}

/// How many rose, stayed and fell, as finely as may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moves {
    /// All three.
    All {
        /// Scored higher.
        improved: u32,
        /// Scored the same.
        same: u32,
        /// Scored lower.
        worse: u32,
    },
    /// Stayed and fell together, because one of the two is one to four.
    Two {
        /// Scored higher.
        improved: u32,
        /// Did not.
        not_improved: u32,
    },
    /// Only that all but four or fewer rose.
    AtLeast(u32),
    /// Nothing: those who rose are one to four, or those who did not are, and a bound would tell how many.
    Untold,
}

/// Summarises.
pub(super) fn summarise(pairs: &Pairs, scale: &Scale) -> Result<(Summary, Vec<Words>), Box<Fault>> {
    let all = &pairs.both;
    let n = u32::try_from(all.len()).unwrap_or(u32::MAX);
    if n < scale.minimum_group {
        return Err(Box::new(too_few(n, scale.minimum_group)));
    }
    let gains = || all.iter().map(|pair| pair.post.since(pair.pre));
    let figures = (
        Figures::of(all.iter().map(|pair| pair.pre)),
        Figures::of(all.iter().map(|pair| pair.post)),
        Figures::of(gains()),
    );
    let (Some(before), Some(after), Some(gain)) = figures else {
        return Err(Box::new(too_few(n, scale.minimum_group)));
    };
    let ends = [scale.minimum, scale.maximum];
    if tells_everybody(all, &before, &ends, |pair| pair.pre) || tells_everybody(all, &after, &ends, |pair| pair.post) {
        return Err(Box::new(all_alike(n)));
    }
    // Of a change of 0 the count of those who stayed tells as much as a deviation of 0.
    if tells_everybody(all, &gain, &[scale.minimum.since(scale.minimum)], |pair| pair.post.since(pair.pre)) {
        return Err(Box::new(all_changed_alike(n)));
    }
    let moves = moves(all);
    let passed = [passed(all, n, scale, |pair| pair.pre), passed(all, n, scale, |pair| pair.post)];
    let distribution = distribute(all, scale, passed);
    let (units, units_withheld) = results(all, scale.minimum_group);
    let summary =
        Summary { pairs: n, pre: pairs.pre, post: pairs.post, before, after, gain, moves, passed, distribution, units };
    if spread_tells(&summary, scale, all) {
        return Err(Box::new(spread_told(scale.minimum_group)));
    }
    let notes = withheld(&summary, scale, units_withheld);
    Ok((summary, notes))
}

fn too_few(pairs: u32, smallest: u32) -> Fault {
    Fault::of_table(
        say!(
            id "hanya {pairs} pasangan nilai; statistik tentang kurang dari {smallest} orang tidak diterbitkan, karena menunjuk orangnya",
            en "only {pairs} ⟦pair|pairs⟧ of scores; no statistic on fewer than {smallest} people is published, because it points at them",
        ),
        say!(
            id "tulis di `summary` hanya `pairs`, `pre: {{ n: … }}`, dan `post: {{ n: … }}`, atau gabungkan angkatan yang tesnya sama",
            en "write only `pairs`, `pre: {{ n: … }}` and `post: {{ n: … }}` in `summary`, or join batches that took the same test",
        ),
    )
}

/// Whether the mean of one test, or of the changes, is everybody's own, and shows it: all are the same, and the deviation of
/// 0 is printed, or it is a value that tells so by itself: an end of the scale, where no other scores can have the mean.
fn tells_everybody(pairs: &[Pair], figures: &Figures, telling: &[Score], score: impl Fn(&Pair) -> Score) -> bool {
    let Some(first) = pairs.first().map(&score) else { return false };
    pairs.iter().all(|pair| score(pair) == first) && (figures.sd.is_some() || telling.contains(&first))
}

/// What rounding to four decimals moves a figure by, as written and as read again.
const ROUNDING: f64 = 1e-4;

/// Whether mean and deviation of a test, or of the changes, give the scores of a few away.
fn spread_tells(summary: &Summary, scale: &Scale, pairs: &[Pair]) -> bool {
    let (ends, n, smallest) = ((scale.minimum.points(), scale.maximum.points()), summary.pairs, scale.minimum_group);
    let rounded = |figures: &Figures| {
        let of = |value| Rounded { value, rounding: ROUNDING };
        Some((of(figures.mean), of(figures.sd?)))
    };
    let heights = heights(pairs, scale);
    let by_steps = |from: f64, mean: Rounded, sd: Rounded| {
        heights.iter().any(|height| steps_tell_of_few(Steps { from, height: *height }, mean, sd, n, smallest))
    };
    let tells = |figures: &Figures, people: fn(&Distribution) -> &[u32], passed: Option<u32>| {
        let Some((mean, sd)) = rounded(figures) else { return false };
        let classes = summary.distribution.iter().flat_map(|told| {
            let borders = told.edges.windows(2).zip(people(told));
            borders.map(|(edge, people)| (edge[0].points(), edge[1].points(), *people))
        });
        let passed = scale.passing.zip(passed).map(|(mark, people)| (mark.points(), people));
        let range = range_told(ends, classes, passed, n);
        spread_tells_of_few(ends, mean, sd, n, smallest)
            || spread_proves_few(range, mean, sd, n, smallest)
            || by_steps(ends.0, mean, sd)
    };
    let [before, after] = summary.passed;
    let moved = |(mean, sd)| {
        spread_tells_of_movers(ends, mean, sd, n, smallest, side(summary.moves)) || by_steps(0.0, mean, sd)
    };
    tells(&summary.before, |told| &told.pre, before)
        || tells(&summary.after, |told| &told.post, after)
        || rounded(&summary.gain).is_some_and(moved)
}

/// The steps that a reader may take scores to go by, in points: whole ones, and the highest that all scores are on, which an outline
/// tells where it counts the questions.
fn heights(pairs: &[Pair], scale: &Scale) -> Vec<f64> {
    let scores = pairs.iter().flat_map(|pair| [pair.pre, pair.post]);
    [1.0].into_iter().chain(Score::step(scores, scale.minimum)).collect()
}

/// What is told of the side of 0 on which changes lie.
fn side(moves: Moves) -> Side {
    match moves {
        Moves::Untold => Side::Untold,
        Moves::All { worse: 0, .. } | Moves::Two { not_improved: 0, .. } => Side::NobodyFell,
        Moves::All { improved: 0, .. } | Moves::Two { improved: 0, .. } => Side::NobodyRose,
        Moves::All { .. } | Moves::Two { .. } | Moves::AtLeast(_) => Side::Both,
    }
}

fn spread_told(smallest: u32) -> Fault {
    Fault::of_table(
        say!(
            id "rata-rata dan simpangan baku salah satu tes, atau selisihnya, bersama-sama membuka nilai kurang dari {smallest} orang, jadi tidak ditulis",
            en "mean and standard deviation of one of the tests, or of the changes, together tell the scores of fewer than {smallest} people, so they are not written",
        ),
        say!(
            id "tulis di `summary` hanya `pairs`, `pre: {{ n: … }}`, dan `post: {{ n: … }}`, dan ceritakan sebabnya pada `lessons`",
            en "write only `pairs`, `pre: {{ n: … }}` and `post: {{ n: … }}` in `summary`, and tell of the reason under `lessons`",
        ),
    )
}

fn all_alike(pairs: u32) -> Fault {
    Fault::of_table(
        say!(
            id "pada salah satu tes, {pairs} pasangan bernilai sama semua; rata-ratanya membuka nilai setiap orang, jadi tidak ditulis",
            en "in one of the tests all {pairs} ⟦pair|pairs⟧ scored the same; their mean would tell everybody's score, so it is not written",
        ),
        say!(
            id "tulis di `summary` hanya `pairs`, `pre: {{ n: … }}`, dan `post: {{ n: … }}`, dan ceritakan sebabnya pada `lessons`",
            en "write only `pairs`, `pre: {{ n: … }}` and `post: {{ n: … }}` in `summary`, and tell of the reason under `lessons`",
        ),
    )
}

fn all_changed_alike(pairs: u32) -> Fault {
    Fault::of_table(
        say!(
            id "nilai {pairs} pasangan berubah sama besar semua; rata-rata selisihnya membuka perubahan setiap orang, jadi tidak ditulis",
            en "the scores of all {pairs} ⟦pair|pairs⟧ changed by the same; the mean change would tell everybody's, so it is not written",
        ),
        say!(
            id "periksa apakah kolom tes akhir dihitung dari tes awal; bila memang demikian hasilnya, tulis di `summary` hanya `pairs`, `pre: {{ n: … }}`, dan `post: {{ n: … }}`, dan ceritakan sebabnya pada `lessons`",
            en "see whether the post-test was computed from the pre-test; if these are the results, write only `pairs`, `pre: {{ n: … }}` and `post: {{ n: … }}` in `summary`, and tell of the reason under `lessons`",
        ),
    )
}

fn count(pairs: &[Pair], holds: impl Fn(&Pair) -> bool) -> u32 {
    u32::try_from(pairs.iter().filter(|pair| holds(pair)).count()).unwrap_or(u32::MAX)
}

fn moves(pairs: &[Pair]) -> Moves {
    let improved = count(pairs, |pair| pair.post > pair.pre);
    let same = count(pairs, |pair| pair.post == pair.pre);
    let worse = count(pairs, |pair| pair.post < pair.pre);
    let not_improved = same + worse;
    if ![improved, same, worse].into_iter().any(is_small) {
        Moves::All { improved, same, worse }
    } else if is_small(improved) || is_small(not_improved) && improved + not_improved < BOUND_FROM {
        Moves::Untold
    } else if is_small(not_improved) {
        Moves::AtLeast((improved + not_improved).saturating_sub(4))
    } else {
        Moves::Two { improved, not_improved }
    }
}

fn passed(pairs: &[Pair], n: u32, scale: &Scale, score: impl Fn(&Pair) -> Score) -> Option<u32> {
    let mark = scale.passing?;
    Some(count(pairs, |pair| score(pair) >= mark)).filter(|passed| !is_small(*passed) && !is_small(n - passed))
}

/// What is told less finely than it is known, and why.
fn withheld(summary: &Summary, scale: &Scale, units: usize) -> Vec<Words> {
    let smallest = scale.minimum_group;
    let mut notes = Vec::new();
    if summary.gain.sd.is_none() {
        notes.push(say!(
            id "simpangan baku tidak ditulis: pasangannya kurang dari 10",
            en "no standard deviations are written: there are fewer than 10 pairs",
        ));
    }
    match summary.moves {
        Moves::All { .. } => {}
        Moves::Two { .. } => notes.push(say!(
            id "yang tetap dan yang turun digabung: salah satunya 1–4 orang",
            en "those who stayed and those who fell are joined: one of the two is 1–4 people",
        )),
        Moves::AtLeast(_) => notes.push(say!(
            id "yang naik ditulis sebagai batas bawah: yang tidak naik 1–4 orang",
            en "those who rose are written as a lower bound: those who did not are 1–4 people",
        )),
        Moves::Untold => notes.push(say!(
            id "yang naik, tetap, dan turun tidak ditulis: yang naik 1–4 orang, atau yang tidak naik 1–4 orang dari kurang dari {BOUND_FROM} pasangan, sehingga batas bawah pun membukanya",
            en "who rose, stayed and fell is not written: those who rose are 1–4 people, or those who did not are, of fewer than {BOUND_FROM} pairs, so that even a lower bound would tell how many",
        )),
    }
    if scale.passing.is_some() && summary.passed.iter().any(Option::is_none) {
        notes.push(say!(
            id "kelulusan tidak ditulis di mana yang lulus atau tidak lulus 1–4 orang",
            en "passes are not written where those who passed or those who did not are 1–4 people",
        ));
    }
    match &summary.distribution {
        None => notes.push(say!(
            id "sebaran tidak ditulis: kelas 1–4 orang harus digabung sampai tinggal kurang dari tiga kelas",
            en "no distribution is written: with classes of 1–4 people merged, fewer than three classes are left",
        )),
        Some(distribution) if distribution.merged => notes.push(say!(
            id "kelas sebaran digabung supaya tidak ada yang berisi 1–4 orang",
            en "classes of the distribution are merged, so that none holds 1–4 people",
        )),
        Some(_) => {}
    }
    if units > 0 {
        notes.push(say!(
            id "{units} unit tidak ditulis: pasangannya kurang dari {smallest}, atau hasil unit kecil akan terbaca lewat pengurangan",
            en "{units} ⟦unit is|units are⟧ not listed: fewer than {smallest} pairs, or a small unit's result would show by subtraction",
        ));
    }
    notes
}

#[cfg(test)]
mod tests;

//! Standard deviations that no set of scores can have.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: speaks of what is unlikely; each bound is a theorem, widened
//! by what rounding may have done to every figure in it.
//!
//! Scores between `min` and `max` with mean `m` spread most when they all lie at the two ends (Bhatia–Davis):
//! `SD ≤ √((m−min)(max−m)·n/(n−1))`. The deviation of a difference lies between the difference and the sum of the two
//! deviations. Scores that lie in known classes spread least where all are as close together as their classes let them,
//! and most at the ends of their classes. And where `a` of `n` people rose with mean gain `g` over all, the gains spread least when the others
//! stayed where they were and all `a` rose alike: `SD ≥ |g|·√(n(n−a)/(a(n−1)))`.

use super::results::{beside, classes, count, fallers_at_most, least_spread, risers};
use super::walk::{Part, summaries};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Paired, Points, Summary, Test};
use crate::shape::Number;
use crate::source::{Fact, Location};
use crate::words::Words;
use crate::{rule, say};

rule! {
    IMPOSSIBLE_SD, "impossible-sd", Error,
    id {
        "Simpangan baku yang tidak mungkin dimiliki kumpulan nilai mana pun: terlalu besar untuk skala dan \
         rata-ratanya, terlalu besar atau terlalu kecil untuk sebarannya, di luar selisih dan jumlah kedua simpangan baku, atau terlalu kecil untuk banyaknya orang \
         yang naik dan turun.",
        "Rentang keyakinan dan ukuran pengaruh dihitung dari simpangan baku; yang mustahil biasanya salah ketik \
         atau salah salin.",
        "Hitung ulang ringkasan dengan `terang tally`, atau salin lagi dari lembar aslinya.",
    },
    en {
        "A standard deviation that no scores can have: too large for its scale and mean, too large or too small for \
         its distribution, outside difference and \
         sum of the two deviations, or too small for how many rose and fell.",
        "Intervals and effect sizes are worked out from it; an impossible one is mostly a slip of typing or \
         copying.",
        "Compute the summary again with `terang tally`, or copy it again from the original sheet.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      paired: { pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1, gain_sd: 42.0 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      paired: { pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1, gain_sd: 12.0 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (test, summary) in summaries(catalog) {
        let pairs = count(summary.pairs.as_ref());
        let paired = summary.paired.as_ref();
        let mut sittings = Vec::new();
        sittings.extend(paired.map(|p| (p.pre_sd.as_ref(), p.before(), pairs)));
        sittings.extend(paired.map(|p| (p.post_sd.as_ref(), p.after(), pairs)));
        let takers = summary.pre.iter().chain(&summary.post);
        sittings.extend(
            takers.map(|takers| {
                (takers.sd.as_ref(), takers.mean.as_ref().map(Points::written), count(takers.n.as_ref()))
            }),
        );
        for (sd, mean, n) in sittings {
            let Some(sd) = sd.filter(|sd| !negative(sd, faults)) else { continue };
            spread(test, sd, mean, n, faults);
        }
        for (side, sd, mean) in [
            ("pre", paired.and_then(|p| p.pre_sd.as_ref()), paired.and_then(Paired::before)),
            ("post", paired.and_then(|p| p.post_sd.as_ref()), paired.and_then(Paired::after)),
        ] {
            // One message a figure: the classes are asked only where the scale allows it.
            let is_told = |sd: &&Fact<Number>| faults.iter().any(|fault: &Diagnostic| fault.at == sd.at);
            let Some(sd) = sd.filter(|sd| !is_told(sd)) else { continue };
            faults.extend(by_classes(summary, side, sd, mean));
        }
        if let Some(paired) = paired
            && let Some(sd) = paired.gain_sd.as_ref().filter(|sd| !negative(sd, faults))
        {
            // One message a figure: the second bound is asked only where the first is kept.
            if !between(paired, sd, faults) && !forced(summary, paired, sd, faults) {
                faults.extend(by_units(summary, paired, sd));
            }
        }
    }
}

fn fault(sd: &Fact<Number>, message: Words, related: Option<(Location, Words)>) -> Diagnostic {
    let help = say!(
        id "hitung ulang dengan `terang tally`, atau salin kembali angkanya dari sumber",
        en "work it out again with `terang tally`, or copy the figure from its source once more",
    );
    let fault = Diagnostic::new(&IMPOSSIBLE_SD, sd.at, message).help(help);
    match related {
        Some((at, words)) => fault.related(at, words),
        None => fault,
    }
}

fn negative(sd: &Fact<Number>, faults: &mut Vec<Diagnostic>) -> bool {
    let value = sd.value;
    let is_negative = value.0 < 0.0;
    if is_negative {
        faults.push(fault(sd, say!(id "simpangan baku {value} tidak mungkin negatif", en "a standard deviation cannot be negative: {value}"), None));
    }
    is_negative
}

/// Against the scale: no wider than all scores at its two ends.
fn spread(test: &Test, sd: &Fact<Number>, mean: Option<Points>, n: Option<u32>, faults: &mut Vec<Diagnostic>) {
    let (Some(low), Some(high), Some(mean)) = (&test.minimum, &test.maximum, mean) else { return };
    let (from, to, middle) = (low.value, high.value, mean);
    let (least, greatest) = (middle.value - middle.rounding, middle.value + middle.rounding);
    // A mean outside the scale has its own message.
    if from >= to || greatest < from.0 || least > to.0 {
        return;
    }
    // Of the means that round to this one, the nearest to the middle of the scale allows most.
    let nearest = f64::midpoint(from.0, to.0).clamp(least, greatest);
    let nearest = nearest.clamp(from.0, to.0);
    // Where n is not known, two people spread furthest.
    let people = f64::from(n.unwrap_or(2).max(2));
    let most = ((nearest - from.0) * (to.0 - nearest) * people / (people - 1.0)).sqrt();
    let value = sd.value;
    if value.0 - value.rounding() <= most + 1e-9 {
        return;
    }
    let message = say!(
        id "simpangan baku {value} terlalu besar: pada skala {from}–{to} dengan rata-rata {middle}, paling besar {most:.2}",
        en "a standard deviation of {value} is too large: on a scale of {from}–{to} with a mean of {middle}, it is at most {most:.2}",
    );
    faults.push(beside(fault(sd, message, None), mean, &say!(id "rata-ratanya", en "its mean")));
}

/// Against the classes of its distribution.
fn by_classes(summary: &Summary, side: &str, sd: &Fact<Number>, mean: Option<Points>) -> Option<Diagnostic> {
    let classes = classes(summary, side)?;
    let around = |mean: Points| (mean.value - mean.rounding, mean.value + mean.rounding);
    let means = mean.map_or((f64::NEG_INFINITY, f64::INFINITY), around);
    let value = sd.value;
    if classes.can_spread(means, value.0) {
        return None;
    }
    let (least, most) = classes.spread(means)?;
    // Borders are where a class ends, and the search for the best mean ends a hair's breadth beside it.
    let slack = value.rounding() + 1e-6;
    if (least - slack..=most + slack).contains(&value.0) {
        return None;
    }
    let message = say!(
        id "simpangan baku {value} tidak mungkin menurut sebarannya: antara {least:.2} dan {most:.2}",
        en "a standard deviation of {value} is ruled out by the distribution: between {least:.2} and {most:.2}",
    );
    let found = fault(sd, message, Some((classes.at, say!(id "sebarannya", en "the distribution"))));
    Some(match mean {
        Some(mean) => beside(found, mean, &say!(id "rata-ratanya", en "its mean")),
        None => found,
    })
}

/// Against the two deviations that the difference is made of.
fn between(paired: &Paired, sd: &Fact<Number>, faults: &mut Vec<Diagnostic>) -> bool {
    let (Some(pre), Some(post)) = (&paired.pre_sd, &paired.post_sd) else { return false };
    let (before, after, value) = (pre.value, post.value, sd.value);
    let rounding = before.rounding() + after.rounding() + value.rounding() + 1e-9;
    let (least, most) = ((before.0 - after.0).abs(), before.0 + after.0);
    if before.0 < 0.0 || after.0 < 0.0 || (least - rounding..=most + rounding).contains(&value.0) {
        return false;
    }
    let message = if value.0 > most {
        say!(
            id "simpangan baku kenaikan {value} lebih besar dari {before} + {after} = {most:.2}",
            en "the standard deviation of the gain, {value}, is larger than {before} + {after} = {most:.2}",
        )
    } else {
        say!(
            id "simpangan baku kenaikan {value} lebih kecil dari selisih {before} dan {after}, {least:.2}",
            en "the standard deviation of the gain, {value}, is smaller than the difference of {before} and {after}, {least:.2}",
        )
    };
    faults.push(fault(
        sd,
        message,
        Some((pre.at, say!(id "simpangan baku tes awal", en "deviation of the first test"))),
    ));
    true
}

/// Against how many rose or fell.
fn forced(summary: &Summary, paired: &Paired, sd: &Fact<Number>, faults: &mut Vec<Diagnostic>) -> bool {
    let (Some(mean), Some(pairs)) = (paired.change(), &summary.pairs) else { return false };
    let (n, value) = (pairs.0, sd.value);
    let (movers, verb_id, verb_en) =
        if mean.value > 0.0 { (risers(summary), "naik", "rose") } else { (fallers_at_most(summary), "turun", "fell") };
    let Some(moved) = movers.filter(|moved| (1..n).contains(moved)) else { return false };
    let smallest = mean.value.abs() - mean.rounding;
    let least = least_spread(smallest, moved, n);
    if smallest <= 0.0 || value.0 + value.rounding() >= least - 1e-9 {
        return false;
    }
    let message = say!(
        id "simpangan baku kenaikan {value} terlalu kecil: hanya {moved} dari {n} orang {verb_id}, dengan rata-rata {mean} untuk semua, jadi sedikitnya {least:.2}",
        en "a standard deviation of the gain of {value} is too small: only {moved} of {n} ⟦person|people⟧ {verb_en}, with a mean of {mean} over all, so it is at least {least:.2}",
    );
    let found = beside(fault(sd, message, None), mean, &say!(id "rata-rata kenaikan", en "the mean gain"));
    faults.push(found.related(pairs.at, say!(id "pasangan", en "the pairs")));
    true
}

/// Against the units: people of a unit spread around its mean, and the units' means around the mean of all.
fn by_units(summary: &Summary, paired: &Paired, sd: &Fact<Number>) -> Option<Diagnostic> {
    let (mean, pairs) = (paired.change()?, count(summary.pairs.as_ref()).filter(|pairs| *pairs > 1)?);
    let (all, value) = (f64::from(pairs), sd.value);
    let (mut squares, mut people, mut sum, mut slack) = (0.0, 0.0, 0.0, all * mean.rounding);
    let known = summary.units.iter().filter_map(|unit| Some((unit.pairs.as_ref()?.0, unit.gain_mean.as_ref()?)));
    for (n, unit) in known {
        let apart = ((unit.value.0 - mean.value).abs() - unit.value.rounding() - mean.rounding).max(0.0);
        squares += f64::from(n) * apart * apart;
        people += f64::from(n);
        sum += f64::from(n) * unit.value.0;
        slack += f64::from(n) * unit.value.rounding();
    }
    // Those of no listed unit lie as far on the other side.
    let rest = all - people;
    if rest < 0.0 {
        return None;
    }
    if rest > 0.0 {
        let apart = ((people * mean.value - sum).abs() - slack).max(0.0);
        squares += apart * apart / rest;
    }
    let least = (squares / (all - 1.0)).sqrt();
    if value.0 + value.rounding() >= least - 1e-9 {
        return None;
    }
    let message = say!(
        id "simpangan baku kenaikan {value} terlalu kecil: rata-rata unit-unit sendiri berjauhan, jadi sedikitnya {least:.2}",
        en "a standard deviation of the gain of {value} is too small: the units' own means lie further apart, so it is at least {least:.2}",
    );
    let first = summary.units.iter().find_map(|unit| unit.gain_mean.as_ref())?;
    Some(fault(sd, message, Some((first.at, say!(id "kenaikan unit-unit", en "the gains of the units")))))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, messages, said, summary};

    #[test]
    fn no_wider_than_the_scale_allows() {
        // Half at 0 and half at 100, 38 people: 50·√(38/37) = 50.67.
        let wrong = summary(&["pairs: 38", "paired: { pre_mean: 50.0, pre_sd: 50.8 }"]);
        assert_eq!(said(check, &[(EVALUATION, &wrong)]), ["impossible-sd events/2026/a/evaluation.yaml:7:41"]);
        assert!(messages(check, &[(EVALUATION, &wrong)])[0].ends_with("paling besar 50.67"));
        assert!(
            said(check, &[(EVALUATION, &summary(&["pairs: 38", "paired: { pre_mean: 50.0, pre_sd: 50.7 }"]))])
                .is_empty()
        );
        assert_eq!(said(check, &[(EVALUATION, &summary(&["post: { n: 38, mean: 99.0, sd: 12.0 }"]))]).len(), 1);
        assert_eq!(said(check, &[(EVALUATION, &summary(&["post: { n: 38, mean: 99.0, sd: -2.0 }"]))]).len(), 1);
    }

    #[test]
    fn a_mean_that_follows_from_the_others_bounds_its_deviation() {
        let with = |paired: &str| {
            messages(check, &[(EVALUATION, &summary(&["pairs: 38", &format!("paired: {{ {paired} }}")]))])
        };
        // A mean of 2 among 38: at most √(2·98·38/37) = 14.19.
        let before = with("post_mean: 26.0, gain_mean: 24.0, pre_sd: 20.0");
        assert!(before[0].contains("dengan rata-rata 2.0, paling besar 14.5"), "{before:?}");
        assert!(with("post_mean: 26.0, gain_mean: 24.0, pre_sd: 14.0").is_empty());
        // Only five rose, and carried all: the two means say so as well as the gain.
        let carried = |paired: &str| {
            let keys = ["pairs: 38", &format!("paired: {{ {paired}, gain_sd: 2.0 }}"), "improved: 5"];
            messages(check, &[(EVALUATION, &summary(&keys))])
        };
        assert_eq!(carried("gain_mean: 10.0").len(), 1);
        assert_eq!(carried("pre_mean: 50.0, post_mean: 60.0").len(), 1);
        assert!(carried("pre_mean: 50.0, post_mean: 50.5").is_empty());
    }

    #[test]
    fn a_mean_may_have_been_rounded_to_the_end_of_the_scale() {
        // All but one of 400 have 100, one has 0: mean 99.75, written as 100; SD 5.
        let rounded = summary(&["pairs: 400", "paired: { pre_mean: 100, pre_sd: 5.0 }"]);
        assert!(said(check, &[(EVALUATION, &rounded)]).is_empty());
        let exact = summary(&["pairs: 400", "paired: { pre_mean: 100.00, pre_sd: 5.0 }"]);
        assert_eq!(said(check, &[(EVALUATION, &exact)]).len(), 1);
    }

    #[test]
    fn between_what_the_classes_allow() {
        let with = |figures: &str, classes: &str| {
            let keys = ["pairs: 40", &format!("paired: {{ {figures} }}"), &format!("distribution: {{ {classes} }}")];
            messages(check, &[(EVALUATION, &summary(&keys))])
        };
        // All 40 from 60 to 80, mean 70: at most twenty at each end, 10·√(40/39) = 10.127.
        let one = "edges: [0, 60, 80, 100], post: [0, 40, 0]";
        let said = with("post_mean: 70.00, post_sd: 11.0", one);
        assert_eq!(said, ["simpangan baku 11.0 tidak mungkin menurut sebarannya: antara 0.00 dan 10.13"]);
        assert_eq!(with("post_mean: 70.00, post_sd: 10.2", one).len(), 1);
        assert!(with("post_mean: 70.00, post_sd: 10.1", one).is_empty());
        // The mean not being known does not help: 70 is the best of all.
        assert_eq!(with("post_sd: 11.0", one).len(), 1);
        // Twenty up to 20 and twenty from 80 on: at the least 30·√(40/39) = 30.38, at 20 and 80.
        let two = "edges: [0, 20, 80, 100], pre: [20, 0, 20]";
        assert_eq!(with("pre_mean: 50.00, pre_sd: 30.3", two).len(), 1);
        assert!(with("pre_mean: 50.00, pre_sd: 30.4", two).is_empty());
        // At the most they are at 0 and 100: 50·√(40/39) = 50.64.
        assert!(with("pre_mean: 50.00, pre_sd: 50.6", two).is_empty());
    }

    #[test]
    fn the_gain_lies_between_difference_and_sum() {
        let paired =
            |sd: &str| summary(&["pairs: 38", &format!("paired: {{ pre_sd: 12.0, post_sd: 9.4, gain_sd: {sd} }}")]);
        for sd in ["21.6", "2.4"] {
            assert_eq!(said(check, &[(EVALUATION, &paired(sd))]).len(), 1, "{sd}");
        }
        for sd in ["21.5", "21.4", "12.0", "2.6", "2.5"] {
            assert!(said(check, &[(EVALUATION, &paired(sd))]).is_empty(), "{sd}");
        }
    }

    #[test]
    fn units_lie_apart_by_so_much_at_the_least() {
        let of = |sd: &str, units: &str| {
            let paired = format!("paired: {{ gain_mean: 20.0, gain_sd: {sd} }}");
            messages(check, &[(EVALUATION, &summary(&["pairs: 40", &paired, &format!("units: [{units}]")]))])
        };
        let unit = |name: &str, gain: &str| format!("{{ unit: {name}, pairs: 20, gain_mean: {gain} }}");
        // Twenty at 10 and twenty at 30, each and their mean rounded by up to 0.05: 9.9·√(40/39) = 10.03.
        let both = format!("{}, {}", unit("A", "10.0"), unit("B", "30.0"));
        assert_eq!(of("9.9", &both).len(), 1);
        assert!(of("10.0", &both).is_empty());
        // One of them alone says the same of the others: (200 − 3) ÷ 20 = 9.85, 9.9 and 9.85 make 10.00.
        assert_eq!(of("9.9", &unit("A", "10.0")).len(), 1);
        assert!(of("10.0", &unit("A", "10.0")).is_empty());
    }

    #[test]
    fn those_who_did_not_rise_force_the_gains_apart() {
        // 24.1·√(38·5/(33·37)) = 9.51; rounding of the mean lowers it to 9.49.
        let paired = |sd: &str| {
            summary(&[
                "pairs: 38",
                &format!("paired: {{ gain_mean: 24.1, gain_sd: {sd} }}"),
                "improved: 33",
                "not_improved: 5",
            ])
        };
        assert_eq!(said(check, &[(EVALUATION, &paired("9.4"))]).len(), 1);
        assert!(said(check, &[(EVALUATION, &paired("9.5"))]).is_empty());
        let fell = summary(&[
            "pairs: 20",
            "paired: { gain_mean: -10.0, gain_sd: 2.0 }",
            "improved: 5",
            "same: 5",
            "worse: 10",
        ]);
        assert_eq!(said(check, &[(EVALUATION, &fell)]).len(), 1);
    }
}

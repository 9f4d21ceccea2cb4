//! Gains by unit that cannot stand beside the figures of all.
//!
//! Takes: a test and its summary. Gives: one fault a test. Never: speaks of units that do not say how many pairs they have and
//! by how much these rose, or of more units than there are pairs, which has its own message.

use super::GAIN_MISMATCH;
use crate::check::results::{count, fallers_at_most, risers};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Paired, Summary, Test};
use crate::say;
use crate::shape::{Count, Number};
use crate::source::{Fact, Location};
use crate::words::Words;

/// People with a mean change: a unit, or those of no listed unit.
#[derive(Debug, Clone, Copy)]
struct Group {
    people: f64,
    gain: f64,
    rounding: f64,
}

/// The mean change of all pairs.
#[derive(Debug, Clone, Copy)]
struct Whole {
    people: f64,
    gain: f64,
    rounding: f64,
    at: Location,
}

impl Whole {
    /// As written, else the difference of the two means.
    fn of(summary: &Summary, paired: &Paired) -> Option<Self> {
        let people = f64::from(count(summary.pairs.as_ref())?);
        let change = paired.change()?;
        Some(Self { people, gain: change.value, rounding: change.rounding, at: change.at })
    }
}

/// The units' gains, weighted by their pairs, are the gain over all. Where units are left out, those must be able to make up
/// for the difference; all must have had the room on the scale; and enough people must have moved.
pub(super) fn units(test: &Test, summary: &Summary, paired: &Paired) -> Option<Diagnostic> {
    let known = summary.units.iter().filter_map(|unit| Some((unit.pairs.as_ref()?, unit.gain_mean.as_ref()?)));
    let known: Vec<(&Fact<Count>, &Fact<Number>)> = known.filter(|(people, _)| people.0 > 0).collect();
    let at = known.first()?.1.at;
    let mut groups: Vec<Group> = known
        .iter()
        .map(|(people, gain)| Group {
            people: f64::from(people.0),
            gain: gain.value.0,
            rounding: gain.value.rounding(),
        })
        .collect();
    if let Some(whole) = Whole::of(summary, paired) {
        let rest = whole.people - groups.iter().map(|group| group.people).sum::<f64>();
        if rest < 0.0 {
            return None;
        }
        if let Err(found) = sum(&groups, whole, width(test), at) {
            return Some(found);
        }
        if rest > 0.0 {
            let (gain, rounding) = others(&groups, whole, rest);
            groups.push(Group { people: rest, gain, rounding });
        }
        let found = room(test, paired, &groups, whole, at);
        if found.is_some() {
            return found;
        }
    }
    movers(test, summary, &groups, at)
}

/// How wide the scale is.
fn width(test: &Test) -> Option<f64> {
    Some(test.maximum.as_ref()?.value.0 - test.minimum.as_ref()?.value.0).filter(|width| *width > 0.0)
}

/// The mean change of those of no listed unit, and by how much rounding may have moved it.
fn others(groups: &[Group], whole: Whole, rest: f64) -> (f64, f64) {
    let sum: f64 = groups.iter().map(|group| group.people * group.gain).sum();
    let slack: f64 = groups.iter().map(|group| group.people * group.rounding).sum();
    ((whole.people * whole.gain - sum) / rest, (whole.people * whole.rounding + slack) / rest)
}

/// All units come to the whole; where some are left out, these would have to change by no more than the scale is wide.
fn sum(groups: &[Group], whole: Whole, width: Option<f64>, at: Location) -> Result<(), Diagnostic> {
    let people: f64 = groups.iter().map(|group| group.people).sum();
    let total: f64 = groups.iter().map(|group| group.people * group.gain).sum();
    let slack = groups.iter().map(|group| group.people * group.rounding).sum::<f64>() + whole.people * whole.rounding;
    let rest = whole.people - people;
    let reach = if rest > 0.0 { rest * width.unwrap_or(f64::INFINITY) } else { 0.0 };
    if (whole.people * whole.gain - total).abs() <= reach + slack + 1e-9 {
        return Ok(());
    }
    let (all, mean, gain) = (whole.people, two(total / people), two(whole.gain));
    let message = say!(
        id "kenaikan unit-unit, {people} dari {all} pasangan, rata-ratanya {mean}, padahal kenaikan semuanya {gain}",
        en "the gains of the units, {people} of {all} ⟦pair|pairs⟧, come to {mean}, but the gain over all is {gain}",
    );
    Err(fault(at, message, whole.at))
}

/// Who gained so much had so much room above, who lost it below: that bounds the mean before.
fn room(test: &Test, paired: &Paired, groups: &[Group], whole: Whole, at: Location) -> Option<Diagnostic> {
    let (low, high) = (test.minimum.as_ref()?.value.0, test.maximum.as_ref()?.value.0);
    let before = match (&paired.pre_mean, &paired.post_mean) {
        (Some(pre), _) => (pre.value.0, pre.value.rounding()),
        (None, Some(post)) => (post.value.0 - whole.gain, post.value.rounding() + whole.rounding),
        (None, None) => return None,
    };
    let mean = |bound: &dyn Fn(&Group) -> f64| {
        groups.iter().map(|group| group.people * bound(group)).sum::<f64>() / whole.people
    };
    // What rounding may have added to a change is taken off it.
    let change = |gain: f64, rounding: f64| (gain - rounding).max(0.0);
    let least = mean(&|group| low + change(-group.gain, group.rounding));
    let most = mean(&|group| high - change(group.gain, group.rounding));
    if (least - before.1 - 1e-9..=most + before.1 + 1e-9).contains(&before.0) {
        return None;
    }
    let (said, least, most) = (two(before.0), two(least), two(most));
    let message = say!(
        id "dengan kenaikan unit-unit ini, rata-rata awal semuanya antara {least} dan {most}, padahal {said}",
        en "with these gains of the units the mean of all before lies between {least} and {most}, but is {said}",
    );
    Some(fault(at, message, paired.pre_mean.as_ref().or(paired.post_mean.as_ref())?.at))
}

/// A mean that rose needs people who rose, each by no more than the scale is wide; the same of a fall.
fn movers(test: &Test, summary: &Summary, groups: &[Group], at: Location) -> Option<Diagnostic> {
    let width = width(test).unwrap_or(f64::INFINITY);
    let needed = |sign: f64| -> f64 {
        let people = |group: &Group| {
            let total = group.people * (sign * group.gain - group.rounding);
            if total <= 1e-9 { 0.0 } else { (total / width - 1e-9).ceil().max(1.0) }
        };
        groups.iter().map(people).sum()
    };
    let counted = [&summary.improved, &summary.not_improved, &summary.worse].into_iter().flatten().next()?;
    let said = |people: u32, needed: f64, verb: Words| {
        let Words { id: verb_id, en: verb_en } = verb;
        let message = say!(
            id "kenaikan unit-unit ini menuntut sedikitnya {needed} orang yang {verb_id}, padahal hanya {people}",
            en "these gains of the units need at least {needed} ⟦person|people⟧ who {verb_en}, but there are {people}",
        );
        fault(at, message, counted.at)
    };
    let (up, down) = (needed(1.0), needed(-1.0));
    if let Some(people) = risers(summary).filter(|people| f64::from(*people) < up) {
        return Some(said(people, up, say!(id "naik", en "rose")));
    }
    let people = fallers_at_most(summary).filter(|people| f64::from(*people) < down)?;
    Some(said(people, down, say!(id "turun", en "fell")))
}

fn two(value: f64) -> String {
    format!("{value:.2}")
}

fn fault(at: Location, message: Words, whole: Location) -> Diagnostic {
    let help = say!(
        id "hitung ulang dengan `terang tally`: rata-rata unit, ditimbang menurut pasangannya, sama dengan rata-rata semua",
        en "work it out again with `terang tally`: the units' means, weighted by their pairs, are the mean of all",
    );
    Diagnostic::new(&GAIN_MISMATCH, at, message)
        .help(help)
        .related(whole, say!(id "angka semuanya", en "the figure of all"))
}

#[cfg(test)]
mod tests {
    use crate::check::gain_mismatch::check;
    use crate::check::testing::{EVALUATION, messages, summary};

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
            ["kenaikan unit-unit, 40 dari 40 pasangan, rata-ratanya 23.75, padahal kenaikan semuanya 13.75"]
        );
        assert!(of("13.75", &both("14.5")).is_empty());
        // 13.8 and 14.5, each rounded by up to 0.05, come to 13.75 give or take 0.05.
        assert!(of("13.8", &both("14.5")).is_empty());
        assert_eq!(of("13.9", &both("14.5")).len(), 1);
        // Ten others can make up for 1000 points at the most: (40 × 50 − 30 × 13) = 1610.
        assert_eq!(of("50", &unit("A", 30, "13.0")).len(), 1);
        assert!(of("30", &unit("A", 30, "13.0")).is_empty());
    }

    /// What is said of one unit of 20 of 38 pairs, beside other figures of the pairs.
    fn beside(figures: &str, gain: &str, counts: &[&str]) -> Vec<String> {
        let (paired, units) =
            (format!("paired: {{ {figures} }}"), format!("units: [{{ unit: A, pairs: 20, gain_mean: {gain} }}]"));
        let keys: Vec<&str> = ["pairs: 38", &paired, &units].into_iter().chain(counts.iter().copied()).collect();
        messages(check, &[(EVALUATION, &summary(&keys))])
    }

    #[test]
    fn the_whole_may_be_the_difference_of_the_means() {
        // (38 × 2 − 20 × 99.5) ÷ 18 = −106.3: more than the scale of 100.
        let said = beside("pre_mean: 54.5, post_mean: 56.5", "99.5", &[]);
        assert_eq!(
            said,
            ["kenaikan unit-unit, 20 dari 38 pasangan, rata-ratanya 99.50, padahal kenaikan semuanya 2.00"]
        );
    }

    #[test]
    fn who_gained_much_had_the_room() {
        // Twenty who rose by 90 had 10 at the most. The others fell by (38 × 4 − 20 × 90) ÷ 18 = 91.6, from 91.6 at the least:
        // all between (20 × 0 + 18 × 91.6) ÷ 38 = 43.4 and (20 × 10 + 18 × 100) ÷ 38 = 52.6. Rounding moves both a little.
        let said = beside("pre_mean: 54.5, gain_mean: 4.0", "90", &[]);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("dengan kenaikan unit-unit ini, rata-rata awal semuanya antara"), "{said:?}");
        assert!(beside("pre_mean: 50.0, gain_mean: 4.0", "90", &[]).is_empty());
        // The mean before follows from the one after.
        assert_eq!(beside("post_mean: 58.5, gain_mean: 4.0", "90", &[]).len(), 1);
        // Those who fell by 60 had 60: 20 × 60 ÷ 38 = 31.6 at the least.
        assert_eq!(beside("pre_mean: 30.0, gain_mean: 4.0", "-60", &[]).len(), 1);
    }

    #[test]
    fn enough_people_moved() {
        // Twenty by 50 on a scale of 100: ten at the least.
        let said = beside("gain_mean: 20.0", "50", &["improved: 9", "not_improved: 29"]);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].ends_with("orang yang naik, padahal hanya 9"), "{said:?}");
        assert!(beside("gain_mean: 30.0", "50", &["improved: 20", "not_improved: 18"]).is_empty());
        // Nobody rose or nobody fell, and a unit did.
        assert_eq!(beside("gain_mean: 0.0", "3.0", &["improved: 0"]).len(), 1);
        assert_eq!(beside("gain_mean: 2.0", "-3.0", &["improved: 38", "same: 0", "worse: 0"]).len(), 1);
        // Without the scale one is enough.
        let keys = [
            "pairs: 38",
            "paired: { gain_mean: 3.0 }",
            "units: [{ unit: A, pairs: 20, gain_mean: 3.0 }]",
            "improved: 2",
        ];
        let plain = summary(&keys).replace("    maximum: 100\n", "");
        assert!(messages(check, &[(EVALUATION, &plain)]).is_empty());
    }
}

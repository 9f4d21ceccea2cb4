//! Counts of a test's pairs that do not add up to the pairs.
//!
//! Takes: the catalog. Gives: one fault for those who rose, stayed and fell, one a side of the distribution, one a pass
//! count, one for the units. Never: asks for a count that suppression has merged or left out.

use super::results::{count, cut, sides};
use super::walk::{Part, summaries};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{Distribution, Summary, Test};
use crate::shape::Count;
use crate::source::{Fact, Location};
use crate::words::Words;
use crate::{rule, say};

rule! {
    PAIRED_COUNTS_MISMATCH, "paired-counts-mismatch", Error,
    id {
        "Hitungan tentang pasangan nilai tidak berjumlah sama dengan `pairs`: yang naik, tetap, dan turun; kelas \
         sebaran; yang lulus; atau hasil per unit.",
        "Semua hitungan ini menceritakan orang yang sama; jika tidak cocok, salah satunya menceritakan orang \
         lain.",
        "Hitung ulang ringkasan dengan `terang tally`, bukan dengan mengubah salah satu angka.",
    },
    en {
        "Counts of the pairs do not add up to `pairs`: those who rose, stayed and fell; the classes of the \
         distribution; those who passed; or the results by unit.",
        "All these counts tell of the same people; where they do not fit, one of them tells of others.",
        "Compute the summary again with `terang tally`, not by changing one of the counts.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      improved: 33
      same: 0
      worse: 6",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      improved: 33
      same: 0
      worse: 5",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (test, summary) in summaries(catalog) {
        for (side, distribution, classes, passed) in sides(summary) {
            if classes_fit(side, distribution, classes, faults) {
                passes_fit(test, distribution, classes, passed, faults);
            }
        }
        let Some(pairs) = &summary.pairs else { continue };
        moves(summary, pairs, faults);
        at_least(summary, pairs, faults);
        for (side, _, classes, _) in sides(summary).filter(|(_, _, classes, _)| !classes.is_empty()) {
            let name = say!(id "sebaran `{side}`", en "the distribution `{side}`");
            let counts: Vec<u32> = classes.iter().map(|people| people.0).collect();
            adds_up(&counts, false, pairs, &name, classes[0].at, faults);
        }
        for passed in summary.passed.iter().flat_map(|passed| passed.pre.iter().chain(&passed.post)) {
            adds_up(&[passed.0], true, pairs, &say!(id "yang lulus", en "those who passed"), passed.at, faults);
        }
        let units: Vec<&Fact<Count>> = summary.units.iter().filter_map(|unit| unit.pairs.as_ref()).collect();
        if let Some(first) = units.first() {
            let counts: Vec<u32> = units.iter().map(|unit| unit.0).collect();
            adds_up(
                &counts,
                true,
                pairs,
                &say!(id "pasangan semua unit", en "the pairs of all units"),
                first.at,
                faults,
            );
        }
    }
}

/// Compares a sum with the pairs; `part` where there may be others who are not counted here.
fn adds_up(counts: &[u32], part: bool, pairs: &Fact<Count>, name: &Words, at: Location, faults: &mut Vec<Diagnostic>) {
    let sum: u64 = counts.iter().map(|n| u64::from(*n)).sum();
    let all = u64::from(pairs.0);
    if sum == all || part && sum < all {
        return;
    }
    let terms: Vec<String> = counts.iter().map(ToString::to_string).collect();
    let sum = if counts.len() == 1 { sum.to_string() } else { format!("{} = {sum}", terms.join(" + ")) };
    let Words { id: name_id, en: name_en } = name;
    let message =
        say!(id "{name_id}: {sum}, padahal pasangan {all}", en "{name_en}: {sum}, but there are {all} ⟦pair|pairs⟧");
    let help = say!(
        id "semua hitungan di `summary` tentang orang yang mengikuti kedua tes; hitung ulang dengan `terang tally`",
        en "all counts of `summary` are of people who took both tests; work them out again with `terang tally`",
    );
    faults.push(
        Diagnostic::new(&PAIRED_COUNTS_MISMATCH, at, message)
            .help(help)
            .related(pairs.at, say!(id "pasangan", en "the pairs")),
    );
}

/// Those who rose, stayed and fell.
fn moves(summary: &Summary, pairs: &Fact<Count>, faults: &mut Vec<Diagnostic>) {
    let (improved, not_improved) = (summary.improved.as_ref(), summary.not_improved.as_ref());
    let (same, worse) = (summary.same.as_ref(), summary.worse.as_ref());
    let rest: Vec<&Fact<Count>> = [same, worse].into_iter().flatten().collect();
    if let Some(together) = not_improved
        && let Some(first) = rest.first()
    {
        let sum: u64 = rest.iter().map(|n| u64::from(n.0)).sum();
        let both = u64::from(together.0);
        if sum > both || rest.len() == 2 && sum != both {
            let message = say!(
                id "yang tetap dan turun: {sum}, padahal `not_improved` {both}",
                en "those who stayed and fell: {sum}, but `not_improved` is {both}",
            );
            let help = say!(id "tulis salah satu: `same` dan `worse`, atau `not_improved`", en "write either `same` and `worse`, or `not_improved`");
            let fault = Diagnostic::new(&PAIRED_COUNTS_MISMATCH, first.at, message).help(help);
            faults.push(fault.related(together.at, say!(id "yang tidak naik", en "those who did not rise")));
            return;
        }
    }
    let others = not_improved.map_or(rest, |together| vec![together]);
    let whole = improved.is_some() && (not_improved.is_some() || others.len() == 2);
    let counted: Vec<&Fact<Count>> = improved.into_iter().chain(others).collect();
    let Some(first) = counted.first() else { return };
    let name = match (improved.is_some(), not_improved.is_some()) {
        (_, true) => say!(id "naik + tidak naik", en "rose + did not rise"),
        (true, false) if whole => say!(id "naik + tetap + turun", en "rose + stayed + fell"),
        _ => say!(id "yang naik, tetap, atau turun", en "those who rose, stayed or fell"),
    };
    let counts: Vec<u32> = counted.iter().map(|n| n.0).collect();
    adds_up(&counts, !whole, pairs, &name, first.at, faults);
}

/// A lower bound above what it bounds: those who rose, or the pairs without those who did not.
fn at_least(summary: &Summary, pairs: &Fact<Count>, faults: &mut Vec<Diagnostic>) {
    let Some(bound) = &summary.improved_at_least else { return };
    let without = |others: &[&Option<Fact<Count>>]| {
        let known: Vec<&Fact<Count>> = others.iter().filter_map(|fact| fact.as_ref()).collect();
        let sum = known.iter().map(|fact| fact.0).fold(0, u32::saturating_add);
        Some((pairs.0.saturating_sub(sum), known.first()?.at))
    };
    let bounds = [
        summary.improved.as_ref().map(|improved| (improved.0, improved.at)),
        without(&[&summary.not_improved]),
        without(&[&summary.same, &summary.worse]),
    ];
    let bounded = bounds.into_iter().flatten().min_by_key(|(most, _)| *most);
    let (least, (most, at)) = (bound.0, bounded.unwrap_or((pairs.0, pairs.at)));
    if least > most {
        let message = say!(id "sedikitnya {least} orang naik, padahal paling banyak {most}", en "at least {least} ⟦person|people⟧ rose, but there are {most} at most");
        let help = say!(id "hitung ulang dengan `terang tally`", en "work it out again with `terang tally`");
        let fault = Diagnostic::new(&PAIRED_COUNTS_MISMATCH, bound.at, message).help(help);
        faults.push(fault.related(at, say!(id "angka ini batasnya", en "bounded by this")));
    }
}

/// One class between each two borders.
fn classes_fit(
    side: &'static str,
    distribution: &Distribution,
    classes: &[Fact<Count>],
    faults: &mut Vec<Diagnostic>,
) -> bool {
    let (edges, found) = (distribution.edges.len(), classes.len());
    let wanted = edges.saturating_sub(1);
    if found == 0 || found == wanted {
        return found > 0;
    }
    let message = say!(
        id "{edges} batas membentuk {wanted} kelas, tetapi `{side}` memuat {found} angka",
        en "{edges} ⟦border makes|borders make⟧ {wanted} ⟦class|classes⟧, but `{side}` holds {found} ⟦figure|figures⟧",
    );
    let help = say!(
        id "tulis satu angka untuk setiap kelas; batas bawah termasuk kelasnya, batas atas termasuk kelas berikutnya",
        en "write one figure a class; its lower border belongs to it, its upper border to the next",
    );
    let at = distribution.edges.first().map_or(distribution.at, |edge| edge.at);
    let fault = Diagnostic::new(&PAIRED_COUNTS_MISMATCH, classes[0].at, message).help(help);
    let fault = fault.leaning_on(distribution.at, "edges").leaning_on(distribution.at, side);
    faults.push(fault.related(at, say!(id "batas-batasnya", en "the borders")));
    false
}

/// Those who passed are the people of the classes above the mark, and perhaps some of the class it cuts.
fn passes_fit(
    test: &Test,
    distribution: &Distribution,
    classes: &[Fact<Count>],
    passed: Option<&Fact<Count>>,
    faults: &mut Vec<Diagnostic>,
) {
    let (Some(passed), Some(cut)) = (passed, cut(test, distribution, classes)) else { return };
    let (people, least, most) = (u64::from(passed.0), cut.above, cut.above + cut.across);
    // A count above all pairs has its own message.
    let pairs = count(test.summary.as_ref().and_then(|summary| summary.pairs.as_ref())).map_or(u64::MAX, u64::from);
    if (least..=most).contains(&people) || people > pairs {
        return;
    }
    let mark = test.passing.as_ref().map_or(0.0, |mark| mark.value.0);
    let range = if least == most { least.to_string() } else { format!("{least}–{most}") };
    let message = say!(
        id "{people} orang lulus, padahal menurut sebarannya {range} orang bernilai {mark} atau lebih",
        en "{people} ⟦person|people⟧ passed, but by the distribution {range} ⟦person|people⟧ scored {mark} or more",
    );
    let help = say!(id "hitung ulang keduanya dengan `terang tally`", en "work out both again with `terang tally`");
    let fault = Diagnostic::new(&PAIRED_COUNTS_MISMATCH, passed.at, message).help(help);
    let lists = ["edges", "pre", "post"].into_iter();
    let fault = lists.fold(fault, |fault, key| fault.leaning_on(distribution.at, key));
    faults.push(fault.related(classes[0].at, say!(id "sebarannya", en "the distribution")));
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, messages, said, summary};

    #[test]
    fn a_lower_bound_leaves_room_for_those_who_did_not_rise() {
        for (others, bound, faults) in [
            ("worse: 4", 34, 0),
            ("worse: 4", 35, 1),
            ("not_improved: 5", 33, 0),
            ("not_improved: 5", 34, 1),
            ("same: 2, worse: 4", 32, 0),
            ("same: 2, worse: 4", 33, 1),
        ] {
            let mut lines = vec!["pairs: 38".to_owned(), format!("improved_at_least: {bound}")];
            lines.extend(others.split(", ").map(str::to_owned));
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            assert_eq!(said(check, &[(EVALUATION, &summary(&lines))]).len(), faults, "{others}, {bound}");
        }
    }

    #[test]
    fn rose_stayed_and_fell_add_up() {
        let wrong = summary(&["pairs: 38", "improved: 33", "same: 0", "worse: 4"]);
        assert_eq!(said(check, &[(EVALUATION, &wrong)]), ["paired-counts-mismatch events/2026/a/evaluation.yaml:7:17"]);
        assert_eq!(
            messages(check, &[(EVALUATION, &wrong)]),
            ["naik + tetap + turun: 33 + 0 + 4 = 37, padahal pasangan 38"]
        );
        assert!(
            said(check, &[(EVALUATION, &summary(&["pairs: 38", "improved: 33", "same: 0", "worse: 5"]))]).is_empty()
        );
        assert!(said(check, &[(EVALUATION, &summary(&["pairs: 38", "improved: 33", "not_improved: 5"]))]).is_empty());
        assert_eq!(said(check, &[(EVALUATION, &summary(&["pairs: 38", "improved: 33", "not_improved: 6"]))]).len(), 1);
        assert_eq!(
            said(check, &[(EVALUATION, &summary(&["not_improved: 6", "same: 5", "worse: 5", "pairs: 38"]))]).len(),
            1
        );
    }

    #[test]
    fn what_is_left_out_is_not_asked_for() {
        for right in ["improved: 20", "improved_at_least: 34", "worse: 5", "passed: { pre: 8 }"] {
            assert!(said(check, &[(EVALUATION, &summary(&["pairs: 38", right]))]).is_empty(), "{right}");
        }
        for wrong in [
            "improved: 39",
            "improved_at_least: 39",
            "worse: 39",
            "passed: { pre: 39 }",
            "units: [{ unit: A, pairs: 39 }]",
        ] {
            assert_eq!(said(check, &[(EVALUATION, &summary(&["pairs: 38", wrong]))]).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn a_distribution_holds_every_pair_once() {
        let wrong = summary(&["pairs: 38", "distribution: { edges: [0, 50, 100], pre: [20, 17] }"]);
        assert_eq!(messages(check, &[(EVALUATION, &wrong)]), ["sebaran `pre`: 20 + 17 = 37, padahal pasangan 38"]);
        assert!(
            said(
                check,
                &[(EVALUATION, &summary(&["pairs: 38", "distribution: { edges: [0, 50, 100], pre: [20, 18] }"]))]
            )
            .is_empty()
        );
        let classes = summary(&["pairs: 38", "distribution: { edges: [0, 20, 50, 100], pre: [20, 18] }"]);
        assert_eq!(said(check, &[(EVALUATION, &classes)]).len(), 1);
    }

    #[test]
    fn those_who_passed_are_in_the_classes_above_the_mark() {
        let with_mark = |passed: u32| {
            let keys = [
                "pairs: 38",
                &format!("passed: {{ post: {passed} }}"),
                "distribution: { edges: [0, 60, 80, 100], post: [5, 16, 17] }",
            ];
            summary(&keys).replace("minimum: 0", "minimum: 0\n    passing: 70")
        };
        assert!(said(check, &[(EVALUATION, &with_mark(17))]).is_empty());
        assert!(said(check, &[(EVALUATION, &with_mark(33))]).is_empty());
        assert_eq!(said(check, &[(EVALUATION, &with_mark(16))]).len(), 1);
        assert_eq!(said(check, &[(EVALUATION, &with_mark(34))]).len(), 1);
    }
}

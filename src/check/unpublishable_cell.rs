//! Figures on so few people that they point at a person.
//!
//! Takes: the catalog. Gives: one fault a figure. Never: looks at counts of participation, plans or money, which are
//! not about what somebody scored, nor at satisfaction, which is merged when it is published.
//!
//! A figure that is not written but can be had by subtraction counts as written.

mod alike;
mod measured;
mod spread;

use self::alike::alike;
use self::spread::spread;
use super::results::{count, cut, sides};
use super::walk::{Part, events, summaries};
use crate::diagnostic::Diagnostic;
use crate::model::evaluation::{BOUND_FROM, Summary, Takers, Test, is_small};
use crate::shape::Count;
use crate::source::{Fact, Location};
use crate::words::Words;
use crate::{rule, say};

rule! {
    UNPUBLISHABLE_CELL, "unpublishable-cell", Error,
    id {
        "Ringkasan tes, penilaian narasumber, atau hasil yang diukur pada orang memuat angka tentang kelompok yang terlalu kecil, \
         langsung atau lewat pengurangan, atau rata-rata yang merupakan nilai atau perubahan setiap orang, atau yang bersama simpangan bakunya membuka nilai segelintir orang.",
        "Di kelompok sekecil itu pembaca dapat menebak siapa orangnya, dan riwayat publik tidak dapat ditarik \
         kembali.",
        "Pakai keluaran `terang tally`, yang sudah menggabungkan kelompok kecil, atau gabungkan sendiri.",
    },
    en {
        "A test's summary, a speaker's rating or an outcome measured on people holds a figure on too small a group, openly or by subtraction, or a mean that is \
         everybody's score or change, or tells a few people's with its standard deviation.",
        "In so small a group readers can tell who it is, and a public history cannot be recalled.",
        "Use what `terang tally` prints, in which small groups are merged already, or merge them yourself.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      improved: 33
      same: 3
      worse: 2",
    mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml
tests:
  - id: pengetahuan
    summary:
      pairs: 38
      improved: 33
      not_improved: 5",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    let smallest = catalog.settings().thresholds.minimum_group;
    for (test, summary) in summaries(catalog) {
        if !too_few_pairs(summary, smallest, faults) {
            moves(summary, faults);
            passes(test, summary, faults);
            classes(summary, faults);
            units(summary, smallest, faults);
        }
        for takers in summary.pre.iter().chain(&summary.post) {
            unpaired(summary, takers, smallest, faults);
        }
        alike(test, summary, faults);
        spread(test, summary, smallest, faults);
    }
    measured::check(catalog, smallest, faults);
    for rating in events(catalog).flat_map(|event| &event.evaluation).flat_map(|evaluation| &evaluation.speaker_ratings)
    {
        if let (Some(people), Some(_)) = (&rating.respondents, &rating.mean)
            && people.0 < smallest
        {
            let n = people.0;
            let message = say!(id "penilaian narasumber oleh {n} orang tidak boleh terbit", en "a rating by {n} ⟦person|people⟧ may not be published");
            faults.push(fault(people.at, message, group_help(smallest)));
        }
    }
}

fn fault(at: Location, message: Words, help: Words) -> Diagnostic {
    Diagnostic::new(&UNPUBLISHABLE_CELL, at, message).help(help)
}

fn group_help(smallest: u32) -> Words {
    say!(
        id "hapus angkanya; statistik tentang kurang dari {smallest} orang tidak diterbitkan",
        en "delete the figure; no statistic on fewer than {smallest} people is published",
    )
}

/// Any statistic on too few pairs; then its parts need no message of their own. Fewer pairs than those who rose or passed are
/// not too few but miscounted, of which another rule tells.
fn too_few_pairs(summary: &Summary, smallest: u32, faults: &mut Vec<Diagnostic>) -> bool {
    let Some(pairs) = summary.pairs.as_ref().filter(|pairs| pairs.0 < smallest) else { return false };
    let counts = [&summary.improved, &summary.not_improved, &summary.improved_at_least, &summary.same, &summary.worse];
    let has_statistic = summary.paired.is_some()
        || counts.into_iter().any(Option::is_some)
        || summary.passed.is_some()
        || summary.distribution.is_some()
        || !summary.units.is_empty();
    let passed = summary.passed.iter().flat_map(|passed| passed.pre.iter().chain(&passed.post));
    let is_miscounted = counts.into_iter().flatten().chain(passed).any(|people| people.0 > pairs.0);
    if has_statistic && !is_miscounted {
        let n = pairs.0;
        let message = say!(id "hasil tes {n} pasangan tidak boleh terbit", en "test results of {n} ⟦pair|pairs⟧ may not be published");
        let help = say!(
            id "sisakan `pairs`, `pre.n`, dan `post.n`; statistik tentang kurang dari {smallest} orang tidak diterbitkan",
            en "keep `pairs`, `pre.n` and `post.n` only; no statistic on fewer than {smallest} people is published",
        );
        faults.push(fault(pairs.at, message, help));
    }
    true
}

/// Those who rose, stayed and fell.
fn moves(summary: &Summary, faults: &mut Vec<Diagnostic>) {
    let help = || {
        say!(
            id "gabungkan `same` dan `worse` menjadi `not_improved`; jika itu pun 1–4, tulis hanya `improved_at_least` (pasangan dikurangi 4), atau tidak sama sekali bila pasangannya kurang dari {BOUND_FROM}; `terang tally` melakukannya",
            en "merge `same` and `worse` into `not_improved`; where that is 1–4 too, write `improved_at_least` only (pairs less 4), or nothing with fewer than {BOUND_FROM} pairs; `terang tally` does so",
        )
    };
    let written = [
        ("improved", &summary.improved),
        ("same", &summary.same),
        ("worse", &summary.worse),
        ("not_improved", &summary.not_improved),
    ];
    let mut found = false;
    for (key, people) in written.iter().filter_map(|(key, fact)| Some((key, fact.as_ref()?))) {
        let n = people.0;
        if is_small(n) {
            found = true;
            faults.push(fault(
                people.at,
                say!(id "`{key}` hanya {n} orang", en "`{key}` holds {n} ⟦person|people⟧ only"),
                help(),
            ));
        }
    }
    if found {
        return;
    }
    if let Some((at, n)) = rest_of_moves(summary) {
        let message = say!(id "dengan pengurangan terbaca kelompok {n} orang", en "by subtraction this shows a group of {n} ⟦person|people⟧");
        let found = fault(at, message, help());
        let keys = written.iter().map(|(key, _)| *key);
        faults.push(keys.fold(found, |found, key| found.leaning_on(summary.at, key)));
    } else if let (Some(least), Some(pairs)) = (&summary.improved_at_least, &summary.pairs)
        && pairs.0 < BOUND_FROM
    {
        let n = pairs.0;
        let message = say!(id "dengan {n} pasangan, batas ini menunjuk berapa orang yang tidak naik", en "with {n} ⟦pair|pairs⟧, this bound shows how many people did not rise");
        let help = say!(
            id "hapus angka ini; batas bawah hanya ditulis mulai {BOUND_FROM} pasangan",
            en "delete this figure; a lower bound is written from {BOUND_FROM} pairs on only",
        );
        faults.push(fault(least.at, message, help));
    } else if let (Some(least), Some(pairs)) = (&summary.improved_at_least, &summary.pairs)
        && let rest = pairs.0.saturating_sub(least.0)
        && (1..=3).contains(&rest)
    {
        let most = pairs.0 - 4;
        let message = say!(id "batas ini menunjuk paling banyak {rest} orang yang tidak naik", en "this bound shows that at most {rest} ⟦person|people⟧ did not rise");
        let help =
            say!(id "tulis paling tinggi {most}: pasangan dikurangi 4", en "write {most} at most: the pairs less 4");
        faults.push(fault(least.at, message, help));
    }
}

/// A cell that is left out but follows from the others.
fn rest_of_moves(summary: &Summary) -> Option<(Location, u64)> {
    let all = u64::from(summary.pairs.as_ref()?.0);
    let parts: Vec<&Fact<Count>> = [&summary.improved, &summary.same, &summary.worse].into_iter().flatten().collect();
    let sum = |parts: &[&Fact<Count>]| parts.iter().map(|n| u64::from(n.0)).sum::<u64>();
    let (whole, parts) = match &summary.not_improved {
        // `same` and `worse` together are `not_improved`.
        Some(together) if summary.same.is_some() != summary.worse.is_some() => {
            let one = summary.same.as_ref().or(summary.worse.as_ref())?;
            (u64::from(together.0), vec![one])
        }
        Some(together) if summary.improved.is_none() => (all, vec![together]),
        None if !parts.is_empty() && parts.len() < 3 => (all, parts),
        _ => return None,
    };
    let rest = whole.checked_sub(sum(&parts)).filter(|rest| is_small(*rest))?;
    Some((parts.last()?.at, rest))
}

/// Those who passed, those who did not, and the part of a class that the pass mark cuts off.
fn passes(test: &Test, summary: &Summary, faults: &mut Vec<Diagnostic>) {
    let Some(passed) = &summary.passed else { return };
    let pairs = count(summary.pairs.as_ref()).map(u64::from);
    let help = || say!(id "hapus angka ini; pembaca tetap melihat rata-ratanya", en "delete this figure; readers still see the mean");
    for people in passed.pre.iter().chain(&passed.post) {
        let n = u64::from(people.0);
        let rest = pairs.and_then(|pairs| pairs.checked_sub(n)).filter(|rest| is_small(*rest));
        if is_small(n) {
            faults.push(fault(
                people.at,
                say!(id "hanya {n} orang lulus", en "only {n} ⟦person|people⟧ passed"),
                help(),
            ));
        } else if let Some(rest) = rest {
            faults.push(fault(
                people.at,
                say!(id "hanya {rest} orang tidak lulus", en "only {rest} ⟦person|people⟧ did not pass"),
                help(),
            ));
        }
    }
    for (_, distribution, classes, passed) in sides(summary) {
        let (Some(passed), Some(cut)) = (passed, cut(test, distribution, classes)) else { continue };
        let above = u64::from(passed.0).checked_sub(cut.above).filter(|above| *above <= cut.across);
        let Some(above) = above.filter(|above| is_small(*above) || is_small(cut.across - *above)) else { continue };
        let n = if is_small(above) { above } else { cut.across - above };
        let message = say!(
            id "yang lulus dikurangi sebarannya menunjuk {n} orang",
            en "those who passed less the distribution shows {n} ⟦person|people⟧",
        );
        let help = say!(
            id "jadikan nilai lulus salah satu batas `edges`, atau hapus `passed`",
            en "make the pass mark one of the `edges`, or delete `passed`",
        );
        faults.push(
            fault(passed.at, message, help).related(distribution.at, say!(id "sebarannya", en "the distribution")),
        );
    }
}

/// Classes of the distribution.
fn classes(summary: &Summary, faults: &mut Vec<Diagnostic>) {
    for people in sides(summary).flat_map(|(_, _, classes, _)| classes).filter(|people| is_small(people.0)) {
        let n = people.0;
        let message = say!(id "kelas ini hanya memuat {n} orang", en "this class holds {n} ⟦person|people⟧ only");
        let help = say!(
            id "gabungkan dengan kelas di sebelahnya: hapus satu batas dari `edges`, jumlahkan angkanya",
            en "merge it with the class beside it: take one border off `edges` and add the figures",
        );
        faults.push(fault(people.at, message, help));
    }
}

/// Units, and the people of no listed unit, whose mean follows from the others'.
fn units(summary: &Summary, smallest: u32, faults: &mut Vec<Diagnostic>) {
    let before = faults.len();
    for people in summary.units.iter().filter_map(|unit| unit.pairs.as_ref()).filter(|people| people.0 < smallest) {
        let n = people.0;
        let message = say!(id "hasil unit dengan {n} pasangan tidak boleh terbit", en "the result of a unit with {n} ⟦pair|pairs⟧ may not be published");
        faults.push(fault(people.at, message, group_help(smallest)));
    }
    // A unit whose people or mean is not written stays among those outside.
    let known = summary.units.iter().filter_map(|unit| unit.gain_mean.as_ref().and(count(unit.pairs.as_ref())));
    let sum: u64 = known.map(u64::from).sum();
    // The mean of all differences is the difference of the means too.
    let has_total = summary.paired.as_ref().is_some_and(|paired| paired.change().is_some());
    let (Some(pairs), Some(first), true) = (&summary.pairs, summary.units.first(), has_total && sum > 0) else {
        return;
    };
    let rest = u64::from(pairs.0).checked_sub(sum).filter(|rest| (1..u64::from(smallest)).contains(rest));
    if let Some(n) = rest.filter(|_| faults.len() == before) {
        let message = say!(id "dengan pengurangan terbaca hasil {n} orang di luar unit ini", en "by subtraction this shows the result of {n} ⟦person|people⟧ outside these units");
        let help = say!(id "hapus juga unit yang paling kecil", en "take the smallest unit off as well");
        let units = summary.units.iter().flat_map(|unit| ["pairs", "gain_mean"].map(|key| (unit.at, key)));
        let found = fault(first.at, message, help).leaning_on(summary.at, "units");
        faults.push(units.fold(found, |found, (unit, key)| found.leaning_on(unit, key)));
    }
}

/// Means of all takers: too few of them, or too few of them without a pair.
fn unpaired(summary: &Summary, takers: &Takers, smallest: u32, faults: &mut Vec<Diagnostic>) {
    let (Some(n), Some(mean)) = (&takers.n, &takers.mean) else { return };
    let people = n.0;
    if people < smallest {
        let message = say!(id "hasil tes {people} orang tidak boleh terbit", en "test results of {people} ⟦person|people⟧ may not be published");
        faults.push(fault(n.at, message, group_help(smallest)));
        return;
    }
    let rest = summary.paired.as_ref().and(summary.pairs.as_ref()).and_then(|pairs| people.checked_sub(pairs.0));
    if let Some(rest) = rest.filter(|rest| (1..smallest).contains(rest)) {
        let message = say!(
            id "bersama rata-rata pasangan, rata-rata ini membuka nilai {rest} orang yang hanya ikut satu tes",
            en "with the mean of the pairs, this mean shows the score of {rest} ⟦person|people⟧ who took one test only",
        );
        let help = say!(id "hapus `mean` dan `sd` di sini; yang diterbitkan hanya nilai pasangan", en "delete `mean` and `sd` here; only the pairs are published");
        faults.push(fault(mean.at, message, help));
    }
}

#[cfg(test)]
mod tests;

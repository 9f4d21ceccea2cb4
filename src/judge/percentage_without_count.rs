//! The rule on outcomes in percent that no count of their base gives, or of which one of two says no base.
//!
//! Takes: outcomes in percent that say on how many they rest. Gives: a finding a value. Never: refuses one, since an average of
//! percentages is no count; speaks of a value that rounding, up or down, explains, or tells a percentage on fewer than ten.

use super::case::Case;
use super::wording::{Both, count, number, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::outcomes::is_percent;
use crate::model::follow_up::Outcome;
use crate::shape::{Count, Number};
use crate::source::Fact;
use crate::{rule, say};

rule! {
    PERCENTAGE_WITHOUT_COUNT, "percentage-without-count", Finding,
    id {
        "Indikator dalam persen bukan bagian bulat dari banyaknya yang diukur (`n`), atau hanya satu dari dua ukurannya menyebut `n`.",
        "Dari 12 desa, 4 adalah 33,3% dan 5 adalah 41,7%; di antaranya tidak ada. Persennya, atau `n`-nya, tentang hal lain.",
        "Hitung lagi persennya, atau perbaiki `n`; bila persennya rata-rata, biarkan dan jelaskan pada `answers`.",
    },
    en {
        "An outcome in percent is no whole part of how many were measured (`n`), or only one of its two values says `n`.",
        "Of 12 villages 4 are 33.3% and 5 are 41.7%; there is nothing in between. Percentage or `n` is of something else.",
        "Count the percentage again, or mend `n`; where it is an average, leave it and explain it in `answers`.",
    },
    wrong r#"# follow-up.yaml
outcomes: [{ id: lpj, indicator: LPJ tepat waktu, unit: "%", actual: { value: 38.4, date: 2026-07-31, n: 12 } }]"#,
    answered {
        id "Angka 38,4% adalah rata-rata dari persen 12 desa, bukan bagian dari 12 desa; rekap berikutnya menghitung desanya.",
        en "The 38.4% is a mean of the percentages of 12 villages and no share of them; the next record counts the villages.",
    },
}

/// From how many on a percentage says more than its counts.
const PERCENT_FROM: u32 = 10;

/// Speaks of every such value.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    for outcome in case.event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes) {
        if !outcome.unit.as_ref().is_some_and(|unit| is_percent(unit)) {
            continue;
        }
        said.extend(half_based(outcome));
        said.extend(baseless_group(outcome));
        let measured = [&outcome.baseline, &outcome.actual].into_iter().flatten();
        let own = measured.filter_map(|measured| Some((&measured.value, measured.n.as_ref()?)));
        let compared = outcome.comparison.iter().flat_map(|group| {
            group.baseline.iter().chain(&group.actual).filter_map(|value| Some((value, group.n.as_ref()?)))
        });
        said.extend(own.chain(compared).filter_map(|(value, n)| no_count(outcome, value, n)));
    }
}

fn no_count(outcome: &Outcome, value: &Fact<Number>, n: &Fact<Count>) -> Option<Diagnostic> {
    let (written, of) = (value.value, n.value.0);
    // Outside of 0 to 100 another rule speaks; on nobody, an error does.
    if of == 0 || !(0.0..=100.0).contains(&written.0) || is_count(written, of) {
        return None;
    }
    let ((name, _), (base, base_en)) = (quoted(&outcome.indicator), count(of));
    let ((said, said_en), (near, near_en)) = (told(written, of), neighbours(written, of));
    Some(
        Diagnostic::new(&PERCENTAGE_WITHOUT_COUNT, value.at, say!(id "Indikator {name} bernilai {said}, yang bukan bagian bulat dari {base}: {near}.", en "The indicator {name} has {said_en}, which is no whole part of {base_en}: {near_en}."))
            .help(say!(id "periksa angkanya dan `n`; jika memang rata-rata persen, katakan itu pada `indicator` dan tulis sebabnya pada `answers` di `event.md`", en "check the figure and `n`; if it is an average of percentages, say so in `indicator` and why under `answers` in `event.md`"))
            .related(n.at, say!(id "banyaknya yang diukur", en "how many were measured")),
    )
}

/// Of a value before and one after, only one says of how many it is: the other may be of others.
fn half_based(outcome: &Outcome) -> Option<Diagnostic> {
    let (before, after) = (outcome.baseline.as_ref()?, outcome.actual.as_ref()?);
    let (without, n, when, when_en) = match (&before.n, &after.n) {
        (Some(n), None) => (after, n, "sesudah", "afterwards"),
        (None, Some(n)) => (before, n, "sebelum", "before"),
        _ => return None,
    };
    let ((name, _), (base, base_en)) = (quoted(&outcome.indicator), count(n.value.0));
    Some(
        Diagnostic::new(&PERCENTAGE_WITHOUT_COUNT, without.at, say!(id "Indikator {name} dalam persen: nilai {when} kegiatan tidak menyebut dari berapa (`n`), yang lain dari {base}.", en "The indicator {name} is in percent: the value {when_en} does not say of how many (`n`), the other is of {base_en}."))
            .help(say!(id "tulis `n` pada nilai itu; jika tidak tercatat, jelaskan pada `answers` di `event.md`", en "write `n` for that value; where it was not kept, explain under `answers` in `event.md`"))
            .related(n.at, say!(id "yang lain menyebutnya", en "the other says it")),
    )
}

/// The participants' values say of how many they are, those of the group beside them do not: it may be a handful.
fn baseless_group(outcome: &Outcome) -> Option<Diagnostic> {
    let group = outcome.comparison.as_ref().filter(|group| group.n.is_none())?;
    let value = group.actual.as_ref().or(group.baseline.as_ref())?;
    let own = [&outcome.actual, &outcome.baseline].into_iter().flatten().find_map(|measured| measured.n.as_ref())?;
    let ((name, _), (base, base_en)) = (quoted(&outcome.indicator), count(own.value.0));
    Some(
        Diagnostic::new(&PERCENTAGE_WITHOUT_COUNT, value.at, say!(id "Indikator {name} dalam persen: kelompok pembandingnya tidak menyebut dari berapa (`n`), sedangkan pesertanya dari {base}.", en "The indicator {name} is in percent: the comparison group does not say of how many (`n`), while the participants are {base_en}."))
            .help(say!(id "tulis `n` pada `comparison`; jika tidak tercatat, jelaskan pada `answers` di `event.md`", en "write `n` under `comparison`; where it was not kept, explain under `answers` in `event.md`"))
            .related(own.at, say!(id "banyaknya peserta yang diukur", en "how many of the participants were measured")),
    )
}

/// Whether a whole number of so many gives the value, rounded to its decimals or cut off at them.
fn is_count(written: Number, of: u32) -> bool {
    let (half, exact) = (written.rounding(), written.0 / 100.0 * f64::from(of));
    let around = [exact.floor(), exact.ceil()];
    around
        .into_iter()
        .map(|part| part / f64::from(of) * 100.0 - written.0)
        .any(|beside| beside.abs() <= half + 1e-9 || (0.0..2.0 * half).contains(&beside))
}

/// The value in percent; of fewer than ten only that there is one.
fn told(written: Number, of: u32) -> Both {
    if of < PERCENT_FROM {
        return ("persen".to_owned(), "a percentage".to_owned());
    }
    let (id, en) = number(written.0);
    (format!("{id}%"), format!("{en}%"))
}

/// `4 dari 12 adalah 33,3%, 5 dari 12 adalah 41,7%`.
fn neighbours(written: Number, of: u32) -> Both {
    let exact = written.0 / 100.0 * f64::from(of);
    let one = |part: f64| {
        let ((n, n_en), (whole, whole_en)) = (number(part), count(of));
        if of < PERCENT_FROM {
            return (format!("{n} dari {whole}"), format!("{n_en} of {whole_en}"));
        }
        let (share, share_en) = number((part / f64::from(of) * 1000.0).round() / 10.0);
        (format!("{n} dari {whole} adalah {share}%"), format!("{n_en} of {whole_en} are {share_en}%"))
    };
    let ((below, below_en), (above, above_en)) = (one(exact.floor()), one(exact.ceil()));
    (format!("{below}, {above}"), format!("{below_en}, {above_en}"))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn both_values_say_of_how_many_or_neither() {
        sound().is_silent_on("percentage-without-count");
        sound().with("follow-up.yaml", "actual: { value: 88,", "actual: { value: 88, n: 120,").says(
            "percentage-without-count",
            "follow-up.yaml",
            "baseline",
            "nilai sebelum kegiatan tidak menyebut dari berapa (`n`), yang lain dari 120",
        );
    }

    #[test]
    fn a_comparison_group_says_of_how_many_it_is() {
        let with = |n: &str, group: &str| {
            let group = format!(
                "comparison: {{ group: Desa lain, chosen_how: Belum dijadwalkan, {group}baseline: 60, actual: 70 }}, baseline: {{ value: 66,{n}"
            );
            sound().with("follow-up.yaml", "baseline: { value: 66,", &group).with(
                "follow-up.yaml",
                "actual: { value: 88,",
                &format!("actual: {{ value: 88,{n}"),
            )
        };
        with(" n: 50,", "").says(
            "percentage-without-count",
            "follow-up.yaml",
            "70",
            "kelompok pembandingnya tidak menyebut",
        );
        with(" n: 50,", "n: 50, ").is_silent_on("percentage-without-count");
        with("", "").is_silent_on("percentage-without-count");
    }

    #[test]
    fn a_percentage_is_a_count_of_its_base() {
        let value =
            |value: &str, n: u32| {
                sound()
                    .with("follow-up.yaml", "actual: { value: 88,", &format!("actual: {{ value: {value}, n: {n},"))
                    .with("follow-up.yaml", "baseline: { value: 66,", &format!("baseline: {{ value: 0, n: {n},"))
            };
        // 4 of 12 are 33.33 %, 5 are 41.67 %.
        value("33.4", 12).says(
            "percentage-without-count",
            "follow-up.yaml",
            "33.4",
            "bernilai 33,4%, yang bukan bagian bulat dari 12: 4 dari 12 adalah 33,3%, 5 dari 12 adalah 41,7%",
        );
        // Rounded, cut off, or with fewer decimals; and any whole percentage of a hundred and more.
        for (told, n) in [
            ("33.3", 12),
            ("41.7", 12),
            ("41.6", 12),
            ("33", 12),
            ("42", 12),
            ("41", 12),
            ("88", 120),
            ("0", 12),
            ("100", 12),
        ] {
            value(told, n).is_silent_on("percentage-without-count");
        }
        value("40", 12).says("percentage-without-count", "follow-up.yaml", "value: 40", "");
        // Of seven no percentage is told.
        value("50", 7).says(
            "percentage-without-count",
            "follow-up.yaml",
            "value: 50",
            "bernilai persen, yang bukan bagian bulat dari 7: 3 dari 7, 4 dari 7",
        );
        // Other units are no shares, and growth has its own rule.
        value("33.4", 12).with("follow-up.yaml", "unit: \"%\"", "unit: hari").is_silent_on("percentage-without-count");
        value("133.4", 12).is_silent_on("percentage-without-count");
    }
}

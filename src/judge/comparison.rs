//! A comparison group that changed as much as those of the event, or more.
//!
//! Takes: outcomes as measured. Gives: findings. Never: says why anything changed, or speaks where one of the two changes may
//! not be told.

use super::case::Case;
use super::wording::{points, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::outcomes::{Ahead, Outcome};
use crate::model::follow_up;
use crate::{rule, say};

rule! {
    COMPARISON_NOT_BEHIND, "comparison-not-behind", Finding,
    id {
        "Kelompok pembanding berubah sama besar atau lebih baik daripada yang ikut kegiatan.",
        "Perubahan yang terlihat juga pada mereka yang tidak ikut tidak dapat dibedakan dari perubahan tanpa kegiatan ini.",
        "Biarkan kedua angkanya. Tulis pada `answers` apa yang Anda ketahui tentang kelompok pembanding, dan apa yang akan \
         diubah pada angkatan berikutnya.",
    },
    en {
        "The comparison group changed by as much as those of the event, or for the better.",
        "A change that is seen among those who did not take part as well cannot be told from a change without this event.",
        "Leave both figures. Say under `answers` what you know of the comparison group, and what the next run will do \
         otherwise.",
    },
    wrong r"# follow-up.yaml
outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu, direction: up, baseline: { value: 66 }, actual: { value: 72 }, comparison: { group: Desa tanpa bimtek, baseline: 67, actual: 76 } }]",
    answered {
        id "Desa pembanding didampingi kecamatan sejak Juni 2026. Angkatan II membandingkan dengan desa yang belum didampingi.",
        en "The other villages have been accompanied by their sub-district since June 2026. Batch II compares with villages \
         that are not.",
    },
}

/// Applies the rule. A cancelled event changed nothing.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(follow_up) = case.event.follow_up.as_ref().filter(|_| !case.is_cancelled()) else { return };
    let outcomes = case.outcomes.iter();
    said.extend(outcomes.filter_map(|found| not_behind(follow_up.outcomes.get(found.index)?, found)));
}

fn not_behind(written: &follow_up::Outcome, found: &Outcome) -> Option<Diagnostic> {
    let (here, there) = (found.change?, found.comparison?.change?);
    let at = written.comparison.as_ref()?.actual.as_ref()?.at;
    let (name, _) = quoted(&written.indicator);
    let ((here, here_en), (there, there_en)) = (points(here, found.decimals()), points(there, found.decimals()));
    let message = match found.ahead? {
        Ahead::Comparison => {
            say!(id "Pada indikator {name}, kelompok pembanding berubah lebih baik: {there} di sana, {here} di sini.", en "On the indicator {name} the comparison group's change was better: {there_en} there, {here_en} here.")
        }
        Ahead::Neither => {
            say!(id "Pada indikator {name}, kelompok pembanding berubah sama besar: {here}.", en "On the indicator {name} the comparison group changed by as much: {here_en}.")
        }
        Ahead::Here => return None,
    };
    let help = say!(id "periksa angka dan `direction`; jika benar, biarkan, dan tulis pada `answers` apa yang Anda ketahui tentang kelompok pembanding", en "check the figures and `direction`; if they are right, leave them, and say under `answers` what you know of the comparison group");
    Some(Diagnostic::new(&COMPARISON_NOT_BEHIND, at, message).help(help))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    /// The sound event went from 66 to 88.
    fn beside(comparison: &str) -> Site {
        let actual = "actual: { value: 88, date: 2026-07-31 }";
        let other = format!("{actual}, comparison: {{ group: Desa lain, {comparison} }}");
        sound().with("follow-up.yaml", actual, &other)
    }

    #[test]
    fn a_group_that_went_as_far_or_further() {
        let says = |comparison: &str, said: &str| {
            beside(comparison).says("comparison-not-behind", "follow-up.yaml", "comparison:", said);
        };
        says("baseline: 60, actual: 82", "berubah sama besar: +22,0");
        says("baseline: 60, actual: 82.5", "berubah lebih baik: +22,5 di sana, +22,0 di sini");
        beside("baseline: 60, actual: 81").is_silent_on("comparison-not-behind");
        beside("baseline: 60").is_silent_on("comparison-not-behind");
    }

    #[test]
    fn of_fewer_than_ten_nothing_is_compared() {
        beside("n: 4, baseline: 25, actual: 100").is_silent_on("comparison-not-behind");
    }
}

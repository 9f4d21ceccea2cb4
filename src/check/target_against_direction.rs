//! Targets on the wrong side of the baseline, and an index of satisfaction of which less would be better.
//!
//! Takes: the catalog. Gives: one fault an outcome. Never: speaks where the direction is not written.

use super::index_out_of_range::is_index;
use super::walk::{Part, outcomes};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::Direction;
use crate::{rule, say};

rule! {
    TARGET_AGAINST_DIRECTION, "target-against-direction", Error,
    id {
        "Target sebuah hasil berlawanan dengan arahnya (`direction`): lebih rendah padahal naik yang baik, atau \
         sebaliknya; atau IKM dinyatakan makin rendah makin baik.",
        "Kemajuan dihitung dari keadaan awal ke target; arah yang terbalik membuat memburuk tampak sebagai \
         kemajuan.",
        "Periksa apakah naik atau turun yang lebih baik, lalu perbaiki `direction` atau targetnya.",
    },
    en {
        "The target of an outcome goes against its `direction`: lower where up is better, or the other way round; or \
         less is said to be better of the public-satisfaction index (IKM).",
        "Progress is counted from baseline to target; the wrong way round, getting worse looks like progress.",
        "Check whether up or down is better, and put `direction` or the target right.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
outcomes:
  - { id: lpj, indicator: LPJ terlambat, direction: up, baseline: { value: 34 }, target: 10 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml
outcomes:
  - { id: lpj, indicator: LPJ terlambat, direction: down, baseline: { value: 34 }, target: 10 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, outcome) in outcomes(catalog) {
        if let Some(direction) = outcome.direction.as_ref().filter(|_| is_index(outcome))
            && direction.value == Direction::Down
        {
            let message = say!(
                id "IKM makin tinggi makin baik, padahal arahnya `down`",
                en "of the index (IKM) more is better, and its direction is `down`",
            );
            let help = say!(
                id "tulis `direction: up`; jika yang diukur bukan IKM, tulis satuannya di `unit`",
                en "write `direction: up`; where it is not the index, say in `unit` what it is",
            );
            faults.push(Diagnostic::new(&TARGET_AGAINST_DIRECTION, direction.at, message).help(help));
            continue;
        }
        let (Some(direction), Some(baseline), Some(target)) = (&outcome.direction, &outcome.baseline, &outcome.target)
        else {
            continue;
        };
        let (from, to) = (baseline.value.value, target.value);
        let (against, better_id, better_en, side_id, side_en) = match direction.value {
            Direction::Up => (to < from, "naik", "up", "di bawah", "below"),
            Direction::Down => (to > from, "turun", "down", "di atas", "above"),
        };
        if !against {
            continue;
        }
        let word = direction.value.word();
        let message = say!(
            id "target {to} {side_id} keadaan awal {from}, padahal yang baik adalah {better_id} (`direction: {word}`)",
            en "the target {to} is {side_en} the baseline {from}, although {better_en} is better (`direction: {word}`)",
        );
        let help = say!(
            id "perbaiki `target`, `direction`, atau keadaan awalnya",
            en "mend `target`, `direction` or the baseline",
        );
        faults.push(
            Diagnostic::new(&TARGET_AGAINST_DIRECTION, target.at, message)
                .help(help)
                .related(direction.at, say!(id "arahnya", en "the direction"))
                .related(baseline.value.at, say!(id "keadaan awal", en "the baseline")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{FOLLOW_UP, said};

    fn outcome(direction: &str, target: u32) -> String {
        format!(
            "outcomes:\n  - {{ id: lpj, indicator: LPJ, baseline: {{ value: 34 }}, {direction}target: {target} }}\n"
        )
    }

    #[test]
    fn more_of_the_index_is_better_whatever_its_target() {
        let index = |direction: &str, target: u32| {
            format!(
                "outcomes:\n  - {{ id: ikm, indicator: Kepuasan, unit: IKM, baseline: {{ value: 80 }}, direction: {direction}, target: {target} }}\n"
            )
        };
        assert_eq!(said(check, &[(FOLLOW_UP, &index("down", 60))]).len(), 1);
        assert!(said(check, &[(FOLLOW_UP, &index("up", 85))]).is_empty());
        assert!(said(check, &[(FOLLOW_UP, &index("down", 60).replace("IKM", "hari"))]).is_empty());
    }

    #[test]
    fn a_target_lies_on_the_better_side() {
        let wrong = outcome("direction: up, ", 10);
        assert_eq!(said(check, &[(FOLLOW_UP, &wrong)]), ["target-against-direction events/2026/a/follow-up.yaml:2:80"]);
        assert_eq!(said(check, &[(FOLLOW_UP, &outcome("direction: down, ", 40))]).len(), 1);
        for right in [outcome("direction: down, ", 10), outcome("direction: up, ", 34), outcome("", 10)] {
            assert!(said(check, &[(FOLLOW_UP, &right)]).is_empty());
        }
    }
}

//! Targets on the wrong side of the baseline.
//!
//! Takes: the catalog. Gives: one fault an outcome. Never: speaks where the direction is not written.

use super::walk::{Part, outcomes};
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::Direction;
use crate::{rule, say};

rule! {
    TARGET_AGAINST_DIRECTION, "target-against-direction", Error,
    id {
        "Target sebuah hasil berlawanan dengan arahnya (`direction`): lebih rendah padahal naik yang baik, atau \
         sebaliknya.",
        "Kemajuan dihitung dari keadaan awal ke target; arah yang terbalik membuat memburuk tampak sebagai \
         kemajuan.",
        "Periksa apakah naik atau turun yang lebih baik, lalu perbaiki `direction` atau sasarannya.",
    },
    en {
        "The target of an outcome goes against its `direction`: lower where up is better, or the other way round.",
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
    fn a_target_lies_on_the_better_side() {
        let wrong = outcome("direction: up, ", 10);
        assert_eq!(said(check, &[(FOLLOW_UP, &wrong)]), ["target-against-direction events/2026/a/follow-up.yaml:2:80"]);
        assert_eq!(said(check, &[(FOLLOW_UP, &outcome("direction: down, ", 40))]).len(), 1);
        for right in [outcome("direction: down, ", 10), outcome("direction: up, ", 34), outcome("", 10)] {
            assert!(said(check, &[(FOLLOW_UP, &right)]).is_empty());
        }
    }
}

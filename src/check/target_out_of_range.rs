//! Targets that nothing can reach or miss: a share above 1, a negative figure.
//!
//! Takes: the catalog. Gives: one fault a target. Never: judges whether a target is high or low.

use super::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::model::event::{Target, TargetMeasure};
use crate::shape::hundredth;
use crate::{rule, say};

rule! {
    TARGET_OUT_OF_RANGE, "target-out-of-range", Error,
    id {
        "Target (`targets`) berupa bagian tidak terletak antara 0 dan 1, atau target lain bernilai negatif.",
        "Target 90 untuk sebuah bagian akan terbaca 9.000% dan tidak dapat dicapai siapa pun.",
        "Tulis bagian sebagai pecahan: 90% adalah 0.9.",
    },
    en {
        "A target that is a share lies outside 0 to 1, or another target is negative.",
        "A target of 90 for a share would read 9,000% and could be reached by nobody.",
        "Write a share as a fraction: 90% is 0.9.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
targets: [{ measure: completion, value: 90 }]",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
targets: [{ measure: completion, value: 0.9 }]",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    faults.extend(events(catalog).flat_map(|event| &event.record.targets).filter_map(fault));
}

fn fault(target: &Target) -> Option<Diagnostic> {
    let (number, measure) = (target.value.value, target.measure.value.word());
    let share = match target.measure.value {
        TargetMeasure::Completion | TargetMeasure::FollowUpDone | TargetMeasure::Applied => true,
        TargetMeasure::Gain | TargetMeasure::CostPerParticipant => false,
    };
    let (message, help) = if share && !(0.0..=1.0).contains(&number.0) {
        let message = say!(
            id "target untuk `{measure}` adalah bagian antara 0 dan 1, tetapi tertulis {number}",
            en "a target for `{measure}` is a share between 0 and 1, found {number}",
        );
        let meant = hundredth(number.0);
        let help = if (1.0..=100.0).contains(&number.0) {
            say!(id "jika maksudnya {number} persen, tulis `{meant}`", en "if you mean {number} percent, write `{meant}`")
        } else {
            say!(id "tulis sebagai bagian dari satu, misalnya `0.9`", en "write a share of one, for example `0.9`")
        };
        (message, help)
    } else if number.0 < 0.0 {
        let message = say!(
            id "target untuk `{measure}` tidak mungkin negatif: {number}",
            en "a target for `{measure}` cannot be negative: {number}",
        );
        (
            message,
            say!(id "tulis angka yang hendak dicapai, tanpa tanda minus", en "write the figure to be reached, without a minus"),
        )
    } else {
        return None;
    };
    Some(
        Diagnostic::new(&TARGET_OUT_OF_RANGE, target.value.at, message)
            .help(help)
            .related(target.measure.at, say!(id "ukurannya", en "the measure")),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    fn of(measure: &str, value: &str) -> Vec<String> {
        said(check, &[(EVENT, &event(&format!("targets:\n  - measure: {measure}\n    value: {value}")))])
    }

    #[test]
    fn a_share_lies_between_nothing_and_all() {
        for measure in ["completion", "follow-up-done", "applied"] {
            for wrong in ["90", "1.01", "-1", "-0.1"] {
                assert_eq!(of(measure, wrong), ["target-out-of-range events/2026/a/event.md:8:12"], "{wrong}");
            }
            for right in ["0", "0.9", "1", "1.0"] {
                assert!(of(measure, right).is_empty(), "{right}");
            }
        }
    }

    #[test]
    fn another_target_is_not_negative() {
        for measure in ["gain", "cost-per-participant"] {
            assert_eq!(of(measure, "-1").len(), 1);
            assert!(of(measure, "0").is_empty() && of(measure, "480000").is_empty());
        }
    }
}

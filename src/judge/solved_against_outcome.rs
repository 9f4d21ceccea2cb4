//! The rule on a problem that is said to be solved while its own measure says otherwise.
//!
//! Takes: the problem and the outcome that it names. Gives: one finding. Never: decides whether the problem is solved, or tells
//! a value that may not be told.

use super::case::Case;
use super::outcomes::{are_told, figures, told, with_unit};
use super::wording::{Both, quoted};
use crate::diagnostic::Diagnostic;
use crate::evidence::outcomes::{Figure, wants_rise};
use crate::model::event::{Problem, ProblemResult};
use crate::model::follow_up::Outcome;
use crate::{rule, say};

rule! {
    SOLVED_AGAINST_OUTCOME, "solved-against-outcome", Finding,
    id {
        "Masalah dinyatakan selesai (`result: solved`), padahal indikatornya tidak membaik atau belum mencapai target; atau \
         dinyatakan berkurang (`partly`), padahal indikatornya tidak membaik.",
        "Indikator dipilih untuk menunjukkan apakah masalahnya mengecil; pernyataan yang berbeda dari angkanya perlu dijelaskan.",
        "Biarkan angkanya. Jika pernyataannya terlalu cepat, tulis `result` menurut indikatornya; jika pernyataannya benar, \
         tulis pada `answers` apa dasarnya.",
    },
    en {
        "A problem is said to be solved (`result: solved`), but its outcome got no better or has not reached its target; or it is \
         said to be smaller (`partly`), but its outcome got no better.",
        "The outcome was chosen to show whether the problem got smaller; where words and figures differ, a reader needs to know why.",
        "Leave the figures. If it was said too early, write the `result` that the outcome shows; if it is right, say under \
         `answers` what it rests on.",
    },
    wrong r"# event.md
problem: { statement: 41 dari 120 desa terlambat., outcome: lpj-tepat-waktu, result: solved }
# follow-up.yaml
outcomes: [{ id: lpj-tepat-waktu, indicator: LPJ tepat waktu, direction: up, baseline: { value: 66 }, target: 90, actual: { value: 78 } }]",
    answered {
        id "Sisa 26 desa yang terlambat adalah desa tanpa bendahara tetap, di luar masalah yang dirumuskan; itu dijawab program lain.",
        en "The 26 villages that are still late have no treasurer of their own, which is outside of this problem and has another program.",
    },
}

/// Speaks once, at what is said of the problem.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_cancelled() {
        said.extend(case.record.problem.as_ref().and_then(|problem| contradicted(case, problem)));
    }
}

fn contradicted(case: &Case<'_>, problem: &Problem) -> Option<Diagnostic> {
    let (result, named) = (problem.result.as_ref()?, problem.outcome.as_ref()?);
    let solved = match result.value {
        ProblemResult::Solved => true,
        ProblemResult::Partly => false,
        ProblemResult::Not | ProblemResult::Unknown => return None,
    };
    let outcomes = case.event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
    let outcome = outcomes.into_iter().find(|outcome| outcome.id.as_str() == named.as_str())?;
    let (measure, measure_en) = no_better(outcome).or_else(|| solved.then(|| short_of_target(outcome)).flatten())?;
    let (word, word_en) = if solved { ("selesai", "solved") } else { ("berkurang", "smaller") };
    let (name, _) = quoted(&outcome.indicator);
    Some(
        Diagnostic::new(&SOLVED_AGAINST_OUTCOME, result.at, say!(id "Masalahnya dinyatakan {word}, sedangkan indikator {name} {measure}.", en "The problem is said to be {word_en}, while the indicator {name} {measure_en}."))
            .help(say!(id "tulis `result` menurut indikatornya, atau jelaskan pada `answers` di `event.md` apa dasar pernyataan itu", en "write the `result` that the outcome shows, or explain under `answers` in `event.md` what it rests on"))
            .related(outcome.indicator.at, say!(id "indikatornya", en "the outcome")),
    )
}

fn no_better(outcome: &Outcome) -> Option<Both> {
    let (before, after, rise) = (outcome.baseline.as_ref()?, outcome.actual.as_ref()?, wants_rise(outcome)?);
    // A direction of what is withheld would tell of it.
    if !are_told(outcome) {
        return None;
    }
    let (from, to) = (before.value.value.0, after.value.value.0);
    if if rise { to > from } else { to < from } {
        return None;
    }
    let (before, after) = figures(outcome);
    let ((before, before_en), (now, now_en)) = (told(outcome, before?), told(outcome, after?));
    let (wanted, wanted_en) = if rise { ("naik", "rise") } else { ("turun", "fall") };
    let (moved, moved_en) = if before == now {
        (format!("tetap {now}"), format!("stayed at {now_en}"))
    } else {
        (format!("bergerak dari {before} menjadi {now}"), format!("went from {before_en} to {now_en}"))
    };
    Some((format!("{moved}, padahal diharapkan {wanted}"), format!("{moved_en}, while it was meant to {wanted_en}")))
}

/// Of a small base only counts are told, and a target in percent is none.
fn short_of_target(outcome: &Outcome) -> Option<Both> {
    let (target, rise) = (outcome.target.as_ref()?.value.0, wants_rise(outcome)?);
    let after = figures(outcome).1?;
    let Figure::Value(now) = after else { return None };
    if if rise { now >= target } else { now <= target } {
        return None;
    }
    let ((now, now_en), (aim, aim_en)) = (told(outcome, after), with_unit(outcome, target));
    Some((format!("baru {now}, targetnya {aim}"), format!("has {now_en} so far, with a target of {aim_en}")))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    fn result(word: &str) -> Site {
        sound().with("event.md", "  outcome: tepat-waktu\n", &format!("  outcome: tepat-waktu\n  result: {word}\n"))
    }

    #[test]
    fn solved_by_words_alone() {
        // 66 before, 88 after, 90 aimed at.
        result("solved").says(
            "solved-against-outcome",
            "event.md",
            "result: solved",
            "dinyatakan selesai, sedangkan indikator “Laporan tepat waktu” baru 88%, targetnya 90%",
        );
        result("solved").with("follow-up.yaml", "value: 88", "value: 90").is_silent_on("solved-against-outcome");
        result("partly").is_silent_on("solved-against-outcome");
        result("partly").with("follow-up.yaml", "value: 88", "value: 66").says(
            "solved-against-outcome",
            "event.md",
            "result: partly",
            "dinyatakan berkurang, sedangkan indikator “Laporan tepat waktu” tetap 66%, padahal diharapkan naik",
        );
        for word in ["not", "unknown"] {
            result(word).with("follow-up.yaml", "value: 88", "value: 61").is_silent_on("solved-against-outcome");
        }
        result("solved")
            .with("follow-up.yaml", ", actual: { value: 88, date: 2026-07-31 }", "")
            .is_silent_on("solved-against-outcome");
    }

    #[test]
    fn what_may_not_be_told_is_not_told_here() {
        // A percentage on seven that is no count of seven.
        let few =
            |value: &str| result("solved").with("follow-up.yaml", "value: 88,", &format!("value: {value}, n: 7,"));
        few("44").is_silent_on("solved-against-outcome");
        // 66 of nobody says how many: that and 4 of 7 have no unit in common.
        few("57.1").says(
            "solved-against-outcome",
            "event.md",
            "result: solved",
            "bergerak dari 66% menjadi nilai pada 7 yang terlalu sedikit untuk persen, padahal",
        );
        few("57.1").with("follow-up.yaml", "value: 66,", "value: 66, n: 50,").says(
            "solved-against-outcome",
            "event.md",
            "result: solved",
            "bergerak dari 33 (n = 50) menjadi 4 (n = 7)",
        );
        few("71.4").is_silent_on("solved-against-outcome");
    }
}

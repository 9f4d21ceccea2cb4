//! The rule on more money given back than was left.
//!
//! Takes: what was planned, spent and given back, and what auditors found. Gives: one finding. Never: counts a part that is not
//! known as nought.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::model::budget::{AuditResult, Budget};
use crate::{rule, say};

rule! {
    RETURNED_EXCEEDS_BUDGET, "returned-exceeds-budget", Finding,
    id {
        "Uang yang dikembalikan (`returned`) lebih besar daripada yang tidak terpakai: rencana dikurangi realisasi, ditambah \
         nilai temuan pemeriksa.",
        "Yang dapat kembali hanyalah uang yang tersisa; jumlah yang lebih besar berarti realisasi atau pengembaliannya keliru.",
        "Cocokkan jumlahnya dengan surat setoran. Jika sebagian berasal dari kegiatan lain, tulis bagian kegiatan ini \
         saja; jika memang sebanyak itu, biarkan dan tulis pada `answers`.",
    },
    en {
        "The money given back (`returned`) is more than was left: what was planned less what was spent, and what auditors found.",
        "Only what is left can be given back; a larger amount means that the spending or the return is wrong.",
        "Compare the amount with the payment slip. If a part belongs to another event, write only what belongs to this \
         one; if it is right, leave it, and explain under `answers`.",
    },
    wrong r"# budget.yaml (surat setoran: Rp600.000)
returned: { amount: 99000000, date: 2026-04-28 }
lines: [{ category: meals, item: Konsumsi, planned: 14850000, realised: 14250000 }]",
    mended r"# budget.yaml (surat setoran: Rp600.000)
returned: { amount: 600000, date: 2026-04-28 }
lines: [{ category: meals, item: Konsumsi, planned: 14850000, realised: 14250000 }]",
}

/// Speaks once, at the amount.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(case.event.budget.as_ref().and_then(|budget| returned(case, budget)));
}

fn returned(case: &Case<'_>, budget: &Budget) -> Option<Diagnostic> {
    let amount = &budget.returned.as_ref()?.amount;
    let (planned, realised) = (&case.money.planned, &case.money.realised);
    if !planned.is_complete() {
        return None;
    }
    let ((back, back_en), (plan, plan_en)) = (case.money(amount.value.0), case.money(planned.known));
    let message = if amount.value.0 > planned.known.max(realised.known) {
        say!(id "Uang yang dikembalikan {back}, lebih besar daripada seluruh rencana anggaran ({plan}).", en "{back_en} was given back, more than the whole planned budget ({plan_en}).")
    } else {
        let Rest { available, left, found } = left_over(case, budget)?;
        if amount.value.0 <= left.saturating_add(found) {
            return None;
        }
        let ((left, left_en), (plan, plan_en)) = (case.money(left), case.money(available));
        let (spent, spent_en) = case.money(realised.known);
        let (wanted, wanted_en) = case.money(found);
        let audited = found > 0;
        let also = if audited { format!(" dan nilai temuan pemeriksa {wanted}") } else { String::new() };
        let also_en = if audited { format!(" and auditors found {wanted_en}") } else { String::new() };
        say!(id "Uang yang dikembalikan {back}, sedangkan yang tersisa {left} (rencana {plan}, realisasi {spent}){also}.", en "{back_en} was given back, while {left_en} was left ({plan_en} planned, {spent_en} spent){also_en}.")
    };
    Some(
        Diagnostic::new(&RETURNED_EXCEEDS_BUDGET, amount.at, message)
            .help(say!(id "periksa jumlahnya; jika sebagian berasal dari kegiatan lain, tulis bagian kegiatan ini saja", en "check the amount; if a part of it belongs to another event, write only what belongs to this one")),
    )
}

/// What can be given back.
struct Rest {
    /// What was planned, in the larger of the two versions.
    available: u64,
    /// That, less what was spent.
    left: u64,
    /// What auditors found.
    found: u64,
}

/// `None` while a part of it is not known.
fn left_over(case: &Case<'_>, budget: &Budget) -> Option<Rest> {
    let (planned, realised) = (&case.money.planned, &case.money.realised);
    let before = case.money.original.as_ref();
    if !realised.is_complete() || before.is_some_and(|before| !before.is_complete()) {
        return None;
    }
    let available = before.map_or(planned.known, |before| before.known.max(planned.known));
    let mut found: u64 = 0;
    for audit in &budget.audits {
        if audit.result.as_ref().is_some_and(|result| result.value == AuditResult::Finding) {
            // Where nobody says how much, it may be all of what was given back.
            found = found.saturating_add(audit.amount.as_ref()?.value.0);
        }
    }
    Some(Rest { available, left: available.saturating_sub(realised.known), found })
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn more_given_back_than_there_was() {
        let back = |amount: &str| sound().add("budget.yaml", &format!("\nreturned: {{ amount: {amount} }}\n"));
        back("20000001").says(
            "returned-exceeds-budget",
            "budget.yaml",
            "20000001",
            "Rp20.000.001, lebih besar daripada seluruh rencana anggaran (Rp20.000.000)",
        );
    }

    #[test]
    fn more_given_back_than_was_left() {
        let back = |amount: &str| sound().add("budget.yaml", &format!("\nreturned: {{ amount: {amount} }}\n"));
        // 20,000,000 planned and 19,600,000 spent.
        back("400001").says(
            "returned-exceeds-budget",
            "budget.yaml",
            "400001",
            "Rp400.001, sedangkan yang tersisa Rp400.000 (rencana Rp20.000.000, realisasi Rp19.600.000)",
        );
        back("400000").is_silent_on("returned-exceeds-budget");
        // What auditors want back is given back as well; they may not say how much.
        let found =
            |more: &str| back("500000").with("budget.yaml", "result: no-finding", &format!("result: finding{more}"));
        found(", amount: 100000").is_silent_on("returned-exceeds-budget");
        found(", amount: 99999").says(
            "returned-exceeds-budget",
            "budget.yaml",
            "500000",
            "yang tersisa Rp400.000 (rencana Rp20.000.000, realisasi Rp19.600.000) dan nilai temuan pemeriksa Rp99.999",
        );
        found("").is_silent_on("returned-exceeds-budget");
        // A line without what was spent: nobody knows what was left.
        back("400001").with("budget.yaml", "    realised: 16000000\n", "").is_silent_on("returned-exceeds-budget");
        // Before 400,000 were moved away they could be given back.
        let revised = "planned: 16400000\n    revised: 16000000";
        back("400000").with("budget.yaml", "planned: 16400000", revised).is_silent_on("returned-exceeds-budget");
    }
}

//! The rule on audits that name more money than the event cost.
//!
//! Takes: the audits and the budget. Gives: a finding an audit. Never: judges what was found, or counts an amount that is not
//! known as nought.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::evidence::money::Total;
use crate::model::budget::{Audit, AuditResult};
use crate::{rule, say};

rule! {
    AUDIT_EXCEEDS_BUDGET, "audit-exceeds-budget", Finding,
    id {
        "Nilai temuan pemeriksa (`amount`) lebih besar daripada seluruh biaya kegiatan ini.",
        "Yang dapat ditemukan pada sebuah kegiatan tidak lebih dari uangnya; selebihnya milik kegiatan lain, atau salah satu angkanya keliru.",
        "Cocokkan dengan laporan pemeriksa. Bila laporannya mencakup beberapa kegiatan, tulis bagian kegiatan ini saja; bila tidak dapat \
         dipisahkan, biarkan dan tulis itu pada `answers`.",
    },
    en {
        "What auditors found (`amount`) is more than the whole event cost.",
        "No more can be found at an event than its money; the rest belongs to other events, or one of the figures is wrong.",
        "Compare it with the auditors' report. Where that covers several events, write only this one's part; where it cannot be told \
         apart, leave it, and say so under `answers`.",
    },
    wrong r"# budget.yaml
lines: [{ category: meals, item: Konsumsi, planned: 14850000, realised: 14250000 }]
audits: [{ by: Inspektorat, date: 2026-09-01, result: finding, report: LHP 12/2026, amount: 157500000, status: open }]",
    answered {
        id "LHP 12/2026 mencakup sebelas kegiatan DPMD; bagian kegiatan ini tidak disebut terpisah di dalamnya.",
        en "The report covers eleven events of the office; the part of this one is not told apart in it.",
    },
}

/// Speaks of every audit that does.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let audits = case.event.budget.iter().flat_map(|budget| &budget.audits);
    said.extend(audits.filter_map(|audit| exceeds(case, audit)));
}

fn exceeds(case: &Case<'_>, audit: &Audit) -> Option<Diagnostic> {
    // An amount under "no finding" has its own rule.
    if audit.result.as_ref().is_some_and(|result| result.value == AuditResult::NoFinding) {
        return None;
    }
    let amount = audit.amount.as_ref()?;
    let (total, is_spent) = cost(case)?;
    if amount.value.0 <= total {
        return None;
    }
    let (by, (found, found_en), (cost, cost_en)) = (&*audit.by, case.money(amount.value.0), case.money(total));
    let (what, what_en) = if is_spent { ("realisasi", "spending") } else { ("rencana anggaran", "planned budget") };
    Some(
        Diagnostic::new(&AUDIT_EXCEEDS_BUDGET, amount.at, say!(id "Pemeriksaan {by} menyebut {found}, lebih besar daripada seluruh {what} kegiatan ini ({cost}).", en "The audit by {by} is about {found_en}, more than the whole {what_en} of this event ({cost_en})."))
            .help(say!(id "cocokkan dengan laporannya; jika laporan itu mencakup kegiatan lain, tulis bagian kegiatan ini saja, atau jelaskan pada `answers` di `event.md`", en "compare with the report; if it covers other events too, write only this one's part, or explain under `answers` in `event.md`")),
    )
}

/// What was spent, where that is wholly known, else what was planned, in the larger of its versions; and whether it was spent.
fn cost(case: &Case<'_>) -> Option<(u64, bool)> {
    if let Some(spent) = case.money.realised.complete() {
        return Some((spent, true));
    }
    let planned = case.money.planned.complete()?;
    let before = case.money.original.as_ref().map_or(Some(planned), Total::complete)?;
    let known = case.money.realised.at_least().unwrap_or_default();
    let planned = planned.max(before);
    (known <= planned).then_some((planned, false))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const RULE: &str = "audit-exceeds-budget";

    #[test]
    fn no_more_is_found_than_there_was() {
        let audit = |result: &str| sound().with("budget.yaml", "result: no-finding", result);
        audit("result: finding, amount: 20000001").says(
            RULE,
            "budget.yaml",
            "20000001",
            "Inspektorat menyebut Rp20.000.001, lebih besar daripada seluruh ",
        );
        audit("result: finding, amount: 5000").is_silent_on(RULE);
        // That an audit found nothing and names an amount is told already.
        audit("result: no-finding, amount: 20000001").is_silent_on(RULE);
    }
}

//! Rules on the budget's own story: money dated before the event, more given back than there was, and an audit that found
//! nothing worth an amount.
//!
//! Takes: the budget. Gives: findings. Never: looks at single lines.

use super::case::Case;
use super::wording::{Both, day, few};
use crate::diagnostic::Diagnostic;
use crate::model::budget::{AuditResult, Budget};
use crate::shape::Date;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    MONEY_DATED_BEFORE_EVENT, "money-dated-before-event", Finding,
    id {
        "Realisasi atau pengembalian uang bertanggal sebelum hari pertama kegiatan yang sudah selesai, atau pemeriksaan bertanggal sebelum tahun kegiatannya.",
        "Sebelum kegiatan berlangsung belum ada belanja yang dapat dicatat seluruhnya, dikembalikan, atau diperiksa; hampir selalu tanggalnya keliru.",
        "Cocokkan tahun, bulan, dan harinya dengan dokumennya. Jika memang benar, biarkan dan tulis sebabnya pada \
         `answers`.",
    },
    en {
        "Spending or a return of money is dated before the first day of an event that is over, or an audit before the event's year.",
        "Before an event takes place its spending cannot be recorded whole, given back or audited; nearly always the date is mistyped.",
        "Compare year, month and day with the paper. If they are right, leave them, and say why under `answers`.",
    },
    wrong r"# budget.yaml (kegiatan mulai 2026-03-10; SPJ bertanggal 30 April 2026)
realised_as_of: 2025-04-30",
    mended r"# budget.yaml (kegiatan mulai 2026-03-10; SPJ bertanggal 30 April 2026)
realised_as_of: 2026-04-30",
}

rule! {
    RETURNED_EXCEEDS_BUDGET, "returned-exceeds-budget", Finding,
    id {
        "Uang yang dikembalikan (`returned`) lebih besar daripada rencana dan realisasinya.",
        "Yang dapat kembali hanyalah uang yang pernah disediakan; jumlah yang lebih besar membuat angka lain meragukan.",
        "Cocokkan jumlahnya dengan surat setoran. Jika sebagian berasal dari kegiatan lain, tulis bagian kegiatan ini \
         saja; jika memang sebanyak itu, biarkan dan tulis pada `answers`.",
    },
    en {
        "The money given back (`returned`) is more than was planned and more than was spent.",
        "Only money that was made available can be given back; a larger amount puts the other figures in doubt.",
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

rule! {
    AMOUNT_WITHOUT_AUDIT_FINDING, "amount-without-audit-finding", Finding,
    id {
        "Pemeriksaan dinyatakan tanpa temuan, tetapi menyebut sebuah jumlah uang.",
        "`amount` adalah nilai temuan; jika ada nilainya, pembaca perlu tahu apa yang ditemukan.",
        "Ikuti laporan pemeriksa: `result: finding` jika jumlah itu nilai temuan; hapus `amount` hanya jika itu nilai \
         yang diperiksa.",
    },
    en {
        "An audit is said to have found nothing, but names an amount of money.",
        "`amount` is what a finding amounts to; where there is an amount, a reader needs to know what was found.",
        "Follow the auditors' report: `result: finding` if that is what a finding amounts to; delete `amount` only if it \
         is what was looked into.",
    },
    wrong r"# budget.yaml (LHP: temuan Rp15.750.000, sudah disetor)
audits: [{ by: Inspektorat, date: 2026-09-01, result: no-finding, amount: 15750000 }]",
    mended r"# budget.yaml (LHP: temuan Rp15.750.000, sudah disetor)
audits: [{ by: Inspektorat, date: 2026-09-01, result: finding, amount: 15750000, status: closed }]",
}

/// Applies the rules on the budget as a whole.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(budget) = &case.event.budget else { return };
    said.extend(early(case, budget));
    said.extend(returned(case, budget));
    said.extend(audited(case, budget));
}

/// A cancelled event may well give its money back before the day it was to begin; one to come may record a first payment.
fn early(case: &Case<'_>, budget: &Budget) -> Option<Diagnostic> {
    if case.is_cancelled() || case.event.last_day() >= case.today {
        return None;
    }
    let first = case.event.first_day().min(case.record.start.value);
    let mut dated: Vec<(&Fact<Date>, &str, &str)> = Vec::new();
    let before = |date: &&Fact<Date>| date.value < first;
    dated.extend(
        budget.realised_as_of.as_ref().filter(before).map(|date| (date, "keadaan realisasi", "the realised budget")),
    );
    let given_back = budget.returned.as_ref().and_then(|returned| returned.date.as_ref());
    dated.extend(given_back.filter(before).map(|date| (date, "pengembalian uang", "the return of money")));
    // A plan may be reviewed some weeks ahead; a year earlier nothing of the event was there to be looked into.
    let audits = budget.audits.iter().filter_map(|audit| audit.date.as_ref());
    dated.extend(audits.filter(|date| date.value.year() < first.year()).map(|date| (date, "pemeriksaan", "an audit")));
    let (at, ..) = dated.first()?;
    let names: Vec<Both> = dated
        .iter()
        .map(|(date, id, en)| {
            let (day, day_en) = day(date.value);
            (format!("{id} ({day})"), format!("{en} ({day_en})"))
        })
        .collect();
    let ((names, names_en), (start, start_en)) = (few(&names), day(first));
    Some(
        Diagnostic::new(&MONEY_DATED_BEFORE_EVENT, at.at, say!(id "Bertanggal sebelum kegiatan mulai pada {start}: {names}.", en "Dated before the event began on {start_en}: {names_en}."))
            .help(say!(id "periksa tahun, bulan, dan harinya; jika memang benar, tulis sebabnya pada `answers` di `event.md`", en "check year, month and day; if they are right, say why under `answers` in `event.md`"))
            .related(case.record.start.at, say!(id "kegiatan mulai", en "the event begins")),
    )
}

fn returned(case: &Case<'_>, budget: &Budget) -> Option<Diagnostic> {
    let amount = &budget.returned.as_ref()?.amount;
    let (planned, realised) = (&case.money.planned, &case.money.realised);
    if !planned.is_complete() || amount.value.0 <= planned.known.max(realised.known) {
        return None;
    }
    let ((back, back_en), (plan, plan_en)) = (case.money(amount.value.0), case.money(planned.known));
    Some(
        Diagnostic::new(&RETURNED_EXCEEDS_BUDGET, amount.at, say!(id "Uang yang dikembalikan {back}, lebih besar daripada seluruh rencana anggaran ({plan}).", en "{back_en} was given back, more than the whole planned budget ({plan_en})."))
            .help(say!(id "periksa jumlahnya; jika sebagian berasal dari kegiatan lain, tulis bagian kegiatan ini saja", en "check the amount; if a part of it belongs to another event, write only what belongs to this one")),
    )
}

fn audited(case: &Case<'_>, budget: &Budget) -> Vec<Diagnostic> {
    let clean = budget.audits.iter().filter_map(|audit| {
        let result = audit.result.as_ref().filter(|result| result.value == AuditResult::NoFinding)?;
        Some((audit, result, audit.amount.as_ref().filter(|amount| amount.value.0 > 0)?))
    });
    let said = clean.map(|(audit, result, amount)| {
        let (by, (sum, sum_en)) = (&*audit.by, case.money(amount.value.0));
        Diagnostic::new(&AMOUNT_WITHOUT_AUDIT_FINDING, amount.at, say!(id "Pemeriksaan {by} dinyatakan tanpa temuan, tetapi menyebut {sum}.", en "The audit by {by} is said to have found nothing, but names {sum_en}."))
            .help(say!(id "tulis `result: finding` jika itu nilai temuan; hapus `amount` jika itu nilai yang diperiksa", en "write `result: finding` if that is what a finding amounts to; delete `amount` if that is what was looked into"))
            .related(result.at, say!(id "hasilnya", en "the result"))
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn money_dated_before_the_event() {
        let as_of = |date: &str| sound().with("budget.yaml", "realised_as_of: 2026-04-30", date);
        as_of("realised_as_of: 2026-03-09").says(
            "money-dated-before-event",
            "budget.yaml",
            "2026-03-09",
            "sebelum kegiatan mulai pada 10 Maret 2026: keadaan realisasi (9 Maret 2026)",
        );
        as_of("realised_as_of: 2026-03-10").is_silent_on("money-dated-before-event");
        let back = "returned: { amount: 5, date: 2025-10-02 }\nrealised_as_of: 2026-04-30";
        as_of(back).says("money-dated-before-event", "budget.yaml", "2025-10-02", "pengembalian uang");
        as_of(back)
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("money-dated-before-event");
        let audit = |date: &str| sound().with("budget.yaml", "date: 2026-09-01", date);
        audit("date: 2024-09-01").says(
            "money-dated-before-event",
            "budget.yaml",
            "2024",
            "pemeriksaan (1 September 2024)",
        );
        audit("date: 2026-01-05").is_silent_on("money-dated-before-event");
    }

    #[test]
    fn more_given_back_than_there_was() {
        let back = |amount: &str| sound().add("budget.yaml", &format!("\nreturned: {{ amount: {amount} }}\n"));
        back("20000001").says(
            "returned-exceeds-budget",
            "budget.yaml",
            "20000001",
            "Rp20.000.001, lebih besar daripada seluruh rencana anggaran (Rp20.000.000)",
        );
        back("20000000").is_silent_on("returned-exceeds-budget");
    }

    #[test]
    fn nothing_found_and_an_amount() {
        let audit = |more: &str| sound().with("budget.yaml", "result: no-finding", more);
        audit("result: no-finding, amount: 5000").says(
            "amount-without-audit-finding",
            "budget.yaml",
            "amount: 5000",
            "Inspektorat dinyatakan tanpa temuan, tetapi menyebut Rp5.000",
        );
        audit("result: no-finding, amount: 0").is_silent_on("amount-without-audit-finding");
        audit("result: finding, amount: 5000").is_silent_on("amount-without-audit-finding");
    }
}

//! The rule on what auditors found. Here, and only here, the Indonesian word "temuan" is used.
//!
//! Takes: the audits. Gives: a finding an audit. Never: hides one that is settled.

use super::case::Case;
use super::wording::day;
use crate::diagnostic::Diagnostic;
use crate::model::budget::{Audit, AuditResult, AuditStatus};
use crate::{rule, say};

rule! {
    AUDIT_FINDING, "audit-finding", Finding,
    id {
        "Pemeriksa (BPK atau Inspektorat) mencatat temuan atas kegiatan ini.",
        "Pembaca berhak tahu temuan pemeriksa, jumlahnya, dan apakah sudah diselesaikan.",
        "Temuan pemeriksa tidak diubah dan tidak dihapus. Tulis pada `answers` tindak lanjutnya; `status` menjadi \
         `closed` hanya jika pemeriksa menyatakannya selesai.",
    },
    en {
        "Auditors recorded a finding on this event.",
        "A reader has a right to know what auditors found, the amount, and whether it is settled.",
        "What auditors found is neither changed nor deleted. Say under `answers` what is done about it; `status` becomes \
         `closed` only when the auditors say that it is settled.",
    },
    wrong r"# budget.yaml
audits: [{ by: Inspektorat, date: 2026-09-01, result: finding, report: LHP 12/2026, amount: 15750000, status: open }]",
    answered {
        id "Kelebihan bayar Rp15.750.000 dikembalikan ke kas daerah dalam tiga angsuran; angsuran terakhir 30 November 2026.",
        en "The Rp15,750,000 overpaid goes back to the treasury in three instalments, the last on 30 November 2026.",
    },
}

/// Speaks of every audit with a finding, open or settled.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let audits = case.event.budget.iter().flat_map(|budget| &budget.audits);
    said.extend(audits.filter_map(|audit| finding(case, audit)));
}

fn finding(case: &Case<'_>, audit: &Audit) -> Option<Diagnostic> {
    let result = audit.result.as_ref().filter(|result| result.value == AuditResult::Finding)?;
    let by = &*audit.by;
    let (mut id, mut en) = (String::new(), String::new());
    if let Some(report) = &audit.report {
        let report = report.as_str();
        id = format!(" dalam {report}");
        en = format!(" in {report}");
    }
    if let Some((date, date_en)) = audit.date.as_ref().map(|date| day(date.value)) {
        id = format!("{id} pada {date}");
        en = format!("{en} on {date_en}");
    }
    if let Some((sum, sum_en)) = audit.amount.as_ref().map(|amount| case.money(amount.value.0)) {
        id = format!("{id}, senilai {sum}");
        en = format!("{en}, amounting to {sum_en}");
    }
    let (settled, settled_en) = match audit.status.as_ref().map(|status| status.value) {
        Some(AuditStatus::Open) => ("; belum diselesaikan", "; not settled yet"),
        Some(AuditStatus::Closed) => ("; sudah diselesaikan", "; settled"),
        None => ("", ""),
    };
    Some(
        Diagnostic::new(&AUDIT_FINDING, result.at, say!(id "{by} mencatat temuan{id}{settled}.", en "{by} recorded a finding{en}{settled_en}."))
            .help(say!(id "tulis tindak lanjutnya pada `answers` di `event.md` dan perbarui `status`", en "say under `answers` in `event.md` what was done about it, and update the `status`")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn auditors_found_something() {
        sound().with("budget.yaml", "result: no-finding", "result: finding, report: LHP 12/2026, amount: 15750000, status: open").says(
            "audit-finding",
            "budget.yaml",
            "result: finding",
            "Inspektorat mencatat temuan dalam LHP 12/2026 pada 1 September 2026, senilai Rp15.750.000; belum diselesaikan.",
        );
    }
}

//! Postponed or cancelled events without a reason, and postponed ones without a new date.
//!
//! Takes: the catalog. Gives: one fault an event, which names all that is missing. Never: weighs the reason.

use super::walk::{Part, events};
use crate::diagnostic::Diagnostic;
use crate::model::event::Status;
use crate::{rule, say};

rule! {
    STATUS_WITHOUT_REASON, "status-without-reason", Error,
    id {
        "Kegiatan ditunda atau dibatalkan tanpa `status_reason`, atau ditunda tanpa `new_start`.",
        "Kegiatan yang batal tetap memakai uang dan waktu orang; alasannya adalah hal pertama yang ditanyakan \
         pembaca.",
        "Tulis alasan yang sebenarnya, dan hari barunya jika ditunda.",
    },
    en {
        "An event is postponed or cancelled without `status_reason`, or postponed without `new_start`.",
        "An event that does not take place still costs money and people's time; the reason is the first thing a \
         reader asks for.",
        "Write the real reason, and the new day where it was postponed.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
status: postponed",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
status: postponed
status_reason: Jalan menuju lokasi terputus banjir.
new_start: 2026-04-14",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        let status = &event.record.status;
        let (verb_id, verb_en) = match status.value {
            Status::Postponed => ("ditunda", "postponed"),
            Status::Cancelled => ("dibatalkan", "cancelled"),
            Status::Planned | Status::Ongoing | Status::Completed => continue,
        };
        let no_reason = event.record.status_reason.is_none();
        let no_date = status.value == Status::Postponed && event.record.new_start.is_none();
        let (missing_id, missing_en) = match (no_reason, no_date) {
            (true, true) => (
                "alasan (`status_reason`) dan tanggal baru (`new_start`)",
                "reason (`status_reason`) and no new date (`new_start`)",
            ),
            (true, false) => ("alasan (`status_reason`)", "reason (`status_reason`)"),
            (false, true) => ("tanggal baru (`new_start`)", "new date (`new_start`)"),
            (false, false) => continue,
        };
        let message = say!(
            id "kegiatan ini {verb_id} tanpa {missing_id}",
            en "this event is {verb_en} with no {missing_en}",
        );
        let reason = "`status_reason: …`";
        // A day that nobody wrote would be published by whoever pastes it.
        let date = "`new_start: …`";
        let help = match (no_reason, no_date) {
            (true, true) => {
                say!(id "tambahkan di bawahnya: {reason} dan {date}", en "add below it: {reason} and {date}")
            }
            (true, false) => say!(id "tambahkan di bawahnya: {reason}", en "add below it: {reason}"),
            _ => say!(id "tambahkan di bawahnya: {date}", en "add below it: {date}"),
        };
        let mut fault = Diagnostic::new(&STATUS_WITHOUT_REASON, status.at, message).help(help);
        for (lacks, key) in [(no_reason, "status_reason"), (no_date, "new_start")] {
            if lacks {
                fault = fault.leaning_on(event.record.at, key);
            }
        }
        faults.push(fault);
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, messages, said};

    fn event(status: &str) -> String {
        format!("---\nprogram: p\nstart: 2026-03-10\nend: 2026-03-12\nstatus: {status}\n---\n")
    }

    #[test]
    fn a_postponed_event_needs_a_reason_and_a_new_date() {
        let wrong = event("postponed");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["status-without-reason events/2026/a/event.md:5:9"]);
        assert!(messages(check, &[(EVENT, &wrong)])[0].contains("`status_reason`) dan tanggal baru"));
        let half = event("postponed\nstatus_reason: Banjir.");
        assert!(messages(check, &[(EVENT, &half)])[0].ends_with("tanpa tanggal baru (`new_start`)"));
        let right = event("postponed\nstatus_reason: Banjir.\nnew_start: 2026-04-14");
        assert!(said(check, &[(EVENT, &right)]).is_empty());
    }

    #[test]
    fn a_cancelled_event_needs_a_reason_only() {
        assert_eq!(said(check, &[(EVENT, &event("cancelled"))]).len(), 1);
        assert!(said(check, &[(EVENT, &event("cancelled\nstatus_reason: Banjir."))]).is_empty());
        assert!(said(check, &[(EVENT, &event("planned"))]).is_empty());
    }
}

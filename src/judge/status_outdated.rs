//! The rule on events that are over although their status says otherwise.
//!
//! Takes: the status, the last day and today. Gives: one finding. Never: asks in the first week.

use super::case::Case;
use super::wording::day;
use crate::diagnostic::Diagnostic;
use crate::evidence::agenda::STATUS_WITHIN;
use crate::model::event::Status;
use crate::{rule, say};

rule! {
    STATUS_OUTDATED, "status-outdated", Finding,
    id {
        "Hari terakhir sudah lewat delapan hari atau lebih, tetapi statusnya belum selesai.",
        "Pembaca mengira kegiatan masih akan datang; yang terutang dihitung dari tanggal, bukan dari status.",
        "Tulis keadaan yang sebenarnya: `completed` jika sudah berlangsung, `postponed` atau `cancelled` dengan alasannya \
         jika tidak.",
    },
    en {
        "The last day is eight days past or more, and the status does not say that the event is over.",
        "Readers take the event for one to come; what it owes is counted by date and not by status.",
        "Write how things are: `completed` if it was held, `postponed` or `cancelled` with the reason if it was not.",
    },
    wrong r"# event.md (hari ini 2026-11-22)
status: planned
end: 2026-11-12",
    mended r"# event.md (hari ini 2026-11-22)
status: completed
end: 2026-11-12",
}

/// Speaks of planned, ongoing and postponed events whose last day is past.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let status = &case.record.status;
    let (word, word_en) = match status.value {
        Status::Planned => ("direncanakan", "planned"),
        Status::Ongoing => ("berlangsung", "ongoing"),
        Status::Postponed => ("ditunda", "postponed"),
        Status::Completed | Status::Cancelled => return,
    };
    let last = case.event.last_day();
    if case.today.days_since(last) <= STATUS_WITHIN {
        return;
    }
    let (last, last_en) = day(last);
    let at = case
        .record
        .new_start
        .as_ref()
        .filter(|_| status.value == Status::Postponed)
        .map_or(case.record.end.at, |day| day.at);
    said.push(
        Diagnostic::new(&STATUS_OUTDATED, status.at, say!(id "Statusnya masih “{word}”, padahal hari terakhirnya {last}.", en "The status is still “{word_en}”, while the last day was {last_en}."))
            .help(say!(id "ubah `status` menjadi `completed`, `postponed` (dengan `new_start`), atau `cancelled`", en "change the `status` to `completed`, `postponed` (with `new_start`) or `cancelled`"))
            .related(at, say!(id "menurut tanggal ini", en "by this date")),
    );
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn still_planned_after_a_week() {
        let planned = || sound().with("event.md", "status: completed", "status: planned");
        planned().says(
            "status-outdated",
            "event.md",
            "status: planned",
            "masih “direncanakan”, padahal hari terakhirnya 11 Maret 2026",
        );
        planned().on("2026-03-19").says("status-outdated", "event.md", "status: planned", "11 Maret 2026");
        planned().on("2026-03-18").is_silent_on("status-outdated");
    }
}

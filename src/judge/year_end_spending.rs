//! The rule on events in December for which no need was recorded before October.
//!
//! Takes: the first day, the budget and what shows the need. Gives: one finding, in neutral words. Never: guesses a motive.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::model::event::DocumentKind;
use crate::{rule, say};

rule! {
    YEAR_END_SPENDING, "year-end-spending", Finding,
    id {
        "Kegiatan yang dianggarkan atau dibayar berlangsung pada Desember tanpa kebutuhan yang tercatat sebelum Oktober.",
        "Pembaca perlu dapat melihat bahwa kegiatan akhir tahun menjawab kebutuhan yang sudah diketahui sebelumnya.",
        "Jika kebutuhannya tercatat sebelum Oktober dalam dokumen yang ada, sebut dokumen itu dengan tanggalnya sendiri. \
         Jika tidak, tanggalnya tidak dimundurkan: tulis pada `answers` mengapa baru Desember.",
    },
    en {
        "An event with a budget is held in December, and no need was recorded before October.",
        "A reader needs to see that an event at the end of the year answers a need that was known before.",
        "If a paper that exists records the need before October, name it with its own date. If not, no date is moved \
         back: say under `answers` why it was December.",
    },
    wrong r"# event.md (budget.yaml memuat anggarannya)
start: 2026-12-08
end: 2026-12-09
needs_assessment: { method: Survei, date: 2026-11-20 }",
    answered {
        id "Kebutuhan baru dikumpulkan November sesudah perubahan APBD; kegiatan 2027 dijadwalkan pada Maret.",
        en "The need was found out in November, after the budget was revised; the event of 2027 is set for March.",
    },
}

/// Speaks where money is involved and no needs assessment or paper on needs is dated before 1 October of that year.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let first = case.event.first_day();
    if case.is_cancelled() || first.0.month() != 12 || (case.money.planned.known == 0 && case.money.realised.known == 0)
    {
        return;
    }
    let assessed = case.record.needs_assessment.iter().filter_map(|needs| needs.date.as_ref());
    let papers = case
        .record
        .documents
        .iter()
        .filter(|paper| paper.kind.as_ref().is_some_and(|kind| kind.value == DocumentKind::Needs));
    let mut dates = assessed.chain(papers.filter_map(|paper| paper.date.as_ref()));
    if dates.any(|date| (date.value.year(), date.value.0.month()) < (first.year(), 10)) {
        return;
    }
    let year = first.year();
    let at = case.record.new_start.as_ref().unwrap_or(&case.record.start).at;
    said.push(
        Diagnostic::new(&YEAR_END_SPENDING, at, say!(id "Kegiatan ini pada Desember {year}, dan tidak ada kebutuhan yang tercatat sebelum Oktober {year}.", en "This event is in December {year}, and no need was recorded before October {year}."))
            .help(say!(id "jika sebuah dokumen mencatat kebutuhannya lebih awal, sebut dengan tanggalnya sendiri; jika tidak, jelaskan pada `answers` di `event.md`", en "if a paper records the need earlier, name it with its own date; if not, explain under `answers` in `event.md`")),
    );
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    fn in_december(need: &str) -> Site {
        sound()
            .on("2026-10-20")
            .with("event.md", "status: completed", "status: postponed\nnew_start: 2026-12-08\nstatus_reason: Banjir.")
            .with("event.md", "  date: 2026-01-20\n", need)
    }

    #[test]
    fn december_without_an_earlier_need() {
        in_december("  date: 2026-10-01\n").says("year-end-spending", "event.md", "new_start", "Desember 2026");
        in_december("").says("year-end-spending", "event.md", "new_start", "sebelum Oktober 2026");
        in_december("  date: 2026-09-30\n").is_silent_on("year-end-spending");
    }
}

//! Events that end before they begin.
//!
//! Takes: the catalog. Gives: one fault an event. Never: guesses which of the two dates is wrong.

use super::walk::events;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    END_BEFORE_START, "end-before-start", Error,
    id {
        "Tanggal selesai kegiatan lebih awal daripada tanggal mulainya.",
        "Semua tenggat dihitung dari hari terakhir; tanggal yang terbalik membuat laporan menagih terlalu cepat atau \
         terlalu lambat.",
        r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-12
end: 2026-03-10",
        r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-10
end: 2026-03-12",
    },
    en {
        "The last day of an event is earlier than its first.",
        "All deadlines are counted from the last day; with the dates the wrong way round, the report would ask for \
         things too early or too late.",
        r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-12
end: 2026-03-10",
        r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-10
end: 2026-03-12",
    },
}

pub(super) fn check(catalog: &Catalog, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        let (start, end) = (&event.record.start, &event.record.end);
        if end.value >= start.value {
            continue;
        }
        let (first, last) = (start.value, end.value);
        let message = say!(
            id "kegiatan selesai ({last}) sebelum mulai ({first})",
            en "the event ends ({last}) before it begins ({first})",
        );
        let help = say!(id "periksa tahun, bulan, dan hari pada `start` dan `end`", en "check year, month and day of `start` and `end`");
        faults.push(
            Diagnostic::new(&END_BEFORE_START, end.at, message)
                .help(help)
                .related(start.at, say!(id "mulainya di sini", en "it begins here")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn an_event_cannot_end_before_it_begins() {
        let wrong = event("").replace("end: 2026-03-12", "end: 2026-03-09");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["end-before-start events/2026/a/event.md:5:6"]);
        let one_day = event("").replace("end: 2026-03-12", "end: 2026-03-10");
        assert!(said(check, &[(EVENT, &one_day)]).is_empty());
    }
}

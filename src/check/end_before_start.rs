//! Events that end before they begin.
//!
//! Takes: the catalog. Gives: one fault an event. Never: guesses which of the two dates is wrong.

use super::walk::{Part, events};
use crate::catalog::Event;
use crate::diagnostic::Diagnostic;
use crate::model::event::Status;
use crate::{rule, say};

rule! {
    END_BEFORE_START, "end-before-start", Error,
    id {
        "Tanggal selesai kegiatan lebih awal daripada tanggal mulainya, tanggal pengganti (`new_start`) lebih awal daripada \
         semula, atau tanggal pulang (`return`) lebih awal daripada berangkat.",
        "Semua tenggat dihitung dari hari terakhir; tanggal yang terbalik membuat laporan menagih terlalu cepat atau \
         terlalu lambat.",
        "Cocokkan kedua tanggal dengan undangan; biasanya keduanya tertukar atau tahunnya salah ketik.",
    },
    en {
        "The last day of an event is earlier than its first, or the day to which it was postponed (`new_start`) than its own, or \
         people came back from a journey before they left.",
        "All deadlines are counted from the last day; with the dates the wrong way round, the report would ask for \
         things too early or too late.",
        "Compare both dates with the invitation; usually they are swapped, or the year is a slip.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-12
end: 2026-03-10",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-10
end: 2026-03-12",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        let (start, end) = (&event.record.start, &event.record.end);
        faults.extend(brought_forward(event));
        faults.extend(back_before_leaving(event));
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

/// What was put off takes place later, not earlier.
fn brought_forward(event: &Event) -> Option<Diagnostic> {
    let (start, new) = (&event.record.start, event.record.new_start.as_ref()?);
    if event.record.status.value != Status::Postponed || new.value >= start.value {
        return None;
    }
    let (first, later) = (start.value, new.value);
    let message = say!(
        id "kegiatan ditunda ke {later}, padahal semula mulai {first}",
        en "the event is postponed to {later}, but was to begin on {first}",
    );
    let help = say!(
        id "`start` adalah tanggal semula, `new_start` tanggal penggantinya; periksa keduanya",
        en "`start` is the day first set, `new_start` the day it was moved to; check both",
    );
    Some(
        Diagnostic::new(&END_BEFORE_START, new.at, message)
            .help(help)
            .related(start.at, say!(id "tanggal semula", en "the day first set"))
            .leaning_on(event.record.at, "status"),
    )
}

fn back_before_leaving(event: &Event) -> Option<Diagnostic> {
    let travel = event.record.travel.as_ref()?;
    let (left, back) = (travel.depart.as_ref()?, travel.returned.as_ref()?);
    if back.value >= left.value {
        return None;
    }
    let (first, last) = (left.value, back.value);
    let message = say!(
        id "pulang ({last}) sebelum berangkat ({first})",
        en "back ({last}) before leaving ({first})",
    );
    let help = say!(id "periksa tahun, bulan, dan hari pada `depart` dan `return`", en "check year, month and day of `depart` and `return`");
    Some(
        Diagnostic::new(&END_BEFORE_START, back.at, message)
            .help(help)
            .related(left.at, say!(id "berangkat", en "the day of leaving")),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, event, said};

    #[test]
    fn what_is_postponed_takes_place_later() {
        let postponed = |day: &str| {
            let more = format!("status_reason: Banjir.\nnew_start: {day}");
            event(&more).replace("completed", "postponed")
        };
        assert_eq!(said(check, &[(EVENT, &postponed("2026-02-10"))]), ["end-before-start events/2026/a/event.md:7:12"]);
        assert!(said(check, &[(EVENT, &postponed("2026-04-14"))]).is_empty());
    }

    #[test]
    fn nobody_is_back_before_leaving() {
        let travel = |back: &str| event(&format!("travel: {{ depart: 2026-03-09, return: {back} }}"));
        assert_eq!(said(check, &[(EVENT, &travel("2026-03-08"))]), ["end-before-start events/2026/a/event.md:6:39"]);
        assert!(said(check, &[(EVENT, &travel("2026-03-09"))]).is_empty());
    }

    #[test]
    fn an_event_cannot_end_before_it_begins() {
        let wrong = event("").replace("end: 2026-03-12", "end: 2026-03-09");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["end-before-start events/2026/a/event.md:5:6"]);
        let one_day = event("").replace("end: 2026-03-12", "end: 2026-03-10");
        assert!(said(check, &[(EVENT, &one_day)]).is_empty());
    }
}

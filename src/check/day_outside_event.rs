//! Days in `days`, and of daily evaluations, that lie before the first or after the last day of the event.
//!
//! Takes: the catalog. Gives: one fault a day, and one for the first or last day that several places go against. Never: speaks of an event whose two dates are themselves impossible.

use super::walk::{Part, events};
use super::window::{TooNarrow, Window, WrongYear};
use crate::diagnostic::Diagnostic;
use crate::words::Words;
use crate::{rule, say};

rule! {
    DAY_OUTSIDE_EVENT, "day-outside-event", Error,
    id {
        "Tanggal pada `days`, atau pada evaluasi harian, berada di luar tanggal mulai dan selesai kegiatan.",
        "Kehadiran dan evaluasi dihitung per hari; hari yang bukan bagian dari kegiatan merusak hitungan itu.",
        "Cocokkan tanggalnya dengan undangan dan daftar hadir; jika kegiatan memang lebih panjang, ubah `end`.",
    },
    en {
        "A date under `days`, or of a daily evaluation, lies before the first or after the last day of the event.",
        "Attendance and evaluations are counted by day; a day that is no part of the event spoils the count.",
        "Compare the date with the invitation and the attendance sheets; if the event lasted longer, change `end`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-10
end: 2026-03-12
days: [2026-03-10, 2026-03-11, 2026-03-13]",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
start: 2026-03-10
end: 2026-03-12
days: [2026-03-10, 2026-03-11, 2026-03-12]",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for event in events(catalog) {
        let Some(window) = Window::of(catalog, event) else { continue };
        let Words { id: range_id, en: range_en } = window.words();
        if let Some((first, last)) = window.misses(event) {
            let message = say!(
                id "`start` dan `end` ({range_id}) tidak memuat satu pun hari dan sesi kegiatan ini ({first} sampai {last})",
                en "`start` and `end` ({range_en}) hold none of the days and sessions of this event ({first} to {last})",
            );
            let help = say!(
                id "periksa tahun, bulan, dan hari pada `start` dan `end` menurut undangannya; jika keduanya benar dan berkas ini salinan kegiatan lain, ganti juga `days` dan tanggal di `schedule.yaml` dan `evaluation.yaml`",
                en "check year, month and day of `start` and `end` by the invitation; if both are right and this is a copy of another event, change `days` and the dates in `schedule.yaml` and `evaluation.yaml` too",
            );
            faults.push(Diagnostic::new(&DAY_OUTSIDE_EVENT, event.record.start.at, message).help(help));
            continue;
        }
        if let Some(wrong) = window.wrong_year(event) {
            faults.push(in_another_year(&wrong));
            continue;
        }
        if let Some(narrow) = window.too_narrow(event) {
            faults.push(too_narrow(&narrow));
        }
        let daily = event.evaluation.iter().flat_map(|evaluation| &evaluation.daily).map(|daily| &daily.date);
        for day in event.record.days.iter().chain(daily).filter(|day| !window.contains(day.value)) {
            let date = day.value;
            let message = say!(
                id "{date} di luar hari kegiatan ({range_id})",
                en "{date} lies outside the event ({range_en})",
            );
            let help = say!(
                id "perbaiki tanggal ini, atau `start` dan `end` pada `event.md`",
                en "mend this date, or `start` and `end` in `event.md`",
            );
            let (place, note) = window.edge(event, date);
            faults.push(Diagnostic::new(&DAY_OUTSIDE_EVENT, day.at, message).help(help).related(place, note));
        }
    }
}

/// A first or last day that does not hold what several places say.
fn too_narrow(narrow: &TooNarrow<'_>) -> Diagnostic {
    let TooNarrow { key, date, farthest, places } = narrow;
    let message = if *key == "end" {
        say!(
            id "`end` ({date}) lebih awal daripada {places} hari, sesi, atau evaluasi harian kegiatan ini, yang terakhir {farthest}",
            en "`end` ({date}) is before {places} ⟦day, session or daily evaluation|days, sessions or daily evaluations⟧ of this event, the last on {farthest}",
        )
    } else {
        say!(
            id "`start` ({date}) lebih lambat daripada {places} hari, sesi, atau evaluasi harian kegiatan ini, yang pertama {farthest}",
            en "`start` ({date}) is after {places} ⟦day, session or daily evaluation|days, sessions or daily evaluations⟧ of this event, the first on {farthest}",
        )
    };
    let help = say!(
        id "mungkin maksud Anda `{farthest}`? Jika `{key}` benar, perbaiki tanggal hari dan sesi itu",
        en "did you mean `{farthest}`? If `{key}` is right, mend the dates of those days and sessions",
    );
    Diagnostic::new(&DAY_OUTSIDE_EVENT, date.at, message).help(help)
}

/// An event that would last for months because one of its dates is in another year than all its days.
fn in_another_year(wrong: &WrongYear<'_>) -> Diagnostic {
    let WrongYear { key, date, meant, days: (first, last) } = wrong;
    let message = say!(
        id "`{key}` ({date}) di tahun lain daripada semua hari dan sesi kegiatan ini ({first} sampai {last})",
        en "`{key}` ({date}) is in another year than all days and sessions of this event ({first} to {last})",
    );
    let help = say!(
        id "periksa tahun pada `{key}` menurut undangannya: mungkin maksud Anda {meant}?",
        en "check the year of `{key}` by the invitation: did you mean {meant}?",
    );
    Diagnostic::new(&DAY_OUTSIDE_EVENT, date.at, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVALUATION, EVENT, SCHEDULE, event, said};

    #[test]
    fn days_lie_between_start_and_end() {
        let wrong = event("days: [2026-03-10, 2026-03-13]");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["day-outside-event events/2026/a/event.md:6:20"]);
        assert!(said(check, &[(EVENT, &event("days: [2026-03-10, 2026-03-12]"))]).is_empty());
    }

    #[test]
    fn dates_that_hold_no_day_at_all_are_told_of_once() {
        let wrong = event("days: [2025-03-10, 2025-03-12]");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["day-outside-event events/2026/a/event.md:4:8"]);
        let schedule = "sessions:\n  - { date: 2025-03-10, title: A }\n  - { date: 2025-03-11, title: B }\n";
        assert_eq!(said(check, &[(SCHEDULE, schedule)]), ["day-outside-event events/2026/a/event.md:4:8"]);
        let one_fits = schedule.replace("2025-03-11", "2026-03-11");
        assert!(said(check, &[(SCHEDULE, &one_fits)]).is_empty());
    }

    #[test]
    fn a_date_in_another_year_than_all_days_is_told_of() {
        let said_of = |from: &str, to: &str, days: &str| {
            said(check, &[(EVENT, &event(&format!("days: [{days}]")).replacen(from, to, 1))])
        };
        let (start, end) = ("start: 2026-03-10", "end: 2026-03-12");
        let at = |line: u32, column: u32| [format!("day-outside-event events/2026/a/event.md:{line}:{column}")];
        assert_eq!(said_of(start, "start: 2025-03-10", "2026-03-10, 2026-03-12"), at(4, 8));
        assert_eq!(said_of(start, "start: 2025-03-10", "2026-03-11"), at(4, 8));
        assert_eq!(said_of(end, "end: 2027-03-12", "2026-03-10, 2026-03-12"), at(5, 6));
        // A long event, one whose days lie far apart, and one that another year would not set right.
        assert!(said_of(end, "end: 2026-11-12", "2026-03-10, 2026-03-12").is_empty());
        assert!(said_of(end, "end: 2027-03-12", "2026-03-10, 2026-09-10, 2027-03-12").is_empty());
        assert!(said_of(start, "start: 2025-11-10", "2026-03-10, 2026-03-12").is_empty());
        assert!(said_of(end, "end: 2027-01-12", "2026-03-10, 2026-03-12").is_empty());
        let no_days = event("").replacen(end, "end: 2027-03-12", 1);
        assert!(said(check, &[(EVENT, &no_days)]).is_empty());
    }

    #[test]
    fn a_session_has_a_year_too() {
        let wrong = event("").replacen("start: 2026-03-10", "start: 2025-03-10", 1);
        let schedule = "sessions:\n  - { date: 2026-03-10, title: A }\n";
        let told = said(check, &[(EVENT, &wrong), (SCHEDULE, schedule)]);
        assert_eq!(told, ["day-outside-event events/2026/a/event.md:4:8"]);
        assert!(said(check, &[(SCHEDULE, schedule)]).is_empty());
    }

    #[test]
    fn a_date_that_leaves_out_a_day_named_twice_is_told_of_itself() {
        let days = event("days: [2026-03-10, 2026-03-11, 2026-03-12]");
        let daily = |day: &str| format!("daily:\n  - {{ date: {day} }}\n");
        let told = |from: &str, to: &str, day: &str| {
            said(check, &[(EVENT, &days.replacen(from, to, 1)), (EVALUATION, &daily(day))])
        };
        let (start, end) = ("start: 2026-03-10", "end: 2026-03-12");
        let [at_start, at_end] =
            ["4:8", "5:6"].map(|place| format!("day-outside-event events/2026/a/event.md:{place}"));
        assert!(told(end, "end: 2026-03-11", "2026-03-12").contains(&at_end));
        assert!(told(start, "start: 2026-03-11", "2026-03-10").contains(&at_start));
        // One place alone may be wrong itself, and so may two that do not agree.
        assert_eq!(told(end, "end: 2026-03-11", "2026-03-11").len(), 1);
        assert!(!told(end, "end: 2026-03-11", "2026-03-11").contains(&at_end));
        assert!(!told(end, "end: 2026-03-11", "2026-03-13").contains(&at_end));
        // Far away it is not the event that ended later.
        let far = [(EVENT, &*event("days: [2026-03-10, 2026-04-12]")), (EVALUATION, &*daily("2026-04-12"))];
        assert_eq!(said(check, &far).len(), 2);
        assert!(!said(check, &far).contains(&at_end));
        assert!(told(end, end, "2026-03-12").is_empty());
    }

    #[test]
    fn daily_evaluations_too() {
        let wrong = "daily:\n  - { date: 2026-03-09, kind: quiz }\n";
        assert_eq!(said(check, &[(EVALUATION, wrong)]), ["day-outside-event events/2026/a/evaluation.yaml:2:13"]);
        assert!(said(check, &[(EVALUATION, "daily:\n  - { date: 2026-03-12 }\n")]).is_empty());
    }

    #[test]
    fn an_event_that_was_put_off_may_have_either_dates() {
        let moved = event("new_start: 2026-04-14\ndays: [2026-03-10, 2026-04-16]");
        assert!(said(check, &[(EVENT, &moved)]).is_empty());
        let wrong = event("new_start: 2026-04-14\ndays: [2026-04-17]");
        assert_eq!(said(check, &[(EVENT, &wrong)]).len(), 1);
    }

    #[test]
    fn impossible_dates_of_the_event_are_not_echoed() {
        let wrong = event("days: [2026-03-10]").replace("end: 2026-03-12", "end: 2026-03-09");
        assert!(said(check, &[(EVENT, &wrong)]).is_empty());
    }
}

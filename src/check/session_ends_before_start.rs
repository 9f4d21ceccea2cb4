//! Sessions that end when they begin, or earlier.
//!
//! Takes: the catalog. Gives: one fault a pair of times. Never: compares a planned time with an actual one.

use super::walk::{Part, sessions};
use crate::diagnostic::Diagnostic;
use crate::shape::Time;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    SESSION_ENDS_BEFORE_START, "session-ends-before-start", Error,
    id {
        "Jam selesai sebuah sesi sama dengan atau lebih awal daripada jam mulainya.",
        "Jam pelajaran dihitung dari jam mulai sampai jam selesai; jam yang terbalik membuat hitungannya mustahil.",
        "Tulis jam menurut jadwal yang dibagikan, dalam 24 jam: pukul tiga sore adalah 15:00.",
    },
    en {
        "The end of a session is the same as its start, or earlier.",
        "Lesson hours are counted from start to end; the wrong way round, the count is impossible.",
        "Write the times of the timetable that was handed out, by the 24-hour clock: three in the afternoon is 15:00.",
    },
    wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "13:30", end: "03:00", title: Praktik Siskeudes, form: practice }"#,
    mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "13:30", end: "15:00", title: Praktik Siskeudes, form: practice }"#,
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (_, session) in sessions(catalog) {
        compare(session.start.as_ref(), session.end.as_ref(), faults);
        if let Some(actual) = &session.actual {
            compare(actual.start.as_ref(), actual.end.as_ref(), faults);
        }
    }
}

fn compare(start: Option<&Fact<Time>>, end: Option<&Fact<Time>>, faults: &mut Vec<Diagnostic>) {
    let (Some(start), Some(end)) = (start, end) else { return };
    if end.value > start.value {
        return;
    }
    let (from, to) = (start.value, end.value);
    let message = if from == to {
        say!(id "sesi ini mulai dan selesai pada saat yang sama ({from})", en "this session begins and ends at the same time ({from})")
    } else {
        say!(id "sesi ini selesai ({to}) sebelum mulai ({from})", en "this session ends ({to}) before it begins ({from})")
    };
    let help = say!(
        id "perbaiki jamnya; sesi yang melewati tengah malam ditulis sebagai dua sesi pada dua tanggal",
        en "mend the time; write a session that passes midnight as two sessions on two dates",
    );
    faults.push(
        Diagnostic::new(&SESSION_ENDS_BEFORE_START, end.at, message)
            .help(help)
            .related(start.at, say!(id "mulainya di sini", en "it begins here")),
    );
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{SCHEDULE, said};

    fn session(times: &str) -> String {
        format!("sessions:\n  - {{ date: 2026-03-10, title: Regulasi, {times} }}\n")
    }

    #[test]
    fn a_session_ends_after_it_begins() {
        let wrong = session("start: \"13:30\", end: \"03:00\"");
        assert_eq!(said(check, &[(SCHEDULE, &wrong)]), ["session-ends-before-start events/2026/a/schedule.yaml:2:63"]);
        assert_eq!(said(check, &[(SCHEDULE, &session("start: 13.30, end: 13.30"))]).len(), 1);
        assert!(said(check, &[(SCHEDULE, &session("start: 13.30, end: 13.31"))]).is_empty());
    }

    #[test]
    fn so_do_its_actual_times() {
        let wrong = session("start: 13.30, end: 15.00, actual: { start: 14.00, end: 13.00 }");
        assert_eq!(said(check, &[(SCHEDULE, &wrong)]).len(), 1);
        // Only one of the two is known: nothing can be said.
        assert!(said(check, &[(SCHEDULE, &session("start: 13.30, actual: { end: 13.00 }"))]).is_empty());
    }
}

//! Sessions that are said to have been shortened, and lasted as long as planned, or longer.
//!
//! Takes: the catalog. Gives: one fault a session. Never: guesses; where a planned time is not written, nothing can be said. An
//! actual time that is not written is taken as the planned one, as everywhere where hours are counted.

use super::walk::{Part, sessions};
use crate::diagnostic::Diagnostic;
use crate::model::schedule::{Held, Session};
use crate::{rule, say};

rule! {
    SHORTENED_LASTED_LONGER, "shortened-lasted-longer", Error,
    id {
        "Sesi disebut dipersingkat (`held: shortened`), padahal jam nyatanya (`actual`) tidak lebih singkat daripada jadwalnya.",
        "Jam pelajaran dihitung dari jam nyata; sesi yang dipersingkat tidak mungkin menambahnya.",
        "Tulis pada `actual` jam mulai dan selesai menurut daftar hadir. Jika lamanya tetap dan hanya jamnya bergeser, atau sesinya \
         justru lebih lama, tulis `held: moved`.",
    },
    en {
        "A session is said to have been shortened (`held: shortened`), but by its actual times it was no shorter than planned.",
        "Lesson hours are counted by the actual times; a session that was shortened cannot add to them.",
        "Write under `actual` when it began and ended, by the attendance sheets. If it was held at other times and just as long, \
         or longer, write `held: moved`.",
    },
    wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (menurut daftar hadir, sesi selesai pukul 14.15)
sessions:
  - { date: 2026-03-10, start: "13:00", end: "15:00", title: Praktik Siskeudes, form: practice, held: shortened, actual: { end: "17:15" } }"#,
    mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (menurut daftar hadir, sesi selesai pukul 14.15)
sessions:
  - { date: 2026-03-10, start: "13:00", end: "15:00", title: Praktik Siskeudes, form: practice, held: shortened, actual: { end: "14:15" } }"#,
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    faults.extend(sessions(catalog).filter_map(|(_, session)| no_shorter(session)));
}

fn no_shorter(session: &Session) -> Option<Diagnostic> {
    let held = session.held.as_ref().filter(|held| held.value == Held::Shortened)?;
    let actual = session.actual.as_ref().filter(|actual| actual.start.is_some() || actual.end.is_some())?;
    // A session that was planned to end when it begins has its own message.
    let [planned, real] = session.lengths().filter(|[planned, real]| *planned > 0 && real >= planned)?;
    let title = session.title.trim_end_matches('.');
    let message = if real == planned {
        say!(
            id "sesi “{title}” disebut dipersingkat, padahal berlangsung {real} menit, sama dengan jadwalnya",
            en "the session “{title}” is said to have been shortened, but lasted {real} ⟦minute|minutes⟧, as planned",
        )
    } else {
        say!(
            id "sesi “{title}” disebut dipersingkat, padahal berlangsung {real} menit, lebih lama daripada jadwalnya ({planned} menit)",
            en "the session “{title}” is said to have been shortened, but lasted {real} ⟦minute|minutes⟧, longer than planned ({planned} ⟦minute|minutes⟧)",
        )
    };
    let remedy = if actual.start.is_some() && actual.end.is_some() {
        say!(
            id "perbaiki jam pada `actual`; jika jamnya benar, tulis `held: moved`",
            en "mend the times under `actual`; if they are right, write `held: moved`",
        )
    } else if actual.end.is_some() {
        say!(
            id "perbaiki `end` pada `actual`, atau tulis juga `start` jika mulainya terlambat; jika jamnya benar, tulis `held: moved`",
            en "mend `end` under `actual`, or write `start` as well if it began late; if the times are right, write `held: moved`",
        )
    } else {
        say!(
            id "perbaiki `start` pada `actual`, atau tulis juga `end` jika selesainya lebih awal; jika jamnya benar, tulis `held: moved`",
            en "mend `start` under `actual`, or write `end` as well if it ended early; if the times are right, write `held: moved`",
        )
    };
    let place = actual.end.as_ref().or(actual.start.as_ref()).map_or(actual.at, |time| time.at);
    Some(
        Diagnostic::new(&SHORTENED_LASTED_LONGER, held.at, message)
            .help(remedy)
            .related(place, say!(id "jam nyata", en "the actual time"))
            .leaning_on_all([session.at, actual.at], &["start", "end"])
            .leaning_on(session.at, "actual"),
    )
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{SCHEDULE, messages, said};

    /// A session planned from 13:00 to 15:00.
    fn session(rest: &str) -> String {
        format!("sessions:\n  - {{ date: 2026-03-10, title: Praktik, start: \"13:00\", end: \"15:00\", {rest} }}\n")
    }

    #[test]
    fn a_shortened_session_was_shorter() {
        let longer = session("held: shortened, actual: { start: \"12:45\", end: \"23:45\" }");
        let place = ["shortened-lasted-longer events/2026/a/schedule.yaml:2:77"];
        assert_eq!(said(check, &[(SCHEDULE, &longer)]), place);
        let says = "sesi “Praktik” disebut dipersingkat, padahal berlangsung 660 menit, lebih lama daripada jadwalnya (120 menit)";
        assert_eq!(messages(check, &[(SCHEDULE, &longer)]), [says]);
        let as_long = session("held: shortened, actual: { start: \"14:00\", end: \"16:00\" }");
        let says = "sesi “Praktik” disebut dipersingkat, padahal berlangsung 120 menit, sama dengan jadwalnya";
        assert_eq!(messages(check, &[(SCHEDULE, &as_long)]), [says]);
        let shorter = session("held: shortened, actual: { start: \"14:00\", end: \"15:59\" }");
        assert!(said(check, &[(SCHEDULE, &shorter)]).is_empty());
    }

    #[test]
    fn a_time_that_is_not_written_is_the_planned_one() {
        for times in ["end: \"15:00\"", "end: \"15:01\"", "start: \"13:00\"", "start: \"12:30\""] {
            let told = session(&format!("held: shortened, actual: {{ {times} }}"));
            assert_eq!(said(check, &[(SCHEDULE, &told)]).len(), 1, "{times}");
        }
        for times in ["end: \"14:59\"", "start: \"13:20\""] {
            let told = session(&format!("held: shortened, actual: {{ {times} }}"));
            assert!(said(check, &[(SCHEDULE, &told)]).is_empty(), "{times}");
        }
    }

    #[test]
    fn nothing_is_said_of_what_is_not_known_or_not_called_shortened() {
        for rest in [
            "held: shortened",
            "held: moved, actual: { end: \"18:00\" }",
            "held: as-planned, actual: { end: \"18:00\" }",
        ] {
            assert!(said(check, &[(SCHEDULE, &session(rest))]).is_empty(), "{rest}");
        }
        let open = "sessions:\n  - { date: 2026-03-10, title: Praktik, start: \"13:00\", held: shortened, actual: { end: \"18:00\" } }\n";
        assert!(said(check, &[(SCHEDULE, open)]).is_empty());
    }
}

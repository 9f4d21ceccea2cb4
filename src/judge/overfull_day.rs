//! The rule on days that hold more than people can learn in, or work, on one day.
//!
//! Takes: the sessions of each event day. Gives: a finding on learning, and one on all but breaks for the other days. Never: counts
//! a minute twice, however many tracks run in it, or a session that was cancelled.

use super::case::Case;
use super::wording::{Both, day, few, number};
use crate::diagnostic::Diagnostic;
use crate::evidence::time::{covered, is_learning, minutes};
use crate::model::schedule::{Form, Session};
use crate::shape::Date;
use crate::source::Location;
use crate::words::Words;
use crate::{rule, say};

rule! {
    OVERFULL_DAY, "overfull-day", Finding,
    id {
        "Satu hari memuat lebih dari 10 jam belajar, atau lebih dari 12 jam sesi selain istirahat (jam 60 menit).",
        "PP 35/2021 membatasi kerja sehari pada 8 jam ditambah 4 jam lembur; belajar lebih dari 10 jam melampaui hari kerja itu \
         lebih dari dua jam. Pembaca perlu tahu apakah jam sebanyak itu memang terlaksana, karena biaya per jam dihitung darinya.",
        "Cocokkan jam sesi dengan daftar hadir; sesi yang lebih singkat ditulis `held: shortened` dengan jam nyatanya, istirahat \
         ditulis sebagai sesi `break`. Jika memang selama itu, biarkan dan tulis sebabnya pada `answers`.",
    },
    en {
        "A day holds more than 10 hours of learning, or more than 12 hours of sessions other than breaks (hours of 60 minutes).",
        "Indonesian law (PP 35/2021) limits a day's work to 8 hours and 4 of overtime; more than 10 hours of learning exceed that \
         working day by more than two. A reader needs to know whether so many were really held, since the cost of an hour is \
         computed from them.",
        "Compare the times with the attendance sheets; write a session that was shorter as `held: shortened` with its actual times, \
         and breaks as sessions of the form `break`. If the day was so long, leave it, and say why under `answers`.",
    },
    wrong r#"# schedule.yaml
sessions:
  - { date: 2026-03-10, start: "07:00", end: "19:00", title: Praktik Siskeudes, form: practice, held: as-planned }"#,
    answered {
        id "Praktik hari pertama berlangsung sampai pukul 19.00 karena listrik padam pada siang hari; angkatan II selesai pukul 16.00.",
        en "The practice on the first day went on until 19:00, since the power had failed at noon; batch II ends at 16:00.",
    },
}

/// Minutes of learning on one day: two hours more than the working day of eight (PP 35/2021, article 21). No rule on the lesson hours
/// of a day is known to us, so this bound is our own, and meant to be wide.
pub(super) const LEARNING: u32 = 600;
/// Minutes of anything but breaks on one day: eight hours of work (PP 35/2021, article 21) and four of overtime (article 26).
const IN_ALL: u32 = 720;

/// Speaks once of learning and once of all that is done on a day.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if !case.is_host() || case.is_cancelled() {
        return;
    }
    let learning = beyond(case, is_learning, LEARNING);
    let mut others = beyond(case, is_no_break, IN_ALL);
    // What is said of learning need not be said again of the whole day.
    others.retain(|(date, _)| learning.iter().all(|(told, _)| told != date));
    said.extend(told(case, &learning, |(days, days_en)| {
        say!(id "Jadwal memuat lebih dari 10 jam belajar sehari: {days}.", en "The timetable holds more than 10 hours of learning a day: {days_en}.")
    }));
    said.extend(told(case, &others, |(days, days_en)| {
        say!(id "Jadwal memuat lebih dari 12 jam sesi sehari di luar istirahat: {days}.", en "The timetable holds more than 12 hours of sessions a day besides breaks: {days_en}.")
    }));
}

fn is_no_break(session: &Session) -> bool {
    session.form.as_ref().is_none_or(|form| form.value != Form::Break)
}

/// The event days with more minutes of a kind than the bound, and how many.
fn beyond(case: &Case<'_>, is_counted: fn(&Session) -> bool, most: u32) -> Vec<(Date, u32)> {
    let of_day =
        |date: Date| case.sessions().iter().filter(move |session| session.date.value == date && is_counted(session));
    let spent = |date: Date| covered(of_day(date));
    case.event.days.iter().map(|date| (*date, spent(*date))).filter(|(_, spent)| *spent > most).collect()
}

/// One finding for all the days, on the first of them.
fn told(case: &Case<'_>, days: &[(Date, u32)], message: impl Fn(Both) -> Words) -> Option<Diagnostic> {
    let (first, rest) = days.split_first()?;
    let names: Vec<Both> = days.iter().map(|(date, spent)| with_hours(*date, *spent)).collect();
    let place = |(date, _): &(Date, u32)| -> Option<Location> {
        let mut timed = case.sessions().iter().filter(|session| minutes(session).is_some());
        timed.find(|session| session.date.value == *date).map(|session| session.date.at)
    };
    let found = Diagnostic::new(&OVERFULL_DAY, place(first)?, message(few(&names)))
        .help(say!(id "cocokkan jam sesi dengan daftar hadir; jika memang selama itu, biarkan dan jelaskan pada `answers` di `event.md`", en "compare the times with the attendance sheets; if the day was so long, leave them and explain under `answers` in `event.md`"));
    Some(
        rest.iter()
            .filter_map(place)
            .fold(found, |found, at| found.related(at, say!(id "hari ini juga", en "this day too"))),
    )
}

/// `10 Maret 2026 (12,5 jam)`.
fn with_hours(date: Date, spent: u32) -> Both {
    let ((day, day_en), (hours, hours_en)) = (day(date), number(f64::from(spent) / 60.0));
    (format!("{day} ({hours} jam)"), format!("{day_en} ({hours_en} hours)"))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "overfull-day";
    const LAST: &str = "end: \"15:00\", title: Praktik lanjutan";

    /// The second day, with learning from 08:30 to 10:45 and from 12:45 on.
    fn until(end: &str) -> Site {
        sound().with("schedule.yaml", LAST, &format!("end: \"{end}\", title: Praktik lanjutan"))
    }

    #[test]
    fn more_than_ten_hours_of_learning() {
        // 2 h 15 min and 7 h 46 min.
        let says = "lebih dari 10 jam belajar sehari: 11 Maret 2026 (10,02 jam).";
        until("20:31").says(RULE, "schedule.yaml", "Diskusi", says);
        until("20:30").is_silent_on(RULE);
        until("20:30").says("long-day", "schedule.yaml", "Diskusi", "13,3 JP");
        until("20:31").is_silent_on("long-day");
    }

    #[test]
    fn more_than_twelve_hours_without_breaks() {
        let evening = |form: &str, end: &str| {
            let more = format!(
                "  - {{ date: 2026-03-11, start: \"17:00\", end: \"{end}\", title: Malam, form: {form}, held: as-planned }}\n"
            );
            until("16:30").add("schedule.yaml", &format!("  - {{ date: 2026-03-11, start: \"06:00\", end: \"08:00\", title: Pagi, form: ceremony, held: as-planned }}\n{more}"))
        };
        // Six hours of learning, two of ceremony, and four hours and a minute.
        let says = "lebih dari 12 jam sesi sehari di luar istirahat: 11 Maret 2026 (12,02 jam).";
        evening("ceremony", "21:01").says(RULE, "schedule.yaml", "2026-03-11", says);
        evening("ceremony", "21:00").is_silent_on(RULE);
        evening("break", "23:00").is_silent_on(RULE);
        // Learning is told of as such, and once.
        evening("theory", "22:00").says(RULE, "schedule.yaml", "2026-03-11", "lebih dari 10 jam belajar");
    }

    #[test]
    fn two_days_are_one_finding_and_tracks_count_once() {
        let both =
            until("21:00").with("schedule.yaml", "end: \"15:00\", title: Praktik,", "end: \"22:00\", title: Praktik,");
        both.says(RULE, "schedule.yaml", "Pembukaan", "10 Maret 2026 (11,5 jam) dan 11 Maret 2026 (10,5 jam).");
        until("20:00")
            .add("schedule.yaml", "  - { date: 2026-03-11, start: \"13:00\", end: \"20:00\", title: Kelas lain, form: practice, track: B, held: as-planned }\n")
            .is_silent_on(RULE);
    }

    #[test]
    fn what_was_not_held_and_what_a_host_runs() {
        until("23:00")
            .with(
                "schedule.yaml",
                "title: Praktik lanjutan, form: practice, speaker: kaur, material: lanjutan, held: as-planned",
                "title: Praktik lanjutan, form: practice, speaker: kaur, material: lanjutan, held: cancelled",
            )
            .is_silent_on(RULE);
        until("23:00").add("event.md", "role: sender\nsender: { host: { name: Balai Contoh } }\n").is_silent_on(RULE);
    }
}

//! The rule on journeys that were longer outside the event than the event itself.
//!
//! Takes: the days of leaving and coming back, and those of the event. Gives: a finding. Never: speaks of a day there and a day back,
//! or of a journey that another rule says lies outside the event.

use super::case::Case;
use super::travellers::outside;
use super::wording::{count, day};
use crate::diagnostic::Diagnostic;
use crate::{rule, say};

rule! {
    TRAVEL_LONGER_THAN_EVENT, "travel-longer-than-event", Finding,
    id {
        "Hari perjalanan di luar kegiatan lebih banyak daripada hari kegiatannya, dan lebih dari dua: sehari berangkat dan sehari \
         pulang.",
        "Uang harian dan malam dibayar juga untuk hari di luar kegiatan; pembaca perlu tahu untuk apa hari-hari itu.",
        "Cocokkan `depart` dan `return` dengan surat perjalanan dinas. Jika memang selama itu, biarkan dan tulis pada `answers` \
         mengapa perjalanannya lebih lama daripada kegiatannya.",
    },
    en {
        "A journey has more days outside the event than the event has, and more than two: a day to get there and a day back.",
        "Allowances and nights are paid for days outside the event too; a reader needs to know what those days were for.",
        "Compare `depart` and `return` with the travel orders. If it was that long, leave it, and say under `answers` why the \
         journey took longer than the event.",
    },
    wrong r"# event.md
start: 2026-03-10
end: 2026-03-10
travel: { participants: 10, depart: 2026-03-08, return: 2026-03-12, nights: 4 }",
    answered {
        id "Kapal ke kabupaten kepulauan hanya berlayar dua kali seminggu; peserta menunggu kapal pulang dua hari.",
        en "The ship to the islands sails only twice a week; participants waited two days for the ship back.",
    },
}

/// A day to get there and a day to get back.
const AROUND: i64 = 2;

/// Speaks once; of an event that was put off, its old and its new days are all taken as its own.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(longer(case));
}

fn longer(case: &Case<'_>) -> Option<Diagnostic> {
    let travel = case.record.travel.as_ref().filter(|_| !case.is_cancelled())?;
    let (left, back) = (travel.depart.as_ref()?, travel.returned.as_ref()?);
    if outside(case, travel).is_some() {
        return None;
    }
    let first = case.event.first_day().min(case.record.start.value);
    let last = case.event.last_day().max(case.record.end.value);
    let beyond = first.days_since(left.value).max(0) + back.value.days_since(last).max(0);
    let held = i64::try_from(case.event.days.len()).ok()?;
    if beyond <= held.max(AROUND) {
        return None;
    }
    let ((from, from_en), (to, to_en)) = (day(left.value), day(back.value));
    let ((beyond, beyond_en), (held, held_en)) = (count(beyond), count(held));
    let message = say!(
        id "Perjalanan dari {from} sampai {to} memuat {beyond} hari di luar kegiatan, sedangkan kegiatannya {held} hari.",
        en "The journey from {from_en} to {to_en} has {beyond_en} ⟦day|days⟧ outside the event, which has {held_en}.",
    );
    let remedy = say!(
        id "periksa `depart` dan `return`; jika memang selama itu, tulis pada `answers` di `event.md` untuk apa hari selebihnya",
        en "check `depart` and `return`; if it was that long, say under `answers` in `event.md` what the other days were for",
    );
    let found = Diagnostic::new(&TRAVEL_LONGER_THAN_EVENT, left.at, message).help(remedy);
    let found = found.related(back.at, say!(id "pulang", en "the way back"));
    Some(found.related(case.record.start.at, say!(id "hari pertama", en "the first day")))
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::{Site, sound};

    const RULE: &str = "travel-longer-than-event";

    /// To the event of 10 and 11 March.
    fn journey(dates: &str) -> Site {
        sound().with("event.md", "nights: 0", &format!("{dates}, nights: 0"))
    }

    #[test]
    fn more_days_outside_the_event_than_it_has() {
        let says =
            "dari 8 Maret 2026 sampai 12 Maret 2026 memuat 3 hari di luar kegiatan, sedangkan kegiatannya 2 hari";
        journey("depart: 2026-03-08, return: 2026-03-12").says(RULE, "event.md", "depart: 2026-03-08", says);
        journey("depart: 2026-03-09, return: 2026-03-13").says(RULE, "event.md", "depart: 2026-03-09", "memuat 3 hari");
        journey("depart: 2026-03-08, return: 2026-03-13").says(RULE, "event.md", "depart: 2026-03-08", "memuat 4 hari");
        journey("depart: 2026-03-09, return: 2026-03-12").is_silent_on(RULE);
        // Came for a part of it: days of the event that were missed are not taken off.
        journey("depart: 2026-03-11, return: 2026-03-13").is_silent_on(RULE);
        journey("depart: 2026-03-08").is_silent_on(RULE);
    }

    #[test]
    fn a_day_there_and_a_day_back_are_no_longer_than_one_day() {
        let day = |dates: &str| {
            let site = journey(dates).with("event.md", "end: 2026-03-11", "end: 2026-03-10");
            let sessions = "sessions:\n  - { date: 2026-03-10, start: \"08:30\", end: \"10:45\", title: Praktik, form: practice, speaker: kaur }\n";
            site.file("schedule.yaml", sessions)
        };
        day("depart: 2026-03-09, return: 2026-03-11").is_silent_on(RULE);
        day("depart: 2026-03-08, return: 2026-03-11").says(
            RULE,
            "event.md",
            "depart: 2026-03-08",
            "kegiatannya 1 hari",
        );
    }

    #[test]
    fn what_lies_outside_is_told_as_such() {
        for dates in ["depart: 2026-03-06, return: 2026-03-12", "depart: 2026-03-12, return: 2026-03-18"] {
            journey(dates).is_silent_on(RULE);
            journey(dates).says("travel-outside-event", "event.md", "depart: ", "");
        }
    }
}

//! Rules on those who travelled: more than came to the event, at another time, or for more nights than they were away.
//!
//! Takes: the keys `travel` and the days of the event. Gives: findings. Never: looks at money; lodging has rules of its own.

use super::case::Case;
use super::wording::{count, day};
use crate::diagnostic::Diagnostic;
use crate::model::event::Travel;
use crate::shape::Date;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    TRAVELLERS_EXCEED_ATTENDED, "travellers-exceed-attended", Finding,
    id {
        "Peserta yang bepergian dengan biaya publik lebih banyak daripada peserta yang hadir, atau narasumber yang bepergian lebih \
         banyak daripada narasumber yang tercatat.",
        "Perjalanan orang yang tidak hadir dibayar tanpa ada yang belajar; atau salah satu angkanya keliru.",
        "Biarkan kedua angka. Tulis pada `answers` siapa yang bepergian tanpa hadir, dan apakah biayanya dikembalikan.",
    },
    en {
        "More participants travelled at public cost than attended, or more speakers than the event has.",
        "The journey of somebody who did not attend was paid and nobody learned; or one of the figures is wrong.",
        "Leave both figures. Say under `answers` who travelled and did not attend, and whether the cost is paid back.",
    },
    wrong r"# event.md
participants: { attended: 40 }
travel: { participants: 45 }",
    answered {
        id "Lima orang berangkat tetapi dipanggil pulang sebelum sesi pertama; uang harian mereka dikembalikan pada 20 April \
         2026.",
        en "Five people left but were called back before the first session; their allowance was paid back on 20 April 2026.",
    },
}

rule! {
    NIGHTS_EXCEED_TRAVEL, "nights-exceed-travel", Finding,
    id {
        "Malam menginap (`nights`) lebih banyak daripada malam antara berangkat dan pulang, atau, tanpa kedua tanggal itu, lebih dari lama kegiatan ditambah dua.",
        "Malam dibayar per orang; malam di luar perjalanan tidak mungkin dipakai untuk kegiatan ini.",
        "`nights` adalah malam setiap orang, bukan jumlah seluruhnya. Jika memang lebih lama daripada perjalanannya, \
         biarkan dan tulis sebabnya pada `answers`.",
    },
    en {
        "There are more nights than lie between leaving and coming back, or, without those dates, than days of the event and two.",
        "Nights are paid per person; a night outside the journey cannot have served this event.",
        "`nights` are those of each person, not of all together. If they really were more than the journey, leave them, \
         and say why under `answers`.",
    },
    wrong r"# event.md (tiga malam, sepuluh orang)
travel: { participants: 10, depart: 2026-03-09, return: 2026-03-12, nights: 30 }",
    mended r"# event.md (tiga malam, sepuluh orang)
travel: { participants: 10, depart: 2026-03-09, return: 2026-03-12, nights: 3 }",
}

rule! {
    TRAVEL_OUTSIDE_EVENT, "travel-outside-event", Finding,
    id {
        "Perjalanan dimulai sesudah hari terakhir kegiatan atau berakhir sebelum hari pertamanya, atau dimulai atau berakhir lebih \
         dari dua hari dari kegiatan.",
        "Perjalanan yang tidak bertemu dengan kegiatannya tidak dapat dipakai untuk kegiatan itu, dan hari yang jauh di luarnya \
         dibayar untuk hal lain.",
        "Cocokkan `depart` dan `return` dengan surat perjalanan dinas. Jika memang pada hari lain, biarkan dan tulis pada \
         `answers` untuk apa perjalanan itu.",
    },
    en {
        "A journey began after the last day of the event or ended before its first, or began or ended more than two days apart from \
         the event.",
        "A journey that does not meet the event cannot have served it, and days far outside it are paid for something else.",
        "Compare `depart` and `return` with the travel orders. If it was on other days, leave them, and say under `answers` what \
         the journey was for.",
    },
    wrong r"# event.md
start: 2026-03-10
end: 2026-03-12
travel: { participants: 10, depart: 2026-03-16, return: 2026-03-18, nights: 2 }",
    answered {
        id "Sepuluh peserta berkunjung ke desa percontohan empat hari sesudah kelas berakhir; kunjungan itu bagian dari program.",
        en "Ten participants visited a model village four days after the classes had ended; the visit is a part of the program.",
    },
}

/// Without dates of the journey: a night before the first day and one after the last.
const AROUND: i64 = 2;

/// Applies the rules on travellers.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(travel) = &case.record.travel else { return };
    said.extend(too_many(case, travel));
    said.extend(other_speakers(case, travel));
    said.extend(outside(case, travel));
    said.extend(too_long(case, travel));
}

fn too_many(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    let (gone, attended) = (travel.participants.as_ref()?, case.participants.attended?);
    if case.is_cancelled() || gone.value.0 <= attended {
        return None;
    }
    let ((left, left_en), (there, there_en)) = (count(gone.value.0), count(attended));
    Some(
        Diagnostic::new(&TRAVELLERS_EXCEED_ATTENDED, gone.at, say!(id "{left} peserta bepergian dengan biaya publik, sedangkan yang hadir {there} orang.", en "{left_en} ⟦participant|participants⟧ travelled at public cost, while {there_en} attended."))
            .help(say!(id "periksa `travel.participants`; jika ada yang bepergian tanpa hadir, tulis sebabnya pada `answers` di `event.md`", en "check `travel.participants`; if people travelled and did not attend, say why under `answers` in `event.md`")),
    )
}

fn other_speakers(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    let gone = travel.speakers.as_ref()?;
    let taught = case.event.session_speakers.iter().flatten().copied();
    let mut known: Vec<_> = case.event.engagements.iter().map(|part| part.speaker).chain(taught).collect();
    known.sort_unstable();
    known.dedup();
    let there = u32::try_from(known.len()).ok().filter(|there| *there > 0 && gone.value.0 > *there)?;
    if !case.is_host() || case.is_cancelled() {
        return None;
    }
    let ((left, left_en), (there, there_en)) = (count(gone.value.0), count(there));
    Some(
        Diagnostic::new(&TRAVELLERS_EXCEED_ATTENDED, gone.at, say!(id "{left} narasumber bepergian dengan biaya publik, sedangkan yang tercatat {there} orang.", en "{left_en} ⟦speaker|speakers⟧ travelled at public cost, while the event has {there_en}."))
            .help(say!(id "periksa `travel.speakers`; sebut narasumber yang belum tercatat di `speakers`, atau tulis sebabnya pada `answers` di `event.md`", en "check `travel.speakers`; name speakers who are not written down yet under `speakers`, or say why under `answers` in `event.md`")),
    )
}

/// A journey that does not meet the event, or goes far beyond it.
pub(super) fn outside(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    elsewhen(case, travel).or_else(|| far_beyond(case, travel))
}

/// A journey that ended before the event or began after it; of an event that was put off, on its old and its new days.
fn elsewhen(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    let first = case.event.first_day().min(case.record.start.value);
    let last = case.event.last_day().max(case.record.end.value);
    let late = travel.depart.as_ref().filter(|date| date.value > last);
    let early = travel.returned.as_ref().filter(|date| date.value < first);
    let found = late.or(early).filter(|_| !case.is_cancelled())?;
    // Dates the wrong way round have their own message.
    if travel.depart.as_ref().zip(travel.returned.as_ref()).is_some_and(|(left, back)| back.value < left.value) {
        return None;
    }
    let ((on, on_en), (from, from_en), (to, to_en)) = (day(found.value), day(first), day(last));
    let message = if late.is_some() {
        say!(id "Perjalanan dimulai pada {on}, sesudah hari terakhir kegiatan ({to}).", en "The journey began on {on_en}, after the last day of the event ({to_en}).")
    } else {
        say!(id "Perjalanan berakhir pada {on}, sebelum hari pertama kegiatan ({from}).", en "The journey ended on {on_en}, before the first day of the event ({from_en}).")
    };
    Some(
        Diagnostic::new(&TRAVEL_OUTSIDE_EVENT, found.at, message)
            .help(say!(id "periksa `depart` dan `return`; jika memang pada hari lain, tulis pada `answers` di `event.md` untuk apa perjalanan itu", en "check `depart` and `return`; if it was on other days, say under `answers` in `event.md` what the journey was for"))
            .related(case.record.start.at, say!(id "hari pertama", en "the first day")),
    )
}

/// A journey that began or ended days apart from the event; of an event that was put off, from its old and its new days.
fn far_beyond(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    let first = case.event.first_day().min(case.record.start.value);
    let last = case.event.last_day().max(case.record.end.value);
    let before = travel.depart.as_ref().map(|date| (date, first.days_since(date.value)));
    let after = travel.returned.as_ref().map(|date| (date, date.value.days_since(last)));
    let is_far = |found: &(&Fact<Date>, i64)| found.1 > AROUND && !case.is_cancelled();
    let (before, after) = (before.filter(is_far), after.filter(is_far));
    let (found, apart) = before.or(after)?;
    let ((on, on_en), (apart, apart_en), (from, from_en), (to, to_en)) =
        (day(found.value), count(apart), day(first), day(last));
    let message = if before.is_some() {
        say!(id "Perjalanan dimulai pada {on}, {apart} hari sebelum hari pertama kegiatan ({from}).", en "The journey began on {on_en}, {apart_en} ⟦day|days⟧ before the first day of the event ({from_en}).")
    } else {
        say!(id "Perjalanan berakhir pada {on}, {apart} hari sesudah hari terakhir kegiatan ({to}).", en "The journey ended on {on_en}, {apart_en} ⟦day|days⟧ after the last day of the event ({to_en}).")
    };
    Some(
        Diagnostic::new(&TRAVEL_OUTSIDE_EVENT, found.at, message)
            .help(say!(id "periksa `depart` dan `return`; jika memang selama itu, tulis pada `answers` di `event.md` untuk apa hari selebihnya", en "check `depart` and `return`; if it was that long, say under `answers` in `event.md` what the other days were for"))
            .related(case.record.start.at, say!(id "hari pertama", en "the first day")),
    )
}

pub(super) fn too_long(case: &Case<'_>, travel: &Travel) -> Option<Diagnostic> {
    let nights = travel.nights.as_ref()?;
    let written = i64::from(nights.value.0);
    let (id, en) = if let (Some(left), Some(back)) = (&travel.depart, &travel.returned) {
        let between = back.value.days_since(left.value);
        // Dates the wrong way round have their own message.
        if between < 0 || written <= between {
            return None;
        }
        let ((left, left_en), (back, back_en), (most, most_en)) = (day(left.value), day(back.value), count(between));
        (
            format!("antara berangkat {left} dan pulang {back} ada {most} malam"),
            format!("between leaving on {left_en} and coming back on {back_en} there are {most_en}"),
        )
    } else {
        let days = case.event.last_day().days_since(case.event.first_day()) + 1;
        if written <= days.saturating_add(AROUND) {
            return None;
        }
        let (days, days_en) = count(days);
        (format!("kegiatannya berlangsung {days} hari"), format!("the event lasts {days_en} days"))
    };
    let (written, written_en) = count(written);
    Some(
        Diagnostic::new(&NIGHTS_EXCEED_TRAVEL, nights.at, say!(id "Tercatat {written} malam menginap, sedangkan {id}.", en "{written_en} ⟦night is|nights are⟧ recorded, while {en}."))
            .help(say!(id "`nights` adalah malam setiap orang, bukan jumlah seluruhnya; tulis juga `depart` dan `return`", en "`nights` are those of each person, not of all together; write `depart` and `return` as well")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn more_travelled_than_came() {
        let went = |people: &str| sound().with("event.md", "travel: { participants: 0", people);
        went("travel: { participants: 41").says(
            "travellers-exceed-attended",
            "event.md",
            "participants: 41",
            "41 peserta bepergian dengan biaya publik, sedangkan yang hadir 40 orang",
        );
        went("travel: { participants: 40").is_silent_on("travellers-exceed-attended");
        // The timetable names two.
        let taught = |people: u32| sound().with("event.md", "speakers: 1, ", &format!("speakers: {people}, "));
        taught(3).says(
            "travellers-exceed-attended",
            "event.md",
            "speakers: 3",
            "3 narasumber bepergian dengan biaya publik, sedangkan yang tercatat 2 orang",
        );
        taught(2).is_silent_on("travellers-exceed-attended");
        taught(3)
            .add("event.md", "role: sender\nsender: { host: { name: Balai Contoh } }\n")
            .is_silent_on("travellers-exceed-attended");
    }

    #[test]
    fn a_journey_that_does_not_meet_the_event() {
        let journey = |dates: &str| sound().with("event.md", "nights: 0", &format!("{dates}, nights: 0"));
        journey("depart: 2026-03-12, return: 2026-03-13").says(
            "travel-outside-event",
            "event.md",
            "depart: 2026-03-12",
            "dimulai pada 12 Maret 2026, sesudah hari terakhir kegiatan (11 Maret 2026)",
        );
        journey("depart: 2026-03-08, return: 2026-03-09").says(
            "travel-outside-event",
            "event.md",
            "return: 2026-03-09",
            "berakhir pada 9 Maret 2026, sebelum hari pertama kegiatan (10 Maret 2026)",
        );
        // Ten days of travel for two of the event.
        journey("depart: 2026-03-07, return: 2026-03-12").says(
            "travel-outside-event",
            "event.md",
            "depart: 2026-03-07",
            "dimulai pada 7 Maret 2026, 3 hari sebelum hari pertama kegiatan (10 Maret 2026)",
        );
        journey("depart: 2026-03-09, return: 2026-03-14").says(
            "travel-outside-event",
            "event.md",
            "return: 2026-03-14",
            "berakhir pada 14 Maret 2026, 3 hari sesudah hari terakhir kegiatan (11 Maret 2026)",
        );
        journey("depart: 2026-03-08, return: 2026-03-13").is_silent_on("travel-outside-event");
        // Some come for a day of it.
        journey("depart: 2026-03-11, return: 2026-03-12").is_silent_on("travel-outside-event");
        journey("depart: 2026-03-08, return: 2026-03-10").is_silent_on("travel-outside-event");
    }

    #[test]
    fn more_nights_than_the_journey_has() {
        let nights = |text: &str| sound().with("event.md", "nights: 0", text);
        nights("depart: 2026-03-09, return: 2026-03-12, nights: 4").says(
            "nights-exceed-travel",
            "event.md",
            "nights: 4",
            "antara berangkat 9 Maret 2026 dan pulang 12 Maret 2026 ada 3 malam",
        );
        nights("depart: 2026-03-09, return: 2026-03-12, nights: 3").is_silent_on("nights-exceed-travel");
        nights("nights: 30").says("nights-exceed-travel", "event.md", "nights: 30", "kegiatannya berlangsung 2 hari");
        nights("nights: 4").is_silent_on("nights-exceed-travel");
    }
}

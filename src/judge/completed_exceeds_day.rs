//! The rule on more people who completed than were there on a day that nobody can miss and complete, or that nobody says can be
//! missed.
//!
//! Takes: attendance by day, lesson hours by day and the condition. Gives: one finding. Never: guesses where a session has no times,
//! or where a day can be missed.

use super::case::Case;
use super::wording::{count, day, set_percent};
use crate::diagnostic::Diagnostic;
use crate::model::event::Participants;
use crate::shape::Share;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    COMPLETED_EXCEEDS_DAY, "completed-exceeds-day", Finding,
    id {
        "Yang tuntas lebih banyak daripada yang hadir pada suatu hari, padahal tanpa hari itu syarat kehadiran \
         (`minimum_attendance`) tidak dapat dipenuhi, atau syaratnya tidak disebutkan.",
        "Ketuntasan dihitung dari jam yang diikuti; orang yang tidak hadir pada hari sebanyak itu tidak memenuhi syaratnya.",
        "Hitung lagi dari daftar hadir setiap hari. Jika sebagian dinyatakan tuntas dengan syarat lain, biarkan angkanya dan \
         tulis pada `answers` syarat itu.",
    },
    en {
        "More people completed than attended on a day without which the attendance that is asked for (`minimum_attendance`) cannot \
         be reached, or no such condition is stated.",
        "Completing is a matter of the hours attended; who missed so much of them did not meet the condition.",
        "Count again from the attendance sheets of each day. If some completed by another condition, leave the figures, and say \
         under `answers` which it was.",
    },
    wrong r"# event.md (tiga hari, delapan JP setiap hari)
participants: { attended: 40, attended_by_day: [40, 40, 31], completed: 38 }
completion: { minimum_attendance: 0.8 }",
    answered {
        id "Tujuh orang yang dipanggil pulang pada hari ketiga mengerjakan tugas pengganti, yang dinilai sampai 30 Maret 2026.",
        en "Seven people who were called home on the third day handed in a paper instead, which was marked by 30 March 2026.",
    },
}

/// Speaks once, of the day that the fewest attended.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(case.record.participants.as_ref().and_then(|written| {
        let least = case.record.completion.as_ref().and_then(|completion| completion.minimum_attendance.as_ref());
        match least {
            Some(least) => without_a_day(case, written, least),
            None => without_condition(case, written),
        }
    }));
}

/// Some who completed missed a day, and nobody says how much of an event may be missed.
fn without_condition(case: &Case<'_>, written: &Participants) -> Option<Diagnostic> {
    let (completed, days) = (written.completed.as_ref()?, &written.attended_by_day);
    if days.len() != case.event.days.len() {
        return None;
    }
    let (there, date) = days
        .iter()
        .zip(&case.event.days)
        .min_by_key(|(there, _)| there.value.0)
        .filter(|(there, _)| there.value.0 < completed.value.0)?;
    let ((done, done_en), (present, present_en), (on, on_en)) =
        (count(completed.value.0), count(there.value.0), day(*date));
    Some(
        Diagnostic::new(&COMPLETED_EXCEEDS_DAY, completed.at, say!(id "{done} orang tuntas, sedangkan {on} dihadiri {present} orang; syarat kehadirannya tidak disebutkan.", en "{done_en} ⟦person|people⟧ completed, while {present_en} attended on {on_en}; which attendance was asked for is not stated."))
            .help(say!(id "tulis syaratnya di `completion: {{ minimum_attendance: … }}` pada `event.md`; jika tidak ada, jelaskan pada `answers` siapa yang dihitung tuntas", en "write the condition under `completion: {{ minimum_attendance: … }}` in `event.md`; where there was none, say under `answers` who was counted"))
            .related(there.at, say!(id "yang hadir hari itu", en "those who attended that day")),
    )
}

fn without_a_day(case: &Case<'_>, written: &Participants, least: &Fact<Share>) -> Option<Diagnostic> {
    let (completed, days) = (written.completed.as_ref()?, &written.attended_by_day);
    let (all, by_day) = (case.time.hours?, &case.time.by_day);
    if case.time.hours_at_least || days.len() != by_day.len() || days.len() != case.event.days.len() {
        return None;
    }
    let needed = |hours: &f64| all - hours + 1e-9 < least.value.0 * all;
    let of_days = days.iter().zip(by_day).zip(&case.event.days);
    let (there, date) = of_days
        .filter(|((_, hours), _)| needed(hours))
        .map(|((there, _), date)| (there, date))
        .min_by_key(|(there, _)| there.value.0)
        .filter(|(there, _)| there.value.0 < completed.value.0)?;
    let ((done, done_en), (present, present_en), (on, on_en)) =
        (count(completed.value.0), count(there.value.0), day(*date));
    let (share, share_en) = set_percent(least.value.0);
    Some(
        Diagnostic::new(&COMPLETED_EXCEEDS_DAY, completed.at, say!(id "{done} orang tuntas, sedangkan {on} dihadiri {present} orang; tanpa hari itu syarat hadir {share} tidak terpenuhi.", en "{done_en} ⟦person|people⟧ completed, while {present_en} attended on {on_en}; without that day the {share_en} of the hours that are asked for cannot be reached."))
            .help(say!(id "hitung lagi yang tuntas dari daftar hadir setiap hari; jika syaratnya lain, perbaiki `minimum_attendance` atau jelaskan pada `answers` di `event.md`", en "count those who completed again from the sheets of each day; if another condition held, mend `minimum_attendance` or explain under `answers` in `event.md`"))
            .related(there.at, say!(id "yang hadir hari itu", en "those who attended that day"))
            .related(least.at, say!(id "syaratnya", en "the condition")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn who_missed_a_day_completed_by_a_condition_that_is_stated() {
        sound().is_silent_on("completed-exceeds-day");
        sound().with("event.md", "[40, 39]", "[40, 20]").says(
            "completed-exceeds-day",
            "event.md",
            "completed: 38",
            "38 orang tuntas, sedangkan 11 Maret 2026 dihadiri 20 orang; syarat kehadirannya tidak disebutkan",
        );
    }

    #[test]
    fn nobody_completes_without_a_day_that_counts() {
        // Two days of six lesson hours: with a condition of half of them one is enough.
        let site = |least: &str, second: u32| {
            sound()
                .with("event.md", "[40, 39]", &format!("[40, {second}]"))
                .with("evaluation.yaml", "kind: reaction, respondents: 37", "kind: reaction, respondents: 30")
                .add("event.md", &format!("completion: {{ minimum_attendance: {least} }}\n"))
        };
        site("0.8", 37).says(
            "completed-exceeds-day",
            "event.md",
            "completed: 38",
            "38 orang tuntas, sedangkan 11 Maret 2026 dihadiri 37 orang; tanpa hari itu syarat hadir 80% tidak terpenuhi",
        );
        site("0.8", 38).is_silent_on("completed-exceeds-day");
        site("0.5", 37).is_silent_on("completed-exceeds-day");
        // A session without times: nobody knows how much of the whole a day is.
        let times = "start: \"12:45\", end: \"15:00\", title: Praktik lanjutan";
        site("0.8", 37).with("schedule.yaml", times, "title: Praktik lanjutan").is_silent_on("completed-exceeds-day");
    }
}

//! Attendance by day that cannot be: not one number per day, more on a day than in all, or fewer over all days than in all.
//!
//! Takes: the catalog. Gives: one fault for the length, one a day above the total, one for the sum. Never: speaks of an
//! event whose days are themselves in doubt.

use super::session_outside_event::is_day_of;
use super::walk::{Part, participants};
use super::window::Window;
use crate::catalog::{Catalog, Event};
use crate::diagnostic::Diagnostic;
use crate::model::event::Participants;
use crate::{rule, say};

rule! {
    ATTENDED_BY_DAY_MISMATCH, "attended-by-day-mismatch", Error,
    id {
        "Kehadiran per hari tidak cocok: banyaknya angka tidak sama dengan banyaknya hari, ada hari yang melebihi \
         `attended`, atau `attended` melebihi jumlah semua hari.",
        "Biaya per peserta dan per jam dihitung dari kehadiran harian; angka yang mustahil membuat keduanya \
         mustahil.",
        "Hitung lagi dari daftar hadir setiap hari: satu angka untuk setiap hari kegiatan.",
    },
    en {
        "Attendance by day does not fit: not one number per event day, a day above `attended`, or `attended` \
         above the sum of all days.",
        "Costs per participant and per hour are worked out from daily attendance; impossible figures make both \
         impossible.",
        "Count again from the attendance sheets: one number for every day of the event.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (tiga hari)
participants: { attended: 40, attended_by_day: [40, 41] }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md (tiga hari)
participants: { attended: 41, attended_by_day: [40, 41, 38] }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (event, people) in participants(catalog) {
        let Some(first) = people.attended_by_day.first() else { continue };
        let (count, days) = (people.attended_by_day.len(), event.days.len());
        if days_are_certain(catalog, event) && count != days {
            let message = say!(
                id "{count} angka kehadiran harian untuk {days} hari kegiatan",
                en "{count} ⟦figure|figures⟧ of daily attendance for {days} event ⟦day|days⟧",
            );
            let listed: Vec<String> = event.days.iter().take(12).map(ToString::to_string).collect();
            let listed = listed.join(", ");
            let help = say!(
                id "tulis satu angka untuk setiap hari: {listed}; jika harinya lain, sebut di `days`",
                en "write one figure for each day: {listed}; if these are not its days, list them in `days`",
            );
            let mut fault = Diagnostic::new(&ATTENDED_BY_DAY_MISMATCH, first.at, message)
                .help(help)
                .leaning_on(people.at, "attended_by_day")
                .leaning_on(event.record.at, "days");
            // Where no days are written they are those of the timetable.
            if let Some(schedule) = event.schedule.as_ref().filter(|_| event.record.days.is_empty()) {
                fault = fault.leaning_on(schedule.at, "sessions");
                let dates = schedule.sessions.iter().map(|session| session.at);
                fault = dates.fold(fault, |fault, session| fault.leaning_on(session, "date"));
            }
            faults.push(fault);
        } else {
            compare(people, count, faults);
        }
    }
}

fn compare(people: &Participants, count: usize, faults: &mut Vec<Diagnostic>) {
    let Some(attended) = &people.attended else { return };
    let all = attended.0;
    let total = say!(id "hadir sedikitnya satu hari: {all}", en "present on at least one day: {all}");
    let above = people.attended_by_day.iter().filter(|day| day.0 > all);
    let above: Vec<_> = above.collect();
    if let Some(day) = above.iter().copied().reduce(|most, day| if day.0 > most.0 { day } else { most }) {
        let present = day.0;
        let message = say!(
            id "pada satu hari hadir {present} orang, padahal seluruh yang pernah hadir {all}",
            en "{present} ⟦person|people⟧ on one day, although only {all} ever came",
        );
        let help = say!(
            id "`attended` menghitung setiap orang satu kali, jadi tidak mungkin di bawah hari yang paling ramai",
            en "`attended` counts everybody once, so it cannot be below the fullest day",
        );
        let fault = Diagnostic::new(&ATTENDED_BY_DAY_MISMATCH, day.at, message).help(help).related(attended.at, total);
        // The fullest day tells; the others stand beside it.
        let others = above.iter().filter(|other| other.at != day.at);
        let beside = say!(id "hari ini juga", en "this day too");
        faults.push(others.fold(fault, |fault, other| fault.related(other.at, beside.clone())));
        return;
    }
    let sum: u64 = people.attended_by_day.iter().map(|day| u64::from(day.0)).sum();
    if u64::from(all) > sum {
        let figures: Vec<String> = people.attended_by_day.iter().map(|day| day.0.to_string()).collect();
        let figures = figures.join(" + ");
        let message = say!(
            id "`attended` {all}, padahal jumlah kehadiran {count} hari hanya {figures} = {sum}",
            en "`attended` is {all}, but the {count} ⟦day adds|days add⟧ up to {figures} = {sum} only",
        );
        let help = say!(
            id "setiap orang yang hadir terhitung sedikitnya pada satu hari; periksa kedua angka",
            en "everybody who came is counted on at least one day; check both figures",
        );
        faults.push(
            Diagnostic::new(&ATTENDED_BY_DAY_MISMATCH, attended.at, message)
                .help(help)
                .leaning_on(people.at, "attended_by_day"),
        );
    }
}

/// Whether the event's days are not themselves the subject of another fault.
pub(super) fn days_are_certain(catalog: &Catalog, event: &Event) -> bool {
    let Some(window) = Window::of(catalog, event) else { return false };
    let mut sessions = event.schedule.iter().flat_map(|schedule| &schedule.sessions);
    event.days.iter().all(|day| window.contains(*day)) && sessions.all(|s| is_day_of(event, &window, s.date.value))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, SCHEDULE, event, messages, said};

    #[test]
    fn one_figure_per_day() {
        let wrong = event("participants: { attended: 40, attended_by_day: [40, 40] }");
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["attended-by-day-mismatch events/2026/a/event.md:6:49"]);
        let right = event("participants: { attended: 40, attended_by_day: [40, 40, 38] }");
        assert!(said(check, &[(EVENT, &right)]).is_empty());
    }

    #[test]
    fn the_timetable_and_the_listed_days_say_how_many_days_there_are() {
        let two = event("participants: { attended: 40, attended_by_day: [40, 40] }");
        let timetable = "sessions:\n  - { date: 2026-03-10, title: A }\n  - { date: 2026-03-12, title: B }\n";
        assert!(said(check, &[(EVENT, &two), (SCHEDULE, timetable)]).is_empty());
        let stray = timetable.replace("03-12", "04-12");
        assert!(said(check, &[(EVENT, &two), (SCHEDULE, &stray)]).is_empty(), "the stray session has its own message");
        let listed = event("days: [2026-03-10, 2026-03-11]\nparticipants: { attended_by_day: [40, 40] }");
        assert!(said(check, &[(EVENT, &listed)]).is_empty());
    }

    #[test]
    fn no_day_above_the_total_and_no_total_above_the_sum() {
        let above = event("participants: { attended: 40, attended_by_day: [40, 41, 38] }");
        assert_eq!(said(check, &[(EVENT, &above)]), ["attended-by-day-mismatch events/2026/a/event.md:6:53"]);
        let sum = event("participants: { attended: 40, attended_by_day: [13, 12, 14] }");
        assert_eq!(
            messages(check, &[(EVENT, &sum)]),
            ["`attended` 40, padahal jumlah kehadiran 3 hari hanya 13 + 12 + 14 = 39"]
        );
    }
}

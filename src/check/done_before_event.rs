//! Follow-up that was done, counted or asked about before the event it follows.
//!
//! Takes: the catalog. Gives: one fault a date. Never: speaks of an event whose two dates are themselves impossible.

use super::walk::{Part, events, follow_ups};
use super::window::Window;
use crate::catalog::Event;
use crate::diagnostic::Diagnostic;
use crate::model::follow_up::FollowUp;
use crate::shape::Date;
use crate::source::Fact;
use crate::words::Words;
use crate::{rule, say};

rule! {
    DONE_BEFORE_EVENT, "done-before-event", Error,
    id {
        "Butir tindak lanjut selesai, rencana direkap, pemantauan dilakukan, atau hasilnya dibagikan di kantor sendiri \
         (`shared_at_home`) sebelum kegiatannya mulai.",
        "Yang selesai atau ditanyakan sebelum orang belajar bukan tindak lanjut dari belajar itu.",
        "Cocokkan tanggalnya dengan buktinya. Yang memang selesai sebelum kegiatan bukan tindak lanjutnya: hapus.",
    },
    en {
        "A follow-up item was done, plans were counted, monitoring was held, or what was learned was shared at home \
         (`shared_at_home`) before the event began.",
        "What was done or asked before anybody learned does not follow from learning.",
        "Compare the date with the evidence. What was done before the event does not follow from it: delete it.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-02-20 }
monitoring:
  - { months: 3, date: 2026-03-01, respondents: 30, applied: 22 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/follow-up.yaml (kegiatan mulai 2026-03-10)
items:
  - { id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-06-20 }
monitoring:
  - { months: 3, date: 2026-06-15, respondents: 30, applied: 22 }",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    for (event, follow_up) in follow_ups(catalog) {
        let Some(start) = Window::of(catalog, event).map(|window| window.earliest()) else { continue };
        items(event, follow_up, start, faults);
        for plans in follow_up.plans.iter().filter(|plans| plans.date.value < start) {
            let date = plans.date.value;
            let message = say!(
                id "rencana tindak lanjut direkap {date}, sebelum kegiatan mulai ({start})",
                en "follow-up plans were counted on {date}, before the event began ({start})",
            );
            let help = say!(
                id "perbaiki tanggalnya: rekap menghitung rencana yang dibuat peserta pada kegiatan ini",
                en "mend the date: it counts the plans that participants made at this event",
            );
            faults.push(fault(event, &plans.date, message, help));
        }
        let rounds = follow_up.monitoring.iter().filter_map(|round| round.date.as_ref());
        for day in rounds.filter(|day| day.value < start) {
            let date = day.value;
            let message = say!(
                id "pemantauan dilakukan {date}, sebelum kegiatan mulai ({start})",
                en "monitoring was held on {date}, before the event began ({start})",
            );
            let help = say!(
                id "perbaiki tanggalnya; yang ditanyakan sebelum kegiatan adalah analisis kebutuhan, tulis di `needs_assessment`",
                en "mend the date; what was asked before the event is a needs assessment and belongs in `needs_assessment`",
            );
            faults.push(fault(event, day, message, help));
        }
    }
    for event in events(catalog) {
        shared(catalog, event, faults);
    }
}

/// Those who were sent can tell at home of what they learned there, not before.
fn shared(catalog: &Part<'_>, event: &Event, faults: &mut Vec<Diagnostic>) {
    let shared = event.record.sender.as_ref().and_then(|sender| sender.shared_at_home.as_ref());
    let Some(day) = shared.and_then(|shared| shared.date.as_ref()) else { return };
    let Some(start) = Window::of(catalog, event).map(|window| window.earliest()).filter(|start| day.value < *start)
    else {
        return;
    };
    let date = day.value;
    let message = say!(
        id "hasilnya dibagikan di kantor sendiri {date}, sebelum kegiatan mulai ({start})",
        en "what was learned was shared at home on {date}, before the event began ({start})",
    );
    let help = say!(
        id "perbaiki tanggalnya: yang dibagikan adalah yang dipelajari pada kegiatan ini",
        en "mend the date: what is shared is what was learned at this event",
    );
    faults.push(fault(event, day, message, help));
}

fn items(event: &Event, follow_up: &FollowUp, start: Date, faults: &mut Vec<Diagnostic>) {
    let done = follow_up.items.iter().filter_map(|item| Some((item, item.done_on.as_ref()?)));
    for (item, day) in done.filter(|(_, day)| day.value < start) {
        let (id, date) = (&item.id.value, day.value);
        let message = say!(
            id "`{id}` selesai {date}, sebelum kegiatan mulai ({start})",
            en "`{id}` was done on {date}, before the event began ({start})",
        );
        let help = say!(
            id "perbaiki tanggalnya; yang sudah ada sebelum kegiatan bukan tindak lanjut, hapus butirnya",
            en "mend the date; what was there before the event is no follow-up, so delete the item",
        );
        faults.push(fault(event, day, message, help));
    }
}

fn fault(event: &Event, day: &Fact<Date>, message: Words, help: Words) -> Diagnostic {
    Diagnostic::new(&DONE_BEFORE_EVENT, day.at, message)
        .help(help)
        .related(event.record.start.at, say!(id "kegiatan mulai", en "the event begins"))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, FOLLOW_UP, event, messages, said};

    #[test]
    fn follow_up_comes_after_the_event_began() {
        let item =
            |day: &str| format!("items:\n  - {{ id: sop, action: Menyusun SOP, status: done, done_on: {day} }}\n");
        assert_eq!(
            said(check, &[(FOLLOW_UP, &item("2026-03-09"))]),
            ["done-before-event events/2026/a/follow-up.yaml:2:61"]
        );
        assert!(said(check, &[(FOLLOW_UP, &item("2026-03-10"))]).is_empty());
    }

    #[test]
    fn nobody_shares_what_is_yet_to_be_learned() {
        let shared =
            |day: &str| event(&format!("role: sender\nsender: {{ shared_at_home: {{ date: {day}, people: 14 }} }}"));
        assert_eq!(
            messages(check, &[(EVENT, &shared("2025-03-20"))]),
            ["hasilnya dibagikan di kantor sendiri 2025-03-20, sebelum kegiatan mulai (2026-03-10)"]
        );
        assert!(said(check, &[(EVENT, &shared("2026-03-20"))]).is_empty());
    }

    #[test]
    fn plans_are_counted_and_people_asked_after_it() {
        let plans = |day: &str| format!("plans: [{{ date: {day}, of: 35 }}]\n");
        assert_eq!(
            said(check, &[(FOLLOW_UP, &plans("2026-03-01"))]),
            ["done-before-event events/2026/a/follow-up.yaml:1:17"]
        );
        assert!(said(check, &[(FOLLOW_UP, &plans("2026-03-12"))]).is_empty());
        let round = |day: &str| format!("monitoring:\n  - {{ months: 3, date: {day}, respondents: 30 }}\n");
        assert_eq!(
            messages(check, &[(FOLLOW_UP, &round("2026-03-01"))]),
            ["pemantauan dilakukan 2026-03-01, sebelum kegiatan mulai (2026-03-10)"]
        );
        // Much too early for three months, but not impossible: a finding speaks of it.
        assert!(said(check, &[(FOLLOW_UP, &round("2026-03-13"))]).is_empty());
    }
}

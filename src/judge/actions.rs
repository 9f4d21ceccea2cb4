//! Rules on follow-up actions: due before the event, late, held up without a reason, or done without anything to show.
//!
//! Takes: the listed actions. Gives: at most one finding a rule, which names them. Never: names a person; owners are roles.

use super::case::Case;
use super::wording::{Both, count, day, few, quoted};
use crate::diagnostic::{Diagnostic, Rule};
use crate::evidence::follow_up::{is_overdue, status};
use crate::model::follow_up::{Item, ItemStatus};
use crate::source::Location;
use crate::words::Words;
use crate::{rule, say};

rule! {
    FOLLOW_UP_OVERDUE, "follow-up-overdue", Finding,
    id {
        "Rencana tindak lanjut lewat tenggat dan belum selesai.",
        "Janji peserta kepada unit kerjanya dapat diikuti hanya jika keterlambatannya terlihat.",
        "Jika sudah selesai, tulis `status: done` dengan tanggal dan buktinya; jika belum, biarkan `due` dan `status` apa \
         adanya, lalu tulis pada `answers` apa yang menahan dan kapan diselesaikan.",
    },
    en {
        "A follow-up action is past its date and not done.",
        "What participants promised their units can be followed only where lateness is seen.",
        "If it is done, write `status: done` with its date and evidence; if it is not, leave `due` and `status` as they \
         are, and say under `answers` what holds it up and when it will be done.",
    },
    wrong r"# follow-up.yaml (hari ini 2026-11-22)
items: [{ id: sop-lpj, action: Menyusun SOP LPJ, due: 2026-06-30, status: in-progress }]",
    answered {
        id "Rancangan SOP menunggu persetujuan tiga camat; ditandatangani paling lambat 31 Januari 2027.",
        en "The draft waits for the consent of three sub-district heads; it will be signed by 31 January 2027.",
    },
}

rule! {
    STUCK_WITHOUT_REASON, "stuck-without-reason", Finding,
    id {
        "Rencana tindak lanjut tersendat atau dihentikan tanpa alasan.",
        "Alasannya menunjukkan apa yang menghalangi, dan siapa yang dapat membantu.",
        "Tanyakan sebabnya kepada yang bertanggung jawab dan tulis pada `reason` seperti yang dikatakan; jika ia tidak \
         tahu, tulis itu.",
    },
    en {
        "A follow-up action is stuck or dropped without a reason.",
        "The reason shows what stands in the way, and who could help.",
        "Ask those in charge for the reason, and write it under `reason` as they gave it; if they do not know, write \
         that.",
    },
    wrong r"# follow-up.yaml
items: [{ id: laptop, action: Memisahkan laptop Siskeudes, status: stuck }]",
    recorded r"# follow-up.yaml
items: [{ id: laptop, action: Memisahkan laptop Siskeudes, status: stuck, reason: Menunggu perubahan APB Desa. }]",
}

rule! {
    DONE_WITHOUT_EVIDENCE, "done-without-evidence", Finding,
    id {
        "Rencana tindak lanjut dinyatakan selesai tanpa berkas bukti.",
        "Pembaca tidak dapat membedakan yang benar-benar selesai dari yang hanya dilaporkan selesai.",
        "Simpan berkas buktinya di `documents/` dan sebut pada `evidence`. Jika tidak ada berkasnya, biarkan dan tulis \
         pada `answers` bagaimana selesainya diketahui; jangan membuat bukti sesudahnya.",
    },
    en {
        "A follow-up action is said to be done, and no file shows it.",
        "A reader cannot tell what was done from what was only reported as done.",
        "Put the file that shows it in `documents/` and name it under `evidence`. If there is none, leave it, and say \
         under `answers` how it is known to be done; do not make evidence up afterwards.",
    },
    wrong r"# follow-up.yaml
items: [{ id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-06-20 }]",
    recorded r"# follow-up.yaml
items: [{ id: sop-lpj, action: Menyusun SOP LPJ, status: done, done_on: 2026-06-20, evidence: documents/sop.pdf }]",
}

rule! {
    DUE_BEFORE_EVENT, "due-before-event", Finding,
    id {
        "Tenggat rencana tindak lanjut jatuh sebelum kegiatannya mulai.",
        "Rencana dibuat pada kegiatan; tenggat yang sudah lewat saat itu bukan janji peserta, atau tahunnya salah ketik.",
        "Cocokkan `due` dengan lembar rencananya. Jika memang kewajiban lama yang terlambat, biarkan dan tulis itu pada `answers`.",
    },
    en {
        "A follow-up action was due before the event began.",
        "Plans are made at the event; a date that was past by then is no promise of a participant, or its year is mistyped.",
        "Compare `due` with the sheet of the plan. If it is an older duty that was late already, leave it, and say so under \
         `answers`.",
    },
    wrong r"# follow-up.yaml (kegiatan mulai 2026-03-10)
items: [{ id: sop-lpj, action: Menyusun SOP LPJ, due: 2026-01-31, status: done, done_on: 2026-06-20 }]",
    answered {
        id "SOP itu diminta Inspektorat sebelum 31 Januari 2026 dan sudah terlambat ketika kegiatan mulai; selesai 20 Juni 2026.",
        en "The inspectorate had asked for it by 31 January 2026, so that it was late when the event began; it was done on 20 June.",
    },
}

/// Applies the rules on actions.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let items = case.event.follow_up.as_ref().map_or(&[][..], |follow_up| &follow_up.items);
    let is = |item: &Item, wanted: &[ItemStatus]| status(item, case.today).is_some_and(|found| wanted.contains(&found));
    let held_up = items.iter().filter(|item| is(item, &[ItemStatus::Stuck, ItemStatus::Dropped]));
    let done = items.iter().filter(|item| is(item, &[ItemStatus::Done]));
    let reasonless_items: Vec<&Item> = held_up.filter(|item| item.reason.is_none()).collect();
    let unshown_items: Vec<&Item> = done.clone().filter(|item| item.evidence.is_none()).collect();
    said.extend(early(items, case));
    said.extend(late(items, case));
    said.extend(reasonless(&reasonless_items));
    said.extend(unshown(&unshown_items, done.count()));
}

/// A finding at the first action, with the others beside it.
fn finding(rule: &'static Rule, places: &[Location], message: Words, help: Words) -> Option<Diagnostic> {
    let (first, rest) = places.split_first()?;
    let found = Diagnostic::new(rule, *first, message).help(help);
    Some(rest.iter().fold(found, |found, at| found.related(*at, say!(id "juga ini", en "this one as well"))))
}

fn early(items: &[Item], case: &Case<'_>) -> Option<Diagnostic> {
    let first = case.event.first_day().min(case.record.start.value);
    let dated = items.iter().filter_map(|item| Some((item, item.due.as_ref()?)));
    let early: Vec<_> = dated.filter(|(_, due)| due.value < first).collect();
    let places: Vec<Location> = early.iter().map(|(_, due)| due.at).collect();
    let names = early.iter().map(|(item, due)| {
        let ((name, _), (due, due_en)) = (quoted(&item.action), day(due.value));
        (format!("{name} (tenggat {due})"), format!("{name} (due {due_en})"))
    });
    let ((names, names_en), (start, start_en)) = (few(&names.collect::<Vec<Both>>()), day(first));
    finding(
        &DUE_BEFORE_EVENT,
        &places,
        say!(id "Tenggat rencana jatuh sebelum kegiatan mulai pada {start}: {names}.", en "Actions were due before the event began on {start_en}: {names_en}."),
        say!(id "periksa tahun pada `due`; jika memang kewajiban lama, biarkan dan tulis itu pada `answers` di `event.md`", en "check the year of `due`; if it is an older duty, leave it and say so under `answers` in `event.md`"),
    )
}

fn late(items: &[Item], case: &Case<'_>) -> Option<Diagnostic> {
    let late: Vec<&Item> = items.iter().filter(|item| is_overdue(item, case.today)).collect();
    let names: Vec<Both> = late
        .iter()
        .filter_map(|item| {
            let ((name, _), (due, due_en)) = (quoted(&item.action), day(item.due.as_ref()?.value));
            Some((format!("{name} (tenggat {due})"), format!("{name} (due {due_en})")))
        })
        .collect();
    let places: Vec<Location> = late.iter().filter_map(|item| item.due.as_ref()).map(|due| due.at).collect();
    let ((n, n_en), (all, all_en), (names, names_en)) =
        (count(late.len() as i128), count(items.len() as i128), few(&names));
    finding(
        &FOLLOW_UP_OVERDUE,
        &places,
        say!(id "Dari {all} rencana yang diikuti satu per satu, {n} lewat tenggat dan belum selesai: {names}.", en "Of {all_en} ⟦action|actions⟧ followed one by one, {n_en} ⟦is past its|are past their⟧ date and not done: {names_en}."),
        say!(id "jika sudah selesai, perbarui `status` dan sebut buktinya; jika belum, biarkan `due` dan tulis pada `answers` di `event.md` kapan selesai", en "if it is done, update the `status` and name the evidence; if not, leave `due` and say under `answers` in `event.md` when it will be"),
    )
}

fn reasonless(items: &[&Item]) -> Option<Diagnostic> {
    let places: Vec<Location> =
        items.iter().map(|item| item.status.as_ref().map_or(item.at, |status| status.at)).collect();
    let (names, names_en) = few(&items.iter().map(|item| quoted(&item.action)).collect::<Vec<_>>());
    finding(
        &STUCK_WITHOUT_REASON,
        &places,
        say!(id "Rencana yang tersendat atau dihentikan tanpa alasan: {names}.", en "Actions that are stuck or dropped without a reason: {names_en}."),
        say!(id "tulis `reason`", en "give a `reason`"),
    )
}

fn unshown(items: &[&Item], done: usize) -> Option<Diagnostic> {
    let places: Vec<Location> =
        items.iter().map(|item| item.status.as_ref().map_or(item.at, |status| status.at)).collect();
    let ((n, n_en), (all, all_en), (names, names_en)) = (
        count(items.len() as i128),
        count(done as i128),
        few(&items.iter().map(|item| quoted(&item.action)).collect::<Vec<_>>()),
    );
    finding(
        &DONE_WITHOUT_EVIDENCE,
        &places,
        say!(id "Dari {all} rencana yang dinyatakan selesai, {n} tanpa berkas bukti: {names}.", en "Of {all_en} ⟦action|actions⟧ said to be done, {n_en} ⟦has|have⟧ no file that shows it: {names_en}."),
        say!(id "sebut berkasnya pada `evidence`", en "name the file under `evidence`"),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn an_action_past_its_date() {
        let due = |date: &str| sound().with("follow-up.yaml", "due: 2026-12-30", date);
        due("due: 2026-08-17").says("follow-up-overdue", "follow-up.yaml", "id: papan", "Dari 2 rencana yang diikuti satu per satu, 1 lewat tenggat dan belum selesai: “Memasang papan” (tenggat 17 Agustus 2026)");
        due("due: 2026-11-22").is_silent_on("follow-up-overdue");
    }

    #[test]
    fn an_action_due_before_the_event() {
        let due = |date: &str| sound().with("follow-up.yaml", "due: 2026-06-30", &format!("due: {date}"));
        due("2026-03-09").says(
            "due-before-event",
            "follow-up.yaml",
            "id: sop",
            "sebelum kegiatan mulai pada 10 Maret 2026: “Menyusun SOP” (tenggat 9 Maret 2026)",
        );
        due("2026-03-10").is_silent_on("due-before-event");
    }

    #[test]
    fn an_action_held_up() {
        let stuck = |status: &str| sound().with("follow-up.yaml", "status: in-progress", status);
        stuck("status: stuck").says("stuck-without-reason", "follow-up.yaml", "id: papan", "“Memasang papan”");
        stuck("status: dropped, reason: Salah cetak").is_silent_on("stuck-without-reason");
    }

    #[test]
    fn an_action_with_nothing_to_show() {
        sound().with("follow-up.yaml", ", evidence: documents/laporan.pdf", "").says(
            "done-without-evidence",
            "follow-up.yaml",
            "id: sop",
            "Dari 1 rencana yang dinyatakan selesai, 1 tanpa berkas bukti",
        );
    }
}

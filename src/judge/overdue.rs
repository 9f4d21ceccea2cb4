//! Rules on what is owed by now and not there: results, money, follow-up plans, monitoring.
//!
//! Takes: the checklist. Gives: at most one finding a rule, which names the items. Never: says twice what a rule of its
//! own says (tests, daily evaluation), or blames for an item that was declared not applicable.

use super::case::Case;
use super::instruments::has_no_tests;
use super::wording::{Both, count, day, item, list};
use crate::diagnostic::Diagnostic;
use crate::evidence::money::realised_of;
use crate::evidence::{Item, State};
use crate::model::EvidenceItem;
use crate::source::Location;
use crate::{rule, say};

rule! {
    EVALUATION_OVERDUE, "evaluation-overdue", Finding,
    id {
        "Hasil kegiatan belum ada padahal tenggatnya lewat: kehadiran, tes, kepuasan, pelajaran, atau dokumen.",
        "Kegiatan yang selesai berutang hasil; selama belum ada, halaman ini tidak dapat menjawab apa yang diperoleh.",
        "Lengkapi butir yang disebut dari catatan yang ada. Yang memang tidak dikumpulkan ditulis pada `absences` dengan \
         `state: not-collected` dan alasannya.",
    },
    en {
        "Results are not there although they are due: attendance, tests, satisfaction, lessons or papers.",
        "An event that is over owes its results; until they are there, its page cannot say what came of it.",
        "Add the item that is named from the records there are. What was not collected goes under `absences` with `state: \
         not-collected` and the reason.",
    },
    wrong r"# event.md (kegiatan selesai dua bulan lalu; notulen rapat evaluasi ada)
lessons: []",
    recorded r"# event.md (kegiatan selesai dua bulan lalu; notulen rapat evaluasi ada)
lessons: [Studi kasus butuh satu sesi lebih panjang.]",
}

rule! {
    REALISATION_OVERDUE, "realisation-overdue", Finding,
    id {
        "Realisasi anggaran belum lengkap padahal tenggatnya lewat.",
        "Selama realisasi belum ada, pembaca hanya melihat rencana, bukan yang benar-benar dibayar. \
         Yang dibayar selalu tercatat: `not-collected` tidak menghapus catatan ini.",
        "Isi `realised` setiap baris menurut bukti pembayaran; 0 hanya jika memang tidak dibelanjakan. Jika buktinya \
         belum lengkap, tulis pada `answers` kapan lengkap.",
    },
    en {
        "The realised budget is not complete although it is due.",
        "Until it is there, a reader sees only the plan and not what was really paid. \
         Payments are always in the books: `not-collected` does not remove this finding.",
        "Fill in `realised` on every line by the receipts; 0 only where nothing was spent. If receipts are missing, say \
         under `answers` when they will be there.",
    },
    wrong r"# budget.yaml (menurut bukti pembayaran)
lines: [{ category: meals, item: Konsumsi, planned: 14850000 }]",
    recorded r"# budget.yaml (menurut bukti pembayaran)
realised_as_of: 2026-04-30
lines: [{ category: meals, item: Konsumsi, planned: 14850000, realised: 14250000 }]",
}

rule! {
    RTL_MISSING, "rtl-missing", Finding,
    id {
        "Tidak ada rencana tindak lanjut (RTL) dari peserta padahal tenggatnya lewat.",
        "Tanpa rencana, tidak ada yang dapat dipantau sesudah peserta pulang.",
        "Tulis jumlah rencana yang benar-benar diserahkan pada `submitted`, dan keadaannya di `plans` atau `items`. Jika \
         tidak ada rencana, tulis itu pada `answers`.",
    },
    en {
        "There are no follow-up plans of participants although they are due.",
        "Without plans there is nothing to follow once participants are back at work.",
        "Write the number of plans really handed in under `submitted`, and how they stand under `plans` or `items`. If \
         there are none, say so under `answers`.",
    },
    wrong r"# follow-up.yaml (35 rencana tersimpan dalam map kegiatan)
outcomes: []",
    recorded r"# follow-up.yaml (35 rencana tersimpan dalam map kegiatan)
submitted: 35
plans: [{ date: 2026-06-09, of: 35, done: 12, in_progress: 13, no_news: 10 }]",
}

rule! {
    MONITORING_OVERDUE, "monitoring-overdue", Finding,
    id {
        "Pemantauan sesudah kegiatan belum ada padahal tenggatnya lewat.",
        "Tanpa pemantauan, tidak diketahui apakah yang dipelajari dipakai di tempat kerja.",
        "Jika pemantauan sudah dilakukan, tulis hasilnya di `monitoring`. Jika belum, tulis pada `answers` kapan \
         dilakukan; jika tidak akan dilakukan, tulis alasannya pada `absences`.",
    },
    en {
        "Monitoring after the event is not there although it is due.",
        "Without it nobody knows whether what was learned is used at work.",
        "If monitoring was held, write its result under `monitoring`. If not, say under `answers` when it will be; if it \
         never will, say why under `absences`.",
    },
    wrong r"# follow-up.yaml (kegiatan selesai tujuh bulan lalu)
monitoring: []",
    answered {
        id "Survei tiga bulan dan enam bulan belum dikirim karena petugasnya pindah; keduanya dikirim pada 1 Desember 2026.",
        en "The surveys after three and six months were not sent because the person in charge left; both go out on 1 \
         December 2026.",
    },
}

const RESULTS: [EvidenceItem; 5] = [
    EvidenceItem::Attendance,
    EvidenceItem::PrePostTest,
    EvidenceItem::Satisfaction,
    EvidenceItem::Lessons,
    EvidenceItem::Documents,
];
const MONITORING: [EvidenceItem; 3] =
    [EvidenceItem::Monitoring3, EvidenceItem::Monitoring6, EvidenceItem::Monitoring12];

/// Applies the rules on what is overdue.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(results(case));
    said.extend(realisation(case));
    if case.lacks(EvidenceItem::FollowUpPlan) {
        let at = case.event.follow_up.as_ref().map_or(case.record.end.at, |follow_up| follow_up.at);
        said.push(
            Diagnostic::new(&RTL_MISSING, at, say!(id "Tidak ada rencana tindak lanjut peserta yang tercatat.", en "No follow-up plans of participants are on record."))
                .help(say!(id "tulis `submitted` serta `plans` atau `items` pada `follow-up.yaml`", en "write `submitted` and `plans` or `items` in `follow-up.yaml`")),
        );
    }
    said.extend(monitoring(case));
}

/// The items that are overdue and not declared away, with their dates.
fn overdue<'a>(case: &Case<'a>, items: &[EvidenceItem]) -> Vec<&'a Item> {
    items
        .iter()
        .filter_map(|item| case.item(*item))
        .filter(|item| item.state == State::Overdue && !item.waived)
        .collect()
}

/// Names with the day they were due; what was due on one day stands together.
fn with_dates(items: &[&Item]) -> Both {
    let together = items.chunk_by(|one, next| one.due == next.due);
    let groups = together.map(|group| {
        let (names, names_en) = list(&group.iter().map(|found| item(found.item)).collect::<Vec<_>>());
        let Some((due, due_en)) = group.first().and_then(|found| found.due).map(day) else { return (names, names_en) };
        (format!("{names} (tenggat {due})"), format!("{names_en} (due {due_en})"))
    });
    let (id, en): (Vec<_>, Vec<_>) = groups.unzip();
    (id.join("; "), en.join("; "))
}

fn results(case: &Case<'_>) -> Option<Diagnostic> {
    let mut late = overdue(case, &RESULTS);
    late.retain(|item| item.item != EvidenceItem::PrePostTest || !has_no_tests(case));
    if late.is_empty() {
        return None;
    }
    let (names, names_en) = with_dates(&late);
    Some(
        Diagnostic::new(&EVALUATION_OVERDUE, case.record.end.at, say!(id "Belum ada padahal tenggatnya lewat: {names}.", en "Not there although due: {names_en}."))
            .help(say!(id "lengkapi, atau jelaskan pada `absences` mengapa tidak dikumpulkan", en "add it, or explain under `absences` why it was not collected")),
    )
}

fn realisation(case: &Case<'_>) -> Option<Diagnostic> {
    let found = case.item(EvidenceItem::BudgetRealised).filter(|item| !item.waived)?;
    let due = found.due.filter(|due| *due < case.today)?;
    let (due, due_en) = day(due);
    let at: Location = case.event.budget.as_ref().map_or(case.record.end.at, |budget| budget.at);
    let (at, message) = match found.state {
        State::Overdue => (
            at,
            say!(id "Realisasi anggaran belum ada; tenggatnya {due}.", en "The realised budget is not there; it was due on {due_en}."),
        ),
        // What was paid is in the books, whoever has not collected it.
        State::NotCollected => (
            at,
            say!(id "Realisasi anggaran dinyatakan tidak dikumpulkan; tenggatnya {due}.", en "The realised budget is said not to have been collected; it was due on {due_en}."),
        ),
        State::Partial => {
            if let Some(as_of) = case.event.budget.as_ref().and_then(|budget| budget.realised_as_of.as_ref())
                && case.is_future(as_of)
                && case.lines().iter().all(|line| realised_of(line).is_some())
            {
                let (stated, stated_en) = day(as_of.value);
                let message = say!(id "Realisasi anggaran dicatat per {stated}, hari yang belum tiba; tenggatnya {due}.", en "The realised budget is recorded as of {stated_en}, a day that has not come yet; it was due on {due_en}.");
                let help = say!(id "perbaiki tanggal pada `realised_as_of`", en "mend the date under `realised_as_of`");
                return Some(Diagnostic::new(&REALISATION_OVERDUE, as_of.at, message).help(help));
            }
            let open = case.lines().iter().filter(|line| realised_of(line).is_none());
            let ((missing, missing_en), (all, all_en)) =
                (count(open.clone().count() as i128), count(case.lines().len() as i128));
            let at = open.clone().next().map_or(at, |line| line.item.at);
            (
                at,
                say!(id "Realisasi {missing} dari {all} baris anggaran belum ada; tenggatnya {due}.", en "What was spent on {missing_en} of {all_en} budget ⟦line|lines⟧ is not there; it was due on {due_en}."),
            )
        }
        _ => return None,
    };
    Some(Diagnostic::new(&REALISATION_OVERDUE, at, message).help(say!(id "isi `realised` pada setiap baris menurut bukti pembayaran; 0 hanya jika tidak dibelanjakan", en "fill in `realised` on every line by the receipts; 0 only where nothing was spent")))
}

fn monitoring(case: &Case<'_>) -> Option<Diagnostic> {
    let late = overdue(case, &MONITORING);
    if late.is_empty() {
        return None;
    }
    let (names, names_en) = with_dates(&late);
    let last = case.event.follow_up.as_ref().and_then(|follow_up| follow_up.monitoring.last());
    Some(
        Diagnostic::new(&MONITORING_OVERDUE, last.map_or(case.record.end.at, |round| round.at), say!(id "Belum ada padahal tenggatnya lewat: {names}.", en "Not there although due: {names_en}."))
            .help(say!(id "tulis hasilnya di `monitoring` pada `follow-up.yaml`, atau jelaskan pada `absences`", en "write the result under `monitoring` in `follow-up.yaml`, or explain under `absences`")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn late_results_are_one_message() {
        let site = || {
            sound().with("event.md", "lessons: [Studi kasus butuh satu sesi lagi.]\n", "").with(
                "evaluation.yaml",
                "satisfaction: {",
                "x-satisfaction: {",
            )
        };
        site().says(
            "evaluation-overdue",
            "event.md",
            "end: 2026-03-11",
            "kepuasan peserta dan pelajaran bagi penyelenggara (tenggat 10 April 2026)",
        );
        site().on("2026-04-10").is_silent_on("evaluation-overdue");
        site()
            .with("event.md", "status: completed", "status: cancelled\nstatus_reason: Banjir.")
            .is_silent_on("evaluation-overdue");
        site()
            .with("event.md", "status: completed", "status: postponed\nnew_start: 2027-02-02\nstatus_reason: Banjir.")
            .is_silent_on("evaluation-overdue");
    }

    #[test]
    fn late_money() {
        let site = || sound().with("budget.yaml", "    realised: 16000000\n", "");
        site().says(
            "realisation-overdue",
            "budget.yaml",
            "item: Konsumsi",
            "1 dari 2 baris anggaran belum ada; tenggatnya 10 Mei 2026",
        );
        site().with("budget.yaml", "    realised: 3600000\n", "").says(
            "realisation-overdue",
            "budget.yaml",
            "source",
            "belum ada",
        );
        site().on("2026-05-10").is_silent_on("realisation-overdue");
        let declared = |state: &str| {
            let absence = format!(
                "absences: [{{ what: budget-realised, state: {state}, reason: Belum sempat., basis: UU 14/2008 }}]\n"
            );
            site().with("budget.yaml", "    realised: 3600000\n", "").add("event.md", &absence)
        };
        declared("not-collected").says("realisation-overdue", "budget.yaml", "source", "dinyatakan tidak dikumpulkan");
        declared("not-collected").on("2026-05-10").is_silent_on("realisation-overdue");
        declared("withheld").is_silent_on("realisation-overdue");
        // Every line is there: what is wrong is the day.
        sound().with("budget.yaml", "realised_as_of: 2026-04-30", "realised_as_of: 2027-10-05").says(
            "realisation-overdue",
            "budget.yaml",
            "2027-10-05",
            "dicatat per 5 Oktober 2027, hari yang belum tiba",
        );
    }

    #[test]
    fn late_plans_and_monitoring() {
        let site = || sound().file("follow-up.yaml", "outcomes: [{ id: tepat-waktu, indicator: Tepat waktu }]\n");
        site().says("rtl-missing", "follow-up.yaml", "outcomes", "rencana tindak lanjut");
        site().says(
            "monitoring-overdue",
            "event.md",
            "end:",
            "pemantauan 3 bulan (tenggat 11 Juli 2026); pemantauan 6 bulan",
        );
        site().on("2026-04-10").is_silent_on("rtl-missing");
        let workshop = "kind: workshop\nkind_reason: Masalah peserta\nabsences: [{ what: follow-up-plan, state: not-collected, reason: Singkat. }]\n";
        site().add("event.md", workshop).is_silent_on("rtl-missing");
        site().on("2026-07-11").is_silent_on("monitoring-overdue");
    }
}

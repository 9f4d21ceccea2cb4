//! The rule on facts whose date is yet to come.
//!
//! Takes: every date that says something happened. Gives: one finding an event that names them, and one a free page. Never: looks
//! at dates that are plans by nature: first and last day, what is due, and sessions of which nobody says that they were held.

use super::case::Case;
use super::wording::{Both, day, few};
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::model::event::Status;
use crate::model::schedule::{Held, Session};
use crate::shape::Date;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    FUTURE_DATED, "future-dated", Finding,
    id {
        "Sesuatu yang ditulis sebagai kejadian bertanggal sesudah hari ini.",
        "Yang belum terjadi belum menjadi bukti; hampir selalu tahunnya salah ketik.",
        "Cocokkan tanggalnya dengan dokumennya. Yang memang belum terjadi dihapus sampai terjadi.",
    },
    en {
        "Something written as a fact has a date after today.",
        "What has not happened yet is no evidence; nearly always the year is mistyped.",
        "Compare the date with the paper. What has not happened yet is deleted until it has.",
    },
    wrong r"# event.md (hari ini 2026-11-22; laporannya bertanggal 10 April 2026)
report: { number: 800/77/2026, date: 2027-04-10 }",
    mended r"# event.md (hari ini 2026-11-22; laporannya bertanggal 10 April 2026)
report: { number: 800/77/2026, date: 2026-04-10 }",
}

/// A dated fact and what it is.
type Dated<'a> = (Option<&'a Fact<Date>>, &'static str, &'static str);

/// Speaks once, and names the facts.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let mut dated = front_matter(case);
    dated.extend(files(case));
    let early: Vec<_> = dated
        .iter()
        .filter_map(|(date, id, en)| date.filter(|date| case.is_future(date)).map(|date| (date, *id, *en)))
        .collect();
    let Some((first, ..)) = early.first() else { return };
    let names: Vec<Both> = early
        .iter()
        .map(|(date, id, en)| {
            let (day, day_en) = day(date.value);
            (format!("{id} ({day})"), format!("{en} ({day_en})"))
        })
        .collect();
    let ((names, names_en), (today, today_en)) = (few(&names), day(case.today));
    let message = say!(id "Tercatat sebagai sudah terjadi, tetapi tanggalnya sesudah {today}: {names}.", en "Recorded as having happened, but dated after {today_en}: {names_en}.");
    let help = say!(id "periksa tanggalnya; yang belum terjadi ditulis sesudah terjadi", en "check the date; what has not happened yet is written down once it has");
    let mut found = Diagnostic::new(&FUTURE_DATED, first.at, message).help(help);
    for (date, ..) in &early[1..] {
        found = found.related(date.at, say!(id "juga sesudah hari ini", en "also after today"));
    }
    said.push(found);
}

/// Speaks of each free page that says it was changed on a day to come.
pub fn check_pages(catalog: &Catalog, evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    let changed = catalog.pages().iter().filter_map(|page| page.record.updated.as_ref());
    for date in changed.filter(|date| date.value > evidence.today) {
        let ((day, day_en), (today, today_en)) = (day(date.value), day(evidence.today));
        let message = say!(id "Halaman ini dinyatakan terakhir diubah {day}, sesudah {today}.", en "This page is said to have last been changed on {day_en}, after {today_en}.");
        let help = say!(id "periksa tanggalnya; tulis hari teks ini terakhir diubah", en "check the date; write the day on which this text was last changed");
        said.push(Diagnostic::new(&FUTURE_DATED, date.at, message).help(help));
    }
}

fn front_matter<'a>(case: &Case<'a>) -> Vec<Dated<'a>> {
    let record = case.record;
    let ended = Some(&record.end).filter(|_| record.status.value == Status::Completed);
    let begun = Some(&record.start).filter(|_| record.status.value == Status::Ongoing);
    let mut dated: Vec<Dated<'a>> = vec![
        (
            begun,
            "hari pertama kegiatan yang dinyatakan berlangsung",
            "the first day of an event that is said to be going on",
        ),
        (ended, "hari terakhir kegiatan yang dinyatakan selesai", "the last day of an event that is said to be over"),
        (
            record.needs_assessment.as_ref().and_then(|needs| needs.date.as_ref()),
            "analisis kebutuhan",
            "the needs assessment",
        ),
        (record.report.as_ref().and_then(|report| report.date.as_ref()), "laporan", "the report"),
        (
            record
                .sender
                .as_ref()
                .and_then(|sender| sender.shared_at_home.as_ref())
                .and_then(|shared| shared.date.as_ref()),
            "berbagi hasil di daerah",
            "sharing at home",
        ),
    ];
    for paper in &record.documents {
        dated.push((paper.date.as_ref(), "dokumen", "a document"));
        dated.push((
            paper.checked.as_ref().and_then(|checked| checked.date.as_ref()),
            "pemeriksaan dokumen",
            "the check of a document",
        ));
    }
    dated.extend(
        record.targets.iter().map(|target| (target.set_on.as_ref(), "penetapan target", "the setting of a target")),
    );
    dated.extend(record.corrections.iter().map(|correction| (Some(&correction.date), "koreksi", "a correction")));
    dated
}

fn files<'a>(case: &Case<'a>) -> Vec<Dated<'a>> {
    let mut dated: Vec<Dated<'a>> = Vec::new();
    // One is enough: all of a timetable that was copied with its `held` are to come.
    let was_held = |session: &&Session| {
        session.held.as_ref().is_some_and(|held| matches!(held.value, Held::AsPlanned | Held::Shortened))
    };
    let held = case.sessions().iter().filter(was_held).map(|session| &session.date);
    dated.push((
        held.max_by_key(|date| date.value),
        "sesi yang dinyatakan terlaksana",
        "a session that is said to be held",
    ));
    if let Some(budget) = &case.event.budget {
        dated.push((budget.dpa.as_ref().and_then(|dpa| dpa.date.as_ref()), "DPA", "the authorisation"));
        dated.push((budget.realised_as_of.as_ref(), "keadaan realisasi", "the realised budget"));
        dated.push((
            budget.returned.as_ref().and_then(|returned| returned.date.as_ref()),
            "pengembalian uang",
            "the return of money",
        ));
        dated.extend(budget.audits.iter().map(|audit| (audit.date.as_ref(), "pemeriksaan", "an audit")));
    }
    if let Some(evaluation) = &case.event.evaluation {
        dated.extend(
            evaluation.tests.iter().map(|test| (test.prepared.as_ref(), "penyusunan tes", "the preparation of a test")),
        );
        let answered = evaluation.daily.iter().filter(|daily| daily.respondents.is_some());
        dated.extend(answered.map(|daily| (Some(&daily.date), "evaluasi harian", "a daily evaluation")));
    }
    if let Some(follow_up) = &case.event.follow_up {
        dated.extend(
            follow_up
                .plans
                .iter()
                .map(|plans| (Some(&plans.date), "rekap rencana tindak lanjut", "the state of the plans")),
        );
        dated.extend(follow_up.items.iter().map(|item| (item.done_on.as_ref(), "penyelesaian rencana", "a plan done")));
        let answered = follow_up.monitoring.iter().filter(|round| round.respondents.is_some());
        dated.extend(answered.map(|round| (round.date.as_ref(), "pemantauan", "monitoring")));
        for outcome in &follow_up.outcomes {
            dated.push((outcome.chosen_on.as_ref(), "pemilihan indikator", "the choice of an indicator"));
            for measured in outcome.baseline.iter().chain(&outcome.actual) {
                dated.push((measured.date.as_ref(), "pengukuran hasil", "the measurement of an outcome"));
            }
        }
    }
    dated
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_fact_from_the_future() {
        let report = |date: &str| {
            sound().with("event.md", "800/77/2026, date: 2026-04-01", &format!("800/77/2026, date: {date}"))
        };
        report("2027-04-01").says("future-dated", "event.md", "800/77/2026", "laporan (1 April 2027)");
        report("2026-11-23").is_silent_on("future-dated");
    }

    #[test]
    fn several_are_one_message() {
        sound()
            .with("event.md", "800/77/2026, date: 2026-04-01", "800/77/2026, date: 2027-04-01")
            .with("budget.yaml", "2026-04-30", "2027-04-30")
            .says(
                "future-dated",
                "event.md",
                "800/77/2026",
                "laporan (1 April 2027) dan keadaan realisasi (30 April 2027)",
            );
    }

    #[test]
    fn a_page_changed_on_a_day_to_come() {
        let page = |day: &str| sound().file("pages/uji.md", &format!("---\ntitle: Uji\nupdated: {day}\n---\nTeks.\n"));
        page("2027-04-01").says("future-dated", "pages/uji.md", "2027-04-01", "terakhir diubah 1 April 2027");
        page("2026-11-22").is_silent_on("future-dated");
    }

    #[test]
    fn said_to_be_over_before_it_is() {
        sound().on("2026-03-08").says("future-dated", "event.md", "end: 2026-03-11", "hari terakhir");
        let ongoing = || sound().with("event.md", "status: completed", "status: ongoing");
        ongoing().on("2026-03-08").says(
            "future-dated",
            "event.md",
            "start: 2026-03-10",
            "dinyatakan berlangsung (10 Maret 2026)",
        );
    }

    #[test]
    fn sessions_said_to_be_held_that_are_to_come() {
        let timetable = |held: &str| {
            let event =
                "---\nprogram: contoh\norganizer: dinas\nstatus: planned\nstart: 2026-12-08\nend: 2026-12-08\n---\n";
            let session = format!(
                "sessions:\n  - {{ date: 2026-12-08, start: \"08:00\", end: \"10:00\", title: Aturan, form: theory{held} }}\n"
            );
            sound().file("events/2026/lain/event.md", event).file("events/2026/lain/schedule.yaml", &session)
        };
        timetable(", held: as-planned").says(
            "future-dated",
            "events/2026/lain/schedule.yaml",
            "2026-12-08",
            "sesi yang dinyatakan terlaksana (8 Desember 2026)",
        );
        // That one will not be held may be known before.
        timetable(", held: cancelled").is_silent_on("future-dated");
        timetable("").is_silent_on("future-dated");
    }
}

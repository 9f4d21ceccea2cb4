//! Rules on what an event is for: the work program, the measured problem, and whose problem it is.
//!
//! Takes: the problem and the program. Gives: findings and a hint. Never: asks of a workshop what only a bimtek owes.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::model::EvidenceItem;
use crate::model::event::RaisedBy;
use crate::{rule, say};

rule! {
    WORK_PROGRAM_MISSING, "work-program-missing", Finding,
    id {
        "Program tidak dikaitkan dengan rencana kerja, kegiatan, dan indikator perangkat daerah.",
        "Pelatihan yang tidak ada dalam rencana kerja tidak dapat dinilai terhadap tujuan siapa pun.",
        "Isi `work_program` dari Renja dan DPA. Jika pelatihan ini memang tidak ada di sana, biarkan kosong dan tulis itu \
         pada `answers`.",
    },
    en {
        "A program is not tied to a plan, an activity and an indicator of the work unit.",
        "Training that is in no work program cannot be held against anybody's aim.",
        "Fill in `work_program` from the work plan and the authorisation. If the training is in neither, leave it out, \
         and say so under `answers`.",
    },
    wrong r"# programs/keuangan-desa.md
title: Bimtek Pengelolaan Keuangan Desa",
    recorded r"# programs/keuangan-desa.md
title: Bimtek Pengelolaan Keuangan Desa
work_program: { plan: Renja DPMD 2026, activity: Pembinaan keuangan desa, indicator: Persentase LPJ desa tepat waktu }",
}

rule! {
    PROBLEM_UNMEASURED, "problem-unmeasured", Finding,
    id {
        "Masalah disebut, tetapi tidak ada indikator hasil yang mengukurnya (`problem.outcome`).",
        "Tanpa indikator, tidak ada yang dapat mengatakan apakah masalahnya berkurang.",
        "Pilih indikator yang mengukur masalahnya, tulis di `outcomes` pada `follow-up.yaml` dengan `chosen_on` hari ini, \
         dan sebut id-nya di `problem.outcome`.",
    },
    en {
        "A problem is stated, but no outcome measures it (`problem.outcome`).",
        "Without an indicator nobody can say whether the problem became smaller.",
        "Choose an indicator that measures the problem, write it under `outcomes` in `follow-up.yaml` with today as \
         `chosen_on`, and name its id in `problem.outcome`.",
    },
    wrong r"# event.md
problem: { initiated_by: dinas-pmd, statement: 41 dari 120 desa terlambat menyampaikan LPJ 2025. }",
    recorded r"# event.md
problem: { initiated_by: dinas-pmd, statement: 41 dari 120 desa terlambat menyampaikan LPJ 2025., outcome: lpj-tepat-waktu }",
}

rule! {
    PROBLEM_ORIGIN_MISMATCH, "problem-origin-mismatch", Hint,
    id {
        "Bimtek dengan masalah dari peserta, atau workshop dengan masalah dari instansi.",
        "Bimtek menjawab masalah instansi, workshop masalah peserta; mungkin jenis kegiatannya yang keliru.",
        "Tulis siapa yang sebenarnya mengangkat masalahnya. Jika keterangannya benar, biarkan, atau periksa jenis \
         kegiatannya.",
    },
    en {
        "A bimtek with a problem raised by participants, or a workshop with one raised by the agency.",
        "A bimtek answers the agency's problem, a workshop the participants'; perhaps the kind of event is wrong.",
        "Write who really raised the problem. If that is right, leave it, or check the kind of event.",
    },
    wrong r"# event.md (masalahnya dikumpulkan dari peserta)
kind: workshop
problem: { raised_by: agency }",
    mended r"# event.md (masalahnya dikumpulkan dari peserta)
kind: workshop
problem: { raised_by: participants, participant_problems: [Surat masuk sering tercecer] }",
}

/// Applies the rules on an event's purpose.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if case.lacks(EvidenceItem::WorkProgram) {
        said.push(
            Diagnostic::new(&WORK_PROGRAM_MISSING, case.program.record.title.at, say!(id "Program ini belum dikaitkan dengan rencana kerja, kegiatan, dan indikator mana pun.", en "This program is not tied to any plan, activity and indicator yet."))
                .help(say!(id "isi `work_program` pada berkas program dari Renja dan DPA; jika tidak ada di sana, katakan itu pada `answers` di `event.md`", en "fill in `work_program` in the program's file from plan and authorisation; if it is in neither, say so under `answers` in `event.md`")),
        );
    }
    said.extend(unmeasured(case));
    said.extend(origin(case));
}

fn unmeasured(case: &Case<'_>) -> Option<Diagnostic> {
    let problem = case.record.problem.as_ref()?;
    let statement = problem.statement.as_ref()?;
    if !case.requires(EvidenceItem::Outcomes) || case.is_cancelled() || problem.outcome.is_some() {
        return None;
    }
    Some(
        Diagnostic::new(&PROBLEM_UNMEASURED, statement.at, say!(id "Tidak ada indikator yang mengukur masalah yang menjadi alasan kegiatan ini.", en "No indicator measures the problem that is the reason for this event."))
            .help(say!(id "tulis indikatornya di `outcomes` pada `follow-up.yaml`, lalu sebut id-nya di `problem.outcome`", en "write the indicator under `outcomes` in `follow-up.yaml`, and name its id in `problem.outcome`")),
    )
}

fn origin(case: &Case<'_>) -> Option<Diagnostic> {
    let raised = case.record.problem.as_ref()?.raised_by.as_ref()?;
    let (who, who_en, kind) = match (raised.value, case.is_bimtek()) {
        (RaisedBy::Participants, true) => ("peserta", "the participants", "bimtek"),
        (RaisedBy::Agency, false) => ("instansi", "the agency", "workshop"),
        _ => return None,
    };
    Some(
        Diagnostic::new(&PROBLEM_ORIGIN_MISMATCH, raised.at, say!(id "Masalahnya dari {who}, padahal kegiatan ini {kind}.", en "The problem was raised by {who_en}, but this is a {kind}."))
            .help(say!(id "periksa `raised_by` dan jenis kegiatan", en "check `raised_by` and the kind of event")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const WORKSHOP: &str = "kind: workshop\nkind_reason: Masalah peserta\n";

    #[test]
    fn no_work_program() {
        let work = "work_program: { plan: Renja 2026, activity: Pembinaan, indicator: Laporan tepat waktu }\n";
        sound().with("programs/contoh.md", work, "").says(
            "work-program-missing",
            "programs/contoh.md",
            "title: Bimtek",
            "belum dikaitkan",
        );
        sound()
            .with("programs/contoh.md", work, "work_program: { plan: Renja 2026 }\n")
            .is_silent_on("work-program-missing");
    }

    #[test]
    fn a_problem_that_nothing_measures() {
        let site = || sound().with("event.md", "  outcome: tepat-waktu\n", "");
        site().says("problem-unmeasured", "event.md", "statement:", "Tidak ada indikator");
        site().add("event.md", WORKSHOP).is_silent_on("problem-unmeasured");
    }

    #[test]
    fn whose_problem_it_is() {
        sound().add("event.md", WORKSHOP).says("problem-origin-mismatch", "event.md", "raised_by: agency", "instansi");
        sound().with("event.md", "raised_by: agency", "raised_by: participants").says(
            "problem-origin-mismatch",
            "event.md",
            "raised_by",
            "peserta",
        );
    }
}

//! Rules on the needs assessment: that there is one, that it found a need, and that what it found is taught.
//!
//! Takes: the needs assessment and the materials. Gives: findings. Never: calls a gap uncovered where no material says
//! what it is for.

use super::case::Case;
use super::wording::{Both, day, list, quoted};
use crate::diagnostic::Diagnostic;
use crate::model::EvidenceItem;
use crate::model::program::Objective;
use crate::shape::Id;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    NEEDS_ASSESSMENT_MISSING, "needs-assessment-missing", Finding,
    id {
        "Bimtek tanpa analisis kebutuhan.",
        "Tanpa analisis, pembaca tidak tahu mengapa orang-orang itu memerlukan pelatihan ini.",
        "Tulis cara, tanggal, dan dokumen analisis yang benar-benar dibuat. Jika tidak pernah dibuat, jangan menyusunnya \
         sekarang dengan tanggal lama: tulis pada `answers` dengan dasar apa kegiatan dipilih.",
    },
    en {
        "A bimtek has no needs assessment.",
        "Without one, a reader cannot know why these people needed this training.",
        "Write method, date and paper of the assessment that was made. If none was, do not write one now under an old \
         date: say under `answers` by what the event was chosen.",
    },
    wrong r"# event.md (analisis Januari 2026 ada di arsip)
problem: { statement: Desa terlambat menyampaikan LPJ. }",
    recorded r"# event.md (analisis Januari 2026 ada di arsip)
problem: { statement: Desa terlambat menyampaikan LPJ. }
needs_assessment: { method: Survei 40 desa, date: 2026-01-20, document: documents/analisis-kebutuhan.pdf }",
}

rule! {
    GAP_UNCOVERED, "gap-uncovered", Finding,
    id {
        "Kesenjangan yang ditemukan analisis kebutuhan tidak dijawab materi mana pun.",
        "Analisis kebutuhan berguna jika yang kurang itulah yang diajarkan.",
        "Jika materinya diajarkan tetapi belum tercatat, tambahkan pada `materials` atau lengkapi `objectives` materi \
         itu. Jika tidak diajarkan, biarkan kesenjangannya dan tulis pada `answers` kapan akan dijawab.",
    },
    en {
        "A gap that the needs assessment found is met by none of the materials.",
        "A needs assessment is of use where what is lacking is what is taught.",
        "If it was taught and is not written down, add it under `materials`, or complete the `objectives` of the \
         material. If it was not taught, leave the gap, and say under `answers` when it will be met.",
    },
    wrong r"# materials/penatausahaan-desa.md
objectives: [susun-lpj]
# event.md
needs_assessment: { gaps: [{ unit: Kecamatan A, competence: hitung-pajak, required: 4, actual: 2 }] }
materials: [penatausahaan-desa]",
    answered {
        id "Menghitung pajak tidak diajarkan karena pengajarnya sakit; diganti dua jam daring pada 14 April 2026.",
        en "Computing taxes was not taught because its speaker fell ill; two hours online make up for it on 14 April 2026.",
    },
}

rule! {
    NEED_ASSESSED_AFTERWARDS, "need-assessed-afterwards", Finding,
    id {
        "Analisis kebutuhan bertanggal sesudah hari pertama kegiatan.",
        "Kebutuhan dicari sebelum memutuskan apa yang diajarkan; yang ditulis kemudian dapat disesuaikan dengan kegiatannya.",
        "`date` adalah hari kebutuhan dikumpulkan. Jika memang sesudah kegiatan, tanggalnya tidak dimundurkan: biarkan, \
         dan tulis pada `answers` dengan dasar apa isi kegiatan dipilih.",
    },
    en {
        "The needs assessment is dated after the first day of the event.",
        "The need is found out before deciding what to teach; what is written afterwards can be fitted to the event.",
        "`date` is the day on which the need was found out. If that was after the event, it is not backdated: leave it, \
         and say under `answers` by what the contents were chosen.",
    },
    wrong r"# event.md
start: 2026-03-10
needs_assessment: { method: Survei 40 desa, date: 2026-04-20 }",
    answered {
        id "Isi kegiatan dipilih dari rapat koordinasi tanpa survei; survei April menjadi dasar angkatan II.",
        en "The contents were chosen in a meeting, without a survey; that of April is the basis of batch II.",
    },
}

rule! {
    NO_NEED_FOUND, "no-need-found", Finding,
    id {
        "Menurut analisis kebutuhan, tidak satu unit pun kekurangan: tingkat yang ada sama dengan atau di atas yang dibutuhkan.",
        "Pelatihan menjawab kekurangan; jika tidak ada yang kurang, pembaca bertanya mengapa kegiatan diadakan.",
        "`required` adalah tingkat yang dibutuhkan, `actual` tingkat yang ada; periksa apakah keduanya tertukar. Jika memang tidak \
         ada yang kurang, biarkan dan tulis pada `answers` dengan dasar apa kegiatan dipilih.",
    },
    en {
        "By the needs assessment no unit lacks anything: the level found is that required, or above it.",
        "Training answers what is lacking; where nothing is, a reader asks why the event was held.",
        "`required` is the level that is needed, `actual` the level found; look whether the two were swapped. If nothing was \
         lacking, leave it, and say under `answers` by what the event was chosen.",
    },
    wrong r"# event.md
needs_assessment: { method: Survei, date: 2026-01-20, gaps: [{ unit: Kecamatan A, competence: susun-lpj, required: 2, actual: 4 }] }",
    answered {
        id "Survei menilai aturan lama; kegiatan dipilih karena Permendagri baru berlaku mulai April 2026 dan belum ada yang dilatih.",
        en "The survey was on the old rules; the event was chosen because new ones hold from April 2026, in which nobody was trained.",
    },
}

/// Applies the rules on the needs assessment.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    if case.lacks(EvidenceItem::NeedsAssessment) {
        let at = case.record.problem.as_ref().map_or(case.record.program.at, |problem| problem.at);
        said.push(
            Diagnostic::new(&NEEDS_ASSESSMENT_MISSING, at, say!(id "Tidak ada analisis kebutuhan yang tercatat untuk bimtek ini.", en "No needs assessment is on record for this bimtek."))
                .help(say!(id "isi `needs_assessment`: cara, tanggal, dan dokumen atau kesenjangannya; jika tidak pernah dibuat, katakan itu pada `answers` di `event.md`", en "fill in `needs_assessment`: method, date, and the document or the gaps; if none was made, say so under `answers` in `event.md`")),
        );
    }
    said.extend(afterwards(case));
    said.extend(nothing_lacking(case));
    if case.is_host() && !case.is_cancelled() {
        said.extend(uncovered(case));
    }
}

fn afterwards(case: &Case<'_>) -> Option<Diagnostic> {
    let assessed = case.record.needs_assessment.as_ref()?.date.as_ref()?;
    let first = case.event.first_day();
    if assessed.value <= first {
        return None;
    }
    let ((on, on_en), (start, start_en)) = (day(assessed.value), day(first));
    Some(
        Diagnostic::new(&NEED_ASSESSED_AFTERWARDS, assessed.at, say!(id "Analisis kebutuhan bertanggal {on}, sesudah kegiatan mulai pada {start}.", en "The needs assessment is dated {on_en}, after the event began on {start_en}."))
            .help(say!(id "yang dimaksud adalah hari kebutuhan dikumpulkan, bukan hari dokumen ditandatangani; jika memang sesudahnya, biarkan dan jelaskan pada `answers` di `event.md`", en "it is the day on which the need was found out, not that on which a paper was signed; if that was afterwards, leave it and explain under `answers` in `event.md`"))
            .related(case.record.start.at, say!(id "hari pertama", en "the first day")),
    )
}

fn nothing_lacking(case: &Case<'_>) -> Option<Diagnostic> {
    let gaps = &case.record.needs_assessment.as_ref()?.gaps;
    let first = gaps.first()?;
    let levels: Option<Vec<_>> =
        gaps.iter().map(|gap| Some((gap.required.as_ref()?.value, gap.actual.as_ref()?.value))).collect();
    if case.is_cancelled() || levels?.into_iter().any(|(required, actual)| actual < required) {
        return None;
    }
    let at = first.actual.as_ref().map_or(first.at, |actual| actual.at);
    Some(
        Diagnostic::new(&NO_NEED_FOUND, at, say!(id "Menurut analisis kebutuhan, tingkat yang ada di setiap unit tidak di bawah yang dibutuhkan.", en "By the needs assessment, the level found is in no unit below that required."))
            .help(say!(id "periksa apakah `required` dan `actual` tertukar; jika memang tidak ada yang kurang, tulis pada `answers` di `event.md` dengan dasar apa kegiatan dipilih", en "look whether `required` and `actual` were swapped; if nothing was lacking, say under `answers` in `event.md` by what the event was chosen")),
    )
}

fn uncovered(case: &Case<'_>) -> Option<Diagnostic> {
    let taught: Vec<&str> = case
        .event
        .materials
        .iter()
        .flat_map(|material| &case.catalog[*material].record.objectives)
        .map(|objective| objective.as_str())
        .collect();
    if taught.is_empty() {
        return None;
    }
    let gaps = case.record.needs_assessment.iter().flat_map(|needs| &needs.gaps);
    let lacking = gaps.filter(|gap| {
        gap.required.as_ref().zip(gap.actual.as_ref()).is_none_or(|(required, actual)| actual.value < required.value)
    });
    let mut open: Vec<_> = lacking
        .filter_map(|gap| gap.competence.as_ref())
        .filter(|competence| !taught.contains(&competence.as_str()))
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    open.retain(|competence| seen.insert(competence.as_str()));
    let first = open.first()?;
    let objectives = &case.program.record.objectives;
    let name = |competence: &&Fact<Id<Objective>>| -> Both {
        let id = competence.as_str();
        let objective = objectives.iter().find(|objective| objective.id.as_str() == id);
        quoted(objective.and_then(|objective| objective.text.as_ref()).map_or(id, |text| text.as_str()))
    };
    let names: Vec<Both> = open.iter().map(name).collect();
    let (names, names_en) = list(&names);
    Some(
        Diagnostic::new(&GAP_UNCOVERED, first.at, say!(id "Kemampuan yang menurut analisis kebutuhan masih kurang tidak ada dalam materi: {names}.", en "What the needs assessment found lacking is not in the materials: {names_en}."))
            .help(say!(id "tambahkan materi yang diajarkan, atau lengkapi `objectives`-nya; jika tidak diajarkan, tulis pada `answers` di `event.md` kapan dijawab", en "add the material that was taught, or complete its `objectives`; if it was not taught, say under `answers` in `event.md` when it will be met")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    const NEEDS: &str = "needs_assessment:\n  method: Survei\n  date: 2026-01-20\n  gaps: [{ unit: Kecamatan A, competence: susun, required: 4, actual: 2 }]\n";

    #[test]
    fn an_assessment_that_found_nothing_lacking() {
        let found = |levels: &str| sound().with("event.md", "required: 4, actual: 2", levels);
        found("required: 2, actual: 4").says(
            "no-need-found",
            "event.md",
            "actual: 4",
            "tidak di bawah yang dibutuhkan",
        );
        found("required: 4, actual: 4").says("no-need-found", "event.md", "actual: 4", "");
        found("required: 4, actual: 3.5").is_silent_on("no-need-found");
        found("required: 4").is_silent_on("no-need-found");
        let two = "required: 2, actual: 4 }, { unit: B, competence: susun, required: 3, actual: 2";
        found(two).is_silent_on("no-need-found");
    }

    #[test]
    fn no_needs_assessment() {
        let none = || sound().with("event.md", NEEDS, "");
        none().says("needs-assessment-missing", "event.md", "raised_by", "analisis kebutuhan");
        none()
            .add("event.md", "absences: [{ what: needs-assessment, state: not-collected, reason: Mendesak. }]\n")
            .says("needs-assessment-missing", "event.md", "raised_by", "");
        let workshop = "kind: workshop\nkind_reason: Masalah peserta\n";
        none().add("event.md", workshop).is_silent_on("needs-assessment-missing");
        none()
            .add("event.md", workshop)
            .add("event.md", "absences: [{ what: needs-assessment, state: not-collected, reason: Mendesak. }]\n")
            .is_silent_on("needs-assessment-missing");
    }

    #[test]
    fn the_need_is_found_out_beforehand() {
        let on = |date: &str| sound().with("event.md", "date: 2026-01-20", date);
        on("date: 2026-04-20").says(
            "need-assessed-afterwards",
            "event.md",
            "2026-04-20",
            "bertanggal 20 April 2026, sesudah kegiatan mulai pada 10 Maret 2026",
        );
        on("date: 2026-03-10").is_silent_on("need-assessed-afterwards");
    }

    #[test]
    fn what_is_lacking_is_not_taught() {
        let other = || sound().with("materials/dasar.md", "[susun]", "[hitung]");
        other().says("gap-uncovered", "event.md", "competence: susun", "“Menyusun laporan”");
        other().with("event.md", "actual: 2", "actual: 4").is_silent_on("gap-uncovered");
        other()
            .with("materials/dasar.md", "objectives: [hitung]\n", "")
            .with("materials/lanjutan.md", "objectives: [hitung]\n", "")
            .is_silent_on("gap-uncovered");
    }
}

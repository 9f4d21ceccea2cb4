//! Why an event is held, and what it aims at.
//!
//! Takes: the keys `problem`, `needs_assessment` and `targets`. Gives: their records. Never: what became of it: that is the evaluation's and the follow-up's.

use super::words::{ProblemResult, RaisedBy, TargetMeasure};
use crate::model::follow_up::Outcome;
use crate::model::program::Objective;
use crate::model::site::Organizer;
use crate::record;
use crate::shape::{Count, Date, FilePath, Id, Number, Prose, Text};
use crate::source::Fact;

record! {
    /// The problem an event answers.
    #[id = "Masalah yang dijawab kegiatan."]
    pub struct Problem ("kunci masalah", "a problem's keys") {
        /// Raised by. The agency for a bimtek, the participants for a workshop.
        #[id = "Diajukan oleh. Instansi untuk bimtek, peserta untuk workshop."]
        #[example = "agency"]
        raised_by: Option<Fact<RaisedBy>>,
        /// Initiating unit. Id of the work unit under `organizers` in site.yaml.
        #[id = "Unit pengusul. Id unit kerja di `organizers` dalam site.yaml."]
        #[example = "dinas-pmd"]
        initiated_by: Option<Fact<Id<Organizer>>>,
        /// Statement. The problem in figures: how many of how many, since when.
        #[id = "Rumusan. Masalahnya dalam angka: berapa dari berapa, sejak kapan."]
        #[example = "41 dari 120 desa terlambat menyampaikan LPJ 2025."]
        statement: Option<Fact<Prose>>,
        /// Measured by. Id of the outcome in follow-up.yaml that shows whether the problem got smaller.
        #[id = "Diukur dengan. Id hasil di follow-up.yaml yang menunjukkan apakah masalah mengecil."]
        #[example = "lpj-tepat-waktu"]
        outcome: Option<Fact<Id<Outcome>>>,
        /// Problems of participants. For a workshop: collected beforehand, one an item, without names.
        #[id = "Masalah peserta. Untuk workshop: dikumpulkan sebelumnya, satu per butir, tanpa nama."]
        #[example = "Surat masuk dicatat di tiga buku yang berbeda."]
        participant_problems: Vec<Fact<Text>>,
        /// Solutions. For a workshop: what was found, one an item.
        #[id = "Solusi. Untuk workshop: apa yang ditemukan, satu per butir."]
        #[example = "Satu buku agenda bersama untuk semua bidang."]
        solutions: Vec<Fact<Text>>,
        /// Result. What became of the problem.
        #[id = "Akhir masalah. Apa yang terjadi dengan masalahnya."]
        #[example = "partly"]
        result: Option<Fact<ProblemResult>>,
    }
}

record! {
    /// A needs assessment. How the need was found out.
    #[id = "Analisis kebutuhan. Bagaimana kebutuhan diketahui."]
    pub struct NeedsAssessment ("kunci analisis kebutuhan", "keys of a needs assessment") {
        /// Method. How it was found out.
        #[id = "Cara. Bagaimana kebutuhan diketahui."]
        #[example = "Survei + telaah LHP"]
        method: Option<Fact<Text>>,
        /// Date. The day it was finished.
        #[id = "Tanggal. Hari analisis selesai."]
        #[example = "2026-01-20"]
        date: Option<Fact<Date>>,
        /// Document. The paper's path in the event's folder.
        #[id = "Dokumen. Jalur berkasnya di folder kegiatan."]
        #[example = "documents/analisis-kebutuhan.pdf"]
        document: Option<Fact<FilePath>>,
        /// Gaps. What units lack, one an item.
        #[id = "Kesenjangan. Apa yang kurang di tiap unit, satu per butir."]
        gaps: Vec<Gap>,
    }
}

record! {
    /// What a unit lacks.
    #[id = "Kesenjangan kompetensi satu unit."]
    pub struct Gap ("kunci kesenjangan", "a gap's keys") {
        /// Unit. Who lacks it: an office, district or group, never a person.
        #[id = "Unit. Siapa yang kekurangan: kantor, kecamatan, atau kelompok, bukan orang."]
        #[example = "Kecamatan A"]
        unit: Option<Fact<Text>>,
        /// Competence. Id of an objective of the program.
        #[id = "Kompetensi. Id tujuan belajar pada programnya."]
        #[example = "susun-lpj"]
        competence: Option<Fact<Id<Objective>>>,
        /// Level required. On the scale that the assessment used.
        #[id = "Tingkat yang dibutuhkan. Menurut skala analisisnya."]
        #[example = "4"]
        required: Option<Fact<Number>>,
        /// Level found. On the same scale.
        #[id = "Tingkat yang ada. Menurut skala yang sama."]
        #[example = "2"]
        actual: Option<Fact<Number>>,
        /// People. How many it concerns.
        #[id = "Banyaknya orang. Berapa orang yang bersangkutan."]
        #[example = "31"]
        people: Option<Fact<Count>>,
    }
}

record! {
    /// A target. What is aimed at, set before the first day.
    #[id = "Target. Apa yang hendak dicapai, ditetapkan sebelum hari pertama."]
    pub struct Target ("kunci target", "a target's keys") {
        /// Measure. Of what the target is set.
        #[id = "Ukuran. Apa yang ditargetkan."]
        #[example = "completion"]
        measure: Fact<TargetMeasure>,
        /// Value. A share (0 to 1) for completion, follow-up-done and applied; points for gain; money for
        /// cost-per-participant.
        #[id = "Nilai. Bagian (0 sampai 1) untuk completion, follow-up-done, dan applied; poin untuk gain; uang untuk \
            cost-per-participant."]
        #[example = "0.9"]
        value: Fact<Number>,
        /// Set on. The day it was set; one set after the first day is a finding.
        #[id = "Ditetapkan pada. Hari penetapannya; target yang ditetapkan sesudah hari pertama menjadi catatan \
            terbuka."]
        #[example = "2026-02-01"]
        set_on: Option<Fact<Date>>,
    }
}

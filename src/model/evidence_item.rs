//! The twenty-one things that every event owes the public.
//!
//! Takes: nothing. Gives: [`EvidenceItem`]. Never: decides what is owed when; `evidence/` does.

use crate::vocabulary;

vocabulary! {
    rule UNKNOWN_EVIDENCE_ITEM;
    /// One item of the checklist, in the order of the report.
    pub enum EvidenceItem {
        /// The problem that the event answers.
        #[id = "Masalah yang dijawab kegiatan."]
        Problem = "problem",
        /// How the need was found out.
        #[id = "Analisis kebutuhan."]
        NeedsAssessment = "needs-assessment",
        /// The work program it belongs to.
        #[id = "Program kerja yang menaunginya."]
        WorkProgram = "work-program",
        /// The regulation it rests on.
        #[id = "Dasar hukum."]
        LegalBasis = "legal-basis",
        /// The timetable.
        #[id = "Jadwal."]
        Schedule = "schedule",
        /// What was taught.
        #[id = "Materi yang diajarkan."]
        Materials = "materials",
        /// Who taught.
        #[id = "Narasumber."]
        Speakers = "speakers",
        /// Who came, in figures.
        #[id = "Kehadiran, dalam angka."]
        Attendance = "attendance",
        /// Tests before and after.
        #[id = "Tes awal dan tes akhir."]
        PrePostTest = "pre-post-test",
        /// The evaluation of each day.
        #[id = "Evaluasi harian."]
        DailyEvaluation = "daily-evaluation",
        /// What participants said of it.
        #[id = "Kepuasan peserta."]
        Satisfaction = "satisfaction",
        /// What it was to cost.
        #[id = "Rencana anggaran."]
        BudgetPlanned = "budget-planned",
        /// What it cost.
        #[id = "Realisasi anggaran."]
        BudgetRealised = "budget-realised",
        /// Where, and why there.
        #[id = "Tempat, dan alasan memilihnya."]
        Location = "location",
        /// What participants planned to do (RTL).
        #[id = "Rencana tindak lanjut (RTL)."]
        FollowUpPlan = "follow-up-plan",
        /// What was found after three months.
        #[id = "Monitoring 3 bulan."]
        Monitoring3 = "monitoring-3m",
        /// What was found after six months.
        #[id = "Monitoring 6 bulan."]
        Monitoring6 = "monitoring-6m",
        /// What was found after twelve months.
        #[id = "Monitoring 12 bulan."]
        Monitoring12 = "monitoring-12m",
        /// What changed at work.
        #[id = "Perubahan di tempat kerja."]
        Outcomes = "outcomes",
        /// What the organizers learned.
        #[id = "Pelajaran bagi penyelenggara."]
        Lessons = "lessons",
        /// The papers.
        #[id = "Dokumen."]
        Documents = "documents",
    }
}

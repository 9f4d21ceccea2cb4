//! What a later look found: who applied what was learned, and what stood in the way.
//!
//! Takes: the key `monitoring`. Gives: its records. Never: decides which look is owed.

use crate::shape::{Count, Date, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// Whom monitoring asked.
    pub enum MonitoringBy {
        /// The participants themselves.
        #[id = "Alumni sendiri."]
        Alumni = "alumni",
        /// Their superiors.
        #[id = "Atasan mereka."]
        Supervisors = "supervisors",
        /// Their colleagues.
        #[id = "Rekan kerja mereka."]
        Peers = "peers",
        /// Records of the office.
        #[id = "Catatan dan dokumen kantor."]
        Records = "records",
    }
}

record! {
    /// What was found after some months.
    #[id = "Satu kali monitoring."]
    pub struct Monitoring ("kunci monitoring", "monitoring keys") {
        /// Months. How many after the last day.
        #[id = "Bulan. Berapa bulan sesudah hari terakhir."]
        #[example = "3"]
        months: Fact<Count>,
        /// Date. The day it was done.
        #[id = "Tanggal. Hari pelaksanaannya."]
        #[example = "2026-06-15"]
        date: Option<Fact<Date>>,
        /// Method. How it was found out.
        #[id = "Cara. Bagaimana dilakukan."]
        #[example = "Survei"]
        method: Option<Fact<Text>>,
        /// Contacted. How many were asked.
        #[id = "Dihubungi. Berapa yang ditanya."]
        #[example = "38"]
        contacted: Option<Fact<Count>>,
        /// Respondents. How many answered.
        #[id = "Responden. Berapa yang menjawab."]
        #[example = "30"]
        respondents: Option<Fact<Count>>,
        /// Apply it. How many of the respondents use what they learned.
        #[id = "Menerapkan. Berapa responden yang memakai hasil belajarnya."]
        #[example = "22"]
        applied: Option<Fact<Count>>,
        /// Source. Who was asked.
        #[id = "Sumber. Siapa yang ditanya."]
        #[example = "supervisors"]
        by: Option<Fact<MonitoringBy>>,
        /// Findings. What was found, in a sentence.
        #[id = "Temuan lapangan. Apa yang didapati, dalam satu kalimat."]
        #[example = "Kendala jaringan"]
        findings: Option<Fact<Text>>,
        /// Barriers. What stands in the way.
        #[id = "Hambatan. Apa yang menghalangi penerapan."]
        barriers: Vec<Barrier>,
    }
}

record! {
    /// Something that stands in the way.
    #[id = "Satu hambatan."]
    pub struct Barrier ("kunci hambatan", "a barrier's keys") {
        /// What. The barrier in a few words.
        #[id = "Apa. Hambatannya dalam beberapa kata."]
        #[example = "Jaringan"]
        what: Fact<Text>,
        /// People. How many named it.
        #[id = "Banyaknya orang. Berapa yang menyebutnya."]
        #[example = "6"]
        people: Option<Fact<Count>>,
    }
}

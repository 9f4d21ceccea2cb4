//! What changed in the work: figures before and after, and what was told.
//!
//! Takes: the keys `outcomes` and `stories`. Gives: their records. Never: says that the training caused a change.

use crate::shape::{Count, Date, FilePath, Id, Number, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What an outcome is about.
    pub enum OutcomeFamily {
        /// What people can do.
        #[id = "Kapasitas kerja."]
        WorkCapacity = "work-capacity",
        /// How quickly and cheaply a service is given.
        #[id = "Efisiensi layanan."]
        ServiceEfficiency = "service-efficiency",
        /// How many mistakes are made.
        #[id = "Kesalahan administrasi."]
        AdministrativeErrors = "administrative-errors",
        /// How good a service is.
        #[id = "Mutu layanan."]
        ServiceQuality = "service-quality",
        /// How well risks are controlled.
        #[id = "Pengendalian internal."]
        InternalControl = "internal-control",
        /// What is done in a new way.
        #[id = "Inovasi."]
        Innovation = "innovation",
    }
}

vocabulary! {
    /// Which way is better.
    pub enum Direction {
        /// More is better.
        #[id = "Makin tinggi makin baik."]
        Up = "up",
        /// Less is better.
        #[id = "Makin rendah makin baik."]
        Down = "down",
    }
}

record! {
    /// An outcome. A change at work, measured by an indicator.
    #[id = "Hasil. Perubahan di tempat kerja, diukur dengan indikator."]
    pub struct Outcome ("kunci hasil", "an outcome's keys") {
        /// Id. What `problem.outcome` and stories refer to; unique within the event.
        #[id = "Id. Yang dirujuk `problem.outcome` dan cerita; unik dalam kegiatan ini."]
        #[example = "lpj-tepat-waktu"]
        id: Fact<Id<Outcome>>,
        /// Family. What the outcome is about.
        #[id = "Kelompok. Tentang apa hasil ini."]
        #[example = "administrative-errors"]
        family: Option<Fact<OutcomeFamily>>,
        /// Indicator. What is measured.
        #[id = "Indikator. Apa yang diukur."]
        #[example = "LPJ tepat waktu"]
        indicator: Fact<Text>,
        /// Unit. In what it is measured.
        #[id = "Satuan. Dalam apa diukur."]
        #[example = "%"]
        unit: Option<Fact<Text>>,
        /// Direction. Which way is better.
        #[id = "Arah. Arah mana yang lebih baik."]
        #[example = "up"]
        direction: Option<Fact<Direction>>,
        /// Chosen on. The day the indicator was chosen; one chosen after the event is a finding.
        #[id = "Dipilih pada. Hari indikator dipilih; yang dipilih sesudah kegiatan menjadi catatan terbuka."]
        #[example = "2026-01-25"]
        chosen_on: Option<Fact<Date>>,
        /// Population. Among whom or what it is measured, its noun first: of few people nothing is published; a word that is not known for a thing, or none, counts as people.
        #[id = "Populasi. Di antara siapa atau apa diukur, bendanya di depan: tentang segelintir orang tidak ada yang diterbitkan; kata \
            yang tidak dikenal sebagai benda, atau tanpa kata, dianggap orang."]
        #[example = "120 desa"]
        population: Option<Fact<Text>>,
        /// Baseline. The value before the event.
        #[id = "Nilai awal. Nilai sebelum kegiatan."]
        baseline: Option<Measurement>,
        /// Target. The value aimed at.
        #[id = "Target. Nilai yang hendak dicapai."]
        #[example = "90"]
        target: Option<Fact<Number>>,
        /// Actual. The value after the event, best three months or more.
        #[id = "Nilai akhir. Nilai sesudah kegiatan, sebaiknya tiga bulan atau lebih."]
        actual: Option<Measurement>,
        /// Comparison. What happened in a group without the event; without one no cause is named.
        #[id = "Pembanding. Apa yang terjadi pada kelompok tanpa kegiatan; tanpa pembanding tidak ada sebab yang \
            disebut."]
        comparison: Option<Comparison>,
        /// Other causes. What else may have moved the indicator; always shown.
        #[id = "Sebab lain. Apa lagi yang mungkin menggerakkan indikator; selalu tampil."]
        #[example = "Ada juga aplikasi Siskeudes baru."]
        other_causes: Option<Fact<Text>>,
    }
}

record! {
    /// A measured value.
    #[id = "Satu pengukuran."]
    pub struct Measurement ("kunci pengukuran", "keys of a measurement") {
        /// Value. In the outcome's unit.
        #[id = "Nilai. Dalam satuan hasilnya."]
        #[example = "66"]
        value: Fact<Number>,
        /// Date. The day it was measured.
        #[id = "Tanggal. Hari pengukurannya."]
        #[example = "2025-12-31"]
        date: Option<Fact<Date>>,
        /// Of how many. The number of cases measured.
        #[id = "Dari berapa. Banyaknya kasus yang diukur."]
        #[example = "120"]
        n: Option<Fact<Count>>,
        /// Source. Whose record it is.
        #[id = "Sumber. Catatan milik siapa."]
        #[example = "Rekap DPMD"]
        source: Option<Fact<Text>>,
    }
}

record! {
    /// What happened where there was no event.
    #[id = "Kelompok pembanding."]
    pub struct Comparison ("kunci pembanding", "a comparison's keys") {
        /// Group. Who had no event.
        #[id = "Kelompok. Siapa yang tanpa kegiatan."]
        #[example = "Desa tanpa bimtek"]
        group: Fact<Text>,
        /// How it was chosen. Why this group can be compared.
        #[id = "Cara memilihnya. Mengapa kelompok ini dapat dibandingkan."]
        #[example = "belum dijadwalkan"]
        chosen_how: Option<Fact<Text>>,
        /// How many. The size of the group.
        #[id = "Banyaknya. Besar kelompok ini."]
        #[example = "40"]
        n: Option<Fact<Count>>,
        /// Baseline. The group's value before.
        #[id = "Nilai awal. Nilai kelompok ini sebelumnya."]
        #[example = "67"]
        baseline: Option<Fact<Number>>,
        /// Actual. The group's value after.
        #[id = "Nilai akhir. Nilai kelompok ini sesudahnya."]
        #[example = "74"]
        actual: Option<Fact<Number>>,
    }
}

record! {
    /// What it was like for one participant, by role.
    #[id = "Cerita seorang peserta, menurut peran."]
    pub struct Story ("kunci cerita", "a story's keys") {
        /// Role. Never a name.
        #[id = "Peran. Bukan nama."]
        #[example = "Kaur Keuangan"]
        role: Fact<Text>,
        /// Outcome. Id of the outcome that it tells of.
        #[id = "Hasil. Id hasil yang diceritakan."]
        #[example = "lpj-tepat-waktu"]
        outcome: Option<Fact<Id<Outcome>>>,
        /// Story. In a sentence or two.
        #[id = "Cerita. Dalam satu dua kalimat."]
        #[example = "Laporan semester selesai tepat waktu."]
        text: Option<Fact<Text>>,
        /// Evidence. Path of a file in the event's folder that shows it.
        #[id = "Bukti. Jalur berkas di folder kegiatan yang menunjukkannya."]
        #[example = "documents/sop.pdf"]
        evidence: Option<Fact<FilePath>>,
    }
}

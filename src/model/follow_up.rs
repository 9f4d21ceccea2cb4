//! What participants did afterwards and what changed: `follow-up.yaml`.
//!
//! Takes: its keys. Gives: [`FollowUp`]. Never: decides what is overdue; `evidence::follow_up` does.

use crate::shape::{Count, Date, FilePath, Id, Number, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// The state of a planned action.
    pub enum ItemStatus {
        /// Not begun.
        #[id = "Belum dimulai."]
        Planned = "planned",
        /// Begun.
        #[id = "Sedang berjalan."]
        InProgress = "in-progress",
        /// Done; needs `done_on`.
        #[id = "Selesai; memerlukan `done_on`."]
        Done = "done",
        /// Held up; needs a `reason`.
        #[id = "Terhambat; memerlukan `reason`."]
        Stuck = "stuck",
        /// Given up; needs a `reason`.
        #[id = "Dihentikan; memerlukan `reason`."]
        Dropped = "dropped",
    }
}

vocabulary! {
    /// What an action does with what was learned.
    pub enum ItemType {
        /// Uses what was learned.
        #[id = "Menerapkan yang dipelajari."]
        Apply = "apply",
        /// Makes something new of it.
        #[id = "Membuat sesuatu yang baru."]
        Innovate = "innovate",
        /// Passes it on.
        #[id = "Meneruskan kepada orang lain."]
        Share = "share",
        /// Lays it down as a rule.
        #[id = "Menetapkannya sebagai aturan."]
        Regulate = "regulate",
        /// Anything else.
        #[id = "Lainnya."]
        Other = "other",
    }
}

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
    /// Follow-up and outcomes. What participants did afterwards and what changed: `follow-up.yaml` in the event's
    /// folder.
    #[id = "Tindak lanjut dan hasil. Apa yang dilakukan peserta sesudahnya dan apa yang berubah: `follow-up.yaml` di \
        folder kegiatan."]
    pub struct FollowUp ("kunci tindak lanjut", "follow-up keys") {
        /// Plans handed in. How many participants handed in a follow-up plan (RTL).
        #[id = "RTL terkumpul. Berapa peserta yang menyerahkan rencana tindak lanjut."]
        #[example = "35"]
        submitted: Option<Fact<Count>>,
        /// All plans. Their states at several dates; the latest is the headline.
        #[id = "Semua rencana. Keadaannya pada beberapa tanggal; yang terbaru menjadi angka utama."]
        plans: Vec<Plans>,
        /// Items. Examples that can be followed one by one.
        #[id = "Butir. Contoh yang dapat diikuti satu per satu."]
        items: Vec<Item>,
        /// Monitoring. What was found after 3, 6 and 12 months.
        #[id = "Monitoring. Apa yang ditemukan sesudah 3, 6, dan 12 bulan."]
        monitoring: Vec<Monitoring>,
        /// Outcomes. What changed at work, by indicators chosen before the event.
        #[id = "Hasil. Apa yang berubah di tempat kerja, dengan indikator yang dipilih sebelum kegiatan."]
        outcomes: Vec<Outcome>,
        /// Stories. What it was like for one participant, by role.
        #[id = "Cerita. Pengalaman seorang peserta, menurut perannya."]
        stories: Vec<Story>,
    }
}

record! {
    /// All plans at one date. The states add up to `of`.
    #[id = "Semua rencana pada satu tanggal. Jumlah keadaannya sama dengan `of`."]
    pub struct Plans ("kunci rekap rencana", "keys of all plans") {
        /// Date. The day of the count.
        #[id = "Tanggal. Hari penghitungan."]
        #[example = "2026-06-09"]
        date: Fact<Date>,
        /// Plans in all. How many there are.
        #[id = "Rencana seluruhnya. Berapa banyaknya."]
        #[example = "35"]
        of: Option<Fact<Count>>,
        /// Done. Carried out.
        #[id = "Selesai. Sudah dijalankan."]
        #[example = "12"]
        done: Option<Fact<Count>>,
        /// In progress. Begun.
        #[id = "Berjalan. Sudah dimulai."]
        #[example = "13"]
        in_progress: Option<Fact<Count>>,
        /// Stuck. Held up.
        #[id = "Terhambat. Tertahan oleh sesuatu."]
        #[example = "4"]
        stuck: Option<Fact<Count>>,
        /// Dropped. Given up; stays in the base.
        #[id = "Dihentikan. Tidak dilanjutkan; tetap dihitung dalam pembagi."]
        #[example = "1"]
        dropped: Option<Fact<Count>>,
        /// No news. No answer, which is not the same as done.
        #[id = "Tanpa kabar. Tidak menjawab, yang tidak sama dengan selesai."]
        #[example = "5"]
        no_news: Option<Fact<Count>>,
    }
}

record! {
    /// One planned action.
    #[id = "Satu butir rencana tindak lanjut."]
    pub struct Item ("kunci butir tindak lanjut", "keys of a follow-up item") {
        /// Id. Unique within the event.
        #[id = "Id. Unik dalam kegiatan ini."]
        #[example = "sop-lpj"]
        id: Fact<Id<Item>>,
        /// Action. What shall be done, beginning with a verb.
        #[id = "Tindakan. Apa yang akan dilakukan, diawali kata kerja."]
        #[example = "Menyusun SOP LPJ"]
        action: Fact<Text>,
        /// Owner. A role, never a name.
        #[id = "Penanggung jawab. Peran, bukan nama."]
        #[example = "Kasi Keuangan"]
        owner: Option<Fact<Text>>,
        /// Unit. Where it is done.
        #[id = "Unit. Di mana dilakukan."]
        #[example = "Kecamatan A"]
        unit: Option<Fact<Text>>,
        /// Due. The last day.
        #[id = "Tenggat. Hari terakhirnya."]
        #[example = "2026-06-30"]
        due: Option<Fact<Date>>,
        /// Indicator. How one sees that it is done.
        #[id = "Tanda selesai. Bagaimana orang tahu bahwa ini selesai."]
        #[example = "SOP ditetapkan"]
        indicator: Option<Fact<Text>>,
        /// Type. What it does with what was learned.
        #[id = "Jenis. Apa yang dilakukan dengan hasil belajar."]
        #[example = "apply"]
        item_type as "type": Option<Fact<ItemType>>,
        /// Status. How far it is.
        #[id = "Status. Sampai di mana."]
        #[example = "done"]
        status: Option<Fact<ItemStatus>>,
        /// Done on. The day it was finished.
        #[id = "Selesai pada. Hari selesainya."]
        #[example = "2026-06-20"]
        done_on: Option<Fact<Date>>,
        /// Reason. Why it is stuck or dropped.
        #[id = "Alasan. Mengapa terhambat atau dihentikan."]
        #[example = "Menunggu peraturan bupati."]
        reason: Option<Fact<Text>>,
        /// Evidence. Path of a file in the event's folder that shows it.
        #[id = "Bukti. Jalur berkas di folder kegiatan yang menunjukkannya."]
        #[example = "documents/sop.pdf"]
        evidence: Option<Fact<FilePath>>,
    }
}

record! {
    /// What was found after some months.
    #[id = "Satu kali monitoring."]
    pub struct Monitoring ("kunci monitoring", "monitoring keys") {
        /// Months. How many after the last day.
        #[id = "Bulan. Berapa bulan sesudah hari terakhir."]
        #[example = "3"]
        months: Option<Fact<Count>>,
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
        /// Population. Among whom or what it is measured.
        #[id = "Populasi. Di antara siapa atau apa diukur."]
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

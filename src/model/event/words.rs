//! The closed lists of words that an event's front matter uses.
//!
//! Takes: nothing. Gives: one enum a list. Never: a word that a file of an event does not hold.

use crate::vocabulary;

vocabulary! {
    /// Whether the agency runs the event or sends staff to somebody else's.
    pub enum Role {
        /// The agency runs the event.
        #[id = "Instansi menyelenggarakan kegiatan ini."]
        Host = "host",
        /// The agency sends staff to somebody else's event.
        #[id = "Instansi mengirim pegawai ke acara pihak lain."]
        Sender = "sender",
    }
}

vocabulary! {
    /// Where an event stands.
    pub enum Status {
        /// To come.
        #[id = "Direncanakan."]
        Planned = "planned",
        /// Under way.
        #[id = "Sedang berlangsung."]
        Ongoing = "ongoing",
        /// Over.
        #[id = "Sudah selesai."]
        Completed = "completed",
        /// Put off to a new date.
        #[id = "Ditunda ke tanggal lain."]
        Postponed = "postponed",
        /// Will not take place.
        #[id = "Dibatalkan."]
        Cancelled = "cancelled",
    }
}

vocabulary! {
    /// How people meet.
    pub enum Mode {
        /// In one place.
        #[id = "Tatap muka."]
        InPerson = "in-person",
        /// Over a network.
        #[id = "Daring."]
        Online = "online",
        /// Both at once.
        #[id = "Tatap muka dan daring sekaligus."]
        Hybrid = "hybrid",
    }
}

vocabulary! {
    /// How formal an event is.
    pub enum Formality {
        /// With invitation and protocol.
        #[id = "Resmi, dengan undangan dan acara protokol."]
        Formal = "formal",
        /// With less protocol.
        #[id = "Setengah resmi, lebih santai."]
        SemiFormal = "semi-formal",
    }
}

vocabulary! {
    /// What kind of place.
    pub enum VenueKind {
        /// The agency's own.
        #[id = "Milik instansi sendiri."]
        Own = "own",
        /// Another public office's.
        #[id = "Milik instansi pemerintah lain."]
        Government = "government",
        /// A hotel.
        #[id = "Hotel."]
        Hotel = "hotel",
        /// A resort.
        #[id = "Resor."]
        Resort = "resort",
        /// A restaurant.
        #[id = "Restoran."]
        Restaurant = "restaurant",
        /// A school or university.
        #[id = "Sekolah atau kampus."]
        Campus = "campus",
        /// A village hall or office.
        #[id = "Balai atau kantor desa."]
        Village = "village",
        /// No place: over a network.
        #[id = "Tanpa tempat: daring."]
        Online = "online",
        /// Anything else.
        #[id = "Lainnya."]
        Other = "other",
    }
}

vocabulary! {
    /// Who raised the problem.
    pub enum RaisedBy {
        /// The agency.
        #[id = "Instansi."]
        Agency = "agency",
        /// The participants.
        #[id = "Peserta."]
        Participants = "participants",
    }
}

vocabulary! {
    /// What became of the problem.
    pub enum ProblemResult {
        /// The problem is gone.
        #[id = "Masalah selesai."]
        Solved = "solved",
        /// The problem is smaller.
        #[id = "Masalah berkurang."]
        Partly = "partly",
        /// The problem is still there.
        #[id = "Masalah masih ada."]
        Not = "not",
        /// Nobody knows yet.
        #[id = "Belum diketahui."]
        Unknown = "unknown",
    }
}

vocabulary! {
    /// How participants were chosen.
    pub enum SelectedBy {
        /// Those who scored lowest; scores then rise by chance alone, and the report says so.
        #[id = "Yang nilainya terendah; nilai lalu naik karena kebetulan saja, dan laporan menyebutnya."]
        LowestScores = "lowest-scores",
        /// All who do this work.
        #[id = "Semua yang mengerjakan bidang ini."]
        All = "all",
        /// Those who wanted to come.
        #[id = "Yang mendaftar sendiri."]
        Volunteers = "volunteers",
        /// Those who were sent by their superiors.
        #[id = "Yang ditugaskan atasan."]
        Appointed = "appointed",
        /// So many per unit.
        #[id = "Jatah per unit."]
        Quota = "quota",
    }
}

vocabulary! {
    /// What a speaker does.
    pub enum SpeakerRole {
        /// Teaches.
        #[id = "Narasumber: mengajar."]
        Speaker = "speaker",
        /// Helps groups work.
        #[id = "Fasilitator: mendampingi kelompok."]
        Facilitator = "facilitator",
        /// Leads a discussion.
        #[id = "Moderator: memandu diskusi."]
        Moderator = "moderator",
        /// Examines.
        #[id = "Penguji."]
        Examiner = "examiner",
    }
}

vocabulary! {
    /// What a target is set for.
    pub enum TargetMeasure {
        /// Share of participants that completes, 0 to 1.
        #[id = "Bagian peserta yang menyelesaikan, 0 sampai 1."]
        Completion = "completion",
        /// Mean gain between the tests, in points.
        #[id = "Rata-rata kenaikan nilai tes, dalam poin."]
        Gain = "gain",
        /// Share of follow-up plans that are done, 0 to 1.
        #[id = "Bagian rencana tindak lanjut yang selesai, 0 sampai 1."]
        FollowUpDone = "follow-up-done",
        /// Share that applies what was learned, 0 to 1.
        #[id = "Bagian yang menerapkan hasil belajar, 0 sampai 1."]
        Applied = "applied",
        /// Cost per participant who attended, in whole units of the currency.
        #[id = "Biaya per peserta yang hadir, dalam satuan utuh mata uang."]
        CostPerParticipant = "cost-per-participant",
    }
}

vocabulary! {
    /// What kind of paper.
    pub enum DocumentKind {
        /// Terms of reference.
        #[id = "Kerangka acuan kerja (KAK)."]
        Tor = "tor",
        /// A decree.
        #[id = "Surat keputusan."]
        Decree = "decree",
        /// An invitation.
        #[id = "Surat undangan."]
        Invitation = "invitation",
        /// An assignment letter.
        #[id = "Surat tugas."]
        Assignment = "assignment",
        /// Attendance in figures, without names.
        #[id = "Rekap kehadiran dalam angka, tanpa nama."]
        AttendanceSummary = "attendance-summary",
        /// Needs assessment.
        #[id = "Analisis kebutuhan."]
        Needs = "needs",
        /// A test or questionnaire.
        #[id = "Soal tes atau kuesioner."]
        Instrument = "instrument",
        /// A contract.
        #[id = "Kontrak."]
        Contract = "contract",
        /// The report.
        #[id = "Laporan kegiatan."]
        Report = "report",
        /// What monitoring found.
        #[id = "Laporan monitoring."]
        Monitoring = "monitoring",
        /// An audit.
        #[id = "Hasil audit."]
        Audit = "audit",
        /// Anything else.
        #[id = "Lainnya."]
        Other = "other",
    }
}

vocabulary! {
    /// Why something is not there.
    pub enum AbsenceState {
        /// It does not apply here.
        #[id = "Tidak berlaku di sini."]
        NotApplicable = "not-applicable",
        /// It was not collected.
        #[id = "Tidak dikumpulkan."]
        NotCollected = "not-collected",
        /// The law keeps it back.
        #[id = "Dikecualikan menurut hukum."]
        Withheld = "withheld",
    }
}

vocabulary! {
    /// What kind of host another event has.
    pub enum HostKind {
        /// A ministry or central agency.
        #[id = "Kementerian atau lembaga pusat."]
        Ministry = "ministry",
        /// A province.
        #[id = "Pemerintah provinsi."]
        Province = "province",
        /// A university.
        #[id = "Perguruan tinggi."]
        University = "university",
        /// A company.
        #[id = "Perusahaan."]
        Company = "company",
        /// An association.
        #[id = "Asosiasi."]
        Association = "association",
        /// Anything else.
        #[id = "Lainnya."]
        Other = "other",
    }
}

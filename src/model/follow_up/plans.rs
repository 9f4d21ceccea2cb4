//! What participants planned to do at their desks (RTL), and how far each plan has come.
//!
//! Takes: the keys `plans` and `items`. Gives: their records. Never: decides what is overdue.

use crate::shape::{Count, Date, FilePath, Id, Text};
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

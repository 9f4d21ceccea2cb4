//! What an event was to cost and did cost: `budget.yaml`.
//!
//! Takes: its keys. Gives: [`Budget`]. Never: adds up; `evidence::money` does.

mod payer;

pub use self::payer::Payer;

use super::speaker::Speaker;
use crate::shape::{Count, Date, Id, Money, Quantity, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What a line of the budget pays for.
    pub enum Category {
        /// Honoraria of speakers.
        #[id = "Honorarium narasumber."]
        Fees = "fees",
        /// The committee.
        #[id = "Panitia."]
        Committee = "committee",
        /// Transport and daily allowances.
        #[id = "Transpor dan uang harian."]
        Travel = "travel",
        /// Nights.
        #[id = "Penginapan."]
        Lodging = "lodging",
        /// A hotel's meeting package; say which with `package`.
        #[id = "Paket rapat hotel; sebut macamnya di `package`."]
        MeetingPackage = "meeting-package",
        /// Food and drink.
        #[id = "Konsumsi."]
        Meals = "meals",
        /// Hire of rooms.
        #[id = "Sewa tempat."]
        Venue = "venue",
        /// Teaching material and printing.
        #[id = "Bahan ajar dan penggandaan."]
        Materials = "materials",
        /// What participants take home.
        #[id = "Perlengkapan peserta."]
        ParticipantKit = "participant-kit",
        /// Online services.
        #[id = "Layanan daring."]
        Platform = "platform",
        /// Certificates and examinations.
        #[id = "Sertifikat dan ujian."]
        Certification = "certification",
        /// Monitoring and follow-up.
        #[id = "Monitoring dan tindak lanjut."]
        FollowUp = "follow-up",
        /// A fee paid to another host.
        #[id = "Kontribusi kepada penyelenggara lain."]
        Contribution = "contribution",
        /// Anything else.
        #[id = "Lainnya."]
        Other = "other",
    }
}

vocabulary! {
    /// What a hotel's package holds.
    pub enum Package {
        /// Half a day, without a night.
        #[id = "Setengah hari, tanpa menginap."]
        Halfday = "halfday",
        /// A day, without a night.
        #[id = "Sehari, tanpa menginap."]
        Fullday = "fullday",
        /// A day and a night.
        #[id = "Sehari semalam, dengan menginap."]
        Fullboard = "fullboard",
    }
}

vocabulary! {
    /// What a line or a fee pays for besides what it is called by.
    pub enum Included {
        /// Lodging.
        #[id = "Penginapan."]
        Lodging = "lodging",
        /// Travel.
        #[id = "Perjalanan."]
        Travel = "travel",
        /// Food and drink.
        #[id = "Konsumsi."]
        Meals = "meals",
        /// What participants take home.
        #[id = "Perlengkapan peserta."]
        Kit = "kit",
        /// Teaching material.
        #[id = "Bahan ajar."]
        Materials = "materials",
        /// Hire of rooms.
        #[id = "Sewa tempat."]
        Venue = "venue",
        /// Anything else.
        #[id = "Lainnya."]
        Other = "other",
    }
}

vocabulary! {
    /// What an audit came to.
    pub enum AuditResult {
        /// Nothing was found.
        #[id = "Tanpa temuan."]
        NoFinding = "no-finding",
        /// Something was found.
        #[id = "Ada temuan."]
        Finding = "finding",
    }
}

vocabulary! {
    /// Whether an audit's matter is settled.
    pub enum AuditStatus {
        /// Not settled yet.
        #[id = "Belum selesai ditindaklanjuti."]
        Open = "open",
        /// Settled.
        #[id = "Selesai ditindaklanjuti."]
        Closed = "closed",
    }
}

record! {
    /// The budget. What the event was to cost and did cost, whoever pays: `budget.yaml` in the event's folder.
    #[id = "Anggaran. Rencana dan realisasi biaya, siapa pun yang membayar: `budget.yaml` di folder kegiatan."]
    pub struct Budget ("kunci anggaran", "a budget's keys") {
        /// Source of the money. Budget and year.
        #[id = "Sumber dana. Anggaran dan tahunnya."]
        #[example = "APBD 2026"]
        source: Option<Fact<Text>>,
        /// Account. The code it is booked on; `5.1.02.02.12.0003` is that of bimtek.
        #[id = "Kode rekening. Tempat pembebanannya; `5.1.02.02.12.0003` adalah kode bimtek."]
        #[example = "5.1.02.02.12.0003"]
        account: Option<Fact<Text>>,
        /// Authorisation (DPA). The document that authorises the spending.
        #[id = "DPA. Dokumen yang mengesahkan belanja ini."]
        dpa: Option<Authorisation>,
        /// Spending recorded until. The day up to which the figures under `realised` are complete.
        #[id = "Realisasi sampai. Hari terakhir yang tercakup angka `realised`."]
        #[example = "2026-04-30"]
        realised_as_of: Option<Fact<Date>>,
        /// Given back. Money that went back to the treasury.
        #[id = "Dikembalikan. Uang yang disetor kembali ke kas."]
        returned: Option<Returned>,
        /// Funding. Who pays what the lines cost; the amounts add up to what is planned (revised where given).
        #[id = "Pendanaan. Siapa membayar biaya di `lines`; jumlahnya sama dengan rencana (atau perubahannya)."]
        funding: Vec<Funding>,
        /// Lines. The whole cost, one item a line, whoever pays.
        #[id = "Rincian. Seluruh biaya, satu butir per baris, siapa pun yang membayar."]
        lines: Vec<Line>,
        /// Audits. Who looked into the spending, and with which result.
        #[id = "Audit. Siapa yang memeriksa belanja ini, dan hasilnya."]
        audits: Vec<Audit>,
    }
}

record! {
    /// The document that authorises spending.
    #[id = "Dokumen pelaksanaan anggaran."]
    pub struct Authorisation ("kunci DPA", "the authorisation's keys") {
        /// Number. As on the document.
        #[id = "Nomor. Seperti di dokumennya."]
        #[example = "DPA/2.13/2026"]
        number: Option<Fact<Text>>,
        /// Date. As on the document.
        #[id = "Tanggal. Seperti di dokumennya."]
        #[example = "2026-01-05"]
        date: Option<Fact<Date>>,
    }
}

record! {
    /// Money given back.
    #[id = "Uang yang dikembalikan."]
    pub struct Returned ("kunci pengembalian", "keys of a return") {
        /// Amount. In whole units of the currency.
        #[id = "Jumlah. Dalam satuan utuh mata uang."]
        #[example = "600000"]
        amount: Fact<Money>,
        /// Date. The day it was given back.
        #[id = "Tanggal. Hari penyetorannya."]
        #[example = "2026-04-28"]
        date: Option<Fact<Date>>,
    }
}

record! {
    /// One payer's part.
    #[id = "Bagian satu pembayar."]
    pub struct Funding ("kunci pendanaan", "funding keys") {
        /// Payer. `agency` is the publishing agency; any other, such as villages or participants, is told to readers.
        #[id = "Pembayar. `agency` adalah instansi penerbit; yang lain, misalnya desa atau peserta, disebut kepada \
            pembaca."]
        #[example = "agency"]
        payer: Fact<Payer>,
        /// Source. From which budget the payer pays.
        #[id = "Sumber. Dari anggaran mana pembayar membayar."]
        #[example = "APBD"]
        source: Option<Fact<Text>>,
        /// Number of payers. Where many pay the same.
        #[id = "Banyaknya pembayar. Bila banyak yang membayar sama."]
        #[example = "271"]
        payers: Option<Fact<Count>>,
        /// Per payer. What each of them pays.
        #[id = "Per pembayar. Yang dibayar masing-masing."]
        #[example = "6000000"]
        per_payer: Option<Fact<Money>>,
        /// Amount. What they pay together; payers × per payer where both are given.
        #[id = "Jumlah. Yang dibayar bersama; payers × per_payer bila keduanya ada."]
        #[example = "20250000"]
        amount: Option<Fact<Money>>,
        /// Received by. Who took the money.
        #[id = "Diterima oleh. Siapa yang menerima uangnya."]
        #[example = "Bendahara DPMD"]
        received_by: Option<Fact<Text>>,
    }
}

record! {
    /// A line of the budget.
    #[id = "Satu baris anggaran."]
    pub struct Line ("kunci baris anggaran", "keys of a budget line") {
        /// Category. What kind of cost; totals are given by category.
        #[id = "Kategori. Jenis biayanya; jumlah disajikan per kategori."]
        #[example = "fees"]
        category: Fact<Category>,
        /// Item. What exactly is paid for.
        #[id = "Uraian. Apa yang dibayar."]
        #[example = "Honorarium narasumber"]
        item: Fact<Text>,
        /// Volume. Numbers with their units, which are multiplied with each other.
        #[id = "Volume. Bilangan dengan satuannya, dikalikan satu sama lain."]
        #[example = "45 orang", "3 hari"]
        volume: Vec<Fact<Quantity>>,
        /// Unit price. The price of one, in whole units of the currency.
        #[id = "Harga satuan. Harga satu satuan, dalam satuan utuh mata uang."]
        #[example = "110000"]
        unit_price: Option<Fact<Money>>,
        /// Price ceiling. The highest unit price allowed (SSH, SHSR or SBM); above it is a finding.
        #[id = "Batas harga. Harga satuan tertinggi yang dibolehkan (SSH, SHSR, atau SBM); di atasnya menjadi catatan \
            terbuka."]
        #[example = "120000"]
        ceiling: Option<Fact<Money>>,
        /// Source of the ceiling. The regulation that lays it down.
        #[id = "Sumber batas harga. Peraturan yang menetapkannya."]
        #[example = "Perbup SSH 2026"]
        ceiling_source: Option<Fact<Text>>,
        /// Planned. In whole units of the currency. Absent: volume × unit price.
        #[id = "Rencana. Dalam satuan utuh mata uang. Tanpa kunci ini: volume × harga satuan."]
        #[example = "14850000"]
        planned: Option<Fact<Money>>,
        /// Revised plan. After a change of the budget.
        #[id = "Rencana perubahan. Sesudah perubahan anggaran."]
        #[example = "14850000"]
        revised: Option<Fact<Money>>,
        /// Spent. Absent means not known yet, which is not 0.
        #[id = "Realisasi. Tanpa kunci ini artinya belum diketahui, bukan 0."]
        #[example = "14250000"]
        realised: Option<Fact<Money>>,
        /// Speaker. Whose honorarium it is: an id.
        #[id = "Narasumber. Honorarium siapa: sebuah id."]
        #[example = "rahma-contoh"]
        speaker: Option<Fact<Id<Speaker>>>,
        /// Package. Which meeting package of a hotel.
        #[id = "Paket. Paket rapat hotel yang mana."]
        #[example = "fullday"]
        package: Option<Fact<Package>>,
        /// Includes. What the line hides besides.
        #[id = "Mencakup. Apa lagi yang tercakup di baris ini."]
        #[example = "meals"]
        includes: Vec<Fact<Included>>,
        /// Vendor. From whom it was bought; an enterprise.
        #[id = "Penyedia. Dari siapa dibeli; sebuah usaha."]
        #[example = "CV Contoh Boga"]
        vendor: Option<Fact<Text>>,
        /// Procurement. How it was bought.
        #[id = "Cara pengadaan. Bagaimana dibeli."]
        #[example = "Pengadaan langsung"]
        method: Option<Fact<Text>>,
        /// Contract. Number of the contract or order.
        #[id = "Kontrak. Nomor kontrak atau pesanan."]
        #[example = "SPK 027/14/2026"]
        contract: Option<Fact<Text>>,
        /// Note. What readers should know, such as why it cost more than planned.
        #[id = "Catatan. Yang perlu diketahui pembaca, misalnya mengapa melebihi rencana."]
        #[example = "Harga naik sesudah perubahan SSH."]
        note: Option<Fact<Text>>,
    }
}

record! {
    /// An audit.
    #[id = "Audit."]
    pub struct Audit ("kunci audit", "an audit's keys") {
        /// By. Which institution.
        #[id = "Oleh. Lembaga pemeriksanya."]
        #[example = "Inspektorat"]
        by: Fact<Text>,
        /// Date. Of its report.
        #[id = "Tanggal. Tanggal laporannya."]
        #[example = "2026-09-01"]
        date: Option<Fact<Date>>,
        /// Result. Whether something was found.
        #[id = "Hasil. Apakah ada temuan."]
        #[example = "no-finding"]
        result: Option<Fact<AuditResult>>,
        /// Report. Its name and number.
        #[id = "Laporan. Nama dan nomornya."]
        #[example = "LHP 12/2026"]
        report: Option<Fact<Text>>,
        /// Amount concerned. In whole units of the currency.
        #[id = "Nilai temuan. Dalam satuan utuh mata uang."]
        #[example = "0"]
        amount: Option<Fact<Money>>,
        /// Status. Whether it is settled.
        #[id = "Status. Apakah sudah ditindaklanjuti."]
        #[example = "closed"]
        status: Option<Fact<AuditStatus>>,
    }
}

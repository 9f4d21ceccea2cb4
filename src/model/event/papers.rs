//! What is on paper about an event, and what its editors say of it.
//!
//! Takes: the keys `documents`, `report`, `answers`, `corrections` and `absences`. Gives: their records. Never: a signatory's name.

use super::words::{AbsenceState, DocumentKind};
use crate::model::evidence_item::EvidenceItem;
use crate::record;
use crate::shape::{Date, FilePath, Prose, Text};
use crate::source::Fact;

record! {
    /// A paper about the event.
    #[id = "Dokumen kegiatan."]
    pub struct Document ("kunci dokumen", "a document's keys") {
        /// Title. What the paper is called.
        #[id = "Judul. Sebutan dokumen ini."]
        #[example = "Surat undangan"]
        title: Fact<Text>,
        /// Kind of paper. The checklist asks for an invitation or assignment, and the report.
        #[id = "Jenis dokumen. Daftar bukti menanyakan undangan atau surat tugas, dan laporan."]
        #[example = "invitation"]
        kind: Option<Fact<DocumentKind>>,
        /// Number. As on the paper.
        #[id = "Nomor. Seperti di dokumennya."]
        #[example = "005/123/2026"]
        number: Option<Fact<Text>>,
        /// Date. As on the paper.
        #[id = "Tanggal. Seperti di dokumennya."]
        #[example = "2026-02-20"]
        date: Option<Fact<Date>>,
        /// Issued by. An office, never a person's name.
        #[id = "Diterbitkan oleh. Jabatan, bukan nama orang."]
        #[example = "Kepala BKPSDM"]
        issued_by: Option<Fact<Text>>,
        /// File. Its path in the event's folder `documents/`. Absent: the paper is only listed.
        #[id = "Berkas. Jalurnya di folder `documents/` kegiatan. Tanpa kunci ini: dokumen hanya didaftar."]
        #[example = "documents/undangan.pdf"]
        file: Option<Fact<FilePath>>,
        /// Checked. Who made sure that no personal data is inside. Absent: the file is not published.
        #[id = "Diperiksa. Siapa yang memastikan tidak ada data pribadi di dalamnya. Tanpa kunci ini: berkas tidak \
            diterbitkan."]
        checked: Option<Checked>,
    }
}

record! {
    /// Who made sure that no personal data is inside.
    #[id = "Pemeriksaan data pribadi."]
    pub struct Checked ("kunci pemeriksaan", "keys of a check") {
        /// By. A role, never a name.
        #[id = "Oleh. Jabatan, bukan nama."]
        #[example = "Sekretaris"]
        by: Fact<Text>,
        /// Date. The day of the check.
        #[id = "Tanggal. Hari pemeriksaan."]
        #[example = "2026-04-02"]
        date: Option<Fact<Date>>,
    }
}

record! {
    /// The official report.
    #[id = "Laporan resmi."]
    pub struct Report ("kunci laporan", "a report's keys") {
        /// Number. As on the report.
        #[id = "Nomor. Seperti di laporannya."]
        #[example = "800/77/2026"]
        number: Option<Fact<Text>>,
        /// Date. As on the report.
        #[id = "Tanggal. Seperti di laporannya."]
        #[example = "2026-04-10"]
        date: Option<Fact<Date>>,
        /// Addressed to. An office.
        #[id = "Ditujukan kepada. Jabatan penerimanya."]
        #[example = "Bupati"]
        addressed_to: Option<Fact<Text>>,
        /// Signatories. Who signs, by office.
        #[id = "Penanda tangan. Siapa yang menandatangani, menurut jabatan."]
        signatories: Vec<Signatory>,
        /// Conclusions. As the report draws them, one an item.
        #[id = "Kesimpulan. Seperti dalam laporan, satu per butir."]
        #[example = "Sasaran tercapai sebagian."]
        conclusions: Vec<Fact<Prose>>,
        /// Recommendations. As the report gives them, one an item.
        #[id = "Saran. Seperti dalam laporan, satu per butir."]
        #[example = "Ulangi studi kasus."]
        recommendations: Vec<Fact<Prose>>,
    }
}

record! {
    /// Who signs a report.
    #[id = "Penanda tangan laporan."]
    pub struct Signatory ("kunci penanda tangan", "a signatory's keys") {
        /// Office. Never the person's name.
        #[id = "Jabatan. Bukan nama orangnya."]
        #[example = "Kepala Bidang Pengembangan SDM"]
        role: Fact<Text>,
    }
}

record! {
    /// An editor's answer to a finding.
    #[id = "Jawaban editor atas catatan terbuka."]
    pub struct Answer ("kunci jawaban", "an answer's keys") {
        /// Finding. The rule's name, as `terang check` gives it.
        #[id = "Catatan. Nama aturannya, seperti disebut `terang check`."]
        #[example = "monitoring-overdue"]
        finding: Fact<Text>,
        /// Answer. What readers should know; it is published beside the finding.
        #[id = "Jawaban. Apa yang perlu diketahui pembaca; tampil di samping catatannya."]
        #[example = "Survei dijadwalkan ulang karena banjir."]
        text: Fact<Prose>,
    }
}

record! {
    /// Something put right after publication.
    #[id = "Perbaikan setelah terbit."]
    pub struct Correction ("kunci koreksi", "a correction's keys") {
        /// Date. The day it was put right.
        #[id = "Tanggal. Hari perbaikannya."]
        #[example = "2026-05-02"]
        date: Fact<Date>,
        /// What. Which statement or figure was put right.
        #[id = "Apa. Pernyataan atau angka mana yang diperbaiki."]
        #[example = "Realisasi konsumsi diperbaiki"]
        what: Fact<Prose>,
        /// Why. How the fault came about.
        #[id = "Mengapa. Bagaimana kesalahannya terjadi."]
        #[example = "Nota ganda"]
        why: Option<Fact<Prose>>,
    }
}

record! {
    /// Something that is not there, and why.
    #[id = "Sesuatu yang tidak ada, dan alasannya."]
    pub struct Absence ("kunci ketiadaan", "an absence's keys") {
        /// Item. Which item of the evidence list.
        #[id = "Butir. Butir mana dalam daftar bukti."]
        #[example = "monitoring-12m"]
        what: Fact<EvidenceItem>,
        /// State. In which way it is not there; `withheld` needs a `basis`.
        #[id = "Keadaan. Ketiadaan macam apa; `withheld` memerlukan `basis`."]
        #[example = "not-applicable"]
        state: Fact<AbsenceState>,
        /// Reason. Why, for readers.
        #[id = "Alasan. Mengapa, untuk pembaca."]
        #[example = "Program satu kali"]
        reason: Option<Fact<Prose>>,
        /// Legal ground. The regulation by which it is withheld.
        #[id = "Dasar hukum. Peraturan yang membuatnya dikecualikan."]
        #[example = "UU 14/2008 Pasal 17 huruf h"]
        basis: Option<Fact<Text>>,
    }
}

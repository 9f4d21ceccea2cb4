//! The model's examples, for editors who write in English.
//!
//! Takes: an example as the model has it, in Indonesian. Gives: the same in English. Never: translates a word of the model, which
//! reads the same in both, or what stands in the site.

/// What editors choose: texts, ids, names of files, each with its translation.
const TEXTS: &[(&str, &str)] = &[
    ("41 dari 120 desa terlambat menyampaikan LPJ 2025.", "41 of 120 villages handed in their accounts of 2025 late."),
    ("45 orang", "45 people"),
    ("3 hari", "3 days"),
    ("120 desa", "120 villages"),
    ("APBD", "Regional budget"),
    ("APBD 2026", "Regional budget 2026"),
    ("APB Desa", "Village budgets"),
    ("Ada juga aplikasi Siskeudes baru.", "The accounting software was new as well."),
    ("Akademik", "Academic"),
    ("Angkatan I", "Batch I"),
    ("Apa yang dipelajari, berapa biayanya, apa hasilnya", "What was learned, what it cost, what came of it"),
    ("Aula BKPSDM", "Training Agency hall"),
    ("BKPSDM", "BKPSDM"),
    ("Badan Kepegawaian dan Pengembangan SDM Kabupaten Contoh", "Training Agency of Contoh Regency"),
    ("Balai Contoh", "Contoh Institute"),
    ("Banjir di dua kecamatan.", "Floods in two sub-districts."),
    ("Bawa APBDes tahun berjalan", "Bring this year's village budget"),
    ("Bawa laptop", "Bring a laptop"),
    ("Bendahara DPMD", "Treasurer of the Village Office"),
    ("Bimtek Pengelolaan Keuangan Desa", "Training in village finance"),
    ("Bupati", "Regent"),
    ("CV Contoh Boga", "Contoh Catering"),
    ("DPA 2026", "Authorised budget 2026"),
    ("DPMD", "DPMD"),
    ("Desa tanpa bimtek", "Villages without the training"),
    ("Dinas Pemberdayaan Masyarakat dan Desa", "Village Office"),
    ("Dosen akuntansi sektor publik", "Lecturer in public sector accounting"),
    ("Dr. Rahma Contoh, M.Si.", "Dr. Rahma Contoh"),
    ("Foto Dr. Rahma Contoh", "Dr. Rahma Contoh at a lectern"),
    ("Harga naik sesudah perubahan SSH.", "The price rose when the price list was revised."),
    ("Honorarium narasumber", "Speaker's honorarium"),
    ("Inspektorat", "Inspectorate"),
    ("Jaringan", "Network"),
    ("Kasi Keuangan", "Head of the finance section"),
    ("Katalog Bimtek Kabupaten Contoh", "Training catalog of Contoh Regency"),
    ("Kaur Keuangan desa", "Village treasurers"),
    ("Kaur Keuangan", "Village treasurer"),
    (
        "Kaur keuangan menyusun pertanggungjawaban dana desa dari bukti kas.",
        "Village treasurers draw up their accounts from receipts.",
    ),
    ("Kecamatan A", "Sub-district A"),
    ("Kendala jaringan", "The network was down"),
    ("Kepala BKPSDM", "Head of the Training Agency"),
    ("Kepala Bidang Pengembangan SDM", "Head of the training division"),
    ("Keuangan desa", "Village finance"),
    ("Konsumsi", "Meals"),
    ("LAN", "LAN"),
    ("LHP 12/2026", "Audit report 12/2026"),
    ("LPJ tepat waktu", "Accounts handed in on time"),
    ("Laboratorium hanya ada di sini", "The only laboratory is here"),
    ("Laporan semester selesai tepat waktu.", "The half-year report was ready on time."),
    ("Materi", "Contents"),
    ("Melihat loket terpadu bekerja.", "To see a one-stop counter at work."),
    ("Menunggu peraturan bupati.", "Waits for a decree of the regent."),
    ("Menyusun LPJ tepat waktu", "Draw up the accounts on time"),
    ("Menyusun SOP LPJ", "Write the procedure for the accounts"),
    ("Nota ganda", "A receipt counted twice"),
    ("Paket rapat sehari", "Day package of the meeting hotel"),
    ("Pembinaan keuangan desa", "Guidance in village finance"),
    ("Penatausahaan keuangan desa", "Bookkeeping of villages"),
    ("Pengadaan langsung", "Direct purchase"),
    ("Penulis modul yang dipakai.", "Author of the module used."),
    ("Perbup SSH 2026", "Price list 2026"),
    ("Permendagri 20/2018", "Permendagri 20/2018"),
    ("Persentase LPJ desa tepat waktu", "Share of villages with accounts on time"),
    ("Peserta meminta membahas kasus mereka sendiri.", "Participants asked to work on their own cases."),
    ("Peserta menyusun LPJ dalam kelompok", "Participants draw up accounts in groups"),
    ("Program satu kali", "Held only once"),
    ("Realisasi konsumsi diperbaiki", "What was spent on meals"),
    ("Regulasi desa", "Regulations for villages"),
    ("Rekap DPMD", "Records of the Village Office"),
    ("Renja DPMD 2026", "Work plan of the Village Office 2026"),
    ("SINTA", "SINTA"),
    ("SOP ditetapkan", "The procedure is signed"),
    ("SPK 027/14/2026", "Contract 027/14/2026"),
    ("Salindia", "Slides"),
    ("Sasaran tercapai sebagian.", "The targets were reached in part."),
    ("Satu buku agenda bersama untuk semua bidang.", "One register for all divisions."),
    ("Satu-satunya penyelenggara bersertifikat", "The only certified host"),
    ("Sekretaris", "Secretary"),
    ("Sekretaris desa", "Village secretaries"),
    ("Sertifikat TOT", "Certificate for trainers"),
    ("Siapa yang menerbitkan katalog ini, dan untuk apa.", "Who publishes this catalog, and what for."),
    ("Situs contoh; semua data fiktif.", "An example; all data are made up."),
    ("Studi kasus butuh satu sesi lebih panjang.", "The case study needs one session more."),
    ("Surat masuk dicatat di tiga buku yang berbeda.", "Incoming letters are entered in three different books."),
    ("Surat undangan", "Letter of invitation"),
    ("Survei", "Survey"),
    ("Survei + telaah LHP", "Survey and audit reports"),
    ("Survei dijadwalkan ulang karena banjir.", "The survey was put off because of floods."),
    ("Tanpa jaringan", "No network"),
    ("Tentang situs ini", "About this site"),
    ("Tes pengetahuan", "Test of knowledge"),
    ("Tidak ada fasilitas uji di daerah", "There is no test centre in the region"),
    ("Tiga hari di aula sendiri untuk 45 kaur keuangan desa.", "Three days in our own hall for 45 village treasurers."),
    ("UU 14/2008 Pasal 17 huruf h", "UU 14/2008 Article 17 letter h"),
    ("Ulangi materi pajak", "Repeat the part on taxes"),
    ("Ulangi studi kasus.", "Repeat the case study."),
    ("Universitas Contoh", "Contoh University"),
    ("belum dijadwalkan", "not on the schedule yet"),
    ("Contoh", "Contoh"),
    ("ya", "yes"),
    ("tidak", "no"),
    ("kegiatan/kas-desa-2026/", "events/village-cash-2026/"),
    ("materi/kas-desa/", "materials/village-cash/"),
    ("narasumber/rahma/", "speakers/rahma/"),
    ("program/keuangan-desa-lama/", "programs/village-finance-before/"),
    ("tentang-kami/", "about-us/"),
    ("documents/undangan.pdf", "documents/invitation.pdf"),
    ("documents/analisis-kebutuhan.pdf", "documents/needs.pdf"),
    ("documents/sop.pdf", "documents/procedure.pdf"),
    ("photos/hari-1.jpg", "photos/day-1.jpg"),
    ("salindia.pdf", "slides.pdf"),
    ("A", "A"),
    ("pengetahuan", "knowledge"),
    ("dinas-pmd", "village-office"),
    ("keuangan-desa", "village-finance"),
    ("keuangan-desa-2026-2", "village-finance-2026-2"),
    ("tata-kelola", "governance"),
    ("penatausahaan-desa", "bookkeeping"),
    ("dasar-apbdes", "village-budgets"),
    ("susun-lpj", "draw-up-accounts"),
    ("sop-lpj", "accounts-procedure"),
    ("lpj-tepat-waktu", "accounts-on-time"),
];

/// An example in English; what is not among the texts is an id, a number or a word of the model, and stands as it is.
#[must_use]
pub fn in_english(example: &'static str) -> &'static str {
    TEXTS.iter().find(|(id, _)| *id == example).map_or(example, |(_, en)| en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::KINDS;
    use crate::shape::{Record, Shape};
    use std::collections::BTreeSet;

    /// Every example below a record, and whether an editor writes freely there.
    fn examples(record: &Record, found: &mut Vec<(&'static str, bool)>) {
        fn below(shape: &Shape, examples: &'static [&'static str], found: &mut Vec<(&'static str, bool)>) {
            match shape {
                Shape::Scalar(form) => found.extend(examples.iter().map(|text| (*text, form.free))),
                Shape::Either(form, record) => {
                    found.extend(examples.iter().map(|text| (*text, form.free)));
                    super::tests::examples(record, found);
                }
                Shape::List(item) | Shape::OneOrMany(item) => below(item, examples, found),
                // The key of a table is an id.
                Shape::Table(_, of) => below(of, examples.get(1..).unwrap_or_default(), found),
                Shape::Record(record) => super::tests::examples(record, found),
            }
        }
        for field in &record.fields {
            below(&field.shape, field.examples, found);
        }
    }

    #[test]
    fn whatever_is_written_freely_has_its_english() {
        let mut all = Vec::new();
        // Nobody makes a theme with `terang new`.
        for kind in KINDS.iter().filter(|kind| kind.name != "theme") {
            examples(&(kind.record)(), &mut all);
        }
        let known: BTreeSet<&str> = TEXTS.iter().map(|(id, _)| *id).collect();
        assert_eq!(known.len(), TEXTS.len());
        // Numbers of papers are no words.
        let says_something = |text: &str| text.chars().any(char::is_alphabetic) && !text.contains('/');
        let missing: BTreeSet<&str> = all
            .iter()
            .filter(|(text, free)| *free && says_something(text) && !known.contains(text))
            .map(|(text, _)| *text)
            .collect();
        // Words of the model, names of instruments and branches, a licence, a person, an address: the same in both.
        let same = [
            "CC-BY-4.0",
            "agency",
            "kd-v1",
            "kd-v2",
            "main",
            "monitoring-overdue",
            "ppid@contoh.go.id",
            "rahma-contoh",
            "rahma.jpg",
        ];
        assert_eq!(missing, BTreeSet::from(same));
        assert!(all.len() > 200, "{}", all.len());
    }
}

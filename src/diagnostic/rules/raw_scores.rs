//! Rows of people with scores below `content/`. Applied by `content/` while reading.

use crate::rule;

rule! {
    RAW_SCORES, "raw-scores", Error,
    id {
        "Di `content/` ada nilai per peserta: dalam lampiran (CSV, XLSX, XLS, ODS, JSON, teks), dalam tabel, daftar, kalimat, \
         atau blok kode sebuah halaman, di bawah kunci `x-…`, atau dalam komentar. Sebuah baris dianggap satu orang bila \
         di samping nilainya ada nama, nomor, atau kode, atau bila tidak ada judul yang mengatakan apa isi baris itu. \
         Tabel per unit, angkatan, soal, atau tanggal boleh: beri kolom pertamanya judul yang menyebut isinya (Perangkat \
         daerah, Kecamatan, Angkatan, Butir, Unsur, Aspek, Indikator, Kegiatan, Kode rekening, Tanggal, Tahun). Kolom \
         orang di sampingnya tidak pernah boleh. Juga ditolak: buku kerja yang tidak dapat dibuka dan zip yang berisi \
         tabel, sebab isinya tidak dapat diperiksa. Di halaman bebas, blok kode yang ditandai `contoh` (```csv contoh) \
         boleh memuat orang rekaan.",
        "Riwayat situs ini terbuka dan tidak dapat ditarik kembali: nilai perorangan yang sekali masuk akan terbaca \
         selamanya, juga setelah dihapus. Bila ragu, melindungi peserta didahulukan daripada kemudahan.",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml
  nilai-peserta.xlsx         kode peserta, pre, post",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml            dengan ringkasan dari: terang tally ../nilai-peserta.xlsx",
    },
    en {
        "There are scores of single participants below `content/`: in an attachment (CSV, XLSX, XLS, ODS, JSON, text), in a \
         table, list, sentence or block of code of a page, below a key `x-…`, or in comments. A row is taken for one person \
         where a name, number or code stands beside its scores, or where no title says what the row is. A table by unit, \
         batch, question or date is fine: call its first column what it holds (Agency, District, Batch, Question, Element, \
         Aspect, Indicator, Event, Account code, Date, Year). A column of people beside it never is. Refused as well: a \
         workbook that cannot be opened and a zip with tables in it, since nobody can look into them. On a free page, a \
         block of code that is marked `example` (```csv example) may show people who are made up.",
        "The history of this site is public and cannot be recalled: what one person scored, once in, can be read for \
         ever, also after it is deleted. In doubt, protecting participants comes before convenience.",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml
  nilai-peserta.xlsx         participant code, pre, post",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml            with the summary from: terang tally ../nilai-peserta.xlsx",
    },
}

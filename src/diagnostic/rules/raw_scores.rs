//! Rows of people with scores below `content/`. Applied by `content/` while reading.

use crate::rule;

rule! {
    RAW_SCORES, "raw-scores", Error,
    id {
        "Di `content/` ada nilai per peserta: dalam lampiran, dalam tabel, daftar, atau blok kode sebuah halaman, di \
         bawah kunci `x-…`, atau dalam komentar, juga di belakang sebuah nilai; atau ada buku kerja atau zip yang isinya \
         tidak dapat diperiksa. Sebuah baris dianggap satu orang bila di samping nilainya ada nama, nomor, atau kode, \
         atau bila tidak ada judul yang menyebut isi baris itu. Deretan angka yang disebut nilai (`nilai awal: 41, 55, \
         61, …`) diperlakukan sama. Tabel per unit, angkatan, soal, atau tahun diterima bila judul kolom pertamanya \
         menyebutnya (Kecamatan, Angkatan, Butir, Tahun); kolom orang di sampingnya tidak pernah. Di halaman bebas, blok \
         kode yang ditandai `contoh` boleh memuat orang rekaan. Dalam komentar, dua baris berurutan sudah cukup (`# P01 41 \
         61`, `# P02 42 62`). Daftar hadir (nama di samping tanda tangan, kehadiran, atau \
         nomor) ditolak juga tanpa nilai.",
        "Riwayat situs ini terbuka dan tidak dapat ditarik kembali: nilai perorangan yang sekali masuk akan terbaca \
         selamanya, juga setelah dihapus. Bila ragu, melindungi peserta didahulukan daripada kemudahan.",
        "Pindahkan berkasnya dari `content/`, jalankan `terang tally` padanya, dan tulis ringkasannya saja.",
        wrong r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml
  nilai-peserta.xlsx         kode peserta, pre, post",
        mended r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml            dengan ringkasan dari: terang tally ../nilai-peserta.xlsx",
    },
    en {
        "There are scores of single participants below `content/`: in an attachment, in a table, list or block of code of \
         a page, below a key `x-…`, or in comments, also behind a value; or there is a workbook or zip that nobody can \
         look into. A row is taken for one person where a name, number or code stands beside its scores, or where no \
         title says what the row is. A list of numbers that is called scores (`scores before: 41, 55, 61, …`) is treated \
         alike. A table by unit, batch, question or year is fine where the title of its first column says so (District, \
         Batch, Question, Year); a column of people beside it never is. On a free page, a block of code that is marked \
         `example` may show people who are made up. In comments two such lines in a row are enough (`# P01 41 61`, `# P02 42 \
         62`). A list of those who came (names beside signatures, presence or numbers) \
         is refused without scores too.",
        "The history of this site is public and cannot be recalled: what one person scored, once in, can be read for \
         ever, also after it is deleted. In doubt, protecting participants comes before convenience.",
        "Move the file out of `content/`, run `terang tally` on it, and write its summary only.",
        wrong r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml
  nilai-peserta.xlsx         participant code, pre, post",
        mended r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml            with the summary from: terang tally ../nilai-peserta.xlsx",
    },
}

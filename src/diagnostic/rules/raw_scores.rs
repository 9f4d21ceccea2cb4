//! Tables with one row per participant below `content/`. Applied by `content/` while reading.

use crate::rule;

rule! {
    RAW_SCORES, "raw-scores", Error,
    id {
        "Di `content/` ada tabel atau daftar (CSV, XLSX, JSON, YAML, Markdown, atau komentar) yang memuat nilai setiap \
         peserta: judulnya menyebut peserta dan nilai, atau tes awal dan tes akhir dengan satu baris per orang, apa pun \
         judul kolom pertamanya, atau barisnya berisi kode dengan dua nilai atau lebih. Tabel per unit, angkatan, soal, \
         atau tanggal boleh, bila kolomnya diberi judul itu dan berisi namanya, bukan kode.",
        "Riwayat situs ini terbuka dan tidak dapat ditarik kembali: nilai perorangan yang sekali masuk akan terbaca \
         selamanya, juga setelah dihapus.",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml
  nilai-peserta.xlsx         kode peserta, pre, post",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml            dengan ringkasan dari: terang tally ../nilai-peserta.xlsx",
    },
    en {
        "There is a table or list (CSV, XLSX, JSON, YAML, Markdown, or comments) below `content/` with the scores of each \
         participant: its header names participants and scores, or a test before and a test after with one row a person, \
         whatever the first column is called, or its rows hold codes with two scores or more. A table by unit, batch, \
         question or date is fine, where its column is called so and holds names, not codes.",
        "The history of this site is public and cannot be recalled: what one person scored, once in, can be read for \
         ever, also after it is deleted.",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml
  nilai-peserta.xlsx         participant code, pre, post",
        r"events/2026/keuangan-desa-angkatan-1/
  event.md
  evaluation.yaml            with the summary from: terang tally ../nilai-peserta.xlsx",
    },
}

//! Tables with one row per participant below `content/`. Applied by `content/` while reading.

use crate::rule;

rule! {
    RAW_SCORES, "raw-scores", Error,
    id {
        "Di `content/` ada tabel (CSV, XLSX, atau Markdown) yang memuat nilai setiap peserta.",
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
        "There is a table (CSV, XLSX or Markdown) below `content/` with the scores of each participant.",
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

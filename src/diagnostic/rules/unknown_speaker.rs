//! References to a speaker who has no file in `speakers/`. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNKNOWN_SPEAKER, "unknown-speaker", Error,
    id {
        "Sebuah sesi, kegiatan, baris anggaran, materi, atau penilaian merujuk narasumber yang berkasnya tidak ada di \
         folder `speakers/`.",
        "Pembaca berhak tahu siapa yang mengajar dan apa latar belakangnya; nama yang tidak dikenal memutus jejak \
         itu.",
        "Perbaiki namanya, atau buat berkasnya: `terang new speaker NAMA`.",
        wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (yang ada: speakers/rahma-contoh.md)
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contho }"#,
        mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (yang ada: speakers/rahma-contoh.md)
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contoh }"#,
    },
    en {
        "A session, event, budget line, material or rating refers to a speaker who has no file in the folder \
         `speakers/`.",
        "Readers have a right to know who teaches and with what background; a name that leads nowhere cuts that \
         trail.",
        "Put the name right, or make its file: `terang new speaker NAME`.",
        wrong r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (there is: speakers/rahma-contoh.md)
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contho }"#,
        mended r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (there is: speakers/rahma-contoh.md)
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contoh }"#,
    },
}

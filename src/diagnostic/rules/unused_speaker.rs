//! Speakers whom no event or session names. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNUSED_SPEAKER, "unused-speaker", Hint,
    id {
        "Seorang narasumber tidak disebut dalam kegiatan atau sesi mana pun.",
        "Halaman narasumber tanpa kegiatan tidak berguna bagi pembaca dan memuat data pribadi tanpa keperluan.",
        "Sebut orangnya pada sesi yang diajarnya; jika tidak mengajar lagi, hapus berkasnya.",
        wrong r#"# speakers/rahma-contoh.md ada, tetapi tidak ada yang menyebutnya
# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa }"#,
        recorded r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contoh }"#,
    },
    en {
        "A speaker is named by no event and no session.",
        "The page of a speaker without an event is of no use to readers, and holds personal data without need.",
        "Name the person in the session that he or she taught; if there is none any more, delete the file.",
        wrong r#"# speakers/rahma-contoh.md is there, but nothing names it
# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa }"#,
        recorded r#"# events/2026/keuangan-desa-angkatan-1/schedule.yaml
sessions:
  - { date: 2026-03-10, start: "08:30", end: "10:00", title: Regulasi desa, speaker: rahma-contoh }"#,
    },
}

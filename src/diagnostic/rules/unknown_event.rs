//! References to an event that has no folder in `events/`. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNKNOWN_EVENT, "unknown-event", Error,
    id {
        "Sebuah sesi gabungan merujuk kegiatan yang foldernya tidak ada di `events/`.",
        "Sesi gabungan menjelaskan mengapa seorang narasumber tercatat di dua kegiatan pada jam yang sama; rujukan \
         yang putus membuatnya tampak janggal.",
        "Tulis nama folder kegiatannya seperti di `events/`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (yang ada: events/2026/keuangan-desa-angkatan-2/)
sessions:
  - { date: 2026-03-10, title: Pembukaan bersama, form: ceremony, joint_with: keuangan-desa-2 }",
        mended r"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (yang ada: events/2026/keuangan-desa-angkatan-2/)
sessions:
  - { date: 2026-03-10, title: Pembukaan bersama, form: ceremony, joint_with: keuangan-desa-angkatan-2 }",
    },
    en {
        "A joint session refers to an event that has no folder in `events/`.",
        "A joint session explains why one speaker is recorded at two events in the same hour; with the reference \
         broken, that looks wrong.",
        "Write the name of the event's folder as it is in `events/`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (there is: events/2026/keuangan-desa-angkatan-2/)
sessions:
  - { date: 2026-03-10, title: Pembukaan bersama, form: ceremony, joint_with: keuangan-desa-2 }",
        mended r"# events/2026/keuangan-desa-angkatan-1/schedule.yaml (there is: events/2026/keuangan-desa-angkatan-2/)
sessions:
  - { date: 2026-03-10, title: Pembukaan bersama, form: ceremony, joint_with: keuangan-desa-angkatan-2 }",
    },
}

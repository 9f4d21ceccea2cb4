//! References to a work unit that `site.yaml` does not list under `organizers`. Applied by `catalog/` while
//! linking.

use crate::rule;

rule! {
    UNKNOWN_ORGANIZER, "unknown-organizer", Error,
    id {
        "Kegiatan, penggagas masalah, atau cakupan merujuk unit kerja yang tidak terdaftar pada `organizers` di \
         `site.yaml`.",
        "Penyelenggara adalah yang bertanggung jawab; kegiatan tanpa penyelenggara yang dikenal tidak masuk hitungan \
         unit mana pun di dasbor.",
        "Tulis id seperti di `organizers`, atau tambahkan unitnya di `site.yaml`.",
    },
    en {
        "An event, the unit that raised a problem, or a coverage line refers to a work unit that is not listed under \
         `organizers` in `site.yaml`.",
        "The organizer is the one who answers for it; an event without a known organizer counts for no unit on the \
         dashboard.",
        "Write the id as under `organizers`, or add the unit to `site.yaml`.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (site.yaml: organizers: { dinas-pmd: … })
organizer: dinas-pmdd",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md (site.yaml: organizers: { dinas-pmd: … })
organizer: dinas-pmd",
}

//! References to an outcome that `follow-up.yaml` does not list. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNKNOWN_OUTCOME, "unknown-outcome", Error,
    id {
        "Masalah atau cerita merujuk indikator hasil yang tidak ada pada `outcomes` di `follow-up.yaml` kegiatan itu.",
        "Rujukan ini adalah janji bahwa masalahnya diukur; jika indikatornya tidak ada, janji itu tidak dapat \
         diperiksa.",
        "Tulis id indikator seperti di `outcomes` pada `follow-up.yaml`, atau tambahkan indikatornya di sana.",
    },
    en {
        "A problem or a story refers to an outcome that is not listed under `outcomes` in the event's \
         `follow-up.yaml`.",
        "The reference is a promise that the problem is measured; without the outcome, nobody can check that promise.",
        "Write the id as under `outcomes` in `follow-up.yaml`, or add the indicator there.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (follow-up.yaml: outcomes: [{ id: lpj-tepat-waktu, … }])
problem:
  statement: 41 dari 120 desa terlambat menyampaikan LPJ 2025.
  outcome: lpj-tepat",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md (follow-up.yaml: outcomes: [{ id: lpj-tepat-waktu, … }])
problem:
  statement: 41 dari 120 desa terlambat menyampaikan LPJ 2025.
  outcome: lpj-tepat-waktu",
}

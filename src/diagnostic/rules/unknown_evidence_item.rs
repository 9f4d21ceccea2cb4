//! Declared absences of something that is not on the list of evidence. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNKNOWN_EVIDENCE_ITEM, "unknown-evidence-item", Error,
    id {
        "Pernyataan pada `absences` menyebut butir yang tidak ada dalam daftar bukti, seperti `pre-post-test`, \
         `attendance`, atau `monitoring-6m`.",
        "Alasan mengapa sesuatu tidak ada harus tampil tepat di samping butir yang dimaksud; jika butirnya tidak \
         dikenal, alasan itu hilang.",
        "Pakai nama butir dari daftar yang disebut dalam pesannya.",
    },
    en {
        "An entry under `absences` names something that is not on the list of evidence, such as `pre-post-test`, \
         `attendance` or `monitoring-6m`.",
        "The reason why something is absent must stand right beside the item it belongs to; if the item is unknown, \
         the reason is lost.",
        "Use a name from the list in the message.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
absences:
  - { what: post-test, state: not-collected, reason: Listrik padam pada hari terakhir. }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
absences:
  - { what: pre-post-test, state: not-collected, reason: Listrik padam pada hari terakhir. }",
}

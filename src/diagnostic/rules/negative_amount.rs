//! Amounts of money below zero. Applied by `shape/` while decoding.

use crate::rule;

rule! {
    NEGATIVE_AMOUNT, "negative-amount", Error,
    id {
        "Jumlah uang ditulis negatif.",
        "Uang yang dikembalikan punya tempatnya sendiri; angka negatif di antara biaya membuat totalnya tampak lebih \
         kecil daripada kenyataan.",
        "Uang yang kembali ditulis pada `returned`; baris biaya memuat yang dibayar.",
    },
    en {
        "An amount of money is written as negative.",
        "Money that was given back has a place of its own; a negative figure among the costs makes the total look \
         smaller than it was.",
        "Money that was given back goes under `returned`; lines of cost hold what was paid.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/budget.yaml
lines:
  - { category: meals, item: Pengembalian sisa konsumsi, realised: -600000 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/budget.yaml
returned: { amount: 600000, date: 2026-04-28 }",
}

//! Two things of one kind under the same id: events of two years, objectives of one program. Applied by `catalog/`
//! while linking.

use crate::rule;

rule! {
    DUPLICATE_ID, "duplicate-id", Error,
    id {
        "Dua hal sejenis memakai id yang sama, misalnya dua kegiatan pada tahun yang berbeda atau dua tujuan dalam \
         satu program.",
        "Satu id adalah satu alamat dan satu rujukan; jika dipakai dua kali, sebagian laporan akan tertutup oleh yang \
         lain.",
        "Beri salah satunya nama lain, misalnya dengan tahun atau angkatannya.",
    },
    en {
        "Two things of the same kind use the same id, such as two events in different years or two objectives of one \
         program.",
        "An id is one address and one reference; used twice, one report would cover the other.",
        "Give one of them another name, such as with its year or batch.",
    },
    wrong r"events/2025/keuangan-desa/event.md
events/2026/keuangan-desa/event.md",
    mended r"events/2025/keuangan-desa-2025/event.md
events/2026/keuangan-desa-2026/event.md",
}

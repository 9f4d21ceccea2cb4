//! Links within the site that lead to no page or to no heading. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    BROKEN_LINK, "broken-link", Error,
    id {
        "Tautan di dalam teks menuju halaman, berkas, atau judul bagian situs ini yang tidak ada.",
        "Pembaca yang mengikuti tautan berhenti di halaman \"tidak ditemukan\", tepat saat ia ingin memeriksa.",
        "Perbaiki alamatnya menurut saran, atau hapus tautannya jika halamannya memang tidak ada.",
    },
    en {
        "A link in a text leads to a page, file or heading of this site that is not there.",
        "Readers who follow the link end at \"not found\", just when they wanted to check something.",
        "Put the address right as suggested, or delete the link if there is no such page.",
    },
    wrong r"# pages/tentang.md
---
title: Tentang
---
Lihat [programnya](/program/keuangan-dessa/) dan [cara menghitung](/metode/#gian).",
    mended r"# pages/tentang.md
---
title: Tentang
---
Lihat [programnya](/program/keuangan-desa/) dan [cara menghitung](/metode/#gain).",
}

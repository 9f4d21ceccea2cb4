//! References to a program that has no file in `programs/`. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNKNOWN_PROGRAM, "unknown-program", Error,
    id {
        "Kegiatan merujuk program yang berkasnya tidak ada di folder `programs/`.",
        "Program menjelaskan untuk apa kegiatan ini diadakan dan apa tujuannya; tanpa program, kegiatan tidak punya \
         tempat di katalog.",
        "Perbaiki namanya, atau buat berkasnya: `terang new program NAMA`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (yang ada: programs/keuangan-desa.md)
program: keungan-desa",
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md (yang ada: programs/keuangan-desa.md)
program: keuangan-desa",
    },
    en {
        "An event refers to a program that has no file in the folder `programs/`.",
        "The program explains what the event is for and what its objectives are; without one, the event has no place \
         in the catalog.",
        "Put the name right, or make its file: `terang new program NAME`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (there is: programs/keuangan-desa.md)
program: keungan-desa",
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md (there is: programs/keuangan-desa.md)
program: keuangan-desa",
    },
}

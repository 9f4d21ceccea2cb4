//! References to a material that has no file in `materials/`. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNKNOWN_MATERIAL, "unknown-material", Error,
    id {
        "Program, kegiatan, sesi, atau materi lain merujuk materi yang berkasnya tidak ada di folder `materials/`.",
        "Rujukan ke materi menunjukkan apa yang benar-benar diajarkan; jika materinya tidak ada, pembaca tidak dapat \
         mempelajarinya.",
        "Perbaiki namanya, atau buat berkasnya: `terang new material NAMA`.",
        wrong r"# programs/keuangan-desa.md (yang ada: materials/penatausahaan-desa.md)
materials: [penatausahaan]",
        mended r"# programs/keuangan-desa.md (yang ada: materials/penatausahaan-desa.md)
materials: [penatausahaan-desa]",
    },
    en {
        "A program, an event, a session or another material refers to a material that has no file in the folder \
         `materials/`.",
        "The reference shows what was really taught; if the material is not there, nobody can look at it.",
        "Put the name right, or make its file: `terang new material NAME`.",
        wrong r"# programs/keuangan-desa.md (there is: materials/penatausahaan-desa.md)
materials: [penatausahaan]",
        mended r"# programs/keuangan-desa.md (there is: materials/penatausahaan-desa.md)
materials: [penatausahaan-desa]",
    },
}

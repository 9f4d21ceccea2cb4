//! Materials that no program, event or session uses. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNUSED_MATERIAL, "unused-material", Hint,
    id {
        "Sebuah materi tidak dipakai oleh program, kegiatan, atau sesi mana pun.",
        "Materi tanpa kegiatan tampak seolah pernah diajarkan; mungkin rujukannya terlupa, atau materinya sudah tidak \
         berlaku.",
        "Sebut materinya pada program, kegiatan, atau sesi yang memakainya; jika tidak dipakai lagi, hapus berkasnya.",
        wrong r"# materials/penatausahaan-desa.md ada, tetapi tidak ada yang menyebutnya
# programs/keuangan-desa.md
title: Bimtek Pengelolaan Keuangan Desa",
        recorded r"# programs/keuangan-desa.md
title: Bimtek Pengelolaan Keuangan Desa
materials: [penatausahaan-desa]",
    },
    en {
        "A material is used by no program, event or session.",
        "A material without an event looks as if it had been taught; perhaps the reference was forgotten, or the \
         material is out of date.",
        "Name the material in the program, event or session that uses it; if it is used no more, delete its file.",
        wrong r"# materials/penatausahaan-desa.md is there, but nothing names it
# programs/keuangan-desa.md
title: Bimtek Pengelolaan Keuangan Desa",
        recorded r"# programs/keuangan-desa.md
title: Bimtek Pengelolaan Keuangan Desa
materials: [penatausahaan-desa]",
    },
}

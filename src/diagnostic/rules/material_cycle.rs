//! Materials that require each other in a circle. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    MATERIAL_CYCLE, "material-cycle", Error,
    id {
        "Materi saling mensyaratkan dalam lingkaran, sehingga tidak ada yang dapat dipelajari lebih dahulu.",
        "Urutan materi memberi tahu peserta harus mulai dari mana; lingkaran tidak punya awal.",
        "Hapus satu `requires`, sehingga ada materi yang pertama.",
    },
    en {
        "Materials require each other in a circle, so that none of them can come first.",
        "The order of materials tells participants where to begin; a circle has no beginning.",
        "Delete one `requires`, so that one material comes first.",
    },
    wrong r"# materials/dasar-apbdes.md
requires: [penatausahaan-desa]
# materials/penatausahaan-desa.md
requires: [dasar-apbdes]",
    mended r"# materials/dasar-apbdes.md
requires: []
# materials/penatausahaan-desa.md
requires: [dasar-apbdes]",
}

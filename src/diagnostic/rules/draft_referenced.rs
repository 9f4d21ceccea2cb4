//! Published files that refer to a draft. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    DRAFT_REFERENCED, "draft-referenced", Error,
    id {
        "Berkas yang diterbitkan merujuk berkas yang masih `draft: true`.",
        "Draf tidak diterbitkan, sehingga rujukan itu menuju halaman yang tidak ada.",
        "Hapus `draft: true` pada yang dirujuk jika sudah siap; jika belum, jadikan yang merujuk draf juga, atau hapus \
         rujukannya.",
    },
    en {
        "A file that is published refers to one that still says `draft: true`.",
        "Drafts are not published, so the reference would lead to a page that is not there.",
        "Delete `draft: true` in what is referred to if it is ready; if not, make the other a draft too, or delete the \
         reference.",
    },
    wrong r"# materials/penatausahaan-desa.md
title: Penatausahaan keuangan desa
draft: true
# programs/keuangan-desa.md
materials: [penatausahaan-desa]",
    mended r"# materials/penatausahaan-desa.md
title: Penatausahaan keuangan desa
# programs/keuangan-desa.md
materials: [penatausahaan-desa]",
}

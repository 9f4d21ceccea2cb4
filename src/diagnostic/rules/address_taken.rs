//! Page ids and aliases that would give two pages the same address, also by letter case only. Applied by `catalog/`
//! while linking.

use crate::rule;

rule! {
    ADDRESS_TAKEN, "address-taken", Error,
    id {
        "Nama halaman atau alamat lama pada `aliases` sudah dipakai halaman lain, atau hanya berbeda huruf \
         besar-kecilnya.",
        "Satu alamat hanya dapat memuat satu halaman; yang satu akan menimpa yang lain tanpa ada yang tahu.",
        "Beri halaman itu nama berkas lain, atau hapus alamat lama pada `aliases`.",
        wrong r"pages/katalog.md            # /katalog/ adalah daftar kegiatan",
        mended r"pages/tentang-katalog.md    # /tentang-katalog/",
    },
    en {
        "The name of a page, or an old address under `aliases`, is used by another page already, or differs from it \
         only in capital letters.",
        "One address can hold one page only; the one would overwrite the other without anybody noticing.",
        "Give the page another file name, or delete the old address under `aliases`.",
        wrong r"pages/katalog.md            # /katalog/ is the list of events",
        mended r"pages/tentang-katalog.md    # /tentang-katalog/",
    },
}

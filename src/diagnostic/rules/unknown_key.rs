//! Keys that the model does not know in their place. Applied by `shape/` while decoding.

use crate::rule;

rule! {
    UNKNOWN_KEY, "unknown-key", Error,
    id {
        "Ada kunci (kata sebelum titik dua) yang tidak dikenal di tempat itu, biasanya karena salah ketik.",
        "Isi di belakang kunci yang salah ketik tidak akan tampil, dan laporan akan menyebut datanya belum ada.",
        "Perbaiki nama kunci seperti disarankan; catatan sendiri memakai kunci yang berawalan `x-`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
organiser: dinas-pmd
catatan: Aula diganti pada hari kedua.",
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md
organizer: dinas-pmd
x-catatan: Aula diganti pada hari kedua.   # kunci yang diawali x- bebas dipakai, dan tidak diterbitkan",
    },
    en {
        "There is a key (the word before the colon) that is not known in that place, usually because of a typing \
         error.",
        "What stands behind a misspelt key would not be shown, and the report would say that there are no data yet.",
        "Put the key right as suggested; notes of your own take a key that begins with `x-`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
organiser: dinas-pmd
catatan: Aula diganti pada hari kedua.",
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md
organizer: dinas-pmd
x-catatan: Aula diganti pada hari kedua.   # a key that begins with x- is free to use, and not published",
    },
}

//! YAML that cannot be read at all: punctuation, quotes, brackets or indentation. Applied by `content/` while
//! parsing.

use crate::rule;

rule! {
    INVALID_YAML, "invalid-yaml", Error,
    id {
        "Isi berkas tidak dapat dibaca karena susunannya keliru: titik dua, tanda kutip, kurung, atau jarak di awal \
         baris.",
        "Selama susunannya keliru, tidak satu baris pun dari berkas itu dapat diterbitkan: yang hilang bukan satu \
         angka, melainkan seluruh laporannya.",
        "Perbaiki baris yang ditunjuk: teks yang memuat titik dua diberi tanda kutip, dan setiap tingkat menjorok dengan \
         spasi yang sama.",
    },
    en {
        "The file cannot be read because of how it is written: a colon, a quotation mark, a bracket, or the space at \
         the start of a line.",
        "As long as that is so, not one line of the file can be published: what is lost is not a figure but the whole \
         report.",
        "Put the line right: text with a colon takes quotation marks, and every level is indented by the same spaces.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
title: Angkatan I: desa pesisir",
    mended r#"# events/2026/keuangan-desa-angkatan-1/event.md
title: "Angkatan I: desa pesisir""#,
}

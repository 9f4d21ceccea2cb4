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
        r"# events/2026/keuangan-desa-angkatan-1/event.md
title: Angkatan I: desa pesisir",
        r#"# events/2026/keuangan-desa-angkatan-1/event.md
title: "Angkatan I: desa pesisir""#,
    },
    en {
        "The file cannot be read because of how it is written: a colon, a quotation mark, a bracket, or the space at \
         the start of a line.",
        "As long as that is so, not one line of the file can be published: what is lost is not a figure but the whole \
         report.",
        r"# events/2026/keuangan-desa-angkatan-1/event.md
title: Angkatan I: desa pesisir",
        r#"# events/2026/keuangan-desa-angkatan-1/event.md
title: "Angkatan I: desa pesisir""#,
    },
}

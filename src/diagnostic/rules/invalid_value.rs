//! Values of the right shape that are not allowed: an unknown word, a day that is in no calendar, a share above 1.
//! Applied by `shape/` while decoding.

use crate::rule;

rule! {
    INVALID_VALUE, "invalid-value", Error,
    id {
        "Bentuk isinya benar, tetapi nilainya tidak mungkin atau tidak dikenal: kata di luar pilihan, tanggal yang \
         tidak ada di kalender, bagian di atas 1, teks yang terpotong ` #` karena terbaca sebagai komentar, atau \
         karakter tak terlihat yang membalik arah baca atau mengendalikan perangkat.",
        "Kata dan tanggal ini menentukan apa yang sudah jatuh tempo; nilai yang tidak mungkin membuat seluruh \
         penilaian kegiatan ikut salah.",
        "Pakai salah satu pilihan atau bentuk yang disebut dalam pesannya; nilainya menurut dokumennya.",
    },
    en {
        "The form of the value is right, but the value is impossible or unknown: a word that is not among the \
         choices, a date that is in no calendar, a share above 1, a text cut by a ` #` that reads as a comment, or an \
         invisible character that turns the direction of reading or controls a device.",
        "These words and dates decide what is due; an impossible value makes everything wrong that is worked out from \
         it.",
        "Use one of the choices or the form that the message names; the value is that of the paper.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
status: selesai
start: 2026-13-10
completion: { minimum_attendance: 80 }",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
status: completed
start: 2026-03-10
completion: { minimum_attendance: 0.8 }",
}

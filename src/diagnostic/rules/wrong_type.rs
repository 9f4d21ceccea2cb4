//! Values of another shape than their key asks for: a word for a number, a text for a list. Applied by `shape/`
//! while decoding.

use crate::rule;

rule! {
    WRONG_TYPE, "wrong-type", Error,
    id {
        "Bentuk isinya tidak sesuai dengan kuncinya: teks padahal seharusnya angka, satu teks padahal seharusnya \
         daftar, atau `1.500` yang bisa berarti seribu lima ratus ataupun satu setengah.",
        "Program tidak menebak angka: satu titik yang salah dibaca mengubah Rp1.500.000 menjadi Rp1.500 di laporan \
         publik.",
        "Tulis dalam bentuk yang disebut pesannya; angka tanpa titik ribuan.",
    },
    en {
        "The value has another form than its key asks for: a text for a number, a single text for a list, or `1.500`, \
         which could be one thousand five hundred or one and a half.",
        "The program does not guess at figures: one point misread turns Rp1,500,000 into Rp1,500 in a public report.",
        "Write it in the form that the message names; numbers without thousands separators.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
participants:
  registered: 1.500
  attended: seribu empat ratus
lessons: Studi kasus butuh satu sesi lebih panjang.",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
participants:
  registered: 1500
  attended: 1400
lessons: [Studi kasus butuh satu sesi lebih panjang.]",
}

//! Identifiers that could not stand in a web address. Applied by `content/` to the names of files and folders, and
//! by `shape/` to keys that hold an id.

use crate::rule;

rule! {
    INVALID_ID, "invalid-id", Error,
    id {
        "Sebuah id (nama berkas, nama folder, atau rujukan ke keduanya) memuat huruf besar, spasi, atau tanda lain, \
         atau hanya berupa angka.",
        "Id menjadi alamat halaman; alamat yang sederhana dapat diketik, dibacakan, dan dicantumkan dalam surat tanpa \
         salah.",
        "Pakai huruf kecil, angka, dan tanda hubung saja.",
    },
    en {
        "An id (the name of a file or folder, or a reference to it) has capital letters, spaces or other signs in it, \
         or consists of digits only.",
        "Ids become the addresses of pages; a simple address can be typed, read aloud, and quoted in a letter without \
         a mistake.",
        "Use small letters, digits and hyphens only.",
    },
    wrong r"speakers/Dr. Rahma.md
events/2026/2026001/event.md",
    mended r"speakers/rahma-contoh.md
events/2026/keuangan-desa-angkatan-1/event.md",
}

//! The same key twice in one place. Applied by `content/` while parsing.

use crate::rule;

rule! {
    DUPLICATE_KEY, "duplicate-key", Error,
    id {
        "Kunci yang sama ditulis dua kali di tempat yang sama, atau baris pertama sebuah butir ditulis dua kali.",
        "Program tidak dapat tahu angka mana yang benar, dan pembaca tidak boleh disuguhi salah satunya secara \
         diam-diam.",
        "Hapus baris yang keliru menurut catatannya.",
    },
    en {
        "The same key is written twice in the same place, or the first line of an item is.",
        "The program cannot know which figure is right, and a reader must not be given one of them in silence.",
        "Delete the line that is wrong by the records.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
participants:
  registered: 42
  attended: 40
  attended: 38",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
participants:
  registered: 42
  attended: 40",
}

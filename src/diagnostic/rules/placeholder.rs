//! Words that people write when they have nothing to write: `TBD`, `-`, empty quotes. Applied by `shape/` while
//! decoding.

use crate::rule;

rule! {
    PLACEHOLDER, "placeholder", Error,
    id {
        "Isinya hanya pengisi tempat, seperti `TBD`, `FIXME`, `-`, `–`, `???`, `xxx`, `n/a`, \
         `menyusul`, atau teks kosong.",
        "\"Belum ada\" dan \"ada tetapi tidak disebut\" adalah dua hal berbeda bagi pembaca; pengisi tempat \
         menyamarkan keduanya.",
        "Tulis isinya, atau hapus kuncinya: yang tidak tertulis tampil sebagai belum ada.",
        wrong r#"# events/2026/keuangan-desa-angkatan-1/event.md
summary: TBD
venue: { name: Aula BKPSDM, city: "-" }"#,
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md
# summary dihapus: laporan akan menampilkannya sebagai belum ada
venue: { name: Aula BKPSDM, city: Contoh }",
    },
    en {
        "The value only fills the place, such as `TBD`, `FIXME`, `-`, `–`, `???`, `xxx`, `n/a`, \
         `coming soon`, or an empty text.",
        "\"Not there yet\" and \"there but not told\" are two different things for a reader; a word that fills the \
         place hides both.",
        "Write what belongs there, or delete the key: what is not written is shown as not there yet.",
        wrong r#"# events/2026/keuangan-desa-angkatan-1/event.md
summary: TBD
venue: { name: Aula BKPSDM, city: "-" }"#,
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md
# summary is deleted: the report shows it as not there yet
venue: { name: Aula BKPSDM, city: Contoh }",
    },
}

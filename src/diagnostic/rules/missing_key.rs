//! Required keys that are not there, or stand without a value. Applied by `shape/` while decoding.

use crate::rule;

rule! {
    MISSING_KEY, "missing-key", Error,
    id {
        "Kunci yang wajib ada tidak ditulis, atau ditulis tanpa isi.",
        "Hanya sedikit kunci yang wajib, yaitu yang tanpanya halaman tidak dapat dibuat: tanpa tanggal selesai, \
         pembaca tidak tahu apakah kegiatan sudah berlangsung.",
        "Tulis kunci itu dengan nilainya menurut dokumennya.",
    },
    en {
        "A key that is required is not written, or is written without a value.",
        "Only few keys are required, those without which no page can be made: without the last day, a reader cannot \
         tell whether the event is over.",
        "Write the key with the value of the paper.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
program: keuangan-desa
status: completed
start: 2026-03-10",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
program: keuangan-desa
status: completed
start: 2026-03-10
end: 2026-03-12",
}

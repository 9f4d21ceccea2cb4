//! File names that lead out of their folder: absolute, with `..`, or through a link out of `content/`. Applied by
//! `shape/` while decoding, and by `content/` to links on disk.

use crate::rule;

rule! {
    UNSAFE_PATH, "unsafe-path", Error,
    id {
        "Nama berkas menunjuk ke luar foldernya: diawali `/` atau `C:`, memuat `..`, atau berupa pintasan ke luar \
         `content/`.",
        "Berkas di luar folder bisa berupa dokumen yang tidak pernah dimaksudkan untuk umum; yang diterbitkan hanya \
         yang sengaja disalin ke sini.",
        "Salin berkasnya ke folder kegiatan dan tulis jalurnya dari folder itu.",
    },
    en {
        "A file name leads out of its folder: it begins with `/` or `C:`, has `..` in it, or is a shortcut out of \
         `content/`.",
        "A file outside the folder may be one that was never meant for the public; only what was copied here on \
         purpose is published.",
        "Copy the file into the event's folder and write its path from there.",
    },
    wrong r#"# events/2026/keuangan-desa-angkatan-1/event.md
documents:
  - { title: Surat undangan, file: "C:\\Surat\\undangan.pdf" }"#,
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
documents:
  - { title: Surat undangan, file: documents/undangan.pdf }",
}

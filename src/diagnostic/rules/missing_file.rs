//! Files that are named but not there, `site.yaml` and `event.md` included. Applied by `content/` to those two, and
//! by `catalog/` while linking.

use crate::rule;

rule! {
    MISSING_FILE, "missing-file", Error,
    id {
        "Sebuah berkas disebut tetapi tidak ada di foldernya; juga jika `site.yaml` atau `event.md` sendiri tidak \
         ada.",
        "Tautan ke dokumen yang tidak ada lebih buruk daripada tanpa tautan: pembaca mengira buktinya disembunyikan.",
        "Simpan berkasnya di tempat yang disebut, atau perbaiki namanya; jika berkasnya tidak ada, hapus kunci `file`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (yang ada: documents/undangan.pdf)
documents:
  - { title: Surat undangan, kind: invitation, file: documents/surat-undangan.pdf }",
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md (yang ada: documents/undangan.pdf)
documents:
  - { title: Surat undangan, kind: invitation, file: documents/undangan.pdf }",
    },
    en {
        "A file is named but is not in its folder; also where `site.yaml` or `event.md` itself is not there.",
        "A link to a document that is not there is worse than no link: readers think that the evidence was taken \
         away.",
        "Put the file in its place, or its name right; if there is no file, delete the key `file`.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/event.md (there is: documents/undangan.pdf)
documents:
  - { title: Surat undangan, kind: invitation, file: documents/surat-undangan.pdf }",
        mended r"# events/2026/keuangan-desa-angkatan-1/event.md (there is: documents/undangan.pdf)
documents:
  - { title: Surat undangan, kind: invitation, file: documents/undangan.pdf }",
    },
}

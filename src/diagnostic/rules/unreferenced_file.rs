//! Files beside an event, material or speaker that nothing names, and that are therefore not published. Applied by
//! `catalog/` while linking.

use crate::rule;

rule! {
    UNREFERENCED_FILE, "unreferenced-file", Hint,
    id {
        "Ada berkas di folder dokumen, foto, atau materi yang tidak disebut di mana pun, sehingga tidak diterbitkan.",
        "Mungkin buktinya sudah ada tetapi lupa dicantumkan; mungkin juga berkas itu memang tidak untuk umum dan \
         sebaiknya dipindahkan.",
        "Sebut berkasnya di `documents`, `photos`, atau `files` sesudah diperiksa; jika bukan untuk umum, pindahkan dari \
         `content/`.",
        wrong r"# documents/laporan.pdf ada, tetapi tidak disebut
# events/2026/keuangan-desa-angkatan-1/event.md
documents: []",
        recorded r"# events/2026/keuangan-desa-angkatan-1/event.md
documents:
  - { title: Laporan kegiatan, kind: report, file: documents/laporan.pdf, checked: { by: Sekretaris, date: 2026-04-10 } }",
    },
    en {
        "There is a file in a folder of documents, photos or materials that is named nowhere, so it is not published.",
        "Perhaps the evidence is there and only its entry was forgotten; perhaps the file is not for the public and \
         had better be moved.",
        "Name the file under `documents`, `photos` or `files` once it is checked; if it is not for the public, move it \
         out of `content/`.",
        wrong r"# documents/laporan.pdf is there, but nothing names it
# events/2026/keuangan-desa-angkatan-1/event.md
documents: []",
        recorded r"# events/2026/keuangan-desa-angkatan-1/event.md
documents:
  - { title: Laporan kegiatan, kind: report, file: documents/laporan.pdf, checked: { by: Sekretaris, date: 2026-04-10 } }",
    },
}

//! Files above the size that a reader can be expected to load: 1 MiB of text, 25 MiB to download. Applied by
//! `content/` while reading.

use crate::rule;

rule! {
    TOO_LARGE, "too-large", Error,
    id {
        "Berkas terlalu besar: berkas teks paling besar 1 MB, dokumen dan foto yang diterbitkan paling besar 25 MB.",
        "Warga membuka laporan lewat ponsel dan kuota data; dokumen yang terlalu besar sama saja dengan dokumen yang \
         tidak ada.",
        "Kecilkan berkasnya: pindai hitam-putih 200 dpi, atau bagi menjadi beberapa berkas.",
        wrong r"events/2026/keuangan-desa-angkatan-1/
  event.md
  documents/laporan.pdf      48 MB, hasil pindai berwarna 600 dpi",
        mended r"events/2026/keuangan-desa-angkatan-1/
  event.md
  documents/laporan.pdf       6 MB, dipindai ulang hitam-putih 200 dpi",
    },
    en {
        "A file is too large: a text file may have up to 1 MB, a published document or photo up to 25 MB.",
        "People open the report on a phone and pay for the data; a document that is too large is as good as none.",
        "Make the file smaller: scan in black and white at 200 dpi, or split it.",
        wrong r"events/2026/keuangan-desa-angkatan-1/
  event.md
  documents/laporan.pdf      48 MB, scanned in colour at 600 dpi",
        mended r"events/2026/keuangan-desa-angkatan-1/
  event.md
  documents/laporan.pdf       6 MB, scanned again in black and white at 200 dpi",
    },
}
